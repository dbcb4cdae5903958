// Hijri dates by tables of month starts, each taken from ICU once: an ICU calendar is too slow to make for each date
// and may not be shared between threads.
#include "waqai/time/hijri.hpp"

#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

using Date = Edtf::Date;

struct CalendarNames {
  HijriCalendar calendar;
  std::string_view name;
  const char* icu_type;
};

constexpr CalendarNames calendars[] = {{HijriCalendar::umalqura, "umalqura", "islamic-umalqura"},
                                       {HijriCalendar::civil, "civil", "islamic-civil"},
                                       {HijriCalendar::tabular, "tabular", "islamic-tbla"}};

std::unique_ptr<icu::Calendar> make_calendar(const char* icu_type) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string locale = std::string("en@calendar=") + icu_type;
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(locale.c_str()), status));
  if (U_FAILURE(status) != 0 || std::string_view(calendar->getType()) != icu_type)
    throw Error(std::string("ICU has no calendar ") + icu_type);
  return calendar;
}

constexpr std::size_t month_count = std::size_t{12} * (last_hijri_year - first_hijri_year + 1);

// Boost counts days by Julian day number, ICU its time from 1970.
constexpr std::int32_t julian_day_of_1970 = 2440588;
constexpr double milliseconds_a_day = 86'400'000;

/// The Julian day number on which each month begins, from Muharram of the first year; one more for the end.
using MonthStarts = std::array<std::int32_t, month_count + 1>;

MonthStarts compute_month_starts(HijriCalendar calendar) {
  const auto icu_calendar = make_calendar(calendars[static_cast<std::size_t>(calendar)].icu_type);
  MonthStarts starts{};
  UErrorCode status = U_ZERO_ERROR;
  for (std::size_t month = 0; month < starts.size(); ++month) {
    icu_calendar->clear();
    icu_calendar->set(first_hijri_year + static_cast<int>(month / 12), static_cast<int>(month % 12), 1);
    starts[month] = julian_day_of_1970 + static_cast<std::int32_t>(icu_calendar->getTime(status) / milliseconds_a_day);
  }
  if (U_FAILURE(status) != 0) throw Error("ICU cannot compute the Hijri calendar");
  return starts;
}

template <HijriCalendar Calendar>
const MonthStarts& computed_once() {
  static const MonthStarts starts = compute_month_starts(Calendar);
  return starts;
}

const MonthStarts& month_starts(HijriCalendar calendar) {
  switch (calendar) {
    case HijriCalendar::umalqura:
      return computed_once<HijriCalendar::umalqura>();
    case HijriCalendar::civil:
      return computed_once<HijriCalendar::civil>();
    case HijriCalendar::tabular:
      return computed_once<HijriCalendar::tabular>();
  }
  throw Error("no such Hijri calendar");
}

Date date_of(std::int32_t julian_day) {
  return Date(boost::gregorian::gregorian_calendar::from_day_number(static_cast<Date::date_int_type>(julian_day)));
}

/// The month's place in MonthStarts.
std::optional<std::size_t> month_index(int year, int month) {
  if (year < first_hijri_year || year > last_hijri_year || month < 1 || month > 12) return std::nullopt;
  return static_cast<std::size_t>(12 * (year - first_hijri_year) + month - 1);
}

}  // namespace

HijriCalendar parse_hijri_calendar(std::string_view name) {
  std::string known;
  for (const CalendarNames& entry : calendars) {
    if (entry.name == name) return entry.calendar;
    known.append(known.empty() ? "" : ", ").append(entry.name);
  }
  throw UsageError("no Hijri calendar \"" + std::string(name) + "\"; there are: " + known);
}

std::optional<Edtf> hijri_day(HijriCalendar calendar, HijriDate date) {
  const auto month = month_index(date.year, date.month);
  if (!month) return std::nullopt;
  const MonthStarts& starts = month_starts(calendar);
  if (date.day < 1 || date.day > starts[*month + 1] - starts[*month]) return std::nullopt;
  return Edtf::day(date_of(starts[*month] + date.day - 1));
}

std::optional<Edtf> hijri_month(HijriCalendar calendar, int year, int month) {
  const auto index = month_index(year, month);
  if (!index) return std::nullopt;
  const MonthStarts& starts = month_starts(calendar);
  return Edtf::interval(date_of(starts[*index]), date_of(starts[*index + 1] - 1));
}

std::optional<Edtf> hijri_year(HijriCalendar calendar, int year) {
  const auto index = month_index(year, 1);
  if (!index) return std::nullopt;
  const MonthStarts& starts = month_starts(calendar);
  return Edtf::interval(date_of(starts[*index]), date_of(starts[*index + 12] - 1));
}

std::optional<HijriDate> to_hijri(HijriCalendar calendar, Date date) {
  if (date.is_special()) return std::nullopt;
  const MonthStarts& starts = month_starts(calendar);
  const auto day = static_cast<std::int32_t>(date.day_number());
  const auto next = std::ranges::upper_bound(starts, day);
  if (next == starts.begin() || next == starts.end()) return std::nullopt;
  const auto month = static_cast<int>(next - starts.begin()) - 1;
  return HijriDate{first_hijri_year + month / 12, month % 12 + 1, day - *(next - 1) + 1};
}

std::array<std::string, 12> hijri_month_names(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string locale = std::string(language) + "@calendar=islamic";
  // A format looks at the locale's calendar; the symbols' own constructor gives Gregorian months all the same.
  const icu::SimpleDateFormat format(icu::UnicodeString(u"MMMM"), icu::Locale(locale.c_str()), status);
  if (U_FAILURE(status) != 0) throw Error("ICU has no Hijri months in " + std::string(language));
  std::int32_t count = 0;
  const icu::UnicodeString* months =
      format.getDateFormatSymbols()->getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  std::array<std::string, 12> names;
  for (std::size_t month = 0; month < names.size(); ++month) months[month].toUTF8String(names[month]);
  return names;
}

}  // namespace waqai
