// Report: one HTML page that needs no network, to search, filter and print the events with their evidence.
//
// It holds the relations diagram and swimlanes, the chronology, each event with its sentences highlighted in their
// articles, and the sources; in Arabic and English. It asks for nothing from anywhere, and runs no script but its
// own: what comes from articles is data for that script, which puts it on the page as text only, and an address
// becomes a link only where it is http or https. The same input gives the same bytes.
//
//   const EventGraph graph(merge(extracted), extracted);
//   write_file("report.html", report_html(graph, articles, {.language = Language::en}));
#pragma once

#include <span>
#include <string>

#include "waqai/core/language.hpp"
#include "waqai/read/document.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {

class EventGraph;

struct ReportOptions {
  Language language = Language::ar;              ///< in which the page opens; it can be switched there
  std::string title{};                           ///< in any language; a general one where empty
  std::string months{};                          ///< ISO 3166 code of the country whose Arabic month names are used
  Calendars calendars = Calendars::gregorian;    ///< by which dates are worded; periods and the axis stay Gregorian
  HijriCalendar hijri = default_hijri_calendar;  ///< by which Hijri dates are computed
};

/// The page. Of `articles`, those that the events' evidence names are shown whole; evidence of others is shown by its
/// sentence. O(size of the result), and the time of two relations diagrams.
/// @throws UsageError for months that ICU does not know, Error as relations_svg() does.
std::string report_html(const EventGraph& graph, std::span<const Document> articles = {},
                        const ReportOptions& options = {});

}  // namespace waqai
