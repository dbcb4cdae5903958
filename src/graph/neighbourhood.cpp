// The surroundings of one actor, level by level.
#include "waqai/graph/neighbourhood.hpp"

#include <algorithm>
#include <utility>

namespace waqai {

std::vector<Neighbour> neighbourhood(const PairGraph& pairs, ActorVertex centre, std::uint32_t hops) {
  std::vector<bool> seen(boost::num_vertices(pairs));
  seen[centre] = true;
  std::vector<Neighbour> found{{centre, 0}};
  for (std::size_t i = 0; i < found.size() && found[i].hops < hops; ++i) {
    const Neighbour near = found[i];  // a copy, as `found` grows
    for (const ActorVertex next : boost::make_iterator_range(boost::adjacent_vertices(near.actor, pairs))) {
      if (seen[next]) continue;
      seen[next] = true;
      found.push_back({next, near.hops + 1});
    }
  }
  std::ranges::sort(found, {}, [](const Neighbour& neighbour) { return std::pair(neighbour.hops, neighbour.actor); });
  return found;
}

}  // namespace waqai
