#include "waqai/time/hijri.hpp"

#include <gtest/gtest.h>

#include <array>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

using boost::gregorian::date;
using boost::gregorian::days;

constexpr std::array calendars{HijriCalendar::umalqura, HijriCalendar::civil, HijriCalendar::tabular};

std::string text_of(const std::optional<Edtf>& value) { return value ? value->to_string() : "-"; }

TEST(Hijri, DaysOfEachCalendar) {
  const struct {
    HijriDate hijri;
    std::string_view umalqura, civil, tabular;
  } cases[] = {
      {{1443, 1, 26}, "2021-09-03", "2021-09-04", "2021-09-03"},
      {{1434, 10, 1}, "2013-08-08", "2013-08-08", "2013-08-07"},
      {{1434, 12, 10}, "2013-10-15", "2013-10-15", "2013-10-14"},
      {{1435, 1, 1}, "2013-11-04", "2013-11-05", "2013-11-04"},
      {{1441, 1, 1}, "2019-08-31", "2019-09-01", "2019-08-31"},
      {{1300, 1, 1}, "1882-11-12", "1882-11-12", "1882-11-11"},
      {{1600, 12, 29}, "2174-11-24", "2174-11-24", "2174-11-23"},
      {{1440, 12, 30}, "-", "-", "-"},
      {{1440, 13, 1}, "-", "-", "-"},
      {{1440, 0, 1}, "-", "-", "-"},
      {{1440, 1, 0}, "-", "-", "-"},
      {{1440, 1, 31}, "-", "-", "-"},
      {{1299, 12, 29}, "-", "-", "-"},
      {{1601, 1, 1}, "-", "-", "-"},
  };
  EXPECT_EQ(to_hijri(HijriCalendar::umalqura, {2017, 11, 20}), (HijriDate{1439, 3, 2}));
  for (const auto& c : cases) {
    const std::string day =
        std::to_string(c.hijri.year) + '-' + std::to_string(c.hijri.month) + '-' + std::to_string(c.hijri.day);
    EXPECT_EQ(text_of(hijri_day(HijriCalendar::umalqura, c.hijri)), c.umalqura) << day;
    EXPECT_EQ(text_of(hijri_day(HijriCalendar::civil, c.hijri)), c.civil) << day;
    EXPECT_EQ(text_of(hijri_day(HijriCalendar::tabular, c.hijri)), c.tabular) << day;
  }
}

TEST(Hijri, MonthsAndYears) {
  EXPECT_EQ(text_of(hijri_month(HijriCalendar::umalqura, 1440, 9)), "2019-05-06/2019-06-03");
  EXPECT_EQ(text_of(hijri_year(HijriCalendar::umalqura, 1439)), "2017-09-21/2018-09-10");
  EXPECT_EQ(text_of(hijri_month(HijriCalendar::umalqura, 1440, 13)), "-");
  EXPECT_EQ(text_of(hijri_year(HijriCalendar::umalqura, 1601)), "-");
}

TEST(Hijri, EveryDayComesBack) {
  for (const HijriCalendar calendar : calendars) {
    const date last = *hijri_year(calendar, last_hijri_year)->latest();
    date day = *hijri_year(calendar, first_hijri_year)->earliest();
    EXPECT_FALSE(to_hijri(calendar, day - days(1)));
    EXPECT_FALSE(to_hijri(calendar, last + days(1)));
    for (; day <= last; day += days(1)) {
      const auto hijri = to_hijri(calendar, day);
      ASSERT_TRUE(hijri) << Edtf::day(day).to_string();
      ASSERT_EQ(hijri_day(calendar, *hijri), Edtf::day(day)) << Edtf::day(day).to_string();
      ASSERT_TRUE(hijri_month(calendar, hijri->year, hijri->month)->contains(Edtf::day(day)))
          << Edtf::day(day).to_string();
    }
  }
}

TEST(Hijri, MonthsAreOf29Or30DaysAndYearsOf354Or355) {
  const auto length = [](const Edtf& dates) { return (*dates.latest() - *dates.earliest()).days() + 1; };
  for (const HijriCalendar calendar : calendars)
    for (int year = first_hijri_year; year <= last_hijri_year; ++year) {
      EXPECT_EQ(length(*hijri_year(calendar, year)) / 2, 177) << year;
      for (int month = 1; month <= 12; ++month) {
        const auto days_of_month = length(*hijri_month(calendar, year, month));
        EXPECT_TRUE(days_of_month == 29 || days_of_month == 30) << year << ' ' << month;
      }
    }
}

TEST(Hijri, NamesOfMonths) {
  EXPECT_EQ(hijri_month_names("ar")[0], "محرم");
  EXPECT_EQ(hijri_month_names("ar")[2], "ربيع الأول");
  EXPECT_EQ(hijri_month_names("en")[8], "Ramadan");
}

TEST(Hijri, NamesOfCalendars) {
  EXPECT_EQ(parse_hijri_calendar("umalqura"), HijriCalendar::umalqura);
  EXPECT_EQ(parse_hijri_calendar("civil"), HijriCalendar::civil);
  EXPECT_EQ(parse_hijri_calendar("tabular"), HijriCalendar::tabular);
  try {
    parse_hijri_calendar("julian");
    FAIL() << "took an unknown name";
  } catch (const UsageError& error) {
    EXPECT_STREQ(error.what(), "no Hijri calendar \"julian\"; there are: umalqura, civil, tabular");
  }
}

}  // namespace
}  // namespace waqai
