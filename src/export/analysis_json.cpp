// Figures on their way to other programs.
#include "waqai/export/analysis_json.hpp"

#include "core/json_writer.hpp"

namespace waqai {
namespace {

std::uint32_t number(std::size_t value) { return static_cast<std::uint32_t>(value); }

void write_date(JsonWriter& json, const char* key, const std::optional<Edtf>& date) {
  json.key(key).text_or_null(date ? date->to_string() : "");
}

class StatisticsWriter {
 public:
  StatisticsWriter(const Statistics& statistics, std::string& out) : statistics_(statistics), json_(out) {}

  void write() {
    json_.open('{');
    json_.key("events").value(number(statistics_.events));
    json_.key("documents").value(number(statistics_.documents));
    write_actors();
    json_.key("betweenness_pivots").value(number(statistics_.betweenness.pivots));
    write_pairs();
    write_sizes("components", statistics_.components);
    json_.key("communities").open('{');
    json_.key("modularity").value(statistics_.communities.modularity);
    write_sizes("sizes", statistics_.communities.partition);
    json_.close('}');
    write_activity();
    json_.key("gap").value(static_cast<double>(statistics_.gap));
    write_histories("began", statistics_.began, [](const PairHistory& pair) { return pair.before; });
    write_histories("stopped", statistics_.stopped, [](const PairHistory& pair) { return pair.after; });
    write_histories("paused", statistics_.paused, [](const PairHistory& pair) { return pair.pause; });
    json_.close('}');
  }

 private:
  [[nodiscard]] const std::string& id(ActorVertex actor) const { return statistics_.actors[actor].id; }

  void write_actors() {
    json_.key("actors").open('[');
    for (ActorVertex actor = 0; actor < statistics_.actors.size(); ++actor) {
      json_.open('{');
      json_.key("id").value(id(actor));
      json_.key("name").open('{');
      json_.key("ar").value(statistics_.actors[actor].name.ar);
      json_.key("en").value(statistics_.actors[actor].name.en);
      json_.close('}');
      json_.key("degree").value(statistics_.degree[actor]);
      json_.key("weight").value(statistics_.weighted_degree[actor]);
      json_.key("betweenness").value(statistics_.betweenness.value[actor]);
      json_.key("betweenness_error").value(statistics_.betweenness.standard_error[actor]);
      json_.key("component").value(statistics_.components.group[actor]);
      json_.key("community").value(statistics_.communities.partition.group[actor]);
      json_.close('}');
    }
    json_.close(']');
  }

  void write_pairs() {
    json_.key("pairs").open('[');
    for (const PairFigures& pair : statistics_.pairs) {
      json_.open('{');
      json_.key("a").value(id(pair.a));
      json_.key("b").value(id(pair.b));
      json_.key("weight").value(pair.weight);
      write_date(json_, "first", pair.first);
      write_date(json_, "last", pair.last);
      json_.close('}');
    }
    json_.close(']');
  }

  void write_sizes(const char* key, const Partition& partition) {
    json_.key(key).open('[');
    for (const std::uint32_t size : partition.size) json_.value(size);
    json_.close(']');
  }

  void write_activity() {
    json_.key("activity").open('{');
    json_.key("months").open('[');
    for (const MonthActivity& month : statistics_.activity.months) {
      json_.open('{');
      json_.key("month").value(Edtf::month(month.year, month.month).to_string());
      for (std::size_t i = 0; i < month.count.size(); ++i)
        if (month.count[i] > 0) json_.key(to_string(static_cast<Status>(i))).value(month.count[i]);
      json_.close('}');
    }
    json_.close(']');
    json_.key("month_unknown").value(statistics_.activity.month_unknown);
    json_.key("undated").value(statistics_.activity.undated);
    json_.close('}');
  }

  template <typename DaySpan>
  void write_histories(const char* key, const std::vector<PairHistory>& histories, DaySpan days) {
    json_.key(key).open('[');
    for (const PairHistory& pair : histories) {
      json_.open('{');
      json_.key("a").value(id(pair.a));
      json_.key("b").value(id(pair.b));
      json_.key("meetings").value(pair.meetings);
      write_date(json_, "first", pair.first->date);
      write_date(json_, "last", pair.last->date);
      json_.key("days").value(static_cast<double>(days(pair)));
      if (std::string_view(key) == "paused") {
        write_date(json_, "from", pair.pause_from->date);
        write_date(json_, "to", pair.pause_to->date);
      }
      json_.close('}');
    }
    json_.close(']');
  }

  const Statistics& statistics_;
  JsonWriter json_;
};

}  // namespace

std::string routes_jsonl(const ContactSequence& contacts, std::span<const Route> routes) {
  std::string out;
  JsonWriter json(out);
  for (const Route& route : routes) {
    json.open('{');
    const bool certain = route.reading == DateReading::certain;
    json.key("reading").text_or_null(route.reading ? (certain ? "certain" : "possible") : "");
    json.key("steps").open('[');
    for (const RouteStep& step : route.steps) {
      json.open('{');
      json.key("from").value(contacts.actors[step.from].id);
      json.key("to").value(contacts.actors[step.to].id);
      json.key("events").open('[');
      for (const Event* event : step.events) json.value(event->id);
      json.close(']');
      json.close('}');
    }
    json.close(']');
    json.close('}');
    out += '\n';
  }
  return out;
}

std::string statistics_json(const Statistics& statistics) {
  std::string out;
  StatisticsWriter(statistics, out).write();
  return out + '\n';
}

}  // namespace waqai
