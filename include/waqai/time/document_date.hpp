// Document date: the day of publication, where the text itself states it.
//
// A dateline is a full date (day, month and year) that stands outside the grammar of a
// sentence near the beginning of the text: on a line of its own ("القاهرة - وكالة
// الثلاثاء 21 نوفمبر 2017, 10:43 صباحا"), or before the dash that opens the report.
// "اليوم" with a full date beside it ("اليوم الجمعة 7 أغسطس 2015") says it too. Nothing
// else does: a date that a sentence tells of may be any day.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "waqai/read/document.hpp"
#include "waqai/time/edtf.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {

/// What states the date: a dateline, or a "today" with its full date.
enum class DatelineKind : std::uint8_t { dateline, today };

struct DocumentDate {
  Edtf date;  ///< a day
  Span span;  ///< of the expression
  DatelineKind kind = DatelineKind::dateline;
};

/// The document's date as its text states it, or nothing. `timexes` are those of the article, in order;
/// `first_token` is where it begins, past what the site puts above it. Two statements that contradict each other
/// give nothing. O(timexes and the lines they stand on).
std::optional<DocumentDate> find_document_date(const TokenizedText& text, std::span<const Timex> timexes,
                                               std::uint32_t first_token = 0);

/// One of several reports that a page joins, each under its own dateline.
struct DatedItem {
  std::uint32_t first = 0;  ///< tokens [first, last), the dateline among them
  std::uint32_t last = 0;
  Date day;
  Span span;  ///< of the date
};

/// The items of a page whose datelines are of different days, a month apart at most; empty for all other texts. A
/// dateline that begins an item has a place, a source or a weekday beside its date, unlike the entries of a chronology.
/// What stands before the first belongs to it. O(timexes and the lines they stand on).
std::vector<DatedItem> split_at_datelines(const TokenizedText& text, std::span<const Timex> timexes,
                                          std::uint32_t first_token = 0);

/// Whether a day and month, with or without a year, stands where a dateline does.
bool stands_as_dateline(const TokenizedText& text, const Timex& timex, std::uint32_t first_token = 0);

}  // namespace waqai
