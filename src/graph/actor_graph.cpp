// Projects events onto actors: one tie a pair and kind, with its counts, dates and direction.
#include <algorithm>
#include <tuple>

#include "waqai/graph/event_graph.hpp"

namespace waqai {
namespace {

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

using TieKey = std::tuple<std::string, std::string, Kind>;  // source, target

/// Keeps the dates of what happened; those of plans and denials only while nothing has happened.
void extend_period(Tie& tie, const Event& event) {
  if (event.status == Status::happened && tie.of(Status::happened) == 0) tie.first = tie.last = std::nullopt;
  if (!event.date || (event.status != Status::happened && tie.of(Status::happened) > 0)) return;
  if (!tie.first || *event.date < *tie.first) tie.first = event.date;
  if (!tie.last || *event.date > *tie.last) tie.last = event.date;
}

class Projection {
 public:
  explicit Projection(const EventGraph& graph) {
    for (const auto& [id, vertex] : graph.actors()) actors_.emplace(id, std::get<Actor>(graph.boost()[vertex]));
  }

  void add_visit(const Event& event) {
    if (!event.place || event.place->country.empty()) return;
    const std::string country = lower(event.place->country);
    for (const Participant& visitor : event.participants) {
      if (visitor.country == event.place->country || visitor.id == country) continue;
      Actor destination{country, ActorType::country, {}, event.place->country};
      if (event.place->id == country) destination.name = event.place->name;
      actors_.try_emplace(country, destination);
      add(event, visitor.id, country, true);
    }
  }

  void add_pairs(const Event& event) {
    const auto& parties = event.participants;
    for (std::size_t i = 0; i < parties.size(); ++i)
      for (std::size_t j = i + 1; j < parties.size(); ++j) {
        const bool reversed = goes_to(parties[j].role, parties[i].role);
        const auto& [from, to] = reversed ? std::tie(parties[j], parties[i]) : std::tie(parties[i], parties[j]);
        add(event, from.id, to.id, goes_to(from.role, to.role));
      }
  }

  [[nodiscard]] ActorGraph graph() const {
    ActorGraph graph;
    std::map<std::string, ActorGraph::vertex_descriptor> vertices;
    for (const auto& [id, actor] : actors_) vertices.emplace(id, boost::add_vertex(actor, graph));
    for (const auto& [key, tie] : ties_)
      boost::add_edge(vertices.at(std::get<0>(key)), vertices.at(std::get<1>(key)), tie, graph);
    return graph;
  }

 private:
  static bool goes_to(Role from, Role to) {
    return (from == Role::initiator && to != Role::initiator) || (from == Role::guest && to == Role::host);
  }

  void add(const Event& event, const std::string& from, const std::string& to, bool directed) {
    Tie& tie = ties_[TieKey(std::min(from, to), std::max(from, to), event.kind)];
    tie.kind = event.kind;
    extend_period(tie, event);
    ++tie.count[static_cast<std::size_t>(event.status)];
    if (directed) ++(from < to ? tie.forward : tie.backward);
    tie.events.push_back(event.id);
  }

  std::map<std::string, Actor> actors_;
  std::map<TieKey, Tie> ties_;
};

}  // namespace

ActorGraph project_actors(const EventGraph& graph, const ProjectionOptions& options) {
  Projection projection(graph);
  for (const Event* event : graph.chronology()) {
    if (!event->fulfilled_by.empty()) continue;
    if (event->kind == Kind::visit)
      projection.add_visit(*event);
    else if (event->participants.size() <= options.max_parties)
      projection.add_pairs(*event);
  }
  return projection.graph();
}

}  // namespace waqai
