// DateWording: dates as people write them, in Arabic of any region or in English.
//
//   waqai::DateWording arabic("ar", "SY");
//   arabic(*waqai::Edtf::parse("2017-11-20"));             // 20 تشرين الثاني 2017
//   waqai::DateWording("en")(*waqai::Edtf::parse("2017-11-20/2017-11-22"));  // 20 to 22 November 2017
//
// Seasons, decades and one-of sets have words too. A date may be worded by the Hijri calendar, or by both, the Hijri
// date behind the Gregorian one. It is as precise as that: a day as a day, a month or season by the Hijri months that
// it touches, a year by the Hijri years; days that make up one Hijri month or year exactly are called by it.
//
//   using waqai::Calendars;
//   waqai::DateWording("ar", "EG", Calendars::both)(*waqai::Edtf::parse("2017-11-20"));
//                                                          // 20 نوفمبر 2017 (2 ربيع الأول 1439)
//
// Month names are ICU's; the words around them stand in data/lexicon/wording_dates.tsv.
// Digits are European, as Arabic news of every region writes dates with them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "waqai/time/edtf.hpp"
#include "waqai/time/edtf_set.hpp"
#include "waqai/time/hijri.hpp"

namespace waqai {

/// By which calendars dates are worded. Years for which no Hijri calendar is known have Gregorian dates alone.
enum class Calendars : std::uint8_t { gregorian, hijri, both };

/// Immutable; may be shared between threads.
class DateWording {
 public:
  /// `language` is "ar" or "en"; `region` an ISO 3166 code whose month names ICU knows in that language
  /// ("SY", "EG", "MA"; case does not matter), or empty for the language's usual ones; `hijri` by which the Hijri dates
  /// are computed.
  /// @throws UsageError for any other, naming those that exist.
  explicit DateWording(std::string_view language, std::string_view region = {},
                       Calendars calendars = Calendars::gregorian, HijriCalendar hijri = default_hijri_calendar);

  [[nodiscard]] std::string operator()(const Edtf& date) const;
  /// The members of a set, with "or" between.
  [[nodiscard]] std::string operator()(const EdtfSet& set) const;
  /// The words for an event without a date.
  [[nodiscard]] const std::string& undated() const { return patterns_.undated; }

 private:
  using MonthNames = std::array<std::string, 12>;

  struct Patterns {
    std::string about, interval, interval_in_month, interval_in_year, from, until, undated;
    std::string spring, summer, autumn, winter, decade, century;
    std::string hijri_about, hijri_governed, hijri_name, hijri_year, with_hijri;
  };

  void read_patterns();
  [[nodiscard]] std::string gregorian(const Edtf& date) const;
  [[nodiscard]] std::string plain(const Edtf& date) const;
  [[nodiscard]] std::string season(Edtf::Date first) const;
  [[nodiscard]] std::string interval(const Edtf& first, const Edtf& last) const;
  [[nodiscard]] std::string hijri_days(const Edtf& date) const;
  [[nodiscard]] std::string governed(std::string hijri) const;
  [[nodiscard]] std::string hijri_words(const HijriDate& date, Precision precision) const;

  std::string language_;
  MonthNames months_;
  MonthNames hijri_months_;
  Calendars calendars_;
  HijriCalendar hijri_;
  Patterns patterns_;
};

}  // namespace waqai
