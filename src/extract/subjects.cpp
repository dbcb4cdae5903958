// Arabic drops what the reader knows: a verb keeps the subject of the one before, a pronoun means the last person.
#include "extract/subjects.hpp"

#include <algorithm>

namespace waqai {

void Subjects::enter(const Clauses& clauses) {
  clauses_ = clauses;
  subjects_.clear();
  for (std::uint32_t k = 0; k < clauses_.size(); ++k) {
    if (opens_with_person(k) || is_speech_of_person(k)) subjects_.emplace_back(k, group(k + 1));
    const bool noun = clauses_[k].kind == ItemKind::reporting && k > 0 && clauses_[k].clitics == no_clitic &&
                      clauses_[k - 1].kind == ItemKind::trigger_noun;  // "رسالة شكر"
    if (!is_finite_verb(clauses_[k].kind) || noun || is_subject_no_party(k)) continue;
    Group subject;
    Group by_pronoun;
    constexpr std::uint32_t reach = 6;  // items behind the verb; what stands farther is seldom its subject
    const auto ahead = before(k, by_pronoun);
    const Arguments after = clauses_.arguments_after(k, static_cast<std::uint32_t>(clauses_.size()), false);
    if (subject_follows(k))
      subject = group(k + 1);
    else if (const auto owner = owner_of_subject(k))
      subject = group(*owner);
    else if (ahead)
      subject = group(*ahead);
    else if (!by_pronoun.empty())
      subject = by_pronoun;  // "قال إنه يفكر في دعوة كيم"
    else if (sends(k) && after.bare.size() > 1)
      subject = group(after.bare[1]);  // "أوفد بوتين مبعوثه إلى دمشق حيث التقى الأسد"
    else if (!after.bare.empty() && after.bare.front() <= k + reach &&
             !((goes_on(k) || goes_on_there(k) || goes_on_behind(k) || is_said_of_noun(k)) &&
               is_object_alone(k, after)) &&
             !is_destination(k, after.bare.front()))
      subject = group(after.bare.front());
    std::erase_if(subject, [&](const Party& party) {
      return party.actor != no_index && knowledge_.actor(party.actor).type == ActorType::group;
    });
    if (clauses_[k].kind == ItemKind::reporting) {
      const bool unknown = k + 1 < clauses_.size() && clauses_[k + 1].kind == ItemKind::word;
      if (subject.empty() && !unknown) subject = last_speaker_;  // "وأضاف أنه"
      last_speaker_ = subject;
    }
    if (!subject.empty()) subjects_.emplace_back(k, std::move(subject));
  }
}

/// "إن بومبيو": whose clause it is, whatever its verb.
bool Subjects::opens_with_person(std::uint32_t complementizer) const {
  if (clauses_[complementizer].kind != ItemKind::complementizer || complementizer + 1 >= clauses_.size()) return false;
  const Item& next = clauses_[complementizer + 1];
  return next.kind == ItemKind::mention && next.slot == Slot::none && is_person(group(complementizer + 1));
}

/// "جاء تصريح لافروف خلال استقباله": who speaks is what a verb's subject would be.
bool Subjects::is_speech_of_person(std::uint32_t noun) const {
  if (!clauses_[noun].speech || (clauses_[noun].clitics & any_pronoun) != 0 || noun + 1 >= clauses_.size())
    return false;
  const Item& next = clauses_[noun + 1];
  return next.kind == ItemKind::mention && (next.clitics & any_conjunction) == 0 && is_person(group(noun + 1));
}

/// "تستضيف سوتشي قمة", "انطلقت المفاوضات": the subject is the place or the event.
bool Subjects::is_subject_no_party(std::uint32_t verb) const {
  if (clauses_[verb].kind == ItemKind::trigger_verb) return clauses_.trigger(verb).of_tour;
  if (clauses_[verb].kind != ItemKind::support_verb) return false;
  const SupportSubject subject = clauses_.support(verb).subject;
  if (subject != SupportSubject::place) return subject == SupportSubject::event;
  Group by_pronoun;  // "يستضيف بوتين قمة تجمعه مع روحاني", "بوتين يستضيف الأسد"
  const auto ahead = before(verb, by_pronoun);
  return !subject_follows(verb) && !(ahead && is_person(group(*ahead)));
}

/// "فقد زار بوتين": a person right behind a verb that takes no person as object is its subject; not in "ماكرون ينتقد
/// ترامب".
bool Subjects::subject_follows(std::uint32_t verb) const {
  if (verb + 1 >= clauses_.size() || clauses_.in_relative_clause(verb)) return false;
  const Item& next = clauses_[verb + 1];
  if (next.kind != ItemKind::mention || next.slot != Slot::none || !is_person(group(verb + 1))) return false;
  if (clauses_[verb].kind != ItemKind::trigger_verb) {
    Group by_pronoun;
    const auto ahead = before(verb, by_pronoun);
    return !(ahead && *ahead + 1 == verb && is_person(group(*ahead)));
  }
  const Filler object = clauses_.trigger(verb).filler(Slot::object);
  return object == Filler::nothing || object == Filler::place;
}

/// "وتأتي زيارة هولاند": whose event the verb is told of.
std::optional<std::uint32_t> Subjects::owner_of_subject(std::uint32_t verb) const {
  if (clauses_[verb].kind != ItemKind::verb || verb + 2 >= clauses_.size()) return std::nullopt;
  const Item& owner = clauses_[verb + 2];
  const bool of_event = clauses_[verb + 1].kind == ItemKind::trigger_noun && owner.kind == ItemKind::mention &&
                        owner.slot == Slot::none && owner.head == verb + 2;
  return of_event && is_person(group(verb + 2)) ? std::optional(verb + 2) : std::nullopt;
}

/// Of a verb of sending, whose object is who travels.
bool Subjects::sends(std::uint32_t verb) const {
  return clauses_[verb].kind == ItemKind::trigger_verb &&
         clauses_.trigger(verb).filler(Slot::object) == Filler::guest &&
         clauses_.trigger(verb).filler(Slot::subject) == Filler::nothing;
}

/// "وصل ماكرون والتقى بخاري": of a verb that takes people as objects.
bool Subjects::is_object_alone(std::uint32_t verb, const Arguments& arguments) const {
  return clauses_[verb].kind == ItemKind::trigger_verb && arguments.bare.size() == 1 &&
         clauses_.trigger(verb).filler(Slot::object) != Filler::nothing;
}

/// "عندما زار الرياض": no city visits.
bool Subjects::is_destination(std::uint32_t verb, std::uint32_t item) const {
  return clauses_[verb].kind == ItemKind::trigger_verb && verb > 0 &&
         clauses_[verb - 1].kind == ItemKind::subordinator &&
         clauses_.trigger(verb).filler(Slot::object) == Filler::place && clauses_.mention(item).place != no_index;
}

std::optional<std::uint32_t> Subjects::before(std::uint32_t verb, Group& by_pronoun) const {
  const bool relative_clause = clauses_.in_relative_clause(verb);
  if ((clauses_[verb].clitics & any_conjunction) != 0 && !relative_clause && !is_comment(verb))
    return std::nullopt;  // a clause of its own
  if (clauses_[verb].kind == ItemKind::trigger_verb && clauses_.visited_before(verb)) return std::nullopt;
  std::uint32_t j = verb;
  bool relative = false;
  while (j > 0) {
    const Item& item = clauses_[j - 1];
    const bool new_clause = (item.kind == ItemKind::auxiliary || (item.kind == ItemKind::neutral && item.cue)) &&
                            (item.clitics & any_conjunction) != 0;  // "ومن المقرر أن"
    if (new_clause) return std::nullopt;                            // "فقد زار"
    if (item.opens_quote && j < verb) return std::nullopt;          // قال زكي "تقرر عقد اجتماع"
    if (is_light(item.kind)) {
      --j;
    } else if (item.kind == ItemKind::relative && !relative) {
      relative = true;
      --j;
    } else if (item.personal) {
      by_pronoun = meant_by_personal(j - 1);
      return std::nullopt;
    } else if (item.kind == ItemKind::complementizer) {
      const bool granted = j > 1 && clauses_[j - 2].kind == ItemKind::mention && clauses_[j - 2].slot == Slot::li &&
                           pronoun_of(item.clitics) == Pronoun::none;
      if (granted) return clauses_[j - 2].head;  // "سبق لبوتين أن زار القاهرة"
      by_pronoun = topic(j - 1, pronoun_of(item.clitics));
      return std::nullopt;
    } else if (item.kind == ItemKind::close_bracket) {
      while (j > 0 && clauses_[j - 1].kind != ItemKind::open_bracket) --j;
      if (j > 0) --j;
    } else {
      break;
    }
  }
  if (j > 0 && clauses_[j - 1].kind == ItemKind::mention && (clauses_[j - 1].slot == Slot::none || relative)) {
    if (!relative && ends_relative_clause(j, verb))  // "السراج، الذي زار الرباط الشهر الماضي، قد التقى"
      if (const auto subject = before_parenthesis(verb, j)) return subject;
    return clauses_[j - 1].head;
  }
  if (relative) return std::nullopt;
  if (const auto speaker = speaker_quoted(verb, j)) return speaker;
  if (const auto subject = before_place(j)) return subject;
  const auto subject = described(j);
  if (subject) return subject;
  const auto set_off = before_parenthesis(verb, j);
  return set_off ? set_off : before_relative_clause(verb);
}

/// "هولاند الذي شاهد العرض استقبل كيري": who opens the clause, over a relative clause that no comma closes.
std::optional<std::uint32_t> Subjects::before_relative_clause(std::uint32_t verb) const {
  std::optional<std::uint32_t> inner;  // the verb of the relative clause
  std::uint32_t j = verb;
  for (; j > 1 && clauses_[j - 1].kind != ItemKind::relative; --j) {
    const ItemKind kind = clauses_[j - 1].kind;
    const bool second = inner && is_finite_verb(kind);
    if (second || kind == ItemKind::comma || kind == ItemKind::stop || opens_clause(kind)) return std::nullopt;
    if (is_finite_verb(kind)) inner = j - 1;
  }
  if (j < 2 || !inner || !clauses_.in_relative_clause(*inner)) return std::nullopt;
  const std::uint32_t head = clauses_[j - 2].head;
  const bool bare = clauses_[j - 2].kind == ItemKind::mention && clauses_[head].slot == Slot::none;
  const bool opens =
      head == 0 || clauses_[head - 1].kind == ItemKind::stop || clauses_[head - 1].kind == ItemKind::complementizer;
  return bare && opens && is_person(group(head)) ? std::optional(head) : std::nullopt;
}

/// "نقلت الوكالة عن لافروف قوله": who is quoted stands behind عن right before the noun of saying.
std::optional<std::uint32_t> Subjects::speaker_quoted(std::uint32_t saying, std::uint32_t end) const {
  if (clauses_[saying].kind != ItemKind::reporting || end < 2 || clauses_[end - 1].kind != ItemKind::mention)
    return std::nullopt;
  const std::uint32_t head = clauses_[end - 1].head;
  return clauses_[head].slot == Slot::about && is_person(group(head)) ? std::optional(head) : std::nullopt;
}

/// "أما بوتين فيعقد قمة": the verb behind ف and its subject are one clause.
bool Subjects::is_comment(std::uint32_t verb) const {
  return (clauses_[verb].clitics & conj_fa) != 0 && clauses_[verb].tense != Tense::past && verb > 0 &&
         clauses_[verb - 1].kind == ItemKind::mention && clauses_[verb - 1].slot == Slot::none;
}

/// "صورة بوتين وهو يصافح الأسد": whom it stands beside; behind a comma, the topic.
Group Subjects::meant_by_personal(std::uint32_t pronoun) const {
  if (pronoun == 0 || clauses_[pronoun - 1].kind == ItemKind::comma) return topic(pronoun, Pronoun::one);
  const bool beside =
      clauses_[pronoun - 1].kind == ItemKind::mention && is_person(clauses_.mention(pronoun - 1).parties);
  return beside ? clauses_.mention(pronoun - 1).parties : Group{};
}

std::optional<Group> Subjects::stated(std::uint32_t verb, const Arguments& behind, Group& by_pronoun) const {
  const auto ahead = before(verb, by_pronoun);
  if (!behind.bare.empty()) return group(behind.bare.front());
  if (ahead) return group(*ahead);
  return std::nullopt;
}

/// "إن دومينيك راب وزير شؤون الانسحاب سيتوجه": a person right behind إن, then words up to item `end` that say who it
/// is.
std::optional<std::uint32_t> Subjects::described(std::uint32_t end) const {
  constexpr std::uint32_t reach = 10;  // items
  for (std::uint32_t j = end; j > 1 && j + reach > end; --j) {
    const Item& item = clauses_[j - 1];
    const bool opens =
        clauses_.begins_list(j - 1) && item.slot == Slot::none && clauses_[j - 2].kind == ItemKind::complementizer;
    if (opens) return is_person(group(j - 1)) ? std::optional(j - 1) : std::nullopt;
    const bool of_description = item.kind == ItemKind::word || item.kind == ItemKind::nisba ||
                                item.kind == ItemKind::preposition || is_light(item.kind) ||
                                (item.kind == ItemKind::mention && (item.slot != Slot::none || is_apposition(j - 1)));
    if (!of_description) return std::nullopt;
  }
  return std::nullopt;
}

/// "السفير الفرنسي باليمن يجتمع", "بوتين في سوتشي يستقبل الأسد": where the subject is stands before the verb, up to
/// item `end`.
std::optional<std::uint32_t> Subjects::before_place(std::uint32_t end) const {
  if (end < 2 || clauses_[end - 1].kind != ItemKind::mention) return std::nullopt;
  const Slot slot = clauses_[end - 1].slot;
  if (clauses_[end - 1].head != end - 1 || (slot != Slot::in && slot != Slot::bi)) return std::nullopt;
  const std::uint32_t j = clauses_[end - 2].kind == ItemKind::preposition ? end - 2 : end - 1;
  if (j == 0 || clauses_[j - 1].kind != ItemKind::mention || clauses_[j - 1].slot != Slot::none) return std::nullopt;
  return is_person(group(clauses_[j - 1].head)) ? std::optional(clauses_[j - 1].head) : std::nullopt;
}

/// "مجلس الأمن، التابع للأمم المتحدة، سيجتمع": what stands between commas, up to item `end`, says of the subject who it
/// is. A clause may stand there too ("ترامب، الذي وصل السبت، التقى").
std::optional<std::uint32_t> Subjects::before_parenthesis(std::uint32_t verb, std::uint32_t end) const {
  constexpr std::uint32_t reach = 14;  // items
  const bool closed = clauses_.has_comma(end, verb);
  bool in_clause = false;  // behind a relative pronoun verbs may stand
  for (std::uint32_t j = end; j > 1 && j + reach > end; --j) {
    const Item& item = clauses_[j - 1];
    if (item.kind == ItemKind::stop) return std::nullopt;
    in_clause = in_clause || is_finite_verb(item.kind) || item.kind == ItemKind::complementizer ||
                item.kind == ItemKind::subordinator;
    if (item.kind != ItemKind::comma) continue;
    const Item& opening = clauses_[j];
    const bool relative = opening.kind == ItemKind::relative;
    const bool adjective = opening.kind == ItemKind::word && opening.definite;  // needs no comma behind it
    if ((opening.clitics & any_conjunction) != 0 || in_clause != relative || !(closed || adjective))
      return std::nullopt;
    const bool bare = clauses_.begins_list(j - 2) && clauses_[j - 2].slot == Slot::none;
    return bare ? std::optional(j - 2) : std::nullopt;
  }
  return std::nullopt;
}

/// Whether items up to `end` are of a relative clause, which a comma before the verb closes.
bool Subjects::ends_relative_clause(std::uint32_t end, std::uint32_t verb) const {
  if (!clauses_.has_comma(end, verb)) return false;
  std::uint32_t j = end;
  while (j > 0 && clauses_[j - 1].kind != ItemKind::comma && clauses_[j - 1].kind != ItemKind::relative) --j;
  return j > 0 && clauses_[j - 1].kind == ItemKind::relative;
}

/// "جون بولتون مستشار الرئيس للأمن القومي": bare, right behind a bare name.
bool Subjects::is_apposition(std::uint32_t item) const {
  if (item == 0 || (clauses_[item].clitics & any_conjunction) != 0) return false;
  const Item& before = clauses_[item - 1];
  return before.kind == ItemKind::mention && before.slot == Slot::none;
}

Group Subjects::group(std::uint32_t item) const {
  Group parties;
  for (std::uint32_t j = item; j < clauses_.size(); ++j) {
    if (clauses_[j].kind != ItemKind::mention || clauses_[j].head != item) continue;
    for (const Party& party : clauses_.mention(j).parties)
      if (std::ranges::find(parties, party) == parties.end()) parties.push_back(party);
  }
  return parties;
}

/// The one person whom the sentence has mentioned before item k, or nobody.
Group Subjects::only_person_before(std::uint32_t k) const {
  Group found;
  for (std::uint32_t j = 0; j < k; ++j) {
    if (clauses_[j].kind != ItemKind::mention || !is_person(clauses_.mention(j).parties)) continue;
    if (!found.empty() && found != clauses_.mention(j).parties) return {};
    found = clauses_.mention(j).parties;
  }
  return found;
}

Group Subjects::first_of(std::uint32_t item) const {
  Group parties = group(item);
  if (parties.size() > 1) parties.resize(1);
  return parties;
}

bool Subjects::is_person(const Group& group) const {
  return group.size() == 1 &&
         (group[0].actor == no_index || knowledge_.actor(group[0].actor).type == ActorType::person);
}

Group Subjects::topic(std::uint32_t before, Pronoun pronoun) const {
  if (pronoun == Pronoun::none) return {};
  Group subject = last_topic_;
  Group person = is_person(last_topic_) ? last_topic_ : Group{};
  bool told_here = false;
  for (const auto& [verb, parties] : subjects_) {
    if (verb >= before) break;
    if (told_here && is_of_closed_clause(verb, before)) continue;
    told_here = told_here || is_finite_verb(clauses_[verb].kind);
    subject = parties;
    if (is_person(parties)) person = parties;
  }
  const bool told_before = !subjects_.empty() && subjects_.front().first < before;
  if (!told_before && ((person.empty() && subject.empty()) || has_unknown_subject_before(before)))
    if (Group named = only_person_before(before); !named.empty()) person = std::move(named);
  // A pronoun looks for a person before it looks for a country.
  if (pronoun == Pronoun::one) return !person.empty() ? person : subject.size() == 1 ? subject : Group{};
  // لقائهما: the two people named last.
  Group people;
  const auto take = [&](const Party& party) {
    if (people.size() < 2 && std::ranges::find(people, party) == people.end() &&
        (party.actor == no_index || knowledge_.actor(party.actor).type == ActorType::person))
      people.push_back(party);
  };
  for (std::uint32_t j = before; j > 0; --j)
    if (clauses_[j - 1].kind == ItemKind::mention)
      for (const Party& party : clauses_.mention(j - 1).parties) take(party);
  if (subject.size() > 2 && pronoun == Pronoun::many) return subject;
  if (people.size() < 2 && subject.size() >= 2) return subject;
  for (auto party = recent_people_.rbegin(); party != recent_people_.rend(); ++party) take(*party);
  for (std::uint32_t j = before; j < clauses_.size(); ++j)  // "في مستهل لقائهما، رحب ماكرون بترودو"
    if (clauses_[j].kind == ItemKind::mention)
      for (const Party& party : clauses_.mention(j).parties) take(party);
  return people.size() == 2 ? people : Group{};
}

/// "هاتف أوباما نتنياهو، الذي كان ينتقده، كما أجرى اتصالا": a verb of a relative clause before كما.
bool Subjects::is_of_closed_clause(std::uint32_t verb, std::uint32_t before) const {
  const std::uint32_t start = clauses_.start(before);
  const bool goes_on =
      start > 0 && clauses_[start - 1].kind == ItemKind::subordinator && clauses_[start - 1].index == also_told;
  return goes_on && is_finite_verb(clauses_[verb].kind) && clauses_.in_relative_clause(verb) &&
         clauses_.has_comma(verb, before);
}

/// "أصدر المكتب الإعلامي لرئيس الوزراء بيانا بشأن زيارته": who was spoken of before is not meant.
bool Subjects::has_unknown_subject_before(std::uint32_t k) const {
  for (std::uint32_t verb = 0; verb + 1 < k; ++verb)
    if (is_finite_verb(clauses_[verb].kind) && clauses_[verb + 1].kind == ItemKind::word && clauses_[verb + 1].definite)
      return true;
  return false;
}

Group Subjects::owner(std::uint32_t k, Pronoun pronoun) const {
  Group subject = topic(k, pronoun);
  if (pronoun == Pronoun::many && subject.empty()) return bloc_before(k);
  const Gender gender = clauses_[k].gender;
  return pronoun != Pronoun::one || agrees(gender, subject) ? subject : person_before(k, gender);
}

/// The subject of the last verb before item k, or nobody.
Group Subjects::latest_before(std::uint32_t k) const {
  const auto from = std::ranges::lower_bound(subjects_, k, {}, [](const auto& subject) { return subject.first; });
  return from == subjects_.begin() ? Group{} : std::prev(from)->second;
}

/// "قادة دول الخليج ... قمتهم": the latest subject before item k, where it is a body whose members meet in it.
Group Subjects::bloc_before(std::uint32_t k) const {
  const Group found = latest_before(k);
  const bool bloc = found.size() == 1 && found[0].actor != no_index && knowledge_.actor(found[0].actor).bloc;
  return bloc ? found : Group{};
}

Group Subjects::several_told(std::uint32_t k) const {
  const Group found = latest_before(k);
  return found.size() > 1 ? found : Group{};
}

/// The person of this gender who was the latest subject before item k, or was named last.
Group Subjects::person_before(std::uint32_t k, Gender gender) const {
  const auto fits = [&](const Group& group) { return is_person(group) && agrees(gender, group); };
  for (auto subject = subjects_.rbegin(); subject != subjects_.rend(); ++subject)
    if (subject->first < k && fits(subject->second)) return subject->second;
  for (std::uint32_t j = k; j > 0; --j)
    if (clauses_[j - 1].kind == ItemKind::mention && fits(clauses_.mention(j - 1).parties))
      return clauses_.mention(j - 1).parties;
  const auto person =
      std::find_if(recent_people_.rbegin(), recent_people_.rend(), [&](const Party& party) { return fits({party}); });
  return person == recent_people_.rend() ? Group{} : Group{*person};
}

Group Subjects::companion(std::uint32_t k, Pronoun pronoun) const {
  if (pronoun == Pronoun::two)
    if (Group both = two_before(k); !both.empty()) return both;
  const Group subject = topic(k, pronoun);
  if (pronoun != Pronoun::one || !goes_on(k)) return subject;
  Group other = beside_topic(k);  // "اتصل ماكرون بروحاني وناقش معه"
  return other.empty() ? subject : other;
}

/// "منح الكوريتين بركته لإجراء محادثات بينهما": who was named last, where they are two.
Group Subjects::two_before(std::uint32_t k) const {
  for (std::uint32_t j = k; j > 0; --j)
    if (clauses_[j - 1].kind == ItemKind::mention && clauses_.mention(j - 1).place == no_index)
      return clauses_.mention(j - 1).parties.size() == 2 && !clauses_.mention(j - 1).officials
                 ? clauses_.mention(j - 1).parties
                 : Group{};
  return {};
}

Group Subjects::beside_topic(std::uint32_t k) const {
  const Group subject = topic(k, Pronoun::one);
  for (std::uint32_t j = k; j > 0; --j) {
    if (clauses_[j - 1].kind != ItemKind::mention || !is_person(clauses_.mention(j - 1).parties)) continue;
    if (clauses_.mention(j - 1).parties != subject) return clauses_.mention(j - 1).parties;
  }
  return {};
}

bool Subjects::goes_on(std::uint32_t verb) const {
  return (clauses_[verb].clitics & conj_wa) != 0 &&
         std::ranges::any_of(subjects_, [&](const auto& subject) { return subject.first < verb; });
}

/// "زيارة التقى خلالها ماكرون": the pronoun of the preposition behind the verb is a noun before it.
bool Subjects::is_said_of_noun(std::uint32_t verb) const {
  return verb + 1 < clauses_.size() && clauses_[verb + 1].kind == ItemKind::preposition &&
         pronoun_of(clauses_[verb + 1].clitics) != Pronoun::none;
}

/// "وصل إلى باريس حيث يلتقي ماكرون"
bool Subjects::goes_on_there(std::uint32_t verb) const {
  return verb > 0 && !subjects_.empty() && is_person(subjects_.back().second) && is_where(clauses_[verb - 1]);
}

/// "قال ماكرون بعد أن استقبل ميركل"
bool Subjects::goes_on_behind(std::uint32_t verb) const {
  return verb > 0 && clauses_[verb - 1].kind == ItemKind::subordinator && !subjects_.empty() &&
         is_person(subjects_.back().second);
}

/// The topic, where a verb has no subject of its own: not behind أن, where it would stand, nor behind unknown words.
Group Subjects::dropped(std::uint32_t verb) const {
  if (clauses_[verb].first_person) return last_speaker_;  // قال: "أنا ممتن للحوثي الذي التقيته"
  for (std::uint32_t j = verb; j > 0; --j) {
    const Item& item = clauses_[j - 1];
    // قال زكي "تقرر عقد اجتماع", but وأضاف: "من المقرر إجراء اتصال مع أمير قطر"
    if (item.opens_quote && j < verb && is_finite_verb(clauses_[verb].kind)) return {};
    if (is_light(item.kind)) continue;
    if (item.kind == ItemKind::relative && is_about_unknown(j - 1, verb)) return {};
    if (item.tour || (j > 1 && item.kind == ItemKind::nisba && clauses_[j - 2].tour)) break;  // "جولة خليجية يستهلها"
    if (item.kind == ItemKind::word || item.kind == ItemKind::nisba) {
      const Item& next = clauses_[verb + 1 < clauses_.size() ? verb + 1 : verb];
      const bool in_it = next.kind == ItemKind::preposition && (next.clitics & any_pronoun) != 0;
      if (in_it && clauses_[verb].kind == ItemKind::trigger_verb) break;  // "خمسة أيام التقى خلالها ترامب"
      if ((clauses_[verb].clitics & any_conjunction) == 0 && clauses_[verb].kind != ItemKind::support_noun) return {};
      break;
    }
    if (item.kind == ItemKind::complementizer && pronoun_of(item.clitics) == Pronoun::none && !clauses_[j - 1].cue &&
        clauses_[verb].tense == Tense::past)
      return {};
    if (item.kind == ItemKind::mention && item.slot == Slot::other && opens_with_words(j - 1)) return {};
    break;
  }
  switch (clauses_[verb].number) {
    case Number::plural:
      return several_before(verb);
    case Number::dual:
      return topic(verb, Pronoun::two);
    case Number::singular:
      break;
  }
  if (Group delegation = joined_to(verb); !delegation.empty()) return delegation;
  const Group subject = topic(verb, Pronoun::one);
  const bool there = verb > 0 && is_where(clauses_[verb - 1]) && !is_person(subject);
  if (Group visitor = there ? only_person_before(verb) : Group{}; !visitor.empty()) return visitor;
  return agrees(clauses_[verb].gender, subject) ? subject : feminine_before(verb);
}

/// "أن وفدا سعوديا زار سقطرى والتقى برئيس الوزراء": the delegation of which the verb before it is told, in one clause.
Group Subjects::joined_to(std::uint32_t verb) const {
  if ((clauses_[verb].clitics & conj_wa) == 0 || clauses_[verb].gender != Gender::masculine) return {};
  std::uint32_t before = verb;
  while (before > 0 && !is_finite_verb(clauses_[before - 1].kind)) {
    const ItemKind kind = clauses_[--before].kind;
    if (kind == ItemKind::stop || opens_clause(kind)) return {};
  }
  if (before == 0 || clauses_[--before].kind != ItemKind::trigger_verb) return {};
  if (clauses_[before].gender != Gender::masculine) return {};
  const auto subject = std::ranges::find(subjects_, before, [](const auto& entry) { return entry.first; });
  const bool told = subject != subjects_.end() && subject->second.size() == 1 && !is_person(subject->second);
  return told ? subject->second : Group{};
}

/// "الكهرباء التي كانت تصل إلى البصرة": the relative clause of a verb is about a word that no table knows.
bool Subjects::is_about_unknown(std::uint32_t relative, std::uint32_t verb) const {
  const bool travels = clauses_[verb].kind == ItemKind::trigger_verb && clauses_.trigger(verb).kind == Kind::visit;
  return travels && !is_said_of_noun(verb) && relative > 0 && clauses_[relative - 1].kind == ItemKind::word;
}

bool Subjects::agrees(Gender gender, const Group& subject) const {
  if (gender == Gender::unknown || !is_person(subject) || subject[0].actor == no_index) return true;
  return knowledge_.actor(subject[0].actor).feminine == (gender == Gender::feminine);
}

/// "قال المعلم إن روسيا دعت ... كما تشاورت": the latest subject that a feminine verb can have.
Group Subjects::feminine_before(std::uint32_t verb) const {
  if (clauses_[verb].gender != Gender::feminine) return {};
  for (auto subject = subjects_.rbegin(); subject != subjects_.rend(); ++subject)
    if (subject->first < verb && subject->second.size() == 1 && agrees(Gender::feminine, subject->second))
      return subject->second;
  return {};
}

/// "أن مدير وكالة الاستخبارات الأميركية": behind أن stand words that no table knows, up to item k: somebody else.
bool Subjects::opens_with_words(std::uint32_t k) const {
  std::uint32_t j = k;
  while (j > 0 && clauses_[j - 1].kind != ItemKind::complementizer && clauses_[j - 1].kind != ItemKind::stop &&
         !is_finite_verb(clauses_[j - 1].kind))
    --j;
  return j > 0 && clauses_[j - 1].kind == ItemKind::complementizer && clauses_[j].kind == ItemKind::word;
}

/// The latest subject of several parties.
Group Subjects::several_before(std::uint32_t verb) const {
  Group subject = last_topic_;
  for (const auto& [at, parties] : subjects_)
    if (at < verb) subject = parties;
  return subject.size() >= 2 ? subject : Group{};
}

Group Subjects::of_clause(std::uint32_t k) const {
  for (std::uint32_t j = k; j > 0; --j) {
    const Item& item = clauses_[j - 1];
    if (clauses_.begins_list(j - 1) && item.slot == Slot::none) return group(j - 1);
    if (item.kind == ItemKind::complementizer || item.kind == ItemKind::subordinator || item.kind == ItemKind::stop)
      break;
  }
  return topic(k, Pronoun::one);
}

void Subjects::leave() {
  bool told = false;  // by a main clause
  for (const auto& [at, subject] : subjects_) {
    if (clauses_[at].kind == ItemKind::complementizer) continue;
    const bool aside = is_finite_verb(clauses_[at].kind) && clauses_.in_relative_clause(at);
    if (aside && told) continue;  // "التقى كيري المرزوقي الذي أطلعه على ..."
    last_topic_ = subject;
    told = told || !aside;
  }
  for (const Mention& m : clauses_.mentions())
    for (const Party& party : m.parties) {
      if (party.actor != no_index && knowledge_.actor(party.actor).type != ActorType::person) continue;
      std::erase(recent_people_, party);
      recent_people_.push_back(party);
    }
}

Group Subjects::next(std::uint32_t k) const {
  const auto found = std::ranges::find_if(subjects_, [&](const auto& subject) { return subject.first >= k; });
  return found == subjects_.begin() && found != subjects_.end() && found->first == k ? found->second : Group{};
}

Group Subjects::behind(std::uint32_t k) const {
  for (std::uint32_t i = 0; i < k; ++i) {
    const bool noun = i > 0 && clauses_[i - 1].kind == ItemKind::preposition;  // "بعد توقف في بروكسل"
    if (is_finite_verb(clauses_[i].kind) && !noun) return {};
  }
  if (subjects_.empty()) return {};
  const auto& [verb, subject] = subjects_.front();
  const bool own_clause = verb > k && (clauses_[verb].clitics & any_conjunction) == 0 && subject_follows(verb);
  return own_clause && is_person(subject) ? subject : Group{};
}

Group Subjects::of_main_clause(std::uint32_t verb) const {
  if (verb == 0 || clauses_[verb - 1].kind != ItemKind::subordinator) return {};
  const auto before = clauses_.items().first(verb);
  if (std::ranges::any_of(before, [](const Item& item) { return is_finite_verb(item.kind); })) return {};
  const auto main = std::ranges::find_if(subjects_, [&](const auto& subject) { return subject.first > verb; });
  if (main == subjects_.end()) return {};
  const auto& [at, subject] = *main;
  const bool set_off = clauses_[at - 1].kind == ItemKind::comma && (clauses_[at].clitics & any_conjunction) == 0;
  return set_off && at + 1 < clauses_.size() && clauses_[at + 1].kind == ItemKind::mention && is_person(subject)
             ? subject
             : Group{};
}

Group Subjects::ahead_of(std::uint32_t k) const {
  const auto opens_phrase = [](const Item& item) {
    return is_light(item.kind) || item.kind == ItemKind::preposition || item.kind == ItemKind::support_noun ||
           item.kind == ItemKind::word;  // "في ثاني أيام زيارته"
  };
  if (k == 0 || subjects_.empty()) return {};
  if (!std::all_of(clauses_.items().begin(), clauses_.items().begin() + k, opens_phrase)) return {};
  const auto& [verb, subject] = subjects_.front();
  const bool speaks = clauses_[verb].kind == ItemKind::reporting && subject_follows(verb);
  const bool set_off = verb > k && (clauses_[verb - 1].kind == ItemKind::comma || speaks) &&
                       (clauses_[verb].clitics & any_conjunction) == 0;
  return set_off && is_person(subject) ? subject : Group{};
}

}  // namespace waqai
