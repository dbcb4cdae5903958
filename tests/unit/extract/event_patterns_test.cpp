// Sentences that only a rule of data/rules/ar/events.rules reads, with the rule that stands in evidence.
#include "articles.hpp"

namespace waqai {
namespace {

std::string rules_of(const std::vector<Event>& events) {
  std::string rules;
  for (const Event& event : events)
    for (const Evidence& evidence : event.evidence) rules += (rules.empty() ? "" : "; ") + evidence.rule;
  return rules;
}

TEST(EventPatterns, NameTheirRules) {
  const struct {
    std::string_view text;
    std::string_view events;
    std::string_view rules;
  } cases[] = {
      {"وستكون المستشارة الألمانية أنغيلا ميركل أول زعيمة أجنبية تزور طوكيو غدا.",
       "visit planned 2017-01-27 angela-merkel @tokyo", "ar.pattern.first_visitor"},
      {"والسعودية أول دولة يزورها الرئيس الأميركي دونالد ترامب.", "visit happened - donald-trump @sa",
       "ar.pattern.first_destination"},
      {"هنأ ترامب أمس الرئيس الروسي فلاديمير بوتين على نتيجة الاقتراع في اتصال هاتفي.",
       "call happened 2017-01-25 donald-trump+vladimir-putin", "ar.pattern.in_contact"},
      {"وافق الرئيس الأميركي دونالد ترامب على اقتراح الرئيس الروسي فلاديمير بوتين عقد قمة.",
       "summit proposed - donald-trump+vladimir-putin", "ar.pattern.on_proposal"},
      {"يقبل الرئيس الأميركي دونالد ترامب دعوة الزعيم الكوري الشمالي كيم جونغ أون للقاء.",
       "meeting proposed - donald-trump+kim-jong-un", "ar.pattern.invited"},
      {"وكانت اللجان الفنية الأردنية السورية اتفقت على الإجراءات خلال اجتماع عقد أمس.",
       "meeting happened 2017-01-25 jo+sy", "ar.pattern.joint_body"},
      {"قمة أوسلو: بوتين وترامب يشيدان بالنتائج", "summit happened - donald-trump+vladimir-putin @oslo",
       "ar.pattern.headline"},
  };
  for (const auto& c : cases) {
    const std::vector<Event> events = extracted("2017-01-26", c.text).events;
    EXPECT_EQ(listed(events), c.events) << c.text;
    EXPECT_EQ(rules_of(events), c.rules) << c.text;
  }
}

TEST(EventPatterns, DoNotReachOverNegationsAndClauses) {
  for (const std::string_view text : {
           "رئيسة الوزراء البريطانية تيريزا ماي ليست أول زعيمة أجنبية تزور واشنطن.",
           "هنأ ترامب بوتين، لكن الوزير لم يشر إلى أي اتصال هاتفي.",
       })
    EXPECT_EQ(listed(extracted("2017-01-26", text).events), "") << text;
}

}  // namespace
}  // namespace waqai
