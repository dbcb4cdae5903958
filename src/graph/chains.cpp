// Earliest arrival over dated contacts. For each actor the search knows the day on which a message reaches it; a
// contact passes the message on if its days allow that, on the earliest of them that is possible, or by the last where
// it must be certain. A later message never overtakes an earlier one, so that each actor is settled once. The same
// search over days that run backwards, from the arrival, finds how late one may set out.
#include "waqai/graph/chains.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace waqai {
namespace {

using Day = std::int64_t;
constexpr Day never = std::numeric_limits<Day>::max() / 2;  // half of all, as days are turned round
constexpr Day long_ago = -never;

/// The days of a date.
struct Days {
  Day first = long_ago;
  Day last = never;
};

enum class Direction : std::uint8_t { forwards, backwards };

Days days_of(const Edtf& date, Direction direction) {
  Days days;
  if (const auto first = date.earliest()) days.first = first->day_number();
  if (const auto last = date.latest()) days.last = last->day_number();
  return direction == Direction::forwards ? days : Days{-days.last, -days.first};
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
  ChainFinder(const ContactSequence& contacts, DateReading reading, Direction direction)
      : contacts_(contacts.contacts),
        reading_(reading),
        direction_(direction),
        of_actor_(contacts.actors.size()),
        settled_(of_actor_.size()) {
    for (std::size_t i = 0; i < contacts_.size(); ++i) {
      if (!counts(*contacts_[i].event)) continue;
      of_actor_[contacts_[i].source].push_back(i);
      of_actor_[contacts_[i].target].push_back(i);
    }
  }

  /// The day on which what is sent on `day`, or after it where that must be certain, arrives.
  std::optional<Day> find(ActorVertex from, ActorVertex to, Day day) {
    under_way_.push({day, 0, from, contacts_.size(), from});
    while (!under_way_.empty()) {
      const Arrival arrival = under_way_.top();
      under_way_.pop();
      if (settled_[arrival.actor]) continue;
      settled_[arrival.actor] = arrival;
      if (arrival.actor == to) return arrival.day;
      for (const std::size_t contact : of_actor_[arrival.actor]) pass_on(arrival, contact);
    }
    return std::nullopt;
  }

  /// The contacts that brought it to `actor`, the last one first.
  [[nodiscard]] std::vector<ChainStep> steps_back(ActorVertex actor) const {
    std::vector<ChainStep> steps;
    for (; settled_[actor]->steps > 0; actor = settled_[actor]->from)
      steps.push_back({settled_[actor]->from, actor, contacts_[settled_[actor]->contact].event});
    return steps;
  }

 private:
  [[nodiscard]] bool counts(const Event& event) const {
    return event.status == Status::happened && event.date &&
           !(reading_ == DateReading::certain && event.date->approximate());
  }

  void pass_on(const Arrival& arrival, std::size_t contact) {
    const Contact& met = contacts_[contact];
    const Days days = days_of(*met.event->date, direction_);
    const bool certain = reading_ == DateReading::certain;
    const bool in_time = certain ? arrival.day < days.first : arrival.day <= days.last;
    const Day day = certain ? days.last : std::max(arrival.day, days.first);
    const ActorVertex other = met.source == arrival.actor ? met.target : met.source;
    if (in_time && !settled_[other]) under_way_.push({day, arrival.steps + 1, other, contact, arrival.actor});
  }

  const std::vector<Contact>& contacts_;
  DateReading reading_;
  Direction direction_;
  std::vector<std::vector<std::size_t>> of_actor_;
  std::vector<std::optional<Arrival>> settled_;
  std::priority_queue<Arrival, std::vector<Arrival>, std::greater<>> under_way_;
};

}  // namespace

std::optional<std::vector<ChainStep>> first_chain(const ContactSequence& contacts, ActorVertex from, ActorVertex to,
                                                  DateReading reading) {
  if (from == to) return std::nullopt;
  const auto arrival = ChainFinder(contacts, reading, Direction::forwards).find(from, to, long_ago - 1);
  if (!arrival) return std::nullopt;
  ChainFinder finder(contacts, reading, Direction::backwards);
  finder.find(to, from, -*arrival - (reading == DateReading::certain ? 1 : 0));
  std::vector<ChainStep> steps = finder.steps_back(from);
  for (ChainStep& step : steps) std::swap(step.from, step.to);
  return steps;
}

}  // namespace waqai
