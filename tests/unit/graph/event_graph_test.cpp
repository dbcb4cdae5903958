#include "waqai/graph/event_graph.hpp"

#include <gtest/gtest.h>

#include "unit/graph/syria.hpp"
#include "waqai/core/error.hpp"

namespace waqai {
namespace {

using test::syria;

TEST(EventGraph, HasAVertexForEveryThing) {
  const EventGraph graph = syria();
  EXPECT_EQ(graph.actors().size(), 18U);
  EXPECT_EQ(graph.events().size(), 27U);
  EXPECT_EQ(graph.places().size(), 10U);
  EXPECT_EQ(graph.documents().size(), 6U);
  EXPECT_EQ(boost::num_vertices(graph.boost()), 18U + 27U + 10U + 6U);
  EXPECT_EQ(graph.document("d1")->url, "https://news.example/a?id=1&lang=ar");
  EXPECT_EQ(graph.event("e20")->sources, 6U);
  EXPECT_FALSE(graph.actor("nobody"));
  EXPECT_EQ(graph.event("nothing"), nullptr);
}

TEST(EventGraph, EdgesSayWhoWhereAndWhence) {
  const EventGraph graph = syria();
  const auto vertex = graph.events().at("e20");
  std::vector<std::string> found;
  for (const auto edge : boost::make_iterator_range(boost::in_edges(vertex, graph.boost()))) {
    const EventEdge& value = graph.boost()[edge];
    EXPECT_EQ(value.relation, Relation::takes_part);
    EXPECT_EQ(value.date->to_string(), "2017-11-20");
    found.push_back(std::get<Actor>(graph.boost()[boost::source(edge, graph.boost())]).id + " " +
                    std::string(to_string(value.role)));
  }
  EXPECT_EQ(found, (std::vector<std::string>{"bashar-al-assad guest", "vladimir-putin host"}));
  EXPECT_EQ(boost::out_degree(vertex, graph.boost()), 1U + 6U);  // one place, six documents
  EXPECT_TRUE(boost::edge(graph.events().at("e22p"), graph.events().at("e22"), graph.boost()).second);
}

TEST(EventGraph, RefusesTwoEventsOfOneId) {
  auto events = test::syria_events();
  events.push_back(events.front());
  EXPECT_THROW(EventGraph{events}, Error);
}

/// "source target kind: happened planned denied, first last, forward backward".
std::vector<std::string> ties_of(const ActorGraph& graph, const std::string& a, const std::string& b) {
  std::vector<std::string> lines;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    if (graph[boost::source(edge, graph)].id != a || graph[boost::target(edge, graph)].id != b) continue;
    const Tie& tie = graph[edge];
    lines.push_back(std::string(to_string(tie.kind)) + ": " + std::to_string(tie.of(Status::happened)) + " " +
                    std::to_string(tie.of(Status::planned)) + " " + std::to_string(tie.of(Status::denied)) + ", " +
                    (tie.first ? tie.first->to_string() : "-") + " " + (tie.last ? tie.last->to_string() : "-") + ", " +
                    std::to_string(tie.forward) + " " + std::to_string(tie.backward));
  }
  return lines;
}

TEST(ActorGraph, OneTieAPairAndKind) {
  struct Case {
    const char* a;
    const char* b;
    std::vector<std::string> ties;
  };
  const std::vector<Case> cases{
      {"bashar-al-assad", "vladimir-putin", {"meeting: 2 0 0, 2015-10-20 2017-11-20, 2 0"}},
      {"donald-trump",
       "vladimir-putin",
       {"meeting: 1 1 0, 2017-07-07 2017-07-07, 0 0", "call: 2 0 0, 2017-05-02 2017-11-21, 0 1"}},
      {"recep-tayyip-erdogan",
       "vladimir-putin",
       {"meeting: 2 0 0, 2016-08-09 2017-11-13, 2 0", "call: 2 0 0, 2015-10-21 2016-06-27, 1 1",
        "summit: 1 0 0, 2017-11-22 2017-11-22, 1 0"}},
      {"bashar-al-assad", "benjamin-netanyahu", {"meeting: 0 0 1, 2017-11-15~ 2017-11-15~, 0 0"}},
      {"sergey-lavrov", "walid-muallem", {"contact: 1 0 0, - -, 0 0"}},
      {"bashar-al-assad", "ru", {"visit: 1 0 0, 2015-10-20 2015-10-20, 1 0"}},
      {"tr", "vladimir-putin", {"visit: 0 1 0, 2017-12-11 2017-12-11, 0 1"}},
      {"hassan-rouhani", "mohammad-javad-zarif", {}},
  };
  const ActorGraph graph = project_actors(syria());
  for (const Case& test : cases) {
    SCOPED_TRACE(std::string(test.a) + " " + test.b);
    EXPECT_EQ(ties_of(graph, test.a, test.b), test.ties);
  }
}

TEST(ActorGraph, LargeConferencesGiveNoTies) {
  const EventGraph graph = syria();
  EXPECT_EQ(ties_of(project_actors(graph), "john-kerry", "mohammad-javad-zarif").size(), 1U);
  EXPECT_TRUE(ties_of(project_actors(graph, {4}), "john-kerry", "mohammad-javad-zarif").empty());
}

}  // namespace
}  // namespace waqai
