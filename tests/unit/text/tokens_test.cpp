#include "waqai/text/tokens.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "waqai/text/fold.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

struct Case {
  std::string_view text, expected;
};

/// "w:التقي n:20 p:. /": the folded tokens with their types; a line break is "/".
std::string listed(std::string_view text) {
  TokenizedText out;
  tokenize(text, out);
  std::string line;
  for (const Token& token : out.tokens) {
    if (!line.empty()) line += ' ';
    switch (token.type) {
      case TokenType::word:
        line += "w:";
        break;
      case TokenType::number:
        line += "n:";
        break;
      case TokenType::punctuation:
        line += "p:";
        break;
      case TokenType::line_break:
        line += '/';
        continue;
    }
    line += out.folded_of(token);
  }
  return line;
}

/// The sentences as written, "|" between them, "¶" before one that opens a paragraph.
std::string sentences(std::string_view text) {
  TokenizedText out;
  tokenize(text, out);
  std::string line;
  for (const Sentence& sentence : out.sentences) {
    if (!line.empty()) line += '|';
    if (sentence.starts_paragraph) line += "¶";
    line += sentence.span.of(text);
  }
  return line;
}

TEST(Tokens, Types) {
  const Case cases[] = {
      {"", ""},
      {" \t\u00A0", ""},
      {"التقى بوتين الأسد.", "w:التقي w:بوتين w:الاسد p:."},
      {"في 20 نوفمبر", "w:في n:20 w:نوفمبر"},
      {"في ٢٠ نوفمبر ۲۰۱۷", "w:في n:20 w:نوفمبر n:2017"},
      {"1,500 و3.5 و١٬٥٠٠ و٣٫٥", "n:1,500 w:و n:3.5 w:و n:1٬500 w:و n:3٫5"},
      {"عام 2017.", "w:عام n:2017 p:."},
      {"10, 11", "n:10 p:, n:11"},
      {"2017-11-20", "n:2017 p:- n:11 p:- n:20"},
      {"20/11/2017", "n:20 p:/ n:11 p:/ n:2017"},
      {"الـ24", "w:ال n:24"},
      {"G20", "w:g n:20"},
      {"#فلاديمير_بوتين", "w:فلاديمير w:بوتين"},
      {"«لقاء»", "p:\" w:لقاء p:\""},
      {"(رويترز)", "p:( w:رويترز p:)"},
      {"مُحَمَّد", "w:محمد"},
      {"تشاووش-أوغلو", "w:تشاووش p:- w:اوغلو"},
      {"عنوان\n\nنص", "w:عنوان / w:نص"},
      {"عنوان\r\n \r\nنص\n", "w:عنوان / w:نص /"},
      {"...", "p:. p:. p:."},
      {"Rex تيلرسون", "w:rex w:تيلرسون"},
      {"\u200F\u200F", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(listed(c.text), c.expected) << c.text;
}

TEST(Tokens, Sentences) {
  const Case cases[] = {
      {"التقى بوتين الأسد. ثم غادر.", "¶التقى بوتين الأسد.|ثم غادر."},
      {"بلا نقطة", "¶بلا نقطة"},
      {"عنوان\nالنص. تتمة", "¶عنوان|¶النص.|تتمة"},
      {"\n\nعنوان\r\n\r\nنص", "¶عنوان|¶نص"},
      {"هل التقيا؟ نعم! حقا?", "¶هل التقيا؟|نعم!|حقا?"},
      {"قال ج. ب. شوفنمان ذلك. انتهى.", "¶قال ج. ب. شوفنمان ذلك.|انتهى."},
      {"بلغت 3.5 مليون. انتهى.", "¶بلغت 3.5 مليون.|انتهى."},
      {"في عام 2017. ثم", "¶في عام 2017.|ثم"},
      {"سكت... ثم تكلم. وصمت", "¶سكت... ثم تكلم.|وصمت"},
      {"موقع aljazeera.net نشر. ثم", "¶موقع aljazeera.net نشر.|ثم"},
      {"- بند أول\n- بند ثان", "¶- بند أول|¶- بند ثان"},
      {"• بند أول\n• بند ثان.", "¶• بند أول|¶• بند ثان."},
      {"قال «التقينا أمس.» ثم غادر.", "¶قال «التقينا أمس.»|ثم غادر."},
      {"قال «هل التقينا؟ نعم» ثم غادر.", "¶قال «هل التقينا؟ نعم» ثم غادر."},
      {"قال «لم يغلق\nثم التقى. وغادر", "¶قال «لم يغلق|¶ثم التقى.|وغادر"},
      {"  .  ", "¶."},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(sentences(c.text), c.expected) << c.text;
}

TEST(Tokens, ReuseDropsWhatWasThere) {
  TokenizedText out;
  tokenize("التقى بوتين الأسد. ثم غادر", out);
  tokenize("قمة", out);
  EXPECT_EQ(out.tokens.size(), 1U);
  EXPECT_EQ(out.sentences.size(), 1U);
  EXPECT_EQ(out.folded, "قمه");
}

TEST(Tokens, AnEndlessWordIsCut) {
  TokenizedText out;
  const std::string text(1U << 20U, 'a');
  tokenize(text, out);
  std::size_t bytes = 0;
  for (const Token& token : out.tokens) {
    EXPECT_LE(token.span.size(), 4096U);
    bytes += out.folded_of(token).size();
  }
  EXPECT_EQ(bytes, text.size());
}

/// Text of pieces that come together in news, and of ones that never should.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces{
      "التقى", "الأسد",  "مُحَمَّد",   "ﷺ", "ﻻ",      " ",     " ",   " ", "\n", "\r\n",   "\u2028", ".",
      "...",   "؟",      "«",      "»", "\"",     "٢٠١٧",  "3.5", ",", "٫",  "#",      "_",      "-",
      "—",     "\u200F", "\u200C", "ـ", "\u0651", "Putin", "ß",   "😀", "漢", "\u0000", "é",      "•"};
  std::uniform_int_distribution<std::size_t> which(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(0, 40);
  std::string text;
  for (int i = length(random); i > 0; --i) text += pieces[which(random)];
  return text;
}

TEST(Tokens, OffsetsPointBackToTheText) {
  std::mt19937 random(2017);  // the same texts in every run
  TokenizedText out;
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = random_text(random);
    tokenize(text, out);
    std::uint32_t end = 0;
    for (const Token& token : out.tokens) {
      ASSERT_LE(end, token.span.begin) << text;
      ASSERT_LT(token.span.begin, token.span.end) << text;
      ASSERT_LE(token.span.end, text.size()) << text;
      ASSERT_EQ(find_invalid_utf8(token.span.of(text)), std::nullopt) << text;
      ASSERT_EQ(fold(token.span.of(text)).substr(0, token.folded_size), out.folded_of(token)) << text;
      end = token.span.end;
    }
  }
}

TEST(Tokens, SentencesHoldEveryTokenButLineBreaks) {
  std::mt19937 random(2018);
  TokenizedText out;
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = random_text(random);
    tokenize(text, out);
    std::uint32_t next = 0;
    for (const Sentence& sentence : out.sentences) {
      for (; next < sentence.first; ++next) ASSERT_EQ(out.tokens[next].type, TokenType::line_break) << text;
      ASSERT_LT(sentence.first, sentence.last) << text;
      for (; next < sentence.last; ++next) ASSERT_NE(out.tokens[next].type, TokenType::line_break) << text;
      ASSERT_EQ(sentence.span.begin, out.tokens[sentence.first].span.begin) << text;
      ASSERT_EQ(sentence.span.end, out.tokens[sentence.last - 1].span.end) << text;
    }
    for (; next < out.tokens.size(); ++next) ASSERT_EQ(out.tokens[next].type, TokenType::line_break) << text;
  }
}

}  // namespace
}  // namespace waqai
