// The method of Louvain. Each level is a graph of the groups of the level before, with the weight that lies within a
// group as a loop.
#include "waqai/graph/communities.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace waqai {
namespace {

using Labels = std::vector<std::uint32_t>;

constexpr double least_gain = 1e-12;  // what is less comes of rounding, and could move a vertex to and fro

struct Neighbour {
  std::uint32_t vertex = 0;
  double weight = 0;
};

/// A graph of groups.
struct Level {
  std::vector<std::vector<Neighbour>> neighbours;
  std::vector<double> loop;    ///< weight within, counted twice
  std::vector<double> degree;  ///< weight of all edges, the loop included
  double total = 0;            ///< sum of all degrees: 2W

  explicit Level(std::size_t vertices) : neighbours(vertices), loop(vertices), degree(vertices) {}

  void add_edge(std::uint32_t a, std::uint32_t b, double weight) {
    neighbours[a].push_back({b, weight});
    neighbours[b].push_back({a, weight});
    degree[a] += weight;
    degree[b] += weight;
    total += 2 * weight;
  }
};

Level level_of(const PairGraph& pairs) {
  Level level(boost::num_vertices(pairs));
  for (const auto edge : boost::make_iterator_range(boost::edges(pairs)))
    level.add_edge(static_cast<std::uint32_t>(boost::source(edge, pairs)),
                   static_cast<std::uint32_t>(boost::target(edge, pairs)), boost::get(boost::edge_weight, pairs, edge));
  return level;
}

/// Moves the vertices of one level until none gains by it.
class Mover {
 public:
  explicit Mover(const Level& level)
      : level_(level), group_(level.degree.size()), group_degree_(level.degree), weight_to_(level.degree.size()) {
    std::iota(group_.begin(), group_.end(), 0U);
  }

  /// Whether any vertex moved.
  bool run() {
    bool any = false;
    for (bool moved = true; moved; any |= moved) {
      moved = false;
      for (std::uint32_t vertex = 0; vertex < group_.size(); ++vertex) moved |= move(vertex);
    }
    return any;
  }

  [[nodiscard]] const Labels& groups() const { return group_; }

 private:
  bool move(std::uint32_t vertex) {
    const std::uint32_t own = group_[vertex];
    gather_weights(vertex, own);
    group_degree_[own] -= level_.degree[vertex];
    std::uint32_t best = own;
    double best_gain = gain(vertex, own) + least_gain;
    for (const std::uint32_t group : touched_) {
      const double found = gain(vertex, group);
      if (found > best_gain) {
        best = group;
        best_gain = found;
      }
    }
    group_degree_[best] += level_.degree[vertex];
    group_[vertex] = best;
    for (const std::uint32_t group : touched_) weight_to_[group] = 0;
    return best != own;
  }

  /// The weight that joins `vertex` to each neighbouring group, the smaller group first.
  void gather_weights(std::uint32_t vertex, std::uint32_t own) {
    touched_.assign(1, own);
    for (const Neighbour& neighbour : level_.neighbours[vertex]) {
      touched_.push_back(group_[neighbour.vertex]);
      weight_to_[group_[neighbour.vertex]] += neighbour.weight;
    }
    std::ranges::sort(touched_);
    touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  }

  /// By how much Q · W grows when a vertex that is in no group joins this one.
  [[nodiscard]] double gain(std::uint32_t vertex, std::uint32_t group) const {
    return weight_to_[group] - group_degree_[group] * level_.degree[vertex] / level_.total;
  }

  const Level& level_;
  Labels group_;
  std::vector<double> group_degree_;
  std::vector<double> weight_to_;       // by group, while one vertex is looked at
  std::vector<std::uint32_t> touched_;  // the groups for which it is not 0
};

/// The graph whose vertices are the groups of `level`.
Level contract(const Level& level, const Partition& groups) {
  Level smaller(groups.size.size());
  smaller.total = 0;
  std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, double>> between;
  for (std::uint32_t vertex = 0; vertex < groups.group.size(); ++vertex) {
    const std::uint32_t from = groups.group[vertex];
    smaller.loop[from] += level.loop[vertex];
    for (const Neighbour& neighbour : level.neighbours[vertex]) {
      const std::uint32_t to = groups.group[neighbour.vertex];
      if (from == to) smaller.loop[from] += neighbour.weight;  // met from both ends
      if (from < to) between.push_back({{from, to}, neighbour.weight});
    }
  }
  std::ranges::stable_sort(between, {}, [](const auto& edge) { return edge.first; });
  for (auto edge = between.begin(); edge != between.end();) {
    const auto ends = edge->first;
    double weight = 0;
    for (; edge != between.end() && edge->first == ends; ++edge) weight += edge->second;
    smaller.add_edge(ends.first, ends.second, weight);
  }
  for (std::size_t group = 0; group < smaller.loop.size(); ++group) {
    smaller.degree[group] += smaller.loop[group];
    smaller.total += smaller.loop[group];
  }
  return smaller;
}

}  // namespace

Communities find_communities(const PairGraph& pairs) {
  Labels labels(boost::num_vertices(pairs));
  std::iota(labels.begin(), labels.end(), 0U);
  Level level = level_of(pairs);
  for (;;) {
    Mover mover(level);
    if (!mover.run()) break;
    const Partition groups = make_partition(mover.groups());
    for (std::uint32_t& label : labels) label = groups.group[label];
    level = contract(level, groups);
  }
  Communities found;
  found.partition = make_partition(labels);
  found.modularity = modularity(pairs, found.partition);
  return found;
}

double modularity(const PairGraph& pairs, const Partition& partition) {
  std::vector<double> within(partition.size.size());
  std::vector<double> degree(partition.size.size());
  double total = 0;
  for (const auto edge : boost::make_iterator_range(boost::edges(pairs))) {
    const std::uint32_t a = partition.group[boost::source(edge, pairs)];
    const std::uint32_t b = partition.group[boost::target(edge, pairs)];
    const double weight = boost::get(boost::edge_weight, pairs, edge);
    total += weight;
    degree[a] += weight;
    degree[b] += weight;
    if (a == b) within[a] += weight;
  }
  double sum = 0;
  if (total > 0)
    for (std::size_t group = 0; group < within.size(); ++group) {
      const double share = degree[group] / (2 * total);
      sum += within[group] / total - share * share;
    }
  return sum;
}

}  // namespace waqai
