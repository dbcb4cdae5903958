// What a clause says of an event that another one has told, or that goes with it.
#include "extract/frames.hpp"

#include <algorithm>

#include "extract/event_time.hpp"

namespace waqai {
namespace {

bool takes_part(const DraftParty& party, const Draft& draft) {
  return std::ranges::find(draft.parties, party.party, &DraftParty::party) != draft.parties.end();
}

bool all_take_part(const std::vector<DraftParty>& parties, const Draft& draft) {
  return std::ranges::all_of(parties, [&](const DraftParty& party) { return takes_part(party, draft); });
}

bool same_parties(const Draft& a, const Draft& b) {
  return a.parties.size() == b.parties.size() && all_take_part(a.parties, b);
}

}  // namespace

/// "القمة التي ستعقد الخميس", "زيارته التي بدأت أمس": the noun alone points back to the latest event of its kind, and
/// may say on which day it is, or that it was put off.
void FrameReader::refer_back(const Draft& draft, const Arguments& arguments, std::vector<Draft>& drafts) const {
  const auto together = [](Kind kind) { return kind == Kind::summit || kind == Kind::talks ? Kind::meeting : kind; };
  const auto told_before = [&](const auto& same_kind) {
    return std::find_if(drafts.rbegin(), drafts.rend(), [&](const Draft& told) {
      const bool aside =
          told.until_event && told.until_event->meaning.start.offset != 0;  // "بعد شهرين على زيارته للصين"
      return same_kind(told.kind) && all_take_part(draft.parties, told) && !aside;
    });
  };
  auto earlier = told_before([&](Kind kind) { return kind == draft.kind; });
  if (earlier == drafts.rend())
    earlier = told_before([&](Kind kind) { return together(kind) == together(draft.kind); });
  if (earlier == drafts.rend()) return;
  if (earlier->kind == draft.kind) earlier->days = std::max(earlier->days, draft.days);  // "الزيارة تستمر يومين"
  const bool denied = draft.status == Status::denied && draft.parties.empty();  // "ونفت الرئاسة عقد اللقاء"
  const bool undone = draft.status == Status::cancelled || draft.status == Status::postponed;
  if (undone || denied) {
    const bool same_kind = earlier->kind == draft.kind || (denied && is_encounter(earlier->kind));
    const std::uint32_t reach = denied ? 2 : 1;  // sentences
    if (!same_kind || earlier->sentence + reach < sentence_) return;
    earlier->status = draft.status;
    if (draft.status == Status::postponed && draft.timex) earlier->timex = draft.timex;
    return;
  }
  const bool announced =
      draft.status == Status::planned && draft.tensed && draft.trigger == earlier->trigger && draft.kind != Kind::visit;
  if (announced && !earlier->tensed && earlier->status == Status::happened && earlier->sentence == sentence_)
    earlier->status = Status::planned;  // "لقاؤهما ... ومن المقرر أن يتناول اللقاء"
  constexpr std::uint32_t reach = 6;    // items; a date farther behind is seldom the noun's
  const bool dates_noun = draft.timex && !arguments.timexes.empty() &&
                          arguments.timexes.front() < arguments.trigger + reach && names_day(draft.timex->meaning);
  const bool undated = !earlier->timex && !earlier->since && !earlier->until_event;
  const bool less_precise = earlier->lent_day || (earlier->timex && !names_day(earlier->timex->meaning));
  if (!dates_noun || earlier->status != draft.status || !(undated || less_precise)) return;
  const std::vector<DraftParty> parties = earlier->parties;
  for (Draft& told : drafts) {  // the same event, with the day of the journey to it
    const bool same =
        &told == &*earlier || (told.lent_day && told.kind == earlier->kind && all_take_part(parties, told));
    if (!same) continue;
    told.timex = draft.timex;
    told.past_day = told.lent_day = false;
  }
}

/// The encounter told last, not long before, where it has the draft's status.
std::optional<std::size_t> FrameReader::encounter_told(std::span<const Draft> drafts, const Draft& draft) const {
  constexpr std::uint32_t reach = 2;  // sentences
  const auto told = std::find_if(drafts.rbegin(), drafts.rend(), [](const Draft& earlier) {
    return is_encounter(earlier.kind) && earlier.kind != Kind::contact && earlier.parties.size() >= 2;
  });
  if (told == drafts.rend() || told->sentence + reach < sentence_ || told->status != draft.status) return std::nullopt;
  return static_cast<std::size_t>(drafts.rend() - told) - 1;
}

/// "وحضر اللقاء السفير", "وشارك في الاجتماع بوتين": who took part too in the encounter told last.
bool FrameReader::names_who_attended(std::uint32_t k, const Draft& draft, const Arguments& arguments,
                                     std::vector<Draft>& drafts) const {
  const auto verb = clauses_.governor(k);
  const bool attended = verb && clauses_[*verb].kind == ItemKind::support_verb &&
                        clauses_.support(*verb).id == "attend" && clauses_[k].definite &&
                        clauses_[k].series == no_index && is_encounter(draft.kind) && names_nobody_else(arguments) &&
                        clauses_[*verb].tense == Tense::past;
  if (!attended) return false;
  const Arguments before_noun = clauses_.arguments_after(*verb, k, false);
  const std::vector<std::uint32_t>& attendees = before_noun.bare.empty() ? arguments.bare : before_noun.bare;
  if (attendees.empty()) return false;
  const auto met = encounter_told(drafts, draft);
  if (!met) return false;
  Draft& told = drafts[*met];
  for (const std::uint32_t i : attendees) {
    if (!can_be_party(clauses_.mention(i), Slot::none)) continue;
    const Group group = subjects_.group(i);
    std::erase_if(told.parties, [&](const DraftParty& party) {  // a country that one of them speaks for
      return party.party.actor != no_index && knowledge_.actor(party.party.actor).type == ActorType::country &&
             std::ranges::any_of(group, [&](const Party& person) {
               return subjects_.is_person({person}) && country_of(person) == country_of(party.party);
             });
    });
    add(told, group, Filler::party, true);
  }
  return true;
}

/// What one sentence tells in a row took place on one day: "وصل أمس إلى أنقرة والتقى أردوغان", "توجه اليوم إلى باريس
/// للقاء ماكرون", "زار أنقرة الخميس حيث التقى أردوغان".
void FrameReader::go_with(const Draft& before, std::uint32_t k, Draft& draft) const {
  const bool same_subject =
      std::ranges::any_of(draft.parties, [&](const DraftParty& party) { return takes_part(party, before); });
  if (same_subject && !draft.status && before.status == Status::planned) {  // "سيزور أنقرة ويلتقي أردوغان"
    draft.status = Status::planned;
    draft.tensed = true;
  }
  const auto verb = clauses_[k].kind == ItemKind::trigger_noun ? clauses_.governor(k) : k;
  const bool also = verb && *verb > 0 && clauses_[*verb - 1].kind == ItemKind::subordinator &&
                    clauses_[*verb - 1].index == also_told && draft.kind == before.kind;  // "كما أجرى اتصالا مماثلا"
  const bool then = verb && *verb > 0 && clauses_[*verb - 1].kind == ItemKind::then;  // "ثم اختلى ببارزاني"
  const bool next_step = verb && clauses_[*verb].kind != ItemKind::reporting &&
                         (also || then || (clauses_[*verb].clitics & conj_wa) != 0) && draft.status == before.status;
  const bool attends = k > 0 && clauses_.is_verbal_purpose(k - 1);
  const bool purpose = (clauses_.is_purpose(k) || attends) && before.kind == Kind::visit;  // "إلى بروكسل لحضور اجتماع"
  const bool one_place = draft.kind == Kind::statement && same_parties(draft, before);  // "في ختام لقاء في موسكو أصدرا"
  if (one_place && draft.place == no_index && before.kind != Kind::call) draft.place = before.place;
  const bool goal = is_goal(before, k, draft);
  if (goal && !draft.tensed && before.status == Status::planned) {
    draft.status = Status::planned;
    draft.tensed = before.tensed;
  }
  if (!same_subject || (!draft.together && !next_step && !purpose && !goal)) return;
  const bool dated = draft.timex || draft.since || draft.until_event;
  // "وصل أمس إلى عمان قادما من القاهرة، حيث التقى السيسي"
  const bool elsewhere = draft.together && draft.place != no_index && before.place != no_index &&
                         before.kind == Kind::visit && !may_be_at(draft.place, before.place);
  if (purpose || goal) draft.journey = before.first;
  if (elsewhere || (draft.together && has_begun(before))) return;
  if (!dated && !attends) {
    draft.timex = before.timex;
    draft.until_event = before.until_event;
    draft.counted_from = before.counted_from;
    if (draft.together && before.ends) {  // "غادر الخميس بعد زيارة استغرقت يومين التقى خلالها الأسد"
      draft.days = before.days;
      draft.ends = true;
    }
  }
  draft.lent_day = !dated && !attends && before.kind == Kind::visit;
  const bool there = draft.together || purpose || goal || (then && before.kind != Kind::visit);
  const bool placed = before.place != no_index && !is_region(before.place) && before.kind != Kind::call;
  if (draft.place == no_index && there && placed && is_in_one_place(draft.kind)) draft.place = before.place;
}

/// "يبدأ الخميس زيارته للإمارات، في أول زيارة خارجية تستغرق ثلاثة أيام": the visit told before lasts so long.
bool FrameReader::lends_length(const Draft& draft, std::vector<Draft>& drafts) const {
  if (draft.kind != Kind::visit || grammar_.trigger(draft.trigger).of_tour || draft.place != no_index ||
      draft.days == 1 || draft.ends || drafts.empty())
    return false;
  Draft& told = drafts.back();
  if (told.sentence != sentence_ || told.kind != Kind::visit || told.days != 1) return false;
  told.days = draft.days;
  return true;
}

/// "بدأ في 20 مارس زيارة إلى باريس التقى خلالها ماكرون": on which of its days nobody knows.
bool FrameReader::has_begun(const Draft& visit) const {
  if (visit.kind != Kind::visit || !visit.timex || visit.timex->meaning.start.month == 0) return false;
  std::uint32_t noun = 0;
  while (noun < clauses_.size() && clauses_[noun].first != visit.first) ++noun;
  return noun < clauses_.size() && clauses_.is_started(noun);
}

/// Whether the places may be one: the same, or a city and its country.
bool FrameReader::may_be_at(PlaceIndex a, PlaceIndex b) const {
  const bool both_cities = is_city(a) && is_city(b);
  return a == b || (!both_cities && knowledge_.place(a).place.country == knowledge_.place(b).place.country);
}

/// "سيتوجه إلى بروكسل الثلاثاء في محاولة للإسراع بمحادثات مع بارنييه": what the clause of a journey is about, no mere
/// circumstance, takes place at its end.
bool FrameReader::is_goal(const Draft& before, std::uint32_t k, const Draft& draft) const {
  if (clauses_[k].kind != ItemKind::trigger_noun || before.kind != Kind::visit || !is_in_one_place(draft.kind) ||
      clauses_.circumstance(k))
    return false;
  const auto verb = clauses_.governor(k);
  return verb && clauses_[*verb].kind == ItemKind::trigger_verb && clauses_[*verb].first == before.first;
}

/// "بحث X مع Y في اتصال هاتفي الاثنين": the noun without parties names what the verb before it tells.
bool FrameReader::name_of_verb(std::uint32_t noun, const Draft& draft, std::vector<Draft>& drafts) const {
  const auto verb = clauses_.governor(noun);
  const bool governed =
      noun > 0 && (clauses_[noun - 1].kind == ItemKind::comma ||
                   (clauses_[noun - 1].kind == ItemKind::preposition && clauses_[noun - 1].slot != Slot::from));
  if (!verb || !governed || draft.definite || draft.kind == Kind::visit) return false;
  const auto told = std::find_if(drafts.rbegin(), drafts.rend(), [&](const Draft& before) {
    return before.sentence == sentence_ && before.first == clauses_[*verb].first;
  });
  if (told == drafts.rend()) return false;
  const bool summit = draft.kind == Kind::summit && told->kind == Kind::meeting;  // "سيجتمعان في قمة ثانية"
  if (!told->open_channel && !summit) return false;
  told->kind = draft.kind;
  told->open_channel = draft.open_channel;
  if (!told->timex) told->timex = draft.timex;
  if (told->place == no_index) told->place = draft.place;
  return true;
}

/// "يجتمع ترامب مع بوتين الاثنين، في أول لقاء بينهما": what the verb has told, with the same parties. "يلتقي جونسون
/// لافروف وبوتين لإجراء محادثات": nor is a meeting's purpose another one.
bool FrameReader::names_verb_again(std::uint32_t noun, const Draft& draft, std::span<const Draft> drafts) const {
  const bool purpose = noun > 0 && draft.open_channel && clauses_.is_verbal_purpose(noun - 1);
  std::uint32_t j = noun;
  while (j > 0 && clauses_[j - 1].kind == ItemKind::neutral) --j;
  const bool inside = j > 0 && clauses_[j - 1].kind == ItemKind::preposition && clauses_[j - 1].slot == Slot::in;
  if (!purpose && (!inside || draft.definite || draft.kind != Kind::meeting)) return false;
  const auto verb = clauses_.governor(purpose ? noun - 1 : noun);
  return verb && std::ranges::any_of(drafts, [&](const Draft& told) {
           if (told.sentence != sentence_ || told.first != clauses_[*verb].first || told.kind != Kind::meeting)
             return false;
           if (purpose) return all_take_part(draft.parties, told);
           return same_parties(told, draft) && (!draft.timex || (told.timex && told.timex->span == draft.timex->span));
         });
}

}  // namespace waqai
