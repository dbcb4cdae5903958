// Compares two accounts by kind, parties, date and place; grouping.cpp and linking.cpp decide what follows.
#include "likeness.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace waqai {
namespace {

/// In what share of their parties two lists must agree.
constexpr double least_parties = 0.6;

/// Parties of a list that have met their counterpart; more than 64 never do, as no report names so many.
using Taken = std::uint64_t;
constexpr std::size_t most_parties = 64;

bool same_office(const Party& a, const Party& b) {
  return a.official && b.official && a.state == b.state && a.office != no_name && a.office == b.office &&
         (a.type == ActorType::group) != (b.type == ActorType::group);
}

bool stands(const Party& a, const Party& b) { return stands_for(a, b) || stands_for(b, a) || same_office(a, b); }

template <typename Suits>
bool take(std::span<const Party> parties, Taken& taken, Suits suits) {
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if ((taken >> i & 1) != 0 || !suits(parties[i])) continue;
    taken |= Taken{1} << i;
    return true;
  }
  return false;
}

bool represents(std::span<const Party> parties, NameNumber state) {
  return std::ranges::find(parties, state, &Party::state) != parties.end();
}

std::size_t states_among(std::span<const Party> parties, std::size_t enough) {
  std::array<NameNumber, 4> seen{};
  std::size_t count = 0;
  for (const Party& party : parties) {
    if (std::find(seen.begin(), seen.begin() + count, party.state) != seen.begin() + count) continue;
    seen[count++] = party.state;
    if (count == enough) break;
  }
  return count;
}

struct PartyLikeness {
  Obstacle obstacle = Obstacle::none;
  double value = 0;
};

/// What the shorter list shares with the longer, over what both name. Further members of a delegation that is there
/// anyway count a quarter: reports name as many of them as they have room for.
PartyLikeness compare_parties(const Account& a, const Account& b) {
  const bool a_is_shorter = a.parties.size() <= b.parties.size();
  const std::span<const Party> shorter = (a_is_shorter ? a : b).parties.first(
      std::min(most_parties, std::min(a.parties.size(), b.parties.size())));
  const std::span<const Party> all = (a_is_shorter ? b : a).parties;
  const std::span<const Party> longer = all.first(std::min(most_parties, all.size()));
  // One party says too little of a meeting; a visit has one visitor as often as not.
  if (shorter.empty() || (shorter.size() == 1 && longer.size() > 1 && a.kind != Kind::visit))
    return {Obstacle::too_few_parties};
  Taken taken = 0;
  double common = 0;
  std::size_t alike = 0;
  std::array<const Party*, most_parties> unmatched{};
  std::size_t unmatched_count = 0;
  for (const Party& party : shorter) {
    if (take(longer, taken, [&](const Party& other) { return other.id == party.id; })) {
      common += 1;
      ++alike;
    } else {
      unmatched[unmatched_count++] = &party;
    }
  }
  std::size_t substitutes = 0;
  for (std::size_t i = 0; i < unmatched_count; ++i) {
    const Party& party = *unmatched[i];
    if (take(longer, taken, [&](const Party& other) { return stands(party, other); })) {
      common += 0.75;
      ++alike;
    } else if (party.official && take(longer, taken, [&](const Party& other) { return other.state == party.state; })) {
      common += 0.5;
      ++substitutes;
    } else if (party.official && represents(longer, party.state)) {
      ++substitutes;
    } else {
      return {Obstacle::parties};
    }
  }
  // Who came for a country may be told wrong of one among several, not of one side of two.
  if (substitutes > 0 && alike < 2) return {Obstacle::parties};
  double others = 0;
  bool stranger = false;
  for (std::size_t i = 0; i < longer.size(); ++i) {
    if ((taken >> i & 1) != 0) continue;
    const bool delegate = represents(shorter, longer[i].state);
    others += delegate ? 0.25 : 1;
    stranger = stranger || !delegate;
  }
  const double value = common / (static_cast<double>(shorter.size()) + others);
  if (value < least_parties) return {Obstacle::parties};
  // Two who meet on the fringe of a gathering meet by themselves.
  const bool vague = a.kind == Kind::contact || b.kind == Kind::contact;
  if (stranger && a.kind != b.kind && !vague && states_among(shorter, 3) < 3) return {Obstacle::gathering};
  return {Obstacle::none, value};
}

/// Days between the end of one date and the beginning of the other, 0 where they share one.
std::int64_t gap(const Days& a, const Days& b) {
  return std::max<std::int64_t>({0, std::int64_t{a.first} - b.last, std::int64_t{b.first} - a.last});
}

/// Nothing where the dates exclude each other.
std::optional<double> compare_dates(const Edtf& a, const Edtf& b, DateRule rule) {
  if (rule == DateRule::ignored) return 0.5;
  if (a == b) return 1;
  if (a.contains(b) || b.contains(a)) return 0.8;
  if (a.overlaps(b)) return 0.5;
  if (rule == DateRule::next_day && gap(days_of(a), days_of(b)) == 1) return 0.25;
  return std::nullopt;
}

/// Nobody is in two cities for one meeting: reports may disagree on the place of one day, but a visit is
/// its destination, and over a longer time another place is another meeting.
bool places_allow(const Account& a, const Account& b) {
  if (places_agree(a, b)) return true;
  return a.kind != Kind::visit && a.date && a.date == b.date && a.date->precision() == Precision::day;
}

double compare_places(const Account& a, const Account& b) {
  if (a.place == no_name || b.place == no_name) return 0.6;
  if (a.place == b.place) return 1;
  return places_agree(a, b) ? 0.8 : 0;
}

}  // namespace

KindFamily family(Kind kind) {
  switch (kind) {
    case Kind::call:
      return KindFamily::call;
    case Kind::statement:
      return KindFamily::statement;
    case Kind::visit:
      return KindFamily::visit;
    case Kind::meeting:
    case Kind::summit:
    case Kind::talks:
    case Kind::contact:
      break;
  }
  return KindFamily::encounter;
}

bool one_family(Kind a, Kind b) {
  if (family(a) == family(b)) return true;
  return (a == Kind::contact && b != Kind::visit) || (b == Kind::contact && a != Kind::visit);
}

bool places_agree(const Account& a, const Account& b) {
  if (a.place == no_name || b.place == no_name || a.place == b.place) return true;
  return a.country == b.country && (a.whole_country || b.whole_country);
}

const Party* counterpart(const Party& party, std::span<const Party> parties) {
  const auto found = std::ranges::find(parties, party.id, &Party::id);
  if (found != parties.end()) return &*found;
  const auto other = std::ranges::find_if(parties, [&](const Party& candidate) { return stands(party, candidate); });
  return other == parties.end() ? nullptr : &*other;
}

double Likeness::total() const {
  if (obstacle != Obstacle::none) return 0;
  const LikenessWeights& weight = likeness_weights;
  return weight.kind * kind + weight.parties * parties + weight.date * date + weight.place * place;
}

Likeness compare(const Account& a, const Account& b, DateRule rule) {
  Likeness likeness;
  if (!one_family(a.kind, b.kind)) return likeness.obstacle = Obstacle::kind, likeness;
  likeness.kind = a.kind == b.kind ? 1 : 0.5;
  if (rule != DateRule::ignored) {
    if (!a.date || !b.date) return likeness.obstacle = Obstacle::no_date, likeness;
    const auto date = compare_dates(*a.date, *b.date, rule);
    if (!date) return likeness.obstacle = Obstacle::date, likeness;
    likeness.date = *date;
  } else {
    likeness.date = 0.5;
  }
  const PartyLikeness parties = compare_parties(a, b);
  if (parties.obstacle != Obstacle::none) return likeness.obstacle = parties.obstacle, likeness;
  likeness.parties = parties.value;
  if (!places_allow(a, b)) return likeness.obstacle = Obstacle::place, likeness;
  likeness.place = compare_places(a, b);
  return likeness;
}

}  // namespace waqai
