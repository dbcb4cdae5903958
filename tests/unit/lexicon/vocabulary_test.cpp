#include "waqai/lexicon/vocabulary.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace waqai {
namespace {

TEST(Vocabulary, NumbersWordsInOrder) {
  Vocabulary vocabulary;
  EXPECT_EQ(vocabulary.find("لقاء"), unknown_word);
  EXPECT_EQ(vocabulary.intern("لقاء"), 0U);
  EXPECT_EQ(vocabulary.intern("قمه"), 1U);
  EXPECT_EQ(vocabulary.intern("لقاء"), 0U);
  EXPECT_EQ(vocabulary.find("قمه"), 1U);
  EXPECT_EQ(vocabulary.find("قم"), unknown_word);
  EXPECT_EQ(vocabulary.size(), 2U);
}

TEST(Analyzer, EqualsDirectLookup) {
  Vocabulary vocabulary;
  for (const std::string_view word : {"رئيس", "بوتين", "زياره", "وزير", "زير", "لقاء"}) vocabulary.intern(word);
  Analyzer analyzer(vocabulary);
  TokenizedText text;
  Analysis analysis;
  // The second round answers from memory.
  for (int round = 0; round < 2; ++round) {
    for (const std::string_view content :
         {"وللرئيس بوتين زيارته، والوزير (وزير) لقائه 2017", "بوتين", "", "مجهول\nبوتين"}) {
      tokenize(content, text);
      analyzer.analyze(text, analysis);
      ASSERT_EQ(analysis.size(), text.tokens.size());
      for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        std::vector<std::pair<WordId, CliticSet>> expected;
        if (text.tokens[i].type == TokenType::word)
          for (const Reading& reading : Readings(text.folded_at(i)))
            if (const WordId id = vocabulary.find(reading.stem); id != unknown_word)
              expected.emplace_back(id, reading.clitics);
        std::vector<std::pair<WordId, CliticSet>> got;
        for (const Candidate& candidate : analysis.at(i)) got.emplace_back(candidate.word, candidate.clitics);
        EXPECT_EQ(got, expected) << text.folded_at(i);
      }
    }
  }
}

TEST(Analyzer, ForgetsRatherThanFillMemory) {
  Vocabulary vocabulary;
  const WordId putin = vocabulary.intern("بوتين");
  Analyzer analyzer(vocabulary);
  TokenizedText text;
  Analysis analysis;
  std::string junk = "بوتين ";
  for (int i = 0; i < 140'000; ++i) {
    for (int rest = i; rest != 0; rest /= 26) junk += static_cast<char>('a' + rest % 26);
    junk += ' ';
  }
  junk += "وبوتين";
  tokenize(junk, text);
  analyzer.analyze(text, analysis);
  ASSERT_EQ(analysis.at(0).size(), 1U);
  EXPECT_EQ(analysis.at(0).front().word, putin);
  ASSERT_EQ(analysis.at(text.tokens.size() - 1).size(), 1U);
  EXPECT_EQ(analysis.at(text.tokens.size() - 1).front().clitics, conj_wa);
}

}  // namespace
}  // namespace waqai
