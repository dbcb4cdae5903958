// People by name: whom the tables know, by full and by short names, and whom only the text names.
#include <algorithm>

#include "extract/mention_scores.hpp"
#include "extract/mentions.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {

MentionFinder::Result MentionFinder::person_at(std::uint32_t at) {
  const WordMatch* title = text_.word(at, WordClass::title);
  if (title != nullptr && name_at(at, false, {})) title = nullptr;  // "الملك عبد الله" is a form of his name
  const std::uint32_t begin = title != nullptr ? skip_titles(at) : at;
  const auto name = name_at(begin, title != nullptr, {});
  if (!name) return title != nullptr ? unknown_person_at(*title, begin) : std::nullopt;
  // ماري قعوار, whom the text alone names, is قعوار there.
  const bool of_other = name->last - begin == 1 && !seen_.contains(name->actor);
  if (const auto learned = of_other ? learned_at(begin) : std::nullopt)
    return make(at, learned->last, title != nullptr ? title->phrase.clitics & before_word : no_clitic, learned->party,
                true, score_of_context);
  CliticSet clitics = 0;
  if (title != nullptr) {
    clitics = title->phrase.clitics;
  } else {
    for (const NameMatch& match : text_.names_at(at))
      if (is_form_of(match, *name)) clitics = match.phrase.clitics;
  }
  if (of_other)
    if (const auto namesake = named_by_last_name(begin))
      return make(at, name->last, clitics & before_word, *namesake, true, score_of_context);
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
  if (title.entry.value == marked && !(name && name->last > begin + 1))
    if (const auto named = named_by_given_name(begin))
      return make(title.phrase.first, begin + 1, clitics, *named, true, score_of_context);
  if (!name || !name->certain) return std::nullopt;
  return make(title.phrase.first, name->last, clitics, {no_index, no_index, no_index, words(name->first, name->last)},
              true, score_of_unknown);
}

/// الحريري: of those whom the document named in full, the latest with that last name.
std::optional<Party> MentionFinder::named_by_last_name(std::uint32_t at) const {
  const std::string_view last = text_.text().folded_at(at);
  for (auto party = recent_.rbegin(); party != recent_.rend(); ++party) {
    if (party->actor == no_index || knowledge_.actor(party->actor).type != ActorType::person) continue;
    const std::string name = fold(knowledge_.actor(party->actor).name.ar);
    if (std::string_view(name).substr(name.rfind(' ') + 1) == last) return *party;
  }
  return std::nullopt;
}

/// الشيخ صباح, الأمير محمد: of those named before the latest with that given name.
std::optional<Party> MentionFinder::named_by_given_name(std::uint32_t at) const {
  if (at >= text_.size()) return std::nullopt;
  const std::string_view given = text_.text().folded_at(at);
  for (auto party = recent_.rbegin(); party != recent_.rend(); ++party) {
    if (party->actor == no_index || knowledge_.actor(party->actor).type != ActorType::person) continue;
    const std::string name = fold(knowledge_.actor(party->actor).name.ar);
    if (std::string_view(name).substr(0, name.find(' ')) == given) return *party;
  }
  return std::nullopt;
}

/// A last name alone that the document gave in full before.
MentionFinder::Result MentionFinder::learned_mention_at(std::uint32_t at) const {
  const auto known = learned_at(at);
  if (!known) return std::nullopt;
  return make(at, known->last, no_clitic, known->party, true, score_of_context);
}

/// The name behind a post, directly or between commas or quotation marks.
std::optional<MentionFinder::Body> MentionFinder::name_after(std::uint32_t at, const Party& role) const {
  if (const WordMatch* title = text_.word(at, WordClass::title);
      title != nullptr && (title->phrase.clitics & before_word) != 0)
    return std::nullopt;  // "عاهل الأردن والشيخ صباح": with و it is somebody else's title
  std::uint32_t begin = skip_titles(at);
  const auto with_title = name_at(at, true, role);  // الملك عبد الله is a form of his name
  const auto without = name_at(begin, true, role);
  if (with_title && (!without || with_title->last >= without->last)) begin = at;
  if (!name_at(begin, true, role)) {
    const std::uint32_t behind = skip_titles(skip_adjective(begin));
    if (role.of != no_index || full_name_at(behind)) begin = behind;  // "الزعيم الكوري كيم جونغ أون"
  }
  const bool apart = text_.is_comma(begin);
  if (apart) begin = skip_titles(begin + 1);
  auto name = name_at(begin, true, role);
  if (!name) return std::nullopt;
  for (const NameMatch& match : text_.names_at(begin))
    if (is_form_of(match, *name) && (match.phrase.clitics & before_word) != 0)
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
  EntryKind best_kind = EntryKind::doubtful_name;
  const ActorIndex holder = role.post != no_index && role.of != no_index ? resolve(role.post, role.of).actor : no_index;
  for (const NameMatch& match : text_.names_at(at)) {
    const EntryKind kind = match.entry.kind;
    if (kind != EntryKind::person && kind != EntryKind::short_name && kind != EntryKind::doubtful_name) continue;
    if ((match.phrase.clitics & any_pronoun) != 0 || is_also_a_word(match.phrase)) continue;
    if (kind != EntryKind::person && !after_post && is_of_another(match)) continue;
    const ActorIndex actor = kind == EntryKind::doubtful_name && match.entry.index != holder
                                 ? namesake_of(match.entry.index, at)
                                 : match.entry.index;
    const auto seen = seen_.find(actor);
    const std::uint32_t holds = actor == holder ? 1U << 30U : 0;
    const std::uint32_t seen_at = std::max(holds, seen == seen_.end() ? 0 : seen->second);
    const bool known = seen_at > 0 || after_post || named_in_full_.contains(actor) || is_reigning(match);
    if (kind == EntryKind::doubtful_name && !known) continue;
    const bool longer = best && match.phrase.last > best->last;
    // جورج بوش is the son, unless the father held the post; البشير is who goes by that name alone.
    const bool likelier =
        best && match.phrase.last == best->last && (seen_at > best_seen || (seen_at == best_seen && kind < best_kind));
    if (best && !longer && !likelier) continue;
    best = Body{actor, match.phrase.last};
    best_seen = seen_at;
    best_kind = kind;
  }
  return best;
}

/// "الملك عبد الله": a title with a given name is a doubtful form, and means the one who then leads his country.
bool MentionFinder::is_reigning(const NameMatch& name) const {
  constexpr std::uint32_t least = 3;  // words, as the given name has two
  if (!day_ || name.phrase.last - name.phrase.first < least) return false;
  const auto leads = [&](const NameMatch& match) {
    return match.entry.kind == EntryKind::doubtful_name && match.phrase.last == name.phrase.last &&
           knowledge_.is_leader(match.entry.index, *day_);
  };
  return leads(name) && std::ranges::count_if(text_.names_at(name.phrase.first), leads) == 1;
}

/// Whether the match may be what `name` was read from: the person's own name, or one that a namesake shares.
bool MentionFinder::is_form_of(const NameMatch& match, const Body& name) {
  const bool shared = match.entry.kind == EntryKind::doubtful_name;
  return match.phrase.last == name.last && (match.entry.index == name.actor || shared);
}

/// كيم is the one of that family name who was named last, where the verb before it does not tell of a woman.
ActorIndex MentionFinder::namesake_of(ActorIndex person, std::uint32_t at) const {
  constexpr std::size_t reach = 3;  // parties named last
  const auto family_name = [&](ActorIndex actor) {
    const std::string name = fold(knowledge_.actor(actor).name.ar);
    return name.substr(0, name.find(' '));
  };
  const std::string family = family_name(person);
  const std::string_view written = text_.text().folded_at(at);
  if (!written.ends_with(family)) return person;
  const bool feminine = follows_feminine_verb(at);
  std::size_t looked_at = 0;
  for (auto party = recent_.rbegin(); party != recent_.rend(); ++party) {
    if (party->actor == no_index || knowledge_.actor(party->actor).type != ActorType::person) continue;
    const bool meant = family_name(party->actor) == family;
    if (meant && knowledge_.actor(party->actor).feminine == feminine) return party->actor;
    if (++looked_at == reach && !feminine) break;
  }
  return person;
}

/// التقت, but not the noun زيارة
bool MentionFinder::follows_feminine_verb(std::uint32_t at) const {
  return at > 0 && text_.text().folded_at(at - 1).ends_with("ت") && follows_verb(at);
}

/// Where the full name of somebody known ends that begins at `at`.
std::optional<std::uint32_t> MentionFinder::full_name_at(std::uint32_t at) const {
  const NameMatch* name = text_.name(at, EntryKind::person);
  const bool full = name != nullptr && name->phrase.clitics == no_clitic && name->phrase.last - name->phrase.first > 1;
  return full ? std::optional(name->phrase.last) : std::nullopt;
}

/// بأن is no Ban: one word that is also a word of grammar is not taken for a name.
bool MentionFinder::is_also_a_word(const PhraseMatch& phrase) const {
  if (phrase.last - phrase.first > 1) return false;
  return std::ranges::any_of(text_.words_at(phrase.first), [&](const WordMatch& match) {
    const WordClass word_class = match.entry.word_class;
    if (match.phrase.clitics != phrase.clitics) return false;  // كيري is no ك + يرى
    const bool of_event = word_class == WordClass::support_past || word_class == WordClass::support_present;
    return word_class <= WordClass::reporting || word_class == WordClass::negation || word_class == WordClass::verb ||
           of_event;  // وترأس is no Truss
  });
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
    if (const auto known = full_name_at(begin)) return UnknownNames::Name{begin, *known, true};
    if (const NameMatch* body = text_.name(begin, EntryKind::organisation)) {  // "عن حركة فتح عزام الأحمد"
      next = body->phrase.last - 1;
      continue;
    }
    if (names_.is_given_name(begin)) return unknown_name(next);
    if (comma) return std::nullopt;
  }
  return std::nullopt;
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

/// One definite word that is no name: المسؤول الكوري الكبير. The adverbs are adjectives that events have too.
std::uint32_t MentionFinder::skip_adjective(std::uint32_t at) const {
  const bool word = at < text_.size() && text_.text().tokens[at].type == TokenType::word;
  const bool adjective = word && seems_definite(text_.text().folded_at(at)) && text_.names_at(at).empty() &&
                         (text_.words_at(at).empty() || text_.word(at, WordClass::adverb) != nullptr);
  return adjective ? at + 1 : at;
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

}  // namespace waqai
