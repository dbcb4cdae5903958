// One event out of the records that tell of it, and its id.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "waqai/extract/event.hpp"

namespace waqai {

/// Adds the parties of `record` to those of `event`: an official takes the place of his country; roles, names and
/// posts that `event` lacks are taken over. Keeps the order by id.
void unite_parties(std::vector<Participant>& parties, const std::vector<Participant>& more);

/// The merged event of `records`, which are not empty and whose first has the most precise date. Without id.
/// O(records * parties + evidence log evidence).
Event combine(std::span<const Event* const> records);

/// "20171120-meeting-bashar-al-assad-vladimir-putin"; of more than four parties, the first four and "and-N-more".
std::string event_key(const Event& event);

}  // namespace waqai
