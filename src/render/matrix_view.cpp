// The matrix view: actor by actor with the number of their encounters, compatriots together, and a calendar of all
// months below. It stays readable where lines would be a knot.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>

#include "diagram_parts.hpp"
#include "escape.hpp"
#include "relations_choice.hpp"
#include "sheet.hpp"
#include "views.hpp"
#include "waqai/graph/activity.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {
namespace {

using Vertex = ActorGraph::vertex_descriptor;

// In points.
constexpr double cell = 32;
constexpr double name_size = 13;  // of type
constexpr double count_size = 14;
constexpr double small_size = 11;
constexpr double strip = 24;  // the line of kinds in a cell
constexpr double year_height = 24;
constexpr double gutter = 8;

/// Two hexadecimal digits: how dense a colour is, by the root of its share, so that small numbers differ, too.
std::string density(std::uint32_t count, std::uint32_t most) {
  const double share = std::sqrt(static_cast<double>(count) / static_cast<double>(std::max(1U, most)));
  char digits[3];
  std::snprintf(digits, sizeof digits, "%02x", static_cast<unsigned>(std::lround(25 + 130 * share)));
  return digits;
}

std::uint32_t held(const Tie& tie) { return tie.of(Status::happened); }
std::uint32_t open(const Tie& tie) {
  return tie.of(Status::planned) + tie.of(Status::proposed) + tie.of(Status::postponed);
}

/// What two actors have had to do with each other.
struct Cell {
  std::vector<const Tie*> ties;  // one a kind
  std::uint32_t held = 0;
  std::uint32_t open = 0;
};

class MatrixView {
 public:
  MatrixView(const EventGraph& graph, const DiagramOptions& options)
      : graph_(graph),
        ties_(project_actors(graph)),
        text_(options.language),
        wording_(text_.right_to_left() ? "ar" : "en", options.months),
        sheet_("matrix", text_, style_, text_.right_to_left()) {
    sheet_.drawing().set("outputorder", "nodesfirst");  // the lines of kinds lie on the cells
    choose_actors(options.max_actors);
    drop_untied();
    order_by_country();
    for (const Vertex vertex : order_)
      name_width_ = std::max(name_width_, text_width(text_.name(ties_[vertex]), name_size));
    add_cells();
    add_grid();
    add_names();
    add_calendar();
    frame_ = frame_of(graph, options, "matrix_title", text_);
    complete_frame();
  }

  [[nodiscard]] std::string render(DiagramFormat format) {
    if (format != DiagramFormat::svg) number_names();
    return framed(sheet_.drawing(), frame_, text_, style_, format);
  }

 private:
  void choose_actors(std::size_t most) {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(ties_))) {
      double sum = 0;
      for (const auto edge : boost::make_iterator_range(boost::out_edges(vertex, ties_))) sum += strength(ties_[edge]);
      strength_.push_back(sum);
      if (boost::out_degree(vertex, ties_) > 0) order_.push_back(vertex);
    }
    tied_actors_ = order_.size();
    std::ranges::stable_sort(order_, std::greater{}, [&](Vertex vertex) { return strength_[vertex]; });
    order_.resize(std::min(most, order_.size()));
  }

  /// Whose ties are all with actors that are not shown would have an empty row.
  void drop_untied() {
    const std::set<Vertex> shown(order_.begin(), order_.end());
    std::erase_if(order_, [&](Vertex vertex) {
      const auto ties = boost::make_iterator_range(boost::out_edges(vertex, ties_));
      return std::ranges::none_of(ties, [&](auto edge) { return shown.contains(boost::target(edge, ties_)); });
    });
  }

  [[nodiscard]] std::string home(Vertex vertex) const {
    return ties_[vertex].country.empty() ? ties_[vertex].id : ties_[vertex].country;
  }

  /// The busiest country first, and in it the busiest actor.
  void order_by_country() {
    std::map<std::string, double> sums;
    for (const Vertex vertex : order_) sums[home(vertex)] += strength_[vertex];
    std::ranges::stable_sort(order_, [&](Vertex a, Vertex b) {
      const std::string home_a = home(a);
      const std::string home_b = home(b);
      return home_a != home_b && std::pair(-sums[home_a], home_a) < std::pair(-sums[home_b], home_b);
    });
  }

  [[nodiscard]] double middle(std::size_t index) const { return cell * (static_cast<double>(index) + 0.5); }
  [[nodiscard]] double grid_begin() const { return name_width_ + gutter; }
  [[nodiscard]] double grid_size() const { return cell * static_cast<double>(order_.size()); }

  void add_cells() {
    std::map<std::pair<std::size_t, std::size_t>, Cell> cells;
    std::map<Vertex, std::size_t> places;
    for (std::size_t i = 0; i < order_.size(); ++i) places[order_[i]] = i;
    for (const auto edge : boost::make_iterator_range(boost::edges(ties_))) {
      const auto first = places.find(boost::source(edge, ties_));
      const auto second = places.find(boost::target(edge, ties_));
      if (first == places.end() || second == places.end()) continue;
      Cell& found = cells[std::minmax(first->second, second->second)];
      found.ties.push_back(&ties_[edge]);
      found.held += held(ties_[edge]);
      found.open += open(ties_[edge]);
      ++ties_shown_;
    }
    for (const auto& [place, found] : cells) most_ = std::max(most_, found.held);
    for (const auto& [place, found] : cells) {
      add_cell(found, place.first, place.second);
      add_cell(found, place.second, place.first);
    }
    for (std::size_t i = 0; i < order_.size(); ++i)
      sheet_.box("self-" + ties_[order_[i]].id, at(i, i), cell, cell, {}, style_.colour("rule"),
                 style_.colour("cluster"));
  }

  [[nodiscard]] Sheet::At at(std::size_t row, std::size_t column) const {
    return {grid_begin() + middle(column), middle(row)};
  }

  void add_cell(const Cell& found, std::size_t row, std::size_t column) {
    const std::string& first = ties_[order_[row]].id;
    const std::string& second = ties_[order_[column]].id;
    const std::string name = "pair-" + first + "-" + second;
    const bool denied = found.held + found.open == 0;
    std::string words = "×";
    if (found.held > 0)
      words = std::to_string(found.held);
    else if (found.open > 0)
      words = "(" + std::to_string(found.open) + ")";
    open_ = open_ || (found.held == 0 && found.open > 0);
    denied_ = denied_ || denied;
    const std::string fill =
        found.held > 0 ? style_.colour("shade") + density(found.held, most_) : style_.colour("paper");
    const auto box = sheet_.box(name, at(row, column), cell, cell, {words, count_size, denied ? "denied" : "ink", cell},
                                style_.colour("rule"), fill);
    sheet_.set(box, "id", dot_escape(name));
    sheet_.set(box, "class", found.held > 0 ? "happened" : denied ? "denied" : "planned");
    describe(box, found, order_[row], order_[column]);
    add_kinds_of(found, name, at(row, column));
  }

  void describe(Sheet::Node box, const Cell& found, Vertex row, Vertex column) {
    std::set<std::string> ids;
    std::string heading = text_.name(ties_[row]) + text_.words("separator") + text_.name(ties_[column]);
    for (const Tie* tie : found.ties) {
      heading += text_.words("separator") + text_.tie(*tie);
      ids.insert(tie->events.begin(), tie->events.end());
    }
    std::vector<const Event*> events;
    for (const std::string& id : ids) events.push_back(graph_.event(id));
    std::ranges::stable_sort(events, {}, [](const Event* event) { return std::pair(!event->date, event->date); });
    sheet_.set(box, "tooltip", tooltip(heading, events, text_));
    sheet_.set(box, "URL", evidence_url(graph_, events));
  }

  /// A line at the foot of the cell, divided as the events are by kind.
  void add_kinds_of(const Cell& found, const std::string& name, Sheet::At at) {
    double sum = 0;
    for (const Tie* tie : found.ties) sum += held(*tie) + open(*tie);
    double along = at.along - strip / 2;
    for (const Tie* tie : found.ties) {
      const std::string kind(to_string(tie->kind));
      const double length = sum > 0 ? strip * (held(*tie) + open(*tie)) / sum : 0;
      if (length == 0) continue;
      const auto line = sheet_.line(name + "-" + kind, {along, at.down + cell / 2 - 5},
                                    {along + length, at.down + cell / 2 - 5}, style_.colour(kind), 3);
      sheet_.set(line, "class", kind);
      sheet_.set(line, "style", style_.line(kind).style);
      kinds_.push_back(tie->kind);
      along += length;
    }
  }

  /// Thin lines between actors, stronger ones around the countries of several.
  void add_grid() {
    std::map<std::string, int> members;
    for (const Vertex vertex : order_) ++members[home(vertex)];
    const auto of_several = [&](std::size_t index) { return members[home(order_[index])] > 1; };
    for (std::size_t i = 0; i <= order_.size(); ++i) {
      const bool outer = i == 0 || i == order_.size();
      const bool border = outer || (home(order_[i - 1]) != home(order_[i]) && (of_several(i - 1) || of_several(i)));
      const std::string& colour = style_.colour(border ? "muted" : "rule");
      const double place = cell * static_cast<double>(i);
      const std::string number = std::to_string(i);
      sheet_.line("row-line-" + number, {grid_begin(), place}, {grid_begin() + grid_size(), place}, colour);
      sheet_.line("column-line-" + number, {grid_begin() + place, 0}, {grid_begin() + place, grid_size()}, colour);
    }
  }

  void add_names() {
    double widest = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const Actor& actor = ties_[order_[i]];
      const std::string name = text_.name(actor);
      const double width = text_width(name, name_size) + 6;
      widest = std::max(widest, width);
      const auto row = sheet_.text("actor-" + actor.id, {0, middle(i)}, {name, name_size, "ink", name_width_});
      const auto head = sheet_.text("head-" + actor.id, {grid_begin() + middle(i), -10},
                                    {name, name_size, "ink", width, Sheet::Align::middle});
      for (const auto node : {row, head}) describe_actor(node, order_[i]);
      sheet_.set(row, "id", dot_escape("actor-" + actor.id));
      sheet_.set(row, "class", std::string(to_string(actor.type)));
      sheet_.set(head, "id", dot_escape("of-actor-" + actor.id));
      sheet_.set(head, "class", "turned");
      names_.push_back({row, head});
    }
    add_countries();
    if (!order_.empty()) head_room_ = sheet_.corner({grid_begin() + grid_size() + 0.6 * widest, -10 - 0.84 * widest});
  }

  void describe_actor(Sheet::Node node, Vertex vertex) {
    std::set<std::string> ids;
    for (const auto edge : boost::make_iterator_range(boost::out_edges(vertex, ties_)))
      ids.insert(ties_[edge].events.begin(), ties_[edge].events.end());
    std::vector<const Event*> events;
    for (const Event* event : graph_.chronology())
      if (ids.contains(event->id)) events.push_back(event);
    sheet_.set(node, "tooltip", tooltip(text_.name(ties_[vertex]), events, text_));
    sheet_.set(node, "URL", evidence_url(graph_, events));
  }

  /// Beside the rows of each country of several actors, its name.
  void add_countries() {
    for (std::size_t begin = 0; begin < order_.size();) {
      std::size_t end = begin + 1;
      while (end < order_.size() && home(order_[end]) == home(order_[begin])) ++end;
      const Actor& first = ties_[order_[begin]];
      if (!first.country.empty() && end - begin > 1) {
        const std::string name = text_.country(first.country);
        sheet_.text("country-" + first.country,
                    {grid_begin() + grid_size() + gutter, (middle(begin) + middle(end - 1)) / 2},
                    {name, small_size, "muted", text_width(name, small_size) + 6});
      }
      begin = end;
    }
  }

  /// Where nothing is turned: rows with a number before the name, columns with that number alone.
  void number_names() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      sheet_.relabel(names_[i].second, number, Sheet::Align::middle);
      sheet_.relabel(names_[i].first, number + ". " + text_.name(ties_[order_[i]]), Sheet::Align::start);
    }
    if (head_room_ != nullptr) sheet_.move(head_room_, {0, -10});
  }

  /// A row a year that has events, a cell a month.
  void add_calendar() {
    activity_ = activity_by_month(graph_.chronology());
    if (activity_.months.empty()) return;
    std::map<int, std::map<int, const MonthActivity*>> years;
    std::uint32_t most = 0;
    for (const MonthActivity& month : activity_.months) {
      years[month.year][month.month] = &month;
      most = std::max(most, month.count[0]);
    }
    double down = (order_.empty() ? 0 : grid_size()) + 44;
    const std::string title = text_.words("matrix_calendar");
    sheet_.text("calendar", {0, down}, {title, 17, "ink", text_width(title, 17) + 10});
    down += 30;
    const double width = add_month_heads(down);
    for (const auto& [year, months] : years) {
      down += year_height;
      sheet_.text("year-" + std::to_string(year), {0, down}, {std::to_string(year), name_size, "ink", 50});
      for (int month = 1; month <= 12; ++month) {
        const auto found = months.find(month);
        add_month(year, month, found == months.end() ? nullptr : found->second, most,
                  {60 + width * (month - 0.5), down}, width);
      }
    }
  }

  /// Gives the width of a month.
  double add_month_heads(double down) {
    std::vector<std::string> names;
    double width = 30;
    for (int month = 1; month <= 12; ++month) {
      std::string name = wording_(Edtf::month(2000, month));
      if (const auto year = name.find(" 2000"); year != std::string::npos) name.erase(year);
      width = std::max(width, text_width(name, small_size) + 6);
      names.push_back(std::move(name));
    }
    for (int month = 1; month <= 12; ++month)
      sheet_.text("month-" + std::to_string(month), {60 + width * (month - 0.5), down},
                  {names[static_cast<std::size_t>(month - 1)], small_size, "muted", width, Sheet::Align::middle});
    return width;
  }

  void add_month(int year, int month, const MonthActivity* activity, std::uint32_t most, Sheet::At at, double width) {
    const std::uint32_t count = activity == nullptr ? 0 : activity->count[0];
    std::uint32_t others = 0;
    for (std::size_t i = 1; activity != nullptr && i < activity->count.size(); ++i) others += activity->count[i];
    std::string words = count > 0 ? std::to_string(count) : "";
    if (others > 0) words += (words.empty() ? "(" : " (") + std::to_string(others) + ")";
    const std::string fill = count > 0 ? style_.colour("shade") + density(count, most) : style_.colour("paper");
    const std::string name = "month-" + std::to_string(year) + "-" + std::to_string(month);
    sheet_.box(name, at, width, year_height, {words, small_size + 1, "ink", width}, style_.colour("rule"), fill);
    open_ = open_ || others > 0;
  }

  void complete_frame() {
    using Sample = LegendItem::Sample;
    add_kinds(frame_, kinds_, text_);
    const auto entry = [&](bool wanted, const char* key) {
      if (wanted) frame_.legend.push_back({Sample::none, "", text_.words(key)});
    };
    entry(most_ > 0, "legend_shade");
    entry(open_, "legend_open_count");
    entry(denied_, "legend_no_count");
    std::vector<std::string> notes;
    if (order_.size() < tied_actors_)
      notes.push_back(text_.words("actors_left_out", {std::to_string(order_.size()), std::to_string(tied_actors_),
                                                      std::to_string(boost::num_edges(ties_) - ties_shown_)}));
    if (activity_.month_unknown > 0)
      notes.push_back(text_.words("months_unknown", {std::to_string(activity_.month_unknown)}));
    if (activity_.undated > 0) notes.push_back(text_.words("months_undated", {std::to_string(activity_.undated)}));
    frame_.notes.insert(frame_.notes.begin(), notes.begin(), notes.end());
  }

  const EventGraph& graph_;
  ActorGraph ties_;
  DiagramText text_;
  DiagramStyle style_;
  DateWording wording_;
  Sheet sheet_;
  Frame frame_;
  std::vector<double> strength_;  // by vertex
  std::vector<Vertex> order_;
  std::size_t tied_actors_ = 0;
  std::size_t ties_shown_ = 0;
  double name_width_ = 60;
  std::uint32_t most_ = 0;
  std::vector<std::pair<Sheet::Node, Sheet::Node>> names_;  // of the row and of the column
  Sheet::Node head_room_ = nullptr;
  Activity activity_;
  std::vector<Kind> kinds_;
  bool open_ = false;
  bool denied_ = false;
};

}  // namespace

std::string matrix_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options) {
  return MatrixView(graph, options).render(format);
}

}  // namespace waqai
