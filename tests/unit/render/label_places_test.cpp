// Labels on their lines, where they cover nothing that can be left uncovered.
#include "render/label_places.hpp"

#include <gtest/gtest.h>

namespace waqai {
namespace {

constexpr Size label{40, 20};

LabelTask::Line line(std::vector<Point> path, std::size_t bundle, Size size = label) {
  return {std::move(path), bundle, size};
}

TEST(LabelPlaces, AreInTheMiddleWhereNothingIsInTheWay) {
  const auto middles = place_labels({{line({{0, 0}, {100, 0}, {100, 300}}, 0)}, {}, {}});
  EXPECT_DOUBLE_EQ(middles[0].x, 100);
  EXPECT_DOUBLE_EQ(middles[0].y, 100);
}

TEST(LabelPlaces, AreClearOfNamesAndOfEachOther) {
  const Box name = around({100, 0}, {60, 20});
  const Box heading = around({150, 0}, {30, 20});
  const LabelTask task{{line({{0, 0}, {300, 0}}, 0), line({{0, 10}, {300, 10}}, 1)}, {name}, {heading}};
  const auto middles = place_labels(task);
  const Box first = around(middles[0], label);
  const Box second = around(middles[1], label);
  for (const Box& box : {first, second}) {
    EXPECT_EQ(overlap(box, name), 0);
    EXPECT_EQ(overlap(box, heading), 0);
  }
  EXPECT_EQ(overlap(first, second), 0);
}

TEST(LabelPlaces, AreBesideALineThatIsTooShort) {
  const std::vector<Box> names{around({0, 0}, {60, 20}), around({70, 0}, {60, 20})};
  const Box box = around(place_labels({{line({{30, 0}, {40, 0}}, 0)}, names, {}})[0], label);
  for (const Box& name : names) EXPECT_EQ(overlap(box, name), 0);
}

TEST(LabelPlaces, AreOffTheLinesOfOthersButNotOfTheirOwnBundle) {
  const auto label_across = [](std::size_t bundle) {
    const LabelTask task{{line({{0, 0}, {300, 0}}, 0), line({{150, -50}, {150, 50}}, bundle, {})}, {}, {}};
    return around(place_labels(task)[0], label);
  };
  EXPECT_TRUE(intersect(Segment{{150, -50}, {150, 50}}, label_across(0)));
  EXPECT_FALSE(intersect(Segment{{150, -50}, {150, 50}}, label_across(1)));
}

}  // namespace
}  // namespace waqai
