// Tense: whether the words around a time expression speak of the past or of what is to come.
//
//   const waqai::TenseLexicon lexicon(vocabulary);         // before any text is analysed
//   const waqai::SentenceTense tense(lexicon, source, text, analysis, sentence);
//   resolve(timex, anchor, tense.direction(timex));
//
// For callers who know no more of the sentence than its words; where the governing verb is known (extract), that
// goes before. A sign is a word with a tense: سيلتقي, سوف, المقرر ahead; كان, لم, التقى behind. Of several, the
// nearest before the expression counts, in its own clause first; then the verb right after it. A clause with a tense
// that may be either ("أعلن عن", "أن" without a verb, an imperfect) says unknown, as the wrong direction is worse.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "waqai/lexicon/phrase_trie.hpp"
#include "waqai/time/resolve.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {

/// What a word tells of tense; data/lexicon/ar/tense.tsv explains each.
enum class TenseClass : std::uint8_t {
  none,  ///< no word of the table
  future,
  next,
  agenda,
  past,          ///< perfect verbs too
  opening_past,  ///< a perfect verb where it opens the sentence, else a noun
  said,
  ordered,
  was,
  already,
  not_yet,
  imperfect,
  since,
  onward,
  complementizer,
  relative,
  complement,
  noun,
};

/// Immutable once loaded; shared by all threads.
class TenseLexicon {
 public:
  /// Loads the built-in data and interns their words. @throws DataError for broken data.
  explicit TenseLexicon(Vocabulary& vocabulary);

  /// The word that begins at a token.
  struct Word {
    TenseClass tense = TenseClass::none;
    CliticSet clitics = no_clitic;
    std::uint32_t last = 0;  ///< the token behind it
    bool by_form = false;    ///< the table has no such word
  };

  /// The longest phrase of the table at token `at`, else what the form of the word tells: the imperfect by its ي,
  /// the future by its سـ, the perfect of stems VII, VIII and X (انفجر, اقترب, استورد) by its letters. `source` is what
  /// `text` was made of; `buffer` spares allocations. O(phrases at `at`).
  [[nodiscard]] Word at(std::string_view source, const TokenizedText& text, const Analysis& analysis, std::uint32_t at,
                        std::vector<PhraseMatch>& buffer) const;

 private:
  void add(std::string_view phrase, TenseClass tense, Vocabulary& vocabulary);
  void add_perfect(std::string_view lemma, TenseClass tense, Vocabulary& vocabulary);

  PhraseTrie trie_;
  std::vector<TenseClass> classes_;  // by PhraseId
};

/// The signs of one sentence. Construction O(sentence); it keeps nothing of its arguments.
class SentenceTense {
 public:
  SentenceTense(const TenseLexicon& lexicon, std::string_view source, const TokenizedText& text,
                const Analysis& analysis, const Sentence& sentence);

  /// Where the signs put an expression of this sentence. O(log signs).
  [[nodiscard]] Direction direction(const Timex& timex) const;

 private:
  friend class TenseReader;
  enum class Kind : std::uint8_t {
    sign,
    agenda,    ///< a sign for weekdays: of "قمة 27 أبريل" an announcement tells nothing
    next,      ///< a sign for what follows at once
    clause,    ///< a complementizer: a sign that tells nothing, and the end of what governs back
    relative,  ///< the same, in a clause that a comma may close
    opening,   ///< begins the expression itself: منذ
    comma,
    stop,  ///< : ; and the like, past which nothing governs
  };
  struct Mark {
    std::uint32_t token = 0;
    Kind kind = Kind::sign;
    Direction direction = Direction::unknown;
    bool coordinated = false;  ///< with و or ف: it begins a clause of its own
  };

  using Marks = std::vector<Mark>;

  [[nodiscard]] Direction governing(const Timex& timex) const;
  [[nodiscard]] const Mark* governing_before(Marks::const_iterator before) const;
  [[nodiscard]] Marks::const_iterator farthest_back(Marks::const_iterator from) const;
  [[nodiscard]] bool follows_comma(Marks::const_iterator mark) const;
  [[nodiscard]] const Mark* verb_after(Marks::const_iterator behind, std::uint32_t token, bool opens_sentence) const;
  [[nodiscard]] static bool contradict(const Mark* a, const Mark* b);
  [[nodiscard]] static Direction said_by(const Mark& mark, const Timex& timex);

  Marks marks_;  // by token
};

}  // namespace waqai
