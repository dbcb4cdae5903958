// The last step of merging: statuses differ between the events that are linked here, all else is alike.
#include "linking.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "block_index.hpp"
#include "likeness.hpp"

namespace waqai {
namespace {

using Index = std::uint32_t;

constexpr Index none = 0xFFFFFFFFU;
/// A plan for "soon" is fulfilled, and a postponed event held, within so many days.
constexpr std::int64_t patience_days = 366;
/// A denial or a cancellation without a date is of what others tell within so many days.
constexpr std::int64_t reaction_days = 31;
constexpr std::size_t status_count = 6;

bool announced(Status status) {
  return status == Status::planned || status == Status::proposed || status == Status::postponed;
}

std::uint64_t states_key(const Account& account) {
  std::uint64_t key = static_cast<std::uint64_t>(account.status);
  for (const NameNumber state : states_of(account)) key = stir(key, state);
  return key;
}

class Linker {
 public:
  Linker(std::span<MergedEvent> events, std::optional<std::int32_t> last_day) : events_(events), last_day_(last_day) {
    read_accounts();
  }

  void run() {
    for (Index index = 0; index < events_.size(); ++index) {
      switch (event(index).status) {
        case Status::happened:
          break;
        case Status::planned:
        case Status::proposed:
        case Status::postponed:
          follow_announcement(index);
          break;
        case Status::cancelled:
          revoke(index, {Status::planned, Status::postponed, Status::proposed}, &Event::cancelled_by, &Event::cancels);
          break;
        case Status::denied:
          revoke(index, {Status::happened, Status::planned, Status::proposed}, &Event::denied_by, &Event::denies);
          break;
      }
    }
    for (MergedEvent& merged : events_) mark_unreported(merged.event);
  }

 private:
  void read_accounts();
  [[nodiscard]] Event& event(Index index) { return events_[index].event; }
  void follow_announcement(Index plan);
  void revoke(Index denial, std::array<Status, 3> statuses, std::string Event::* revoked_by, std::string Event::* revokes);
  void mark_unreported(Event& event) const;
  template <typename Suits>
  [[nodiscard]] Index same_time(Index index, Status status, Suits suits) const;
  template <typename Suits>
  [[nodiscard]] Index first_of(Index index, Status status, Suits suits) const;
  [[nodiscard]] Index outcome(Index plan) const;
  [[nodiscard]] Index put_off(Index plan) const;

  std::span<MergedEvent> events_;
  std::optional<std::int32_t> last_day_;
  std::vector<Party> parties_;
  std::vector<Account> accounts_;
  std::array<BlockIndex, status_count> dated_;                           ///< by status
  std::unordered_map<std::uint64_t, std::vector<Index>> by_states_;      ///< of one status and set of states
  std::unordered_map<Index, double> best_plan_;                          ///< likeness of what an outcome fulfils
};

void Linker::read_accounts() {
  std::size_t parties = 0;
  for (const MergedEvent& merged : events_) parties += merged.event.participants.size();
  parties_.reserve(parties);
  accounts_.reserve(events_.size());
  AccountReader reader;
  for (Index index = 0; index < events_.size(); ++index) {
    const Account& account = accounts_.emplace_back(reader.read(event(index), parties_));
    dated_[static_cast<std::size_t>(account.status)].add(account, index);
    by_states_[states_key(account)].push_back(index);
  }
}

/// Of the events of that status that suit, the one most like this and of its days, or a day beside them; none where
/// two are.
template <typename Suits>
Index Linker::same_time(Index index, Status status, Suits suits) const {
  std::vector<Index> candidates;
  dated_[static_cast<std::size_t>(status)].find(accounts_[index], 1, candidates);
  Index best = none;
  double best_total = 0;
  for (const Index candidate : candidates) {
    const double total = compare(accounts_[index], accounts_[candidate], DateRule::next_day).total();
    if (total < same_event || total < best_total || !suits(candidate)) continue;
    best = total == best_total ? none : candidate;
    best_total = total;
  }
  return best;
}

/// The first event of that status, by date, with the same parties, an agreeing place and a kind of one family, that
/// suits.
template <typename Suits>
Index Linker::first_of(Index index, Status status, Suits suits) const {
  Account account = accounts_[index];
  account.status = status;
  const auto alike = by_states_.find(states_key(account));
  if (alike == by_states_.end()) return none;
  for (const Index candidate : alike->second)
    if (candidate != index && suits(candidate) &&
        compare(account, accounts_[candidate], DateRule::ignored).total() >= same_event)
      return candidate;
  return none;
}

/// What came of a plan: an event on its day; of a plan without a day, the first after it was told.
Index Linker::outcome(Index plan) const {
  const std::int64_t told = events_[plan].told.first;
  if (accounts_[plan].date)
    return same_time(plan, Status::happened, [&](Index candidate) {
      return days_of(accounts_[candidate].date).last >= told - 1;  // "today" may be yesterday elsewhere
    });
  if (told == INT32_MIN) return none;
  return first_of(plan, Status::happened, [&](Index candidate) {
    const Days days = days_of(accounts_[candidate].date);
    return accounts_[candidate].date && days.first >= told && days.first - told <= patience_days;
  });
}

/// The report that a plan was put off, told before or about its day; of a postponement without an outcome, the event
/// on its new date.
Index Linker::put_off(Index plan) const {
  const Days told = events_[plan].told;
  const Days day = days_of(accounts_[plan].date);
  const auto later = [&](Index candidate) {
    const Days days = days_of(accounts_[candidate].date);
    return accounts_[candidate].date && accounts_[plan].date && days.first > day.last &&
           days.first - day.last <= patience_days && events_[candidate].told.last >= told.first;
  };
  if (accounts_[plan].status != Status::postponed)
    return first_of(plan, Status::postponed, [&](Index candidate) {
      const bool same_day = accounts_[candidate].date == accounts_[plan].date;
      const bool open = !accounts_[candidate].date || !accounts_[plan].date;
      const bool in_time = std::int64_t{events_[candidate].told.first} - day.last <= reaction_days;
      return events_[candidate].told.last >= told.first && in_time && (same_day || open || later(candidate));
    });
  for (const Status status : {Status::planned, Status::happened})
    if (const Index found = first_of(plan, status, later); found != none) return found;
  return none;
}

void Linker::follow_announcement(Index plan) {
  if (accounts_[plan].status != Status::postponed) {
    if (const Index report = put_off(plan); report != none) {
      event(plan).postponed_to = event(report).id;
      if (event(report).postponed_from.empty()) event(report).postponed_from = event(plan).id;
      return;
    }
  }
  if (const Index found = outcome(plan); found != none) {
    event(plan).fulfilled_by = event(found).id;
    const double alike = compare(accounts_[plan], accounts_[found], DateRule::ignored).total();
    double& best = best_plan_[found];
    if (alike <= best) return;
    best = alike;
    event(found).fulfils = event(plan).id;
    return;
  }
  if (accounts_[plan].status != Status::postponed) return;
  if (const Index found = put_off(plan); found != none) {
    event(plan).postponed_to = event(found).id;
    if (event(found).postponed_from.empty()) event(found).postponed_from = event(plan).id;
  }
}

/// Links a denial or cancellation to what it is about: of its days, else told of within a month.
void Linker::revoke(Index denial, std::array<Status, 3> statuses, std::string Event::* revoked_by,
                    std::string Event::* revokes) {
  for (const Status status : statuses) {
    Index found = none;
    if (accounts_[denial].date) {
      found = same_time(denial, status, [](Index) { return true; });
    } else {
      const Days told = events_[denial].told;
      found = first_of(denial, status, [&](Index candidate) {
        const Days other = events_[candidate].told;
        return std::int64_t{told.first} - other.last <= reaction_days && std::int64_t{other.first} - told.last <= 0;
      });
    }
    if (found == none) continue;
    if ((event(found).*revoked_by).empty()) event(found).*revoked_by = event(denial).id;
    if ((event(denial).*revokes).empty()) event(denial).*revokes = event(found).id;
  }
}

void Linker::mark_unreported(Event& event) const {
  const bool open_plan = event.status == Status::planned && event.date && event.fulfilled_by.empty() &&
                         event.postponed_to.empty() && event.cancelled_by.empty() && event.denied_by.empty();
  event.unreported = open_plan && last_day_ && days_of(event.date).last < *last_day_;
}

}  // namespace

void link(std::span<MergedEvent> events, std::optional<std::int32_t> last_day) { Linker(events, last_day).run(); }

}  // namespace waqai
