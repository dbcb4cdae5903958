// SQLite's handles, owned: a connection, a prepared statement, a transaction.
//
// Every failure is thrown as an InputError that names the file, what was tried and SQLite's own words.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace waqai::sqlite {

enum class Access : std::uint8_t { read, write };

/// A connection, for one thread at a time. Foreign keys are on; a lock of another connection is waited for with
/// `patience`.
class Database {
 public:
  /// With Access::write, a file that does not exist is made. For reading, the file may be changed nonetheless: what a
  /// program that died has left half done is undone.
  Database(std::string path, Access access, std::chrono::milliseconds patience);

  /// Runs statements that give no rows; `attempt` is for fail().
  void execute(const char* sql, std::string_view attempt = "use");
  /// The one number that a query gives.
  [[nodiscard]] std::int64_t number(const char* sql);
  [[nodiscard]] std::int64_t last_key() const;
  [[nodiscard]] const std::string& path() const { return path_; }

  /// @throws InputError "PATH: cannot ATTEMPT: ..." with the words for the latest failure.
  [[noreturn]] void fail(std::string_view attempt) const;

 private:
  friend class Statement;
  friend class Transaction;
  struct Close {
    void operator()(sqlite3* handle) const;
  };

  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// Prepared once, run many times. Must not outlive its database.
///
///   Statement insert(database, "INSERT INTO actors VALUES (?, ?)");
///   insert.run(id, country);
///   Statement select(database, "SELECT id, country FROM actors WHERE country = ?");
///   for (select.bind("RU"); select.step();) use(select.text(0));
class Statement {
 public:
  Statement(Database& database, std::string_view sql);

  /// Binds all parameters in order and makes ready for step(). Text is copied; an empty text is bound as it is.
  template <typename... Values>
  Statement& bind(const Values&... values) {
    reset();
    int index = 0;
    (bind_value(++index, values), ...);
    return *this;
  }

  /// To the next row; false after the last, when the statement is ready to be bound again.
  bool step();

  /// Ends before the last row, so that no lock is held for the rest.
  void reset();

  /// For statements that give no rows.
  template <typename... Values>
  void run(const Values&... values) {
    bind(values...);
    step();
    reset();
  }

  // The columns of the row, counted from 0; of NULL, nothing, an empty text, or 0.
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::optional<double> real_or_nothing(int column) const;

 private:
  void bind_value(int index, std::string_view value);
  void bind_value(int index, double value);
  void bind_value(int index, std::nullopt_t);
  void bind_integer(int index, std::int64_t value);
  template <std::integral Value>
  void bind_value(int index, Value value) {
    bind_integer(index, static_cast<std::int64_t>(value));
  }
  template <typename Value>
  void bind_value(int index, const std::optional<Value>& value) {
    if (value) {
      bind_value(index, *value);
    } else {
      bind_value(index, std::nullopt);
    }
  }
  void check(int code) const;

  struct Finalize {
    void operator()(sqlite3_stmt* handle) const;
  };
  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

/// All that is written while it lives is kept by commit(), or by none of it.
class Transaction {
 public:
  /// Takes the lock for writing, so that what is read meanwhile stays true.
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database& database_;
};

}  // namespace waqai::sqlite
