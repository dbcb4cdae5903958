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

std::string DiagramStyle::css() const {
  std::string css = "\n.edge path{fill:none;stroke-linecap:butt}\n";
  for (const auto& [use, line] : lines_)
    if (use != "planned" && !line.dashes.empty())
      css += ".edge." + use + " path{stroke-dasharray:" + line.dashes + "}\n";
  // After the kinds, which it overrides.
  css += ".edge.planned path{stroke-dasharray:" + line("planned").dashes + "}\n";
  css += ".edge.open path{stroke-dasharray:" + line("open").dashes + "}\n";
  css += "a:hover text{text-decoration:underline}\n@media (prefers-color-scheme:dark){\n";
  for (const auto& [use, colour] : colours_)
    css += "[fill=\"" + colour.first + "\"]{fill:" + colour.second + "}[stroke=\"" + colour.first +
           "\"]{stroke:" + colour.second + "}\n";
  return css + "}\n";
}

}  // namespace waqai
