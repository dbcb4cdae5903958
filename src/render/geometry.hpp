// Points, sizes and boxes of what diagrams are laid out from: points (1/72 inch), heights growing downwards.
#pragma once

#include <vector>

namespace waqai {

struct Point {
  double x = 0;
  double y = 0;
};

inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, double factor) { return {a.x * factor, a.y * factor}; }

struct Size {
  double width = 0;
  double height = 0;
};

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

struct Segment {
  Point from;
  Point to;
};

double cross(Point a, Point b);
double dot(Point a, Point b);
double length(Point a);

Box around(Point middle, Size size, double margin = 0);
/// How deep two boxes lie in each other; 0 where they do not.
double overlap(const Box& a, const Box& b);

/// Whether they cross; not where they only touch.
bool intersect(const Segment& a, const Segment& b);
bool intersect(const Segment& line, const Box& box);

}  // namespace waqai
