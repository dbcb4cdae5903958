// The tables of a store, and what tells a store from other files.
#pragma once

#include "store/sqlite.hpp"

namespace waqai {

/// Lays the tables down in a file that is empty as yet, in one step.
/// @throws InputError where the file is another program's or a store of another version.
void make_tables(sqlite::Database& database);

/// @throws InputError where the file is no store, or one of another version.
void check_is_store(sqlite::Database& database);

}  // namespace waqai
