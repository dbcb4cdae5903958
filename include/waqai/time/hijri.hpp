// Hijri dates: days, months and years of the Islamic calendar as Gregorian dates, and back.
//
// The months that people observe begin with the sighting of the moon, which differs by country and is known only
// afterwards. Computed calendars stand for it; the day may be one off from what a given country kept. The default is
// Umm al-Qura, the official calendar of Saudi Arabia, by which most of the Gulf's press dates.
//
//   hijri_day(HijriCalendar::umalqura, 1443, 1, 26)->to_string();   // 2021-09-03
//   to_hijri(HijriCalendar::umalqura, {2017, 11, 20});              // 1439, 3, 2
//
// A Hijri day begins at sunset; given is the Gregorian day on which most of it falls. The years are 1300 to 1600
// (November 1882 to November 2174), for which ICU holds Umm al-Qura's table. ICU computes each calendar once, at its
// first use (in less than a millisecond); each later call is O(1), back from Gregorian O(log of the months).
// Thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "waqai/time/edtf.hpp"

namespace waqai {

enum class HijriCalendar : std::uint8_t {
  umalqura,  ///< official in Saudi Arabia (ICU's islamic-umalqura)
  civil,     ///< arithmetical, counted from Friday 16 July 622 (islamic-civil)
  tabular,   ///< the astronomers' arithmetical one, counted from the day before (islamic-tbla)
};

constexpr HijriCalendar default_hijri_calendar = HijriCalendar::umalqura;
constexpr int first_hijri_year = 1300;
constexpr int last_hijri_year = 1600;

/// By its enumerator's name. @throws UsageError for any other, naming those that exist.
HijriCalendar parse_hijri_calendar(std::string_view name);

struct HijriDate {
  int year = 0;
  int month = 0;  ///< Muharram is 1
  int day = 0;
  bool operator==(const HijriDate&) const = default;
};

/// The Gregorian day; nothing where the calendar has no such day or the year is out of range.
std::optional<Edtf> hijri_day(HijriCalendar calendar, HijriDate date);
/// The interval of its 29 or 30 days.
std::optional<Edtf> hijri_month(HijriCalendar calendar, int year, int month);
/// The interval of its 354 or 355 days.
std::optional<Edtf> hijri_year(HijriCalendar calendar, int year);

/// Nothing for a day out of range.
std::optional<HijriDate> to_hijri(HijriCalendar calendar, Edtf::Date date);

/// ICU's names of the twelve months in that language ("ar", "en"), Muharram first. Slow: to be kept.
std::array<std::string, 12> hijri_month_names(std::string_view language);

}  // namespace waqai
