// Visit dates: a meeting without a date has that of the visit on which it took place.
#pragma once

#include <span>

#include "waqai/extract/event.hpp"

namespace waqai {

/// Gives an encounter without a date, with DateBasis::corpus, the day of the one visit of one of its parties to its
/// place that a document tells of together with it. O(evidence).
void date_from_visits(std::span<Event> events);

}  // namespace waqai
