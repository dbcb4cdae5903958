// Wraps cgraph and gvc, C libraries with global state: one call at a time, errors collected instead of printed.
#include "graphviz.hpp"

#include <graphviz/gvc.h>

#include <cstdio>
#include <cstdlib>
#include <mutex>

#include "waqai/core/error.hpp"

namespace waqai::graphviz {
namespace {

const char* const places_as_set = "nop2";  // an engine that leaves all where it is

std::mutex library_mutex;
std::string library_errors;

int collect_error(char* message) {
  library_errors += message;
  return 0;
}

/// Holds the library: nobody else calls it meanwhile, and what it complains of is kept.
class Session {
 public:
  Session() : lock_(library_mutex), previous_(agseterrf(collect_error)) { library_errors.clear(); }
  ~Session() { agseterrf(previous_); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[noreturn]] static void fail(const std::string& what) {
    std::string message = "Graphviz: " + what;
    if (!library_errors.empty()) message += ": " + library_errors;
    while (message.ends_with('\n')) message.pop_back();
    throw Error(message);
  }

  template <typename Handle>
  static Handle* check(Handle* handle, const char* what) {
    if (handle == nullptr) fail(what);
    return handle;
  }

 private:
  std::lock_guard<std::mutex> lock_;
  agusererrf previous_;
};

// cgraph takes char* for what it does not change.
char* c_string(const std::string& text) { return const_cast<char*>(text.c_str()); }

struct CloseContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
using Context = std::unique_ptr<GVC_t, CloseContext>;

// cgraph's own discipline makes ids of the addresses of names, and draws boxes in that order. Ours numbers what is
// named in the order in which it comes, so that a diagram is the same each time.
void* open_ids(Agraph_t* /*graph*/, Agdisc_t* /*disciplines*/) { return new IDTYPE{0}; }

long map_name(void* state, int /*type*/, char* name, IDTYPE* id, int create) {
  if (name != nullptr || create == 0) return 0;  // cgraph then keeps the name itself and asks for a number
  *id = 2 * ++*static_cast<IDTYPE*>(state) + 1;
  return 1;
}

long allocate_id(void* /*state*/, int /*type*/, IDTYPE /*id*/) { return 0; }
void free_id(void* /*state*/, int /*type*/, IDTYPE /*id*/) {}
char* print_id(void* /*state*/, int /*type*/, IDTYPE /*id*/) { return nullptr; }
void close_ids(void* state) { delete static_cast<IDTYPE*>(state); }
void register_id(void* /*state*/, int /*type*/, void* /*object*/) {}

Agiddisc_t numbered_ids{open_ids, map_name, allocate_id, free_id, print_id, close_ids, register_id};
Agdisc_t disciplines{&AgMemDisc, &numbered_ids, &AgIoDisc};

struct FreeRendering {
  void operator()(char* data) const { gvFreeRenderData(data); }
};

/// One for the whole program: its pango plugin remembers font names of a context that has been freed.
GVC_t* shared_context() {
  static const Context context(Session::check(gvContext(), "no context"));
  return context.get();
}

std::string draw(GVC_t* context, Agraph_t* graph, const std::string& format) {
  char* data = nullptr;
  unsigned size = 0;
  const int failed = gvRenderData(context, graph, format.c_str(), &data, &size);
  const std::unique_ptr<char, FreeRendering> owned(data);
  if (failed != 0 || data == nullptr)
    Session::fail("cannot write " + format +
                  (format.ends_with(":cairo") ? " (this needs Graphviz's pango plugin; Debian: libgvc6)" : ""));
  return {data, size};
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
struct Free {
  void operator()(char* data) const { std::free(data); }
};

/// Frees the layout of a graph before its context goes.
class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* graph, const std::string& engine) : context_(context), graph_(graph) {
    if (gvLayout(context, graph, engine.c_str()) != 0) Session::fail("cannot lay out with " + engine);
  }
  ~Layout() { gvFreeLayout(context_, graph_); }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

 private:
  GVC_t* context_;
  Agraph_t* graph_;
};

Point place_of(pointf point) { return {point.x, -point.y}; }
Box box_of(const textlabel_t* label) { return around(place_of(label->pos), {label->dimen.x, label->dimen.y}); }

/// A few points of each of its cubic curves.
std::vector<Point> path_of(const splines* curves) {
  constexpr int steps = 8;
  std::vector<Point> path;
  for (int i = 0; curves != nullptr && i < curves->size; ++i) {
    const bezier& curve = curves->list[i];
    path.push_back(place_of(curve.list[0]));
    for (int from = 0; from + 3 < curve.size; from += 3)
      for (int step = 1; step <= steps; ++step) {
        const double t = static_cast<double>(step) / steps;
        const double s = 1 - t;
        path.push_back(place_of(curve.list[from]) * (s * s * s) + place_of(curve.list[from + 1]) * (3 * s * s * t) +
                       place_of(curve.list[from + 2]) * (3 * s * t * t) + place_of(curve.list[from + 3]) * (t * t * t));
      }
  }
  return path;
}

bool html_like(const std::string& value) { return value.size() > 1 && value.front() == '<' && value.back() == '>'; }

}  // namespace

void Graph::Close::operator()(Agraph_s* graph) const {
  const Session session;
  agclose(graph);
}

Graph::Graph(const std::string& name) {
  const Session session;
  graph_.reset(Session::check(agopen(c_string(name), Agundirected, &disciplines), "cannot open a graph"));
}

void Graph::set_object(void* object, const std::string& attribute, const std::string& value) {
  const Session session;
  char* text = c_string(value);
  char* html = nullptr;
  if (attribute == "label" && html_like(value)) {
    const std::string inner = value.substr(1, value.size() - 2);
    text = html = agstrdup_html(graph_.get(), c_string(inner));
  }
  const int failed = agsafeset(object, c_string(attribute), text, c_string(std::string()));
  if (html != nullptr) agstrfree(graph_.get(), html);
  if (failed != 0) Session::fail("cannot set " + attribute);
}

void Graph::set(const std::string& attribute, const std::string& value) { set_object(graph_.get(), attribute, value); }
void Graph::set(Subgraph subgraph, const std::string& attribute, const std::string& value) {
  set_object(subgraph, attribute, value);
}
void Graph::set(Node node, const std::string& attribute, const std::string& value) {
  set_object(node, attribute, value);
}
void Graph::set(Edge edge, const std::string& attribute, const std::string& value) {
  set_object(edge, attribute, value);
}

Graph::Node Graph::node(const std::string& name) { return node(graph_.get(), name); }

Graph::Node Graph::node(Subgraph subgraph, const std::string& name) {
  const Session session;
  return Session::check(agnode(subgraph, c_string(name), TRUE), "cannot add a node");
}

Graph::Edge Graph::edge(Node tail, Node head, const std::string& name) {
  const Session session;
  return Session::check(agedge(graph_.get(), tail, head, c_string(name), TRUE), "cannot add an edge");
}

Graph::Subgraph Graph::cluster(const std::string& name) {
  const Session session;
  return Session::check(agsubg(graph_.get(), c_string("cluster_" + name), TRUE), "cannot add a cluster");
}

Sizes Graph::measure() const {
  const Session session;
  Agraph_t* graph = graph_.get();
  const Layout layout(shared_context(), graph, places_as_set);
  const auto size_of = [](const textlabel_t* label) { return Size{label->dimen.x, label->dimen.y}; };
  Sizes sizes;
  for (Node node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    sizes.nodes[node] = {72 * ND_width(node), 72 * ND_height(node)};
    for (Edge edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge))
      if (ED_label(edge) != nullptr) sizes.edge_labels[edge] = size_of(ED_label(edge));
  }
  for (Subgraph cluster = agfstsubg(graph); cluster != nullptr; cluster = agnxtsubg(cluster))
    if (GD_label(cluster) != nullptr) sizes.cluster_labels[cluster] = size_of(GD_label(cluster));
  return sizes;
}

Places Graph::lay_out(const std::string& engine) {
  const Session session;
  Agraph_t* graph = graph_.get();
  const Layout layout(shared_context(), graph, engine);
  Places places;
  for (Node node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
    places.nodes[node] = around(place_of(ND_coord(node)), {72 * ND_width(node), 72 * ND_height(node)});
    for (Edge edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge))
      places.lines[edge] = path_of(ED_spl(edge));
  }
  for (Subgraph cluster = agfstsubg(graph); cluster != nullptr; cluster = agnxtsubg(cluster))
    if (GD_label(cluster) != nullptr) places.cluster_labels.push_back(box_of(GD_label(cluster)));
  attach_attrs(graph);
  return places;
}

std::string Graph::dot() const {
  const Session session;
  char* data = nullptr;
  std::size_t size = 0;
  std::unique_ptr<std::FILE, CloseFile> file(open_memstream(&data, &size));
  if (!file) Session::fail("no memory to write DOT");
  const bool failed = agwrite(graph_.get(), file.get()) != 0 || std::fflush(file.get()) != 0;
  file.reset();
  const std::unique_ptr<char, Free> owned(data);
  if (failed) Session::fail("cannot write DOT");
  return {data, size};
}

std::string Graph::render(const std::string& format) const {
  const Session session;
  GVC_t* context = shared_context();
  const Layout layout(context, graph_.get(), places_as_set);
  return draw(context, graph_.get(), format);
}

}  // namespace waqai::graphviz
