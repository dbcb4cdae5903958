// From events of any number of parties to pairs: the ground of the actor graph and of all that asks for order in time.
#include "waqai/graph/contacts.hpp"

#include <algorithm>
#include <unordered_map>

namespace waqai {
namespace {

bool goes_to(Role from, Role to) {
  return (from == Role::initiator && to != Role::initiator) || (from == Role::guest && to == Role::host);
}

class Finder {
 public:
  Finder(const EventGraph& graph, const ProjectionOptions& options) : options_(options) {
    for (const Event* event : graph.chronology())
      if (!is_superseded(*event) && options.filter.accepts(*event)) events_.push_back(event);
    add_actors(graph);
  }

  ContactSequence find() && {
    for (ActorVertex i = 0; i < found_.actors.size(); ++i) numbers_.emplace(found_.actors[i].id, i);
    for (const Event* event : events_) {
      if (event->kind == Kind::visit)
        add_visit(*event);
      else if (event->participants.size() <= options_.max_parties)
        add_pairs(*event);
    }
    return std::move(found_);
  }

 private:
  static bool is_own(const Participant& visitor, const Event& visit) {
    return visitor.country == visit.place->country || visitor.id == visited_country(visit);
  }

  /// Those of the graph, and the countries that were visited.
  void add_actors(const EventGraph& graph) {
    std::map<std::string, Actor> destinations;
    for (const Event* event : events_) {
      std::string country = visited_country(*event);
      if (country.empty() || graph.actor(country)) continue;
      Actor destination{country, ActorType::country, {}, event->place->country};
      if (event->place->id == country) destination.name = event->place->name;
      const auto abroad = [&](const Participant& visitor) { return !is_own(visitor, *event); };
      if (std::ranges::any_of(event->participants, abroad)) destinations.try_emplace(country, std::move(destination));
    }
    found_.actors.reserve(graph.actors().size() + destinations.size());
    for (const auto& [id, vertex] : graph.actors()) found_.actors.push_back(std::get<Actor>(graph.boost()[vertex]));
    const auto middle = static_cast<std::ptrdiff_t>(found_.actors.size());
    for (auto& [id, destination] : destinations) found_.actors.push_back(std::move(destination));
    std::ranges::inplace_merge(found_.actors, found_.actors.begin() + middle, {}, &Actor::id);
  }

  void add_visit(const Event& event) {
    const std::string country = visited_country(event);
    if (country.empty()) return;
    for (const Participant& visitor : event.participants)
      if (!is_own(visitor, event)) add(event, visitor.id, country, true);
  }

  void add_pairs(const Event& event) {
    const auto& parties = event.participants;
    for (std::size_t i = 0; i < parties.size(); ++i)
      for (std::size_t j = i + 1; j < parties.size(); ++j) {
        if (goes_to(parties[j].role, parties[i].role))
          add(event, parties[j].id, parties[i].id, true);
        else
          add(event, parties[i].id, parties[j].id, goes_to(parties[i].role, parties[j].role));
      }
  }

  void add(const Event& event, const std::string& from, const std::string& to, bool directed) {
    found_.contacts.push_back({numbers_.at(from), numbers_.at(to), &event, directed});
  }

  const ProjectionOptions& options_;
  std::vector<const Event*> events_;
  ContactSequence found_;
  std::unordered_map<std::string_view, ActorVertex> numbers_;  // of ids in found_.actors
};

}  // namespace

bool is_superseded(const Event& event) {
  return !event.fulfilled_by.empty() || !event.postponed_to.empty() || !event.cancelled_by.empty();
}

std::optional<ActorVertex> ContactSequence::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(actors, id, {}, &Actor::id);
  if (found == actors.end() || found->id != id) return std::nullopt;
  return static_cast<ActorVertex>(found - actors.begin());
}

ContactSequence find_contacts(const EventGraph& graph, const ProjectionOptions& options) {
  return Finder(graph, options).find();
}

}  // namespace waqai
