// Lays merged events out as a graph: one vertex an actor, event, place and document, one edge a fact.
#include "waqai/graph/event_graph.hpp"

#include <algorithm>
#include <unordered_map>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

/// Values by their id, which is a view of text that lives on elsewhere.
template <typename Value>
using ById = std::unordered_map<std::string_view, Value>;

void complete(Actor& actor, const Participant& party) {
  if (actor.id.empty()) {
    actor.id = party.id;
    actor.type = party.type;
  }
  if (actor.name.ar.empty()) actor.name.ar = party.name.ar;
  if (actor.name.en.empty()) actor.name.en = party.name.en;
  if (actor.country.empty()) actor.country = party.country;
}

template <typename Value>
std::vector<Value> in_order(ById<Value>& values) {
  std::vector<Value> sorted;
  sorted.reserve(values.size());
  for (auto& [id, value] : values) sorted.push_back(std::move(value));
  std::ranges::sort(sorted, {}, &Value::id);
  return sorted;
}

std::vector<Actor> actors_of(const std::vector<Event>& events) {
  ById<Actor> actors;
  for (const Event& event : events)
    for (const Participant& party : event.participants) complete(actors[party.id], party);
  return in_order(actors);
}

std::vector<Place> places_of(const std::vector<Event>& events) {
  ById<Place> places;
  for (const Event& event : events)
    if (event.place) places.try_emplace(event.place->id, *event.place);
  return in_order(places);
}

std::vector<SourceDocument> documents_of(const std::vector<Event>& events, std::span<const DocumentEvents> documents) {
  ById<SourceDocument> found;
  for (const Event& event : events)
    for (const Evidence& evidence : event.evidence)
      if (SourceDocument& document = found[evidence.document]; document.id.empty()) document.id = evidence.document;
  for (const DocumentEvents& document : documents)
    if (const auto known = found.find(document.document); known != found.end())
      known->second = {document.document, document.date, document.title, document.source, document.url};
  return in_order(found);
}

std::optional<EventGraph::Vertex> find(const EventGraph::Index& index, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

/// What the events speak of, each in the order of ids.
struct EventGraph::Parts {
  Parts(const std::vector<Event>& events, std::span<const DocumentEvents> known)
      : actors(actors_of(events)), places(places_of(events)), documents(documents_of(events, known)) {}

  std::vector<Actor> actors;
  std::vector<Place> places;
  std::vector<SourceDocument> documents;
};

/// The vertices by id, for the time of building.
struct EventGraph::Numbers {
  explicit Numbers(const EventGraph& graph)
      : actors(graph.actors_.begin(), graph.actors_.end()),
        places(graph.places_.begin(), graph.places_.end()),
        documents(graph.documents_.begin(), graph.documents_.end()) {}

  ById<Vertex> actors;
  ById<Vertex> places;
  ById<Vertex> documents;
};

/// `values` in the order of their ids, from `next` on. Boost would copy what add_vertex() is given.
template <typename Value>
void EventGraph::set_vertices(Index& index, std::vector<Value> values, Vertex& next) {
  for (Value& value : values) {
    index.emplace_hint(index.end(), value.id, next);
    graph_[next++] = std::move(value);
  }
}

EventGraph::EventGraph(std::vector<Event> events, std::span<const DocumentEvents> documents)
    : EventGraph(Parts(events, documents), events) {}

// The graph has its size from the start, as Boost copies all of it when it is assigned.
EventGraph::EventGraph(Parts parts, std::vector<Event>& events)
    : graph_(parts.actors.size() + events.size() + parts.places.size() + parts.documents.size()) {
  Vertex next = 0;
  set_vertices(actors_, std::move(parts.actors), next);
  chronology_.reserve(events.size());
  for (Event& event : events) {
    events_.emplace_hint(events_.end(), event.id, next);  // ids begin with the date, so that most come in order
    if (events_.size() == chronology_.size()) throw Error("two events have the id \"" + event.id + "\"");
    chronology_.push_back(next);
    graph_[next++] = std::move(event);
  }
  set_vertices(places_, std::move(parts.places), next);
  set_vertices(documents_, std::move(parts.documents), next);
  const Numbers numbers(*this);
  for (const Vertex vertex : chronology_) connect(vertex, numbers);
}

void EventGraph::connect(Vertex event_vertex, const Numbers& numbers) {
  const Event& event = std::get<Event>(graph_[event_vertex]);
  const auto edge = [&](Relation relation, Role role = Role::party) { return EventEdge{relation, role, event.date}; };
  for (const Participant& party : event.participants)
    boost::add_edge(numbers.actors.at(party.id), event_vertex, edge(Relation::takes_part, party.role), graph_);
  if (event.place)
    boost::add_edge(event_vertex, numbers.places.at(event.place->id), edge(Relation::takes_place), graph_);
  std::string_view previous;  // evidence is in order of documents
  for (const Evidence& evidence : event.evidence) {
    if (evidence.document != previous)
      boost::add_edge(event_vertex, numbers.documents.at(evidence.document), edge(Relation::reported_by), graph_);
    previous = evidence.document;
  }
  if (const auto outcome = find(events_, event.fulfilled_by))
    boost::add_edge(event_vertex, *outcome, edge(Relation::fulfilled_by), graph_);
}

std::optional<EventGraph::Vertex> EventGraph::actor(std::string_view id) const { return find(actors_, id); }

const Event* EventGraph::event(std::string_view id) const {
  const auto vertex = find(events_, id);
  return vertex ? &std::get<Event>(graph_[*vertex]) : nullptr;
}

const SourceDocument* EventGraph::document(std::string_view id) const {
  const auto vertex = find(documents_, id);
  return vertex ? &std::get<SourceDocument>(graph_[*vertex]) : nullptr;
}

std::vector<const Event*> EventGraph::chronology() const {
  std::vector<const Event*> events;
  events.reserve(chronology_.size());
  for (const Vertex vertex : chronology_) events.push_back(&std::get<Event>(graph_[vertex]));
  return events;
}

}  // namespace waqai
