// What Graphviz writes as SVG, made what a reader needs: tooltips that browsers show and screen readers say, and no
// byte that tells nothing.
#pragma once

#include <libxml/tree.h>

#include <string>

#include "diagram_style.hpp"

namespace waqai {

/// An element "of-ID" becomes a part of the element ID, under its one tooltip and link: so all that is drawn of an
/// event is one thing to point at. Texts of a class "turned" lean towards the side to which reading goes. O(size).
void clean_up(xmlDoc* document, bool right_to_left, const DiagramStyle& style);

/// Draws a path as the classes of its line ask: dashed as its kind is, or as what is planned or open.
void set_dashes(xmlNode* path, const std::string& classes, const DiagramStyle& style);

}  // namespace waqai
