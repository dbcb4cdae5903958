// What the views share: facts about all events, tooltips, links, and the last step to each format.
#pragma once

#include <string>
#include <vector>

#include "diagram_text.hpp"
#include "graphviz.hpp"
#include "svg.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"

namespace waqai {

/// Whether it was denied or called off: shown, and never counted.
bool is_off(const Event& event);

/// The title, or a general one; period, numbers of events and sources; "derived automatically".
Frame frame_of(const EventGraph& graph, const DiagramOptions& options, const char* general_title,
               const DiagramText& text);

/// The heading, if any, then one line an event, escaped for DOT; at most ten, then an ellipsis.
std::string tooltip(const std::string& heading, const std::vector<const Event*>& events, const DiagramText& text);

/// The address of the first report that has one, escaped for DOT; empty where none has.
std::string evidence_url(const EventGraph& graph, const std::vector<const Event*>& events);

/// A legend entry for every kind that occurs, in the order of Kind.
void add_kinds(Frame& frame, const std::vector<Kind>& kinds, const DiagramText& text);

/// The drawing, which must have all its places, with its frame: around it as SVG, as a label above it in all other
/// formats.
std::string framed(graphviz::Graph& drawing, const Frame& frame, const DiagramText& text, const DiagramStyle& style,
                   DiagramFormat format);

}  // namespace waqai
