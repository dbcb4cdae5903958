// Degrees and betweenness of the actors.
#include "waqai/graph/centrality.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <cmath>
#include <numeric>
#include <random>

namespace waqai {
namespace {

using Vertex = PairGraph::vertex_descriptor;
using Edge = PairGraph::edge_descriptor;

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

  void examine_vertex(Vertex vertex, const PairGraph&) const { counts_->order.push_back(vertex); }

  void tree_edge(Edge edge, const PairGraph& pairs) const {
    const Vertex from = boost::source(edge, pairs);
    const Vertex to = boost::target(edge, pairs);
    counts_->distance[to] = counts_->distance[from] + 1;
    counts_->paths[to] = counts_->paths[from];
  }

  void gray_target(Edge edge, const PairGraph& pairs) const {
    const Vertex from = boost::source(edge, pairs);
    const Vertex to = boost::target(edge, pairs);
    if (counts_->distance[to] == counts_->distance[from] + 1) counts_->paths[to] += counts_->paths[from];
  }

 private:
  PathCounts* counts_;
};

/// For each vertex reached, by how much the source depends on it: Brandes' accumulation, from the farthest inwards.
void accumulate(const PairGraph& pairs, PathCounts& counts) {
  for (const Vertex vertex : counts.order) counts.dependency[vertex] = 0;
  for (auto vertex = counts.order.rbegin(); vertex != counts.order.rend(); ++vertex)
    for (const Vertex nearer : boost::make_iterator_range(boost::adjacent_vertices(*vertex, pairs)))
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
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(pairs)))
    result.push_back(static_cast<std::uint32_t>(boost::out_degree(vertex, pairs)));
  return result;
}

std::vector<double> weighted_degrees(const PairGraph& pairs) {
  std::vector<double> result(boost::num_vertices(pairs));
  for (const Edge edge : boost::make_iterator_range(boost::edges(pairs)))
    for (const Vertex end : {boost::source(edge, pairs), boost::target(edge, pairs)})
      result[end] += boost::get(boost::edge_weight, pairs, edge);
  return result;
}

Betweenness betweenness(const PairGraph& pairs) {
  Betweenness result;
  result.pivots = boost::num_vertices(pairs);
  result.value.resize(result.pivots);
  result.standard_error.resize(result.pivots);
  boost::brandes_betweenness_centrality(
      pairs, boost::make_iterator_property_map(result.value.begin(), boost::get(boost::vertex_index, pairs)));
  return result;
}

Betweenness sampled_betweenness(const PairGraph& pairs, std::size_t pivots, std::uint64_t seed) {
  const std::size_t vertices = boost::num_vertices(pairs);
  if (pivots >= vertices) return betweenness(pairs);
  pivots = std::max<std::size_t>(pivots, 1);
  std::vector<double> sum(vertices);
  std::vector<double> squares(vertices);
  PathCounts counts(vertices);
  for (const Vertex pivot : draw(vertices, pivots, seed)) {
    counts.order.clear();
    counts.distance[pivot] = 0;
    counts.paths[pivot] = 1;
    boost::breadth_first_search(pairs, pivot, boost::visitor(CountPaths(counts)));
    accumulate(pairs, counts);
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
    result.value.push_back(n / 2 * mean);  // each pair is met from both of its ends
    result.standard_error.push_back(n / 2 * std::sqrt((1 - k / n) * variance / k));
  }
  return result;
}

}  // namespace waqai
