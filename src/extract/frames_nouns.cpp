// An event noun takes its parties from its complement, from prepositions, from the verb that carries it (عقد بوتين
// اجتماعا مع الأسد) or from a relative clause (لقاء جمع بوتين والأسد); one that lacks any, from the clause around it.
#include "extract/frames.hpp"

#include <algorithm>

#include "extract/case_endings.hpp"

namespace waqai {

/// قمة روسية تركية, اللقاء السوري - الروسي: two or more countries as adjectives of the noun.
void FrameReader::nisba_pair(std::uint32_t k, Draft& draft) const {
  Group countries;
  for (std::uint32_t j = k + 1; j < clauses_.size(); ++j) {
    const Item& item = clauses_[j];
    if (item.kind == ItemKind::nisba)
      countries.push_back({item.index, no_index, no_index, {}});
    else if (item.kind != ItemKind::neutral && item.kind != ItemKind::hyphen)
      break;
  }
  if (countries.size() >= 2) add(draft, countries, Filler::party, true);
}

void FrameReader::noun_frame(std::uint32_t k, const Arguments& arguments, Draft& draft) const {
  const Trigger& trigger = grammar_.trigger(draft.trigger);
  const bool in_relative = arguments.support != no_index;
  carried_place(k, draft);
  for (const std::uint32_t i : arguments.bare) {
    const Mention& m = clauses_.mention(i);
    if (in_relative && clauses_.support(arguments.support).subject == SupportSubject::place) {
      if (m.place == no_index) add(draft, subjects_.group(i), Filler::party, true);  // "اجتماع استضافه جونسون"
      continue;
    }
    const bool city = m.place != no_index && knowledge_.place(m.place).place.latitude && subjects_.group(i).size() < 2;
    if (city || (trigger.kind == Kind::visit && m.place != no_index)) {  // "قمة بروكسل"
      set_place(draft, i);
    } else if (!m.parties.empty()) {
      const bool owned = pronoun_of(clauses_[k].clitics) != Pronoun::none;
      if (owned && trigger.kind == Kind::visit) continue;  // "التقى فور وصوله نظيره"
      const bool object = owned && trigger.filler(Slot::object) != Filler::nothing;  // "استقباله الرئيس"
      add(draft, subjects_.group(i),
          in_relative ? Filler::party : trigger.filler(object ? Slot::object : Slot::genitive), true);
    }
  }
  for (const std::uint32_t i : arguments.attendees) add(draft, subjects_.group(i), Filler::party, true);
  if (in_relative && arguments.bare.empty()) subject_of_relative(k, arguments.support, draft);
  if (in_relative) {
    const Pronoun object = pronoun_of(clauses_[arguments.support].clitics);
    if (object != Pronoun::none && clauses_.support(arguments.support).takes_object)
      add(draft, owner_of(k, object, draft), Filler::party, object != Pronoun::one);  // "القمة التي جمعتهما"
  }
  if (const Pronoun owner = pronoun_of(clauses_[k].clitics); owner != Pronoun::none) {
    const Group owners = owner_of(k, owner, draft);
    const bool named = owner == Pronoun::many && owners == subjects_.several_told(k);  // "اتفقوا خلال قمتهم"
    add(draft, owners, trigger.filler(Slot::owner), owner == Pronoun::two || named || is_bloc(owners));
  }
  if (draft.kind != Kind::visit && draft.parties.size() < 2) nisba_pair(k, draft);
  if (is_attended(k)) body_of_series(k, draft);
  governed_subject(k, arguments, draft);
  body_of_series(k, draft);
  parties_of_series(k, draft);
  if (clauses_[k].series != no_index && draft.place == no_index)
    draft.place = knowledge_.series(clauses_[k].series).place;
}

/// Whose event it is: the subject of the sentence that it opens, or the topic.
Group FrameReader::owner_of(std::uint32_t noun, Pronoun pronoun, const Draft& draft) const {
  if (Group near = owner_beside(noun); !near.empty() && (near.size() == 1 || pronoun != Pronoun::one)) return near;
  Group subject = pronoun == Pronoun::one ? subjects_.ahead_of(noun) : Group{};
  if (subject.empty() && pronoun == Pronoun::one && draft.kind == Kind::visit) subject = traveller_before(noun, draft);
  const bool named_already = !subject.empty() && std::ranges::any_of(draft.parties, [&](const DraftParty& party) {
    return party.party == subject.front();
  });
  if (!subject.empty() && !named_already) return subject;
  subject = subjects_.owner(noun, pronoun);
  return subject.empty() && pronoun != Pronoun::one ? several_before(noun) : subject;
}

/// "نوايا ترامب قبل لقائه بوتين": a person who is no argument of the verb, right before the noun's preposition. "زيارة
/// وفد حماس ولقائهم بنصر الله": who pays the visit that و joins the noun to.
Group FrameReader::owner_beside(std::uint32_t noun) const {
  if (clauses_[noun].kind != ItemKind::trigger_noun || noun < 2) return {};
  const Item& before = clauses_[noun - 1];
  if (before.kind == ItemKind::preposition && before.slot == Slot::in && noun > 2) {  // "كان تيلرسون، في زيارته"
    const std::uint32_t j = clauses_[noun - 2].kind == ItemKind::comma ? noun - 3 : noun - 2;
    const bool was = j > 0 && clauses_[j - 1].kind == ItemKind::auxiliary && clauses_[j - 1].index == marked;
    if (was && clauses_.begins_list(j) && subjects_.is_person(subjects_.group(j))) return subjects_.group(j);
  }
  if (before.kind == ItemKind::preposition && before.slot == Slot::about) {  // "تقرير من بومبيو، حول جولته"
    const std::uint32_t j = clauses_[noun - 2].kind == ItemKind::comma && noun > 2 ? noun - 3 : noun - 2;
    if (clauses_.begins_list(j) && clauses_[j].slot == Slot::from && subjects_.is_person(subjects_.group(j)))
      return subjects_.group(j);
  }
  const auto time = clauses_.circumstance(noun);
  if (time && clauses_.begins_list(noun - 2)) {
    Group named = subjects_.group(noun - 2);
    const bool beside_word = clauses_[noun - 2].slot == Slot::other;
    if (named.size() == 2) return named;  // "ثمن الوزيران خلال مشاوراتهما"
    return *time == Slot::before && beside_word && subjects_.is_person(named) ? named : Group{};
  }
  if ((clauses_[noun].clitics & conj_wa) == 0 || !clauses_.begins_list(noun - 1) || !clauses_[noun - 2].journey)
    return {};
  return clauses_[noun - 1].slot == Slot::none ? subjects_.group(noun - 1) : Group{};
}

/// "يواصل وفدا الحكومة والمعارضة محادثاتهما": the subject of the verb that governs the noun, where it is several.
Group FrameReader::several_before(std::uint32_t noun) const {
  const auto verb = clauses_.governor(noun);
  if (!verb || clauses_[*verb].kind != ItemKind::support_verb) return {};
  const Arguments before_noun = clauses_.arguments_after(*verb, noun, false);
  Group subject = before_noun.bare.empty() ? Group{} : subjects_.group(before_noun.bare.front());
  return subject.size() > 1 ? subject : Group{};
}

/// محادثات سوريا are talks about it: a country alone as complement does not say that it took part.
bool FrameReader::only_countries(const Draft& draft) const {
  return std::ranges::none_of(draft.parties, [&](const DraftParty& party) {
    return party.party.actor == no_index || knowledge_.actor(party.party.actor).type == ActorType::person;
  });
}

/// "لقاء عقداه أمس", "زيارة كان بوتين سيقوم بها": the pronoun is the event; the verb's subject, if it has one, stands
/// before it.
void FrameReader::subject_of_relative(std::uint32_t noun, std::uint32_t verb, Draft& draft) const {
  const Support& support = clauses_.support(verb);
  if (!takes_part(support.subject)) return;
  const Filler role = subject_role(verb, draft);
  for (std::uint32_t i = noun + 1; i < verb; ++i)
    if (clauses_[i].kind == ItemKind::mention && clauses_[i].slot == Slot::none) {
      add(draft, subjects_.group(clauses_[i].head), role, true);
      return;
    }
  constexpr std::uint32_t reach = 3;  // items: سيقوم بها, يعتزم القيام بها
  const bool of_noun =
      std::any_of(clauses_.items().begin() + verb, clauses_.items().begin() + std::min(verb + reach, clauses_.size()),
                  [](const Item& item) { return item.slot != Slot::in && (item.clitics & any_pronoun) != 0; });
  if (!of_noun || has_unknown_subject(verb)) return;
  const Number number = clauses_[verb].number;
  const Pronoun subject = number == Number::singular ? Pronoun::one
                          : number == Number::dual   ? Pronoun::two
                                                     : Pronoun::many;
  add(draft, subjects_.topic(verb, subject), role, number != Number::singular);
}

/// "زيارة يقوم بها عضو في البرلمان": a word behind the verb and its preposition is its subject.
bool FrameReader::has_unknown_subject(std::uint32_t verb) const {
  std::uint32_t next = verb + 1;
  while (next < clauses_.size() && (clauses_[next].clitics & any_pronoun) != 0) ++next;
  return next < clauses_.size() && clauses_[next].kind == ItemKind::word;
}

/// "أطلع بوتين في اتصال هاتفي أردوغان": behind an indefinite noun with an adjective stands the object of the verb.
bool FrameReader::is_said_in_passing(std::uint32_t k, const Arguments& arguments) const {
  if (clauses_[k].definite || k == 0 || arguments.bare.empty() || arguments.support != no_index) return false;
  const Item& before = clauses_[k - 1];
  const bool described = clauses_[k].last - clauses_[k].first > 1 || arguments.bare.front() > k + 1;
  return described && before.kind == ItemKind::preposition && before.slot == Slot::in;
}

/// Whether the noun's own parties leave room for the subject of a verb.
bool FrameReader::needs_subject(std::uint32_t k, const Arguments& arguments, const Draft& draft) const {
  if (pronoun_of(clauses_[k].clitics) != Pronoun::none) return false;
  if (draft.kind == Kind::visit) return draft.parties.empty();
  const auto verb = clauses_.governor(k);
  const bool carried = verb && clauses_[*verb].kind == ItemKind::support_verb;
  const bool own_subject = arguments.support != no_index && !arguments.bare.empty() &&
                           (carried ? clauses_.support(arguments.support).subject == SupportSubject::party
                                    : takes_part(clauses_.support(arguments.support).subject));
  if (own_subject && !draft.parties.empty()) return false;  // "قبل جلسة يعقدها مجلس الأمن"
  const auto at = [&](Slot slot) { return [this, slot](std::uint32_t i) { return clauses_[i].slot == slot; }; };
  const bool between = std::ranges::any_of(
      arguments.marked, [&](std::uint32_t i) { return clauses_[i].slot == Slot::between && !belongs_to_word(i, k); });
  if (between) return false;
  if (is_said_in_passing(k, arguments)) return true;
  // "تلقى ماكرون اتصالات من ميركل وماي"
  if (draft.kind == Kind::call && std::ranges::any_of(arguments.marked, at(Slot::from)))
    if (carried) return takes_part(clauses_.support(*verb).subject);
  const bool several = arguments.second_day != no_index || arguments.second_side != no_index;
  if (draft.parties.size() < 2 || several || is_aim_of_journey(k)) return true;
  if ((clauses_[k].clitics & prep_bi) != 0 && carried) return true;  // "بدأ غريفيث جولته بلقاء هادي وأعضاء حكومته"
  const auto met = [&](std::uint32_t i) {
    return clauses_[i].slot == Slot::bi && clauses_.mention(i).place == no_index;
  };
  // Parties behind مع or بمشاركة alone leave the subject to be found, however many they are.
  const bool beside_subject = std::ranges::any_of(arguments.marked, at(Slot::with)) ||
                              std::ranges::any_of(arguments.marked, at(Slot::participation)) ||
                              ((draft.kind == Kind::call || carried) && std::ranges::any_of(arguments.marked, met));
  return arguments.bare.empty() && beside_subject && std::ranges::all_of(arguments.marked, [&](std::uint32_t i) {
           const Slot slot = clauses_[i].slot;
           return slot == Slot::with || slot == Slot::bi || slot == Slot::in || slot == Slot::participation;
         });
}

/// Of a noun that no verb governs: a purpose ("قبل دعوة لزيارة السودان") is its clause's subject's; a phrase that
/// stands before its clause ("قبيل اجتماع مع مون، كرر ترامب") has the subject of the verb behind it.
void FrameReader::ungoverned_subject(std::uint32_t k, const Arguments& arguments, Draft& draft) const {
  if (clauses_.is_purpose(k)) {
    Group subject = subjects_.behind(k);
    const bool of_body = draft.parties.size() == 1 && is_bloc({draft.parties.front().party});
    if (subject.empty() && of_body) return;  // "تحضيرا لاجتماع الجامعة العربية"
    if (subject.empty()) subject = subjects_.of_clause(k);
    add(draft, subject, draft.kind == Kind::visit ? Filler::guest : Filler::party, false);
    return;
  }
  const bool beside_speaker = arguments.bare.empty() && !arguments.marked.empty() &&
                              clauses_[arguments.marked.front()].slot == Slot::with &&
                              (draft.definite || clauses_[k + 1].kind != ItemKind::word);
  if (opens_that_clause(k) && draft.parties.size() == 1 && draft.kind != Kind::visit && beside_speaker) {
    if (const Group speaker = subjects_.topic(k, Pronoun::one); subjects_.is_person(speaker))
      add(draft, speaker, Filler::party, false);
    return;
  }
  if (draft.parties.size() == 1 && draft.kind != Kind::visit && in_phrase_of_subject(k)) {
    add(draft, subjects_.group(0), Filler::party, true);
    return;
  }
  if (draft.parties.size() == 1 && draft.kind != Kind::visit && beside_speaker && k > 1 &&
      clauses_[k - 1].kind == ItemKind::preposition && (clauses_[k - 1].clitics & any_pronoun) == 0 &&
      clauses_[k - 2].kind == ItemKind::mention && clauses_[k - 2].slot == Slot::none) {
    add(draft, subjects_.group(k - 2), Filler::party, true);  // "أن الوفد الكوري الشمالي خلال لقاء مع مون"
    return;
  }
  const bool set_off = arguments.end < clauses_.size() && clauses_[arguments.end - 1].kind == ItemKind::comma;
  const bool with_person = draft.parties.size() == 1 && !only_countries(draft);
  const bool inside = k > 0 && clauses_[k - 1].kind == ItemKind::preposition && clauses_[k - 1].slot == Slot::in;
  if (with_person && beside_speaker && (inside || clauses_.circumstance(k)) && draft.kind != Kind::visit && !set_off) {
    if (const Group subject = subjects_.topic(k, Pronoun::one); subjects_.is_person(subject))
      add(draft, subject, Filler::party, false);  // "إن كيم قلق أثناء القمة المرتقبة مع ترامب"
    return;
  }
  const bool of_body = clauses_[k].series != no_index && draft.parties.size() == 1 &&
                       is_bloc({draft.parties.front().party}) && is_attended(k);
  if (!set_off || !(with_person || of_body) || draft.kind == Kind::visit) return;
  const Group subject = subjects_.next(arguments.end);
  if (with_person || subjects_.is_person(subject)) add(draft, subject, Filler::party, false);
}

/// "ترامب بعد الاتصال بالملك سلمان: ...", "ماكرون سيطرح الملف في قمة مع ميركل": a person opens the sentence, and the
/// noun stands behind a preposition in the same clause.
bool FrameReader::in_phrase_of_subject(std::uint32_t noun) const {
  if (noun < 2 || clauses_[0].kind != ItemKind::mention || clauses_[0].slot != Slot::none ||
      !subjects_.is_person(subjects_.group(0)))
    return false;
  if (clauses_[noun - 1].kind != ItemKind::preposition || (clauses_[noun - 1].clitics & any_pronoun) != 0) return false;
  for (std::uint32_t j = 1; j < noun; ++j)
    if (clauses_[j].kind == ItemKind::stop || clauses_[j].kind == ItemKind::trigger_noun) return false;
  return true;
}

/// Whether the noun is the first of what somebody says: "قال ترامب إن القمة مع كيم".
bool FrameReader::opens_that_clause(std::uint32_t noun) const {
  std::uint32_t j = noun;
  while (j > 0 && is_light(clauses_[j - 1].kind)) --j;
  return j > 0 && clauses_[j - 1].kind == ItemKind::complementizer;
}

/// The role of a verb's subject in the event of the noun that it governs; nothing where it has none.
Filler FrameReader::subject_role(std::uint32_t verb, const Draft& draft) const {
  if (clauses_[verb].kind == ItemKind::support_verb) {
    switch (clauses_.support(verb).subject) {
      case SupportSubject::event:
      case SupportSubject::place:
        return Filler::nothing;
      case SupportSubject::initiator:
        return Filler::initiator;
      case SupportSubject::party:
      case SupportSubject::member:
        break;
    }
  }
  if (draft.kind == Kind::visit) return Filler::guest;
  const Filler own = grammar_.trigger(draft.trigger).filler(Slot::subject);
  return own == Filler::nothing ? Filler::party : own;
}

/// The subject of the verb that governs the noun, where the noun's own parties leave room for it.
void FrameReader::governed_subject(std::uint32_t k, const Arguments& arguments, Draft& draft) const {
  if (!needs_subject(k, arguments, draft) || is_of_unknown_body(k)) return;
  // Who arrives stands behind وصول, known or not: a verb makes a visit, but no arrival.
  if (draft.kind == Kind::visit && grammar_.trigger(draft.trigger).filler(Slot::subject) == Filler::nothing) return;
  if (draft.kind == Kind::visit && clauses_.is_purpose(k)) {  // "دعوة للزعيم لزيارة روسيا"
    Group guest = invited(k);
    if (lives_at(guest, draft.place)) guest = subjects_.topic(k, Pronoun::one);  // "قبول دعوة كيم لزيارة بيونغ يانغ"
    add(draft, guest, Filler::guest, false);
    return;
  }
  Group planner = planner_of(k);
  if (planner.empty()) planner = ready_for(k);
  if (planner.empty()) planner = traveller_of(k);
  if (!planner.empty()) {
    add(draft, planner, Filler::party, true);
    return;
  }
  if (const Group asker = asker_of(k); !asker.empty() && clauses_[k].series != no_index) {
    add(draft, asker, Filler::initiator, true);
    return;
  }
  const auto verb = clauses_.governor(k);
  if (!verb) {
    ungoverned_subject(k, arguments, draft);
    return;
  }
  const Arguments before_noun = clauses_.arguments_after(*verb, k, false);
  if (clauses_[*verb].kind == ItemKind::support_verb) {
    const Trigger& trigger = grammar_.trigger(draft.trigger);
    for (const std::uint32_t i : before_noun.pronouns)  // "جرت بينهما محادثات"
      if (clauses_[i].slot == Slot::between && pronoun_of(clauses_[i].clitics) == Pronoun::two)
        add(draft, subjects_.companion(k, Pronoun::two), trigger.filler(Slot::between), true);
    for (const std::uint32_t i : before_noun.marked) {
      const Filler marked = trigger.filler(clauses_[i].slot);
      if (marked != Filler::nothing && marked != Filler::place && can_be_party(clauses_.mention(i), clauses_[i].slot))
        add(draft, subjects_.group(i), marked, true);
    }
  } else if (draft.parties.empty() && draft.kind != Kind::statement) {
    accompanying_subject(*verb, k, draft);
    return;
  }
  const bool carried = clauses_[*verb].kind == ItemKind::support_verb && !clauses_.circumstance(k);
  const std::size_t own = draft.parties.size();
  const bool of_body = own == 1 && is_bloc({draft.parties.front().party});
  if (!carried && of_body && clauses_[k].series != no_index && !is_attended(k)) return;
  add_subject(*verb, before_noun, arguments, draft);
  if (of_body && clauses_[*verb].kind == ItemKind::trigger_verb)  // "التقى ماكرون أردوغان على هامش القمة"
    for (const std::uint32_t i : before_noun.bare) add(draft, subjects_.group(i), Filler::party, true);
  if (!of_body || draft.kind == Kind::statement) return;
  // Countries that speak on the margins of a body's meeting are not the news of it; people are. Nor are those that a
  // verb without a subject might mean: "اختتمت قمة".
  const auto is_aside = [&](const DraftParty& party) {
    return !subjects_.is_person({party.party}) && (!carried || !party.stated);
  };
  draft.parties.erase(
      std::remove_if(draft.parties.begin() + static_cast<std::ptrdiff_t>(own), draft.parties.end(), is_aside),
      draft.parties.end());
}

/// "استعدادات ترامب للقاء كيم": whose matter it is to meet stands right before the noun of a purpose.
Group FrameReader::planner_of(std::uint32_t noun) const {
  if (!clauses_.is_purpose(noun) || noun < 2) return {};
  const Item& matter = clauses_[noun - 2];
  const bool offer = matter.kind == ItemKind::neutral && matter.cue == Status::proposed;  // "دعوة كيم للقاء ترامب"
  const bool of_word = clauses_.begins_list(noun - 1) && clauses_[noun - 1].slot == Slot::other &&
                       (matter.kind == ItemKind::word || offer);
  const Group planner = of_word ? subjects_.group(noun - 1) : Group{};
  return subjects_.is_person(planner) ? planner : Group{};
}

/// "دعت فرنسا إلى عقد جلسة لمجلس الأمن", "طلبت فرنسا اجتماعا": who asks for what the noun names.
Group FrameReader::asker_of(std::uint32_t noun) const {
  auto verb = clauses_.governor(noun);
  if (verb && clauses_[*verb].kind == ItemKind::support_noun) verb = clauses_.governor(*verb);
  if (!verb) return {};
  if (!clauses_.proposes(*verb) && !(clauses_[*verb].requests && is_finite_verb(clauses_[*verb].kind))) return {};
  Group by_pronoun;
  return subjects_.stated(*verb, clauses_.arguments_after(*verb, noun, false), by_pronoun).value_or(by_pronoun);
}

/// "إيران مستعدة لإجراء محادثات", "استعداد موسكو لعقد لقاء": who offers it, beside the word that says so.
Group FrameReader::ready_for(std::uint32_t noun) const {
  std::uint32_t j = noun;
  if (j > 0 && clauses_.is_verbal_purpose(j - 1))
    --j;
  else if (!clauses_.is_purpose(noun))
    return {};
  const auto offers = [&](std::uint32_t i) {
    return clauses_[i].cue == Status::proposed && clauses_[i].kind == ItemKind::neutral &&
           pronoun_of(clauses_[i].clitics) == Pronoun::none;
  };
  if (j < 2) return {};
  const Slot slot = clauses_[j - 2].slot;  // other: "إعلان كوريا الشمالية استعدادها لإجراء محادثات"
  if (offers(j - 1) && clauses_.begins_list(j - 2) && (slot == Slot::none || slot == Slot::other))
    return subjects_.group(j - 2);
  return clauses_.begins_list(j - 1) && offers(j - 2) ? subjects_.group(j - 1) : Group{};
}

/// Of a noun without parties, whose verb does not carry it: the subject where it alone is several people ("تعهد بوتين
/// وأردوغان في قمة بتعزيز التعاون"), or who is a stranger in the country visited ("قال ماكرون خلال زيارة إلى الهند").
void FrameReader::accompanying_subject(std::uint32_t verb, std::uint32_t noun, Draft& draft) const {
  const bool at_its_end = clauses_[verb].kind == ItemKind::support_noun;  // "أكد الوزراء في ختام اجتماع"
  if (at_its_end) {  // "اتفق ترامب وكيم على عقد قمة"
    noun = verb;
    const auto finite = clauses_.governor(verb);
    if (!finite) return;
    verb = *finite;
  }
  const Arguments before_noun = clauses_.arguments_after(verb, noun, false);
  Group by_pronoun;
  Group subject = subjects_.stated(verb, before_noun, by_pronoun).value_or(Group{});
  if (draft.kind == Kind::visit) {
    if (draft.place == no_index) return;
    const std::string& destination = knowledge_.place(draft.place).place.country;
    if (subject.empty()) subject = by_pronoun;
    std::erase_if(subject, [&](const Party& party) { return country_of(party) == destination; });
    if (subjects_.is_person(subject)) add(draft, subject, Filler::guest, true);
    return;
  }
  const ItemKind kind = clauses_[verb].kind;
  if (kind != ItemKind::verb && kind != ItemKind::reporting && kind != ItemKind::support_verb) return;
  if (kind == ItemKind::verb && clauses_[verb].index == marked && clauses_[noun - 1].slot == Slot::on) {
    if (subject.empty()) subject = by_pronoun;  // "أعلن بوتين أنه اتفق مع أردوغان على لقاء"
    for (const std::uint32_t i : before_noun.marked) {
      if (clauses_[i].slot != Slot::with || !subjects_.is_person(subject)) continue;
      add(draft, subject, Filler::party, true);
      add(draft, subjects_.group(i), Filler::party, true);
    }
  }
  // Countries and bodies that say something together have not met for that.
  const bool people = std::ranges::all_of(subject, [&](const Party& party) { return subjects_.is_person({party}); });
  const bool symmetric = grammar_.trigger(draft.trigger).filler(Slot::subject) == Filler::party;
  if (symmetric && kind == ItemKind::reporting && subjects_.is_person(subject))
    add_addressee(before_noun, subject, draft);
  const bool several = subject.size() >= 2 || is_bloc(subject);
  const bool members = is_bloc(subject) && !before_noun.bare.empty() &&
                       (at_its_end || clauses_.mention(before_noun.bare.front()).officials);
  if (several && symmetric && (people || members || kind != ItemKind::reporting))
    add(draft, subject, Filler::party, true);
}

/// "قال غني لماتيس خلال اجتماع": who is spoken to is there.
void FrameReader::add_addressee(const Arguments& before_noun, const Group& speaker, Draft& draft) const {
  for (const std::uint32_t i : before_noun.marked) {
    const Group addressee = subjects_.group(i);
    const bool of_word = clauses_[i - 1].kind == ItemKind::word;  // "الموفد الخاص للرئيس"
    if (clauses_[i].slot != Slot::li || of_word || !subjects_.is_person(addressee)) continue;
    add(draft, speaker, Filler::party, true);
    add(draft, addressee, Filler::party, true);
  }
}

/// The subject of a governing verb: behind it, before it, or dropped.
void FrameReader::add_subject(std::uint32_t verb, const Arguments& before_noun, const Arguments& arguments,
                              Draft& draft) const {
  const Item& item = clauses_[verb];
  const Filler role = subject_role(verb, draft);
  const bool verbal_noun = item.kind == ItemKind::support_noun;
  if (verbal_noun && (item.clitics & prep_li) != 0) {
    const Group behind = subjects_.behind(verb);
    add(draft, behind.empty() ? subjects_.topic(verb, Pronoun::one) : behind, role, false);
    return;
  }
  const bool travels = item.kind == ItemKind::trigger_verb &&
                       clauses_.trigger(verb).filler(Slot::object) == Filler::place;  // "الذي يزور ألمانيا لإجراء"
  const bool place_first =
      travels && !before_noun.bare.empty() && clauses_.mention(before_noun.bare.front()).place != no_index;
  if (!before_noun.bare.empty() && !place_first) {
    Group subject = subjects_.group(before_noun.bare.front());
    const bool asked = draft.kind == Kind::visit && before_noun.bare.size() > 1 && lives_at(subject, draft.place);
    const bool calls = draft.kind != Kind::visit && before_noun.bare.size() > 1 && clauses_.proposes(verb);
    const bool called_on = calls && subjects_.group(before_noun.bare[1]).size() > 1;  // "دعت موسكو الطرفين إلى محادثات"
    const bool to_both = calls && !called_on && draft.parties.empty();  // "دعا بوتين أردوغان إلى لقاء"
    if (asked || called_on) subject = subjects_.group(before_noun.bare[1]);  // "دعا لافروف كيم إلى زيارة روسيا"
    add(draft, subject, role, true);
    if (to_both) add(draft, subjects_.group(before_noun.bare[1]), role, true);
    return;
  }
  Group by_pronoun;
  if (const auto before = subjects_.before(verb, by_pronoun)) {
    add(draft, subjects_.group(*before), role, true);
    return;
  }
  const bool of_body = clauses_[arguments.trigger].series != no_index;  // "كان يشارك في اجتماع التحالف الدولي"
  if (arguments.marked.empty() && !draft.parties.empty() && only_countries(draft) && !of_body) return;
  if (!by_pronoun.empty()) {
    add(draft, by_pronoun, role, false);
  } else if (verbal_noun && draft.kind == Kind::visit) {
    add(draft, subjects_.topic(verb, Pronoun::one), role, false);
  } else if (verbal_noun ? leaves_subject_open(verb, arguments, draft)
                         : !words_are_subject(verb, arguments.trigger) && !is_told_of_word(verb, arguments.trigger)) {
    add(draft, subjects_.dropped(verb), role, false);
  }
}

/// "إجراء اتصال مع أمير قطر": a verbal noun's parties need a subject; in direct speech, "تقرر عقد اجتماع لوزراء الحلف",
/// only those that stand beside it.
bool FrameReader::leaves_subject_open(std::uint32_t verbal_noun, const Arguments& arguments, const Draft& draft) const {
  if (draft.parties.empty() || words_are_subject(verbal_noun, arguments.trigger)) return false;
  const auto is_beside = [&](std::uint32_t i) { return clauses_[i].slot == Slot::with; };
  return !clauses_.is_in_speech(verbal_noun) || std::ranges::any_of(arguments.marked, is_beside);
}

/// "عقد ناشطون اجتماعا", "أجرى قادة الحزب محادثات": words right behind the verb are its subject, not part of the object
/// ("أجرى سلسلة محادثات").
bool FrameReader::words_are_subject(std::uint32_t verb, std::uint32_t noun) const {
  if (clauses_[verb].kind != ItemKind::support_verb) return false;
  std::uint32_t end = verb + 1;
  while (end < noun && clauses_[end].kind == ItemKind::word) ++end;
  if (end == verb + 1 || is_adverbial(verb + 1)) return false;
  const bool object_ends = text_.folded_at(clauses_[noun].last - 1).ends_with(accusative);
  for (std::uint32_t j = verb + 1; j < end; ++j)
    if (clauses_[j].definite || text_.folded_at(clauses_[j].first).ends_with(nominative_plural)) return true;
  return end == noun && object_ends;
}

/// "وصدر في ختام اللقاء بيان مشترك", "وأصدر المجتمعون بيانا مشتركا": by those of the encounter told last, where and
/// when they met.
void FrameReader::issued_by_those_who_met(std::uint32_t k, const Arguments& arguments, std::span<const Draft> drafts,
                                          Draft& draft) const {
  const auto told = encounter_told(drafts, draft);
  if (!told) return;
  const Draft& met = drafts[*told];
  const auto points_back = [&](std::uint32_t i) {
    const Item& item = clauses_[i];
    if (i != k && item.kind == ItemKind::trigger_noun) return item.definite;
    return item.gathered;
  };
  bool theirs = false;
  for (std::uint32_t i = clauses_.start(clauses_.governor(k).value_or(k)); i < arguments.end && !theirs; ++i)
    theirs = points_back(i);
  if (!theirs) return;
  for (const DraftParty& party : met.parties) add(draft, {party.party}, Filler::party, true);
  if (draft.place == no_index) draft.place = met.place;
  if (!draft.timex && met.timex) {
    draft.timex = met.timex;
    draft.lent_day = true;
  }
}

/// "دعت باريس لعقد جلسة للمجلس": who asks for it is not who sits.
bool FrameReader::is_of_unknown_body(std::uint32_t noun) const {
  if (noun == 0 || noun + 1 >= clauses_.size() || clauses_[noun - 1].kind != ItemKind::support_noun) return false;
  return clauses_[noun + 1].kind == ItemKind::word && text_.folded_at(clauses_[noun + 1].first).starts_with("لل");
}

/// "ووجهت أسئلة للوزير أثناء المؤتمر": what the verb is about stands right behind it, and the noun beside that.
bool FrameReader::is_told_of_word(std::uint32_t verb, std::uint32_t noun) const {
  const bool object = clauses_[verb + 1].kind == ItemKind::word &&
                      !text_.folded_at(clauses_[verb + 1].first).starts_with("ب");  // "قام بتسليم رسالة"
  return object && clauses_[verb].kind == ItemKind::support_verb && clauses_.circumstance(noun).has_value();
}

/// "وصل قادما من": a word in the accusative is no subject.
bool FrameReader::is_adverbial(std::uint32_t word) const {
  return text_.folded_at(clauses_[word].first).ends_with(accusative);
}

}  // namespace waqai
