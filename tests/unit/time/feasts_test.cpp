#include "waqai/time/feasts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "waqai/core/error.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

std::size_t feast_of(std::string_view phrase) {
  const auto found = std::ranges::find(Feasts::builtin().phrases(), phrase,
                                       [](const Feasts::Phrase& p) { return std::string_view(p.text); });
  return found == Feasts::builtin().phrases().end() ? Feasts::builtin().size() : found->feast;
}

TEST(Feasts, FallOnTheirDays) {
  const struct {
    std::string_view phrase;
    int year;
    std::string_view date;
  } cases[] = {
      {"عيد الأضحى", 2013, "2013-10-15"},
      {"ثالث أيام عيد الأضحى", 2013, "2013-10-17"},
      {"أيام التشريق", 2013, "2013-10-16/2013-10-18"},
      {"يوم عرفة", 2013, "2013-10-14"},
      {"عيد الفطر", 2013, "2013-08-08"},
      {"عيد الفطر المبارك", 2017, "2017-06-25"},
      {"رأس السنة الهجرية", 2013, "2013-11-04"},
      {"رأس السنة الهجرية", 2019, "2019-08-31"},
      {"رأس السنة الهجرية", 2008, "2008-01-10"},
      {"رمضان", 2019, "2019-05-06/2019-06-03"},
      {"العشر الأواخر من رمضان", 2019, "2019-05-26/2019-06-03"},
      {"المولد النبوي", 2017, "2017-11-30"},
      {"عيد الفصح", 2013, "2013-03-31"},
      {"عيد الفصح", 2019, "2019-04-21"},
      {"عيد الفصح", 1818, "1818-03-22"},
      {"عيد الفصح", 2038, "2038-04-25"},
      {"عيد الفصح", 1981, "1981-04-19"},
      {"عيد القيامة", 2013, "2013-05-05"},
      {"عيد القيامة", 2017, "2017-04-16"},
      {"عيد القيامة", 2100, "2100-05-02"},
      {"الجمعة العظيمة", 2013, "2013-03-29"},
      {"أحد الشعانين", 2017, "2017-04-09"},
      {"عيد الميلاد", 2015, "2015-12-25"},
      {"رأس السنة", 2018, "2018-01-01"},
      {"عيد العمال", 2017, "2017-05-01"},
      {"يوم المرأة العالمي", 2017, "2017-03-08"},
      {"اليوم الوطني السعودي", 2017, "2017-09-23"},
      {"العيد الوطني القطري", 2017, "2017-12-18"},
      {"العيد الوطني القطري", 2006, "-"},
      {"العيد الوطني العماني", 2025, "-"},
      {"عيد الفصح اليهودي", 2017, "-"},
      {"عيد الأضحى", 1882, "-"},
      {"عيد الأضحى", 2174, "-"},
      {"عيد الأضحى", 1, "-"},
      {"عيد الفصح", 1582, "-"},
      {"عيد الميلاد", 10000, "-"},
  };
  for (const auto& c : cases) {
    ASSERT_LT(feast_of(c.phrase), Feasts::builtin().size()) << c.phrase;
    const auto date = Feasts::builtin().on(feast_of(c.phrase), c.year);
    EXPECT_EQ(date ? date->to_string() : "-", c.date) << c.phrase << ' ' << c.year;
  }
}

TEST(Feasts, OfTheChosenHijriCalendar) {
  EXPECT_EQ(Feasts::builtin().on(feast_of("رأس السنة الهجرية"), 2013, HijriCalendar::civil)->to_string(), "2013-11-05");
}

TEST(Feasts, GivesBothOccurrencesOfAYear) {
  const auto found = Feasts::builtin().occurrences(feast_of("رأس السنة الهجرية"), 2008);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].to_string(), "2008-01-10");
  EXPECT_EQ(found[1].to_string(), "2008-12-29");
}

// The facts behind the rules: Easter is a Sunday of its season, a Hijri feast comes once in a Hijri year.
TEST(Feasts, RulesHoldInEveryYear) {
  for (int year = 1583; year <= 2500; ++year) {
    const auto western = *Feasts::builtin().on(feast_of("عيد الفصح"), year)->earliest();
    const auto eastern = *Feasts::builtin().on(feast_of("عيد القيامة"), year)->earliest();
    EXPECT_EQ(western.day_of_week(), boost::gregorian::Sunday) << year;
    EXPECT_EQ(eastern.day_of_week(), boost::gregorian::Sunday) << year;
    EXPECT_TRUE(Edtf::interval({western.year(), 3, 22}, {western.year(), 4, 25}).contains(Edtf::day(western))) << year;
    EXPECT_EQ((eastern - western).days() % 7, 0) << year;
  }
  std::size_t count = 0;
  for (int year = 1883; year <= 2173; ++year)
    count += Feasts::builtin().occurrences(feast_of("عيد الأضحى"), year).size();
  EXPECT_EQ(count, 300U);  // of the Hijri years 1300 to 1599
}

TEST(Feasts, TableIsSortedAndNamesNothingTwice) {
  std::set<std::string> phrases;
  for (std::size_t feast = 0; feast < Feasts::builtin().size(); ++feast) {
    if (feast != 0) {
      EXPECT_LT(Feasts::builtin().id(feast - 1), Feasts::builtin().id(feast));
    }
    EXPECT_FALSE(Feasts::builtin().english(feast).empty()) << Feasts::builtin().id(feast);
  }
  std::set<std::size_t> named;
  for (const Feasts::Phrase& phrase : Feasts::builtin().phrases()) {
    EXPECT_TRUE(phrases.insert(fold(phrase.text)).second) << phrase.text;
    named.insert(phrase.feast);
    EXPECT_EQ(phrase.ambiguous, phrase.text == "رمضان") << phrase.text;
  }
  EXPECT_EQ(named.size(), Feasts::builtin().size());
}

TEST(Feasts, RefusesBrokenTables) {
  const std::string header = "id\ten\tphrases\tcalendar\tfrom\tto\tsince\tuntil\n";
  const struct {
    std::string_view rows, message;
  } cases[] = {
      {"a\tA\tعيد\tlunar\t01-01\t\t\t\n",
       "t.tsv:2:4: calendar: unknown \"lunar\"; allowed: easter-eastern, easter-western, gregorian, hijri, none"},
      {"a\tA\tعيد\tgregorian\t1-1\t\t\t\n", "t.tsv:2:5: from: \"1-1\" is neither MM-DD nor MM"},
      {"a\tA\tعيد\tgregorian\t\t\t\t\n", "t.tsv:2:5: from: \"\" is neither MM-DD nor MM"},
      {"a\tA\tعيد\tgregorian\t13-01\t\t\t\n", "t.tsv:2:5: from: \"13-01\" is neither MM-DD nor MM"},
      {"a\tA\tعيد\tgregorian\t02-29\t\t\t\n", "t.tsv:2:5: from: no such day: 02-29"},
      {"a\tA\tعيد\thijri\t02-31\t\t\t\n", "t.tsv:2:5: from: no such day: 02-31"},
      {"a\tA\tعيد\thijri\t02-10\t02-09\t\t\n", "t.tsv:2:6: to: before \"from\""},
      {"a\tA\tعيد\teaster-western\t0\t1\t\t\n", "t.tsv:2:6: to: not for calendar easter-western"},
      {"a\tA\tعيد\tgregorian\t01-01\t\t1999.5\t\n", "t.tsv:2:7: since: \"1999.5\" is no whole number up to 9999"},
      {"a\tA\tعيد\tgregorian\t01-01\t\t\t17\n", "t.tsv:2:8: until: years are 1400 to 9999"},
      {"a\tA\tعيد\teaster-eastern\t1e99\t\t\t\n", "t.tsv:2:5: from: \"1e99\" is no whole number up to 9999"},
      {"a\tA\tعيد\tnone\t01-01\t\t\t\n", "t.tsv:2:5: from: not for calendar none"},
      {"a\tA\tعيد\tnone\t\t\t\t\na\tA\tعيد\tnone\t\t\t\t\n", "t.tsv:3:1: id: \"a\" is there already"},
  };
  for (const auto& c : cases) {
    const std::string text = header + std::string(c.rows);
    try {
      const Feasts feasts(Table("t.tsv", text, {}));
      ADD_FAILURE() << "took " << c.rows;
    } catch (const DataError& error) {
      EXPECT_EQ(std::string_view(error.what()), c.message);
    }
  }
}

}  // namespace
}  // namespace waqai
