// Visits: who travels, who is visited, and whither, where the noun or verb of the journey leaves it to its clause.
#include "extract/frames.hpp"

#include <algorithm>

namespace waqai {

/// "بدأ بوتين جولة تشمل مصر والأردن", "ستشمل جولة بوتين مصر": where the verb's clause speaks of a journey, its stations
/// and who makes it.
void FrameReader::tour_frame(std::uint32_t k, const Arguments& arguments, Draft& draft) const {
  if (!speaks_of_tour(k)) return;
  Group traveller;
  for (const std::uint32_t i : arguments.bare) {
    if (clauses_.mention(i).place != no_index)
      set_place(draft, i);
    else if (subjects_.is_person(subjects_.group(i)))
      traveller = subjects_.group(i);
  }
  for (std::uint32_t j = k; j > 0 && traveller.empty(); --j) {  // "في ختام جولة لظريف شملت"
    if (clauses_[j - 1].kind != ItemKind::mention) continue;
    const Group person = clauses_.mention(j - 1).parties;
    if (subjects_.is_person(person) && !lives_at(person, draft.place)) traveller = person;
  }
  if (traveller.empty()) traveller = subjects_.topic(k, Pronoun::one);
  if (subjects_.is_person(traveller)) add(draft, traveller, Filler::guest, false);
}

/// The stations of "جولة تشمل مصر والأردن" lie ahead, and a day before the verb is that on which the journey begins.
void FrameReader::tell_of_tour(std::uint32_t k, Draft& draft) const {
  if (!draft.status) draft.status = Status::planned;
  if (draft.timex && draft.timex->first < clauses_[k].first) draft.timex.reset();
}

bool FrameReader::speaks_of_tour(std::uint32_t k) const {
  const auto is_journey = [](const Item& item) { return item.tour || item.journey; };
  if (k + 1 < clauses_.size() && is_journey(clauses_[k + 1])) return true;
  for (std::uint32_t j = k; j > 0; --j) {
    const Item& item = clauses_[j - 1];
    if (is_journey(item)) return true;
    if (is_finite_verb(item.kind) || item.kind == ItemKind::complementizer || item.kind == ItemKind::stop) return false;
  }
  return false;
}

/// "جولة أميركية يقوم بها بن سلمان": through a country that is not the traveller's.
void FrameReader::place_of_tour(std::uint32_t noun, const Arguments& arguments, Draft& draft) const {
  const bool begun = clauses_.is_started(noun);
  for (const std::uint32_t i : arguments.marked)  // "بدأ جولته من السعودية"
    if (begun && clauses_[i].slot == Slot::from && clauses_.mention(i).place != no_index) {
      draft.place = clauses_.mention(i).place;
      return;
    }
  if (draft.place != no_index || noun + 1 >= clauses_.size() || clauses_[noun + 1].kind != ItemKind::nisba) return;
  const ActorIndex owner = clauses_[noun + 1].index;
  draft.place = knowledge_.region(owner);  // "جولة أفريقية"
  if (draft.place != no_index || knowledge_.actor(owner).type != ActorType::country || draft.parties.size() != 1)
    return;
  if (country_of(draft.parties.front().party) != knowledge_.actor(owner).country)
    draft.place = knowledge_.country_place(owner);
}

/// "بدأ بومبيو جولة في السعودية": who makes it is a person, and nothing but adjectives, days and who it is stands
/// before where.
bool FrameReader::is_tour(std::uint32_t noun, const Draft& draft) const {
  const bool person = draft.parties.empty() || subjects_.is_person({draft.parties.front().party});
  if (draft.place == no_index || !person || is_round(noun)) return false;
  for (std::uint32_t i = noun + 1; i < clauses_.size(); ++i) {
    const Item& item = clauses_[i];
    const bool of_adjective = item.kind == ItemKind::nisba && (knowledge_.region(item.index) == draft.place ||
                                                               knowledge_.country_place(item.index) == draft.place);
    if (of_adjective) return true;
    if (item.kind == ItemKind::mention && clauses_.mention(i).place == draft.place) return true;
    const bool of_other = item.kind == ItemKind::word && i > noun + 1;
    const bool of_time = item.kind == ItemKind::preposition && item.slot != Slot::in && item.slot != Slot::to &&
                         item.slot != Slot::bi && item.slot != Slot::li && item.slot != Slot::from;
    if (of_other || of_time) return false;
  }
  return false;
}

/// "جولة من المحادثات في جنيف", "الجولة الثانية في جنيف": not of travellers.
bool FrameReader::is_round(std::uint32_t noun) const {
  std::uint32_t next = noun + 1;
  while (next < clauses_.size() && clauses_[next].kind == ItemKind::neutral) ++next;
  if (next == clauses_.size()) return true;
  const Item& item = clauses_[next];
  const bool of_talks = item.kind == ItemKind::trigger_noun ||
                        (item.kind == ItemKind::preposition && item.slot == Slot::from) || item.slot == Slot::li;
  return of_talks || (clauses_[noun].definite && item.kind != ItemKind::relative);
}

/// "بوتين في أنقرة في زيارة رسمية": without a verb, who and where stand before the noun.
void FrameReader::nominal_visit(std::uint32_t noun, Draft& draft) const {
  if (noun < 4 || clauses_.governor(noun) || clauses_[noun - 1].kind != ItemKind::preposition ||
      clauses_[noun - 1].slot != Slot::in)
    return;
  std::uint32_t place = noun - 2;
  while (place > 0 && is_light(clauses_[place].kind)) --place;
  const bool in_place = clauses_[place].kind == ItemKind::mention && clauses_[place].slot == Slot::in &&
                        clauses_.mention(place).place != no_index && place > 1 &&
                        clauses_[place - 1].kind == ItemKind::preposition;
  if (!in_place) return;
  const Item& guest = clauses_[place - 2];
  if (guest.kind != ItemKind::mention || guest.slot != Slot::none || !subjects_.is_person(subjects_.group(guest.head)))
    return;
  set_place(draft, place);
  add(draft, subjects_.group(guest.head), Filler::guest, true);
}

/// "زارت ميركل مخيما للاجئين في غازي عنتاب": the city where that is which no table knows.
void FrameReader::place_of_what_is_visited(const Arguments& arguments, Draft& draft) const {
  const auto leads_on = [&](std::uint32_t i) {
    const Item& item = clauses_[i];
    const bool adjective = item.kind == ItemKind::mention && item.slot == Slot::other;
    return item.kind == ItemKind::word || item.kind == ItemKind::preposition || item.kind == ItemKind::nisba ||
           adjective;
  };
  for (const std::uint32_t i : arguments.marked) {
    const bool inside = clauses_[i].slot == Slot::in || clauses_[i].slot == Slot::bi;
    if (!inside || clauses_.mention(i).place == no_index || !is_city(clauses_.mention(i).place)) continue;
    std::uint32_t first = i;
    while (first > arguments.trigger + 1 && leads_on(first - 1)) --first;
    const bool visited = first < i && clauses_[first].kind == ItemKind::word && !clauses_[first].definite;
    if (visited) return set_place(draft, i);
  }
}

/// سيزور الرئيس ترامب: who visits a person goes to that person's country.
void FrameReader::visited_host(std::uint32_t item, Draft& draft) const {
  const Mention& m = clauses_.mention(item);
  if (m.parties.size() != 1 || draft.place != no_index) return;
  const Party& host = m.parties.front();
  ActorIndex country = host.of;
  if (host.actor != no_index && knowledge_.actor(host.actor).type == ActorType::person)
    country = knowledge_.actor(host.actor).affiliation;
  if (country != no_index && knowledge_.actor(country).type == ActorType::country)
    draft.place = knowledge_.country_place(country);
}

/// A country's name is no traveller, though its delegation is; the same party stands for both.
bool FrameReader::can_travel(const Party& party) const {
  if (party.actor == no_index || knowledge_.actor(party.actor).type != ActorType::country) return true;
  return std::ranges::any_of(clauses_.mentions(), [&](const Mention& m) {
    return m.place == no_index && std::ranges::find(m.parties, party) != m.parties.end();
  });
}

/// Who is to go: whose matter it is ("خطط ماكرون لزيارة روسيا"), the mention behind ل before the visit, else the
/// subject of the clause.
Group FrameReader::invited(std::uint32_t visit) const {
  if (visit > 0 && clauses_[visit - 1].kind == ItemKind::mention && clauses_[visit - 1].slot == Slot::other)
    if (Group owner = subjects_.group(visit - 1); subjects_.is_person(owner)) return owner;
  for (std::uint32_t j = visit; j > 0; --j) {
    const Item& item = clauses_[j - 1];
    if (item.kind == ItemKind::mention && item.slot == Slot::li && clauses_.mention(j - 1).place == no_index)
      return subjects_.group(item.head);
    if (item.kind == ItemKind::complementizer || item.kind == ItemKind::stop) break;
  }
  return subjects_.of_clause(visit);
}

/// "ردت الوزارة على تصريحات ماكرون خلال زيارته إلى قطر": where no person is spoken of, who is named last before the
/// visit has made it.
Group FrameReader::traveller_before(std::uint32_t visit, const Draft& draft) const {
  if (subjects_.is_person(subjects_.topic(visit, Pronoun::one))) return {};
  for (std::uint32_t j = visit; j > 0; --j) {
    if (clauses_[j - 1].kind != ItemKind::mention) continue;
    Group person = subjects_.group(j - 1);
    if (subjects_.is_person(person) && !lives_at(person, draft.place)) return person;
  }
  return {};
}

/// "زيارة بوتين لأنقرة للقاء أردوغان": who pays the visit in whose clause a purpose stands.
Group FrameReader::traveller_of(std::uint32_t noun) const {
  const std::uint32_t start = clauses_.start(noun);
  if (!clauses_.is_purpose(noun) || start == 0 || !clauses_[start - 1].journey) return {};
  const std::uint32_t visit = start - 1;
  for (const std::uint32_t i : clauses_.arguments_after(visit, noun, true).bare)
    if (Group traveller = subjects_.group(i); subjects_.is_person(traveller)) return traveller;
  return subjects_.owner(visit, pronoun_of(clauses_[visit].clitics));
}

/// "وصل إلى الرياض للقاء الملك وولي عهده": who travels meets all of them.
bool FrameReader::is_aim_of_journey(std::uint32_t noun) const {
  if (!clauses_.is_purpose(noun)) return false;
  if (!traveller_of(noun).empty()) return true;
  const auto verb = clauses_.governor(noun);
  return verb && clauses_[*verb].kind == ItemKind::trigger_verb && clauses_.trigger(*verb).kind == Kind::visit;
}

/// "يصل إلى قاعدة بايا ليبار الجوية في سنغافورة": where the spot is that words behind إلى name.
void FrameReader::place_of_spot(const Arguments& arguments, Draft& draft) const {
  constexpr std::uint32_t longest = 5;  // words
  for (const std::uint32_t i : arguments.marked) {
    if (clauses_[i].slot != Slot::in || i < 3 || clauses_[i - 1].kind != ItemKind::preposition) continue;
    std::uint32_t j = i - 1;
    while (j > arguments.trigger && i - j <= longest && clauses_[j - 1].kind == ItemKind::word) --j;
    const Item& before = clauses_[j - 1];
    if (j == i - 1 || before.kind != ItemKind::preposition || before.slot != Slot::to || !clauses_[j].venue) continue;
    set_place(draft, i);
    return;
  }
}

/// Who travels in his own country pays no visit.
bool FrameReader::is_at_home(const Draft& visit) const {
  return std::ranges::all_of(visit.parties,
                             [&](const DraftParty& party) { return lives_at({party.party}, visit.place); });
}

/// Whether all of the group act for the country of the place; false where either is missing.
bool FrameReader::lives_at(const Group& group, PlaceIndex place) const {
  if (place == no_index || group.empty()) return false;
  const std::string& country = knowledge_.place(place).place.country;
  if (country.empty()) return false;  // a part of the world
  return std::ranges::all_of(group, [&](const Party& party) { return country_of(party) == country; });
}

/// The one person of the sentence who is no official of the place's country, else the topic.
Group FrameReader::stranger(std::uint32_t k, PlaceIndex place) const {
  Group found;
  for (const Mention& m : clauses_.mentions()) {
    if (!subjects_.is_person(m.parties) || lives_at(m.parties, place)) continue;
    if (!found.empty() && found != m.parties) return {};
    found = m.parties;
  }
  if (found.empty()) found = subjects_.topic(k, Pronoun::one);
  return subjects_.is_person(found) && !lives_at(found, place) ? found : Group{};
}

/// Where abroad the latest draft with that person takes place, or nowhere.
PlaceIndex FrameReader::whereabouts(const Party& person, std::span<const Draft> drafts) const {
  if (!subjects_.is_person({person})) return no_index;
  for (auto draft = drafts.rbegin(); draft != drafts.rend(); ++draft) {
    const bool there = std::ranges::any_of(draft->parties, [&](const DraftParty& p) { return p.party == person; });
    if (there && draft->place != no_index && !lives_at({person}, draft->place)) return draft->place;
  }
  return no_index;
}

/// "رحبت الإمارات بزيارة الرئيس الصيني": the country that speaks of the visit of somebody from another.
PlaceIndex FrameReader::host_who_speaks(std::uint32_t visit, const Party& guest) const {
  const auto verb = clauses_.governor(visit);
  if ((clauses_[visit].clitics & prep_bi) == 0 || !verb || clauses_[*verb].kind != ItemKind::reporting) return no_index;
  Group by_pronoun;
  const Arguments behind = clauses_.arguments_after(*verb, visit, false);
  const Group speaker = subjects_.stated(*verb, behind, by_pronoun).value_or(Group{});
  if (speaker.size() != 1 || speaker[0].actor == no_index) return no_index;
  const bool country = knowledge_.actor(speaker[0].actor).type == ActorType::country;
  return country && country_of(speaker[0]) != country_of(guest) ? knowledge_.country_place(speaker[0].actor) : no_index;
}

/// "إلى إسرائيل ثم إلى عمان", "إلى إسرائيل ومنها إلى عمان"
bool FrameReader::leads_on(std::uint32_t link) const {
  const Item& item = clauses_[link];
  const bool from_it =
      item.kind == ItemKind::preposition && item.slot == Slot::from && pronoun_of(item.clitics) != Pronoun::none;
  return item.kind == ItemKind::then || from_it;
}

/// "زيارة للسعودية وإسرائيل" is one visit to each.
void FrameReader::each_destination(const Draft& draft, const Arguments& arguments, std::vector<Draft>& drafts) const {
  const std::size_t told = drafts.size();
  drafts.push_back(draft);
  std::uint32_t first = no_index;
  for (std::uint32_t i = arguments.trigger + 1; i < arguments.end; ++i) {
    if (clauses_[i].kind != ItemKind::mention || clauses_.mention(i).place == no_index) continue;
    if (first == no_index && clauses_.mention(i).place == draft.place) first = i;
    const bool then = clauses_[i].slot == Slot::to && clauses_[i - 1].kind == ItemKind::preposition && leads_on(i - 2);
    if (first == no_index || i == first || (clauses_[i].head != clauses_[first].head && !then)) continue;
    drafts.push_back(draft);
    drafts.back().place = clauses_.mention(i).place;
    drafts.back().days = drafts[told].days = 1;  // "زيارة إلى السعودية وقطر استغرقت أربعة أيام": both together
  }
}

}  // namespace waqai
