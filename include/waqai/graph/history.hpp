// History of pairs: when two actors began to meet, paused, and stopped, as far as the events tell.
//
// All gaps are in days, and the least that the dates allow: of two events known to the month only, what lies between
// the months. Silence of the reports is no proof that nobody met.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "waqai/graph/contacts.hpp"

namespace waqai {

struct PairHistory {
  ActorVertex a = 0;  ///< the smaller
  ActorVertex b = 0;
  std::uint32_t meetings = 0;  ///< events of any kind that happened and have a date
  const Event* first = nullptr;
  const Event* last = nullptr;
  std::int64_t before = 0;  ///< from the beginning of the period to the first
  std::int64_t after = 0;   ///< from the last to the end of the period
  std::int64_t pause = 0;   ///< the longest between two that follow each other
  const Event* pause_from = nullptr;
  const Event* pause_to = nullptr;  ///< both nothing where there is one meeting only
};

/// The histories of all pairs that have met, by a and b. The period begins and ends with `from` and `to`; where they
/// are not given, with the first and the last event. O(C log C) for C contacts.
std::vector<PairHistory> pair_histories(const ContactSequence& contacts, const std::optional<Edtf>& from = {},
                                        const std::optional<Edtf>& to = {});

}  // namespace waqai
