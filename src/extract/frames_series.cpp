// Series, bodies and summits: who takes part in an event that the tables know, or that a body holds.
#include "extract/frames.hpp"

#include <algorithm>

namespace waqai {

/// "مجلس الأمن يجتمع الاثنين": a body that sits for talks, alone.
bool FrameReader::is_session(const Draft& draft) const {
  if (draft.parties.size() != 1 || draft.parties.front().party.actor == no_index) return false;
  const ActorIndex body = draft.parties.front().party.actor;
  return knowledge_.actor(body).type == ActorType::org && knowledge_.sits_for_talks(body);
}

/// "قال السفير في اجتماع منظمة حظر الأسلحة الكيميائية": of a body of no one country, whose members speak there.
bool FrameReader::is_sitting_of_body(const Arguments& arguments, const Draft& draft) const {
  const Item& trigger = clauses_[arguments.trigger];
  if (trigger.kind != ItemKind::trigger_noun || draft.open_channel) return false;
  const auto is_international = [&](std::uint32_t i) {
    const Group group = subjects_.group(i);
    if (group.size() != 1 || group[0].actor == no_index) return false;
    const KnownActor& actor = knowledge_.actor(group[0].actor);
    return actor.type == ActorType::org && actor.country.empty() && !actor.bloc;
  };
  const auto is_of_noun = [&](std::uint32_t i) { return clauses_[i].slot == Slot::li && is_international(i); };
  return (arguments.bare.size() == 1 && is_international(arguments.bare.front())) ||
         std::ranges::any_of(arguments.marked, is_of_noun);
}

/// Delegations and bodies that sit down together, with nobody named, negotiate.
bool FrameReader::is_between_bodies(const Draft& draft) const {
  bool body = false;
  for (const DraftParty& party : draft.parties) {
    if (party.party.actor == no_index) return false;
    const KnownActor& actor = knowledge_.actor(party.party.actor);
    if (actor.type == ActorType::person || actor.bloc) return false;
    body = body || actor.type != ActorType::country;
  }
  return body;
}

/// The body that meets in the series at k, where it is that of one.
void FrameReader::body_of_series(std::uint32_t k, Draft& draft) const {
  if (clauses_[k].series == no_index) return;
  const Series& series = knowledge_.series(clauses_[k].series);
  if (is_of_day(series) && series.parties.size() == 1)
    add(draft, {{series.parties.front(), no_index, no_index, {}}}, Filler::party, true);
}

/// Who takes part in the series at k, where the text names nobody.
void FrameReader::parties_of_series(std::uint32_t k, Draft& draft) const {
  if (clauses_[k].series == no_index) return;
  const Series& series = knowledge_.series(clauses_[k].series);
  if (!is_of_day(series) || series.parties.size() == 1) return;
  const auto belongs = [&](const DraftParty& party) {
    return std::ranges::find(series.parties, party.party.actor) != series.parties.end();
  };
  // "محادثات جنيف برعاية الأمم المتحدة": and the others
  if (draft.parties.size() < 2 && std::ranges::all_of(draft.parties, belongs))
    for (const ActorIndex actor : series.parties) add(draft, {{actor, no_index, no_index, {}}}, Filler::party, true);
  if (draft.kind == Kind::summit) people_of_series(draft);
}

bool FrameReader::is_of_day(const Series& series) const {
  return !day_ || (*day_ >= series.from && *day_ <= series.to);
}

/// "لحضور قمة الأطلسي", "لدى وصولها إلى القمة", "خلال القمة كرر", "على هامش القمة": who acts there takes part.
bool FrameReader::is_attended(std::uint32_t noun) const {
  std::uint32_t j = noun;
  while (j > 0 && clauses_[j - 1].kind == ItemKind::support_noun) {
    --j;
    if (takes_part(clauses_.support(j).subject) && !clauses_.support(j).status) return true;
  }
  if (const auto verb = clauses_.governor(noun); verb && clauses_[*verb].kind == ItemKind::trigger_verb)
    if (clauses_.trigger(*verb).kind == Kind::visit) return true;  // "وصل إلى بروكسل عشية قمة الأطلسي"
  if (j == 0 || clauses_[j - 1].kind != ItemKind::preposition) return false;
  const Slot slot = clauses_[j - 1].slot;
  if (slot == Slot::to) return j > 1 && clauses_[j - 2].journey;
  const bool of_word = slot == Slot::in && j > 1 && clauses_[j - 2].kind == ItemKind::word;  // "إلى ضعفها في القمة"
  return (slot == Slot::in && !of_word) || slot == Slot::after || clauses_[j - 1].during;
}

/// "خلال قمة طهران، اتفق أردوغان وبوتين وروحاني": where the sentence names one person of each country of a summit that
/// the tables know, or the document its leader, the people are its parties.
void FrameReader::people_of_series(Draft& draft) const {
  if (!only_countries(draft)) return;
  std::vector<DraftParty> people;
  for (const DraftParty& party : draft.parties) {
    const auto leads = [&](const Party& person) {
      return day_ && person.actor != no_index && country_of(person) == country_of(party.party) &&
             knowledge_.is_leader(person.actor, *day_);
    };
    const auto acts_for = [&](const Mention& m) {
      if (!subjects_.is_person(m.parties) || country_of(m.parties.front()) != country_of(party.party)) return false;
      const bool unlisted = m.parties.front().actor == no_index && !m.parties.front().name.empty();
      return unlisted || !day_ || leads(m.parties.front());
    };
    const auto here = std::ranges::find_if(clauses_.mentions(), acts_for);
    const auto before = std::ranges::find_if(subjects_.people(), leads);
    if (here == clauses_.mentions().end() && before == subjects_.people().end()) return;
    people.push_back({here != clauses_.mentions().end() ? here->parties.front() : *before, party.role, party.stated});
  }
  draft.parties = std::move(people);
}

}  // namespace waqai
