// One event out of the records that tell of it, and its id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "waqai/extract/event.hpp"

namespace waqai {

/// A record on its way into an event, with the name of whoever publishes its document.
struct Report {
  Event event;
  std::string_view publisher;  ///< the document's id where nobody is named; must outlive it
};

/// The merged event of `reports`, which are not empty. Without id. Where values contradict each other, the one that
/// most independent sources give stands in the event, and all of them in its conflicts.
/// O(reports * (parties + different values) + evidence log evidence).
Event combine(std::vector<Report> reports);

/// "20171120-meeting-bashar-al-assad-vladimir-putin"; of more than four parties, the first four and "and-N-more".
std::string event_key(const Event& event);

}  // namespace waqai
