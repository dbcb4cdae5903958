// The tagger: reads each token of a range once into lexemes, then tries the grammar of
// time expressions wherever a lexeme stands. Resolution is the next step (resolve.cpp).
//
// Every rule below is a member of TimexParser that takes a position and what it fills:
// it returns whether it matched, and leaves both as they were where it did not.
#include "waqai/time/timex.hpp"

#include <algorithm>

namespace waqai {

namespace {

constexpr int first_bare_year = 1900;  // "في 2015" is a year, "في 1500" hardly
constexpr int last_bare_year = 2100;
constexpr int first_marked_year = 1500;  // "عام 1439" is Hijri in today's news

constexpr CliticSet any_pronoun = pronoun | pronoun_dual | pronoun_plural | pronoun_feminine;
constexpr CliticSet any_conjunction = conj_wa | conj_fa;

/// The value of up to four digits; -1 for all other numbers.
int digits_value(std::string_view digits) {
  if (digits.size() > 4) return -1;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

std::int8_t narrow(int value) { return static_cast<std::int8_t>(value); }

}  // namespace

class TimexParser {
 public:
  using At = std::uint32_t;

  TimexParser(const TimexTagger& tagger, const TokenizedText& text, At first, At last)
      : tagger_(tagger), text_(text), first_(first), last_(last) {}

  [[nodiscard]] bool may_start(At at) const { return !lexemes(at).empty(); }

  /// The expression that begins at `at`, with its tokens' range.
  bool expression(At at, Timex& timex) {
    start_ = joint_ = at;
    year_at_ = no_position;
    Meaning meaning;
    At end = at;
    const bool found = vague(end, meaning) || event_offset(end, meaning) || counted(end, meaning) ||
                       opened_range(end, meaning) || period_run(end, meaning) || plain(end, meaning);
    if (!found) return false;
    timex.first = at;
    timex.last = end;
    timex.span = {text_.tokens[at].span.begin, text_.tokens[end - 1].span.end};
    timex.meaning = meaning;
    return true;
  }

  /// "ثورة 25 يناير", "تلك الليلة", "القرار 2017": a name, a time that the text has spoken of, or no year.
  [[nodiscard]] bool is_name(const Timex& timex) const {
    const At at = timex.first;
    const Meaning& meaning = timex.meaning;
    const PartialDate& date = meaning.start;
    if (at == first_ || meaning.end || meaning.relation != Relation::at || meaning.vague) return false;
    const bool dayless_year = date.year != 0 && date.month == 0;
    for (const Lexeme& before : lexemes(at - 1)) {
      if (before.word.time_class == TimeClass::document_number && dayless_year && is(at, TimeClass::number))
        return true;
      if (before.word.time_class == TimeClass::barrier && is_barred(date, before.word.value)) return true;
    }
    return false;
  }

 private:
  using Lexeme = TimexTagger::Lexeme;

  // ---- Words

  [[nodiscard]] std::span<const Lexeme> lexemes(At at) const {
    if (at < first_ || at >= last_) return {};
    const std::uint32_t begin = tagger_.offsets_[at - first_];
    return std::span(tagger_.lexemes_).subspan(begin, tagger_.offsets_[at - first_ + 1] - begin);
  }

  /// The longest reading of `at` as that class; of equal ones the first, so that data/ comes before ICU.
  /// Inside an expression no word carries a conjunction, but where a rule says so by setting joint_.
  [[nodiscard]] const Lexeme* find(At at, TimeClass wanted) const {
    const Lexeme* best = nullptr;
    for (const Lexeme& lexeme : lexemes(at)) {
      if (lexeme.word.time_class != wanted) continue;
      if ((lexeme.clitics & any_conjunction) != 0 && at != start_ && at != joint_) continue;
      if (best == nullptr || lexeme.end > best->end) best = &lexeme;
    }
    return best;
  }

  [[nodiscard]] bool is(At at, TimeClass wanted) const { return find(at, wanted) != nullptr; }

  bool take(At& at, TimeClass wanted) const {
    const Lexeme* lexeme = find(at, wanted);
    if (lexeme == nullptr) return false;
    at = lexeme->end;
    return true;
  }

  [[nodiscard]] bool mark(At at, std::string_view wanted) const {
    return at >= first_ && at < last_ && text_.tokens[at].type == TokenType::punctuation &&
           text_.folded_at(at) == wanted;
  }

  bool take_mark(At& at, std::initializer_list<std::string_view> marks) const {
    if (!std::ranges::any_of(marks, [&](std::string_view m) { return mark(at, m); })) return false;
    ++at;
    return true;
  }

  [[nodiscard]] bool is_unit(At at, Unit unit) const {
    const Lexeme* lexeme = find(at, TimeClass::unit);
    return lexeme != nullptr && unit_of(*lexeme) == unit;
  }

  static Unit unit_of(const Lexeme& lexeme) { return static_cast<Unit>(lexeme.word.value); }
  static bool has_article(const Lexeme& lexeme) { return (lexeme.clitics & article) != 0; }

  /// A conjunction apart (و 20) or on the next word (والخميس).
  bool take_conjunction(At& at) {
    if (take(at, TimeClass::conjunction)) return true;
    const bool joined =
        std::ranges::any_of(lexemes(at), [](const Lexeme& l) { return (l.clitics & any_conjunction) == conj_wa; });
    if (joined) joint_ = at;
    return joined;
  }

  // ---- Numbers

  /// "24", "الـ24", "السادس والعشرين", "العشرين"; 1 to 31.
  bool day_number(At& at, int& day) {
    At p = at;
    int value = 0;
    take(p, TimeClass::article_alone);
    if (const Lexeme* digits = find(p, TimeClass::number)) {
      value = digits->word.value;
      p = digits->end;
    } else if (!counting_word(p, TimeClass::ordinal, value) && !tens(p, value)) {
      return false;
    }
    if (value < 1 || value > 31) return false;
    day = value;
    at = p;
    return true;
  }

  /// A unit of either kind with what follows it: عشر, or و and tens.
  bool counting_word(At& at, TimeClass kind, int& value) {
    const Lexeme* unit = find(at, kind);
    if (unit == nullptr) return false;
    At p = unit->end;
    int sum = unit->word.value;
    if (sum < 10 && take(p, TimeClass::teen)) {
      sum += 10;
    } else if (At q = p; sum < 10 && take_conjunction(q)) {
      int more = 0;
      if (tens(q, more)) {
        sum += more;
        p = q;
      }
    }
    value = sum;
    at = p;
    return true;
  }

  bool tens(At& at, int& value) const {
    const Lexeme* lexeme = find(at, TimeClass::tens);
    if (lexeme == nullptr) return false;
    value = lexeme->word.value;
    at = lexeme->end;
    return true;
  }

  /// "25", "خمسة وعشرين", "ألفين وسبعة عشر".
  bool cardinal(At& at, int& value) {
    if (const Lexeme* digits = find(at, TimeClass::number)) {
      value = digits->word.value;
      at = digits->end;
      return true;
    }
    const Lexeme* thousand = find(at, TimeClass::thousand);
    if (thousand == nullptr) return counting_word(at, TimeClass::cardinal, value) || tens(at, value);
    At p = thousand->end;
    int rest = 0;
    if (At q = p; take_conjunction(q) && (counting_word(q, TimeClass::cardinal, rest) || tens(q, rest))) p = q;
    value = thousand->word.value + rest;
    at = p;
    return true;
  }

  // ---- Years

  [[nodiscard]] bool is_hijri(At at) const { return is(at, TimeClass::hijri); }

  bool year_number(At& at, PartialDate& date, int first_year) {
    At p = at;
    int value = 0;
    if (!cardinal(p, value) || value < first_year || value > last_bare_year || is_hijri(p)) return false;
    take(p, TimeClass::gregorian);
    date.year = static_cast<std::int16_t>(value);
    at = p;
    return true;
  }

  /// "عام 2012".
  bool marked_year(At& at, PartialDate& date) {
    At p = at;
    if (!is_unit(p, Unit::year) || !take(p, TimeClass::unit)) return false;
    if (!year_number(p, date, first_marked_year)) return false;
    at = p;
    return true;
  }

  /// Four digits as a year because of the word before them ("في 2015", "منذ 2011") or of the range they are in.
  bool bare_year(At& at, PartialDate& date) {
    const Lexeme* digits = find(at, TimeClass::number);
    if (digits == nullptr || mark(digits->end, "/")) return false;
    if (at != year_at_ && !precedes(at, TimeClass::in) && !precedes(at, TimeClass::edge)) return false;
    return year_number(at, date, first_bare_year);
  }

  /// Whether the token before `at` can be of that class, in any form.
  [[nodiscard]] bool precedes(At at, TimeClass wanted) const {
    return at > first_ &&
           std::ranges::any_of(lexemes(at - 1), [&](const Lexeme& l) { return l.word.time_class == wanted; });
  }

  /// What may follow a month: "2017", "عام 2017", "من العام الماضي", "المقبل", "هذا العام".
  bool year_tail(At& at, PartialDate& date) {
    At p = at;
    if (const Lexeme* modifier = find(p, TimeClass::modifier)) {
      date.modifier = narrow(modifier->word.value);
      at = modifier->end;
      return true;
    }
    const bool comma = take_mark(p, {"،", ",", "/", "-"});
    const bool direct = is(p, TimeClass::number) && year_number(p, date, first_bare_year);
    if (!direct) {
      if (comma) return false;
      if (!take(p, TimeClass::from)) take(p, TimeClass::in);
      if (!marked_year(p, date) && !period(p, date, Unit::year)) return false;
    }
    at = p;
    return true;
  }

  // ---- Months

  /// A month's name with its doubles ("تشرين الثاني/ نوفمبر"), the word شهر before it and its year behind.
  /// `certain` says that what stands before makes it a month.
  bool month(At& at, PartialDate& date, bool certain = false) {
    At p = at;
    PartialDate found = date;
    if (is_unit(p, Unit::month)) {
      take(p, TimeClass::unit);
      certain = true;
    }
    const Lexeme* name = find(p, TimeClass::month);
    if (name == nullptr) return false;
    const MonthContext context = name->word.context;
    found.month = narrow(name->word.value);
    p = name->end;
    while (second_name(p, found.month)) certain = true;
    certain |= year_tail(p, found);
    if (!certain && context != MonthContext::none &&
        (context == MonthContext::date || !after_preposition(at, name->clitics)))
      return false;
    date = found;
    at = p;
    return true;
  }

  bool second_name(At& at, int month) const {
    At p = at;
    const bool bracket = take_mark(p, {"("});
    if (!bracket) take_mark(p, {"/", "-"});
    const Lexeme* name = find(p, TimeClass::month);
    if (name == nullptr || name->word.value != month) return false;
    p = name->end;
    if (bracket && !take_mark(p, {")"})) return false;
    at = p;
    return true;
  }

  /// A preposition apart; one joined to the name is another word too often (باب is ب and آب).
  [[nodiscard]] bool after_preposition(At at, CliticSet clitics) const {
    if ((clitics & (prep_bi | prep_li | prep_ka)) != 0) return false;
    constexpr TimeClass prepositions[] = {TimeClass::in,     TimeClass::since, TimeClass::until,
                                          TimeClass::before, TimeClass::after, TimeClass::between};
    return std::ranges::any_of(prepositions, [&](TimeClass c) { return precedes(at, c); });
  }

  /// "الشهر 9", "الشهر الثامن": only behind a day or an edge, as ordinals of months count other things too.
  bool numbered_month(At& at, PartialDate& date) {
    At p = at;
    int value = 0;
    if (!is_unit(p, Unit::month) || !take(p, TimeClass::unit)) return false;
    if (const Lexeme* digits = find(p, TimeClass::number)) {
      value = digits->word.value;
      p = digits->end;
    } else if (!counting_word(p, TimeClass::ordinal, value)) {
      return false;
    }
    if (value < 1 || value > 12) return false;
    date.month = narrow(value);
    year_tail(p, date);
    at = p;
    return true;
  }

  // ---- Days

  /// A day's number and its month: "21 نوفمبر 2017", "السادس والعشرين من آذار/مارس", "22 من الشهر الماضي".
  bool day_and_month(At& at, PartialDate& date) {
    At p = at;
    PartialDate found = date;
    int day = 0;
    if (!day_number(p, day)) return false;
    found.day = narrow(day);
    if (!month_of_day(p, found)) return false;
    date = found;
    at = p;
    return true;
  }

  bool month_of_day(At& at, PartialDate& date) {
    At p = at;
    take_mark(p, {"/", "-"});
    if (!take(p, TimeClass::from)) take(p, TimeClass::in);
    if (!month(p, date, true) && !period(p, date, Unit::month) && !numbered_month(p, date) && !of_this_month(p, date))
      return false;
    at = p;
    return true;
  }

  /// "25 الجاري".
  bool of_this_month(At& at, PartialDate& date) const {
    const Lexeme* modifier = find(at, TimeClass::modifier);
    if (modifier == nullptr || modifier->word.value != 0 || !precedes(at, TimeClass::number)) return false;
    date.unit = Unit::month;
    at = modifier->end;
    return true;
  }

  /// 20/11/2017, 2017-11-20, and 2/2013 as a month.
  bool numeric_date(At& at, PartialDate& date) {
    const Lexeme* first = find(at, TimeClass::number);
    if (first == nullptr || precedes(at, TimeClass::document_number)) return false;
    int parts[3] = {first->word.value, 0, 0};
    At p = first->end;
    std::size_t count = 1;
    while (count < 3 && number_part(p, parts[count])) ++count;
    if (count == 1 || glued(p - 1, p) || is_hijri(p)) return false;
    if (count == 3 ? !full_date(parts, date) : !short_date(parts, at, date)) return false;
    at = p;
    return true;
  }

  /// "/11" or "-11", written without a gap.
  bool number_part(At& at, int& value) const {
    At p = at;
    if (!take_mark(p, {"/", "-"}) || !glued(p - 2, p - 1) || !glued(p - 1, p)) return false;
    const Lexeme* digits = find(p, TimeClass::number);
    if (digits == nullptr) return false;
    value = digits->word.value;
    at = digits->end;
    return true;
  }

  /// Whether token `right` follows `left` without a gap, as part of the same code or number.
  [[nodiscard]] bool glued(At left, At right) const {
    if (right >= last_ || text_.tokens[left].span.end != text_.tokens[right].span.begin) return false;
    switch (text_.tokens[right].type) {
      case TokenType::word:
      case TokenType::number:
        return true;
      case TokenType::punctuation:
        return mark(right, "/") || mark(right, "-") || mark(right, ":");
      case TokenType::line_break:
        break;
    }
    return false;
  }

  static bool full_date(const int (&parts)[3], PartialDate& date) {
    int year = parts[2], month = parts[1], day = parts[0];
    if (parts[0] > 31) std::swap(year, day);
    if (month > 12 && day <= 12) std::swap(month, day);
    if (year < first_bare_year || year > last_bare_year || month < 1 || month > 12 || day < 1 || day > 31) return false;
    date.year = static_cast<std::int16_t>(year);
    date.month = narrow(month);
    date.day = narrow(day);
    return true;
  }

  /// A month of a year, or behind يوم, بتاريخ or a weekday a day of a month; all else may be a score or a fraction.
  bool short_date(const int (&parts)[3], At at, PartialDate& date) const {
    if (parts[0] >= 1 && parts[0] <= 12 && parts[1] >= first_bare_year && parts[1] <= last_bare_year) {
      date.month = narrow(parts[0]);
      date.year = static_cast<std::int16_t>(parts[1]);
      return true;
    }
    const bool day_said = date.weekday != 0 || is_marked_day(at);
    if (!day_said || parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 12) return false;
    date.day = narrow(parts[0]);
    date.month = narrow(parts[1]);
    return true;
  }

  [[nodiscard]] bool is_marked_day(At at) const {
    return at > start_ && (is_unit(at - 1, Unit::day) || precedes(at, TimeClass::on_date));
  }

  bool calendar_date(At& at, PartialDate& date) { return numeric_date(at, date) || day_and_month(at, date); }

  /// A weekday with what narrows it: الماضي, its date, its week.
  bool weekday(At& at, PartialDate& date) {
    At p = at;
    const bool this_one = take(p, TimeClass::demonstrative);
    const Lexeme* name = find(p, TimeClass::weekday);
    if (name == nullptr || !has_article(*name)) return false;
    date.weekday = narrow(name->word.value);
    if (this_one) date.modifier = 0;
    at = name->end;
    if (const Lexeme* modifier = find(at, TimeClass::modifier)) {
      date.modifier = narrow(modifier->word.value);
      at = modifier->end;
    }
    if (!date_beside(at, date) && !week_of_weekday(at, date)) day_of_weekday(at, date);
    return true;
  }

  /// "، 21 نوفمبر", "(21 نوفمبر)", "الموافق 21 نوفمبر".
  bool date_beside(At& at, PartialDate& date) {
    At p = at;
    const bool bracket = take_mark(p, {"("});
    if (!bracket) take_mark(p, {"،", ",", "-", "/"});
    take(p, TimeClass::link);
    if (!take(p, TimeClass::in)) take(p, TimeClass::on_date);
    PartialDate found = date;
    if (!calendar_date(p, found)) return false;
    if (bracket && !take_mark(p, {")"})) return false;
    date = found;
    at = p;
    return true;
  }

  bool week_of_weekday(At& at, PartialDate& date) {
    At p = at;
    if (!take(p, TimeClass::from)) take(p, TimeClass::in);
    if (!period(p, date, Unit::week)) return false;
    at = p;
    return true;
  }

  /// "الخميس 21", where the number counts nothing that follows.
  void day_of_weekday(At& at, PartialDate& date) {
    At p = at;
    int day = 0;
    const bool ordinal = !is(p, TimeClass::number);
    if (!day_number(p, day) || (ordinal && day < 10)) return;  // "الثلاثاء الثالث" is the month's third
    const bool free = p >= last_ || text_.tokens[p].type == TokenType::line_break || is(p, TimeClass::to) ||
                      (text_.tokens[p].type == TokenType::punctuation && !glued(p - 1, p) && !mark(p, "%"));
    if (!free) return;
    date.day = narrow(day);
    at = p;
  }

  /// "اليوم", "أمس الثلاثاء", "غدا (الأربعاء) 22 نوفمبر".
  bool shifted_day(At& at, PartialDate& date) {
    const Lexeme* shift = find(at, TimeClass::shift);
    if (shift == nullptr) return false;
    At p = shift->end;
    if (is(p, TimeClass::other_kind)) return false;
    if (is(p, TimeClass::ordinal)) {  // "اليوم الثالث من المؤتمر" is no today
      if (!day_and_month(p, date)) return false;
      at = p;
      return true;
    }
    date.unit = Unit::day;
    date.offset = shift->word.value;
    weekday_beside(p, date);
    if (At q = p; date_beside(q, date)) p = q;
    at = p;
    return true;
  }

  void weekday_beside(At& at, PartialDate& date) {
    At p = at;
    const bool bracket = take_mark(p, {"("});
    if (!bracket) take_mark(p, {"،", ","});
    prefix(p);
    const Lexeme* name = find(p, TimeClass::weekday);
    if (name == nullptr || !has_article(*name)) return;
    p = name->end;
    PartialDate found = date;
    found.weekday = narrow(name->word.value);
    if (At q = p; date_beside(q, found)) p = q;
    if (bracket && !take_mark(p, {")"})) return;
    date = found;
    at = p;
  }

  /// "يوم", "مساء", "بتاريخ", in any order.
  bool prefix(At& at) const {
    const At from = at;
    for (;;) {
      if (take(at, TimeClass::part_of_day) || take(at, TimeClass::on_date)) continue;
      const Lexeme* unit = find(at, TimeClass::unit);
      if (unit == nullptr || unit_of(*unit) != Unit::day || has_article(*unit)) return at != from;
      at = unit->end;
    }
  }

  // ---- Periods

  /// "الأسبوع الماضي", "هذا الشهر"; of the unit `only`, where that is not none.
  bool period(At& at, PartialDate& date, Unit only = Unit::none) {
    At p = at;
    const bool this_one = take(p, TimeClass::demonstrative);
    const Lexeme* unit = find(p, TimeClass::unit);
    if (unit == nullptr || !has_article(*unit) || unit_of(*unit) == Unit::day) return false;
    if (only != Unit::none && unit_of(*unit) != only) return false;
    if (unit_of(*unit) == Unit::year && precedes(p, TimeClass::title)) return false;
    p = unit->end;
    int offset = 0;
    if (const Lexeme* modifier = find(p, TimeClass::modifier)) {
      offset = modifier->word.value;
      p = modifier->end;
    } else if (!this_one) {
      return false;
    }
    date.unit = unit_of(*unit);
    date.offset = static_cast<std::int16_t>(offset);
    if (date.unit == Unit::month) {
      if (At q = p; year_tail(q, date)) p = q;
    }
    at = p;
    return true;
  }

  /// "مطلع مارس", "نهاية العام المقبل", "منتصف 2017".
  bool edge(At& at, PartialDate& date) {
    const Lexeme* name = find(at, TimeClass::edge);
    if (name == nullptr) return false;
    At p = name->end;
    PartialDate found = date;
    found.edge = static_cast<Edge>(name->word.value);
    if (!take(p, TimeClass::from)) take(p, TimeClass::in);
    if (!month(p, found, true) && !period(p, found) && !marked_year(p, found) && !numbered_month(p, found) &&
        !bare_year(p, found) && !current_period(p, found))
      return false;
    date = found;
    at = p;
    return true;
  }

  /// "مطلع الأسبوع", "نهاية العام"; not "نهاية الأسبوع", which may be the last weekend as well as the next.
  bool current_period(At& at, PartialDate& date) const {
    const Lexeme* unit = find(at, TimeClass::unit);
    if (unit == nullptr || !has_article(*unit) || unit_of(*unit) == Unit::day) return false;
    if (unit_of(*unit) == Unit::week && date.edge == Edge::end) return false;
    if (is(unit->end, TimeClass::other_kind) || is(unit->end, TimeClass::ordinal)) return false;
    date.unit = unit_of(*unit);
    at = unit->end;
    return true;
  }

  /// "آخر اثنين من شهر آذار", "ثالث يوم ثلاثاء", "أول أسبوع من أكتوبر 2014", "الثلاثاء الثالث من أيلول".
  bool nth_of_month(At& at, PartialDate& date) {
    At p = at;
    PartialDate what;
    int nth = 0;
    if (rank(p, nth)) {
      if (At q = p; prefix(q) && is(q, TimeClass::weekday)) p = q;
      if (!ranked(p, what)) return false;
    } else if (!ranked(p, what) || !rank(p, nth)) {
      return false;
    }
    if (!take(p, TimeClass::from)) take(p, TimeClass::in);
    PartialDate found;
    if (!period(p, found, Unit::month) && !numbered_month(p, found) && !month(p, found, true)) return false;
    found.nth = narrow(nth);
    found.weekday = what.weekday;
    date = found;
    at = p;
    return true;
  }

  bool rank(At& at, int& nth) const {
    const Lexeme* word = find(at, TimeClass::last_nth);
    if (word == nullptr) word = find(at, TimeClass::ordinal);
    if (word == nullptr || word->word.value > 5) return false;
    nth = word->word.value;
    at = word->end;
    return true;
  }

  bool ranked(At& at, PartialDate& date) const {
    if (const Lexeme* name = find(at, TimeClass::weekday)) {
      date.weekday = narrow(name->word.value);
      at = name->end;
      return true;
    }
    return is_unit(at, Unit::week) && take(at, TimeClass::unit);
  }

  // ---- Whole expressions

  /// One date of any kind, without what relates it to the happening.
  bool point(At& at, PartialDate& date) {
    At p = at;
    PartialDate found;
    prefix(p);
    const bool matched = calendar_date(p, found) || nth_of_month(p, found) || shifted_day(p, found) ||
                         weekday(p, found) || edge(p, found) || month(p, found) || period(p, found) ||
                         marked_year(p, found) || bare_year(p, found);
    if (!matched) return false;
    if (found.unit == Unit::week && found.weekday == 0) weekday_in_week(p, found);
    date = found;
    at = p;
    return true;
  }

  /// "الأسبوع المقبل يوم الثلاثاء".
  void weekday_in_week(At& at, PartialDate& date) const {
    At p = at;
    if (!prefix(p)) return;
    const Lexeme* name = find(p, TimeClass::weekday);
    if (name == nullptr) return;
    date.weekday = narrow(name->word.value);
    at = name->end;
  }

  bool vague(At& at, Meaning& meaning) const {
    if (!take(at, TimeClass::vague)) return false;
    meaning.vague = true;
    return true;
  }

  /// "عشية", "غداة", "في اليوم التالي"; before a weekday عشية is only its evening.
  bool event_offset(At& at, Meaning& meaning) const {
    const Lexeme* eve = find(at, TimeClass::eve);
    if (eve == nullptr) return false;
    if (is(eve->end, TimeClass::weekday) || is(eve->end, TimeClass::shift) || is_unit(eve->end, Unit::day))
      return false;
    meaning.relative_to_event = true;
    meaning.start.unit = Unit::day;
    meaning.start.offset = eve->word.value;
    at = eve->end;
    return true;
  }

  /// "قبل 3 أيام", "منذ أسبوعين", "بعد عام من اللقاء".
  bool counted(At& at, Meaning& meaning) {
    const bool before = is(at, TimeClass::before);
    const bool since = is(at, TimeClass::since);
    if (!before && !since && !is(at, TimeClass::after)) return false;
    At p = at;
    take(p, before ? TimeClass::before : since ? TimeClass::since : TimeClass::after);
    Meaning found;
    PartialDate& date = found.start;
    date.about = take(p, TimeClass::about);
    int amount = 0;
    if (!counted_units(p, date, amount)) return false;
    found.vague = amount == 0;
    date.counted = true;
    date.offset = static_cast<std::int16_t>(before || since ? -amount : amount);
    if (since) found.relation = Relation::since;
    take(p, TimeClass::few);
    if (!since) found.relative_to_event = counts_from_event(p, before);
    meaning = found;
    at = p;
    return true;
  }

  /// A number and its unit; the bare plural counts nothing and gives 0.
  bool counted_units(At& at, PartialDate& date, int& amount) {
    At p = at;
    int value = 0;
    const bool number = cardinal(p, value);
    const Lexeme* word = nullptr;
    for (const auto& [kind, default_amount] :
         {std::pair{TimeClass::dual, 2}, {TimeClass::plural, 0}, {TimeClass::unit, 1}}) {
      word = find(p, kind);
      if (word == nullptr) continue;
      if (!number) value = default_amount;
      break;
    }
    if (word == nullptr || has_article(*word) || (number && (value < 1 || value > 999))) return false;
    const bool single = !number && word->word.time_class == TimeClass::unit;
    p = word->end;
    if (single && begins_date(p, unit_of(*word))) return false;
    if (const Lexeme* one = find(p, TimeClass::cardinal); single && one != nullptr && one->word.value == 1)
      p = one->end;
    date.unit = unit_of(*word);
    amount = value;
    at = p;
    return true;
  }

  /// After "قبل يوم", "قبل شهر" or "قبل عام": whether the word is that of a date, "قبل يوم الأحد", "منذ عام 2011".
  [[nodiscard]] bool begins_date(At at, Unit unit) const {
    const Lexeme* digits = find(at, TimeClass::number);
    if (unit == Unit::year) return (digits != nullptr && digits->word.value >= 1000) || is(at, TimeClass::thousand);
    if (unit == Unit::month) return digits != nullptr || is(at, TimeClass::month);
    return digits != nullptr || is(at, TimeClass::weekday) || is(at, TimeClass::shift) || is(at, TimeClass::ordinal);
  }

  /// Passes over "من الآن", which counts from the anchor.
  bool counts_from_event(At& at, bool before) const {
    if (At p = at; take(p, TimeClass::from) && take(p, TimeClass::now)) {
      at = p;
      return false;
    }
    return before ? is(at, TimeClass::from) : is(at, TimeClass::complement);
  }

  /// "الأيام الثلاثة المقبلة", "اليومين الماضيين"; without a number it is vague.
  bool period_run(At& at, Meaning& meaning) {
    const Lexeme* units = find(at, TimeClass::plural);
    int count = 0;
    if (units == nullptr) {
      units = find(at, TimeClass::dual);
      count = 2;
    }
    if (units == nullptr || !has_article(*units)) return false;
    At p = units->end;
    if (count == 0) cardinal(p, count);
    const bool few = take(p, TimeClass::few);
    const Lexeme* modifier = find(p, TimeClass::modifier);
    if (modifier == nullptr && !few) return false;
    if (modifier != nullptr) p = modifier->end;
    meaning.start.unit = unit_of(*units);
    if (count == 0 || modifier == nullptr || modifier->word.value == 0) {
      meaning.vague = true;
    } else {
      meaning.start.count = static_cast<std::int16_t>(count);
      meaning.start.offset = static_cast<std::int16_t>(modifier->word.value < 0 ? -count : 1);
    }
    at = p;
    return true;
  }

  /// "من 3 إلى 5 مارس", "بين 24 و26 يوليو", "بين عامي 2011 و2014".
  bool opened_range(At& at, Meaning& meaning) {
    At p = at;
    const bool between = take(p, TimeClass::between);
    if (!between && !take(p, TimeClass::from)) return false;
    p = year_at_ = after_dual(p);
    PartialDate left;
    PartialDate right;
    bool matched = range_end(p, left) && range_connector(p, between);
    if (matched) {
      year_at_ = p;
      matched = point(p, right);
    }
    year_at_ = no_position;
    if (!matched || !inherit(left, right)) return false;
    meaning.start = left;
    meaning.end = right;
    at = p;
    return true;
  }

  /// Past "يومي", "عامي" or "شهري".
  [[nodiscard]] At after_dual(At at) const {
    take(at, TimeClass::dual);
    return at;
  }

  /// A range's first end: a date, or a day's number alone, whose month is the other's.
  bool range_end(At& at, PartialDate& date) {
    if (point(at, date)) return true;
    At p = at;
    prefix(p);
    int day = 0;
    if (!day_number(p, day)) return false;
    date.day = narrow(day);
    at = p;
    return true;
  }

  bool range_connector(At& at, bool between) {
    if (take_mark(at, {"-"})) return true;
    At p = at;
    if (take_conjunction(p) && (between || is(p, TimeClass::to))) {
      at = p;
      take(at, TimeClass::to);
      return true;
    }
    return take(at, TimeClass::to);
  }

  /// Gives the first end what only the second says; whether they make a range.
  static bool inherit(PartialDate& left, PartialDate& right) {
    if (right.counted || left.counted) return false;
    const bool day_only = left.day != 0 && left.month == 0 && left.unit == Unit::none;
    if (day_only && right.day != 0) {
      left.month = right.month;
      left.unit = right.unit;
      left.offset = right.offset;
    }
    if (left.day != 0 && left.weekday == 0 && left.month == 0 && left.unit == Unit::none) return false;
    if (left.year == 0 && left.month != 0 && right.month != 0) {
      const bool wraps = left.month > right.month;
      left.year = static_cast<std::int16_t>(right.year == 0 ? 0 : right.year - (wraps ? 1 : 0));
      if (left.modifier == PartialDate::unmodified) left.modifier = right.modifier;
      if (left.unit == Unit::none && right.unit == Unit::year && !wraps) {
        left.unit = right.unit;
        left.offset = right.offset;
      }
    }
    if (left.weekday != 0 && right.weekday != 0 && left.modifier == PartialDate::unmodified)
      left.modifier = right.modifier;
    return true;
  }

  /// A date with its relation, and the range or pair that it may begin.
  bool plain(At& at, Meaning& meaning) {
    At p = at;
    const bool whole = is(p, TimeClass::shift) || is(p, TimeClass::part_of_day);  // بعد غد, بعد ظهر
    Relation relation = Relation::at;
    if (!whole) take_relation(p, relation);
    if (day_pair(p, meaning) || weekday_pair(p, meaning) || year_pair(p, meaning)) {
      meaning.relation = relation;
      at = p;
      return true;
    }
    if (!point(p, meaning.start)) return false;
    if (relation == Relation::at) later_end(p, meaning);
    meaning.relation = relation;
    at = p;
    return true;
  }

  void take_relation(At& at, Relation& relation) {
    for (const auto& [word, meant] : {std::pair{TimeClass::since, Relation::since},
                                      {TimeClass::until, Relation::until},
                                      {TimeClass::before, Relation::before},
                                      {TimeClass::after, Relation::after}}) {
      if (!take(at, word)) continue;
      relation = meant;
      year_at_ = at;
      return;
    }
  }

  /// "22 و23 نوفمبر", "19-20 نوفمبر"; of days apart ("22 و25 نوفمبر") only the first, with the other's month.
  bool day_pair(At& at, Meaning& meaning) {
    At p = after_dual(at);
    prefix(p);
    PartialDate left;
    PartialDate right;
    int day = 0;
    if (!day_number(p, day)) return false;
    left.day = narrow(day);
    const At end_of_first = p;
    bool range = take_mark(p, {"-"}) || take(p, TimeClass::to);
    if (!range) {
      if (!take_conjunction(p)) return false;
      range = take(p, TimeClass::to);  // "وحتى"
    }
    if (!day_and_month(p, right) || right.day <= left.day || !inherit(left, right)) return false;
    const bool apart = !range && right.day != left.day + 1;
    left.year = right.year;
    left.modifier = right.modifier;
    meaning.start = left;
    if (!apart) meaning.end = right;
    at = apart ? end_of_first : p;
    return true;
  }

  /// "الأربعاء والخميس", "ليل الأحد الاثنين": neighbours in the week.
  bool weekday_pair(At& at, Meaning& meaning) {
    At p = after_dual(at);
    prefix(p);
    const Lexeme* left = find(p, TimeClass::weekday);
    if (left == nullptr || !has_article(*left)) return false;
    p = left->end;
    if (!take_mark(p, {"-", "/"})) take_conjunction(p);
    const Lexeme* right = find(p, TimeClass::weekday);
    if (right == nullptr || !has_article(*right) || right->word.value != left->word.value % 7 + 1) return false;
    PartialDate end;
    if (!weekday(p, end) || end.day != 0 || end.unit != Unit::none) return false;
    meaning.start.weekday = narrow(left->word.value);
    meaning.start.modifier = end.modifier;
    meaning.end = end;
    at = p;
    return true;
  }

  /// "عامي 2012 و2013".
  bool year_pair(At& at, Meaning& meaning) {
    const Lexeme* dual = find(at, TimeClass::dual);
    if (dual == nullptr || unit_of(*dual) != Unit::year) return false;
    At p = dual->end;
    PartialDate start;
    PartialDate end;
    if (!year_number(p, start, first_bare_year)) return false;
    if (!take_mark(p, {"-"}) && !take_conjunction(p)) return false;
    if (!year_number(p, end, first_bare_year) || end.year <= start.year) return false;
    meaning.start = start;
    meaning.end = end;
    at = p;
    return true;
  }

  /// "2 أكتوبر إلى 22 أكتوبر", "الثلاثاء حتى الخميس".
  void later_end(At& at, Meaning& meaning) {
    At p = at;
    PartialDate end;
    if (!range_connector(p, false) || !point(p, end)) return;
    const PartialDate& start = meaning.start;
    const bool alike = (start.day != 0 && end.day != 0) || (start.weekday != 0 && end.weekday != 0) ||
                       (start.day == 0 && end.day == 0 && start.month != 0 && end.month != 0);
    PartialDate left = start;
    if (!alike || !inherit(left, end)) return;
    meaning.start = left;
    meaning.end = end;
    at = p;
  }

  /// The barriers' values are explained in time.tsv.
  static bool is_barred(const PartialDate& date, int barrier) {
    const bool bare = date.day == 0 && date.month == 0 && date.year == 0;
    const bool shift = bare && date.unit == Unit::day && date.weekday == 0;
    const bool weekday = bare && date.unit == Unit::none && date.weekday != 0;
    switch (barrier) {
      case 1:
        return date.month == 0 ? date.year != 0 : date.year == 0;
      case 2:
        return shift || weekday;
      default:
        return shift;
    }
  }

  static constexpr At no_position = 0xFFFFFFFFU;

  const TimexTagger& tagger_;
  const TokenizedText& text_;
  At first_;
  At last_;
  At start_ = no_position;    // of the expression being read
  At joint_ = no_position;    // where a word may carry a conjunction
  At year_at_ = no_position;  // where four digits are a year, behind منذ or in a range
};

void TimexTagger::read_lexemes(const TokenizedText& text, const Analysis& analysis, std::uint32_t first,
                               std::uint32_t last) {
  lexemes_.clear();
  offsets_.assign(1, 0);
  for (std::uint32_t at = first; at < last; ++at) {
    if (text.tokens[at].type == TokenType::number) {
      const int value = digits_value(text.folded_at(at));
      if (value >= 0) {
        const TimeWord word{TimeClass::number, MonthContext::none, static_cast<std::int16_t>(value)};
        lexemes_.push_back({word, no_clitic, at + 1});
      }
    } else if (text.tokens[at].type == TokenType::word) {
      matches_.clear();
      lexicon_->match(text, analysis, at, matches_);
      for (const PhraseMatch& match : matches_)
        if ((match.clitics & (any_pronoun | future_sa)) == 0 && match.last <= last)
          lexemes_.push_back({lexicon_->word(match.phrase), match.clitics, match.last});
    }
    offsets_.push_back(static_cast<std::uint32_t>(lexemes_.size()));
  }
}

void TimexTagger::tag(const TokenizedText& text, const Analysis& analysis, std::uint32_t first, std::uint32_t last,
                      std::vector<Timex>& out) {
  read_lexemes(text, analysis, first, last);
  TimexParser parser(*this, text, first, last);
  Timex timex;
  for (std::uint32_t at = first; at < last;) {
    if (parser.may_start(at) && parser.expression(at, timex)) {
      if (!parser.is_name(timex)) out.push_back(timex);
      at = timex.last;
    } else {
      ++at;
    }
  }
}

}  // namespace waqai
