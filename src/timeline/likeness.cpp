// Compares two records by kind, parties, date and place; merge.cpp decides what follows.
#include "likeness.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace waqai {
namespace {

std::string country_id(const std::string& code) {
  std::string id = code;
  for (char& c : id)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return id;
}

double kind_likeness(Kind a, Kind b) { return a == b ? 1 : 0.5; }

double date_likeness(const Edtf& a, const Edtf& b) {
  if (a == b) return 1;
  return a.contains(b) || b.contains(a) ? 0.8 : 0.5;
}

double place_likeness(const std::optional<Place>& a, const std::optional<Place>& b) {
  if (!a || !b) return 0.6;
  if (a->id == b->id) return 1;
  return compatible(*a, *b) ? 0.8 : 0;
}

/// Nobody is in two cities for one meeting: reports may disagree on the place of one day, but a visit is
/// its destination, and over a longer time another place is another meeting.
bool places_allow(const Event& a, const Event& b) {
  if (!a.place || !b.place || compatible(*a.place, *b.place)) return true;
  return a.kind != Kind::visit && a.date == b.date && a.date->precision() == Precision::day;
}

/// Parties in common over the longer list; nothing where one of the shorter is missing there.
std::optional<double> party_likeness(const Event& a, const Event& b) {
  const bool a_is_shorter = a.participants.size() <= b.participants.size();
  const auto& shorter = (a_is_shorter ? a : b).participants;
  const auto& longer = (a_is_shorter ? b : a).participants;
  // One party says too little of a meeting; a visit has one visitor as often as not.
  if (shorter.empty() || (shorter.size() == 1 && longer.size() > 1 && a.kind != Kind::visit)) return std::nullopt;
  std::vector<bool> taken(longer.size());
  const auto take = [&](auto&& suits) {
    for (std::size_t i = 0; i < longer.size(); ++i)
      if (!taken[i] && suits(longer[i])) return taken[i] = true, true;
    return false;
  };
  double common = 0;
  std::vector<const Participant*> without_namesake;
  for (const Participant& party : shorter) {
    if (take([&](const Participant& other) { return other.id == party.id; }))
      common += 1;
    else
      without_namesake.push_back(&party);
  }
  for (const Participant* party : without_namesake) {
    if (!take([&](const Participant& other) { return stands_for(other, *party) || stands_for(*party, other); }))
      return std::nullopt;
    common += 0.75;
  }
  return common / static_cast<double>(longer.size());
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

bool stands_for(const Participant& country, const Participant& official) {
  // A group with a post is officials without names; one without is a body of its own, such as an opposition.
  const bool unnamed_officials = official.type == ActorType::group && official.post != Name{};
  const bool acts_for_state = official.type == ActorType::person || unnamed_officials;
  return country.type == ActorType::country && acts_for_state && !official.country.empty() &&
         country.id == country_id(official.country);
}

bool is_country(const Place& place) { return place.id == country_id(place.country); }

bool compatible(const Place& a, const Place& b) {
  return a.id == b.id || (a.country == b.country && (is_country(a) || is_country(b)));
}

std::optional<double> likeness(const Event& a, const Event& b) {
  if (family(a.kind) != family(b.kind) || !a.date || !b.date || !a.date->overlaps(*b.date)) return std::nullopt;
  if (!places_allow(a, b)) return std::nullopt;
  const std::optional<double> parties = party_likeness(a, b);
  if (!parties) return std::nullopt;
  return 0.25 * kind_likeness(a.kind, b.kind) + 0.40 * *parties + 0.20 * date_likeness(*a.date, *b.date) +
         0.15 * place_likeness(a.place, b.place);
}

}  // namespace waqai
