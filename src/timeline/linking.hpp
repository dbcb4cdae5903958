// Linking: what became of what was announced, and what one report denies of another.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "grouping.hpp"
#include "waqai/extract/event.hpp"

namespace waqai {

/// What a merged event was made of.
struct Origin {
  GroupIndex group = no_group;
  Days told;  ///< from the first to the last day on which its documents can have appeared
};

/// Merged events, and beside them the origin of each, so that the events leave merge() as they are.
struct MergedEvents {
  std::vector<Event> events;
  std::vector<Origin> origins;
};

/// Sets the links of the events, which are named and in chronological order, and marks plans of which nothing is heard
/// up to `last_day`, the day of the newest document. O(n) lookups for n events, and for each the events that share its
/// time and parties.
void link(MergedEvents& merged, std::optional<std::int32_t> last_day);

}  // namespace waqai
