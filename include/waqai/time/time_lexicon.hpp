// TimeLexicon: the words of Arabic time expressions, by class, and the grammar over them.
//
// Month and weekday names of every Arabic region and the Islamic months come from ICU;
// all other words, and names that ICU lacks, from data/lexicon/ar/time.tsv; feasts from
// data/lexicon/ar/feasts.tsv; the grammar from data/rules/ar/time.rules.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "waqai/lexicon/phrase_trie.hpp"
#include "waqai/lexicon/vocabulary.hpp"
#include "waqai/rules/pattern.hpp"

namespace waqai {

/// One word or phrase in one of its classes.
struct TimeWord {
  SymbolId symbol = 0;
  std::int32_t value = 0;  ///< number, month, ISO weekday (Monday is 1), days of shift, unit ...
};

/// Immutable once loaded; shared by all threads.
class TimeLexicon {
 public:
  /// Loads the built-in data and interns their words. @throws DataError for broken data.
  explicit TimeLexicon(Vocabulary& vocabulary);

  /// Appends the phrases that begin at token `at`; the match's phrase is an argument of word().
  void match(const TokenizedText& text, const Analysis& analysis, std::uint32_t at,
             std::vector<PhraseMatch>& out) const {
    trie_.match(text, analysis, at, out);
  }
  [[nodiscard]] const TimeWord& word(PhraseId phrase) const { return words_[phrase]; }

  [[nodiscard]] const SymbolTable& symbols() const { return symbols_; }
  [[nodiscard]] const Patterns& patterns() const { return *patterns_; }

 private:
  void add(std::string_view phrase, TimeWord word, Vocabulary& vocabulary);

  SymbolTable symbols_;
  PhraseTrie trie_;
  std::vector<TimeWord> words_;
  std::optional<Patterns> patterns_;
};

}  // namespace waqai
