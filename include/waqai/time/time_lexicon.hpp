// TimeLexicon: the words of Arabic time expressions, by class.
//
// Month and weekday names of every Arabic region come from ICU; all other words, and
// names that ICU lacks, from data/lexicon/ar/time.tsv.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "waqai/lexicon/phrase_trie.hpp"
#include "waqai/lexicon/vocabulary.hpp"

namespace waqai {

/// What a word can do in a time expression; data/lexicon/ar/time.tsv explains each.
enum class TimeClass : std::uint8_t {
  weekday,
  month,
  ordinal,
  cardinal,
  teen,
  tens,
  thousand,
  unit,
  dual,
  plural,
  shift,
  part_of_day,
  modifier,
  demonstrative,
  edge,
  before,
  after,
  since,
  until,
  to,
  from,
  between,
  in,
  conjunction,
  on_date,
  link,
  few,
  about,
  now,
  complement,
  vague,
  eve,
  last_nth,
  article_alone,
  gregorian,
  hijri,
  barrier,
  title,
  document_number,
  other_kind,
  number,  ///< digits; found by the tagger, not in the data
};

/// What must stand beside a month name that is also another word (مارس "he exercised", ماي "May" the person).
enum class MonthContext : std::uint8_t {
  none,         ///< nothing: the name is a month wherever it stands
  preposition,  ///< a preposition before it, or one of the next
  date,         ///< a day, year, the word month, a second name or الماضي and its like
};

/// One word or phrase in one of its classes.
struct TimeWord {
  TimeClass time_class = TimeClass::number;
  MonthContext context = MonthContext::none;
  std::int16_t value = 0;  ///< number, month, ISO weekday (Monday is 1), days of shift, unit ...
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

 private:
  void add(std::string_view phrase, TimeWord word, Vocabulary& vocabulary);
  void add_calendar_names(Vocabulary& vocabulary);

  PhraseTrie trie_;
  std::vector<TimeWord> words_;
};

}  // namespace waqai
