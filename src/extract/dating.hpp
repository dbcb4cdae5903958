// Dating: what an article without a date proves of the day on which it appeared (docs/dating.md).
#pragma once

#include <span>
#include <vector>

#include "extract/dating_lexicon.hpp"
#include "extract/explain.hpp"
#include "extract/tagged_text.hpp"
#include "waqai/knowledge/dated_events.hpp"
#include "waqai/time/date_constraints.hpp"
#include "waqai/time/tense.hpp"
#include "waqai/time/time_lexicon.hpp"

namespace waqai {

/// What dating knows; all outlive its use.
struct DatingSources {
  const Knowledge& knowledge;
  const DatedEvents& events;
  const TimeLexicon& times;
  const TenseLexicon& tenses;
  const DatingLexicon& words;
  const ProofWording& wording;
};

/// The constraints that the sentences of one article, read without its day, put on that day, each kind of reason and
/// set of days once. O(text).
std::vector<DateConstraint> gather_constraints(const DatingSources& sources, const Document& document,
                                               const TaggedText& text, std::span<const ReadSentence> sentences,
                                               std::span<const DatedDraft> drafts);

}  // namespace waqai
