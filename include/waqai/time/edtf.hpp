// Edtf: a date as historians write it (ISO 8601-2:2019, Extended Date/Time Format).
//
// Held: days, months and years ("2017-11-20", "2017-11", "2017"), each with "~" for
// approximate; intervals of two such ("2017-11-20/2017-11-22"), with an open end or
// start ("2017-11-20/..", "../2017-11-20"). That is EDTF level 0 and, of level 1,
// "~" and open intervals. Left out: times of day, "?" and "%", unspecified digits,
// seasons, negative and five-digit years, sets.
//
//   const auto date = waqai::Edtf::parse("2017-11");
//   date->earliest();                                        // 2017-11-01
//   date->contains(*waqai::Edtf::parse("2017-11-20"));       // true
//   waqai::Edtf::day({2017, 11, 15}).approximately();        // 2017-11-15~
//
// All operations are O(1); only to_string() allocates.
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

/// A small value type; years 1400 to 9999 as in Boost.DateTime. Comparison is the order of a chronology:
/// earliest day first (an open start before all), then latest (an open end after all), then exact before
/// approximate, then finer before coarser precision. Different values never compare equal.
class Edtf {
 public:
  using Date = boost::gregorian::date;

  /// Reads EDTF text. Nothing where it is malformed, no real day, of a part left out, or ends before it begins.
  /// An interval of two equal ends is that one date.
  static std::optional<Edtf> parse(std::string_view text);

  static Edtf day(Date date);
  /// `month` 1 to 12. @throws Error where out of range.
  static Edtf month(int year, int month);
  /// @throws Error where out of range.
  static Edtf year(int year);
  /// From the first day to the last, both included. One day gives day().
  /// @throws Error where last < first.
  static Edtf interval(Date first, Date last);
  static Edtf starting(Date first);  ///< "first/.."
  static Edtf ending(Date last);     ///< "../last"

  /// The interval from the first day of one to the last day of the other, each end written as precisely as
  /// it was ("2017-11/2018-02"); an end that is an interval itself gives its own end.
  /// @throws Error where `last` ends before `first` begins.
  static Edtf span(const Edtf& first, const Edtf& last);

  /// The same date, marked "~", at both ends of an interval.
  [[nodiscard]] Edtf approximately() const;

  [[nodiscard]] std::string to_string() const;
  [[nodiscard]] Precision precision() const;
  /// Whether the date, or either end of an interval, bears "~".
  [[nodiscard]] bool approximate() const { return first_.approximate || last_.approximate; }
  /// First and last day that the date covers (margins of "~" not counted); nothing at an open side.
  [[nodiscard]] std::optional<Date> earliest() const;
  [[nodiscard]] std::optional<Date> latest() const;
  /// The two ends of an interval, each as the date that is written; nothing at an open side.
  /// Of any other date, both are the date itself.
  [[nodiscard]] std::optional<Edtf> start() const;
  [[nodiscard]] std::optional<Edtf> end() const;
  /// Whether every day of `other` is a day of this one.
  [[nodiscard]] bool contains(const Edtf& other) const;
  /// Whether they share a day.
  [[nodiscard]] bool overlaps(const Edtf& other) const;

  std::strong_ordering operator<=>(const Edtf& other) const;
  bool operator==(const Edtf& other) const = default;

 private:
  /// One end: all days that it covers; for a plain date both ends are the same.
  struct End {
    std::int32_t earliest = 0;  // day number; std::numeric_limits' min() or max() at an open side
    std::int32_t latest = 0;
    Precision precision = Precision::day;
    bool approximate = false;
    bool operator==(const End&) const = default;
  };

  Edtf(End first, End last) : first_(first), last_(last) {}
  static std::optional<End> parse_end(std::string_view text);

  End first_;
  End last_;
};

}  // namespace waqai
