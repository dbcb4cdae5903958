// Frames from verbs, and what all frames share. Arabic clauses put a verb's subject behind it (التقى بوتين الأسد) or
// before it (بوتين يلتقي الأسد), and mark other parties by prepositions.
#include "extract/frames.hpp"

#include <algorithm>

#include "extract/case_endings.hpp"
#include "extract/event_status.hpp"
#include "extract/event_time.hpp"

namespace waqai {

void FrameReader::read(std::span<const Item> items, std::span<const Mention> mentions, std::span<const Timex> timexes,
                       std::uint32_t sentence, std::vector<Draft>& drafts, std::vector<Draft>& hints) {
  clauses_ = Clauses(grammar_, items, mentions, timexes);
  sentence_ = sentence;
  subjects_.enter(clauses_);
  heading_date_.read(clauses_, sentence);
  const std::size_t first_draft = drafts.size();
  std::size_t triggers = 0;
  for (std::uint32_t k = 0; k < clauses_.size(); ++k)
    if (clauses_[k].kind == ItemKind::trigger_noun || clauses_[k].kind == ItemKind::trigger_verb) {
      read_trigger(k, drafts, hints);
      ++triggers;
    }
  if (triggers > drafts.size() - first_draft) read_patterns(first_draft, drafts);
  saying_day_.read(clauses_, subjects_);
  subjects_.leave();
}

/// Of triggers of which the frames made nothing.
void FrameReader::read_patterns(std::size_t first_draft, std::vector<Draft>& drafts) {
  for (const PatternEvent& event : patterns_.read(clauses_, text_, knowledge_)) {
    const auto of_trigger = [&](const Draft& draft) { return draft.first == clauses_[event.trigger].first; };
    if (is_generality(event.trigger)) continue;
    if (std::none_of(drafts.begin() + static_cast<std::ptrdiff_t>(first_draft), drafts.end(), of_trigger))
      read_pattern(event, drafts);
  }
}

void FrameReader::read_pattern(const PatternEvent& event, std::vector<Draft>& drafts) const {
  Draft draft = draft_at(event.trigger);
  draft.pattern = event.rule;
  for (const auto& [filler, item] : event.arguments) {
    if (filler == Filler::place)
      set_place(draft, item);
    else if (clauses_[item].kind == ItemKind::nisba)
      add(draft, {{clauses_[item].index, no_index, no_index, {}}}, filler, true);
    else
      add(draft, subjects_.group(item), filler, true);
  }
  const Arguments arguments = clauses_.arguments_after(event.trigger, clause_end(event.trigger),
                                                       clauses_[event.trigger].kind == ItemKind::trigger_noun);
  for (const std::uint32_t i : arguments.marked)
    if (clauses_[i].slot == Slot::in && !is_elsewhere(i)) set_place(draft, i);
  if (draft.kind == Kind::visit && draft.parties.empty())
    add(draft, stranger(event.trigger, draft.place), Filler::guest, false);
  std::uint32_t last = event.trigger;
  for (const auto& argument : event.arguments) last = std::max(last, argument.second);
  const auto goes_on = [&](const Item& item) {
    return item.kind == ItemKind::mention && item.head == clauses_[last].head;
  };
  while (last + 1 < clauses_.size() && goes_on(clauses_[last + 1])) ++last;
  choose_time(clauses_, event.trigger, arguments, draft);
  if (is_in_one_place(draft.kind)) tell_by_next_clause(last + 1, draft);
  if (choose_status(clauses_, event.trigger, arguments, draft) && complete(draft)) drafts.push_back(std::move(draft));
}

/// A draft that knows its trigger alone.
Draft FrameReader::draft_at(std::uint32_t k) const {
  const Item& item = clauses_[k];
  Draft draft;
  draft.kind = item.series != no_index ? knowledge_.series(item.series).kind : clauses_.trigger(k).kind;
  draft.open_channel = clauses_.trigger(k).open_channel;
  draft.first = item.first;
  draft.last = item.last;
  draft.sentence = sentence_;
  draft.trigger = static_cast<std::uint16_t>(item.index);
  draft.definite = item.definite;
  const auto is_previous = [&](std::uint32_t i) { return i < clauses_.size() && clauses_[i].previous; };
  const bool part = k > 1 && clauses_[k - 1].kind == ItemKind::preposition && clauses_[k - 1].slot == Slot::from;
  draft.previous = is_previous(k + 1) || (part && is_previous(k - 2));  // "الجولة السابقة من المحادثات"
  return draft;
}

/// Where the arguments of the trigger at k end at the latest: of a verb in a relative clause, at the next comma.
std::uint32_t FrameReader::clause_end(std::uint32_t k) const {
  std::uint32_t end = clauses_.size();
  if (clauses_[k].kind == ItemKind::trigger_verb && clauses_.in_relative_clause(k))
    for (std::uint32_t j = k + 1; j < end; ++j) {
      if (clauses_[j].kind != ItemKind::comma) continue;
      // "الذي وصل، السبت، إلى صنعاء، يصر", "التي وصل إليها الوزير، السبت، قادما من بيروت"
      const bool behind_subject = clauses_[j - 1].kind == ItemKind::mention && clauses_[j - 1].slot == Slot::none &&
                                  clauses_.visited_before(k).has_value();
      const bool around_day = (j == k + 1 || behind_subject) && opens_day(clauses_.items(), j, end);
      if (around_day)
        j += 2;
      else
        end = j;
    }
  return end;
}

void FrameReader::read_trigger(std::uint32_t k, std::vector<Draft>& drafts, std::vector<Draft>& hints) {
  const Item& item = clauses_[k];
  const Trigger& trigger = clauses_.trigger(k);
  if (takes_impossible_object(k)) return;
  const bool noun = item.kind == ItemKind::trigger_noun;
  Draft draft = draft_at(k);
  const Arguments arguments = clauses_.arguments_after(k, clause_end(k), noun);
  if (noun) host_place(k, arguments, draft);
  fill_marked(arguments, draft);
  if (noun) {
    noun_frame(k, arguments, draft);
    if (trigger.of_tour) place_of_tour(k, arguments, draft);
    if (trigger.of_tour && !is_tour(k, draft)) return;
    if (draft.kind == Kind::visit && draft.parties.empty() && draft.place == no_index) nominal_visit(k, draft);
  } else if (trigger.of_tour) {
    tour_frame(k, arguments, draft);
  } else {
    verb_frame(k, arguments, draft);
  }
  if (draft.kind == Kind::meeting && noun && is_between_bodies(draft)) draft.kind = Kind::talks;
  choose_time(clauses_, k, arguments, draft);
  if (!choose_status(clauses_, k, arguments, draft)) return;
  if (trigger.of_tour && !noun) tell_of_tour(k, draft);
  saying_day_.date(clauses_, k, draft);
  heading_date_.date(draft);
  if (is_in_one_place(draft.kind) && draft.place == no_index) {
    place_before_where(k, draft);
    place_before_purpose(k, draft);
    place_of_speaker(k, draft);
  }
  if (is_in_one_place(draft.kind)) tell_by_next_clause(arguments.end, draft);
  if (!drafts.empty() && drafts.back().sentence == sentence_) go_with(drafts.back(), k, draft);
  if (trigger.open_channel)
    for (std::uint32_t i = clauses_.start(k); i < arguments.end; ++i)
      if (clauses_[i].phone) draft.kind = Kind::call;
  if (trigger.one_sided && draft.kind == Kind::contact && is_subject_alone(arguments)) return;
  if (draft.place == no_index && is_in_one_place(draft.kind)) place_by_context(k, draft);
  draft.within = event_around(k, arguments.end);
  draft.delegates = sends_delegates(draft);
  const bool within_body = trigger.within_body && draft.parties.size() == 1;
  if (draft.kind == Kind::contact && (draft.place != no_index || within_body || is_during_journey(arguments)))
    draft.kind = Kind::meeting;
  if (draft.kind == Kind::meeting && (is_session(draft) || is_sitting_of_body(arguments, draft)))
    draft.kind = Kind::talks;
  if (is_generality(k) && draft.status != Status::denied) return;  // "نفى عقد أي لقاء"
  if (is_interview(k) || (draft.parties.empty() && is_of_unknown_body(k))) return;
  if (draft.kind == Kind::visit && draft.place == no_index && !noun) place_of_spot(arguments, draft);
  if (draft.kind == Kind::visit && draft.place == no_index) place_of_aim(k, draft);
  if (draft.place == no_index && !draft.timex && !noun && subjects_.is_said_of_noun(k) && only_countries(draft))
    return;  // "الحدود التي تلتقي فيها مالي والنيجر"
  const auto receives = [](const DraftParty& party) { return party.role == Role::host; };
  if (!noun && std::ranges::all_of(draft.parties, receives)) return;  // "يستقبلان وفدا"
  if (noun && names_verb_again(k, draft, drafts)) return;
  if (noun && names_who_attended(k, draft, arguments, drafts)) return;
  if (complete(draft)) {
    split_counterparts(draft, arguments, drafts);
    return;
  }
  if (noun && name_of_verb(k, draft, drafts)) return;
  Draft filled = draft;
  fill_from_context(k, arguments, filled, drafts);
  if (complete(filled)) {
    split_counterparts(filled, arguments, drafts);
    return;
  }
  const bool told_apart = draft.timex && draft.place != no_index;  // "وجرت قمة أخرى في عام 2007 في بيونغ يانغ"
  if (draft.kind == Kind::summit && (draft.definite || told_apart) && !clauses_.circumstance(k))
    nameless_summits_.push_back(draft);
  if (noun && !clauses_.circumstance(k) && lends_length(draft, drafts)) return;
  hint_where(k, draft, hints);
  if (noun && (draft.definite || pronoun_of(clauses_[k].clitics) != Pronoun::none))
    refer_back(draft, arguments, drafts);
  const bool arrives = draft.kind == Kind::visit && (noun || trigger.filler(Slot::object) == Filler::place);
  const bool dates = draft.timex && (arrives || (noun && names_nobody_else(arguments)));
  const bool announces = noun && draft.definite && draft.status == Status::planned && draft.tensed;
  // "القمة التي عقدت السبت", "تجمعهما قمة في يونيو"
  const bool dates_known = noun && draft.timex && !arguments.timexes.empty() && names_nobody_else(arguments) &&
                           (draft.definite || joins_known(k));
  if ((dates && !draft.parties.empty()) || announces || dates_known) partial_.push_back(draft);
}

/// "التقى مسؤولون أميركيون مع مبعوثين كوريين": whether a country takes part through officials without a name.
bool FrameReader::sends_delegates(const Draft& draft) const {
  if (draft.kind == Kind::summit) return false;  // leaders
  return std::ranges::any_of(clauses_.mentions(), [&](const Mention& m) {
    return m.officials && std::ranges::any_of(draft.parties, [&](const DraftParty& party) {
             const ActorIndex actor = party.party.actor;
             return actor != no_index && knowledge_.actor(actor).type == ActorType::country &&
                    std::ranges::find(m.parties, party.party) != m.parties.end();
           });
  });
}

/// "تحدث سفيرا روسيا وبريطانيا عن الأزمة": nobody stands behind مع or إلى.
bool FrameReader::is_subject_alone(const Arguments& arguments) const {
  const auto addresses = [&](std::uint32_t i) {
    return clauses_[i].slot == Slot::with || clauses_[i].slot == Slot::to || clauses_[i].slot == Slot::between;
  };
  return std::ranges::none_of(arguments.marked, addresses) && std::ranges::none_of(arguments.pronouns, addresses);
}

/// "اتهامات توجهها": a verb of motion takes no object, but another that is written like it; "قبيل توجهه" is a noun.
bool FrameReader::takes_impossible_object(std::uint32_t k) const {
  const bool noun = k > 0 && clauses_[k - 1].kind == ItemKind::preposition;
  return clauses_[k].kind == ItemKind::trigger_verb && !noun && clauses_.trigger(k).kind == Kind::visit &&
         clauses_.trigger(k).filler(Slot::object) == Filler::nothing &&
         pronoun_of(clauses_[k].clitics) != Pronoun::none;
}

/// "لقاءات دورية", "سلسلة لقاءات", "زيارته إلى القنصلية"
bool FrameReader::is_generality(std::uint32_t k) const {
  const bool of_what_is_so =
      k > 0 && clauses_[k - 1].kind == ItemKind::complementizer && pronoun_of(clauses_[k - 1].clitics) != Pronoun::none;
  if (of_what_is_so && clauses_.trigger(k).kind == Kind::statement) return true;  // "تعتقد أنها رسالة من إيران"
  const bool ours = clauses_[k].kind == ItemKind::trigger_noun && clauses_[k].number == Number::plural &&
                    pronoun_of(clauses_[k].clitics) != Pronoun::none &&
                    text_.folded_at(clauses_[k].last - 1).ends_with(of_us);
  if (ours) return true;  // "نواصل اتصالاتنا بأنقرة"
  const auto generic = [&](std::uint32_t i) { return i < clauses_.size() && clauses_[i].generic; };
  if (generic(k) || generic(k + 1) || (k > 0 && generic(k - 1))) return true;
  if (k > 1 && is_finite_verb(clauses_[k - 1].kind) && generic(k - 2)) return true;  // "قلما ينجح لقاء"
  return clauses_[k].journey && k + 1 < clauses_.size() && clauses_[k + 1].kind == ItemKind::preposition &&
         generic(k + 2);
}

/// "التقيا على هامش القمة", "على هامش القمة، التقيا": the first token of the event noun that stands so beside trigger
/// k, in the clause that ends before item `end`.
std::uint32_t FrameReader::event_around(std::uint32_t k, std::uint32_t end) const {
  const auto is_around = [&](std::uint32_t j) {
    return clauses_[j].kind == ItemKind::trigger_noun && !clauses_[j].journey &&
           clauses_.circumstance(j) == Slot::other;
  };
  for (std::uint32_t j = k + 1; j < end; ++j)
    if (is_around(j)) return clauses_[j].first;
  const std::uint32_t start = clauses_.start(k);
  return start > 0 && is_around(start - 1) ? clauses_[start - 1].first : no_index;
}

/// "في لقاء خاص مع قناة روسية": words about the event, then whom one speaks with; "مقابلة نشرتها", "لقاء تلفزيوني".
bool FrameReader::is_interview(std::uint32_t k) const {
  if (k + 1 < clauses_.size() && clauses_[k + 1].media) return true;
  std::uint32_t j = k + 1;
  while (j < clauses_.size() && (clauses_[j].kind == ItemKind::neutral || clauses_[j].kind == ItemKind::word) &&
         !clauses_[j].media)
    ++j;
  const bool with = j < clauses_.size() && clauses_[j].kind == ItemKind::preposition && clauses_[j].slot == Slot::with;
  return with && j + 1 < clauses_.size() && clauses_[j + 1].media;
}

/// "بحث مع الصفدي خلال زيارته": they were in one place.
bool FrameReader::is_during_journey(const Arguments& arguments) const {
  for (std::uint32_t i = arguments.trigger + 1; i < arguments.end; ++i)
    if (clauses_[i].journey && clauses_.circumstance(i) == Slot::other) return true;
  return false;
}

/// "تجمعهما قمة": the parties have been named before.
bool FrameReader::joins_known(std::uint32_t noun) const {
  const auto verb = clauses_.governor(noun);
  return verb && *verb + 1 == noun && clauses_[*verb].kind == ItemKind::support_verb &&
         clauses_.support(*verb).subject == SupportSubject::event &&
         pronoun_of(clauses_[*verb].clitics) != Pronoun::none;
}

/// "أجرى بوتين محادثات في أنقرة": behind the noun stands nobody, known or not, with whom.
bool FrameReader::names_nobody_else(const Arguments& arguments) const {
  for (std::uint32_t i = arguments.trigger + 1; i < arguments.end; ++i) {
    const Slot slot = clauses_[i].kind == ItemKind::preposition ? clauses_[i].slot : Slot::none;
    if (slot == Slot::with || slot == Slot::between || slot == Slot::participation) return false;
  }
  return true;
}

/// A city is a party only where it stands for its government: not behind في or ب.
bool FrameReader::can_be_party(const Mention& m, Slot slot) const {
  if (m.parties.empty()) return false;
  return m.place == no_index || (slot != Slot::in && slot != Slot::bi && slot != Slot::on);
}

void FrameReader::add(Draft& draft, const Group& parties, Filler filler, bool stated) const {
  Role role = Role::party;
  switch (filler) {
    case Filler::host:
      role = Role::host;
      break;
    case Filler::guest:
      role = Role::guest;
      break;
    case Filler::initiator:
      role = Role::initiator;
      break;
    case Filler::party:
      break;
    case Filler::nothing:
    case Filler::place:
      return;
  }
  for (const Party& party : parties) {
    if ((party.post != no_index && knowledge_.post(party.post).speaks) || acts_for_nobody(party)) continue;
    const bool there =
        std::ranges::any_of(draft.parties, [&](const DraftParty& other) { return other.party == party; });
    if (!there) draft.parties.push_back({party, role, stated});
  }
}

/// A known person without country or body: a journalist, an exile who is only talked about.
bool FrameReader::acts_for_nobody(const Party& party) const {
  if (party.actor == no_index || party.post != no_index) return false;
  const KnownActor& actor = knowledge_.actor(party.actor);
  return actor.type == ActorType::person && actor.affiliation == no_index;
}

/// "العلاقات المتوترة بين موسكو وواشنطن": the preposition hangs on a noun that the grammar does not know. Words
/// right behind the trigger are its adjectives, and people are parties wherever they stand.
bool FrameReader::belongs_to_word(std::uint32_t item, std::uint32_t trigger) const {
  const Slot slot = clauses_[item].slot;
  if (slot == Slot::li) {  // "مع مساعد بارز لكيم"
    std::uint32_t j = item;
    while (j > trigger + 1 && clauses_[j - 1].kind == ItemKind::word) --j;
    return j < item && clauses_[j - 1].kind == ItemKind::preposition && clauses_[j - 1].slot == Slot::with;
  }
  if (slot == Slot::to && clauses_.trigger(trigger).kind == Kind::statement)  // "في رسالة تعيينه مبعوثا إلى اليمن"
    return clauses_.mention(item).place != no_index && clauses_[item - 2].kind == ItemKind::word &&
           text_.folded_at(clauses_[item - 2].first).ends_with(accusative);
  if (slot != Slot::between && slot != Slot::with) return false;
  const Mention& m = clauses_.mention(item);
  const bool person = !m.parties.empty() && (m.parties[0].post != no_index || m.parties[0].actor == no_index ||
                                             knowledge_.actor(m.parties[0].actor).type == ActorType::person);
  if (slot == Slot::with && (person || m.officials)) return false;
  std::uint32_t j = item;
  while (j > trigger && (clauses_[j - 1].kind == ItemKind::preposition || clauses_[j - 1].kind == ItemKind::neutral))
    --j;
  if (j <= trigger + 1 || (clauses_[j - 1].kind != ItemKind::word && clauses_[j - 1].kind != ItemKind::nisba))
    return false;
  const std::uint32_t adjectives = pronoun_of(clauses_[trigger].clitics) == Pronoun::none ? 2 : 1;
  std::uint32_t words = 0;
  for (; j > trigger + 1; --j) {
    const ItemKind kind = clauses_[j - 1].kind;
    if (kind != ItemKind::word && kind != ItemKind::neutral && kind != ItemKind::nisba) return true;
    if (kind != ItemKind::neutral) ++words;
  }
  return words > adjectives;
}

/// Parties and places that a preposition marks.
void FrameReader::fill_marked(const Arguments& arguments, Draft& draft) const {
  const Trigger& trigger = grammar_.trigger(draft.trigger);
  for (const std::uint32_t i : arguments.pronouns) {
    const Filler filler = trigger.filler(clauses_[i].slot);
    const bool of_list =
        (clauses_[i].clitics & pronoun_plural) != 0 || clauses_[i - 1].kind == ItemKind::preposition;  // من بينهم
    if ((clauses_[i].slot == Slot::between || clauses_[i].slot == Slot::with) && !of_list)
      add(draft, subjects_.companion(arguments.trigger, pronoun_of(clauses_[i].clitics)), filler,
          pronoun_of(clauses_[i].clitics) == Pronoun::two);
    if (clauses_[i].slot == Slot::bi && clauses_[arguments.trigger].kind == ItemKind::trigger_verb && !of_list)
      add(draft, met_by(arguments.trigger), filler, subjects_.goes_on_behind(arguments.trigger));
  }
  const bool travels = draft.kind == Kind::visit && clauses_[arguments.trigger].kind == ItemKind::trigger_verb;
  for (const std::uint32_t i : arguments.marked) {
    const Slot slot = clauses_[i].slot;
    const Filler filler = trigger.filler(slot);
    const Mention& m = clauses_.mention(i);
    if (belongs_to_word(i, arguments.trigger)) continue;
    if (slot == Slot::about && text_.folded_at(clauses_[i - 1].first) != "عن") continue;  // "بيان مشترك بشأن سوريا"
    if (draft.kind == Kind::visit && slot == Slot::li && m.place == no_index &&
        (goes_to(arguments) || is_before_destination(i))) {
      // "زيارة للرئيس الإريتري إلى إثيوبيا", "زيارة للوفد الأميركي للخرطوم"
      add(draft, subjects_.group(i), Filler::guest, true);
    } else if (filler == Filler::place) {
      set_place(draft, i);
    } else if (filler != Filler::nothing && can_be_party(m, slot)) {
      add(draft, subjects_.group(i), filler, true);
    } else if ((slot == Slot::in || (slot == Slot::bi && draft.kind != Kind::call)) && !travels && !is_elsewhere(i) &&
               !is_of_matter(i, draft)) {
      set_place(draft, i);
    }
  }
}

/// "بحث الأسد وروحاني الوضع في إدلب": the place of what they spoke of.
bool FrameReader::is_of_matter(std::uint32_t item, const Draft& draft) const {
  const bool behind_word =
      item > 1 && clauses_[item - 1].kind == ItemKind::preposition && clauses_[item - 2].kind == ItemKind::word;
  return draft.kind == Kind::contact && clauses_[item].slot == Slot::in && behind_word;
}

/// "عندما يلتقي بها": not the topic; but of "قال الأسد، وفقا لسابلين الذي اجتمع به" it is he.
Group FrameReader::met_by(std::uint32_t verb) const {
  const Group beside = subjects_.beside_topic(verb);
  Group by_pronoun;
  const auto antecedent = clauses_.in_relative_clause(verb) ? subjects_.before(verb, by_pronoun) : std::nullopt;
  return antecedent && subjects_.group(*antecedent) == beside ? subjects_.topic(verb, Pronoun::one) : beside;
}

bool FrameReader::goes_to(const Arguments& arguments) const {
  return std::ranges::any_of(arguments.marked, [&](std::uint32_t i) { return clauses_[i].slot == Slot::to; });
}

/// "للوفد الأميركي للخرطوم"
bool FrameReader::is_before_destination(std::uint32_t guest) const {
  if (guest + 1 >= clauses_.size() || !clauses_.begins_list(guest + 1)) return false;
  return clauses_[guest + 1].slot == Slot::li && clauses_.mention(guest + 1).place != no_index;
}

void FrameReader::verb_frame(std::uint32_t k, const Arguments& arguments, Draft& draft) const {
  const Trigger& trigger = grammar_.trigger(draft.trigger);
  const Filler subject_role = trigger.filler(Slot::subject);
  const Filler object_role = trigger.filler(Slot::object);
  // "التقى وفد المعارضة برئاسة الحريري": who leads a delegation leaves the subject open.
  const bool strangers = meets_strangers(k, arguments);
  const bool stated_by_preposition = strangers || std::ranges::any_of(arguments.marked, [&](std::uint32_t i) {
                                       return clauses_[i].slot != Slot::participation && !draft.parties.empty();
                                     });
  Group by_pronoun;
  const auto before = subjects_.before(k, by_pronoun);
  std::vector<std::uint32_t> bare = arguments.bare;
  const bool object_pronoun = (clauses_[k].clitics & any_pronoun) != 0;
  if (const auto visited = clauses_.visited_before(k)) set_place(draft, *visited);
  if (!bare.empty() && bare.front() == k + 1 && (clauses_[k + 1].clitics & conj_wa) != 0) {
    add(draft, subjects_.group(k + 1), trigger.filler(Slot::with), true);  // "إنه تحدث ونظيره الإسرائيلي"
    bare.erase(bare.begin());
  }

  std::optional<std::uint32_t> object;
  Group subject;
  bool subject_stated = true;
  if (object_role == Filler::place) {
    // زار الرئيس موسكو: the place is the object, wherever the person stands.
    const auto place = std::ranges::find_if(bare, [&](std::uint32_t i) {
      return clauses_.mention(i).place != no_index && (i != bare.front() || bare.size() == 1 || before);
    });
    if (place != bare.end()) {
      object = *place;
      bare.erase(place);
    }
    const bool told_before = before && !clauses_.in_relative_clause(k);  // "بوتين يزور ميركل"
    if (!bare.empty() && !told_before) subject = subjects_.group(bare.front());
    const std::size_t host = told_before ? 0 : 1;
    if (bare.size() > host && !object) visited_host(bare[host], draft);
  } else if (object_role != Filler::nothing && !object_pronoun && bare.size() >= 2) {
    subject = subjects_.group(bare[0]);
    object = bare[1];
  } else if (object_role != Filler::nothing && !object_pronoun && bare.size() == 1) {
    const std::uint32_t behind = bare[0] + 1;  // "أوفد بوتين مساعدا إلى دمشق": whom no table knows
    if (subject_role == Filler::nothing && behind < clauses_.size() && clauses_[behind].kind == ItemKind::word) return;
    if (draft.kind == Kind::contact && !before && by_pronoun.empty() && is_before_unknown(k, bare[0])) {
      subject = subjects_.group(bare[0]);
    } else if (!before && by_pronoun.empty() && is_before_title(k, bare[0])) {
      subject = subjects_.group(bare[0]);
    } else if (before || !by_pronoun.empty() || !stated_by_preposition) {
      const bool list = subjects_.group(bare[0]).size() >= 2 && !before && by_pronoun.empty() &&
                        !subjects_.is_said_of_noun(k) && !subjects_.goes_on(k) &&
                        subjects_.agrees(clauses_[k].gender, subjects_.first_of(bare[0]));
      if (list)
        subject = subjects_.group(bare[0]);
      else
        object = bare[0];
    } else {
      subject = subjects_.group(bare[0]);
    }
  } else if (!bare.empty() && !(before && clauses_.mention(bare[0]).place != no_index)) {  // "الوفد غادر دمشق إلى دوما"
    subject = subjects_.group(bare[0]);
  }
  if (before && *before + 1 == k && object_role == Filler::nothing && !subject.empty() && strangers) {
    add(draft, subject, trigger.filler(Slot::with), true);  // "الرئيس الصيني سيبحث مع نائب الرئيس محمد بن راشد"
    subject = subjects_.group(*before);
  }
  if (before && (subject.empty() || clauses_.in_relative_clause(k))) subject = subjects_.group(*before);
  if (subject.empty()) {
    if (!by_pronoun.empty())
      subject = by_pronoun;
    else if (k > 1 && clauses_[k - 1].kind == ItemKind::word && clauses_[k - 2].kind == ItemKind::complementizer)
      return;  // "أن سيغيف التقى ضباطا إيرانيين"
    else if (names_subject(k, arguments))
      subject = people_of(k + 1);
    else if (subject = subjects_.of_main_clause(k); subject.empty())
      subject = subjects_.dropped(k);
    subject_stated = clauses_[k].number == Number::dual && subject.size() == 2;  // "التقيا": the ending says so
  }
  const bool of_several = (clauses_[k].clitics & pronoun_plural) != 0 && k > 0 &&
                          clauses_[k - 1].kind == ItemKind::preposition;  // "زار اللاعبين قبل توجههم إلى روسيا"
  if (of_several && !subject_stated && subjects_.is_person(subject)) subject.clear();
  if (draft.kind == Kind::visit) std::erase_if(subject, [&](const Party& party) { return !can_travel(party); });
  if (draft.kind == Kind::visit && object_pronoun && !subject_stated && !subjects_.is_person(subject)) subject.clear();
  add(draft, subject, subject_role, subject_stated);
  if (object_role == Filler::place && subject_stated && !object && !object_pronoun && draft.place == no_index)
    place_of_what_is_visited(arguments, draft);
  const bool by_pronoun_of_bi = std::ranges::any_of(arguments.pronouns, [&](std::uint32_t i) {
    return clauses_[i].slot == Slot::bi && trigger.filler(Slot::bi) == Filler::party;
  });
  if (by_pronoun_of_bi && draft.parties.size() == 1 && subject_stated)  // "اجتمع به المرشد"
    add(draft, subjects_.topic(k, pronoun_of(clauses_[arguments.pronouns.front()].clitics)), Filler::party, false);
  if (object_pronoun && object_role != Filler::place)
    add(draft, meant_by_object(k, subject, subject_stated), object_role, subjects_.goes_on_behind(k));
  const bool second = arguments.second_object != no_index && object_role == Filler::party && object.has_value();
  if (object) {
    if (object_role == Filler::place) {
      set_place(draft, *object);
    } else {
      Group met = subjects_.group(*object);
      if (is_encounter(draft.kind) && clauses_.mention(*object).named)
        for (Party& party : met) party.post = party.actor == no_index ? party.post : no_index;  // also a spokesperson
      add(draft, met, object_role, true);
    }
  }
  if (second) add(draft, subjects_.group(arguments.second_object), object_role, true);
}

/// "يلتقي ترامب مع أعضاء في مجلس النواب": words that no table knows stand where a party would.
bool FrameReader::meets_strangers(std::uint32_t verb, const Arguments& arguments) const {
  for (std::uint32_t i = verb + 1; i + 1 < arguments.end; ++i)
    if (clauses_[i].kind == ItemKind::preposition && clauses_[i].slot == Slot::with &&
        (clauses_[i].clitics & any_pronoun) == 0 && clauses_[i + 1].kind == ItemKind::word &&
        clauses_[i - 1].kind != ItemKind::word)
      return clauses_.trigger(verb).filler(Slot::with) == Filler::party;
  return false;
}

/// Whom the pronoun of verb k means, whose subject stands in its clause where it is `stated`: "الذي كان الملك استقبله",
/// else the topic, or two people (استقبلهما).
Group FrameReader::meant_by_object(std::uint32_t k, const Group& subject, bool stated) const {
  if (const auto antecedent = clauses_.antecedent(k)) {
    Group met = subjects_.group(clauses_[*antecedent].head);
    if (met != subject) return met;
  }
  const Pronoun pronoun = pronoun_of(clauses_[k].clitics);
  Group met = subjects_.topic(k, pronoun == Pronoun::two ? Pronoun::two : Pronoun::one);
  // "حث ماكرون ترامب عندما التقاه", "أعلن بومبيو أن كيم أبلغه"
  const bool another = met == subject && (stated || subjects_.goes_on_behind(k));
  return another ? subjects_.beside_topic(k) : met;
}

/// "أبلغت إيران هيئة الرقابة المالية", "أبلغ لافروف تلفزيون": words that no table knows stand where the object would.
bool FrameReader::is_before_unknown(std::uint32_t verb, std::uint32_t mention) const {
  std::uint32_t next = mention + 1;
  while (next < clauses_.size() && (clauses_[next].kind == ItemKind::comma || clauses_[next].head == mention)) ++next;
  return mention == verb + 1 && next < clauses_.size() && clauses_[next].kind == ItemKind::word &&
         !clauses_[next].definite;
}

/// "التقى نتانياهو الزعيم الروحي للدروز": behind a name, the description of somebody else.
bool FrameReader::is_before_title(std::uint32_t verb, std::uint32_t mention) const {
  const std::uint32_t next = mention + 1;
  return mention == verb + 1 && next < clauses_.size() && clauses_.mention(mention).named &&
         clauses_.mention(mention).place == no_index && subjects_.is_person(subjects_.group(mention)) &&
         clauses_[next].kind == ItemKind::word && clauses_[next].definite && clauses_[next].slot == Slot::none;
}

/// Whether an unknown word right behind the verb is its subject: "سافر المبعوثون", "سيصل خبراء إلى لندن".
bool FrameReader::names_subject(std::uint32_t verb, const Arguments& arguments) const {
  if (verb + 1 >= clauses_.size() || clauses_[verb + 1].kind != ItemKind::word) return false;
  if (clauses_[verb + 1].slot != Slot::none) return false;  // "اختلى بالزعيم الكردي مسعود بارزاني"
  if (clauses_[verb + 1].definite) return true;
  if (text_.folded_at(clauses_[verb + 1].first).ends_with(nominative_plural)) return true;
  const Filler object = clauses_.trigger(verb).filler(Slot::object);
  const bool takes_none = object == Filler::nothing || (object == Filler::place && goes_to(arguments));
  return takes_none && !is_adverbial(verb + 1);
}

/// "خبراء من منظمة حظر الأسلحة": the body whose people stand at item k, or nobody.
Group FrameReader::people_of(std::uint32_t k) const {
  if (k + 2 >= clauses_.size() || clauses_[k + 1].kind != ItemKind::preposition || clauses_[k + 1].slot != Slot::from)
    return {};
  return clauses_[k + 2].kind == ItemKind::mention ? subjects_.group(k + 2) : Group{};
}

/// "زعماء الاتحاد الأوروبي": a body whose members meet in it.
bool FrameReader::is_bloc(const Group& group) const {
  return group.size() == 1 && group[0].actor != no_index && knowledge_.actor(group[0].actor).bloc;
}

/// The ISO code of the country that a party acts for, or nothing.
std::string_view FrameReader::country_of(const Party& party) const {
  const ActorIndex actor = party.actor != no_index ? party.actor : party.of;
  return actor == no_index ? std::string_view{} : knowledge_.actor(actor).country;
}

/// Gives a draft that lacks something what the rest of the text says: a visit told by its visitor alone the place where
/// he was said to be, one told by its destination alone its visitor, an encounter with somebody the subject.
void FrameReader::fill_from_context(std::uint32_t k, const Arguments& arguments, Draft& draft,
                                    std::span<const Draft> drafts) const {
  if (clauses_[k].kind != ItemKind::trigger_noun) return;
  const std::uint32_t next = k + 1 < clauses_.size() ? k + 1 : k;
  if (draft.kind == Kind::visit) {
    const auto& items = clauses_.items();
    constexpr std::uint32_t reach = 4;  // items
    const std::uint32_t behind = std::min(next + reach, clauses_.size());
    const bool has_destination = std::any_of(items.begin() + next, items.begin() + behind, leads_there);
    if (draft.place == no_index && !drafts.empty() && !has_destination && is_visit_of_guest(drafts.back(), draft))
      return;
    if (draft.place == no_index && draft.parties.size() == 1 && !has_destination) {
      draft.place = host_who_speaks(k, draft.parties.front().party);
      if (draft.place == no_index && !draft.definite) draft.place = whereabouts(draft.parties.front().party, drafts);
    } else if (draft.place != no_index && draft.parties.empty() && has_destination &&
               clauses_[next].kind != ItemKind::word && clauses_.trigger(k).filler(Slot::subject) != Filler::nothing) {
      Group traveller = subjects_.behind(k);  // "بعد زيارة استمرت يومين للرياض، وصل ماكرون إلى بيروت"
      if (traveller.empty() || lives_at(traveller, draft.place)) traveller = stranger(k, draft.place);
      add(draft, traveller, Filler::guest, false);
    }
    return;
  }
  if (draft.kind == Kind::statement) {
    if (draft.parties.empty()) issued_by_those_who_met(k, arguments, drafts, draft);
    return;
  }
  if (draft.parties.size() == 1 && !drafts.empty() && is_beside(k, drafts.back())) {
    add(draft, {drafts.back().parties.front().party}, Filler::party, true);
    return;
  }
  if (draft.parties.size() < 2) {
    const Group subject = agreeing(k);
    if (subject.size() >= 2 || (draft.parties.size() == 1 && subjects_.is_person(subject))) {
      add(draft, subject, Filler::party, true);
      return;
    }
  }
  if (const Group hosts = hosts_of_talks(k, arguments, draft); !hosts.empty()) {
    add(draft, hosts, Filler::party, true);
    return;
  }
  const bool beside = std::ranges::any_of(arguments.marked, [&](std::uint32_t i) {
    return clauses_[i].slot == Slot::with || clauses_[i].slot == Slot::bi;
  });
  if (!beside || draft.parties.size() != 1 || !subjects_.is_person({draft.parties.front().party})) return;
  const auto verb = clauses_.governor(k);
  if (verb && is_finite_verb(clauses_[*verb].kind) && clauses_[*verb + 1].kind == ItemKind::word) return;
  if (const Group subject = subjects_.topic(k, Pronoun::one); subjects_.is_person(subject))
    add(draft, subject, Filler::party, false);
}

/// "استقبل لافروف في موسكو ري يونغ هو في زيارة قام بها": the visit is the guest's, and where he was received.
bool FrameReader::is_visit_of_guest(const Draft& reception, Draft& visit) const {
  const auto guest = std::ranges::find(reception.parties, Role::guest, &DraftParty::role);
  if (reception.sentence != sentence_ || reception.kind != Kind::meeting || guest == reception.parties.end())
    return false;
  if (reception.place == no_index || visit.definite) return false;
  visit.parties = {*guest};
  visit.place = reception.place;
  visit.status = reception.status;
  visit.tensed = reception.tensed;
  if (reception.timex) visit.timex = reception.timex;
  return true;
}

/// "أجرى لافروف محادثات في إيران": talks that somebody holds abroad, told without the other side, are with the country.
Group FrameReader::hosts_of_talks(std::uint32_t k, const Arguments& arguments, const Draft& draft) const {
  const auto verb = clauses_.governor(k);
  const bool carried = verb && clauses_[*verb].kind == ItemKind::support_verb && !clauses_.circumstance(k);
  const bool encounter = is_encounter(draft.kind) && clauses_[k].series == no_index;
  if (!carried || !encounter || draft.parties.size() != 1 || clauses_[k].definite || !names_nobody_else(arguments))
    return {};
  if (draft.place == no_index || is_city(draft.place)) return {};  // whom one meets in Vienna is seldom Austria
  const Group visitor = {draft.parties.front().party};
  if (!subjects_.is_person(visitor) || country_of(visitor.front()).empty() || lives_at(visitor, draft.place)) return {};
  for (const std::uint32_t i : arguments.marked)
    if (clauses_[i].slot == Slot::in && clauses_.mention(i).place == draft.place && !clauses_.has_comma(k, i))
      return clauses_.mention(i).parties;
  return {};
}

/// "زيارة بومبيو إلى السعودية ولقاء الملك سلمان": an encounter that و joins to a visit is the visitor's.
bool FrameReader::is_beside(std::uint32_t noun, const Draft& before) const {
  return (clauses_[noun].clitics & conj_wa) != 0 && before.sentence == sentence_ && before.kind == Kind::visit &&
         before.parties.size() == 1 && subjects_.is_person({before.parties.front().party}) &&
         clauses_.start(noun) > 0 && clauses_[clauses_.start(noun) - 1].first == before.first;
}

/// "أن ترامب وافق على لقاء كيم": who stands before a noun, with nothing between but what plans or offers it. Where
/// somebody travelled ("زار صنعاء والرياض سعيا للتفاوض") does not.
Group FrameReader::agreeing(std::uint32_t noun) const {
  if (const auto verb = clauses_.governor(noun); verb && clauses_[*verb].kind == ItemKind::trigger_verb)
    if (clauses_.trigger(*verb).kind == Kind::visit) return {};
  std::uint32_t j = noun;
  bool cue = false;
  for (; j > 0; --j) {
    const Item& item = clauses_[j - 1];
    const bool passed = (item.kind == ItemKind::neutral && !item.quote) || item.kind == ItemKind::timex ||
                        item.kind == ItemKind::auxiliary || item.kind == ItemKind::support_noun;
    if (!passed) break;
    cue = cue || item.cue;
  }
  const bool subject = cue && j > 0 && clauses_[j - 1].kind == ItemKind::mention && clauses_[j - 1].slot == Slot::none;
  return subject ? subjects_.group(clauses_[j - 1].head) : Group{};
}

/// "قال بهجلي في اجتماع لنواب الحركة القومية", "الجلسة برئاسة الجبوري": a body and its own people, or the sitting of
/// one country's parliament or court.
bool FrameReader::is_internal(const Draft& draft) const {
  const std::string_view country = country_of(draft.parties.front().party);
  const bool of_one_country = !country.empty() && std::ranges::all_of(draft.parties, [&](const DraftParty& party) {
    return country_of(party.party) == country;
  });
  const bool sides = std::ranges::any_of(draft.parties, [&](const DraftParty& party) {
    return party.party.actor != no_index && knowledge_.actor(party.party.actor).type == ActorType::group;
  });
  if (of_one_country && !sides && grammar_.trigger(draft.trigger).of_sitting) return true;
  const auto is_body = [&](const DraftParty& party) {
    return party.party.actor != no_index && !knowledge_.actor(party.party.actor).bloc &&
           knowledge_.actor(party.party.actor).type != ActorType::person &&
           knowledge_.actor(party.party.actor).type != ActorType::country;
  };
  const auto body = std::ranges::find_if(draft.parties, is_body);
  return body != draft.parties.end() && std::ranges::all_of(draft.parties, [&](const DraftParty& party) {
           return &party == &*body || leads(party.party, body->party.actor);
         });
}

/// Whether somebody holds a post of the body on the day of the article.
bool FrameReader::leads(const Party& person, ActorIndex body) const {
  if (person.of == body) return true;
  if (person.actor == no_index || !day_) return false;
  const auto held = knowledge_.post_of(person.actor, *day_);
  return held && held->second == body;
}

bool FrameReader::complete(const Draft& draft) const {
  if (draft.kind == Kind::visit) {
    const bool somebody = !draft.parties.empty() && draft.place != no_index;
    return somebody && !is_at_home(draft) &&
           (!is_region(draft.place) || subjects_.is_person({draft.parties.front().party}));
  }
  const bool of_bloc = std::ranges::any_of(draft.parties, [&](const DraftParty& party) {
    return party.party.actor != no_index && knowledge_.actor(party.party.actor).bloc && party.stated;
  });
  const bool joint = is_encounter(draft.kind) || !grammar_.trigger(draft.trigger).minor;  // no "أصدرت المفوضية بيانا"
  if (of_bloc && draft.kind != Kind::contact && draft.kind != Kind::call && joint) return true;
  if (of_bloc && grammar_.trigger(draft.trigger).within_body) return true;
  if (draft.parties.size() < 2 || is_internal(draft)) return false;
  return std::ranges::any_of(draft.parties, [](const DraftParty& party) { return party.stated; });
}

/// Whether all parties but one stand behind a preposition or the verb: "تحدث X وY مع Z" is told of X and Y together.
bool FrameReader::is_one_to_many(const Draft& draft, const Arguments& arguments) const {
  std::size_t marked = 0;
  for (const std::uint32_t i : arguments.marked)
    for (const Party& party : subjects_.group(i))
      marked += std::ranges::any_of(draft.parties, [&](const DraftParty& p) { return p.party == party; }) ? 1 : 0;
  return marked == 0 || marked + 1 >= draft.parties.size();
}

/// "التقى X في باريس الاثنين وY في روما الثلاثاء": the subject's meeting with each, in its place and on its day.
void FrameReader::each_object(const Draft& draft, const Arguments& arguments, std::vector<Draft>& drafts) const {
  const std::uint32_t second = arguments.second_object;
  for (const std::size_t i : {std::size_t{1}, std::size_t{2}}) {
    Draft pair = draft;
    pair.parties = {draft.parties[0], draft.parties[i]};
    pair.place = no_index;
    for (const std::uint32_t place : arguments.marked)
      if ((place < second) == (i == 1) && (clauses_[place].slot == Slot::in || clauses_[place].slot == Slot::bi))
        set_place(pair, place);
    pair.timex = last_time_before(clauses_, i == 1 ? second : arguments.end);
    drafts.push_back(std::move(pair));
  }
}

/// "ناقش مع X وY" is one contact with each; "اتصال اليوم مع X وغدا مع Y" one call with each, on its day.
void FrameReader::split_counterparts(const Draft& draft, const Arguments& arguments, std::vector<Draft>& drafts) const {
  if (draft.kind == Kind::visit) {
    each_destination(draft, arguments, drafts);
    return;
  }
  if (arguments.second_object != no_index && draft.parties.size() == 3) {
    each_object(draft, arguments, drafts);
    return;
  }
  const bool by_day = arguments.second_day != no_index && draft.parties.size() == 3;
  const bool by_side = arguments.second_side != no_index && draft.parties.size() == 3;
  const bool in_turn =
      draft.parties.size() >= 3 &&
      std::any_of(clauses_.items().begin() + arguments.trigger, clauses_.items().begin() + arguments.end,
                  [](const Item& item) { return item.kind == ItemKind::then; });
  const bool dual_noun = clauses_[arguments.trigger].number == Number::dual &&
                         clauses_[arguments.trigger].kind == ItemKind::trigger_noun && draft.parties.size() == 3;
  const bool meetings = draft.kind == Kind::meeting && !draft.open_channel &&  // "لقاءات", but not "محادثات"
                        clauses_[arguments.trigger].kind == ItemKind::trigger_noun;
  const bool plural = (draft.kind == Kind::call || meetings) && clauses_[arguments.trigger].number == Number::plural &&
                      (!arguments.marked.empty() || is_said_in_passing(arguments.trigger, arguments));
  const bool by_contact =
      (plural || draft.kind == Kind::contact) && draft.parties.size() >= 3 && is_one_to_many(draft, arguments);
  if (!by_day && !by_side && !in_turn && !dual_noun && !by_contact) {
    drafts.push_back(draft);
    return;
  }
  // Of a verb's bare parties the subject was filled first; marked ones come before the subject. "اجتمعا كل على حدة مع
  // أحمد": with the one behind مع
  const bool each_of_several = in_turn && arguments.marked.size() == 1 &&
                               clauses_[arguments.marked.front()].slot == Slot::with &&
                               subjects_.group(arguments.marked.front()).size() == 1;
  const bool first = each_of_several || (in_turn && arguments.bare.size() >= 2);
  const std::size_t subject = first ? 0 : draft.parties.size() - 1;
  for (std::size_t i = 0; i < draft.parties.size(); ++i) {
    if (i == subject) continue;
    Draft pair = draft;
    pair.parties = {draft.parties[i], draft.parties[subject]};
    if (by_day && i == 0) {
      pair.timex = last_time_before(clauses_, arguments.second_day);
    } else if (by_day) {
      pair.timex = clauses_.timex(arguments.second_day);
    } else if (by_side) {
      pair.timex =
          i == 0 ? last_time_before(clauses_, arguments.second_side) : last_time_before(clauses_, arguments.end);
    }
    drafts.push_back(std::move(pair));
  }
}

}  // namespace waqai
