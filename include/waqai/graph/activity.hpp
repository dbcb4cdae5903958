// Activity: how many events there were in each month.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "waqai/extract/event.hpp"

namespace waqai {

struct MonthActivity {
  int year = 0;
  int month = 0;                         ///< 1 to 12
  std::array<std::uint32_t, 6> count{};  ///< events by Status
};

struct Activity {
  std::vector<MonthActivity> months;  ///< in order of time; months without an event are left out
  std::uint32_t month_unknown = 0;    ///< events known to a season, a year or an interval that is open or of such dates
  std::uint32_t undated = 0;
};

/// An event of several days, each known, counts in the month in which it began. A plan counts as
/// what came of it only. O(n log n).
Activity activity_by_month(std::span<const Event* const> events);

}  // namespace waqai
