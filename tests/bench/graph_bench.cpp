// waqai_graph_bench [EVENTS [ACTORS]]: how long the event graph takes to build, and each analysis of it, on one core.
// The events are made up, 100,000 of 10,000 actors where nothing else is asked for: a few actors are in most of them,
// as in the news, and each meets those of his region most.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "waqai/graph/activity.hpp"
#include "waqai/graph/centrality.hpp"
#include "waqai/graph/chains.hpp"
#include "waqai/graph/communities.hpp"
#include "waqai/graph/components.hpp"
#include "waqai/graph/history.hpp"
#include "waqai/graph/neighbourhood.hpp"
#include "waqai/graph/paths.hpp"

namespace waqai {
namespace {

/// Makes up events, the same on every run.
class Generator {
 public:
  explicit Generator(std::size_t actors) : actors_(actors) {}

  std::vector<Event> events(std::size_t count) {
    std::vector<Event> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(event(i, count));
    return made;
  }

 private:
  double uniform() { return static_cast<double>(random_() >> 11) * 0x1p-53; }
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(uniform() * static_cast<double>(end)); }

  /// Rank 1 comes up most, by a law of power.
  std::size_t skewed(std::size_t end) {
    return static_cast<std::size_t>(std::pow(static_cast<double>(end), uniform())) - 1;
  }

  Participant actor(std::size_t region) {
    constexpr double at_home = 0.7;
    const std::size_t regions = 20;
    const std::size_t number = uniform() < at_home ? skewed(actors_ / regions) * regions + region : skewed(actors_);
    Participant party;
    party.id = "actor-number-" + std::to_string(number);
    party.name.en = "Actor number " + std::to_string(number);
    party.country = std::string(1, static_cast<char>('A' + number % regions)) + "X";
    return party;
  }

  Event event(std::size_t number, std::size_t count) {
    Event event;
    event.kind = static_cast<Kind>(below(7));
    event.date = Edtf::day(boost::gregorian::date(2015, 1, 1) +
                           boost::gregorian::days(static_cast<long>(number * 3650 / count)));
    event.id = event.date->to_string() + "-meeting-first-party-second-party-" + std::to_string(number);
    const std::size_t region = below(20);
    const std::size_t parties = uniform() < 0.1 ? 3 + below(6) : 2;
    for (std::size_t i = 0; i < parties; ++i) {
      Participant party = actor(region);
      if (std::ranges::find(event.participants, party.id, &Participant::id) == event.participants.end())
        event.participants.push_back(std::move(party));
    }
    event.place.emplace();
    event.place->id = "place-" + std::to_string(skewed(1000));
    event.place->country = "AX";
    event.sources = static_cast<std::uint32_t>(1 + skewed(8));
    for (std::uint32_t i = 0; i < event.sources; ++i)
      event.evidence.push_back({"document-" + std::to_string(number / 2 + i), {}, {}, "ar.meeting.meet", "sentence"});
    return event;
  }

  std::size_t actors_;
  std::mt19937_64 random_{1};
};

/// Prints how much of the processor's time `work` takes, and gives its result.
template <typename Work>
auto measure(const char* name, Work work) {
  const std::clock_t begin = std::clock();
  auto result = work();
  std::printf("%-36s %10.3f s\n", name, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  return result;
}

void run(std::size_t count, std::size_t actors) {
  const std::vector<Event> events = Generator(actors).events(count);
  std::vector<Event> taken = events;
  const EventGraph graph = measure("event graph", [&] { return EventGraph(std::move(taken)); });
  const ContactSequence contacts = measure("contacts", [&] { return find_contacts(graph); });
  const ActorGraph ties = measure("actor graph", [&] { return project_actors(graph); });
  const PairGraph pairs = measure("pairs", [&] { return weigh_pairs(ties); });
  std::printf("%zu events, %zu actors, %zu contacts, %zu ties, %zu pairs\n", count, graph.actors().size(),
              contacts.contacts.size(), boost::num_edges(ties), boost::num_edges(pairs));

  measure("degrees", [&] { return degrees(pairs); });
  measure("weighted degrees", [&] { return weighted_degrees(pairs); });
  measure("components", [&] { return connected_components(pairs); });
  const Communities found = measure("communities", [&] { return find_communities(pairs); });
  std::printf("%zu communities, modularity %.3f\n", found.partition.size.size(), found.modularity);
  const ActorVertex from = 0;
  const ActorVertex to = boost::num_vertices(pairs) / 2;
  measure("neighbourhood, 2 hops", [&] { return neighbourhood(pairs, from, 2); });
  measure("shortest path", [&] { return shortest_paths(pairs, from, to, 1); });
  measure("10 shortest paths", [&] { return shortest_paths(pairs, from, to, 10); });
  measure("first chain, certain", [&] { return first_chain(contacts, from, to, DateReading::certain); });
  measure("first chain, possible", [&] { return first_chain(contacts, from, to, DateReading::possible); });
  measure("histories of pairs", [&] { return pair_histories(contacts); });
  measure("activity by month", [&] { return activity_by_month(graph.chronology()); });
  const Betweenness sampled = measure("betweenness, 500 pivots", [&] { return sampled_betweenness(pairs, 500); });
  const Betweenness exact = measure("betweenness, exact", [&] { return betweenness(pairs); });
  constexpr std::size_t top = 100;
  std::vector<ActorVertex> order(exact.value.size());
  std::iota(order.begin(), order.end(), ActorVertex{0});
  std::ranges::sort(order, std::greater{}, [&](ActorVertex actor) { return exact.value[actor]; });
  order.resize(std::min(order.size(), top));
  const auto within = std::ranges::count_if(order, [&](ActorVertex actor) {
    return std::abs(sampled.value[actor] - exact.value[actor]) <= 2 * sampled.standard_error[actor];
  });
  std::printf("of the %zu highest, %td are within two standard errors; the first: exact %.0f, sampled %.0f ± %.0f\n",
              top, within, exact.value[order[0]], sampled.value[order[0]], sampled.standard_error[order[0]]);
}

}  // namespace
}  // namespace waqai

int main(int argc, char** argv) {
  try {
    waqai::run(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100000,
               argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 10000);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "waqai_graph_bench: %s\n", error.what());
    return 1;
  }
}
