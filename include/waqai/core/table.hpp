// Table: a TSV file of data/, with named columns and errors that name their place.
//
// Format: UTF-8; lines that begin with '#' are comments and blank lines are
// passed over; the first other line names the columns; each further line is a
// row with exactly that many tab-separated fields. Fields hold several values
// separated by '|'. There is no quoting, as no field needs a tab or a bar.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/error.hpp"
#include "waqai/core/span.hpp"

namespace waqai {

/// Views into the text it was parsed from, which must outlive it.
class Table {
 public:
  class Row {
   public:
    /// The field under `column`. @throws Error where the table has no such column.
    [[nodiscard]] std::string_view operator[](std::string_view column) const;
    /// Whether the table has this column.
    [[nodiscard]] bool has(std::string_view column) const { return table_->has_column(column); }
    /// The field's values between bars; an empty field has none.
    [[nodiscard]] std::vector<std::string_view> list(std::string_view column) const;
    /// A number; empty gives `fallback`. @throws DataError at this field where it is none.
    [[nodiscard]] double number(std::string_view column, double fallback = 0) const;
    /// A DataError that points at this field.
    [[nodiscard]] DataError error(std::string_view column, const std::string& message) const;
    [[nodiscard]] std::size_t line() const { return line_; }

   private:
    friend class Table;
    const Table* table_ = nullptr;
    std::size_t line_ = 0;
    std::size_t first_ = 0;  // index of the row's first field in table_->fields_
  };

  /// Reads `text`, valid UTF-8, below 4 GiB; `name` stands in errors. Every column in `required` must be there.
  /// @throws DataError for a row of the wrong width or a missing column.
  Table(std::string name, std::string_view text, std::span<const std::string_view> required);
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  /// A table of the built-in data. @throws Error where there is no such resource.
  static Table builtin(std::string_view resource_name, std::span<const std::string_view> required);

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool has_column(std::string_view column) const;

 private:
  [[nodiscard]] std::size_t column_index(std::string_view column) const;

  std::string name_;
  std::string_view text_;
  std::vector<std::string_view> columns_;
  std::vector<Span> fields_;  // in text_: half the memory of views
  std::vector<Row> rows_;
};

/// Splits at each `separator`; an empty text gives no parts.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace waqai
