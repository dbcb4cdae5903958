// Before the lanes view is drawn: which actors and events it shows, on which lanes and on which days.
#include "lanes_choice.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "lane_order.hpp"

namespace waqai {
namespace {

constexpr long longest_span = 2 * 366;  // in days: of what is vaguer, no place in time is shown
constexpr std::size_t most_a_day = 4;
constexpr std::size_t most_undated = 10;

std::optional<long> day_of(const Event& event) {
  if (!event.date) return std::nullopt;
  const auto first = event.date->earliest();
  const auto last = event.date->latest();
  const auto number = [](const Edtf::Date& date) { return static_cast<long>(date.day_number()); };
  if (!first || !last) return number(first ? *first : *last);
  if ((*last - *first).days() > longest_span) return std::nullopt;
  return (number(*first) + number(*last)) / 2;
}

class Chooser {
 public:
  Chooser(const EventGraph& graph, const DiagramOptions& options) : graph_(graph) {
    choose_actors(options.max_actors);
    find_joints();
    keep_strongest(options.max_events);
    drop_idle_actors();
    order_actors();
    make_stops();
  }

  LanesChoice take() && { return std::move(choice_); }

 private:
  /// Those of most events; equals by id.
  void choose_actors(std::size_t most) {
    for (const Event* event : graph_.chronology())
      for (const Participant& party : event->participants) ++counts_[party.id];
    for (const auto& [id, vertex] : graph_.actors())
      if (counts_.contains(id)) choice_.actors.push_back(&std::get<Actor>(graph_.boost()[vertex]));
    choice_.all_actors = choice_.actors.size();
    std::ranges::stable_sort(choice_.actors, std::greater{}, [&](const Actor* actor) { return counts_[actor->id]; });
    choice_.actors.resize(std::min(most, choice_.actors.size()));
  }

  void find_joints() {
    std::map<std::string, std::size_t> lanes;
    for (std::size_t i = 0; i < choice_.actors.size(); ++i) lanes[choice_.actors[i]->id] = i;
    for (const Event* event : graph_.chronology()) {
      LaneJoint joint{event, {}, 0};
      for (const Participant& party : event->participants) {
        const auto lane = lanes.find(party.id);
        if (lane == lanes.end())
          ++joint.others;
        else
          joint.lanes.push_back(lane->second);
      }
      if (!joint.lanes.empty()) joints_.push_back(std::move(joint));
    }
  }

  /// Those of most sources, then those that tie most lanes, then those of the busiest parties; in order of time.
  void keep_strongest(std::size_t most) {
    std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t, std::size_t>> ranked;  // the last: its index
    for (std::size_t i = 0; i < joints_.size(); ++i) {
      std::size_t busy = 0;
      for (const std::size_t lane : joints_[i].lanes) busy += counts_[choice_.actors[lane]->id];
      ranked.emplace_back(joints_[i].event->sources, joints_[i].lanes.size(), busy, joints_.size() - i);
    }
    std::ranges::sort(ranked, std::greater{});
    ranked.resize(std::min(most, ranked.size()));
    std::set<std::size_t> kept;
    for (const auto& [sources, lanes, busy, from_end] : ranked) kept.insert(joints_.size() - from_end);
    std::vector<LaneJoint> strongest;
    for (const std::size_t index : kept) strongest.push_back(std::move(joints_[index]));
    joints_ = std::move(strongest);
    choice_.events = joints_.size();
  }

  /// Who is in none of the events that are shown has nothing on his lane.
  void drop_idle_actors() {
    std::map<std::size_t, std::size_t> lanes;
    std::vector<const Actor*> busy;
    for (LaneJoint& joint : joints_)
      for (std::size_t& lane : joint.lanes) {
        const auto [entry, added] = lanes.try_emplace(lane, busy.size());
        if (added) busy.push_back(choice_.actors[lane]);
        lane = entry->second;
      }
    choice_.actors = std::move(busy);
  }

  /// What has no date comes after all else on the page, and so it does here.
  void order_actors() {
    LaneTask task{choice_.actors.size(), {}};
    for (const LaneJoint& joint : joints_) task.joints.push_back(joint.lanes);
    const auto order = order_lanes(task);
    std::vector<std::size_t> places(order.size());
    std::vector<const Actor*> actors;
    for (std::size_t place = 0; place < order.size(); ++place) {
      places[order[place]] = place;
      actors.push_back(choice_.actors[order[place]]);
    }
    choice_.actors = std::move(actors);
    for (LaneJoint& joint : joints_) {
      for (std::size_t& lane : joint.lanes) lane = places[lane];
      std::ranges::sort(joint.lanes);
    }
  }

  void make_stops() {
    std::map<long, LaneStop> days;
    for (LaneJoint& joint : joints_) {
      const auto day = day_of(*joint.event);
      LaneStop& stop = day ? days[*day] : choice_.undated;
      stop.day = day.value_or(0);
      stop.joints.push_back(std::move(joint));
    }
    for (auto& [day, stop] : days) choice_.stops.push_back(gather(std::move(stop), most_a_day));
    choice_.undated = gather(std::move(choice_.undated), most_undated);
  }

  /// Leaves at most so many joints, those of most sources.
  LaneStop gather(LaneStop stop, std::size_t most) {
    if (stop.joints.size() <= most) return stop;
    std::vector<const Event*> ranked;
    for (const LaneJoint& joint : stop.joints) ranked.push_back(joint.event);
    std::ranges::stable_sort(ranked, std::greater{}, &Event::sources);
    const std::set<const Event*> kept(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(most));
    for (const LaneJoint& joint : stop.joints)
      if (!kept.contains(joint.event)) stop.gathered.push_back(joint.event);
    std::erase_if(stop.joints, [&](const LaneJoint& joint) { return !kept.contains(joint.event); });
    choice_.gathered += stop.gathered.size();
    return stop;
  }

  const EventGraph& graph_;
  LanesChoice choice_;
  std::map<std::string, std::size_t> counts_;  // events of each actor
  std::vector<LaneJoint> joints_;              // in order of time, those without a date last
};

}  // namespace

LanesChoice choose_lanes(const EventGraph& graph, const DiagramOptions& options) {
  return Chooser(graph, options).take();
}

}  // namespace waqai
