// DateFinder: one article in, all dates that it names out.
//
//   const waqai::DateFinder finder;
//   const waqai::DocumentDates found = finder.find(document);
//   for (const waqai::DatedTimex& dated : found.timexes) ... dated.timex.span.of(document.text), dated.value
//
// Found is what timex.hpp says, in all of the document's text. Expressions that need an anchor count from the
// document's date; where it has none, from the date that the text gives itself (document_date.hpp). What only the
// tense of the sentence decides is decided by tense.hpp, but for what has a weekday beside its day and month, and for
// what would then lie nearly a year off: a date without its year is the nearest there.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "waqai/core/terms.hpp"
#include "waqai/read/document.hpp"
#include "waqai/time/edtf.hpp"
#include "waqai/time/hijri.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {

struct DatedTimex {
  Timex timex;
  std::optional<Edtf> value;          ///< nothing: vague, counted from an event, or in need of an anchor
  DateBasis basis = DateBasis::none;  ///< explicit_date where the words alone say it, relative to the anchor, none
};

struct DocumentDates {
  std::optional<Date> date;                ///< the anchor
  DateBasis date_basis = DateBasis::none;  ///< given, explicit_date (found in the text) or none
  std::vector<DatedTimex> timexes;         ///< in order of place, none overlapping another
};

/// Construction reads the built-in data (some milliseconds); find() may be called from many threads at once.
class DateFinder {
 public:
  /// `calendar`: by which Hijri dates are turned into days.
  explicit DateFinder(HijriCalendar calendar = default_hijri_calendar);
  ~DateFinder();
  DateFinder(DateFinder&&) noexcept;
  DateFinder& operator=(DateFinder&&) noexcept;

  /// O(text).
  [[nodiscard]] DocumentDates find(const Document& document) const;

 private:
  struct Data;
  std::unique_ptr<const Data> data_;
};

}  // namespace waqai
