// Route: a path or chain between two actors, each step with the events that make it.
#pragma once

#include <optional>
#include <vector>

#include "waqai/graph/chains.hpp"
#include "waqai/graph/paths.hpp"

namespace waqai {

struct RouteStep {
  ActorVertex from = 0;
  ActorVertex to = 0;
  std::vector<const Event*> events;  ///< in order of time; one, in a chain
};

struct Route {
  std::vector<RouteStep> steps;
  std::optional<DateReading> reading;  ///< of a chain; nothing for a path that does not look at time
};

/// The path with all events that happened between each two of its actors. O(C · log steps) for C contacts.
Route make_route(const ContactSequence& contacts, const ActorPath& path);

/// The chain, each step with its one event.
Route make_route(const std::vector<ChainStep>& chain, DateReading reading);

}  // namespace waqai
