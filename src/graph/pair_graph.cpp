// Adds the ties of each pair up to one edge.
#include "waqai/graph/pair_graph.hpp"

namespace waqai {
namespace {

double weight(const Tie& tie, const PairWeights& weights) {
  const std::uint32_t open = tie.of(Status::planned) + tie.of(Status::proposed) + tie.of(Status::postponed);
  return weights.of_kind[static_cast<std::size_t>(tie.kind)] * (tie.of(Status::happened) + weights.of_open * open);
}

}  // namespace

PairGraph weigh_pairs(const ActorGraph& actors, const PairWeights& weights) {
  PairGraph pairs(boost::num_vertices(actors));
  const auto [begin, end] = boost::edges(actors);
  for (auto edge = begin; edge != end;) {
    const auto source = boost::source(*edge, actors);
    const auto target = boost::target(*edge, actors);
    double sum = 0;
    for (; edge != end && boost::source(*edge, actors) == source && boost::target(*edge, actors) == target; ++edge)
      sum += weight(actors[*edge], weights);  // the ties of a pair follow one another
    if (sum > 0 && sum >= weights.minimum && source != target) boost::add_edge(source, target, sum, pairs);
  }
  return pairs;
}

}  // namespace waqai
