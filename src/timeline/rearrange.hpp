// rearrange: a vector into another order without a second one, as its pages cost more than the moves.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace waqai {

/// values[i] becomes what values[order[i]] was; `order` names each index once. O(n).
template <typename Value>
void rearrange(std::vector<Value>& values, std::vector<std::uint32_t> order) {
  for (std::uint32_t first = 0; first < order.size(); ++first) {
    if (order[first] == first) continue;
    Value held = std::move(values[first]);
    std::uint32_t to = first;
    for (std::uint32_t from = order[to]; from != first; from = order[to]) {
      values[to] = std::move(values[from]);
      order[to] = to;
      to = from;
    }
    values[to] = std::move(held);
    order[to] = to;
  }
}

}  // namespace waqai
