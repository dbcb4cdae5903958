// Between a layout by Graphviz, whose labels may hide names and each other, and its drawing.
#include "label_places.hpp"

#include <algorithm>
#include <cmath>

namespace waqai {
namespace {

constexpr double cost_on_node = 60;  // it hides a name
constexpr double cost_on_label = 50;
constexpr double cost_on_heading = 25;
constexpr double cost_on_line = 4;
constexpr double cost_off_line = 16;   // touching it; twice where it is farther off
constexpr double cost_off_middle = 6;  // at the end of its line

constexpr double node_margin = 9;  // arrowheads are seen
constexpr double label_margin = 2;

struct Place {
  Point at;
  Point aside;  // of length 1, across the path
};

/// Where `share` of the path's length is behind.
Place along(const std::vector<Point>& path, double share) {
  double whole = 0;
  for (std::size_t i = 1; i < path.size(); ++i) whole += length(path[i] - path[i - 1]);
  double rest = share * whole;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const Point step = path[i] - path[i - 1];
    const double size = length(step);
    if (rest <= size && size > 0) return {path[i - 1] + step * (rest / size), Point{-step.y, step.x} * (1 / size)};
    rest -= size;
  }
  return {path.back(), {}};
}

bool crosses(const std::vector<Point>& path, const Box& box) {
  for (std::size_t i = 1; i < path.size(); ++i)
    if (intersect(Segment{path[i - 1], path[i]}, box)) return true;
  return false;
}

class Labels {
 public:
  explicit Labels(const LabelTask& task) : task_(task) {
    for (const auto& line : task.lines) chosen_.push_back({along(line.path, 0.5).at, 0});
  }

  /// Whether any found a better place.
  bool improve() {
    bool better = false;
    for (std::size_t i = 0; i < chosen_.size(); ++i)
      if (labelled(i) && move(i)) better = true;
    return better;
  }

  [[nodiscard]] std::vector<Point> middles() const {
    std::vector<Point> middles;
    for (const Choice& choice : chosen_) middles.push_back(choice.at);
    return middles;
  }

 private:
  struct Choice {
    Point at;
    double cost = 0;  // of being there, whatever else is
  };

  [[nodiscard]] bool labelled(std::size_t line) const { return task_.lines[line].label.width > 0; }

  bool move(std::size_t line) {
    constexpr int places = 41;
    const auto& [path, bundle, label] = task_.lines[line];
    double least = chosen_[line].cost + faults(line, chosen_[line].at);
    bool better = false;
    for (int place = 0; place < places; ++place) {
      const double share = static_cast<double>(place) / (places - 1);
      const auto [on_line, aside] = along(path, 0.08 + 0.84 * share);
      const double beside = (std::abs(aside.x) * label.width + std::abs(aside.y) * label.height) / 2 + label_margin;
      for (const int shift : {0, 1, -1, 2, -2}) {
        const Choice choice{on_line + aside * (shift * beside),
                            cost_off_middle * std::abs(2 * share - 1) + cost_off_line * std::abs(shift)};
        const double cost = choice.cost + faults(line, choice.at);
        if (cost >= least - 1e-9) continue;
        least = cost;
        chosen_[line] = choice;
        better = true;
      }
    }
    return better;
  }

  [[nodiscard]] double faults(std::size_t line, Point at) const {
    const auto& own = task_.lines[line];
    const Box box = around(at, own.label, label_margin);
    double sum = 0;
    for (const Box& node : task_.nodes) {
      const Box wide{node.left - node_margin, node.top - node_margin, node.right + node_margin,
                     node.bottom + node_margin};
      if (const double depth = overlap(box, wide); depth > 0) sum += depth > node_margin ? cost_on_node : cost_on_line;
    }
    for (const Box& heading : task_.headings)
      if (overlap(box, heading) > 0) sum += cost_on_heading;
    for (std::size_t other = 0; other < task_.lines.size(); ++other) {
      if (other == line) continue;
      if (labelled(other) && overlap(box, around(chosen_[other].at, task_.lines[other].label, label_margin)) > 0)
        sum += cost_on_label;
      if (task_.lines[other].bundle != own.bundle && crosses(task_.lines[other].path, box)) sum += cost_on_line;
    }
    return sum;
  }

  const LabelTask& task_;
  std::vector<Choice> chosen_;  // by line
};

}  // namespace

std::vector<Point> place_labels(const LabelTask& task) {
  constexpr int rounds = 8;
  Labels labels(task);
  for (int round = 0; round < rounds && labels.improve(); ++round) {
  }
  return labels.middles();
}

}  // namespace waqai
