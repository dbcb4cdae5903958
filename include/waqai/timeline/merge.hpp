// merge: the records of many documents, joined where they tell of the same event. docs/merging.md has the whole of it.
//
// Two records are one event when
//   - their kinds are of one family (meeting, summit and talks; call; statement; visit; a contact may be any but
//   visit),
//   - their statuses are equal: what was planned and what came of it stay two events, linked to each other,
//   - every party of the shorter list is in the longer, or stands there as its country or that country's official, or
//   as
//     another of a delegation,
//   - their dates share a day; or, for a lone report, lie side by side,
//   - they are of different documents (extraction has joined what one text says twice), or alike in all of this,
//   - and their likeness (kind, parties, date and place, weighed) reaches a threshold.
// A record is held against the event as it stands, never against single members, and the least vague are taken first;
// what all records of an event name are at least two parties. So no record chains two meetings together: where two
// events suit it equally, it stays alone.
//
//   std::vector<Event> events = merge(extracted);
#pragma once

#include <span>
#include <vector>

#include "waqai/core/diagnostic.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/timeline/decisions.hpp"

namespace waqai {

struct MergeOptions {
  Decisions decisions{};
  unsigned threads = 1;  ///< 0 for one each core; the result is the same
};

/// The events of all documents, in order of date, those without a date last, then of id.
///
/// A merged event has the date, place and parties with most independent sources, all evidence, what the sources
/// disagree on, links to the plan that it fulfils and to what became of it, and an id made of date, kind and parties:
/// "20171120-meeting-bashar-al-assad-vladimir-putin", "undated-call-..."; a second event of that key ends in "-2".
///
/// The result does not depend on the order of the documents. A decision that is about nothing in `documents` is told in
/// `diagnostics`, as a warning. O(n log n) for n records of few parties; decisions about events, not records, double
/// it.
std::vector<Event> merge(std::span<const DocumentEvents> documents, const MergeOptions& options,
                         Diagnostics& diagnostics);
/// The same without decisions, on one thread.
std::vector<Event> merge(std::span<const DocumentEvents> documents);

/// The same for millions: takes the records out of `documents`, whose `events` are left empty, so that nothing is in
/// memory twice.
std::vector<Event> merge_taking(std::span<DocumentEvents> documents, const MergeOptions& options,
                                Diagnostics& diagnostics);

}  // namespace waqai
