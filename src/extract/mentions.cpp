// From matched names and posts to noun phrases: the post with its country and its
// holder's name is one mention (وزير الخارجية الروسي سيرغي لافروف).
#include "extract/mentions.hpp"

#include <algorithm>
#include <tuple>

#include "extract/transliteration.hpp"
#include "waqai/text/clitics.hpp"

namespace waqai {
namespace {

constexpr CliticSet before_word = any_conjunction | any_preposition;
// How sure a mention is of its parties, by what it says of them. A full name alone is certain.
constexpr double score_of_title = 0.95;    // a name behind its post, a country behind its delegation
constexpr double score_of_post = 0.9;      // who held the post on the day
constexpr double score_of_short = 0.85;    // a name that only one person in the tables bears
constexpr double score_of_unknown = 0.75;  // a name that no table has, by the signs of names
constexpr double score_of_context = 0.7;   // whom the document has named before
constexpr double score_of_guess = 0.5;     // the country that the article is about

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
    Result mention = text_.names_at(at).empty() && text_.words_at(at).empty() ? learned_mention_at(at) : mention_at(at);
    if (!mention || mention->last > last) {
      ++at;
      continue;
    }
    at = mention->last;
    if (belongs_to_another(*mention)) continue;
    remember(*mention);
    mentions.push_back(std::move(*mention));
  }
  join_appositions(mentions);
  name_apposed_posts(mentions, first);
  return mentions;
}

/// A last name alone that the document gave in full before.
MentionFinder::Result MentionFinder::learned_mention_at(std::uint32_t at) const {
  const auto known = learned_at(at);
  if (!known) return std::nullopt;
  return make(at, known->last, no_clitic, known->party, true, score_of_context);
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
  consider(pointer_at(at));
  consider(same_post_at(at));
  consider(learned_mention_at(at));
  if (!best) best = short_form_at(at);
  return best;
}

/// شارع الملك فيصل, قناة روسيا اليوم, مساعد ترامب: what or who belongs to a name is not whom the name is of.
bool MentionFinder::belongs_to_another(const Mention& mention) const {
  if (mention.first == 0 || mention.clitics != 0) return false;
  const WordMatch* owned = text_.word(mention.first - 1, WordClass::owned);
  if (owned == nullptr || owned->phrase.last != mention.first) return false;
  const bool country = !mention.parties.empty() && mention.place == knowledge_.country_place(mention.parties[0].actor);
  switch (static_cast<Owned>(owned->entry.value)) {
    case Owned::city_too:
      return true;
    case Owned::of_people:
      return people_in(mention) > 0;
    case Owned::thing:
      break;
  }
  return mention.place == no_index || country;
}

/// "الرئيس التركي أردوغان والروسي بوتين": right behind a person, the same post of another country.
MentionFinder::Result MentionFinder::same_post_at(std::uint32_t at) const {
  if (at != last_end_ || recent_.empty()) return std::nullopt;
  const NameMatch* adjective = text_.name(at, EntryKind::nisba);
  if (adjective == nullptr || adjective->phrase.clitics != (article | conj_wa)) return std::nullopt;
  const Party& before = recent_.back();
  Party party;
  party.post = before.post;
  if (party.post == no_index && before.actor != no_index && day_)
    if (const auto known = knowledge_.post_of(before.actor, *day_)) party.post = known->first;
  party.of = adjective->entry.index;
  if (party.post == no_index || party.of == before.of) return std::nullopt;
  const auto name = name_after(adjective->phrase.last, party);
  if (!name) return std::nullopt;
  party.actor = name->actor;
  return make(at, name->last, conj_wa, party, true, score_of_title);
}

/// مضيفه is of the two people named last the one who is not its subject; الأخير behind a verb, the last one.
MentionFinder::Result MentionFinder::pointer_at(std::uint32_t at) const {
  const WordMatch* host = nullptr;
  for (const WordMatch& match : text_.words_at(at))
    if (match.entry.word_class == WordClass::host && (match.phrase.clitics & any_pronoun) != 0) host = &match;
  const WordMatch* latter = text_.word(at, WordClass::latter);
  if (host == nullptr && (latter == nullptr || !follows_verb(at))) return std::nullopt;
  const std::vector<Party> people = last_people(2, no_index);
  if (people.size() < 2) return std::nullopt;
  if (host == nullptr)
    return make(at, at + 1, latter->phrase.clitics & before_word, people[0], false, score_of_context);
  const Party& other = follows_person(at) ? people[1] : people[0];
  return make(at, at + 1, host->phrase.clitics & before_word, other, false, score_of_context);
}

bool MentionFinder::follows_verb(std::uint32_t at) const {
  return at > 0 && std::ranges::any_of(text_.words_at(at - 1), [](const WordMatch& match) {
           const WordClass word_class = match.entry.word_class;
           return word_class == WordClass::reporting || word_class == WordClass::verb ||
                  word_class == WordClass::trigger_past || word_class == WordClass::trigger_present ||
                  word_class == WordClass::support_past || word_class == WordClass::support_present;
         });
}

/// The same, of words that the data do not have too.
bool MentionFinder::may_start_with_wa(std::uint32_t at) const {
  const Readings readings(text_.text().folded_at(at));
  return std::any_of(readings.begin(), readings.end(),
                     [](const Reading& reading) { return (reading.clitics & conj_wa) != 0; });
}

/// Whether no clause begins between the person named last and token `at`.
bool MentionFinder::follows_person(std::uint32_t at) const {
  for (std::uint32_t before = at; before > last_end_; --before)
    if (text_.text().tokens[before - 1].type != TokenType::word || follows_verb(before) ||
        may_start_with_wa(before - 1))
      return false;
  return true;
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
    // The longest mention, then the longest post, then of posts that share a form one that known people hold.
    const auto order = [this](const Mention& mention, std::uint32_t post_end) {
      return std::tuple(mention.last, post_end, people_in(mention));
    };
    if (best && order(*result, match.phrase.last) <= order(*best, best_post_end)) continue;
    best = std::move(result);
    best_post_end = match.phrase.last;
  }
  return best;
}

std::ptrdiff_t MentionFinder::people_in(const Mention& mention) const {
  return std::ranges::count_if(mention.parties, [this](const Party& party) {
    return party.actor != no_index && knowledge_.actor(party.actor).type == ActorType::person;
  });
}

MentionFinder::Result MentionFinder::single_post(const NameMatch& post) {
  const std::uint32_t post_end = post.phrase.last;
  std::uint32_t at = skip(skip(post_end, WordClass::former), WordClass::current);
  bool former = text_.word(post_end, WordClass::former) != nullptr;
  Party role{no_index, post.entry.index, no_index, {}};
  if (const auto nisba = agrees(post, at) ? nisba_at(at, false) : std::nullopt) {
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
  const bool his = (post.phrase.clitics & any_pronoun) != 0;  // وزير دفاعه سيرغي شويغو
  if (his && role.of == no_index) role.of = country_of_last_person();
  // مستشار ترامب is Trump's adviser: only behind its country or the article does a post's name follow.
  const bool may_be_named = his || role.of != no_index || post.entry.kind == EntryKind::post_attributive;
  if (const auto name = may_be_named ? name_after(at, role) : std::nullopt)
    return make(post.phrase.first, name->last, clitics, {name->actor, role.post, role.of, {}}, true, score_of_title);
  if (may_be_named)
    if (const auto known = learned_at(skip_titles(at)))
      return make(post.phrase.first, known->last, clitics, known->party, true, score_of_title);
  if (const auto name = unknown_holder(at, role, post.entry.kind)) {
    if (const ActorIndex holder = holder_spelled_so(role, *name); holder != no_index)
      return make(post.phrase.first, name->last, clitics, {holder, role.post, role.of, {}}, true, score_of_title);
    role.name = words(name->first, name->last);
    if (role.of == no_index) role.of = country_before(name->first);
    if (role.of == no_index) role.of = home_;
    if (role.of == no_index || knowledge_.post(role.post).anyone) role.post = no_index;
    return make(post.phrase.first, name->last, clitics, role, true, score_of_unknown);
  }
  if (role.of == no_index && knowledge_.post(role.post).sole_body != no_index && !is_shared(post))
    return make(post.phrase.first, post_end, clitics, resolve(role.post, knowledge_.post(role.post).sole_body), false,
                score_of_post);
  if (role.of == no_index) return post_of_somebody(post, role, former);
  if (knowledge_.post(role.post).anyone) return std::nullopt;  // مسؤول قطري without a name: see collective_at
  return make(post.phrase.first, at, clitics, former ? former_holder(role) : resolve(role.post, role.of), false,
              score_of_post);
}

/// The country whose adjective ends at token `end`: وزير المناجم الكندي, before the minister's name.
ActorIndex MentionFinder::country_before(std::uint32_t end) const {
  constexpr std::uint32_t longest_adjective = 2;
  for (std::uint32_t length = 1; length <= longest_adjective && length <= end; ++length)
    if (const auto nisba = nisba_at(end - length, false); nisba && nisba->last == end) return nisba->actor;
  return no_index;
}

/// A noun without article takes no adjective with one: وزير المالية is of finance, not of Mali.
bool MentionFinder::agrees(const NameMatch& post, std::uint32_t at) const {
  const NameMatch* nisba = text_.name(at, EntryKind::nisba);
  const bool bare = post.entry.kind == EntryKind::post_construct && post.phrase.last - post.phrase.first == 1;
  return nisba == nullptr || !bare || (nisba->phrase.clitics & article) == 0;
}

/// الرئيس الفرنسي السابق: who held the post before and was named in the document, the last of several.
Party MentionFinder::former_holder(Party role) const {
  const ActorIndex holder = resolve(role.post, role.of).actor;
  for (auto party = recent_.rbegin(); party != recent_.rend() && role.actor == no_index; ++party)
    if (party->actor != no_index && party->actor != holder && knowledge_.has_held(party->actor, role.post, role.of))
      role.actor = party->actor;
  return role;
}

/// The post's holder, where the name is another spelling of his.
ActorIndex MentionFinder::holder_spelled_so(const Party& role, const UnknownNames::Name& name) const {
  const ActorIndex holder = role.post == no_index || role.of == no_index ? no_index : resolve(role.post, role.of).actor;
  if (holder == no_index) return no_index;
  return are_spellings_of_one_name(words(name.first, name.last), knowledge_.actor(holder).name.ar) ? holder : no_index;
}

/// Whether the same words are another post too.
bool MentionFinder::is_shared(const NameMatch& post) const {
  return std::ranges::any_of(text_.names_at(post.phrase.first), [&](const NameMatch& match) {
    return match.entry.kind == post.entry.kind && match.phrase.last == post.phrase.last &&
           match.entry.index != post.entry.index;
  });
}

/// الرئيس alone is the one whom the document named last with this post, else the holder in the document's country.
MentionFinder::Result MentionFinder::post_of_somebody(const NameMatch& post, const Party& role, bool former) const {
  if (post.entry.kind != EntryKind::post_attributive) return std::nullopt;
  const CliticSet clitics = post.phrase.clitics & before_word;
  const auto last = last_of_post_.find(role.post);
  if (last != last_of_post_.end())
    return make(post.phrase.first, post.phrase.last, clitics, last->second, false, score_of_context);
  if (home_ == no_index || former) return std::nullopt;
  const Party party = resolve(role.post, home_);
  if (party.actor == no_index) return std::nullopt;
  return make(post.phrase.first, post.phrase.last, clitics, party, false, score_of_guess);
}

/// The holder's name where no table knows him: right behind post and country, behind an adjective (المسؤول الصيني
/// الكبير) or a field (لشؤون الشرق الأدنى); without a country it must begin with a first name that is known as such.
std::optional<UnknownNames::Name> MentionFinder::unknown_holder(std::uint32_t at, const Party& role,
                                                                EntryKind kind) const {
  const bool many = !knowledge_.post(role.post).one_holder;
  if (role.of != no_index) {
    if (const auto name = unknown_name(skip_titles(at))) return name;
    if (const std::uint32_t behind = skip_adjective(at); behind != at)
      if (const auto name = unknown_name(skip_titles(behind))) return name;
    return many || opens_field(at) ? unknown_name_ahead(at) : std::nullopt;
  }
  if (kind == EntryKind::post_construct) return unknown_name_ahead(at);
  const auto name = unknown_name(skip_titles(at));
  return name && name->certain ? name : std::nullopt;
}

MentionFinder::Result MentionFinder::plural_post(const NameMatch& post) {
  Mention mention;
  mention.first = post.phrase.first;
  mention.clitics = post.phrase.clitics & before_word;
  mention.named = true;
  std::uint32_t at = skip(post.phrase.last, WordClass::opener);
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
    // ممثلين للسعودية: the country; وزراء خارجية مجموعة السبع: the group
    const bool of_many = !knowledge_.post(post.entry.index).one_holder || knowledge_.actor(body->actor).bloc;
    if (party.actor == no_index && of_many) party = {body->actor, no_index, no_index, {}};
    at = body->last;
    if (const auto name = name_after(at, party)) {
      party.actor = name->actor;
      at = name->last;
    } else if (const auto unknown = unknown_name(skip_titles(at))) {
      party = {holder_spelled_so({no_index, post.entry.index, body->actor, {}}, *unknown),
               post.entry.index,
               body->actor,
               {}};
      if (party.actor == no_index) party.name = words(unknown->first, unknown->last);
      at = unknown->last;
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

/// The post of who was named last, or of the one before where the other country has no such post: "ظريف ... موغيريني
/// ونظيره الفرنسي".
PostIndex MentionFinder::post_of_counterpart(const std::optional<Body>& nisba) const {
  PostIndex latest = no_index;
  int looked_at = 0;
  for (auto party = recent_.rbegin(); party != recent_.rend() && looked_at < 2; ++party) {
    PostIndex post = party->post;
    if (post == no_index && party->actor != no_index && day_)
      if (const auto held = knowledge_.post_of(party->actor, *day_)) post = held->first;
    if (post == no_index) continue;
    ++looked_at;
    if (!nisba || resolve(post, nisba->actor).actor != no_index) return post;
    if (latest == no_index) latest = post;
  }
  return latest;
}

MentionFinder::Result MentionFinder::counterpart_at(std::uint32_t at) {
  const WordMatch* word = text_.word(at, WordClass::counterpart);
  if (word == nullptr) return std::nullopt;
  Mention mention;
  mention.first = at;
  mention.clitics = word->phrase.clitics & before_word;
  std::uint32_t next = skip(word->phrase.last, WordClass::former);
  Party role;
  role.post = post_of_counterpart(nisba_at(next, false));
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
    } else if (const auto unknown = nisba ? unknown_name(skip_titles(end)) : std::nullopt) {
      party.actor = holder_spelled_so(party, *unknown);
      if (party.actor == no_index) party.name = words(unknown->first, unknown->last);
      end = unknown->last;
      mention.named = true;
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
    return make(at, word->phrase.last, mention.clitics, {home_, no_index, no_index, {}}, false, score_of_guess);
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
              {people->entry.index, no_index, no_index, {}}, false, score_of_context);
}

/// المعارضة or النظام alone is the one that the document named in full before.
MentionFinder::Result MentionFinder::short_form_at(std::uint32_t at) const {
  for (const Candidate& candidate : text_.analysis().at(at)) {
    if ((candidate.clitics & article) == 0 || (candidate.clitics & any_pronoun) != 0) continue;
    const std::string head = head_word(at, candidate.clitics);
    if (const auto found = last_of_head_.find(head); found != last_of_head_.end())
      return make(at, at + 1, candidate.clitics & before_word, found->second, false, score_of_context);
    // Of the country named last (الحكومة السورية والمعارضة), or of the one that the article is about.
    const ActorIndex near =
        !recent_.empty() && recent_.back().actor != no_index ? country_of(recent_.back().actor) : no_index;
    ActorIndex body = near == no_index ? no_index : knowledge_.body_called(head, near);
    if (body == no_index && home_ != no_index) body = knowledge_.body_called(head, home_);
    if (body != no_index)
      return make(at, at + 1, candidate.clitics & before_word, {body, no_index, no_index, {}}, false, score_of_guess);
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
  if (!name) return title != nullptr ? unknown_person_at(*title, begin) : std::nullopt;
  CliticSet clitics = 0;
  if (title != nullptr) {
    clitics = title->phrase.clitics;
  } else {
    for (const NameMatch& match : text_.names_at(at))
      if (match.entry.index == name->actor && match.phrase.last == name->last) clitics = match.phrase.clitics;
  }
  const bool full = name->last - begin > 1;
  const double score = full ? 1 : seen_.contains(name->actor) || title != nullptr ? score_of_title : score_of_short;
  return make(at, name->last, clitics & before_word, {name->actor, no_index, no_index, {}}, true, score);
}

/// السيد, الدكتور and their like before a name that begins with a first name.
MentionFinder::Result MentionFinder::unknown_person_at(const WordMatch& title, std::uint32_t begin) const {
  const CliticSet clitics = title.phrase.clitics & before_word;
  if (const auto known = learned_at(begin))
    return make(title.phrase.first, known->last, clitics, known->party, true, score_of_context);
  const auto name = names_.at(begin);
  if (!name || !name->certain) return std::nullopt;
  return make(title.phrase.first, name->last, clitics, {no_index, no_index, no_index, words(name->first, name->last)},
              true, score_of_unknown);
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
  if (const NameMatch* city = likeliest_place(at); city != nullptr && (city->phrase.clitics & any_pronoun) == 0)
    return place_mention(city->phrase.last, city->phrase.clitics, city->entry.index);
  if (const NameMatch* city = text_.name(at, EntryKind::common_place)) {
    // A name that is also a word is a place only behind في, إلى or ب.
    const bool governed = (city->phrase.clitics & prep_bi) != 0 || (at > 0 && governs_place(at - 1));
    if (governed && (city->phrase.clitics & any_pronoun) == 0)
      return place_mention(city->phrase.last, city->phrase.clitics, city->entry.index);
  }
  return std::nullopt;
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
  mention.score = score_of_context;
  // الرئيسان are two presidents where the document has named two.
  const NameMatch* post = text_.name(at, EntryKind::post_plural);
  if (post != nullptr) {
    const auto together = last_pair_of_post_.find(post->entry.index);
    mention.parties = together != last_pair_of_post_.end() ? together->second : last_people(2, post->entry.index);
  }
  if (mention.parties.size() < 2) mention.parties = last_people(2, no_index);
  if (mention.parties.size() < 2) return std::nullopt;
  return mention;
}

/// The people named last, latest first, who are no spokespersons; with a post, those who hold it.
std::vector<Party> MentionFinder::last_people(std::size_t most, PostIndex post) const {
  std::vector<Party> people;
  for (auto party = recent_.rbegin(); party != recent_.rend() && people.size() < most; ++party) {
    if (party->actor != no_index && knowledge_.actor(party->actor).type != ActorType::person) continue;
    PostIndex held = party->post;
    if (party->actor != no_index && held == no_index && day_)
      if (const auto known = knowledge_.post_of(party->actor, *day_)) held = known->first;
    const bool fits = post == no_index ? held == no_index || !knowledge_.post(held).speaks : held == post;
    if (fits) people.push_back(*party);
  }
  return people;
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
  if (body) return body->last;
  const NameMatch* place = text_.name(preposition->phrase.last, EntryKind::place);
  return place != nullptr ? place->phrase.last : at;
}

/// The name behind a post, directly or between commas or quotation marks.
std::optional<MentionFinder::Body> MentionFinder::name_after(std::uint32_t at, const Party& role) const {
  if (const WordMatch* title = text_.word(at, WordClass::title);
      title != nullptr && (title->phrase.clitics & before_word) != 0)
    return std::nullopt;  // "عاهل الأردن والشيخ صباح": with و it is somebody else's title
  std::uint32_t begin = skip_titles(at);
  if (role.of != no_index && !name_at(begin, true, role)) begin = skip_titles(skip_adjective(begin));
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
  const std::string_view country = role.of == no_index ? std::string_view() : knowledge_.actor(role.of).country;
  const bool countries = foreign && !country.empty() && !person.country.empty() && country != person.country;
  const bool full = std::ranges::any_of(text_.names_at(begin), [&](const NameMatch& match) {
    return match.entry.kind == EntryKind::person && match.entry.index == name->actor && match.phrase.last == name->last;
  });
  // السفير الكوري بارك تشونغ هون is not the known one whose last name is بارك.
  if (!full && role.of != no_index && !knowledge_.has_held(name->actor, role.post, role.of))
    if (const auto longer = names_.at(begin); longer && longer->last > name->last) return std::nullopt;
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
    if (kind != EntryKind::person && !after_post && is_of_another(match)) continue;
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

/// A name that no table knows, at `at` or between commas there; no shorter than a known one that begins it.
std::optional<UnknownNames::Name> MentionFinder::unknown_name(std::uint32_t at) const {
  const bool apart = text_.is_comma(at);
  const std::uint32_t begin = apart ? skip_titles(at + 1) : at;
  const auto name = names_.at(begin, apart ? UnknownNames::Setting::apart : UnknownNames::Setting::running);
  if (!name) return std::nullopt;
  if (apart && name->last < text_.size() && text_.text().tokens[name->last].type == TokenType::word)
    return std::nullopt;
  const auto known = name_at(begin, true, {});
  return known && known->last >= name->last ? std::nullopt : name;
}

/// The first certain name behind a few words that are neither verbs nor names: "لشؤون الشرق الأدنى ديفيد ...".
std::optional<UnknownNames::Name> MentionFinder::unknown_name_ahead(std::uint32_t at) const {
  constexpr std::uint32_t longest_field = 6;
  for (std::uint32_t next = at; next < text_.size() && next <= at + longest_field; ++next) {
    const bool comma = text_.is_comma(next);
    if (!comma && (text_.text().tokens[next].type != TokenType::word || ends_field(next))) return std::nullopt;
    const auto nisba = nisba_at(next, false);
    if (const auto name = nisba ? unknown_name(skip_titles(nisba->last)) : std::nullopt) return name;
    const std::uint32_t begin = comma ? next + 1 : next;
    if (names_.is_given_name(begin)) return unknown_name(next);
    if (comma) return std::nullopt;
  }
  return std::nullopt;
}

/// One definite word that is no name: المسؤول الكوري الكبير. The adverbs are adjectives that events have too.
std::uint32_t MentionFinder::skip_adjective(std::uint32_t at) const {
  constexpr std::string_view definite_article = "ال";
  const bool word = at < text_.size() && text_.text().tokens[at].type == TokenType::word;
  const bool adjective = word && text_.text().folded_at(at).starts_with(definite_article) &&
                         text_.names_at(at).empty() &&
                         (text_.words_at(at).empty() || text_.word(at, WordClass::adverb) != nullptr);
  return adjective ? at + 1 : at;
}

bool MentionFinder::opens_field(std::uint32_t at) const {
  return at < text_.size() && text_.word(at, WordClass::field) != nullptr;
}

/// Verbs, conjunctions of clauses, and other posts end the description of a post.
bool MentionFinder::ends_field(std::uint32_t at) const {
  if (text_.name(at, EntryKind::post_attributive) != nullptr || text_.name(at, EntryKind::post_plural) != nullptr)
    return true;
  return std::ranges::any_of(text_.words_at(at), [](const WordMatch& match) {
    const WordClass word_class = match.entry.word_class;
    const bool noun_phrase = word_class == WordClass::preposition || word_class == WordClass::former ||
                             word_class == WordClass::current || word_class == WordClass::title ||
                             word_class == WordClass::field || word_class == WordClass::adverb;
    return !noun_phrase && (match.phrase.clitics & any_pronoun) == 0;
  });
}

/// The country of the person named last, whose minister "وزير خارجيته" is.
ActorIndex MentionFinder::country_of_last_person() const {
  for (auto party = recent_.rbegin(); party != recent_.rend(); ++party) {
    if (party->actor == no_index) return party->of;
    if (knowledge_.actor(party->actor).type == ActorType::person) return country_of(party->actor);
  }
  return no_index;
}

/// حافظ الأسد is not the one whose short name is الأسد: a name of somebody else began before it.
bool MentionFinder::is_of_another(const NameMatch& name) const {
  constexpr std::uint32_t most_before = 3;
  if ((name.phrase.clitics & ~article) != 0) return false;
  for (std::uint32_t before = 1; before <= most_before && before <= name.phrase.first; ++before) {
    const std::uint32_t begin = name.phrase.first - before;
    if (!names_.is_given_name(begin)) continue;
    if (before == 1) return true;
    const auto whole = names_.at(begin);
    return whole && whole->last > name.phrase.first;
  }
  return false;
}

/// Somebody whom no table knows and the document has named, by the whole name or its last word.
std::optional<MentionFinder::Learned> MentionFinder::learned_at(std::uint32_t at) const {
  if (at >= text_.size()) return std::nullopt;
  for (auto known = learned_.rbegin(); known != learned_.rend(); ++known) {
    std::uint32_t next = at;
    for (const std::string& word : known->words) {
      if (next >= text_.size() || text_.text().folded_at(next) != word) break;
      ++next;
    }
    if (next == at + known->words.size()) return Learned{known->party, {}, next};
    // علي is also على, and محمد many people.
    const bool last_name = text_.words_at(at).empty() && !names_.is_given_name(at);
    if (last_name && text_.text().folded_at(at) == known->words.back()) return Learned{known->party, {}, at + 1};
  }
  return std::nullopt;
}

void MentionFinder::learn(const Mention& mention) {
  constexpr std::size_t shortest = 6;  // bytes: three letters
  if (mention.parties.size() != 1 || mention.parties[0].name.empty()) return;
  Learned known{mention.parties[0], {}, 0};
  TokenizedText name;
  tokenize(known.party.name, name);
  for (const Token& token : name.tokens)
    if (token.type == TokenType::word) known.words.emplace_back(name.folded_of(token));
  const bool again = std::ranges::any_of(learned_, [&](const Learned& other) { return other.party == known.party; });
  if (!again && known.words.size() > 1 && known.words.back().size() >= shortest) learned_.push_back(std::move(known));
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

Mention MentionFinder::make(std::uint32_t first, std::uint32_t last, CliticSet clitics, Party party, bool named,
                            double score) const {
  Mention mention;
  mention.first = first;
  mention.last = last;
  mention.clitics = clitics;
  mention.parties.push_back(std::move(party));
  mention.named = named;
  mention.score = score;
  return mention;
}

std::string MentionFinder::words(std::uint32_t first, std::uint32_t last) const {
  const auto& tokens = text_.text().tokens;
  std::string text(Span{tokens[first].span.begin, tokens[last - 1].span.end}.of(text_.source()));
  std::ranges::replace(text, '_', ' ');  // #جون_كيري
  return text;
}

void MentionFinder::remember(const Mention& mention) {
  ++count_;
  last_end_ = mention.last;
  const bool body = mention.parties.size() == 1 && mention.last - mention.first > 1 &&
                    mention.parties[0].post == no_index && mention.parties[0].actor != no_index &&
                    knowledge_.actor(mention.parties[0].actor).type != ActorType::person;
  if (body && mention.place == no_index)
    if (const std::string head = head_word(mention.first, mention.clitics); head.starts_with("ال"))
      last_of_head_[head] = mention.parties[0];
  learn(mention);
  if (mention.parties.size() == 2 && mention.parties[0].post != no_index &&
      mention.parties[0].post == mention.parties[1].post)
    last_pair_of_post_[mention.parties[0].post] = mention.parties;
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

/// A post behind the name of somebody whom no table knows is his: توماس هالفورسن، وزير الخارجية الأيسلندي،
void MentionFinder::name_apposed_posts(std::vector<Mention>& mentions, std::uint32_t first) {
  std::uint32_t free = first;  // behind the mention before
  for (Mention& mention : mentions) {
    const bool post = !mention.named && mention.clitics == 0 && mention.parties.size() == 1 &&
                      mention.parties[0].post != no_index && mention.parties[0].of != no_index;
    if (const auto name = post ? name_before(mention.first, free) : std::nullopt) {
      Party& party = mention.parties[0];
      party.actor = no_index;
      party.name = words(name->first, name->last);
      mention.first = name->first;
      mention.named = true;
      mention.score = score_of_unknown;
      remember(mention);
    }
    free = mention.last;
  }
}

/// The certain name that ends at token `end`, or at a comma before it, and does not begin before `free`.
std::optional<UnknownNames::Name> MentionFinder::name_before(std::uint32_t end, std::uint32_t free) const {
  constexpr std::uint32_t longest = 5;
  if (end > free && text_.is_comma(end - 1)) --end;
  for (std::uint32_t begin = end > free + longest ? end - longest : free; begin + 1 < end; ++begin)
    if (const auto name = names_.at(begin); name && name->certain && name->last == end) return name;
  return std::nullopt;
}

}  // namespace waqai
