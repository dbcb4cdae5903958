// TextTable: rows of cells in aligned columns, in any mixture of scripts.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace waqai {

enum class Alignment : std::uint8_t { start, end };

/// Cells may hold isolates, which take no columns; start and end are those of the reading direction.
class TextTable {
 public:
  explicit TextTable(std::vector<Alignment> columns) : columns_(std::move(columns)) {}

  /// As many cells as there are columns.
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  /// The lines, without line ends or blanks at their ends. O(size).
  [[nodiscard]] std::vector<std::string> lines() const;

 private:
  std::vector<Alignment> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace waqai
