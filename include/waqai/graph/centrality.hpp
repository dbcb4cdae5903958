// Centrality: how much an actor is in the middle of things.
//
// Degree is the number of others whom an actor has met, weighted degree the number of meetings. Betweenness tells who
// stands between others: it counts the shortest paths (in steps; weights do not matter) between two others that lead
// through an actor, a pair with several such paths counting each by its share. Divided by (V - 1)(V - 2) / 2 it is
// between 0 and 1.
//
// All results are by vertex. For V vertices and E edges:
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "waqai/graph/pair_graph.hpp"

namespace waqai {

/// O(V).
std::vector<std::uint32_t> degrees(const PairGraph& pairs);

/// O(V + E).
std::vector<double> weighted_degrees(const PairGraph& pairs);

struct Betweenness {
  std::vector<double> value;
  std::vector<double> standard_error;  ///< of each estimated value; all 0 where exact
  std::size_t pivots = 0;              ///< vertices whose paths were followed: all, where exact
};

/// Exact, by the algorithm of Brandes (2001, A faster algorithm for betweenness centrality) as Boost has it.
/// O(V · E): seconds for some thousand actors.
Betweenness betweenness(const PairGraph& pairs);

/// Estimated from the paths of `pivots` vertices drawn at random (Brandes and Pich 2007, Centrality estimation in large
/// networks), the same ones for the same seed on every machine. The value is V times the mean over the pivots, so that
/// its standard error follows from their spread. Of the highest values about nine of ten lie within two errors of the
/// exact one; where few paths lead through an actor, the pivots may miss them, and the error is too small. From V
/// pivots on, the result is exact. O(pivots · E).
Betweenness sampled_betweenness(const PairGraph& pairs, std::size_t pivots, std::uint64_t seed = 1);

}  // namespace waqai
