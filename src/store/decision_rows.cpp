#include "store/decision_rows.hpp"

#include <array>
#include <string_view>

namespace waqai {
namespace {

constexpr std::array<std::string_view, 4> columns{"decision", "a", "b", "note"};

void append_line(std::string& table, const auto& field_of) {
  if (table.empty()) table = "decision\ta\tb\tnote\n";
  for (std::size_t i = 0; i < columns.size(); ++i)
    table.append(field_of(i)).append(i + 1 < columns.size() ? "\t" : "\n");
}

}  // namespace

std::span<const std::string_view> decision_columns() { return columns; }

std::string decisions_of(const Table& table) {
  std::string text;
  for (const Table::Row& row : table.rows()) append_line(text, [&](std::size_t i) { return row[columns[i]]; });
  return text;
}

std::string read_decisions(sqlite::Database& database) {
  std::string text;
  sqlite::Statement select(database, "SELECT decision, a, b, note FROM decisions ORDER BY key");
  while (select.step()) append_line(text, [&](std::size_t i) { return select.text(static_cast<int>(i)); });
  return text;
}

void write_decisions(sqlite::Database& database, const Table& table) {
  database.execute("DELETE FROM decisions", "write");
  sqlite::Statement insert(database, "INSERT INTO decisions (decision, a, b, note) VALUES (?, ?, ?, ?)");
  for (const Table::Row& row : table.rows()) {
    for (const std::string_view column : {"decision", "a"})
      if (row[column].empty()) throw row.error(column, "is empty");
    insert.run(row["decision"], row["a"], row["b"], row["note"]);
  }
}

}  // namespace waqai
