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

/// Where an event stands: year, then month, 13 being the place of what is known to the year only.
using Group = std::pair<int, int>;
constexpr int unknown_month = 13;

/// The day by which a date is put in order: its first, or its last where the start is open.
Edtf::Date first_day(const Edtf& date) { return date.earliest() ? *date.earliest() : *date.latest(); }

Group group_of(const Edtf& date) {
  const Edtf::Date first = first_day(date);
  const bool whole_year = date.earliest() && date.latest() && (*date.latest() - *date.earliest()).days() >= 364;
  return {first.year(), whole_year ? unknown_month : first.month().as_number()};
}

class TextTimeline {
 public:
  TextTimeline(std::span<const DocumentEvents> documents, const TextTimelineOptions& options)
      : form_(options.form == TimelineFormat::markdown ? make_markdown_form() : make_plain_form(options.width)) {
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

  [[nodiscard]] static std::map<Group, std::vector<const Event*>> groups_of(std::span<const Event> events) {
    std::map<Group, std::vector<const Event*>> groups;
    for (const Event& event : events)
      if (event.date) groups[group_of(*event.date)].push_back(&event);
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
    int year = 0;
    for (const auto& [group, members] : groups_of(events)) {
      if (std::exchange(year, group.first) != group.first)
        form_->heading(HeadingLevel::year, in_each_language([&](const auto& voice) { return voice.year(year); }));
      if (const int month = group.second; month == unknown_month) {
        add_heading(HeadingLevel::month, "month_unknown");
      } else {
        form_->heading(HeadingLevel::month,
                       in_each_language([&](const auto& voice) { return voice.month(year, month); }));
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
