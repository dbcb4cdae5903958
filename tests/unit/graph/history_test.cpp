// Activity by month, and the histories of pairs.
#include "waqai/graph/history.hpp"

#include <gtest/gtest.h>

#include "unit/graph/pairs.hpp"
#include "waqai/graph/activity.hpp"

namespace waqai {
namespace {

TEST(Activity, CountsWhatHasAMonth) {
  struct Case {
    const char* date;
    const char* month;  ///< "unknown", "undated"
  };
  const std::vector<Case> cases{
      {"2017-11-20", "2017-11"},    {"2017-11", "2017-11"},
      {"2017-11-20~", "2017-11"},   {"2017-11-30/2017-12-02", "2017-11"},
      {"2017", "unknown"},          {"2017-21", "unknown"},
      {"2017-11-20/..", "unknown"}, {"../2017-11-20", "unknown"},
      {"201X", "unknown"},          {"", "undated"},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.date);
    const auto events = test::meetings(std::string("AB ") + test.date);
    const std::vector<const Event*> one{&events[0]};
    const Activity activity = activity_by_month(one);
    std::string found;
    for (const MonthActivity& month : activity.months) found += Edtf::month(month.year, month.month).to_string();
    if (activity.month_unknown == 1) found += "unknown";
    if (activity.undated == 1) found += "undated";
    EXPECT_EQ(found, test.month);
  }
}

TEST(Activity, CountsByStatusInOrderOfTime) {
  const auto events = test::meetings("AB 2017-11-20|AC 2017-11-21 planned|AC 2017-11-22|AB 2016-01");
  std::vector<const Event*> all;
  for (const Event& event : events) all.push_back(&event);
  const Activity activity = activity_by_month(all);
  ASSERT_EQ(activity.months.size(), 2U);
  EXPECT_EQ(activity.months[0].year, 2016);
  EXPECT_EQ(activity.months[1].count[static_cast<std::size_t>(Status::happened)], 2U);
  EXPECT_EQ(activity.months[1].count[static_cast<std::size_t>(Status::planned)], 1U);
}

TEST(Activity, PlansCountAsWhatCameOfThem) {
  struct Case {
    const char* what;
    RareString Event::*link;
    std::size_t contacts;
  };
  const std::vector<Case> cases{{"an outcome", &Event::fulfilled_by, 1},
                                {"a new date", &Event::postponed_to, 1},
                                {"a report that it was called off", &Event::cancelled_by, 1},
                                {"a denial is another's word", &Event::denied_by, 2}};
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    auto events = test::meetings("AB 2017-11-20 planned|AB 2017-12-20");
    events[0].*test.link = events[1].id;
    const EventGraph graph(events);
    EXPECT_EQ(find_contacts(graph).contacts.size(), test.contacts);
    EXPECT_EQ(activity_by_month(graph.chronology()).months.size(), test.contacts);
  }
}

TEST(PairHistory, GapsAreTheLeastThatDatesAllow) {
  struct Case {
    const char* what;
    const char* meetings;  ///< of A and B, among others that set the period
    const char* from;
    const char* to;
    std::int64_t before, pause, after;
  };
  const std::vector<Case> cases{
      {"one meeting", "CD 2017-01-01|AB 2017-01-11|CD 2017-01-31", "", "", 10, 0, 20},
      {"the longest pause", "AB 2017-01-01|AB 2017-01-03|AB 2017-01-10|AB 2017-01-11", "", "", 0, 7, 0},
      {"a period that is given", "AB 2017-01-11", "2017", "2017-01", 10, 0, 20},
      {"a month is all of its days", "CD 2017-01-01|AB 2017-02|AB 2017-04|CD 2017-05-31", "", "", 31, 32, 31},
      {"an open end may last", "AB 2017-01-01/..|AB 2017-06-01|CD 2017-12-31", "", "", 0, 0, 213},
      {"plans are no meetings", "AB 2017-01-01 planned|AB 2017-01-11|CD 2017-01-31", "", "", 0, 0, 20},
      {"nor is what has no day", "AB 2017-01-01|AB", "", "2017-01-11", 0, 0, 10},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.what);
    const EventGraph graph(test::meetings(test.meetings));
    const auto histories = pair_histories(find_contacts(graph), Edtf::parse(test.from), Edtf::parse(test.to));
    const PairHistory& history = histories.front();
    EXPECT_EQ(history.a, 0U);
    EXPECT_EQ(history.b, 1U);
    EXPECT_EQ(history.before, test.before);
    EXPECT_EQ(history.pause, test.pause);
    EXPECT_EQ(history.after, test.after);
  }
}

TEST(PairHistory, FirstAndLast) {
  const EventGraph graph(test::meetings("AB 2017-01-01|AC 2017-02-01|AB 2017-03-01|AB 2017-09-01"));
  const auto histories = pair_histories(find_contacts(graph));
  ASSERT_EQ(histories.size(), 2U);
  EXPECT_EQ(histories[0].meetings, 3U);
  EXPECT_EQ(histories[0].first->id, "AB 2017-01-01");
  EXPECT_EQ(histories[0].last->id, "AB 2017-09-01");
  EXPECT_EQ(histories[0].pause_from->id, "AB 2017-03-01");
  EXPECT_EQ(histories[0].pause_to->id, "AB 2017-09-01");
  EXPECT_EQ(histories[1].pause_from, nullptr);
}

}  // namespace
}  // namespace waqai
