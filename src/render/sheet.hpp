// A page whose every place is computed by us and drawn by Graphviz: texts, marks and lines in points, measured from
// the side where its reading begins, and downwards.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "diagram_style.hpp"
#include "diagram_text.hpp"
#include "graphviz.hpp"

namespace waqai {

/// As a number of Graphviz's: one decimal in points, four in inches.
std::string points(double value);
std::string inches(double points);

class Sheet {
 public:
  using Node = graphviz::Graph::Node;
  using Edge = graphviz::Graph::Edge;

  struct At {
    double along = 0;  ///< from the side where reading begins
    double down = 0;
  };
  enum class Align : std::uint8_t { start, middle, end };

  struct Text {
    std::string words;  ///< plain
    double size = 13;
    const char* use = "ink";  ///< of the table of colours
    double width = 0;         ///< of its box, which begins, has its middle or ends at the place
    Align align = Align::start;
  };

  Sheet(const std::string& name, const DiagramText& text, const DiagramStyle& style, bool right_to_left);

  /// Nothing to be seen, but the drawing reaches there.
  Node corner(At at);
  Node text(const std::string& name, At at, const Text& text);
  /// A shape of Graphviz's ("circle", "square"), filled by `fill`.
  Node mark(const std::string& name, At at, const std::string& shape, double size, const std::string& line,
            const std::string& fill);
  /// A filled rectangle with its middle at the place, and words in it, if any.
  Node box(const std::string& name, At at, double width, double height, const Text& text, const std::string& line,
           const std::string& fill);
  /// A straight line (of which Graphviz can tell the direction at its ends, as for a double one); its ends need no
  /// nodes. `colour` is "#rrggbb", "#rrggbbaa" or two of them for a double line.
  Edge line(const std::string& name, At from, At to, const std::string& colour, double width = 1);
  /// The same between two nodes, as whoever reads the DOT will want to know whom it ties.
  Edge line(const std::string& name, Node tail, Node head, At from, At to, const std::string& colour, double width);

  /// From the first place to the last, drawn to the side of the two between (a cubic curve of Bézier's).
  Edge curve(const std::string& name, Node tail, Node head, const std::array<At, 4>& curve, const std::string& colour,
             double width);

  /// Two short lines that strike out what is there, `arm` to each side.
  void cross(const std::string& name, At at, double arm, const std::string& colour);

  /// In place of the words of a text.
  void relabel(Node node, const std::string& words, Align align);
  void move(Node node, At at) { drawing_.set(node, "pos", point(at)); }

  template <typename Handle>
  void set(Handle handle, const char* attribute, const std::string& value) {
    drawing_.set(handle, attribute, value);
  }

  [[nodiscard]] bool right_to_left() const { return right_to_left_; }
  [[nodiscard]] graphviz::Graph& drawing() { return drawing_; }
  [[nodiscard]] const graphviz::Graph& drawing() const { return drawing_; }

 private:
  [[nodiscard]] std::string point(At at) const;
  [[nodiscard]] double across(double along) const { return right_to_left_ ? -along : along; }
  /// With Graphviz's mark for the side to which it is set.
  [[nodiscard]] std::string label(const std::string& words, Align align) const;
  Node node(const std::string& name, At at);
  void set_shape(Node node, const std::string& shape, double width, double height, const std::string& line,
                 const std::string& fill);
  Node anchor();

  const DiagramText& text_;
  const DiagramStyle& style_;
  bool right_to_left_;
  graphviz::Graph drawing_;
  Node anchor_ = nullptr;
  std::size_t corners_ = 0;
};

}  // namespace waqai
