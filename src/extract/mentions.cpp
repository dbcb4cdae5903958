// Mentions from left to right: of all that a token may begin, the longest is taken, and remembered for what points back
// to it. Names, places, posts and references are read in the files mentions_*.cpp.
#include "extract/mentions.hpp"

#include <algorithm>

#include "extract/case_endings.hpp"
#include "extract/mention_scores.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {

/// The country that the document is about at home, whose government "رئيس الحكومة" without a name leads. It must be
/// named at least three times and twice as often as any other.
void MentionFinder::find_home(std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t least = 3;
  for (std::uint32_t at = first; at < last; ++at)
    for (const NameMatch& match : text_.names_at(at)) {
      if (match.entry.kind == EntryKind::person && match.phrase.last - match.phrase.first > 1)
        named_in_full_.insert(match.entry.index);
      if (match.entry.kind != EntryKind::country && match.entry.kind != EntryKind::nisba) continue;
      ++countries_[match.entry.index];
      const bool long_name = match.phrase.last - match.phrase.first > 1;
      if (long_name || match.entry.kind == EntryKind::nisba) clearly_named_.insert(match.entry.index);
    }
  std::uint32_t best = 0;
  std::uint32_t second = 0;
  for (const auto& [country, count] : countries_) {
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
  sentence_begin_ = first;
  for (std::uint32_t at = first; at < last;) {
    const bool unknown = text_.names_at(at).empty() && text_.words_at(at).empty();
    Result mention = unknown ? learned_mention_at(at) : mention_at(at);
    if (!mention && unknown) mention = body_of_country_at(at);
    if (!mention || mention->last > last) {
      ++at;
      continue;
    }
    at = mention->last;
    if (belongs_to_another(*mention)) continue;
    expand_groups(*mention);
    remember(*mention);
    mentions.push_back(std::move(*mention));
  }
  join_appositions(mentions);
  name_apposed_posts(mentions, first);
  return mentions;
}

MentionFinder::Result MentionFinder::mention_at(std::uint32_t at) {
  // A post beats the name that it begins with (رئيس ... before رئيس as a word); else the longest wins.
  Result best;
  const auto consider = [&](Result result) {
    if (result && (!best || result->last > best->last)) best = std::move(result);
  };
  consider(post_at(at));
  consider(titled_post_at(at));
  consider(counterpart_at(at));
  consider(person_at(at));
  consider(collective_at(at));
  consider(actor_at(at));
  consider(place_at(at));
  consider(pair_at(at));
  consider(people_at(at));
  consider(these_countries_at(at));
  consider(these_leaders_at(at));
  consider(homeland_at(at));
  consider(pointer_at(at));
  consider(honoured_at(at));
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
  if ((owned->phrase.clitics & any_pronoun) != 0) return false;  // "مستشاره جون بولتون"
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

/// A name and the post beside it are one mention: جون كيري، وزير الخارجية الأميركي، So are two names of one person:
/// خادم الحرمين الشريفين الملك سلمان.
void MentionFinder::join_appositions(std::vector<Mention>& mentions) const {
  for (std::size_t i = 1; i < mentions.size();) {
    Mention& name = mentions[i - 1];
    const Mention& post = mentions[i];
    const bool adjacent = post.first == name.last || (post.first == name.last + 1 && text_.is_comma(name.last));
    const bool one_each = name.parties.size() == 1 && post.parties.size() == 1;
    const bool renamed = one_each && post.first == name.last && post.clitics == 0 &&
                         name.parties[0].actor != no_index && name.parties[0].actor == post.parties[0].actor;
    const bool same = renamed || (one_each && adjacent && post.clitics == 0 && post.parties[0].post != no_index &&
                                  !post.named && name.parties[0].actor != no_index &&
                                  (post.parties[0].actor == name.parties[0].actor ||
                                   (post.parties[0].actor == no_index &&
                                    knowledge_.actor(name.parties[0].actor).affiliation == post.parties[0].of)));
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

/// الكوريتان is North Korea and South Korea.
void MentionFinder::expand_groups(Mention& mention) const {
  std::vector<Party> parties;
  for (Party& party : mention.parties) {
    const bool group = party.actor != no_index && !knowledge_.actor(party.actor).members.empty();
    if (!group) {
      parties.push_back(std::move(party));
      continue;
    }
    for (const ActorIndex member : knowledge_.actor(party.actor).members)
      parties.push_back({member, no_index, no_index, {}});
  }
  mention.parties = std::move(parties);
}

/// Keeps which countries were named in a row, for what points back to all of them (الدول الثلاث).
void MentionFinder::remember_list(const Mention& mention) {
  std::vector<ActorIndex> countries;
  for (const Party& party : mention.parties) {
    const ActorIndex country = party.actor != no_index ? country_of(party.actor) : party.of;
    if (country != no_index && std::ranges::find(countries, country) == countries.end()) countries.push_back(country);
  }
  if (countries.empty()) return;
  const bool joined = (mention.clitics & conj_wa) != 0 || (mention.first > 0 && text_.is_comma(mention.first - 1));
  const bool goes_on = !lists_.empty() && joined && last_end_ <= mention.first && mention.first <= last_end_ + 1;
  if (!goes_on) lists_.emplace_back();
  for (const ActorIndex country : countries)
    if (std::ranges::find(lists_.back(), country) == lists_.back().end()) lists_.back().push_back(country);
}

/// "محادثات مباشرة بين": whether token `at` stands behind an event noun and its adjectives.
bool MentionFinder::follows_event(std::uint32_t at) const {
  constexpr std::uint32_t reach = 3;  // words
  for (std::uint32_t before = at; before > 0 && before + reach > at; --before)
    if (text_.word(before - 1, WordClass::trigger_noun) != nullptr) return true;
  return false;
}

/// Keeps two countries or bodies that meet or talk, behind بين, for what points back to them (الطرفان).
void MentionFinder::remember_sides(const Mention& mention) {
  const auto is_person = [&](const Party& party) {
    return party.actor == no_index || knowledge_.actor(party.actor).type == ActorType::person;
  };
  if (std::ranges::any_of(mention.parties, is_person)) last_person_count_ = count_;
  if (mention.parties.size() > 2 || mention.parties.empty() || is_person(mention.parties.front())) return;
  const bool between = mention.first > 0 && text_.preposition(mention.first - 1, Slot::between) != nullptr &&
                       follows_event(mention.first - 1);
  const bool second = !between && mention.first == last_end_ && (mention.clitics & conj_wa) != 0 &&
                      sides_.size() == 1 && sides_count_ + 1 == count_;
  if (between) sides_ = mention.parties;
  if (second) sides_.push_back(mention.parties.front());
  if (between || second) sides_count_ = count_;
}

/// Keeps by which honours somebody was named, for what points back to him (سموه).
void MentionFinder::remember_honours(const Mention& mention) {
  if (mention.parties.size() != 1) return;
  for (std::uint32_t at = mention.first; at < mention.last; ++at) {
    const WordMatch* honour = text_.word(at, WordClass::honour);
    if (honour == nullptr || (honour->phrase.clitics & any_pronoun) != 0) continue;
    std::vector<Party>& bearers = honoured_[honour->entry.value];
    std::erase(bearers, mention.parties[0]);
    bearers.push_back(mention.parties[0]);
  }
}

/// "مبعوثون من سيول", "خبراء المنظمة", who are المبعوثون and الخبراء from then on.
bool MentionFinder::is_of_people(const Mention& mention) const {
  const std::string_view word = text_.text().folded_at(mention.first);
  return mention.officials && mention.clitics == no_clitic && !seems_definite(word) &&
         (word.ends_with(nominative_plural) || word.ends_with(oblique_plural) || word.ends_with(broken_plural));
}

/// The first word of a body's name, by which alone it may be called from then on: المعارضة, of حلف شمال الأطلسي الحلف.
void MentionFinder::remember_head(const Mention& mention) {
  const Party& body = mention.parties[0];
  std::string head = mention.last - mention.first > 1 ? head_word(mention.first, mention.clitics) : std::string();
  if (is_of_people(mention)) head = "ال" + std::string(text_.text().folded_at(mention.first));
  if (!seems_definite(head) && knowledge_.actor(body.actor).type == ActorType::org) {
    head = fold(knowledge_.actor(body.actor).name.ar);
    if (head.find(' ') == std::string::npos) return;
    head.resize(head.find(' '));
    if (!seems_definite(head)) head.insert(0, "ال");
  }
  if (!seems_definite(head)) return;
  const auto [last, added] = last_of_head_.try_emplace(head, body);
  if (!added && last->second != body) shared_heads_.insert(head);
  last->second = body;
}

void MentionFinder::remember(const Mention& mention) {
  ++count_;
  remember_list(mention);
  remember_sides(mention);
  if (mention.place != no_index && knowledge_.place(mention.place).place.latitude) {
    std::erase(cities_, mention.place);
    cities_.push_back(mention.place);
  }
  last_end_ = mention.last;
  const bool body = mention.parties.size() == 1 && mention.parties[0].post == no_index &&
                    mention.parties[0].actor != no_index &&
                    knowledge_.actor(mention.parties[0].actor).type != ActorType::person;
  if (body && mention.place == no_index) remember_head(mention);
  learn(mention);
  remember_honours(mention);
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

Party MentionFinder::resolve(PostIndex post, ActorIndex of) const {
  Party party{no_index, post, of, {}};
  if (day_) {
    // زعيم إثيوبيا: of those whom the word may mean, one whom the document has named.
    for (const PostIndex meant : knowledge_.post(post).stands_for)
      if (party.actor == no_index)
        if (const ActorIndex holder = knowledge_.holder(meant, of, *day_); seen_.contains(holder)) party.actor = holder;
    if (party.actor == no_index) party.actor = knowledge_.holder(post, of, *day_);
    constexpr int vacancy = 31;  // days in which the news still calls by the post who has left it
    if (party.actor == no_index) party.actor = knowledge_.holder(post, of, *day_ - boost::gregorian::days(vacancy));
    return party;
  }
  // Without a date, whom the document has named of those who ever held the post.
  for (auto named = recent_.rbegin(); named != recent_.rend() && party.actor == no_index; ++named)
    if (named->actor != no_index && knowledge_.has_held(named->actor, post, of)) party.actor = named->actor;
  return party;
}

/// A country itself, or the one that a person acts for; no_index for others.
ActorIndex MentionFinder::country_of(ActorIndex index) const {
  const KnownActor& actor = knowledge_.actor(index);
  if (actor.type == ActorType::country) return index;
  return actor.type == ActorType::person ? actor.affiliation : no_index;
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

/// The country for whose government a capital stands.
std::optional<MentionFinder::Body> MentionFinder::capital_at(std::uint32_t at) const {
  const NameMatch* name = text_.name(at, EntryKind::place);
  if (name == nullptr || name->phrase.clitics != no_clitic) return std::nullopt;
  const ActorIndex country = knowledge_.place(name->entry.index).metonym;
  return country == no_index ? std::nullopt : std::optional(Body{country, name->phrase.last});
}

std::uint32_t MentionFinder::skip(std::uint32_t at, WordClass word_class) const {
  while (true) {
    const WordMatch* word = text_.word(at, word_class);
    if (word == nullptr || (word->phrase.clitics & before_word) != 0) return at;
    at = word->phrase.last;
  }
}

bool MentionFinder::starts_with_wa(std::uint32_t at) const {
  return at < text_.size() && std::ranges::any_of(text_.analysis().at(at), [](const Candidate& candidate) {
           return (candidate.clitics & conj_wa) != 0;
         });
}

/// The same, of words that the data do not have too.
bool MentionFinder::may_start_with_wa(std::uint32_t at) const {
  const Readings readings(text_.text().folded_at(at));
  return std::any_of(readings.begin(), readings.end(),
                     [](const Reading& reading) { return (reading.clitics & conj_wa) != 0; });
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

}  // namespace waqai
