// Words of the diagrams in their language: names, dates, labels and tooltips, right-to-left text isolated.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/language.hpp"
#include "waqai/graph/event_graph.hpp"

namespace waqai {

/// `pattern` with {0}, {1} and so on replaced by `values`.
std::string fill(std::string_view pattern, std::initializer_list<std::string> values);

/// Reads data/render/diagram.tsv once; all results are plain text, not yet escaped.
class DiagramText {
 public:
  explicit DiagramText(Language language);

  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] bool right_to_left() const { return language_ == Language::ar; }

  /// The words of `key`, its {0} and {1} replaced. @throws Error where the table lacks it.
  [[nodiscard]] std::string words(std::string_view key, std::initializer_list<std::string> values = {}) const;

  /// The name in this language, else in the other, else `id`.
  [[nodiscard]] std::string name(const Name& name, const std::string& id) const;
  [[nodiscard]] std::string name(const Actor& actor) const;
  /// A country's name by its ISO code, as Unicode has it.
  [[nodiscard]] std::string country(const std::string& code) const;

  /// "2017-11-20 – 2017-11-22", "c. 2017-11", with digits in their own direction.
  [[nodiscard]] std::string date(const std::optional<Edtf>& date) const;
  /// From the first of two dates to the last; one where they are the same.
  [[nodiscard]] std::string period(const std::optional<Edtf>& first, const std::optional<Edtf>& last) const;
  /// One date as it is, of two no more than tells them apart: "2015 – 2017", "2017-01 – 2017-11".
  [[nodiscard]] std::string short_period(const std::optional<Edtf>& first, const std::optional<Edtf>& last) const;

  /// "meeting (planned)": the status is said unless it happened.
  [[nodiscard]] std::string kind(Kind kind, Status status) const;
  /// "meeting ×3 + 1 planned", "visit (planned)".
  [[nodiscard]] std::string tie(const Tie& tie) const;
  /// "2017-11-20 · meeting · Sochi · sources: 6", for a tooltip.
  [[nodiscard]] std::string event_line(const Event& event) const;
  [[nodiscard]] std::string parties(const Event& event) const;

  /// `line` as one run in the language's direction, to be shown on a left-to-right ground.
  [[nodiscard]] std::string isolated(const std::string& line) const;

 private:
  struct Entry {
    std::string masculine;
    std::string feminine;
  };
  [[nodiscard]] const Entry& entry(std::string_view key) const;
  [[nodiscard]] std::string status(Kind kind, Status status) const;

  Language language_;
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace waqai
