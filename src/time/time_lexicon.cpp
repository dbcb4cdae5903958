// Loads the words that the tagger (timex.cpp) knows: ICU's calendar names of every
// Arabic region, and data/lexicon/ar/time.tsv for the rest.
#include "waqai/time/time_lexicon.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "waqai/core/table.hpp"
#include "waqai/text/fold.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {
namespace {

constexpr std::pair<std::string_view, TimeClass> class_names[] = {
    {"about", TimeClass::about},
    {"after", TimeClass::after},
    {"article_alone", TimeClass::article_alone},
    {"barrier", TimeClass::barrier},
    {"before", TimeClass::before},
    {"between", TimeClass::between},
    {"cardinal", TimeClass::cardinal},
    {"complement", TimeClass::complement},
    {"conjunction", TimeClass::conjunction},
    {"demonstrative", TimeClass::demonstrative},
    {"document_number", TimeClass::document_number},
    {"dual", TimeClass::dual},
    {"edge", TimeClass::edge},
    {"eve", TimeClass::eve},
    {"few", TimeClass::few},
    {"from", TimeClass::from},
    {"gregorian", TimeClass::gregorian},
    {"hijri", TimeClass::hijri},
    {"in", TimeClass::in},
    {"last_nth", TimeClass::last_nth},
    {"link", TimeClass::link},
    {"modifier", TimeClass::modifier},
    {"month", TimeClass::month},
    {"now", TimeClass::now},
    {"on_date", TimeClass::on_date},
    {"ordinal", TimeClass::ordinal},
    {"other_kind", TimeClass::other_kind},
    {"part_of_day", TimeClass::part_of_day},
    {"plural", TimeClass::plural},
    {"shift", TimeClass::shift},
    {"since", TimeClass::since},
    {"teen", TimeClass::teen},
    {"tens", TimeClass::tens},
    {"thousand", TimeClass::thousand},
    {"title", TimeClass::title},
    {"to", TimeClass::to},
    {"unit", TimeClass::unit},
    {"until", TimeClass::until},
    {"vague", TimeClass::vague},
    {"weekday", TimeClass::weekday},
};

constexpr std::pair<std::string_view, Unit> unit_names[] = {
    {"day", Unit::day}, {"month", Unit::month}, {"week", Unit::week}, {"year", Unit::year}};

constexpr std::pair<std::string_view, Edge> edge_names[] = {
    {"end", Edge::end}, {"middle", Edge::middle}, {"start", Edge::start}};

constexpr std::pair<std::string_view, MonthContext> context_names[] = {
    {"", MonthContext::none}, {"date", MonthContext::date}, {"preposition", MonthContext::preposition}};

/// The value that a row's field names. @throws DataError that lists the names.
template <typename Value, std::size_t Size>
Value named(const Table::Row& row, std::string_view column, const std::pair<std::string_view, Value> (&names)[Size]) {
  const auto found = std::ranges::find(names, row[column], [](const auto& entry) { return entry.first; });
  if (found != std::end(names)) return found->second;
  std::string allowed;
  for (const auto& entry : names) allowed.append(allowed.empty() ? "" : ", ").append(entry.first);
  throw row.error(column, "unknown \"" + std::string(row[column]) + "\"; allowed: " + allowed);
}

TimeWord read_word(const Table::Row& row) {
  TimeWord word;
  word.time_class = named(row, "class", class_names);
  word.context = named(row, "context", context_names);
  switch (word.time_class) {
    case TimeClass::unit:
    case TimeClass::dual:
    case TimeClass::plural:
      word.value = static_cast<std::int16_t>(named(row, "value", unit_names));
      break;
    case TimeClass::edge:
      word.value = static_cast<std::int16_t>(named(row, "value", edge_names));
      break;
    default:
      word.value = static_cast<std::int16_t>(row.number("value"));
  }
  return word;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace

TimeLexicon::TimeLexicon(Vocabulary& vocabulary) {
  constexpr std::array<std::string_view, 4> columns{"class", "value", "context", "phrases"};
  const Table table = Table::builtin("lexicon/ar/time.tsv", columns);
  for (const Table::Row& row : table.rows()) {
    const TimeWord word = read_word(row);
    for (const std::string_view phrase : row.list("phrases")) add(phrase, word, vocabulary);
  }
  add_calendar_names(vocabulary);
}

void TimeLexicon::add(std::string_view phrase, TimeWord word, Vocabulary& vocabulary) {
  trie_.add(phrase, static_cast<PhraseId>(words_.size()), vocabulary);
  words_.push_back(word);
}

void TimeLexicon::add_calendar_names(Vocabulary& vocabulary) {
  constexpr auto standalone = icu::DateFormatSymbols::STANDALONE;
  constexpr auto wide = icu::DateFormatSymbols::WIDE;
  std::vector<std::pair<std::string, TimeWord>> names;
  std::int32_t locale_count = 0;
  const icu::Locale* locales = icu::Locale::getAvailableLocales(locale_count);
  for (std::int32_t i = 0; i < locale_count; ++i) {
    if (std::string_view(locales[i].getLanguage()) != "ar") continue;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locales[i], status);
    if (U_FAILURE(status) != 0) throw Error(std::string("ICU has no calendar names of ") + locales[i].getName());
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count, standalone, wide);
    for (std::int32_t month = 0; month < count; ++month)
      names.push_back(
          {to_utf8(months[month]), {TimeClass::month, MonthContext::none, static_cast<std::int16_t>(month + 1)}});
    const icu::UnicodeString* weekdays = symbols.getWeekdays(count, standalone, wide);
    for (std::int32_t day = 1; day < count; ++day)  // ICU's weeks begin with Sunday, at index 1
      names.push_back({to_utf8(weekdays[day]),
                       {TimeClass::weekday, MonthContext::none, static_cast<std::int16_t>((day + 5) % 7 + 1)}});
  }
  std::ranges::sort(names, {}, [](const auto& name) { return name.first; });
  const auto same_name = [](const auto& a, const auto& b) { return a.first == b.first; };
  names.erase(std::unique(names.begin(), names.end(), same_name), names.end());
  for (const auto& [name, word] : names) add(name, word, vocabulary);
}

}  // namespace waqai
