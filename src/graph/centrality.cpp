// Degrees and betweenness of the actors.
#include "waqai/graph/centrality.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cmath>
#include <numeric>
#include <random>

namespace waqai {
namespace {

using Vertex = std::uint32_t;

/// Both directions of every edge, the neighbours of a vertex side by side in memory: searches from every vertex take a
/// third of the time that they take in a PairGraph.
using Adjacency = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                     boost::no_property, Vertex, std::uint32_t>;

Adjacency adjacency_of(const PairGraph& pairs) {
  std::vector<std::pair<Vertex, Vertex>> edges;
  edges.reserve(2 * boost::num_edges(pairs));
  for (const auto edge : boost::make_iterator_range(boost::edges(pairs))) {
    const auto source = static_cast<Vertex>(boost::source(edge, pairs));
    const auto target = static_cast<Vertex>(boost::target(edge, pairs));
    edges.emplace_back(source, target);
    edges.emplace_back(target, source);
  }
  std::ranges::sort(edges);
  return {boost::edges_are_sorted, edges.begin(), edges.end(), static_cast<Vertex>(boost::num_vertices(pairs))};
}

/// Shortest paths from one source: how far each vertex is, and by how many paths.
struct PathCounts {
  explicit PathCounts(std::size_t vertices) : distance(vertices), paths(vertices), dependency(vertices) {}

  std::vector<Vertex> order;  ///< in which vertices were reached, the source first
  std::vector<std::uint32_t> distance;
  std::vector<double> paths;
  std::vector<double> dependency;
};

/// Counts paths while Boost's search goes from level to level.
class CountPaths : public boost::default_bfs_visitor {
 public:
  explicit CountPaths(PathCounts& counts) : counts_(&counts) {}

  void examine_vertex(Vertex vertex, const Adjacency&) const { counts_->order.push_back(vertex); }

  void tree_edge(Adjacency::edge_descriptor edge, const Adjacency& graph) const {
    const Vertex from = boost::source(edge, graph);
    const Vertex to = boost::target(edge, graph);
    counts_->distance[to] = counts_->distance[from] + 1;
    counts_->paths[to] = counts_->paths[from];
  }

  void gray_target(Adjacency::edge_descriptor edge, const Adjacency& graph) const {
    const Vertex from = boost::source(edge, graph);
    const Vertex to = boost::target(edge, graph);
    if (counts_->distance[to] == counts_->distance[from] + 1) counts_->paths[to] += counts_->paths[from];
  }

 private:
  PathCounts* counts_;
};

/// For each vertex reached, by how much the source depends on it: Brandes' accumulation, from the farthest inwards.
void accumulate(const Adjacency& graph, PathCounts& counts) {
  for (const Vertex vertex : counts.order) counts.dependency[vertex] = 0;
  for (auto vertex = counts.order.rbegin(); vertex != counts.order.rend(); ++vertex)
    for (const Vertex nearer : boost::make_iterator_range(boost::adjacent_vertices(*vertex, graph)))
      if (counts.distance[nearer] + 1 == counts.distance[*vertex])
        counts.dependency[nearer] += counts.paths[nearer] / counts.paths[*vertex] * (1 + counts.dependency[*vertex]);
}

/// The first `count` of a shuffle of all vertices. The standard fixes the generator, but not its distributions.
std::vector<Vertex> draw(std::size_t vertices, std::size_t count, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<Vertex> drawn(vertices);
  std::iota(drawn.begin(), drawn.end(), Vertex{0});
  for (std::size_t i = 0; i < count; ++i) std::swap(drawn[i], drawn[i + random() % (vertices - i)]);
  drawn.resize(count);
  return drawn;
}

}  // namespace

std::vector<std::uint32_t> degrees(const PairGraph& pairs) {
  std::vector<std::uint32_t> result;
  result.reserve(boost::num_vertices(pairs));
  for (const auto vertex : boost::make_iterator_range(boost::vertices(pairs)))
    result.push_back(static_cast<std::uint32_t>(boost::out_degree(vertex, pairs)));
  return result;
}

std::vector<double> weighted_degrees(const PairGraph& pairs) {
  std::vector<double> result(boost::num_vertices(pairs));
  for (const auto edge : boost::make_iterator_range(boost::edges(pairs)))
    for (const auto end : {boost::source(edge, pairs), boost::target(edge, pairs)})
      result[end] += boost::get(boost::edge_weight, pairs, edge);
  return result;
}

Betweenness betweenness(const PairGraph& pairs) {
  Betweenness result;
  result.pivots = boost::num_vertices(pairs);
  result.value.resize(result.pivots);
  result.standard_error.resize(result.pivots);
  const Adjacency graph = adjacency_of(pairs);
  boost::brandes_betweenness_centrality(
      graph, boost::make_iterator_property_map(result.value.begin(), boost::get(boost::vertex_index, graph)));
  for (double& value : result.value) value /= 2;  // each pair is met from both of its ends
  return result;
}

Betweenness sampled_betweenness(const PairGraph& pairs, std::size_t pivots, std::uint64_t seed) {
  const std::size_t vertices = boost::num_vertices(pairs);
  if (pivots >= vertices) return betweenness(pairs);
  pivots = std::max<std::size_t>(pivots, 1);
  std::vector<double> sum(vertices);
  std::vector<double> squares(vertices);
  const Adjacency graph = adjacency_of(pairs);
  PathCounts counts(vertices);
  for (const Vertex pivot : draw(vertices, pivots, seed)) {
    counts.order.clear();
    counts.distance[pivot] = 0;
    counts.paths[pivot] = 1;
    boost::breadth_first_search(graph, pivot, boost::visitor(CountPaths(counts)));
    accumulate(graph, counts);
    for (const Vertex vertex : counts.order) {
      if (vertex == pivot) continue;
      sum[vertex] += counts.dependency[vertex];
      squares[vertex] += counts.dependency[vertex] * counts.dependency[vertex];
    }
  }
  const auto n = static_cast<double>(vertices);
  const auto k = static_cast<double>(pivots);
  Betweenness result;
  result.pivots = pivots;
  for (Vertex vertex = 0; vertex < vertices; ++vertex) {
    const double mean = sum[vertex] / k;
    const double variance = pivots > 1 ? std::max(0.0, (squares[vertex] - k * mean * mean) / (k - 1)) : mean * mean;
    result.value.push_back(n / 2 * mean);  // again of pairs met from both ends
    result.standard_error.push_back(n / 2 * std::sqrt((1 - k / n) * variance / k));
  }
  return result;
}

}  // namespace waqai
