// Feasts: feasts and other fixed days of the year by name, and the dates on which they fall.
//
//   const waqai::Feasts& feasts = waqai::Feasts::builtin();
//   for (const auto& phrase : feasts.phrases()) ...                    // عيد الأضحى, عيد الفطر المبارك ...
//   feasts.on(phrase.feast, 2013)->to_string();                        // 2013-10-15
//
// Names and rules stand in data/lexicon/ar/feasts.tsv: a day of the Gregorian year, days or a month of the Hijri one,
// or a distance from Easter, western or eastern. A feast is given as the day it is named for, so عيد الفطر is its first
// day; Ramadan is a whole month. Feasts that begin at sunset are given as the day after it.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/time/edtf.hpp"
#include "waqai/time/hijri.hpp"

namespace waqai {

/// Immutable once loaded; may be shared between threads.
class Feasts {
 public:
  struct Phrase {
    std::string text;
    std::size_t feast = 0;   ///< an argument of the functions below
    bool ambiguous = false;  ///< also a name or another word (رمضان): counts beside a preposition or a year
  };

  /// The built-in table, loaded at the first call. @throws DataError for broken data.
  static const Feasts& builtin();
  /// Of any table in that form. @throws DataError for broken data.
  explicit Feasts(const Table& table);

  [[nodiscard]] std::size_t size() const { return feasts_.size(); }
  [[nodiscard]] const std::string& id(std::size_t feast) const { return feasts_[feast].id; }
  [[nodiscard]] const std::string& english(std::size_t feast) const { return feasts_[feast].english; }
  [[nodiscard]] std::span<const Phrase> phrases() const { return phrases_; }

  /// The feast's first occurrence that begins in that Gregorian year. Nothing where the table knows no rule, the feast
  /// was not yet or no longer kept, or the year is out of range: 1583 to 9999 for Easter, 1883 to 2173 for Hijri
  /// feasts. O(1).
  [[nodiscard]] std::optional<Edtf> on(std::size_t feast, int gregorian_year,
                                       HijriCalendar calendar = default_hijri_calendar) const;

  /// All occurrences that begin in that year, in order. As the Hijri year is shorter, a Hijri feast has two in some
  /// years (رأس السنة الهجرية in 2008: 10 January and 29 December).
  [[nodiscard]] std::vector<Edtf> occurrences(std::size_t feast, int gregorian_year,
                                              HijriCalendar calendar = default_hijri_calendar) const;

 private:
  enum class Reckoning : std::uint8_t { none, gregorian, hijri, easter_western, easter_eastern };

  /// A day of the year; day 0 is the whole month.
  struct MonthDay {
    int month = 0;
    int day = 0;
    auto operator<=>(const MonthDay&) const = default;
  };

  struct Feast {
    std::string id, english;
    Reckoning reckoning = Reckoning::none;
    MonthDay first, last;  // gregorian, hijri
    int offset = 0;        // easter: days
    int since = 0;         // Gregorian years, both included
    int until = 0;
  };

  void add(const Table::Row& row);
  static void read_days(const Table::Row& row, Feast& feast);
  static MonthDay read_month_day(const Table::Row& row, std::string_view column, Reckoning reckoning);
  static std::optional<Edtf> in_hijri_year(const Feast& feast, int hijri_year, HijriCalendar calendar);
  static std::vector<Edtf> hijri_occurrences(const Feast& feast, int gregorian_year, HijriCalendar calendar);

  std::vector<Feast> feasts_;
  std::vector<Phrase> phrases_;
};

}  // namespace waqai
