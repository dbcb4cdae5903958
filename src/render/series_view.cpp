// The series view: who had to do with whom, one small panel a period. All panels have the actors in the same order down
// the page and their ties as arcs beside them, so that the eye sees what has changed from one to the next.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "diagram_parts.hpp"
#include "escape.hpp"
#include "lane_order.hpp"
#include "sheet.hpp"
#include "views.hpp"
#include "waqai/graph/contacts.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {
namespace {

// In points.
constexpr double row_height = 22;
constexpr double panel_width = 112;
constexpr double arc_reach = 84;    // of the longest arc
constexpr double parallel_gap = 5;  // between the arcs of one pair
constexpr double name_size = 12;    // of type
constexpr double title_size = 14;
constexpr double gutter = 14;
constexpr double row_gap = 46;  // between rows of panels
constexpr std::size_t panels_a_row = 6;
constexpr std::size_t most_panels = 12;

using Pair = std::pair<std::size_t, std::size_t>;  // of actors as chosen, the smaller first

/// The events of one pair and kind in one period.
struct Arc {
  std::vector<const Event*> held;
  std::vector<const Event*> open;
  std::vector<const Event*> off;
};

struct Panel {
  std::map<std::pair<Pair, Kind>, Arc> arcs;
  std::set<const Event*> events;
};

/// The number of a period, counted from the year 0.
int period_of(const Edtf::Date& day, Period period) {
  const int month = day.year() * 12 + day.month() - 1;
  return period == Period::month ? month : period == Period::quarter ? month / 3 : month / 12;
}

/// Nothing where it is not known. What went on for days, each known, belongs to the day on which it began.
std::optional<int> period_of(const Event& event, Period period) {
  if (!event.date || !event.date->earliest() || !event.date->latest()) return std::nullopt;
  const int first = period_of(*event.date->earliest(), period);
  const int last = period_of(*event.date->latest(), period);
  const bool of_days = event.date->start()->precision() == Precision::day &&
                       event.date->end()->precision() == Precision::day && last - first <= 1;
  return first == last || of_days ? std::optional(first) : std::nullopt;
}

class SeriesView {
 public:
  SeriesView(const EventGraph& graph, const DiagramOptions& options)
      : graph_(graph),
        contacts_(find_contacts(graph)),
        period_(options.period),
        text_(options.language),
        wording_(text_.right_to_left() ? "ar" : "en", options.months),
        sheet_("series", text_, style_, text_.right_to_left()) {
    choose_actors(options.max_actors);
    fill_panels();
    choose_panels();
    drop_idle_actors();
    order_actors();
    std::size_t number = 0;
    const Panel* before = nullptr;
    for (const auto& [period, panel] : panels_) {
      add_panel(period, panel, before, number++);
      before = &panel;
    }
    frame_ = frame_of(graph, options, "series_title", text_);
    complete_frame();
  }

  [[nodiscard]] std::string render(DiagramFormat format) {
    return framed(sheet_.drawing(), frame_, text_, style_, format);
  }

 private:
  using At = Sheet::At;

  /// Those of most contacts, a plan counting half.
  void choose_actors(std::size_t most) {
    std::vector<double> strength(contacts_.actors.size());
    std::vector<bool> tied(contacts_.actors.size());
    for (const Contact& contact : contacts_.contacts)
      for (const ActorVertex actor : {contact.source, contact.target}) {
        const Status status = contact.event->status;
        strength[actor] += status == Status::happened ? 1 : is_off(*contact.event) ? 0 : 0.5;
        tied[actor] = true;
      }
    for (ActorVertex actor = 0; actor < contacts_.actors.size(); ++actor)
      if (tied[actor]) actors_.push_back(actor);
    tied_actors_ = actors_.size();
    std::ranges::stable_sort(actors_, std::greater{}, [&](ActorVertex actor) { return strength[actor]; });
    actors_.resize(std::min(most, actors_.size()));
    for (std::size_t i = 0; i < actors_.size(); ++i) index_[actors_[i]] = i;
  }

  void fill_panels() {
    std::set<std::pair<Pair, Kind>> left_out;
    for (const Contact& contact : contacts_.contacts) {
      const auto first = index_.find(contact.source);
      const auto second = index_.find(contact.target);
      if (first == index_.end() || second == index_.end()) {
        left_out.insert({std::minmax(contact.source, contact.target), contact.event->kind});
        continue;
      }
      const auto period = period_of(*contact.event, period_);
      if (!period) {
        without_period_.insert(contact.event);
        continue;
      }
      Panel& panel = panels_[*period];
      panel.events.insert(contact.event);
      Arc& arc = panel.arcs[{std::minmax(first->second, second->second), contact.event->kind}];
      auto& events = is_off(*contact.event) ? arc.off : contact.event->status == Status::happened ? arc.held : arc.open;
      events.push_back(contact.event);
    }
    ties_left_out_ = left_out.size();
  }

  /// The richest, in order of time.
  void choose_panels() {
    all_panels_ = panels_.size();
    std::vector<int> ranked;
    for (const auto& [period, panel] : panels_) ranked.push_back(period);
    std::ranges::stable_sort(ranked, std::greater{}, [&](int period) { return panels_[period].events.size(); });
    ranked.resize(std::min(most_panels, ranked.size()));
    std::erase_if(panels_, [&](const auto& entry) { return std::ranges::find(ranked, entry.first) == ranked.end(); });
  }

  /// Who has no tie in any panel would stand there for nothing.
  void drop_idle_actors() {
    std::set<std::size_t> busy;
    for (const auto& [period, panel] : panels_)
      for (const auto& [key, arc] : panel.arcs) busy.insert({key.first.first, key.first.second});
    std::map<std::size_t, std::size_t> renumbered;
    std::vector<ActorVertex> actors;
    for (const std::size_t actor : busy) {
      renumbered[actor] = actors.size();
      actors.push_back(actors_[actor]);
    }
    actors_ = std::move(actors);
    for (auto& [period, panel] : panels_) {
      std::map<std::pair<Pair, Kind>, Arc> arcs;
      for (auto& [key, arc] : panel.arcs)
        arcs[{{renumbered[key.first.first], renumbered[key.first.second]}, key.second}] = std::move(arc);
      panel.arcs = std::move(arcs);
    }
  }

  /// Who has most to do with each other stand near each other: the arcs are as short as the lanes' joints.
  void order_actors() {
    LaneTask task{actors_.size(), {}};
    for (const auto& [period, panel] : panels_)
      for (const auto& [key, arc] : panel.arcs) task.joints.push_back({key.first.first, key.first.second});
    const auto order = order_lanes(task);
    places_.resize(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) places_[order[place]] = place;
    for (const ActorVertex actor : actors_)
      name_width_ = std::max(name_width_, text_width(text_.name(contacts_.actors[actor]), name_size));
  }

  [[nodiscard]] double top_of(std::size_t panel) const {
    const double height = row_height * static_cast<double>(actors_.size()) + row_gap;
    const std::size_t row = panel / panels_a_row;
    return height * static_cast<double>(row);
  }

  [[nodiscard]] At at(std::size_t panel, std::size_t actor) const {
    const double along = name_width_ + gutter + panel_width * static_cast<double>(panel % panels_a_row);
    return {along, top_of(panel) + row_height * (static_cast<double>(places_[actor]) + 0.5)};
  }

  [[nodiscard]] std::string title_of(int period) const {
    if (period_ == Period::year) return std::to_string(period);
    if (period_ == Period::month) return wording_(Edtf::month(period / 12, period % 12 + 1));
    return text_.words("quarter", {std::to_string(period % 4 + 1), std::to_string(period / 4)});
  }

  void add_panel(int period, const Panel& panel, const Panel* before, std::size_t number) {
    if (number % panels_a_row == 0) add_names(number);
    const std::string name = std::to_string(period);
    const double along = name_width_ + gutter + panel_width * static_cast<double>(number % panels_a_row);
    sheet_.text("period-" + name, {along - 5, top_of(number) - 8}, {title_of(period), title_size, "ink", panel_width});
    std::map<std::size_t, std::set<const Event*>> events;
    for (const auto& [key, arc] : panel.arcs)
      for (const auto* list : {&arc.held, &arc.open, &arc.off})
        for (const std::size_t actor : {key.first.first, key.first.second})
          events[actor].insert(list->begin(), list->end());
    const double foot = top_of(number) + row_height * static_cast<double>(actors_.size());
    sheet_.line("rule-" + name, {along, top_of(number) + 4}, {along, foot}, style_.colour("rule"));
    for (std::size_t actor = 0; actor < actors_.size(); ++actor)
      nodes_[actor] = add_dot(name, number, actor, events[actor]);
    if (before != nullptr) add_past(*before, panel, number, name);
    add_arcs(panel, number, name);
    sheet_.corner({along + panel_width, foot});
  }

  void add_names(std::size_t number) {
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      const Actor& actor = contacts_.actors[actors_[i]];
      const std::string name = "actor-" + actor.id + (number == 0 ? "" : "-" + std::to_string(number));
      const auto node = sheet_.text(name, {0, at(number, i).down}, {text_.name(actor), name_size, "ink", name_width_});
      sheet_.set(node, "id", dot_escape(name));
      sheet_.set(node, "class", std::string(to_string(actor.type)));
    }
  }

  /// As large as the actor's events are many; hollow and small for whoever has none.
  Sheet::Node add_dot(const std::string& period, std::size_t panel, std::size_t actor,
                      const std::set<const Event*>& events) {
    const Actor& who = contacts_.actors[actors_[actor]];
    const double size = events.empty() ? 4 : 5 + 2 * std::sqrt(static_cast<double>(events.size()));
    const std::string name = "part-" + period + "-" + who.id;
    const auto dot = sheet_.mark(name, at(panel, actor), "circle", std::min(size, row_height - 6),
                                 style_.colour("muted"), style_.colour(events.empty() ? "paper" : "muted"));
    sheet_.set(dot, "id", dot_escape(name));
    sheet_.set(dot, "tooltip", tooltip(text_.name(who), in_order(events), text_));
    sheet_.set(dot, "URL", evidence_url(graph_, in_order(events)));
    return dot;
  }

  [[nodiscard]] static std::vector<const Event*> in_order(const std::set<const Event*>& events) {
    std::vector<const Event*> ordered(events.begin(), events.end());
    std::ranges::sort(ordered, {}, [](const Event* event) { return std::pair(event->date, event->id); });
    return ordered;
  }

  Sheet::Edge add_arc(const std::string& name, std::size_t panel, Pair pair, double further, const std::string& colour,
                      double width) {
    const At from = at(panel, pair.first);
    const At to = at(panel, pair.second);
    const double reach = reach_of(from, to) + further;
    const double bend = reach * 4 / 3;
    return sheet_.curve(name, nodes_.at(pair.first), nodes_.at(pair.second),
                        {from, At{from.along + bend, from.down}, At{to.along + bend, to.down}, to}, colour, width);
  }

  [[nodiscard]] double reach_of(At from, At to) const {
    const double rows = std::max(1.0, static_cast<double>(actors_.size()) - 1);
    return 10 + (arc_reach - 10) * std::pow(std::abs(to.down - from.down) / row_height / rows, 0.7);
  }

  [[nodiscard]] At top_of_arc(std::size_t panel, Pair pair) const {
    const At from = at(panel, pair.first);
    const At to = at(panel, pair.second);
    return {from.along + reach_of(from, to), (from.down + to.down) / 2};
  }

  /// Pairs that had to do with each other in the panel before and no longer have.
  void add_past(const Panel& before, const Panel& panel, std::size_t number, const std::string& period) {
    std::set<Pair> now;
    for (const auto& [key, arc] : panel.arcs) now.insert(key.first);
    for (const auto& [key, arc] : before.arcs) {
      if (arc.held.empty() || !now.insert(key.first).second) continue;
      add_arc("past-" + period + "-" + ids(key.first), number, key.first, 0, style_.colour("past"), 2.5);
      past_ = true;
    }
  }

  [[nodiscard]] std::string ids(Pair pair) const {
    return contacts_.actors[actors_[pair.first]].id + "-" + contacts_.actors[actors_[pair.second]].id;
  }

  void add_arcs(const Panel& panel, std::size_t number, const std::string& period) {
    std::map<Pair, int> arcs_of;
    for (const auto& [key, arc] : panel.arcs) {
      const auto& [pair, kind] = key;
      const bool held = !arc.held.empty();
      const std::string status = held ? "happened" : arc.open.empty() ? "denied" : "planned";
      const std::string name = "tie-" + period + "-" + ids(pair) + "-" + std::string(to_string(kind));
      const std::string& colour = style_.colour(status == "denied" ? std::string_view("denied") : to_string(kind));
      const LineStyle& line = style_.line(held ? to_string(kind) : std::string_view(status));
      const double width = held ? 1.2 + std::sqrt(static_cast<double>(arc.held.size())) : 1.4;
      const auto edge = add_arc(name, number, pair, parallel_gap * arcs_of[pair]++,
                                line.twofold ? colour + ":" + colour : colour, width);
      sheet_.set(edge, "id", dot_escape(name));
      sheet_.set(edge, "class", status == "denied" ? status : std::string(to_string(kind)) + " " + status);
      sheet_.set(edge, "style", line.style);
      if (status == "denied") sheet_.cross(name, top_of_arc(number, pair), 4, style_.colour("denied"));
      describe(edge, pair, kind, arc);
      kinds_.push_back(kind);
      statuses_.insert(status);
    }
  }

  void describe(Sheet::Edge edge, Pair pair, Kind kind, const Arc& arc) {
    std::vector<const Event*> events = arc.held;
    for (const auto* list : {&arc.open, &arc.off}) events.insert(events.end(), list->begin(), list->end());
    const std::string heading = text_.name(contacts_.actors[actors_[pair.first]]) + text_.words("separator") +
                                text_.name(contacts_.actors[actors_[pair.second]]) + text_.words("separator") +
                                text_.words(to_string(kind));
    sheet_.set(edge, "tooltip", tooltip(heading, events, text_));
    sheet_.set(edge, "URL", evidence_url(graph_, events));
  }

  void complete_frame() {
    using Sample = LegendItem::Sample;
    add_kinds(frame_, kinds_, text_);
    if (statuses_.contains("planned"))
      frame_.legend.push_back({Sample::line, "planned", text_.words("legend_planned")});
    if (statuses_.contains("denied"))
      frame_.legend.push_back({Sample::crossed, "denied", text_.words("legend_denied")});
    if (past_) frame_.legend.push_back({Sample::line, "past", text_.words("legend_past")});
    if (!panels_.empty()) frame_.legend.push_back({Sample::none, "", text_.words("legend_width")});
    std::vector<std::string> notes;
    const auto note = [&](bool wanted, const char* key, std::initializer_list<std::string> values) {
      if (wanted) notes.push_back(text_.words(key, values));
    };
    note(actors_.size() < tied_actors_, "actors_left_out",
         {std::to_string(actors_.size()), std::to_string(tied_actors_), std::to_string(ties_left_out_)});
    note(panels_.size() < all_panels_, "periods_left_out",
         {std::to_string(panels_.size()), std::to_string(all_panels_)});
    note(panels_.size() > 1, "quiet_periods", {});
    note(!without_period_.empty(), "series_undated", {std::to_string(without_period_.size())});
    frame_.notes.insert(frame_.notes.begin(), notes.begin(), notes.end());
  }

  const EventGraph& graph_;
  ContactSequence contacts_;
  Period period_;
  DiagramText text_;
  DiagramStyle style_;
  DateWording wording_;
  Sheet sheet_;
  Frame frame_;
  std::vector<ActorVertex> actors_;           // the strongest first
  std::map<ActorVertex, std::size_t> index_;  // in actors_
  std::vector<std::size_t> places_;           // of actors, from the top down
  std::map<std::size_t, Sheet::Node> nodes_;  // of actors, in the panel that is being drawn
  std::map<int, Panel> panels_;
  std::set<const Event*> without_period_;
  std::size_t tied_actors_ = 0;
  std::size_t ties_left_out_ = 0;
  std::size_t all_panels_ = 0;
  double name_width_ = 60;
  std::vector<Kind> kinds_;
  std::set<std::string> statuses_;
  bool past_ = false;
};

}  // namespace

std::string series_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options) {
  return SeriesView(graph, options).render(format);
}

}  // namespace waqai
