// What the lanes view shows of all actors and events, in which order, and how much it leaves out.
#pragma once

#include <cstddef>
#include <vector>

#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"

namespace waqai {

/// An event as an upright line through the lanes of its parties.
struct LaneJoint {
  const Event* event = nullptr;
  std::vector<std::size_t> lanes;  ///< from the top down
  std::size_t others = 0;          ///< parties without a lane
};

/// All that stands on one day, or all that has none.
struct LaneStop {
  long day = 0;                        ///< Boost.DateTime's number
  std::vector<LaneJoint> joints;       ///< each in its column
  std::vector<const Event*> gathered;  ///< one more column, if any: too many for one day
  [[nodiscard]] std::size_t columns() const { return joints.size() + (gathered.empty() ? 0 : 1); }
};

struct LanesChoice {
  std::vector<const Actor*> actors;  ///< of the lanes, from the top down
  std::vector<LaneStop> stops;       ///< in order of time
  LaneStop undated;                  ///< events without a date, and those known only to more than two years
  std::size_t events = 0;            ///< that are shown, the gathered ones among them
  std::size_t gathered = 0;
  std::size_t all_actors = 0;  ///< that take part in anything
};

/// The actors of most events, and of their events those of most sources; lanes in the order of lane_order.hpp. A joint
/// stands in the middle of the days that may be its event's, or at the one end that is known. The pointers point into
/// `graph`. O(P + E log E) for E events of P parties, and the ordering of the lanes.
LanesChoice choose_lanes(const EventGraph& graph, const DiagramOptions& options);

}  // namespace waqai
