#include "waqai/time/document_date.hpp"

#include <gtest/gtest.h>

#include "timex_fixture.hpp"

namespace waqai {
namespace {

TEST(DocumentDate, IsWhatTheTextStates) {
  const struct {
    std::string_view text, date;
  } cases[] = {
      {"عنوان\nالقاهرة - وكالة الأنباء الثلاثاء 21 نوفمبر 2017, 10:43 صباحا\nقال الوزير ذلك.", "2017-11-21"},
      {"21/11/2017\nقال الوزير", "2017-11-21"},
      {"تاريخ النشر: 21 تشرين الثاني 2017\nقال الوزير", "2017-11-21"},
      {"تونس 11 ديسمبر 2016 (وات) - أكد بيان أن الوزير غادر.", "2016-12-11"},
      {"وقال الوزير اليوم الجمعة 7 أغسطس 2015 إنه سيعود.", "2015-08-07"},
      {"وقال الوزير أمس الخميس 6 أغسطس 2015 إنه سيعود.", "2015-08-07"},
      // A weekday that is not that date's, a contradiction, and dates that a sentence tells of.
      {"وقال الوزير اليوم الأحد 7 أغسطس 2015 إنه سيعود.", ""},
      {"اليوم 7 أغسطس 2015 قال. واليوم 9 أغسطس 2015 عاد.", ""},
      {"اجتمع الوزيران في 20 نوفمبر 2017.", ""},
      {"قمة سوتشي 22 نوفمبر 2017\nقال الوزير", ""},
      {"القاهرة - الثلاثاء 21 نوفمبر\nقال الوزير", ""},
      {"قال الوزير أمس ذلك.", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    const TaggedText tagged(c.text);
    const auto found = find_document_date(tagged.tokens, tagged.timexes);
    EXPECT_EQ(found ? found->date.to_string() : "", c.date) << c.text;
  }
}

TEST(DocumentDate, LooksAtTheArticleOnly) {
  const TaggedText tagged("الأحد 26 نوفمبر 2017\nالقائمة\n21/11/2017\nقال الوزير");
  EXPECT_FALSE(find_document_date(tagged.tokens, tagged.timexes));
  EXPECT_EQ(find_document_date(tagged.tokens, tagged.timexes, 5)->date.to_string(), "2017-11-21");
}

TEST(DocumentDate, SplitsAtDatelinesOfDifferentDays) {
  const struct {
    std::string_view text, items;
  } cases[] = {
      {"القاهرة - الثلاثاء 21 نوفمبر 2017\nقال الوزير ذلك.\nعمان - الاثنين 20 نوفمبر 2017\nعاد الوزير.",
       "2017-11-21 2017-11-20"},
      {"تونس 11 ديسمبر 2016 (وات) - غادر الوزير.\nتونس 9 ديسمبر 2016 (وات) - وصل الوزير.", "2016-12-11 2016-12-09"},
      // One day, one dateline, the entries of a chronology, a date that a sentence tells of, too far apart.
      {"القاهرة - الثلاثاء 21 نوفمبر 2017\nقال الوزير.\nعمان - الثلاثاء 21 نوفمبر 2017\nعاد الوزير.", ""},
      {"القاهرة - الثلاثاء 21 نوفمبر 2017\nقال الوزير ذلك.", ""},
      {"21 نوفمبر 2017\nغادر الوزير.\n20 نوفمبر 2017\nوصل الوزير.", ""},
      {"القاهرة - الثلاثاء 21 نوفمبر 2017\nقال إنه عاد يوم الاثنين 20 نوفمبر 2017 من عمان.", ""},
      {"القاهرة - الثلاثاء 21 نوفمبر 2017\nقال الوزير.\nعمان - الأحد 20 نوفمبر 2016\nعاد الوزير.", ""},
  };
  for (const auto& c : cases) {
    const TaggedText tagged(c.text);
    std::string items;
    for (const DatedItem& item : split_at_datelines(tagged.tokens, tagged.timexes))
      items += (items.empty() ? "" : " ") + Edtf::day(item.day).to_string();
    EXPECT_EQ(items, c.items) << c.text;
  }
}

TEST(DocumentDate, ItemsCoverTheText) {
  const TaggedText tagged("عنوان\nتونس 11 ديسمبر 2016 - غادر.\nتونس 9 ديسمبر 2016 - وصل.");
  const auto items = split_at_datelines(tagged.tokens, tagged.timexes);
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].first, 0U);
  EXPECT_EQ(items[0].last, items[1].first);
  EXPECT_EQ(tagged.tokens.folded_at(items[1].first), "تونس");
  EXPECT_EQ(items[1].last, tagged.tokens.tokens.size());
}

TEST(DocumentDate, KnowsADatelineWithoutItsYear) {
  const struct {
    std::string_view text;
    bool dateline;
  } cases[] = {
      {"القاهرة - الثلاثاء 21 نوفمبر\nقال الوزير", true},
      {"تونس 11 ديسمبر (وات) - غادر الوزير.", true},
      {"غادر الوزير في 21 نوفمبر إلى عمان.", false},
      {"القاهرة - نوفمبر\nقال الوزير", false},
  };
  for (const auto& c : cases) {
    const TaggedText tagged(c.text);
    ASSERT_EQ(tagged.timexes.size(), 1U) << c.text;
    EXPECT_EQ(stands_as_dateline(tagged.tokens, tagged.timexes.front()), c.dateline) << c.text;
  }
}

}  // namespace
}  // namespace waqai
