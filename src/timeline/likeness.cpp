// Compares two accounts by kind, parties, date and place; grouping.cpp and linking.cpp decide what follows.
#include "likeness.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace waqai {
namespace {

/// In what share of their parties two lists must agree.
constexpr double least_parties = 0.6;

bool same_office(const AccountParty& a, const AccountParty& b) {
  return a.official && b.official && a.state == b.state && a.office != no_name && a.office == b.office &&
         (a.type == ActorType::group) != (b.type == ActorType::group);
}

bool stands(const AccountParty& a, const AccountParty& b) {
  return stands_for(a, b) || stands_for(b, a) || same_office(a, b);
}

/// How many states there are, counted up to `enough`, which is 4 at most.
std::size_t states_among(std::span<const AccountParty> parties, std::size_t enough) {
  std::array<NameNumber, 4> seen{};
  std::size_t count = 0;
  for (const AccountParty& party : parties) {
    if (std::find(seen.begin(), seen.begin() + count, party.state) != seen.begin() + count) continue;
    seen[count++] = party.state;
    if (count == enough) break;
  }
  return count;
}

/// Pairs the parties of the shorter list with those of the longer.
class PartyMatch {
 public:
  PartyMatch(std::span<const AccountParty> a, std::span<const AccountParty> b)
      : shorter_(limited(a.size() <= b.size() ? a : b)), longer_(limited(a.size() <= b.size() ? b : a)) {
    pair_all([](const AccountParty& x, const AccountParty& y) { return x.id == y.id; }, 1, matched_);
    pair_all(stands, 0.75, matched_);
    pair_all([](const AccountParty& x, const AccountParty& y) { return x.official && x.state == y.state; }, 0.5,
             substitutes_);
    for (std::size_t i = 0; i < shorter_.size(); ++i)
      if (!is(paired_, i)) ++(is_delegate(shorter_[i], longer_) ? substitutes_ : unmatched_);
    for (std::size_t i = 0; i < longer_.size(); ++i)
      if (!is(taken_, i)) ++(is_delegate(longer_[i], shorter_) ? delegates_ : strangers_);
  }

  /// Who came for a country may be told wrong of one among several, not of one side of two.
  [[nodiscard]] bool all_found() const { return unmatched_ == 0 && (substitutes_ == 0 || matched_ >= 2); }
  /// What share of the parties that either list names is in both.
  [[nodiscard]] double share() const { return static_cast<double>(shorter_.size()) / parties(); }
  /// The same, each party weighed by how surely it is the same.
  [[nodiscard]] double value() const { return common_ / parties(); }
  /// Whether two sides stand against more of them.
  [[nodiscard]] bool two_of_many() const { return strangers_ > 0 && states_among(shorter_, 3) < 3; }

 private:
  using Set = std::uint64_t;                       ///< of indices in a list
  static constexpr std::size_t most_parties = 64;  // further ones are not looked at: no report names so many

  static std::span<const AccountParty> limited(std::span<const AccountParty> parties) {
    return parties.first(std::min(most_parties, parties.size()));
  }
  static bool is(Set set, std::size_t index) { return (set >> index & 1U) != 0; }
  static bool is_delegate(const AccountParty& party, std::span<const AccountParty> parties) {
    return std::ranges::find(parties, party.state, &AccountParty::state) != parties.end();
  }
  /// Further members of a delegation that is there anyway count a quarter: reports name as many as they have room for.
  [[nodiscard]] double parties() const {
    return static_cast<double>(shorter_.size() + strangers_) + 0.25 * static_cast<double>(delegates_);
  }

  template <typename Suits>
  void pair_all(Suits suits, double weight, std::size_t& count) {
    for (std::size_t i = 0; i < shorter_.size(); ++i)
      for (std::size_t j = 0; j < longer_.size() && !is(paired_, i); ++j) {
        if (is(taken_, j) || !suits(shorter_[i], longer_[j])) continue;
        paired_ |= Set{1} << i;
        taken_ |= Set{1} << j;
        common_ += weight;
        ++count;
      }
  }

  std::span<const AccountParty> shorter_;
  std::span<const AccountParty> longer_;
  Set paired_ = 0;  ///< of the shorter list
  Set taken_ = 0;   ///< of the longer
  double common_ = 0;
  std::size_t matched_ = 0;
  std::size_t substitutes_ = 0;
  std::size_t unmatched_ = 0;
  std::size_t delegates_ = 0;
  std::size_t strangers_ = 0;
};

/// Sets the likeness of the parties, or the obstacle.
void compare_parties(const Account& a, const Account& b, Likeness& likeness) {
  const std::size_t fewer = std::min(a.parties.size(), b.parties.size());
  const std::size_t more = std::max(a.parties.size(), b.parties.size());
  // One party says too little of a meeting; a visit has one visitor as often as not.
  if (fewer == 0 || (fewer == 1 && more > 1 && a.kind != Kind::visit)) {
    likeness.obstacle = Obstacle::too_few_parties;
    return;
  }
  // Whoever of the shorter list has nobody of his state in the longer is not found there.
  const bool a_is_shorter = a.parties.size() <= b.parties.size();
  if ((a_is_shorter ? a.states & ~b.states : b.states & ~a.states) != 0) {
    likeness.obstacle = Obstacle::parties;
    return;
  }
  const PartyMatch match(a.parties, b.parties);
  const bool vague = a.kind == Kind::contact || b.kind == Kind::contact;
  if (!match.all_found() || match.share() < least_parties) {
    likeness.obstacle = Obstacle::parties;
  } else if (a.kind != b.kind && !vague && match.two_of_many()) {
    likeness.obstacle = Obstacle::gathering;
  } else {
    likeness.parties = match.value();
  }
}

/// Days between the end of one date and the beginning of the other, 0 where they share one.
std::int64_t gap(const Days& a, const Days& b) {
  return std::max<std::int64_t>({0, std::int64_t{a.first} - b.last, std::int64_t{b.first} - a.last});
}

/// Nothing where the dates exclude each other.
std::optional<double> compare_dates(const Account& a, const Account& b, DateRule rule) {
  if (a.date == b.date) return 1;
  if (a.date->contains(*b.date) || b.date->contains(*a.date)) return 0.8;
  if (a.date->overlaps(*b.date)) return 0.5;
  if (rule == DateRule::next_day && gap(a.days, b.days) == 1) return 0.25;
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

const AccountParty* counterpart(const AccountParty& party, std::span<const AccountParty> parties) {
  const auto found = std::ranges::find(parties, party.id, &AccountParty::id);
  if (found != parties.end()) return &*found;
  const auto other =
      std::ranges::find_if(parties, [&](const AccountParty& candidate) { return stands(party, candidate); });
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
    const auto date = compare_dates(a, b, rule);
    if (!date) return likeness.obstacle = Obstacle::date, likeness;
    likeness.date = *date;
  } else {
    likeness.date = 0.5;
  }
  compare_parties(a, b, likeness);
  if (likeness.obstacle != Obstacle::none) return likeness;
  if (!places_allow(a, b)) return likeness.obstacle = Obstacle::place, likeness;
  likeness.place = compare_places(a, b);
  return likeness;
}

}  // namespace waqai
