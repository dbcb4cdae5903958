// Places of made-up nodes, free of any font: what a reader must be able to read is not hidden.
#include "render/placement.hpp"

#include <gtest/gtest.h>

namespace waqai {
namespace {

/// A country with many members, most of them tied to others' by lines with long labels.
PlacementTask one_tall_country() {
  constexpr Size name{90, 20};
  constexpr Size heading{40, 12};
  constexpr Size label{140, 44};
  PlacementTask task;
  task.nodes.assign(17, {name});
  task.groups = {{{0, 1, 2, 3, 4, 5, 6, 7}, heading},
                 {{8, 9, 10}, heading},
                 {{11, 12}, heading},
                 {{13, 14}, heading},
                 {{15}, heading},
                 {{16}, heading}};
  for (const auto& [from, to] : std::vector<std::pair<std::size_t, std::size_t>>{{0, 1},
                                                                                 {0, 8},
                                                                                 {0, 9},
                                                                                 {3, 10},
                                                                                 {3, 11},
                                                                                 {3, 12},
                                                                                 {4, 11},
                                                                                 {2, 16},
                                                                                 {3, 13},
                                                                                 {3, 14},
                                                                                 {5, 13},
                                                                                 {0, 15},
                                                                                 {3, 15},
                                                                                 {6, 12},
                                                                                 {0, 12}})
    task.lines.push_back({from, to, label, 6});
  task.width = 850;
  return task;
}

TEST(Placement, HasLabelsThatHideNoNameAndNoOtherLabel) {
  const Placement placement = place(one_tall_country());
  EXPECT_EQ(placement.faults.labels_on_boxes, 0U);
}

TEST(Placement, StaysWithinItsWidth) {
  const PlacementTask task = one_tall_country();
  const Placement placement = place(task);
  EXPECT_LE(placement.bounds.right - placement.bounds.left, task.width + 10);
}

}  // namespace
}  // namespace waqai
