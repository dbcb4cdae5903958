// The writing half of jsonl.hpp: records on their way out of the program.
#include <boost/date_time/gregorian/gregorian.hpp>
#include <cmath>

#include "core/json_writer.hpp"
#include "waqai/export/jsonl.hpp"

namespace waqai {
namespace {

void write_date(JsonWriter& json, const std::optional<Edtf>& date) {
  json.key("date").text_or_null(date ? date->to_string() : "");
}

void write_bounds(JsonWriter& json, const Edtf& bounds) {
  json.key("date_bounds").open('[');
  for (const std::optional<Edtf::Date>& end : {bounds.earliest(), bounds.latest()}) {
    if (end) {
      json.value(boost::gregorian::to_iso_extended_string(*end));
    } else {
      json.null();
    }
  }
  json.close(']');
}

void write_name(JsonWriter& json, std::string_view key, const Name& name) {
  json.key(key).open('{');
  json.key("ar").value(name.ar);
  json.key("en").value(name.en);
  json.close('}');
}

void write_span(JsonWriter& json, Span span) {
  json.open('[');
  json.value(span.begin);
  json.value(span.end);
  json.close(']');
}

void write(JsonWriter& json, const Participant& participant) {
  json.open('{');
  json.key("id").value(participant.id);
  json.key("type").value(to_string(participant.type));
  json.key("role").value(to_string(participant.role));
  write_name(json, "name", participant.name);
  if (!participant.country.empty()) json.key("country").value(participant.country);
  if (participant.post != Name{}) write_name(json, "post", participant.post);
  json.close('}');
}

void write(JsonWriter& json, const Place& place) {
  json.open('{');
  json.key("id").value(place.id);
  write_name(json, "name", place.name);
  if (!place.country.empty()) json.key("country").value(place.country);
  if (place.latitude && place.longitude) {
    json.key("lat").value(*place.latitude);
    json.key("lon").value(*place.longitude);
  }
  json.close('}');
}

void write(JsonWriter& json, const Evidence& evidence) {
  json.open('{');
  json.key("doc").value(evidence.document);
  json.key("begin").value(evidence.sentence.begin);
  json.key("end").value(evidence.sentence.end);
  write_span(json.key("trigger"), evidence.trigger);
  json.key("rule").value(evidence.rule);
  json.key("text").value(evidence.text);
  json.close('}');
}

void write(JsonWriter& json, const Citation& citation) {
  json.open('{');
  json.key("doc").value(citation.document);
  json.key("begin").value(citation.sentence.begin);
  json.key("end").value(citation.sentence.end);
  json.close('}');
}

void write(JsonWriter& json, const ReportedValue& reported);
void write(JsonWriter& json, const Conflict& conflict);
void write(JsonWriter& json, const Event& event);

template <typename Record>
void write_list(JsonWriter& json, std::string_view key, const std::vector<Record>& records) {
  json.key(key).open('[');
  for (const Record& record : records) write(json, record);
  json.close(']');
}

void write(JsonWriter& json, const ReportedValue& reported) {
  json.open('{');
  json.key("value").value(reported.value);
  json.key("sources").value(reported.sources);
  write_list(json, "evidence", reported.evidence);
  json.close('}');
}

void write(JsonWriter& json, const Conflict& conflict) {
  json.open('{');
  json.key("field").value(conflict.field);
  write_list(json, "values", conflict.values);
  json.close('}');
}

void write_link(JsonWriter& json, std::string_view key, const std::string& event) {
  if (!event.empty()) json.key(key).value(event);
}

void write_record(JsonWriter& json, const Event& event) {
  json.key("id").value(event.id);
  json.key("kind").value(to_string(event.kind));
  json.key("status").value(to_string(event.status));
  write_date(json, event.date);
  json.key("date_basis").value(to_string(event.date_basis));
  write_list(json, "participants", event.participants);
  json.key("place");
  if (event.place) {
    write(json, *event.place);
  } else {
    json.null();
  }
  json.key("confidence").value(std::round(event.confidence * 1000) / 1000);  // more digits would claim too much
  write_list(json, "evidence", event.evidence);
}

void write(JsonWriter& json, const Event& event) {
  json.open('{');
  write_record(json, event);
  json.close('}');
}

}  // namespace

void append_jsonl(std::string& out, const DocumentEvents& document) {
  JsonWriter json(out);
  json.open('{');
  json.key("doc").value(document.document);
  write_date(json, document.date);
  json.key("date_basis").value(to_string(document.date_basis));
  if (document.date_bounds) write_bounds(json, *document.date_bounds);
  json.key("title").value(document.title);
  json.key("source").value(document.source);
  json.key("url").value(document.url);
  write_list(json, "events", document.events);
  json.close('}');
  out += '\n';
}

void append_jsonl(std::string& out, const Event& event) {
  JsonWriter json(out);
  json.open('{');
  write_record(json, event);
  json.key("sources").value(event.sources);
  write_list(json, "conflicts", event.conflicts);
  json.key("fulfils").text_or_null(event.fulfils);
  json.key("fulfilled_by").text_or_null(event.fulfilled_by);
  write_link(json, "postponed_to", event.postponed_to);
  write_link(json, "postponed_from", event.postponed_from);
  write_link(json, "cancelled_by", event.cancelled_by);
  write_link(json, "cancels", event.cancels);
  write_link(json, "denied_by", event.denied_by);
  write_link(json, "denies", event.denies);
  if (event.unreported) json.key("unreported").boolean(true);
  json.close('}');
  out += '\n';
}

void append_jsonl(std::string& out, const Document& document) {
  JsonWriter json(out);
  json.open('{');
  json.key("id").value(document.id);
  json.key("date").text_or_null(document.date ? boost::gregorian::to_iso_extended_string(*document.date) : "");
  json.key("title").value(document.title_text());
  json.key("source").value(document.source);
  json.key("url").value(document.url);
  json.key("text").value(document.text);
  json.close('}');
  out += '\n';
}

}  // namespace waqai
