// Chains: paths that respect time. What A told B can have come to C only if B met C afterwards.
//
// Of all chains of contacts in order of date, the one is found that arrives first (the foremost path of Wu et al. 2014,
// Path problems in temporal graphs), and of those that arrive on that day, one that sets out last. Only events that
// happened and have a date count; those without one are left out.
//
// Dates are not always known to the day, so there are two answers:
//   certain    each event was over before the next began, on whichever of its possible days either was: events of one
//              day have no order, and a date with "~" proves none
//   possible   there are days, one for each event and within its date, that do not go backwards
// A certain chain is a possible one too; where both exist, the possible one never arrives later.
#pragma once

#include <optional>
#include <vector>

#include "waqai/graph/contacts.hpp"

namespace waqai {

enum class DateReading { certain, possible };

struct ChainStep {
  ActorVertex from = 0;
  ActorVertex to = 0;
  const Event* event = nullptr;
};

/// The chain that brings something from one actor to another first, its steps in order of time; nothing where there is
/// none, or where the two are the same. By Dijkstra's algorithm over days, as waiting never brings one there earlier:
/// O(C log C) for C contacts.
std::optional<std::vector<ChainStep>> first_chain(const ContactSequence& contacts, ActorVertex from, ActorVertex to,
                                                  DateReading reading);

}  // namespace waqai
