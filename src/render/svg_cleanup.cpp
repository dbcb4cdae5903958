// From Graphviz's SVG to ours: a large drawing comes out at two fifths of its size.
#include "svg_cleanup.hpp"

#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geometry.hpp"
#include "sheet.hpp"
#include "xml_node.hpp"

namespace waqai {
namespace {

const xmlChar* const xlink = xml("http://www.w3.org/1999/xlink");

std::string find_tooltip(xmlNode* node) {
  for (xmlNode* child = xmlFirstElementChild(node); child != nullptr; child = xmlNextElementSibling(child)) {
    if (const XmlString title(xmlGetNsProp(child, xml("title"), xlink)); title) return text_of(title);
    if (std::string found = find_tooltip(child); !found.empty()) return found;
  }
  return {};
}

/// Browsers show <title>, and screen readers say it; Graphviz puts its internal names there, and the text into
/// xlink:title, which few show.
void move_tooltip(xmlNode* group) {
  xmlNode* title = xmlFirstElementChild(group);
  if (title == nullptr || !is(title, "title")) return;
  const std::string classes = attribute(group, "class");
  const bool holds_others = classes == "graph" || classes == "cluster";
  const std::string tooltip = holds_others ? std::string() : find_tooltip(group);
  if (tooltip.empty()) return remove(title);
  xmlNodeSetContent(title, nullptr);
  xmlAddChild(title, xmlNewText(xml(tooltip)));
}

void drop_xlink_title(xmlNode* link) {
  if (xmlAttr* title = xmlHasNsProp(link, xml("title"), xlink)) xmlRemoveProp(title);
}

bool of_edge_label(const std::string& id) { return id.starts_with("a_") && id.ends_with("-label"); }

/// Draws labels over all edges, so that none is crossed out by a line that Graphviz draws later.
void lift_edge_labels(xmlNode* root) {
  std::vector<xmlNode*> labels;
  for_each_below(root, [&](xmlNode* node) {
    if (of_edge_label(attribute(node, "id"))) labels.push_back(node);
  });
  for (xmlNode* label : labels) {
    xmlUnlinkNode(label);
    xmlAddChild(xmlFirstElementChild(root), label);
  }
}

/// The box around what a path or polygon names: all points in turn, "M1,2C3,4 5,6".
Box bounds(const std::string& points) {
  constexpr double far = 1e9;
  Box box{far, far, -far, -far};
  bool across = true;
  for (std::size_t at = 0; at < points.size();) {
    double value = 0;
    const auto [end, error] = std::from_chars(points.data() + at, points.data() + points.size(), value);
    if (error != std::errc()) {
      ++at;
      continue;
    }
    at = static_cast<std::size_t>(end - points.data());
    double& least = across ? box.left : box.top;
    double& most = across ? box.right : box.bottom;
    least = std::min(least, value);
    most = std::max(most, value);
    across = !across;
  }
  return box;
}

/// A label hides lines by the page's colour; where it stands in a box, it has the box's.
void match_grounds(xmlNode* root) {
  std::vector<std::pair<Box, std::string>> grounds;
  for_each_below(root, [&](xmlNode* node) {
    if (is(node, "path") && attribute(node->parent, "class") == "cluster")
      grounds.emplace_back(bounds(attribute(node, "d")), attribute(node, "fill"));
  });
  for_each_below(root, [&](xmlNode* label) {
    if (!of_edge_label(attribute(label, "id"))) return;
    xmlNode* ground = nullptr;
    for_each_below(label, [&](xmlNode* node) {
      if (ground == nullptr && is(node, "polygon")) ground = node;
    });
    if (ground == nullptr) return;
    const Box whole = bounds(attribute(ground, "points"));
    for (const auto& [box, colour] : grounds) {
      const Box part{std::max(whole.left, box.left), std::max(whole.top, box.top), std::min(whole.right, box.right),
                     std::min(whole.bottom, box.bottom)};
      if (part.left >= part.right || part.top >= part.bottom) continue;
      xmlNode* patch = xmlAddNextSibling(ground, xmlNewNode(ground->ns, xml("path")));
      set(patch, "fill", colour);
      set(patch, "d",
          "M" + points(part.left) + "," + points(part.top) + "H" + points(part.right) + "V" + points(part.bottom) +
              "H" + points(part.left));
    }
  });
}

/// Graphviz anchors text by its left and right, the page by its beginning and end; the beginning is understood.
void anchor_by_reading(xmlNode* text, bool right_to_left) {
  const std::string anchor = attribute(text, "text-anchor");
  if (anchor == "middle") return;
  if ((anchor == "end") == right_to_left)
    xmlUnsetProp(text, xml("text-anchor"));
  else
    set(text, "text-anchor", "end");
}

/// Names of narrow columns: they rise from where they stand, leaning to the side to which reading goes.
void turn_texts(xmlNode* group, bool right_to_left) {
  for_each_below(group, [&](xmlNode* text) {
    if (!is(text, "text")) return;
    xmlUnsetProp(text, xml("text-anchor"));
    set(text, "transform",
        std::string("rotate(") + (right_to_left ? "55 " : "-55 ") + attribute(text, "x") + " " + attribute(text, "y") +
            ")");
  });
}

/// Comments name Graphviz's version and our internal names: of no use to a reader, and they change. Nor are line ends
/// between elements, of which there are many.
void drop_comments_and_blanks(xmlNode* node) {
  for (xmlNode* child = node->children; child != nullptr;) {
    xmlNode* next = child->next;
    if (child->type == XML_COMMENT_NODE || xmlIsBlankNode(child) != 0)
      remove(child);
    else
      drop_comments_and_blanks(child);
    child = next;
  }
}

/// Its children take its place.
void unwrap(xmlNode* node) {
  while (node->children != nullptr) {
    xmlNode* child = node->children;
    xmlUnlinkNode(child);
    xmlAddPrevSibling(node, child);
  }
  remove(node);
}

/// "node12": Graphviz numbers what we gave no id.
bool is_number_of_graphviz(const std::string& id) {
  const std::size_t digits = id.find_first_of("0123456789");
  if (digits == std::string::npos || id.find_first_not_of("0123456789", digits) != std::string::npos) return false;
  const std::string word = id.substr(0, digits);
  return word == "node" || word == "edge" || word == "clust" || word == "graph";
}

/// Draws the names of boxes over the lines that cross them, with a seam of the box's colour around the letters.
void lift_headings(xmlNode* root) {
  std::vector<std::pair<xmlNode*, std::string>> headings;
  for_each_below(root, [&](xmlNode* cluster) {
    if (attribute(cluster, "class") != "cluster") return;
    const std::string id = attribute(cluster, "id");
    std::string ground;
    for_each_below(cluster, [&](xmlNode* node) {
      if (is(node, "text")) {
        headings.emplace_back(node, ground);
        set(node, "id", "name-of-" + id);
      }
      if (is(node, "path") || is(node, "polygon")) ground = attribute(node, "fill");
    });
  });
  for (const auto& [text, ground] : headings) {
    set(text, "stroke", ground);
    set(text, "stroke-width", "4");
    set(text, "stroke-linejoin", "round");
    set(text, "paint-order", "stroke");
    set(text, "pointer-events", "none");
    xmlUnlinkNode(text);
    xmlAddChild(xmlFirstElementChild(root), text);
  }
}

/// "M1,2C2,3 3,4 4,5" is a straight line.
std::string shortened(const std::string& path) {
  std::array<double, 4> x{};
  std::array<double, 4> y{};
  std::string_view rest = path;
  const auto take = [&rest](char before, double& value) {
    if (!rest.starts_with(before)) return false;
    const auto [end, error] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), value);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return error == std::errc();
  };
  for (std::size_t i = 0; i < x.size(); ++i)
    if (!take("MC  "[i], x[i]) || !take(',', y[i])) return path;
  const auto within = [&](std::size_t i) {  // of the rounding of its place, on the line between the ends
    const double share = static_cast<double>(i) / 3;
    return std::abs(std::lerp(x[0], x[3], share) - x[i]) < 0.1 && std::abs(std::lerp(y[0], y[3], share) - y[i]) < 0.1;
  };
  if (!rest.empty() || !within(1) || !within(2)) return path;
  const std::string from = path.substr(0, path.find('C'));
  const std::string to = path.substr(path.rfind(' ') + 1);
  if (x[0] == x[3]) return from + "V" + to.substr(to.find(',') + 1);
  if (y[0] == y[3]) return from + "H" + to.substr(0, to.find(','));
  return from + "L" + to;
}

/// "0.400000" is 0.4.
std::string without_zeros(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  number.erase(number.find_last_not_of('0') + 1);
  if (number.ends_with('.')) number.pop_back();
  return number;
}

/// Nothing but Graphviz's grouping of what it draws of one node or edge.
bool says_nothing(xmlNode* node) {
  const std::string classes = attribute(node, "class");
  const bool drawn =
      classes == "node" || classes == "edge" || classes.starts_with("node ") || classes.starts_with("edge ");
  return drawn && is(node, "g") && attribute(node, "id").empty() && !is(xmlFirstElementChild(node), "title");
}

void shorten(xmlNode* node) {
  if (is(node, "path")) set(node, "d", shortened(attribute(node, "d")));
  for (const char* name : {"font-size", "stroke-opacity", "fill-opacity"})
    if (const std::string value = attribute(node, name); !value.empty()) set(node, name, without_zeros(value));
  xmlUnsetProp(node, xml("font-family"));  // the page's
  const std::string id = attribute(node, "id");
  if (is_number_of_graphviz(id)) xmlUnsetProp(node, xml("id"));
  const bool empty_link = is(node, "a") && xmlHasNsProp(node, xml("href"), xlink) == nullptr;
  if (empty_link || (id.starts_with("a_") && !of_edge_label(id)) || says_nothing(node)) unwrap(node);
}

/// Into the link, where there is one.
xmlNode* content_of(xmlNode* group) {
  for (xmlNode* child = xmlFirstElementChild(group); child != nullptr; child = xmlNextElementSibling(child))
    if (is(child, "a")) return child;
  return group;
}

/// What belongs to another element stands in it, before what is drawn of that.
void gather_parts(xmlNode* drawing) {
  std::unordered_map<std::string, xmlNode*> wholes;
  std::vector<xmlNode*> parts;
  for (xmlNode* child = xmlFirstElementChild(drawing); child != nullptr; child = xmlNextElementSibling(child)) {
    const std::string id = attribute(child, "id");
    if (id.starts_with("of-"))
      parts.push_back(child);
    else if (!id.empty())
      wholes.emplace(id, child);
  }
  std::unordered_map<xmlNode*, xmlNode*> places;  // of each whole, where its own drawing begins
  for (xmlNode* part : parts) {
    xmlNode* whole = content_of(wholes.at(attribute(part, "id").substr(3)));
    auto place = places.find(whole);
    if (place == places.end()) {
      xmlNode* first = xmlFirstElementChild(whole);
      place = places.emplace(whole, is(first, "title") ? xmlNextElementSibling(first) : first).first;
    }
    xmlNode* content = content_of(part);
    for (xmlNode* child = xmlFirstElementChild(content); child != nullptr;) {
      xmlNode* next = xmlNextElementSibling(child);
      if (!is(child, "title")) {
        xmlUnlinkNode(child);
        xmlAddPrevSibling(place->second, child);
      }
      child = next;
    }
    remove(part);
  }
}

/// Marks that a large drawing has again and again are drawn once and used.
void share_marks(xmlNode* root) {
  constexpr std::size_t often = 100;
  std::map<std::string, std::vector<xmlNode*>> alike;
  for_each_below(root, [&](xmlNode* node) {
    if (!is(node, "ellipse")) return;
    std::string looks;
    for (const char* name : {"fill", "stroke", "stroke-width", "rx", "ry"}) looks += attribute(node, name) + ' ';
    alike[looks].push_back(node);
  });
  xmlNs* const links = xmlSearchNsByHref(root->doc, root, xlink);
  xmlNode* shared = nullptr;
  std::size_t count = 0;
  for (const auto& [looks, marks] : alike) {
    if (marks.size() < often || links == nullptr) continue;
    if (shared == nullptr) shared = xmlAddPrevSibling(xmlFirstElementChild(root), xmlNewNode(root->ns, xml("defs")));
    const std::string id = "mark-" + std::to_string(++count);
    xmlNode* mark = xmlAddChild(shared, xmlCopyNode(marks.front(), 1));
    for (const char* place : {"cx", "cy"}) xmlUnsetProp(mark, xml(place));
    set(mark, "id", id);
    for (xmlNode* drawn : marks) {
      xmlNode* use = xmlAddPrevSibling(drawn, xmlNewNode(root->ns, xml("use")));
      xmlSetNsProp(use, links, xml("href"), xml("#" + id));
      set(use, "x", attribute(drawn, "cx"));
      set(use, "y", attribute(drawn, "cy"));
      remove(drawn);
    }
  }
}

}  // namespace

void set_dashes(xmlNode* path, const std::string& classes, const DiagramStyle& style) {
  xmlUnsetProp(path, xml("stroke-dasharray"));
  if (const std::string dashes = style.dashes(classes); !dashes.empty()) set(path, "stroke-dasharray", dashes);
}

void clean_up(xmlDoc* document, bool right_to_left, const DiagramStyle& style) {
  drop_comments_and_blanks(reinterpret_cast<xmlNode*>(document));
  xmlNode* root = xmlDocGetRootElement(document);
  xmlNode* drawing = xmlFirstElementChild(root);
  if (drawing == nullptr) return;
  for_each_below(root, move_tooltip);
  for_each_below(root, drop_xlink_title);
  for_each_below(root, [&](xmlNode* node) {
    if (is(node, "text")) anchor_by_reading(node, right_to_left);
  });
  match_grounds(root);
  lift_headings(root);
  lift_edge_labels(root);
  for_each_below(root, [&](xmlNode* node) {
    const std::string classes = attribute(node, "class");
    constexpr std::string_view turned = " turned";
    if (!classes.ends_with(turned)) return;
    turn_texts(node, right_to_left);
    set(node, "class", classes.substr(0, classes.size() - turned.size()));
  });
  for_each_below(root, [&](xmlNode* node) {
    const std::string classes = attribute(node, "class");
    if (!classes.starts_with("edge ")) return;
    for_each_below(node, [&](xmlNode* line) {
      if (is(line, "path")) set_dashes(line, classes, style);
    });
  });
  for_each_below(root, shorten);
  gather_parts(drawing);
  share_marks(root);
}

}  // namespace waqai
