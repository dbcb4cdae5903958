// Date constraints: what a text proves of the one unknown day on which it appeared, solved exactly.
//
// A constraint is the set of days that one statement of the text allows, with its proof in words. The solver
// intersects them over the calendar:
//
//   const std::vector<DateConstraint> constraints{
//       {DaySet::weekday(7), "“today, Sunday”"},
//       {DaySet::between(Date(2015, 8, 7), Date(2015, 8, 14)), "told on Friday 7 August"}};
//   solve(constraints).day();                              // 2015-08-09
//
// Nothing is weighed and nothing is likely: a day that all constraints allow is possible, any other is not. So a
// constraint must only be made of what leaves no doubt.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "waqai/read/document.hpp"

namespace waqai {

/// A set of days of the calendar 1950 to 2079; days outside are in no set. A value of some 6 KB; all operations are
/// O(words of the calendar), some hundreds.
class DaySet {
 public:
  static constexpr unsigned short first_year = 1950;
  static constexpr unsigned short last_year = 2079;

  DaySet() = default;  ///< the empty set
  static DaySet all();
  /// From `first` to `last`, both included; nothing is without end.
  static DaySet between(std::optional<Date> first, std::optional<Date> last);
  static DaySet day(Date day) { return between(day, day); }
  /// Every day of the ISO weekday, Monday being 1.
  static DaySet weekday(int iso);
  /// Every day of the month, 1 to 12, of any year; with `day_of_month`, that day alone.
  static DaySet of_month(int month, int day_of_month = 0);

  DaySet& operator&=(const DaySet& other);
  DaySet& operator|=(const DaySet& other);
  friend DaySet operator&(DaySet a, const DaySet& b) { return a &= b; }
  friend DaySet operator|(DaySet a, const DaySet& b) { return a |= b; }
  [[nodiscard]] DaySet complement() const;
  /// The days that lie `least` to `most` days behind one of the set (before it where negative). O(days between).
  [[nodiscard]] DaySet moved(int least, int most) const;

  [[nodiscard]] bool contains(Date day) const;
  [[nodiscard]] bool empty() const;
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::optional<Date> first() const;
  [[nodiscard]] std::optional<Date> last() const;

  bool operator==(const DaySet& other) const = default;

 private:
  static constexpr std::size_t words = 742;
  using Words = std::array<std::uint64_t, words>;

  void insert(long first, long last);  // numbers of days since the first of the calendar

  Words words_{};
};

struct DateConstraint {
  DaySet days;
  std::string proof;  ///< in words, for people
};

/// What all constraints together leave.
struct DateSolution {
  enum class Outcome : std::uint8_t {
    open,           ///< no bound on either side
    bounded,        ///< several days; nothing beyond the bounds
    one_day,        ///< proved
    contradiction,  ///< no day is left
  };

  Outcome outcome = Outcome::open;
  std::optional<Date> earliest;      ///< nothing: no bound on this side, or a contradiction
  std::optional<Date> latest;        ///< the same
  std::vector<std::uint32_t> proof;  ///< indices of constraints that alone give the same outcome and bounds, none of
                                     ///< which can be spared; of a contradiction, the smallest pair where there is one

  [[nodiscard]] std::optional<Date> day() const { return outcome == Outcome::one_day ? earliest : std::nullopt; }
};

/// What recurs (a weekday, a day of the year) is without end, though the calendar is not: an end within 28 years of the
/// calendar's own, after which weekdays and days of the year come round together, is no bound. O(n^2) operations on
/// sets for n constraints.
DateSolution solve(std::span<const DateConstraint> constraints);

}  // namespace waqai
