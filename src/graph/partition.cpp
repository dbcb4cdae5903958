// Gives groups their numbers, so that the same groups have the same numbers however they were found.
#include "waqai/graph/partition.hpp"

#include <algorithm>
#include <numeric>

namespace waqai {

Partition make_partition(std::span<const std::uint32_t> labels) {
  std::vector<std::uint32_t> first(labels.size(), static_cast<std::uint32_t>(labels.size()));
  std::vector<std::uint32_t> size(labels.size());
  for (std::size_t vertex = 0; vertex < labels.size(); ++vertex) {
    first[labels[vertex]] = std::min(first[labels[vertex]], static_cast<std::uint32_t>(vertex));
    ++size[labels[vertex]];
  }
  std::vector<std::uint32_t> order(labels.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::uint32_t label) { return size[label] == 0; });
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return size[a] != size[b] ? size[a] > size[b] : first[a] < first[b];
  });
  std::vector<std::uint32_t> number(labels.size());
  Partition partition;
  for (const std::uint32_t label : order) {
    number[label] = static_cast<std::uint32_t>(partition.size.size());
    partition.size.push_back(size[label]);
  }
  for (const std::uint32_t label : labels) partition.group.push_back(number[label]);
  return partition;
}

}  // namespace waqai
