// DateWording: dates as people write them, in Arabic of any region or in English.
//
//   waqai::DateWording arabic("ar", "SY");
//   arabic(*waqai::Edtf::parse("2017-11-20"));             // 20 تشرين الثاني 2017
//   waqai::DateWording("en")(*waqai::Edtf::parse("2017-11-20/2017-11-22"));  // 20 to 22 November 2017
//
// Month names are ICU's; the words around them stand in data/lexicon/wording_dates.tsv.
// Digits are European, as Arabic news of every region writes dates with them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "waqai/time/edtf.hpp"

namespace waqai {

/// Immutable; may be shared between threads.
class DateWording {
 public:
  /// `language` is "ar" or "en"; `region` an ISO 3166 code whose month names ICU knows in that language
  /// ("SY", "EG", "MA"; case does not matter), or empty for the language's usual ones.
  /// @throws UsageError for any other, naming those that exist.
  explicit DateWording(std::string_view language, std::string_view region = {});

  [[nodiscard]] std::string operator()(const Edtf& date) const;
  /// The words for an event without a date.
  [[nodiscard]] const std::string& undated() const { return patterns_.undated; }

 private:
  struct Patterns {
    std::string about, interval, interval_in_month, interval_in_year, from, until, undated;
  };

  [[nodiscard]] std::string plain(const Edtf& date) const;
  [[nodiscard]] std::string interval(const Edtf& first, const Edtf& last) const;

  std::array<std::string, 12> months_;
  Patterns patterns_;
};

}  // namespace waqai
