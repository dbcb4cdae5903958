// The one place that calls SQLite's C interface.
#include "store/sqlite.hpp"

#include <sqlite3.h>

#include <cstring>
#include <filesystem>
#include <utility>

#include "waqai/core/error.hpp"

namespace waqai::sqlite {
namespace {

/// SQLite takes some names for something other than a file (":memory:", "file:..."), but no absolute path.
std::string as_file_name(const std::string& path) { return std::filesystem::absolute(path).string(); }

std::string words_for(sqlite3* handle) {
  const int code = sqlite3_errcode(handle) & 0xFF;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) return "another program has been writing to it for too long";
  std::string words = sqlite3_errmsg(handle);
  const int cause = sqlite3_system_errno(handle);
  const bool of_the_system = code == SQLITE_IOERR || code == SQLITE_CANTOPEN;
  if (of_the_system && cause != 0) words += std::string(": ") + std::strerror(cause);
  return words;
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(std::string path, Access access, std::chrono::milliseconds patience) : path_(std::move(path)) {
  sqlite3* handle = nullptr;
  // Not SQLITE_OPEN_READONLY for reading: it could not undo what a program that died has left half done.
  const int flags = SQLITE_OPEN_READWRITE | (access == Access::write ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOMUTEX |
                    SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(as_file_name(path_).c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (handle == nullptr) throw InputError(path_ + ": cannot open: out of memory");
  if (code != SQLITE_OK) fail("open");
  sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  execute("PRAGMA trusted_schema = OFF");  // the file may come from somebody else
  execute(access == Access::read ? "PRAGMA query_only = ON" : "PRAGMA foreign_keys = ON");
}

void Database::execute(const char* sql, std::string_view attempt) {
  if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(attempt);
}

std::int64_t Database::number(const char* sql) {
  Statement query(*this, sql);
  query.step();
  return query.integer(0);
}

std::int64_t Database::last_key() const { return sqlite3_last_insert_rowid(handle_.get()); }

void Database::fail(std::string_view attempt) const {
  throw InputError(path_ + ": cannot " + std::string(attempt) + ": " + words_for(handle_.get()));
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* handle = nullptr;
  const int code =
      sqlite3_prepare_v2(database.handle_.get(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) database.fail("use");
}

void Statement::check(int code) const {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  database_->fail(sqlite3_stmt_readonly(handle_.get()) != 0 ? "read" : "write");
}

void Statement::reset() { sqlite3_reset(handle_.get()); }

bool Statement::step() {
  const int code = sqlite3_step(handle_.get());
  check(code);
  if (code == SQLITE_DONE) reset();
  return code == SQLITE_ROW;
}

void Statement::bind_value(int index, std::string_view value) {
  const char* text = value.data() != nullptr ? value.data() : "";  // a null pointer would be bound as NULL
  check(sqlite3_bind_text64(handle_.get(), index, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_value(int index, double value) { check(sqlite3_bind_double(handle_.get(), index, value)); }

void Statement::bind_value(int index, std::nullopt_t) { check(sqlite3_bind_null(handle_.get(), index)); }

void Statement::bind_integer(int index, std::int64_t value) { check(sqlite3_bind_int64(handle_.get(), index, value)); }

bool Statement::is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(handle_.get(), column); }

std::optional<double> Statement::real_or_nothing(int column) const {
  return is_null(column) ? std::nullopt : std::optional(real(column));
}

Transaction::Transaction(Database& database) : database_(database) { database_.execute("BEGIN IMMEDIATE", "write"); }

Transaction::~Transaction() {
  // After a full disk SQLite may have gone back by itself already.
  sqlite3* handle = database_.handle_.get();
  if (sqlite3_get_autocommit(handle) == 0) sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() { database_.execute("COMMIT", "write"); }

}  // namespace waqai::sqlite
