// Projects events onto actors: one tie a pair and kind, with its counts, dates and direction.
#include <algorithm>
#include <tuple>

#include "waqai/graph/contacts.hpp"

namespace waqai {
namespace {

/// Keeps the dates of what happened; those of plans and denials only while nothing has happened.
void extend_period(Tie& tie, const Event& event) {
  if (event.status == Status::happened && tie.of(Status::happened) == 0) tie.first = tie.last = std::nullopt;
  if (!event.date || (event.status != Status::happened && tie.of(Status::happened) > 0)) return;
  if (!tie.first || *event.date < *tie.first) tie.first = event.date;
  if (!tie.last || *event.date > *tie.last) tie.last = event.date;
}

void add(Tie& tie, const Contact& contact) {
  const Event& event = *contact.event;
  extend_period(tie, event);
  ++tie.count[static_cast<std::size_t>(event.status)];
  if (contact.directed) ++(contact.source < contact.target ? tie.forward : tie.backward);
  tie.events.push_back(event.id);
}

/// What a tie is one of: its pair, the smaller first, and its kind.
std::tuple<ActorVertex, ActorVertex, Kind> key(const Contact& contact) {
  return {std::min(contact.source, contact.target), std::max(contact.source, contact.target), contact.event->kind};
}

}  // namespace

ActorGraph project_actors(const EventGraph& graph, const ProjectionOptions& options) {
  ContactSequence found = find_contacts(graph, options);
  std::ranges::stable_sort(found.contacts, {}, key);  // within a tie, the order of the events stays
  ActorGraph actors(found.actors.size());
  for (ActorVertex i = 0; i < found.actors.size(); ++i) actors[i] = std::move(found.actors[i]);
  for (auto first = found.contacts.begin(); first != found.contacts.end();) {
    const auto next =
        std::find_if(first, found.contacts.end(), [&](const auto& other) { return key(other) != key(*first); });
    const auto [source, target, kind] = key(*first);
    Tie& tie = actors[boost::add_edge(source, target, actors).first];
    tie.kind = kind;
    std::for_each(first, next, [&](const Contact& contact) { add(tie, contact); });
    first = next;
  }
  return actors;
}

}  // namespace waqai
