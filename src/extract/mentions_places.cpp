// Countries, bodies and cities by name. A name may be that of a party, of a place, or of either.
#include <algorithm>

#include "extract/mention_scores.hpp"
#include "extract/mentions.hpp"

namespace waqai {

MentionFinder::Result MentionFinder::actor_at(std::uint32_t at) {
  Result best;
  for (const NameMatch& match : text_.names_at(at)) {
    const EntryKind kind = match.entry.kind;
    if (kind != EntryKind::country && kind != EntryKind::government && kind != EntryKind::organisation) continue;
    if ((match.phrase.clitics & any_pronoun) != 0 || is_also_a_word(match.phrase)) continue;
    if (begins_collective(match.phrase)) continue;
    if (best && best->last >= match.phrase.last) continue;
    if (kind == EntryKind::country && is_city_here(match.phrase)) continue;
    best = make(at, match.phrase.last, match.phrase.clitics & before_word, {match.entry.index, no_index, no_index, {}},
                true);
    if (kind == EntryKind::country) best->place = knowledge_.country_place(match.entry.index);
    // البيت الأبيض is a government, and a place behind في or إلى.
    const NameMatch* venue = text_.name(at, EntryKind::place);
    if (kind == EntryKind::government && venue != nullptr && venue->phrase.last == match.phrase.last)
      best->place = venue->entry.index;
  }
  return best;
}

MentionFinder::Result MentionFinder::place_at(std::uint32_t at) {
  const auto place_mention = [&](std::uint32_t last, CliticSet clitics, PlaceIndex place) {
    Mention mention;
    mention.first = at;
    mention.last = last;
    mention.clitics = clitics & before_word;
    mention.place = place;
    mention.named = true;
    if (const ActorIndex actor = knowledge_.place(place).metonym; actor != no_index)
      mention.parties.push_back({actor, no_index, no_index, {}});
    return mention;
  };
  if (const WordMatch* word = text_.word(at, WordClass::capital)) {
    const bool definite = seems_definite(text_.text().folded_at(at));  // "العاصمة عمان" is Amman, not Oman's
    std::uint32_t next = word->phrase.last;
    PlaceIndex place = no_index;
    if (const auto nisba = nisba_at(next, false)) {
      place = knowledge_.capital(nisba->actor);
      next = nisba->last;
    } else if (const auto body = definite ? std::nullopt : body_at(next);
               body && knowledge_.capital(body->actor) != no_index) {
      place = knowledge_.capital(body->actor);
      next = body->last;
    }
    if (const NameMatch* city = city_behind(next, definite)) {
      place = city->entry.index;
      next = city->phrase.last;
    }
    if (place != no_index) return place_mention(next, word->phrase.clitics, place);
  }
  if (const auto place = place_named_before(at)) return place_mention(place->last, place->clitics, place->place);
  if (const WordMatch* word = text_.word(at, WordClass::city))
    if (const NameMatch* city = city_behind(word->phrase.last, true))
      return place_mention(city->phrase.last, word->phrase.clitics, city->entry.index);
  if (const NameMatch* city = likeliest_place(at); city != nullptr && (city->phrase.clitics & any_pronoun) == 0)
    return place_mention(city->phrase.last, city->phrase.clitics, city->entry.index);
  if (const NameMatch* city = text_.name(at, EntryKind::common_place)) {
    // A name that is also a word is a place only behind في, إلى or ب; "في مشهد" is a scene where Iran is not
    // named, and another country may have its "المنطقة منزوعة السلاح".
    const NameMatch* country = text_.name(at, EntryKind::country);
    const bool capital = country != nullptr && is_city_here(country->phrase);  // "القاهرة وعمان"
    const bool reached = (city->phrase.clitics & prep_li) != 0 && names_country_of(city->entry.index);  // زيارتهم لدوما
    const bool governed =
        capital || reached || (city->phrase.clitics & prep_bi) != 0 || (at > 0 && governs_place(at - 1));
    const bool frequent = (knowledge_.name_words().traits(text_.text().folded_at(at)) & common_word) != 0;
    const bool scene =
        frequent && at > 0 && text_.preposition(at - 1, Slot::in) != nullptr && !names_country_of(city->entry.index);
    const bool described = city->phrase.last - city->phrase.first > 1 && !names_country_of(city->entry.index);
    const auto adjective = nisba_at(city->phrase.last, false);  // "بون الألمانية"
    const bool of_country =
        adjective && knowledge_.actor(adjective->actor).country == knowledge_.place(city->entry.index).place.country;
    if ((governed || of_country) && !scene && !described && (city->phrase.clitics & any_pronoun) == 0)
      return place_mention(city->phrase.last, city->phrase.clitics, city->entry.index);
  }
  return std::nullopt;
}

/// المدينة نفسها, العاصمة ذاتها: the city named last; المدينة السويسرية: the last in that country.
std::optional<MentionFinder::PlaceBefore> MentionFinder::place_named_before(std::uint32_t at) const {
  const WordMatch* word = text_.word(at, WordClass::city);
  if (word == nullptr) word = text_.word(at, WordClass::capital);
  if (word == nullptr) word = text_.word(at, WordClass::spot);
  if (word == nullptr || !seems_definite(text_.text().folded_at(at))) return std::nullopt;
  const std::uint32_t next = word->phrase.last;
  const CliticSet clitics = word->phrase.clitics;
  const auto last_of = [&](const auto& fits) {
    const auto city = std::find_if(cities_.rbegin(), cities_.rend(), fits);
    return city == cities_.rend() ? no_index : *city;
  };
  PlaceIndex place = no_index;
  std::uint32_t end = next;
  if (const WordMatch* same = text_.word(next, WordClass::same)) {
    place = last_of([](PlaceIndex) { return true; });
    end = same->phrase.last;
  } else if (const auto nisba = nisba_at(next, false); nisba && city_behind(nisba->last, false) == nullptr) {
    const std::string& country = knowledge_.actor(nisba->actor).country;
    place = last_of([&](PlaceIndex city) { return knowledge_.place(city).place.country == country; });
    end = nisba->last;
  }
  if (place == no_index) return std::nullopt;
  return PlaceBefore{place, end, clitics};
}

/// مجلس الأمن القومي is no Security Council: the name begins a longer one, of people who act for a country.
bool MentionFinder::begins_collective(const PhraseMatch& name) const {
  const WordMatch* longer = text_.word(name.first, WordClass::collective);
  return longer != nullptr && longer->phrase.last > name.last;
}

/// مدينة سوتشي, العاصمة المؤقتة عدن, المدينة الساحلية سوتشي: the city's name, behind an adjective or without one.
const NameMatch* MentionFinder::city_behind(std::uint32_t at, bool common_too) const {
  const std::uint32_t behind = skip_adjective(skip(at, WordClass::current));
  for (const std::uint32_t begin : {at, behind}) {
    if (const NameMatch* city = text_.name(begin, EntryKind::place)) return city;
    if (!common_too) continue;
    if (const NameMatch* city = text_.name(begin, EntryKind::common_place)) return city;
  }
  return nullptr;
}

/// طرابلس is in Libya or in Lebanon: of places with one name, that of the country named last; else the first in the
/// table.
const NameMatch* MentionFinder::likeliest_place(std::uint32_t at) const {
  const NameMatch* best = text_.name(at, EntryKind::place);
  if (best == nullptr) return nullptr;
  for (auto party = recent_.rbegin(); party != recent_.rend(); ++party) {
    const ActorIndex whose = party->actor != no_index ? party->actor : party->of;
    if (whose == no_index) continue;
    const std::string& country = knowledge_.actor(whose).country;
    for (const NameMatch& match : text_.names_at(at))
      if (match.entry.kind == EntryKind::place && match.phrase.last == best->phrase.last &&
          knowledge_.place(match.entry.index).place.country == country)
        return &match;
  }
  return best;
}

/// عمان is Oman or Amman: the capital where nothing else in the document speaks of the country (عماني, سلطنة عمان), or
/// where it has just named somebody of the capital's.
bool MentionFinder::is_city_here(const PhraseMatch& phrase) const {
  const NameMatch* city = text_.name(phrase.first, EntryKind::place);
  if (city == nullptr) city = text_.name(phrase.first, EntryKind::common_place);
  if (city == nullptr || city->phrase.last != phrase.last) return false;
  const ActorIndex country = knowledge_.place(city->entry.index).metonym;
  const ActorIndex named = knowledge_.entry(phrase.phrase).index;
  if (country == no_index || country == named) return false;
  if (!clearly_named_.contains(named)) return true;
  return std::ranges::any_of(recent_, [&](const Party& party) {
    return party.of == country || (party.actor != no_index && country_of(party.actor) == country);
  });
}

/// Whether the document names the country that a place is in.
bool MentionFinder::names_country_of(PlaceIndex place) const {
  return std::ranges::any_of(countries_, [&](const auto& named) {
    return knowledge_.actor(named.first).country == knowledge_.place(place).place.country;
  });
}

/// في, إلى, or a verb that tells of an event (زار جدة).
bool MentionFinder::governs_place(std::uint32_t at) const {
  if (text_.word(at, WordClass::preposition) != nullptr)
    return text_.preposition(at, Slot::in) != nullptr || text_.preposition(at, Slot::to) != nullptr;
  return text_.word(at, WordClass::trigger_past) != nullptr || text_.word(at, WordClass::trigger_present) != nullptr;
}

}  // namespace waqai
