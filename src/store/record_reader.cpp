// Each table is read once, from end to end; keys join the rows in memory.
#include "store/record_reader.hpp"

#include <limits>
#include <unordered_map>
#include <utility>

#include "store/spans.hpp"
#include "waqai/core/error.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

/// Takes the columns of a row one after the other.
class Row {
 public:
  Row(const sqlite::Database& database, const sqlite::Statement& statement, std::string_view table)
      : database_(database), statement_(statement), table_(table) {}

  std::int64_t key() { return statement_.integer(column_++); }
  std::string text() {
    std::string written = statement_.text(column_++);
    if (find_invalid_utf8(written)) fail(written, "is not UTF-8");
    return written;
  }
  double real() { return statement_.real(column_++); }
  std::optional<double> real_or_nothing() { return statement_.real_or_nothing(column_++); }

  Name name() {
    std::string ar = text();
    return {std::move(ar), text()};
  }

  std::optional<Edtf> date() {
    const std::string written = text();
    const auto date = Edtf::parse(written);
    if (!date && !written.empty()) fail(written, "is no date");
    return date;
  }

  /// A value of an enumeration, by its function of terms.hpp.
  template <typename Parse>
  auto term(Parse parse) {
    const std::string written = text();
    const auto value = parse(written);
    if (!value) fail(written, "is not known");
    return *value;
  }

  Span span() {
    const std::int64_t begin = statement_.integer(column_++);
    const std::int64_t end = statement_.integer(column_++);
    if (begin < 0 || begin > end || end > std::numeric_limits<std::uint32_t>::max())
      fail(std::to_string(begin) + " to " + std::to_string(end), "is no range of bytes");
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  std::optional<Span> span_or_nothing() {
    if (!statement_.is_null(column_)) return span();
    column_ += 2;
    return std::nullopt;
  }

  std::vector<Span> spans_of(std::string_view text_of_document) {
    const std::string written = text();
    auto spans = spans_from_json(written, text_of_document.size());
    if (!spans) fail(written, "is no list of ranges within the text");
    return std::move(*spans);
  }

  [[noreturn]] void fail(const std::string& value, std::string_view problem) const {
    throw InputError(database_.path() + ": table " + std::string(table_) + ": \"" + value + "\" " +
                     std::string(problem));
  }

 private:
  const sqlite::Database& database_;
  const sqlite::Statement& statement_;
  std::string_view table_;
  int column_ = 0;
};

DocumentEvents document_of(Row row) {
  DocumentEvents document;
  document.document = row.text();
  document.date = row.date();
  document.date_basis = row.term(parse_date_basis);
  document.date_bounds = row.date();
  document.title = row.text();
  document.source = row.text();
  document.url = row.text();
  return document;
}

std::optional<Place> place_of(Row& row) {
  Place place;
  place.id = row.text();
  place.name = row.name();
  place.country = row.text();
  place.latitude = row.real_or_nothing();
  place.longitude = row.real_or_nothing();
  return place.id.empty() ? std::nullopt : std::optional(std::move(place));
}

Event event_of(Row& row) {
  Event event;
  event.id = row.text();
  event.kind = row.term(parse_kind);
  event.status = row.term(parse_status);
  event.date = row.date();
  event.date_basis = row.term(parse_date_basis);
  event.confidence = row.real();
  event.place = place_of(row);
  return event;
}

Participant participant_of(Row& row) {
  Participant party;
  party.id = row.text();
  party.role = row.term(parse_role);
  party.type = row.term(parse_actor_type);
  party.name = row.name();
  party.country = row.text();
  party.post = row.name();
  return party;
}

Evidence evidence_of(Row& row) {
  Evidence evidence;
  evidence.document = row.text();
  evidence.sentence = row.span();
  evidence.trigger = row.span();
  evidence.rule = row.text();
  evidence.text = row.text();
  return evidence;
}

Document article_of(Row row) {
  Document article;
  article.id = row.text();
  const std::optional<Edtf> date = row.date();
  if (row.term(parse_date_basis) == DateBasis::given && date) article.date = date->earliest();
  article.source = row.text();
  article.url = row.text();
  article.text = row.text();
  article.title = row.span_or_nothing();
  if (article.title && article.title->end > article.text.size()) row.fail(article.id, "has a title beyond its text");
  article.body = row.spans_of(article.text);
  return article;
}

/// The parts of events by the event's key, in the order of the query.
template <typename Read>
auto read_parts(sqlite::Database& database, std::string_view table, std::string_view sql, Read read) {
  std::unordered_map<std::int64_t, std::vector<decltype(read(std::declval<Row&>()))>> parts;
  for (sqlite::Statement select(database, sql); select.step();) {
    Row row(database, select, table);
    auto& of_event = parts[row.key()];
    of_event.push_back(read(row));
  }
  return parts;
}

}  // namespace

std::vector<DocumentEvents> read_events(sqlite::Database& database) {
  auto participants = read_parts(database, "participants",
                                 "SELECT event, actor, role, type, name_ar, name_en, country, post_ar, post_en "
                                 "FROM participants ORDER BY event, position",
                                 participant_of);
  auto evidence = read_parts(database, "evidence",
                             "SELECT event, document, sentence_begin, sentence_end, trigger_begin, trigger_end, rule, "
                             "sentence FROM evidence ORDER BY event, position",
                             evidence_of);
  std::unordered_map<std::int64_t, std::vector<Event>> events;
  sqlite::Statement select_events(database,
                                  "SELECT document, key, id, kind, status, date, date_basis, confidence, place, "
                                  "place_ar, place_en, place_country, latitude, longitude FROM events ORDER BY key");
  while (select_events.step()) {
    Row row(database, select_events, "events");
    std::vector<Event>& of_document = events[row.key()];
    const std::int64_t key = row.key();
    Event& event = of_document.emplace_back(event_of(row));
    event.participants = std::move(participants[key]);
    event.evidence = std::move(evidence[key]);
  }
  std::vector<DocumentEvents> documents;
  sqlite::Statement select(database,
                           "SELECT key, id, date, date_basis, date_bounds, title, source, url FROM documents "
                           "ORDER BY key");
  while (select.step()) {
    Row row(database, select, "documents");
    const std::int64_t key = row.key();
    documents.push_back(document_of(row));
    documents.back().events = std::move(events[key]);
  }
  return documents;
}

sqlite::Statement select_articles(sqlite::Database& database, std::string_view choice) {
  return {database,
          "SELECT id, date, date_basis, source, url, text, title_begin, title_end, body FROM documents "
          "WHERE text IS NOT NULL " +
              std::string(choice)};
}

std::vector<Document> read_articles(const sqlite::Database& database, sqlite::Statement& select) {
  std::vector<Document> articles;
  while (select.step()) {
    articles.push_back(article_of(Row(database, select, "documents")));
    articles.back().file = database.path();
  }
  return articles;
}

}  // namespace waqai
