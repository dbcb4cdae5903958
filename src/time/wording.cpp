// The last step of a date: words for the reader. Used by the timeline, the diagrams and the reports.
#include "waqai/time/wording.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>

#include <algorithm>
#include <memory>
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

/// The part of a Hijri date that says as much as a Gregorian one of that precision.
Precision hijri_precision(const Edtf& end) {
  switch (end.precision()) {
    case Precision::day:
      return Precision::day;
    case Precision::month:
    case Precision::season:
      return Precision::month;
    default:
      return Precision::year;
  }
}

}  // namespace

DateWording::DateWording(std::string_view language, std::string_view region, Calendars calendars, HijriCalendar hijri)
    : language_(language), calendars_(calendars), hijri_(hijri) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(find_locale(language, region), status);
  if (U_FAILURE(status) != 0) throw Error("ICU has no month names for " + language_);
  std::int32_t count = 0;
  const icu::UnicodeString* names =
      symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  for (std::size_t month = 0; month < months_.size(); ++month) names[month].toUTF8String(months_[month]);
  if (calendars_ != Calendars::gregorian) hijri_months_ = hijri_month_names(language);
  read_patterns();
}

void DateWording::read_patterns() {
  constexpr std::array<std::string_view, 3> columns{"name", "ar", "en"};
  const Table table = Table::builtin("lexicon/wording_dates.tsv", columns);
  for (const auto& [name, pattern] : {std::pair<std::string_view, std::string&>{"about", patterns_.about},
                                      {"autumn", patterns_.autumn},
                                      {"century", patterns_.century},
                                      {"decade", patterns_.decade},
                                      {"from", patterns_.from},
                                      {"hijri_about", patterns_.hijri_about},
                                      {"hijri_governed", patterns_.hijri_governed},
                                      {"hijri_name", patterns_.hijri_name},
                                      {"hijri_year", patterns_.hijri_year},
                                      {"interval", patterns_.interval},
                                      {"interval_in_month", patterns_.interval_in_month},
                                      {"interval_in_year", patterns_.interval_in_year},
                                      {"spring", patterns_.spring},
                                      {"summer", patterns_.summer},
                                      {"undated", patterns_.undated},
                                      {"until", patterns_.until},
                                      {"winter", patterns_.winter},
                                      {"with_hijri", patterns_.with_hijri}}) {
    const auto row =
        std::ranges::find_if(table.rows(), [name = name](const Table::Row& r) { return r["name"] == name; });
    if (row == table.rows().end()) throw DataError(table.name(), 0, 0, "no row \"" + std::string(name) + "\"");
    pattern = (*row)[language_];
  }
}

std::string DateWording::operator()(const Edtf& date) const {
  const std::string days = calendars_ == Calendars::gregorian ? "" : hijri_days(date);
  if (days.empty()) return gregorian(date);
  if (calendars_ == Calendars::both) return fill(patterns_.with_hijri, gregorian(date), days);
  if (!date.start()) return fill(patterns_.until, governed(days));
  if (!date.end()) return fill(patterns_.from, governed(days));
  return date.approximate() ? fill(patterns_.hijri_about, days) : days;
}

std::string DateWording::operator()(const EdtfSet& set) const {
  std::vector<icu::UnicodeString> members;
  for (const Edtf& member : set.members()) members.push_back(icu::UnicodeString::fromUTF8((*this)(member)));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> formatter(icu::ListFormatter::createInstance(
      icu::Locale(language_.c_str()), ULISTFMT_TYPE_OR, ULISTFMT_WIDTH_WIDE, status));
  icu::UnicodeString joined;
  if (formatter) formatter->format(members.data(), static_cast<std::int32_t>(members.size()), joined, status);
  if (U_FAILURE(status) != 0) throw Error("ICU cannot join a list in " + language_);
  std::string words;
  return joined.toUTF8String(words);
}

std::string DateWording::gregorian(const Edtf& date) const {
  if (date.precision() != Precision::interval)
    return date.approximate() ? fill(patterns_.about, plain(date)) : plain(date);
  const auto first = date.start();
  const auto last = date.end();
  if (!first) return fill(patterns_.until, gregorian(*last));
  if (!last) return fill(patterns_.from, gregorian(*first));
  return interval(*first, *last);
}

/// Any date but an interval, whether approximate or not.
std::string DateWording::plain(const Edtf& date) const {
  const Edtf::Date first = *date.earliest();
  const std::string year = std::to_string(first.year());
  switch (date.precision()) {
    case Precision::century:
      return fill(patterns_.century, year, std::to_string(date.latest()->year()));
    case Precision::decade:
      return fill(patterns_.decade, year, std::to_string(date.latest()->year()));
    case Precision::season:
      return season(first);
    case Precision::month:
      return months_[first.month() - 1U] + ' ' + year;
    case Precision::day:
      return std::to_string(first.day()) + ' ' + months_[first.month() - 1U] + ' ' + year;
    default:
      return year;
  }
}

/// The season that begins on that day.
std::string DateWording::season(Edtf::Date first) const {
  const int month = first.month();
  const std::string& pattern = month == 3   ? patterns_.spring
                               : month == 6 ? patterns_.summer
                               : month == 9 ? patterns_.autumn
                                            : patterns_.winter;
  return fill(pattern, std::to_string(first.year()), std::to_string(first.year() + 1));
}

/// What both ends share is said once, where both are exact days.
std::string DateWording::interval(const Edtf& first, const Edtf& last) const {
  const Edtf::Date from = *first.earliest();
  const Edtf::Date to = *last.earliest();
  const bool days = first.precision() == Precision::day && last.precision() == Precision::day;
  if (!days || first.approximate() || last.approximate() || from.year() != to.year())
    return fill(patterns_.interval, gregorian(first), gregorian(last));
  const std::string day = std::to_string(from.day());
  if (from.month() == to.month()) return fill(patterns_.interval_in_month, day, plain(last));
  return fill(patterns_.interval_in_year, day + ' ' + months_[from.month() - 1U], plain(last));
}

/// The same days in the Hijri calendar, of an interval with an open side its one end; empty where out of range.
std::string DateWording::hijri_days(const Edtf& date) const {
  const Edtf start = date.start() ? *date.start() : *date.end();
  const Edtf end = date.end() ? *date.end() : *date.start();
  const auto first = to_hijri(hijri_, *start.earliest());
  const auto last = to_hijri(hijri_, *end.latest());
  if (!first || !last) return {};
  Precision precision = std::max(hijri_precision(start), hijri_precision(end));
  const Edtf days = Edtf::interval(*start.earliest(), *end.latest());
  if (days == hijri_month(hijri_, first->year, first->month)) precision = Precision::month;
  if (days == hijri_year(hijri_, first->year)) precision = Precision::year;

  const std::string last_words = hijri_words(*last, precision);
  if (hijri_words(*first, precision) == last_words) return last_words;
  const std::string& month = hijri_months_[static_cast<std::size_t>(first->month - 1)];
  if (precision == Precision::year || first->year != last->year)
    return fill(patterns_.interval, governed(hijri_words(*first, precision)), governed(last_words));
  if (precision == Precision::month) return fill(patterns_.interval_in_year, governed(month), governed(last_words));
  const std::string day = std::to_string(first->day);
  if (first->month == last->month) return fill(patterns_.interval_in_month, day, last_words);
  return fill(patterns_.interval_in_year, day + ' ' + month, last_words);
}

/// Behind a preposition: "ذي القعدة".
std::string DateWording::governed(std::string hijri) const {
  if (hijri.starts_with(patterns_.hijri_name)) hijri.replace(0, patterns_.hijri_name.size(), patterns_.hijri_governed);
  return hijri;
}

std::string DateWording::hijri_words(const HijriDate& date, Precision precision) const {
  const std::string year = std::to_string(date.year);
  if (precision == Precision::year) return fill(patterns_.hijri_year, year);
  const std::string month_and_year = hijri_months_[static_cast<std::size_t>(date.month - 1)] + ' ' + year;
  return precision == Precision::month ? month_and_year : std::to_string(date.day) + ' ' + month_and_year;
}

}  // namespace waqai
