// Generator: what extraction would give for a press of any size, made up.
//
// A world of people, countries, bodies and cities, in which encounters take place from 2000 to 2024 and are reported
// with what makes merging hard: parties of very different prominence (Zipf), crises with a small cast that meets again
// and again within days, many reports of few encounters and few of most, lists that name some of the parties or a
// country for its official, dates that are vague, wrong by a day or absent, recalls a year later, plans, plans put off,
// plans of which nothing comes, denials. Twice as many records are twice as many encounters, of the same parties
// in the same years.
//
//   const waqai_bench::Records records = waqai_bench::generate_records(1'000'000);
//   const std::vector<waqai::Event> events = waqai::merge(records.documents);
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "waqai/extract/event.hpp"

namespace waqai_bench {

struct WorldOptions {
  std::size_t actors = 10'000;  ///< 500 at least; 200 of them are countries
  std::uint64_t seed = 1;
};

struct Records {
  std::vector<waqai::DocumentEvents> documents;
  /// Of each record, in the order of the documents, the event that it tells: a number for each encounter and status.
  std::vector<std::size_t> told;
};

/// `records` records together. The same arguments give the same records everywhere.
/// O(records + actors); about 2 kB a record.
Records generate_records(std::size_t records, const WorldOptions& options = {});

/// `events` encounters as merging would give them, each with one piece of evidence, in order of time.
std::vector<waqai::Event> generate_events(std::size_t events, const WorldOptions& options = {});

}  // namespace waqai_bench
