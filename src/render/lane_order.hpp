// The order of lanes in which their joints cross fewest other lanes.
//
// A joint ties the lanes of its parties by one upright line, so it crosses every lane between the first and the last of
// them that is no party's and is drawn there at the time. Among orders of equally many crossings the one of shortest
// joints is best, as the eye then moves least: the order of these two wishes is that of Tanahashi and Ma, "Design
// considerations for optimizing storyline visualizations", IEEE TVCG 18 (2012).
//
// The least is hard to find (with two parties a joint, it is the minimum linear arrangement of a graph). So the lanes
// are moved to the mean place of those they are tied to (barycentres: Sugiyama, Tagawa and Toda, IEEE SMC 11, 1981),
// and then neighbours are exchanged, and lanes set in elsewhere where there are few, as long as that helps (Eades and
// Kelly's greedy switching, Ars Combinatoria 21A, 1986).
#pragma once

#include <compare>
#include <cstddef>
#include <vector>

namespace waqai {

struct LaneTask {
  std::size_t lanes = 0;
  /// The lanes that each joint ties, each once, in order of time. A lane is drawn from its first joint to its last.
  std::vector<std::vector<std::size_t>> joints;
};

struct LaneCost {
  std::size_t crossings = 0;
  std::size_t length = 0;  ///< of all joints together, in lanes
  auto operator<=>(const LaneCost&) const = default;
};

/// `order` has the lanes from the top down. O(P + J L) for J joints of P parties.
LaneCost lane_cost(const LaneTask& task, const std::vector<std::size_t>& order);

/// The lanes from the top down, no costlier than as they are numbered. Deterministic.
std::vector<std::size_t> order_lanes(const LaneTask& task);

}  // namespace waqai
