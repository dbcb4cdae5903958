// Export formats: merged events as files that other people's programs read.
//
//   const ExportFormat* gexf = find_export_format("gexf");
//   const Export file = gexf->write(EventGraph(merge(documents), documents), {});
//   for (const std::string& loss : file.losses) std::cerr << loss << '\n';
//
// What a format cannot hold, an imprecise date say, is counted and told; nothing is left out in silence. Text is
// UTF-8. The same events give the same bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/language.hpp"
#include "waqai/graph/event_graph.hpp"

namespace waqai {

struct ExportOptions {
  Language language = Language::ar;  ///< of names and headlines
  bool byte_order_mark = false;      ///< before CSV, for Excel, which else takes it for Latin-1
};

struct Export {
  std::string content;
  std::vector<std::string> losses;  ///< "events left out for want of a date: 3"
};

struct ExportFormat {
  std::string_view name;    ///< "gexf"
  std::string_view suffix;  ///< ".gexf"; empty where a suffix would not tell this format from another
  std::string_view what;    ///< what it holds, and who reads it
  Export (*write)(const EventGraph& graph, const ExportOptions& options);
};

/// All formats, in the order in which help lists them.
std::span<const ExportFormat> export_formats();

/// Nothing where no format has that name.
const ExportFormat* find_export_format(std::string_view name);

// Each is linear in the events and their parties, those of graphs in their ties too.

/// RFC 4180, one event a line: id, kind, status, date (EDTF) with its first and last day, parties, place, sources.
Export export_csv(const EventGraph& graph, const ExportOptions& options);
/// Gephi's spreadsheet import: Id, Label, and what is known of an actor.
Export export_gephi_nodes(const EventGraph& graph, const ExportOptions& options);
/// Gephi's spreadsheet import: Source, Target, Type, Kind, Weight; one line a tie that has happened.
Export export_gephi_edges(const EventGraph& graph, const ExportOptions& options);
/// GEXF 1.3, dynamic: a spell for each dated event of a tie that has happened.
Export export_gexf(const EventGraph& graph, const ExportOptions& options);
/// GraphML 1.0: one edge a pair and kind, with its counts by status.
Export export_graphml(const EventGraph& graph, const ExportOptions& options);
/// TimelineJS 3: the JSON that its reader takes.
Export export_timelinejs(const EventGraph& graph, const ExportOptions& options);
/// JSON-LD in terms of schema.org, dates in EDTF too (dcterms:date).
Export export_json_ld(const EventGraph& graph, const ExportOptions& options);
/// RFC 5545: an all-day entry an event.
Export export_icalendar(const EventGraph& graph, const ExportOptions& options);
/// FollowTheMoney: one entity a line; events, actors, articles, and Documentation between them.
Export export_follow_the_money(const EventGraph& graph, const ExportOptions& options);
/// CSV of dyads with the codes of CAMEO (Gerner and Schrodt), by data/export/event_codes.tsv.
Export export_cameo(const EventGraph& graph, const ExportOptions& options);
/// CSV of dyads with events and modes of PLOVER, by the same table.
Export export_plover(const EventGraph& graph, const ExportOptions& options);
/// JSON lines of merged events, as jsonl.hpp tells.
Export export_jsonl(const EventGraph& graph, const ExportOptions& options);

}  // namespace waqai
