// The relations view: actors in boxes of their countries, one edge a pair and kind, laid out by dot.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "diagram_parts.hpp"
#include "escape.hpp"
#include "graphviz.hpp"

namespace waqai {
namespace {

using Vertex = ActorGraph::vertex_descriptor;
using TieEdge = ActorGraph::edge_descriptor;

constexpr std::size_t most_nodes_for_dot = 60;  // beyond, sfdp without labels on edges reads better

/// What has not been held cannot make an actor strong; a denial says nothing.
double strength(const Tie& tie) {
  const std::uint32_t open = tie.of(Status::planned) + tie.of(Status::proposed) + tie.of(Status::postponed);
  return tie.of(Status::happened) + 0.5 * open;
}

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
        text_(options.language),
        drawing_("relations") {
    find_gatherings(options.max_parties);
    choose(options.max_actors);
    set_defaults();
    choose_sides();
    add_actors();
    add_ties();
    add_gatherings();
    frame_ = frame_of(graph, options, "relations_title", text_);
    complete_frame();
  }

  [[nodiscard]] std::string dot() {
    drawing_.set("label", frame_label(frame_, text_, style_));
    drawing_.set("labelloc", "t");
    return drawing_.dot();
  }

  [[nodiscard]] std::string svg() const {
    return framed_svg(drawing_.svg(labelled() ? "dot" : "sfdp"), frame_, text_, style_);
  }

 private:
  [[nodiscard]] bool labelled() const { return shown_.size() <= most_nodes_for_dot; }

  void find_gatherings(std::size_t max_parties) {
    for (const Event* event : events_.chronology()) {
      const bool held = event->status == Status::happened || event->status == Status::planned;
      if (event->kind == Kind::visit || event->participants.size() <= max_parties || !held) continue;
      if (!event->fulfilled_by.empty()) continue;
      gatherings_.push_back(event);
      for (const Participant& party : event->participants) ++gatherings_of_[party.id];
    }
    std::ranges::stable_sort(gatherings_, std::greater{}, &Event::sources);
  }

  void choose(std::size_t most) {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(actors_))) {
      double sum = 0;
      for (const TieEdge edge : boost::make_iterator_range(boost::out_edges(vertex, actors_)))
        sum += strength(actors_[edge]);
      const std::size_t gatherings = gatherings_of_[actors_[vertex].id];
      strength_.push_back(sum + static_cast<double>(gatherings));
      if (boost::out_degree(vertex, actors_) + gatherings > 0) tied_.push_back(vertex);
    }
    // Vertices are in order of ids, which a stable sort keeps among the equally strong.
    std::vector<Vertex> strongest = tied_;
    std::ranges::stable_sort(strongest, std::greater{}, [&](Vertex vertex) { return strength_[vertex]; });
    strongest.resize(std::min(most, strongest.size()));
    shown_.insert(strongest.begin(), strongest.end());
  }

  /// The strongest actor's country in the middle, the others before and after it in turn: dot, left alone, would
  /// put all who have met him into one long column.
  void choose_sides() {
    std::map<std::string, double> strengths;
    for (const Vertex vertex : shown_) strengths[actors_[vertex].country] += strength_[vertex];
    std::vector<std::string> countries;
    for (const auto& [country, sum] : strengths) countries.push_back(country);
    std::ranges::stable_sort(countries, std::greater{}, [&](const std::string& country) { return strengths[country]; });
    double before = 0;
    double after = 0;
    for (const std::string& country : countries) {
      if (country == countries.front()) continue;
      const bool lighter_before = before <= after;
      sides_[country] = lighter_before ? -1 : 1;
      (lighter_before ? before : after) += strengths[country];
    }
  }

  [[nodiscard]] int side(Vertex vertex) const {
    const auto found = sides_.find(actors_[vertex].country);
    return found == sides_.end() ? 0 : found->second;
  }

  void set_defaults() {
    drawing_.set("charset", "UTF-8");
    drawing_.set("bgcolor", "transparent");
    drawing_.set("fontname", diagram_fonts);
    drawing_.set("rankdir", text_.right_to_left() ? "RL" : "LR");
    // Without it dot may put two boxes' tied actors on one rank, and 2.42 then frees its ranks twice.
    drawing_.set("newrank", "true");
    drawing_.set("nodesep", "0.35");
    drawing_.set("ranksep", "0.5");
    drawing_.set("splines", "true");
    drawing_.set("overlap", "prism");
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
    const double strongest = std::max(1.0, *std::ranges::max_element(strength_));
    return 13 + 3 * static_cast<int>(std::lround(3 * std::sqrt(strength_[vertex] / strongest)));
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

  void add_actors() {
    std::map<std::string, graphviz::Graph::Subgraph> clusters;
    for (const Vertex vertex : shown_) {
      const Actor& actor = actors_[vertex];
      if (actor.country.empty()) {
        nodes_[vertex] = drawing_.node(actor.id);
      } else {
        auto& cluster = clusters[actor.country];
        if (cluster == nullptr) cluster = add_cluster(actor.country);
        nodes_[vertex] = drawing_.node(cluster, actor.id);
      }
      style_actor(nodes_[vertex], vertex);
    }
  }

  graphviz::Graph::Subgraph add_cluster(const std::string& country) {
    const auto cluster = drawing_.cluster(country);
    drawing_.set(cluster, "label", dot_escape(text_.isolated(text_.country(country))));
    drawing_.set(cluster, "id", dot_escape("country-" + country));
    drawing_.set(cluster, "style", "filled,rounded");
    drawing_.set(cluster, "color", style_.colour("rule"));
    drawing_.set(cluster, "fillcolor", style_.colour("cluster"));
    drawing_.set(cluster, "fontname", diagram_fonts);
    drawing_.set(cluster, "fontsize", "12");
    drawing_.set(cluster, "fontcolor", style_.colour("muted"));
    drawing_.set(cluster, "labeljust", "l");
    drawing_.set(cluster, "margin", "10");
    return cluster;
  }

  void style_actor(graphviz::Graph::Node node, Vertex vertex) {
    const Actor& actor = actors_[vertex];
    const auto events = events_of(vertex);
    const std::string type(to_string(actor.type));
    const auto set = [&](const char* name, const std::string& value) { drawing_.set(node, name, value); };
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
    set("margin", "0.12,0.06");
    set("tooltip", tooltip(text_.name(actor), events, text_));
    set("URL", evidence_url(events_, events));
  }

  void add_ties() {
    for (const TieEdge edge : boost::make_iterator_range(boost::edges(actors_))) {
      const Vertex source = boost::source(edge, actors_);
      const Vertex target = boost::target(edge, actors_);
      if (shown_.contains(source) && shown_.contains(target))
        add_tie(actors_[edge], source, target);
      else
        ++ties_left_out_;
    }
  }

  void add_tie(const Tie& tie, Vertex source, Vertex target) {
    const std::string kind(to_string(tie.kind));
    const std::string status = standing(tie);
    kinds_.push_back(tie.kind);
    statuses_.insert(status);
    directed_ = directed_ || tie.forward + tie.backward > 0;
    const std::string name = actors_[source].id + "-" + actors_[target].id + "-" + kind;
    const bool turned = side(target) < side(source);
    const auto edge = turned ? drawing_.edge(nodes_.at(target), nodes_.at(source), name)
                             : drawing_.edge(nodes_.at(source), nodes_.at(target), name);
    const auto set = [&](const char* attribute, const std::string& value) { drawing_.set(edge, attribute, value); };
    const bool denied = status == "denied";
    const LineStyle& line = style_.line(status == "happened" ? kind : status);
    const std::string& colour = style_.colour(denied ? "denied" : kind);
    set("id", dot_escape("tie-" + name));
    set("class", dot_escape((denied ? "" : kind + " ") + status));
    set("color", line.twofold ? colour + ":" + colour : colour);
    set("style", line.style);
    set("penwidth", width(tie));
    set_ends(edge, turned ? tie.backward : tie.forward, turned ? tie.forward : tie.backward, denied);
    const auto events = events_of(tie.events);
    const std::string heading = text_.name(actors_[source]) + " – " + text_.name(actors_[target]);
    const std::string tip = tooltip(heading, events, text_);
    for (const char* attribute : {"tooltip", "edgetooltip", "labeltooltip"}) set(attribute, tip);
    set("URL", evidence_url(events_, events));
    if (labelled()) set("label", label(tie, denied));
  }

  static std::string width(const Tie& tie) {
    const double count = std::max<double>(1, tie.of(Status::happened));
    const double width = std::min(7.0, 1.6 * std::sqrt(count));
    return std::to_string(width).substr(0, 4);
  }

  void set_ends(graphviz::Graph::Edge edge, std::uint32_t to_head, std::uint32_t to_tail, bool denied) {
    const bool forward = denied || to_head > 0;
    const bool backward = denied || to_tail > 0;
    drawing_.set(edge, "dir", forward && backward ? "both" : forward ? "forward" : backward ? "back" : "none");
    drawing_.set(edge, "arrowhead", denied ? "tee" : "normal");
    drawing_.set(edge, "arrowtail", denied ? "tee" : "normal");
    drawing_.set(edge, "arrowsize", "0.7");
  }

  /// An event of many is a node of its own: ties between every two of its parties would hide all others.
  void add_gatherings() {
    constexpr std::size_t most = 8;
    std::size_t drawn = 0;
    for (const Event* event : gatherings_) {
      std::vector<Vertex> parties;
      for (const Vertex vertex : shown_)
        if (std::ranges::find(event->participants, actors_[vertex].id, &Participant::id) != event->participants.end())
          parties.push_back(vertex);
      if (drawn == most || parties.size() < 2) continue;
      ++drawn;
      add_gathering(*event, parties);
    }
    gatherings_left_out_ = gatherings_.size() - drawn;
  }

  void add_gathering(const Event& event, const std::vector<Vertex>& parties) {
    const std::string kind(to_string(event.kind));
    const std::string status = event.status == Status::happened ? "happened" : "planned";
    kinds_.push_back(event.kind);
    statuses_.insert(status);
    const auto node = drawing_.node(event.id);
    const auto set = [&](const char* name, const std::string& value) { drawing_.set(node, name, value); };
    const std::string tip = tooltip(text_.kind(event.kind, event.status), {&event}, text_);
    const std::string url = evidence_url(events_, {&event});
    set("id", dot_escape("event-" + event.id));
    set("class", "gathering");
    set("shape", "plain");
    set("label", gathering_label(event));
    set("tooltip", tip);
    set("URL", url);
    for (const Vertex vertex : parties) {
      const std::string name = event.id + "-" + actors_[vertex].id;
      const auto party = nodes_.at(vertex);
      const auto edge = side(vertex) > 0 ? drawing_.edge(node, party, name) : drawing_.edge(party, node, name);
      const auto set_edge = [&](const char* key, const std::string& value) { drawing_.set(edge, key, value); };
      const LineStyle& line = style_.line(status == "happened" ? kind : status);
      set_edge("id", dot_escape("part-" + name));
      set_edge("class", kind + " " + status);
      set_edge("color", line.twofold ? style_.colour(kind) + ":" + style_.colour(kind) : style_.colour(kind));
      set_edge("style", line.style);
      set_edge("penwidth", "1.6");
      set_edge("dir", "none");
      for (const char* key : {"tooltip", "edgetooltip"}) set_edge(key, tip);
      set_edge("URL", url);
    }
  }

  [[nodiscard]] std::string gathering_label(const Event& event) const {
    std::string what = text_.kind(event.kind, event.status);
    if (event.place) what += text_.words("separator") + text_.name(event.place->name, event.place->id);
    return "<<TABLE BORDER=\"1\" CELLBORDER=\"0\" CELLPADDING=\"3\" CELLSPACING=\"0\" STYLE=\"rounded\" BGCOLOR=\"" +
           style_.colour("paper") + "\" COLOR=\"" + style_.colour(to_string(event.kind)) + "\">" +
           row(what, "13", "ink", false) + row(text_.date(event.date), "10", "muted", false) + "</TABLE>>";
  }

  [[nodiscard]] std::string row(const std::string& content, const char* size, const char* use, bool struck) const {
    const std::string words = xml_escape(text_.isolated(content));
    return std::string("<TR><TD><FONT FACE=\"") + diagram_fonts + "\" POINT-SIZE=\"" + size + "\" COLOR=\"" +
           style_.colour(use) + "\">" + (struck ? "<S>" + words + "</S>" : words) + "</FONT></TD></TR>";
  }

  [[nodiscard]] std::string label(const Tie& tie, bool struck) const {
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"1\" CELLSPACING=\"0\" BGCOLOR=\"" +
           style_.colour("paper") + "\">" + row(text_.tie(tie), "13", struck ? "denied" : "ink", struck) +
           row(text_.period(tie.first, tie.last), "10", "muted", struck) + "</TABLE>>";
  }

  void complete_frame() {
    add_kinds(frame_, kinds_, text_);
    using Sample = LegendItem::Sample;
    if (statuses_.contains("planned"))
      frame_.legend.push_back({Sample::line, "planned", text_.words("legend_planned")});
    if (statuses_.contains("denied"))
      frame_.legend.push_back({Sample::crossed, "denied", text_.words("legend_denied")});
    if (directed_) frame_.legend.push_back({Sample::arrow, "arrow", text_.words("legend_arrow")});
    std::set<ActorType> types;
    for (const Vertex vertex : shown_) types.insert(actors_[vertex].type);
    for (const ActorType type : types) {
      const std::string use(to_string(type));
      frame_.legend.push_back({Sample::shape, use, text_.words(use)});
    }
    if (!shown_.empty())
      for (const char* key : {"legend_width", "legend_size"})
        frame_.legend.push_back({Sample::none, "", text_.words(key)});
    note_omissions();
  }

  void note_omissions() {
    std::vector<std::string> notes;
    if (shown_.size() < tied_.size())
      notes.push_back(text_.words("actors_left_out", {std::to_string(shown_.size()), std::to_string(tied_.size()),
                                                      std::to_string(ties_left_out_)}));
    if (gatherings_left_out_ > 0)
      notes.push_back(text_.words("gatherings_left_out", {std::to_string(gatherings_left_out_)}));
    frame_.notes.insert(frame_.notes.begin(), notes.begin(), notes.end());
  }

  const EventGraph& events_;
  ActorGraph actors_;
  DiagramText text_;
  DiagramStyle style_;
  graphviz::Graph drawing_;
  Frame frame_;
  std::vector<const Event*> gatherings_;  // events of many parties, those of most sources first
  std::map<std::string, std::size_t> gatherings_of_;
  std::size_t gatherings_left_out_ = 0;
  std::vector<double> strength_;  // by vertex
  std::vector<Vertex> tied_;
  std::set<Vertex> shown_;
  std::map<std::string, int> sides_;  // by country: before the middle -1, after it 1
  std::map<Vertex, graphviz::Graph::Node> nodes_;
  std::vector<Kind> kinds_;
  std::set<std::string> statuses_;
  bool directed_ = false;
  std::size_t ties_left_out_ = 0;
};

}  // namespace

std::string relations_dot(const EventGraph& graph, const DiagramOptions& options) {
  return Relations(graph, options).dot();
}
std::string relations_svg(const EventGraph& graph, const DiagramOptions& options) {
  return Relations(graph, options).svg();
}

}  // namespace waqai
