// Under the views that place everything themselves: hands texts, marks and lines to Graphviz with their places.
#include "sheet.hpp"

#include <cstdio>

#include "escape.hpp"

namespace waqai {

std::string points(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string inches(double points) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4f", points / 72);
  return text;
}

Sheet::Sheet(const std::string& name, const DiagramText& text, const DiagramStyle& style, bool right_to_left)
    : text_(text), style_(style), right_to_left_(right_to_left), drawing_(name) {
  drawing_.set("charset", "UTF-8");
  drawing_.set("bgcolor", "transparent");
  drawing_.set("layout", "nop2");
  drawing_.set("outputorder", "edgesfirst");
}

std::string Sheet::point(At at) const { return points(across(at.along)) + "," + points(-at.down); }

Sheet::Node Sheet::node(const std::string& name, At at) {
  const Node node = drawing_.node(name);
  drawing_.set(node, "pos", point(at));
  drawing_.set(node, "label", "");
  drawing_.set(node, "fixedsize", "true");
  drawing_.set(node, "width", "0.01");
  drawing_.set(node, "height", "0.01");
  drawing_.set(node, "shape", "none");
  return node;
}

Sheet::Node Sheet::corner(At at) {
  const Node corner = node("corner-" + std::to_string(++corners_), at);
  drawing_.set(corner, "style", "invis");
  return corner;
}

Sheet::Node Sheet::text(const std::string& name, At at, const Text& text) {
  const double shift = text.align == Align::start ? text.width / 2 : text.align == Align::end ? -text.width / 2 : 0;
  const Node box = node(name, {at.along + shift, at.down});
  drawing_.set(box, "label", label(text.words, text.align));
  drawing_.set(box, "width", inches(text.width));
  drawing_.set(box, "height", inches(1.6 * text.size));
  drawing_.set(box, "margin", "0");
  drawing_.set(box, "fontname", diagram_fonts);
  drawing_.set(box, "fontsize", points(text.size));
  drawing_.set(box, "fontcolor", style_.colour(text.use));
  return box;
}

Sheet::Node Sheet::mark(const std::string& name, At at, const std::string& shape, double size, const std::string& line,
                        const std::string& fill) {
  const Node mark = node(name, at);
  set_shape(mark, shape, size, size, line, fill);
  return mark;
}

Sheet::Node Sheet::box(const std::string& name, At at, double width, double height, const Text& text,
                       const std::string& line, const std::string& fill) {
  Text middle = text;
  middle.align = Align::middle;
  const Node box = this->text(name, at, middle);
  set_shape(box, "box", width, height, line, fill);
  return box;
}

void Sheet::set_shape(Node node, const std::string& shape, double width, double height, const std::string& line,
                      const std::string& fill) {
  drawing_.set(node, "shape", shape);
  drawing_.set(node, "style", "filled");
  drawing_.set(node, "color", line);
  drawing_.set(node, "fillcolor", fill);
  drawing_.set(node, "width", inches(width));
  drawing_.set(node, "height", inches(height));
}

void Sheet::cross(const std::string& name, At at, double arm, const std::string& colour) {
  line(name + "-down", {at.along - arm, at.down - arm}, {at.along + arm, at.down + arm}, colour, 1.6);
  line(name + "-up", {at.along - arm, at.down + arm}, {at.along + arm, at.down - arm}, colour, 1.6);
}

std::string Sheet::label(const std::string& words, Align align) const {
  if (words.empty()) return {};
  const bool to_the_left = (align == Align::start) != right_to_left_;
  const char* side = align == Align::middle ? "" : to_the_left ? "\\l" : "\\r";
  return dot_escape(text_.isolated(words)) + side;
}

void Sheet::relabel(Node node, const std::string& words, Align align) {
  drawing_.set(node, "label", label(words, align));
}

Sheet::Node Sheet::anchor() {
  if (anchor_ == nullptr) anchor_ = corner({0, 0});
  return anchor_;
}

Sheet::Edge Sheet::line(const std::string& name, At from, At to, const std::string& colour, double width) {
  return line(name, anchor(), anchor(), from, to, colour, width);
}

Sheet::Edge Sheet::line(const std::string& name, Node tail, Node head, At from, At to, const std::string& colour,
                        double width) {
  const At a_third{(to.along - from.along) / 3, (to.down - from.down) / 3};
  const At near_from{from.along + a_third.along, from.down + a_third.down};
  const At near_to{to.along - a_third.along, to.down - a_third.down};
  return curve(name, tail, head, {from, near_from, near_to, to}, colour, width);
}

Sheet::Edge Sheet::curve(const std::string& name, Node tail, Node head, const std::array<At, 4>& curve,
                         const std::string& colour, double width) {
  const Edge edge = drawing_.edge(tail, head, name);
  std::string path;
  for (const At& at : curve) path += (path.empty() ? "" : " ") + point(at);
  drawing_.set(edge, "pos", path);
  drawing_.set(edge, "dir", "none");
  drawing_.set(edge, "color", colour);
  drawing_.set(edge, "penwidth", points(width));
  return edge;
}

}  // namespace waqai
