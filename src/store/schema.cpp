// The schema, as docs/store.md explains it. Whoever changes it raises schema_version.
#include "store/schema.hpp"

#include <string>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

constexpr std::int64_t application_id = 0x77617161;  // "waqa" in ASCII
constexpr std::int64_t schema_version = 1;

// Keys of documents are never used twice: what the full-text index may still hold of a document that has been replaced
// must not point to another.
constexpr const char* tables = R"sql(
CREATE TABLE documents (
  key INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order of adding
  id TEXT NOT NULL UNIQUE,
  date TEXT,                              -- EDTF
  date_basis TEXT NOT NULL,
  date_bounds TEXT,                       -- EDTF interval
  title TEXT,
  source TEXT,
  url TEXT,
  text TEXT,                              -- NULL where only the events were added
  title_begin INTEGER,                    -- bytes of text
  title_end INTEGER,
  body TEXT,                              -- bytes of text, [[begin,end],...]
  article_hash TEXT,
  events_hash TEXT NOT NULL,
  extractor TEXT                          -- what extracted the events of text
) STRICT;
CREATE INDEX documents_by_extractor ON documents (extractor);

CREATE TABLE actors (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  name_ar TEXT,
  name_en TEXT,
  country TEXT                            -- ISO 3166
) STRICT, WITHOUT ROWID;

CREATE TABLE aliases (
  actor TEXT NOT NULL REFERENCES actors ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (actor, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX aliases_by_name ON aliases (folded);

CREATE TABLE events (
  key INTEGER PRIMARY KEY,                -- those of a document in the order of its text
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,                              -- EDTF
  earliest TEXT,                          -- first and last day of date, NULL at an open side
  latest TEXT,
  date_basis TEXT NOT NULL,
  confidence REAL NOT NULL,
  place TEXT,
  place_ar TEXT,
  place_en TEXT,
  place_country TEXT,
  latitude REAL,
  longitude REAL
) STRICT;
CREATE INDEX events_by_document ON events (document);
CREATE INDEX events_by_day ON events (earliest, latest);
CREATE INDEX events_by_place ON events (place);

CREATE TABLE participants (
  event INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor TEXT NOT NULL REFERENCES actors,
  role TEXT NOT NULL,
  type TEXT NOT NULL,                     -- this and what follows as the document has it
  name_ar TEXT,
  name_en TEXT,
  country TEXT,
  post_ar TEXT,
  post_en TEXT,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_by_actor ON participants (actor);

CREATE TABLE evidence (
  event INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
  position INTEGER NOT NULL,
  document TEXT NOT NULL,
  sentence_begin INTEGER NOT NULL,        -- bytes of the document's text
  sentence_end INTEGER NOT NULL,
  trigger_begin INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  rule TEXT,
  sentence TEXT,
  PRIMARY KEY (event, position)
) STRICT;

CREATE TABLE decisions (                  -- what people have decided about records
  key INTEGER PRIMARY KEY,                -- in the order of their file
  decision TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,                        -- empty where a decision is about one thing
  note TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE document_search USING fts5(folded, content = '');  -- rowid is documents.key

CREATE VIEW event_parties AS
  SELECT events.key AS event, documents.id AS document, events.date, events.kind, events.status, participants.role,
    participants.actor, participants.name_ar, participants.name_en, participants.post_en
  FROM participants JOIN events ON events.key = participants.event JOIN documents ON documents.key = events.document
  ORDER BY events.key, participants.position;

CREATE VIEW chronology AS
  SELECT events.date, events.kind, events.status,
    (SELECT group_concat(actor, ' ') FROM
      (SELECT actor FROM participants WHERE event = events.key ORDER BY position)) AS parties,
    events.place, events.confidence, documents.id AS document, documents.title, events.earliest, events.latest,
    events.key AS event
  FROM events JOIN documents ON documents.key = events.document
  ORDER BY events.earliest IS NULL, events.earliest, events.latest, events.key;

-- Who has had to do with whom: pairs of those who met, and each visitor with the country visited. In a conference of
-- more than eight, not every pair has met.
CREATE VIEW contacts AS
  WITH pairs (event, one, other) AS (
    SELECT a.event, a.actor, b.actor FROM participants AS a JOIN participants AS b
      ON b.event = a.event AND b.actor > a.actor JOIN events ON events.key = a.event
    WHERE events.kind <> 'visit' AND (SELECT count(*) FROM participants WHERE event = a.event) <= 8
    UNION
    SELECT events.key, min(actor, lower(place_country)), max(actor, lower(place_country))
    FROM participants JOIN events ON events.key = event
    WHERE kind = 'visit' AND place_country <> coalesce(country, '') AND actor <> lower(place_country)
  )
  SELECT one, other, kind, count(*) AS reports, min(earliest) AS first, max(latest) AS last
  FROM pairs JOIN events ON events.key = pairs.event
  WHERE status = 'happened'
  GROUP BY one, other, kind;
)sql";

std::int64_t version_of(sqlite::Database& database) { return database.number("PRAGMA user_version"); }

bool is_empty(sqlite::Database& database) {
  return database.number("SELECT count(*) FROM sqlite_schema") == 0 && version_of(database) == 0;
}

}  // namespace

void make_tables(sqlite::Database& database) {
  if (!is_empty(database)) return check_is_store(database);
  sqlite::Transaction transaction(database);
  if (!is_empty(database)) return check_is_store(database);  // another program has been quicker
  database.execute(tables, "write");
  database.execute(("PRAGMA application_id = " + std::to_string(application_id)).c_str(), "write");
  database.execute(("PRAGMA user_version = " + std::to_string(schema_version)).c_str(), "write");
  transaction.commit();
}

void check_is_store(sqlite::Database& database) {
  if (database.number("PRAGMA application_id") != application_id)
    throw InputError(database.path() + ": is an SQLite file, but no store of waqai");
  if (const std::int64_t version = version_of(database); version != schema_version)
    throw InputError(database.path() + ": is a store of version " + std::to_string(version) +
                     "; this program reads and writes version " + std::to_string(schema_version));
}

}  // namespace waqai
