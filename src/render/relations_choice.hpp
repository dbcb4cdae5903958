// What the relations view shows of all actors and ties, and how much it leaves out.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"

namespace waqai {

struct RelationsChoice {
  using Vertex = ActorGraph::vertex_descriptor;
  using Pair = std::pair<Vertex, Vertex>;  ///< the smaller first

  /// An event of many parties, with those of them that are shown.
  struct Gathering {
    const Event* event = nullptr;
    std::vector<Vertex> parties;
  };

  std::vector<double> strength;                  ///< by vertex: events held, plans by half
  std::set<Vertex> shown;                        ///< each has a tie or a gathering that is shown
  std::map<Pair, std::vector<const Tie*>> ties;  ///< one a kind, the strongest first
  std::vector<Gathering> gatherings;             ///< those of most sources
  std::size_t tied_actors = 0;                   ///< those within reach of the ego, where one is asked for
  std::size_t ties_left_out = 0;
  std::size_t actors_too_far = 0;  ///< tied ones that are not within the steps of the ego
  std::size_t pairs_too_weak = 0;
  std::size_t gatherings_left_out = 0;
};

/// What has not been held makes nobody strong, and a denial says nothing.
double strength(const Tie& tie);

/// The ties point into `actors`, the events into `graph`. O(E log E).
RelationsChoice choose_relations(const EventGraph& graph, const ActorGraph& actors, const DiagramOptions& options);

}  // namespace waqai
