// The table of export formats.
#include "waqai/export/formats.hpp"

#include <algorithm>
#include <array>

namespace waqai {
namespace {

constexpr std::array formats{
    ExportFormat{"csv", ".csv", "one event a line, for spreadsheets", export_csv},
    ExportFormat{"jsonl", ".jsonl", "merged events as waqai itself reads them", export_jsonl},
    ExportFormat{"gexf", ".gexf", "GEXF 1.3, a dynamic network for Gephi", export_gexf},
    ExportFormat{"graphml", ".graphml", "a network for igraph, networkx, yEd, Cytoscape", export_graphml},
    ExportFormat{"gephi-nodes", "", "the table of nodes that Gephi imports", export_gephi_nodes},
    ExportFormat{"gephi-edges", "", "the table of edges that Gephi imports", export_gephi_edges},
    ExportFormat{"timelinejs", "", "JSON for TimelineJS 3", export_timelinejs},
    ExportFormat{"jsonld", ".jsonld", "linked data in terms of schema.org", export_json_ld},
    ExportFormat{"ics", ".ics", "iCalendar, for calendars", export_icalendar},
    ExportFormat{"ftm", "", "FollowTheMoney entities, for Aleph", export_follow_the_money},
    ExportFormat{"cameo", "", "dyads with CAMEO codes", export_cameo},
    ExportFormat{"plover", "", "dyads with PLOVER events and modes", export_plover},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

const ExportFormat* find_export_format(std::string_view name) {
  const auto found = std::ranges::find(formats, name, &ExportFormat::name);
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace waqai
