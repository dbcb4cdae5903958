// Where days lie on the axis.
#include "render/time_axis.hpp"

#include <gtest/gtest.h>

namespace waqai {
namespace {

TEST(TimeAxis, IsInProportionWhereThereIsRoom) {
  const TimeAxis axis({{100, 1}, {111, 1}, {131, 1}}, 160, 10, 1000);
  EXPECT_NEAR(axis.length(), 160, 0.1);  // 3 columns, and 29 free days over 130
  EXPECT_NEAR(axis.column(0, 0), 5, 0.1);
  EXPECT_NEAR(axis.at(101), 10, 0.1);
  EXPECT_NEAR(axis.at(106), 10 + 130.0 * 5 / 29, 0.1);
  EXPECT_NEAR(axis.at(132), 160, 0.1);
  EXPECT_TRUE(axis.breaks().empty());
}

TEST(TimeAxis, GivesCrowdedDaysTheirColumns) {
  const TimeAxis axis({{1, 4}, {2, 1}, {3, 3}}, 20, 10, 100);
  EXPECT_DOUBLE_EQ(axis.length(), 80);
  EXPECT_DOUBLE_EQ(axis.column(0, 3), 35);
  EXPECT_DOUBLE_EQ(axis.column(1, 0), 45);
  EXPECT_DOUBLE_EQ(axis.column(2, 2), 75);
}

TEST(TimeAxis, CutsLongSilencesShort) {
  const TimeAxis axis({{0, 1}, {10, 1}, {40000, 1}}, 500, 10, 50);
  ASSERT_EQ(axis.breaks().size(), 2U);
  EXPECT_DOUBLE_EQ(axis.breaks()[1].second - axis.breaks()[1].first, 50);
  EXPECT_DOUBLE_EQ(axis.length(), 130);
}

TEST(TimeAxis, NeverGoesBack) {
  const TimeAxis axis({{3, 2}, {5, 1}, {6, 5}, {90, 1}, {4000, 2}}, 300, 12, 80);
  for (long day = 0; day < 4010; ++day) EXPECT_LE(axis.at(day), axis.at(day + 1)) << day;
  EXPECT_EQ(axis.at(0), 0);
  EXPECT_EQ(axis.at(9999), axis.length());
}

TEST(TimeAxis, OfNothingIsNothing) { EXPECT_EQ(TimeAxis({}, 100, 10, 10).length(), 0); }

}  // namespace
}  // namespace waqai
