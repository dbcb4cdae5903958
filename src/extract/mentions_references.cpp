// Words that name nobody: pairs, hosts, delegations and short forms. They stand for whom the document has named, or for
// the country whose people they are.
#include <algorithm>

#include "extract/mention_scores.hpp"
#include "extract/mentions.hpp"

namespace waqai {
namespace {

/// A mention of the word at token `at`, of nobody so far.
Mention mention_of(std::uint32_t at, const WordMatch& word) {
  Mention mention;
  mention.first = at;
  mention.last = word.phrase.last;
  mention.clitics = word.phrase.clitics & before_word;
  return mention;
}

/// مضيفه, سموه: the word of that class at token `at` with a pronoun, or nothing.
const WordMatch* with_pronoun(const TaggedText& text, std::uint32_t at, WordClass word_class) {
  const WordMatch* found = nullptr;
  for (const WordMatch& match : text.words_at(at))
    if (match.entry.word_class == word_class && (match.phrase.clitics & any_pronoun) != 0) found = &match;
  return found;
}

}  // namespace

/// مضيفه is of the two people named last the one who is not its subject; الأخير behind a verb, the last one.
MentionFinder::Result MentionFinder::pointer_at(std::uint32_t at) const {
  if (text_.word(at, WordClass::host) == nullptr && text_.word(at, WordClass::latter) == nullptr) return std::nullopt;
  const WordMatch* host = with_pronoun(text_, at, WordClass::host);
  const WordMatch* latter = text_.word(at, WordClass::latter);
  const bool between = at > 0 && text_.preposition(at - 1, Slot::between) != nullptr;  // "قمة بين الأخير وبوتين"
  if (host == nullptr && (latter == nullptr || !(follows_verb(at) || follows_bare_noun(at) || between)))
    return std::nullopt;
  const std::vector<Party> people = last_people(2, no_index);
  if (people.size() < 2) return std::nullopt;
  if (host == nullptr)
    return make(at, at + 1, latter->phrase.clitics & before_word, people[0], false, score_of_context);
  const bool subject = host->entry.value == marked && last_end_ > sentence_begin_;  // "كان بوتين قد استقبل ضيفه"
  const Party& other = subject || follows_person(at) ? people[1] : people[0];
  return make(at, at + 1, host->phrase.clitics & before_word, other, false, score_of_context);
}

/// سموه, جلالته: who bore that honour, at home before abroad; where nobody did, the person named last.
MentionFinder::Result MentionFinder::honoured_at(std::uint32_t at) const {
  if (text_.word(at, WordClass::honour) == nullptr) return std::nullopt;
  const WordMatch* honour = with_pronoun(text_, at, WordClass::honour);
  if (honour == nullptr) return std::nullopt;
  const auto bearers = honoured_.find(honour->entry.value);
  const std::vector<Party> people = bearers == honoured_.end() ? last_people(1, no_index) : bearers->second;
  if (people.empty()) return std::nullopt;
  const auto at_home = std::find_if(people.rbegin(), people.rend(), [&](const Party& party) {
    return home_ != no_index && (party.actor == no_index ? party.of : country_of(party.actor)) == home_;
  });
  const Party& meant = at_home == people.rend() ? people.back() : *at_home;
  return make(at, at + 1, honour->phrase.clitics & before_word, meant, false, score_of_context);
}

/// "عقب لقاء الأخير بالملك": the noun's complement, while "اللقاء الأخير" was the last one.
bool MentionFinder::follows_bare_noun(std::uint32_t at) const {
  return at > 0 && std::ranges::any_of(text_.words_at(at - 1), [](const WordMatch& match) {
           return match.entry.word_class == WordClass::trigger_noun &&
                  (match.phrase.clitics & (article | any_pronoun)) == 0;
         });
}

bool MentionFinder::follows_verb(std::uint32_t at) const {
  return at > 0 && std::ranges::any_of(text_.words_at(at - 1), [](const WordMatch& match) {
           const WordClass word_class = match.entry.word_class;
           return word_class == WordClass::reporting || word_class == WordClass::verb ||
                  word_class == WordClass::trigger_past || word_class == WordClass::trigger_present ||
                  word_class == WordClass::support_past || word_class == WordClass::support_present;
         });
}

/// Whether no clause begins between the person named last and token `at`.
bool MentionFinder::follows_person(std::uint32_t at) const {
  for (std::uint32_t before = at; before > last_end_; --before)
    if (text_.text().tokens[before - 1].type != TokenType::word || follows_verb(before) ||
        may_start_with_wa(before - 1))
      return false;
  return true;
}

MentionFinder::Result MentionFinder::pair_at(std::uint32_t at) {
  const WordMatch* word = text_.word(at, WordClass::pair);
  if (word == nullptr || recent_.size() < 2) return std::nullopt;
  if (name_at(word->phrase.last, true, {})) return std::nullopt;  // الرئيسين السبسي وماكرون: the names follow
  Mention mention = mention_of(at, *word);
  mention.score = score_of_context;
  // الرئيسان are two presidents where the document has named two.
  const NameMatch* post = text_.name(at, EntryKind::post_plural);
  if (post != nullptr) {
    const auto together = last_pair_of_post_.find(post->entry.index);
    mention.parties = together != last_pair_of_post_.end() ? together->second : last_people(2, post->entry.index);
  } else {
    const bool besides = word->entry.value == other_two && follows_person(at);
    mention.parties = last_people(besides ? 3 : 2, no_index);
    if (besides && mention.parties.size() == 3) mention.parties.erase(mention.parties.begin());
  }
  if (word->entry.value == marked && sides_.size() == 2 && sides_count_ + 1 >= last_person_count_)
    mention.parties = sides_;  // "بين الحكومة والحوثيين ... الطرفان"
  if (mention.parties.size() < 2 && post == nullptr && word->entry.value == marked) {  // الجانبان of two countries
    mention.parties.clear();
    for (const ActorIndex country : two_countries()) mention.parties.push_back({country, no_index, no_index, {}});
  }
  if (mention.parties.size() != 2) return std::nullopt;
  return mention;
}

/// Whether who holds `held` may be called by `post`: الوزير of a foreign minister, الزعيم of a king.
bool MentionFinder::is_called(PostIndex held, PostIndex post) const {
  const Post& general = knowledge_.post(post);
  return held == no_index || held == post || std::ranges::find(general.stands_for, held) != general.stands_for.end() ||
         knowledge_.post(held).id.ends_with("_" + general.id);
}

/// The people named last, latest first, who are no spokespersons; with a post, those who may be called by it.
std::vector<Party> MentionFinder::last_people(std::size_t most, PostIndex post) const {
  std::vector<Party> people;
  for (auto party = recent_.rbegin(); party != recent_.rend() && people.size() < most; ++party) {
    if (party->actor != no_index && knowledge_.actor(party->actor).type != ActorType::person) continue;
    PostIndex held = party->post;
    if (party->actor != no_index && held == no_index && day_)
      if (const auto known = knowledge_.post_of(party->actor, *day_)) held = known->first;
    const bool fits = post == no_index ? held == no_index || !knowledge_.post(held).speaks : is_called(held, post);
    if (fits) people.push_back(*party);
  }
  return people;
}

/// البلدين, الدول الثلاث
MentionFinder::Result MentionFinder::these_countries_at(std::uint32_t at) const {
  const WordMatch* word = text_.word(at, WordClass::these_countries);
  if (word == nullptr) return std::nullopt;
  Mention mention = mention_of(at, *word);
  for (const ActorIndex country : listed_countries(word->entry.value))
    mention.parties.push_back({country, no_index, no_index, {}});
  if (mention.parties.empty()) return std::nullopt;
  return mention;
}

/// الوزراء الثلاثة, القادة الثلاثة: of each country of the last list of three, who was named last, or who leads it.
MentionFinder::Result MentionFinder::these_leaders_at(std::uint32_t at) const {
  const WordMatch* leaders = text_.word(at, WordClass::these_leaders);
  const WordMatch* word = leaders != nullptr ? leaders : text_.word(at, WordClass::these_officials);
  if (word == nullptr) return std::nullopt;
  Mention mention = mention_of(at, *word);
  mention.score = score_of_context;
  for (const ActorIndex country : listed_countries(word->entry.value)) {
    const auto leader = std::find_if(recent_.rbegin(), recent_.rend(), [&](const Party& party) {
      const bool person = party.actor == no_index || knowledge_.actor(party.actor).type == ActorType::person;
      const bool leads =
          leaders == nullptr || (day_ && party.actor != no_index && knowledge_.is_leader(party.actor, *day_));
      return person && leads && (party.actor == no_index ? party.of : country_of(party.actor)) == country;
    });
    if (leader != recent_.rend()) mention.parties.push_back(*leader);
  }
  if (mention.parties.size() == word->entry.value) return mention;
  if (leaders == nullptr) return std::nullopt;
  mention.parties = leaders_named_last(word->entry.value);  // "ميركل وهولاند ... مع بوتين"
  if (mention.parties.size() != word->entry.value) return std::nullopt;
  return mention;
}

/// The people named last who lead a country, so many of them.
std::vector<Party> MentionFinder::leaders_named_last(std::size_t count) const {
  std::vector<Party> leaders;
  for (const Party& person : last_people(2 * count, no_index))
    if (day_ && person.actor != no_index && leaders.size() < count && knowledge_.is_leader(person.actor, *day_))
      leaders.push_back(person);
  return leaders;
}

/// "استقبل عون ميركل التي تزور بلاده", "وصل إلى البلاد": behind a visit or what leads to its place, the country named
/// last that is not the visitor's own.
MentionFinder::Result MentionFinder::homeland_at(std::uint32_t at) const {
  const WordMatch* word = text_.word(at, WordClass::homeland);
  if (word == nullptr || recent_.empty()) return std::nullopt;
  const bool reached = (word->phrase.clitics & prep_li) != 0 ||
                       (at > 0 && governs_place(at - 1) && text_.preposition(at - 1, Slot::in) == nullptr);
  if (!reached) return std::nullopt;
  const std::vector<ActorIndex> two = two_countries();
  ActorIndex country = two.empty() ? no_index : two.back();
  if ((word->phrase.clitics & article) != 0 && home_ != no_index) country = home_;
  if (country == no_index) return std::nullopt;
  Mention mention = mention_of(at, *word);
  mention.place = knowledge_.country_place(country);
  mention.score = score_of_guess;
  return mention;
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

/// The latest list of that many countries, or none; two are those of the parties named last.
std::vector<ActorIndex> MentionFinder::listed_countries(std::size_t count) const {
  if (count == 2) return two_countries();
  const auto list = std::find_if(lists_.rbegin(), lists_.rend(), [&](const auto& l) { return l.size() == count; });
  return list == lists_.rend() ? std::vector<ActorIndex>{} : *list;
}

/// وفد الحكومة السورية, قادة الدول الثلاث; but مبعوث البلدين may act for others.
MentionFinder::Result MentionFinder::whose_collective(std::uint32_t at) {
  const WordMatch* countries = text_.word(at, WordClass::these_countries);
  if (countries != nullptr && countries->entry.value > 2) return these_countries_at(at);
  return collective_at(at);
}

MentionFinder::Result MentionFinder::collective_at(std::uint32_t at) {
  const WordMatch* word = text_.word(at, WordClass::collective);
  if (word == nullptr) return std::nullopt;
  Mention mention;
  mention.first = at;
  mention.clitics = word->phrase.clitics & before_word;
  mention.officials = word->entry.value == 0;  // النظام is the state itself
  std::uint32_t next = word->phrase.last;
  // وفد عسكري روسي: an adjective of no country stands before the country's.
  if (is_adjective(next) && (nisba_at(next + 1, false) || is_country_adjective(next))) ++next;
  next = skip_to_body(next);
  if (word->entry.value != 0 && starts_with_wa(next))  // الحكومة والمعارضة السورية: the adjective is of both
    if (const auto beside = body_at(next))
      if (const ActorIndex country = country_of_body(beside->actor); country != no_index)
        return make(at, next, mention.clitics, {country, no_index, no_index, {}}, false, score_of_context);
  while (true) {
    auto body = nisba_at(next, false);
    if (!body) body = nisba_at(next, true);
    if (!body && mention.parties.empty()) body = body_at(next);
    if (!body && mention.parties.empty()) body = body_in_marks(next);
    if (!body && mention.parties.empty()) body = capital_at(next);
    if (!body && mention.parties.empty() && (word->phrase.clitics & any_pronoun) == 0) {
      if (const Result inner = whose_collective(next); inner && inner->clitics == 0) {
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
  if (mention.parties.empty()) country_of_institution(next, mention);
  if (mention.parties.empty() && word->entry.value != 0 && home_ != no_index &&
      (word->phrase.clitics & any_pronoun) == 0)
    return make(at, word->phrase.last, mention.clitics, {home_, no_index, no_index, {}}, false, score_of_guess);
  if (mention.parties.empty()) return std::nullopt;
  return mention;
}

/// وفد عسكري من حزب الله: behind adjectives and من stands the body.
std::uint32_t MentionFinder::skip_to_body(std::uint32_t at) const {
  constexpr std::uint32_t most = 2;  // adjectives
  std::uint32_t next = at;
  while (next < at + most && is_adjective(next)) ++next;
  const WordMatch* from = next == at ? nullptr : text_.preposition(next, Slot::from);
  return from != nullptr && body_at(from->phrase.last) ? from->phrase.last : at;
}

/// "وفدا برلمانيا روسيا": the country's adjective in the accusative is written like its name.
bool MentionFinder::is_country_adjective(std::uint32_t before) const {
  constexpr std::string_view accusative_nisba = "يا";
  return before + 1 < text_.size() && text_.text().folded_at(before).ends_with(accusative_nisba) &&
         text_.text().folded_at(before + 1).ends_with(accusative_nisba) && body_at(before + 1);
}

/// A word that no table knows, or one that may stand beside an event noun (وزاري).
bool MentionFinder::is_adjective(std::uint32_t at) const {
  return at < text_.size() && text_.text().tokens[at].type == TokenType::word && text_.names_at(at).empty() &&
         std::ranges::all_of(text_.words_at(at),
                             [](const WordMatch& match) { return match.entry.word_class == WordClass::adverb; });
}

/// The country that a body belongs to, of a country itself; or none.
ActorIndex MentionFinder::country_of_body(ActorIndex body) const {
  const KnownActor& actor = knowledge_.actor(body);
  if (actor.type == ActorType::country || actor.country.empty()) return no_index;
  for (const auto& [country, count] : countries_)
    if (knowledge_.actor(country).country == actor.country) return country;
  return no_index;
}

/// قادة دول (إيغاد), زعماء "الناتو"
std::optional<MentionFinder::Body> MentionFinder::body_in_marks(std::uint32_t at) const {
  if (!text_.is_mark(at, "(") && !text_.is_mark(at, "\"")) return std::nullopt;
  auto body = body_at(at + 1);
  if (!body || !(text_.is_mark(body->last, ")") || text_.is_mark(body->last, "\""))) return std::nullopt;
  ++body->last;
  return body;
}

/// وزراء المياه والري في مصر والسودان, وزراء الري لدول السودان ومصر: after a few words of their field, the countries.
void MentionFinder::countries_of_ministers(std::uint32_t at, Mention& mention) const {
  constexpr std::uint32_t longest_field = 4;
  std::uint32_t next = at;
  while (next < at + longest_field && next < text_.size() && text_.text().tokens[next].type == TokenType::word &&
         text_.words_at(next).empty())
    ++next;
  const std::uint32_t list = skip_of_countries(next);
  if (next == at || list == next) return;
  std::vector<Party> countries;
  next = list;
  while (const auto body = body_at(next)) {
    countries.push_back({body->actor, no_index, no_index, {}});
    next = body->last;
    if (text_.is_comma(next)) ++next;
  }
  if (countries.size() < 2) return;
  mention.parties = std::move(countries);
  mention.last = text_.is_comma(next - 1) ? next - 1 : next;
}

/// مسؤولون من وزارة العمل الفلبينية: the country whose adjective ends the name of an institution that no table has.
void MentionFinder::country_of_institution(std::uint32_t at, Mention& mention) const {
  constexpr std::uint32_t longest = 5;  // words
  const WordMatch* from = text_.preposition(at, Slot::from);
  if (from == nullptr) return;
  const std::uint32_t begin = from->phrase.last;
  for (std::uint32_t next = begin; next < begin + longest && next < text_.size(); ++next) {
    if (const auto country = next > begin ? nisba_at(next, false) : std::nullopt) {
      mention.parties.push_back({country->actor, no_index, no_index, {}});
      mention.last = country->last;
      return;
    }
    if (text_.text().tokens[next].type != TokenType::word || text_.word(next, WordClass::preposition) != nullptr)
      return;
  }
}

/// What may stand between officials and their countries: في, لدول.
std::uint32_t MentionFinder::skip_of_countries(std::uint32_t at) const {
  if (at >= text_.size()) return at;
  if (const WordMatch* in = text_.preposition(at, Slot::in)) return in->phrase.last;
  return text_.word(at, WordClass::of_countries) != nullptr ? at + 1 : at;
}

/// الروس behind مع or بين are their government's people; so are those behind و after them.
MentionFinder::Result MentionFinder::people_at(std::uint32_t at) const {
  const NameMatch* people = text_.name(at, EntryKind::nisba_plural);
  if (people == nullptr || (people->phrase.clitics & article) == 0 || at == 0) return std::nullopt;
  const bool listed = at == last_end_ && (people->phrase.clitics & conj_wa) != 0 && !recent_.empty() &&
                      recent_.back().actor != no_index && recent_.back().post == no_index &&
                      knowledge_.actor(recent_.back().actor).type == ActorType::country;
  if (!listed && text_.preposition(at - 1, Slot::with) == nullptr &&
      text_.preposition(at - 1, Slot::between) == nullptr)
    return std::nullopt;
  return make(at, people->phrase.last, people->phrase.clitics & before_word,
              {people->entry.index, no_index, no_index, {}}, false, score_of_context);
}

/// المعارضة or المنظمة alone is the one that the document named in full before.
MentionFinder::Result MentionFinder::short_form_at(std::uint32_t at) const {
  const auto goes_on = [&](const WordMatch& match) { return match.phrase.last > at + 1; };  // الوفد المرافق
  if (std::ranges::any_of(text_.words_at(at), goes_on)) return std::nullopt;
  for (const Candidate& candidate : text_.analysis().at(at)) {
    if ((candidate.clitics & article) == 0 || (candidate.clitics & any_pronoun) != 0) continue;
    const std::string head = head_word(at, candidate.clitics);
    if (const auto found = last_of_head_.find(head);
        found != last_of_head_.end() && !may_be_another(found->second, head, at))
      return make(at, at + 1, candidate.clitics & before_word, found->second, false, score_of_context);
    if (Result kingdom = kingdom_called(at, head, candidate.clitics & before_word)) return kingdom;
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

/// Of an organisation called by the first word of its name, whether the text at `at` may mean another: it has named two
/// that are called so, or goes on with an adjective ("المنظمة الدولية").
bool MentionFinder::may_be_another(const Party& body, const std::string& head, std::uint32_t at) const {
  if (body.actor == no_index || knowledge_.actor(body.actor).type != ActorType::org) return false;
  const bool described = at + 1 < text_.size() && seems_definite(text_.text().folded_at(at + 1));
  return described || shared_heads_.contains(head);
}

/// المملكة is the kingdom that the document is about, or else named last.
MentionFinder::Result MentionFinder::kingdom_called(std::uint32_t at, std::string_view head, CliticSet clitics) const {
  const auto is_called_so = [&](ActorIndex country) {
    return country != no_index && knowledge_.body_called(head, country) == country;
  };
  ActorIndex country = is_called_so(home_) ? home_ : no_index;
  for (auto party = recent_.rbegin(); party != recent_.rend() && country == no_index; ++party) {
    const ActorIndex named = party->actor == no_index ? party->of : country_of(party->actor);
    if (is_called_so(named)) country = named;
  }
  if (country == no_index) return std::nullopt;
  Mention mention = make(at, at + 1, clitics, {country, no_index, no_index, {}}, false, score_of_context);
  mention.place = knowledge_.country_place(country);
  return mention;
}

/// A short form that the tables have neither as a name nor as a word: المعارضة, الحلف, but no other body of many
/// countries.
MentionFinder::Result MentionFinder::body_of_country_at(std::uint32_t at) const {
  Result found = short_form_at(at);
  const ActorIndex body = found ? found->parties[0].actor : no_index;
  const bool known = body != no_index && (!knowledge_.actor(body).country.empty() || knowledge_.actor(body).bloc);
  return known ? found : std::nullopt;
}

/// The definite word at `at`, folded, without what stands before its article.
std::string MentionFinder::head_word(std::uint32_t at, CliticSet clitics) const {
  const std::string_view word = text_.text().folded_at(at);
  const std::size_t al = word.find("ال");
  const bool joined = (clitics & prep_li) != 0;  // للمعارضة
  const std::size_t li = joined ? word.find("لل") : std::string_view::npos;
  if (li != std::string_view::npos) return "ال" + std::string(word.substr(li + std::string_view("لل").size()));
  return al == std::string_view::npos ? std::string() : std::string(word.substr(al));
}

}  // namespace waqai
