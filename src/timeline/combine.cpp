// Makes one event of the records that merge.cpp has put together: what most documents say stands in the event,
// what contradicts it in its conflicts.
#include "combine.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "likeness.hpp"

namespace waqai {
namespace {

/// From the vaguest word for an encounter to the most exact.
int exactness(Kind kind) {
  switch (kind) {
    case Kind::contact:
      return 0;
    case Kind::meeting:
      return 1;
    case Kind::talks:
      return 2;
    case Kind::summit:
      return 3;
    case Kind::call:
    case Kind::visit:
    case Kind::statement:
      break;
  }
  return 1;
}

/// "Contact" leaves the channel open, so it never outvotes a report that names it.
Kind combined_kind(std::span<const Event* const> records) {
  std::map<Kind, int> votes;
  for (const Event* record : records) ++votes[record->kind];
  if (votes.size() > 1) votes.erase(Kind::contact);
  return std::ranges::max_element(votes, {},
                                  [](const auto& vote) { return std::pair(vote.second, exactness(vote.first)); })
      ->first;
}

/// A city before its country, then the place that most records give, then the first by id.
std::optional<Place> combined_place(std::span<const Event* const> records) {
  std::map<std::string, std::pair<int, const Place*>> votes;
  for (const Event* record : records) {
    if (!record->place) continue;
    auto& [count, place] = votes[record->place->id];
    ++count;
    if (place == nullptr || (!place->latitude && record->place->latitude)) place = &*record->place;
  }
  const Place* best = nullptr;
  int best_votes = 0;
  for (const auto& [id, vote] : votes) {
    const auto& [count, place] = vote;
    const bool better =
        best == nullptr || std::pair(!is_country(*place), count) > std::pair(!is_country(*best), best_votes);
    if (better) std::tie(best_votes, best) = vote;
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

std::string document_of(const Event& record) {
  return record.evidence.empty() ? std::string() : record.evidence.front().document;
}

std::vector<Conflict> conflicts(const Event& event, std::span<const Event* const> records) {
  std::vector<Conflict> found;
  for (const Event* record : records) {
    const auto add = [&](const char* field, std::string value) {
      found.push_back({field, std::move(value), document_of(*record)});
    };
    if (record->date && !record->date->contains(*event.date)) add("date", record->date->to_string());
    if (record->place && !compatible(*record->place, *event.place)) add("place", record->place->id);
  }
  return found;
}

auto evidence_order(const Evidence& evidence) {
  return std::tie(evidence.document, evidence.sentence, evidence.trigger, evidence.rule);
}

void fill(Name& name, const Name& from) {
  if (name.ar.empty()) name.ar = from.ar;
  if (name.en.empty()) name.en = from.en;
}

void drop_represented_countries(std::vector<Participant>& parties) {
  const auto represented = [&](const Participant& country) {
    return std::ranges::any_of(parties, [&](const Participant& party) { return stands_for(country, party); });
  };
  std::set<std::string> dropped;
  for (const Participant& party : parties)
    if (represented(party)) dropped.insert(party.id);
  std::erase_if(parties, [&](const Participant& party) { return dropped.contains(party.id); });
}

/// Keeps letters and digits of an EDTF date: 20171120, 20171120_20171122, 201711circa.
std::string date_key(const std::optional<Edtf>& date) {
  if (!date) return "undated";
  std::string key;
  for (const char c : date->to_string()) {
    if (c >= '0' && c <= '9') key += c;
    if (c == '/') key += '_';
    if (c == '~') key += "circa";
  }
  return key;
}

}  // namespace

void unite_parties(std::vector<Participant>& parties, const std::vector<Participant>& more) {
  for (const Participant& party : more) {
    const auto known = std::ranges::find(parties, party.id, &Participant::id);
    if (known == parties.end()) {
      parties.push_back(party);
      continue;
    }
    if (known->role == Role::party) known->role = party.role;
    if (known->country.empty()) known->country = party.country;
    fill(known->name, party.name);
    fill(known->post, party.post);
  }
  drop_represented_countries(parties);
  std::ranges::sort(parties, {}, &Participant::id);
}

Event combine(std::span<const Event* const> records) {
  Event event;
  event.kind = combined_kind(records);
  event.status = records.front()->status;
  event.date = records.front()->date;
  event.date_basis = records.front()->date_basis;
  event.place = combined_place(records);
  double doubt = 1;
  std::set<std::string> documents;
  for (const Event* record : records) {
    unite_parties(event.participants, record->participants);
    event.evidence.insert(event.evidence.end(), record->evidence.begin(), record->evidence.end());
    documents.insert(document_of(*record));
    doubt *= 1 - record->confidence;
  }
  std::ranges::sort(event.evidence, {}, evidence_order);
  event.confidence = 1 - doubt;
  event.sources = static_cast<std::uint32_t>(documents.size());
  event.conflicts = conflicts(event, records);
  return event;
}

std::string event_key(const Event& event) {
  constexpr std::size_t most = 4;
  std::string key = date_key(event.date) + "-" + std::string(to_string(event.kind));
  const std::size_t shown = std::min(most, event.participants.size());
  for (std::size_t i = 0; i < shown; ++i) key += "-" + event.participants[i].id;
  if (event.participants.size() > shown) key += "-and-" + std::to_string(event.participants.size() - shown) + "-more";
  return key;
}

}  // namespace waqai
