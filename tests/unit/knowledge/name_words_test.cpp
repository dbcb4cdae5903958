// Words that are and are not parts of names.
#include "waqai/knowledge/name_words.hpp"

#include <gtest/gtest.h>

#include <map>

#include "waqai/core/table.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

TEST(NameWords, KnowWhatAWordMayBe) {
  NameWords words;
  words.add_person("كيم جونغ-أون");
  const struct {
    std::string_view word;
    int traits;
  } cases[] = {
      {"محمد", given_name},  {"بن", particle},       {"كيم", given_name | name_part}, {"جونغ", name_part},
      {"بيان", common_word}, {"بيانا", common_word}, {"غيرموجود", no_trait},
  };
  for (const auto& [word, traits] : cases) EXPECT_EQ(words.traits(fold(word)), traits) << word;
}

TEST(NameWords, AreSpelledAsInTheTable) {
  const NameWords words;
  EXPECT_TRUE(words.is_spelled("علي"));
  EXPECT_FALSE(words.is_spelled("على"));
  EXPECT_FALSE(words.is_spelled("بن"));
}

TEST(NameWords, EndAsSurnamesDo) {
  const NameWords words;
  EXPECT_TRUE(words.has_ending("بيكمامبيتوف"));
  EXPECT_FALSE(words.has_ending("وف"));
  EXPECT_FALSE(words.has_ending("كتاب"));
}

TEST(NameWords, StandOnceInTheirTables) {
  const std::vector<std::string_view> name_columns{"class", "word", "latin"};
  const Table names = Table::builtin("lexicon/ar/name_words.tsv", name_columns);
  std::map<std::pair<std::string_view, std::string>, std::size_t> seen;
  std::map<std::string, std::string_view> names_only;
  for (const Table::Row& row : names.rows()) {
    EXPECT_TRUE(seen.emplace(std::pair{row["class"], fold(row["word"])}, row.line()).second) << row["word"];
    EXPECT_EQ(row["latin"].empty(), row["class"] == "ending") << row["word"];
    if (row["class"] != "ending") names_only.emplace(fold(row["word"]), row["class"]);
  }
  const std::vector<std::string_view> common_columns{"word"};
  const Table common = Table::builtin("lexicon/ar/common_words.tsv", common_columns);
  std::map<std::string, std::size_t> words;
  for (const Table::Row& row : common.rows()) {
    EXPECT_TRUE(words.emplace(fold(row["word"]), row.line()).second) << row["word"];
    EXPECT_FALSE(names_only.contains(fold(row["word"]))) << row["word"] << " is also a name";
  }
}

}  // namespace
}  // namespace waqai
