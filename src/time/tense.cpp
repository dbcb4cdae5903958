// A stand-in for the verb, where time expressions are resolved without the frames of extract.
#include "waqai/time/tense.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "waqai/core/table.hpp"

namespace waqai {
namespace {

constexpr std::pair<std::string_view, TenseClass> class_names[] = {
    {"agenda", TenseClass::agenda},
    {"already", TenseClass::already},
    {"complement", TenseClass::complement},
    {"complementizer", TenseClass::complementizer},
    {"future", TenseClass::future},
    {"imperfect", TenseClass::imperfect},
    {"next", TenseClass::next},
    {"not_yet", TenseClass::not_yet},
    {"noun", TenseClass::noun},
    {"onward", TenseClass::onward},
    {"ordered", TenseClass::ordered},
    {"past", TenseClass::past},
    {"perfect", TenseClass::past},
    {"relative", TenseClass::relative},
    {"said", TenseClass::said},
    {"since", TenseClass::since},
    {"was", TenseClass::was},
};

/// Rows of these list lemmas, from which the other forms are derived.
bool lists_lemmas(std::string_view class_name) {
  return class_name == "perfect" || class_name == "said" || class_name == "ordered";
}

TenseClass parse_class(const Table::Row& row) {
  const auto found = std::ranges::find(class_names, row["class"], [](const auto& entry) { return entry.first; });
  if (found == std::end(class_names)) throw row.error("class", "\"" + std::string(row["class"]) + "\" is not known");
  return found->second;
}

std::string_view without_conjunction(std::string_view word) {
  for (const std::string_view conjunction : {"و", "ف"})
    if (word.starts_with(conjunction)) return word.substr(conjunction.size());
  return word;
}

constexpr std::size_t letter = 2;  // bytes of one in UTF-8, as all of Arabic has

std::string_view letter_at(std::string_view word, std::size_t nth) { return word.substr(nth * letter, letter); }

/// انفجر, اقترب, استورد, and the same with ت or وا behind. Verbal nouns have an alif before their last letter; with ل
/// as the second letter a word may be a noun with its article.
bool is_perfect_of_stem_7_8_10(std::string_view word) {
  if (!word.starts_with("ا")) return false;
  for (const std::string_view ending : {"", "ت", "وا"}) {
    if (!word.ends_with(ending)) continue;
    const std::string_view stem = word.substr(0, word.size() - ending.size());
    if (stem.size() == 6 * letter && stem.starts_with("است") && letter_at(stem, 4) != "ا") return true;
    if (stem.size() != 5 * letter || letter_at(stem, 3) == "ا") continue;
    if (letter_at(stem, 1) == "ن" || (letter_at(stem, 2) == "ت" && letter_at(stem, 1) != "ل")) return true;
  }
  return false;
}

/// What the shape of a word tells that the table lacks. Folding loses what parts سأعود from ساعة and استورد from
/// أستورد; so these are told by what was written.
TenseClass class_by_form(std::string_view written, std::string_view folded) {
  constexpr std::size_t least = 4 * letter;  // سيتم; shorter words are nouns
  for (const std::string_view ending : {"ة", "ات", "اً", "ًا"})
    if (written.ends_with(ending)) return TenseClass::noun;
  for (const std::string_view word : {folded, without_conjunction(folded)}) {
    if (word.size() < least) continue;
    for (const std::string_view prefix : {"سي", "ست", "سن"})
      if (word.starts_with(prefix)) return TenseClass::future;
    if (word.starts_with("ي")) return TenseClass::imperfect;
  }
  for (const std::string_view word : {written, without_conjunction(written)}) {
    if (word.starts_with("سأ") && word.size() > least) return TenseClass::future;
    if (is_perfect_of_stem_7_8_10(word)) return TenseClass::past;
  }
  return TenseClass::none;
}

}  // namespace

TenseLexicon::TenseLexicon(Vocabulary& vocabulary) {
  constexpr std::array<std::string_view, 2> columns{"class", "forms"};
  const Table table = Table::builtin("lexicon/ar/tense.tsv", columns);
  for (const Table::Row& row : table.rows()) {
    const TenseClass tense = parse_class(row);
    for (const std::string_view form : row.list("forms")) {
      if (lists_lemmas(row["class"])) {
        add_perfect(form, tense, vocabulary);
      } else {
        add(form, tense, vocabulary);
      }
    }
  }
}

void TenseLexicon::add(std::string_view phrase, TenseClass tense, Vocabulary& vocabulary) {
  trie_.add(phrase, static_cast<PhraseId>(classes_.size()), vocabulary);
  classes_.push_back(tense);
}

/// التقى, التقت, التقتا, التقيا, التقوا; of a lemma with ~, those that are no noun: قتلت, قتلتا, قتلوا.
void TenseLexicon::add_perfect(std::string_view lemma, TenseClass tense, Vocabulary& vocabulary) {
  const bool also_noun = lemma.starts_with('~');
  if (also_noun) lemma.remove_prefix(1);
  const bool weak = lemma.ends_with("ى") || lemma.ends_with("ا");
  const std::string stem(weak ? lemma.substr(0, lemma.size() - 2) : lemma);
  for (const std::string_view ending : {"ت", "تا", "وا"}) add(stem + std::string(ending), tense, vocabulary);
  if (also_noun) {
    if (tense != TenseClass::ordered) add(lemma, TenseClass::opening_past, vocabulary);
    return;
  }
  add(lemma, tense, vocabulary);
  add(stem + (weak ? "يا" : "ا"), tense, vocabulary);
}

TenseLexicon::Word TenseLexicon::at(std::string_view source, const TokenizedText& text, const Analysis& analysis,
                                    std::uint32_t at, std::vector<PhraseMatch>& buffer) const {
  constexpr CliticSet of_a_noun = prep_bi | prep_li | prep_ka;
  buffer.clear();
  trie_.match(text, analysis, at, buffer);
  Word best{TenseClass::none, no_clitic, at + 1, false};
  for (const PhraseMatch& match : buffer) {
    TenseClass tense = classes_[match.phrase];
    const bool with_sa = (match.clitics & future_sa) != 0;
    if (with_sa && tense != TenseClass::imperfect && tense != TenseClass::agenda) continue;
    if ((match.clitics & of_a_noun) != 0 && tense != TenseClass::noun) continue;
    if (with_sa) tense = TenseClass::future;
    if (best.tense == TenseClass::none || match.last > best.last) best = {tense, match.clitics, match.last, false};
  }
  if (best.tense != TenseClass::none) return best;
  const std::string_view folded = text.folded_at(at);
  best.by_form = true;
  best.tense = class_by_form(text.tokens[at].span.of(source), folded);
  for (const auto& [letter, clitic] : {std::pair{"و", conj_wa}, {"ف", conj_fa}})
    if (folded.starts_with(letter)) best.clitics = clitic;
  return best;
}

/// Reads a sentence once from its beginning, and leaves the marks.
class TenseReader {
 public:
  TenseReader(const TenseLexicon& lexicon, std::string_view source, const TokenizedText& text, const Analysis& analysis)
      : lexicon_(lexicon), source_(source), text_(text), analysis_(analysis) {}

  std::vector<SentenceTense::Mark> read(const Sentence& sentence) {
    first_ = sentence.first;
    while (first_ < sentence.last && text_.tokens[first_].type != TokenType::word) ++first_;
    for (std::uint32_t at = sentence.first; at < sentence.last;) {
      if (text_.tokens[at].type == TokenType::word) {
        const TenseLexicon::Word word = lexicon_.at(source_, text_, analysis_, at, buffer_);
        read_word(at, word);
        at = word.last;
      } else {
        read_mark(at++);
      }
    }
    return std::move(marks_);
  }

 private:
  using Mark = SentenceTense::Mark;
  using Kind = SentenceTense::Kind;

  void read_mark(std::uint32_t at) {
    const std::string_view mark = text_.folded_at(at);
    if (mark == "،" || mark == "," || mark == "-") {
      marks_.push_back({at, Kind::comma});
    } else if (mark == ":" || mark == "؛" || mark == ";") {
      marks_.push_back({at, Kind::stop});
      begin_clause();
    }
  }

  void begin_clause() { was_ = saying_ = not_yet_ = false; }

  void read_word(std::uint32_t at, const TenseLexicon::Word& word) {
    const bool coordinated = (word.clitics & any_conjunction) != 0;
    const auto sign = [&](Direction direction) { marks_.push_back({at, Kind::sign, direction, coordinated}); };
    const auto verb = [&](Direction direction) {
      begin_clause();
      sign(direction);
    };
    switch (word.tense) {
      case TenseClass::future:
        if (word.by_form && follows_perfect(at)) break;
        sign(was_ ? Direction::unknown : Direction::future);  // كان من المقرر: perhaps it was
        break;
      case TenseClass::next:
        marks_.push_back({at, Kind::next, Direction::future});
        break;
      case TenseClass::opening_past:
        if (at == first_) verb(Direction::past);
        break;
      case TenseClass::past:
      case TenseClass::said:
      case TenseClass::was:
        verb(Direction::past);
        saying_ = word.tense == TenseClass::said;
        was_ = word.tense == TenseClass::was;
        break;
      case TenseClass::ordered:
        verb(Direction::unknown);
        break;
      case TenseClass::not_yet:
        sign(Direction::past);
        not_yet_ = true;
        break;
      case TenseClass::already:
        sign(before_imperfect(word.last) ? Direction::future : Direction::past);
        break;
      case TenseClass::imperfect:
        sign(of_imperfect(at, coordinated));
        break;
      case TenseClass::agenda:
        if (at != first_) return sign(of_imperfect(at, coordinated));
        marks_.push_back({at, Kind::agenda, Direction::future});
        break;
      case TenseClass::since:
      case TenseClass::onward:
        marks_.push_back({at, Kind::opening, word.tense == TenseClass::since ? Direction::past : Direction::future});
        break;
      case TenseClass::complement:
        if (std::exchange(saying_, false)) sign(Direction::unknown);
        break;
      case TenseClass::complementizer:
      case TenseClass::relative:
        before_clause_ = marks_.empty() ? Direction::unknown : marks_.back().direction;
        marks_.push_back({at, word.tense == TenseClass::relative ? Kind::relative : Kind::clause});
        begin_clause();
        break;
      case TenseClass::noun:
      case TenseClass::none:
        break;
    }
  }

  /// No verb follows another at once: "أوقف سيغيف" names its object.
  [[nodiscard]] bool follows_perfect(std::uint32_t at) const {
    return !was_ && !marks_.empty() && marks_.back().direction == Direction::past && marks_.back().token + 1 == at;
  }

  [[nodiscard]] bool before_imperfect(std::uint32_t at) {
    if (at >= text_.tokens.size() || text_.tokens[at].type != TokenType::word) return false;
    const TenseClass next = lexicon_.at(source_, text_, analysis_, at, buffer_).tense;
    return next == TenseClass::imperfect || next == TenseClass::agenda;
  }

  /// The tense of an imperfect verb is that of the particle, auxiliary or coordinated verb before it.
  [[nodiscard]] Direction of_imperfect(std::uint32_t at, bool coordinated) {
    if (std::exchange(not_yet_, false)) return Direction::past;
    if (coordinated) was_ = false;
    if (was_) return Direction::past;
    if (marks_.empty()) return Direction::unknown;
    const Mark& before = marks_.back();
    const bool adjacent = before.token + 1 == at;
    if (before.kind == Kind::clause && adjacent)  // يعتزم أن يلتقي
      return before_clause_ == Direction::future ? Direction::future : Direction::unknown;
    const bool follows_on = before.kind == Kind::sign && before.direction == Direction::future;
    return follows_on && (adjacent || coordinated) ? Direction::future : Direction::unknown;  // سوف يلتقي
  }

  const TenseLexicon& lexicon_;
  std::string_view source_;
  const TokenizedText& text_;
  const Analysis& analysis_;
  std::vector<PhraseMatch> buffer_;
  std::vector<Mark> marks_;
  std::uint32_t first_ = 0;
  bool was_ = false;      // كان governs
  bool saying_ = false;   // a verb of saying governs, and what it says has not begun
  bool not_yet_ = false;  // لم waits for its verb
  Direction before_clause_ = Direction::unknown;
};

SentenceTense::SentenceTense(const TenseLexicon& lexicon, std::string_view source, const TokenizedText& text,
                             const Analysis& analysis, const Sentence& sentence)
    : marks_(TenseReader(lexicon, source, text, analysis).read(sentence)) {}

/// Back from an expression that commas part from its verb. Past a relative clause between commas, that verb counts,
/// unless the two contradict each other: then the expression may belong to either.
const SentenceTense::Mark* SentenceTense::governing_before(Marks::const_iterator before) const {
  const Mark* nearest = nullptr;
  const Mark* in_relative = nullptr;
  const auto last = farthest_back(before);
  for (; before != last; --before) {
    const Mark& mark = *std::prev(before);
    if (mark.kind == Kind::stop || (mark.kind == Kind::comma && nearest != nullptr)) break;
    const bool tells = mark.kind == Kind::sign || mark.kind == Kind::agenda || mark.kind == Kind::clause;
    if (nearest == nullptr && tells) nearest = &mark;
    if (mark.kind == Kind::relative && follows_comma(std::prev(before))) in_relative = std::exchange(nearest, nullptr);
  }
  return contradict(nearest, in_relative) ? nullptr : nearest;
}

/// Where the search ends at the latest, so that a list of dates without an end costs no square of its length.
SentenceTense::Marks::const_iterator SentenceTense::farthest_back(Marks::const_iterator from) const {
  constexpr std::ptrdiff_t reach = 64;  // marks
  return from - std::min(reach, from - marks_.begin());
}

bool SentenceTense::contradict(const Mark* a, const Mark* b) {
  return a != nullptr && b != nullptr && a->direction != b->direction && a->direction != Direction::unknown &&
         b->direction != Direction::unknown;
}

bool SentenceTense::follows_comma(Marks::const_iterator mark) const {
  if (mark == marks_.begin()) return false;
  const Mark& before = *std::prev(mark);
  return before.kind == Kind::comma && before.token + 1 == mark->token;
}

/// "الجمعة سيعقد", and where the expression opens the sentence, "في يوليو، أعلن": the verb that follows soon.
const SentenceTense::Mark* SentenceTense::verb_after(Marks::const_iterator behind, std::uint32_t token,
                                                     bool opens_sentence) const {
  constexpr std::uint32_t reach = 4;  // tokens: "وبعد 17 عاما في السجن تم اعتقاله"
  if (opens_sentence && behind != marks_.end() && behind->kind == Kind::comma && behind->token == token) ++behind;
  if (behind == marks_.end() || behind->kind != Kind::sign || behind->coordinated) return nullptr;
  return behind->token < token + reach ? &*behind : nullptr;
}

Direction SentenceTense::said_by(const Mark& mark, const Timex& timex) {
  return mark.kind == Kind::agenda && timex.meaning.start.month != 0 ? Direction::unknown : mark.direction;
}

Direction SentenceTense::direction(const Timex& timex) const {
  const auto opening = std::ranges::lower_bound(marks_, timex.first, {}, &Mark::token);
  if (opening == marks_.end() || opening->kind != Kind::opening || opening->token >= timex.last)
    return governing(timex);
  if (opening->direction == Direction::past) return Direction::past;
  const Direction verb = governing(timex);
  if (verb == Direction::past) return Direction::unknown;
  return timex.meaning.start.month == 0 ? Direction::future : verb;
}

Direction SentenceTense::governing(const Timex& timex) const {
  auto before = std::ranges::lower_bound(marks_, timex.first, {}, &Mark::token);
  const auto behind = std::ranges::lower_bound(marks_, timex.last, {}, &Mark::token);

  // Its own clause, back to a comma.
  const auto last = farthest_back(before);
  for (; before != last; --before) {
    const Mark& mark = *std::prev(before);
    if (mark.kind == Kind::comma || mark.kind == Kind::stop || mark.kind == Kind::clause) break;
    constexpr std::uint32_t reach = 2;  // with a preposition between
    if (mark.kind == Kind::next && mark.token + reach < timex.first) continue;
    if (mark.kind != Kind::opening) return said_by(mark, timex);
  }
  const bool opens_sentence = before == marks_.begin();
  if (const Mark* verb = verb_after(behind, timex.last, opens_sentence)) return verb->direction;
  const Mark* verb = governing_before(before);
  return verb != nullptr ? said_by(*verb, timex) : Direction::unknown;
}

}  // namespace waqai
