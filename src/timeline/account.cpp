// From the strings of a record to the numbers that likeness.cpp compares.
#include "account.hpp"

#include <algorithm>

namespace waqai {

std::string country_id(std::string_view code) {
  std::string id(code);
  for (char& c : id)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return id;
}

bool is_country(const Place& place) { return place.id == country_id(place.country); }

bool stands_for(const AccountParty& country, const AccountParty& official) {
  return country.type == ActorType::country && official.official && country.id == official.state;
}

std::uint64_t states_mask(std::span<const AccountParty> parties) {
  constexpr unsigned bits = 64;
  std::uint64_t mask = 0;
  for (const AccountParty& party : parties) mask |= std::uint64_t{1} << party.state % bits;
  return mask;
}

std::int64_t Days::count() const {
  if (first == INT32_MIN || last == INT32_MAX) return INT64_MAX;
  return std::int64_t{last} - first + 1;
}

Days days_of(const std::optional<Edtf>& date) {
  Days days;
  if (!date) return days;
  if (const auto first = date->earliest()) days.first = static_cast<std::int32_t>(first->day_number());
  if (const auto last = date->latest()) days.last = static_cast<std::int32_t>(last->day_number());
  return days;
}

NameNumber AccountReader::number(std::string_view name) { return name.empty() ? no_name : names_.intern(name) + 1; }

AccountParty AccountReader::read(const Participant& participant) {
  AccountParty party;
  party.id = number(participant.id);
  party.type = participant.type;
  // A group with a post is officials without names; one without is a body of its own, such as an opposition.
  const bool unnamed = participant.type == ActorType::group && participant.post != Name{};
  party.official = (participant.type == ActorType::person || unnamed) && !participant.country.empty();
  party.state = party.official ? number(country_id(participant.country)) : party.id;
  if (participant.type != ActorType::country)
    party.office = number(participant.post.en.empty() ? participant.post.ar : participant.post.en);
  return party;
}

Account AccountReader::read(const Event& event, std::vector<AccountParty>& parties) {
  Account account;
  account.kind = event.kind;
  account.status = event.status;
  account.date = event.date;
  account.days = days_of(event.date);
  if (event.place) {
    account.place = number(event.place->id);
    if (!event.place->country.empty()) account.country = number(country_id(event.place->country));
    account.whole_country = is_country(*event.place);
  }
  const std::size_t first = parties.size();
  for (const Participant& participant : event.participants) {
    const AccountParty party = read(participant);
    if (std::find(parties.begin() + static_cast<std::ptrdiff_t>(first), parties.end(), party) == parties.end())
      parties.push_back(party);
  }
  account.parties = std::span(parties).subspan(first);
  account.states = states_mask(account.parties);
  return account;
}

}  // namespace waqai
