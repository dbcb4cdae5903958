// Days along a page: as far apart as they are in time, but each with room for all that happened on it, and with long
// silences cut short.
//
// In points. Days are counted as Boost.DateTime does (day_number), so their differences are days.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace waqai {

class TimeAxis {
 public:
  /// A day with something on it.
  struct Stop {
    long day = 0;
    std::size_t columns = 1;
  };

  /// `stops` by day, each day once. The axis is `width` long; longer where the columns need it, shorter where silences
  /// of at most `widest` do not fill it. O(n).
  TimeAxis(std::vector<Stop> stops, double width, double column, double widest);

  /// The middle of a column of a stop.
  [[nodiscard]] double column(std::size_t stop, std::size_t index) const;
  /// Where a day begins; before the first stop and after the last, the ends of the axis. O(log n).
  [[nodiscard]] double at(long day) const;
  [[nodiscard]] double length() const { return ends_.empty() ? 0 : ends_.back(); }
  /// The silences that are cut short, from where to where.
  [[nodiscard]] const std::vector<std::pair<double, double>>& breaks() const { return breaks_; }

 private:
  [[nodiscard]] double gap(std::size_t stop, double scale) const;
  [[nodiscard]] double total(double scale) const;

  std::vector<Stop> stops_;
  double column_;
  double widest_;
  std::vector<double> begins_;
  std::vector<double> ends_;
  std::vector<std::pair<double, double>> breaks_;
};

}  // namespace waqai
