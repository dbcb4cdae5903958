// Applied before anything is compared, so that merging sees one actor.
#include "renaming.hpp"

#include <algorithm>
#include <tuple>

namespace waqai {
namespace {

/// Of two accounts of one actor the one that knows more, then the first by its words.
bool tells_more(const Participant& a, const Participant& b) {
  const auto rank = [](const Participant& party) {
    return std::tuple(party.country.empty(), party.name.en.empty(), party.name.ar.empty(),
                      std::tie(party.type, party.name.en, party.name.ar, party.country));
  };
  return rank(a) < rank(b);
}

}  // namespace

Renaming::Renaming(std::span<const DocumentEvents> documents, const Decisions& decisions) {
  std::map<std::string, std::optional<Participant>, std::less<>> known;
  for (const Decision& decision : decisions.rows())
    if (decision.kind == DecisionKind::rename) known.emplace(decisions.renamed(decision.a), std::nullopt);
  if (known.empty()) return;
  for (const DocumentEvents& document : documents)
    for (const Event& event : document.events)
      for (const Participant& party : event.participants)
        if (const auto actor = known.find(party.id);
            actor != known.end() && (!actor->second || tells_more(party, *actor->second)))
          actor->second = party;
  for (const Decision& decision : decisions.rows()) {
    if (decision.kind != DecisionKind::rename) continue;
    const std::string id(decisions.renamed(decision.a));
    actors_.emplace(decision.a, Actor{id, known.at(id)});
  }
}

Participant Renaming::apply(const Participant& party) const {
  Participant renamed = party;
  const auto actor = actors_.find(party.id);
  if (actor == actors_.end()) return renamed;
  renamed.id = actor->second.id;
  if (const auto& known = actor->second.known) {
    renamed.type = known->type;
    renamed.name = known->name;
    renamed.country = known->country;
  }
  return renamed;
}

void Renaming::apply(Event& event) const {
  if (actors_.empty()) return;
  auto& parties = event.participants;
  for (Participant& party : parties) party = apply(party);
  std::ranges::stable_sort(parties, {}, &Participant::id);
  const auto same = [](const Participant& a, const Participant& b) { return a.id == b.id; };
  parties.erase(std::unique(parties.begin(), parties.end(), same), parties.end());
}

}  // namespace waqai
