// People speak of a meeting on its day, and reports name that day once.
#include "extract/saying_day.hpp"

#include <algorithm>
#include <utility>

#include "extract/event_time.hpp"

namespace waqai {
namespace {

/// "قال", "طالبت"
bool is_of_saying(const Item& item) {
  return item.kind == ItemKind::reporting || (item.requests && is_finite_verb(item.kind));
}

std::optional<std::uint32_t> day_of(const Clauses& clauses, const Arguments& arguments) {
  for (const std::uint32_t i : arguments.timexes) {
    const Meaning& meaning = clauses.timex(i).meaning;
    if (meaning.relation == Relation::at && meaning.origin == Origin::anchor && names_day(meaning)) return i;
  }
  return std::nullopt;
}

/// "وقال قبل أن يلتقي ماتيس"
bool is_before_meeting(const Clauses& clauses, std::uint32_t k) {
  const std::uint32_t start = clauses.start(k);
  if (start == 0) return false;
  const Item& link = clauses[start - 1];
  const auto verb = clauses.governor(start - 1);
  return link.kind == ItemKind::subordinator && link.index == before_that && verb &&
         clauses[*verb].kind == ItemKind::reporting;
}

/// "وقال خلال اللقاء", "وفي مؤتمر صحفي مع بوتين، طرح صحافي"
bool is_occasion(const Clauses& clauses, std::uint32_t k) {
  const auto slot = clauses.circumstance(k);
  std::uint32_t first_of_phrase = k;  // "في ختام اللقاء"
  while (first_of_phrase > 0 && clauses[first_of_phrase - 1].kind == ItemKind::support_noun) --first_of_phrase;
  const bool within = first_of_phrase > 0 && clauses[first_of_phrase - 1].slot == Slot::in;
  if (slot != Slot::after && slot != Slot::other && !within) return false;
  constexpr std::uint32_t first = 2;  // items of a preposition that opens the sentence
  const auto verb = clauses.governor(first_of_phrase);
  return verb ? clauses[*verb].kind == ItemKind::reporting : clauses.start(k) == 0 && k <= first;
}

}  // namespace

void SayingDay::read(const Clauses& clauses, const Subjects& subjects) {
  for (std::uint32_t k = 0; k < clauses.size(); ++k) {
    if (!is_of_saying(clauses[k])) continue;
    const Arguments arguments = clauses.arguments_after(k, clauses.size(), false);
    const auto day = day_of(clauses, arguments);
    if (!day) continue;
    Group by_pronoun;
    const auto speaker = subjects.stated(k, arguments, by_pronoun);
    sayings_.push_back({clauses.timex(*day), speaker.value_or(by_pronoun)});
  }
}

void SayingDay::date(const Clauses& clauses, std::uint32_t k, Draft& draft) const {
  if (draft.timex || draft.until_event) return;
  const bool spoke = draft.kind == Kind::meeting || draft.kind == Kind::talks || draft.kind == Kind::call;
  if (!spoke || draft.status != Status::happened) return;
  const auto is_of_party = [&](const Saying& saying) {
    return std::ranges::any_of(draft.parties, [&](const DraftParty& party) {
      return std::ranges::any_of(saying.speaker,
                                 [&](const Party& speaker) { return speaks_for(speaker, party.party); });
    });
  };
  const auto last = std::find_if(sayings_.rbegin(), sayings_.rend(), is_of_party);
  if (last == sayings_.rend()) return;
  const bool noun = clauses[k].kind == ItemKind::trigger_noun;
  if (noun ? is_occasion(clauses, k) : is_before_meeting(clauses, k)) draft.timex = last->day;
}

/// A country's demand is that of its minister.
bool SayingDay::speaks_for(const Party& speaker, const Party& party) const {
  if (speaker == party) return true;
  if (speaker.actor == no_index || party.actor == no_index) return false;
  const KnownActor& country = knowledge_.actor(speaker.actor);
  return country.type == ActorType::country && country.country == knowledge_.actor(party.actor).country;
}

}  // namespace waqai
