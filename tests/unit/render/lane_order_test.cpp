// Orders of lanes on graphs small enough to be worked out by hand, and against every order of somewhat larger ones.
#include "render/lane_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace waqai {
namespace {

using Joints = std::vector<std::vector<std::size_t>>;
using Order = std::vector<std::size_t>;

TEST(LaneOrder, CountsWhatAJointCrosses) {
  struct Case {
    const char* what;
    std::size_t lanes;
    Joints joints;
    Order order;
    LaneCost cost;
  };
  const std::vector<Case> cases{
      {"neighbours", 2, {{0, 1}}, {0, 1}, {0, 1}},
      {"one lane between, drawn at the time", 3, {{0, 1}, {0, 2}, {0, 1}}, {0, 1, 2}, {1, 4}},
      {"one lane between, not yet begun", 3, {{0, 2}, {0, 1}}, {0, 1, 2}, {0, 3}},
      {"one lane between, already ended", 3, {{0, 1}, {0, 2}}, {0, 1, 2}, {0, 3}},
      {"a party between is not crossed", 3, {{0, 1, 2}}, {0, 1, 2}, {0, 2}},
      {"a joint of one", 2, {{1}}, {0, 1}, {0, 0}},
      {"the order counts, not the number", 3, {{0, 1}, {1, 2}, {0, 1}}, {1, 0, 2}, {1, 4}},
  };
  for (const Case& test : cases) EXPECT_EQ(lane_cost({test.lanes, test.joints}, test.order), test.cost) << test.what;
}

TEST(LaneOrder, FindsTheLeastOfSmallGraphs) {
  struct Case {
    const char* what;
    std::size_t lanes;
    Joints joints;
    LaneCost least;
  };
  const std::vector<Case> cases{
      {"nothing", 0, {}, {0, 0}},
      {"a chain, numbered badly: 2-0-3-1", 4, {{0, 2}, {1, 3}, {0, 3}, {0, 2}, {1, 3}}, {0, 5}},
      {"a star has its hub in the middle",
       5,
       {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 1}, {0, 2}, {0, 3}, {0, 4}},
       {2, 12}},
      {"two parts stay apart", 4, {{0, 2}, {1, 3}, {0, 2}, {1, 3}}, {0, 4}},
  };
  for (const Case& test : cases) {
    const LaneTask task{test.lanes, test.joints};
    EXPECT_EQ(lane_cost(task, order_lanes(task)), test.least) << test.what;
  }
}

LaneTask random_task(std::size_t lanes, std::size_t joints, unsigned seed) {
  std::mt19937 random(seed);
  LaneTask task{lanes, {}};
  for (std::size_t i = 0; i < joints; ++i) {
    const std::size_t first = random() % lanes;
    const std::size_t second = random() % lanes;
    task.joints.push_back(first == second ? std::vector{first} : std::vector{first, second});
  }
  return task;
}

TEST(LaneOrder, IsNearTheLeastOfAllOrders) {
  std::size_t found = 0;
  std::size_t least = 0;
  for (unsigned seed = 0; seed < 20; ++seed) {
    const LaneTask task = random_task(6, 12, seed);
    Order order(task.lanes);
    std::iota(order.begin(), order.end(), std::size_t{0});
    LaneCost best = lane_cost(task, order);
    while (std::ranges::next_permutation(order).found) best = std::min(best, lane_cost(task, order));
    const LaneCost heuristic = lane_cost(task, order_lanes(task));
    EXPECT_GE(heuristic, best);
    found += heuristic.crossings;
    least += best.crossings;
  }
  EXPECT_LE(found, least + least / 5);
}

TEST(LaneOrder, IsAPermutationAndTheSameEachTime) {
  const LaneTask task = random_task(60, 300, 7);
  const Order order = order_lanes(task);
  Order sorted = order;
  std::ranges::sort(sorted);
  for (std::size_t i = 0; i < task.lanes; ++i) EXPECT_EQ(sorted[i], i);
  EXPECT_EQ(order_lanes(task), order);
}

}  // namespace
}  // namespace waqai
