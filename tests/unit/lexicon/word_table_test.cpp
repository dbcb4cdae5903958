#include "waqai/lexicon/word_table.hpp"

#include <gtest/gtest.h>

#include <string>

namespace waqai {
namespace {

TEST(WordTable, NumbersWordsOfEveryLength) {
  WordTable table;
  std::string word;
  for (WordTable::Number length = 0; length < 100; ++length, word += "ل") {
    EXPECT_EQ(table.find(word), WordTable::none) << length;
    EXPECT_EQ(table.intern(word), length);
    EXPECT_EQ(table.intern(word), length);
  }
  EXPECT_EQ(table.size(), 100U);
}

TEST(WordTable, TellsWordsThatDifferByOneByte) {
  WordTable table;
  for (std::size_t length = 1; length < 20; ++length) {
    std::string word(length, 'a');
    const WordTable::Number number = table.intern(word);
    for (char& byte : word) {
      byte = 'b';
      EXPECT_EQ(table.find(word), WordTable::none) << word;
      byte = 'a';
    }
    EXPECT_EQ(table.find(word), number) << word;
  }
}

TEST(WordTable, KeepsWordsAsItGrows) {
  WordTable table;
  for (int i = 0; i < 100'000; ++i) ASSERT_EQ(table.intern(std::to_string(i)), static_cast<WordTable::Number>(i));
  for (int i = 0; i < 100'000; ++i) ASSERT_EQ(table.find(std::to_string(i)), static_cast<WordTable::Number>(i));
}

TEST(WordTable, KeepsWordsAsRoomIsMade) {
  WordTable table;
  for (const std::size_t room : {1U, 10U, 5000U, 3U}) {
    table.intern("لقاء");
    table.reserve(room);
    EXPECT_EQ(table.find("لقاء"), 0U) << room;
    EXPECT_EQ(table.find("قمه"), WordTable::none) << room;
  }
}

TEST(WordTable, TakesAHashMadeBefore) {
  WordTable table;
  const WordTable::Hash hash = WordTable::hash("لقاء");
  table.prefetch(hash);
  EXPECT_EQ(table.intern("لقاء", hash), 0U);
  EXPECT_EQ(table.find("لقاء"), 0U);
}

TEST(WordTable, ForgetsWhatWasCleared) {
  WordTable table;
  table.intern("لقاء");
  table.clear();
  EXPECT_EQ(table.size(), 0U);
  EXPECT_EQ(table.find("لقاء"), WordTable::none);
  EXPECT_EQ(table.intern("قمه"), 0U);
}

}  // namespace
}  // namespace waqai
