// The way back from rows to records, exactly as they were written.
//
// Both throw InputError for values that this program does not write.
#pragma once

#include <string_view>
#include <vector>

#include "store/sqlite.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/read/document.hpp"

namespace waqai {

/// All documents with their events, in the order of adding.
std::vector<DocumentEvents> read_events(sqlite::Database& database);

/// The query that read_articles() takes; `choice` stands behind "WHERE text IS NOT NULL" and may have parameters.
sqlite::Statement select_articles(sqlite::Database& database, std::string_view choice);

/// The articles that `select`, its parameters bound, chooses.
std::vector<Document> read_articles(const sqlite::Database& database, sqlite::Statement& select);

}  // namespace waqai
