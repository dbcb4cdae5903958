// Whole runs over many records, each measured once: they take long enough for the clock.
#include "scale.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"
#include "waqai/timeline/merge.hpp"

namespace waqai_bench {
namespace {

rusage usage_so_far() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage;
}

/// Most memory that the process has held so far. Linux counts in KiB.
double peak_gigabytes() { return static_cast<double>(usage_so_far().ru_maxrss) * 1024 / 1e9; }

/// What all threads of the process have worked so far.
double processor_seconds() {
  const rusage usage = usage_so_far();
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Of the clock and of the processors: on a busy machine the first tells of the others too.
class Stopwatch {
 public:
  [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }
  [[nodiscard]] double worked() const { return processor_seconds() - worked_before_; }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
  double worked_before_ = processor_seconds();
};

/// Number of pairs of equal values.
template <typename Value>
double pairs_of(std::vector<Value> values) {
  std::ranges::sort(values);
  double pairs = 0;
  for (auto begin = values.begin(); begin != values.end();) {
    const auto end = std::ranges::upper_bound(begin, values.end(), *begin);
    const auto count = static_cast<double>(end - begin);
    pairs += count * (count - 1) / 2;
    begin = end;
  }
  return pairs;
}

struct Pairwise {
  double precision = 0;
  double recall = 0;
};

/// The event that each record tells, by its document and the place of its sentence there.
using ToldBy = std::map<std::pair<std::string_view, std::uint32_t>, std::size_t>;

ToldBy told_by(const Records& records) {
  ToldBy told;
  std::size_t number = 0;
  for (const waqai::DocumentEvents& document : records.documents)
    for (const waqai::Event& record : document.events)
      told[{document.document, record.evidence.front().sentence.begin}] = records.told[number++];
  return told;
}

/// Of all pairs of records in one merged event, those that tell one event; of all pairs that do, those so merged.
Pairwise pairwise(const ToldBy& tellings, const std::vector<waqai::Event>& events) {
  std::vector<std::size_t> merged;
  std::vector<std::size_t> told;
  std::vector<std::pair<std::size_t, std::size_t>> both;
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (const waqai::Evidence& evidence : events[i].evidence) {
      const std::size_t event = tellings.at({evidence.document, evidence.sentence.begin});
      merged.push_back(i);
      told.push_back(event);
      both.emplace_back(i, event);
    }
  }
  const double right = pairs_of(std::move(both));
  return {right / pairs_of(std::move(merged)), right / pairs_of(std::move(told))};
}

}  // namespace

void measure_merge(std::size_t count) {
  Records records = generate_records(count);
  const ToldBy tellings = told_by(records);
  const double before = peak_gigabytes();
  waqai::Diagnostics nothing;
  const Stopwatch watch;
  const std::vector<waqai::Event> events = waqai::merge_taking(records.documents, {.threads = 0}, nothing);
  const double seconds = watch.seconds();
  const double worked = watch.worked();
  const double peak = peak_gigabytes();
  const auto [precision, recall] = pairwise(tellings, events);
  std::printf("merge  %8zu records of %zu documents: %zu events\n", count, records.documents.size(), events.size());
  std::printf(
      "       %.2f s, %.2f s of processors; peak %.2f GB, records alone %.2f GB; pairs: precision %.3f, recall %.3f\n",
      seconds, worked, peak, before, precision, recall);
}

void measure_graph(std::size_t events) {
  std::vector<waqai::Event> made = generate_events(events);
  const Stopwatch building;
  const waqai::EventGraph graph(std::move(made));
  const double built = building.seconds();
  const Stopwatch projecting;
  const waqai::ActorGraph ties = waqai::project_actors(graph);
  std::printf("graph  %8zu events of %zu actors: built in %.3f s, projected in %.3f s to %zu ties, peak %.2f GB\n",
              events, graph.actors().size(), built, projecting.seconds(), num_edges(ties), peak_gigabytes());
}

void measure_diagrams(std::size_t events) {
  const waqai::EventGraph graph(generate_events(events, {.actors = 500}));
  constexpr std::array<std::pair<waqai::View, const char*>, 5> views{{{waqai::View::relations, "relations"},
                                                                      {waqai::View::events, "events"},
                                                                      {waqai::View::lanes, "lanes"},
                                                                      {waqai::View::matrix, "matrix"},
                                                                      {waqai::View::series, "series"}}};
  for (const auto& [view, name] : views) {
    const Stopwatch watch;
    const std::string svg = waqai::render_diagram(graph, view, waqai::DiagramFormat::svg);
    std::printf("%-9s of %zu events of %zu actors: %.2f s, %.2f s of processors; %.2f MB\n", name, events,
                graph.actors().size(), watch.seconds(), watch.worked(), static_cast<double>(svg.size()) / 1e6);
  }
}

void print_records(std::size_t records) {
  std::string line;
  for (const waqai::DocumentEvents& document : generate_records(records).documents) {
    line.clear();
    waqai::append_jsonl(line, document);
    std::fwrite(line.data(), 1, line.size(), stdout);
  }
}

}  // namespace waqai_bench
