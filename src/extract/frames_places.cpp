// Where an event takes place: what its clause says, and the clauses around it, without the places that are spoken of.
#include "extract/frames.hpp"

#include <algorithm>

namespace waqai {

/// "في موسكو، التقى بوتين الأسد", "في موسكو، عقد بوتين اجتماعا": the place that stands before the trigger in its
/// clause, or before the verb that carries it; not that of another event
/// ("لقاء في بيونغيانغ قبل قمة مع ترامب") or of what somebody speaks of.
void FrameReader::place_by_context(std::uint32_t k, Draft& draft) const {
  std::uint32_t start = clauses_.start(k);
  const bool carried = start > 0 && clauses_[start - 1].kind == ItemKind::support_verb;
  if (carried && draft.kind != Kind::statement) start = clauses_.start(start - 1);
  if (start > 0 && clauses_[start - 1].kind == ItemKind::trigger_noun) return;
  const bool occasion = clauses_.circumstance(k).has_value();
  for (std::uint32_t j = k; j > start && !clauses_[j - 1].preparing; --j) {
    const bool of_matter = occasion && j > 2 && clauses_[j - 3].kind == ItemKind::word &&
                           clauses_.has_comma(j, k);  // "الهدنة في الغوطة، خلال جلسة المجلس"
    if (clauses_[j - 1].kind == ItemKind::mention && clauses_[j - 1].slot == Slot::in && !is_elsewhere(j - 1) &&
        !of_matter)
      set_place(draft, j - 1);
  }
}

/// "وصل إلى مشهد حيث التقيا", "في صنعاء وعدن (جنوب) حيث التقى": the place right before the clause that tells what took
/// place there.
void FrameReader::place_before_where(std::uint32_t k, Draft& draft) const {
  std::uint32_t j = clauses_.start(k);
  if (j > 0 && clauses_[j - 1].kind == ItemKind::support_verb) j = clauses_.start(j - 1);
  if (j == 0 || !is_where(clauses_[j - 1])) return;
  --j;
  while (j > 0 && is_light(clauses_[j - 1].kind)) --j;
  if (j > 0 && clauses_[j - 1].kind == ItemKind::close_bracket)
    while (j > 0 && clauses_[j].kind != ItemKind::open_bracket) --j;
  if (j == 0 || clauses_[j - 1].kind != ItemKind::mention) return;
  const Slot slot = clauses_[j - 1].slot;
  const bool place = slot == Slot::in || slot == Slot::bi || slot == Slot::to || slot == Slot::from || slot == Slot::li;
  if (place && !is_elsewhere(j - 1)) set_place(draft, j - 1);
}

/// لحضور, للمشاركة في
bool FrameReader::is_to_attend(std::uint32_t item) const {
  return clauses_.is_verbal_purpose(item) || (clauses_[item].kind == ItemKind::support_noun && clauses_[item].aim);
}

/// "توقف في بروكسل لحضور اجتماع": the place where somebody is in order to take part.
void FrameReader::place_before_purpose(std::uint32_t k, Draft& draft) const {
  if (k < 2 || !is_to_attend(k - 1)) return;
  std::uint32_t j = k - 1;
  while (j > 0 && clauses_[j - 1].kind == ItemKind::comma) --j;
  if (j == 0 || clauses_[j - 1].kind != ItemKind::mention) return;
  const Slot slot = clauses_[j - 1].slot;
  if (slot == Slot::in || slot == Slot::to) set_place(draft, j - 1);
}

/// "قال ماتيس في واشنطن قبل أن يلتقي نظيره": the city where somebody speaks before he meets somebody.
void FrameReader::place_of_speaker(std::uint32_t k, Draft& draft) const {
  const std::uint32_t start = clauses_.start(k);
  if (start < 2 || clauses_[start - 1].kind != ItemKind::subordinator || clauses_[start - 1].index != before_that)
    return;
  const auto verb = clauses_.governor(start - 1);
  if (!verb || clauses_[*verb].kind != ItemKind::reporting) return;
  for (std::uint32_t j = start - 1; j > *verb + 1; --j) {
    const Item& item = clauses_[j - 1];
    if (item.kind != ItemKind::mention || item.slot != Slot::in || is_elsewhere(j - 1)) continue;
    const PlaceIndex place = clauses_.mention(j - 1).place;
    if (place != no_index && is_city(place)) set_place(draft, j - 1);
  }
}

/// "أول زيارة له منذ توليه الرئاسة لحضور قمة الأطلسي في بروكسل": of a visit whose destination is not told, where the
/// event is to which it is made.
void FrameReader::place_of_aim(std::uint32_t visit, Draft& draft) const {
  for (std::uint32_t j = visit + 1; j < clauses_.size(); ++j) {
    const Item& item = clauses_[j];
    const bool ends = item.kind == ItemKind::stop || item.kind == ItemKind::complementizer ||
                      item.kind == ItemKind::subordinator || is_finite_verb(item.kind);
    if (ends) return;
    if (item.kind != ItemKind::trigger_noun) continue;
    if (item.journey || !(is_to_attend(j - 1) || clauses_.is_purpose(j))) return;
    for (const std::uint32_t i : clauses_.arguments_after(j, clauses_.size(), true).marked)
      if (clauses_[i].slot == Slot::in && !is_elsewhere(i)) set_place(draft, i);
    if (draft.place == no_index && item.series != no_index) draft.place = knowledge_.series(item.series).place;
    return;
  }
}

/// "قمة بين ترامب وكيم، وكان مقررا أن تنعقد في هانوي", "اجتماع، كان مقررا عقده الخميس": the place
/// and time that the clause from item `start` on gives the event, which is the subject of its verb.
void FrameReader::tell_by_next_clause(std::uint32_t start, Draft& draft) const {
  const auto leads_on = [&](const Item& item) { return is_light(item.kind) || item.kind == ItemKind::complementizer; };
  std::uint32_t verb = start;
  while (verb > 0 && leads_on(clauses_[verb - 1])) --verb;
  while (verb < clauses_.size() && leads_on(clauses_[verb])) ++verb;
  if (verb + 1 >= clauses_.size()) return;
  const ItemKind behind = clauses_[verb + 1].kind;  // no subject of its own
  const bool holds_event =
      clauses_[verb].kind == ItemKind::support_verb && (behind == ItemKind::preposition || behind == ItemKind::timex);
  const bool its_holding = clauses_[verb].kind == ItemKind::support_noun && (clauses_[verb].clitics & any_pronoun) != 0;
  if (!holds_event && !its_holding) return;
  bool dated = false;
  for (std::uint32_t j = verb + 1; j < clauses_.size(); ++j) {
    const Item& item = clauses_[j];
    if (item.kind == ItemKind::mention && item.slot == Slot::in) {
      if (draft.place == no_index) set_place(draft, j);
    } else if (item.kind == ItemKind::timex && !dated) {
      if (!draft.timex || draft.timex->first < draft.first) draft.timex = clauses_.timex(j);
      dated = true;
    } else if (item.kind != ItemKind::preposition && !is_light(item.kind)) {
      return;
    }
  }
}

/// "أجرى بومبيو محادثات في الرياض", "قمة سنغافورة": of an encounter whose other side is not told here, one party's
/// place, or the event's.
bool FrameReader::tells_where(std::uint32_t k, const Draft& draft) const {
  if (draft.place == no_index || draft.parties.size() > 1) return false;
  if (!is_encounter(draft.kind)) return false;
  if (!draft.parties.empty() && draft.parties.front().stated) return true;
  // "اللقاء الحاسم المرتقب في سنغافورة", "الاجتماع، الذي يفترض أن يعقد في سنغافورة", "قمة سنغافورة": no words in
  // between that may say who takes part.
  const auto is_of_noun = [&](std::uint32_t i) {
    const Item& item = clauses_[i];
    switch (item.kind) {
      case ItemKind::neutral:
      case ItemKind::timex:
      case ItemKind::nisba:
      case ItemKind::hyphen:
      case ItemKind::relative:
      case ItemKind::auxiliary:
      case ItemKind::support_verb:
        return true;
      case ItemKind::word:
        return item.definite;
      case ItemKind::preposition:
        return item.slot == Slot::in || item.slot == Slot::on;
      case ItemKind::complementizer:
        return clauses_[i - 1].kind == ItemKind::neutral;
      case ItemKind::comma:
        return i + 1 < clauses_.size() && clauses_[i + 1].kind == ItemKind::relative;
      default:
        return false;
    }
  };
  std::uint32_t next = k + 1;
  while (next < clauses_.size() && is_of_noun(next)) ++next;
  if (next == clauses_.size() || clauses_[next].kind != ItemKind::mention) return false;
  const bool genitive = next == k + 1 && clauses_[next].slot == Slot::none;
  return clauses_.mention(next).place == draft.place && (draft.kind == Kind::summit || draft.definite || genitive);
}

/// Keeps where an encounter was of which its sentence says no more: of the one party that it names, or, "حمل إلى هادي،
/// خلال لقاء في عدن، عرضا", of those whom its clause names.
void FrameReader::hint_where(std::uint32_t k, const Draft& draft, std::vector<Draft>& hints) const {
  Draft hint = draft;
  if (tells_where(k, draft)) {
    std::erase_if(hint.parties, [](const DraftParty& party) { return !party.stated; });
    hints.push_back(std::move(hint));
    return;
  }
  const bool aside = draft.kind != Kind::visit && clauses_.circumstance(k) == Slot::other;
  if (!aside || draft.place == no_index || !draft.parties.empty()) return;
  for (std::uint32_t j = clauses_.start(k); j < k; ++j)
    if (clauses_[j].kind == ItemKind::mention && subjects_.is_person(clauses_.mention(j).parties))
      add(hint, clauses_.mention(j).parties, Filler::party, true);
  if (!hint.parties.empty()) hints.push_back(std::move(hint));
}

/// A city, a venue or a region, and no country.
bool FrameReader::is_city(PlaceIndex place) const {
  constexpr std::size_t country_code = 2;  // letters
  return knowledge_.place(place).place.id.size() != country_code;
}

bool FrameReader::is_region(PlaceIndex place) const { return knowledge_.place(place).place.country.empty(); }

/// Parts of the world are named for much else than where somebody travels.
bool FrameReader::leads_to_region(const Draft& draft, std::uint32_t item) const {
  if (draft.kind != Kind::visit) return false;
  const Slot slot = clauses_[item].slot;
  return leads_there(clauses_[item]) || slot == Slot::none || grammar_.trigger(draft.trigger).of_tour;
}

void FrameReader::set_place(Draft& draft, std::uint32_t item) const {
  const PlaceIndex place = clauses_.mention(item).place;
  if (place == no_index || (is_region(place) && !leads_to_region(draft, item))) return;
  // A city is more precise than its country.
  const bool finer = draft.place != no_index && !is_city(draft.place) && is_city(place) &&
                     knowledge_.place(place).place.country == knowledge_.place(draft.place).place.country;
  if (draft.place == no_index || finer) draft.place = place;
}

/// "الوضع في سوريا", "المتعلقة بسوريا", "لبحث الأوضاع في غزة": a country behind a noun and في or ب, or a city in what
/// the event is about or came after, is where the noun is. Other cities are seldom meant so.
bool FrameReader::is_elsewhere(std::uint32_t item) const {
  const Mention& m = clauses_.mention(item);
  const Slot slot = clauses_[item].slot;
  if (m.place == no_index || item < 2 || (slot != Slot::in && slot != Slot::bi)) return false;
  std::uint32_t whole = item;  // "في شمال شرق الصين"
  while (whole > 1 && clauses_[whole - 1].compass) --whole;
  const std::uint32_t end = slot == Slot::in ? whole - 1 : whole;
  if (slot == Slot::in && describes_place(end, m.place)) return true;
  std::uint32_t first = end;
  const auto of_matter = [](const Item& before) {
    return before.kind == ItemKind::word || before.kind == ItemKind::nisba ||
           (before.kind == ItemKind::mention && before.slot == Slot::other);
  };
  while (first > 0 && of_matter(clauses_[first - 1])) --first;
  if (first == end)  // "الهجوم في دوما بالغوطة"
    return slot == Slot::bi && clauses_[item - 1].kind == ItemKind::mention && is_elsewhere(item - 1);
  const bool country = !m.parties.empty() && m.place == knowledge_.country_place(m.parties.front().actor);
  const Slot before = first > 0 ? clauses_[first - 1].slot : Slot::none;
  const bool aim = first > 0 &&
                   (clauses_.is_purpose(first - 1) || clauses_[first - 1].kind == ItemKind::trigger_verb) &&
                   (clauses_[first - 1].clitics & prep_li) != 0;  // "لبحث الوضع في الغوطة"
  constexpr std::uint32_t longest = 3;                            // words that still may be adjectives of the event
  const bool in_matter =
      before == Slot::about || before == Slot::after || before == Slot::before || end > first + longest;
  return (country && !is_described_event(first, end)) || in_matter || aim;
}

/// "التي تزور سوتشي، في جنوب غرب روسيا": whether a place of that country stands before item `end`.
bool FrameReader::describes_place(std::uint32_t end, PlaceIndex whole) const {
  while (end > 0 && clauses_[end - 1].kind == ItemKind::comma) --end;
  if (end == 0 || clauses_[end - 1].kind != ItemKind::mention || is_city(whole)) return false;
  const PlaceIndex part = clauses_.mention(end - 1).place;
  return part != no_index && part != whole &&
         knowledge_.place(part).place.country == knowledge_.place(whole).place.country;
}

/// "القمة التاريخية", "قمة السبع الكبرى": whether the words [first, end) are adjectives of an event noun before them.
bool FrameReader::is_described_event(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint32_t longest = 2;  // adjectives
  if (first == 0 || end > first + longest || clauses_[first - 1].kind != ItemKind::trigger_noun) return false;
  const Item& noun = clauses_[first - 1];
  return (noun.definite || noun.series != no_index) &&
         std::all_of(clauses_.items().begin() + first, clauses_.items().begin() + end,
                     [](const Item& word) { return word.kind == ItemKind::word && word.definite; });
}

/// The place that holds the event: "تستضيف سوتشي قمة", "سوتشي تستضيف قمة", "قمة استضافتها سوتشي".
void FrameReader::host_place(std::uint32_t k, const Arguments& arguments, Draft& draft) const {
  const auto is_host = [&](std::uint32_t verb) {
    return clauses_[verb].kind == ItemKind::support_verb && clauses_.support(verb).subject == SupportSubject::place;
  };
  if (arguments.support != no_index && is_host(arguments.support) && !arguments.bare.empty())
    set_place(draft, arguments.bare.front());
  const auto verb = clauses_.governor(k);
  if (!verb || !is_host(*verb)) return;
  const Arguments before_noun = clauses_.arguments_after(*verb, k, false);
  if (!before_noun.bare.empty()) return set_place(draft, before_noun.bare.front());
  Group by_pronoun;
  if (const auto host = subjects_.before(*verb, by_pronoun)) set_place(draft, *host);
}

/// The place that stands behind the verb which carries the noun: "عقدت في جنيف جولة".
void FrameReader::carried_place(std::uint32_t k, Draft& draft) const {
  const auto verb = clauses_.governor(k);
  const auto leaves = [&](std::uint32_t item) {
    if (clauses_[item].kind != ItemKind::trigger_verb) return false;
    const Trigger& trigger = clauses_.trigger(item);
    return trigger.kind == Kind::visit && trigger.filler(Slot::object) == Filler::nothing;
  };
  const bool of_left = draft.kind == Kind::visit || (verb && is_in_one_place(draft.kind) && leaves(*verb));
  const bool over = k > 0 && clauses_[k - 1].kind == ItemKind::support_noun &&
                    clauses_.support(k - 1).status == Status::happened;  // "غادر صنعاء في ختام زيارة"
  if (verb && of_left && (over || clauses_.circumstance(k) == Slot::after))  // "غادر صنعاء بعد زيارة"
    for (const std::uint32_t i : clauses_.arguments_after(*verb, k, false).bare) set_place(draft, i);
  if (!verb || clauses_[*verb].kind != ItemKind::support_verb) return;
  for (const std::uint32_t i : clauses_.arguments_after(*verb, k, false).marked)
    if (clauses_[i].slot == Slot::in || clauses_[i].slot == Slot::bi) set_place(draft, i);
}

}  // namespace waqai
