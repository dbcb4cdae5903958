// A graph of Graphviz's, owned: attributes in, DOT, SVG, PNG and PDF out.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "geometry.hpp"

struct Agraph_s;
struct Agnode_s;
struct Agedge_s;

namespace waqai::graphviz {

/// In points; of what has no label, none.
struct Sizes {
  std::map<Agnode_s*, Size> nodes;
  std::map<Agedge_s*, Size> edge_labels;
  std::map<Agraph_s*, Size> cluster_labels;
};

/// Where an engine has put everything, in points, heights growing downwards.
struct Places {
  std::map<Agnode_s*, Box> nodes;
  std::map<Agedge_s*, std::vector<Point>> lines;  ///< curves as points near to each other
  std::vector<Box> cluster_labels;
};

/// Values of labels and tooltips must be escaped (escape.hpp); a label between < and > is HTML-like.
/// Nodes and edges are handles, valid as long as the graph.
class Graph {
 public:
  using Node = Agnode_s*;
  using Edge = Agedge_s*;
  using Subgraph = Agraph_s*;

  explicit Graph(const std::string& name);

  void set(const std::string& attribute, const std::string& value);
  void set(Subgraph subgraph, const std::string& attribute, const std::string& value);
  void set(Node node, const std::string& attribute, const std::string& value);
  void set(Edge edge, const std::string& attribute, const std::string& value);

  Node node(const std::string& name);
  Node node(Subgraph subgraph, const std::string& name);
  Edge edge(Node tail, Node head, const std::string& name);
  Subgraph cluster(const std::string& name);

  /// How large the texts make everything. Nodes, edges and clusters must have places, any (attributes pos and bb).
  /// @throws Error with Graphviz's own words where it fails.
  [[nodiscard]] Sizes measure() const;
  /// Has an engine lay out, and keeps all places as attributes, so that "nop2" draws them.
  /// @throws Error with Graphviz's own words where it fails.
  Places lay_out(const std::string& engine);

  /// @throws Error with Graphviz's own words where it fails.
  [[nodiscard]] std::string dot() const;
  /// Draws what has its places, as "svg", "png:cairo" or "pdf:cairo". @throws Error with Graphviz's own words where it
  /// fails, naming the package that cairo comes with where that is absent.
  [[nodiscard]] std::string render(const std::string& format) const;

 private:
  void set_object(void* object, const std::string& attribute, const std::string& value);

  struct Close {
    void operator()(Agraph_s* graph) const;
  };
  std::unique_ptr<Agraph_s, Close> graph_;
};

}  // namespace waqai::graphviz
