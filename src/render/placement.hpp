// Places the nodes of a diagram, in boxes of their groups, so that straight lines between them cross little.
//
// Pure geometry: points (1/72 inch) in and out, heights growing downwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "geometry.hpp"

namespace waqai {

/// What is to be placed. Indices of `nodes` stand in groups and lines.
struct PlacementTask {
  struct Node {
    Size size;
    bool round = false;  ///< an ellipse
  };
  struct Group {
    std::vector<std::size_t> members;  ///< every node stands in one group
    Size heading;                      ///< above the members; empty where the group is drawn without a box
  };
  struct Line {
    std::size_t from = 0;
    std::size_t to = 0;
    Size label;          ///< may be empty
    double breadth = 1;  ///< of a bundle of parallel lines
  };
  std::vector<Node> nodes;
  std::vector<Group> groups;   ///< those to stand in the middle first
  std::vector<Line> lines;     ///< no two of one pair
  double width = 0;            ///< what is wider than this is a fault
  bool right_to_left = false;  ///< headings stand at the right
};

struct Placement {
  /// What a reader would have to put up with.
  struct Faults {
    std::size_t crossings = 0;        ///< of two lines
    std::size_t lines_on_nodes = 0;   ///< a line across the node of others
    std::size_t lines_on_labels = 0;  ///< a line under the label of another
    std::size_t labels_on_boxes = 0;  ///< labels upon nodes or each other
  };
  std::vector<Point> nodes;  ///< middles
  std::vector<Box> groups;   ///< with margins and heading
  std::vector<Box> headings;
  std::vector<Point> labels;  ///< middles; each on its line
  Box bounds;
  Faults faults;
  double cost = 0;  ///< of all faults and of length, to compare two by
};

/// By threshold accepting (Dueck and Scheuer 1990): random moves, kept while they do little harm, ever less; the best
/// of four runs, which take a thread each where there are as many. The same task gives the same placement.
/// O(steps · lines · (nodes + lines)), steps falling with the number of lines.
Placement place(const PlacementTask& task);

/// Where the straight line from `from`, inside the node around `middle`, towards `to` leaves the node.
Point rim(const PlacementTask::Node& node, Point middle, Point from, Point to);

}  // namespace waqai
