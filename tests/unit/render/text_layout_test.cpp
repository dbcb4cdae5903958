#include "render/text_layout.hpp"

#include <gtest/gtest.h>

namespace waqai {
namespace {

TEST(TextLayout, WidthIsThatOfATerminal) {
  struct {
    std::string_view text;
    std::size_t width;
  } const cases[] = {
      {"", 0},
      {"abc", 3},
      {"لقاء", 4},
      {"لِقَاءٌ", 4},              // vowel marks stand above and below
      {"\u2067لقاء\u2069", 4},  // isolates are invisible
      {"会谈", 4},
      {"é", 1},
      {"e\u0301", 1},
  };
  for (const auto& [text, width] : cases) EXPECT_EQ(display_width(text), width) << text;
}

TEST(TextLayout, WrapsAtSpaces) {
  using Lines = std::vector<std::string>;
  struct {
    std::string_view text;
    std::size_t width;
    Lines lines;
  } const cases[] = {
      {"", 10, {""}},
      {"one two three", 20, {"one two three"}},
      {"one two three", 7, {"one two", "three"}},
      {"one two three", 6, {"one", "two", "three"}},
      {"http://example.org/long x", 5, {"http://example.org/long", "x"}},
      {"لِقَاءٌ لِقَاءٌ", 9, {"لِقَاءٌ لِقَاءٌ"}},
      // What a line leaves open is closed at its end and opened again.
      {"a \u2067b c\u2069 d", 3, {"a \u2067b\u2069", "\u2067c\u2069 d"}},
      {"a \u2067b \u2066c d\u2069\u2069", 3, {"a \u2067b\u2069", "\u2067\u2066c d\u2069\u2069"}},
  };
  for (const auto& [text, width, lines] : cases) EXPECT_EQ(wrap(text, width), lines) << text;
}

TEST(TextLayout, DirectionIsThatOfTheFirstLetter) {
  struct {
    std::string_view text;
    bool right_to_left;
  } const cases[] = {{"لقاء", true}, {"[1] لقاء", true}, {"meeting لقاء", false}, {"2017-11-20", false}, {"", false}};
  for (const auto& [text, right_to_left] : cases) EXPECT_EQ(is_right_to_left(text), right_to_left) << text;
}

TEST(TextLayout, PlainLineHoldsNothingThatMovesOtherText) {
  EXPECT_EQ(plain_line("a\nb\tc"), "a b c");
  EXPECT_EQ(plain_line("\u202Eabc\u202C\u2067\u200F"), "abc");
  EXPECT_EQ(plain_line("\x1b[31mred"), "[31mred");
}

}  // namespace
}  // namespace waqai
