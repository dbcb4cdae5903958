// The heart of merging: dated records first, then what two of them tell of neighbouring days, then those without a
// date.
#include "grouping.hpp"

#include <algorithm>

namespace waqai {
namespace {

/// What is told without a date is news of so many days, where anything of that time suits it.
constexpr std::int64_t news_days = 31;
/// Reports of one postponement, of which some give the old date and some the new, appear within so many days.
constexpr std::int64_t postponement_days = 14;
/// A lone report of the next day stands beside no others: so many days around it are free of them.
constexpr std::int32_t quiet_days = 3;
/// A pair that has met more often is not asked when else it may have been.
constexpr std::size_t few_groups = 100;
/// No longer date is looked for by its beginning.
constexpr std::int64_t longest_date = 366;
constexpr std::int64_t any_time = INT64_MAX / 4;

bool lies_ahead(Status status) {
  return status == Status::planned || status == Status::proposed || status == Status::postponed;
}

States common(const States& a, const States& b) {
  States shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  return shared;
}

std::uint64_t states_key(const Account& account) {
  std::uint64_t key = static_cast<std::uint64_t>(account.status);
  for (const NameNumber state : states_of(account)) key = stir(key, state);
  return key;
}

/// Whether an official is among the parties beside his country.
bool doubles_a_state(std::span<const AccountParty> parties) {
  return std::ranges::any_of(parties, [&](const AccountParty& country) {
    return std::ranges::any_of(parties, [&](const AccountParty& party) { return stands_for(country, party); });
  });
}

/// Adds the parties of `more`; an official takes the place of his country.
void unite_parties(std::vector<AccountParty>& parties, std::span<const AccountParty> more) {
  for (const AccountParty& party : more)
    if (std::ranges::find(parties, party.id, &AccountParty::id) == parties.end()) parties.push_back(party);
  const std::vector<AccountParty> all = parties;
  std::erase_if(parties, [&](const AccountParty& party) {
    return std::ranges::any_of(all, [&](const AccountParty& other) { return stands_for(party, other); });
  });
}

/// Takes into the group's account what `other` adds. Whether it may be found under further keys of blocks now.
bool widen(Group& group, const Account& other) {
  Account& account = group.account;
  const bool names_kind = account.kind == Kind::contact && other.kind != Kind::contact;
  const bool has_parties = std::ranges::all_of(other.parties, [&](const AccountParty& party) {
    return std::ranges::find(account.parties, party.id, &AccountParty::id) != account.parties.end();
  });
  if (!has_parties || doubles_a_state(account.parties)) {
    if (group.own_parties.empty()) group.own_parties.assign(account.parties.begin(), account.parties.end());
    unite_parties(group.own_parties, other.parties);
    account.parties = group.own_parties;
    account.states = states_mask(account.parties);
  }
  if (names_kind) account.kind = other.kind;
  if (account.place == no_name || (account.whole_country && other.place != no_name)) {
    account.place = other.place;
    account.country = other.country;
    account.whole_country = other.whole_country;
  }
  if (!account.date) {
    account.date = other.date;
    account.days = other.days;
  }
  return names_kind || !has_parties;
}

}  // namespace

Grouping::Grouping(const Corpus& corpus, const Constraints& constraints)
    : corpus_(&corpus), constraints_(&constraints), group_of_(corpus.records().size(), no_group) {
  const auto& records = corpus.records();
  groups_.reserve(records.size());  // at most; pages that nobody writes to cost nothing, and growing would copy
  const auto hidden = [&](RecordIndex record) { return !constraints.hidden.empty() && constraints.hidden[record]; };
  for (RecordIndex record = 0; record < records.size(); ++record)
    if (records[record].account.date && !hidden(record)) add_dated(record);
  join_lone_neighbours();
  join_postponements();
  index_by_states();
  for (RecordIndex record = 0; record < records.size(); ++record)
    if (!records[record].account.date && !hidden(record)) add_undated(record);
}

std::pair<Verdict, Likeness> Grouping::judge(RecordIndex index, const Group& group, DateRule rule) const {
  const CorpusRecord& record = corpus_->records()[index];
  Likeness likeness = compare(record.account, group.account, rule);
  const auto same_account = [&] {
    return record.account.kind == group.account.kind && record.account.date == group.account.date &&
           record.account.place == group.account.place && likeness.parties == 1;
  };
  if (likeness.total() < same_event) return {Verdict::unlike, likeness};
  if (record.account.status != group.account.status) return {Verdict::other_status, likeness};
  const bool told_before = std::ranges::find(group.documents, record.rank) != group.documents.end();
  if (told_before && !same_account()) return {Verdict::same_document, likeness};
  const States states = states_of(record.account);
  if (common(states, group.core).size() < std::min<std::size_t>({2, states.size(), group.core.size()}))
    return {Verdict::chain, likeness};
  if (parted(index, group)) return {Verdict::parted, likeness};
  return {Verdict::joined, likeness};
}

Grouping::Choice Grouping::most_alike(RecordIndex record, std::span<const GroupIndex> candidates, DateRule rule) const {
  Choice choice;
  double best_total = 0;
  for (const GroupIndex candidate : candidates) {
    const auto [verdict, likeness] = judge(record, groups_[candidate], rule);
    if (verdict != Verdict::joined || likeness.total() < best_total) continue;
    choice.tied = choice.group != no_group && likeness.total() == best_total;
    choice.group = candidate;
    best_total = likeness.total();
  }
  if (choice.tied) choice.group = no_group;
  return choice;
}

void Grouping::add_dated(RecordIndex record) {
  GroupIndex group = decided(record);
  if (group == no_group) {
    candidates_.clear();
    blocks_.find(corpus_->records()[record].account, 0, candidates_);
    group = most_alike(record, candidates_, DateRule::share_a_day).group;
  }
  if (group == no_group) group = open();
  if (put(record, group)) blocks_.add(groups_[group].account, group);
}

/// A report of the next day, or from another time zone: told once, of the day before or behind, with the same parties.
/// Where more is told of these days, they may as well have met again.
void Grouping::join_lone_neighbours() {
  std::vector<GroupIndex> candidates;
  for (GroupIndex lone = 0; lone < groups_.size(); ++lone) {
    const GroupIndex neighbour = lone_neighbour(lone, candidates);
    if (neighbour != no_group) unite(lone, neighbour);
  }
}

GroupIndex Grouping::lone_neighbour(GroupIndex lone, std::vector<GroupIndex>& candidates) const {
  const Group& group = groups_[lone];
  if (group.records.size() != 1 || group.account.kind == Kind::talks) return no_group;
  if (group.account.date->precision() != Precision::day) return no_group;
  candidates.clear();
  blocks_.find(group.account, quiet_days, candidates);
  GroupIndex found = no_group;
  for (const GroupIndex candidate : candidates) {
    const Group& other = groups_[candidate];
    if (candidate == lone || other.records.empty() || other.account.date->precision() != Precision::day) continue;
    const Verdict at_any_time = judge(group.records.front(), other, DateRule::ignored).first;
    if (at_any_time == Verdict::unlike || at_any_time == Verdict::other_status) continue;
    const auto [verdict, likeness] = judge(group.records.front(), other, DateRule::next_day);
    if (found != no_group || verdict != Verdict::joined || likeness.kind != 1) return no_group;
    found = candidate;
  }
  return found;
}

/// Some reports of a postponement give the old date and some the new.
void Grouping::join_postponements() {
  ByStates postponed;
  for (GroupIndex index = 0; index < groups_.size(); ++index) {
    const Group& group = groups_[index];
    if (group.account.status != Status::postponed || group.records.size() != 1) continue;
    auto& others = postponed[states_key(group.account)];
    const auto other = std::ranges::find_if(others, [&](GroupIndex candidate) {
      return timely(group.records.front(), groups_[candidate], postponement_days) &&
             judge(group.records.front(), groups_[candidate], DateRule::ignored).first == Verdict::joined;
    });
    if (other == others.end()) {
      others.push_back(index);
    } else {
      unite(index, *other);
    }
  }
}

void Grouping::index_by_states() {
  for (GroupIndex index = 0; index < groups_.size(); ++index)
    if (!groups_[index].records.empty()) dated_[states_key(groups_[index].account)].push_back(index);
  for (auto& [key, groups] : dated_)
    std::ranges::stable_sort(groups, {}, [&](GroupIndex index) { return first_day(index); });
}

std::int32_t Grouping::first_day(GroupIndex group) const { return groups_[group].account.days.first; }

std::span<const GroupIndex> Grouping::listed(const ByStates& lists, std::uint64_t key) {
  const auto list = lists.find(key);
  return list == lists.end() ? std::span<const GroupIndex>() : list->second;
}

/// Of dated groups, where any of the time in question suits, those; else of all, where they are few enough for that to
/// say something; else of the undated ones.
GroupIndex Grouping::choose_undated(RecordIndex record) {
  const auto timely_ones = [&](std::span<const GroupIndex> groups, std::int64_t window) {
    candidates_.clear();
    std::ranges::copy_if(groups, std::back_inserter(candidates_),
                         [&](GroupIndex group) { return timely(record, groups_[group], window); });
    return most_alike(record, candidates_, DateRule::ignored);
  };
  const std::uint64_t key = states_key(corpus_->records()[record].account);
  const std::span<const GroupIndex> dated = listed(dated_, key);
  const Days told = corpus_->told(corpus_->records()[record]);
  const auto day_of = [&](GroupIndex group) { return std::int64_t{first_day(group)}; };
  const auto from = std::ranges::lower_bound(dated, told.first - news_days - longest_date, {}, day_of);
  const auto to = std::ranges::upper_bound(from, dated.end(), told.last + news_days, {}, day_of);
  Choice choice = timely_ones(std::span(from, to), news_days);
  if (choice.group == no_group && !choice.tied && dated.size() <= few_groups) choice = timely_ones(dated, any_time);
  if (choice.group == no_group && !choice.tied) choice = timely_ones(listed(undated_, key), news_days);
  return choice.group;
}

void Grouping::add_undated(RecordIndex record) {
  GroupIndex group = decided(record);
  if (group == no_group) group = choose_undated(record);
  if (group == no_group) {
    group = open();
    undated_[states_key(corpus_->records()[record].account)].push_back(group);
  }
  put(record, group);
}

/// Whether a group is of the time of which the record's document tells: of what has happened, the days up to its
/// own, of plans the days from its own on; of undated groups, those told about the same time.
bool Grouping::timely(RecordIndex index, const Group& group, std::int64_t window) const {
  const CorpusRecord& record = corpus_->records()[index];
  const Days told = corpus_->told(record);
  const bool compare_tellings = !group.account.date || record.account.status == Status::postponed;
  const Days other = compare_tellings ? group.told : group.account.days;
  const std::int64_t before = std::int64_t{told.first} - other.last;  // days by which the other lies before
  const std::int64_t behind = std::int64_t{other.first} - told.last;
  if (compare_tellings) return before <= window && behind <= window;
  return lies_ahead(record.account.status) ? before <= 0 && behind <= window : behind <= 0 && before <= window;
}

bool Grouping::parted(RecordIndex record, const Group& group) const {
  const auto decisions = constraints_->different.find(record);
  if (decisions == constraints_->different.end()) return false;
  return std::ranges::any_of(group.records, [&](RecordIndex member) {
    const auto others = constraints_->different.find(member);
    if (others == constraints_->different.end()) return false;
    return std::ranges::any_of(decisions->second, [&](int number) {
      return std::ranges::find(others->second, -number) != others->second.end();
    });
  });
}

/// The group of those that a person has put together with the record.
GroupIndex Grouping::decided(RecordIndex record) const {
  const auto same = constraints_->same.find(record);
  if (same == constraints_->same.end()) return no_group;
  const auto group = class_groups_.find(same->second);
  return group == class_groups_.end() ? no_group : group->second;
}

GroupIndex Grouping::open() {
  groups_.emplace_back();
  return static_cast<GroupIndex>(groups_.size() - 1);
}

bool Grouping::put(RecordIndex index, GroupIndex group_index) {
  const CorpusRecord& record = corpus_->records()[index];
  Group& group = groups_[group_index];
  const Days told = corpus_->told(record);
  bool has_further_keys = false;
  if (group.records.empty()) {
    group.account = record.account;
    group.core = states_of(record.account);
    group.told = told;
    has_further_keys = true;
  } else {
    group.core = common(group.core, states_of(record.account));
    group.told = {std::min(group.told.first, told.first), std::max(group.told.last, told.last)};
    has_further_keys = widen(group, record.account);
  }
  group.records.push_back(index);
  group.documents.push_back(record.rank);
  group_of_[index] = group_index;
  const auto same = constraints_->same.find(index);
  if (same != constraints_->same.end()) class_groups_.emplace(same->second, group_index);
  return has_further_keys;
}

void Grouping::unite(GroupIndex from, GroupIndex into) {
  const auto records = std::exchange(groups_[from].records, {});
  groups_[from].documents.clear();
  for (const RecordIndex record : records) put(record, into);
  for (auto& [first, group] : class_groups_)
    if (group == from) group = into;
}

}  // namespace waqai
