// Timex: a time expression of Arabic text, found by one pass over its tokens.
//
//   TimexTagger tagger(lexicon);                       // one per thread; the lexicon is shared
//   std::vector<Timex> found;
//   tagger.tag(text, analysis, 0, text.tokens.size(), found);
//   resolve(found[0], anchor, Direction::past);        // resolve.hpp
//
// Found are dates and periods: days, weekdays, months, years, seasons, feasts, their
// relatives (أمس, الأسبوع الماضي, قبل يومين, في اليوم التالي), ranges and vague times, in
// the Gregorian or the Hijri calendar. Clock times, parts of day alone, durations, ages
// and names made of dates (ثورة 25 يناير) are none. The grammar is data/rules/ar/time.rules.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "waqai/core/span.hpp"
#include "waqai/time/edtf.hpp"
#include "waqai/time/time_lexicon.hpp"

namespace waqai {

enum class Unit : std::uint8_t { none, day, week, month, year, decade, century };
enum class Edge : std::uint8_t { none, start, early, middle, late, end };
enum class Calendar : std::uint8_t { gregorian, hijri };

/// Quarters, halves and seasons of a year; the halves of a month too. Seasons have their numbers of EDTF.
enum class YearPart : std::uint8_t {
  none = 0,
  first_quarter = 1,
  last_quarter = 4,
  first_half = 5,
  second_half = 6,
  spring = 21,
  summer = 22,
  autumn = 23,
  winter = 24,
};

/// From what a relative expression counts.
enum class Origin : std::uint8_t {
  anchor,  ///< the document's day
  event,   ///< an event that the text names: "قبل يومين من القمة", عشية, غداة
  text,    ///< the expression before in the text: "في اليوم التالي", "الشهر نفسه"
};

/// What the words say of one date: only what is written, each part apart. Zero is "not said".
struct PartialDate {
  static constexpr std::int8_t unmodified = std::numeric_limits<std::int8_t>::min();

  std::int16_t year = 0;
  std::int16_t years = 0;  ///< التسعينيات: so many from `year` on
  std::int8_t month = 0;
  std::int8_t day = 0;
  std::int8_t weekday = 0;  ///< ISO: Monday is 1
  std::int8_t nth =
      0;  ///< with weekday or week: the nth of its month; -1 is the last; with feast: its nth day, -1 its eve
  /// الماضي -1, المقبل 1, الجاري 0, "قبل الماضي" -2, after a weekday, a day and month, or a month.
  std::int8_t modifier = unmodified;
  Edge edge = Edge::none;  ///< مطلع, منتصف, أواخر
  YearPart part = YearPart::none;
  Calendar calendar = Calendar::gregorian;
  bool short_year = false;  ///< "16/4/21": two digits, and which part is the year may be open
  bool counted = false;     ///< "قبل 3 أسابيع": so many from the anchor, not a calendar week, month or year
  bool within = false;      ///< "خلال 3 أسابيع": up to so many from the anchor
  bool about = false;       ///< "قبل نحو عامين"
  std::int8_t side = 0;  ///< "في وقت لاحق هذا الأسبوع": 1, what lies ahead of the anchor; -1, what lies behind
  bool half = false;        ///< "قبل عامين ونصف": half a unit further
  Unit unit = Unit::none;   ///< with offset: أمس is day -1, الأسبوع المقبل week 1
  std::int16_t offset = 0;  ///< in units, from the anchor's own
  std::int16_t count = 0;   ///< "الأسابيع الثلاثة المقبلة": so many units, the first at offset
  std::int16_t feast = 0;   ///< 1 and more: an index of Feasts, plus 1

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
  Origin origin = Origin::anchor;

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
  std::optional<Edtf> antecedent =
      std::nullopt;  ///< the date before it in the text, from which it may count; see TimexChain
};

/// Keeps buffers between calls, so it is not to be shared between threads.
class TimexTagger {
 public:
  /// The lexicon must outlive the tagger.
  explicit TimexTagger(const TimeLexicon& lexicon);

  /// Appends the time expressions of tokens [first, last), in order, none overlapping another. An expression
  /// does not leave the range or cross a line break, so give whole sentences or the whole text. O(tokens).
  void tag(const TokenizedText& text, const Analysis& analysis, std::uint32_t first, std::uint32_t last,
           std::vector<Timex>& out);

 private:
  void read_lattice(const TokenizedText& text, const Analysis& analysis, std::uint32_t first, std::uint32_t last);
  void read_digits(std::string_view digits, std::uint32_t at);
  /// The end of the expression that begins at `at`, or `at`. `name`: it only looks like one.
  std::uint32_t read_expression(const TokenizedText& text, std::uint32_t at, Meaning& meaning, bool& name);
  [[nodiscard]] bool is_name(const Meaning& meaning, std::uint32_t at) const;

  const TimeLexicon* lexicon_;
  RuleId timex_;
  SymbolId digits_, dotted_, dotted_day_, barrier_, document_number_;
  PatternMatcher matcher_;
  Lattice lattice_;
  std::vector<PhraseMatch> phrases_;
};

}  // namespace waqai
