// The data of this stage, as data: sorted, unique, complete.
#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>
#include <utility>

#include "waqai/core/table.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

TEST(TimeData, IsSortedByClassAndSaysNothingTwice) {
  constexpr std::array<std::string_view, 3> columns{"class", "value", "phrases"};
  const Table table = Table::builtin("lexicon/ar/time.tsv", columns);
  std::set<std::pair<std::string_view, std::string>> seen;
  std::string_view last_class;
  for (const Table::Row& row : table.rows()) {
    EXPECT_LE(last_class, row["class"]) << table.name() << ':' << row.line();
    last_class = row["class"];
    EXPECT_FALSE(row.list("phrases").empty()) << table.name() << ':' << row.line();
    for (const std::string_view phrase : row.list("phrases"))
      EXPECT_TRUE(seen.emplace(row["class"], fold(phrase)).second)
          << table.name() << ':' << row.line() << ' ' << phrase;
  }
}

}  // namespace
}  // namespace waqai
