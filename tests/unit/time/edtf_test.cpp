#include "waqai/time/edtf.hpp"

#include <gtest/gtest.h>

#include <boost/date_time/gregorian/formatters.hpp>

#include <algorithm>
#include <type_traits>
#include <vector>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

using boost::gregorian::date;
using boost::gregorian::days;

static_assert(std::is_trivially_copyable_v<Edtf> && sizeof(Edtf) <= 24);

Edtf edtf(std::string_view text) { return Edtf::parse(text).value(); }

TEST(Edtf, ReadsAndPrints) {
  for (const std::string_view text : {"2017-11-20",
                                      "2017-11",
                                      "2017",
                                      "2017-11-15~",
                                      "2017-11~",
                                      "2017~",
                                      "2016-02-29",
                                      "1400-01-01",
                                      "9999-12-31",
                                      "2017-11-20/2017-11-22",
                                      "2017-11-20/..",
                                      "../2017-11-20",
                                      "2017-11/2018-02",
                                      "2016/2017-03-01",
                                      "2017-11-20~/2017-11-22",
                                      "2017-11-20/2017-11-22~",
                                      "2017-11-20~/..",
                                      "../2017~",
                                      "2017-11-15/2017-11",
                                      "2017-21",
                                      "2017-22~",
                                      "2017-23",
                                      "2017-24",
                                      "9999-23",
                                      "201X",
                                      "201X~",
                                      "19XX",
                                      "2017-24/2018-22",
                                      "199X/2017-11-20",
                                      "2017-21/.."}) {
    const auto value = Edtf::parse(text);
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(value->to_string(), text);
  }
}

TEST(Edtf, RefusesWhatItDoesNotHold) {
  for (const std::string_view text : {"",
                                      "~",
                                      "/",
                                      "../..",
                                      "17",
                                      "201",
                                      "20171120",
                                      "2017-",
                                      "2017-1",
                                      "2017-13",
                                      "2017-00",
                                      "2017-11-",
                                      "2017-11-1",
                                      "2017-11-31",
                                      "2017-02-29",
                                      "2017-11-00",
                                      "2017-11-20T10:00",
                                      "2017-11-20Z",
                                      "2017-11-20?",
                                      "2017-11-20%",
                                      "2017-20",
                                      "2017-25",
                                      "9999-24",
                                      "2017-21-01",
                                      "2017-21/2017-02",
                                      "2017-XX",
                                      "2017-11-XX",
                                      "2XXX",
                                      "20X7",
                                      "139X",
                                      "13XX",
                                      "201x",
                                      "201X-11",
                                      "[2017]",
                                      "2017-21x",
                                      "-2017",
                                      "+2017",
                                      "12017",
                                      "1399",
                                      "0000",
                                      "2017/11/20",
                                      "2017-11-20/",
                                      "/2017-11-20",
                                      "2017-11-22/2017-11-20",
                                      "2018/2017",
                                      "2017~~",
                                      " 2017",
                                      "2017 ",
                                      "٢٠١٧",
                                      "2017-11-20/../.."})
    EXPECT_FALSE(Edtf::parse(text)) << text;
}

TEST(Edtf, EveryDayMonthAndYearParsesBack) {
  for (date day(1999, 12, 25); day < date(2024, 3, 5); day += days(1)) {
    const Edtf value = Edtf::day(day);
    ASSERT_EQ(Edtf::parse(value.to_string()), value);
    ASSERT_EQ(value.to_string(), boost::gregorian::to_iso_extended_string(day));
    ASSERT_EQ(edtf(value.approximately().to_string()), value.approximately());
    ASSERT_TRUE(Edtf::month(day.year(), day.month()).contains(value));
    ASSERT_TRUE(Edtf::year(day.year()).contains(value));
    for (const int length : {0, 1, 6, 31, 400}) {
      const Edtf interval = Edtf::interval(day, day + days(length));
      ASSERT_EQ(edtf(interval.to_string()), interval);
      ASSERT_EQ(interval.precision(), length == 0 ? Precision::day : Precision::interval);
    }
  }
  for (int year = 1400; year <= 9999; ++year) {
    ASSERT_EQ(edtf(Edtf::year(year).to_string()), Edtf::year(year));
    for (int month = 1; month <= 12; ++month) {
      const Edtf value = Edtf::month(year, month);
      ASSERT_EQ(edtf(value.to_string()), value);
      ASSERT_EQ(value.latest(), value.earliest()->end_of_month());
    }
  }
}

TEST(Edtf, Bounds) {
  const struct {
    std::string_view text, earliest, latest;
    Precision precision;
  } cases[] = {
      {"2017-11-20", "2017-11-20", "2017-11-20", Precision::day},
      {"2016-02", "2016-02-01", "2016-02-29", Precision::month},
      {"2017~", "2017-01-01", "2017-12-31", Precision::year},
      {"2017-21", "2017-03-01", "2017-05-31", Precision::season},
      {"2017-22", "2017-06-01", "2017-08-31", Precision::season},
      {"2017-23", "2017-09-01", "2017-11-30", Precision::season},
      {"2015-24", "2015-12-01", "2016-02-29", Precision::season},
      {"2017-24~", "2017-12-01", "2018-02-28", Precision::season},
      {"201X", "2010-01-01", "2019-12-31", Precision::decade},
      {"19XX", "1900-01-01", "1999-12-31", Precision::century},
      {"2017-11-20/2017-11-22", "2017-11-20", "2017-11-22", Precision::interval},
      {"2017-11/2018", "2017-11-01", "2018-12-31", Precision::interval},
      {"2017-11-20/..", "2017-11-20", "", Precision::interval},
      {"../2017-11", "", "2017-11-30", Precision::interval},
      {"2017-11-20/2017-11-20", "2017-11-20", "2017-11-20", Precision::day},
  };
  const auto text_of = [](const std::optional<date>& day) {
    return day ? boost::gregorian::to_iso_extended_string(*day) : "";
  };
  for (const auto& c : cases) {
    EXPECT_EQ(text_of(edtf(c.text).earliest()), c.earliest) << c.text;
    EXPECT_EQ(text_of(edtf(c.text).latest()), c.latest) << c.text;
    EXPECT_EQ(edtf(c.text).precision(), c.precision) << c.text;
  }
}

TEST(Edtf, Ends) {
  EXPECT_EQ(edtf("2017-11~/2018").start(), edtf("2017-11~"));
  EXPECT_EQ(edtf("2017-11~/2018").end(), edtf("2018"));
  EXPECT_EQ(edtf("2017-11-20~").end(), edtf("2017-11-20~"));
  EXPECT_EQ(edtf("2017-11-20/..").end(), std::nullopt);
  EXPECT_EQ(edtf("../2017-11-20").start(), std::nullopt);
}

TEST(Edtf, ContainsAndOverlaps) {
  const struct {
    std::string_view a, b;
    bool contains, overlaps;
  } cases[] = {
      {"2017-11", "2017-11-20", true, true},
      {"2017-11-20", "2017-11", false, true},
      {"2017-11-15~", "2017-11-16", false, false},
      {"2017-11-20/2017-11-22", "2017-11-22/2017-11-23", false, true},
      {"2017-11-20/2017-11-22", "2017-11-23", false, false},
      {"2017-11-20/..", "2020", true, true},
      {"2017-11-20/..", "2017-11-19", false, false},
      {"../2017-11-20", "2017-11", false, true},
      {"2017-11-20/..", "../2017-11-20", false, true},
      {"2017-24", "2018-02-28", true, true},
      {"2017", "2017-24", false, true},
      {"2018-21", "2017-24", false, false},
      {"201X", "2017-24", true, true},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(edtf(c.a).contains(edtf(c.b)), c.contains) << c.a << ' ' << c.b;
    EXPECT_EQ(edtf(c.a).overlaps(edtf(c.b)), c.overlaps) << c.a << ' ' << c.b;
    EXPECT_EQ(edtf(c.b).overlaps(edtf(c.a)), c.overlaps) << c.b << ' ' << c.a;
  }
}

TEST(Edtf, OrdersAsAChronology) {
  const std::vector<std::string_view> in_order = {"../2017-11-20",
                                                  "20XX",
                                                  "201X",
                                                  "2016",
                                                  "2017-23",
                                                  "2017-11-01",
                                                  "2017-11-01~",
                                                  "2017-11",
                                                  "2017-11-01/2017-11-30",
                                                  "2017-11~",
                                                  "2017-11-01/2017-11-30~",
                                                  "2017-11-01~/2017-11-30",
                                                  "2017-11-01~/2017-11-30~",
                                                  "2017-11-01/..",
                                                  "2017-11-20",
                                                  "2017-11-20/2017-11-22",
                                                  "2017-11-21",
                                                  "2017-24",
                                                  "2017-12-01~/2018-02-28",
                                                  "2018-21"};
  for (std::size_t i = 0; i < in_order.size(); ++i)
    for (std::size_t j = 0; j < in_order.size(); ++j) {
      EXPECT_EQ(edtf(in_order[i]) <=> edtf(in_order[j]), i <=> j) << in_order[i] << ' ' << in_order[j];
      EXPECT_EQ(edtf(in_order[i]) == edtf(in_order[j]), i == j) << in_order[i] << ' ' << in_order[j];
    }
}

TEST(Edtf, RefusesImpossibleParts) {
  EXPECT_THROW(Edtf::month(2017, 13), Error);
  EXPECT_THROW(Edtf::month(2017, 0), Error);
  EXPECT_THROW(Edtf::year(1399), Error);
  EXPECT_THROW(Edtf::season(9999, Season::winter), Error);
  EXPECT_THROW(Edtf::season(2017, Season{20}), Error);
  EXPECT_THROW(Edtf::season(2017, Season{25}), Error);
  EXPECT_THROW(Edtf::season(1399, Season::spring), Error);
  EXPECT_THROW(Edtf::decade(1399), Error);
  EXPECT_THROW(Edtf::century(10000), Error);
  EXPECT_THROW(Edtf::year(10000), Error);
  EXPECT_THROW(Edtf::interval({2017, 11, 22}, {2017, 11, 20}), Error);
  EXPECT_THROW(Edtf::day(date(boost::gregorian::not_a_date_time)), Error);
  EXPECT_EQ(Edtf::season(2017, Season::winter).to_string(), "2017-24");
  EXPECT_EQ(Edtf::decade(2017).to_string(), "201X");
  EXPECT_EQ(Edtf::century(2017).to_string(), "20XX");
  EXPECT_EQ(Edtf::starting({2017, 11, 20}).to_string(), "2017-11-20/..");
  EXPECT_EQ(Edtf::ending({2017, 11, 20}).approximately().to_string(), "../2017-11-20~");
  EXPECT_EQ(Edtf::span(edtf("2017-11"), edtf("2018-02")).to_string(), "2017-11/2018-02");
}

}  // namespace
}  // namespace waqai
