// Pads cells to the width of their column, as a terminal counts it.
#include "render/text_table.hpp"

#include <algorithm>

#include "render/text_layout.hpp"

namespace waqai {

std::vector<std::string> TextTable::lines() const {
  constexpr std::size_t gap = 2;
  std::vector<std::size_t> widths(columns_.size());
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  std::vector<std::string> lines;
  for (const auto& row : rows_) {
    std::string& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - display_width(row[i]), ' ');
      if (i > 0) line.append(gap, ' ');
      line += columns_[i] == Alignment::start ? row[i] + padding : padding + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
  }
  return lines;
}

}  // namespace waqai
