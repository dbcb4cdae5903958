// merge: the records of many documents, joined where they tell of the same event.
//
// Two records are one event when
//   - their kinds are of one family (meeting, summit, talks and contact; call; statement; visit),
//   - their statuses are equal: a planned meeting and the meeting that came of it stay two events, linked by
//     `fulfils` and `fulfilled_by`; a denied one stays apart and is noted as a conflict,
//   - every party of the shorter list is in the longer, or stands there as its country or that country's official,
//   - their dates share a day,
//   - they are of different documents (extraction has joined what one text says twice), or alike in all of this,
//   - and their likeness (kind, parties, date and place, weighed) reaches a threshold.
// A record is held against the event as it stands, never against single members, and the most precisely dated are
// taken first. So a vague record cannot chain two meetings together: where two events suit it equally, it
// stays alone. An undated record joins only the one event of the same parties, kind and place, if it is no later
// than the record's document.
#pragma once

#include <span>
#include <vector>

#include "waqai/extract/event.hpp"

namespace waqai {

/// The events of all documents, in order of date, those without a date last, then of id.
///
/// A merged event has the most precise date (with its basis), the fullest list of parties, the most precise
/// place that most documents give, all evidence, the number of documents, what they disagree on, the
/// confidence 1 - Π(1 - c), and an id made of date, kind and parties:
/// "20171120-meeting-bashar-al-assad-vladimir-putin", "undated-call-..."; a second event of that key ends in "-2".
///
/// The result does not depend on the order of the documents. O(n log n) for n records of few parties, as records
/// are compared only within a month, a family and a pair of parties.
std::vector<Event> merge(std::span<const DocumentEvents> documents);

}  // namespace waqai
