// The parts of the graph that hang together.
#include "waqai/graph/components.hpp"

#include <boost/graph/connected_components.hpp>

namespace waqai {

Partition connected_components(const PairGraph& pairs) {
  std::vector<std::uint32_t> labels(boost::num_vertices(pairs));
  boost::connected_components(
      pairs, boost::make_iterator_property_map(labels.begin(), boost::get(boost::vertex_index, pairs)));
  return make_partition(labels);
}

}  // namespace waqai
