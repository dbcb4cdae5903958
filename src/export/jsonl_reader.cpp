// The reading half of jsonl.hpp: events that this program, or another, has written before.
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "waqai/core/error.hpp"
#include "waqai/export/jsonl.hpp"

namespace waqai {
namespace {

namespace json = boost::json;

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

/// The member `key`, or null where there is none.
const json::value& member(const json::object& object, std::string_view key) {
  static const json::value none;
  const json::value* found = object.if_contains(json::string_view(key.data(), key.size()));
  return found != nullptr ? *found : none;
}

std::string text_or_empty(const json::object& object, std::string_view key) {
  const json::value& value = member(object, key);
  if (value.is_null()) return {};
  if (!value.is_string()) throw Error(quoted(key) + " is no string");
  return std::string(value.get_string().data(), value.get_string().size());
}

std::string text(const json::object& object, std::string_view key) {
  std::string found = text_or_empty(object, key);
  if (found.empty()) throw Error(quoted(key) + " is missing or empty");
  return found;
}

/// A value of an enumeration; `parse` is its function of event.hpp.
template <typename Parse>
auto choice(const json::object& object, std::string_view key, Parse parse) {
  const std::string name = text(object, key);
  const auto value = parse(name);
  if (!value) throw Error(quoted(name) + " is not known as " + quoted(key));
  return *value;
}

std::optional<double> number(const json::object& object, std::string_view key) {
  const json::value& value = member(object, key);
  if (value.is_null()) return std::nullopt;
  if (!value.is_number()) throw Error(quoted(key) + " is no number");
  return value.to_number<double>();
}

std::uint32_t count(const json::value& value, std::string_view key) {
  json::error_code problem;
  const auto found = value.to_number<std::uint32_t>(problem);
  if (problem) throw Error(quoted(key) + " is no whole number from 0 to 2^32 - 1");
  return found;
}

Span span(const json::value& begin, const json::value& end, std::string_view key) {
  const Span found{count(begin, key), count(end, key)};
  if (found.begin > found.end) throw Error(quoted(key) + " ends before it begins");
  return found;
}

const json::object& as_object(const json::value& value, std::string_view key) {
  if (!value.is_object()) throw Error(quoted(key) + " is no object");
  return value.get_object();
}

/// The records of a list; an absent list has none.
template <typename Read>
auto list(const json::object& object, std::string_view key, Read read) {
  std::vector<decltype(read(object))> records;
  const json::value& value = member(object, key);
  if (value.is_null()) return records;
  if (!value.is_array()) throw Error(quoted(key) + " is no array");
  for (const json::value& item : value.get_array()) records.push_back(read(as_object(item, key)));
  return records;
}

std::optional<Edtf> read_date(const json::object& object) {
  const std::string written = text_or_empty(object, "date");
  if (written.empty()) return std::nullopt;
  const auto date = Edtf::parse(written);
  if (!date) throw Error(quoted(written) + " is no date of the form that EDTF gives (2017-11-20, 2017-11, 2017-11~)");
  return date;
}

/// An earliest and a latest day, either null, as the interval between them.
std::optional<Edtf> read_bounds(const json::object& object) {
  const json::value& written = member(object, "date_bounds");
  if (written.is_null()) return std::nullopt;
  if (!written.is_array() || written.get_array().size() != 2) throw Error("\"date_bounds\" is no array of two days");
  std::string interval;
  for (const json::value& end : written.get_array()) {
    if (!end.is_null() && !end.is_string()) throw Error("\"date_bounds\" holds what is neither a day nor null");
    interval += interval.empty() ? "" : "/";
    interval += end.is_null() ? std::string_view("..") : std::string_view(end.get_string());
  }
  const auto bounds = Edtf::parse(interval);
  if (!bounds) throw Error(quoted(interval) + " is no interval of days");
  return bounds;
}

DateBasis read_basis(const json::object& object) {
  return member(object, "date_basis").is_null() ? DateBasis::none : choice(object, "date_basis", parse_date_basis);
}

Name read_name(const json::object& object, std::string_view key) {
  const json::value& value = member(object, key);
  if (value.is_null()) return {};
  const json::object& name = as_object(value, key);
  return {text_or_empty(name, "ar"), text_or_empty(name, "en")};
}

Participant read_participant(const json::object& object) {
  Participant participant;
  participant.id = text(object, "id");
  participant.type = choice(object, "type", parse_actor_type);
  participant.role = member(object, "role").is_null() ? Role::party : choice(object, "role", parse_role);
  participant.name = read_name(object, "name");
  participant.country = text_or_empty(object, "country");
  participant.post = read_name(object, "post");
  return participant;
}

Place read_place(const json::object& object) {
  Place place;
  place.id = text(object, "id");
  place.name = read_name(object, "name");
  place.country = text_or_empty(object, "country");
  place.latitude = number(object, "lat");
  place.longitude = number(object, "lon");
  return place;
}

Evidence read_evidence(const json::object& object) {
  Evidence evidence;
  evidence.document = text(object, "doc");
  evidence.sentence = span(member(object, "begin"), member(object, "end"), "evidence");
  const json::value& trigger = member(object, "trigger");
  if (!trigger.is_array() || trigger.get_array().size() != 2) throw Error("\"trigger\" is no array of two offsets");
  evidence.trigger = span(trigger.get_array()[0], trigger.get_array()[1], "trigger");
  evidence.rule = text_or_empty(object, "rule");
  evidence.text = text_or_empty(object, "text");
  return evidence;
}

Citation read_citation(const json::object& object) {
  return {text(object, "doc"), span(member(object, "begin"), member(object, "end"), "evidence")};
}

ReportedValue read_reported_value(const json::object& object) {
  return {text(object, "value"), count(member(object, "sources"), "sources"), list(object, "evidence", read_citation)};
}

Conflict read_conflict(const json::object& object) {
  return {text(object, "field"), list(object, "values", read_reported_value)};
}

Event read_event(const json::object& object) {
  Event event;
  event.id = text(object, "id");
  event.kind = choice(object, "kind", parse_kind);
  event.status = choice(object, "status", parse_status);
  event.date = read_date(object);
  event.date_basis = read_basis(object);
  event.participants = list(object, "participants", read_participant);
  const json::value& place = member(object, "place");
  if (!place.is_null()) event.place = read_place(as_object(place, "place"));
  event.confidence = number(object, "confidence").value_or(0);
  event.evidence = list(object, "evidence", read_evidence);
  if (event.evidence.empty()) throw Error("the event " + quoted(event.id) + " has no evidence");
  const json::value& sources = member(object, "sources");
  if (!sources.is_null()) event.sources = count(sources, "sources");
  event.conflicts = list(object, "conflicts", read_conflict);
  event.fulfils = text_or_empty(object, "fulfils");
  event.fulfilled_by = text_or_empty(object, "fulfilled_by");
  event.postponed_to = text_or_empty(object, "postponed_to");
  event.postponed_from = text_or_empty(object, "postponed_from");
  event.cancelled_by = text_or_empty(object, "cancelled_by");
  event.cancels = text_or_empty(object, "cancels");
  event.denied_by = text_or_empty(object, "denied_by");
  event.denies = text_or_empty(object, "denies");
  event.unreported = member(object, "unreported") == true;
  return event;
}

DocumentEvents read_document(const json::object& object) {
  DocumentEvents document;
  document.document = text(object, "doc");
  document.date = read_date(object);
  document.date_basis = read_basis(object);
  document.date_bounds = read_bounds(object);
  document.title = text_or_empty(object, "title");
  document.source = text_or_empty(object, "source");
  document.url = text_or_empty(object, "url");
  document.events = list(object, "events", read_event);
  return document;
}

bool is_document(const json::object& object) { return member(object, "events").is_array(); }
bool is_merged_event(const json::object& object) { return member(object, "kind").is_string(); }

void read_line(std::string_view line, EventsFile& file) {
  std::array<unsigned char, 16384> room;  // for most lines enough, so that they need no other memory
  json::monotonic_resource memory(room.data(), room.size());
  json::error_code problem;
  const json::value value = json::parse(json::string_view(line.data(), line.size()), problem, &memory);
  if (problem) throw Error("this is no JSON: " + problem.message());
  const json::object& object = as_object(value, "line");
  if (is_document(object)) {
    file.documents.push_back(read_document(object));
  } else if (is_merged_event(object)) {
    file.merged.push_back(read_event(object));
  } else {
    throw Error("neither \"events\" (a document's) nor \"kind\" (one event's) is there");
  }
}

/// Takes the first line off `content`, without its line end.
std::string_view take_line(std::string_view& content) {
  const std::size_t end = content.find('\n');
  std::string_view line = content.substr(0, end);
  content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

std::string_view without_byte_order_mark(std::string_view content) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (content.starts_with(mark)) content.remove_prefix(mark.size());
  return content;
}

}  // namespace

bool holds_events(std::string_view content) {
  content = without_byte_order_mark(content);
  while (!content.empty()) {
    const std::string_view line = take_line(content);
    if (is_blank(line)) continue;
    if (line.front() != '{') return false;
    json::error_code problem;
    const json::value value = json::parse(json::string_view(line.data(), line.size()), problem);
    return !problem && value.is_object() && (is_document(value.get_object()) || is_merged_event(value.get_object()));
  }
  return false;
}

EventsFile read_events_jsonl(std::string_view content, const std::string& file, Diagnostics& diagnostics) {
  EventsFile events;
  content = without_byte_order_mark(content);
  for (std::size_t number = 1; !content.empty(); ++number) {
    const std::string_view line = take_line(content);
    if (is_blank(line)) continue;
    try {
      read_line(line, events);
    } catch (const Error& error) {
      diagnostics.push_back({Severity::error, file, number, {}, error.what()});
    }
  }
  return events;
}

}  // namespace waqai
