// Under the views with time along the page: finds the scale, points a day, that fills it.
#include "time_axis.hpp"

#include <algorithm>
#include <cmath>

namespace waqai {
namespace {

constexpr double least_gap = 5;  // between days that do not follow on each other

}  // namespace

TimeAxis::TimeAxis(std::vector<Stop> stops, double width, double column, double widest)
    : stops_(std::move(stops)), column_(column), widest_(widest) {
  double low = 0;
  double high = 2 * column;  // more would tear days apart that are near each other
  constexpr int halvings = 60;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    (total(middle) > width ? high : low) = middle;
  }
  double place = 0;
  for (std::size_t i = 0; i < stops_.size(); ++i) {
    begins_.push_back(place);
    place += column_ * static_cast<double>(stops_[i].columns);
    ends_.push_back(place);
    const double silence = gap(i, low);
    if (silence >= widest_ && i + 1 < stops_.size()) breaks_.emplace_back(place, place + silence);
    place += silence;
  }
}

double TimeAxis::gap(std::size_t stop, double scale) const {
  if (stop + 1 == stops_.size()) return 0;
  const auto days = static_cast<double>(stops_[stop + 1].day - stops_[stop].day - 1);
  return days > 0 ? std::clamp(scale * days, least_gap, widest_) : 0;
}

double TimeAxis::total(double scale) const {
  double sum = 0;
  for (std::size_t i = 0; i < stops_.size(); ++i)
    sum += gap(i, scale) + column_ * static_cast<double>(stops_[i].columns);
  return sum;
}

double TimeAxis::column(std::size_t stop, std::size_t index) const {
  return begins_[stop] + column_ * (static_cast<double>(index) + 0.5);
}

double TimeAxis::at(long day) const {
  const auto next = std::ranges::lower_bound(stops_, day, {}, &Stop::day);
  if (next == stops_.end()) return length();
  const auto index = static_cast<std::size_t>(next - stops_.begin());
  if (next->day == day || index == 0) return begins_[index];
  const long free_days = next->day - stops_[index - 1].day - 1;
  const long passed = day - stops_[index - 1].day - 1;
  const double share = free_days > 0 ? static_cast<double>(passed) / static_cast<double>(free_days) : 0;
  return std::lerp(ends_[index - 1], begins_[index], share);
}

}  // namespace waqai
