// Linking: what became of what was announced, and what one report denies of another.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "grouping.hpp"
#include "waqai/extract/event.hpp"

namespace waqai {

/// A merged event on its way out of merge().
struct MergedEvent {
  Event event;
  GroupIndex group = no_group;  ///< that it was made of
  Days told;                    ///< from the first to the last day on which its documents can have appeared
};

/// Sets the links of `events`, which are named and in chronological order, and marks plans of which nothing is heard
/// up to `last_day`, the day of the newest document. O(n) lookups for n events, and for each the events that share its
/// time and parties.
void link(std::span<MergedEvent> events, std::optional<std::int32_t> last_day);

}  // namespace waqai
