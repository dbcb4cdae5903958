#include "render/text_table.hpp"

#include <gtest/gtest.h>

#include "render/escape.hpp"

namespace waqai {
namespace {

TEST(TextTable, AlignsMixedScripts) {
  const std::string isolated = std::string(left_to_right_isolate) + "2017" + std::string(pop_isolate);
  TextTable table({Alignment::start, Alignment::end, Alignment::start});
  table.add({"Actor", "n", "first"});
  table.add({"بوتين", "12", isolated});
  table.add({"مُحَمَّد", "3", "2017"});  // vowel signs take no column
  table.add({"日本", "4", ""});      // wide characters take two
  EXPECT_EQ(table.lines(),
            (std::vector<std::string>{"Actor   n  first", "بوتين  12  " + isolated, "مُحَمَّد    3  2017", "日本    4"}));
}

TEST(TextTable, MayBeEmpty) { EXPECT_TRUE(TextTable({Alignment::start}).lines().empty()); }

}  // namespace
}  // namespace waqai
