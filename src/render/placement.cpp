// Between the actors and ties that are chosen and Graphviz, which draws them: finds places by trial.
#include "placement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <utility>

#include "waqai/core/parallel.hpp"

namespace waqai {
namespace {

constexpr double box_margin = 10;    // between a group's box and its members
constexpr double member_gap = 14;    // between members without ties to each other
constexpr double group_gap = 26;     // between groups
constexpr double visible_line = 44;  // of a line, besides its label

// What a fault costs, in units of 100 points of line.
constexpr double cost_crossing = 12;
constexpr double cost_line_on_node = 40;
constexpr double cost_line_in_group = 3;
constexpr double cost_line_on_heading = 4;
constexpr double cost_narrow_angle = 5;
constexpr double cost_line_on_label = 3;
constexpr double cost_breadth_on_label = 0.5;
constexpr double cost_label_on_label = 40;  // it hides words
constexpr double cost_label_on_node = 40;   // it hides a name
constexpr double cost_label_on_heading = 9;
constexpr double cost_hidden_line = 8;
constexpr double cost_groups_overlap = 25;
constexpr double cost_height = 2;         // per 100 points
constexpr double cost_excess_width = 40;  // per 100 points

class Placer {
 public:
  Placer(const PlacementTask& task, unsigned seed)
      : task_(task),
        group_of_(task.nodes.size()),
        inner_gap_(task.groups.size(), {member_gap, member_gap}),
        random_(seed) {
    for (std::size_t group = 0; group < task.groups.size(); ++group)
      for (const std::size_t node : task.groups[group].members) group_of_[node] = group;
    // Members tied to each other need room for the label between them.
    for (const auto& line : task.lines) {
      if (group_of_[line.from] != group_of_[line.to]) continue;
      Size& gap = inner_gap_[group_of_[line.from]];
      gap.width = std::max(gap.width, line.label.width + visible_line);
      gap.height = std::max(gap.height, line.label.height + visible_line / 2);
    }
  }

  /// From a first guess of its own.
  Placement placed() { return finished(with_labels_moved(improved(first_guess(), steps()))); }

 private:
  struct Trial {
    std::vector<Point> groups;                      // middles
    std::vector<bool> in_row;                       // members side by side, not stacked
    std::vector<std::vector<std::size_t>> members;  // in order
    std::vector<double> label_at;                   // share of its line
    double cost = 0;
  };

  struct Shape {
    std::vector<Point> nodes;
    std::vector<Box> groups;
    std::vector<Box> headings;
    std::vector<Segment> lines;  // what is seen of them, between the nodes
    std::vector<Point> labels;
    Box bounds;
  };

  [[nodiscard]] int steps() const {
    constexpr double enough = 1500;     // for each line
    constexpr double affordable = 1e8;  // comparisons of two things, over all steps
    const auto lines = static_cast<double>(std::max<std::size_t>(1, task_.lines.size()));
    const auto nodes = static_cast<double>(task_.nodes.size());
    const auto groups = static_cast<double>(task_.groups.size());
    return static_cast<int>(std::min(enough * lines, affordable / (lines * (lines + nodes) + groups * groups)));
  }

  double chance() { return random_() / 4294967296.0; }
  std::size_t any(std::size_t count) { return random_() % count; }

  /// Anywhere, but the first group in the middle.
  Trial first_guess() {
    const std::size_t count = task_.groups.size();
    Trial trial;
    trial.groups.resize(count);
    for (Point& middle : trial.groups) middle = {(chance() - 0.5) * task_.width, (chance() - 0.5) * task_.width * 0.7};
    trial.groups.front() = {};
    trial.in_row.assign(count, false);
    for (const auto& group : task_.groups) trial.members.push_back(group.members);
    trial.label_at.assign(task_.lines.size(), 0.5);
    trial.cost = std::numeric_limits<double>::max();
    return trial;
  }

  Trial improved(Trial current, int steps) {
    constexpr double first_threshold = 80;
    Trial best = current;
    Trial next;  // it and its shape keep their memory from step to step
    Shape shape;
    for (int step = 0; step < steps; ++step) {
      const double left = 1 - static_cast<double>(step) / steps;
      next = current;
      change(next, left);
      const double most = current.cost + first_threshold * left * left * left;
      Placement::Faults faults;
      draw(next, shape);
      next.cost = cost(shape, most, faults);
      if (next.cost > most) continue;
      std::swap(current, next);
      if (current.cost < best.cost) best = current;
    }
    return best;
  }

  /// Each label along its line to where it is in the way least, as long as that helps.
  [[nodiscard]] Trial with_labels_moved(Trial best) const {
    constexpr int places = 31;
    bool better = true;
    for (int round = 0; round < 5 && better; ++round) {
      better = false;
      for (std::size_t i = 0; i < best.label_at.size(); ++i)
        for (int place = 0; place < places; ++place) {
          Trial next = best;
          next.label_at[i] = 0.12 + 0.76 * place / (places - 1);
          Placement::Faults faults;
          next.cost = cost(shape(next), best.cost, faults);
          if (next.cost >= best.cost) continue;
          best = std::move(next);
          better = true;
        }
    }
    return best;
  }

  void change(Trial& trial, double reach) {
    const std::size_t group = any(trial.groups.size());
    const double choice = chance();
    auto& members = trial.members[group];
    if (choice < 0.25 && !trial.label_at.empty()) {
      trial.label_at[any(trial.label_at.size())] = 0.2 + 0.6 * chance();
    } else if (choice < 0.37) {
      std::swap(trial.groups[group], trial.groups[any(trial.groups.size())]);
    } else if (choice < 0.5 && members.size() > 1) {
      if (chance() < 0.3) trial.in_row[group] = !trial.in_row[group];
      std::swap(members[any(members.size())], members[any(members.size())]);
    } else {
      const double most = 6 + 0.6 * task_.width * reach;
      Point& middle = trial.groups[group];
      middle = middle + Point{(chance() - 0.5) * most, (chance() - 0.5) * most};
      middle = {std::clamp(middle.x, -task_.width / 2, task_.width / 2),
                std::clamp(middle.y, -task_.width / 2, task_.width / 2)};
    }
  }

  [[nodiscard]] Shape shape(const Trial& trial) const {
    Shape shape;
    draw(trial, shape);
    return shape;
  }

  void draw(const Trial& trial, Shape& shape) const {
    shape.nodes.resize(task_.nodes.size());
    shape.groups.resize(task_.groups.size());
    shape.headings.resize(task_.groups.size());
    shape.lines.resize(task_.lines.size());
    shape.labels.resize(task_.lines.size());
    for (std::size_t group = 0; group < task_.groups.size(); ++group) put_group(trial, group, shape);
    for (std::size_t i = 0; i < task_.lines.size(); ++i) {
      const auto& line = task_.lines[i];
      const Point from = shape.nodes[line.from];
      const Point to = shape.nodes[line.to];
      const Segment seen{rim(task_.nodes[line.from], from, from, to), rim(task_.nodes[line.to], to, to, from)};
      shape.lines[i] = seen;
      shape.labels[i] = seen.from + (seen.to - seen.from) * trial.label_at[i];
    }
    shape.bounds = shape.groups.empty() ? Box{} : shape.groups.front();
    for (const Box& box : shape.groups) include(shape.bounds, box);
    for (std::size_t i = 0; i < task_.lines.size(); ++i)
      include(shape.bounds, around(shape.labels[i], task_.lines[i].label));
  }

  static void include(Box& bounds, const Box& box) {
    bounds = {std::min(bounds.left, box.left), std::min(bounds.top, box.top), std::max(bounds.right, box.right),
              std::max(bounds.bottom, box.bottom)};
  }

  void put_group(const Trial& trial, std::size_t group, Shape& shape) const {
    const Size heading = task_.groups[group].heading;
    const bool boxed = heading.height > 0;
    const bool row = trial.in_row[group];
    const Size gap = inner_gap_[group];
    Size inner;
    for (const std::size_t node : trial.members[group]) {
      const Size size = task_.nodes[node].size;
      inner.width =
          row ? inner.width + size.width + (inner.width > 0 ? gap.width : 0) : std::max(inner.width, size.width);
      inner.height =
          row ? std::max(inner.height, size.height) : inner.height + size.height + (inner.height > 0 ? gap.height : 0);
    }
    const double margin = boxed ? box_margin : 0;
    const Size outer{std::max(inner.width, heading.width) + 2 * margin, inner.height + heading.height + 2 * margin};
    const Point middle = trial.groups[group];
    const Box box = shape.groups[group] = around(middle, outer);
    shape.headings[group] = heading_in(box, heading);
    const double foot = box.bottom - margin;
    Point at{middle.x - inner.width / 2, foot - inner.height};
    for (const std::size_t node : trial.members[group]) {
      const Size size = task_.nodes[node].size;
      shape.nodes[node] =
          row ? Point{at.x + size.width / 2, foot - inner.height / 2} : Point{middle.x, at.y + size.height / 2};
      (row ? at.x : at.y) += row ? size.width + gap.width : size.height + gap.height;
    }
  }

  [[nodiscard]] Box heading_in(const Box& box, Size heading) const {
    const double left = task_.right_to_left ? box.right - box_margin - heading.width : box.left + box_margin;
    return {left, box.top + box_margin / 2, left + heading.width, box.top + box_margin / 2 + heading.height};
  }

  /// Given up, with what it has come to, where it is more than `most`.
  [[nodiscard]] double cost(const Shape& shape, double most, Placement::Faults& faults) const {
    const double width = shape.bounds.right - shape.bounds.left;
    double sum = cost_height * (shape.bounds.bottom - shape.bounds.top) / 100;
    sum += cost_excess_width * std::max(0.0, width - task_.width) / 100;
    for (std::size_t i = 0; i < shape.groups.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const Box& box = shape.groups[i];
        const Box wide{box.left - group_gap, box.top - group_gap, box.right + group_gap, box.bottom + group_gap};
        const double depth = overlap(wide, shape.groups[j]);
        if (depth > 0) sum += cost_groups_overlap * (0.2 + depth / group_gap);
      }
    for (std::size_t i = 0; i < task_.lines.size() && sum <= most; ++i) sum += cost_of_line(shape, i, faults);
    for (std::size_t i = 0; i < task_.lines.size() && sum <= most; ++i) sum += cost_of_label(shape, i, faults);
    return sum;
  }

  double cost_of_line(const Shape& shape, std::size_t index, Placement::Faults& count) const {
    const auto& line = task_.lines[index];
    const Segment& seen = shape.lines[index];
    double sum = length(seen.to - seen.from) / 100;
    for (std::size_t other = 0; other < index; ++other) {
      if (const auto shared = shared_node(line, task_.lines[other])) {
        sum += cost_of_angle(shape, *shared, index, other);
      } else if (intersect(seen, shape.lines[other])) {
        sum += cost_crossing;
        ++count.crossings;
      }
    }
    for (std::size_t node = 0; node < shape.nodes.size(); ++node) {
      if (node == line.from || node == line.to) continue;
      if (!intersect(seen, around(shape.nodes[node], task_.nodes[node].size, 5 + line.breadth / 2))) continue;
      sum += cost_line_on_node;
      ++count.lines_on_nodes;
    }
    for (std::size_t group = 0; group < shape.groups.size(); ++group) {
      if (!intersect(seen, shape.groups[group])) continue;
      const bool own = group == group_of_[line.from] || group == group_of_[line.to];
      sum += own ? 0 : cost_line_in_group;
      if (intersect(seen, shape.headings[group])) sum += cost_line_on_heading;
    }
    return sum;
  }

  static std::optional<std::size_t> shared_node(const PlacementTask::Line& a, const PlacementTask::Line& b) {
    if (a.from == b.from || a.from == b.to) return a.from;
    if (a.to == b.from || a.to == b.to) return a.to;
    return std::nullopt;
  }

  /// Lines that leave a node in nearly one direction look like one.
  [[nodiscard]] double cost_of_angle(const Shape& shape, std::size_t node, std::size_t a, std::size_t b) const {
    constexpr double wide_enough = 0.97;  // cosine of 14 degrees
    const auto away = [&](std::size_t index) {
      const auto& line = task_.lines[index];
      return shape.nodes[line.from == node ? line.to : line.from] - shape.nodes[node];
    };
    const Point first = away(a);
    const Point second = away(b);
    const double cosine = dot(first, second) / std::max(1.0, length(first) * length(second));
    return cosine > wide_enough ? cost_narrow_angle * (cosine - wide_enough) / (1 - wide_enough) : 0;
  }

  double cost_of_label(const Shape& shape, std::size_t index, Placement::Faults& count) const {
    const auto& line = task_.lines[index];
    if (line.label.width <= 0) return 0;
    double sum = cost_hidden_line * hidden(shape.lines[index], line.label) / 20;
    const Box box = around(shape.labels[index], line.label, 3);
    for (std::size_t other = 0; other < task_.lines.size(); ++other) {
      if (other == index) continue;
      if (intersect(shape.lines[other], box)) {
        sum += cost_line_on_label + cost_breadth_on_label * task_.lines[other].breadth;
        ++count.lines_on_labels;
      }
      if (other > index) continue;
      if (overlap(box, around(shape.labels[other], task_.lines[other].label)) <= 0) continue;
      sum += cost_label_on_label;
      ++count.labels_on_boxes;
    }
    for (std::size_t node = 0; node < shape.nodes.size(); ++node) {
      if (overlap(box, around(shape.nodes[node], task_.nodes[node].size)) <= 0) continue;
      sum += cost_label_on_node;
      ++count.labels_on_boxes;
    }
    for (const Box& heading : shape.headings)
      if (overlap(box, heading) > 0) sum += cost_label_on_heading;
    return sum + cost_of_foreign_ground(shape, index, box);
  }

  double cost_of_foreign_ground(const Shape& shape, std::size_t index, const Box& label) const {
    const auto& line = task_.lines[index];
    double sum = 0;
    for (std::size_t group = 0; group < shape.groups.size(); ++group) {
      const bool own = group == group_of_[line.from] || group == group_of_[line.to];
      if (overlap(label, shape.groups[group]) > 0) sum += own ? 1 : cost_line_in_group;
    }
    return sum;
  }

  /// By how much a line is too short to be seen on both sides of its label.
  static double hidden(const Segment& line, Size label) {
    const Point along = line.to - line.from;
    const double whole = length(along);
    if (whole <= 0) return visible_line + label.width;
    const double by_width = label.width * whole / std::max(1e-9, std::abs(along.x));
    const double by_height = label.height * whole / std::max(1e-9, std::abs(along.y));
    return std::max(0.0, std::min(by_width, by_height) + visible_line - whole);
  }

  [[nodiscard]] Placement finished(const Trial& trial) const {
    Shape shape = this->shape(trial);
    Placement placement;
    placement.cost = cost(shape, std::numeric_limits<double>::max(), placement.faults);
    const Point corner{shape.bounds.left, shape.bounds.top};
    for (Point& node : shape.nodes) node = node - corner;
    for (Point& label : shape.labels) label = label - corner;
    const auto moved = [&](const Box& box) {
      return Box{box.left - corner.x, box.top - corner.y, box.right - corner.x, box.bottom - corner.y};
    };
    for (Box& box : shape.groups) box = moved(box);
    for (Box& box : shape.headings) box = moved(box);
    placement.bounds = moved(shape.bounds);
    placement.nodes = std::move(shape.nodes);
    placement.labels = std::move(shape.labels);
    placement.groups = std::move(shape.groups);
    placement.headings = std::move(shape.headings);
    return placement;
  }

  const PlacementTask& task_;
  std::vector<std::size_t> group_of_;  // by node
  std::vector<Size> inner_gap_;        // by group: between members in a row, and stacked
  std::mt19937 random_;
};

}  // namespace

Point rim(const PlacementTask::Node& node, Point middle, Point from, Point to) {
  const Point along = to - from;
  const Point out = from - middle;
  const double x = node.size.width / 2;
  const double y = node.size.height / 2;
  if (node.round) {  // |(out + share · along) / (x, y)| = 1
    const Point unit_along{along.x / x, along.y / y};
    const Point unit_out{out.x / x, out.y / y};
    const double a = dot(unit_along, unit_along);
    const double b = dot(unit_along, unit_out);
    const double c = dot(unit_out, unit_out) - 1;
    if (a <= 0 || b * b < a * c) return from;
    return from + along * std::min(1.0, (std::sqrt(b * b - a * c) - b) / a);
  }
  const double share = std::min({1.0, (x - std::copysign(out.x, out.x * along.x)) / std::max(1e-9, std::abs(along.x)),
                                 (y - std::copysign(out.y, out.y * along.y)) / std::max(1e-9, std::abs(along.y))});
  return from + along * share;
}

Placement place(const PlacementTask& task) {
  if (task.groups.empty()) return {};
  std::vector<Placement> found(4);  // each guess leads elsewhere
  parallel_for(found.size(), 0, [&](std::size_t i) { found[i] = Placer(task, static_cast<unsigned>(i)).placed(); });
  return *std::ranges::min_element(found, {}, &Placement::cost);
}

}  // namespace waqai
