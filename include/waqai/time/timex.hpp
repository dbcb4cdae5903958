// Timex: a time expression of Arabic text, found by one pass over its tokens.
//
//   TimexTagger tagger(lexicon);                       // one per thread; the lexicon is shared
//   std::vector<Timex> found;
//   tagger.tag(text, analysis, 0, text.tokens.size(), found);
//   resolve(found[0], anchor, Direction::past);        // resolve.hpp
//
// Found are dates and periods: days, weekdays, months, years, their relatives (أمس,
// الأسبوع الماضي, قبل يومين), ranges and vague times. Clock times, parts of day alone,
// durations, ages and names made of dates (ثورة 25 يناير) are none. Years are Gregorian;
// a date marked as Hijri is passed over.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "waqai/core/span.hpp"
#include "waqai/time/time_lexicon.hpp"

namespace waqai {

enum class Unit : std::uint8_t { none, day, week, month, year };
enum class Edge : std::uint8_t { none, start, middle, end };

/// What the words say of one date: only what is written, each part apart. Zero is "not said".
struct PartialDate {
  static constexpr std::int8_t unmodified = std::numeric_limits<std::int8_t>::min();

  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  std::int8_t weekday = 0;  ///< ISO: Monday is 1
  std::int8_t nth = 0;      ///< with weekday or week: the nth of its month; -1 is the last
  /// الماضي -1, المقبل 1, الجاري 0, "قبل الماضي" -2, after a weekday, a day and month, or a month.
  std::int8_t modifier = unmodified;
  Edge edge = Edge::none;   ///< مطلع, منتصف, أواخر
  bool counted = false;     ///< "قبل 3 أسابيع": so many from the anchor, not a calendar week, month or year
  bool about = false;       ///< "قبل نحو عامين"
  Unit unit = Unit::none;   ///< with offset: أمس is day -1, الأسبوع المقبل week 1
  std::int16_t offset = 0;  ///< in units, from the anchor's own
  std::int16_t count = 0;   ///< "الأسابيع الثلاثة المقبلة": so many units, the first at offset

  bool operator==(const PartialDate&) const = default;
};

/// How the happening lies to the time named.
enum class Relation : std::uint8_t { at, since, until, before, after };

/// What a time expression says, before an anchor date makes it a date.
struct Meaning {
  PartialDate start;
  std::optional<PartialDate> end;  ///< of a range, both ends included
  Relation relation = Relation::at;
  bool vague = false;  ///< مؤخرا, "الأيام المقبلة", "قبل سنوات": a time without a value
  bool relative_to_event = false;  ///< "قبل يومين من القمة", عشية, غداة: start.offset counts from an event

  bool operator==(const Meaning&) const = default;
};

/// All parts of the value are written out: it needs no anchor.
bool is_explicit(const Meaning& meaning);

/// For people: "weekday=2 modifier=-1", ends joined by " .. ".
std::string to_string(const Meaning& meaning);

struct Timex {
  Span span;                ///< bytes in the original text
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  Meaning meaning;
};

/// Keeps buffers between calls, so it is not to be shared between threads.
class TimexTagger {
 public:
  /// The lexicon must outlive the tagger.
  explicit TimexTagger(const TimeLexicon& lexicon) : lexicon_(&lexicon) {}

  /// Appends the time expressions of tokens [first, last), in order, none overlapping another. An expression
  /// does not leave the range or cross a line break, so give whole sentences or the whole text. O(tokens).
  void tag(const TokenizedText& text, const Analysis& analysis, std::uint32_t first, std::uint32_t last,
           std::vector<Timex>& out);

 private:
  friend class TimexParser;
  /// One reading of the tokens [at, end) as a word of the lexicon or a number.
  struct Lexeme {
    TimeWord word;
    CliticSet clitics = no_clitic;
    std::uint32_t end = 0;
  };

  void read_lexemes(const TokenizedText& text, const Analysis& analysis, std::uint32_t first, std::uint32_t last);

  const TimeLexicon* lexicon_;
  std::vector<PhraseMatch> matches_;
  std::vector<Lexeme> lexemes_;
  std::vector<std::uint32_t> offsets_;  // of each token's lexemes, from the range's first token
};

}  // namespace waqai
