// The made-up press of the benchmarks is of the size asked for, the same each time, and as skewed as it says.
#include "bench/generator.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "waqai/export/jsonl.hpp"

namespace {

using waqai::DocumentEvents;
using waqai::Event;
using waqai_bench::generate_events;
using waqai_bench::generate_records;

std::string lines_of(const std::vector<DocumentEvents>& documents) {
  std::string lines;
  for (const DocumentEvents& document : documents) append_jsonl(lines, document);
  return lines;
}

std::vector<Event> records_of(const std::vector<DocumentEvents>& documents) {
  std::vector<Event> records;
  for (const DocumentEvents& document : documents)
    records.insert(records.end(), document.events.begin(), document.events.end());
  return records;
}

TEST(Generator, GivesAsManyAsAskedFor) {
  for (const std::size_t count : {0U, 1U, 999U, 5000U}) {
    const waqai_bench::Records records = generate_records(count);
    EXPECT_EQ(records_of(records.documents).size(), count);
    EXPECT_EQ(records.told.size(), count);
    EXPECT_EQ(generate_events(count).size(), count);
  }
}

TEST(Generator, GivesTheSameEachTime) {
  EXPECT_EQ(lines_of(generate_records(2000).documents), lines_of(generate_records(2000).documents));
  EXPECT_NE(lines_of(generate_records(2000).documents), lines_of(generate_records(2000, {.seed = 2}).documents));
}

TEST(Generator, WritesWhatCanBeReadBack) {
  const std::string lines = lines_of(generate_records(2000).documents);
  waqai::Diagnostics diagnostics;
  EXPECT_EQ(lines_of(read_events_jsonl(lines, "records.jsonl", diagnostics).documents), lines);
  EXPECT_TRUE(diagnostics.empty());
}

TEST(Generator, FillsDocumentsWithWellFormedRecords) {
  for (const DocumentEvents& document : generate_records(5000).documents) {
    EXPECT_FALSE(document.events.empty());
    for (const Event& event : document.events) {
      EXPECT_EQ(event.evidence.front().document, document.document);
      EXPECT_FALSE(event.participants.empty());
      EXPECT_TRUE(std::ranges::is_sorted(event.participants, {}, &waqai::Participant::id));
    }
  }
}

TEST(Generator, HoldsWhatMakesMergingHard) {
  const std::vector<Event> records = records_of(generate_records(20'000).documents);
  const auto share = [&](auto&& holds) {
    return static_cast<double>(std::ranges::count_if(records, holds)) / static_cast<double>(records.size());
  };
  const struct {
    const char* what;
    double share;
    double least;
    double most;
  } cases[] = {
      {"undated", share([](const Event& event) { return !event.date; }), 0.10, 0.20},
      {"month alone",
       share([](const Event& event) { return event.date && event.date->precision() == waqai::Precision::month; }), 0.03,
       0.15},
      {"no place", share([](const Event& event) { return !event.place; }), 0.20, 0.50},
      {"planned", share([](const Event& event) { return event.status == waqai::Status::planned; }), 0.05, 0.20},
      {"postponed", share([](const Event& event) { return event.status == waqai::Status::postponed; }), 0.002, 0.02},
      {"denied", share([](const Event& event) { return event.status == waqai::Status::denied; }), 0.001, 0.01},
  };
  for (const auto& [what, found, least, most] : cases) {
    EXPECT_GE(found, least) << what;
    EXPECT_LE(found, most) << what;
  }
}

TEST(Generator, FewActorsTakePartInMost) {
  std::map<std::string, std::size_t> count;
  std::size_t total = 0;
  for (const Event& event : generate_events(20'000))
    for (const waqai::Participant& party : event.participants) ++count[party.id], ++total;
  std::vector<std::size_t> counts;
  for (const auto& [id, often] : count) counts.push_back(often);
  std::ranges::sort(counts, std::greater<>());
  const auto busiest = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 10);
  EXPECT_GT(std::accumulate(counts.begin(), busiest, std::size_t{0}), total / 2);
}

TEST(Generator, NamesEventsInOrderOfTime) {
  const std::vector<Event> events = generate_events(3000);
  EXPECT_TRUE(std::ranges::is_sorted(events, {}, &Event::date));
  std::set<std::string> ids;
  for (const Event& event : events) ids.insert(event.id);
  EXPECT_EQ(ids.size(), events.size());
}

}  // namespace
