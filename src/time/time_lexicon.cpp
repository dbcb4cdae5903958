// Loads the words that the tagger (timex.cpp) knows: ICU's calendar names of every Arabic
// region, data/lexicon/ar/time.tsv for the rest; and the grammar over them.
#include "waqai/time/time_lexicon.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <algorithm>
#include <array>
#include <future>
#include <set>
#include <string>
#include <utility>

#include "time/grammar_terms.hpp"
#include "waqai/core/table.hpp"
#include "waqai/text/fold.hpp"
#include "waqai/time/feasts.hpp"
#include "waqai/time/hijri.hpp"

namespace waqai {
namespace {

std::int32_t read_value(const Table::Row& row) {
  const std::string_view text = row["value"];
  const auto known = std::ranges::find(time_constants, text, &Patterns::Constant::first);
  if (known != time_constants.end()) return known->second;
  return static_cast<std::int32_t>(row.number("value"));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// Names by what they name, each once.
using Names = std::set<std::pair<std::string, std::int32_t>>;

struct CalendarNames {
  Names months, weekdays;
};

/// Whether ICU has calendar names for the region itself; half of the regions have those of all Arabic.
bool has_own_calendar(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUResourceBundlePointer bundle(ures_open(nullptr, locale, &status));
  const icu::LocalUResourceBundlePointer calendar(ures_getByKey(bundle.getAlias(), "calendar", nullptr, &status));
  return status == U_ZERO_ERROR;  // else a warning that it fell back
}

CalendarNames calendar_names() {
  constexpr auto standalone = icu::DateFormatSymbols::STANDALONE;
  constexpr auto wide = icu::DateFormatSymbols::WIDE;
  CalendarNames names;
  for (std::int32_t i = 0; i < uloc_countAvailable(); ++i) {  // not as icu::Locale, which builds all 800
    const std::string_view locale = uloc_getAvailable(i);
    if (locale != "ar" && !(locale.starts_with("ar_") && has_own_calendar(locale.data()))) continue;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(locale.data()), status);
    if (U_FAILURE(status) != 0) throw Error("ICU has no calendar names of " + std::string(locale));
    std::int32_t count = 0;
    const icu::UnicodeString* months = symbols.getMonths(count, standalone, wide);
    for (std::int32_t month = 0; month < count; ++month) names.months.emplace(to_utf8(months[month]), month + 1);
    const icu::UnicodeString* weekdays = symbols.getWeekdays(count, standalone, wide);
    for (std::int32_t day = 1; day < count; ++day)  // ICU's weeks begin with Sunday, at index 1
      names.weekdays.emplace(to_utf8(weekdays[day]), (day + 5) % 7 + 1);
  }
  return names;
}

}  // namespace

TimeLexicon::TimeLexicon(Vocabulary& vocabulary) {
  auto calendar = std::async(std::launch::async, calendar_names);  // ICU takes as long as all the rest
  constexpr std::array<std::string_view, 3> columns{"class", "value", "phrases"};
  const Table table = Table::builtin("lexicon/ar/time.tsv", columns);
  std::set<std::string> doubtful_months;
  for (const Table::Row& row : table.rows()) {
    const TimeWord word{symbols_.intern(row["class"]), read_value(row)};
    for (const std::string_view phrase : row.list("phrases")) {
      add(phrase, word, vocabulary);
      if (row["class"] == "doubtful_month" || row["class"] == "unlikely_month") doubtful_months.insert(fold(phrase));
    }
  }
  for (const Feasts::Phrase& phrase : Feasts::builtin().phrases())
    add(phrase.text,
        {symbols_.intern(phrase.ambiguous ? "doubtful_feast" : "feast"), static_cast<std::int32_t>(phrase.feast)},
        vocabulary);
  for (const std::string_view name : {"month", "hijri_month", "weekday", "digits", "dotted", "dotted_day"})
    symbols_.intern(name);
  patterns_ = Patterns::builtin("rules/ar/time.rules", symbols_, field_names, time_constants);
  const CalendarNames names = calendar.get();
  for (const auto& [name, month] : names.months)
    if (!doubtful_months.contains(fold(name))) add(name, {symbols_.intern("month"), month}, vocabulary);
  std::int32_t hijri_month = 0;
  for (const std::string& name : hijri_month_names("ar"))
    add(name, {symbols_.intern("hijri_month"), ++hijri_month}, vocabulary);
  for (const auto& [name, day] : names.weekdays) add(name, {symbols_.intern("weekday"), day}, vocabulary);
}

void TimeLexicon::add(std::string_view phrase, TimeWord word, Vocabulary& vocabulary) {
  trie_.add(phrase, static_cast<PhraseId>(words_.size()), vocabulary);
  words_.push_back(word);
}

}  // namespace waqai
