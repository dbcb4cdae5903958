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

}  // namespace
}  // namespace waqai
