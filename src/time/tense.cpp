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
    {"already", TenseClass::already},
    {"complement", TenseClass::complement},
    {"complementizer", TenseClass::complementizer},
    {"future", TenseClass::future},
    {"imperfect", TenseClass::imperfect},
    {"next", TenseClass::next},
    {"not_yet", TenseClass::not_yet},
    {"noun", TenseClass::noun},
    {"ordered", TenseClass::ordered},
    {"past", TenseClass::past},
    {"perfect", TenseClass::past},
    {"relative", TenseClass::relative},
    {"said", TenseClass::said},
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

std::size_t letters(std::string_view word) {
  constexpr auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  return word.size() - static_cast<std::size_t>(std::ranges::count_if(word, continues));
}

/// What the shape of a word tells that the table lacks. The first person's أ is lost in folding, where it would
/// make verbs of many nouns in سا; so it is looked for as it was written.
TenseClass class_by_form(std::string_view written, std::string_view folded) {
  constexpr std::size_t least_letters = 4;  // سيتم; shorter words are nouns
  for (const std::string_view word : {folded, without_conjunction(folded)}) {
    if (letters(word) < least_letters) continue;
    for (const std::string_view prefix : {"سي", "ست", "سن"})
      if (word.starts_with(prefix)) return TenseClass::future;
    if (word.starts_with("ي")) return TenseClass::imperfect;
  }
  const bool first_person = written.starts_with("سأ") || without_conjunction(written).starts_with("سأ");
  return first_person && letters(written) > least_letters ? TenseClass::future : TenseClass::none;
}

constexpr CliticSet conjunctions = conj_wa | conj_fa;

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

/// التقى, التقت, التقتا, التقيا, التقوا; of a lemma with ~, those alone that are no noun: قتلت, قتلتا, قتلوا.
void TenseLexicon::add_perfect(std::string_view lemma, TenseClass tense, Vocabulary& vocabulary) {
  const bool also_noun = lemma.starts_with('~');
  if (also_noun) lemma.remove_prefix(1);
  const bool weak = lemma.ends_with("ى") || lemma.ends_with("ا");
  const std::string stem(weak ? lemma.substr(0, lemma.size() - 2) : lemma);
  for (const std::string_view ending : {"ت", "تا", "وا"}) add(stem + std::string(ending), tense, vocabulary);
  if (also_noun) return;
  add(lemma, tense, vocabulary);
  add(stem + (weak ? "يا" : "ا"), tense, vocabulary);
}

TenseLexicon::Word TenseLexicon::at(std::string_view source, const TokenizedText& text, const Analysis& analysis,
                                    std::uint32_t at, std::vector<PhraseMatch>& buffer) const {
  constexpr CliticSet of_a_noun = prep_bi | prep_li | prep_ka;
  buffer.clear();
  trie_.match(text, analysis, at, buffer);
  Word best{TenseClass::none, no_clitic, at + 1};
  for (const PhraseMatch& match : buffer) {
    TenseClass tense = classes_[match.phrase];
    const bool with_sa = (match.clitics & future_sa) != 0;
    if (with_sa && tense != TenseClass::imperfect) continue;
    if ((match.clitics & of_a_noun) != 0 && tense != TenseClass::noun) continue;
    if (with_sa) tense = TenseClass::future;
    if (best.tense == TenseClass::none || match.last > best.last) best = {tense, match.clitics, match.last};
  }
  if (best.tense != TenseClass::none) return best;
  const std::string_view folded = text.folded_at(at);
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
    const bool coordinated = (word.clitics & conjunctions) != 0;
    const auto sign = [&](Direction direction) { marks_.push_back({at, Kind::sign, direction, coordinated}); };
    switch (word.tense) {
      case TenseClass::future:
        sign(was_ ? Direction::unknown : Direction::future);  // كان من المقرر: perhaps it was
        break;
      case TenseClass::next:
        marks_.push_back({at, Kind::next, Direction::future});
        break;
      case TenseClass::was:
        begin_clause();
        sign(Direction::past);
        was_ = true;
        break;
      case TenseClass::past:
        begin_clause();
        sign(Direction::past);
        break;
      case TenseClass::said:
        begin_clause();
        sign(Direction::past);
        saying_ = true;
        break;
      case TenseClass::ordered:
        begin_clause();
        sign(Direction::unknown);
        break;
      case TenseClass::not_yet:
        sign(Direction::past);
        not_yet_ = true;
        break;
      case TenseClass::already:
        if (!before_imperfect(word.last)) sign(Direction::past);
        break;
      case TenseClass::imperfect:
        sign(of_imperfect(at, coordinated));
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

  /// "قد يلتقي" may be; a perfect verb that the table lacks begins with other letters mostly.
  [[nodiscard]] bool before_imperfect(std::uint32_t at) {
    if (at >= text_.tokens.size() || text_.tokens[at].type != TokenType::word) return true;
    const TenseClass next = lexicon_.at(source_, text_, analysis_, at, buffer_).tense;
    if (next != TenseClass::none) return next == TenseClass::imperfect;
    const std::string_view word = text_.folded_at(at);
    return std::ranges::any_of(std::array<std::string_view, 4>{"ي", "ت", "ن", "ا"},
                               [&](std::string_view prefix) { return word.starts_with(prefix); });
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
  bool was_ = false;      // كان governs
  bool saying_ = false;   // a verb of saying governs, and what it says has not begun
  bool not_yet_ = false;  // لم waits for its verb
  Direction before_clause_ = Direction::unknown;
};

SentenceTense::SentenceTense(const TenseLexicon& lexicon, std::string_view source, const TokenizedText& text,
                             const Analysis& analysis, const Sentence& sentence)
    : marks_(TenseReader(lexicon, source, text, analysis).read(sentence)) {}

Direction SentenceTense::direction(const Timex& timex) const {
  const auto behind = std::ranges::lower_bound(marks_, timex.last, {}, &Mark::token);
  auto before = std::ranges::lower_bound(marks_, timex.first, {}, &Mark::token);

  // Its own clause, back to a comma.
  for (; before != marks_.begin() && !is_boundary(std::prev(before)->kind); --before) {
    const Mark& mark = *std::prev(before);
    constexpr std::uint32_t reach = 2;  // with a preposition between
    if (mark.kind != Kind::next || mark.token + reach >= timex.first) return mark.direction;
  }
  // The verb after it: "الجمعة سيعقد".
  if (behind != marks_.end() && behind->kind == Kind::sign && !behind->coordinated) return behind->direction;

  // Between commas it belongs to what stands before them, but not to a relative clause there.
  const Mark* nearest = nullptr;
  for (; before != marks_.begin(); --before) {
    const Mark& mark = *std::prev(before);
    if (mark.kind == Kind::stop || (mark.kind == Kind::comma && nearest != nullptr)) break;
    if (mark.kind == Kind::relative) {
      nearest = nullptr;
    } else if (nearest == nullptr && (mark.kind == Kind::sign || mark.kind == Kind::clause)) {
      nearest = &mark;
    }
  }
  return nearest != nullptr ? nearest->direction : Direction::unknown;
}

}  // namespace waqai
