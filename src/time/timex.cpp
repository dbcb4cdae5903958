// The tagger: reads the tokens of a range into a lattice of classes, tries the grammar of
// time expressions where one can begin, and turns what it captured into a Meaning.
// Resolution is the next step (resolve.cpp).
#include "waqai/time/timex.hpp"

#include <algorithm>
#include <array>

#include "time/grammar_terms.hpp"

namespace waqai {

namespace {

constexpr int first_year = 1300;  // Hijri
constexpr int last_year = 2100;
constexpr int hijri_years_end = 1500;

// "20.11.2017" as one number: its parts in the decimal places of a value, so that it is one lexeme.
constexpr std::int32_t month_place = 10000;
constexpr std::int32_t day_place = 1000000;

/// What a rule captured for one date, by TimeField.
class CapturedFields {
 public:
  void set(const Capture& capture) {
    Value& value = values_[capture.field];
    value.number = capture.adds && value.said ? value.number + capture.value : capture.value;
    value.said = true;
  }
  [[nodiscard]] bool has(TimeField field) const { return values_[static_cast<std::size_t>(field)].said; }
  [[nodiscard]] std::int32_t operator[](TimeField field) const {
    return values_[static_cast<std::size_t>(field)].number;
  }

 private:
  struct Value {
    std::int32_t number = 0;
    bool said = false;
  };
  std::array<Value, field_names.size()> values_;
};

bool between(std::int32_t value, std::int32_t low, std::int32_t high) { return low <= value && value <= high; }

/// The captured numbers as a date; nothing where they cannot be one.
std::optional<PartialDate> to_partial_date(const CapturedFields& said) {
  PartialDate date;
  std::int32_t year = said[TimeField::year];
  std::int32_t month = said[TimeField::month];
  std::int32_t day = said[TimeField::day];
  if (const std::int32_t dotted = said[TimeField::dotted]; dotted != 0) {
    year = dotted % month_place;
    month = dotted / month_place % 100;
    day = dotted / day_place;
  }
  date.short_year = said.has(TimeField::short_year) || (said.has(TimeField::dotted) && between(year, 1, 99));
  if (!between(month, 0, 12) || !between(day, 0, 31)) return std::nullopt;
  if (year != 0 && !date.short_year && !between(year, first_year, last_year)) return std::nullopt;
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(day);
  date.years = static_cast<std::int16_t>(said[TimeField::years]);
  date.weekday = static_cast<std::int8_t>(said[TimeField::weekday]);
  date.nth = static_cast<std::int8_t>(said[TimeField::nth]);
  if (said.has(TimeField::modifier)) date.modifier = static_cast<std::int8_t>(said[TimeField::modifier]);
  date.edge = static_cast<Edge>(said[TimeField::edge]);
  date.part = static_cast<YearPart>(said[TimeField::part]);
  date.calendar = static_cast<Calendar>(said[TimeField::calendar]);
  if (!date.short_year && between(year, 1, hijri_years_end)) date.calendar = Calendar::hijri;
  date.within = said.has(TimeField::within);
  date.about = said.has(TimeField::about);
  date.side = static_cast<std::int8_t>(said[TimeField::side]);
  date.half = said.has(TimeField::half);
  date.unit = static_cast<Unit>(said[TimeField::unit]);
  date.offset = static_cast<std::int16_t>(said[TimeField::offset]);
  date.count = static_cast<std::int16_t>(said[TimeField::count]);
  if (said.has(TimeField::feast)) date.feast = static_cast<std::int16_t>(said[TimeField::feast] + 1);
  return date;
}

/// "قبل 3 أيام" counts; "الأيام الثلاثة الماضية" is a run, without a number a vague one.
bool read_counting(const CapturedFields& said, Meaning& meaning) {
  PartialDate& date = meaning.start;
  const std::int32_t sign = said[TimeField::sign];
  if (said.has(TimeField::run)) {
    meaning.vague = date.count == 0 || sign == 0;
    date.offset = static_cast<std::int16_t>(sign < 0 ? -date.count : 1);
    if (meaning.vague) date.offset = date.count = 0;
  } else if (said.has(TimeField::sign) || date.within) {
    const std::int32_t amount = said[TimeField::amount];
    if (!meaning.vague && !between(amount, 1, 999)) return false;
    date.counted = true;
    date.offset = static_cast<std::int16_t>(date.within ? amount : meaning.vague ? sign : sign * amount);
  }
  return true;
}

/// Gives each end of a range what only the other says; whether they make a range. `steps`: of days or weekdays
/// that are listed one by one, how many after the first.
bool join_ends(PartialDate& left, PartialDate& right, int steps) {
  if (right.counted || left.counted) return false;
  const auto undated = [](const PartialDate& d) { return d.month == 0 && d.unit == Unit::none && d.year == 0; };
  const auto is_day_alone = [&](const PartialDate& d) { return d.day != 0 && d.weekday == 0 && undated(d); };
  if (left.day != 0 && right.day != 0 && left.month == 0 && left.unit == Unit::none) {
    left.month = right.month;
    left.unit = right.unit;
    left.offset = right.offset;
    left.year = right.year;
    left.modifier = right.modifier;
    left.calendar = right.calendar;
  } else if (right.day != 0 && undated(right) && left.day != 0) {
    right.month = left.month;
    right.unit = left.unit;
    right.offset = left.offset;
    right.year = left.year;
  }
  if (is_day_alone(left) || is_day_alone(right)) return false;
  if (left.weekday != 0 && right.weekday != 0) {
    if (steps > 0 && (right.weekday - left.weekday + 7) % 7 != steps) return false;
    if (left.unit == Unit::week && right.unit == Unit::none) {
      right.unit = left.unit;
      right.offset = left.offset;
    } else if (right.unit == Unit::week && left.unit == Unit::none) {
      left.unit = right.unit;
      left.offset = right.offset;
    }
    if (left.modifier == PartialDate::unmodified) left.modifier = right.modifier;
  }
  const bool same_month = left.month == right.month && left.unit == right.unit && left.year == right.year;
  if (left.day != 0 && right.day != 0 && left.weekday == 0 && same_month && right.day <= left.day) return false;
  if (left.day != 0 && right.day != 0 && steps > 0 && right.day - left.day != steps) return false;
  if (left.year == 0 && left.month != 0 && right.month != 0) {
    const bool wraps = left.month > right.month;
    if (right.year != 0) left.year = static_cast<std::int16_t>(right.year - (wraps ? 1 : 0));
    if (left.modifier == PartialDate::unmodified) left.modifier = right.modifier;
    if (left.unit == Unit::none && right.unit == Unit::year && !wraps) {
      left.unit = right.unit;
      left.offset = right.offset;
    }
  }
  const bool years = left.month == 0 && left.day == 0 && left.year != 0 && left.unit == Unit::none;
  return !years || right.year > left.year;
}

}  // namespace

std::optional<Meaning> to_meaning(std::span<const Capture> captures) {
  CapturedFields said;
  CapturedFields said_of_end;
  bool is_range = false;
  for (const Capture& capture : captures) {
    (capture.second ? said_of_end : said).set(capture);
    is_range |= capture.second;
  }
  const auto start = to_partial_date(said);
  if (!start) return std::nullopt;
  Meaning meaning;
  meaning.start = *start;
  meaning.relation = static_cast<Relation>(said[TimeField::relation]);
  meaning.vague = said.has(TimeField::vague);
  meaning.origin = static_cast<Origin>(std::max(said[TimeField::origin], said_of_end[TimeField::origin]));
  if (!read_counting(said, meaning)) return std::nullopt;
  if (is_range) {
    auto end = to_partial_date(said_of_end);
    const int steps = said[TimeField::pair] + said_of_end[TimeField::pair];
    if (!end || !join_ends(meaning.start, *end, steps)) return std::nullopt;
    meaning.end = end;
  }
  return meaning;
}

TimexTagger::TimexTagger(const TimeLexicon& lexicon)
    : lexicon_(&lexicon),
      timex_(lexicon.patterns().rule("timex")),
      digits_(lexicon.symbols().find("digits")),
      dotted_(lexicon.symbols().find("dotted")),
      dotted_day_(lexicon.symbols().find("dotted_day")),
      barrier_(lexicon.symbols().find("barrier")),
      document_number_(lexicon.symbols().find("document_number")),
      matcher_(lexicon.patterns()) {}

void TimexTagger::tag(const TokenizedText& text, const Analysis& analysis, std::uint32_t first, std::uint32_t last,
                      std::vector<Timex>& out) {
  read_lattice(text, analysis, first, last);
  for (std::uint32_t at = first; at < last;) {
    Meaning meaning;
    bool name = false;
    const bool possible = lexicon_->patterns().may_begin(timex_, lattice_, at);
    const std::uint32_t end = possible ? read_expression(text, at, meaning, name) : at;
    if (end == at) {
      ++at;
      continue;
    }
    if (!name) out.push_back({{text.tokens[at].span.begin, text.tokens[end - 1].span.end}, at, end, meaning});
    at = end;
  }
}

void TimexTagger::read_lattice(const TokenizedText& text, const Analysis& analysis, std::uint32_t first,
                               std::uint32_t last) {
  lattice_.reset(first);
  for (std::uint32_t at = first; at < last; ++at) {
    const TokenType type = text.tokens[at].type;
    if (type == TokenType::number) {
      read_digits(text.folded_at(at), at);
    } else if (type == TokenType::word) {
      phrases_.clear();
      lexicon_->match(text, analysis, at, phrases_);
      for (const PhraseMatch& phrase : phrases_) {
        if ((phrase.clitics & (any_pronoun | future_sa)) != 0 || phrase.last > last) continue;
        const TimeWord& word = lexicon_->word(phrase.phrase);
        lattice_.add({word.symbol, phrase.clitics, phrase.last, word.value});
      }
    }
    lattice_.close_token(type);
  }
}

/// Up to four digits, or two or three such numbers with points between them.
void TimexTagger::read_digits(std::string_view digits, std::uint32_t at) {
  constexpr std::size_t most_parts = 3;
  std::array<std::int32_t, most_parts> parts{};
  std::size_t part = 0;
  std::size_t length = 0;
  for (const char c : digits) {
    if (c == '.' && length > 0 && part + 1 < most_parts) {
      ++part;
      length = 0;
    } else if ('0' <= c && c <= '9' && length < 4) {
      parts[part] = 10 * parts[part] + (c - '0');
      ++length;
    } else {
      return;
    }
  }
  if (part == 0) {
    lattice_.add({digits_, no_clitic, at + 1, parts[0]});
    return;
  }
  if (parts[0] > 31) std::swap(parts[0], parts[2]);
  if (parts[1] > 12 && parts[0] <= 12) std::swap(parts[0], parts[1]);
  if (!between(parts[0], 1, 31) || !between(parts[1], 1, 12)) return;
  const SymbolId symbol = part == 2 ? dotted_ : dotted_day_;
  lattice_.add({symbol, no_clitic, at + 1, parts[0] * day_place + parts[1] * month_place + parts[2]});
}

std::uint32_t TimexTagger::read_expression(const TokenizedText& text, std::uint32_t at, Meaning& meaning, bool& name) {
  for (const PatternMatch& match : matcher_.match(text, lattice_, timex_, at)) {
    const auto said = to_meaning(match.captures);
    if (!said) continue;
    meaning = *said;
    name = is_name(meaning, at);
    return match.end;
  }
  return at;
}

/// "ثورة 25 يناير", "تلك الليلة", "القرار 2017": a name, a time that the text has spoken of, or no year.
/// The barriers' values are explained in time.tsv.
bool TimexTagger::is_name(const Meaning& meaning, std::uint32_t at) const {
  const PartialDate& date = meaning.start;
  if (meaning.end || meaning.relation != Relation::at || meaning.vague || at == lattice_.first()) return false;
  const bool dayless_year = date.year != 0 && date.month == 0;
  const bool undated = date.day == 0 && date.month == 0 && date.year == 0;
  const bool today = undated && date.unit == Unit::day && date.weekday == 0 && date.offset == 0;  // "ذلك أمس" is a time
  const bool weekday = undated && date.unit == Unit::none && date.weekday != 0;
  const bool digits = std::ranges::any_of(lattice_.at(at), [&](const Lexeme& l) { return l.symbol == digits_; });
  return std::ranges::any_of(lattice_.at(at - 1), [&](const Lexeme& before) {
    if (before.symbol == document_number_) return dayless_year && digits;
    if (before.symbol != barrier_) return false;
    if (before.value == 1) return date.month == 0 ? date.year != 0 : date.year == 0;
    return today || (weekday && before.value == 2);
  });
}

}  // namespace waqai
