// Yen's algorithm: each further path leaves one that is known at some actor, by a tie that no known path with the same
// beginning takes there.
#include "waqai/graph/paths.hpp"

#include <algorithm>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <set>
#include <span>
#include <utility>

namespace waqai {
namespace {

using Edge = PairGraph::edge_descriptor;
using Route = std::vector<ActorVertex>;

/// What may not be used: the actors of the beginning, and ties out of its last one.
struct Closed {
  std::vector<bool> actor;
  ActorVertex spur = 0;
  std::set<ActorVertex> next;  ///< where no way leads to from `spur`
};

class IsOpen {
 public:
  IsOpen() = default;
  IsOpen(const PairGraph& pairs, const Closed& closed) : pairs_(&pairs), closed_(&closed) {}

  bool operator()(ActorVertex vertex) const { return !closed_->actor[vertex]; }
  bool operator()(Edge edge) const {
    const ActorVertex a = boost::source(edge, *pairs_);
    const ActorVertex b = boost::target(edge, *pairs_);
    return !(a == closed_->spur && closed_->next.contains(b)) && !(b == closed_->spur && closed_->next.contains(a));
  }

 private:
  const PairGraph* pairs_ = nullptr;
  const Closed* closed_ = nullptr;
};

struct Reached {};

/// Ends the search at the target: Boost has no other way out.
class StopAt : public boost::default_dijkstra_visitor {
 public:
  explicit StopAt(ActorVertex target) : target_(target) {}
  template <typename Graph>
  void examine_vertex(ActorVertex vertex, const Graph&) const {
    if (vertex == target_) throw Reached{};
  }

 private:
  ActorVertex target_;
};

class PathFinder {
 public:
  PathFinder(const PairGraph& pairs, ActorVertex to, PathPreference preference)
      : pairs_(pairs), to_(to), preference_(preference), predecessor_(boost::num_vertices(pairs)) {}

  std::vector<ActorPath> find(ActorVertex from, std::size_t count) {
    add_candidate({from}, {});
    std::vector<ActorPath> found;
    while (found.size() < count && !candidates_.empty()) {
      auto cheapest = candidates_.extract(candidates_.begin());
      found.push_back({std::move(cheapest.value().second), cheapest.value().first});
      if (found.size() < count) branch_off(found);
    }
    return found;
  }

 private:
  [[nodiscard]] double cost(Edge edge) const {
    const double by_weight = 1 / boost::get(boost::edge_weight, pairs_, edge);
    constexpr double little = 1.0 / 4096;  // adds up to less than a step on any path that is worth showing
    return preference_ == PathPreference::fewest_steps ? 1 + little * by_weight : by_weight;
  }

  [[nodiscard]] double cost(const Route& route) const {
    double sum = 0;
    for (std::size_t i = 1; i < route.size(); ++i) sum += cost(boost::edge(route[i - 1], route[i], pairs_).first);
    return sum;
  }

  /// Ways that leave the last path found at each of its actors.
  void branch_off(const std::vector<ActorPath>& found) {
    const Route& last = found.back().actors;
    for (std::size_t length = 1; length < last.size(); ++length) {
      const Route beginning(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(length));
      std::set<ActorVertex> taken;
      for (const ActorPath& path : found)
        if (path.actors.size() > length && std::ranges::equal(std::span(path.actors).first(length), beginning))
          taken.insert(path.actors[length]);
      add_candidate(beginning, std::move(taken));
    }
  }

  /// The cheapest path with this beginning that goes on to none of `taken`.
  void add_candidate(const Route& beginning, std::set<ActorVertex> taken) {
    const ActorVertex spur = beginning.back();
    Closed closed{std::vector<bool>(boost::num_vertices(pairs_)), spur, std::move(taken)};
    for (const ActorVertex vertex : beginning) closed.actor[vertex] = vertex != spur;
    if (!search(closed)) return;
    Route rest;
    for (ActorVertex vertex = to_; vertex != spur; vertex = predecessor_[vertex]) rest.push_back(vertex);
    Route route = beginning;
    route.insert(route.end(), rest.rbegin(), rest.rend());
    const double sum = cost(route);
    candidates_.emplace(sum, std::move(route));
  }

  /// Whether the target can be reached from `closed.spur`.
  bool search(const Closed& closed) {
    const boost::filtered_graph<PairGraph, IsOpen, IsOpen> open(pairs_, IsOpen(pairs_, closed), IsOpen(pairs_, closed));
    const auto costs = boost::make_function_property_map<Edge>([this](const Edge& edge) { return cost(edge); });
    const auto index = boost::get(boost::vertex_index, pairs_);
    try {
      boost::dijkstra_shortest_paths(
          open, closed.spur,
          boost::weight_map(costs)
              .predecessor_map(boost::make_iterator_property_map(predecessor_.begin(), index))
              .vertex_index_map(index)
              .visitor(StopAt(to_)));
    } catch (const Reached&) {
      return true;
    }
    return false;
  }

  const PairGraph& pairs_;
  ActorVertex to_;
  PathPreference preference_;
  std::vector<ActorVertex> predecessor_;
  std::set<std::pair<double, Route>> candidates_;
};

}  // namespace

std::vector<ActorPath> shortest_paths(const PairGraph& pairs, ActorVertex from, ActorVertex to, std::size_t count,
                                      PathPreference preference) {
  if (from == to) return {};
  return PathFinder(pairs, to, preference).find(from, count);
}

}  // namespace waqai
