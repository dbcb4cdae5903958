// When an event is, as the clause of its trigger says it.
#pragma once

#include "extract/arguments.hpp"
#include "extract/clauses.hpp"
#include "extract/draft.hpp"

namespace waqai {

/// Whether a time expression names a day, not a month or a year.
bool names_day(const Meaning& meaning);

/// Sets the draft's time expressions: the nearest of the trigger's clause, behind it before ahead of it.
void choose_time(const Clauses& clauses, std::uint32_t k, const Arguments& arguments, Draft& draft);

/// The last date before `item`, "since" taken as "from that day on".
std::optional<Timex> last_time_before(const Clauses& clauses, std::uint32_t item);

}  // namespace waqai
