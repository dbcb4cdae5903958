// Under the searches for places, which compare the same few shapes again and again.
#include "geometry.hpp"

#include <algorithm>
#include <cmath>

namespace waqai {

double cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
double dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
double length(Point a) { return std::sqrt(dot(a, a)); }

Box around(Point middle, Size size, double margin) {
  const double x = size.width / 2 + margin;
  const double y = size.height / 2 + margin;
  return {middle.x - x, middle.y - y, middle.x + x, middle.y + y};
}

double overlap(const Box& a, const Box& b) {
  const double x = std::min(a.right, b.right) - std::max(a.left, b.left);
  const double y = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return std::max(0.0, std::min(x, y));
}

bool intersect(const Segment& a, const Segment& b) {
  const Point along_a = a.to - a.from;
  const Point along_b = b.to - b.from;
  return cross(along_a, b.from - a.from) * cross(along_a, b.to - a.from) < 0 &&
         cross(along_b, a.from - b.from) * cross(along_b, a.to - b.from) < 0;
}

/// Clips the line against the box's sides in turn (Liang and Barsky 1984).
bool intersect(const Segment& line, const Box& box) {
  if (std::max(line.from.x, line.to.x) <= box.left || std::min(line.from.x, line.to.x) >= box.right) return false;
  if (std::max(line.from.y, line.to.y) <= box.top || std::min(line.from.y, line.to.y) >= box.bottom) return false;
  double first = 0;
  double last = 1;
  const Point along = line.to - line.from;
  const auto clip = [&](double speed, double distance) {
    if (speed == 0) return distance >= 0;
    const double at = distance / speed;
    if (speed > 0)
      last = std::min(last, at);
    else
      first = std::max(first, at);
    return first < last;
  };
  return clip(-along.x, line.from.x - box.left) && clip(along.x, box.right - line.from.x) &&
         clip(-along.y, line.from.y - box.top) && clip(along.y, box.bottom - line.from.y);
}

}  // namespace waqai
