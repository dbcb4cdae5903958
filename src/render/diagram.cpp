// The one door to all views and formats.
#include "waqai/render/diagram.hpp"

#include "views.hpp"
#include "waqai/core/error.hpp"

namespace waqai {

std::string render_diagram(const EventGraph& graph, View view, DiagramFormat format, const DiagramOptions& options) {
  switch (view) {
    case View::relations:
      return relations_view(graph, format, options);
    case View::events:
      return events_view(graph, format, options);
    case View::lanes:
      return lanes_view(graph, format, options);
    case View::matrix:
      return matrix_view(graph, format, options);
    case View::series:
      return series_view(graph, format, options);
  }
  throw Error("no such view");
}

std::string relations_dot(const EventGraph& graph, const DiagramOptions& options) {
  return relations_view(graph, DiagramFormat::dot, options);
}
std::string relations_svg(const EventGraph& graph, const DiagramOptions& options) {
  return relations_view(graph, DiagramFormat::svg, options);
}
std::string events_dot(const EventGraph& graph, const DiagramOptions& options) {
  return events_view(graph, DiagramFormat::dot, options);
}
std::string events_svg(const EventGraph& graph, const DiagramOptions& options) {
  return events_view(graph, DiagramFormat::svg, options);
}

}  // namespace waqai
