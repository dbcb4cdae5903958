// From the records of single documents to events: each step is a file of its own, and here is their order.
#include "waqai/timeline/merge.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "merging.hpp"
#include "visit_dates.hpp"
#include "waqai/core/parallel.hpp"

namespace waqai {
namespace {

/// By date, undated last, then by key and what tells events of one key apart, so that "-2" is always the same one's.
bool in_chronology(const Event& a, const Event& b) {
  if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
  if (a.date && *a.date != *b.date) return *a.date < *b.date;
  if (std::tie(a.id, a.status) != std::tie(b.id, b.status)) return std::tie(a.id, a.status) < std::tie(b.id, b.status);
  const auto place = [](const Event& event) { return event.place ? std::string_view(event.place->id) : ""; };
  if (place(a) != place(b)) return place(a) < place(b);
  const auto position = [](const Evidence& evidence) {
    return std::tie(evidence.document, evidence.sentence, evidence.trigger, evidence.rule);
  };
  return std::ranges::lexicographical_compare(a.evidence, b.evidence, {}, position, position);
}

std::vector<GroupIndex> groups_with_records(const Grouping& grouping) {
  std::vector<GroupIndex> kept;
  for (GroupIndex index = 0; index < grouping.groups().size(); ++index)
    if (!grouping.groups()[index].records.empty()) kept.push_back(index);
  return kept;
}

/// Records are moved out of `documents` where these are not const, and copied where they are.
template <typename Documents>
std::vector<MergedEvent> combine_groups(Documents documents, const Corpus& corpus, const Grouping& grouping,
                                        const Renaming& renaming, unsigned threads) {
  const std::vector<GroupIndex> kept = groups_with_records(grouping);
  std::vector<MergedEvent> events(kept.size());
  constexpr std::size_t batch = 256;  // an event is made in microseconds
  parallel_for((kept.size() + batch - 1) / batch, threads, [&](std::size_t number) {
    for (std::size_t i = number * batch; i < std::min(kept.size(), (number + 1) * batch); ++i) {
      const Group& group = grouping.groups()[kept[i]];
      std::vector<Report> reports;
      reports.reserve(group.records.size());
      for (const RecordIndex index : group.records) {
        const CorpusRecord& record = corpus.records()[index];
        auto& document = documents[record.document];
        Report& report = reports.emplace_back();
        report.event = std::move(document.events[record.position]);
        report.publisher = document.source.empty() ? document.document : document.source;
        renaming.apply(report.event);
      }
      events[i] = {combine(std::move(reports)), kept[i], group.told};
    }
  });
  return events;
}

/// Leaves out the events that are hidden by the ids that they bear now.
void hide(std::vector<MergedEvent>& events, const ResolvedDecisions& decided, const Decisions& decisions,
          Diagnostics& diagnostics) {
  std::set<std::string> found;
  std::erase_if(events, [&](const MergedEvent& merged) {
    return decided.hidden_events.contains(merged.event.id) && found.insert(merged.event.id).second;
  });
  for (const auto& [id, line] : decided.hidden_events)
    if (!found.contains(id))
      diagnostics.push_back(
          {Severity::warning, decisions.file(), line, {}, "no record or event has the id \"" + id + "\""});
}

template <typename Documents>
std::vector<Event> merge_records(Documents documents, const MergeOptions& options, Diagnostics& diagnostics) {
  const Renaming renaming(documents, options.decisions);
  const Corpus corpus(documents, renaming);
  const ResolvedDecisions decided = resolve_ids(documents, corpus, renaming, options, diagnostics);
  std::vector<MergedEvent> events =
      combine_groups(documents, corpus, Grouping(corpus, decided.constraints), renaming, options.threads);
  date_from_visits(events);
  sort_and_name(events);
  hide(events, decided, options.decisions, diagnostics);
  link(events, corpus.last_day());
  std::vector<Event> merged;
  merged.reserve(events.size());
  for (MergedEvent& event : events) merged.push_back(std::move(event.event));
  return merged;
}

}  // namespace

void sort_and_name(std::vector<MergedEvent>& events) {
  for (MergedEvent& merged : events) merged.event.id = event_key(merged.event);
  std::ranges::sort(events, in_chronology, &MergedEvent::event);
  std::unordered_map<std::string, int> seen;
  for (MergedEvent& merged : events)
    if (const int count = ++seen[merged.event.id]; count > 1) merged.event.id += "-" + std::to_string(count);
}

NamedGroups name_groups(std::span<const DocumentEvents> documents, const Corpus& corpus, const Grouping& grouping,
                        const Renaming& renaming, unsigned threads) {
  NamedGroups named{combine_groups(documents, corpus, grouping, renaming, threads), {}};
  date_from_visits(named.events);
  sort_and_name(named.events);
  for (const MergedEvent& merged : named.events) named.groups.emplace(merged.event.id, merged.group);
  return named;
}

ResolvedDecisions resolve_ids(std::span<const DocumentEvents> documents, const Corpus& corpus, const Renaming& renaming,
                              const MergeOptions& options, Diagnostics& diagnostics) {
  if (options.decisions.empty()) return {};
  IdFinder ids(corpus, [&] {
    const Constraints nothing;
    const Grouping undecided(corpus, nothing);
    EventRecords records;
    for (const auto& [id, group] : name_groups(documents, corpus, undecided, renaming, options.threads).groups)
      records.emplace(id, undecided.groups()[group].records);
    return records;
  });
  return resolve(options.decisions, corpus, ids, diagnostics);
}

std::vector<Event> merge(std::span<const DocumentEvents> documents, const MergeOptions& options,
                         Diagnostics& diagnostics) {
  return merge_records(documents, options, diagnostics);
}

std::vector<Event> merge(std::span<const DocumentEvents> documents) {
  Diagnostics nothing_to_tell;
  return merge(documents, MergeOptions{}, nothing_to_tell);
}

std::vector<Event> merge_taking(std::span<DocumentEvents> documents, const MergeOptions& options,
                                Diagnostics& diagnostics) {
  std::vector<Event> merged = merge_records(documents, options, diagnostics);
  for (DocumentEvents& document : documents) document.events.clear();
  return merged;
}

}  // namespace waqai
