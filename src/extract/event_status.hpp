// Whether an event took place, as the trigger's clause says it.
#pragma once

#include "extract/arguments.hpp"
#include "extract/clauses.hpp"
#include "extract/draft.hpp"

namespace waqai {

/// Sets the draft's status by tense, by the verb that carries the noun, and by cues; of what was put off also the
/// new date. False where the text negates the event.
bool choose_status(const Clauses& clauses, std::uint32_t k, const Arguments& arguments, Draft& draft);

}  // namespace waqai
