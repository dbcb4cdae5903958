// RecordWriter: documents and events to rows, within a transaction of the caller's.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "store/sqlite.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/read/document.hpp"

namespace waqai {

/// The further names of actors, by id.
using ActorNames = std::unordered_map<std::string, std::vector<std::string>>;

/// Lives as long as a transaction: it remembers which actors it has written.
class RecordWriter {
 public:
  /// Both must outlive the writer.
  RecordWriter(sqlite::Database& database, const ActorNames& names);

  /// A new row of documents with all that hangs on it; `article` is null where the text is not at hand, and
  /// the extractor then not known.
  void add(const DocumentEvents& extracted, const Document* article, std::string_view extractor);
  /// Puts what extraction gives today in the place of what it gave.
  void update(std::int64_t document, const DocumentEvents& extracted, std::string_view extractor);
  /// Takes a document away with all that hangs on it.
  void remove(std::int64_t document);
  /// Takes actors away of whom no document tells any more.
  void remove_unused_actors();

 private:
  void add_events(std::int64_t document, const std::vector<Event>& events);
  void add_event(std::int64_t document, const Event& event);
  void add_actor(const Participant& participant);
  void add_alias(const std::string& actor, std::string_view name);
  void index(std::string_view command, std::int64_t document, std::string_view text);

  sqlite::Database& database_;
  const ActorNames& names_;
  std::unordered_set<std::string> written_actors_;
  sqlite::Statement insert_document_;
  sqlite::Statement insert_event_;
  sqlite::Statement insert_participant_;
  sqlite::Statement insert_evidence_;
  sqlite::Statement insert_actor_;
  sqlite::Statement insert_alias_;
  sqlite::Statement insert_text_;
};

}  // namespace waqai
