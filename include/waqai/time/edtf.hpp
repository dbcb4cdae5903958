// Edtf: a date as historians write it (ISO 8601-2:2019, Extended Date/Time Format).
//
// Held: days, months and years ("2017-11-20", "2017-11", "2017"), each with "~" for
// approximate; intervals of two such ("2017-11-20/2017-11-22"), with an open end or
// start ("2017-11-20/..", "../2017-11-20"). That is EDTF level 0 and, of level 1,
// "~" and open intervals. Left out: times of day, "?" and "%", unspecified digits,
// seasons, negative and five-digit years, sets.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waqai {

/// How much of a date is known.
enum class Precision : std::uint8_t { day, month, year, interval };

/// A value type of 16 bytes; years 1400 to 9999 as in Boost.DateTime. Comparison is the order of a
/// chronology: earliest day first, then latest, then exact before approximate.
class Edtf {
 public:
  using Date = boost::gregorian::date;

  /// Reads EDTF text. Nothing where it is malformed, no real day, or of a part left out.
  static std::optional<Edtf> parse(std::string_view text);

  static Edtf day(Date date);
  /// `month` 1 to 12. @throws Error where out of range.
  static Edtf month(int year, int month);
  static Edtf year(int year);
  /// From the first day to the last, both included. One day gives day().
  /// @throws Error where last < first.
  static Edtf interval(Date first, Date last);
  static Edtf starting(Date first);  ///< "first/.."
  static Edtf ending(Date last);     ///< "../last"

  /// The same date, marked "~".
  [[nodiscard]] Edtf approximately() const;

  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] Precision precision() const;
  [[nodiscard]] bool approximate() const { return approximate_; }
  /// First and last day that the date covers (margins of "~" not counted); nothing at an open side.
  [[nodiscard]] std::optional<Date> earliest() const;
  [[nodiscard]] std::optional<Date> latest() const;
  /// Whether every day of `other` is a day of this one.
  [[nodiscard]] bool contains(const Edtf& other) const;
  /// Whether they share a day.
  [[nodiscard]] bool overlaps(const Edtf& other) const;

  std::strong_ordering operator<=>(const Edtf& other) const;
  bool operator==(const Edtf& other) const = default;

 private:
  Edtf() = default;
  std::int32_t first_ = 0;  // day number; min() where open
  std::int32_t last_ = 0;   // day number; max() where open
  Precision precision_ = Precision::day;
  Precision first_precision_ = Precision::day;  // of an interval's ends, as written
  Precision last_precision_ = Precision::day;
  bool approximate_ = false;
};

}  // namespace waqai
