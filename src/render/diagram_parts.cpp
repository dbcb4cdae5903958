// Facts, tooltips and links of the diagrams.
#include "diagram_parts.hpp"

#include <algorithm>

#include "escape.hpp"

namespace waqai {

bool is_off(const Event& event) { return event.status == Status::denied || event.status == Status::cancelled; }

Frame frame_of(const EventGraph& graph, const DiagramOptions& options, const char* general_title,
               const DiagramText& text) {
  Frame frame;
  frame.embed_font = options.embed_font;
  frame.title = options.title.empty() ? text.words(general_title) : options.title;
  const auto events = graph.chronology();
  std::optional<Edtf> first;
  std::optional<Edtf> last;
  for (const Event* event : events) {
    if (!event->date) continue;
    if (!first || *event->date < *first) first = event->date;
    if (!last || *event->date > *last) last = event->date;
  }
  std::string facts =
      text.words("count_line", {std::to_string(events.size()), std::to_string(graph.documents().size())});
  if (first) facts = text.words("period_line", {text.period(first, last)}) + text.words("separator") + facts;
  frame.facts = {events.empty() ? text.words("no_events") : facts};
  frame.notes = {text.words("automatic")};
  return frame;
}

std::string tooltip(const std::string& heading, const std::vector<const Event*>& events, const DiagramText& text) {
  constexpr std::size_t most = 10;
  std::vector<std::string> lines;
  if (!heading.empty()) lines.push_back(text.isolated(heading));
  for (std::size_t i = 0; i < std::min(most, events.size()); ++i)
    lines.push_back(text.isolated(text.event_line(*events[i])));
  if (events.size() > most) lines.emplace_back("…");
  return dot_lines(lines);
}

std::string evidence_url(const EventGraph& graph, const std::vector<const Event*>& events) {
  for (const Event* event : events)
    for (const Evidence& evidence : event->evidence) {
      const SourceDocument* document = graph.document(evidence.document);
      const std::string url = document == nullptr ? std::string() : dot_url(document->url);
      if (!url.empty()) return url;
    }
  return {};
}

void add_kinds(Frame& frame, const std::vector<Kind>& kinds, const DiagramText& text) {
  for (const Kind kind :
       {Kind::meeting, Kind::call, Kind::summit, Kind::visit, Kind::talks, Kind::statement, Kind::contact})
    if (std::ranges::find(kinds, kind) != kinds.end())
      frame.legend.push_back({LegendItem::Sample::line, std::string(to_string(kind)), text.words(to_string(kind))});
}

std::string framed(graphviz::Graph& drawing, const Frame& frame, const DiagramText& text, const DiagramStyle& style,
                   DiagramFormat format) {
  if (format == DiagramFormat::svg) return framed_svg(drawing.render("svg"), frame, text, style);
  drawing.set("fontname", diagram_fonts);
  drawing.set("label", frame_label(frame, text, style));
  drawing.set("labelloc", "t");
  if (format == DiagramFormat::dot) return drawing.dot();
  drawing.set("bgcolor", style.colour("paper"));
  drawing.set("pad", "0.3");
  if (format == DiagramFormat::png) drawing.set("dpi", "144");
  return drawing.render(format == DiagramFormat::png ? "png:cairo" : "pdf:cairo");
}

}  // namespace waqai
