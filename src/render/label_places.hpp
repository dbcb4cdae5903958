// Moves the labels of a drawing along their lines to where they cover least, where the layout is not our own.
#pragma once

#include <cstddef>
#include <vector>

#include "geometry.hpp"

namespace waqai {

struct LabelTask {
  struct Line {
    std::vector<Point> path;  ///< two points at least
    std::size_t bundle = 0;   ///< lines of one bundle share a label, and may run under it
    Size label;               ///< empty where another of the bundle has it
  };
  std::vector<Line> lines;
  std::vector<Box> nodes;
  std::vector<Box> headings;
};

/// The middle of each line's label: on the line, or beside it where that covers less; of no use where there is none.
/// Labels are moved one after another as
/// long as that helps, a few rounds at most. O(labels · (labels + nodes + points of lines)).
std::vector<Point> place_labels(const LabelTask& task);

}  // namespace waqai
