// The last step before output: names, posts and ids of those who took part.
#include "extract/participants.hpp"

#include <algorithm>
#include <map>

#include "waqai/core/table.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

struct Spelling {
  std::string inside;
  std::string initial;
};

const std::map<std::string, Spelling, std::less<>>& spellings() {
  static const auto table = [] {
    std::map<std::string, Spelling, std::less<>> result;
    const std::vector<std::string_view> columns{"letter", "latin", "initial"};
    for (const Table& letters = Table::builtin("lexicon/ar/transliteration.tsv", columns);
         const Table::Row& row : letters.rows()) {
      const std::string_view initial = row["initial"].empty() ? row["latin"] : row["initial"];
      result.emplace(row["letter"], Spelling{std::string(row["latin"]), std::string(initial)});
    }
    return result;
  }();
  return table;
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

Participant of_actor(const Party& party, const Knowledge& knowledge, std::optional<boost::gregorian::date> day) {
  const KnownActor& actor = knowledge.actor(party.actor);
  Participant participant{actor.id, actor.type, Role::party, actor.name, actor.country, {}};
  if (actor.type != ActorType::person) return participant;
  std::optional<std::pair<PostIndex, ActorIndex>> held;
  if (day) held = knowledge.post_of(party.actor, *day);
  if (!held && party.post != no_index && party.of != no_index) held = {party.post, party.of};
  if (held) participant.post = knowledge.post_name(held->first, held->second);
  return participant;
}

}  // namespace

std::string transliterate(std::string_view arabic) {
  const std::string folded = fold(arabic);
  constexpr std::size_t longest = 4;  // bytes of the longest sequence in the table
  std::string latin;
  bool initial = true;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t length = std::min(longest, folded.size() - at);
    auto found = spellings().end();
    for (; length > 0; --length)
      if (found = spellings().find(std::string_view(folded).substr(at, length)); found != spellings().end()) break;
    if (found == spellings().end()) {
      const char c = folded[at++];
      const bool plain = static_cast<unsigned char>(c) < 0x80;
      if (plain) latin += c == '-' ? ' ' : c;
      initial = c == ' ' || c == '-';
      continue;
    }
    std::string piece = initial ? found->second.initial : found->second.inside;
    if (initial && !piece.empty() && is_lower(piece.front()))
      piece.front() = static_cast<char>(piece.front() - 'a' + 'A');
    latin += piece;
    initial = false;
    at += length;
  }
  return latin;
}

std::string slug(std::string_view latin) {
  std::string result;
  for (const char c : latin) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_lower(lower) || (lower >= '0' && lower <= '9'))
      result += lower;
    else if (!result.empty() && result.back() != '-')
      result += '-';
  }
  while (result.ends_with('-')) result.pop_back();
  return result;
}

std::optional<Participant> to_participant(const DraftParty& draft, const Knowledge& knowledge,
                                          std::optional<boost::gregorian::date> day) {
  const Party& party = draft.party;
  std::optional<Participant> participant;
  if (party.actor != no_index) {
    participant = of_actor(party, knowledge, day);
  } else if (!party.name.empty()) {
    const std::string latin = transliterate(party.name);
    participant = Participant{slug(latin), ActorType::person, Role::party, {party.name, latin}, {}, {}};
    if (party.of != no_index) participant->country = knowledge.actor(party.of).country;
    if (party.post != no_index && party.of != no_index) participant->post = knowledge.post_name(party.post, party.of);
  } else if (party.post != no_index && party.of != no_index) {
    const Name name = knowledge.post_name(party.post, party.of);
    participant = Participant{slug(knowledge.actor(party.of).id + "-" + knowledge.post(party.post).id),
                              ActorType::group,
                              Role::party,
                              name,
                              knowledge.actor(party.of).country,
                              {}};
  }
  if (participant) participant->role = draft.role;
  return participant;
}

}  // namespace waqai
