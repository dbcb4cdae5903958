// Whole runs over many records, each measured once: they take long enough for the clock.
#include "scale.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "generator.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/timeline/merge.hpp"

namespace waqai_bench {
namespace {

class Stopwatch {
 public:
  [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
};

/// Most memory that the process has held so far. Linux counts in KiB.
double peak_gigabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024 / 1e9;
}

}  // namespace

void measure_merge(std::size_t records) {
  const std::vector<waqai::DocumentEvents> documents = generate_records(records);
  const double before = peak_gigabytes();
  const Stopwatch watch;
  const std::vector<waqai::Event> events = waqai::merge(documents);
  std::printf("merge  %8zu records of %zu documents: %zu events, %.2f s, peak %.2f GB (records alone %.2f GB)\n",
              records, documents.size(), events.size(), watch.seconds(), peak_gigabytes(), before);
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

void print_records(std::size_t records) {
  std::string line;
  for (const waqai::DocumentEvents& document : generate_records(records)) {
    line.clear();
    waqai::append_jsonl(line, document);
    std::fwrite(line.data(), 1, line.size(), stdout);
  }
}

}  // namespace waqai_bench
