// PairGraph: actors with one weighted edge a pair, as most algorithms want it.
//
//   const ActorGraph actors = project_actors(graph);
//   const PairGraph pairs = weigh_pairs(actors);   // vertices are those of `actors`
//   boost::get(boost::edge_weight, pairs, edge)    // how often the two have met
#pragma once

#include <array>

#include "waqai/graph/event_graph.hpp"

namespace waqai {

/// An undirected graph without loops or parallel edges; every weight is above 0.
using PairGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                        boost::property<boost::edge_weight_t, double>>;

struct PairWeights {
  std::array<double, 7> of_kind{1, 1, 1, 1, 1, 1, 1};  ///< what an event that happened counts, by Kind
  double of_open = 0;  ///< by how much of that one counts that is planned, proposed or postponed; denials never count
  double minimum = 0;  ///< pairs of less weight, and of none, get no edge
};

/// The pairs of `actors`, their kinds added up. Edges by source and target. O(V + E).
PairGraph weigh_pairs(const ActorGraph& actors, const PairWeights& weights = {});

}  // namespace waqai
