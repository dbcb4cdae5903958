// The last step of merging: statuses differ between the events that are linked here, all else is alike.
#include "linking.hpp"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <unordered_map>
#include <utility>

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

/// An event in the list of those of one status and pair of states; of one list, they are in order of their days.
struct Listed {
  std::uint64_t key = 0;
  std::int32_t day = 0;  ///< its first; of an undated event the first on which it can have been told
  Index event = none;
  auto operator<=>(const Listed&) const = default;
};

/// The lists of all keys, each found in O(1) and searched by day in O(log its length).
class Lists {
 public:
  void add(const Listed& listed) { all_.push_back(listed); }

  /// Once all are added.
  void sort() {
    std::ranges::sort(all_);
    for (std::size_t first = 0, end = 0; first < all_.size(); first = end) {
      while (end < all_.size() && all_[end].key == all_[first].key) ++end;
      lists_.emplace(all_[first].key, std::pair(first, end));
    }
  }

  /// Those of the list that begin in `days`, in the order of these.
  [[nodiscard]] std::span<const Listed> find(std::uint64_t key, Days days) const {
    const auto found = lists_.find(key);
    if (found == lists_.end()) return {};
    const auto [first, end] = found->second;
    const auto list = std::span(all_).subspan(first, end - first);
    const auto from = std::ranges::lower_bound(list, days.first, {}, &Listed::day);
    return {from, std::ranges::upper_bound(from, list.end(), days.last, {}, &Listed::day)};
  }

 private:
  std::vector<Listed> all_;
  boost::unordered_flat_map<std::uint64_t, std::pair<std::size_t, std::size_t>> lists_;  ///< first and end in all_
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
  void revoke(Index denial, std::span<const Status> statuses, RareString Event::*revoked_by,
              RareString Event::*revokes);
  [[nodiscard]] Index revoked(Index denial, Status status) const;
  void mark_unreported(Event& event) const;
  template <typename Suits>
  [[nodiscard]] Index same_time(Index index, Status status, Suits suits) const;
  template <typename Visit>
  void each_alike(const Lists& lists, Index index, Status status, Days days, Visit visit) const;
  template <typename Suits>
  [[nodiscard]] std::vector<Index> all_alike(const Lists& lists, Index index, Status status, Days days,
                                             Suits suits) const;
  template <typename Suits>
  [[nodiscard]] Index first_alike(Index index, Status status, Days days, Suits suits) const;
  [[nodiscard]] bool is_alike(Index index, Index candidate) const;
  [[nodiscard]] Index outcome(Index plan) const;
  [[nodiscard]] Index put_off(Index plan) const;

  std::span<Event> events_;
  std::span<const Origin> origins_;
  std::optional<std::int32_t> last_day_;
  std::vector<AccountParty> parties_;
  std::vector<Account> accounts_;
  std::array<BlockIndex, status_count> blocks_;  ///< by status
  Lists dated_;
  Lists undated_;
  std::unordered_map<Index, double> best_plan_;  ///< likeness of what an outcome fulfils
};

void Linker::read_accounts() {
  std::size_t parties = 0;
  for (const Event& event : events_) parties += event.participants.size();
  parties_.reserve(parties);
  accounts_.reserve(events_.size());
  AccountReader reader;
  for (Index index = 0; index < events_.size(); ++index) {
    AccountReader::prefetch(
        [&](std::size_t ahead) { return index + ahead < events_.size() ? &events_[index + ahead] : nullptr; });
    const Account& account = accounts_.emplace_back(reader.read(event(index), parties_));
    blocks_[static_cast<std::size_t>(account.status)].add(account, index);
    Lists& lists = account.date ? dated_ : undated_;
    const std::int32_t day = account.date ? account.days.first : origins_[index].told.first;
    each_list(account, account.status, [&](std::uint64_t key) { lists.add({key, day, index}); });
  }
  dated_.sort();
  undated_.sort();
}

/// Of the events of that status that suit, the one most like this and of its days, or a day beside them; of several
/// the first.
template <typename Suits>
Index Linker::same_time(Index index, Status status, Suits suits) const {
  std::vector<Index> candidates;
  blocks_[static_cast<std::size_t>(status)].find(accounts_[index], 1, candidates);
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

/// Whether they have alike parties, an agreeing place and kinds of one family, at whatever time.
bool Linker::is_alike(Index index, Index candidate) const {
  return candidate != index && compare(accounts_[index], accounts_[candidate], DateRule::ignored).total() >= same_event;
}

/// Calls visit(candidate) for the events of that status that may be alike and whose days in `lists` begin in `days`,
/// in the order of these; gives a list up where `visit` returns false.
template <typename Visit>
void Linker::each_alike(const Lists& lists, Index index, Status status, Days days, Visit visit) const {
  each_list(accounts_[index], status, [&](std::uint64_t key) {
    for (const Listed& listed : lists.find(key, days))
      if (!visit(listed.event)) break;
  });
}

/// All that are alike and suit, in the order of the events.
template <typename Suits>
std::vector<Index> Linker::all_alike(const Lists& lists, Index index, Status status, Days days, Suits suits) const {
  std::vector<Index> found;
  each_alike(lists, index, status, days, [&](Index candidate) {
    if (suits(candidate) && is_alike(index, candidate)) found.push_back(candidate);
    return true;
  });
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// The first of them among the dated events, whose lists are in the order of the events.
template <typename Suits>
Index Linker::first_alike(Index index, Status status, Days days, Suits suits) const {
  Index first = none;
  each_alike(dated_, index, status, days, [&](Index candidate) {
    if (candidate >= first) return false;
    if (!suits(candidate) || !is_alike(index, candidate)) return true;
    first = candidate;
    return false;
  });
  return first;
}

/// What came of a plan: an event on its day or beside it; else the only one about its day; else the only undated one
/// told of soon after it. Of a plan without a day, the first after it was told.
Index Linker::outcome(Index plan) const {
  const std::int64_t told = origins_[plan].told.first;
  if (!accounts_[plan].date) {
    if (told == INT32_MIN) return none;
    return first_alike(plan, Status::happened, days_around(told, 0, patience_days), [](Index) { return true; });
  }
  const auto not_before = [&](Index candidate) {  // "today" may be yesterday elsewhere
    return accounts_[candidate].days.last >= told - 1;
  };
  if (const Index found = same_time(plan, Status::happened, not_before); found != none) return found;
  const Days day = accounts_[plan].days;
  if (day.count() > reaction_days) return none;
  const auto about =
      all_alike(dated_, plan, Status::happened, {day.first - delay_days, day.last + delay_days}, not_before);
  if (!about.empty()) return about.size() == 1 ? about.front() : none;
  const auto undated =
      all_alike(undated_, plan, Status::happened, {day.first, day.last + static_cast<std::int32_t>(reaction_days)},
                [](Index) { return true; });
  return undated.size() == 1 ? undated.front() : none;
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
    const auto suits = [&](Index candidate) {
      const bool same_day = accounts_[candidate].date == accounts_[plan].date;
      const bool open = !accounts_[candidate].date || !dated;
      const bool in_time = std::int64_t{origins_[candidate].told.first} - day.last <= reaction_days;
      return origins_[candidate].told.last >= told.first && in_time && (same_day || open || later(candidate));
    };
    if (const Index found = first_alike(plan, Status::postponed, after, suits); found != none) return found;
    const auto undated = all_alike(undated_, plan, Status::postponed, {}, suits);
    return undated.empty() ? none : undated.front();
  }
  for (const Status status : {Status::planned, Status::happened})
    if (const Index found = first_alike(plan, status, after, later); found != none) return found;
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
  const auto told_before = [&](Index candidate) {
    const Days other = origins_[candidate].told;
    return std::int64_t{told.first} - other.last <= reaction_days && other.first <= told.last;
  };
  const auto undated = all_alike(undated_, denial, status, {INT32_MIN, told.last}, told_before);
  if (!undated.empty()) return undated.back();
  if (accounts_[denial].date) return none;
  const auto dated = all_alike(dated_, denial, status, {}, told_before);
  return dated.empty() ? none : dated.back();
}

void Linker::revoke(Index denial, std::span<const Status> statuses, RareString Event::*revoked_by,
                    RareString Event::*revokes) {
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
