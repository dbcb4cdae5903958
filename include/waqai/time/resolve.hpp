// Resolution: from what a time expression says to a date, by an anchor date.
//
// The anchor is the document's day. A bare weekday in the past is the latest such day
// on or before the anchor, in the future the first on or after it: where the anchor is
// that weekday itself, the anchor is meant. المقبل takes the next, الماضي the one before,
// neither the anchor itself. A day and month without a year fall where the direction
// says, else nearest to the anchor. A weekday written beside a date is only a check: it
// helps to choose a year, and never moves the day. Beside اليوم, أمس or غدا it wins, as
// the anchor is less certain than what the text says.
#pragma once

#include <optional>

#include "waqai/read/document.hpp"
#include "waqai/time/edtf.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {

/// Where the governing verb puts the event.
enum class Direction : std::uint8_t { unknown, past, future };

/// The date meant, or nothing: for a vague time, one relative to an event, one that needs an anchor where
/// there is none, or a day that no calendar has. Whether the event lies at, since or until that date is
/// Meaning::relation. O(1).
std::optional<Edtf> resolve(const Timex& timex, std::optional<Date> anchor, Direction direction);

/// The date meant by an expression relative to an event on `event`: "قبل يومين من القمة", عشية, غداة,
/// "في اليوم التالي". Nothing for all other expressions.
std::optional<Edtf> resolve_offset(const Timex& timex, Date event);

/// Whether a weekday written beside a full date is that date's. True where there is no such pair.
bool weekday_agrees(const Timex& timex, const Edtf& resolved);

}  // namespace waqai
