// Before the relations view is drawn: the strongest actors, and their strongest ties.
#include "relations_choice.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "waqai/core/error.hpp"
#include "waqai/graph/neighbourhood.hpp"

namespace waqai {
namespace {

using Vertex = RelationsChoice::Vertex;
using TieEdge = ActorGraph::edge_descriptor;

constexpr std::size_t most_gatherings = 3;
constexpr double of_open = 0.5;  // what a plan counts beside an event that was held

class Chooser {
 public:
  Chooser(const EventGraph& graph, const ActorGraph& actors, const DiagramOptions& options)
      : graph_(graph), actors_(actors), options_(options), hops_(boost::num_vertices(actors)) {}

  RelationsChoice choose() && {
    find_gatherings();
    weigh();
    measure_hops();
    measure_strength();
    choose_actors();
    choose_gatherings();
    choose_ties();
    drop_untied();
    return std::move(choice_);
  }

 private:
  void find_gatherings() {
    for (const Event* event : graph_.chronology()) {
      const bool held = event->status == Status::happened || event->status == Status::planned;
      if (event->kind == Kind::visit || event->participants.size() <= options_.max_parties || !held) continue;
      if (is_superseded(*event)) continue;
      gatherings_.push_back(event);
      for (const Participant& party : event->participants) ++gatherings_of_[party.id];
    }
    std::ranges::stable_sort(gatherings_, std::greater{}, &Event::sources);
  }

  /// Pairs are weighed as everywhere else: those of a gathering that is a node here have met, too.
  void weigh() {
    if (options_.ego.empty() && options_.min_weight <= 0) return;
    const ActorGraph all = project_actors(graph_);  // of the same vertices as actors_
    const std::size_t count = boost::num_edges(weigh_pairs(all, {.of_open = of_open}));
    pairs_ = weigh_pairs(all, {.of_open = of_open, .minimum = options_.min_weight});
    choice_.pairs_too_weak = count - boost::num_edges(pairs_);
  }

  /// How far each actor is from the ego; 0 for all where none is asked for.
  void measure_hops() {
    if (options_.ego.empty()) return;
    const auto [begin, end] = boost::vertices(actors_);
    const auto ego = std::find_if(begin, end, [&](Vertex vertex) { return actors_[vertex].id == options_.ego; });
    if (ego == end) throw UsageError("no actor of these events has the id \"" + options_.ego + "\"");
    hops_.assign(hops_.size(), out_of_reach);
    for (const Neighbour& neighbour : neighbourhood(pairs_, *ego, options_.hops))
      hops_[neighbour.actor] = neighbour.hops;
  }

  void measure_strength() {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(actors_))) {
      const std::size_t gatherings = gatherings_of_[actors_[vertex].id];
      auto sum = static_cast<double>(gatherings);
      for (const TieEdge edge : boost::make_iterator_range(boost::out_edges(vertex, actors_)))
        sum += strength(actors_[edge]);
      choice_.strength.push_back(sum);
      if (boost::out_degree(vertex, actors_) + gatherings == 0) continue;
      if (hops_[vertex] == out_of_reach)
        ++choice_.actors_too_far;
      else
        tied_.push_back(vertex);
    }
    choice_.tied_actors = tied_.size();
  }

  /// The nearest to the ego, then the strongest. Vertices are in order of ids, which a stable sort keeps among equals.
  void choose_actors() {
    std::vector<Vertex> strongest = tied_;
    std::ranges::stable_sort(strongest, std::greater{}, [&](Vertex vertex) {
      return std::pair(-static_cast<double>(hops_[vertex]), choice_.strength[vertex]);
    });
    strongest.resize(std::min(options_.max_actors, strongest.size()));
    choice_.shown.insert(strongest.begin(), strongest.end());
  }

  void choose_gatherings() {
    for (const Event* event : gatherings_) {
      std::vector<Vertex> parties;
      for (const Vertex vertex : choice_.shown)
        if (std::ranges::find(event->participants, actors_[vertex].id, &Participant::id) != event->participants.end())
          parties.push_back(vertex);
      if (choice_.gatherings.size() < most_gatherings && parties.size() > 1)
        choice_.gatherings.push_back({event, std::move(parties)});
    }
    choice_.gatherings_left_out = gatherings_.size() - choice_.gatherings.size();
  }

  void choose_ties() {
    std::vector<TieEdge> ties;
    std::size_t within_reach = 0;
    for (const TieEdge edge : boost::make_iterator_range(boost::edges(actors_))) {
      const Vertex source = boost::source(edge, actors_);
      const Vertex target = boost::target(edge, actors_);
      if (hops_[source] == out_of_reach || hops_[target] == out_of_reach || is_too_weak(source, target)) continue;
      ++within_reach;
      if (choice_.shown.contains(source) && choice_.shown.contains(target)) ties.push_back(edge);
    }
    std::ranges::stable_sort(ties, std::greater{}, [&](TieEdge edge) {
      const double of_parties =
          choice_.strength[boost::source(edge, actors_)] + choice_.strength[boost::target(edge, actors_)];
      return std::tuple(joins_ego(edge), strength(actors_[edge]), of_parties);
    });
    ties.resize(std::min(options_.max_ties, ties.size()));
    for (const TieEdge edge : ties)
      choice_.ties[std::minmax(boost::source(edge, actors_), boost::target(edge, actors_))].push_back(&actors_[edge]);
    choice_.ties_left_out = within_reach - ties.size();
  }

  [[nodiscard]] bool is_too_weak(Vertex a, Vertex b) const {
    return options_.min_weight > 0 && !boost::edge(a, b, pairs_).second;
  }

  /// The ego's own ties go first, or those whom it has met would stand there untied.
  [[nodiscard]] bool joins_ego(TieEdge edge) const {
    return !options_.ego.empty() &&
           (hops_[boost::source(edge, actors_)] == 0 || hops_[boost::target(edge, actors_)] == 0);
  }

  void drop_untied() {
    std::set<Vertex> tied;
    for (const auto& [pair, ties] : choice_.ties) tied.insert({pair.first, pair.second});
    for (const auto& gathering : choice_.gatherings) tied.insert(gathering.parties.begin(), gathering.parties.end());
    choice_.shown = std::move(tied);
  }

  const EventGraph& graph_;
  const ActorGraph& actors_;
  const DiagramOptions& options_;
  RelationsChoice choice_;
  static constexpr std::uint32_t out_of_reach = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> hops_;  // by vertex
  PairGraph pairs_;
  std::vector<const Event*> gatherings_;
  std::map<std::string, std::size_t> gatherings_of_;  // by actor
  std::vector<Vertex> tied_;
};

}  // namespace

double strength(const Tie& tie) {
  const std::uint32_t open = tie.of(Status::planned) + tie.of(Status::proposed) + tie.of(Status::postponed);
  return tie.of(Status::happened) + of_open * open;
}

RelationsChoice choose_relations(const EventGraph& graph, const ActorGraph& actors, const DiagramOptions& options) {
  return Chooser(graph, actors, options).choose();
}

}  // namespace waqai
