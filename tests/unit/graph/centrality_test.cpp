#include "waqai/graph/centrality.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <random>

#include "unit/graph/pairs.hpp"
#include "unit/graph/syria.hpp"

namespace waqai {
namespace {

TEST(Centrality, OfSmallGraphs) {
  struct Case {
    const char* what;
    const char* edges;
    char last;
    std::vector<std::uint32_t> degree;
    std::vector<double> weighted;
    std::vector<double> betweenness;
  };
  const std::vector<Case> cases{
      {"nobody met", "", 'B', {0, 0}, {0, 0}, {0, 0}},
      {"a path", "AB:2 BC CD:5", 'D', {1, 2, 2, 1}, {2, 3, 6, 5}, {0, 2, 2, 0}},
      {"a star", "AB AC AD AE", 'E', {4, 1, 1, 1, 1}, {4, 1, 1, 1, 1}, {6, 0, 0, 0, 0}},
      {"a triangle", "AB AC BC:3", 'C', {2, 2, 2}, {2, 4, 4}, {0, 0, 0}},
      // A to C leads through B or D, half of each; so does B to D.
      {"a square", "AB BC CD AD", 'D', {2, 2, 2, 2}, {2, 2, 2, 2}, {0.5, 0.5, 0.5, 0.5}},
      // Two triangles that C and D join: each lies between the 2 of its own and the 3 beyond.
      {"a bridge", "AB AC BC CD DE DF EF", 'F', {2, 2, 3, 3, 2, 2}, {2, 2, 3, 3, 2, 2}, {0, 0, 6, 6, 0, 0}},
      {"two parts", "AB BC DE", 'E', {1, 2, 1, 1, 1}, {1, 2, 1, 1, 1}, {0, 1, 0, 0, 0}},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    const PairGraph graph = test::pairs(test.edges, test.last);
    EXPECT_EQ(degrees(graph), test.degree);
    EXPECT_EQ(weighted_degrees(graph), test.weighted);
    EXPECT_EQ(betweenness(graph).value, test.betweenness);
    EXPECT_EQ(betweenness(graph).pivots, test.degree.size());
  }
}

/// As in the news: whoever has met many meets more.
PairGraph random_graph(std::size_t vertices) {
  std::mt19937_64 random(7);
  PairGraph graph(vertices);
  for (ActorVertex i = 1; i < vertices; ++i)
    for (int k = 0; k < 3; ++k)
      if (const ActorVertex j = random() % i * (random() % i) / i; !boost::edge(i, j, graph).second)
        boost::add_edge(i, j, 1.0, graph);
  return graph;
}

TEST(Centrality, SampledBetweennessKnowsItsError) {
  const PairGraph graph = random_graph(400);
  const Betweenness exact = betweenness(graph);
  const Betweenness sampled = sampled_betweenness(graph, 100);
  EXPECT_EQ(sampled.pivots, 100U);
  std::vector<ActorVertex> order(400);
  std::iota(order.begin(), order.end(), ActorVertex{0});
  std::ranges::sort(order, std::greater{}, [&](ActorVertex vertex) { return exact.value[vertex]; });
  order.resize(20);
  int within = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Betweenness other = sampled_betweenness(graph, 100, seed);
    for (const ActorVertex actor : order)
      within += std::abs(other.value[actor] - exact.value[actor]) <= 2 * other.standard_error[actor] ? 1 : 0;
  }
  EXPECT_GE(within, 170);  // of 200
  EXPECT_EQ(sampled_betweenness(graph, 100).value, sampled.value);
  EXPECT_NE(sampled_betweenness(graph, 100, 2).value, sampled.value);
}

TEST(Centrality, AllPivotsAreExact) {
  const PairGraph graph = random_graph(60);
  EXPECT_EQ(sampled_betweenness(graph, 60).value, betweenness(graph).value);
  // All but one pivot: off by no more than one vertex's share, and its error says so.
  const Betweenness sampled = sampled_betweenness(graph, 59);
  for (std::size_t i = 0; i < 60; ++i) {
    EXPECT_NEAR(sampled.value[i], betweenness(graph).value[i], 60);
    EXPECT_LE(sampled.standard_error[i], 60);
  }
}

TEST(PairGraph, AddsUpTheKindsOfAPair) {
  struct Case {
    const char* what;
    const char* a;
    const char* b;
    PairWeights weights;
    double weight;  ///< 0: no edge
  };
  PairWeights calls_only{.of_kind = {}};
  calls_only.of_kind[static_cast<std::size_t>(Kind::call)] = 2;
  const std::vector<Case> cases{
      {"a meeting and two calls", "donald-trump", "vladimir-putin", {}, 3},
      {"and two plans", "donald-trump", "vladimir-putin", {.of_open = 0.5}, 3.5},
      {"calls, twofold", "donald-trump", "vladimir-putin", calls_only, 4},
      {"as many as asked for", "donald-trump", "vladimir-putin", {.minimum = 3}, 3},
      {"fewer than asked for", "donald-trump", "vladimir-putin", {.minimum = 3.5}, 0},
      {"a denial", "bashar-al-assad", "benjamin-netanyahu", {.of_open = 1}, 0},
  };
  const EventGraph events(test::syria_events());
  const ActorGraph actors = project_actors(events);
  const ContactSequence contacts = find_contacts(events);
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    const PairGraph graph = weigh_pairs(actors, test.weights);
    const auto [edge, found] = boost::edge(*contacts.find(test.a), *contacts.find(test.b), graph);
    EXPECT_EQ(found ? boost::get(boost::edge_weight, graph, edge) : 0, test.weight);
  }
}

TEST(ActorGraph, OfAKindAndAPeriod) {
  const EventGraph graph(test::syria_events());
  ProjectionOptions options;
  options.filter.kinds = {Kind::call};
  options.filter.from = Edtf::parse("2017");
  const ActorGraph actors = project_actors(graph, options);
  EXPECT_EQ(boost::num_vertices(actors), graph.actors().size());
  EXPECT_EQ(boost::num_edges(actors), 1U);
  EXPECT_EQ(actors[*boost::edges(actors).first].of(Status::happened), 2U);
}

}  // namespace
}  // namespace waqai
