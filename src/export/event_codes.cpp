// Exports for those who study conflict with machine-coded events: dyads with the codes of CAMEO or of PLOVER.
#include <unicode/locid.h>

#include <array>
#include <map>
#include <tuple>

#include "export/csv_writer.hpp"
#include "export/parts.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

/// What the source of a dyad is to its target.
enum class Side : std::uint8_t { any, visitor, host, third };

Side parse_side(const Table::Row& row) {
  constexpr std::array<std::pair<std::string_view, Side>, 4> sides{
      {{"any", Side::any}, {"visitor", Side::visitor}, {"host", Side::host}, {"third", Side::third}}};
  for (const auto& [name, side] : sides)
    if (row["side"] == name) return side;
  throw row.error("side", "allowed are any, visitor, host and third");
}

struct Code {
  std::string cameo;
  std::string event;
  std::string mode;
};

/// data/export/event_codes.tsv and actor_codes.tsv.
class Codes {
 public:
  Codes() {
    constexpr std::array<std::string_view, 6> event_columns{"kind", "status", "side", "cameo", "event", "mode"};
    const Table events = Table::builtin("export/event_codes.tsv", event_columns);
    for (const Table::Row& row : events.rows()) {
      const auto kind = parse_kind(row["kind"]);
      const auto status = parse_status(row["status"]);
      if (!kind) throw row.error("kind", "is no kind of event");
      if (!status) throw row.error("status", "is no status of an event");
      events_[{*kind, *status, parse_side(row)}] = {std::string(row["cameo"]), std::string(row["event"]),
                                                    std::string(row["mode"])};
    }
    constexpr std::array<std::string_view, 2> actor_columns{"id", "code"};
    const Table actors = Table::builtin("export/actor_codes.tsv", actor_columns);
    for (const Table::Row& row : actors.rows()) actors_.emplace(row["id"], row["code"]);
  }

  /// Nothing where such an event has no code.
  [[nodiscard]] const Code* event(Kind kind, Status status, Side side) const {
    for (const Side each : {side, Side::any})
      if (const auto found = events_.find({kind, status, each}); found != events_.end()) return &found->second;
    return nullptr;
  }

  /// Empty where it has none.
  [[nodiscard]] std::string actor(const Participant& party) const {
    if (const auto found = actors_.find(party.id); found != actors_.end()) return found->second;
    const std::string country = icu::Locale("", party.country.c_str()).getISO3Country();
    const bool official = party.type == ActorType::person && party.post != Name{};
    return country.empty() || !official ? country : country + "GOV";
  }

 private:
  std::map<std::tuple<Kind, Status, Side>, Code> events_;
  std::map<std::string, std::string, std::less<>> actors_;
};

/// What sets the exports of the two ontologies apart.
struct Ontology {
  std::array<std::string_view, 2> columns;
  std::array<std::string_view, 2> (*fields)(const Code& code);
};

constexpr Ontology cameo{{"code", "root_code"}, [](const Code& code) -> std::array<std::string_view, 2> {
                           return {code.cameo, std::string_view(code.cameo).substr(0, 2)};
                         }};
constexpr Ontology plover{{"event", "mode"}, [](const Code& code) -> std::array<std::string_view, 2> {
                            return {code.event, code.mode};
                          }};

class DyadWriter {
 public:
  DyadWriter(const EventGraph& graph, const Ontology& ontology, bool byte_order_mark)
      : graph_(graph), ontology_(ontology), csv_(file_.content, byte_order_mark) {}

  Export write() {
    csv_.record({"event_id", "date", "earliest", "latest", "source", "source_code", "target", "target_code",
                 ontology_.columns[0], ontology_.columns[1], "country", "documents"});
    for (const Event* event : graph_.chronology()) add_event(*event);
    file_.losses = losses_.told();
    return std::move(file_);
  }

 private:
  void add_event(const Event& event) {
    const Code* code = codes_.event(event.kind, event.status, Side::any);
    if (event.kind == Kind::visit) code = codes_.event(event.kind, event.status, Side::visitor);
    if (code == nullptr || ontology_.fields(*code)[0].empty()) {
      losses_.add("events left out, as the ontology has no code for their kind and status");
      return;
    }
    if (event.participants.size() > ProjectionOptions{}.max_parties) {
      losses_.add("events left out, as not every two of their many parties have met");
      return;
    }
    const std::size_t before = dyads_;
    if (event.kind == Kind::visit) {
      add_visit(event);
    } else {
      add_pairs(event);
    }
    if (dyads_ == before) losses_.add("events left out, as they name one party only");
  }

  /// A visit lists its visitors only; the visited side is the country of its place.
  void add_visit(const Event& event) {
    if (!event.place || event.place->country.empty()) return;
    Participant visited;
    visited.type = ActorType::country;
    visited.country = event.place->country;
    visited.id = icu::Locale("", visited.country.c_str()).getCountry();
    for (const Participant& visitor : event.participants) {
      if (visitor.country == visited.country) continue;
      add_dyad(event, visitor, visited, Side::visitor);
      add_dyad(event, visited, visitor, Side::host);
    }
  }

  /// Both ways, as these acts are mutual; from the initiator only where one is known.
  void add_pairs(const Event& event) {
    for (const Participant& source : event.participants)
      for (const Participant& target : event.participants) {
        if (&source == &target || target.role == Role::initiator) continue;
        const bool initiated =
            std::ranges::find(event.participants, Role::initiator, &Participant::role) != event.participants.end();
        if (initiated && source.role != Role::initiator) continue;
        add_dyad(event, source, target, side_of(event, source, target));
      }
  }

  static Side side_of(const Event& event, const Participant& source, const Participant& target) {
    if (event.place && !event.place->country.empty()) {
      const bool at_source = source.country == event.place->country;
      const bool at_target = target.country == event.place->country;
      if (at_source && at_target) return Side::any;
      if (at_source) return Side::host;
      return at_target ? Side::visitor : Side::third;
    }
    if (source.role == Role::host && target.role != Role::host) return Side::host;
    if (target.role == Role::host && source.role != Role::host) return Side::visitor;
    return Side::any;
  }

  void add_dyad(const Event& event, const Participant& source, const Participant& target, Side side) {
    ++dyads_;
    const auto fields = ontology_.fields(*codes_.event(event.kind, event.status, side));
    if (fields[0].empty()) return;  // told by the dyad from the other side
    const std::string source_code = codes_.actor(source);
    const std::string target_code = codes_.actor(target);
    if (source_code.empty() || target_code.empty()) losses_.add("dyads have an actor without a code, but its id");
    std::string documents;
    for (const SourceDocument* document : sources_of(graph_, event))
      documents += (documents.empty() ? "" : "; ") + document->id;
    const auto first = event.date ? event.date->earliest() : std::nullopt;
    const auto last = event.date ? event.date->latest() : std::nullopt;
    csv_.record({event.id, event.date ? event.date->to_string() : "", first ? iso_day(*first) : "",
                 last ? iso_day(*last) : "", source.id, source_code, target.id, target_code, fields[0], fields[1],
                 event.place ? event.place->country : "", documents});
  }

  const EventGraph& graph_;
  const Ontology& ontology_;
  Codes codes_;
  Export file_;
  CsvWriter csv_;
  Losses losses_;
  std::size_t dyads_ = 0;
};

}  // namespace

Export export_cameo(const EventGraph& graph, const ExportOptions& options) {
  return DyadWriter(graph, cameo, options.byte_order_mark).write();
}

Export export_plover(const EventGraph& graph, const ExportOptions& options) {
  return DyadWriter(graph, plover, options.byte_order_mark).write();
}

}  // namespace waqai
