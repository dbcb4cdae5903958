#include "waqai/lexicon/phrase_trie.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

struct Case {
  std::string_view text, expected;
};

class TrieOf {
 public:
  explicit TrieOf(std::vector<std::string> phrases) : phrases_(std::move(phrases)) {
    for (std::size_t i = 0; i < phrases_.size(); ++i) trie_.add(phrases_[i], static_cast<PhraseId>(i), vocabulary_);
  }

  /// "[وللرئيس] الرئيس; ..." of every place: the words matched, as written, and the phrase of the data.
  std::string matches(std::string_view content) const {
    TokenizedText text;
    tokenize(content, text);
    Analysis analysis;
    Analyzer(vocabulary_).analyze(text, analysis);
    std::vector<PhraseMatch> found;
    std::string out;
    for (std::uint32_t at = 0; at < text.tokens.size(); ++at) {
      found.clear();
      trie_.match(text, analysis, at, found);
      for (const PhraseMatch& match : found) {
        const Span span{text.tokens[match.first].span.begin, text.tokens[match.last - 1].span.end};
        out.append(out.empty() ? "[" : "; [").append(span.of(content)).append("] ").append(phrases_[match.phrase]);
      }
    }
    return out;
  }

  CliticSet clitics_of_first_match(std::string_view content) const {
    TokenizedText text;
    tokenize(content, text);
    Analysis analysis;
    Analyzer(vocabulary_).analyze(text, analysis);
    std::vector<PhraseMatch> found;
    trie_.match(text, analysis, 0, found);
    return found.empty() ? 0xFFFFU : found.front().clitics;
  }

 private:
  Vocabulary vocabulary_;
  PhraseTrie trie_;
  std::vector<std::string> phrases_;
};

TEST(PhraseTrie, Matches) {
  const TrieOf trie({"وزير الخارجية", "وزير خارجية", "وزير", "الرئيس", "مولود تشاووش أوغلو", "الأمم المتحدة", "قمة"});
  const Case cases[] = {
      {"وزير الخارجية", "[وزير] وزير; [وزير الخارجية] وزير الخارجية"},
      {"ولوزير الخارجية", "[ولوزير] وزير; [ولوزير الخارجية] وزير الخارجية"},
      {"وزير خارجيته", "[وزير] وزير; [وزير خارجيته] وزير خارجية"},
      {"وزيره", "[وزيره] وزير"},
      {"وزيره الخارجية", "[وزيره] وزير"},  // a pronoun ends the phrase
      {"وزير والخارجية", "[وزير] وزير"},   // no conjunction inside
      {"الوزير", ""},                      // the data say it without article
      {"رئيس", ""},                        // and this one with it
      {"للرئيس", "[للرئيس] الرئيس"},
      {"وبالرئيس", "[وبالرئيس] الرئيس"},
      {"مولود تشاووش-أوغلو", "[مولود تشاووش-أوغلو] مولود تشاووش أوغلو"},
      {"مولود «تشاووش» أوغلو", "[مولود «تشاووش» أوغلو] مولود تشاووش أوغلو"},
      {"مولود «(تشاووش أوغلو", ""},
      {"مولود \"تشاووش أوغلو", "[مولود \"تشاووش أوغلو] مولود تشاووش أوغلو"},
      {"مولود, تشاووش أوغلو", ""},
      {"الأمم\nالمتحدة", ""},
      {"الامم المتحده", "[الامم المتحده] الأمم المتحدة"},
      {"قمّة", "[قمّة] قمة"},
      {"قمة قمة", "[قمة] قمة; [قمة] قمة"},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(trie.matches(c.text), c.expected) << c.text;
}

TEST(PhraseTrie, SeveralPhrasesAtOnePlace) {
  const TrieOf trie({"عمان", "عمّان", "سلطنة عمان", "عمان الأهلية"});
  EXPECT_EQ(trie.matches("عمان الأهلية"), "[عمان] عمان; [عمان] عمّان; [عمان الأهلية] عمان الأهلية");
  EXPECT_EQ(trie.matches("سلطنة عمان"), "[سلطنة عمان] سلطنة عمان; [عمان] عمان; [عمان] عمّان");
}

TEST(PhraseTrie, GivesTheCliticsOfTheFirstWordAndAPronoun) {
  const TrieOf trie({"وزير خارجية", "الرئيس", "لقاء"});
  EXPECT_EQ(trie.clitics_of_first_match("ولوزير خارجية"), conj_wa | prep_li);
  EXPECT_EQ(trie.clitics_of_first_match("وزير خارجيتها"), pronoun | pronoun_feminine);
  EXPECT_EQ(trie.clitics_of_first_match("للرئيس"), prep_li | article);
  EXPECT_EQ(trie.clitics_of_first_match("ولقائهما"), conj_wa | pronoun | pronoun_dual);
}

TEST(PhraseTrie, RefusesAPhraseWithoutWords) {
  Vocabulary vocabulary;
  PhraseTrie trie;
  for (const std::string_view phrase : {"", " ", "-", "\"«"}) EXPECT_THROW(trie.add(phrase, 0, vocabulary), Error);
}

TEST(PhraseTrie, AnEmptyOneMatchesNothing) { EXPECT_EQ(TrieOf({}).matches("التقى بوتين الأسد"), ""); }

}  // namespace
}  // namespace waqai
