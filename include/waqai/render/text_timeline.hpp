// Text timeline: merged events as a chronology to read, in Arabic, English or both, with numbered sources.
//
// Events stand under their year and month, date first, then kind and status, parties, place and sources; those
// known to the year only stand at the year's end, and those without a date in a section of their own. Sources
// are listed at the end in the order of their numbers.
//
// Arabic text is kept in order on any terminal by invisible isolates (Unicode's U+2066 to U+2069): a line is
// one right-to-left isolate, a date or an address in it a left-to-right one. Widths are columns of a terminal:
// combining marks take none, wide characters two. Wording: data/render/timeline.tsv.
//
// As Markdown the same, with headings, lists and sources as footnotes (as GitHub and Pandoc read them), what comes from
// articles escaped.
//
//   const std::string text = text_timeline(merge(extracted), extracted, {.language = Language::en});
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "waqai/core/language.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/time/hijri.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {

enum class TimelineFormat : std::uint8_t { text, markdown };

struct TextTimelineOptions {
  Language language = Language::ar;
  std::optional<Language> second_language{};  ///< each event is told in this language too
  TimelineFormat form = TimelineFormat::text;
  std::string months{};  ///< ISO 3166 code of the country whose month names are used, as DateWording takes it
  Calendars calendars = Calendars::gregorian;    ///< by which dates are worded; events stand under the first's months
  HijriCalendar hijri = default_hijri_calendar;  ///< by which Hijri dates are computed
  std::size_t width = 100;                       ///< columns of plain text; a single longer word or address is not cut
  bool bidi_marks = true;
};

/// The timeline of `events` (in the order of merge()). `documents` give the sources' titles, dates and addresses;
/// a source that is not among them is listed by its id. Ends in a line end. O(size of the result).
/// @throws UsageError for months that ICU does not know.
std::string text_timeline(std::span<const Event> events, std::span<const DocumentEvents> documents,
                          const TextTimelineOptions& options = {});

}  // namespace waqai
