// Colours and lines of the diagrams, for light and dark ground.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace waqai {

inline constexpr const char* diagram_fonts = "Amiri,Noto Naskh Arabic,Geeza Pro,Segoe UI,Tahoma,Arial,sans-serif";

struct LineStyle {
  std::string style;   ///< DOT's
  std::string dashes;  ///< SVG's stroke-dasharray, empty for solid
  bool twofold = false;
};

/// Reads data/render/diagram_colours.tsv and diagram_lines.tsv once.
class DiagramStyle {
 public:
  DiagramStyle();
  /// "#0072b2" for light ground. @throws Error where the table lacks `use`.
  [[nodiscard]] const std::string& colour(std::string_view use) const;
  [[nodiscard]] const LineStyle& line(std::string_view use) const;
  /// SVG's stroke-dasharray of a line of these classes, parted by blanks: a kind's, or that of what is planned or open.
  [[nodiscard]] std::string dashes(std::string_view classes) const;
  /// The style block of an SVG: every light colour's dark one.
  [[nodiscard]] std::string css() const;

 private:
  std::map<std::string, std::pair<std::string, std::string>, std::less<>> colours_;
  std::map<std::string, LineStyle, std::less<>> lines_;
};

}  // namespace waqai
