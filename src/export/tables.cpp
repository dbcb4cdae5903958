// Exports for spreadsheets: events, and the two tables that Gephi imports.
#include <array>
#include <charconv>

#include "export/csv_writer.hpp"
#include "export/parts.hpp"

namespace waqai {
namespace {

constexpr std::string_view list_separator = "; ";

/// The parts of a list as one cell.
class Cell {
 public:
  void add(std::string_view part) {
    if (!text_.empty()) text_ += list_separator;
    text_ += part;
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

std::string number(std::optional<double> value) {
  if (!value) return {};
  std::array<char, 32> digits{};
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), *value).ptr};
}

void write_event(CsvWriter& csv, const EventGraph& graph, const EventWords& words, const Event& event) {
  Cell ids;
  Cell names;
  Cell roles;
  for (const Participant& party : event.participants) {
    ids.add(party.id);
    names.add(words.name(party.name, party.id));
    roles.add(to_string(party.role));
  }
  Cell documents;
  Cell addresses;
  for (const SourceDocument* source : sources_of(graph, event)) {
    documents.add(source->id);
    if (!source->url.empty()) addresses.add(source->url);
  }
  const auto first = event.date ? event.date->earliest() : std::nullopt;
  const auto last = event.date ? event.date->latest() : std::nullopt;
  const Place place = event.place.value_or(Place{});
  csv.record({event.id,
              to_string(event.kind),
              to_string(event.status),
              event.date ? event.date->to_string() : "",
              first ? iso_day(*first) : "",
              last ? iso_day(*last) : "",
              to_string(event.date_basis),
              ids.text(),
              names.text(),
              roles.text(),
              place.id,
              words.place(event),
              place.country,
              number(place.latitude),
              number(place.longitude),
              number(event.confidence),
              std::to_string(event.sources),
              documents.text(),
              addresses.text(),
              event.evidence.empty() ? "" : event.evidence.front().text,
              event.fulfils,
              event.fulfilled_by});
}

/// Whether anything of the tie is reported to have happened; what is not is counted.
bool has_happened(const Tie& tie, Losses& losses) {
  if (tie.of(Status::happened) > 0) return true;
  losses.add("ties left out, as nothing of them is reported to have happened");
  return false;
}

}  // namespace

Export export_csv(const EventGraph& graph, const ExportOptions& options) {
  Export file;
  CsvWriter csv(file.content, options.byte_order_mark);
  csv.record({"id",      "kind",      "status", "date",       "earliest", "latest",      "date_basis", "participants",
              "names",   "roles",     "place",  "place_name", "country",  "latitude",    "longitude",  "confidence",
              "sources", "documents", "urls",   "evidence",   "fulfils",  "fulfilled_by"});
  const EventWords words(options.language);
  for (const Event* event : graph.chronology()) write_event(csv, graph, words, *event);
  return file;
}

Export export_gephi_nodes(const EventGraph& graph, const ExportOptions& options) {
  Export file;
  CsvWriter csv(file.content, options.byte_order_mark);
  csv.record({"Id", "Label", "Actor type", "Country"});
  const EventWords words(options.language);
  const ActorGraph actors = project_actors(graph);
  for (const auto vertex : boost::make_iterator_range(boost::vertices(actors))) {
    const Actor& actor = actors[vertex];
    csv.record({actor.id, words.name(actor), to_string(actor.type), actor.country});
  }
  return file;
}

Export export_gephi_edges(const EventGraph& graph, const ExportOptions& options) {
  Export file;
  CsvWriter csv(file.content, options.byte_order_mark);
  csv.record({"Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "First", "Last"});
  Losses losses;
  std::size_t id = 0;
  const ActorGraph actors = project_actors(graph);
  for (const auto edge : boost::make_iterator_range(boost::edges(actors))) {
    const Tie& tie = actors[edge];
    if (!has_happened(tie, losses)) continue;
    csv.record({actors[boost::source(edge, actors)].id, actors[boost::target(edge, actors)].id, "Undirected",
                to_string(tie.kind), std::to_string(id++), to_string(tie.kind),
                std::to_string(tie.of(Status::happened)), tie.first ? tie.first->to_string() : "",
                tie.last ? tie.last->to_string() : ""});
  }
  file.losses = losses.told();
  return file;
}

}  // namespace waqai
