// What stands around a drawing: title, notes and legend; and the SVG that holds them all.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diagram_style.hpp"
#include "diagram_text.hpp"

namespace waqai {

struct LegendItem {
  enum class Sample : std::uint8_t { line, arrow, crossed, shape, span, none };
  Sample sample = Sample::none;
  std::string use;   ///< of the style tables
  std::string text;  ///< plain
};

struct Frame {
  std::string title;               ///< plain text all
  std::vector<std::string> facts;  ///< under the title: period, counts
  std::vector<std::string> notes;  ///< under the legend: what is left out, how it was made
  std::vector<LegendItem> legend;
  bool embed_font = false;
};

/// In points, roughly: Graphviz's own measure is only to be had of its labels.
double text_width(const std::string& text, double size);

/// Sets Graphviz's SVG into its frame: title and facts above, legend and notes below; adds language, role, <title>,
/// <desc> and style for light and dark; makes tooltips of nodes and edges their <title>;
/// turns the text of nodes of class "turned" to lean over where reading begins.
/// @throws Error where `drawing` is no SVG.
std::string framed_svg(const std::string& drawing, const Frame& frame, const DiagramText& text,
                       const DiagramStyle& style);

/// The frame in words, for DOT: an HTML-like label.
std::string frame_label(const Frame& frame, const DiagramText& text, const DiagramStyle& style);

}  // namespace waqai
