// The last step for readers without a browser: merged events as lines of text.
#include "waqai/render/text_timeline.hpp"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "render/text_layout.hpp"
#include "render/timeline_form.hpp"

namespace waqai {
namespace {

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

/// Where an event stands: year, then month; what is known to the year only stands at its end.
struct Group {
  Edtf year;
  std::optional<Edtf> month;
  [[nodiscard]] auto key() const { return std::pair(*year.earliest(), month ? *month->earliest() : *year.latest()); }
  bool operator<(const Group& other) const { return key() < other.key(); }
};

/// The day by which a date is put in order: its first, or its last where the start is open.
Edtf::Date first_day(const Edtf& date) { return date.earliest() ? *date.earliest() : *date.latest(); }

/// The year and month of that day, by the calendar whose dates come first.
Group group_of(Edtf::Date day, const TextTimelineOptions& options) {
  const auto hijri = options.calendars == Calendars::hijri ? to_hijri(options.hijri, day) : std::nullopt;
  if (hijri) return {*hijri_year(options.hijri, hijri->year), hijri_month(options.hijri, hijri->year, hijri->month)};
  return {Edtf::year(day.year()), Edtf::month(day.year(), day.month())};
}

Group group_of(const Edtf& date, const TextTimelineOptions& options) {
  Group group = group_of(first_day(date), options);
  if (date.earliest() && date.latest() &&
      *date.latest() - *date.earliest() >= *group.year.latest() - *group.year.earliest())
    group.month.reset();
  return group;
}

class TextTimeline {
 public:
  TextTimeline(std::span<const DocumentEvents> documents, const TextTimelineOptions& options)
      : options_(options),
        form_(options.form == TimelineFormat::markdown ? make_markdown_form() : make_plain_form(options.width)) {
    voices_.emplace_back(options.language, options);
    if (options.second_language) voices_.emplace_back(*options.second_language, options);
    for (const DocumentEvents& document : documents) documents_.emplace(document.document, &document);
  }

  std::string write(std::span<const Event> events) {
    number_sources(events);
    for (const TimelineVoice& voice : voices_)
      for (const std::string& line : voice.head(events, sources_.order().size())) form_->head({&voice, line});
    add_dated(events);
    add_undated(events);
    add_sources();
    return form_->finish();
  }

 private:
  /// What `say` gives in each language.
  template <typename Say>
  [[nodiscard]] TimelineLines in_each_language(const Say& say) const {
    TimelineLines lines;
    for (const TimelineVoice& voice : voices_) lines.push_back({&voice, say(voice)});
    return lines;
  }

  void add_heading(HeadingLevel level, const std::string& key) {
    form_->heading(level, in_each_language([&](const TimelineVoice& voice) { return voice[key]; }));
  }

  void add_heading(HeadingLevel level, const Edtf& date) {
    form_->heading(level, in_each_language([&](const TimelineVoice& voice) { return voice.date(date); }));
  }

  [[nodiscard]] std::map<Group, std::vector<const Event*>> groups_of(std::span<const Event> events) const {
    std::map<Group, std::vector<const Event*>> groups;
    for (const Event& event : events)
      if (event.date) groups[group_of(*event.date, options_)].push_back(&event);
    return groups;
  }

  /// In the order in which the events will stand.
  void number_sources(std::span<const Event> events) {
    const auto number = [&](const Event& event) {
      for (const Evidence& evidence : event.evidence) sources_.number(evidence.document);
    };
    for (const auto& [group, members] : groups_of(events))
      for (const Event* event : members) number(*event);
    for (const Event& event : events)
      if (!event.date) number(event);
  }

  void add_dated(std::span<const Event> events) {
    std::optional<Edtf> year;
    for (const auto& [group, members] : groups_of(events)) {
      if (year != group.year) add_heading(HeadingLevel::year, *(year = group.year));
      if (group.month) {
        add_heading(HeadingLevel::month, *group.month);
      } else {
        add_heading(HeadingLevel::month, "month_unknown");
      }
      for (const Event* event : members) add_event(*event);
    }
  }

  void add_undated(std::span<const Event> events) {
    bool first = true;
    for (const Event& event : events) {
      if (event.date) continue;
      if (std::exchange(first, false)) add_heading(HeadingLevel::year, "undated");
      add_event(event);
    }
  }

  void add_event(const Event& event) {
    form_->event(in_each_language([&](const auto& voice) { return voice.event(event); }), numbers(event.evidence));
    for (const Conflict& conflict : event.conflicts) add_conflict(conflict);
  }

  /// A remark on each value that does not stand in the event.
  void add_conflict(const Conflict& conflict) {
    for (const ReportedValue& reported : conflict.values) {
      if (&reported == &conflict.values.front()) continue;
      form_->remark(in_each_language([&](const auto& voice) { return voice.conflict(conflict.field, reported.value); }),
                    numbers(reported.evidence));
    }
  }

  /// The numbers of the documents, each once.
  template <typename Place>
  std::vector<std::size_t> numbers(const std::vector<Place>& evidence) {
    std::set<std::size_t> found;
    for (const Place& place : evidence) found.insert(sources_.number(place.document));
    return {found.begin(), found.end()};
  }

  /// Sources are told once, in the first language.
  void add_sources() {
    if (sources_.order().empty()) return;
    add_heading(HeadingLevel::year, "sources");
    for (const std::string& id : sources_.order()) {
      const auto found = documents_.find(id);
      const DocumentEvents* document = found == documents_.end() ? nullptr : found->second;
      form_->source(sources_.number(id), {&voices_.front(), voices_.front().source(id, document)},
                    document == nullptr ? "" : document->url);
    }
  }

  TextTimelineOptions options_;
  std::vector<TimelineVoice> voices_;
  std::unique_ptr<TimelineForm> form_;
  std::unordered_map<std::string, const DocumentEvents*> documents_;
  Sources sources_;
};

}  // namespace

std::string text_timeline(std::span<const Event> events, std::span<const DocumentEvents> documents,
                          const TextTimelineOptions& options) {
  std::string text = TextTimeline(documents, options).write(events);
  return options.bidi_marks ? text : without_bidi_controls(text);
}

}  // namespace waqai
