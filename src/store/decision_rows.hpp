// Decisions of people (the columns decision, a, b and note) as rows, in the order of their file, which counts.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "store/sqlite.hpp"
#include "waqai/core/table.hpp"

namespace waqai {

/// The columns that a table of decisions must have.
std::span<const std::string_view> decision_columns();

/// Its rows as the text of a table of these columns alone, without comments; empty where there are none.
std::string decisions_of(const Table& table);

/// The same of the rows in the store.
std::string read_decisions(sqlite::Database& database);

/// Puts the rows of `table` in the place of all others. @throws DataError where a row has no decision or no `a`.
void write_decisions(sqlite::Database& database, const Table& table);

}  // namespace waqai
