// Between the choice of lanes and their drawing: a heuristic over orders, with one cost for all moves.
#include "lane_order.hpp"

#include <algorithm>
#include <numeric>

namespace waqai {
namespace {

using Order = std::vector<std::size_t>;

std::vector<std::size_t> places_of(const Order& order) {
  std::vector<std::size_t> places(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

/// The joints between which each lane is drawn.
struct Life {
  std::size_t first = 0;
  std::size_t last = 0;
  bool any = false;
};

class Orderer {
 public:
  explicit Orderer(const LaneTask& task) : task_(task), lives_(task.lanes) {
    for (std::size_t joint = 0; joint < task.joints.size(); ++joint)
      for (const std::size_t lane : task.joints[joint]) {
        Life& life = lives_[lane];
        if (!life.any) life = {joint, joint, true};
        life.last = joint;
      }
  }

  [[nodiscard]] LaneCost cost(const Order& order) const {
    const auto places = places_of(order);
    LaneCost cost;
    for (std::size_t joint = 0; joint < task_.joints.size(); ++joint) {
      const auto& lanes = task_.joints[joint];
      if (lanes.size() < 2) continue;
      const auto by_place = [&](std::size_t lane) { return places[lane]; };
      const auto [top, bottom] = std::ranges::minmax(lanes, {}, by_place);
      cost.length += places[bottom] - places[top];
      std::size_t alive = 0;
      for (std::size_t place = places[top]; place <= places[bottom]; ++place)
        alive += is_drawn(order[place], joint) ? 1 : 0;
      cost.crossings += alive - lanes.size();
    }
    return cost;
  }

  [[nodiscard]] Order run() const {
    Order best(task_.lanes);
    std::iota(best.begin(), best.end(), std::size_t{0});
    LaneCost least = cost(best);
    Order moved = best;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
      moved = to_barycentres(moved);
      take_better(moved, best, least);
    }
    for (int sweep = 0; sweep < sweeps; ++sweep) {
      const bool exchanged = exchange_neighbours(best, least);
      const bool set_in = task_.lanes <= few_lanes && set_in_elsewhere(best, least);
      if (!exchanged && !set_in) break;
    }
    return best;
  }

 private:
  static constexpr int sweeps = 24;
  static constexpr std::size_t few_lanes = 40;  // setting in tries L² orders a sweep

  [[nodiscard]] bool is_drawn(std::size_t lane, std::size_t joint) const {
    return lives_[lane].any && lives_[lane].first <= joint && joint <= lives_[lane].last;
  }

  bool take_better(const Order& tried, Order& best, LaneCost& least) const {
    const LaneCost found = cost(tried);
    if (found >= least) return false;
    best = tried;
    least = found;
    return true;
  }

  [[nodiscard]] Order to_barycentres(const Order& order) const {
    const auto places = places_of(order);
    std::vector<double> sum(order.size());
    std::vector<double> weight(order.size());
    for (const auto& lanes : task_.joints) {
      double total = 0;
      for (const std::size_t lane : lanes) total += static_cast<double>(places[lane]);
      for (const std::size_t lane : lanes) {
        sum[lane] += total / static_cast<double>(lanes.size());
        weight[lane] += 1;
      }
    }
    Order moved = order;
    std::ranges::stable_sort(moved, {}, [&](std::size_t lane) {
      return weight[lane] > 0 ? sum[lane] / weight[lane] : static_cast<double>(places[lane]);
    });
    return moved;
  }

  bool exchange_neighbours(Order& best, LaneCost& least) const {
    bool better = false;
    for (std::size_t i = 0; i + 1 < best.size(); ++i) {
      Order tried = best;
      std::swap(tried[i], tried[i + 1]);
      better = take_better(tried, best, least) || better;
    }
    return better;
  }

  bool set_in_elsewhere(Order& best, LaneCost& least) const {
    bool better = false;
    for (std::size_t from = 0; from < best.size(); ++from)
      for (std::size_t to = 0; to < best.size(); ++to) {
        Order tried = best;
        const std::size_t lane = tried[from];
        tried.erase(tried.begin() + static_cast<std::ptrdiff_t>(from));
        tried.insert(tried.begin() + static_cast<std::ptrdiff_t>(to), lane);
        better = take_better(tried, best, least) || better;
      }
    return better;
  }

  const LaneTask& task_;
  std::vector<Life> lives_;
};

}  // namespace

LaneCost lane_cost(const LaneTask& task, const std::vector<std::size_t>& order) { return Orderer(task).cost(order); }

std::vector<std::size_t> order_lanes(const LaneTask& task) { return Orderer(task).run(); }

}  // namespace waqai
