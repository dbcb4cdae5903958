// Resolution: from what a time expression says to a date, by an anchor date.
//
// The anchor is the document's day. A bare weekday in the past is the latest such day
// on or before the anchor, in the future the first on or after it: where the anchor is
// that weekday itself, the anchor is meant. المقبل takes the next, الماضي the one before,
// neither the anchor itself. A day and month without a year fall where the direction
// says, else nearest to the anchor; so do feasts and Hijri dates. A weekday written beside
// a date is only a check: it helps to choose a year, and never moves the day. Beside اليوم,
// أمس or غدا it wins, as the anchor is less certain than what the text says.
//
// Approximate parts: مطلع is the first day of a month (month of a year), أوائل its first ten
// days (three months), منتصف its 15th (June to July), أواخر from its 21st on (the last three
// months), نهاية the last day (month); all marked "~".
#pragma once

#include <optional>

#include "waqai/read/document.hpp"
#include "waqai/time/edtf.hpp"
#include "waqai/time/hijri.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {

/// Where the governing verb puts the event.
enum class Direction : std::uint8_t { unknown, past, future };

/// The date meant, or nothing: for a vague time, one relative to an event, one that needs an anchor where
/// there is none, or a day that no calendar has. Whether the event lies at, since or until that date is
/// Meaning::relation. O(1).
std::optional<Edtf> resolve(const Timex& timex, std::optional<Date> anchor, Direction direction,
                            HijriCalendar calendar = default_hijri_calendar);

/// The verb's direction, or none where it would put an expression without a year nearly a year off: nobody leaves out
/// the year of that, so a plan of the past is told, or the news of a plan. O(1).
Direction within_a_year(const Timex& timex, std::optional<Date> anchor, Direction direction);

/// The date meant by an expression relative to an event or to the text before, where that is on `event`: "قبل يومين
/// من القمة", عشية, غداة, "في اليوم التالي". Nothing for all other expressions.
std::optional<Edtf> resolve_offset(const Timex& timex, const Edtf& event);

/// Hangs the expressions of a text on each other: "في اليوم التالي", "بعد يومين" in a story, "الشهر نفسه" count from
/// the date before them. Give it all expressions of a text, in order.
class TimexChain {
 public:
  explicit TimexChain(std::optional<Date> anchor) : anchor_(anchor) {}
  /// Sets Timex::antecedent; `direction` is that of the expression itself.
  void link(Timex& timex, Direction direction = Direction::unknown);

 private:
  std::optional<Date> anchor_;
  std::optional<Edtf> last_;
  std::optional<Edtf> last_day_;  ///< the last that is one day
};

/// Whether a weekday written beside a full date is that date's. True where there is no such pair.
bool weekday_agrees(const Timex& timex, const Edtf& resolved);

}  // namespace waqai
