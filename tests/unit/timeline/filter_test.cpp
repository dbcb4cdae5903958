#include "waqai/timeline/filter.hpp"

#include <gtest/gtest.h>

#include "unit/graph/syria.hpp"

namespace waqai {
namespace {

std::string ids_of(const std::vector<Event>& events) {
  std::string ids;
  for (const Event& event : events) ids += (ids.empty() ? "" : " ") + event.id;
  return ids;
}

std::string kept(const EventFilter& filter) {
  auto events = test::syria_events();
  keep(events, filter);
  return ids_of(events);
}

TEST(EventFilter, EachFieldByItself) {
  struct Case {
    const char* what;
    EventFilter filter;
    const char* ids;
  };
  const std::vector<Case> cases{
      {"a party", {.actors = {"king-salman"}}, "e17 e18"},
      {"either party", {.actors = {"king-salman", "barack-obama"}}, "e06 e17 e18"},
      {"the country visited is one", {.actors = {"tr"}}, "e13 e24"},
      {"both of a pair", {.pairs = {{"vladimir-putin", "bashar-al-assad"}}}, "e02 e20"},
      {"a visitor and his destination", {.pairs = {{"ru", "king-salman"}}}, "e17"},
      {"a party's country", {.countries = {"SA"}}, "e04 e17 e18"},
      {"the country visited", {.countries = {"RU"}, .kinds = {Kind::visit}}, "e01 e17 e24"},
      {"kinds", {.kinds = {Kind::visit, Kind::statement}}, "e01 e12 e17 e24"},
      {"statuses", {.statuses = {Status::denied}}, "e23"},
      {"a city", {.places = {"sochi"}}, "e19 e20 e22p e22"},
      {"all of a country", {.places = {"tr", "kz"}}, "e13 e24"},
      {"sources", {.min_sources = 5}, "e04 e13 e20 e22"},
      {"a document", {.documents = {"d6"}}, "e20 e22"},
      {"more sure than any", {.min_confidence = 0.95}, ""},
      {"as sure as they are", {.actors = {"barack-obama"}, .min_confidence = 0.9}, "e06"},
      {"fields are joined by and", {.actors = {"donald-trump"}, .statuses = {Status::planned}}, "e26"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    EXPECT_EQ(kept(test.filter), test.ids);
  }
  EXPECT_EQ(kept({}), ids_of(test::syria_events()));
}

TEST(EventFilter, ADateInDoubtCountsWhereItMayBe) {
  struct Case {
    const char* from;
    const char* to;
    const char* date;
    bool in;
  };
  const std::vector<Case> cases{
      {"2017-11-20", "", "2017-11-20", true},
      {"2017-11-21", "", "2017-11-20", false},
      {"", "2017-11-20", "2017-11-20", true},
      {"", "2017-11-19", "2017-11-20", false},
      {"2017-11", "2017-11", "2017-11-30", true},
      {"2017-11", "2017-11", "2017-12-01", false},
      {"2017-11-20", "", "2017-11", true},
      {"2017-11-20", "", "2017", true},
      {"2017-12", "", "2017-11", false},
      {"2017-12-31", "", "2017", true},
      {"2018", "", "2017-11-20/..", true},
      {"", "2016", "2017-11-20/..", false},
      {"", "2016", "../2017-11-20", true},
      {"2018", "", "../2017-11-20", false},
      {"2017-11-16", "", "2017-11-15~", false},
      {"2017-11-21", "2017-11-21", "2017-11-20/2017-11-22", true},
      {"2017", "", "", false},
      {"", "", "", true},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(std::string(test.from) + " " + test.to + " " + test.date);
    EventFilter filter;
    filter.from = Edtf::parse(test.from);
    filter.to = Edtf::parse(test.to);
    EXPECT_EQ(filter.in_period(Edtf::parse(test.date)), test.in);
  }
}

TEST(EventFilter, CountsTheUndatedThatWereAskedFor) {
  EventFilter filter;
  filter.to = Edtf::parse("2015");
  auto events = test::syria_events();
  EXPECT_EQ(keep(events, filter).undated, 2U);
  EXPECT_EQ(ids_of(events), "e01 e02 e03 e04 e05");
  events = test::syria_events();
  filter.actors = {"walid-muallem"};
  EXPECT_EQ(keep(events, filter).undated, 1U);
  EXPECT_EQ(ids_of(events), "");
}

TEST(EventFilter, DropsLinksToWhatIsGone) {
  auto events = test::syria_events();
  keep(events, {.statuses = {Status::happened}});
  for (const Event& event : events) EXPECT_EQ(event.fulfils, "") << event.id;
  events = test::syria_events();
  keep(events, {.kinds = {Kind::summit}});
  EXPECT_EQ(ids_of(events), "e22p e22");
  EXPECT_EQ(events[0].fulfilled_by, "e22");
}

TEST(EventFilter, DropsLinksOfEveryKind) {
  struct Case {
    const char* what;
    RareString Event::*link;
  };
  const std::vector<Case> cases{
      {"fulfils", &Event::fulfils},           {"fulfilled_by", &Event::fulfilled_by},
      {"postponed_to", &Event::postponed_to}, {"postponed_from", &Event::postponed_from},
      {"cancelled_by", &Event::cancelled_by}, {"cancels", &Event::cancels},
      {"denied_by", &Event::denied_by},       {"denies", &Event::denies},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    std::vector<Event> events(3);
    events[0].id = "kept";
    events[0].*test.link = "gone";
    events[1].id = "gone";
    events[1].kind = Kind::call;
    events[2].id = "kept-too";
    events[2].*test.link = "kept";
    keep(events, {.kinds = {Kind::meeting}});
    EXPECT_EQ(ids_of(events), "kept kept-too");
    EXPECT_EQ(events[0].*test.link, "");
    EXPECT_EQ(events[1].*test.link, "kept");
  }
}

}  // namespace
}  // namespace waqai
