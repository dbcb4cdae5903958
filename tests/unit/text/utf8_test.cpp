#include "waqai/text/utf8.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace waqai {
namespace {

using Offset = std::optional<std::size_t>;

std::string utf8(char32_t codepoint) {
  std::string out;
  append_utf8(out, codepoint);
  return out;
}

/// Calls `visit` with every code point but the surrogates, which UTF-8 does not have.
template <typename Visit>
void for_all_codepoints(Visit visit) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c)
    if (c < 0xD800 || c > 0xDFFF) visit(c);
}

TEST(Utf8, EveryCodepointGoesThereAndBack) {
  for_all_codepoints([](char32_t c) {
    const std::string bytes = utf8(c);
    const Codepoint back = decode_utf8(bytes, 0);
    ASSERT_EQ(find_invalid_utf8(bytes), std::nullopt) << static_cast<unsigned>(c);
    ASSERT_EQ(back.value, c);
    ASSERT_EQ(back.length, bytes.size());
  });
}

TEST(Utf8, BordersOfTheLengths) {
  struct Case {
    char32_t codepoint;
    std::string_view bytes;
  };
  const Case cases[] = {
      {0x7F, "\x7F"},
      {0x80, "\xC2\x80"},
      {0x7FF, "\xDF\xBF"},
      {0x800, "\xE0\xA0\x80"},
      {0xFFFF, "\xEF\xBF\xBF"},
      {0x10000, "\xF0\x90\x80\x80"},
      {0x627, "ا"},
      {0x10FFFF, "\xF4\x8F\xBF\xBF"},
  };
  for (const Case& c : cases) EXPECT_EQ(utf8(c.codepoint), c.bytes);
}

struct IllFormed {
  std::string_view name;
  std::string bytes;
  std::size_t at;  // first wrong byte
  std::string_view repaired;
};

// Every way to leave table 3-7 of the Unicode Standard.
const std::vector<IllFormed>& ill_formed() {
  static const std::vector<IllFormed> cases{
      {"lone continuation", "a\x80z", 1, "a?z"},
      {"last continuation", "a\xBFz", 1, "a?z"},
      {"overlong two C0", "\xC0\xAF", 0, "??"},
      {"overlong two C1", "\xC1\xBF", 0, "??"},
      {"two without second", "\xD8", 0, "?"},
      {"two with ASCII second", "\xD8z", 0, "?z"},
      {"two with lead second", "\xD8\xD8\xA7", 0, "?ا"},
      {"overlong three", "\xE0\x9F\xBF", 0, "???"},
      {"three E0 with ASCII", "\xE0zz", 0, "?zz"},
      {"three cut after one", "x\xE2", 1, "x?"},
      {"three cut after two", "x\xE2\x80", 1, "x??"},
      {"three with ASCII third", "\xE2\x80z", 0, "??z"},
      {"three with lead third", "\xE2\x80\xD8\xA7", 0, "??ا"},
      {"first surrogate", "\xED\xA0\x80", 0, "???"},
      {"last surrogate", "\xED\xBF\xBF", 0, "???"},
      {"pair of surrogates", "\xED\xA0\xBD\xED\xB8\x80", 0, "??????"},
      {"overlong four", "\xF0\x8F\xBF\xBF", 0, "????"},
      {"four cut after one", "\xF0", 0, "?"},
      {"four cut after two", "\xF0\x9F", 0, "??"},
      {"four cut after three", "\xF0\x9F\x98", 0, "???"},
      {"four with ASCII fourth", "\xF0\x9F\x98z", 0, "???z"},
      {"beyond U+10FFFF", "\xF4\x90\x80\x80", 0, "????"},
      {"lead F5", "\xF5\x80\x80\x80", 0, "????"},
      {"lead F8, five bytes", "\xF8\x88\x80\x80\x80", 0, "?????"},
      {"lead FE", "\xFE", 0, "?"},
      {"lead FF", "\xFF", 0, "?"},
      {"after a word of ASCII", "0123456789\xFFx", 10, "0123456789?x"},
      {"after Arabic", "سوريا\xC0", 10, "سوريا?"},
      {"Windows-1256", "\xE3\xE6\xD3\xDF\xE6", 0, "?????"},
  };
  return cases;
}

TEST(Utf8, FindsEveryKindOfIllFormedSequence) {
  for (const IllFormed& c : ill_formed()) EXPECT_EQ(find_invalid_utf8(c.bytes), Offset(c.at)) << c.name;
}

TEST(Utf8, FindsThemAtEveryOffset) {
  for (const IllFormed& c : ill_formed())
    for (std::size_t before = 0; before < 20; ++before)
      EXPECT_EQ(find_invalid_utf8(std::string(before, 'a') + c.bytes + "abcdefgh"), Offset(before + c.at))
          << c.name << " after " << before;
}

TEST(Utf8, RepairKeepsOffsets) {
  for (const IllFormed& c : ill_formed()) {
    std::string text = c.bytes;
    const auto replaced = static_cast<std::size_t>(std::ranges::count(c.repaired, '?'));
    EXPECT_EQ(repair_utf8(text), replaced) << c.name;
    EXPECT_EQ(text, c.repaired) << c.name;
    EXPECT_EQ(text.size(), c.bytes.size()) << c.name;
    EXPECT_EQ(find_invalid_utf8(text), std::nullopt) << c.name;
  }
}

TEST(Utf8, RepairLeavesGoodTextAlone) {
  for (const std::string_view good : {"", "ASCII", "الأسد في سوتشي", "a\xF0\x9F\x98\x80z", "\xEF\xBF\xBD"}) {
    std::string text(good);
    EXPECT_EQ(repair_utf8(text), 0U);
    EXPECT_EQ(text, good);
  }
}

}  // namespace
}  // namespace waqai
