// Connected components: actors between whom there is a path, over however many others.
#pragma once

#include "waqai/graph/pair_graph.hpp"
#include "waqai/graph/partition.hpp"

namespace waqai {

/// An actor without a tie is a component of its own. By Boost's depth-first search (Hopcroft and Tarjan 1973).
/// O(V log V + E).
Partition connected_components(const PairGraph& pairs);

}  // namespace waqai
