#include "waqai/time/wording.hpp"

#include <gtest/gtest.h>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

TEST(DateWording, WordsEveryKindOfDate) {
  const struct {
    std::string_view language, region, date, words;
  } cases[] = {
      {"ar", "", "2017-11-20", "20 نوفمبر 2017"},
      {"ar", "SY", "2017-11-20", "20 تشرين الثاني 2017"},
      {"ar", "ma", "2017-08-05", "5 غشت 2017"},
      {"ar", "TN", "2017-01", "جانفي 2017"},
      {"ar", "EG", "2017-11-15~", "نحو 15 نوفمبر 2017"},
      {"ar", "EG", "2017-11-20/2017-11-22", "من 20 إلى 22 نوفمبر 2017"},
      {"ar", "EG", "2017-11-20/..", "منذ 20 نوفمبر 2017"},
      {"en", "", "2017-11-20", "20 November 2017"},
      {"en", "", "2017-11-15~", "about 15 November 2017"},
      {"en", "", "2017", "2017"},
      {"en", "", "2017-11-20/2017-11-22", "20 to 22 November 2017"},
      {"en", "", "2017-11-28/2017-12-08", "28 November to 8 December 2017"},
      {"en", "", "2017-12-28/2018-01-08", "28 December 2017 to 8 January 2018"},
      {"en", "", "2017-11/2018", "November 2017 to 2018"},
      {"en", "", "2017-11-01~/2017-11-22", "about 1 November 2017 to 22 November 2017"},
      {"en", "", "../2017-11", "until November 2017"},
      {"ar", "", "2017-21", "ربيع 2017"},
      {"ar", "", "2017-22", "صيف 2017"},
      {"ar", "", "2017-23~", "نحو خريف 2017"},
      {"ar", "", "2017-24", "شتاء 2017/2018"},
      {"ar", "", "201X", "عقد 2010-2019"},
      {"ar", "", "19XX", "قرن 1900-1999"},
      {"en", "", "2017-21/2017-24", "spring 2017 to winter 2017/2018"},
      {"en", "", "2017-22", "summer 2017"},
      {"en", "", "2017-23", "autumn 2017"},
      {"en", "", "201X", "the 2010s"},
      {"en", "", "19XX", "the century 1900-1999"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(DateWording(c.language, c.region)(Edtf::parse(c.date).value()), c.words) << c.date;
  EXPECT_EQ(DateWording("en").undated(), "undated");
}

TEST(DateWording, WordsSets) {
  const struct {
    std::string_view language, set, words;
  } cases[] = {
      {"ar", "[2015-08-07,2020-08-07]", "7 أغسطس 2015 أو 7 أغسطس 2020"},
      {"en", "[2015-08-07,2020-08-07]", "7 August 2015 or 7 August 2020"},
      {"en", "[2015,2017-21,2019~]", "2015, spring 2017, or about 2019"},
      {"en", "2017-11", "November 2017"},
  };
  for (const auto& c : cases) EXPECT_EQ(DateWording(c.language)(EdtfSet::parse(c.set).value()), c.words) << c.set;
}

TEST(DateWording, AddsHijriOnDemand) {
  const struct {
    std::string_view language;
    HijriCalendar calendar;
    std::string_view date, words;
  } cases[] = {
      {"ar", HijriCalendar::civil, "2017-11-20", "20 نوفمبر 2017 (1 ربيع الأول 1439)"},
      {"ar", HijriCalendar::umalqura, "2017-11-20", "20 نوفمبر 2017 (2 ربيع الأول 1439)"},
      {"ar", HijriCalendar::umalqura, "2017-11-20~", "نحو 20 نوفمبر 2017 (2 ربيع الأول 1439)"},
      {"ar", HijriCalendar::umalqura, "2017-11-20/2017-11-22", "من 20 إلى 22 نوفمبر 2017 (من 2 إلى 4 ربيع الأول 1439)"},
      {"ar", HijriCalendar::umalqura, "2017-11-20/..", "منذ 20 نوفمبر 2017 (2 ربيع الأول 1439)"},
      {"ar", HijriCalendar::umalqura, "2017-11", "نوفمبر 2017 (من صفر إلى ربيع الأول 1439)"},
      {"ar", HijriCalendar::umalqura, "2017", "2017 (من 1438 هـ إلى 1439 هـ)"},
      {"ar", HijriCalendar::umalqura, "2019-05-06/2019-06-03", "من 6 مايو إلى 3 يونيو 2019 (رمضان 1440)"},
      {"ar", HijriCalendar::umalqura, "2017-09-21/2018-09-10", "من 21 سبتمبر 2017 إلى 10 سبتمبر 2018 (1439 هـ)"},
      {"ar", HijriCalendar::umalqura, "1798-07-01", "1 يوليو 1798"},
      {"en", HijriCalendar::umalqura, "2019-05-06", "6 May 2019 (1 Ramadan 1440)"},
      {"en", HijriCalendar::umalqura, "2019-05-01/2019-05-06", "1 to 6 May 2019 (26 Shaʻban to 1 Ramadan 1440)"},
      {"en", HijriCalendar::umalqura, "2017-24", "winter 2017/2018 (Rabiʻ I to Jumada II 1439)"},
      {"en", HijriCalendar::umalqura, "2017-09", "September 2017 (Dhuʻl-Hijjah 1438 to Muharram 1439)"},
      {"en", HijriCalendar::umalqura, "../2017", "until 2017 (AH 1438 to AH 1439)"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(DateWording(c.language, "", Calendars::both, c.calendar)(Edtf::parse(c.date).value()), c.words) << c.date;
}

TEST(DateWording, WordsHijriAlone) {
  const struct {
    std::string_view language, date, words;
  } cases[] = {
      {"ar", "2017-11-20", "2 ربيع الأول 1439"},
      {"ar", "2017-11-20~", "2 ربيع الأول 1439 تقريبًا"},
      {"ar", "2017-11-20/2017-11-22", "من 2 إلى 4 ربيع الأول 1439"},
      {"ar", "2017-11", "من صفر إلى ربيع الأول 1439"},
      {"ar", "2015-09", "من ذي القعدة إلى ذي الحجة 1436"},
      {"ar", "2015-09-27", "14 ذو الحجة 1436"},
      {"ar", "2015-09-14/2015-10-13", "ذو الحجة 1436"},
      {"ar", "2015-10", "من ذي الحجة 1436 إلى محرم 1437"},
      {"ar", "2017", "من 1438 هـ إلى 1439 هـ"},
      {"ar", "2019-05-06/2019-06-03", "رمضان 1440"},
      {"ar", "2017-11-20/..", "منذ 2 ربيع الأول 1439"},
      {"ar", "1798-07-01", "1 يوليو 1798"},
      {"en", "2019-05-06", "1 Ramadan 1440"},
      {"en", "2017-09-21/2018-09-10", "AH 1439"},
      {"en", "2017-11-01~/2017-11-22", "about 12 Safar to 4 Rabiʻ I 1439"},
      {"en", "../2017-11-20", "until 2 Rabiʻ I 1439"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(DateWording(c.language, "", Calendars::hijri)(Edtf::parse(c.date).value()), c.words) << c.date;
}

TEST(DateWording, RefusesUnknownLanguagesAndRegions) {
  EXPECT_THROW(DateWording("fr"), UsageError);
  EXPECT_THROW(DateWording("ar", "XX"), UsageError);
  EXPECT_THROW(DateWording("ar", "Syria"), UsageError);
}

}  // namespace
}  // namespace waqai
