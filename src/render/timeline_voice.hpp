// TimelineVoice: what a timeline says of events and sources, in one language.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "render/diagram_text.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/render/text_timeline.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {

/// All results are lines of this language, foreign parts of them isolated, without references to sources.
class TimelineVoice {
 public:
  TimelineVoice(Language language, const TextTimelineOptions& options);

  [[nodiscard]] Language language() const { return text_.language(); }

  /// Title, period, counts, and that all was derived automatically.
  [[nodiscard]] std::vector<std::string> head(std::span<const Event> events, std::size_t sources) const;
  [[nodiscard]] std::string date(const Edtf& date) const { return part(dates_(date)); }
  /// Words of data/render/timeline.tsv. @throws Error where it lacks the key.
  [[nodiscard]] const std::string& operator[](const std::string& key) const;

  /// "20 November 2017: meeting: Vladimir Putin (host), Bashar al-Assad, in Sochi".
  [[nodiscard]] std::string event(const Event& event) const;
  /// "sources disagree: date 21 November 2017".
  [[nodiscard]] std::string conflict(const std::string& field, const std::string& value) const;
  /// Title, publisher and day, without the address; the id where nothing else is known.
  [[nodiscard]] std::string source(const std::string& id, const DocumentEvents* document) const;
  /// `text` as a part of a line of this language.
  [[nodiscard]] std::string part(std::string_view text) const;
  /// `line` as one run in its direction.
  [[nodiscard]] std::string isolated(const std::string& line) const { return text_.isolated(line); }

 private:
  [[nodiscard]] std::string counts(std::size_t events, std::size_t sources) const;
  [[nodiscard]] std::string parties(const Event& event) const;

  DiagramText text_;
  DateWording dates_;
  std::unordered_map<std::string, std::string> words_;
};

}  // namespace waqai
