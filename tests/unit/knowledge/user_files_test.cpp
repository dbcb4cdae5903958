// Knowledge of the user: people, and their posts, from files of one's own.
#include <gtest/gtest.h>

#include <boost/date_time/gregorian/parsers.hpp>
#include <string>
#include <vector>

#include "known.hpp"
#include "unit/read/temporary_folder.hpp"
#include "waqai/core/error.hpp"

namespace waqai {
namespace {

const std::string header = "id\ten\tar\taffiliation\tnames\tshort\tgender\tpost\tof\tfrom\tto\n";

/// What loading `content` says, without the folder's name; empty where all is well.
std::string error_of(const std::string& content) {
  const TemporaryFolder folder;
  const std::vector<std::string> files{folder.write("mine.tsv", content)};
  try {
    const Known known(files);
  } catch (const DataError& error) {
    return std::string(error.what()).substr(folder.path().string().size() + 1);
  }
  return "";
}

TEST(UserFiles, AddAPersonWithAPost) {
  const TemporaryFolder folder;
  const std::vector<std::string> files{folder.write(
      "mine.tsv",
      "# my people\n" + header + "jane-doe\tJane Doe\tجين دو\tis\tجين آن دو\tدويان|~جين\tf\tfisheries\t\t\t\n")};
  EXPECT_THROW(Known{files}, DataError);  // no such post

  const std::vector<std::string> good{folder.write(
      "good.tsv",
      "# my people\r\n" + header +
          "jane-doe\tJane Doe\tجين دوي\tis\tجين آن دوي\tدويان|~جين\tf\tfinance_minister\tis\t2016\t2017-06\n")};
  const Known known(good);
  const ActorIndex jane = known.actor("jane-doe");
  ASSERT_NE(jane, no_index);
  EXPECT_EQ(known.knowledge.actor(jane).country, "IS");
  EXPECT_TRUE(known.knowledge.actor(jane).feminine);
  EXPECT_TRUE(known.names("جين دوي", EntryKind::person, "jane-doe"));
  EXPECT_TRUE(known.names("جين آن دوي", EntryKind::person, "jane-doe"));
  EXPECT_TRUE(known.names("ودويان", EntryKind::short_name, "jane-doe"));
  EXPECT_TRUE(known.names("جين", EntryKind::doubtful_name, "jane-doe"));

  const auto holder = [&](const char* day) {
    return known.id_of(known.knowledge.holder(Known::post("finance_minister"), known.actor("is"),
                                              boost::gregorian::from_simple_string(day)));
  };
  EXPECT_EQ(holder("2015-12-31"), "-");
  EXPECT_EQ(holder("2016-01-01"), "jane-doe");
  EXPECT_EQ(holder("2017-06-30"), "jane-doe");
  EXPECT_EQ(holder("2017-07-01"), "-");
}

TEST(UserFiles, PostsMayBeLeftOut) {
  EXPECT_EQ(error_of("id\ten\tar\taffiliation\tnames\tshort\tgender\nx-y\tX Y\tسين صاد\t\t\t\tm\n"), "");
  EXPECT_EQ(error_of(header + "x-y\tX Y\tسين صاد\t\t\t\tm\t\t\t\t\n"), "");
  EXPECT_EQ(error_of("\xEF\xBB\xBF" + header + "x-y\tX Y\tسين صاد\t\t\t\tm\t\t\t\t\n"), "");  // editors of Windows
}

TEST(UserFiles, ErrorsNameTheirPlace) {
  struct Case {
    std::string content, expected;
  };
  const std::string person = "x-y\tX Y\tسين صاد";
  const Case cases[] = {
      {"", "mine.tsv: there is no line with column names"},
      {"id\tar\n", "mine.tsv:1: the column \"en\" is missing"},
      {header + "x-y\tX Y\n", "mine.tsv:2: the row has 2 fields, its table 11 columns"},
      {header + "\tX Y\tسين صاد\t\t\t\tm\t\t\t\t\n", "mine.tsv:2:1: id: is empty"},
      {header + "x-y\tX Y\t\t\t\t\tm\t\t\t\t\n", "mine.tsv:2:3: ar: is empty"},
      {header + "vladimir-putin\tX Y\tسين صاد\t\t\t\tm\t\t\t\t\n", "mine.tsv:2:1: id: the id stands twice"},
      {header + person + "\tzz\t\t\tm\t\t\t\t\n", "mine.tsv:2:4: affiliation: no actor has the id \"zz\""},
      {header + person + "\t\tسين|\t\tm\t\t\t\t\n", "mine.tsv:2:5: names: a value between bars is empty"},
      {header + person + "\t\t-\t\tm\t\t\t\t\n", "mine.tsv:2:5: names: a phrase without a word: \"-\""},
      {header + person + "\t\t\t~\tm\t\t\t\t\n", "mine.tsv:2:6: short: a value between bars is empty"},
      {header + person + "\t\t\t\tm\tboss\tru\t\t\n", "mine.tsv:2:8: post: no post has the id \"boss\""},
      {header + person + "\t\t\t\tm\tpresident\tzz\t\t\n", "mine.tsv:2:9: of: no actor has the id \"zz\""},
      {header + person + "\t\t\t\tm\tpresident\tis\t5/2016\t\n",
       "mine.tsv:2:10: from: \"5/2016\" is no YYYY, YYYY-MM or YYYY-MM-DD"},
      {header + person + "\t\t\t\tm\tpresident\tis\t2016\t2015\n", "mine.tsv:2:11: to: lies before \"from\""},
      {header + "# note\nx-y\tX \xC0\tسين\t\t\t\tm\t\t\t\t\n", "mine.tsv:3: is no UTF-8"},
  };
  for (const Case& c : cases) EXPECT_EQ(error_of(c.content), c.expected) << c.content;
}

TEST(UserFiles, AnAbsentFileIsNamed) {
  const std::vector<std::string> files{"no/such/file.tsv"};
  EXPECT_THROW(Known{files}, InputError);
}

}  // namespace
}  // namespace waqai
