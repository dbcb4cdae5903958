// One event out of the records that tell of it, and its id.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "waqai/extract/event.hpp"

namespace waqai {

/// A record on its way into an event, with the name of whoever publishes its document. Both must outlive it.
struct Report {
  Event* event = nullptr;
  std::string_view publisher;  ///< the document's id where nobody is named
};

/// The merged event of `reports`, which are not empty, made of what it takes out of their records. Its id is its key.
/// Where values contradict each other, the one that most independent sources give stands in the event, and all of them
/// in its conflicts.
/// O(reports * (parties + different values) + evidence log evidence).
Event combine(std::span<const Report> reports);

/// The key of an event is made of its date, kind and parties: "20171120-meeting-bashar-al-assad-vladimir-putin"; of
/// more than four parties, the first four and "and-N-more".
std::string event_key(const Event& event);

}  // namespace waqai
