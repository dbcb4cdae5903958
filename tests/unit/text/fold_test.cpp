#include "waqai/text/fold.hpp"

#include <gtest/gtest.h>

#include <string>

#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

struct Case {
  std::string_view text, expected;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(fold(c.text), c.expected) << c.text;
}

TEST(Fold, Letters) {
  check({
      {"أ", "ا"},
      {"إ", "ا"},
      {"آ", "ا"},
      {"ٱ", "ا"},
      {"ة", "ه"},
      {"ى", "ي"},
      {"ئ", "ي"},
      {"ؤ", "و"},
      {"ء", "ء"},
      {"أنقرة", "انقره"},
      {"مستشفى", "مستشفي"},
      {"رؤساء", "روساء"},
      {"لقائه", "لقايه"},
      {"سوريا", "سوريا"},
      {"", ""},
  });
}

TEST(Fold, PersianAndForeignLetters) {
  check({
      {"ی", "ي"},
      {"ک", "ك"},
      {"تهرانی", "تهراني"},
      {"کیهان", "كيهان"},
      {"پ", "پ"},
      {"چ", "چ"},
      {"گ", "گ"},
      {"ڤ", "ڤ"},  // other sounds, not other spellings
  });
}

TEST(Fold, DropsWhatIsNotWritten) {
  check({
      {"مُحَمَّدٌ", "محمد"},
      {"سوريـــا", "سوريا"},
      {"لقاءً", "لقاء"},
      {"هٰذا", "هذا"},                  // dagger alif
      {"رحم\u06DDن\u06D6", "رحمن"},    // marks of the Quran
      {"\u200Fبوتين\u200E", "بوتين"},  // bidi marks
      {"\u202Bبوتين\u202C\u2067\u2069", "بوتين"},
      {"می\u200Cرود", "ميرود"},  // ZWNJ
      {"ب\u200Dـ", "ب"},         // ZWJ
      {"\uFEFFنص", "نص"},
  });
}

TEST(Fold, Digits) {
  check({
      {"٠١٢٣٤٥٦٧٨٩", "0123456789"},
      {"۰۱۲۳۴۵۶۷۸۹", "0123456789"},
      {"0123456789", "0123456789"},
      {"۲۰١7", "2017"},
  });
}

TEST(Fold, Latin) { check({{"Reuters", "reuters"}, {"ÉCLAIR", "éclair"}, {"ПУТИН", "путин"}, {"UN", "un"}}); }

TEST(Fold, Marks) {
  check({
      {"«»“”„\"", "\"\"\"\"\"\""},
      {"‘’", "''"},
      {"–—‒―−‑-", "-------"},
      {"،؛؟", "،؛؟"},
      {"(.)", "(.)"},
  });
}

TEST(Fold, SpacesAndSeparators) {
  check({
      {"a\tb\u00A0c\u2003d", "a b c d"},
      {"#بوتين_الأسد", " بوتين الاسد"},
      {"a\r\nb\u2028c", "a\n\nb\nc"},
  });
}

TEST(Fold, PresentationForms) {
  check({
      {"ﻻ", "لا"},
      {"ﻷ", "لا"},
      {"ﻹ", "لا"},
      {"ﻵ", "لا"},
      {"ﺑﻮﺗﻴﻦ", "بوتين"},
      {"ﺍﻷﺳﺪ", "الاسد"},
      {"ﺓ", "ه"},
      {"ﻯ", "ي"},
      {"ﮐﯽ", "كي"},
      {"ﷲ", "الله"},
      {"ﬁ", "fi"},
  });
}

TEST(Fold, AppendsToWhatIsThere) {
  std::string out = "x";
  fold_append(out, "أب");
  EXPECT_EQ(out, "xاب");
}

TEST(Fold, OfTheFoldedIsItself) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const std::string once = fold(text);
    ASSERT_EQ(find_invalid_utf8(once), std::nullopt) << static_cast<unsigned>(c);
    ASSERT_EQ(fold(once), once) << "U+" << std::hex << static_cast<unsigned>(c);
  }
}

}  // namespace
}  // namespace waqai
