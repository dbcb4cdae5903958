// From matched names and posts to noun phrases: the post with its country and its
// holder's name is one mention (وزير الخارجية الروسي سيرغي لافروف).
#include "extract/mentions.hpp"

#include <algorithm>
#include <tuple>

namespace waqai {
namespace {

constexpr CliticSet before_word = conj_wa | conj_fa | prep_bi | prep_li | prep_ka;
constexpr CliticSet any_pronoun = pronoun | pronoun_dual | pronoun_plural | pronoun_feminine;

}  // namespace

/// The country that the document is about at home, whose government "رئيس الحكومة" without a name leads. It must be
/// named at least three times and twice as often as any other.
void MentionFinder::find_home(std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t least = 3;
  std::unordered_map<ActorIndex, std::uint32_t> counts;
  for (std::uint32_t at = first; at < last; ++at)
    for (const NameMatch& match : text_.names_at(at))
      if (match.entry.kind == EntryKind::country || match.entry.kind == EntryKind::nisba) ++counts[match.entry.index];
  std::uint32_t best = 0;
  std::uint32_t second = 0;
  for (const auto& [country, count] : counts) {
    if (count > best) {
      second = best;
      best = count;
      home_ = country;
    } else {
      second = std::max(second, count);
    }
  }
  if (best < least || best < 2 * second) home_ = no_index;
}

std::vector<Mention> MentionFinder::find(std::uint32_t first, std::uint32_t last) {
  std::vector<Mention> mentions;
  for (std::uint32_t at = first; at < last;) {
    Result mention = text_.names_at(at).empty() && text_.words_at(at).empty() ? std::nullopt : mention_at(at);
    if (!mention || mention->last > last) {
      ++at;
      continue;
    }
    at = mention->last;
    remember(*mention);
    mentions.push_back(std::move(*mention));
  }
  join_appositions(mentions);
  return mentions;
}

MentionFinder::Result MentionFinder::mention_at(std::uint32_t at) {
  // A post beats the name that it begins with (رئيس ... before رئيس as a word); else the longest wins.
  Result best;
  const auto consider = [&](Result result) {
    if (result && (!best || result->last > best->last)) best = std::move(result);
  };
  consider(post_at(at));
  consider(counterpart_at(at));
  consider(person_at(at));
  consider(collective_at(at));
  consider(actor_at(at));
  consider(place_at(at));
  consider(pair_at(at));
  consider(people_at(at));
  consider(both_countries_at(at));
  if (!best) best = short_form_at(at);
  return best;
}

MentionFinder::Result MentionFinder::post_at(std::uint32_t at) {
  Result best;
  std::uint32_t best_post_end = 0;
  for (const NameMatch& match : text_.names_at(at)) {
    Result result;
    switch (match.entry.kind) {
      case EntryKind::post_attributive:
      case EntryKind::post_construct:
        result = single_post(match);
        break;
      case EntryKind::post_plural:
        result = plural_post(match);
        break;
      default:
        break;
    }
    if (!result) continue;
    // The longest mention, then the longest post, then of posts that share a form one that a known person holds.
    const auto order = [](const Mention& mention, std::uint32_t post_end) {
      return std::tuple(mention.last, post_end, known(mention));
    };
    if (best && order(*result, match.phrase.last) <= order(*best, best_post_end)) continue;
    best = std::move(result);
    best_post_end = match.phrase.last;
  }
  return best;
}

bool MentionFinder::known(const Mention& mention) {
  return std::ranges::all_of(mention.parties, [](const Party& party) { return party.actor != no_index; });
}

MentionFinder::Result MentionFinder::single_post(const NameMatch& post) {
  const std::uint32_t post_end = post.phrase.last;
  std::uint32_t at = skip(skip(post_end, WordClass::former), WordClass::current);
  bool former = text_.word(post_end, WordClass::former) != nullptr;
  Party role{no_index, post.entry.index, no_index, {}};
  if (const auto nisba = nisba_at(at, false)) {
    role.of = nisba->actor;
    at = nisba->last;
  } else if (const auto body = body_at(at)) {
    role.of = body->actor;
    at = body->last;
  }
  at = skip(at, WordClass::current);
  former = former || text_.word(at, WordClass::former) != nullptr;
  at = skip_field(skip(at, WordClass::former));
  const CliticSet clitics = post.phrase.clitics & before_word;
  // مستشار ترامب is Trump's adviser: only behind its country or the article does a post's name follow.
  const bool his = (post.phrase.clitics & any_pronoun) != 0;  // وزير دفاعه سيرغي شويغو
  const bool may_be_named = his || role.of != no_index || post.entry.kind == EntryKind::post_attributive;
  if (const auto name = may_be_named ? name_after(at, role) : std::nullopt)
    return make(post.phrase.first, name->last, clitics, {name->actor, role.post, role.of, {}}, true);
  if (role.of == no_index) {
    // الرئيس alone is the one whom the document named last with this post.
    if (post.entry.kind != EntryKind::post_attributive) return std::nullopt;
    const auto last = last_of_post_.find(role.post);
    if (last != last_of_post_.end()) return make(post.phrase.first, post_end, clitics, last->second, false);
    if (home_ == no_index || former) return std::nullopt;
    const Party party = resolve(role.post, home_);
    if (party.actor == no_index) return std::nullopt;
    return make(post.phrase.first, post_end, clitics, party, false);
  }
  if (const auto name = unknown_name(skip_titles(at))) {
    role.name = words(name->first, name->last);
    return make(post.phrase.first, name->last, clitics, role, true);
  }
  return make(post.phrase.first, at, clitics, former ? role : resolve(role.post, role.of), false);
}

MentionFinder::Result MentionFinder::plural_post(const NameMatch& post) {
  Mention mention;
  mention.first = post.phrase.first;
  mention.clitics = post.phrase.clitics & before_word;
  mention.named = true;
  std::uint32_t at = post.phrase.last;
  if (text_.word(at, WordClass::both_countries) != nullptr) {
    for (const ActorIndex country : two_countries()) mention.parties.push_back(resolve(post.entry.index, country));
    if (mention.parties.empty()) return std::nullopt;
    mention.last = at + 1;
    return mention;
  }
  // وزراء الري في مصر والسودان
  if (const WordMatch* in = text_.word(at, WordClass::preposition);
      in != nullptr && in->entry.value == static_cast<std::uint16_t>(Slot::in) && body_at(in->phrase.last))
    at = in->phrase.last;
  while (true) {
    auto body = nisba_at(at, false);
    if (!body) body = body_at(at);
    if (!body) break;
    Party party = resolve(post.entry.index, body->actor);
    const bool of_many = party.actor == no_index && !knowledge_.post(post.entry.index).one_holder;
    if (of_many) party = {body->actor, no_index, no_index, {}};  // ممثلين للسعودية: the country
    at = body->last;
    if (const auto name = name_after(at, party)) {
      party.actor = name->actor;
      at = name->last;
    }
    mention.parties.push_back(std::move(party));
    mention.last = at;
    // The list goes on with و on the next word, or with a comma or hyphen.
    if (text_.is_comma(at) || text_.is_mark(at, "-")) ++at;
  }
  // الرئيسان فلاديمير بوتين ورجب طيب إردوغان: the names say whose posts they are.
  while (mention.parties.empty() || text_.is_comma(at) || starts_with_wa(at)) {
    const std::uint32_t begin = text_.is_comma(at) ? at + 1 : at;
    const auto name = name_at(begin, true, {});
    if (!name || text_.name(begin, EntryKind::nisba) != nullptr) break;
    mention.parties.push_back({name->actor, no_index, no_index, {}});
    mention.last = at = name->last;
  }
  if (mention.parties.empty()) return std::nullopt;
  return mention;
}

bool MentionFinder::starts_with_wa(std::uint32_t at) const {
  return at < text_.size() && std::ranges::any_of(text_.analysis().at(at), [](const Candidate& candidate) {
           return (candidate.clitics & conj_wa) != 0;
         });
}

MentionFinder::Result MentionFinder::counterpart_at(std::uint32_t at) {
  const WordMatch* word = text_.word(at, WordClass::counterpart);
  if (word == nullptr) return std::nullopt;
  Party role;
  for (auto party = recent_.rbegin(); party != recent_.rend() && role.post == no_index; ++party) {
    role.post = party->post;
    if (party->actor != no_index && role.post == no_index && day_)
      if (const auto held = knowledge_.post_of(party->actor, *day_)) role.post = held->first;
  }
  Mention mention;
  mention.first = at;
  mention.clitics = word->phrase.clitics & before_word;
  std::uint32_t next = skip(word->phrase.last, WordClass::former);
  while (true) {
    const auto nisba = nisba_at(next, false);
    Party party = role;
    std::uint32_t end = next;
    if (nisba) {
      end = skip(nisba->last, WordClass::former);
      if (role.post != no_index) party = resolve(role.post, nisba->actor);
      party.of = nisba->actor;
    }
    if (const auto name = name_after(end, party)) {
      party.actor = name->actor;
      end = name->last;
      mention.named = true;
    } else if (nisba && party.actor == no_index) {
      if (const auto unknown = unknown_name(skip_titles(end))) {
        party.name = words(unknown->first, unknown->last);
        end = unknown->last;
        mention.named = true;
      }
    }
    if (end == next) break;
    mention.parties.push_back(party);
    mention.last = end;
    // نظيريه الروسي والتركي: a list, but وزير after it is a mention of its own.
    next = end;
    if (!nisba) break;
  }
  if (mention.parties.empty()) return std::nullopt;
  return mention;
}

MentionFinder::Result MentionFinder::collective_at(std::uint32_t at) {
  const WordMatch* word = text_.word(at, WordClass::collective);
  if (word == nullptr) return std::nullopt;
  Mention mention;
  mention.first = at;
  mention.clitics = word->phrase.clitics & before_word;
  std::uint32_t next = word->phrase.last;
  while (true) {
    auto body = nisba_at(next, false);
    if (!body) body = nisba_at(next, true);
    if (!body && mention.parties.empty()) body = body_at(next);
    if (!body && mention.parties.empty() && (word->phrase.clitics & any_pronoun) == 0) {
      // وفد الحكومة السورية
      if (const Result inner = collective_at(next); inner && inner->clitics == 0) {
        mention.parties = inner->parties;
        mention.last = inner->last;
      }
      break;
    }
    if (!body) break;
    mention.parties.push_back({body->actor, no_index, no_index, {}});
    mention.last = next = body->last;
  }
  if (mention.parties.empty()) countries_of_ministers(next, mention);
  if (mention.parties.empty() && word->entry.value != 0 && home_ != no_index &&
      (word->phrase.clitics & any_pronoun) == 0)
    return make(at, word->phrase.last, mention.clitics, {home_, no_index, no_index, {}}, false);
  if (mention.parties.empty()) return std::nullopt;
  return mention;
}

/// وزراء المياه والري في مصر والسودان: after a few words of their field, the countries behind في.
void MentionFinder::countries_of_ministers(std::uint32_t at, Mention& mention) const {
  constexpr std::uint32_t longest_field = 4;
  std::uint32_t next = at;
  while (next < at + longest_field && next < text_.size() && text_.text().tokens[next].type == TokenType::word &&
         text_.words_at(next).empty())
    ++next;
  const WordMatch* in = text_.word(next, WordClass::preposition);
  if (next == at || in == nullptr || in->entry.value != static_cast<std::uint16_t>(Slot::in)) return;
  std::vector<Party> countries;
  next = in->phrase.last;
  while (const auto body = body_at(next)) {
    countries.push_back({body->actor, no_index, no_index, {}});
    next = body->last;
    if (text_.is_comma(next)) ++next;
  }
  if (countries.size() < 2) return;
  mention.parties = std::move(countries);
  mention.last = text_.is_comma(next - 1) ? next - 1 : next;
}

/// الروس behind مع or بين are their government's people.
MentionFinder::Result MentionFinder::people_at(std::uint32_t at) const {
  const NameMatch* people = text_.name(at, EntryKind::nisba_plural);
  if (people == nullptr || (people->phrase.clitics & article) == 0 || at == 0) return std::nullopt;
  const WordMatch* before = text_.word(at - 1, WordClass::preposition);
  const bool governed = before != nullptr && (before->entry.value == static_cast<std::uint16_t>(Slot::with) ||
                                              before->entry.value == static_cast<std::uint16_t>(Slot::between));
  if (!governed) return std::nullopt;
  return make(at, people->phrase.last, people->phrase.clitics & before_word,
              {people->entry.index, no_index, no_index, {}}, false);
}

/// المعارضة or النظام alone is the one that the document named in full before.
MentionFinder::Result MentionFinder::short_form_at(std::uint32_t at) const {
  for (const Candidate& candidate : text_.analysis().at(at)) {
    if ((candidate.clitics & article) == 0 || (candidate.clitics & any_pronoun) != 0) continue;
    const std::string head = head_word(at, candidate.clitics);
    if (const auto found = last_of_head_.find(head); found != last_of_head_.end())
      return make(at, at + 1, candidate.clitics & before_word, found->second, false);
    // Of the country named last (الحكومة السورية والمعارضة), or of the one that the article is about.
    const ActorIndex near =
        !recent_.empty() && recent_.back().actor != no_index ? country_of(recent_.back().actor) : no_index;
    ActorIndex body = near == no_index ? no_index : knowledge_.body_called(head, near);
    if (body == no_index && home_ != no_index) body = knowledge_.body_called(head, home_);
    if (body != no_index)
      return make(at, at + 1, candidate.clitics & before_word, {body, no_index, no_index, {}}, false);
  }
  return std::nullopt;
}

/// A country itself, or the one that a person acts for; no_index for others.
ActorIndex MentionFinder::country_of(ActorIndex index) const {
  const KnownActor& actor = knowledge_.actor(index);
  if (actor.type == ActorType::country) return index;
  return actor.type == ActorType::person ? actor.affiliation : no_index;
}

/// The definite word at `at`, folded, without what stands before its article.
std::string MentionFinder::head_word(std::uint32_t at, CliticSet clitics) const {
  const std::string_view word = text_.text().folded_at(at);
  const std::size_t al = word.find("ال");
  const bool joined = (clitics & prep_li) != 0;  // للمعارضة
  if (joined) return "ال" + std::string(word.substr(word.find("لل") + std::string_view("لل").size()));
  return al == std::string_view::npos ? std::string() : std::string(word.substr(al));
}

MentionFinder::Result MentionFinder::person_at(std::uint32_t at) {
  const WordMatch* title = text_.word(at, WordClass::title);
  const std::uint32_t begin = title != nullptr ? skip_titles(at) : at;
  const auto name = name_at(begin, title != nullptr, {});
  if (!name) return std::nullopt;
  CliticSet clitics = 0;
  if (title != nullptr) {
    clitics = title->phrase.clitics;
  } else {
    for (const NameMatch& match : text_.names_at(at))
      if (match.entry.index == name->actor && match.phrase.last == name->last) clitics = match.phrase.clitics;
  }
  return make(at, name->last, clitics & before_word, {name->actor, no_index, no_index, {}}, true);
}

MentionFinder::Result MentionFinder::actor_at(std::uint32_t at) {
  Result best;
  for (const NameMatch& match : text_.names_at(at)) {
    const EntryKind kind = match.entry.kind;
    if (kind != EntryKind::country && kind != EntryKind::government && kind != EntryKind::organisation) continue;
    if ((match.phrase.clitics & any_pronoun) != 0 || is_also_a_word(match.phrase)) continue;
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

/// عمان is Oman or Amman: a city where the document has just named somebody of the city's country.
bool MentionFinder::is_city_here(const PhraseMatch& phrase) const {
  const NameMatch* city = text_.name(phrase.first, EntryKind::place);
  if (city == nullptr) city = text_.name(phrase.first, EntryKind::common_place);
  if (city == nullptr || city->phrase.last != phrase.last) return false;
  const ActorIndex country = knowledge_.place(city->entry.index).metonym;
  if (country == no_index || country == knowledge_.entry(phrase.phrase).index) return false;
  return std::ranges::any_of(recent_, [&](const Party& party) {
    return party.of == country || (party.actor != no_index && country_of(party.actor) == country);
  });
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
    std::uint32_t next = word->phrase.last;
    PlaceIndex place = no_index;
    if (const auto nisba = nisba_at(next, false)) {
      place = knowledge_.capital(nisba->actor);
      next = nisba->last;
    } else if (const auto body = body_at(next); body && knowledge_.capital(body->actor) != no_index) {
      place = knowledge_.capital(body->actor);
      next = body->last;
    }
    if (const NameMatch* city = text_.name(next, EntryKind::place)) {
      place = city->entry.index;
      next = city->phrase.last;
    }
    if (place != no_index) return place_mention(next, word->phrase.clitics, place);
  }
  if (const WordMatch* word = text_.word(at, WordClass::city)) {
    const NameMatch* city = text_.name(word->phrase.last, EntryKind::place);
    if (city == nullptr) city = text_.name(word->phrase.last, EntryKind::common_place);
    if (city != nullptr) return place_mention(city->phrase.last, word->phrase.clitics, city->entry.index);
  }
  if (const NameMatch* city = text_.name(at, EntryKind::place);
      city != nullptr && (city->phrase.clitics & any_pronoun) == 0)
    return place_mention(city->phrase.last, city->phrase.clitics, city->entry.index);
  if (const NameMatch* city = text_.name(at, EntryKind::common_place)) {
    // A name that is also a word is a place only behind في, إلى or ب.
    const bool governed = (city->phrase.clitics & prep_bi) != 0 || (at > 0 && governs_place(at - 1));
    if (governed && (city->phrase.clitics & any_pronoun) == 0)
      return place_mention(city->phrase.last, city->phrase.clitics, city->entry.index);
  }
  return std::nullopt;
}

/// في, إلى, or a verb that tells of an event (زار جدة).
bool MentionFinder::governs_place(std::uint32_t at) const {
  if (const WordMatch* preposition = text_.word(at, WordClass::preposition))
    return preposition->entry.value == static_cast<std::uint16_t>(Slot::in) ||
           preposition->entry.value == static_cast<std::uint16_t>(Slot::to);
  return text_.word(at, WordClass::trigger_past) != nullptr || text_.word(at, WordClass::trigger_present) != nullptr;
}

/// The countries of the two parties named last, or none.
std::vector<ActorIndex> MentionFinder::two_countries() const {
  std::vector<ActorIndex> countries;
  for (auto party = recent_.rbegin(); party != recent_.rend() && countries.size() < 2; ++party) {
    const ActorIndex country = party->actor != no_index ? country_of(party->actor) : party->of;
    if (country != no_index && std::ranges::find(countries, country) == countries.end()) countries.push_back(country);
  }
  if (countries.size() < 2) countries.clear();
  return countries;
}

/// البلدين
MentionFinder::Result MentionFinder::both_countries_at(std::uint32_t at) const {
  const WordMatch* word = text_.word(at, WordClass::both_countries);
  if (word == nullptr) return std::nullopt;
  Mention mention;
  mention.first = at;
  mention.last = word->phrase.last;
  mention.clitics = word->phrase.clitics & before_word;
  for (const ActorIndex country : two_countries()) mention.parties.push_back({country, no_index, no_index, {}});
  if (mention.parties.empty()) return std::nullopt;
  return mention;
}

MentionFinder::Result MentionFinder::pair_at(std::uint32_t at) {
  const WordMatch* word = text_.word(at, WordClass::pair);
  if (word == nullptr || recent_.size() < 2) return std::nullopt;
  if (name_at(word->phrase.last, true, {})) return std::nullopt;  // الرئيسين السبسي وماكرون: the names follow
  Mention mention;
  mention.first = at;
  mention.last = word->phrase.last;
  mention.clitics = word->phrase.clitics & before_word;
  for (auto party = recent_.rbegin(); party != recent_.rend() && mention.parties.size() < 2; ++party)
    if (party->actor == no_index || knowledge_.actor(party->actor).type == ActorType::person)
      if (std::ranges::find(mention.parties, *party) == mention.parties.end()) mention.parties.push_back(*party);
  if (mention.parties.size() < 2) return std::nullopt;
  return mention;
}

std::optional<MentionFinder::Body> MentionFinder::nisba_at(std::uint32_t at, bool plural) const {
  const NameMatch* match = text_.name(at, plural ? EntryKind::nisba_plural : EntryKind::nisba);
  if (match == nullptr || (match->phrase.clitics & ~(article | conj_wa)) != 0) return std::nullopt;
  return Body{match->entry.index, match->phrase.last};
}

/// A country, capital, government or organisation in the genitive or behind ل.
std::optional<MentionFinder::Body> MentionFinder::body_at(std::uint32_t at) const {
  std::optional<Body> best;
  for (const NameMatch& match : text_.names_at(at)) {
    if ((match.phrase.clitics & ~(article | prep_li | conj_wa)) != 0) continue;
    const EntryKind kind = match.entry.kind;
    if (kind != EntryKind::country && kind != EntryKind::organisation && kind != EntryKind::government) continue;
    if (!best || match.phrase.last > best->last) best = Body{match.entry.index, match.phrase.last};
  }
  return best;
}

std::uint32_t MentionFinder::skip(std::uint32_t at, WordClass word_class) const {
  while (true) {
    const WordMatch* word = text_.word(at, word_class);
    if (word == nullptr || (word->phrase.clitics & before_word) != 0) return at;
    at = word->phrase.last;
  }
}

std::uint32_t MentionFinder::skip_titles(std::uint32_t at) const {
  while (true) {
    if (const WordMatch* word = text_.word(at, WordClass::title)) {
      at = word->phrase.last;
    } else if (const NameMatch* post = text_.name(at, EntryKind::post_attributive);
               post != nullptr && (post->phrase.clitics & before_word) == 0 &&
               post->phrase.last - post->phrase.first == 1) {
      at = post->phrase.last;  // ولي العهد الأمير, العاهل السعودي الملك
    } else {
      return at;
    }
  }
}

/// What an envoy is for: الخاص إلى سوريا, لدى الأمم المتحدة.
std::uint32_t MentionFinder::skip_field(std::uint32_t at) const {
  const WordMatch* preposition = text_.word(at, WordClass::preposition);
  if (preposition == nullptr) return at;
  const auto slot = static_cast<Slot>(preposition->entry.value);
  if (slot != Slot::to && text_.text().folded_at(at) != "لدي") return at;
  const auto body = body_at(preposition->phrase.last);
  return body ? body->last : at;
}

/// The name behind a post, directly or between commas or quotation marks.
std::optional<MentionFinder::Body> MentionFinder::name_after(std::uint32_t at, const Party& role) const {
  std::uint32_t begin = skip_titles(at);
  const bool apart = text_.is_comma(begin);
  if (apart) begin = skip_titles(begin + 1);
  auto name = name_at(begin, true, role);
  if (!name) return std::nullopt;
  for (const NameMatch& match : text_.names_at(begin))
    if (match.entry.index == name->actor && match.phrase.last == name->last &&
        (match.phrase.clitics & before_word) != 0)
      return std::nullopt;  // with و or a preposition it is somebody else
  // Behind a comma the name must belong to the country that the post named.
  const KnownActor& person = knowledge_.actor(name->actor);
  const bool foreign = role.of != no_index && person.affiliation != role.of && person.affiliation != no_index;
  const bool countries = foreign && knowledge_.actor(role.of).type == ActorType::country &&
                         knowledge_.actor(person.affiliation).type == ActorType::country;
  const bool full = name->last - begin > 1;
  if (foreign && (apart || (countries && !full))) return std::nullopt;
  return name;
}

/// A known person's name at `at`. Doubtful forms count behind a post or title, and once the document has named him.
std::optional<MentionFinder::Body> MentionFinder::name_at(std::uint32_t at, bool after_post, const Party& role) const {
  std::optional<Body> best;
  std::uint32_t best_seen = 0;
  const ActorIndex holder = role.post != no_index && role.of != no_index ? resolve(role.post, role.of).actor : no_index;
  for (const NameMatch& match : text_.names_at(at)) {
    const EntryKind kind = match.entry.kind;
    if (kind != EntryKind::person && kind != EntryKind::short_name && kind != EntryKind::doubtful_name) continue;
    if ((match.phrase.clitics & any_pronoun) != 0 || is_also_a_word(match.phrase)) continue;
    const auto seen = seen_.find(match.entry.index);
    const std::uint32_t holds = match.entry.index == holder ? 1U << 30U : 0;
    const std::uint32_t seen_at = std::max(holds, seen == seen_.end() ? 0 : seen->second);
    if (kind == EntryKind::doubtful_name && seen_at == 0 && !after_post) continue;
    const bool longer = best && match.phrase.last > best->last;
    const bool likelier = best && match.phrase.last == best->last && seen_at > best_seen;
    if (best && !longer && !likelier) continue;
    best = Body{match.entry.index, match.phrase.last};
    best_seen = seen_at;
  }
  return best;
}

/// بأن is no Ban: one word that is also a word of grammar is not taken for a name.
bool MentionFinder::is_also_a_word(const PhraseMatch& phrase) const {
  if (phrase.last - phrase.first > 1) return false;
  return std::ranges::any_of(text_.words_at(phrase.first), [&](const WordMatch& match) {
    const WordClass word_class = match.entry.word_class;
    if (match.phrase.clitics != phrase.clitics) return false;  // كيري is no ك + يرى
    return word_class <= WordClass::reporting || word_class == WordClass::negation || word_class == WordClass::verb;
  });
}

/// A word that may be part of a name whom the data do not know: Arabic letters, no article, no known meaning.
bool MentionFinder::is_name_word(std::uint32_t at) const {
  if (at >= text_.size() || text_.text().tokens[at].type != TokenType::word) return false;
  if (!text_.words_at(at).empty() || is_time_word(at)) return false;
  for (const NameMatch& match : text_.names_at(at))
    if (match.entry.kind != EntryKind::doubtful_name && match.entry.kind != EntryKind::common_place) return false;
  return true;
}

/// An unknown name at `at` or behind a comma there: two to four name words up to a mark or a word of grammar.
std::optional<MentionFinder::Range> MentionFinder::unknown_name(std::uint32_t at) const {
  constexpr std::uint32_t longest_name = 4;
  if (text_.is_comma(at)) ++at;
  std::uint32_t end = at;
  while (end - at < longest_name && is_name_word(end)) ++end;
  if (end - at < 2 || is_name_word(end)) return std::nullopt;
  if (text_.text().folded_at(at).starts_with("ال")) return std::nullopt;
  const bool closed = end >= text_.size() || text_.text().tokens[end].type != TokenType::word || is_time_word(end);
  return closed ? std::optional(Range{at, end}) : std::nullopt;
}

bool MentionFinder::is_time_word(std::uint32_t at) const {
  std::vector<PhraseMatch> matches;
  times_.match(text_.text(), text_.analysis(), at, matches);
  return !matches.empty();
}

Party MentionFinder::resolve(PostIndex post, ActorIndex of) const {
  Party party{no_index, post, of, {}};
  if (day_) {
    party.actor = knowledge_.holder(post, of, *day_);
    return party;
  }
  // Without a date, whom the document has named of those who ever held the post.
  for (auto named = recent_.rbegin(); named != recent_.rend() && party.actor == no_index; ++named)
    if (named->actor != no_index && knowledge_.has_held(named->actor, post, of)) party.actor = named->actor;
  return party;
}

Mention MentionFinder::make(std::uint32_t first, std::uint32_t last, CliticSet clitics, Party party, bool named) const {
  Mention mention;
  mention.first = first;
  mention.last = last;
  mention.clitics = clitics;
  mention.parties.push_back(std::move(party));
  mention.named = named;
  return mention;
}

std::string MentionFinder::words(std::uint32_t first, std::uint32_t last) const {
  const auto& tokens = text_.text().tokens;
  return std::string(Span{tokens[first].span.begin, tokens[last - 1].span.end}.of(text_.source()));
}

void MentionFinder::remember(const Mention& mention) {
  ++count_;
  const bool body = mention.parties.size() == 1 && mention.last - mention.first > 1 &&
                    mention.parties[0].post == no_index && mention.parties[0].actor != no_index &&
                    knowledge_.actor(mention.parties[0].actor).type != ActorType::person;
  if (body && mention.place == no_index)
    if (const std::string head = head_word(mention.first, mention.clitics); head.starts_with("ال"))
      last_of_head_[head] = mention.parties[0];
  for (const Party& party : mention.parties) {
    if (party.actor != no_index) seen_[party.actor] = count_;
    if (party.post != no_index) last_of_post_[party.post] = party;
    std::erase_if(recent_, [&](const Party& other) {
      return other.actor != no_index ? other.actor == party.actor : other == party;
    });
    recent_.push_back(party);
  }
}

/// A name and the post beside it are one mention: جون كيري، وزير الخارجية الأميركي،
void MentionFinder::join_appositions(std::vector<Mention>& mentions) const {
  for (std::size_t i = 1; i < mentions.size();) {
    Mention& name = mentions[i - 1];
    const Mention& post = mentions[i];
    const bool adjacent = post.first == name.last || (post.first == name.last + 1 && text_.is_comma(name.last));
    const bool one_each = name.parties.size() == 1 && post.parties.size() == 1;
    const bool same = one_each && adjacent && post.clitics == 0 && post.parties[0].post != no_index && !post.named &&
                      name.parties[0].actor != no_index &&
                      (post.parties[0].actor == name.parties[0].actor ||
                       (post.parties[0].actor == no_index &&
                        knowledge_.actor(name.parties[0].actor).affiliation == post.parties[0].of));
    if (!same) {
      ++i;
      continue;
    }
    name.last = post.last;
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace waqai
