// Exports whose form is JSON: TimelineJS, JSON-LD, FollowTheMoney, and waqai's own lines.
#include <array>

#include "core/json_writer.hpp"
#include "export/parts.hpp"
#include "render/escape.hpp"
#include "timeline/account.hpp"
#include "waqai/export/jsonl.hpp"

namespace waqai {
namespace {

// --- TimelineJS 3. Its headline and text are HTML.

void write_day(JsonWriter& json, std::string_view key, Edtf::Date day, Precision precision) {
  json.key(key).open('{');
  json.key("year").value(static_cast<std::uint32_t>(day.year()));
  if (precision != Precision::year) json.key("month").value(static_cast<std::uint32_t>(day.month().as_number()));
  if (precision == Precision::day) json.key("day").value(static_cast<std::uint32_t>(day.day().as_number()));
  json.close('}');
}

/// What is known to the month or the year keeps that precision; any other span has a first and a last day.
void write_dates(JsonWriter& json, const Event& event, const DaySpan& days) {
  const Precision precision = event.date->precision();
  const bool one = precision == Precision::day || precision == Precision::month || precision == Precision::year;
  write_day(json, "start_date", days.first, one ? precision : Precision::day);
  if (!one) write_day(json, "end_date", days.last, Precision::day);
}

/// The sentence that tells of the event, and links to the articles.
std::string slide_text(const EventGraph& graph, const EventWords& words, const Event& event) {
  std::string html;
  if (const std::string place = words.place(event); !place.empty()) html += "<p>" + xml_escape(place) + "</p>";
  if (!event.evidence.empty()) html += "<p dir=\"auto\">" + xml_escape(event.evidence.front().text) + "</p>";
  for (const SourceDocument* source : sources_of(graph, event)) {
    const std::string title = xml_escape(source->title.empty() ? source->id : source->title);
    const std::string url = xml_escape(web_url(source->url));
    html += "<p dir=\"auto\">" + (url.empty() ? title : "<a href=\"" + url + "\">" + title + "</a>") + "</p>";
  }
  return html;
}

void write_slide(JsonWriter& json, const EventGraph& graph, const EventWords& words, const Event& event,
                 const DaySpan& days) {
  json.open('{');
  write_dates(json, event, days);
  json.key("display_date").value(xml_escape(words.date(event)));
  json.key("text").open('{');
  json.key("headline").value(xml_escape(words.headline(event)));
  json.key("text").value(slide_text(graph, words, event));
  json.close('}');
  json.key("group").value(to_string(event.kind));
  json.key("unique_id").value(event.id);
  json.close('}');
}

// --- JSON-LD

std::string_view schema_type(ActorType type) {
  switch (type) {
    case ActorType::person:
      return "Person";
    case ActorType::country:
      return "Country";
    case ActorType::org:
    case ActorType::group:
      return "Organization";
  }
  return "Thing";
}

std::string urn(std::string_view what, std::string_view id) {
  return "urn:waqai:" + std::string(what) + ":" + std::string(id);
}

/// schema.org knows three states of an event; the exact one stands in "waqai:status".
std::string_view schema_status(Status status) {
  switch (status) {
    case Status::postponed:
      return "https://schema.org/EventPostponed";
    case Status::cancelled:
    case Status::denied:
      return "https://schema.org/EventCancelled";
    default:
      return "https://schema.org/EventScheduled";
  }
}

void write_linked_date(JsonWriter& json, const Event& event) {
  json.key("dcterms:date").open('{');
  json.key("@type").value("edtf:EDTF");
  json.key("@value").value(event.date->to_string());
  json.close('}');
  if (const auto days = closed_days(event)) {
    json.key("startDate").value(iso_day(days->first));
    json.key("endDate").value(iso_day(days->last));
  }
}

void write_location(JsonWriter& json, const EventWords& words, const Event& event) {
  const Place& place = *event.place;
  json.key("location").open('{');
  json.key("@type").value("Place");
  json.key("@id").value(urn("place", place.id));
  json.key("name").value(words.place(event));
  if (!place.country.empty()) json.key("address").value(place.country);
  if (place.latitude && place.longitude) {
    json.key("latitude").value(*place.latitude);
    json.key("longitude").value(*place.longitude);
  }
  json.close('}');
}

void write_linked_event(JsonWriter& json, const EventGraph& graph, const EventWords& words, const Event& event) {
  json.open('{');
  json.key("@type").value("Event");
  json.key("@id").value(urn("event", event.id));
  json.key("name").value(words.headline(event));
  json.key("additionalType").value(to_string(event.kind));
  json.key("eventStatus").value(schema_status(event.status));
  json.key("waqai:status").value(to_string(event.status));
  if (event.date) write_linked_date(json, event);
  if (event.place) write_location(json, words, event);
  json.key("attendee").open('[');
  for (const Participant& party : event.participants) {
    json.open('{');
    json.key("@type").value(schema_type(party.type));
    json.key("@id").value(urn("actor", party.id));
    json.key("name").value(words.name(party.name, party.id));
    json.close('}');
  }
  json.close(']');
  json.key("subjectOf").open('[');
  for (const SourceDocument* source : sources_of(graph, event)) {
    json.open('{');
    json.key("@type").value("NewsArticle");
    json.key("@id").value(urn("document", source->id));
    if (!source->title.empty()) json.key("headline").value(source->title);
    if (const auto url = web_url(source->url); !url.empty()) json.key("url").value(url);
    if (source->date) json.key("datePublished").value(source->date->to_string());
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

// --- FollowTheMoney. A property holds a list of texts; empty ones are left out.

class Entity {
 public:
  Entity(std::string& out, std::string_view id, std::string_view schema) : out_(out), json_(out) {
    json_.open('{');
    json_.key("id").value(id);
    json_.key("schema").value(schema);
    json_.key("properties").open('{');
  }
  Entity(const Entity&) = delete;
  Entity& operator=(const Entity&) = delete;
  ~Entity() {
    json_.close('}');
    json_.close('}');
    out_ += '\n';
  }

  void set(std::string_view property, const std::vector<std::string>& values) {
    std::vector<std::string_view> told;
    for (const std::string& value : values)
      if (!value.empty()) told.push_back(value);
    if (told.empty()) return;
    json_.key(property).open('[');
    for (const std::string_view value : told) json_.value(value);
    json_.close(']');
  }

 private:
  std::string& out_;
  JsonWriter json_;
};

std::string_view money_schema(ActorType type) {
  switch (type) {
    case ActorType::person:
      return "Person";
    case ActorType::country:
      return "PublicBody";
    case ActorType::org:
    case ActorType::group:
      return "Organization";
  }
  return "LegalEntity";
}

void write_actor_entity(std::string& out, const Actor& actor, const EventWords& words) {
  Entity entity(out, "actor-" + actor.id, money_schema(actor.type));
  const std::string name = words.name(actor);
  entity.set("name", {name});
  if (!actor.name.ar.empty() && actor.name.ar != name) entity.set("alias", {actor.name.ar});
  entity.set("country", {country_id(actor.country)});
}

void write_article_entity(std::string& out, const SourceDocument& source) {
  Entity entity(out, "document-" + source.id, "Article");
  entity.set("title", {source.title.empty() ? source.id : source.title});
  entity.set("publisher", {source.source});
  entity.set("sourceUrl", {std::string(web_url(source.url))});
  if (source.date && source.date->precision() == Precision::day) entity.set("publishedAt", {source.date->to_string()});
}

void write_event_entity(std::string& out, const EventWords& words, const Event& event, Losses& losses) {
  const std::string id = "event-" + event.id;
  Entity entity(out, id, "Event");
  entity.set("name", {words.headline(event)});
  entity.set("summary", {words.date(event)});
  if (const auto days = closed_days(event)) {
    const bool one_day = days->first == days->last;
    if (one_day) entity.set("date", {iso_day(days->first)});
    if (!one_day) entity.set("startDate", {iso_day(days->first)});
    if (!one_day) entity.set("endDate", {iso_day(days->last)});
    if (is_imprecise(*event.date))
      losses.add("events with an imprecise date have its first and last day; its words stand in \"summary\"");
  } else {
    losses.add("events have no date that FollowTheMoney could hold; its words stand in \"summary\"");
  }
  entity.set("location", {words.place(event)});
  if (event.place && !event.place->country.empty()) entity.set("country", {country_id(event.place->country)});
  std::vector<std::string> involved;
  for (const Participant& party : event.participants) involved.push_back("actor-" + party.id);
  entity.set("involved", involved);
}

void write_documentation(std::string& out, const Event& event, const SourceDocument& source) {
  Entity entity(out, "documentation-" + event.id + "-" + source.id, "Documentation");
  entity.set("entity", {"event-" + event.id});
  entity.set("document", {"document-" + source.id});
}

}  // namespace

Export export_timelinejs(const EventGraph& graph, const ExportOptions& options) {
  Export file;
  Losses losses;
  const EventWords words(options.language);
  JsonWriter json(file.content);
  json.open('{');
  json.key("scale").value("human");
  json.key("events").open('[');
  for (const Event* event : graph.chronology()) {
    if (const auto days = closed_days(*event)) {
      write_slide(json, graph, words, *event, *days);
    } else {
      losses.add("events left out, as TimelineJS shows none without a first and a last day");
    }
  }
  json.close(']');
  json.close('}');
  file.content += '\n';
  file.losses = losses.told();
  return file;
}

Export export_json_ld(const EventGraph& graph, const ExportOptions& options) {
  Export file;
  Losses losses;
  const EventWords words(options.language);
  JsonWriter json(file.content);
  json.open('{');
  json.key("@context").open('{');
  json.key("@vocab").value("https://schema.org/");
  json.key("@language").value(words.language());
  json.key("dcterms").value("http://purl.org/dc/terms/");
  json.key("edtf").value("http://id.loc.gov/datatypes/edtf/");
  json.key("waqai").value("urn:waqai:terms:");
  json.key("url").open('{');
  json.key("@type").value("@id");
  json.close('}');
  json.key("eventStatus").open('{');
  json.key("@type").value("@id");
  json.close('}');
  json.close('}');
  json.key("@graph").open('[');
  for (const Event* event : graph.chronology()) {
    write_linked_event(json, graph, words, *event);
    if (event->date && !closed_days(*event)) losses.add("events have a date with an open end only as EDTF");
    if (event->status == Status::denied) losses.add("denied events, \"cancelled\" to schema.org");
  }
  json.close(']');
  json.close('}');
  file.content += '\n';
  file.losses = losses.told();
  return file;
}

Export export_follow_the_money(const EventGraph& graph, const ExportOptions& options) {
  Export file;
  Losses losses;
  const EventWords words(options.language);
  for (const auto& [id, vertex] : graph.actors())
    write_actor_entity(file.content, std::get<Actor>(graph.boost()[vertex]), words);
  for (const auto& [id, vertex] : graph.documents())
    write_article_entity(file.content, std::get<SourceDocument>(graph.boost()[vertex]));
  for (const Event* event : graph.chronology()) {
    write_event_entity(file.content, words, *event, losses);
    for (const SourceDocument* source : sources_of(graph, *event)) write_documentation(file.content, *event, *source);
  }
  file.losses = losses.told();
  return file;
}

Export export_jsonl(const EventGraph& graph, const ExportOptions&) {
  Export file;
  for (const Event* event : graph.chronology()) append_jsonl(file.content, *event);
  return file;
}

}  // namespace waqai
