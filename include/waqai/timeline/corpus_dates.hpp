// date_from_corpus: days for what bears none, from documents that tell of the same events.
//
//   std::vector<Event> events = merge(documents, options, diagnostics);
//   Diagnostics proofs;                                   // notes
//   date_from_corpus(documents, events, proofs);
#pragma once

#include <span>

#include "waqai/core/diagnostic.hpp"
#include "waqai/extract/event.hpp"

namespace waqai {

/// Gives, with DateBasis::corpus,
///   - a record without a date the date of the event that it was merged into, where others date that;
///   - a document without a date its day, where a sentence of it counts from that day ("yesterday") to the day of an
///     event that others date, and else closer bounds: it appeared no earlier than what it tells as past, and no later
///     than what it tells as to come. Where reasons contradict each other, it is left as it was.
/// `merged` are the events of `documents`. Each date has its proof in words, a note of `proofs` whose file is the
/// document's id. O(evidence), and tagging of the sentences of documents without a date.
void date_from_corpus(std::span<DocumentEvents> documents, std::span<const Event> merged, Diagnostics& proofs);

}  // namespace waqai
