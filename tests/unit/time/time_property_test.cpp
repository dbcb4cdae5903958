// What holds of all time expressions: of random ones written by the grammar itself, of days written in many ways, and
// of every word at many anchors. The seeds are fixed, so each run tries the same.
#include <gtest/gtest.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "time/grammar_terms.hpp"
#include "unit/rules/pattern_sampler.hpp"
#include "waqai/core/table.hpp"
#include "waqai/time/feasts.hpp"
#include "waqai/time/resolve.hpp"

namespace waqai {
namespace {

using boost::gregorian::days;

constexpr std::array directions{Direction::past, Direction::unknown, Direction::future};

/// The lexicon and a tagger, loaded once.
class Reader {
 public:
  static Reader& instance() {
    static Reader reader;
    return reader;
  }

  std::vector<Timex> tag(std::string_view content) {
    analyze(content);
    std::vector<Timex> found;
    tagger_.tag(text, analysis, 0, static_cast<std::uint32_t>(text.tokens.size()), found);
    return found;
  }

  /// The expression that holds the bytes [begin, end).
  std::optional<Timex> around(std::string_view content, std::size_t begin, std::size_t end) {
    for (const Timex& timex : tag(content))
      if (timex.span.begin <= begin && end <= timex.span.end) return timex;
    return std::nullopt;
  }
  /// The one expression that the text is.
  std::optional<Timex> whole(std::string_view content) { return around(content, 0, content.size()); }

  void analyze(std::string_view content) {
    tokenize(content, text);
    analyzer_.analyze(text, analysis);
  }

 private:
  Vocabulary vocabulary_;

 public:
  const TimeLexicon lexicon{vocabulary_};
  TokenizedText text;
  Analysis analysis;

 private:
  Analyzer analyzer_{vocabulary_};
  TimexTagger tagger_{lexicon};
};

/// Month names of ICU's Arabic locales, with the locale that writes them so and the month.
struct MonthName {
  std::string locale, name;
  int month = 0;
};

std::vector<MonthName> month_names(const char* calendar) {
  std::vector<MonthName> names;
  std::int32_t locale_count = 0;
  const icu::Locale* locales = icu::Locale::getAvailableLocales(locale_count);
  for (std::int32_t i = 0; i < locale_count; ++i) {
    if (std::string_view(locales[i].getLanguage()) != "ar") continue;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locales[i], calendar, status);
    EXPECT_TRUE(U_SUCCESS(status)) << locales[i].getName();
    for (const auto context : {icu::DateFormatSymbols::STANDALONE, icu::DateFormatSymbols::FORMAT}) {
      std::int32_t count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
      for (std::int32_t month = 0; month < count; ++month) {
        std::string name;
        names.push_back({locales[i].getName(), months[month].toUTF8String(name), month + 1});
      }
    }
  }
  return names;
}

// ---- Expressions written by the grammar

/// Every word of the lexicon, by class, as the lexicon itself reads it.
class TimeWords {
 public:
  TimeWords() {
    constexpr std::array<std::string_view, 3> columns{"class", "value", "phrases"};
    const Table table = Table::builtin("lexicon/ar/time.tsv", columns);
    for (const Table::Row& row : table.rows())
      for (const std::string_view phrase : row.list("phrases")) add(phrase);
    for (const Feasts::Phrase& phrase : Feasts::builtin().phrases()) add(phrase.text);
    for (const char* calendar : {"gregorian", "islamic"})
      for (const MonthName& month : month_names(calendar)) add(month.name);
    for (const std::string_view weekday : {"الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"})
      add(weekday);
    digits_ = reader_.lexicon.symbols().find("digits");
    dotted_ = reader_.lexicon.symbols().find("dotted");
  }

  std::optional<WordWritten> pick(const WordWanted& wanted, std::mt19937& random) const {
    const auto number = [&](std::int32_t low, std::int32_t high) {
      return low + static_cast<std::int32_t>(random() % static_cast<std::uint32_t>(high - low + 1));
    };
    if (wanted.symbol == digits_) {
      const std::int32_t value = number(std::max(wanted.low, 0), std::min(wanted.high, 9999));
      return WordWritten{(wanted.joined ? "و" : "") + std::to_string(value), value};
    }
    if (wanted.symbol == dotted_) {
      const std::int32_t day = number(1, 28), month = number(1, 12), year = number(1900, 2100);
      return WordWritten{std::to_string(day) + '.' + std::to_string(month) + '.' + std::to_string(year),
                         day * 1'000'000 + month * 10'000 + year};
    }
    std::vector<const Word*> fitting;
    for (auto [word, end] = words_.equal_range(wanted.symbol); word != end; ++word)
      if (fits(word->second, wanted)) fitting.push_back(&word->second);
    if (fitting.empty()) return std::nullopt;
    const Word& word = *fitting[random() % fitting.size()];
    return WordWritten{word.text, word.value};
  }

 private:
  struct Word {
    std::string text;
    std::int32_t value = 0;
    CliticSet clitics = no_clitic;
  };

  static bool fits(const Word& word, const WordWanted& wanted) {
    const bool has_article = (word.clitics & article) != 0;
    return ((word.clitics & conj_wa) != 0) == wanted.joined && wanted.low <= word.value && word.value <= wanted.high &&
           !(wanted.with_article && !has_article) && !(wanted.without_article && has_article);
  }

  void add(std::string_view phrase) {
    if (!known_.emplace(phrase).second) return;
    for (const std::string& text : {std::string(phrase), "و" + std::string(phrase)}) {
      reader_.analyze(text);
      std::vector<PhraseMatch> matches;
      reader_.lexicon.match(reader_.text, reader_.analysis, 0, matches);
      for (const PhraseMatch& match : matches) {
        const bool is_joined = text.size() != phrase.size();
        if (match.last != reader_.text.tokens.size() || (match.clitics & ~article) != (is_joined ? conj_wa : no_clitic))
          continue;
        const TimeWord& word = reader_.lexicon.word(match.phrase);
        words_.emplace(word.symbol, Word{text, word.value, match.clitics});
      }
    }
  }

  Reader& reader_ = Reader::instance();
  std::set<std::string, std::less<>> known_;
  std::multimap<SymbolId, Word> words_;
  SymbolId digits_ = 0, dotted_ = 0;
};

/// What became of the samples, as counted by the test.
struct Outcomes {
  int written = 0;
  int refused = 0;         // as a condition between the words does not hold
  int with_neighbour = 0;  // the word that a condition asked for belongs to another expression, or to a longer one
  int read_otherwise = 0;  // the same words, another meaning
};

TEST(TimeProperty, TheGrammarReadsWhatItWrites) {
  constexpr int wanted = 10'000;
  Reader& reader = Reader::instance();
  const TimeWords words;
  std::mt19937 random(20171120);
  PatternSampler sampler(
      reader.lexicon.patterns(), [&](const WordWanted& word) { return words.pick(word, random); }, random);
  Outcomes outcomes;
  while (outcomes.written < wanted) {
    const auto sample = sampler.sample("timex");
    const auto meaning = sample ? to_meaning(sample->captures) : std::nullopt;
    if (!meaning) continue;
    ++outcomes.written;
    const std::string text = sample->before + sample->text + sample->after;
    const std::size_t end = sample->before.size() + sample->text.size();
    const auto found = reader.around(text, sample->before.size(), end);
    for (const Direction direction : directions) {
      if (!found) break;
      EXPECT_NO_THROW((void)resolve(*found, Date(2017, 11, 21), direction)) << text;
    }
    if (found && found->meaning == *meaning) continue;
    const bool has_neighbour = text.size() != sample->text.size();
    if (!sample->is_certain)
      ++outcomes.refused;
    else if (has_neighbour)
      ++outcomes.with_neighbour;
    else if (found)
      ++outcomes.read_otherwise;
    else
      ADD_FAILURE() << "not read: " << text << " as " << to_string(*meaning);
  }
  // Some words have two readings: رمضان is a month and a feast, in "اليوم 20 مارس" اليوم is today or "the day".
  EXPECT_LE(outcomes.read_otherwise, wanted / 200);
  EXPECT_LE(outcomes.with_neighbour, wanted / 200);
  EXPECT_LE(outcomes.refused, wanted / 20);
  RecordProperty("read_otherwise", outcomes.read_otherwise);
  RecordProperty("with_neighbour", outcomes.with_neighbour);
  RecordProperty("refused", outcomes.refused);
}

// ---- A day written in many ways

constexpr std::array<std::string_view, 8> weekday_names{"",       "الاثنين", "الثلاثاء", "الأربعاء",
                                                        "الخميس", "الجمعة",  "السبت",    "الأحد"};
constexpr std::array<std::string_view, 13> egyptian_months{
    "", "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
constexpr std::array<std::string_view, 13> syrian_months{
    "",     "كانون الثاني", "شباط",  "آذار",        "نيسان",        "أيار",       "حزيران",
    "تموز", "آب",           "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"};

int iso_weekday(Date day) { return day.day_of_week() == 0 ? 7 : day.day_of_week().as_number(); }
Date monday_of(Date day) { return day - days(iso_weekday(day) - 1); }
int months_of(Date day) { return 12 * day.year() + day.month(); }

/// A way to write a day: {W} weekday, {D} day, {M} month, {E} {S} its names, {Y} year, {N} days between it and the
/// anchor.
struct Wording {
  std::string_view pattern;
  Direction direction;
  int first, last;  // how far the day may lie from the anchor
  bool (*fits)(Date day, Date anchor) = [](Date, Date) { return true; };
};

std::string write(std::string_view pattern, Date day, Date anchor) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      out += pattern[i];
      continue;
    }
    switch (pattern[i + 1]) {
      case 'W':
        out += weekday_names[static_cast<std::size_t>(iso_weekday(day))];
        break;
      case 'D':
        out += std::to_string(day.day());
        break;
      case 'M':
        out += std::to_string(day.month());
        break;
      case 'E':
        out += egyptian_months[day.month()];
        break;
      case 'S':
        out += syrian_months[day.month()];
        break;
      case 'Y':
        out += std::to_string(day.year());
        break;
      default:
        out += std::to_string(std::abs((day - anchor).days()));
    }
    i += 2;
  }
  return out;
}

TEST(TimeProperty, ReadsADayInManyWordings) {
  constexpr auto past = Direction::past;
  constexpr auto future = Direction::future;
  constexpr auto any = Direction::unknown;
  constexpr int far = 9'000;
  const Wording wordings[] = {
      {"{W} {D} {E} {Y}", any, -far, far},
      {"{W} {D} {S}/{E} {Y}", past, -far, far},
      {"يوم {W} الموافق {D} {E} {Y}", future, -far, far},
      {"{W} ({D} {S} {Y})", any, -far, far},
      {"{D} {S} {Y}", any, -far, far},
      {"{D} من شهر {E} عام {Y}", past, -far, far},
      {"الـ{D} من {S}، {Y}", any, -far, far},
      {"{E} {D}, {Y}", any, -far, far},
      {"{D}/{M}/{Y}", any, -far, far},
      {"{Y}-{M}-{D}", any, -far, far},
      {"{D}.{M}.{Y}", any, -far, far},
      {"{D} {E}", past, -364, 0},
      {"{D} {S}", future, 0, 364},
      {"{W} {D} {E}", past, -364, 0},
      {"{D} {E}", any, -90, 90},
      {"{D} {S} الماضي", past, -364, -1},
      {"{D} {E} المقبل", future, 1, 364},
      {"{D} {E} من العام الماضي", past, -730, 0, [](Date d, Date a) { return d.year() == a.year() - 1; }},
      {"{D} {S} من العام الجاري", past, -365, 365, [](Date d, Date a) { return d.year() == a.year(); }},
      {"{D} {E} من العام المقبل", future, 0, 730, [](Date d, Date a) { return d.year() == a.year() + 1; }},
      {"{D} من الشهر الماضي", past, -62, 0, [](Date d, Date a) { return months_of(d) == months_of(a) - 1; }},
      {"{D} من الشهر الجاري", any, -31, 31, [](Date d, Date a) { return months_of(d) == months_of(a); }},
      {"{D} الجاري", any, -31, 31, [](Date d, Date a) { return months_of(d) == months_of(a); }},
      {"{D} من الشهر المقبل", future, 0, 62, [](Date d, Date a) { return months_of(d) == months_of(a) + 1; }},
      {"{W}", past, -6, 0},
      {"مساء يوم {W}", past, -6, 0},
      {"{W}", future, 0, 6},
      {"{W} الماضي", past, -7, -1},
      {"{W} قبل الماضي", past, -14, -8},
      {"{W} المقبل", future, 1, 7},
      {"يوم {W} من الأسبوع الماضي", past, -14, 0,
       [](Date d, Date a) { return monday_of(d) == monday_of(a) - days(7); }},
      {"{W} من الأسبوع المقبل", future, 0, 14, [](Date d, Date a) { return monday_of(d) == monday_of(a) + days(7); }},
      {"{W} {D}", past, -27, 0},
      {"أول أمس", past, -2, -2},
      {"أمس", past, -1, -1},
      {"أمس {W}", past, -1, -1},
      {"اليوم", any, 0, 0},
      {"صباح اليوم {W}", any, 0, 0},
      {"غدا", future, 1, 1},
      {"بعد غد", future, 2, 2},
      {"قبل يوم واحد", past, -1, -1},
      {"قبل يومين", past, -2, -2},
      {"قبل {N} أيام", past, -10, -3},
      {"منذ {N} أيام", past, -10, -3},
      {"قبل {N} يوما", past, -999, -11},
      {"بعد يومين", future, 2, 2},
      {"بعد {N} أيام", future, 3, 10},
      {"بعد {N} يوما من الآن", future, 11, 999},
  };
  constexpr int tries = 400;
  std::mt19937 random(20171120);
  for (const Wording& wording : wordings)
    for (int i = 0; i < tries;) {
      const Date anchor = Date(1995, 1, 1) + days(static_cast<int>(random() % 20'000));
      const auto reach = static_cast<unsigned>(wording.last - wording.first + 1);
      const Date day = anchor + days(wording.first + static_cast<int>(random() % reach));
      if (!wording.fits(day, anchor)) continue;
      ++i;
      const std::string text = write(wording.pattern, day, anchor);
      const auto found = Reader::instance().whole(text);
      ASSERT_TRUE(found) << text;
      ASSERT_EQ(resolve(*found, anchor, wording.direction), Edtf::day(day))
          << text << " on " << Edtf::day(anchor).to_string();
    }
}

// ---- Every word on the right side of every anchor

enum class Side : std::uint8_t { before, until, around, from, after };

bool lies(const Edtf& date, Side side, Date anchor) {
  switch (side) {
    case Side::before:
      return *date.latest() < anchor;
    case Side::until:
      return *date.earliest() <= anchor;
    case Side::around:
      return *date.earliest() <= anchor && anchor <= *date.latest();
    case Side::from:
      return *date.latest() >= anchor;
    case Side::after:
      return *date.earliest() > anchor;
  }
  return false;
}

/// Resolves the text at 400 anchors, one a day.
void expect_side(const std::string& text, Direction direction, Side side) {
  const auto found = Reader::instance().whole(text);
  ASSERT_TRUE(found) << text;
  for (int i = 0; i < 400; ++i) {
    const Date anchor = Date(2015, 12, 20) + days(i);
    const auto date = resolve(*found, anchor, direction);
    ASSERT_TRUE(date) << text << " on " << Edtf::day(anchor).to_string();
    ASSERT_TRUE(lies(*date, side, anchor))
        << text << " on " << Edtf::day(anchor).to_string() << " is " << date->to_string();
  }
}

/// "X" told of the past or the future, "X الماضي", "X المقبل", the latter in every direction.
void expect_sides(const std::string& name, std::string_view last = " الماضي", std::string_view next = " المقبل") {
  expect_side(name, Direction::past, Side::until);
  expect_side(name, Direction::future, Side::from);
  for (const Direction direction : directions) {
    expect_side(name + std::string(last), direction, Side::before);
    expect_side(name + std::string(next), direction, Side::after);
  }
}

TEST(TimeProperty, WeekdaysLieOnTheirSide) {
  for (const std::string_view weekday : std::span(weekday_names).subspan(1)) {
    expect_sides(std::string(weekday));
    expect_side(std::string(weekday) + " قبل الماضي", Direction::past, Side::before);
  }
}

TEST(TimeProperty, MonthsSeasonsAndFeastsLieOnTheirSide) {
  for (std::size_t month = 1; month <= 12; ++month) {
    expect_sides("شهر " + std::string(egyptian_months[month]));
    expect_sides("28 " + std::string(syrian_months[month]));
    expect_sides("مطلع " + std::string(egyptian_months[month]));
  }
  for (const std::string season : {"ربيع", "صيف", "خريف", "شتاء"}) {
    expect_side("ال" + season + " الماضي", Direction::past, Side::before);
    expect_side("ال" + season + " المقبل", Direction::future, Side::after);
  }
  for (const std::string feast : {"عيد الفطر", "عيد الأضحى", "عيد الميلاد", "عيد الفصح"}) expect_sides(feast);
}

TEST(TimeProperty, PeriodsLieOnTheirSide) {
  for (const Direction direction : directions) {
    for (const std::string unit : {"الأسبوع", "الشهر", "العام", "العقد", "القرن"}) {
      expect_side(unit + " الماضي", direction, Side::before);
      expect_side(unit + " الجاري", direction, Side::around);
      expect_side(unit + " المقبل", direction, Side::after);
    }
    for (const std::string units : {"الأيام", "الأسابيع", "الأشهر", "السنوات"})
      for (const std::string number : {"الثلاثة", "السبعة", "العشرة"}) {
        expect_side(units + " " + number + " الماضية", direction, Side::before);
        expect_side(units + " " + number + " المقبلة", direction, Side::after);
      }
  }
}

TEST(TimeProperty, CountedTimesLieOnTheirSide) {
  for (const std::string_view amount : {"يوم", "يومين", "3 أيام", "40 يوما", "أسبوع", "أسبوعين", "خمسة أسابيع", "شهر",
                                        "شهرين", "11 شهرا", "عام", "عامين", "ست سنوات", "120 عاما", "عقدين", "قرن"}) {
    const std::string counted(amount);
    for (const Direction direction : {Direction::past, Direction::unknown})
      expect_side("قبل " + counted, direction, Side::before);
    for (const Direction direction : {Direction::future, Direction::unknown})
      expect_side("بعد " + counted, direction, Side::after);
  }
  for (const std::string_view amount : {"يومين", "3 أسابيع", "شهرين", "عشر سنوات"}) {
    expect_side("خلال " + std::string(amount), Direction::past, Side::around);
    expect_side("خلال " + std::string(amount), Direction::future, Side::around);
  }
}

// ---- Month names of every region

TEST(TimeProperty, KnowsTheMonthsOfEveryLocale) {
  for (const MonthName& month : month_names("gregorian"))
    for (const std::string& text :
         {"5 " + month.name + " 2017", "شهر " + month.name, "في شهر " + month.name + " 2017"}) {
      const auto found = Reader::instance().tag(text);
      ASSERT_EQ(found.size(), 1U) << month.locale << ' ' << text;
      EXPECT_EQ(found[0].meaning.start.month, month.month) << month.locale << ' ' << text;
      EXPECT_EQ(found[0].meaning.start.calendar, Calendar::gregorian) << month.locale << ' ' << text;
    }
  for (const MonthName& month : month_names("islamic"))
    for (const std::string& text : {"شهر " + month.name + " 1439", month.name + " 1439 هـ"}) {
      const auto found = Reader::instance().whole(text);
      ASSERT_TRUE(found) << month.locale << ' ' << text;
      const auto date = resolve(*found, std::nullopt, Direction::unknown);  // not by its meaning: رمضان is a feast too
      EXPECT_EQ(date, hijri_month(default_hijri_calendar, 1439, month.month)) << month.locale << ' ' << text;
    }
  for (const MonthName& month : month_names("islamic"))
    for (const std::string& text : {"5 " + month.name + " 1439", "5 من " + month.name + " 1439 هـ"}) {
      const auto found = Reader::instance().whole(text);
      ASSERT_TRUE(found) << month.locale << ' ' << text;
      const auto date = resolve(*found, std::nullopt, Direction::unknown);
      EXPECT_EQ(date, hijri_day(default_hijri_calendar, {1439, month.month, 5})) << month.locale << ' ' << text;
    }
}

}  // namespace
}  // namespace waqai
