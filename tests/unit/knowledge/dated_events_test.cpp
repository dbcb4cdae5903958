#include "waqai/knowledge/dated_events.hpp"

#include <gtest/gtest.h>

#include "known.hpp"
#include "waqai/time/edtf.hpp"

namespace waqai {
namespace {

struct Events : Known {
  [[nodiscard]] const EventList& rounds(std::string_view series) const {
    for (std::uint32_t i = 0; i < knowledge.series_count(); ++i)
      if (knowledge.series(i).id == series) return events.rounds(i);
    throw Error("no series " + std::string(series));
  }

  DatedEvents events{knowledge, vocabulary};
};

const Events& known() {
  static const Events events;
  return events;
}

std::string written(const DayRange& days) {
  return days.from == days.to ? Edtf::day(days.from).to_string() : Edtf::interval(days.from, days.to).to_string();
}

TEST(DatedEvents, KnowsRoundsByNumberAndDay) {
  const struct {
    std::string_view series;
    int number;
    std::string_view days;
  } cases[] = {
      {"astana", 1, "2017-01-23/2017-01-24"},
      {"astana", 7, "2017-10-30/2017-10-31"},
      {"moscow-consultations-syria", 2, "2015-04-06/2015-04-09"},
      {"lausanne-syria", 1, "2016-10-15"},
  };
  for (const auto& c : cases) {
    const auto& rounds = known().rounds(c.series).rounds;
    const auto round = std::ranges::find(rounds, c.number, &Round::number);
    ASSERT_NE(round, rounds.end()) << c.series << c.number;
    EXPECT_EQ(written(round->days), c.days);
  }
}

TEST(DatedEvents, ListsRoundsInOrderOfTime) {
  const auto& rounds = known().rounds("astana").rounds;
  ASSERT_GE(rounds.size(), 14U);
  for (std::size_t i = 1; i < rounds.size(); ++i) EXPECT_LT(rounds[i - 1].days.to, rounds[i].days.from);
}

TEST(DatedEvents, SaysWhichListsAreComplete) {
  EXPECT_TRUE(known().rounds("eastern-economic-forum").is_complete());
  EXPECT_FALSE(known().rounds("geneva-syria").is_complete());  // other talks bear the name of the city
  EXPECT_EQ(known().rounds("eastern-economic-forum").rounds.front().number, 0);  // its rounds are years
}

TEST(DatedEvents, KnowsWhoMetWhenAndWhere) {
  const ActorIndex putin = known().actor("vladimir-putin");
  const ActorIndex assad = known().actor("bashar-al-assad");
  const EventList& meetings = known().events.meetings(putin, assad);
  ASSERT_EQ(meetings.rounds.size(), known().events.meetings(assad, putin).rounds.size());
  const auto sochi = std::ranges::find(meetings.rounds, "Sochi", &Round::name);
  ASSERT_NE(sochi, meetings.rounds.end());
  EXPECT_EQ(written(sochi->days), "2017-11-20");
  EXPECT_EQ(known().knowledge.place(sochi->place).place.id, "sochi");
  EXPECT_TRUE(known().events.meetings(putin, putin).rounds.empty());
}

TEST(DatedEvents, FindsTheNounsOfBeginnings) {
  TokenizedText text;
  tokenize("الحرب", text);
  Analysis analysis;
  Analyzer(known().vocabulary).analyze(text, analysis);
  std::vector<PhraseMatch> matches;
  known().events.beginnings().match(text, analysis, 0, matches);
  ASSERT_FALSE(matches.empty());
  EXPECT_EQ(known().events.beginning(matches.front().phrase).days.from, *Edtf::parse("2011-03-15")->earliest());
}

}  // namespace
}  // namespace waqai
