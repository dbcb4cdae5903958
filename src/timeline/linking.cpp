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
/// An event so many days off the planned day may still be the one that was planned, where it is the only one.
constexpr std::int32_t delay_days = 7;
constexpr std::array cancellable{Status::planned, Status::postponed, Status::proposed};
constexpr std::array deniable{Status::happened, Status::planned, Status::proposed};
constexpr std::size_t status_count = 6;

/// From `before` days before `day` to `after` days after it.
Days days_around(std::int64_t day, std::int64_t before, std::int64_t after) {
  const auto limited = [](std::int64_t number) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(number, INT32_MIN, INT32_MAX));
  };
  return {limited(day - before), limited(day + after)};
}

/// An event in the list of those of one status and pair of states; of one list, they are in order of time.
struct Listed {
  std::uint64_t key = 0;
  Index event = none;
  auto operator<=>(const Listed&) const = default;
};

/// Calls visit(key) for each list that accounts of that status, alike to this one, are in.
template <typename Visit>
void each_list(const Account& account, Status status, Visit visit) {
  for (const std::uint64_t pair : pair_keys(account)) visit(stir(pair, static_cast<std::uint64_t>(status)));
}

class Linker {
 public:
  Linker(MergedEvents& merged, std::optional<std::int32_t> last_day)
      : events_(merged.events), origins_(merged.origins), last_day_(last_day) {
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
          revoke(index, cancellable, &Event::cancelled_by, &Event::cancels);
          break;
        case Status::denied:
          revoke(index, deniable, &Event::denied_by, &Event::denies);
          break;
      }
    }
    for (Event& event : events_) mark_unreported(event);
  }

 private:
  void read_accounts();
  [[nodiscard]] Event& event(Index index) { return events_[index]; }
  void follow_announcement(Index plan);
  void fulfil(Index plan, Index outcome);
  void revoke(Index denial, std::span<const Status> statuses, std::string Event::*revoked_by,
              std::string Event::*revokes);
  [[nodiscard]] Index revoked(Index denial, Status status) const;
  void mark_unreported(Event& event) const;
  template <typename Suits>
  [[nodiscard]] Index same_time(Index index, Status status, Suits suits) const;
  template <typename Suits>
  [[nodiscard]] std::vector<Index> alike(Index index, Status status, Days days, Suits suits) const;
  [[nodiscard]] Index outcome(Index plan) const;
  [[nodiscard]] Index put_off(Index plan) const;

  std::span<Event> events_;
  std::span<const Origin> origins_;
  std::optional<std::int32_t> last_day_;
  std::vector<AccountParty> parties_;
  std::vector<Account> accounts_;
  std::array<BlockIndex, status_count> dated_;   ///< by status
  std::vector<Listed> by_states_;                ///< sorted
  std::unordered_map<Index, double> best_plan_;  ///< likeness of what an outcome fulfils
};

void Linker::read_accounts() {
  std::size_t parties = 0;
  for (const Event& event : events_) parties += event.participants.size();
  parties_.reserve(parties);
  accounts_.reserve(events_.size());
  AccountReader reader;
  for (Index index = 0; index < events_.size(); ++index) {
    const Account& account = accounts_.emplace_back(reader.read(event(index), parties_));
    dated_[static_cast<std::size_t>(account.status)].add(account, index);
    each_list(account, account.status, [&](std::uint64_t key) { by_states_.push_back({key, index}); });
  }
  std::ranges::sort(by_states_);
}

/// Of the events of that status that suit, the one most like this and of its days, or a day beside them; of several
/// the first.
template <typename Suits>
Index Linker::same_time(Index index, Status status, Suits suits) const {
  std::vector<Index> candidates;
  dated_[static_cast<std::size_t>(status)].find(accounts_[index], 1, candidates);
  Index best = none;
  double best_total = 0;
  for (const Index candidate : candidates) {
    const double total = compare(accounts_[index], accounts_[candidate], DateRule::next_day).total();
    if (total < same_event || total <= best_total || !suits(candidate)) continue;
    best = candidate;
    best_total = total;
  }
  return best;
}

/// The events of that status in the order of their dates, undated ones last, with alike parties, an agreeing place and
/// a kind of one family, that suit. Dates are looked up, not passed through: those that begin in `days`, and the
/// undated.
template <typename Suits>
std::vector<Index> Linker::alike(Index index, Status status, Days days, Suits suits) const {
  std::vector<Index> found;
  const auto try_all = [&](auto from, auto to) {
    for (; from != to; ++from) {
      const Index candidate = from->event;
      if (candidate != index && suits(candidate) &&
          compare(accounts_[index], accounts_[candidate], DateRule::ignored).total() >= same_event)
        found.push_back(candidate);
    }
  };
  each_list(accounts_[index], status, [&](std::uint64_t key) {
    const auto begin = std::ranges::lower_bound(by_states_, key, {}, &Listed::key);
    const auto end = std::ranges::upper_bound(by_states_, key, {}, &Listed::key);
    const auto undated = std::partition_point(
        begin, end, [&](const Listed& listed) { return accounts_[listed.event].date.has_value(); });
    const auto first = [&](const Listed& listed) { return accounts_[listed.event].days.first; };
    try_all(std::ranges::lower_bound(begin, undated, days.first, {}, first),
            std::ranges::upper_bound(begin, undated, days.last, {}, first));
    try_all(undated, end);
  });
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// What came of a plan: an event on its day or beside it; else the only one about its day; else the only undated one
/// told of soon after it. Of a plan without a day, the first after it was told.
Index Linker::outcome(Index plan) const {
  const std::int64_t told = origins_[plan].told.first;
  if (!accounts_[plan].date) {
    if (told == INT32_MIN) return none;
    const auto found = alike(plan, Status::happened, days_around(told, 0, patience_days),
                             [&](Index candidate) { return accounts_[candidate].date.has_value(); });
    return found.empty() ? none : found.front();
  }
  const auto not_before = [&](Index candidate) {  // "today" may be yesterday elsewhere
    return accounts_[candidate].days.last >= told - 1;
  };
  if (const Index found = same_time(plan, Status::happened, not_before); found != none) return found;
  const Days day = accounts_[plan].days;
  if (day.count() > reaction_days) return none;
  const auto about = alike(plan, Status::happened, {day.first - delay_days, day.last + delay_days},
                           [&](Index candidate) { return accounts_[candidate].date && not_before(candidate); });
  if (about.size() == 1) return about.front();
  const auto undated = alike(plan, Status::happened, {0, 0}, [&](Index candidate) {
    const Days reported = origins_[candidate].told;
    return !accounts_[candidate].date && reported.first >= day.first && reported.first - day.last <= reaction_days;
  });
  return about.empty() && undated.size() == 1 ? undated.front() : none;
}

/// The report that a plan was put off, told before or about its day; of a postponement without an outcome, the event
/// on its new date.
Index Linker::put_off(Index plan) const {
  const Days told = origins_[plan].told;
  const bool dated = accounts_[plan].date.has_value();
  const Days day = accounts_[plan].days;
  const auto later = [&](Index candidate) {
    return dated && accounts_[candidate].date && accounts_[candidate].days.first > day.last &&
           origins_[candidate].told.last >= told.first;
  };
  const Days after = dated ? days_around(day.first, 0, patience_days) : Days{};
  if (accounts_[plan].status != Status::postponed) {
    const auto found = alike(plan, Status::postponed, after, [&](Index candidate) {
      const bool same_day = accounts_[candidate].date == accounts_[plan].date;
      const bool open = !accounts_[candidate].date || !dated;
      const bool in_time = std::int64_t{origins_[candidate].told.first} - day.last <= reaction_days;
      return origins_[candidate].told.last >= told.first && in_time && (same_day || open || later(candidate));
    });
    return found.empty() ? none : found.front();
  }
  for (const Status status : {Status::planned, Status::happened})
    if (const auto found = alike(plan, status, after, later); !found.empty()) return found.front();
  return none;
}

void Linker::follow_announcement(Index plan) {
  const bool postponed = accounts_[plan].status == Status::postponed;
  Index held = none;
  if (postponed) held = outcome(plan);
  const Index later = held == none ? put_off(plan) : none;
  if (later != none) {
    event(plan).postponed_to = event(later).id;
    if (event(later).postponed_from.empty()) event(later).postponed_from = event(plan).id;
    if (accounts_[later].status != Status::happened) return;
    held = later;
  }
  if (held == none) held = outcome(plan);
  if (held != none) fulfil(plan, held);
}

/// Of several plans of one event, it fulfils the one most like it.
void Linker::fulfil(Index plan, Index outcome) {
  event(plan).fulfilled_by = event(outcome).id;
  const double alike = compare(accounts_[plan], accounts_[outcome], DateRule::ignored).total();
  double& best = best_plan_[outcome];
  if (alike <= best) return;
  best = alike;
  event(outcome).fulfils = event(plan).id;
}

/// What a denial or cancellation is about: an event of its days; where either has no date, the last that was told of
/// within a month before it.
Index Linker::revoked(Index denial, Status status) const {
  const Index found = same_time(denial, status, [](Index) { return true; });
  if (found != none) return found;
  const Days told = origins_[denial].told;
  const auto told_before = alike(denial, status, {}, [&](Index candidate) {
    if (accounts_[denial].date && accounts_[candidate].date) return false;
    const Days other = origins_[candidate].told;
    return std::int64_t{told.first} - other.last <= reaction_days && other.first <= told.last;
  });
  return told_before.empty() ? none : told_before.back();
}

void Linker::revoke(Index denial, std::span<const Status> statuses, std::string Event::*revoked_by,
                    std::string Event::*revokes) {
  for (const Status status : statuses) {
    const Index found = revoked(denial, status);
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

void link(MergedEvents& merged, std::optional<std::int32_t> last_day) { Linker(merged, last_day).run(); }

}  // namespace waqai
