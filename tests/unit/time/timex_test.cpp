#include "waqai/time/timex.hpp"

#include <gtest/gtest.h>

#include <string>

#include "timex_fixture.hpp"
#include "waqai/time/resolve.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {
namespace {

using boost::gregorian::days;

// A Tuesday.
const Date anchor(2017, 11, 21);

/// "[أمس] 2017-11-20; [قريبا] -": every expression with its value, "-" where it has none.
std::string resolved(std::string_view text, Direction direction) {
  std::string out;
  for (const Timex& timex : TaggedText(text).timexes) {
    const auto date = resolve(timex, anchor, direction);
    out.append(out.empty() ? "[" : "; [").append(timex.span.of(text)).append("] ");
    out += date ? date->to_string() : "-";
  }
  return out;
}

struct Case {
  std::string_view text;
  Direction direction;
  std::string_view expected;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(resolved(c.text, c.direction), c.expected) << c.text;
}

constexpr auto past = Direction::past;
constexpr auto future = Direction::future;
constexpr auto unknown = Direction::unknown;

TEST(Timex, Weekdays) {
  check({
      {"التقى الاثنين نظيره", past, "[الاثنين] 2017-11-20"},
      {"التقى الثلاثاء نظيره", past, "[الثلاثاء] 2017-11-21"},
      {"التقى يوم الأربعاء نظيره", past, "[يوم الأربعاء] 2017-11-15"},
      {"سيلتقي الأربعاء نظيره", future, "[الأربعاء] 2017-11-22"},
      {"سيلتقي الثلاثاء نظيره", future, "[الثلاثاء] 2017-11-21"},
      {"مساء الجمعة الماضي", past, "[مساء الجمعة الماضي] 2017-11-17"},
      {"الثلاثاء الماضي", past, "[الثلاثاء الماضي] 2017-11-14"},
      {"الثلاثاء المقبل", future, "[الثلاثاء المقبل] 2017-11-28"},
      {"الخميس القادم", unknown, "[الخميس القادم] 2017-11-23"},
      {"الأحد قبل الماضي", past, "[الأحد قبل الماضي] 2017-11-12"},
      {"وبالخميس", past, "[وبالخميس] 2017-11-16"},
      {"ليل الأحد الاثنين", past, "[ليل الأحد الاثنين] 2017-11-19/2017-11-20"},
      {"الأحد من الأسبوع الماضي", past, "[الأحد من الأسبوع الماضي] 2017-11-19"},
      {"آخر اثنين من شهر آذار المقبل", unknown, "[آخر اثنين من شهر آذار المقبل] 2018-03-26"},
  });
}

TEST(Timex, DaysFromTheAnchor) {
  check({
      {"وصل اليوم إلى", past, "[اليوم] 2017-11-21"},
      {"مساء أمس", past, "[مساء أمس] 2017-11-20"},
      {"أول أمس", past, "[أول أمس] 2017-11-19"},
      {"أمس الأول", past, "[أمس الأول] 2017-11-19"},
      {"يصل غداً", future, "[غداً] 2017-11-22"},
      {"يصل بعد غد", future, "[بعد غد] 2017-11-23"},
      {"صباح اليوم الثلاثاء", past, "[صباح اليوم الثلاثاء] 2017-11-21"},
      {"أمس الاثنين", past, "[أمس الاثنين] 2017-11-20"},
      {"اليوم الاثنين", past, "[اليوم الاثنين] 2017-11-20"},
      {"غدا (الأربعاء)", future, "[غدا (الأربعاء)] 2017-11-22"},
      {"اليوم العالمي للمرأة", unknown, "[اليوم العالمي للمرأة] 2017-03-08"},
      {"اليوم العالمي للسرطان", unknown, ""},
      {"في اليوم الثالث من المؤتمر", unknown, ""},
  });
}

TEST(Timex, DayAndMonth) {
  check({
      {"20 نوفمبر 2017", past, "[20 نوفمبر 2017] 2017-11-20"},
      {"٢٠ تشرين الثاني ٢٠١٧", past, "[٢٠ تشرين الثاني ٢٠١٧] 2017-11-20"},
      {"9 جانفي الحالي", past, "[9 جانفي الحالي] 2017-01-09"},
      {"5 غشت", past, "[5 غشت] 2017-08-05"},
      {"14 سبتمبر المقبل", future, "[14 سبتمبر المقبل] 2018-09-14"},
      {"22 مارس الماضي", past, "[22 مارس الماضي] 2017-03-22"},
      {"25 ديسمبر", past, "[25 ديسمبر] 2016-12-25"},
      {"25 ديسمبر", future, "[25 ديسمبر] 2017-12-25"},
      {"25 ديسمبر", unknown, "[25 ديسمبر] 2017-12-25"},
      {"في الـ24 من يوليو", past, "[الـ24 من يوليو] 2017-07-24"},
      {"السادس والعشرين من آذار/مارس", past, "[السادس والعشرين من آذار/مارس] 2017-03-26"},
      {"الحادي عشر من تموز يوليو", past, "[الحادي عشر من تموز يوليو] 2017-07-11"},
      {"الأول من ديسمبر/كانون أول", past, "[الأول من ديسمبر/كانون أول] 2016-12-01"},
      {"أكتوبر (تشرين الأول) الماضي", past, "[أكتوبر (تشرين الأول) الماضي] 2017-10"},
      {"22 من الشهر الماضي", past, "[22 من الشهر الماضي] 2017-10-22"},
      {"في 17 الجاري", past, "[17 الجاري] 2017-11-17"},
      {"الثلاثاء 21 نوفمبر", past, "[الثلاثاء 21 نوفمبر] 2017-11-21"},
      {"الأحد، 5 نوفمبر", unknown, "[الأحد، 5 نوفمبر] 2017-11-05"},
      {"الاثنين 21 نوفمبر", unknown, "[الاثنين 21 نوفمبر] 2016-11-21"},
      {"31 فبراير 2017", past, "[31 فبراير 2017] -"},
      {"ثورة 25 يناير", unknown, ""},
      {"قوى 14 آذار", unknown, ""},
  });
}

TEST(Timex, WhatIsWrittenInFullGoesBeforeTheAnchor) {
  check({
      {"اليوم 20 نوفمبر", past, "[اليوم 20 نوفمبر] 2017-11-20"},
      {"أمس 16 نوفمبر", past, "[أمس 16 نوفمبر] 2017-11-16"},
      {"في اليوم العشرين من شهر سبتمبر", past, "[اليوم العشرين من شهر سبتمبر] 2017-09-20"},
      {"في اليوم الثلاثين من مارس", past, "[اليوم الثلاثين من مارس] 2017-03-30"},
      {"في اليوم الـ15 من مارس", past, "[اليوم الـ15 من مارس] 2017-03-15"},
  });
}

TEST(Timex, RangesOfDoubtfulMonths) {
  check({
      {"من أيار إلى آب", past, "[من أيار إلى آب] 2017-05/2017-08"},
      {"من نيسان إلى آب", past, "[من نيسان إلى آب] 2017-04/2017-08"},
      {"بين نيسان وآب", past, "[بين نيسان وآب] 2017-04/2017-08"},
      {"في الفترة من آذار إلى تموز", past, "[من آذار إلى تموز] 2017-03/2017-07"},
  });
}

TEST(Timex, EveryDayInWords) {
  constexpr std::string_view ordinals[] = {
      "الأول",           "الثاني",          "الثالث",          "الرابع",          "الخامس",          "السادس",
      "السابع",          "الثامن",          "التاسع",          "العاشر",          "الحادي عشر",      "الثاني عشر",
      "الثالث عشر",      "الرابع عشر",      "الخامس عشر",      "السادس عشر",      "السابع عشر",      "الثامن عشر",
      "التاسع عشر",      "العشرين",         "الحادي والعشرين", "الثاني والعشرين", "الثالث والعشرين", "الرابع والعشرين",
      "الخامس والعشرين", "السادس والعشرين", "السابع والعشرين", "الثامن والعشرين", "التاسع والعشرين", "الثلاثين",
      "الحادي والثلاثين"};
  std::int8_t day = 0;
  for (const std::string_view ordinal : ordinals) {
    const TaggedText tagged("في " + std::string(ordinal) + " من مايو/أيار 2017");
    ASSERT_EQ(tagged.timexes.size(), 1U) << ordinal;
    EXPECT_EQ(resolve(tagged.timexes[0], std::nullopt, unknown), Edtf::day(Date(2017, 5, ++day))) << ordinal;
  }
}

TEST(Timex, ReadsWhatDateWordingWritesInEveryRegion) {
  for (const std::string_view region : {"AE", "BH", "DJ", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA",
                                        "MR", "OM", "PS", "QA", "SA", "SD", "SO", "SY", "TD", "TN", "YE"}) {
    const DateWording wording("ar", region);
    for (int month = 1; month <= 12; ++month) {
      const Date first(2017, static_cast<unsigned short>(month), 27);
      for (const Edtf& date : {Edtf::day(first), Edtf::month(2017, month), Edtf::interval(first, first + days(1)),
                               Edtf::interval(first, first + days(10)), Edtf::interval(first, first + days(200))}) {
        const TaggedText tagged(wording(date));
        ASSERT_EQ(tagged.timexes.size(), 1U) << wording(date);
        EXPECT_EQ(resolve(tagged.timexes[0], std::nullopt, unknown), date) << wording(date);
      }
    }
  }
}

TEST(Timex, NumericDates) {
  check({
      {"20/11/2017", unknown, "[20/11/2017] 2017-11-20"},
      {"2017-11-20", unknown, "[2017-11-20] 2017-11-20"},
      {"11/2017", unknown, "[11/2017] 2017-11"},
      {"الجمعة 6/10", past, "[الجمعة 6/10] 2017-10-06"},
      {"فاز 3-1", past, ""},
      {"26/9/1439هـ", unknown, "[26/9/1439هـ] 2018-06-10"},
      {"20.11.2017", unknown, "[20.11.2017] 2017-11-20"},
      {"16/04/21", unknown, "[16/04/21] 2016-04-21"},
      {"القرار 2254/2015", unknown, ""},
      {"وثيقة رقم 2014/178-55643277", unknown, ""},
  });
}

TEST(Timex, MonthsAndYears) {
  check({
      {"في مارس/ آذار 2011", past, "[مارس/ آذار 2011] 2011-03"},
      {"تشرين الثاني/ نوفمبر", past, "[تشرين الثاني/ نوفمبر] 2017-11"},
      {"في مارس", past, "[مارس] 2017-03"},
      {"الرئيس مارس ضغوطا", past, ""},
      {"أمام باب القصر", past, ""},
      {"تيريزا ماي", past, ""},
      {"عام 2012", past, "[عام 2012] 2012"},
      {"في 2015", past, "[2015] 2015"},
      {"دولار 2015 قطعة", past, ""},
      {"القرار 2254", unknown, ""},
      {"العام الماضي", past, "[العام الماضي] 2016"},
      {"الأمين العام السابق", past, ""},
      {"هذا الشهر", past, "[هذا الشهر] 2017-11"},
      {"الشهر المقبل", future, "[الشهر المقبل] 2017-12"},
      {"الأسبوع الماضي", past, "[الأسبوع الماضي] 2017-11-13/2017-11-19"},
      {"الأسبوع المقبل", future, "[الأسبوع المقبل] 2017-11-27/2017-12-03"},
      {"نوفمبر من العام الماضي", past, "[نوفمبر من العام الماضي] 2016-11"},
      {"منتصف نوفمبر", past, "[منتصف نوفمبر] 2017-11-15~"},
      {"أواخر فبراير 2016", past, "[أواخر فبراير 2016] 2016-02-21~/2016-02-29~"},
      {"مطلع ديسمبر المقبل", future, "[مطلع ديسمبر المقبل] 2017-12-01~"},
      {"نهاية عام 2018", future, "[نهاية عام 2018] 2018-12~"},
      {"عام 1439 هـ", unknown, "[عام 1439 هـ] 2017-09-21/2018-09-10"},
  });
}

TEST(Timex, Offsets) {
  check({
      {"قبل يومين", past, "[قبل يومين] 2017-11-19"},
      {"قبل ثلاثة أسابيع", past, "[قبل ثلاثة أسابيع] 2017-10-31~"},
      {"قبل خمسة وعشرين سنة", past, "[قبل خمسة وعشرين سنة] 1992"},
      {"بعد 3 أيام", future, "[بعد 3 أيام] 2017-11-24"},
      {"وصل بعد 3 أيام", past, "[بعد 3 أيام] -"},
      {"قبل نحو شهرين", past, "[قبل نحو شهرين] 2017-09~"},
      {"خلال اليومين المقبلين", future, "[اليومين المقبلين] 2017-11-22/2017-11-23"},
      {"قبل أيام", past, "[قبل أيام] -"},
      {"الأسابيع المقبلة", future, "[الأسابيع المقبلة] -"},
      {"مؤخراً", past, "[مؤخراً] -"},
      {"استمرت ثلاثة أيام", past, ""},
      {"عمره 25 عاما", past, ""},
  });
}

TEST(Timex, Ranges) {
  check({
      {"بين 24 و26 يوليو", past, "[بين 24 و26 يوليو] 2017-07-24/2017-07-26"},
      {"يومي 22 و23 نوفمبر", future, "[يومي 22 و23 نوفمبر] 2017-11-22/2017-11-23"},
      {"يومي 22 و25 نوفمبر", future, "[يومي 22] 2017-11-22; [25 نوفمبر] 2017-11-25"},
      {"من 3 إلى 5 مارس", past, "[من 3 إلى 5 مارس] 2017-03-03/2017-03-05"},
      {"من 28 نوفمبر حتى 8 ديسمبر", future, "[من 28 نوفمبر حتى 8 ديسمبر] 2017-11-28/2017-12-08"},
      {"من 20 ديسمبر إلى 10 يناير", past, "[من 20 ديسمبر إلى 10 يناير] 2016-12-20/2017-01-10"},
      {"الأربعاء والخميس", future, "[الأربعاء والخميس] 2017-11-22/2017-11-23"},
      {"الاثنين والخميس", past, "[الاثنين] 2017-11-20; [والخميس] 2017-11-16"},
      {"بين عامي 2011 و2014", past, "[بين عامي 2011 و2014] 2011/2014"},
      {"من 12 إلى 15 من الشهر الجاري", past, "[من 12 إلى 15 من الشهر الجاري] 2017-11-12/2017-11-15"},
  });
}

TEST(Timex, Meanings) {
  const struct {
    std::string_view text, meaning;
    bool is_explicit;
  } cases[] = {
      {"20 نوفمبر 2017", "year=2017 month=11 day=20", true},
      {"عام 2012", "year=2012", true},
      {"اليوم 20 نوفمبر 2017", "year=2017 month=11 day=20 unit=day offset=0", true},
      {"20 نوفمبر", "month=11 day=20", false},
      {"منذ عام 2011", "since year=2011", true},
      {"منذ يومين", "since unit=day counted=-2", false},
      {"حتى 20 نوفمبر", "until month=11 day=20", false},
      {"قبل الأحد", "before weekday=7", false},
      {"قبل يومين من القمة", "relative_to_event unit=day counted=-2", false},
      {"بعد أسبوع على اللقاء", "relative_to_event unit=week counted=1", false},
      {"بعد أسبوع من الآن", "unit=week counted=1", false},
      {"عشية القمة", "relative_to_event unit=day offset=-1", false},
      {"في اليوم التالي", "relative_to_text unit=day offset=1", false},
      {"عشية الجمعة", "weekday=5", false},
      {"الأيام القليلة المقبلة", "vague unit=day offset=0", false},
      {"بين 2011 و2014", "year=2011 .. year=2014", true},
      {"مطلع مارس", "month=3 edge=start", false},
  };
  for (const auto& c : cases) {
    const TaggedText tagged(c.text);
    ASSERT_EQ(tagged.timexes.size(), 1U) << c.text;
    EXPECT_EQ(to_string(tagged.timexes[0].meaning), c.meaning) << c.text;
    EXPECT_EQ(is_explicit(tagged.timexes[0].meaning), c.is_explicit) << c.text;
  }
}

TEST(Resolve, WithoutAnAnchorOnlyWhatIsExplicit) {
  EXPECT_EQ(resolve(TaggedText("20 نوفمبر 2017").timexes.at(0), std::nullopt, past)->to_string(), "2017-11-20");
  EXPECT_FALSE(resolve(TaggedText("أمس").timexes.at(0), std::nullopt, past));
  EXPECT_FALSE(resolve(TaggedText("20 نوفمبر").timexes.at(0), std::nullopt, past));
}

TEST(Resolve, OffsetsFromAnEvent) {
  const Edtf event = Edtf::day(Date(2017, 11, 22));
  EXPECT_EQ(resolve_offset(TaggedText("قبل يومين من القمة").timexes.at(0), event)->to_string(), "2017-11-20");
  EXPECT_EQ(resolve_offset(TaggedText("غداة القمة").timexes.at(0), event)->to_string(), "2017-11-23");
  EXPECT_FALSE(resolve_offset(TaggedText("أمس").timexes.at(0), event));
}

TEST(Resolve, ChecksTheWeekday) {
  for (const auto& [text, agrees] :
       {std::pair{"الثلاثاء 21 نوفمبر 2017", true}, {"الأحد 21 نوفمبر 2017", false}, {"21 نوفمبر 2017", true}}) {
    const TaggedText tagged(text);
    const Timex& timex = tagged.timexes.at(0);
    EXPECT_EQ(weekday_agrees(timex, resolve(timex, anchor, past).value()), agrees) << text;
  }
}

}  // namespace
}  // namespace waqai
