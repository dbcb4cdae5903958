#include "waqai/extract/rule_test.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

std::string write(std::string_view name, std::string_view content) {
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / name;
  std::ofstream(path) << content;
  return path.string();
}

TEST(RuleTest, BuiltInTablesPass) {
  const RuleTestResult result = test_rules({});
  for (const Diagnostic& failure : result.failures) ADD_FAILURE() << to_string(failure);
  EXPECT_GT(result.passed, 30U);
}

TEST(RuleTest, SaysWhatFails) {
  const std::string file =
      write("dates.tsv", "text\tdate\tdates\nوصل أمس\t2017-11-21\t2017-11-20\nوصل أمس\t2017-11-22\t2017-11-20\n");
  const RuleTestResult result = test_rules({file});
  EXPECT_EQ(result.passed, 1U);
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].line, 3U);
  EXPECT_EQ(result.failures[0].message, "وصل أمس\n    wanted: 2017-11-20\n    found:  2017-11-21");
}

TEST(RuleTest, RefusesOtherTables) {
  EXPECT_THROW(test_rules({write("none.tsv", "text\tdate\nوصل\t\n")}), DataError);
  EXPECT_THROW(test_rules({write("day.tsv", "text\tdate\tdates\nوصل أمس\t2017\t2016\n")}), DataError);
  EXPECT_THROW(test_rules({"no such file.tsv"}), InputError);
}

}  // namespace
}  // namespace waqai
