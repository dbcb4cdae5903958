// Exports for programs that draw and measure networks: GEXF and GraphML, of actors and their ties.
#include <array>

#include "export/parts.hpp"
#include "render/escape.hpp"

namespace waqai {
namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// ` name="value"`, escaped.
std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + xml_escape(value) + '"';
}

/// One event of a tie as a GEXF spell, both ends included.
std::string spell(const DaySpan& days) {
  return "          <spell" + attribute("start", iso_day(days.first)) + attribute("end", iso_day(days.last)) + "/>\n";
}

class Gexf {
 public:
  Gexf(const EventGraph& graph, Language language) : graph_(graph), actors_(project_actors(graph)), words_(language) {}

  Export write() {
    file_.content = std::string(xml_head) +
                    "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
                    "  <meta>\n    <creator>waqai</creator>\n"
                    "    <description>Diplomatic contacts, derived automatically from news articles</description>\n"
                    "  </meta>\n"
                    "  <graph mode=\"dynamic\" defaultedgetype=\"undirected\" timeformat=\"date\" "
                    "timerepresentation=\"interval\">\n"
                    "    <attributes class=\"node\">\n"
                    "      <attribute id=\"type\" title=\"actor type\" type=\"string\"/>\n"
                    "      <attribute id=\"country\" title=\"country\" type=\"string\"/>\n"
                    "    </attributes>\n";
    add_nodes();
    add_edges();
    file_.content += "  </graph>\n</gexf>\n";
    file_.losses = losses_.told();
    return std::move(file_);
  }

 private:
  void add_nodes() {
    file_.content += "    <nodes>\n";
    for (const auto vertex : boost::make_iterator_range(boost::vertices(actors_))) {
      const Actor& actor = actors_[vertex];
      file_.content += "      <node" + attribute("id", actor.id) + attribute("label", words_.name(actor)) + ">\n" +
                       "        <attvalues>\n          <attvalue for=\"type\"" +
                       attribute("value", to_string(actor.type)) + "/>\n";
      if (!actor.country.empty())
        file_.content += "          <attvalue for=\"country\"" + attribute("value", actor.country) + "/>\n";
      file_.content += "        </attvalues>\n      </node>\n";
    }
    file_.content += "    </nodes>\n";
  }

  void add_edges() {
    file_.content += "    <edges>\n";
    for (const auto edge : boost::make_iterator_range(boost::edges(actors_))) {
      const Tie& tie = actors_[edge];
      if (tie.of(Status::happened) == 0) {
        losses_.add("ties left out, as nothing of them is reported to have happened");
        continue;
      }
      file_.content += "      <edge" + attribute("id", std::to_string(edges_++)) +
                       attribute("source", actors_[boost::source(edge, actors_)].id) +
                       attribute("target", actors_[boost::target(edge, actors_)].id) +
                       attribute("kind", to_string(tie.kind)) + attribute("label", to_string(tie.kind)) +
                       attribute("weight", std::to_string(tie.of(Status::happened)));
      const std::string spells = spells_of(tie);
      file_.content +=
          spells.empty() ? "/>\n" : ">\n        <spells>\n" + spells + "        </spells>\n      </edge>\n";
    }
    file_.content += "    </edges>\n";
  }

  std::string spells_of(const Tie& tie) {
    std::string spells;
    for (const std::string& id : tie.events) {
      const Event& event = *graph_.event(id);
      if (event.status != Status::happened) {
        losses_.add("events of ties not told, as they are not reported to have happened");
      } else if (const auto days = closed_days(event)) {
        spells += spell(*days);
        if (is_imprecise(*event.date))
          losses_.add("events of ties with an imprecise date are told as lasting over all its days");
      } else {
        losses_.add("events of ties count in a weight but have no spell, for want of a date");
      }
    }
    return spells;
  }

  const EventGraph& graph_;
  ActorGraph actors_;
  EventWords words_;
  std::size_t edges_ = 0;
  Losses losses_;
  Export file_;
};

/// A GraphML attribute; Gephi reads those named label and weight.
struct Key {
  std::string_view id;
  std::string_view owner;
  std::string_view type;
};

constexpr std::array node_keys{Key{"label", "node", "string"}, Key{"type", "node", "string"},
                               Key{"country", "node", "string"}};
constexpr std::array edge_keys{
    Key{"kind", "edge", "string"}, Key{"weight", "edge", "double"}, Key{"happened", "edge", "int"},
    Key{"planned", "edge", "int"}, Key{"postponed", "edge", "int"}, Key{"cancelled", "edge", "int"},
    Key{"denied", "edge", "int"},  Key{"proposed", "edge", "int"},  Key{"first", "edge", "string"},
    Key{"last", "edge", "string"}, Key{"forward", "edge", "int"},   Key{"backward", "edge", "int"}};

std::string declared(const Key& key) {
  return "  <key" + attribute("id", key.id) + attribute("for", key.owner) + attribute("attr.name", key.id) +
         attribute("attr.type", key.type) + "/>\n";
}

std::string datum(std::string_view key, std::string_view value) {
  if (value.empty()) return {};
  return "      <data" + attribute("key", key) + ">" + xml_escape(value) + "</data>\n";
}

std::string graphml_node(const Actor& actor, const EventWords& words) {
  return "    <node" + attribute("id", actor.id) + ">\n" + datum("label", words.name(actor)) +
         datum("type", to_string(actor.type)) + datum("country", actor.country) + "    </node>\n";
}

std::string graphml_edge(std::string_view id, const Actor& source, const Actor& target, const Tie& tie) {
  std::string out = "    <edge" + attribute("id", id) + attribute("source", source.id) +
                    attribute("target", target.id) + ">\n" + datum("kind", to_string(tie.kind)) +
                    datum("weight", std::to_string(tie.of(Status::happened)));
  for (std::size_t i = 0; i < tie.count.size(); ++i)
    out += datum(to_string(static_cast<Status>(i)), std::to_string(tie.count[i]));
  return out + datum("first", tie.first ? tie.first->to_string() : "") +
         datum("last", tie.last ? tie.last->to_string() : "") + datum("forward", std::to_string(tie.forward)) +
         datum("backward", std::to_string(tie.backward)) + "    </edge>\n";
}

}  // namespace

Export export_gexf(const EventGraph& graph, const ExportOptions& options) {
  return Gexf(graph, options.language).write();
}

Export export_graphml(const EventGraph& graph, const ExportOptions& options) {
  Export file;
  file.content = std::string(xml_head) + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const Key& key : node_keys) file.content += declared(key);
  for (const Key& key : edge_keys) file.content += declared(key);
  file.content += "  <graph id=\"actors\" edgedefault=\"undirected\">\n";
  const EventWords words(options.language);
  const ActorGraph actors = project_actors(graph);
  for (const auto vertex : boost::make_iterator_range(boost::vertices(actors)))
    file.content += graphml_node(actors[vertex], words);
  std::size_t id = 0;
  for (const auto edge : boost::make_iterator_range(boost::edges(actors)))
    file.content += graphml_edge("e" + std::to_string(id++), actors[boost::source(edge, actors)],
                                 actors[boost::target(edge, actors)], actors[edge]);
  file.content += "  </graph>\n</graphml>\n";
  return file;
}

}  // namespace waqai
