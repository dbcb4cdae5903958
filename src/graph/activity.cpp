// Counts events by month, and says how many have none.
#include "waqai/graph/activity.hpp"

#include <map>
#include <optional>
#include <utility>

#include "waqai/graph/contacts.hpp"

namespace waqai {
namespace {

using Month = std::pair<int, int>;

/// The month in which an event began; nothing where its date leaves that open.
std::optional<Month> month_of(const Edtf& date) {
  const auto start = date.start();
  if (!start || !date.end()) return std::nullopt;
  if (start->precision() != Precision::day && start->precision() != Precision::month) return std::nullopt;
  const auto first = *start->earliest();
  return Month(first.year(), first.month().as_number());
}

}  // namespace

Activity activity_by_month(std::span<const Event* const> events) {
  Activity activity;
  std::map<Month, MonthActivity> months;
  for (const Event* event : events) {
    if (is_superseded(*event)) continue;
    const auto month = event->date ? month_of(*event->date) : std::nullopt;
    if (month) {
      ++months[*month].count[static_cast<std::size_t>(event->status)];
    } else {
      ++(event->date ? activity.month_unknown : activity.undated);
    }
  }
  for (auto& [month, counted] : months) {
    counted.year = month.first;
    counted.month = month.second;
    activity.months.push_back(counted);
  }
  return activity;
}

}  // namespace waqai
