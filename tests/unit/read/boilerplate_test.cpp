#include "read/boilerplate.hpp"

#include <gtest/gtest.h>

#include "waqai/text/fold.hpp"

namespace waqai::read {
namespace {

struct Case {
  std::string_view line;
  bool is_short;
  PhraseClass expected;
};

constexpr Case cases[] = {
    {"مقالات ذات صلة", true, PhraseClass::section_end},
    {"مقالات ذات صلة:", true, PhraseClass::section_end},
    {"التعليقات (12)", true, PhraseClass::section_end},
    {"0 تعليقات", true, PhraseClass::section_end},
    {"اترك تعليقاً", true, PhraseClass::section_end},
    {"الأكثر قراءة", true, PhraseClass::section_end},
    {"الاكثر قراءه", true, PhraseClass::section_end},
    {"إقرأ أيضاً:", true, PhraseClass::box},
    {"المزيد", true, PhraseClass::line},
    {"المزيد من بوابة الأخبار", true, PhraseClass::short_prefix},
    {"المزيد من الدول تنضم إلى التحالف الذي أعلن عنه أمس", false, PhraseClass::none},
    {"للمزيد: حوار مع الوزير", true, PhraseClass::prefix},
    {"للمزيد من المعلومات زار الوزير", true, PhraseClass::none},
    {"شاهد.. لقاء الرئيسين", true, PhraseClass::prefix},
    {"شاهد عيان يروي ما رآه", true, PhraseClass::none},
    {"تعليقات الوزير على الاتفاق", true, PhraseClass::none},
    {"التقى الوزير نظيره", true, PhraseClass::none},
    {"Comments (3)", true, PhraseClass::section_end},
    {"", true, PhraseClass::none},
    {"...", true, PhraseClass::none},
};

TEST(Boilerplate, ClassOfALine) {
  for (const Case& c : cases)
    EXPECT_EQ(static_cast<int>(Boilerplate::builtin().classify(fold(c.line), true, c.is_short)),
              static_cast<int>(c.expected))
        << c.line;
}

TEST(Boilerplate, PartOfALineIsNoWholeLine) {
  EXPECT_EQ(static_cast<int>(Boilerplate::builtin().classify(fold("مقالات ذات صلة"), false, false)),
            static_cast<int>(PhraseClass::none));
}

}  // namespace
}  // namespace waqai::read
