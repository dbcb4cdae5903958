// The last step for readers without a browser: merged events as lines of text.
#include "waqai/render/text_timeline.hpp"

#include <unicode/fmtable.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "render/diagram_text.hpp"
#include "render/escape.hpp"
#include "render/text_layout.hpp"
#include "waqai/core/table.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {
namespace {

constexpr std::string_view entry_indent = "  ";
constexpr std::string_view continued_indent = "      ";

/// The wording of one language, from data/render/timeline.tsv.
class Wording {
 public:
  explicit Wording(Language language) : language_(language) {
    const std::array<std::string_view, 3> columns{"key", "ar", "en"};
    const Table table = Table::builtin("render/timeline.tsv", columns);
    for (const Table::Row& row : table.rows()) words_.emplace(row["key"], row[language == Language::ar ? "ar" : "en"]);
  }

  /// @throws Error where the data lack the key.
  [[nodiscard]] const std::string& operator[](const std::string& key) const {
    const auto found = words_.find(key);
    if (found == words_.end()) throw Error("data/render/timeline.tsv: no row has the key \"" + key + "\"");
    return found->second;
  }

  /// The words for numbers of events and of sources.
  [[nodiscard]] std::string counts(std::size_t events, std::size_t sources) const {
    const icu::Locale locale(language_ == Language::ar ? "ar@numbers=latn" : "en@numbers=latn");
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format(icu::UnicodeString::fromUTF8((*this)["counts"]), locale, status);
    const std::array<icu::Formattable, 2> numbers{static_cast<std::int64_t>(events),
                                                  static_cast<std::int64_t>(sources)};
    icu::UnicodeString formatted;
    icu::FieldPosition ignored;
    format.format(numbers.data(), static_cast<int32_t>(numbers.size()), formatted, ignored, status);
    if (U_FAILURE(status) != 0) throw Error(std::string("data/render/timeline.tsv: counts: ") + u_errorName(status));
    std::string text;
    return formatted.toUTF8String(text);
  }

 private:
  Language language_;
  std::unordered_map<std::string, std::string> words_;
};

/// Numbers documents in the order in which the timeline first refers to them.
class Sources {
 public:
  std::size_t number(const std::string& document) {
    const auto [entry, added] = numbers_.emplace(document, numbers_.size() + 1);
    if (added) order_.push_back(entry->first);
    return entry->second;
  }
  [[nodiscard]] const std::vector<std::string>& order() const { return order_; }

 private:
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<std::string> order_;
};

/// Where an event stands: year, then month, 13 being the place of what is known to the year only.
using Group = std::pair<int, int>;
constexpr int unknown_month = 13;

/// The day by which a date is put in order: its first, or its last where the start is open.
Date first_day(const Edtf& date) { return date.earliest() ? *date.earliest() : *date.latest(); }

Group group_of(const Edtf& date) {
  const Date first = first_day(date);
  const bool whole_year = date.earliest() && date.latest() && (*date.latest() - *date.earliest()).days() >= 364;
  return {first.year(), whole_year ? unknown_month : first.month().as_number()};
}

class TextTimeline {
 public:
  TextTimeline(std::span<const DocumentEvents> documents, const TextTimelineOptions& options)
      : options_(options),
        words_(options.language),
        text_of_(options.language),
        dates_(arabic() ? "ar" : "en", options.months, options.hijri) {
    for (const DocumentEvents& document : documents) documents_.emplace(document.document, &document);
  }

  std::string render(std::span<const Event> events) {
    add_dated(events);
    add_undated(events);
    std::string body = std::exchange(text_, {});
    add_header(events);
    text_ += body;
    add_sources();
    return options_.bidi_marks ? std::move(text_) : without_bidi_controls(text_);
  }

 private:
  [[nodiscard]] bool arabic() const { return options_.language == Language::ar; }

  /// `text` as a part of a line of the output's direction.
  [[nodiscard]] std::string part(std::string_view text) const {
    std::string line = plain_line(text);
    if (line.empty() || is_right_to_left(line) == arabic()) return line;
    const std::string_view mark = arabic() ? left_to_right_isolate : right_to_left_isolate;
    return std::string(mark) + line + std::string(pop_isolate);
  }

  void add_line(std::string_view text, std::string_view indent = "", std::string_view continued = "") {
    const std::size_t room = options_.width - std::max(indent.size(), continued.size());
    for (const std::string& line : wrap(text, room)) {
      text_ += text_of_.isolated(std::string(indent) + line) + '\n';
      indent = continued;
    }
  }

  /// A heading, with a blank line before it.
  void add_heading(std::string_view text) {
    text_ += '\n';
    add_line(text);
  }

  void add_header(std::span<const Event> events) {
    add_line(words_["title"]);
    add_period(events);
    add_line(words_.counts(events.size(), sources_.order().size()));
    add_line(words_["automatic"]);
  }

  /// From the first date to the last, each as precise as it is known.
  void add_period(std::span<const Event> events) {
    std::optional<Edtf> first;
    std::optional<Edtf> last;
    for (const Event& event : events) {
      if (!event.date || !event.date->earliest() || !event.date->latest()) continue;
      if (!first || *event.date < *first) first = event.date;
      if (!last || last->latest() < event.date->latest()) last = event.date;
    }
    if (first) add_line(text_of_.words("period_line", {dates_(Edtf::span(*first, *last))}));
  }

  void add_dated(std::span<const Event> events) {
    std::map<Group, std::vector<const Event*>> groups;
    for (const Event& event : events)
      if (event.date) groups[group_of(*event.date)].push_back(&event);
    int year = 0;
    for (const auto& [group, members] : groups) {
      if (std::exchange(year, group.first) != group.first) add_heading(part(std::to_string(year)));
      add_heading(group.second == unknown_month ? words_["month_unknown"]
                                                : dates_(Edtf::month(group.first, group.second)));
      for (const Event* event : members) add_event(*event);
    }
  }

  void add_undated(std::span<const Event> events) {
    bool first = true;
    for (const Event& event : events) {
      if (event.date) continue;
      if (std::exchange(first, false)) add_heading(words_["undated"]);
      add_event(event);
    }
  }

  void add_event(const Event& event) {
    std::string line = event.date ? dates_(*event.date) + ": " : "";
    line += text_of_.kind(event.kind, event.status) + ": " + parties(event);
    if (event.place)
      line += text_of_.words("list") + words_["in"] + " " + part(text_of_.name(event.place->name, event.place->id));
    for (const std::string_view key : fate(event)) line += text_of_.words("list") + words_[std::string(key)];
    line += " " + references(event.evidence);
    add_line(line, entry_indent, continued_indent);
    for (const Conflict& conflict : event.conflicts) add_conflict(conflict);
  }

  /// The keys of what became of an event.
  static std::vector<std::string_view> fate(const Event& event) {
    std::vector<std::string_view> keys;
    if (!event.postponed_to.empty() && event.status != Status::postponed) keys.push_back("put_off");
    if (!event.cancelled_by.empty()) keys.push_back("called_off");
    if (!event.denied_by.empty()) keys.push_back("denied");
    if (!event.fulfilled_by.empty()) keys.push_back("fulfilled");
    if (event.unreported) keys.push_back("unreported");
    return keys;
  }

  /// A line for each value that does not stand in the event.
  void add_conflict(const Conflict& conflict) {
    for (const ReportedValue& reported : conflict.values) {
      if (&reported == &conflict.values.front()) continue;
      const auto date = conflict.field == "date" ? Edtf::parse(reported.value) : std::nullopt;
      const std::string value = date ? dates_(*date) : part(reported.value);
      add_line(words_["disagree"] + ": " + words_["field." + conflict.field] + " " + value + " " +
                   references(reported.evidence),
               continued_indent, continued_indent);
    }
  }

  [[nodiscard]] std::string parties(const Event& event) const {
    std::string text;
    for (const Participant& participant : event.participants) {
      if (!text.empty()) text += text_of_.words("list");
      text += part(text_of_.name(participant.name, participant.id));
      if (const std::string& role = words_["role." + std::string(to_string(participant.role))]; !role.empty())
        text += " (" + role + ")";
    }
    return text;
  }

  std::string reference(const std::string& document) {
    return part("[" + std::to_string(sources_.number(document)) + "]");
  }

  /// "[1][2]", each document once.
  template <typename Place>
  std::string references(const std::vector<Place>& evidence) {
    std::set<std::size_t> numbers;
    for (const Place& place : evidence) numbers.insert(sources_.number(place.document));
    std::string text;
    for (const std::size_t number : numbers) text += "[" + std::to_string(number) + "]";
    return part(text);
  }

  void add_sources() {
    if (sources_.order().empty()) return;
    add_heading(words_["sources"]);
    for (const std::string& document : sources_.order()) add_source(document);
  }

  void add_source(const std::string& document) {
    std::string line = reference(document) + " ";
    const auto found = documents_.find(document);
    if (found == documents_.end()) {
      add_line(line + part(document), entry_indent, continued_indent);
      return;
    }
    const DocumentEvents& source = *found->second;
    line += part(source.title.empty() ? document : source.title);
    if (!source.source.empty()) line += text_of_.words("list") + part(source.source);
    if (source.date) line += text_of_.words("list") + dates_(*source.date);
    add_line(line, entry_indent, continued_indent);
    if (!source.url.empty()) add_line(part(source.url), continued_indent, continued_indent);
  }

  TextTimelineOptions options_;
  Wording words_;
  DiagramText text_of_;
  DateWording dates_;
  std::unordered_map<std::string, const DocumentEvents*> documents_;
  Sources sources_;
  std::string text_;
};

}  // namespace

std::string text_timeline(std::span<const Event> events, std::span<const DocumentEvents> documents,
                          const TextTimelineOptions& options) {
  return TextTimeline(documents, options).render(events);
}

}  // namespace waqai
