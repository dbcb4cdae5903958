// Reads the tables of colours and lines, and writes them as CSS.
#include "diagram_style.hpp"

#include <array>

#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

template <typename Map>
const auto& find_use(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  if (found == map.end()) throw Error("the diagrams' style tables lack \"" + std::string(key) + "\"");
  return found->second;
}

}  // namespace

DiagramStyle::DiagramStyle() {
  constexpr std::array<std::string_view, 3> colour_columns{"use", "light", "dark"};
  const Table colours = Table::builtin("render/diagram_colours.tsv", colour_columns);
  for (const auto& row : colours.rows())
    colours_[std::string(row["use"])] = {std::string(row["light"]), std::string(row["dark"])};
  constexpr std::array<std::string_view, 4> line_columns{"use", "style", "dashes", "lines"};
  const Table lines = Table::builtin("render/diagram_lines.tsv", line_columns);
  for (const auto& row : lines.rows())
    lines_[std::string(row["use"])] = {std::string(row["style"]), std::string(row["dashes"]), row.number("lines") > 1};
}

const std::string& DiagramStyle::colour(std::string_view use) const { return find_use(colours_, use).first; }
const LineStyle& DiagramStyle::line(std::string_view use) const { return find_use(lines_, use); }

std::string DiagramStyle::dashes(std::string_view classes) const {
  std::string found;
  for (const auto word : split(classes, ' ')) {
    const auto line = lines_.find(word);
    if (line == lines_.end()) continue;
    if (word == "planned" || word == "open") return line->second.dashes;
    found = line->second.dashes;
  }
  return found;
}

std::string DiagramStyle::css() const {
  std::string css = "\na:hover text{text-decoration:underline}\n@media (prefers-color-scheme:dark){\n";
  for (const auto& [use, colour] : colours_)
    css += "[fill=\"" + colour.first + "\"]{fill:" + colour.second + "}[stroke=\"" + colour.first +
           "\"]{stroke:" + colour.second + "}\n";
  return css + "}\n";
}

}  // namespace waqai
