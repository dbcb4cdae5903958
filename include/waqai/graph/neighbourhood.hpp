// Neighbourhood: who is how many steps away from an actor.
#pragma once

#include <cstdint>
#include <vector>

#include "waqai/graph/contacts.hpp"
#include "waqai/graph/pair_graph.hpp"

namespace waqai {

struct Neighbour {
  ActorVertex actor = 0;
  std::uint32_t hops = 0;
};

/// The centre and all within `hops` steps of it, the nearest first, then by vertex. By breadth-first search: O(V + E')
/// for the E' edges of those found.
std::vector<Neighbour> neighbourhood(const PairGraph& pairs, ActorVertex centre, std::uint32_t hops);

}  // namespace waqai
