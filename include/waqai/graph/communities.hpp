// Communities: groups of actors who meet each other more than they meet the rest.
//
// Modularity says how good a partition is (Newman 2004, Analysis of weighted networks): the share of all weight that
// lies within groups, less the share that would lie there if every actor met as often but at random,
//
//   Q = Σ over groups  w_in / W − (d / 2W)²
//
// with w_in the weight within the group, d the sum of its weighted degrees, and W all weight. It is below 1, and 0
// where all are in one group; from about 0.3 on the groups mean something. Small groups may be taken together where W
// is large (Fortunato and Barthélemy 2007).
#pragma once

#include "waqai/graph/pair_graph.hpp"
#include "waqai/graph/partition.hpp"

namespace waqai {

struct Communities {
  Partition partition;
  double modularity = 0;
};

/// By the method of Louvain (Blondel et al. 2008, Fast unfolding of communities in large networks): every actor moves
/// to the neighbouring group that adds most to Q until none wants to, then groups become vertices and all begins anew.
/// Boost 1.81 has none. Vertices move in their order, and of equal gains the smaller group wins, so that the result is
/// always the same; it is a good partition, not proven the best. An actor without a tie is a group of its own.
/// About O(E log V); a pass is O(E).
Communities find_communities(const PairGraph& pairs);

/// Q of a partition of all vertices; 0 for a graph without edges. O(V + E).
double modularity(const PairGraph& pairs, const Partition& partition);

}  // namespace waqai
