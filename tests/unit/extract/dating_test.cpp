// Articles without a date and what they prove of their day. The sentences are ours, the facts are those of the world.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>

#include <boost/json.hpp>

#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/core/table.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/read/reader.hpp"

namespace waqai {
namespace {

const Extractor& extractor() {
  static const Extractor built_in;
  return built_in;
}

Document article(std::string_view text) {
  ReadResult read = read_memory(std::string(text), "article.txt", {});
  if (read.documents.size() != 1) throw Error("no article was read");
  return read.documents.front();
}

/// "explicit 2017-11-21", "inferred 2015-08-09", "bounds 2012-06-30/..", or nothing.
std::string dated(const Document& document) {
  const DocumentEvents found = extractor().extract(document);
  if (found.date) return std::string(to_string(found.date_basis)) + " " + found.date->to_string();
  return found.date_bounds ? "bounds " + found.date_bounds->to_string() : "";
}

struct Case {
  std::string_view text, date;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(dated(article(c.text)), c.date) << c.text;
}

TEST(Dating, ByTodayAndADayOfTheYear) {
  check({
      // A Friday that is 7 August, told as the news, on a Sunday, while Kerry was minister.
      {"وصل وزير الخارجية الأميركي جون كيري اليوم الأحد إلى باريس.\nنفى الكرملين الجمعة 7 أغسطس وجود اتفاق.",
       "inferred 2015-08-09"},
      {"وصل وزير الخارجية الأميركي جون كيري إلى باريس، وكان الكرملين نفى الجمعة 7 أغسطس وجود اتفاق.",
       "bounds 2015-08-07/2015-09-07"},
      {"وصل وزير الخارجية الأميركي جون كيري إلى باريس اليوم الجمعة 7 أغسطس.", "inferred 2015-08-07"},
      {"وصل وزير الخارجية الأميركي جون كيري إلى باريس، وسيعود غدا السبت 8 أغسطس.", "inferred 2015-08-07"},
      // A weekday alone, a day without its weekday, and the day of somebody who is quoted, prove nothing.
      {"وصل الوزير إلى باريس الأحد.", ""},
      {"وصل الوزير اليوم الأحد إلى باريس.", ""},
      {"وصل الوزير إلى باريس في 7 أغسطس.", ""},
      {"وصل وزير الخارجية الأميركي جون كيري إلى باريس، وقال: «سأعود اليوم الجمعة 7 أغسطس».",
       "bounds 2013-02-01/2017-01-27"},
  });
}

TEST(Dating, ByExplicitDates) {
  check({
      {"وقعت الحكومة الاتفاق في 20 نوفمبر 2017 في باريس.", "bounds 2017-11-20/.."},
      {"وقعت الحكومة الاتفاق في مارس 2016 وعادت إليه في مايو 2017.", "bounds 2017-05-01/.."},
      {"ستعقد الحكومة اجتماعا في 20 نوفمبر 2017 في باريس.", "bounds ../2017-11-20"},
      // The name of a plan, a year of a plan.
      {"ناقش البرلمان قانون المالية لسنة 2019.", ""},
      {"أعلن الوزير خطة لبناء المدينة بحلول عام 2030.", ""},
  });
}

TEST(Dating, ByTermsOfOffice) {
  check({
      {"قال الرئيس الأميركي باراك أوباما إنه لن يعود.", "bounds 2009-01-20/2017-01-26"},
      {"قال الرئيس الأميركي باراك أوباما ووزير الخارجية الأميركي جون كيري إنهما لن يعودا.",
       "bounds 2013-02-01/2017-01-26"},
      // Who is named after another has left; whom the text looks back to; who does not hold the post.
      {"قال الرئيس الأميركي السابق باراك أوباما إنه لن يعود.", ""},
      {"قال الوزير إن الاتفاق وقع في عهد الرئيس الأميركي باراك أوباما.", "bounds 2009-01-20/.."},
      {"قبل 20 عاما اعترف الرئيس الأميركي بيل كلينتون بذلك.", "bounds 1993-01-20/.."},
      {"قالت زوجة الرئيس الأميركي باراك أوباما إنها لن تعود.", ""},
      {"قال باراك أوباما إنه لن يعود.", ""},
  });
}

TEST(Dating, ByRoundsAndForums) {
  check({
      {"قال وزير الخارجية الأميركي جون كيري على هامش قمة العشرين المنعقدة في أنطاليا اليوم الأحد إنه باق.",
       "inferred 2015-11-15"},
      {"قال المبعوث اليوم الخميس إن محادثات أستانا التي اختتمت أمس نجحت. وكان الرئيس الفرنسي فرانسوا هولاند دعا إليها.",
       "inferred 2017-03-16"},
      {"انتهت الجولة السابعة من محادثات أستانا بلا اتفاق.", "bounds 2017-10-30/.."},
      // Which round, nothing tells; of a series whose list is not complete, no weekday does.
      {"قال المبعوث إن محادثات أستانا نجحت.", ""},
      {"قال المبعوث إن محادثات جنيف التي اختتمت أمس الجمعة نجحت.", ""},
  });
}

TEST(Dating, ByMeetingsOfTwoPeople) {
  check({
      {"التقى الرئيس الروسي فلاديمير بوتين العاهل الأردني عبد الله الثاني اليوم الأربعاء في موسكو. وكان الرئيس "
       "الأميركي "
       "دونالد ترامب دعا إلى ذلك.",
       "bounds 2017-01-25/.."},
      {"التقى الرئيس الروسي فلاديمير بوتين نظيره السوري بشار الأسد أمس الاثنين في سوتشي. وقال وزير الخارجية الأميركي "
       "ريكس تيلرسون إنه راض.",
       "inferred 2017-11-21"},
  });
}

TEST(Dating, ByWhatHasLasted) {
  check({
      {"تعصف الحرب بسوريا منذ أربع سنوات ونصف سنة.", "bounds 2015-04-14/2016-05-08"},
      {"يسري وقف إطلاق النار في سوريا منذ 30 ديسمبر الماضي.", "bounds 2016-12-30/2017-12-31"},
      {"تعصف الحرب بالبلاد منذ أربع سنوات ونصف سنة.", ""},
  });
}

TEST(Dating, ByTheAddressAndAWeekday) {
  Document page = article("وصل الوزير اليوم الثلاثاء إلى باريس.");
  page.url = "https://example.org/world/2018/02/19/arrival.html";
  EXPECT_EQ(dated(page), "inferred 2018-02-20");
  page.url = "https://example.org/20180219-arrival";
  EXPECT_EQ(dated(page), "inferred 2018-02-20");
  for (const char* none : {"https://example.org/2018/02/arrival", "https://example.org/20181399-arrival",
                           "https://example.org/article/1802195521", ""}) {
    page.url = none;
    EXPECT_EQ(dated(page), "") << none;
  }
  page = article("وصل الوزير إلى باريس.");
  page.url = "https://example.org/2018-02-19/arrival";
  EXPECT_EQ(dated(page), "bounds 2018-02-18/2018-02-22");
}

TEST(Dating, SaysWhatContradicts) {
  const Document document =
      article("قال الرئيس الأميركي باراك أوباما إنه باق.\nوقعت الحكومة الاتفاق في 20 نوفمبر 2018.");
  EXPECT_EQ(dated(document), "");
  const std::string why = extractor().explain(document);
  EXPECT_NE(why.find("contradict"), std::string::npos) << why;
  EXPECT_NE(why.find("Barack Obama held the post 2009-01-20/2017-01-19"), std::string::npos) << why;
  EXPECT_NE(why.find("“20 نوفمبر 2018” is told as past"), std::string::npos) << why;
}

TEST(Dating, DatesEventsByTheDayThatItInfers) {
  const DocumentEvents found = extractor().extract(
      article("التقى وزير الخارجية الأميركي جون كيري وزير الخارجية الروسي سيرغي لافروف أمس الخميس 6 أغسطس في فيينا."));
  ASSERT_EQ(found.events.size(), 1U);
  EXPECT_EQ(found.date_basis, DateBasis::inferred);
  EXPECT_EQ(found.events.front().date->to_string(), "2015-08-06");
}

TEST(Dating, ReadsEachItemOfADigestByItsOwnDay) {
  const DocumentEvents found = extractor().extract(article(
      "القاهرة - الثلاثاء 21 نوفمبر 2017\nالتقى الرئيس المصري عبد الفتاح السيسي نظيره الفلسطيني محمود عباس أمس.\n"
      "عمان - الجمعة 17 نوفمبر 2017\nالتقى العاهل الأردني عبد الله الثاني الرئيس الفلسطيني محمود عباس أمس."));
  EXPECT_FALSE(found.date);
  EXPECT_EQ(found.date_bounds->to_string(), "2017-11-21/..");
  ASSERT_EQ(found.events.size(), 2U);
  EXPECT_EQ(found.events[0].date->to_string(), "2017-11-20");
  EXPECT_EQ(found.events[1].date->to_string(), "2017-11-16");
}

TEST(Dating, LeavesAGivenDateAlone) {
  Document document = article("قال الرئيس الأميركي باراك أوباما اليوم الأحد إنه باق.");
  document.date = Date(2020, 3, 4);
  EXPECT_EQ(dated(document), "given 2020-03-04");
}

TEST(Dating, OfSavedPages) {
  const auto seeds = std::filesystem::path(WAQAI_SOURCE_DIR).parent_path() / "shared" / "eval" / "seeds";
  if (!std::filesystem::exists(seeds)) GTEST_SKIP() << seeds << " is not at hand";
  std::map<std::string, Date> gold;
  const std::string lines = read_file(seeds / "gold.jsonl");
  for (const std::string_view line : split(lines, '\n')) {
    if (line.empty()) continue;
    const boost::json::value record = boost::json::parse(line);
    const auto date = Edtf::parse(std::string_view(record.at("date").as_string()));
    gold.emplace(std::string(record.at("doc").as_string()), *date->earliest());
  }
  int exact = 0;
  const ReadResult pages = read_documents(std::vector<std::string>{(seeds / "articles").string()}, {});
  for (const Document& document : pages.documents) {
    const DocumentEvents found = extractor().extract(document);
    const Edtf day = Edtf::day(gold.at(document.id));
    if (found.date) {
      EXPECT_EQ(found.date->to_string(), day.to_string()) << document.id;
      ++exact;
    } else {
      EXPECT_TRUE(found.date_bounds && found.date_bounds->contains(day)) << document.id;
    }
  }
  EXPECT_GE(exact, 4);
}

}  // namespace
}  // namespace waqai
