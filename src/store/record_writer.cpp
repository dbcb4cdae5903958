// The way from records to rows. What is not known is NULL in the tables and an empty text in the records.
#include "store/record_writer.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <optional>

#include "store/content_hash.hpp"
#include "store/spans.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

using OptionalText = std::optional<std::string>;

std::optional<std::string_view> known(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

OptionalText written(const std::optional<Edtf>& date) { return date ? OptionalText(date->to_string()) : std::nullopt; }

OptionalText day(const std::optional<Edtf::Date>& date) {
  return date ? OptionalText(boost::gregorian::to_iso_extended_string(*date)) : std::nullopt;
}

}  // namespace

RecordWriter::RecordWriter(sqlite::Database& database, const ActorNames& names)
    : database_(database),
      names_(names),
      insert_document_(database,
                       "INSERT INTO documents (id, date, date_basis, date_bounds, title, source, url, text, "
                       "title_begin, title_end, body, article_hash, events_hash, extractor) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_event_(database,
                    "INSERT INTO events (document, id, kind, status, date, earliest, latest, date_basis, confidence, "
                    "place, place_ar, place_en, place_country, latitude, longitude) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_participant_(database, "INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_evidence_(database, "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      insert_actor_(database,
                    "INSERT INTO actors (id, type, name_ar, name_en, country) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name_ar = coalesce(name_ar, excluded.name_ar), "
                    "name_en = coalesce(name_en, excluded.name_en), country = coalesce(country, excluded.country)"),
      insert_alias_(database, "INSERT OR IGNORE INTO aliases (actor, name, folded) VALUES (?, ?, ?)"),
      insert_text_(database, "INSERT INTO document_search (document_search, rowid, folded) VALUES (?, ?, ?)") {}

void RecordWriter::add(const DocumentEvents& extracted, const Document* article, std::string_view extractor) {
  std::optional<Span> title;
  OptionalText text;
  OptionalText body;
  OptionalText hash;
  std::optional<std::string_view> extracted_by;
  if (article != nullptr) {
    title = article->title;
    text = article->text;
    body = spans_to_json(article->body);
    hash = content_hash(*article);
    extracted_by = extractor;
  }
  insert_document_.run(extracted.document, written(extracted.date), to_string(extracted.date_basis),
                       written(extracted.date_bounds), known(extracted.title), known(extracted.source),
                       known(extracted.url), text, title ? std::optional(title->begin) : std::nullopt,
                       title ? std::optional(title->end) : std::nullopt, body, hash, content_hash(extracted),
                       extracted_by);
  const std::int64_t key = database_.last_key();
  add_events(key, extracted.events);
  if (text) index({}, key, *text);
}

void RecordWriter::update(std::int64_t document, const DocumentEvents& extracted, std::string_view extractor) {
  sqlite::Statement(database_, "DELETE FROM events WHERE document = ?").run(document);
  sqlite::Statement(database_,
                    "UPDATE documents SET date = ?, date_basis = ?, date_bounds = ?, events_hash = ?, extractor = ? "
                    "WHERE key = ?")
      .run(written(extracted.date), to_string(extracted.date_basis), written(extracted.date_bounds),
           content_hash(extracted), extractor, document);
  add_events(document, extracted.events);
}

void RecordWriter::remove(std::int64_t document) {
  sqlite::Statement old(database_, "SELECT text FROM documents WHERE key = ?");
  if (old.bind(document).step() && !old.is_null(0)) index("delete", document, old.text(0));
  sqlite::Statement(database_, "DELETE FROM documents WHERE key = ?").run(document);
}

void RecordWriter::remove_unused_actors() {
  database_.execute("DELETE FROM actors WHERE id NOT IN (SELECT actor FROM participants)", "write");
}

void RecordWriter::add_events(std::int64_t document, const std::vector<Event>& events) {
  for (const Event& event : events) add_event(document, event);
}

void RecordWriter::add_event(std::int64_t document, const Event& event) {
  const Place place = event.place.value_or(Place{});
  insert_event_.run(document, event.id, to_string(event.kind), to_string(event.status), written(event.date),
                    day(event.date ? event.date->earliest() : std::nullopt),
                    day(event.date ? event.date->latest() : std::nullopt), to_string(event.date_basis),
                    event.confidence, known(place.id), known(place.name.ar), known(place.name.en), known(place.country),
                    place.latitude, place.longitude);
  const std::int64_t key = database_.last_key();
  for (std::size_t i = 0; i < event.participants.size(); ++i) {
    const Participant& party = event.participants[i];
    add_actor(party);
    insert_participant_.run(key, i, party.id, to_string(party.role), to_string(party.type), known(party.name.ar),
                            known(party.name.en), known(party.country), known(party.post.ar), known(party.post.en));
  }
  for (std::size_t i = 0; i < event.evidence.size(); ++i) {
    const Evidence& evidence = event.evidence[i];
    insert_evidence_.run(key, i, evidence.document, evidence.sentence.begin, evidence.sentence.end,
                         evidence.trigger.begin, evidence.trigger.end, known(evidence.rule), known(evidence.text));
  }
}

void RecordWriter::add_actor(const Participant& participant) {
  std::string description;
  for (const std::string* part : {&participant.id, &participant.name.ar, &participant.name.en, &participant.country})
    description += *part + '\n';
  if (!written_actors_.insert(std::move(description)).second) return;
  insert_actor_.run(participant.id, to_string(participant.type), known(participant.name.ar), known(participant.name.en),
                    known(participant.country));
  add_alias(participant.id, participant.name.ar);
  add_alias(participant.id, participant.name.en);
  if (const auto others = names_.find(participant.id); others != names_.end())
    for (const std::string& name : others->second) add_alias(participant.id, name);
}

void RecordWriter::add_alias(const std::string& actor, std::string_view name) {
  if (!name.empty()) insert_alias_.run(actor, name, fold(name));
}

// FTS5 takes its commands as values of a column that is named like the table; without one, it adds a row.
void RecordWriter::index(std::string_view command, std::int64_t document, std::string_view text) {
  insert_text_.run(known(command), document, fold(text));
}

}  // namespace waqai
