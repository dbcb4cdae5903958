// EventGraph: merged events as a Boost graph of actors, events, places and documents.
//
//   actor ──takes part (role)──> event ──takes place──> place
//                                event ──reported by──> document
//                                planned event ──fulfilled by──> event
//
// Its edges carry the event's date. ActorGraph, its projection onto actors, has one tie a pair and kind.
// Both are ordinary adjacency lists, so that every algorithm of Boost.Graph works on them.
// This header is heavy; forward-declare EventGraph where a reference will do.
//
//   const EventGraph graph(merge(documents), documents);
//   const auto putin = graph.actor("vladimir-putin");
//   if (putin) std::cout << boost::out_degree(*putin, graph.boost()) << " events\n";
#pragma once

#include <array>
#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "waqai/extract/event.hpp"
#include "waqai/timeline/filter.hpp"

namespace waqai {

struct Actor {
  std::string id;
  ActorType type = ActorType::person;
  Name name;            ///< of a country that stands in no event, empty
  std::string country;  ///< ISO 3166 alpha-2, upper case; empty where none is known
};

/// A document that reports events, by the name and address that its reader will look for.
struct SourceDocument {
  std::string id;
  std::optional<Edtf> date;
  std::string title;
  std::string source;
  std::string url;
};

using EventVertex = std::variant<Actor, Event, Place, SourceDocument>;

enum class Relation : std::uint8_t { takes_part, takes_place, reported_by, fulfilled_by };

struct EventEdge {
  Relation relation = Relation::takes_part;
  Role role = Role::party;   ///< of takes_part
  std::optional<Edtf> date;  ///< the event's
};

/// Built once, then read-only; safe to share between threads.
class EventGraph {
 public:
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, EventVertex, EventEdge>;
  using Vertex = boost::graph_traits<Graph>::vertex_descriptor;
  using Index = std::map<std::string, Vertex, std::less<>>;

  /// `events` as merge() gives them, their ids unique; `documents` lend title and address to the documents
  /// that the evidence names. Vertices come in the order actors, events, places, documents, each by id but events
  /// in the given order. O((V + E) log V).
  explicit EventGraph(std::vector<Event> events, std::span<const DocumentEvents> documents = {});

  [[nodiscard]] const Graph& boost() const { return graph_; }
  [[nodiscard]] const Index& actors() const { return actors_; }
  [[nodiscard]] const Index& events() const { return events_; }
  [[nodiscard]] const Index& places() const { return places_; }
  [[nodiscard]] const Index& documents() const { return documents_; }

  /// The vertex of an id, or nothing. O(log V).
  [[nodiscard]] std::optional<Vertex> actor(std::string_view id) const;
  [[nodiscard]] const Event* event(std::string_view id) const;
  [[nodiscard]] const SourceDocument* document(std::string_view id) const;
  /// All events in the order in which they were given.
  [[nodiscard]] std::vector<const Event*> chronology() const;

 private:
  struct Parts;
  struct Numbers;
  EventGraph(Parts parts, std::vector<Event>& events);
  template <typename Value>
  void set_vertices(Index& index, std::vector<Value> values, Vertex& next);
  void connect(Vertex event_vertex, const Numbers& numbers);

  Graph graph_;
  Index actors_;
  Index events_;
  Index places_;
  Index documents_;
  std::vector<Vertex> chronology_;
};

/// What two actors have had to do with each other in one way.
struct Tie {
  Kind kind = Kind::meeting;
  std::array<std::uint32_t, 6> count{};  ///< events by Status
  std::optional<Edtf> first;             ///< earliest and latest date of those that happened,
  std::optional<Edtf> last;              ///< or of all where none did
  std::uint32_t forward = 0;             ///< events that go from source to target (caller to called,
  std::uint32_t backward = 0;            ///< guest to host, visitor to country) and back
  std::vector<std::string> events;       ///< ids, in the order of the events

  [[nodiscard]] std::uint32_t of(Status status) const { return count[static_cast<std::size_t>(status)]; }
};

/// Undirected: source is the smaller id, direction stands in Tie::forward and backward.
using ActorGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Actor, Tie>;

struct ProjectionOptions {
  /// Events of more parties give no ties: in a conference of twenty, not every pair has met.
  std::size_t max_parties = 8;
  /// Ties are made of these events alone: of one kind, or one period. All actors stay vertices.
  EventFilter filter{};
};

/// Joins every two actors that events brought together (contacts.hpp says which) by one tie a kind. Vertices by id,
/// edges by source, target and kind. O(V + C log C) for C contacts, of which an event has at most max_parties² / 2.
ActorGraph project_actors(const EventGraph& graph, const ProjectionOptions& options = {});

}  // namespace waqai
