// Paths: how one actor is tied to another, whatever the order of the events. For chains in order of time, see
// chains.hpp.
#pragma once

#include <cstddef>
#include <vector>

#include "waqai/graph/contacts.hpp"
#include "waqai/graph/pair_graph.hpp"

namespace waqai {

enum class PathPreference {
  fewest_steps,    ///< of paths of as many steps, the one whose ties are strongest: a step costs 1 + a little / weight
  strongest_ties,  ///< a step costs 1 / weight (Newman 2001): a long way over close partners may be the shorter
};

struct ActorPath {
  std::vector<ActorVertex> actors;  ///< both ends included, none twice
  double cost = 0;
};

/// The `count` cheapest paths, or as many as there are, the cheapest first; of equals, always the same one. None
/// from an actor to itself. By the algorithm of Yen (1971, Finding the K shortest loopless paths) over Boost's
/// Dijkstra, which stops at the target. O(count · V · E log V) at worst; in practice about count · steps searches.
std::vector<ActorPath> shortest_paths(const PairGraph& pairs, ActorVertex from, ActorVertex to, std::size_t count,
                                      PathPreference preference = PathPreference::fewest_steps);

}  // namespace waqai
