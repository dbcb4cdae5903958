// Feasts from their table: names for the time lexicon, and the rules that give each year's dates for resolution.
#include "waqai/time/feasts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

using Date = Edtf::Date;
using boost::gregorian::days;

constexpr std::array<std::string_view, 8> columns{"id", "en", "phrases", "calendar", "from", "to", "since", "until"};

constexpr int first_gregorian_year = 1400;  // as in Edtf
constexpr int last_gregorian_year = 9999;
constexpr int first_easter_year = 1583;  // the first of the Gregorian calendar

/// Easter of the western churches, by the algorithm of Meeus, Jones and Butcher.
Date western_easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int year_of_century = year % 100;
  const int moon_correction = (8 * century + 13) / 25;
  const int epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4) % 7;
  const int exception = (golden + 11 * epact + 22 * weekday) / 451;
  const int day_of_march = epact + weekday - 7 * exception + 22;
  return Date(static_cast<unsigned short>(year), 3, 1) + days(day_of_march - 1);
}

/// Easter of the eastern churches: reckoned in the Julian calendar by Meeus, given in the Gregorian one.
Date eastern_easter(int year) {
  const int full_moon = (19 * (year % 19) + 15) % 30;
  const int weekday = (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7;
  const int julian_day_of_march = full_moon + weekday + 22;
  const int gregorian_ahead = year / 100 - year / 400 - 2;
  return Date(static_cast<unsigned short>(year), 3, 1) + days(julian_day_of_march - 1 + gregorian_ahead);
}

Date day_of(int year, int month, int day) {
  return {static_cast<unsigned short>(year), static_cast<unsigned short>(month), static_cast<unsigned short>(day)};
}

/// Two digits; -1 where it is anything else.
int read_two_digits(std::string_view text) {
  if (text.size() != 2 || !std::ranges::all_of(text, [](char c) { return '0' <= c && c <= '9'; })) return -1;
  return 10 * (text[0] - '0') + (text[1] - '0');
}

int read_whole(const Table::Row& row, std::string_view column, int fallback = 0) {
  const double value = row.number(column, fallback);
  if (value != std::floor(value) || std::abs(value) > last_gregorian_year)
    throw row.error(column, "\"" + std::string(row[column]) + "\" is no whole number up to 9999");
  return static_cast<int>(value);
}

int read_year(const Table::Row& row, std::string_view column, int fallback) {
  const int year = read_whole(row, column, fallback);
  if (year < first_gregorian_year) throw row.error(column, "years are 1400 to 9999");
  return year;
}

}  // namespace

const Feasts& Feasts::builtin() {
  static const Feasts feasts(Table::builtin("lexicon/ar/feasts.tsv", columns));
  return feasts;
}

Feasts::Feasts(const Table& table) {
  std::set<std::string_view> ids;
  for (const Table::Row& row : table.rows()) {
    if (!ids.insert(row["id"]).second) throw row.error("id", "\"" + std::string(row["id"]) + "\" is there already");
    add(row);
  }
}

void Feasts::add(const Table::Row& row) {
  constexpr std::pair<std::string_view, Reckoning> names[] = {{"easter-eastern", Reckoning::easter_eastern},
                                                              {"easter-western", Reckoning::easter_western},
                                                              {"gregorian", Reckoning::gregorian},
                                                              {"hijri", Reckoning::hijri},
                                                              {"none", Reckoning::none}};
  const auto name = std::ranges::find(names, row["calendar"], [](const auto& entry) { return entry.first; });
  if (name == std::end(names))
    throw row.error("calendar", "unknown \"" + std::string(row["calendar"]) +
                                    "\"; allowed: easter-eastern, easter-western, gregorian, hijri, none");
  Feast feast{std::string(row["id"]), std::string(row["en"]), name->second, {}, {}, 0, 0, 0};
  feast.since = read_year(row, "since", first_gregorian_year);
  feast.until = read_year(row, "until", last_gregorian_year);
  read_days(row, feast);
  for (std::string_view phrase : row.list("phrases")) {
    const bool ambiguous = phrase.starts_with('~');
    if (ambiguous) phrase.remove_prefix(1);
    phrases_.push_back({std::string(phrase), feasts_.size(), ambiguous});
  }
  feasts_.push_back(std::move(feast));
}

/// The columns "from" and "to".
void Feasts::read_days(const Table::Row& row, Feast& feast) {
  const auto require_empty = [&row](std::string_view column) {
    if (!row[column].empty()) throw row.error(column, "not for calendar " + std::string(row["calendar"]));
  };
  switch (feast.reckoning) {
    case Reckoning::gregorian:
    case Reckoning::hijri: {
      feast.first = read_month_day(row, "from", feast.reckoning);
      feast.last = row["to"].empty() ? feast.first : read_month_day(row, "to", feast.reckoning);
      const bool whole_month = feast.last.day == 0;
      if (whole_month ? feast.last.month < feast.first.month : feast.last < feast.first)
        throw row.error("to", "before \"from\"");
      return;
    }
    case Reckoning::easter_western:
    case Reckoning::easter_eastern:
      feast.offset = read_whole(row, "from");
      require_empty("to");
      return;
    case Reckoning::none:
      require_empty("from");
      require_empty("to");
  }
}

/// "MM-DD", or "MM" for a whole month.
Feasts::MonthDay Feasts::read_month_day(const Table::Row& row, std::string_view column, Reckoning reckoning) {
  const std::string_view text = row[column];
  const int month = read_two_digits(text.substr(0, 2));
  const bool whole_month = text.size() == 2;
  const int day = whole_month ? 0 : text.size() == 5 && text[2] == '-' ? read_two_digits(text.substr(3)) : -1;
  if (month < 1 || month > 12 || day < 0 || (day == 0 && !whole_month))
    throw row.error(column, "\"" + std::string(text) + "\" is neither MM-DD nor MM");
  constexpr unsigned short common_year = 2001;  // so that 29 February, which most years lack, is refused
  const int longest = reckoning == Reckoning::hijri ? 30
                                                    : boost::gregorian::gregorian_calendar::end_of_month_day(
                                                          common_year, static_cast<unsigned short>(month));
  if (day > longest) throw row.error(column, "no such day: " + std::string(text));
  return {month, day};
}

std::optional<Edtf> Feasts::in_hijri_year(const Feast& feast, int hijri_year, HijriCalendar calendar) {
  const auto part = [&](const MonthDay& at) {
    return at.day == 0 ? hijri_month(calendar, hijri_year, at.month)
                       : hijri_day(calendar, {hijri_year, at.month, at.day});
  };
  const auto first = part(feast.first);
  const auto last = part(feast.last);
  if (!first || !last) return std::nullopt;
  return Edtf::interval(*first->earliest(), *last->latest());
}

std::vector<Edtf> Feasts::hijri_occurrences(const Feast& feast, int gregorian_year, HijriCalendar calendar) {
  const auto first_year = to_hijri(calendar, day_of(gregorian_year, 1, 1));
  const auto last_year = to_hijri(calendar, day_of(gregorian_year, 12, 31));
  std::vector<Edtf> found;
  if (!first_year || !last_year) return found;
  for (int year = first_year->year; year <= last_year->year; ++year)
    if (const auto date = in_hijri_year(feast, year, calendar); date && date->earliest()->year() == gregorian_year)
      found.push_back(*date);
  return found;
}

std::vector<Edtf> Feasts::occurrences(std::size_t feast_index, int gregorian_year, HijriCalendar calendar) const {
  const Feast& feast = feasts_[feast_index];
  if (gregorian_year < feast.since || gregorian_year > feast.until) return {};
  switch (feast.reckoning) {
    case Reckoning::none:
      return {};
    case Reckoning::gregorian: {
      const auto part = [gregorian_year](const MonthDay& at) {
        return at.day == 0 ? Edtf::month(gregorian_year, at.month)
                           : Edtf::day(day_of(gregorian_year, at.month, at.day));
      };
      const Edtf first = part(feast.first);
      return {feast.first == feast.last ? first : Edtf::interval(*first.earliest(), *part(feast.last).latest())};
    }
    case Reckoning::hijri:
      return hijri_occurrences(feast, gregorian_year, calendar);
    case Reckoning::easter_western:
    case Reckoning::easter_eastern: {
      if (gregorian_year < first_easter_year) return {};
      const Date easter = feast.reckoning == Reckoning::easter_western ? western_easter(gregorian_year)
                                                                       : eastern_easter(gregorian_year);
      return {Edtf::day(easter + days(feast.offset))};
    }
  }
  return {};
}

std::optional<Edtf> Feasts::on(std::size_t feast, int gregorian_year, HijriCalendar calendar) const {
  const auto found = occurrences(feast, gregorian_year, calendar);
  if (found.empty()) return std::nullopt;
  return found.front();
}

}  // namespace waqai
