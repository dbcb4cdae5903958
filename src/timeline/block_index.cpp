// Keys are hashes: what collides is compared once more than needed, and found unlike.
#include "block_index.hpp"

#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>

#include "likeness.hpp"

namespace waqai {
namespace {

constexpr std::int64_t short_days = 7;
constexpr std::int64_t longest_days = 366;

/// Which list of a stretch of time is meant.
enum class Shelf : std::uint8_t { day, short_of_month, long_of_month, beyond };

int month_of(std::int32_t day_number) {
  const auto day = boost::gregorian::gregorian_calendar::from_day_number(static_cast<std::uint32_t>(day_number));
  return static_cast<int>(day.year) * 12 + static_cast<int>(day.month);
}

/// The families whose events may be alike: a contact is looked for among all but visits.
template <typename Visit>
void each_family(Kind kind, Visit visit) {
  visit(family(kind));
  if (kind != Kind::contact) return;
  visit(KindFamily::call);
  visit(KindFamily::statement);
}

/// Calls visit(key) for each key of these pairs of states.
template <typename Visit>
void each_key(Kind kind, std::span<const std::uint64_t> pairs, Visit visit) {
  each_family(kind, [&](KindFamily kinds) {
    for (const std::uint64_t pair : pairs) visit(stir(static_cast<std::uint64_t>(kinds), pair));
  });
}

std::uint64_t stretch(Shelf shelf, int time) {
  return static_cast<std::uint64_t>(shelf) << 32U | static_cast<std::uint32_t>(time);
}

}  // namespace

States states_of(const Account& account) {
  States states;
  states.reserve(account.parties.size());
  for (const AccountParty& party : account.parties) states.push_back(party.state);
  std::ranges::sort(states);
  states.erase(std::unique(states.begin(), states.end()), states.end());
  return states;
}

PairKeys pair_keys(const Account& account) {
  PairKeys keys;
  States states = states_of(account);
  for (const NameNumber state : states)
    if (account.kind == Kind::visit || states.size() == 1 ||
        std::ranges::count(account.parties, state, &AccountParty::state) > 1)
      keys.push_back(stir(state, no_name));
  if (account.kind == Kind::visit) return keys;
  constexpr std::size_t all_pairs = 8;
  if (states.size() > all_pairs) states.resize(states.size() / 2 + 2);
  for (std::size_t i = 0; i < states.size(); ++i)
    for (std::size_t j = i + 1; j < states.size(); ++j) keys.push_back(stir(states[i], states[j]));
  return keys;
}

void BlockIndex::add(const Account& account, Number number) {
  if (!account.date) return;
  const Days days = account.days;
  const PairKeys pairs = pair_keys(account);
  const auto put = [&](Shelf shelf, int time) {
    Heads& heads = heads_[stretch(shelf, time)];
    each_key(account.kind, pairs, [&](Key key) { insert(heads, key, number); });
  };
  if (days.count() > longest_days) return put(Shelf::beyond, 0);
  const bool is_short = days.count() <= short_days;
  if (is_short)
    for (std::int32_t day = days.first; day <= days.last; ++day) put(Shelf::day, day);
  for (int month = month_of(days.first); month <= month_of(days.last); ++month)
    put(is_short ? Shelf::short_of_month : Shelf::long_of_month, month);
}

void BlockIndex::find(const Account& account, std::int32_t slack, std::vector<Number>& found) const {
  if (!account.date) return;
  const std::size_t before = found.size();
  const Days days = account.days;
  const PairKeys pairs = pair_keys(account);
  const auto get = [&](Shelf shelf, int time) {
    const auto heads = heads_.find(stretch(shelf, time));
    if (heads == heads_.end()) return;
    each_key(account.kind, pairs, [&](Key key) { collect(heads->second, key, found); });
  };
  if (days.count() > longest_days) {
    get(Shelf::beyond, 0);
  } else {
    const bool is_short = days.count() <= short_days;
    if (is_short)
      for (std::int32_t day = days.first - slack; day <= days.last + slack; ++day) get(Shelf::day, day);
    for (int month = month_of(days.first); month <= month_of(days.last); ++month) {
      get(Shelf::long_of_month, month);
      if (!is_short) get(Shelf::short_of_month, month);
    }
  }
  std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
  found.erase(std::unique(found.begin() + static_cast<std::ptrdiff_t>(before), found.end()), found.end());
}

void BlockIndex::insert(Heads& heads, Key key, Number number) {
  std::uint32_t& head = heads[key];
  if (head != 0 && nodes_[head - 1].number == number) return;
  nodes_.push_back({number, head});
  head = static_cast<std::uint32_t>(nodes_.size());
}

void BlockIndex::collect(const Heads& heads, Key key, std::vector<Number>& found) const {
  const auto head = heads.find(key);
  if (head == heads.end()) return;
  for (std::uint32_t node = head->second; node != 0; node = nodes_[node - 1].next)
    found.push_back(nodes_[node - 1].number);
}

}  // namespace waqai
