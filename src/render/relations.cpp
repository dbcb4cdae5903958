// The relations view: actors in boxes of their countries, one line a pair and kind. relations_choice.cpp says what is
// shown, placement.cpp where; Graphviz measures the texts and draws.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "diagram_parts.hpp"
#include "escape.hpp"
#include "graphviz.hpp"
#include "label_places.hpp"
#include "placement.hpp"
#include "relations_choice.hpp"
#include "sheet.hpp"
#include "views.hpp"

namespace waqai {
namespace {

using Vertex = RelationsChoice::Vertex;
using TieEdge = ActorGraph::edge_descriptor;

// In points.
constexpr double drawing_width = 850;  // of a page of 1200 pixels
constexpr double line_gap = 6;         // between the parallel lines of a pair
constexpr double arrow_length = 8;
constexpr double bar_length = 3;

/// Graphviz's heights grow upwards.
std::string to_dot(Point point) { return points(point.x) + "," + points(-point.y); }

/// "happened", "planned" where nothing has happened yet, "denied" where nothing stands.
std::string standing(const Tie& tie) {
  if (tie.of(Status::happened) > 0) return "happened";
  return strength(tie) > 0 ? "planned" : "denied";
}

class Relations {
 public:
  Relations(const EventGraph& graph, const DiagramOptions& options)
      : events_(graph),
        actors_(project_actors(graph, {options.max_parties})),
        choice_(choose_relations(graph, actors_, options)),
        text_(options.language),
        drawing_("relations") {
    set_defaults();
    add_actors(options.layout.empty() || options.layout == "dot");
    add_gatherings();
    add_ties();
    if (options.layout.empty())
      put_in_place();
    else
      leave_to_graphviz(options.layout);
    frame_ = frame_of(graph, options, "relations_title", text_);
    hops_ = options.hops;
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(actors_)))
      if (actors_[vertex].id == options.ego) ego_ = text_.name(actors_[vertex]);
    complete_frame();
  }

  [[nodiscard]] std::string render(DiagramFormat format) {
    if (format == DiagramFormat::png || format == DiagramFormat::pdf) lift_labels();
    return framed(drawing_, frame_, text_, style_, format);
  }

 private:
  /// Country boxes and what stands alone, each with its nodes' indices in the task.
  struct Group {
    graphviz::Graph::Subgraph cluster = nullptr;
    std::vector<std::size_t> members;
    double strength = 0;
  };

  /// One line, or several side by side, from one node to another.
  struct Bundle {
    std::size_t from = 0;
    std::size_t to = 0;
    struct Line {
      graphviz::Graph::Edge edge = nullptr;
      double at_from = 0;  // room for an arrowhead
      double at_to = 0;
    };
    std::vector<Line> lines;
    bool labelled = true;
    std::string label{};  // HTML-like
    Point label_at{};
  };

  void set_defaults() {
    drawing_.set("charset", "UTF-8");
    drawing_.set("bgcolor", "transparent");
    drawing_.set("fontname", diagram_fonts);
    drawing_.set("layout", "nop2");
    drawing_.set("outputorder", "edgesfirst");
  }

  static std::string shape(ActorType type) {
    switch (type) {
      case ActorType::person:
        return "box";
      case ActorType::country:
        return "ellipse";
      case ActorType::org:
        return "hexagon";
      case ActorType::group:
        break;
    }
    return "note";
  }

  /// Four sizes of type: a degree is told apart from another only by steps.
  [[nodiscard]] int type_size(Vertex vertex) const {
    const double strongest = std::max(1.0, *std::ranges::max_element(choice_.strength));
    return 13 + 2 * static_cast<int>(std::lround(3 * std::sqrt(choice_.strength[vertex] / strongest)));
  }

  [[nodiscard]] std::vector<const Event*> events_of(const std::vector<std::string>& ids) const {
    std::vector<const Event*> events;
    for (const std::string& id : ids) events.push_back(events_.event(id));
    return events;
  }

  [[nodiscard]] std::vector<const Event*> events_of(Vertex vertex) const {
    std::set<std::string> ids;
    for (const TieEdge edge : boost::make_iterator_range(boost::out_edges(vertex, actors_)))
      ids.insert(actors_[edge].events.begin(), actors_[edge].events.end());
    std::vector<const Event*> events;
    for (const Event* event : events_.chronology())
      if (ids.contains(event->id)) events.push_back(event);
    return events;
  }

  /// `boxed`: the others of Graphviz's engines know no boxes.
  void add_actors(bool boxed) {
    std::map<std::string, std::vector<Vertex>> compatriots;
    for (const Vertex vertex : choice_.shown)
      compatriots[actors_[vertex].country.empty() ? actors_[vertex].id : actors_[vertex].country].push_back(vertex);
    for (const auto& [country, members] : compatriots) {
      const Actor& first = actors_[members.front()];
      const bool stands_alone = members.size() == 1 && (first.country.empty() || first.type == ActorType::country);
      Group group;
      if (boxed && !stands_alone) group.cluster = add_cluster(country);
      for (const Vertex vertex : members) {
        group.members.push_back(nodes_.size());
        group.strength += choice_.strength[vertex];
        add_actor(vertex, group.cluster);
      }
      groups_.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups_, std::greater{}, &Group::strength);
  }

  graphviz::Graph::Subgraph add_cluster(const std::string& country) {
    const auto cluster = drawing_.cluster(country);
    const auto set = [&](const char* name, const std::string& value) { drawing_.set(cluster, name, value); };
    set("bb", "0,0,1,1");
    set("lp", "0,0");
    set("label", dot_escape(text_.isolated(text_.country(country))));
    set("id", dot_escape("country-" + country));
    set("style", "filled,rounded");
    set("color", style_.colour("rule"));
    set("fillcolor", style_.colour("cluster"));
    set("fontname", diagram_fonts);
    set("fontsize", "12");
    set("fontcolor", style_.colour("muted"));
    return cluster;
  }

  void add_actor(Vertex vertex, graphviz::Graph::Subgraph cluster) {
    const Actor& actor = actors_[vertex];
    const auto node = cluster == nullptr ? drawing_.node(actor.id) : drawing_.node(cluster, actor.id);
    index_[vertex] = nodes_.size();
    nodes_.push_back(node);
    types_.insert(actor.type);
    const auto events = events_of(vertex);
    const std::string type(to_string(actor.type));
    const auto set = [&](const char* name, const std::string& value) { drawing_.set(node, name, value); };
    set("pos", "0,0");
    set("label", dot_escape(text_.isolated(text_.name(actor))));
    set("id", dot_escape("actor-" + actor.id));
    set("class", type);
    set("shape", shape(actor.type));
    set("style", actor.type == ActorType::person ? "filled,rounded" : "filled");
    set("fillcolor", style_.colour(type));
    set("color", style_.colour("muted"));
    set("fontname", diagram_fonts);
    set("fontsize", std::to_string(type_size(vertex)));
    set("fontcolor", style_.colour("ink"));
    set("height", "0.3");
    set("margin", "0.12,0.04");
    set("tooltip", tooltip(text_.name(actor), events, text_));
    set("URL", evidence_url(events_, events));
  }

  /// An event of many is a node of its own: ties between every two of its parties would hide all others.
  void add_gatherings() {
    for (const auto& gathering : choice_.gatherings) {
      const Event& event = *gathering.event;
      const std::string tip = tooltip(text_.kind(event.kind, event.status), {&event}, text_);
      const std::size_t index = nodes_.size();
      add_gathering_node(event, tip);
      Group alone;
      alone.members = {index};
      groups_.push_back(alone);
      for (const Vertex vertex : gathering.parties) add_part(event, index, vertex, tip);
    }
  }

  void add_gathering_node(const Event& event, const std::string& tip) {
    const auto node = drawing_.node(event.id);
    nodes_.push_back(node);
    kinds_.push_back(event.kind);
    const auto set = [&](const char* name, const std::string& value) { drawing_.set(node, name, value); };
    set("pos", "0,0");
    set("id", dot_escape("event-" + event.id));
    set("class", "gathering");
    set("shape", "plain");
    set("label", gathering_label(event));
    set("tooltip", tip);
    set("URL", evidence_url(events_, {&event}));
  }

  void add_part(const Event& event, std::size_t index, Vertex vertex, const std::string& tip) {
    const std::string name = event.id + "-" + actors_[vertex].id;
    const auto edge = drawing_.edge(nodes_[index], nodes_[index_.at(vertex)], name);
    drawing_.set(edge, "id", dot_escape("part-" + name));
    draw_line(edge, event.kind, event.status == Status::happened ? "happened" : "planned");
    drawing_.set(edge, "penwidth", "1.6");
    drawing_.set(edge, "dir", "none");
    describe(edge, tip, {&event});
    bundles_.push_back({index, index_.at(vertex), {{edge}}, false});
  }

  void draw_line(graphviz::Graph::Edge edge, Kind kind_of_event, const std::string& status) {
    const std::string kind(to_string(kind_of_event));
    const bool denied = status == "denied";
    const LineStyle& line = style_.line(status == "happened" ? kind : status);
    const std::string& colour = style_.colour(denied ? "denied" : kind);
    statuses_.insert(status);
    drawing_.set(edge, "pos", "0,0 0,0 0,0 0,0");
    drawing_.set(edge, "class", dot_escape((denied ? "" : kind + " ") + status));
    drawing_.set(edge, "color", line.twofold ? colour + ":" + colour : colour);
    drawing_.set(edge, "style", line.style);
  }

  void describe(graphviz::Graph::Edge edge, const std::string& tip, const std::vector<const Event*>& events) {
    for (const char* attribute : {"tooltip", "edgetooltip", "labeltooltip"}) drawing_.set(edge, attribute, tip);
    drawing_.set(edge, "URL", evidence_url(events_, events));
  }

  void add_ties() {
    for (const auto& [pair, ties] : choice_.ties) {
      Bundle bundle{index_.at(pair.first), index_.at(pair.second), {}, true};
      for (const Tie* tie : ties) bundle.lines.push_back(add_tie(*tie, pair));
      const auto first = bundle.lines.front().edge;
      bundle.label = label(ties);
      drawing_.set(first, "label", bundle.label);
      drawing_.set(first, "lp", "0,0");
      bundles_.push_back(std::move(bundle));
    }
  }

  Bundle::Line add_tie(const Tie& tie, const RelationsChoice::Pair& pair) {
    const Actor& source = actors_[pair.first];
    const Actor& target = actors_[pair.second];
    const std::string status = standing(tie);
    const bool denied = status == "denied";
    kinds_.push_back(tie.kind);
    directed_ = directed_ || tie.forward + tie.backward > 0;
    const std::string name = source.id + "-" + target.id + "-" + std::string(to_string(tie.kind));
    const auto edge = drawing_.edge(nodes_[index_.at(pair.first)], nodes_[index_.at(pair.second)], name);
    drawing_.set(edge, "id", dot_escape("tie-" + name));
    draw_line(edge, tie.kind, status);
    drawing_.set(edge, "penwidth", width(tie));
    const auto events = events_of(tie.events);
    describe(edge, tooltip(text_.name(source) + " – " + text_.name(target), events, text_), events);
    const bool forward = denied || tie.forward > 0;
    const bool backward = denied || tie.backward > 0;
    drawing_.set(edge, "dir", forward && backward ? "both" : forward ? "forward" : backward ? "back" : "none");
    drawing_.set(edge, "arrowhead", denied ? "tee" : "normal");
    drawing_.set(edge, "arrowtail", denied ? "tee" : "normal");
    drawing_.set(edge, "arrowsize", "0.8");
    const double head = denied ? bar_length : arrow_length;
    return {edge, backward ? head : 0, forward ? head : 0};
  }

  static std::string width(const Tie& tie) {
    const double count = std::max<double>(1, tie.of(Status::happened));
    return points(std::min(5.0, 1.6 * std::sqrt(count)));
  }

  [[nodiscard]] std::string gathering_label(const Event& event) const {
    std::string what = text_.kind(event.kind, event.status);
    if (event.place) what += text_.words("separator") + text_.name(event.place->name, event.place->id);
    return "<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLPADDING=\"3\" CELLSPACING=\"0\" STYLE=\"rounded\" BGCOLOR=\"" +
           style_.colour("paper") + "\" COLOR=\"" + style_.colour(to_string(event.kind)) + "\"><TR>" +
           cell(what, "13", "ink", false) + "</TR>" + date_row(event.date, event.date, false, false) + "</TABLE>>";
  }

  [[nodiscard]] std::string cell(const std::string& content, const char* size, const char* use, bool struck,
                                 const std::string& attributes = {}) const {
    const std::string words = xml_escape(text_.isolated(content));
    return "<TD" + attributes + "><FONT FACE=\"" + diagram_fonts + "\" POINT-SIZE=\"" + size + "\" COLOR=\"" +
           style_.colour(use) + "\">" + (struck ? "<S>" + words + "</S>" : words) + "</FONT></TD>";
  }

  /// `sample`: the cell of colour beside the kinds, here empty.
  [[nodiscard]] std::string date_row(const std::optional<Edtf>& first, const std::optional<Edtf>& last, bool sample,
                                     bool struck) const {
    if (!first) return {};
    return row(cell(text_.short_period(first, last), "11", "muted", struck, sample ? beside_sample() : ""),
               sample ? "<TD></TD>" : "");
  }

  /// Words begin at the colour that tells of them, not in the middle.
  [[nodiscard]] std::string beside_sample() const {
    return text_.right_to_left() ? " ALIGN=\"RIGHT\"" : " ALIGN=\"LEFT\"";
  }

  [[nodiscard]] std::string row(const std::string& words, const std::string& sample) const {
    const std::string room = sample.empty() ? "" : "<TD WIDTH=\"4\"></TD>";
    return "<TR>" + (text_.right_to_left() ? words + room + sample : sample + room + words) + "</TR>";
  }

  /// The kinds of a pair, in the order of its lines; of several, each beside its colour.
  [[nodiscard]] std::string label(const std::vector<const Tie*>& ties) const {
    const bool several = ties.size() > 1;
    std::optional<Edtf> first;
    std::optional<Edtf> last;
    std::string rows;
    bool struck = true;
    for (const Tie* tie : ties) {
      const bool denied = standing(*tie) == "denied";
      struck = struck && denied;
      const std::string words =
          cell(text_.tie(*tie), "13", denied ? "denied" : "ink", denied, several ? beside_sample() : "");
      const std::string sample =
          several ? "<TD WIDTH=\"6\" BGCOLOR=\"" + style_.colour(denied ? "denied" : to_string(tie->kind)) + "\"></TD>"
                  : "";
      rows += row(words, sample);
      if (tie->first && (!first || *tie->first < *first)) first = tie->first;
      if (tie->last && (!last || *tie->last > *last)) last = tie->last;
    }
    return std::string("<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"1\" CELLSPACING=\"0\" BGCOLOR=\"") +
           style_.colour("paper") + "\">" + rows + date_row(first, last, several, struck) + "</TABLE>>";
  }

  /// Takes the makeshift places away, which the engines would begin with, and asks for room between the names. sfdp's
  /// lines are too short for labels.
  void leave_to_graphviz(const std::string& engine) {
    for (const auto node : nodes_) drawing_.set(node, "pos", "");
    drawing_.set("overlap", engine == "circo" ? "true" : "prism");  // circo has none, and is torn by prism
    drawing_.set("splines", "true");
    drawing_.set("sep", "+14");
    drawing_.set("mindist", "1.6");  // circo's, in inches
    drawing_.set("nodesep", "0.4");
    drawing_.set("ranksep", "0.9");
    drawing_.set("newrank", "true");  // without it, dot of 2.42 frees ranks of labelled lines in clusters twice
    for (Bundle& bundle : bundles_) {
      for (const auto& line : bundle.lines) drawing_.set(line.edge, "len", "2.4");  // neato's, in inches
      if (!bundle.labelled || engine != "sfdp") continue;
      drawing_.set(bundle.lines.front().edge, "label", "");
      bundle.labelled = false;
    }
    drawing_.set("layout", engine);  // Graphviz heeds it more than what it is called with
    const graphviz::Places places = drawing_.lay_out(engine);
    drawing_.set("layout", "nop2");
    drawing_.set("bb", "");  // labels may leave it
    move_labels(places);
  }

  /// Graphviz sets them beside their lines, also upon names and each other.
  void move_labels(const graphviz::Places& places) {
    const graphviz::Sizes sizes = drawing_.measure();
    LabelTask task;
    std::vector<std::pair<Bundle*, std::size_t>> labelled;
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      Bundle& bundle = bundles_[i];
      if (bundle.labelled) labelled.emplace_back(&bundle, task.lines.size());
      for (const auto& line : bundle.lines) task.lines.push_back({places.lines.at(line.edge), i, {}});
    }
    for (const auto& [bundle, line] : labelled)
      task.lines[line].label = sizes.edge_labels.at(bundle->lines.front().edge);
    for (const auto node : nodes_) task.nodes.push_back(places.nodes.at(node));
    task.headings = places.cluster_labels;
    const std::vector<Point> middles = place_labels(task);
    for (const auto& [bundle, line] : labelled) {
      bundle->label_at = middles[line];
      drawing_.set(bundle->lines.front().edge, "lp", to_dot(bundle->label_at));
    }
  }

  void put_in_place() {
    const graphviz::Sizes sizes = drawing_.measure();
    const PlacementTask task = placement_task(sizes);
    const Placement placement = place(task);
    for (std::size_t i = 0; i < nodes_.size(); ++i) drawing_.set(nodes_[i], "pos", to_dot(placement.nodes[i]));
    for (std::size_t i = 0; i < groups_.size(); ++i)
      if (groups_[i].cluster != nullptr) put_cluster(groups_[i].cluster, placement.groups[i], placement.headings[i]);
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      put_lines(bundles_[i], task, placement);
      if (!bundles_[i].labelled) continue;
      bundles_[i].label_at = placement.labels[i];
      drawing_.set(bundles_[i].lines.front().edge, "lp", to_dot(placement.labels[i]));
    }
  }

  [[nodiscard]] PlacementTask placement_task(const graphviz::Sizes& sizes) const {
    PlacementTask task;
    task.width = drawing_width;
    task.right_to_left = text_.right_to_left();
    for (const auto node : nodes_) task.nodes.push_back({sizes.nodes.at(node)});
    for (const auto& [vertex, index] : index_) task.nodes[index].round = actors_[vertex].type == ActorType::country;
    for (const Group& group : groups_) {
      const auto heading = sizes.cluster_labels.find(group.cluster);
      task.groups.push_back({group.members, heading == sizes.cluster_labels.end() ? Size{} : heading->second});
    }
    for (const Bundle& bundle : bundles_) {
      const auto label = sizes.edge_labels.find(bundle.lines.front().edge);
      const double breadth = line_gap * static_cast<double>(bundle.lines.size());
      task.lines.push_back(
          {bundle.from, bundle.to, label == sizes.edge_labels.end() ? Size{} : label->second, breadth});
    }
    return task;
  }

  /// Makes labels nodes, which are drawn over all lines; in SVG, framed_svg() lifts them.
  void lift_labels() {
    for (std::size_t i = 0; i < bundles_.size(); ++i) {
      const Bundle& bundle = bundles_[i];
      if (!bundle.labelled) continue;
      drawing_.set(bundle.lines.front().edge, "label", "");
      const auto node = drawing_.node("label-" + std::to_string(i));
      drawing_.set(node, "pos", to_dot(bundle.label_at));
      drawing_.set(node, "shape", "none");
      drawing_.set(node, "margin", "0");
      drawing_.set(node, "label", bundle.label);
    }
  }

  void put_cluster(graphviz::Graph::Subgraph cluster, const Box& box, const Box& heading) {
    drawing_.set(cluster, "bb", to_dot({box.left, box.bottom}) + "," + to_dot({box.right, box.top}));
    drawing_.set(cluster, "lp",
                 to_dot((Point{heading.left, heading.top} + Point{heading.right, heading.bottom}) * 0.5));
  }

  /// Side by side, the first above the others, or where reading begins.
  void put_lines(const Bundle& bundle, const PlacementTask& task, const Placement& placement) {
    const Point from = placement.nodes[bundle.from];
    const Point to = placement.nodes[bundle.to];
    const Point along = to - from;
    const double whole = std::max(1e-9, std::hypot(along.x, along.y));
    const Point unit = along * (1 / whole);
    Point aside{-unit.y, unit.x};
    const bool upright = std::abs(aside.x) > std::abs(aside.y);
    if (upright ? (aside.x > 0) == text_.right_to_left() : aside.y < 0) aside = aside * -1;
    for (std::size_t i = 0; i < bundle.lines.size(); ++i) {
      const double shift = line_gap * (static_cast<double>(i) - (static_cast<double>(bundle.lines.size()) - 1) / 2);
      const Point start = from + aside * shift;
      const Point end = to + aside * shift;
      put_line(bundle.lines[i], unit, rim(task.nodes[bundle.from], from, start, end),
               rim(task.nodes[bundle.to], to, end, start));
    }
  }

  void put_line(const Bundle::Line& line, Point unit, Point tip_from, Point tip_to) {
    const Point start = tip_from + unit * line.at_from;
    const Point end = tip_to - unit * line.at_to;
    const Point a_third = (end - start) * (1.0 / 3);  // a double line needs its direction at the ends
    std::string path;
    if (line.at_from > 0) path += "s," + to_dot(tip_from) + " ";
    if (line.at_to > 0) path += "e," + to_dot(tip_to) + " ";
    for (const Point& point : {start, start + a_third, end - a_third, end}) path += to_dot(point) + " ";
    path.pop_back();
    drawing_.set(line.edge, "pos", path);
  }

  void complete_frame() {
    add_kinds(frame_, kinds_, text_);
    using Sample = LegendItem::Sample;
    if (statuses_.contains("planned"))
      frame_.legend.push_back({Sample::line, "planned", text_.words("legend_planned")});
    if (statuses_.contains("denied"))
      frame_.legend.push_back({Sample::crossed, "denied", text_.words("legend_denied")});
    if (directed_) frame_.legend.push_back({Sample::arrow, "arrow", text_.words("legend_arrow")});
    for (const ActorType type : types_) {
      const std::string use(to_string(type));
      frame_.legend.push_back({Sample::shape, use, text_.words(use)});
    }
    if (!choice_.shown.empty())
      for (const char* key : {"legend_width", "legend_size"})
        frame_.legend.push_back({Sample::none, "", text_.words(key)});
    note_omissions();
  }

  void note_omissions() {
    std::vector<std::string> notes;
    if (!ego_.empty())
      notes.push_back(text_.words("ego_line", {ego_, std::to_string(hops_), std::to_string(choice_.actors_too_far)}));
    if (choice_.pairs_too_weak > 0)
      notes.push_back(text_.words("pairs_too_weak", {std::to_string(choice_.pairs_too_weak)}));
    if (choice_.shown.size() < choice_.tied_actors || choice_.ties_left_out > 0)
      notes.push_back(
          text_.words("actors_left_out", {std::to_string(choice_.shown.size()), std::to_string(choice_.tied_actors),
                                          std::to_string(choice_.ties_left_out)}));
    if (choice_.gatherings_left_out > 0)
      notes.push_back(text_.words("gatherings_left_out", {std::to_string(choice_.gatherings_left_out)}));
    frame_.notes.insert(frame_.notes.begin(), notes.begin(), notes.end());
  }

  const EventGraph& events_;
  ActorGraph actors_;
  RelationsChoice choice_;
  DiagramText text_;
  DiagramStyle style_;
  graphviz::Graph drawing_;
  Frame frame_;
  std::string ego_;  // its name
  std::uint32_t hops_ = 1;
  std::vector<graphviz::Graph::Node> nodes_;  // actors, then gatherings: in the order of the task
  std::map<Vertex, std::size_t> index_;       // of actors in nodes_
  std::vector<Group> groups_;
  std::vector<Bundle> bundles_;
  std::vector<Kind> kinds_;
  std::set<ActorType> types_;
  std::set<std::string> statuses_;
  bool directed_ = false;
};

}  // namespace

Diagram relations_diagram(const EventGraph& graph, const DiagramOptions& options) {
  Relations relations(graph, options);
  std::string svg = relations.render(DiagramFormat::svg);  // first, as DOT has the frame as a label
  return {relations.render(DiagramFormat::dot), std::move(svg)};
}

std::string relations_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options) {
  return Relations(graph, options).render(format);
}

}  // namespace waqai
