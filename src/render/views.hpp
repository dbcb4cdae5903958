// The views, each in one file; diagram.cpp hands out the work.
#pragma once

#include <string>

#include "waqai/render/diagram.hpp"

namespace waqai {

std::string relations_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options);
std::string events_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options);
std::string lanes_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options);
std::string matrix_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options);
std::string series_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options);

}  // namespace waqai
