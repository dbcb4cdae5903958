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
  };
  for (const auto& c : cases)
    EXPECT_EQ(DateWording(c.language, c.region)(Edtf::parse(c.date).value()), c.words) << c.date;
  EXPECT_EQ(DateWording("en").undated(), "undated");
}

TEST(DateWording, RefusesUnknownLanguagesAndRegions) {
  EXPECT_THROW(DateWording("fr"), UsageError);
  EXPECT_THROW(DateWording("ar", "XX"), UsageError);
  EXPECT_THROW(DateWording("ar", "Syria"), UsageError);
}

}  // namespace
}  // namespace waqai
