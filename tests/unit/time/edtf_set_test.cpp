#include "waqai/time/edtf_set.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

EdtfSet set_of(std::string_view text) { return EdtfSet::parse(text).value(); }

TEST(EdtfSet, ReadsAndPrints) {
  const struct {
    std::string_view text, printed;
  } cases[] = {
      {"[2015-08-07,2020-08-07]", "[2015-08-07,2020-08-07]"},
      {"[2020-08-07,2015-08-07]", "[2015-08-07,2020-08-07]"},
      {"[2017,2017]", "2017"},
      {"[2017-11]", "2017-11"},
      {"[2017-11~,2017-21,201X]", "[201X,2017-21,2017-11~]"},
      {"2017-11-20/..", "2017-11-20/.."},
      {"2017-11-15~", "2017-11-15~"},
  };
  for (const auto& c : cases) {
    const auto set = EdtfSet::parse(c.text);
    ASSERT_TRUE(set) << c.text;
    EXPECT_EQ(set->to_string(), c.printed);
  }
}

TEST(EdtfSet, RefusesWhatItDoesNotHold) {
  for (const std::string_view text :
       {"", "[", "]", "[]", "[,]", "[2017", "2017]", "2017,2018", "[2017,]", "[,2017]", "[2017, 2018]", "[2017..2019]",
        "[..2017]", "{2017,2018}", "[[2017],2018]", "[2017,2018/2019]", "[2017,../2018]", "[2017,2018-13]"})
    EXPECT_FALSE(EdtfSet::parse(text)) << text;
  EXPECT_THROW(EdtfSet(std::vector<Edtf>{}), Error);
  EXPECT_THROW(EdtfSet({Edtf::year(2017), Edtf::starting({2017, 11, 20})}), Error);
}

TEST(EdtfSet, Bounds) {
  const struct {
    std::string_view text;
    std::optional<Edtf::Date> earliest, latest;
  } cases[] = {
      {"[2015-08-07,2020-08-07]", Edtf::Date(2015, 8, 7), Edtf::Date(2020, 8, 7)},
      {"[2015,2015-08-07]", Edtf::Date(2015, 1, 1), Edtf::Date(2015, 12, 31)},
      {"2015-08/..", Edtf::Date(2015, 8, 1), std::nullopt},
      {"../2015-08", std::nullopt, Edtf::Date(2015, 8, 31)},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(set_of(c.text).earliest(), c.earliest) << c.text;
    EXPECT_EQ(set_of(c.text).latest(), c.latest) << c.text;
  }
}

TEST(EdtfSet, ContainsAndOverlaps) {
  const struct {
    std::string_view a, b;
    bool contains, overlaps;
  } cases[] = {
      {"[2015-08-07,2020-08-07]", "2020-08-07", true, true},
      {"[2015-08-07,2020-08-07]", "2017", false, false},
      {"[2015-08-07,2020-08-07]", "2020", false, true},
      {"[2015,2020]", "[2015-08-07,2020-08-07]", true, true},
      {"[2015,2020]", "[2015-08-07,2021]", false, true},
      {"[2017-01,2017-02]", "2017-01-20/2017-02-10", true, true},
      {"[2017-01,2017-03]", "2017-01-20/2017-03-10", false, true},
      {"[2017-01,2017-03]", "2017-01-20/..", false, true},
      {"2017/..", "[2017-01,2019]", true, true},
      {"[9998,9999]", "9999-12-31", true, true},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(set_of(c.a).contains(set_of(c.b)), c.contains) << c.a << ' ' << c.b;
    EXPECT_EQ(set_of(c.a).overlaps(set_of(c.b)), c.overlaps) << c.a << ' ' << c.b;
    EXPECT_EQ(set_of(c.b).overlaps(set_of(c.a)), c.overlaps) << c.b << ' ' << c.a;
  }
}

TEST(EdtfSet, OrdersAsAChronology) {
  const std::vector<std::string_view> in_order = {"../2017", "[2015,2016]", "[2015,2016-11,2016-12]", "[2015,2017]",
                                                  "2015/..", "2016",        "[2016,2016-03]",         "2017"};
  for (std::size_t i = 0; i < in_order.size(); ++i)
    for (std::size_t j = 0; j < in_order.size(); ++j)
      EXPECT_EQ(set_of(in_order[i]) <=> set_of(in_order[j]), i <=> j) << in_order[i] << ' ' << in_order[j];
}

}  // namespace
}  // namespace waqai
