// Diagrams of events, as DOT (for any Graphviz), SVG (for print and web), PNG and PDF.
//
// The views:
//   relations  actors and their ties: one edge a pair and kind ("meeting ×3", first and last date), its width by
//              √count, its line by kind, those of a pair side by side under one label; a box a country; planned
//              dashed, denied crossed and never counted; an event of many parties is a node tied to each, and the
//              three of most sources are shown
//   events     events in order of time, one a row, their parties marked in one column an actor; a line from each
//              plan to what came of it; those without a date at the foot
//   lanes      a lane an actor, time along the page, each event an upright joint of its parties' lanes; bars where a
//              date is not known to the day; those without a date after the axis
//   matrix     actor by actor, the number of their encounters in each cell; below, the events of each month
//   series     relations again and again, one small diagram a month, quarter or year, everybody in one place
// All say their period, how many events and sources they are made of, and what they leave out; every node and edge
// lists its events in a tooltip and links to a report of them. The same input gives the same bytes.
//
// SVG text is live: it can be searched and copied, follows light and dark, and needs a font with Arabic letters
// where it is shown; missing_font() tells whether this machine, which measures the text, has one.
//
//   const EventGraph graph(merge(documents), documents);
//   write_file("lanes.svg", render_diagram(graph, View::lanes, DiagramFormat::svg, {.language = Language::ar}));
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "waqai/core/diagnostic.hpp"
#include "waqai/core/language.hpp"

namespace waqai {

class EventGraph;

enum class View : std::uint8_t { relations, events, lanes, matrix, series };
enum class DiagramFormat : std::uint8_t { dot, svg, png, pdf };

/// Of one panel.
enum class Period : std::uint8_t { month, quarter, year };

/// Where time begins along the page.
enum class Direction : std::uint8_t { of_language, right_to_left, left_to_right };

struct DiagramOptions {
  Language language = Language::ar;
  std::string title{};          ///< a general one where empty
  std::size_t max_actors = 20;  ///< the strongest are shown
  std::size_t max_ties = 30;    ///< of the relations view: the strongest are shown
  std::size_t max_events = 60;  ///< of the events and lanes views: those of most sources are shown
  std::size_t max_parties = 3;  ///< of the relations view: an event of more is a node of its own
  // Of the relations view, too; what they leave out is said on it:
  std::string ego{};       ///< id of an actor: only those within `hops` steps of it are shown, the nearest first
  std::uint32_t hops = 1;  ///< over ties of events that happened or are open
  double min_weight = 0;   ///< pairs of fewer events are left out, what is planned counting half
  std::string layout{};    ///< places by Graphviz's dot, neato, sfdp or circo; by our own search where empty
  // Of the others:
  Direction direction = Direction::of_language;  ///< of the lanes view
  Period period = Period::month;                 ///< of the series view
  std::string months{};     ///< country whose month names are used, as "SY"; the language's usual ones where empty
  bool embed_font = false;  ///< of all as SVG: the letters that it needs go with it (some 100 kB)
};

/// One picture in both forms.
struct Diagram {
  std::string dot;
  std::string svg;
};

/// All: @throws UsageError where no actor has the id `ego` or `months` is unknown, Error where a name or title is not
/// UTF-8, or Graphviz fails (its words are in the message). Not run in parallel, as Graphviz is not thread-safe: calls
/// wait for each other. Relations take about a second, whatever their number, as they are placed by trial, so take both
/// forms at once where both are wanted; the other views take some milliseconds.
std::string render_diagram(const EventGraph& graph, View view, DiagramFormat format,
                           const DiagramOptions& options = {});
Diagram relations_diagram(const EventGraph& graph, const DiagramOptions& options = {});
std::string relations_dot(const EventGraph& graph, const DiagramOptions& options = {});
std::string relations_svg(const EventGraph& graph, const DiagramOptions& options = {});
std::string events_dot(const EventGraph& graph, const DiagramOptions& options = {});
std::string events_svg(const EventGraph& graph, const DiagramOptions& options = {});

/// A warning where no font of this machine has the language's letters, so that boxes may not fit their text.
std::optional<Diagnostic> missing_font(Language language);

}  // namespace waqai
