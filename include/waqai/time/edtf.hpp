// Edtf: a date as historians write it (ISO 8601-2:2019, Extended Date/Time Format).
//
// Level 0: days, months, years and intervals of them ("2017-11-20", "2017-11", "2017", "2017-11-20/2017-11-22").
// Of level 1: "~" for approximate, intervals with an open end or start ("2017-11-20/..", "../2017-11-20"), seasons
// ("2017-21" spring, 22 summer, 23 autumn, 24 winter), and unspecified last digits of a year ("201X", "19XX").
// Of level 2: one-of sets, by a type of their own (edtf_set.hpp), as few dates are sets and this one stays small.
// Left out: times of day, "?" and "%", unspecified months and days ("2017-XX" has the days of "2017"), an unknown end
// of an interval, negative and five-digit years, all-of sets, and what else level 2 has.
//
// ISO 8601-2 leaves open which days a season has. Here it is the meteorological one of the northern hemisphere: spring
// is March to May, summer June to August, autumn September to November, and winter December to the end of February of
// the NEXT year, so that each has its three months and the seasons of a year follow one another without gap or
// overlap: "2017-24" is 2017-12-01 to 2018-02-28, and "2017" does not contain it.
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

/// How much of a date is known, finest first.
enum class Precision : std::uint8_t { day, month, season, year, decade, century, interval };

/// Numbered as EDTF does.
enum class Season : std::uint8_t { spring = 21, summer, autumn, winter };

/// A small value type, trivially copied; years 1400 to 9999 as in Boost.DateTime. Comparison is the order of a
/// chronology: earliest day first (an open start before all), then latest (an open end after all), then exact before
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
  /// The season that begins in that year. @throws Error where out of range; the winter of 9999 is.
  static Edtf season(int year, Season season);
  /// @throws Error where out of range.
  static Edtf year(int year);
  /// The ten years or hundred years that share all digits but the last or the last two: 2017 gives "201X", "20XX".
  /// @throws Error where out of range.
  static Edtf decade(int year);
  static Edtf century(int year);
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
  static Edtf covering(Date first, Date last, Precision precision);
  static std::optional<Edtf> parse_plain(std::string_view text);
  static std::optional<End> parse_end(std::string_view text);

  End first_;
  End last_;
};

}  // namespace waqai
