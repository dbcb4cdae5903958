// The lanes view: a lane for each actor, time along the page, and each event an upright joint of its parties' lanes.
// lanes_choice.cpp says what is shown on which lane, time_axis.cpp where a day is; Graphviz only draws.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "diagram_parts.hpp"
#include "escape.hpp"
#include "lanes_choice.hpp"
#include "sheet.hpp"
#include "time_axis.hpp"
#include "views.hpp"
#include "waqai/time/wording.hpp"

namespace waqai {
namespace {

using Date = Edtf::Date;

// In points.
constexpr double axis_width = 640;
constexpr double least_silence = 190;  // of an axis full of events: of all silences together
// The leaning heads over the joints stand clear of each other; Arabic needs 1.7 em.
constexpr double latin_column = 19;
constexpr double arabic_column = 22;
constexpr double widest_silence = 70;
constexpr double lane_height = 27;
constexpr double mark_size = 10;
constexpr double head_size = 11;   // of type
constexpr double least_tick = 10;  // between two
constexpr double day_size = 10;
constexpr double month_size = 12;
constexpr double year_size = 15;
constexpr double label_gap = 5;        // between two along the axis
constexpr double gutter = 14;          // between the names and the axis
constexpr double undated_gutter = 46;  // between the axis and what has no place on it

long day_number(const Date& date) { return static_cast<long>(date.day_number()); }
Date day_of(long number) { return Date(static_cast<Date::date_int_type>(number)); }

/// "+2", in this order whatever stands around it.
std::string plus(std::size_t count) {
  return std::string(left_to_right_isolate) + "+" + std::to_string(count) + std::string(pop_isolate);
}

class LanesView {
 public:
  LanesView(const EventGraph& graph, const DiagramOptions& options)
      : graph_(graph),
        text_(options.language),
        column_width_(text_.right_to_left() ? arabic_column : latin_column),
        wording_(text_.right_to_left() ? "ar" : "en", options.months),
        sheet_("lanes", text_, style_, is_right_to_left(options)),
        choice_(choose_lanes(graph, options)),
        actors_(choice_.actors),
        stops_(choice_.stops),
        undated_(choice_.undated) {
    measure();
    add_guides();
    add_axis();
    for (std::size_t i = 0; i < stops_.size(); ++i) add_stop(stops_[i], i);
    add_undated();
    add_lanes();
    frame_ = frame_of(graph, options, "lanes_title", text_);
    complete_frame();
  }

  [[nodiscard]] std::string render(DiagramFormat format) && {
    if (format != DiagramFormat::svg) stack_heads();
    return framed(sheet_.drawing(), frame_, text_, style_, format);
  }

 private:
  using At = Sheet::At;

  static bool is_right_to_left(const DiagramOptions& options) {
    if (options.direction == Direction::of_language) return options.language == Language::ar;
    return options.direction == Direction::right_to_left;
  }

  void measure() {
    for (const Actor* actor : actors_) name_width_ = std::max(name_width_, text_width(text_.name(*actor), 13));
    std::vector<TimeAxis::Stop> stops;
    double columns = 0;
    for (const LaneStop& stop : stops_) {
      stops.push_back({stop.day, stop.columns()});
      columns += column_width_ * static_cast<double>(stop.columns());
    }
    const double gaps = std::max(1.0, static_cast<double>(stops.size()) - 1);
    const double widest = std::max(widest_silence, 1.5 * axis_width / gaps);  // a few need not be cut
    axis_ = TimeAxis(std::move(stops), std::max(axis_width, columns + least_silence), column_width_, widest);
  }

  [[nodiscard]] double depth(std::size_t lane) const { return lane_height * (static_cast<double>(lane) + 0.5); }
  [[nodiscard]] double foot() const { return lane_height * static_cast<double>(actors_.size()); }
  [[nodiscard]] double axis_begin() const { return name_width_ + gutter; }
  [[nodiscard]] double axis_end() const { return axis_begin() + axis_.length(); }
  [[nodiscard]] double undated_begin() const { return axis_end() + (stops_.empty() ? 0 : undated_gutter); }
  [[nodiscard]] double far_side() const {
    return undated_.joints.empty() ? axis_end()
                                   : undated_begin() + column_width_ * static_cast<double>(undated_.columns());
  }

  /// A thin line the whole way for each lane, so that a mark far along is led back to its name.
  void add_guides() {
    const std::string colour = style_.colour("rule");
    for (std::size_t i = 0; i < actors_.size(); ++i)
      sheet_.line("guide-" + actors_[i]->id, {axis_begin() - gutter / 2, depth(i)}, {far_side(), depth(i)}, colour);
    sheet_.corner({0, foot()});
  }

  void add_axis() {
    if (stops_.empty()) return;
    const auto ink = style_.colour("muted");
    double from = 0;
    for (const auto& [begin, end] : axis_.breaks()) {
      add_axis_line(from, begin + 8, ink);
      for (const double at : {begin + 8, end - 8})
        sheet_.line("break-" + points(at), {axis_begin() + at - 3, foot() + 10}, {axis_begin() + at + 3, foot() - 2},
                    ink, 1.2);
      from = end - 8;
    }
    add_axis_line(from, axis_.length(), ink);
    add_days();
    add_periods(false);
    add_periods(true);
  }

  void add_axis_line(double from, double to, const std::string& colour) {
    sheet_.line("axis-" + points(from), {axis_begin() + from, foot() + 4}, {axis_begin() + to, foot() + 4}, colour,
                1.2);
  }

  /// The day of the month under each stop that has room for it and whose day is known.
  void add_days() {
    double last = -1000;
    for (std::size_t i = 0; i < stops_.size(); ++i) {
      const double middle = (axis_.column(i, 0) + axis_.column(i, stops_[i].columns() - 1)) / 2;
      const bool known = std::ranges::any_of(
          stops_[i].joints, [](const LaneJoint& joint) { return joint.event->date->precision() == Precision::day; });
      if (!known || middle - last < 14) continue;
      last = middle;
      const std::string day = std::to_string(day_of(stops_[i].day).day());
      sheet_.text("day-" + std::to_string(stops_[i].day), {axis_begin() + middle, foot() + 15},
                  {day, day_size, "ink", 14, Sheet::Align::middle});
    }
  }

  /// Where a month or year begins on the axis; nothing where it lies in a silence that is cut short.
  [[nodiscard]] std::optional<double> begin_of(const Date& first, const Date& end) const {
    const double place = std::max(0.0, axis_.at(day_number(first)));
    for (const auto& [begin, finish] : axis_.breaks()) {
      if (place < begin || place >= finish) continue;
      return day_number(end) <= stop_after(finish) ? std::nullopt : std::optional(finish - 6);
    }
    return place;
  }

  [[nodiscard]] long stop_after(double place) const {
    for (std::size_t i = 0; i < stops_.size(); ++i)
      if (axis_.column(i, 0) > place) return stops_[i].day;
    return stops_.back().day;
  }

  /// A row of months, or of years below it, each with a line where it begins.
  void add_periods(bool years) {
    struct Period {
      double begin;
      Date first;
    };
    std::vector<Period> periods;
    const Date last = day_of(stops_.back().day);
    const Date start = day_of(stops_.front().day);
    const boost::gregorian::months step(years ? 12 : 1);
    for (Date first(start.year(), years ? 1 : start.month().as_number(), 1); first <= last; first += step)
      if (const auto begin = begin_of(first, first + step)) periods.push_back({*begin, first});
    const double spare = undated_.joints.empty() ? 3 * undated_gutter : undated_gutter / 2;  // behind the axis
    double last_tick = 0;
    for (std::size_t i = 0; i < periods.size(); ++i) {
      const auto& [begin, first] = periods[i];
      const double end = i + 1 < periods.size() ? periods[i + 1].begin : axis_.length() + spare;
      if (begin > last_tick + least_tick) add_tick(last_tick = begin, first, years);
      add_period_label(begin, end - begin, first, years);
    }
  }

  void add_tick(double begin, const Date& first, bool years) {
    const std::string name = (years ? "year-line-" : "month-line-") + std::to_string(day_number(first));
    const double top = years ? 0 : foot() + 4;
    const double bottom = foot() + (years ? 58 : 38);
    sheet_.line(name, {axis_begin() + begin, top}, {axis_begin() + begin, bottom}, style_.colour("rule"));
  }

  /// A month's name shrinks to its number where there is no room for it, a year to smaller type.
  void add_period_label(double begin, double room, const Date& first, bool years) {
    double size = years ? year_size : month_size;
    std::string label = years ? std::to_string(first.year()) : month_name(first);
    if (text_width(label, size) + label_gap > room) {
      if (years)
        size = day_size;
      else
        label = std::to_string(first.month().as_number());
    }
    const double width = text_width(label, size) + 3;
    if (text_width(label, size) + label_gap > room) return;
    sheet_.text((years ? "year-" : "month-") + std::to_string(day_number(first)),
                {axis_begin() + begin + 3, foot() + (years ? 50 : 32)},
                {label, size, years ? "ink" : "muted", width, Sheet::Align::start});
  }

  /// Without its year, which stands below.
  [[nodiscard]] std::string month_name(const Date& first) const {
    std::string name = wording_(Edtf::month(first.year(), first.month()));
    if (const auto year = name.find(" " + std::to_string(first.year())); year != std::string::npos) name.erase(year);
    return name;
  }

  void add_stop(const LaneStop& stop, std::size_t index) {
    for (std::size_t i = 0; i < stop.joints.size(); ++i) {
      const double along = axis_begin() + axis_.column(index, i);
      add_span(stop.joints[i]);
      add_joint(stop.joints[i], along);
    }
    if (!stop.gathered.empty()) add_gathered(stop, axis_begin() + axis_.column(index, stop.joints.size()));
  }

  void add_undated() {
    if (undated_.joints.empty()) return;
    const auto column = [&](std::size_t i) { return undated_begin() + column_width_ * (static_cast<double>(i) + 0.5); };
    const auto lives = lives_;  // a lane ends with the last event that has its place in time
    for (std::size_t i = 0; i < undated_.joints.size(); ++i) add_joint(undated_.joints[i], column(i));
    lives_ = lives;
    if (!undated_.gathered.empty()) add_gathered(undated_, column(undated_.joints.size()));
    const std::string words = text_.words("lanes_undated");
    const double width = text_width(words, month_size) + 8;
    sheet_.text("undated", {(undated_begin() + far_side()) / 2, foot() + 32},
                {words, month_size, "muted", width, Sheet::Align::middle});
    if (stops_.empty()) return;
    const double middle = axis_end() + undated_gutter / 2;
    const auto rule = sheet_.line("undated-line", {middle, 0}, {middle, foot() + 38}, style_.colour("muted"));
    sheet_.set(rule, "style", "dashed");
    sheet_.set(rule, "class", "planned");
  }

  /// Over all days that may be the event's, on the lanes of its parties.
  void add_span(const LaneJoint& joint) {
    const Edtf& date = *joint.event->date;
    const auto first = date.earliest();
    const auto last = date.latest();
    if (first && last && *first == *last && !date.approximate()) return;
    const bool open = date.approximate() || !first || !last;
    const double margin = date.approximate() ? column_width_ / 2 : 0;
    const double from = std::max(0.0, (first ? axis_.at(day_number(*first)) : 0) - margin);
    const double to = std::min(axis_.length(), (last ? axis_.at(day_number(*last) + 1) : axis_.length()) + margin);
    for (const std::size_t lane : joint.lanes) {
      const std::string name = "span-" + joint.event->id + "-" + actors_[lane]->id;
      const auto bar = sheet_.line(name, {axis_begin() + from, depth(lane)}, {axis_begin() + to, depth(lane)},
                                   colour(*joint.event) + "66", 6);
      sheet_.set(bar, "id", dot_escape((lane == joint.lanes.front() ? "span-" : "of-span-") + joint.event->id));
      sheet_.set(bar, "class", open ? "span open" : "span");
      if (open) sheet_.set(bar, "style", "dashed");
      describe(bar, *joint.event);
    }
    (open ? open_spans_ : spans_) = true;
  }

  [[nodiscard]] const std::string& colour(const Event& event) const {
    return style_.colour(is_off(event) ? std::string_view("denied") : to_string(event.kind));
  }

  template <typename Handle>
  void describe(Handle handle, const Event& event) {
    sheet_.set(handle, "tooltip", tooltip("", {&event}, text_));
    sheet_.set(handle, "URL", evidence_url(graph_, {&event}));
  }

  void add_joint(const LaneJoint& joint, double along) {
    const Event& event = *joint.event;
    const std::vector<std::size_t>& lanes = joint.lanes;
    std::vector<Sheet::Node> marks;
    for (const std::size_t lane : lanes) marks.push_back(add_mark(event, lane, along));
    add_head(joint, along, depth(lanes.front()));
    kinds_.push_back(event.kind);
    statuses_.insert(is_off(event) ? "denied" : event.status == Status::happened ? "happened" : "planned");
    if (lanes.size() > 1)
      add_joint_line(event, marks.front(), marks.back(), {along, depth(lanes.front())}, {along, depth(lanes.back())});
  }

  Sheet::Node add_mark(const Event& event, std::size_t lane, double along) {
    const Actor& actor = *actors_[lane];
    const auto party = std::ranges::find(event.participants, actor.id, &Participant::id);
    const bool host = party->role == Role::host;
    hosts_ = hosts_ || host;
    const std::string name = "part-" + event.id + "-" + actor.id;
    const At at{along, depth(lane)};
    const auto mark = sheet_.mark(name, at, host ? "square" : "circle", mark_size, colour(event),
                                  event.status == Status::happened ? colour(event) : style_.colour("paper"));
    sheet_.set(mark, "id", dot_escape("of-event-" + event.id));
    sheet_.set(mark, "class", std::string(to_string(party->role)));
    sheet_.set(mark, "penwidth", "1.6");
    describe(mark, event);
    if (is_off(event)) sheet_.cross(name, at, 7, style_.colour("denied"));
    auto& [first, last] = lives_.try_emplace(lane, along, along).first->second;
    first = std::min(first, along);
    last = std::max(last, along);
    return mark;
  }

  void add_joint_line(const Event& event, Sheet::Node first, Sheet::Node last, At from, At to) {
    const bool held = event.status == Status::happened;
    const std::string status = is_off(event) ? "denied" : held ? "happened" : "planned";
    const std::string kind(to_string(event.kind));
    const LineStyle& line = style_.line(held ? kind : status);
    const std::string& colour = this->colour(event);
    const auto edge =
        sheet_.line("joint-" + event.id, first, last, from, to, line.twofold ? colour + ":" + colour : colour, 2.2);
    sheet_.set(edge, "id", dot_escape("of-event-" + event.id));
    sheet_.set(edge, "class", (is_off(event) ? "" : kind + " ") + status);
    sheet_.set(edge, "style", line.style);
    describe(edge, event);
  }

  /// What it was, and where: over the joint, with a thin line down to its first mark.
  void add_head(const LaneJoint& joint, double along, double first_mark) {
    const Event& event = *joint.event;
    std::string words = text_.kind(event.kind, event.status);
    if (event.place) words += text_.words("separator") + text_.name(event.place->name, event.place->id);
    if (joint.others > 0) words += " " + plus(joint.others);
    others_ = others_ || joint.others > 0;
    add_head_text("event-" + event.id, words, along, is_off(event) ? "denied" : "ink");
    describe(heads_.back(), event);
    const auto lead = sheet_.line("lead-" + event.id, {along, -4}, {along, first_mark}, style_.colour("rule"));
    sheet_.set(lead, "style", "dotted");
    sheet_.set(lead, "id", dot_escape("of-event-" + event.id));
    sheet_.set(lead, "class", "call");
  }

  void add_gathered(const LaneStop& stop, double along) {
    const std::string words = plus(stop.gathered.size());
    add_head_text("gathered-" + std::to_string(stop.day), words, along, "muted");
    const std::string tip = tooltip(text_.words("lanes_gathered"), stop.gathered, text_);
    sheet_.set(heads_.back(), "tooltip", tip);
    sheet_.set(heads_.back(), "URL", evidence_url(graph_, stop.gathered));
  }

  void add_head_text(const std::string& name, const std::string& words, double along, const char* use) {
    const double width = text_width(words, head_size) + 6;
    const auto head = sheet_.text(name, {along, -10}, {words, head_size, use, width, Sheet::Align::middle});
    sheet_.set(head, "id", dot_escape(name));
    sheet_.set(head, "class", "turned");
    heads_.push_back(head);
    head_columns_.push_back(along);
    head_widths_.push_back(width);
    const double reach = 0.6 * width;  // of a text that leans by 55 degrees, to where reading goes
    const bool with_page = sheet_.right_to_left() == text_.right_to_left();
    sheet_.corner({with_page ? along + reach : along - reach, -10 - 0.84 * width});
  }

  /// For what cannot turn text: heads side by side in rows, their names cut from no neighbour's.
  void stack_heads() {
    std::vector<double> ends;
    std::vector<std::size_t> order(heads_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return head_columns_[i]; });
    for (const std::size_t i : order) {
      const double along = head_columns_[i];
      const double half = head_widths_[i] / 2;
      auto row = std::ranges::find_if(ends, [&](double end) { return end <= along - half; });
      if (row == ends.end()) row = ends.insert(row, 0);
      *row = along + half;
      sheet_.move(heads_[i], {along, -10 - 17 * static_cast<double>(row - ends.begin())});
    }
  }

  /// The name at the lane's beginning, and a stronger line from the actor's first event to the last.
  void add_lanes() {
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      const Actor& actor = *actors_[i];
      std::vector<const Event*> events;
      for (const Event* event : graph_.chronology())
        if (concerns(*event, actor.id)) events.push_back(event);
      const auto name = sheet_.text("actor-" + actor.id, {0, depth(i)},
                                    {text_.name(actor), 13, "ink", name_width_, Sheet::Align::start});
      sheet_.set(name, "id", dot_escape("actor-" + actor.id));
      sheet_.set(name, "class", std::string(to_string(actor.type)));
      sheet_.set(name, "tooltip", tooltip(text_.name(actor), events, text_));
      sheet_.set(name, "URL", evidence_url(graph_, events));
      if (const auto life = lives_.find(i); life != lives_.end())
        sheet_.line("lane-" + actor.id, {life->second.first, depth(i)}, {life->second.second, depth(i)},
                    style_.colour("muted"));
    }
  }

  void complete_frame() {
    using Sample = LegendItem::Sample;
    add_kinds(frame_, kinds_, text_);
    const auto entry = [&](bool wanted, Sample sample, const char* use, const char* key) {
      if (wanted) frame_.legend.push_back({sample, use, text_.words(key)});
    };
    entry(statuses_.contains("planned"), Sample::line, "planned", "legend_planned");
    entry(statuses_.contains("denied"), Sample::crossed, "denied", "legend_denied");
    entry(choice_.events > 0, Sample::shape, "party", "party");
    entry(hosts_, Sample::shape, "host", "host");
    entry(spans_, Sample::span, "span", "legend_span");
    entry(open_spans_, Sample::span, "open", "legend_open_span");
    if (others_) frame_.legend.push_back({Sample::none, "", text_.words("legend_others", {plus(1)})});
    std::vector<std::string> notes;
    const auto note = [&](bool wanted, const char* key, std::initializer_list<std::string> values) {
      if (wanted) notes.push_back(text_.words(key, values));
    };
    const std::size_t all = graph_.events().size();
    note(choice_.events < all, "events_left_out", {std::to_string(choice_.events), std::to_string(all)});
    note(actors_.size() < choice_.all_actors, "lanes_left_out",
         {std::to_string(actors_.size()), std::to_string(choice_.all_actors)});
    note(choice_.gathered > 0, "lanes_gathered_line", {std::to_string(choice_.gathered)});
    note(!axis_.breaks().empty(), "lanes_breaks", {});
    frame_.notes.insert(frame_.notes.begin(), notes.begin(), notes.end());
  }

  const EventGraph& graph_;
  DiagramText text_;
  double column_width_;
  DiagramStyle style_;
  DateWording wording_;
  Sheet sheet_;
  Frame frame_;
  LanesChoice choice_;
  const std::vector<const Actor*>& actors_;  // of the choice, as are the next two
  const std::vector<LaneStop>& stops_;
  const LaneStop& undated_;
  TimeAxis axis_{{}, 0, 1, 1};
  double name_width_ = 60;
  std::map<std::size_t, std::pair<double, double>> lives_;  // by actor: first and last mark
  std::vector<Sheet::Node> heads_;
  std::vector<double> head_columns_;
  std::vector<double> head_widths_;
  std::vector<Kind> kinds_;
  std::set<std::string> statuses_;
  bool hosts_ = false;
  bool spans_ = false;
  bool open_spans_ = false;
  bool others_ = false;
};

}  // namespace

std::string lanes_view(const EventGraph& graph, DiagramFormat format, const DiagramOptions& options) {
  return LanesView(graph, options).render(format);
}

}  // namespace waqai
