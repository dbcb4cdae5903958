// What explain() shows of a document: the items of its sentences, and why each record is as it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/confidence.hpp"
#include "extract/frames.hpp"
#include "extract/items.hpp"
#include "extract/tagged_text.hpp"
#include "waqai/extract/event.hpp"

namespace waqai {

/// One sentence as read.
struct ReadSentence {
  Sentence sentence;
  std::vector<Mention> mentions;
  std::vector<Timex> timexes;
  std::vector<Item> items;
};

/// A draft with its time expression resolved.
struct DatedDraft {
  Draft draft;
  std::optional<Edtf> date;
  DateBasis basis = DateBasis::none;
  Span dated_by;  ///< the words that the date comes from
};

/// Sentences without a trigger are left out. `confidence_parts`: of each event.
std::string explain_document(const Document& document, const DocumentEvents& events,
                             const std::vector<std::vector<ConfidencePart>>& confidence_parts,
                             const std::vector<std::string>& day_proof, const std::vector<ReadSentence>& sentences,
                             const std::vector<DatedDraft>& drafts, const TaggedText& text, const Grammar& grammar,
                             const EventPatterns& patterns, const Knowledge& knowledge);

}  // namespace waqai
