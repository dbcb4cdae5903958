// Earliest arrival over dated contacts. For each actor the search knows the day on which a message reaches it; a
// contact passes the message on if its days allow that, on the earliest of them that is possible, or by the last where
// it must be certain. A later message never overtakes an earlier one, so that each actor is settled once.
#include "waqai/graph/chains.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>

namespace waqai {
namespace {

using Day = std::int64_t;
constexpr Day long_ago = std::numeric_limits<Day>::min();
constexpr Day never = std::numeric_limits<Day>::max();

/// The days of a date.
struct Days {
  Day first = long_ago;
  Day last = never;
};

Days days_of(const Edtf& date) {
  Days days;
  if (const auto first = date.earliest()) days.first = first->day_number();
  if (const auto last = date.latest()) days.last = last->day_number();
  return days;
}

/// A message on its way: fewer steps go before more on the same day.
struct Arrival {
  Day day = never;
  std::size_t steps = 0;
  ActorVertex actor = 0;
  std::size_t contact = 0;  ///< that brought it
  ActorVertex from = 0;
  auto operator<=>(const Arrival&) const = default;
};

class ChainFinder {
 public:
  ChainFinder(const ContactSequence& contacts, DateReading reading)
      : contacts_(contacts.contacts), reading_(reading), of_actor_(contacts.actors.size()), settled_(of_actor_.size()) {
    for (std::size_t i = 0; i < contacts_.size(); ++i) {
      if (!counts(*contacts_[i].event)) continue;
      of_actor_[contacts_[i].source].push_back(i);
      of_actor_[contacts_[i].target].push_back(i);
    }
  }

  std::optional<std::vector<ChainStep>> find(ActorVertex from, ActorVertex to) {
    under_way_.push({long_ago, 0, from, contacts_.size(), from});
    while (!under_way_.empty()) {
      const Arrival arrival = under_way_.top();
      under_way_.pop();
      if (settled_[arrival.actor]) continue;
      settled_[arrival.actor] = arrival;
      if (arrival.actor == to) return steps_to(from, to);
      for (const std::size_t contact : of_actor_[arrival.actor]) pass_on(arrival, contact);
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool counts(const Event& event) const {
    return event.status == Status::happened && event.date &&
           !(reading_ == DateReading::certain && event.date->approximate());
  }

  void pass_on(const Arrival& arrival, std::size_t contact) {
    const Contact& met = contacts_[contact];
    const Days days = days_of(*met.event->date);
    const bool in_time =
        reading_ == DateReading::certain ? arrival.day < days.first || arrival.steps == 0 : arrival.day <= days.last;
    const Day day = reading_ == DateReading::certain ? days.last : std::max(arrival.day, days.first);
    const ActorVertex other = met.source == arrival.actor ? met.target : met.source;
    if (in_time && !settled_[other]) under_way_.push({day, arrival.steps + 1, other, contact, arrival.actor});
  }

  [[nodiscard]] std::vector<ChainStep> steps_to(ActorVertex from, ActorVertex to) const {
    std::vector<ChainStep> steps;
    for (ActorVertex actor = to; actor != from; actor = settled_[actor]->from)
      steps.push_back({settled_[actor]->from, actor, contacts_[settled_[actor]->contact].event});
    std::ranges::reverse(steps);
    return steps;
  }

  const std::vector<Contact>& contacts_;
  DateReading reading_;
  std::vector<std::vector<std::size_t>> of_actor_;
  std::vector<std::optional<Arrival>> settled_;
  std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> under_way_;
};

}  // namespace

std::optional<std::vector<ChainStep>> first_chain(const ContactSequence& contacts, ActorVertex from, ActorVertex to,
                                                  DateReading reading) {
  if (from == to) return std::nullopt;
  return ChainFinder(contacts, reading).find(from, to);
}

}  // namespace waqai
