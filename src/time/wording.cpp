// The last step of a date: words for the reader. Used by the timeline, the diagrams and the reports.
#include "waqai/time/wording.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <vector>

#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

/// The regions for which ICU has a locale of that language, sorted.
std::vector<std::string> regions_of(std::string_view language) {
  std::vector<std::string> regions;
  std::int32_t count = 0;
  const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
  for (std::int32_t i = 0; i < count; ++i)
    if (language == locales[i].getLanguage() && std::string_view(locales[i].getCountry()).size() == 2)
      regions.emplace_back(locales[i].getCountry());
  std::ranges::sort(regions);
  return regions;
}

icu::Locale find_locale(std::string_view language, std::string_view region) {
  if (language != "ar" && language != "en")
    throw UsageError("no dates in language \"" + std::string(language) + "\"; there are: ar, en");
  std::string upper(region);
  std::ranges::transform(upper, upper.begin(), [](char c) { return 'a' <= c && c <= 'z' ? char(c - 'a' + 'A') : c; });
  const auto regions = regions_of(language);
  if (!upper.empty() && !std::ranges::binary_search(regions, upper)) {
    std::string known;
    for (const std::string& name : regions) known.append(known.empty() ? "" : ", ").append(name);
    throw UsageError("no month names of region \"" + std::string(region) + "\"; there are: " + known);
  }
  return {std::string(language).c_str(), upper.c_str()};
}

/// The pattern with {0} and {1} replaced.
std::string fill(std::string pattern, const std::string& first, const std::string& second = {}) {
  for (const auto& [place, value] : {std::pair<std::string_view, const std::string&>{"{1}", second}, {"{0}", first}})
    if (const std::size_t at = pattern.find(place); at != std::string::npos) pattern.replace(at, place.size(), value);
  return pattern;
}

}  // namespace

DateWording::DateWording(std::string_view language, std::string_view region) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(find_locale(language, region), status);
  if (U_FAILURE(status) != 0) throw Error("ICU has no month names for " + std::string(language));
  std::int32_t count = 0;
  const icu::UnicodeString* names =
      symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  for (std::size_t month = 0; month < months_.size(); ++month) names[month].toUTF8String(months_[month]);

  constexpr std::array<std::string_view, 3> columns{"name", "ar", "en"};
  const Table table = Table::builtin("lexicon/wording_dates.tsv", columns);
  for (const auto& [name, pattern] : {std::pair<std::string_view, std::string&>{"about", patterns_.about},
                                      {"from", patterns_.from},
                                      {"interval", patterns_.interval},
                                      {"interval_in_month", patterns_.interval_in_month},
                                      {"interval_in_year", patterns_.interval_in_year},
                                      {"undated", patterns_.undated},
                                      {"until", patterns_.until}}) {
    const auto row =
        std::ranges::find_if(table.rows(), [name = name](const Table::Row& r) { return r["name"] == name; });
    if (row == table.rows().end()) throw DataError(table.name(), 0, 0, "no row \"" + std::string(name) + "\"");
    pattern = (*row)[language];
  }
}

std::string DateWording::operator()(const Edtf& date) const {
  if (date.precision() != Precision::interval)
    return date.approximate() ? fill(patterns_.about, plain(date)) : plain(date);
  const auto first = date.start();
  const auto last = date.end();
  if (!first) return fill(patterns_.until, (*this)(*last));
  if (!last) return fill(patterns_.from, (*this)(*first));
  return interval(*first, *last);
}

/// A day, month or year, whether approximate or not.
std::string DateWording::plain(const Edtf& date) const {
  const Edtf::Date first = *date.earliest();
  const std::string year = std::to_string(first.year());
  if (date.precision() == Precision::year) return year;
  const std::string month_and_year = months_[first.month() - 1U] + ' ' + year;
  if (date.precision() == Precision::month) return month_and_year;
  return std::to_string(first.day()) + ' ' + month_and_year;
}

/// What both ends share is said once, where both are exact days.
std::string DateWording::interval(const Edtf& first, const Edtf& last) const {
  const Edtf::Date from = *first.earliest();
  const Edtf::Date to = *last.earliest();
  const bool days = first.precision() == Precision::day && last.precision() == Precision::day;
  if (!days || first.approximate() || last.approximate() || from.year() != to.year())
    return fill(patterns_.interval, (*this)(first), (*this)(last));
  const std::string day = std::to_string(from.day());
  if (from.month() == to.month()) return fill(patterns_.interval_in_month, day, plain(last));
  return fill(patterns_.interval_in_year, day + ' ' + months_[from.month() - 1U], plain(last));
}

}  // namespace waqai
