#include "waqai/render/text_timeline.hpp"

#include <gtest/gtest.h>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

Event event(std::string_view date, Kind kind, Status status, std::vector<Participant> participants,
            std::vector<std::string> documents) {
  Event made;
  made.date = Edtf::parse(date);
  made.kind = kind;
  made.status = status;
  made.participants = std::move(participants);
  for (std::string& document : documents) made.evidence.push_back({std::move(document), {}, {}, "", ""});
  return made;
}

Participant party(std::string id, Name name, Role role = Role::party) {
  Participant made;
  made.id = std::move(id);
  made.name = std::move(name);
  made.role = role;
  return made;
}

const Participant putin = party("vladimir-putin", {"فلاديمير بوتين", "Vladimir Putin"}, Role::host);
const Participant assad = party("bashar-al-assad", {"بشار الأسد", "Bashar al-Assad"});

std::vector<Event> events() {
  std::vector<Event> made{
      event("2016-12-30", Kind::call, Status::happened, {assad, putin}, {"b"}),
      event("2017", Kind::visit, Status::denied, {assad}, {"c"}),
      event("2017-11-20", Kind::meeting, Status::happened, {assad, putin}, {"a", "b", "a"}),
      event("2017-11-22/2017-11-23", Kind::summit, Status::planned, {putin}, {"a"}),
      event("2017-12~", Kind::talks, Status::postponed, {putin}, {"a"}),
      event("", Kind::contact, Status::happened, {party("x-group", {})}, {"d"}),
  };
  made[2].place = Place{"sochi", {"سوتشي", "Sochi"}, "RU", {}, {}};
  made[3].fulfilled_by = "e";
  made[2].conflicts.push_back({"date", {{"2017-11-20", 1, {{"a", {}}}}, {"2017-11-21", 1, {{"b", {}}}}}});
  return made;
}

std::vector<DocumentEvents> documents() {
  std::vector<DocumentEvents> made(2);
  made[0].document = "a";
  made[0].title = "بوتين يستقبل الأسد";
  made[0].source = "Agency";
  made[0].date = Edtf::parse("2017-11-21");
  made[0].url = "http://example.org/a";
  made[1].document = "b";
  return made;
}

TEST(TextTimeline, English) {
  EXPECT_EQ(text_timeline(events(), documents(), {.language = Language::en, .bidi_marks = false}),
            R"(Diplomatic events: a timeline
Period: 30 December 2016 to 2017
6 events, 4 sources
Derived automatically from the articles; the sources decide.

2016

December 2016
  30 December 2016: call: Bashar al-Assad, Vladimir Putin (host) [1]

2017

November 2017
  20 November 2017: meeting: Bashar al-Assad, Vladimir Putin (host), in Sochi [1][2]
      sources disagree: date 21 November 2017 [1]
  22 to 23 November 2017: summit (planned): Vladimir Putin (host), which took place [2]

December 2017
  about December 2017: talks (postponed): Vladimir Putin (host) [2]

month unknown
  2017: visit (denied): Bashar al-Assad [3]

Events without a known date
  contact: x-group [4]

Sources
  [1] b
  [2] بوتين يستقبل الأسد, Agency, 21 November 2017
      http://example.org/a
  [3] c
  [4] d
)");
}

TEST(TextTimeline, TellsWhatBecameOfAPlan) {
  struct Case {
    const char* link;
    void (*set)(Event&);
    const char* words;
  };
  const Case cases[] = {
      {"fulfilled", [](Event& plan) { plan.fulfilled_by = "e"; }, ", which took place [1]"},
      {"put off", [](Event& plan) { plan.postponed_to = "e"; }, ", later put off [1]"},
      {"called off", [](Event& plan) { plan.cancelled_by = "e"; }, ", later called off [1]"},
      {"denied", [](Event& plan) { plan.denied_by = "e"; }, ", which others deny [1]"},
      {"no news", [](Event& plan) { plan.unreported = true; }, ", no report that it took place [1]"},
      {"called off, and yet held", [](Event& plan) { plan.cancelled_by = plan.fulfilled_by = "e"; },
       ", later called off, which took place [1]"},
      {"a postponement with its new date",
       [](Event& plan) {
         plan.status = Status::postponed;
         plan.postponed_to = "e";
       },
       "(postponed): Bashar al-Assad [1]"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.link);
    std::vector<Event> plan{event("2017-11-20", Kind::call, Status::planned, {assad}, {"a"})};
    test.set(plan.front());
    const std::string text = text_timeline(plan, {}, {.language = Language::en, .bidi_marks = false});
    EXPECT_NE(text.find(test.words), std::string::npos) << text;
  }
}

TEST(TextTimeline, ArabicIsIsolatedLineByLine) {
  const std::vector<Event> one{events()[2]};
  const std::string text = text_timeline(one, documents());
  EXPECT_NE(text.find("\u2067  20 نوفمبر 2017: لقاء: بشار الأسد، فلاديمير بوتين (الطرف المضيف)، في سوتشي "
                      "\u2066[1][2]\u2069\u2069\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("\u2067      \u2066http://example.org/a\u2069\u2069\n"), std::string::npos) << text;
}

TEST(TextTimeline, HijriYearsAndMonths) {
  const std::vector<Event> all = events();
  const TextTimelineOptions options{.language = Language::en, .calendars = Calendars::hijri, .bidi_marks = false};
  EXPECT_EQ(text_timeline(std::span(all).subspan(1, 2), {}, options),
            R"(Diplomatic events: a timeline
Period: AH 1438 to AH 1439
2 events, 3 sources
Derived automatically from the articles; the sources decide.

AH 1438

month unknown
  AH 1438 to AH 1439: visit (denied): Bashar al-Assad [1]

AH 1439

Rabiʻ I 1439
  2 Rabiʻ I 1439: meeting: Bashar al-Assad, Vladimir Putin (host), in Sochi [2][3]
      sources disagree: date 3 Rabiʻ I 1439 [3]

Sources
  [1] c
  [2] a
  [3] b
)");
}

TEST(TextTimeline, MonthsAreThoseOfTheCountry) {
  const std::vector<Event> one{events()[2]};
  EXPECT_NE(text_timeline(one, {}, {.months = "SY"}).find("20 تشرين الثاني 2017"), std::string::npos);
  EXPECT_THROW(text_timeline(one, {}, {.months = "XX"}), UsageError);
}

}  // namespace
}  // namespace waqai
