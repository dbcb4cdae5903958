// Reads a sentence's tokens into items, then finds what marks each mention.
#include "extract/items.hpp"

#include <algorithm>
#include <array>

#include "extract/clauses.hpp"
#include "waqai/time/document_date.hpp"

namespace waqai {
namespace {

using namespace std::string_view_literals;

/// Which clitics a word of each class may carry to be read as such. The article is the phrase's own affair: the
/// trie matches it only where the data have it.
CliticSet allowed_clitics(WordClass word_class) {
  switch (word_class) {
    case WordClass::trigger_past:
    case WordClass::support_past:
      return any_conjunction | any_pronoun;
    case WordClass::trigger_present:
    case WordClass::support_present:
      return any_conjunction | future_sa | prep_li | any_pronoun;
    case WordClass::verb:
    case WordClass::request:
    case WordClass::refusal:
    case WordClass::reporting:
      return any_conjunction | future_sa | any_pronoun;
    case WordClass::trigger_noun:
    case WordClass::support_noun:
      return any_conjunction | prep_bi | prep_li | any_pronoun;
    case WordClass::cue:
    case WordClass::aim:
      return any_conjunction | prep_bi | prep_li | future_sa;
    case WordClass::adverb:
      return any_conjunction;
    case WordClass::generic:
      return any_conjunction | prep_bi | prep_li;
    default:
      return any_conjunction | any_pronoun;
  }
}

bool may_carry(WordClass word_class, CliticSet clitics) {
  return (clitics & ~(allowed_clitics(word_class) | article)) == 0;
}

/// Of readings equally long, the lower rank is taken.
int rank(WordClass word_class) {
  switch (word_class) {
    case WordClass::trigger_past:
    case WordClass::trigger_present:
      return 0;
    case WordClass::trigger_noun:
      return 1;
    case WordClass::support_past:
    case WordClass::support_present:
      return 2;
    case WordClass::preposition:
    case WordClass::pronoun:
      return 3;
    case WordClass::support_noun:
      return 4;
    case WordClass::complementizer:
      return 5;
    case WordClass::relative:
    case WordClass::subordinator:
      return 6;
    case WordClass::reporting:
      return 7;
    case WordClass::auxiliary:
    case WordClass::negation:
      return 8;
    case WordClass::adverb:
    case WordClass::generic:
    case WordClass::lasting:
    case WordClass::days:
    case WordClass::cue:
    case WordClass::doubt:
    case WordClass::recalled:
    case WordClass::aim:
    case WordClass::during:
    case WordClass::leadership:
    case WordClass::opener:
    case WordClass::then:
    case WordClass::ordinal:
      return 9;
    case WordClass::verb:
      return 10;
    case WordClass::request:
    case WordClass::refusal:
    case WordClass::ending:
      return 11;
    default:
      return 100;  // parts of mentions, no items of their own
  }
}

bool is_bare_noun(const WordMatch& match) {
  return match.entry.word_class == WordClass::trigger_noun &&
         (match.phrase.clitics & (article | prep_bi | prep_li)) != 0;
}

/// By the ending before the pronoun; what is left must still be a verb, for دعا is singular.
Number number_of(std::string_view verb, Tense tense, bool with_pronoun) {
  constexpr std::size_t stem = 6;  // bytes
  const auto ends = [&](std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) {
      return verb.ends_with(ending) && verb.size() >= ending.size() + stem;
    });
  };
  const bool past = tense == Tense::past;
  if (with_pronoun) {
    if (ends({"وه", "وها", "ونه", "ونها"})) return Number::plural;
    return ends({"اه", "اها", "انه", "انها"}) ? Number::dual : Number::singular;
  }
  if (ends({"وا"}) || (!past && ends({"ون"}))) return Number::plural;
  if (past && ends({"نا"})) return Number::singular;  // "بحثنا": who speaks
  return ends({"ا"}) || (!past && ends({"ان"})) ? Number::dual : Number::singular;
}

/// بحثت and ستبحث against بحث and سيبحث.
Gender gender_of(std::string_view verb, Tense tense, CliticSet clitics) {
  if ((clitics & any_pronoun) != 0) return Gender::unknown;
  if (tense == Tense::past && verb.ends_with("يت")) return Gender::unknown;  // التقيت: who speaks
  if (tense == Tense::past) return verb.ends_with("ت") ? Gender::feminine : Gender::masculine;
  for (const CliticSet letter : {conj_wa, conj_fa, prep_li, future_sa})
    if ((clitics & letter) != 0) verb.remove_prefix(2);  // bytes
  return verb.starts_with("ت") ? Gender::feminine : verb.starts_with("ي") ? Gender::masculine : Gender::unknown;
}

/// التقيت, التقيته: who speaks.
bool is_first_person(std::string_view verb) {
  constexpr std::string_view endings[] = {"يت", "يته", "يتها", "يتهم"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return verb.ends_with(ending); });
}

/// التقاه, التقته: a pronoun behind a past verb that ends in ى, which the lexicon lists as one form.
bool has_weak_ending(std::string_view verb) {
  constexpr std::string_view endings[] = {"اه", "اها", "ته", "تها"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return verb.ends_with(ending); });
}

/// زيارتها, زيارته
Gender gender_of_owner(std::string_view noun) {
  return noun.ends_with("ها") ? Gender::feminine : noun.ends_with("ه") ? Gender::masculine : Gender::unknown;
}

/// لقاءين, قمتان: among event nouns, only the dual ends so.
bool is_dual_noun(std::string_view noun) { return noun.ends_with("ين") || noun.ends_with("ان"); }

/// Of به, بهما, بهم.
CliticSet pronoun_of(std::string_view word) {
  if (word.ends_with("هما")) return pronoun | pronoun_dual;
  return word.ends_with("هم") ? pronoun | pronoun_plural : pronoun;
}

class Itemizer {
 public:
  Itemizer(const TaggedText& text, const Sentence& sentence, std::span<const Mention> mentions,
           std::span<const Timex> timexes, const Grammar& grammar)
      : text_(text), sentence_(sentence), mentions_(mentions), timexes_(timexes), grammar_(grammar) {}

  std::vector<Item> run() {
    items_.reserve(sentence_.last - sentence_.first);
    for (std::uint32_t at = sentence_.first; at < sentence_.last;) {
      items_.push_back(item_at(at));
      at = items_.back().last;
    }
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      if (i > 0 && is_lone_conjunction(items_[i - 1])) {  // "بين ترامب و كيم"
        items_[i - 1].kind = ItemKind::neutral;
        items_[i].clitics |= conj_wa;
      }
      if (items_[i].kind == ItemKind::mention) mark(i);
      if (items_[i].kind == ItemKind::support_verb) settle_support(i);
    }
    for (std::uint32_t i = 0; i < items_.size(); ++i) {
      if (items_[i].kind == ItemKind::trigger_verb) settle_trigger(i);
    }
    return std::move(items_);
  }

 private:
  Item item_at(std::uint32_t at) {
    while (next_mention_ < mentions_.size() && mentions_[next_mention_].first < at) ++next_mention_;
    while (next_timex_ < timexes_.size() && timexes_[next_timex_].first < at) ++next_timex_;
    Item item;
    item.first = at;
    item.last = at + 1;
    const NameMatch* series = text_.name(at, EntryKind::series);
    if (series != nullptr && !runs_into_collective(series->phrase)) {
      item.kind = ItemKind::trigger_noun;
      item.last = series->phrase.last;
      item.clitics = series->phrase.clitics;
      item.index = grammar_.series_trigger();
      item.series = series->entry.index;
    } else if (next_mention_ < mentions_.size() && mentions_[next_mention_].first == at) {
      item.kind = ItemKind::mention;
      item.last = mentions_[next_mention_].last;
      item.clitics = mentions_[next_mention_].clitics;
      item.index = static_cast<std::uint32_t>(next_mention_);
    } else if (next_timex_ < timexes_.size() && timexes_[next_timex_].first == at) {
      const bool dateline = sentence_.first == 0 && stands_as_dateline(text_.text(), timexes_[next_timex_]);
      item.kind = dateline ? ItemKind::neutral : ItemKind::timex;
      item.last = timexes_[next_timex_].last;
      item.index = static_cast<std::uint32_t>(next_timex_);
      for (const Candidate& candidate : text_.analysis().at(at)) item.clitics |= candidate.clitics & any_conjunction;
    } else if (text_.text().tokens[at].type == TokenType::punctuation) {
      item.kind = punctuation(at);
      item.quote = is_quotation_mark(at);
      item.opens_quote = item.quote && opens_quotation(at);
    } else {
      read_word(item);
    }
    return item;
  }

  /// "اجتماع لمجلس الأمن القومي": the name of the series ends inside that of people who act for a country.
  [[nodiscard]] bool runs_into_collective(const PhraseMatch& series) const {
    for (std::uint32_t at = series.first; at < series.last; ++at)
      if (const WordMatch* body = text_.word(at, WordClass::collective);
          body != nullptr && body->phrase.last > series.last)
        return true;
    return false;
  }

  [[nodiscard]] bool is_lone_conjunction(const Item& item) const {
    return item.kind == ItemKind::word && text_.text().folded_at(item.first) == "و";
  }

  [[nodiscard]] bool is_quotation_mark(std::uint32_t at) const {
    constexpr std::array<std::string_view, 5> marks{"\"", "«", "»", "“", "”"};
    return std::ranges::find(marks, text_.text().folded_at(at)) != marks.end();
  }

  /// "16:00"
  [[nodiscard]] bool is_in_clock_time(std::uint32_t at) const {
    const auto& tokens = text_.text().tokens;
    return at > 0 && at + 1 < tokens.size() && tokens[at - 1].type == TokenType::number &&
           tokens[at + 1].type == TokenType::number;
  }

  /// By its shape, or as the first of two in the sentence.
  [[nodiscard]] bool opens_quotation(std::uint32_t at) {
    const std::string_view mark = text_.text().folded_at(at);
    if (mark != "\"") return mark == "«" || mark == "“";
    for (; counted_ < at; ++counted_)  // also those inside mentions
      if (text_.is_mark(counted_, "\"")) in_quotation_ = !in_quotation_;
    return !in_quotation_;
  }

  [[nodiscard]] ItemKind punctuation(std::uint32_t at) const {
    const std::string_view mark = text_.text().folded_at(at);
    if (mark == "،" || mark == ",") return ItemKind::comma;
    if (mark == "-" || mark == "/") return ItemKind::hyphen;
    if (mark == "(" || mark == "[") return ItemKind::open_bracket;
    if (mark == ")" || mark == "]") return ItemKind::close_bracket;
    if (mark == ":" && is_in_clock_time(at)) return ItemKind::neutral;
    if (mark == ":" || mark == ";" || mark == "؛" || mark == "|") return ItemKind::stop;
    return ItemKind::neutral;
  }

  void read_word(Item& item) {
    const WordMatch* best = nullptr;
    item.media = text_.word(item.first, WordClass::media) != nullptr;
    item.speech = text_.word(item.first, WordClass::speech) != nullptr;
    item.tour = text_.word(item.first, WordClass::tour) != nullptr;
    item.gathered = text_.word(item.first, WordClass::gathered) != nullptr;
    item.venue = text_.word(item.first, WordClass::venue) != nullptr;
    if (const WordMatch* personal = text_.word(item.first, WordClass::personal)) {
      item.personal = true;
      item.clitics = personal->phrase.clitics;
    }
    for (const WordMatch& match : text_.words_at(item.first)) {
      const WordClass word_class = match.entry.word_class;
      if (rank(word_class) == 100 || !may_carry(word_class, match.phrase.clitics)) continue;
      if (word_class == WordClass::trigger_noun && lacks_pronoun(match.phrase)) continue;
      if (word_class == WordClass::lasting && match.entry.value == marked) continue;  // a verb first of all
      if (word_class == WordClass::trigger_present && is_said_of_event(match.phrase)) continue;
      if (overlaps_mention(match.phrase) || overlaps_timex(match.phrase)) continue;
      if (best == nullptr || better(match, *best)) best = &match;
    }
    if (best == nullptr) {
      const std::string_view word = text_.text().folded_at(item.first);
      item.definite = seems_definite(word);
      item.compass = text_.word(item.first, WordClass::compass) != nullptr;
      read_nisba(item);
      if (item.kind != ItemKind::word || item.definite) return;
      if (const WordMatch* venue = venue_with_bi(item.first)) {
        item.kind = ItemKind::preposition;
        item.slot = Slot::in;
        item.last = venue->phrase.last;
        return;
      }
      if (is_adjective_of_event(word)) {
        item.kind = ItemKind::neutral;
        return;
      }
      if (looks_like_verb(item)) item.kind = ItemKind::verb;
      if (looks_like_future(item)) {
        item.kind = ItemKind::verb;
        item.tense = Tense::future;
      }
      return;
    }
    item.last = best->phrase.last;
    item.clitics = best->phrase.clitics;
    classify(item, best->entry);
    if (best->entry.word_class == WordClass::pronoun) item.clitics |= pronoun_of(text_.text().folded_at(item.first));
    if (item.kind == ItemKind::trigger_noun) item.journey = is_journey(item);
    if (item.kind == ItemKind::support_verb) {
      const SupportSubject subject = grammar_.support(static_cast<std::uint16_t>(item.index)).subject;
      item.takes_place = subject == SupportSubject::event;
      item.attends = subject == SupportSubject::member;
    }
    if (item.kind == ItemKind::trigger_noun) {
      if (is_dual_noun(text_.text().folded_at(item.last - 1))) item.number = Number::dual;
      if (text_.text().folded_at(item.first).ends_with("ات")) item.number = Number::plural;
      if ((item.clitics & any_pronoun) != 0) item.gender = gender_of_owner(text_.text().folded_at(item.last - 1));
    }
    if (item.tense != Tense::none) {
      const std::string_view verb = text_.text().folded_at(item.last - 1);
      item.number = number_of(verb, item.tense, (item.clitics & any_pronoun) != 0);
      item.gender = gender_of(verb, item.tense, item.clitics);
      item.first_person = item.tense == Tense::past && is_first_person(verb);
      if (item.kind == ItemKind::trigger_verb && item.tense == Tense::past && has_weak_ending(verb))
        item.clitics |= pronoun;
    }
    const auto is_whole = [&](const WordMatch& match) {  // للغاية is not ل + إلغائه
      return match.phrase.clitics == no_clitic && match.phrase.last == item.last;
    };
    const bool whole = std::ranges::any_of(text_.words_at(item.first), is_whole);
    for (const WordMatch& match : text_.words_at(item.first)) {
      if (whole && match.phrase.clitics != no_clitic) continue;
      if (match.phrase.last > item.last || overlaps_mention(match.phrase) || overlaps_timex(match.phrase)) continue;
      if (!may_carry(match.entry.word_class, match.phrase.clitics)) continue;
      if (match.entry.word_class == WordClass::cue) item.cue = static_cast<Status>(match.entry.value);
      if (match.entry.word_class == WordClass::doubt) item.doubts = true;
      if (match.entry.word_class == WordClass::recalled) {
        item.recalled = true;
        item.previous = match.entry.value == marked;
      }
      if (match.entry.word_class == WordClass::during) item.during = true;
      if (match.entry.word_class == WordClass::leadership) item.leads = true;
      if (match.entry.word_class == WordClass::request) item.requests = true;
      if (match.entry.word_class == WordClass::refusal) item.refuses = true;
      if (match.entry.word_class == WordClass::aim) {
        item.cue = Status::planned;
        item.aim = true;
        item.preparing = match.entry.value == marked;
      }
      if (match.entry.word_class == WordClass::adverb) {
        item.phone = item.phone || match.entry.value == by_phone;
        item.there = item.there || match.entry.value == back_there;
        item.that = item.that || match.entry.value == of_clause;
      }
      if (match.entry.word_class == WordClass::lasting) item.lasting = true;
      if (match.entry.word_class == WordClass::ending) item.ending = true;
      if (match.entry.word_class == WordClass::days) item.days = match.entry.value;
      if (match.entry.word_class == WordClass::generic && item.kind != ItemKind::then) item.generic = true;
      if (match.entry.word_class == WordClass::ordinal) item.ordinal = true;
    }
  }

  /// "بمقر الوزارة", "بقصر الاتحادية": as "في مقر".
  [[nodiscard]] const WordMatch* venue_with_bi(std::uint32_t at) const {
    const WordMatch* venue = text_.word(at, WordClass::venue);
    return venue != nullptr && (venue->phrase.clitics & prep_bi) != 0 && venue->phrase.last <= sentence_.last ? venue
                                                                                                              : nullptr;
  }

  /// "لقاء أخوي", "جلسة تحضيرية", "اجتماعا تنسيقيا": right behind an event noun.
  [[nodiscard]] bool is_adjective_of_event(std::string_view word) const {
    constexpr std::size_t shortest = 8;  // bytes: four letters
    const bool of_event = !items_.empty() && items_.back().kind == ItemKind::trigger_noun;
    return of_event && word.size() >= shortest && (word.ends_with("ي") || word.ends_with("يه") || word.ends_with("يا"));
  }

  /// "القمة بين بوتين وترامب ستكون في هلسنكي": what is there is no visitor.
  [[nodiscard]] bool is_said_of_event(const PhraseMatch& being) const {
    if (being.last == being.first + 1 || text_.text().folded_at(being.last - 1) != "في") return false;
    std::size_t i = items_.size();
    while (i > 0 && (items_[i - 1].kind == ItemKind::mention || items_[i - 1].kind == ItemKind::preposition ||
                     items_[i - 1].kind == ItemKind::neutral || items_[i - 1].kind == ItemKind::nisba))
      --i;
    return i > 0 && items_[i - 1].kind == ItemKind::trigger_noun;
  }

  /// رحلت is رحلة only before a pronoun; alone it is a verb.
  [[nodiscard]] bool lacks_pronoun(const PhraseMatch& noun) const {
    const std::string_view word = text_.text().folded_at(noun.last - 1);
    return noun.last == noun.first + 1 && (noun.clitics & any_pronoun) == 0 && word.ends_with("ت") &&
           !word.ends_with("ات");
  }

  /// Of a word that no table knows: "الذي اغتنم", "لم يفت", "ويخشى ماكرون".
  /// What stands behind it may be its subject.
  [[nodiscard]] bool looks_like_verb(const Item& item) const {
    constexpr std::size_t shortest = 6;  // bytes: three letters
    constexpr std::size_t least = 8;     // where nothing but its first letter speaks for it
    std::string_view word = text_.text().folded_at(item.first);
    if (word.size() < shortest || text_.text().tokens[item.first].type != TokenType::word) return false;
    const ItemKind before = items_.empty() ? ItemKind::stop : items_.back().kind;
    if (before == ItemKind::relative) return true;
    if (before == ItemKind::auxiliary && items_.back().index == opens_verb) return true;
    if (before == ItemKind::preposition || before == ItemKind::support_noun || before == ItemKind::trigger_noun)
      return false;
    if (word.starts_with("و") || word.starts_with("ف")) word.remove_prefix(2);
    return word.starts_with("ي") && word.size() >= least;
  }

  /// "عن بعد، سيجلس الرئيسان", "وستتركز المحادثات": of such a word where a clause may begin.
  [[nodiscard]] bool looks_like_future(const Item& item) const {
    constexpr std::size_t letter = 2;  // bytes
    const ItemKind before = items_.empty() ? ItemKind::stop : items_.back().kind;
    const bool opens = before == ItemKind::stop || before == ItemKind::comma || before == ItemKind::complementizer ||
                       before == ItemKind::relative || before == ItemKind::subordinator || before == ItemKind::neutral;
    std::string_view word = text_.text().folded_at(item.first);
    if (word.starts_with("و") || word.starts_with("ف")) word.remove_prefix(letter);
    if (!opens || word.ends_with("ه")) return false;
    // سيارة, سيناريو, ستالين, ستيفن
    if (word.starts_with("سي"))
      return word.size() >= 5 * letter && !word.starts_with("سيا") && !word.starts_with("سين");
    return word.starts_with("ست") && word.size() >= 6 * letter && word.size() <= 8 * letter &&
           !word.starts_with("ستا") && !word.starts_with("ستي");
  }

  [[nodiscard]] bool is_journey(const Item& noun) const {
    return grammar_.trigger(static_cast<std::uint16_t>(noun.index)).kind == Kind::visit;
  }

  void read_nisba(Item& item) const {
    const NameMatch* nisba = text_.name(item.first, EntryKind::nisba);
    if (nisba == nullptr || (nisba->phrase.clitics & ~(any_conjunction | article)) != 0) return;
    item.kind = ItemKind::nisba;
    item.index = nisba->entry.index;
    item.last = nisba->phrase.last;
    item.clitics = nisba->phrase.clitics;
  }

  [[nodiscard]] bool overlaps_mention(const PhraseMatch& phrase) const {
    return next_mention_ < mentions_.size() && mentions_[next_mention_].first < phrase.last &&
           phrase.last - phrase.first > 1;
  }

  /// "في وقت لاحق اليوم": the time expression says more.
  [[nodiscard]] bool overlaps_timex(const PhraseMatch& phrase) const {
    return next_timex_ < timexes_.size() && timexes_[next_timex_].first < phrase.last;
  }

  /// بدوره is no ب + دورة.
  static bool is_whole_against(const WordMatch& adverb, const WordMatch& noun) {
    return adverb.entry.word_class == WordClass::adverb && adverb.phrase.clitics == no_clitic &&
           noun.entry.word_class == WordClass::trigger_noun && noun.phrase.clitics != no_clitic;
  }

  static bool better(const WordMatch& a, const WordMatch& b) {
    if (a.phrase.last != b.phrase.last) return a.phrase.last > b.phrase.last;
    if (is_whole_against(a, b)) return true;
    if (is_whole_against(b, a)) return false;
    if (is_bare_noun(a) != is_bare_noun(b)) return is_bare_noun(a);
    return rank(a.entry.word_class) < rank(b.entry.word_class);
  }

  static void classify(Item& item, GrammarEntry entry) {
    item.index = entry.value;
    item.definite = (item.clitics & article) != 0;
    const bool future = (item.clitics & future_sa) != 0;
    switch (entry.word_class) {
      case WordClass::trigger_past:
        item.kind = ItemKind::trigger_verb;
        item.tense = Tense::past;
        break;
      case WordClass::trigger_present:
        item.kind = ItemKind::trigger_verb;
        item.tense = future ? Tense::future : Tense::present;
        break;
      case WordClass::trigger_noun:
        item.kind = ItemKind::trigger_noun;
        break;
      case WordClass::support_past:
        item.kind = ItemKind::support_verb;
        item.tense = Tense::past;
        break;
      case WordClass::support_present:
        item.kind = ItemKind::support_verb;
        item.tense = future ? Tense::future : Tense::present;
        break;
      case WordClass::support_noun:
        item.kind = ItemKind::support_noun;
        break;
      case WordClass::preposition:
        item.kind = ItemKind::preposition;
        item.slot = static_cast<Slot>(entry.value);
        break;
      case WordClass::pronoun:
        item.kind = ItemKind::preposition;
        item.slot = static_cast<Slot>(entry.value);
        break;
      case WordClass::complementizer:
        item.kind = ItemKind::complementizer;
        break;
      case WordClass::relative:
        item.kind = ItemKind::relative;
        break;
      case WordClass::subordinator:
        item.kind = ItemKind::subordinator;
        break;
      case WordClass::reporting:
        item.kind = ItemKind::reporting;
        break;
      case WordClass::verb:
        item.kind = ItemKind::verb;
        if (future) item.tense = Tense::future;
        break;
      case WordClass::auxiliary:
        item.kind = ItemKind::auxiliary;
        break;
      case WordClass::then:
        item.kind = ItemKind::then;
        break;
      case WordClass::negation:
        item.kind = ItemKind::negation;
        if (entry.value == marked) item.tense = Tense::future;
        break;
      default:
        item.kind = ItemKind::neutral;
        break;
    }
  }

  /// عقد and its like are verb and noun: the noun behind a preposition, a cue or another noun.
  void settle_support(std::uint32_t i) {
    Item& item = items_[i];
    if (i == 0 || item.tense != Tense::past || text_.word(item.first, WordClass::support_noun) == nullptr) return;
    const Item& previous = items_[i - 1];
    if (opens_main_clause(i) || is_of_event(i)) return;
    const bool governed = previous.kind == ItemKind::preposition || previous.kind == ItemKind::word ||
                          (previous.kind == ItemKind::neutral && previous.cue) || is_object(i);
    if (!governed) return;
    item.kind = ItemKind::support_noun;
    item.tense = Tense::none;
  }

  /// "اجتماع حاسم عقده بوتين": the pronoun of the verb is the event that an adjective describes.
  [[nodiscard]] bool is_of_event(std::uint32_t i) const {
    return i > 1 && (items_[i].clitics & any_pronoun) != 0 && items_[i - 1].kind == ItemKind::word &&
           !items_[i - 1].definite && items_[i - 2].kind == ItemKind::trigger_noun && !items_[i - 2].definite;
  }

  /// "وفي القصر الجمهوري عقد بوتين ...": before the sentence's verb stands nothing but where it was.
  [[nodiscard]] bool opens_main_clause(std::uint32_t i) const {
    return items_[0].kind == ItemKind::preposition && items_[0].slot == Slot::in && items_[i - 1].definite &&
           std::all_of(items_.begin() + 1, items_.begin() + i,
                       [](const Item& item) { return item.kind == ItemKind::word; });
  }

  /// A verb of both kinds tells of an event itself where it has two people ("يستضيف بوتين الأسد"), else it carries one
  /// ("تستضيف سوتشي قمة").
  void settle_trigger(std::uint32_t i) {
    Item& item = items_[i];
    const WordMatch* carries =
        text_.word(item.first, item.tense == Tense::past ? WordClass::support_past : WordClass::support_present);
    if (carries == nullptr || carries->phrase.last != item.last || carries->phrase.clitics != item.clitics) return;
    std::uint32_t people = 0;
    bool event = (item.clitics & any_pronoun) != 0;
    for (std::uint32_t j = i + 1;
         j < items_.size() && !is_finite_verb(items_[j].kind) && items_[j].kind != ItemKind::stop; ++j) {
      const Item& next = items_[j];
      event = event || next.kind == ItemKind::trigger_noun || next.kind == ItemKind::support_noun;
      if (next.kind == ItemKind::mention && next.slot == Slot::none && mentions_[next.index].place == no_index)
        ++people;
    }
    if (!event && people > 0) return;
    classify(item, carries->entry);
    item.takes_place = grammar_.support(static_cast<std::uint16_t>(item.index)).subject == SupportSubject::event;
  }

  /// "تعتزم بكين عقد محادثات": behind a verb and its subject stands a noun, not another verb.
  [[nodiscard]] bool is_object(std::uint32_t i) const {
    if ((items_[i].clitics & any_conjunction) != 0) return false;
    std::uint32_t j = i;
    while (j > 0 && (items_[j - 1].kind == ItemKind::mention || items_[j - 1].kind == ItemKind::nisba ||
                     items_[j - 1].kind == ItemKind::timex))
      --j;
    if (j == 0) return false;
    const bool offer = j < i && items_[j - 1].kind == ItemKind::neutral && items_[j - 1].cue;  // "اقتراح بوتين عقد قمة"
    return offer || items_[j - 1].kind == ItemKind::verb || items_[j - 1].kind == ItemKind::support_verb;
  }

  /// Finds the preposition or the list that a mention belongs to.
  void mark(std::uint32_t i) {
    Item& item = items_[i];
    item.head = i;
    if ((item.clitics & prep_bi) != 0)
      item.slot = Slot::bi;
    else if ((item.clitics & prep_li) != 0)
      item.slot = Slot::li;
    else if ((item.clitics & prep_ka) != 0)
      item.slot = Slot::other;
    if (item.slot != Slot::none) return;

    std::uint32_t before = i;
    bool separated = (item.clitics & any_conjunction) != 0;
    while (before > 0) {
      const Item& previous = items_[before - 1];
      if (previous.kind == ItemKind::comma || previous.kind == ItemKind::hyphen || previous.kind == ItemKind::then)
        separated = true;
      else if (previous.kind == ItemKind::close_bracket && separated)  // "نجامينا (تشاد) وجيبوتي"
        while (before > 1 && items_[before - 1].kind != ItemKind::open_bracket) --before;
      else if (previous.kind != ItemKind::neutral || previous.cue)
        break;
      separated = separated || (previous.clitics & conj_wa) != 0;  // "بوتين وكذلك وزير خارجيته"
      --before;
    }
    bool described_member = false;
    if (!separated) {
      const std::uint32_t start = start_of_apposition(i, before);
      described_member = start < before && begins_with_wa(items_[start].first);
      before = start;
      while (described_member && before > 0 && items_[before - 1].kind == ItemKind::comma) --before;
    }
    if (before < i && !separated && !described_member && items_[before].kind == ItemKind::word)
      items_[before].slot = item.slot = slot_written_with(items_[before].first);
    if (item.slot != Slot::none || before == 0) return;
    if (separated || described_member) before = skip_rest_of_name(before);
    const Item& previous = items_[before - 1];
    const bool of_offer = previous.kind == ItemKind::neutral && !separated && before > 1 &&
                          items_[before - 2].kind == ItemKind::preposition;
    if (of_offer) {
      item.slot = Slot::other;  // "إلى دعوة كيم"
    } else if (previous.leads && before > 1 && leads_delegation(before - 2, i)) {
      item.slot = items_[before - 2].slot;
      item.head = items_[before - 2].head;
    } else if (const auto delegation = previous.leads ? nameless_delegation(before - 1) : std::nullopt) {
      item.slot = slot_of_word(*delegation);
    } else if (previous.kind == ItemKind::preposition && (previous.clitics & any_pronoun) == 0) {
      item.slot = follows_phrase(i, i) ? Slot::none : previous.slot;
    } else if (previous.kind == ItemKind::mention && is_same_place(previous, item)) {  // "في هلسنكي عاصمة فنلندا"
      item.slot = previous.slot;
      item.head = previous.head;
    } else if (previous.kind == ItemKind::mention) {
      // A list goes on behind و, a comma or a hyphen; a mention right behind another is its own argument.
      if (!described_member && (!separated || !continues_list(before - 1, i) || opens_clause(i))) return;
      item.slot = previous.slot;
      item.head = previous.head;
    } else if (previous.journey && (previous.clitics & any_pronoun) != 0 && before == i &&
               mentions_[item.index].place != no_index) {
      item.slot = Slot::to;  // "فور وصوله القاهرة"
    } else if (previous.tour && !separated) {
      item.slot = Slot::none;  // "تشمل جولته مصر"
    } else if ((previous.kind == ItemKind::word || previous.kind == ItemKind::nisba) && !separated) {
      item.slot = follows_phrase(i, before) ? Slot::none : slot_of_spot(i, before);
    } else if (previous.kind == ItemKind::word || previous.kind == ItemKind::nisba) {
      if ((item.clitics & conj_wa) == 0) return;
      if (const auto first = other_side(before)) {
        item.slot = Slot::between;
        item.head = *first;
      } else {
        item.slot = slot_of_words(before);
      }
    }
  }

  /// "بين المعارضة في الجنوب السوري وروسيا": the one side behind بين, described by a phrase that ends before item
  /// `end`.
  [[nodiscard]] std::optional<std::uint32_t> other_side(std::uint32_t end) const {
    std::uint32_t j = end;
    while (j > 0 && (items_[j - 1].kind == ItemKind::word || items_[j - 1].kind == ItemKind::nisba)) --j;
    if (j < 2 || items_[j - 1].kind != ItemKind::preposition || items_[j - 1].slot != Slot::in) return std::nullopt;
    const Item& side = items_[j - 2];
    const bool alone = side.kind == ItemKind::mention && side.slot == Slot::between && side.head == j - 2 &&
                       mentions_[side.index].parties.size() == 1;
    return alone ? std::optional(j - 2) : std::nullopt;
  }

  /// "استقبل الحريري في القصر المستشارة الألمانية": the article shows that a person behind a phrase of place, which
  /// ends before item `end`, is no complement of its last word.
  [[nodiscard]] bool follows_phrase(std::uint32_t person, std::uint32_t end) const {
    constexpr std::uint32_t longest = 2;  // words
    const Item& item = items_[person];
    if (mentions_[item.index].place != no_index || end == 0) return false;
    const bool owned =
        is_complete(items_[end - 1].first) && !seems_definite(text_.text().folded_at(items_[end - 1].first));
    if (!owned && !seems_definite(text_.text().folded_at(item.first))) return false;
    std::uint32_t first = end;
    while (first > 0 && end - first < longest &&
           (items_[first - 1].kind == ItemKind::word || items_[first - 1].kind == ItemKind::nisba) &&
           (is_complete(items_[first - 1].first) || (owned && first < end)))
      --first;
    if (first == end || first == 0) return false;
    const Item& mark = items_[first - 1];
    return mark.kind == ItemKind::preposition && mark.slot == Slot::in && (mark.clitics & any_pronoun) == 0;
  }

  /// "وفد روسي برئاسة لافروف": a person, behind people who act for a country or a body.
  [[nodiscard]] bool leads_delegation(std::uint32_t delegation, std::uint32_t leader) const {
    if (items_[delegation].kind != ItemKind::mention) return false;
    const Mention& people = mentions_[items_[delegation].index];
    const Mention& person = mentions_[items_[leader].index];
    return people.place == no_index && !people.named && people.parties.size() == 1 && person.parties.size() == 1 &&
           person.place == no_index;
  }

  /// "وفدا أمنيا برئاسة بن شبات": the word for people who act for nobody named, before item `end`; who leads them is
  /// meant.
  [[nodiscard]] std::optional<std::uint32_t> nameless_delegation(std::uint32_t end) const {
    constexpr std::uint32_t longest = 3;  // words
    for (std::uint32_t j = end; j > 0 && end - j < longest; --j) {
      const Item& word = items_[j - 1];
      if (word.kind != ItemKind::word && word.kind != ItemKind::nisba) return std::nullopt;
      if (text_.word(word.first, WordClass::collective) != nullptr) return j - 1;
    }
    return std::nullopt;
  }

  /// What marks a word: a preposition before it, or one that it is written with.
  [[nodiscard]] Slot slot_of_word(std::uint32_t word) const {
    const CliticSet clitics = text_.word(items_[word].first, WordClass::collective)->phrase.clitics;
    if ((clitics & prep_bi) != 0) return Slot::bi;
    if ((clitics & prep_li) != 0) return Slot::li;
    if (word == 0) return Slot::none;
    const Item& mark = items_[word - 1];
    return mark.kind == ItemKind::preposition && (mark.clitics & any_pronoun) == 0 ? mark.slot : Slot::none;
  }

  /// "اختلى بالزعيم الكردي مسعود بارزاني": the preposition in a word that begins a description; none where it has none.
  [[nodiscard]] Slot slot_written_with(std::uint32_t token) const {
    constexpr std::size_t least = 12;  // bytes: بال and three letters
    const std::string_view word = text_.text().folded_at(token);
    if (word.size() < least) return Slot::none;
    return word.starts_with("بال") ? Slot::bi : word.starts_with("لل") ? Slot::li : Slot::none;
  }

  /// A word that takes no complement, as it has the article or a pronoun: مكتبه, but not قاعة.
  [[nodiscard]] bool is_complete(std::uint32_t at) const {
    const std::string_view word = text_.text().tokens[at].span.of(text_.source());
    return seems_definite(text_.text().folded_at(at)) ||
           std::ranges::any_of(std::array{"ه"sv, "ها"sv, "هم"sv, "هما"sv},
                               [&](std::string_view pronoun) { return word.ends_with(pronoun); });
  }

  /// "في أحد فنادق إسطنبول", "إلى قاعة مؤتمرات لوزان", "في شمال الصين": who is in a part of a city or country is in it;
  /// a capital may be its government ("في قرار واشنطن"). Else a mention behind words up to item `end` is the complement
  /// of a noun that the grammar does not know.
  [[nodiscard]] Slot slot_of_spot(std::uint32_t name, std::uint32_t end) const {
    constexpr std::uint32_t longest = 2;  // words
    const Mention& mention = mentions_[items_[name].index];
    const bool compass =
        end > 0 && (items_[end - 1].compass || text_.word(items_[end - 1].first, WordClass::venue) != nullptr);
    if (mention.place == no_index || (!mention.parties.empty() && !compass)) return Slot::other;
    std::uint32_t first = end;
    while (first > 0 && end - first < longest && items_[first - 1].kind == ItemKind::word &&
           (items_[first - 1].clitics & any_pronoun) == 0)
      --first;
    if (first == 0) return Slot::other;
    const Item& mark = items_[first - 1];
    const bool governs = mark.kind == ItemKind::preposition && (mark.clitics & any_pronoun) == 0;
    return governs && (mark.slot == Slot::in || mark.slot == Slot::to) ? mark.slot : Slot::other;
  }

  /// "بين سلفاكير ميارديت وزعيم المعارضة": the words up to item `end` end a name that a table knows without them.
  [[nodiscard]] std::uint32_t skip_rest_of_name(std::uint32_t end) const {
    constexpr std::uint32_t longest = 2;  // words
    const auto unknown = [&](const Item& item) {
      return item.kind == ItemKind::word && !item.definite && text_.words_at(item.first).empty();
    };
    std::uint32_t first = end;
    while (first > 0 && end - first < longest && unknown(items_[first - 1])) --first;
    const bool in_list = first > 0 && first < end && items_[first - 1].kind == ItemKind::mention &&
                         items_[first - 1].slot == Slot::between;
    return in_list ? first : end;
  }

  /// "مع نائب وزير الاقتصاد ووزير الخارجية": what marks the words up to item `end`, which no table knows.
  [[nodiscard]] Slot slot_of_words(std::uint32_t end) const {
    constexpr std::uint32_t longest = 5;  // words
    std::uint32_t first = end;
    while (first > 0 && end - first <= longest && is_description(items_[first - 1])) --first;
    if (first == 0 || end - first > longest) return Slot::none;
    const Item& mark = items_[first - 1];
    return mark.kind == ItemKind::preposition && (mark.clitics & any_pronoun) == 0 ? mark.slot : Slot::none;
  }

  /// "بين سلفاكير، وزعيم المعارضة ريك مشار": whether all readings of a word begin with و.
  [[nodiscard]] bool begins_with_wa(std::uint32_t token) const {
    const auto candidates = text_.analysis().at(token);
    return !candidates.empty() &&
           std::ranges::all_of(candidates, [](const Candidate& reading) { return (reading.clitics & conj_wa) != 0; });
  }

  /// "مع زعيم المتمردين ريك مشار": words before a name, the last with the article, say who it is; what marks them marks
  /// the name. Gives the first item of the phrase, or `before` where there is none.
  [[nodiscard]] std::uint32_t start_of_apposition(std::uint32_t name, std::uint32_t before) const {
    constexpr std::uint32_t longest = 4;  // words
    const Mention& mention = mentions_[items_[name].index];
    if (!mention.named || mention.place != no_index || mention.parties.size() != 1 || before == 0) return before;
    if (!seems_definite(text_.text().folded_at(items_[before - 1].last - 1))) return before;
    std::uint32_t first = before;
    while (first > 0 && before - first <= longest && is_description(items_[first - 1])) {
      --first;
      if ((items_[first].clitics & any_conjunction) != 0) return before;
    }
    return before - first <= longest ? first : before;
  }

  [[nodiscard]] bool is_same_place(const Item& a, const Item& b) const {
    const PlaceIndex place = mentions_[a.index].place;
    const bool same_form = a.clitics == b.clitics || (b.clitics & ~article) == 0;  // "للعاصمة السعودية، الرياض"
    return place != no_index && place == mentions_[b.index].place && same_form;
  }

  static bool is_description(const Item& item) {
    return item.kind == ItemKind::word || item.kind == ItemKind::nisba || (item.kind == ItemKind::neutral && !item.cue);
  }

  /// "اجتماع مجموعة السبع وفرنسا تدعو": behind و the subject of a verb that is singular.
  [[nodiscard]] bool opens_clause(std::uint32_t name) const {
    if (name + 1 >= items_.size() || (items_[name].clitics & conj_wa) == 0) return false;
    const Item& verb = items_[name + 1];
    return verb.tense == Tense::present && verb.clitics == no_clitic && verb.number == Number::singular;
  }

  /// A comma alone continues a list only where و follows in it: "بوتين، الأسد" may be subject and object.
  [[nodiscard]] bool continues_list(std::uint32_t previous, std::uint32_t i) const {
    if ((items_[i].clitics & conj_wa) != 0) return true;
    const auto is_place = [&](std::uint32_t item) { return mentions_[items_[item].index].place != no_index; };
    if (is_place(previous) != is_place(i)) return false;  // "استقبل السبسي بقصر قرطاج، وزير الخارجية"
    for (std::uint32_t at = previous + 1; at < i; ++at) {
      const bool also = items_[at].kind == ItemKind::neutral && (items_[at].clitics & conj_wa) != 0;  // وكذلك
      if (also || items_[at].kind == ItemKind::hyphen || items_[at].kind == ItemKind::then) return true;
    }
    std::uint32_t next = i + 1;
    while (next < items_.size() && items_[next].kind == ItemKind::comma) ++next;
    return next < items_.size() && items_[next].kind == ItemKind::mention && (items_[next].clitics & conj_wa) != 0 &&
           items_[previous].slot != Slot::none;
  }

  const TaggedText& text_;
  const Sentence& sentence_;
  std::span<const Mention> mentions_;
  std::span<const Timex> timexes_;
  const Grammar& grammar_;
  std::size_t next_mention_ = 0;
  std::size_t next_timex_ = 0;
  std::uint32_t counted_ = sentence_.first;  ///< the straight quotation marks before this token are
  bool in_quotation_ = false;                ///< whether an odd number of them
  std::vector<Item> items_;
};

}  // namespace

bool opens_day(std::span<const Item> items, std::uint32_t comma, std::uint32_t end) {
  return comma + 2 < end && items[comma].kind == ItemKind::comma && items[comma + 1].kind == ItemKind::timex &&
         items[comma + 2].kind == ItemKind::comma;
}

std::vector<Item> itemize(const TaggedText& text, const Sentence& sentence, std::span<const Mention> mentions,
                          std::span<const Timex> timexes, const Grammar& grammar) {
  return Itemizer(text, sentence, mentions, timexes, grammar).run();
}

}  // namespace waqai
