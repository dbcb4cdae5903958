#include "waqai/text/clitics.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

struct Case {
  std::string_view word, stem;
  CliticSet clitics;
};

bool has_reading(std::string_view word, std::string_view stem, CliticSet clitics) {
  const std::string folded = fold(word);
  const std::string folded_stem = fold(stem);
  return std::ranges::any_of(Readings(folded),
                             [&](const Reading& r) { return r.stem == folded_stem && r.clitics == clitics; });
}

TEST(Clitics, ReadingsOfAWord) {
  constexpr CliticSet plural = pronoun | pronoun_plural;
  constexpr CliticSet dual = pronoun | pronoun_dual;
  constexpr CliticSet feminine = pronoun | pronoun_feminine;
  const Case cases[] = {
      {"لقاء", "لقاء", no_clitic},
      {"الرئيس", "رئيس", article},
      {"والرئيس", "رئيس", conj_wa | article},
      {"فالرئيس", "رئيس", conj_fa | article},
      {"بالرئيس", "رئيس", prep_bi | article},
      {"كالرئيس", "رئيس", prep_ka | article},
      {"للرئيس", "رئيس", prep_li | article},
      {"وللرئيس", "رئيس", conj_wa | prep_li | article},
      {"وبالرئيس", "رئيس", conj_wa | prep_bi | article},
      {"بموسكو", "موسكو", prep_bi},
      {"لروسيا", "روسيا", prep_li},
      {"وبوتين", "بوتين", conj_wa},
      {"سيلتقي", "يلتقي", future_sa},
      {"وسيلتقي", "يلتقي", conj_wa | future_sa},
      {"زيارته", "زيارة", pronoun},
      {"وزيارته", "زيارة", conj_wa | pronoun},
      {"بزيارتهما", "زيارة", prep_bi | dual},
      {"لقائه", "لقاء", pronoun},
      {"ولقائه", "لقاء", conj_wa | pronoun},
      {"نظيره", "نظير", pronoun},
      {"نظيرها", "نظير", feminine},
      {"لنظيره", "نظير", prep_li | pronoun},
      {"بينهما", "بين", dual},
      {"وزرائهم", "وزراء", plural},
      {"لقاؤهما", "لقاء", dual},
      {"التقاه", "التقا", pronoun},
      {"وزير", "وزير", no_clitic},  // also و and زير: the vocabulary decides
      {"وزير", "زير", conj_wa},
      {"باريس", "باريس", no_clitic},
      {"لبنان", "لبنان", no_clitic},
      {"ألمانيا", "ألمانيا", no_clitic},
  };
  for (const Case& c : cases) EXPECT_TRUE(has_reading(c.word, c.stem, c.clitics)) << c.word << " as " << c.stem;
}

TEST(Clitics, NotReadings) {
  const Case cases[] = {
      {"الرئيسه", "رئيس", article | pronoun},  // article and pronoun exclude each other
      {"وفد", "د", conj_wa | conj_fa},         // no stem of one letter
      {"به", "ه", prep_bi},
      {"سالرئيس", "رئيس", future_sa | article},
      {"بولروسيا", "روسيا", prep_bi | conj_wa | prep_li},  // out of order
  };
  for (const Case& c : cases) EXPECT_FALSE(has_reading(c.word, c.stem, c.clitics)) << c.word << " as " << c.stem;
}

TEST(Clitics, TheUnanalysedWordComesFirst) {
  for (const std::string_view word : {"وبالرئيس", "في", "و", "putin", "x"}) {
    const Readings readings(word);
    ASSERT_NE(readings.begin(), readings.end()) << word;
    EXPECT_EQ(readings.begin()->stem, word);
    EXPECT_EQ(readings.begin()->clitics, no_clitic);
  }
}

/// A word made of clitics and letters in any order: the worst that may come.
std::string random_word(std::mt19937& random) {
  static const std::vector<std::string> parts{"و",  "ف", "ب",  "ل", "ك",  "س",  "ال", "لل", "هما",
                                              "ها", "ه", "نا", "ت", "اي", "او", "ر",  "يم", "a"};
  std::uniform_int_distribution<std::size_t> which(0, parts.size() - 1);
  std::uniform_int_distribution<int> length(1, 9);
  std::string word;
  for (int i = length(random); i > 0; --i) word += parts[which(random)];
  return word;
}

/// The stem stands in the word, or does so but for its last letter, which a pronoun had changed.
bool is_part_or_restored(std::string_view stem, std::string_view word) {
  if (word.find(stem) != std::string_view::npos) return true;
  const std::string_view shorter = stem.substr(0, stem.size() - 2);
  return (stem.ends_with("ه") && word.find(std::string(shorter) + "ت") != std::string_view::npos) ||
         (stem.ends_with("ء") && word.find(shorter) != std::string_view::npos);
}

TEST(Clitics, ReadingsAreFewAndComeFromTheWord) {
  std::mt19937 random(2016);
  for (int round = 0; round < 50'000; ++round) {
    const std::string word = random_word(random);
    const Readings readings(word);
    ASSERT_LE(readings.end() - readings.begin(), 32) << word;
    for (const Reading& r : readings) {
      ASSERT_FALSE(r.stem.empty()) << word;
      ASSERT_TRUE(is_part_or_restored(r.stem, word)) << word << " as " << r.stem;
      ASSERT_FALSE((r.clitics & article) != 0 && (r.clitics & pronoun) != 0) << word << " as " << r.stem;
      ASSERT_TRUE((r.clitics & (pronoun_dual | pronoun_plural | pronoun_feminine)) == 0 || (r.clitics & pronoun) != 0);
    }
  }
}

}  // namespace
}  // namespace waqai
