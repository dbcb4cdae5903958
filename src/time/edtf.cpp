// EDTF values: all arithmetic is on day numbers, so that comparing dates of different precision is cheap.
#include "waqai/time/edtf.hpp"

#include <limits>
#include <tuple>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

using Date = Edtf::Date;

constexpr std::int32_t open_start = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t open_end = std::numeric_limits<std::int32_t>::max();
constexpr int first_year = 1400;
constexpr int last_year = 9999;

std::int32_t number(Date date) { return static_cast<std::int32_t>(date.day_number()); }

Date date_of(std::int32_t number) {
  return Date(
      Date::ymd_type(boost::gregorian::gregorian_calendar::from_day_number(static_cast<Date::date_int_type>(number))));
}

bool valid_year(int year) { return first_year <= year && year <= last_year; }

bool valid_month(int year, int month) { return valid_year(year) && 1 <= month && month <= 12; }

/// The winter of the last year is none, as it ends after all years.
bool valid_season(int year, int season) {
  return valid_year(year) && static_cast<int>(Season::spring) <= season && season <= static_cast<int>(Season::winter) &&
         (year < last_year || season != static_cast<int>(Season::winter));
}

void require_year(int year) {
  if (!valid_year(year)) throw Error("no year " + std::to_string(year) + ": years are 1400 to 9999");
}

int last_day_of(int year, int month) {
  return boost::gregorian::gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year),
                                                                static_cast<unsigned short>(month));
}

Date make_date(int year, int month, int day) {
  return {static_cast<unsigned short>(year), static_cast<unsigned short>(month), static_cast<unsigned short>(day)};
}

/// Digits only, of exactly that width; -1 otherwise.
int parse_digits(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, width)) {
    if (c < '0' || c > '9') return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, unsigned value, std::size_t width) {
  const std::string digits = std::to_string(value);
  out.append(width - digits.size(), '0').append(digits);
}

/// The date of that precision that begins on `first`.
void append_plain(std::string& out, Date first, Precision precision) {
  const auto ymd = first.year_month_day();
  append_padded(out, ymd.year, 4);
  switch (precision) {
    case Precision::day:
      append_padded(out += '-', ymd.month, 2);
      append_padded(out += '-', ymd.day, 2);
      return;
    case Precision::month:
      append_padded(out += '-', ymd.month, 2);
      return;
    case Precision::season:
      append_padded(out += '-', static_cast<unsigned>(Season::spring) + ymd.month / 3U - 1U, 2);
      return;
    case Precision::decade:
      out.replace(out.size() - 1, 1, "X");
      return;
    case Precision::century:
      out.replace(out.size() - 2, 2, "XX");
      return;
    case Precision::year:
    case Precision::interval:
      return;
  }
}

}  // namespace

/// A date that is written as one, and not as an interval.
Edtf Edtf::covering(Date first, Date last, Precision precision) {
  const End end{number(first), number(last), precision, false};
  return {end, end};
}

Edtf Edtf::day(Date date) {
  if (date.is_special()) throw Error("a special Boost date is no EDTF day");
  return covering(date, date, Precision::day);
}

Edtf Edtf::month(int year, int month) {
  if (!valid_month(year, month))
    throw Error("no month " + std::to_string(month) + " of year " + std::to_string(year) +
                ": months are 1 to 12, years 1400 to 9999");
  return covering(make_date(year, month, 1), make_date(year, month, last_day_of(year, month)), Precision::month);
}

Edtf Edtf::season(int year, Season season) {
  require_year(year);
  if (!valid_season(year, static_cast<int>(season))) throw Error("no season that ends after year 9999");
  const int first_month = 3 * (static_cast<int>(season) - static_cast<int>(Season::spring) + 1);
  const int last_month = season == Season::winter ? 2 : first_month + 2;
  const int end_year = season == Season::winter ? year + 1 : year;
  return covering(make_date(year, first_month, 1), make_date(end_year, last_month, last_day_of(end_year, last_month)),
                  Precision::season);
}

Edtf Edtf::year(int year) {
  require_year(year);
  return covering(make_date(year, 1, 1), make_date(year, 12, 31), Precision::year);
}

Edtf Edtf::decade(int year) {
  require_year(year);
  const int first = year / 10 * 10;
  return covering(make_date(first, 1, 1), make_date(first + 9, 12, 31), Precision::decade);
}

Edtf Edtf::century(int year) {
  require_year(year);
  const int first = year / 100 * 100;
  return covering(make_date(first, 1, 1), make_date(first + 99, 12, 31), Precision::century);
}

Edtf Edtf::span(const Edtf& first, const Edtf& last) {
  if (last.last_.latest < first.first_.earliest)
    throw Error("interval ends before it begins: " + first.to_string() + ", " + last.to_string());
  return {first.first_, last.last_};
}

Edtf Edtf::interval(Date first, Date last) { return span(day(first), day(last)); }

Edtf Edtf::starting(Date first) { return {day(first).first_, {open_end, open_end, Precision::day, false}}; }

Edtf Edtf::ending(Date last) { return {{open_start, open_start, Precision::day, false}, day(last).last_}; }

Edtf Edtf::approximately() const {
  Edtf result = *this;
  result.first_.approximate = first_.earliest != open_start;
  result.last_.approximate = last_.latest != open_end;
  return result;
}

/// Any date but an interval, without "~".
std::optional<Edtf> Edtf::parse_plain(std::string_view text) {
  if (text.size() == 4 && text.ends_with('X')) {
    const bool century = text[2] == 'X';
    const int year = century ? 100 * parse_digits(text, 0, 2) : 10 * parse_digits(text, 0, 3);
    if (!valid_year(year)) return std::nullopt;
    return century ? Edtf::century(year) : decade(year);
  }
  const int year = parse_digits(text, 0, 4);
  if (!valid_year(year)) return std::nullopt;
  if (text.size() == 4) return Edtf::year(year);
  const int month = text[4] == '-' ? parse_digits(text, 5, 2) : -1;
  if (text.size() == 7 && valid_season(year, month)) return season(year, static_cast<Season>(month));
  if (!valid_month(year, month)) return std::nullopt;
  if (text.size() == 7) return Edtf::month(year, month);
  const int day = text[7] == '-' && text.size() == 10 ? parse_digits(text, 8, 2) : -1;
  if (day < 1 || day > last_day_of(year, month)) return std::nullopt;
  return Edtf::day(make_date(year, month, day));
}

std::optional<Edtf::End> Edtf::parse_end(std::string_view text) {
  const bool approximate = text.ends_with('~');
  if (approximate) text.remove_suffix(1);
  const auto date = parse_plain(text);
  if (!date) return std::nullopt;
  End end = date->first_;
  end.approximate = approximate;
  return end;
}

std::optional<Edtf> Edtf::parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto end = parse_end(text);
    if (!end) return std::nullopt;
    return Edtf(*end, *end);
  }
  const std::string_view before = text.substr(0, slash);
  const std::string_view after = text.substr(slash + 1);
  if (before == ".." && after == "..") return std::nullopt;
  const auto first = before == ".." ? End{open_start, open_start, Precision::day, false} : parse_end(before);
  const auto last = after == ".." ? End{open_end, open_end, Precision::day, false} : parse_end(after);
  if (!first || !last || last->latest < first->earliest) return std::nullopt;
  return Edtf(*first, *last);
}

std::string Edtf::to_string() const {
  std::string out;
  const auto append = [&out](const End& end) {
    if (end.earliest == open_start || end.latest == open_end) {
      out += "..";
      return;
    }
    append_plain(out, date_of(end.earliest), end.precision);
    if (end.approximate) out += '~';
  };
  append(first_);
  if (precision() == Precision::interval) {
    out += '/';
    append(last_);
  }
  return out;
}

Precision Edtf::precision() const { return first_ == last_ ? first_.precision : Precision::interval; }

std::optional<Date> Edtf::earliest() const {
  if (first_.earliest == open_start) return std::nullopt;
  return date_of(first_.earliest);
}

std::optional<Date> Edtf::latest() const {
  if (last_.latest == open_end) return std::nullopt;
  return date_of(last_.latest);
}

std::optional<Edtf> Edtf::start() const {
  if (first_.earliest == open_start) return std::nullopt;
  return Edtf(first_, first_);
}

std::optional<Edtf> Edtf::end() const {
  if (last_.latest == open_end) return std::nullopt;
  return Edtf(last_, last_);
}

bool Edtf::contains(const Edtf& other) const {
  return first_.earliest <= other.first_.earliest && other.last_.latest <= last_.latest;
}

bool Edtf::overlaps(const Edtf& other) const {
  return first_.earliest <= other.last_.latest && other.first_.earliest <= last_.latest;
}

std::strong_ordering Edtf::operator<=>(const Edtf& other) const {
  const auto key = [](const Edtf& e) {
    return std::tuple(e.first_.earliest, e.last_.latest, e.approximate(), e.precision(), e.first_.precision,
                      e.last_.precision, e.first_.approximate, e.last_.approximate);
  };
  return key(*this) <=> key(other);
}

}  // namespace waqai
