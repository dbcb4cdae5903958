// Paths between actors, and chains in order of time.
#include "waqai/graph/paths.hpp"

#include <gtest/gtest.h>

#include "unit/graph/pairs.hpp"
#include "unit/graph/syria.hpp"
#include "waqai/graph/chains.hpp"
#include "waqai/graph/route.hpp"

namespace waqai {
namespace {

TEST(Paths, TheCheapestFirst) {
  struct Case {
    const char* what;
    const char* edges;
    const char* ends;
    std::size_t count;
    PathPreference preference;
    const char* paths;
  };
  constexpr auto steps = PathPreference::fewest_steps;
  constexpr auto strength = PathPreference::strongest_ties;
  const std::vector<Case> cases{
      {"no way", "AB CD", "AD", 3, steps, ""},
      {"to oneself", "AB", "AA", 3, steps, ""},
      {"as many as there are", "AB BC", "AC", 3, steps, "ABC"},
      {"no loops", "AB BC CD BD", "AD", 9, steps, "ABD ABCD"},
      {"the shorter first", "AB BC CD AD", "AC", 1, steps, "ABC"},
      {"of as many steps the stronger", "AB BD AC:5 CD:5", "AD", 2, steps, "ACD ABD"},
      {"a weak tie is one step", "AB AC:9 CB:9", "AB", 2, steps, "AB ACB"},
      {"two strong ones are nearer than a weak one", "AB AC:9 CB:9", "AB", 2, strength, "ACB AB"},
      // 1/weight adds up to 1.17, 1.83 and 2 over three steps, and to 1.25 over four.
      {"all ways", "AB:3 AC:2 BC:4 BD:1 CD:6 CE:2 DE:3 DF:2 EF:1", "AF", 4, steps, "ACDF ABDF ACEF ABCDF"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    std::string found;
    double last = 0;
    for (const ActorPath& path :
         shortest_paths(test::pairs(test.edges, 'F'), static_cast<ActorVertex>(test.ends[0] - 'A'),
                        static_cast<ActorVertex>(test.ends[1] - 'A'), test.count, test.preference)) {
      found += (found.empty() ? "" : " ") + test::letters(path.actors);
      EXPECT_GE(path.cost, last);
      last = path.cost;
    }
    EXPECT_EQ(found, test.paths);
  }
}

/// "AB 2017-11-20, BC 2017-11-21": the events of a chain.
std::string chain(const char* table, const char* ends, DateReading reading) {
  const EventGraph graph(test::meetings(table));
  const ContactSequence contacts = find_contacts(graph);
  const auto found =
      first_chain(contacts, *contacts.find(std::string(1, ends[0])), *contacts.find(std::string(1, ends[1])), reading);
  std::string text;
  if (found)
    for (const ChainStep& step : *found) text += (text.empty() ? "" : ", ") + step.event->id;
  return text;
}

TEST(Chains, RespectTime) {
  struct Case {
    const char* what;
    const char* meetings;
    const char* ends;
    const char* certain;
    const char* possible;
  };
  const std::vector<Case> cases{
      {"one meeting", "AB 2017-11-20", "AB", "AB 2017-11-20", "AB 2017-11-20"},
      {"one after the other", "AB 2017-11-20|BC 2017-11-21", "AC", "AB 2017-11-20, BC 2017-11-21",
       "AB 2017-11-20, BC 2017-11-21"},
      {"not backwards", "AB 2017-11-20|BC 2017-11-21", "CA", "", ""},
      {"a day has no order", "AB 2017-11-20|BC 2017-11-20", "AC", "", "AB 2017-11-20, BC 2017-11-20"},
      {"a month may be late enough", "AB 2017-11|BC 2017-11-10", "AC", "", "AB 2017-11, BC 2017-11-10"},
      {"or is surely over", "AB 2017-11|BC 2017-12-01", "AC", "AB 2017-11, BC 2017-12-01", "AB 2017-11, BC 2017-12-01"},
      {"about a day proves nothing", "AB 2017-11-01~|BC 2017-11-20", "AC", "", "AB 2017-11-01~, BC 2017-11-20"},
      {"an open end may be any time", "AB 2017-11-01/..|BC 2018-11-20", "AC", "", "AB 2017-11-01/.., BC 2018-11-20"},
      {"the first to arrive, not the shortest", "AB 2017-11-01|BC 2017-11-02|AC 2017-11-03", "AC",
       "AB 2017-11-01, BC 2017-11-02", "AB 2017-11-01, BC 2017-11-02"},
      {"it sets out as late as it may", "AB 2013-06|AB 2015-09-27|AB 2015-09-28|BC 2015-10-20|AB 2015-11-01|BC 2016",
       "AC", "AB 2015-09-28, BC 2015-10-20", "AB 2015-09-28, BC 2015-10-20"},
      {"of one day of arrival, the shorter", "AB 2017-11-01|AC 2017-11-03|BC 2017-11-03", "AC", "AC 2017-11-03",
       "AC 2017-11-03"},
      {"undated and planned ones are no contacts", "AB|AB 2017-11-01 planned|BC 2017-11-02", "AC", "", ""},
      // By way of the month, B could know on the 1st; surely only on the 30th, so that the meeting of the 15th counts.
      {"surely by another way", "AB 2017-11|AB 2017-11-15|BC 2017-11-20", "AC", "AB 2017-11-15, BC 2017-11-20",
       "AB 2017-11, BC 2017-11-20"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    EXPECT_EQ(chain(test.meetings, test.ends, DateReading::certain), test.certain);
    EXPECT_EQ(chain(test.meetings, test.ends, DateReading::possible), test.possible);
  }
}

TEST(Routes, HaveTheEventsOfEachStep) {
  const EventGraph graph(test::syria_events());
  const ContactSequence contacts = find_contacts(graph);
  const auto paths = shortest_paths(weigh_pairs(project_actors(graph)), *contacts.find("bashar-al-assad"),
                                    *contacts.find("donald-trump"), 1);
  ASSERT_EQ(paths.size(), 1U);
  std::vector<std::string> steps;
  for (const RouteStep& step : make_route(contacts, paths[0]).steps) {
    std::string& text = steps.emplace_back(contacts.actors[step.to].id + ":");
    for (const Event* event : step.events) text += " " + event->id;
  }
  EXPECT_EQ(steps, (std::vector<std::string>{"vladimir-putin: e02 e20", "donald-trump: e15 e16 e21"}));
}

}  // namespace
}  // namespace waqai
