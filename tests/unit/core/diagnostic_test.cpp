#include "waqai/core/diagnostic.hpp"

#include <gtest/gtest.h>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

TEST(Diagnostic, Wording) {
  struct Case {
    Diagnostic diagnostic;
    std::string_view expected;
  };
  const Case cases[] = {
      {{Severity::note, "a.txt", 3, {}, "the title is missing"}, "a.txt:3: note: the title is missing"},
      {{Severity::warning, "-", 0, {}, "no date"}, "-: warning: no date"},
      {{Severity::error, "b.jsonl", 12, {4, 9}, "left out"}, "b.jsonl:12: error: left out"},
  };
  for (const Case& c : cases) EXPECT_EQ(to_string(c.diagnostic), c.expected);
}

TEST(DataError, NamesItsPlace) {
  struct Case {
    std::size_t line, column;
    std::string_view expected;
  };
  for (const Case& c : {Case{7, 2, "p.tsv:7:2: is empty"}, {7, 0, "p.tsv:7: is empty"}, {0, 0, "p.tsv: is empty"}})
    EXPECT_EQ(DataError("p.tsv", c.line, c.column, "is empty").what(), c.expected);
}

TEST(Span, Relations) {
  constexpr Span outer{10, 20};
  EXPECT_TRUE(outer.contains({10, 20}));
  EXPECT_TRUE(outer.contains({12, 12}));
  EXPECT_FALSE(outer.contains({9, 12}));
  EXPECT_TRUE(outer.overlaps({19, 30}));
  EXPECT_FALSE(outer.overlaps({20, 30}));
  EXPECT_FALSE(outer.overlaps({0, 10}));
  EXPECT_EQ(outer.size(), 10U);
  EXPECT_EQ((Span{2, 4}).of("abcdef"), "cd");
}

}  // namespace
}  // namespace waqai
