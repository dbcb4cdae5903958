// Components, communities, neighbourhoods.
#include <gtest/gtest.h>

#include "unit/graph/pairs.hpp"
#include "waqai/graph/communities.hpp"
#include "waqai/graph/components.hpp"
#include "waqai/graph/neighbourhood.hpp"

namespace waqai {
namespace {

using Groups = std::vector<std::uint32_t>;

TEST(Partition, NumbersGroupsBySize) {
  const Groups labels{3, 0, 0, 1, 0, 3, 2};
  const Partition partition = make_partition(labels);
  EXPECT_EQ(partition.group, (Groups{1, 0, 0, 2, 0, 1, 3}));
  EXPECT_EQ(partition.size, (Groups{3, 2, 1, 1}));
}

TEST(Components, HangTogether) {
  struct Case {
    const char* edges;
    char last;
    Groups group;
  };
  const std::vector<Case> cases{
      {"", 'B', {0, 1}},
      {"AB BC CD", 'D', {0, 0, 0, 0}},
      {"CD DE", 'F', {1, 2, 0, 0, 0, 3}},
      {"AF BC DE EF", 'G', {0, 1, 1, 0, 0, 0, 2}},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.edges);
    EXPECT_EQ(connected_components(test::pairs(test.edges, test.last)).group, test.group);
  }
}

TEST(Communities, OfGraphsWhoseBestIsKnown) {
  struct Case {
    const char* what;
    const char* edges;
    char last;
    Groups group;
    double modularity;
  };
  const std::vector<Case> cases{
      {"nobody met", "", 'B', {0, 1}, 0},
      {"a pair", "AB", 'B', {0, 0}, 0},
      // 3 of 7 edges within each, degrees 7 of 14: 2 (3/7 - 1/4).
      {"two triangles and a bridge", "AB AC BC CD DE DF EF", 'F', {0, 0, 0, 1, 1, 1}, 2 * (3.0 / 7 - 0.25)},
      {"two parts", "AB CD", 'D', {0, 0, 1, 1}, 0.5},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    const PairGraph graph = test::pairs(test.edges, test.last);
    const Communities found = find_communities(graph);
    EXPECT_EQ(found.partition.group, test.group);
    EXPECT_NEAR(found.modularity, test.modularity, 1e-12);
  }
}

TEST(Communities, WeightsDecide) {
  // A path A - B - C - D: with equal ties its halves are AB and CD; a strong middle takes both its neighbours in.
  EXPECT_EQ(find_communities(test::pairs("AB BC CD", 'D')).partition.group, (Groups{0, 0, 1, 1}));
  EXPECT_EQ(find_communities(test::pairs("AB:4 BC CD:4", 'D')).partition.group, (Groups{0, 0, 1, 1}));
  EXPECT_EQ(find_communities(test::pairs("AB BC:8 CD DE:8", 'E')).partition.group, (Groups{0, 0, 0, 1, 1}));
}

TEST(Modularity, OfAnyPartition) {
  const PairGraph graph = test::pairs("AB AC BC CD DE DF EF", 'F');
  struct Case {
    Groups labels;
    double modularity;
  };
  const std::vector<Case> cases{
      {{0, 0, 0, 0, 0, 0}, 0},
      {{0, 1, 2, 3, 4, 5}, -(4 * 4.0 + 2 * 9) / 196},  // degrees 2, 2, 3, 3, 2, 2 of 14
      {{0, 0, 0, 1, 1, 1}, 6.0 / 7 - 0.5},
  };
  for (const Case& test : cases) EXPECT_NEAR(modularity(graph, make_partition(test.labels)), test.modularity, 1e-12);
}

TEST(Neighbourhood, WithinSteps) {
  struct Case {
    char centre;
    std::uint32_t hops;
    const char* found;
  };
  const std::vector<Case> cases{
      {'A', 0, "A0"}, {'A', 1, "A0 B1 C1"}, {'A', 2, "A0 B1 C1 D2"}, {'A', 9, "A0 B1 C1 D2 E3"}, {'F', 3, "F0"}};
  const PairGraph graph = test::pairs("AB AC BD CD DE", 'F');
  for (const Case& test : cases) {
    std::string found;
    for (const Neighbour& neighbour : neighbourhood(graph, static_cast<ActorVertex>(test.centre - 'A'), test.hops))
      found += (found.empty() ? "" : " ") + test::letters({neighbour.actor}) + std::to_string(neighbour.hops);
    EXPECT_EQ(found, test.found);
  }
}

}  // namespace
}  // namespace waqai
