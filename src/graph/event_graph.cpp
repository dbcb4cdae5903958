// Lays merged events out as a graph: one vertex an actor, event, place and document, one edge a fact.
#include "waqai/graph/event_graph.hpp"

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

Actor actor_of(const Participant& party) { return {party.id, party.type, party.name, party.country}; }

void complete(Actor& actor, const Participant& party) {
  if (actor.name.ar.empty()) actor.name.ar = party.name.ar;
  if (actor.name.en.empty()) actor.name.en = party.name.en;
  if (actor.country.empty()) actor.country = party.country;
}

std::map<std::string, Actor> actors_of(const std::vector<Event>& events) {
  std::map<std::string, Actor> actors;
  for (const Event& event : events)
    for (const Participant& party : event.participants)
      complete(actors.try_emplace(party.id, actor_of(party)).first->second, party);
  return actors;
}

std::map<std::string, Place> places_of(const std::vector<Event>& events) {
  std::map<std::string, Place> places;
  for (const Event& event : events)
    if (event.place) places.try_emplace(event.place->id, *event.place);
  return places;
}

std::map<std::string, SourceDocument> documents_of(const std::vector<Event>& events,
                                                   std::span<const DocumentEvents> documents) {
  std::map<std::string, SourceDocument> found;
  for (const Event& event : events)
    for (const Evidence& evidence : event.evidence) found[evidence.document].id = evidence.document;
  for (const DocumentEvents& document : documents)
    if (const auto known = found.find(document.document); known != found.end())
      known->second = {document.document, document.date, document.title, document.source, document.url};
  return found;
}

std::optional<EventGraph::Vertex> find(const EventGraph::Index& index, std::string_view id) {
  const auto found = index.find(id);
  return found == index.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

template <typename Value>
void EventGraph::add_vertices(Index& index, std::map<std::string, Value>& values) {
  for (auto& [id, value] : values) index.emplace(id, boost::add_vertex(EventVertex(std::move(value)), graph_));
}

EventGraph::EventGraph(std::vector<Event> events, std::span<const DocumentEvents> documents) {
  auto actors = actors_of(events);
  auto places = places_of(events);
  auto sources = documents_of(events, documents);
  add_vertices(actors_, actors);
  for (Event& event : events) {
    std::string id = event.id;
    const Vertex vertex = boost::add_vertex(EventVertex(std::move(event)), graph_);
    if (!events_.emplace(id, vertex).second) throw Error("two events have the id \"" + id + "\"");
    chronology_.push_back(vertex);
  }
  add_vertices(places_, places);
  add_vertices(documents_, sources);
  for (const Vertex vertex : chronology_) connect(vertex);
}

void EventGraph::connect(Vertex event_vertex) {
  const Event& event = std::get<Event>(graph_[event_vertex]);
  const auto edge = [&](Relation relation, Role role = Role::party) { return EventEdge{relation, role, event.date}; };
  for (const Participant& party : event.participants)
    boost::add_edge(actors_.at(party.id), event_vertex, edge(Relation::takes_part, party.role), graph_);
  if (event.place) boost::add_edge(event_vertex, places_.at(event.place->id), edge(Relation::takes_place), graph_);
  std::string previous;  // evidence is in order of documents
  for (const Evidence& evidence : event.evidence) {
    if (evidence.document != previous)
      boost::add_edge(event_vertex, documents_.at(evidence.document), edge(Relation::reported_by), graph_);
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
