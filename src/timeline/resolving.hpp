// Resolving: a person's decisions, which name records and events by id, as constraints on records.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.hpp"
#include "grouping.hpp"
#include "waqai/core/diagnostic.hpp"
#include "waqai/timeline/decisions.hpp"

namespace waqai {

/// The records of each event as merged without decisions, by the event's id.
using EventRecords = std::map<std::string, std::vector<RecordIndex>, std::less<>>;

/// Finds what ids are about. Records come before events, whose making costs a whole merge and is put off until an id
/// asks for it.
class IdFinder {
 public:
  /// `corpus` must outlive it; `make_events` gives the events without decisions.
  IdFinder(const Corpus& corpus, std::function<EventRecords()> make_events);

  /// The records of a record's or an event's id; none where there is neither.
  [[nodiscard]] const std::vector<RecordIndex>& find(std::string_view id);

 private:
  std::map<std::string, std::vector<RecordIndex>, std::less<>> records_;
  std::function<EventRecords()> make_events_;
  bool events_made_ = false;
  EventRecords events_;
  std::vector<RecordIndex> nothing_;
};

/// What grouping has to heed.
struct ResolvedDecisions {
  Constraints constraints;
  /// Ids that are to be hidden and are neither a record's nor an undecided event's, with the line of the decision.
  std::map<std::string, std::size_t, std::less<>> hidden_events;
};

/// Warns in `diagnostics` of decisions that are about nothing, and of records that are to be both joined and kept
/// apart, which are joined. O(n) for n records, and a merge where an id is not a record's.
ResolvedDecisions resolve(const Decisions& decisions, const Corpus& corpus, IdFinder& ids, Diagnostics& diagnostics);

}  // namespace waqai
