// Parts that several export formats share: the words of an event, its days, and the count of what is lost.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/diagram_text.hpp"
#include "waqai/export/formats.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {

/// Counts what a format cannot hold.
class Losses {
 public:
  /// `what` is left out or told otherwise, and why: "events left out for want of a date".
  void add(std::string_view what);
  /// "events left out for want of a date: 3", in alphabetical order of the sentences.
  [[nodiscard]] std::vector<std::string> told() const;

 private:
  std::map<std::string, std::size_t, std::less<>> counts_;
};

/// The first and last day of an event, both known.
struct DaySpan {
  Edtf::Date first;
  Edtf::Date last;
};

/// Nothing where the event has no date, or one that is open at an end.
std::optional<DaySpan> closed_days(const Event& event);

/// Whether the event was on one of the days of its date, not known which; an interval is a stay from day to day.
bool is_imprecise(const Edtf& date);

/// "2017-11-20".
std::string iso_day(Edtf::Date day);

/// The words of events in one language, free of marks for bidirectional display.
class EventWords {
 public:
  explicit EventWords(Language language);

  [[nodiscard]] std::string_view language() const { return language_; }
  [[nodiscard]] std::string name(const Name& name, const std::string& id) const { return text_.name(name, id); }
  [[nodiscard]] std::string name(const Actor& actor) const { return text_.name(actor); }
  /// "meeting (planned): Vladimir Putin, Bashar al-Assad".
  [[nodiscard]] std::string headline(const Event& event) const;
  [[nodiscard]] std::string kind(const Event& event) const { return text_.kind(event.kind, event.status); }
  /// Empty where the event has no place.
  [[nodiscard]] std::string place(const Event& event) const;
  /// "20 November 2017", "about November 2017"; the words for no date.
  [[nodiscard]] std::string date(const Event& event) const;

 private:
  std::string_view language_;
  DiagramText text_;
  DateWording dates_;
};

/// The documents that report the event, each once, in order of their ids.
std::vector<const SourceDocument*> sources_of(const EventGraph& graph, const Event& event);

}  // namespace waqai
