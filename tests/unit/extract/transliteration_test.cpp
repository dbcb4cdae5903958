// Latin spellings of names, and which names are one.
#include "extract/transliteration.hpp"

#include <gtest/gtest.h>

namespace waqai {
namespace {

TEST(Transliteration, SpellsAsThePressMayWrite) {
  const struct {
    std::string_view arabic;
    std::string_view latin;
  } cases[] = {
      {"رودولفو نين نوفوا", "Rodolfo Nin Novoa"},
      {"محمد بن سالم", "Mohammed bin Salem"},
      {"عبد الكريم", "Abdul Karim"},
      {"جيمس هولدين", "James Holdin"},
      {"أولوف ستينبرغ", "Olof Stenberg"},
      {"نورلان بيكمامبيتوف", "Nurlan Bikmambitov"},
      {"هاكوب ميناسيان", "Hakob Minasyan"},
      {"جان-مارك ميلر", "Jean Mark Miller"},
      {"كازوهيرو موراكوشي", "Kazuhiro Morakoshi"},
      {"علي كاشوف", "Ali Kashov"},
      {"نورالدين البحيري", "Noureddine al-Bahiri"},
      {"محمد عبدالله", "Mohammed Abdullah"},
      {"تشاك شومر", "Chuck Shomer"},
  };
  for (const auto& [arabic, latin] : cases) EXPECT_EQ(transliterate(arabic), latin) << arabic;
}

/// Spellings that Arabic writers mix are one id.
TEST(Transliteration, IsTheSameForWhatFoldingMakesEqual) {
  EXPECT_EQ(transliterate("إدواردو كاسترو"), transliterate("ادواردو كاسترو"));
  EXPECT_EQ(transliterate("أسامة"), transliterate("اسامه"));
}

TEST(Transliteration, KnowsSpellingsOfOneName) {
  const struct {
    std::string_view a;
    std::string_view b;
    bool one;
  } cases[] = {
      {"ستف بلوك", "ستيف بلوك", true},        {"فدريكا موغريني", "فيديريكا موغيريني", true},
      {"شينزو إيب", "شينزو آبي", true},       {"ستيف منوتشين", "ستيفن منوتشين", true},
      {"رفيق الحريري", "سعد الحريري", false}, {"جون بولتون", "جون كيري", false},
      {"جيمس كومي", "دونالد ترامب", false},
  };
  for (const auto& [a, b, one] : cases) EXPECT_EQ(are_spellings_of_one_name(a, b), one) << a << " / " << b;
}

TEST(Transliteration, AllowsMoreWhereAPostSpeaksForTheName) {
  EXPECT_TRUE(may_be_spelling_of("ينز ستوتلنبرغ", "ينس ستولتنبرغ"));
  EXPECT_FALSE(may_be_spelling_of("أندرس راسموسن", "ينس ستولتنبرغ"));
  EXPECT_FALSE(may_be_spelling_of("علي سالم", "علي سليم"));  // too short to tell
}

}  // namespace
}  // namespace waqai
