// The events view: one row an event in order of time, one column an actor. Every position is computed here, so that
// no line crosses a label; Graphviz only draws.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "diagram_parts.hpp"
#include "escape.hpp"
#include "graphviz.hpp"
#include "sheet.hpp"
#include "views.hpp"

namespace waqai {
namespace {

// In points. Distances from the side where reading begins; heights grow downwards.
constexpr double column_gap = 14;
constexpr double lane_width = 27;
constexpr double lean = 70;        // of the names over the lanes: how far they reach to the side,
constexpr double head_room = 105;  // and how high
constexpr double row_height = 24;
constexpr double heading_height = 32;
constexpr double dot_size = 11;
constexpr double row_size = 13;  // of type
constexpr double small_size = 11;

class EventsView {
 public:
  EventsView(const EventGraph& graph, const DiagramOptions& options)
      : graph_(graph), text_(options.language), drawing_("events") {
    choose_events(options.max_events);
    choose_actors(options.max_actors);
    drawing_.set("charset", "UTF-8");
    drawing_.set("bgcolor", "transparent");
    drawing_.set("layout", "nop2");
    drawing_.set("outputorder", "edgesfirst");
    measure_columns();
    place_rows();
    add_lanes();
    for (const Event* event : events_) add_event(*event);
    for (const Event* event : events_) add_plan(*event);
    frame_ = frame_of(graph, options, "events_title", text_);
    complete_frame();
  }

  /// Only in SVG are names turned; elsewhere they stand above each other.
  [[nodiscard]] std::string render(DiagramFormat format) {
    if (format != DiagramFormat::svg)
      for (std::size_t i = 0; i < heads_.size(); ++i)
        drawing_.set(heads_[i], "pos", point(lane(i), -18 * static_cast<double>(i % 5)));
    return framed(drawing_, frame_, text_, style_, format);
  }

 private:
  using Node = graphviz::Graph::Node;

  void choose_events(std::size_t most) {
    events_ = graph_.chronology();
    total_events_ = events_.size();
    if (events_.size() <= most) return;
    std::vector<const Event*> told = events_;
    std::ranges::stable_sort(told, std::greater{}, &Event::sources);
    const std::set<const Event*> kept(told.begin(), told.begin() + static_cast<std::ptrdiff_t>(most));
    std::erase_if(events_, [&](const Event* event) { return !kept.contains(event); });
  }

  /// Those of most events; then compatriots side by side, the busiest country first.
  void choose_actors(std::size_t most) {
    std::map<std::string, int> counts;
    for (const Event* event : events_)
      for (const Participant& party : event->participants) ++counts[party.id];
    std::vector<const Actor*> actors;
    for (const auto& [id, count] : counts) actors.push_back(&std::get<Actor>(graph_.boost()[graph_.actors().at(id)]));
    const auto by_count = [&](const Actor* actor) { return counts[actor->id]; };
    std::ranges::stable_sort(actors, std::greater{}, by_count);
    actors_left_out_ = actors.size() - std::min(most, actors.size());
    actors.resize(std::min(most, actors.size()));
    std::vector<std::string> countries;  // an actor without one stands alone
    for (const Actor* actor : actors)
      if (const std::string key = home(*actor); std::ranges::find(countries, key) == countries.end())
        countries.push_back(key);
    std::ranges::stable_sort(
        actors, {}, [&](const Actor* actor) { return std::ranges::find(countries, home(*actor)) - countries.begin(); });
    lanes_ = actors;
  }

  static std::string home(const Actor& actor) { return actor.country.empty() ? actor.id : actor.country; }

  /// Horizontal place of a distance from the side where reading begins.
  [[nodiscard]] double across(double distance) const { return text_.right_to_left() ? -distance : distance; }
  [[nodiscard]] double row_width() const { return date_width_ + what_width_; }
  [[nodiscard]] double lane(std::size_t index) const {
    return row_width() + 30 + lane_width * static_cast<double>(index);
  }
  [[nodiscard]] double far_side() const { return lane(lanes_.size()) - lane_width / 2; }

  [[nodiscard]] std::string point(double distance, double depth) const {
    return points(across(distance)) + "," + points(-depth);
  }

  void measure_columns() {
    for (const Event* event : events_) {
      if (event->date) date_width_ = std::max(date_width_, text_width(text_.date(event->date), row_size) + column_gap);
      what_width_ = std::max(what_width_, text_width(what(*event), row_size) + column_gap);
    }
  }

  [[nodiscard]] std::string what(const Event& event) const {
    std::string what = text_.kind(event.kind, event.status);
    if (event.place) what += text_.words("separator") + text_.name(event.place->name, event.place->id);
    return what;
  }

  static std::string heading(const Event& event) {
    if (!event.date || !event.date->earliest()) return {};
    return std::to_string(event.date->earliest()->year());
  }

  /// Rows under a heading for each year; those without a date under one of their own, at the foot.
  void place_rows() {
    double depth = 0;
    std::string current = "none";
    for (const Event* event : events_) {
      if (const std::string year = heading(*event); year != current) {
        current = year;
        depth += heading_height;
        add_heading(year, depth);
      }
      depth += row_height;
      depths_[event] = depth;
    }
    foot_ = depth + row_height / 2;
  }

  Node add_node(const std::string& name, double distance, double depth) {
    const Node node = drawing_.node(name);
    drawing_.set(node, "pos", point(distance, depth));
    drawing_.set(node, "label", "");
    drawing_.set(node, "fixedsize", "true");
    drawing_.set(node, "width", "0.01");
    drawing_.set(node, "height", "0.01");
    drawing_.set(node, "shape", "none");
    drawing_.set(node, "fontname", diagram_fonts);
    drawing_.set(node, "fontcolor", style_.colour("ink"));
    return node;
  }

  graphviz::Graph::Edge add_line(const std::string& name, Node from, Node to, const std::string& path,
                                 const std::string& colour) {
    const auto edge = drawing_.edge(from, to, name);
    drawing_.set(edge, "pos", path);
    drawing_.set(edge, "dir", "none");
    drawing_.set(edge, "color", colour);
    return edge;
  }

  [[nodiscard]] std::string straight(double distance_from, double depth_from, double distance_to,
                                     double depth_to) const {
    const auto at = [&](double share) {
      return point(std::lerp(distance_from, distance_to, share), std::lerp(depth_from, depth_to, share));
    };
    return at(0) + " " + at(1.0 / 3) + " " + at(2.0 / 3) + " " + at(1);
  }

  void add_heading(const std::string& year, double depth) {
    const std::string name = year.empty() ? "undated" : "year-" + year;
    const Node node = add_node(name, date_width_ / 2, depth);
    drawing_.set(node, "label", dot_escape(text_.isolated(year.empty() ? text_.words("undated") : year)) + side_mark());
    drawing_.set(node, "width", inches(date_width_));
    drawing_.set(node, "height", inches(heading_height));
    drawing_.set(node, "fontsize", "17");
    const Node far = add_node(name + "-end", far_side(), depth + 12);
    drawing_.set(far, "style", "invis");
    add_line(name + "-rule", node, far, straight(0, depth + 12, far_side(), depth + 12), style_.colour("rule"));
  }

  /// Graphviz's mark for a line set to the side where reading begins.
  [[nodiscard]] const char* side_mark() const { return text_.right_to_left() ? "\\r" : "\\l"; }

  void add_lanes() {
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      const Actor& actor = *lanes_[i];
      std::vector<const Event*> events;
      for (const Event* event : events_)
        if (std::ranges::find(event->participants, actor.id, &Participant::id) != event->participants.end())
          events.push_back(event);
      const Node head = add_node("actor-" + actor.id, lane(i), 0);
      drawing_.set(head, "id", dot_escape("actor-" + actor.id));
      drawing_.set(head, "class", std::string(to_string(actor.type)) + " turned");
      drawing_.set(head, "label", dot_escape(text_.isolated(text_.name(actor))));
      drawing_.set(head, "fontsize", "13");
      drawing_.set(head, "tooltip", tooltip(text_.name(actor), events, text_));
      drawing_.set(head, "URL", evidence_url(graph_, events));
      heads_.push_back(head);
      const Node end = add_node("foot-" + actor.id, lane(i), foot_);
      drawing_.set(end, "style", "invis");
      add_line("lane-" + actor.id, head, end, straight(lane(i), 6, lane(i), foot_), style_.colour("rule"));
    }
    const Node room = add_node("room", lane(lanes_.size()) + lean, -head_room);
    drawing_.set(room, "style", "invis");
  }

  void add_event(const Event& event) {
    const double depth = depths_.at(&event);
    const std::string kind(to_string(event.kind));
    kinds_.push_back(event.kind);
    const Node row = add_node("event-" + event.id, row_width() / 2, depth);
    drawing_.set(row, "id", dot_escape("event-" + event.id));
    drawing_.set(row, "class", dot_escape(kind + " " + std::string(to_string(event.status))));
    drawing_.set(row, "width", inches(row_width()));
    drawing_.set(row, "height", inches(row_height - 2));
    drawing_.set(row, "label", row_label(event));
    describe(row, event);
    rows_[event.id] = row;
    add_parties(event, row, depth);
  }

  template <typename Handle>
  void describe(Handle handle, const Event& event) {
    drawing_.set(handle, "tooltip", tooltip("", {&event}, text_));
    drawing_.set(handle, "URL", evidence_url(graph_, {&event}));
  }

  [[nodiscard]] std::string row_label(const Event& event) const {
    const std::string blank = " ";  // nothing at all would be an error to Graphviz
    const auto cell = [&](const std::string& content, double width, const char* use) {
      const std::string words = xml_escape(text_.isolated(content));
      return "<TD WIDTH=\"" + std::to_string(static_cast<int>(width)) + "\" ALIGN=\"" +
             (text_.right_to_left() ? "RIGHT" : "LEFT") + "\"><FONT FACE=\"" + diagram_fonts +
             "\" POINT-SIZE=\"13\" COLOR=\"" + style_.colour(use) + "\">" +
             (is_off(event) && content != blank ? "<S>" + words + "</S>" : words) + "</FONT></TD>";
    };
    const std::string date = cell(event.date ? text_.date(event.date) : blank, date_width_, "muted");
    const std::string kind = cell(what(event), what_width_, is_off(event) ? "denied" : "ink");
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"1\" CELLSPACING=\"0\"><TR>" +
           (text_.right_to_left() ? kind + date : date + kind) + "</TR></TABLE>>";
  }

  /// A mark in the lane of each party, and one line through them.
  void add_parties(const Event& event, Node row, double depth) {
    const std::string kind(to_string(event.kind));
    const bool held = event.status == Status::happened;
    const std::string& colour = style_.colour(is_off(event) ? "denied" : kind);
    std::vector<std::pair<double, Node>> marks;
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      const auto party = std::ranges::find(event.participants, lanes_[i]->id, &Participant::id);
      if (party == event.participants.end()) continue;
      const Node mark = add_node("part-" + event.id + "-" + party->id, lane(i), depth);
      const bool host = party->role == Role::host;
      hosts_ = hosts_ || host;
      drawing_.set(mark, "id", dot_escape("of-event-" + event.id));
      drawing_.set(mark, "class", dot_escape(std::string(to_string(party->role))));
      drawing_.set(mark, "shape", host ? "square" : "circle");
      drawing_.set(mark, "style", "filled");
      drawing_.set(mark, "color", colour);
      drawing_.set(mark, "fillcolor", held ? colour : style_.colour("paper"));
      drawing_.set(mark, "width", inches(dot_size));
      drawing_.set(mark, "height", inches(dot_size));
      describe(mark, event);
      marks.emplace_back(lane(i), mark);
    }
    add_others(event, depth, marks.empty() ? lane(0) - lane_width : marks.back().first);
    if (marks.empty()) return;
    add_line("lead-" + event.id, row, marks.front().second,
             straight(row_width() + 6, depth, marks.front().first, depth), style_.colour("rule"));
    if (marks.size() > 1) add_event_line(event, marks.front(), marks.back(), depth, colour);
  }

  /// The names of those who have no lane, after the last mark.
  void add_others(const Event& event, double depth, double last_mark) {
    constexpr std::size_t most = 2;
    std::string names;
    std::size_t others = 0;
    for (const Participant& party : event.participants) {
      if (std::ranges::find(lanes_, party.id, &Actor::id) != lanes_.end() || ++others > most) continue;
      names += (names.empty() ? "+ " : text_.words("list")) + text_.name(party.name, party.id);
    }
    if (others == 0) return;
    if (others > most) names += " …";
    const double width = text_width(names, small_size) + 8;
    const Node node = add_node("others-" + event.id, last_mark + dot_size + width / 2, depth);
    drawing_.set(node, "id", dot_escape("of-event-" + event.id));
    drawing_.set(node, "shape", "box");
    drawing_.set(node, "style", "filled");
    drawing_.set(node, "color", style_.colour("paper"));
    drawing_.set(node, "fillcolor", style_.colour("paper"));
    drawing_.set(node, "width", inches(width));
    drawing_.set(node, "height", inches(row_height - 6));
    drawing_.set(node, "fontsize", "11");
    drawing_.set(node, "fontcolor", style_.colour("muted"));
    drawing_.set(node, "label", dot_escape(text_.isolated(names)));
    describe(node, event);
  }

  void add_event_line(const Event& event, const std::pair<double, Node>& from, const std::pair<double, Node>& to,
                      double depth, const std::string& colour) {
    const std::string kind(to_string(event.kind));
    const bool held = event.status == Status::happened;
    const std::string status = is_off(event) ? "denied" : held ? "happened" : "planned";
    statuses_.insert(status);
    const LineStyle& line = style_.line(held ? kind : status);
    const auto edge = add_line("line-" + event.id, from.second, to.second, straight(from.first, depth, to.first, depth),
                               line.twofold ? colour + ":" + colour : colour);
    drawing_.set(edge, "id", dot_escape("of-event-" + event.id));
    drawing_.set(edge, "class", dot_escape((is_off(event) ? "" : kind + " ") + status));
    drawing_.set(edge, "style", line.style);
    drawing_.set(edge, "penwidth", "2");
    describe(edge, event);
  }

  /// From a plan to what came of it, on the outer side, past the rows between.
  void add_plan(const Event& event) {
    const auto outcome = rows_.find(event.fulfilled_by);
    if (outcome == rows_.end()) return;
    const double from = depths_.at(&event);
    const double to = depths_.at(graph_.event(event.fulfilled_by));
    const double bulge = -(12 + 0.12 * std::abs(to - from));
    const std::string path = "e," + point(-4, to) + " " + point(-4, from) + " " + point(bulge - 8, from) + " " +
                             point(bulge - 8, to) + " " + point(-10, to);
    const auto edge = add_line("plan-" + event.id, rows_.at(event.id), outcome->second, path, style_.colour("muted"));
    drawing_.set(edge, "id", dot_escape("plan-" + event.id));
    drawing_.set(edge, "class", "plan");
    drawing_.set(edge, "dir", "forward");
    drawing_.set(edge, "arrowsize", "0.6");
    drawing_.set(edge, "tooltip",
                 tooltip(text_.words("legend_plan"), {&event, graph_.event(event.fulfilled_by)}, text_));
    plans_ = true;
  }

  void complete_frame() {
    using Sample = LegendItem::Sample;
    add_kinds(frame_, kinds_, text_);
    if (statuses_.contains("planned"))
      frame_.legend.push_back({Sample::line, "planned", text_.words("legend_planned")});
    if (statuses_.contains("denied")) frame_.legend.push_back({Sample::line, "denied", text_.words("legend_denied")});
    if (plans_) frame_.legend.push_back({Sample::arrow, "arrow", text_.words("legend_plan")});
    if (!lanes_.empty()) frame_.legend.push_back({Sample::shape, "party", text_.words("party")});
    if (hosts_) frame_.legend.push_back({Sample::shape, "host", text_.words("host")});
    std::vector<std::string> notes;
    if (events_.size() < total_events_)
      notes.push_back(text_.words("events_left_out", {std::to_string(events_.size()), std::to_string(total_events_)}));
    if (actors_left_out_ > 0) notes.push_back(text_.words("parties_left_out", {std::to_string(actors_left_out_)}));
    frame_.notes.insert(frame_.notes.begin(), notes.begin(), notes.end());
  }

  const EventGraph& graph_;
  DiagramText text_;
  DiagramStyle style_;
  graphviz::Graph drawing_;
  Frame frame_;
  std::vector<const Event*> events_;
  std::size_t total_events_ = 0;
  std::vector<const Actor*> lanes_;
  std::size_t actors_left_out_ = 0;
  std::map<const Event*, double> depths_;
  double foot_ = 0;
  double date_width_ = 90;
  double what_width_ = 90;
  std::vector<Node> heads_;
  std::map<std::string, Node> rows_;
  std::vector<Kind> kinds_;
  std::set<std::string> statuses_;
  bool hosts_ = false;
  bool plans_ = false;
};

}  // namespace

std::string events_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options) {
  return EventsView(graph, options).render(format);
}

}  // namespace waqai
