// Partition: the vertices of a graph in groups, each in one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace waqai {

/// Groups are numbered from 0 by size, the largest first; of equals, the one with the smallest vertex first.
struct Partition {
  std::vector<std::uint32_t> group;  ///< of each vertex
  std::vector<std::uint32_t> size;   ///< of each group
};

/// The partition in which vertices of the same label are together; labels may be any numbers below the number of
/// vertices. O(V log V).
Partition make_partition(std::span<const std::uint32_t> labels);

}  // namespace waqai
