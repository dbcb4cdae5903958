// JSONL: events as lines of JSON, written and read back.
//
// A line is either what extraction gives for one document ("doc", "date", "events": [...]) or, of merged
// events, one event ("kind", ..., "sources", "conflicts", "fulfils", "fulfilled_by"). Keys stand in a fixed
// order; text is UTF-8 as it is; "date" and "place" are null where there is none; a country, a post and
// coordinates stand only where they are known, and so do the further links of a merged event ("postponed_to",
// "postponed_from", "cancelled_by", "cancels", "denied_by", "denies") and "unreported": true. Offsets of evidence are
// bytes of the document's text. docs/merging.md tells what the fields of merged events mean.
//
//   std::string lines;
//   for (const DocumentEvents& document : extracted) append_jsonl(lines, document);
//   const EventsFile same = read_events_jsonl(lines, "events.jsonl", diagnostics);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/diagnostic.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/read/document.hpp"

namespace waqai {

/// Appends one line, its line end included. O(size of the result).
void append_jsonl(std::string& out, const DocumentEvents& document);
/// Appends a merged event.
void append_jsonl(std::string& out, const Event& event);
/// Appends an article: id, date, title, source, url and its whole text, which the offsets of evidence count in.
void append_jsonl(std::string& out, const Document& document);

/// What a file of events holds: lines of extraction, merged events, or both; each in the file's order.
struct EventsFile {
  std::vector<DocumentEvents> documents;
  std::vector<Event> merged;
};

/// Whether `content` is a file of events and not of articles, by its first line that is not blank.
bool holds_events(std::string_view content);

/// Reads lines of either form. A line that is no JSON or has not this shape is left out with an error
/// in `diagnostics` (`file`, its line, the cause); the others are kept. Unknown keys are passed over. O(n).
EventsFile read_events_jsonl(std::string_view content, const std::string& file, Diagnostics& diagnostics);

}  // namespace waqai
