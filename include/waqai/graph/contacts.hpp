// Contacts: which two actors an event brought together, and when; what the field calls a temporal network as a
// sequence of contacts (Holme and Saramäki 2012, Temporal networks).
//
// Every two parties of an event are in contact. A visit lists its visitors only, so it joins each of them with the
// country of its place, unless that is their own; visitors are not joined with each other. A plan counts as what came
// of it only: its outcome, its new date, or the report that it was called off. Whether an event took place at all is
// left to who reads its status.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "waqai/graph/event_graph.hpp"

namespace waqai {

using ActorVertex = ActorGraph::vertex_descriptor;

/// Whether another event tells what came of this one, so that it does not count by itself.
bool is_superseded(const Event& event);

struct Contact {
  ActorVertex source = 0;
  ActorVertex target = 0;
  const Event* event = nullptr;
  bool directed = false;  ///< from source to target: caller to called, guest to host, visitor to country
};

/// Actors are numbered as the vertices of the ActorGraph of the same options.
struct ContactSequence {
  std::vector<Actor> actors;      ///< by id; all of the graph's, and countries that were only visited
  std::vector<Contact> contacts;  ///< in the order of the events

  /// The number of an actor, or nothing. O(log V).
  [[nodiscard]] std::optional<ActorVertex> find(std::string_view id) const;
};

/// The events stay in `graph`, which must outlive the result. O(P + C) for P participations and C contacts.
ContactSequence find_contacts(const EventGraph& graph, const ProjectionOptions& options = {});

}  // namespace waqai
