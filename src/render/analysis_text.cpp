// The last step of an analysis for readers without a browser.
#include "waqai/render/analysis_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <numeric>

#include "render/diagram_text.hpp"
#include "render/escape.hpp"
#include "render/text_layout.hpp"
#include "render/text_table.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

constexpr std::string_view indent = "  ";

std::string fixed(double value, int digits) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

/// Lines of text in one language, with words of data/render/analysis.tsv.
class Writer {
 public:
  explicit Writer(const AnalysisTextOptions& options) : options_(options), text_of_(options.language) {
    const std::array<std::string_view, 3> columns{"key", "ar", "en"};
    const Table table = Table::builtin("render/analysis.tsv", columns);
    for (const Table::Row& row : table.rows())
      words_.emplace(row["key"], row[options.language == Language::ar ? "ar" : "en"]);
  }

  /// The words of `key`, their values filled in. @throws Error where the table lacks it.
  [[nodiscard]] std::string words(const std::string& key, std::initializer_list<std::string> values = {}) const {
    const auto found = words_.find(key);
    if (found == words_.end()) throw Error("data/render/analysis.tsv lacks \"" + key + "\"");
    return fill(found->second, values);
  }

  void line(const std::string& text, std::string_view before = "") {
    text_ += text_of_.isolated(std::string(before) + text) + '\n';
  }
  void heading(const std::string& text) {
    text_ += '\n';
    line(text);
  }
  void table(const TextTable& table) {
    for (const std::string& row : table.lines()) line(row, indent);
  }
  /// How many rows a table leaves out, if any.
  void rest(std::size_t all, std::size_t shown) {
    if (all > shown) line(words("and_more", {std::to_string(all - shown)}), indent);
  }

  [[nodiscard]] std::string name(const Actor& actor) const { return part(text_of_.name(actor)); }
  [[nodiscard]] const DiagramText& names() const { return text_of_; }
  [[nodiscard]] std::size_t most_rows() const { return options_.most_rows; }
  [[nodiscard]] std::string finish() { return options_.bidi_marks ? std::move(text_) : without_bidi_controls(text_); }

 private:
  /// `text` as a part of a line of the output's direction.
  [[nodiscard]] std::string part(const std::string& text) const {
    const std::string plain = plain_line(text);
    if (is_right_to_left(plain) == text_of_.right_to_left()) return plain;
    const std::string_view mark = text_of_.right_to_left() ? left_to_right_isolate : right_to_left_isolate;
    return std::string(mark) + plain + std::string(pop_isolate);
  }

  AnalysisTextOptions options_;
  DiagramText text_of_;
  std::map<std::string, std::string> words_;
  std::string text_;
};

/// The day on which the last event of a chain was over, or could have been at the earliest.
std::optional<Edtf> arrival(const Route& route) {
  std::optional<Edtf::Date> day;
  for (const RouteStep& step : route.steps) {
    const Edtf& date = *step.events.front()->date;
    const auto at = route.reading == DateReading::certain ? date.latest() : date.earliest();
    if (at && (!day || *at > *day)) day = at;
  }
  return day ? std::optional(Edtf::day(*day)) : std::nullopt;
}

class RoutesText {
 public:
  RoutesText(const ContactSequence& contacts, const AnalysisTextOptions& options)
      : actors_(contacts.actors), writer_(options) {}

  std::string render(ActorVertex from, ActorVertex to, std::span<const Route> routes, bool in_time) && {
    writer_.line(writer_.words(in_time ? "chain_title" : "path_title", {name(from), name(to)}));
    if (routes.empty()) writer_.line(writer_.words(in_time ? "no_chain" : "no_path"));
    for (std::size_t i = 0; i < routes.size(); ++i) {
      writer_.heading(headline(routes[i], i + 1));
      for (const RouteStep& step : routes[i].steps) add_step(step);
    }
    return writer_.finish();
  }

 private:
  [[nodiscard]] std::string name(ActorVertex actor) const { return writer_.name(actors_[actor]); }

  [[nodiscard]] std::string headline(const Route& route, std::size_t number) const {
    const std::string steps = std::to_string(route.steps.size());
    if (!route.reading) return writer_.words("path_line", {std::to_string(number), steps});
    const char* key = *route.reading == DateReading::certain ? "certain_line" : "possible_line";
    return writer_.words(key, {steps, writer_.names().date(arrival(route))});
  }

  void add_step(const RouteStep& step) {
    constexpr std::size_t most_events = 5;
    constexpr std::string_view deeper = "    ";
    writer_.line(name(step.from) + writer_.words("arrow") + name(step.to), indent);
    const std::size_t shown = std::min(most_events, step.events.size());
    for (std::size_t i = 0; i < shown; ++i) writer_.line(writer_.names().event_line(*step.events[i]), deeper);
    if (step.events.size() > shown)
      writer_.line(writer_.words("more_events", {std::to_string(step.events.size() - shown)}), deeper);
  }

  const std::vector<Actor>& actors_;
  Writer writer_;
};

class StatisticsText {
 public:
  StatisticsText(const Statistics& statistics, const AnalysisTextOptions& options)
      : statistics_(statistics), writer_(options) {}

  std::string render() && {
    add_header();
    add_actors();
    add_pairs();
    add_components();
    add_communities();
    add_activity();
    add_histories();
    return writer_.finish();
  }

 private:
  using Histories = std::vector<PairHistory>;

  [[nodiscard]] std::string name(ActorVertex actor) const { return writer_.name(statistics_.actors[actor]); }
  [[nodiscard]] std::string pair_name(ActorVertex a, ActorVertex b) const {
    return writer_.words("pair_name", {name(a), name(b)});
  }
  [[nodiscard]] std::string date(const std::optional<Edtf>& date) const { return writer_.names().date(date); }

  void add_header() {
    const auto text = [](std::size_t number) { return std::to_string(number); };
    writer_.line(writer_.words("statistics_title"));
    writer_.line(writer_.words("count_line", {text(statistics_.events), text(statistics_.actors.size()),
                                              text(statistics_.pairs.size()), text(statistics_.documents)}));
    writer_.line(writer_.words("automatic"));
  }

  /// Actors who have met somebody, those of the most events first.
  [[nodiscard]] std::vector<ActorVertex> ranking() const {
    std::vector<ActorVertex> order(statistics_.actors.size());
    std::iota(order.begin(), order.end(), ActorVertex{0});
    std::erase_if(order, [&](ActorVertex actor) { return statistics_.degree[actor] == 0; });
    std::ranges::stable_sort(order, std::greater{}, [&](ActorVertex actor) {
      return std::pair(statistics_.weighted_degree[actor], statistics_.degree[actor]);
    });
    return order;
  }

  [[nodiscard]] std::string betweenness(ActorVertex actor) const {
    const auto others = static_cast<double>(statistics_.actors.size()) - 1;
    const double percent = others > 1 ? 100 / (others * (others - 1) / 2) : 0;
    const std::string value = fixed(statistics_.betweenness.value[actor] * percent, 1);
    if (!is_sampled()) return value;
    return value + " ± " + fixed(statistics_.betweenness.standard_error[actor] * percent, 1);
  }

  [[nodiscard]] bool is_sampled() const { return statistics_.betweenness.pivots < statistics_.actors.size(); }

  void add_actors() {
    writer_.heading(writer_.words("actors"));
    TextTable table({Alignment::start, Alignment::end, Alignment::end, Alignment::end, Alignment::end});
    table.add({writer_.words("actor"), writer_.words("degree"), writer_.words("weight"), writer_.words("betweenness"),
               writer_.words("community")});
    const auto order = ranking();
    const std::size_t shown = std::min(order.size(), writer_.most_rows());
    for (std::size_t i = 0; i < shown; ++i)
      table.add({name(order[i]), std::to_string(statistics_.degree[order[i]]),
                 fixed(statistics_.weighted_degree[order[i]], 0), betweenness(order[i]),
                 std::to_string(statistics_.communities.partition.group[order[i]] + 1)});
    writer_.table(table);
    writer_.rest(order.size(), shown);
    if (is_sampled())
      writer_.line(writer_.words("estimated", {std::to_string(statistics_.betweenness.pivots)}), indent);
  }

  void add_pairs() {
    writer_.heading(writer_.words("pairs"));
    TextTable table({Alignment::start, Alignment::end, Alignment::start, Alignment::start});
    table.add({writer_.words("pair"), writer_.words("weight"), writer_.words("first"), writer_.words("last")});
    const std::size_t shown = std::min(statistics_.pairs.size(), writer_.most_rows());
    for (const PairFigures& pair : std::span(statistics_.pairs).first(shown))
      table.add({pair_name(pair.a, pair.b), fixed(pair.weight, 0), date(pair.first), date(pair.last)});
    writer_.table(table);
    writer_.rest(statistics_.pairs.size(), shown);
  }

  /// One line a group of two or more: its number, its size, and its actors of most events.
  void add_groups(const Partition& partition) {
    constexpr std::size_t most_names = 6;
    std::vector<std::vector<ActorVertex>> members(partition.size.size());
    for (const ActorVertex actor : ranking()) members[partition.group[actor]].push_back(actor);
    std::size_t number = 0;
    for (const auto& group : members) {
      if (group.size() < 2 || number++ >= writer_.most_rows()) continue;
      std::string names;
      const std::size_t shown = std::min(most_names, group.size());
      for (const ActorVertex actor : std::span(group).first(shown))
        names += (names.empty() ? "" : writer_.words("list")) + name(actor);
      if (group.size() > shown)
        names += writer_.words("list") + writer_.words("and_more", {std::to_string(group.size() - shown)});
      writer_.line(writer_.words("group_line", {std::to_string(number), std::to_string(group.size()), names}), indent);
    }
    writer_.rest(number, std::min(number, writer_.most_rows()));
  }

  void add_components() {
    writer_.heading(writer_.words("components"));
    add_groups(statistics_.components);
    const auto alone = std::ranges::count(statistics_.degree, 0U);
    if (alone > 0) writer_.line(writer_.words("alone", {std::to_string(alone)}), indent);
  }

  void add_communities() {
    writer_.heading(writer_.words("communities", {fixed(statistics_.communities.modularity, 2)}));
    add_groups(statistics_.communities.partition);
  }

  void add_activity() {
    writer_.heading(writer_.words("activity"));
    TextTable table({Alignment::start, Alignment::end, Alignment::start});
    std::uint32_t most = 1;
    const auto sum = [](const MonthActivity& month) { return std::reduce(month.count.begin(), month.count.end()); };
    for (const MonthActivity& month : statistics_.activity.months) most = std::max(most, sum(month));
    for (const MonthActivity& month : statistics_.activity.months)
      table.add({date(Edtf::month(month.year, month.month)), std::to_string(sum(month)), bar(sum(month), most)});
    for (const auto& [key, count] : {std::pair("month_unknown", statistics_.activity.month_unknown),
                                     std::pair("undated", statistics_.activity.undated)})
      if (count > 0) table.add({writer_.words(key), std::to_string(count), ""});
    writer_.table(table);
  }

  static std::string bar(std::uint32_t count, std::uint32_t most) {
    constexpr std::uint32_t widest = 40;
    std::string bar;
    const std::uint32_t length = most <= widest ? count : (count * widest + most - 1) / most;
    for (std::uint32_t i = 0; i < length; ++i) bar += "▪";
    return bar;
  }

  void add_histories() {
    const bool any = !statistics_.began.empty() || !statistics_.stopped.empty() || !statistics_.paused.empty();
    add_histories("began", statistics_.began, [](const PairHistory& pair) { return pair.before; });
    add_histories("stopped", statistics_.stopped, [](const PairHistory& pair) { return pair.after; });
    add_histories("paused", statistics_.paused, [](const PairHistory& pair) { return pair.pause; });
    if (any) writer_.heading(writer_.words("silence"));
  }

  template <typename Days>
  void add_histories(const std::string& key, const Histories& histories, Days days) {
    if (histories.empty()) return;
    writer_.heading(writer_.words(key, {std::to_string(statistics_.gap)}));
    TextTable table({Alignment::start, Alignment::end, Alignment::start, Alignment::start, Alignment::end});
    const bool paused = key == "paused";
    table.add({writer_.words("pair"), writer_.words("weight"), writer_.words(paused ? "from_date" : "first"),
               writer_.words(paused ? "to_date" : "last"), writer_.words("days")});
    const std::size_t shown = std::min(histories.size(), writer_.most_rows());
    for (const PairHistory& pair : std::span(histories).first(shown))
      table.add({pair_name(pair.a, pair.b), std::to_string(pair.meetings),
                 date((paused ? pair.pause_from : pair.first)->date), date((paused ? pair.pause_to : pair.last)->date),
                 std::to_string(days(pair))});
    writer_.table(table);
    writer_.rest(histories.size(), shown);
  }

  const Statistics& statistics_;
  Writer writer_;
};

}  // namespace

std::string routes_text(const ContactSequence& contacts, ActorVertex from, ActorVertex to,
                        std::span<const Route> routes, bool in_time, const AnalysisTextOptions& options) {
  return RoutesText(contacts, options).render(from, to, routes, in_time);
}

std::string statistics_text(const Statistics& statistics, const AnalysisTextOptions& options) {
  return StatisticsText(statistics, options).render();
}

}  // namespace waqai
