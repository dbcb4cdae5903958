// Runs every analysis once, for `waqai stats` and for reports.
#include "waqai/graph/statistics.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace waqai {
namespace {

constexpr std::size_t usual_pivots = 500;

Betweenness betweenness_of(const PairGraph& pairs, const StatisticsOptions& options) {
  if (options.pivots) return sampled_betweenness(pairs, *options.pivots);
  const std::uint64_t work = std::uint64_t{boost::num_vertices(pairs)} * boost::num_edges(pairs);
  return work <= options.exact_limit ? betweenness(pairs) : sampled_betweenness(pairs, usual_pivots);
}

void extend(PairFigures& pair, const Tie& tie) {
  if (tie.of(Status::happened) == 0) return;
  if (tie.first && (!pair.first || *tie.first < *pair.first)) pair.first = tie.first;
  if (tie.last && (!pair.last || *tie.last > *pair.last)) pair.last = tie.last;
}

std::vector<PairFigures> pairs_of(const PairGraph& pairs, const ActorGraph& actors) {
  std::vector<PairFigures> figures;
  auto tie = boost::edges(actors).first;
  for (const auto edge : boost::make_iterator_range(boost::edges(pairs))) {
    PairFigures pair{
        boost::source(edge, pairs), boost::target(edge, pairs), boost::get(boost::edge_weight, pairs, edge), {}, {}};
    const auto ends = [&] { return std::pair(boost::source(*tie, actors), boost::target(*tie, actors)); };
    while (ends() != std::pair(pair.a, pair.b)) ++tie;  // both are in the same order, ties without weight left out
    for (; tie != boost::edges(actors).second && ends() == std::pair(pair.a, pair.b); ++tie) extend(pair, actors[*tie]);
    figures.push_back(pair);
  }
  std::ranges::stable_sort(figures, std::greater{}, &PairFigures::weight);
  return figures;
}

void sort_histories(Statistics& statistics, const std::vector<PairHistory>& histories, std::int64_t gap) {
  for (const PairHistory& history : histories) {
    if (history.meetings < 2) continue;  // who met once has begun nothing, nor stopped
    if (history.before >= gap) statistics.began.push_back(history);
    if (history.after >= gap) statistics.stopped.push_back(history);
    if (history.pause >= gap) statistics.paused.push_back(history);
  }
  std::ranges::stable_sort(statistics.began, {}, [](const PairHistory& history) { return *history.first->date; });
  std::ranges::stable_sort(statistics.stopped, {}, [](const PairHistory& history) { return *history.last->date; });
  std::ranges::stable_sort(statistics.paused, std::greater{}, &PairHistory::pause);
}

}  // namespace

Statistics make_statistics(const EventGraph& graph, const StatisticsOptions& options) {
  const ActorGraph actors = project_actors(graph, options.projection);
  const PairGraph pairs = weigh_pairs(actors, options.weights);
  ContactSequence contacts = find_contacts(graph, options.projection);
  Statistics statistics;
  statistics.events = graph.events().size();
  statistics.documents = graph.documents().size();
  statistics.degree = degrees(pairs);
  statistics.weighted_degree = weighted_degrees(pairs);
  statistics.betweenness = betweenness_of(pairs, options);
  statistics.components = connected_components(pairs);
  statistics.communities = find_communities(pairs);
  statistics.pairs = pairs_of(pairs, actors);
  statistics.activity = activity_by_month(graph.chronology());
  statistics.gap = options.gap;
  sort_histories(statistics, pair_histories(contacts, options.from, options.to), options.gap);
  statistics.actors = std::move(contacts.actors);
  return statistics;
}

}  // namespace waqai
