// The last step before output: names, posts and ids of those who took part.
#include "extract/participants.hpp"

#include "extract/transliteration.hpp"

namespace waqai {
namespace {

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
