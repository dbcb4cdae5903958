#include "waqai/time/date_constraints.hpp"

#include <gtest/gtest.h>

#include "waqai/time/edtf.hpp"

namespace waqai {
namespace {

using Outcome = DateSolution::Outcome;

Date date(std::string_view text) { return *Edtf::parse(text)->earliest(); }

DaySet days(std::string_view first, std::string_view last) {
  return DaySet::between(first.empty() ? std::nullopt : std::optional(date(first)),
                         last.empty() ? std::nullopt : std::optional(date(last)));
}

/// "2015-08-09", "2015-08-07..2015-08-14", ".." where there is no bound, "none" for a contradiction.
std::string written(const DateSolution& solution) {
  const auto end = [](const std::optional<Date>& day) { return day ? Edtf::day(*day).to_string() : std::string(); };
  if (solution.outcome == Outcome::contradiction) return "none";
  if (const auto day = solution.day()) return end(day);
  return end(solution.earliest) + ".." + end(solution.latest);
}

const DaySet sundays = DaySet::weekday(7);
const DaySet fridays_7_august = DaySet::weekday(5) & DaySet::of_month(8, 7);

TEST(DaySet, HoldsTheDaysOfTheCalendar) {
  EXPECT_EQ(DaySet().size(), 0U);
  EXPECT_EQ(DaySet::all().size(), 47482U);  // 130 years, 32 of them leap years
  EXPECT_EQ(DaySet::all().first(), date("1950-01-01"));
  EXPECT_EQ(DaySet::all().last(), date("2079-12-31"));
  EXPECT_EQ(DaySet().complement(), DaySet::all());
  EXPECT_FALSE(DaySet::all().contains(date("1949-12-31")));
  EXPECT_FALSE(DaySet::all().contains(date("2080-01-01")));
  EXPECT_TRUE(days("1940-01-01", "1949-12-31").empty());
}

TEST(DaySet, HoldsWhatItIsMadeOf) {
  const struct {
    DaySet set;
    std::size_t size;
    std::string_view first, last;
  } cases[] = {
      {DaySet::day(date("2015-08-09")), 1, "2015-08-09", "2015-08-09"},
      {days("2015-08-31", "2015-09-02"), 3, "2015-08-31", "2015-09-02"},
      {days("2015-01-01", "2015-12-31"), 365, "2015-01-01", "2015-12-31"},
      {sundays & days("2015-08-03", "2015-08-20"), 2, "2015-08-09", "2015-08-16"},
      {DaySet::of_month(2) & days("2016-01-01", "2016-12-31"), 29, "2016-02-01", "2016-02-29"},
      {DaySet::of_month(2, 29), 32, "1952-02-29", "2076-02-29"},
      {fridays_7_august & days("2005-01-01", "2022-01-01"), 3, "2009-08-07", "2020-08-07"},
      {days("2015-08-01", "2015-08-02") | days("2015-08-05", "2015-08-05"), 3, "2015-08-01", "2015-08-05"},
      {DaySet::day(date("2015-08-31")).moved(1, 2), 2, "2015-09-01", "2015-09-02"},
      {DaySet::day(date("2015-08-31")).moved(-7, 0), 8, "2015-08-24", "2015-08-31"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(c.set.size(), c.size) << c.first;
    EXPECT_EQ(c.set.first(), date(c.first));
    EXPECT_EQ(c.set.last(), date(c.last));
  }
}

TEST(DaySet, LosesWhatIsMovedOutOfTheCalendar) {
  EXPECT_TRUE(DaySet::day(date("1950-01-01")).moved(-3, -1).empty());
  EXPECT_EQ(DaySet::day(date("2079-12-31")).moved(0, 3).size(), 1U);
}

TEST(Solve, GivesADayBoundsOrAContradiction) {
  const struct {
    std::vector<DaySet> constraints;
    std::string_view solution;
  } cases[] = {
      {{}, ".."},
      {{sundays}, ".."},
      {{days("2012-06-30", "")}, "2012-06-30.."},
      {{days("", "2017-01-20")}, "..2017-01-20"},
      {{sundays, days("2015-08-05", "")}, "2015-08-09.."},
      {{sundays, days("2015-08-05", "2015-08-17")}, "2015-08-09..2015-08-16"},
      {{sundays, days("2015-08-05", "2015-08-12")}, "2015-08-09"},
      // The day of the newest report, the weekday of today, and who was minister.
      {{fridays_7_august.moved(0, 6), sundays}, ".."},
      {{fridays_7_august.moved(0, 6), sundays, days("2013-02-01", "2017-01-20")}, "2015-08-09"},
      {{sundays, DaySet::day(date("2015-08-07"))}, "none"},
      {{days("2016-01-01", ""), days("", "2015-12-31")}, "none"},
  };
  for (const auto& c : cases) {
    std::vector<DateConstraint> constraints;
    for (const DaySet& set : c.constraints) constraints.push_back({set, ""});
    EXPECT_EQ(written(solve(constraints)), c.solution);
  }
}

TEST(Solve, NamesOnlyWhatTheProofNeeds) {
  const std::vector<DateConstraint> constraints{
      {days("2011-01-01", ""), "too weak"},
      {sundays, "today"},
      {days("2015-08-05", "2015-08-12"), "told"},
      {days("2015-01-01", "2015-12-31"), "too weak"},
  };
  EXPECT_EQ(solve(constraints).proof, (std::vector<std::uint32_t>{1, 2}));
}

TEST(Solve, NamesTheSmallestContradiction) {
  const std::vector<DateConstraint> pair{
      {DaySet::all(), ""}, {days("2016-01-01", ""), ""}, {sundays, ""}, {days("", "2015-12-31"), ""}};
  EXPECT_EQ(solve(pair).proof, (std::vector<std::uint32_t>{1, 3}));
  const std::vector<DateConstraint> three{{sundays, ""},
                                          {DaySet::of_month(8), ""},
                                          {days("2015-07-27", "2015-08-08"), ""},
                                          {days("2015-01-01", ""), ""}};  // its one Sunday in August is the 2nd
  EXPECT_EQ(written(solve(three)), "2015-08-02");
  const std::vector<DateConstraint> none{
      {sundays, ""}, {DaySet::of_month(8), ""}, {days("2015-07-20", "2015-08-01"), ""}};
  EXPECT_EQ(written(solve(none)), "none");
  EXPECT_EQ(solve(none).proof, (std::vector<std::uint32_t>{0, 1, 2}));
}

}  // namespace
}  // namespace waqai
