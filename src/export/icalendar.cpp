// Export for calendars: RFC 5545, an all-day entry an event.
#include <boost/date_time/gregorian/gregorian.hpp>

#include "export/parts.hpp"
#include "render/escape.hpp"

namespace waqai {
namespace {

constexpr std::size_t longest_line = 75;  ///< in bytes, its end not counted (RFC 5545, 3.1)

/// Appends "NAME:VALUE", cut into lines of at most 75 bytes and never within a character.
void add_line(std::string& out, std::string_view name, std::string_view value) {
  const std::string line = std::string(name) + ':' + std::string(value);
  std::size_t room = longest_line;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t length = std::min(room, line.size() - at);
    while (at + length < line.size() && (static_cast<unsigned char>(line[at + length]) & 0xC0U) == 0x80U) --length;
    if (at > 0) out += ' ';
    out.append(line, at, length);
    out += "\r\n";
    at += length;
    room = longest_line - 1;  // the blank that opens a continued line counts
  }
}

void add_text(std::string& out, std::string_view name, std::string_view text) {
  if (!text.empty()) add_line(out, name, icalendar_text(text));
}

std::string basic(Edtf::Date day) { return boost::gregorian::to_iso_string(day); }

/// An entry must say when it was made. There is no clock here, so it is the day of the newest article, or else the
/// event's own.
Edtf::Date stamp(const std::vector<const SourceDocument*>& sources, Edtf::Date otherwise) {
  std::optional<Edtf::Date> newest;
  for (const SourceDocument* source : sources) {
    const auto day = source->date ? source->date->latest() : std::nullopt;
    if (day && (!newest || *newest < *day)) newest = day;
  }
  return newest.value_or(otherwise);
}

std::string_view entry_status(Status status) {
  switch (status) {
    case Status::happened:
      return "CONFIRMED";
    case Status::planned:
    case Status::proposed:
    case Status::postponed:
      return "TENTATIVE";
    case Status::cancelled:
    case Status::denied:
      return "CANCELLED";
  }
  return "TENTATIVE";
}

std::string description(const EventWords& words, const Event& event,
                        const std::vector<const SourceDocument*>& sources) {
  std::string text = words.date(event);
  if (!event.evidence.empty()) text += '\n' + event.evidence.front().text;
  for (const SourceDocument* source : sources) {
    text += '\n' + (source->title.empty() ? source->id : source->title);
    if (!source->url.empty()) text += ' ' + source->url;
  }
  return text;
}

void add_entry(std::string& out, const EventWords& words, const EventGraph& graph, const Event& event,
               const DaySpan& days) {
  const auto sources = sources_of(graph, event);
  out += "BEGIN:VEVENT\r\n";
  add_text(out, "UID", event.id + "@waqai");
  add_line(out, "DTSTAMP", basic(stamp(sources, days.last)) + "T000000Z");
  add_line(out, "DTSTART;VALUE=DATE", basic(days.first));
  add_line(out, "DTEND;VALUE=DATE", basic(days.last + boost::gregorian::days(1)));  // the end is not included
  add_text(out, "SUMMARY", words.headline(event));
  add_text(out, "DESCRIPTION", description(words, event, sources));
  add_text(out, "LOCATION", words.place(event));
  if (event.place && event.place->latitude && event.place->longitude)
    add_line(out, "GEO", std::to_string(*event.place->latitude) + ';' + std::to_string(*event.place->longitude));
  add_text(out, "CATEGORIES", to_string(event.kind));
  add_line(out, "STATUS", entry_status(event.status));
  add_line(out, "TRANSP", "TRANSPARENT");
  out += "END:VEVENT\r\n";
}

}  // namespace

Export export_icalendar(const EventGraph& graph, const ExportOptions& options) {
  Export file;
  Losses losses;
  const EventWords words(options.language);
  file.content = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//waqai//waqai//EN\r\n";
  for (const Event* event : graph.chronology()) {
    const auto days = closed_days(*event);
    if (!days) {
      losses.add("events left out, as a calendar shows none without a first and a last day");
      continue;
    }
    if (is_imprecise(*event->date))
      losses.add("events with an imprecise date stand on all days on which they may have been");
    add_entry(file.content, words, graph, *event, *days);
  }
  file.content += "END:VCALENDAR\r\n";
  file.losses = losses.told();
  return file;
}

}  // namespace waqai
