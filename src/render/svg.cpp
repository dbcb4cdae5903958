// The last step of a diagram: Graphviz's SVG is read as XML, set into its frame, and written again.
#include "svg.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "escape.hpp"
#include "font_embedding.hpp"
#include "svg_cleanup.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"
#include "waqai/text/utf8.hpp"
#include "xml_node.hpp"

namespace waqai {
namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, FreeDocument>;

constexpr double margin = 24;
constexpr double least_width = 720;
constexpr double title_size = 24;
constexpr double text_size = 13;
constexpr double line_height = 22;  // Arabic needs 1.7 em
constexpr double sample_width = 44;

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

class Framer {
 public:
  Framer(xmlNode* svg, const DiagramText& text, const DiagramStyle& style) : svg_(svg), text_(text), style_(style) {}

  void frame(const Frame& frame) {
    double width = 0;
    double height = 0;
    double left = 0;
    double top = 0;
    const std::string box = attribute(svg_, "viewBox");
    if (std::sscanf(box.c_str(), "%lf %lf %lf %lf", &left, &top, &width, &height) != 4)
      throw Error("Graphviz's SVG has no viewBox");
    xmlNode* drawing = xmlFirstElementChild(svg_);
    width_ = std::max(least_width, width + 2 * margin);
    add_head(frame, drawing);
    shift(drawing, (width_ - width) / 2 - left, y_ - top);
    y_ += height + 0.5 * line_height;
    add_legend(frame.legend);
    y_ += 0.3 * line_height;
    for (const std::string& note : frame.notes) add_paragraph(note, text_size, "muted");
    finish(frame);
  }

 private:
  xmlNode* add(xmlNode* parent, const char* name, const std::string& content = {}) {
    return xmlNewTextChild(parent, nullptr, xml(name), content.empty() ? nullptr : xml(printable(content)));
  }

  /// Where a line begins: at the right where the language does.
  double start() const { return text_.right_to_left() ? width_ - margin : margin; }
  double along(double from, double distance) const { return text_.right_to_left() ? from - distance : from + distance; }

  void add_text(double x, const std::string& content, double size, const char* use, bool bold = false) {
    xmlNode* text = add(svg_, "text", text_.isolated(content));
    set(text, "x", number(x));
    set(text, "y", number(y_));
    set(text, "font-size", number(size));
    if (bold) set(text, "font-weight", "bold");
    set(text, "fill", style_.colour(use));
  }

  void add_paragraph(const std::string& content, double size, const char* use) {
    std::string line;
    const auto flush = [&] {
      y_ += line_height;
      add_text(start(), line, size, use);
      line.clear();
    };
    for (const auto word : split(content, ' ')) {
      if (!line.empty() && text_width(line, size) + text_width(std::string(word), size) > width_ - 2 * margin) flush();
      line += (line.empty() ? "" : " ") + std::string(word);
    }
    if (!line.empty()) flush();
  }

  void add_head(const Frame& frame, xmlNode* drawing) {
    xmlNode* ground = add(svg_, "rect");
    set(ground, "width", "100%");
    set(ground, "height", "100%");
    set(ground, "fill", style_.colour("paper"));
    xmlAddPrevSibling(drawing, ground);
    y_ = margin + title_size;
    add_text(start(), frame.title, title_size, "ink", true);
    y_ += 4;
    for (const std::string& fact : frame.facts) add_paragraph(fact, text_size + 1, "muted");
    y_ += 0.8 * line_height;
  }

  static void shift(xmlNode* drawing, double x, double y) {
    const std::string own = attribute(drawing, "transform");
    set(drawing, "transform", "translate(" + number(x) + " " + number(y) + ") " + own);
  }

  void add_legend(const std::vector<LegendItem>& items) {
    double x = start();
    y_ += line_height;
    for (const LegendItem& item : items) {
      const bool sampled = item.sample != LegendItem::Sample::none;
      const double gap = sampled ? sample_width + 8 : 0;
      const double size = gap + text_width(item.text, text_size) + 26;
      const double used = std::abs(x - start());
      if (used > 0 && used + size > width_ - 2 * margin) {
        x = start();
        y_ += line_height + 2;
      }
      if (sampled) add_sample(item, std::min(x, along(x, sample_width)));
      add_text(along(x, gap), item.text, text_size, "ink");
      x = along(x, size);
    }
  }

  xmlNode* add_path(xmlNode* group, const std::string& use, const std::string& path, double width) {
    xmlNode* line = add(group, "path");
    set(line, "d", path);
    set(line, "fill", "none");
    set(line, "stroke", style_.colour(use));
    set(line, "stroke-width", number(width));
    return line;
  }

  void add_sample(const LegendItem& item, double left) {
    xmlNode* group = add(svg_, "g");
    const double middle = y_ - 0.35 * text_size;
    const std::string y = number(middle);
    if (item.sample == LegendItem::Sample::shape) return add_shape(group, item.use, left + sample_width / 2, middle);
    if (item.sample == LegendItem::Sample::span) {
      xmlNode* bar = add_path(group, "muted", "M" + number(left) + "," + y + "h" + number(sample_width), 6);
      set(bar, "stroke-opacity", "0.4");
      return set_dashes(bar, item.use, style_);
    }
    const bool plan = item.use == "planned";
    const bool general = plan || item.sample == LegendItem::Sample::arrow;
    const std::string use = general ? "muted" : item.use;
    const std::string from = number(left);
    const std::string to = number(left + sample_width);
    if (!general && item.sample == LegendItem::Sample::line && style_.line(item.use).twofold) {
      for (const double offset : {-2.0, 2.0})
        add_path(group, use, "M" + from + "," + number(middle + offset) + "H" + to, 1.5);
      return;
    }
    set_dashes(add_path(group, use, "M" + from + "," + y + "H" + to, 2), item.use, style_);
    if (item.sample == LegendItem::Sample::arrow) {
      const bool leftwards = text_.right_to_left();
      const double tip = leftwards ? left : left + sample_width;
      const double back = leftwards ? tip + 9 : tip - 9;
      xmlNode* head = add(group, "polygon");
      set(head, "points",
          number(tip) + "," + y + " " + number(back) + "," + number(middle - 4) + " " + number(back) + "," +
              number(middle + 4));
      set(head, "fill", style_.colour(use));
    }
    if (item.sample == LegendItem::Sample::crossed)
      for (const double x : {left + 3, left + sample_width - 3})
        add_path(group, use, "M" + number(x) + "," + number(middle - 5) + "v10", 2);
  }

  void add_shape(xmlNode* group, const std::string& use, double x, double y) {
    static const std::map<std::string, std::string> shapes{
        {"person", "-18,-4 -14,-8 14,-8 18,-4 18,4 14,8 -14,8 -18,4"},
        {"country", ""},
        {"org", "-18,0 -10,-8 10,-8 18,0 10,8 -10,8"},
        {"group", "-18,-8 12,-8 18,-2 18,8 -18,8"},
        {"party", ""},
        {"host", "-5,-5 5,-5 5,5 -5,5"}};
    const bool mark = use == "party" || use == "host";  // of the events view
    set(group, "transform", "translate(" + number(x) + " " + number(y) + ")");
    const std::string& points = shapes.at(use);
    xmlNode* shape = add(group, points.empty() ? "ellipse" : "polygon");
    if (points.empty()) {
      set(shape, "rx", mark ? "5.5" : "18");
      set(shape, "ry", mark ? "5.5" : "8");
    } else {
      set(shape, "points", points);
    }
    set(shape, "fill", style_.colour(mark ? "muted" : use));
    set(shape, "stroke", style_.colour("muted"));
  }

  void finish(const Frame& frame) {
    const double height = y_ + margin;
    set(svg_, "width", number(width_) + "pt");
    set(svg_, "height", number(height) + "pt");
    set(svg_, "viewBox", "0 0 " + number(width_) + " " + number(height));
    set(svg_, "font-family", diagram_fonts);
    set(svg_, "direction", text_.right_to_left() ? "rtl" : "ltr");  // what draws no isolates goes by it, as Inkscape
    set(svg_, "role", "img");
    set(svg_, "aria-labelledby", "waqai-title waqai-desc");
    xmlNodeSetLang(svg_, xml(text_.right_to_left() ? "ar" : "en"));
    std::string description;
    for (const std::string& fact : frame.facts) description += (description.empty() ? "" : " ") + fact;
    for (const std::string& note : frame.notes) description += " " + note;
    xmlNode* first = xmlFirstElementChild(svg_);
    xmlNode* title = add(svg_, "title", text_.isolated(frame.title));
    set(title, "id", "waqai-title");
    xmlNode* desc = add(svg_, "desc", text_.isolated(description));
    set(desc, "id", "waqai-desc");
    xmlNode* css = add(svg_, "style");
    xmlAddChild(css, xmlNewText(xml((frame.embed_font ? embedded_font(letters()) : "") + style_.css())));
    for (xmlNode* node : {title, desc, css}) xmlAddPrevSibling(first, node);
  }

  [[nodiscard]] std::string letters() const { return text_of(XmlString(xmlNodeGetContent(svg_))); }

  xmlNode* svg_;
  const DiagramText& text_;
  const DiagramStyle& style_;
  double width_ = 0;
  double y_ = 0;  // foot of what has been drawn
};

/// Roughly, of the faces that diagram_fonts names.
double ems_of(char32_t letter) {
  const auto character = static_cast<UChar32>(letter);
  const auto category = u_charType(character);
  if (category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR) return 0;
  if (category == U_UPPERCASE_LETTER || letter == U'm' || letter == U'w') return 0.7;
  if (category == U_DECIMAL_DIGIT_NUMBER) return 0.53;
  if (std::u32string_view(U"iljtfr.,:·'()[] ").find(letter) != std::u32string_view::npos) return 0.3;
  return 0.46;
}

}  // namespace

double text_width(const std::string& text, double size) {
  double ems = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint letter = decode_utf8(text, at);
    at += letter.length;
    ems += ems_of(letter.value);
  }
  return size * ems;
}

std::string framed_svg(const std::string& drawing, const Frame& frame, const DiagramText& text,
                       const DiagramStyle& style) {
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
  const XmlDocument document(
      xmlReadMemory(drawing.data(), static_cast<int>(drawing.size()), "diagram.svg", "UTF-8", options));
  xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) throw Error("Graphviz's SVG is no XML");
  if (xmlDtd* dtd = xmlGetIntSubset(document.get())) {  // SVG 1.1's, which knows no role
    xmlUnlinkNode(reinterpret_cast<xmlNode*>(dtd));
    xmlFreeDtd(dtd);
  }
  clean_up(document.get(), text.right_to_left(), style);
  Framer(root, text, style).frame(frame);
  xmlChar* bytes = nullptr;
  int size = 0;
  xmlDocDumpMemoryEnc(document.get(), &bytes, &size, "UTF-8");
  const XmlString owned(bytes);
  if (bytes == nullptr) throw Error("cannot write SVG");
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

namespace {

/// A sample as HTML-like labels can draw it: a line above nothing, or a small box.
std::string label_sample(const LegendItem& item, const DiagramStyle& style) {
  using Sample = LegendItem::Sample;
  const auto cell = [](const std::string& attributes) {
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\"><TR><TD FIXEDSIZE=\"TRUE\" " +
           attributes + "></TD></TR></TABLE>";
  };
  const bool of_events = item.use == "party" || item.use == "host";
  if (item.sample == Sample::shape)
    return cell("BORDER=\"1\" WIDTH=\"12\" HEIGHT=\"12\" COLOR=\"" + style.colour("muted") + "\" BGCOLOR=\"" +
                style.colour(of_events ? "muted" : item.use) + (item.use == "host" ? "\"" : "\" STYLE=\"rounded\""));
  const bool general = item.sample == Sample::arrow || item.sample == Sample::span || item.use == "planned";
  const std::string line =
      item.sample == Sample::arrow
          ? "solid"
          : style.line(item.sample == Sample::span && item.use != "open" ? "past" : item.use).style;
  return cell("BORDER=\"" + std::string(item.sample == Sample::span ? "5" : "2") +
              "\" SIDES=\"T\" WIDTH=\"40\" HEIGHT=\"8\" STYLE=\"" + line + "\" COLOR=\"" +
              style.colour(general ? "muted" : item.use) + "\"");
}

/// A few entries a row, each with its sample on the side where reading begins.
std::string label_legend(const std::vector<LegendItem>& items, const DiagramText& text, const DiagramStyle& style) {
  constexpr std::size_t a_row = 4;
  std::string rows;
  for (std::size_t begin = 0; begin < items.size(); begin += a_row) {
    std::string row;
    for (std::size_t i = begin; i < std::min(begin + a_row, items.size()); ++i) {
      const std::string sample =
          "<TD>" + (items[i].sample == LegendItem::Sample::none ? " " : label_sample(items[i], style)) + "</TD>";
      const std::string words = "<TD ALIGN=\"" + std::string(text.right_to_left() ? "RIGHT" : "LEFT") +
                                "\"><FONT POINT-SIZE=\"13\" COLOR=\"" + style.colour("ink") + "\">" +
                                xml_escape(text.isolated(items[i].text)) + "</FONT></TD>";
      row = text.right_to_left() ? words + sample + row : row + sample + words;
    }
    rows += "<TR>" + row + "</TR>";
  }
  return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"4\">" + rows + "</TABLE>";
}

}  // namespace

std::string frame_label(const Frame& frame, const DiagramText& text, const DiagramStyle& style) {
  std::string rows;
  const auto row = [&](const std::string& content, int size, const char* use) {
    rows += "<TR><TD><FONT POINT-SIZE=\"" + std::to_string(size) + "\" COLOR=\"" + style.colour(use) + "\">" +
            xml_escape(text.isolated(content)) + "</FONT></TD></TR>";
  };
  row(frame.title, 24, "ink");
  for (const std::string& fact : frame.facts) row(fact, 14, "muted");
  if (!frame.legend.empty()) rows += "<TR><TD>" + label_legend(frame.legend, text, style) + "</TD></TR>";
  for (const std::string& note : frame.notes) row(note, 13, "muted");
  return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"4\">" + rows + "</TABLE>>";
}

}  // namespace waqai
