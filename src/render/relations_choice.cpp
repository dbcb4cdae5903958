// Before the relations view is drawn: the strongest actors, and their strongest ties.
#include "relations_choice.hpp"

#include <algorithm>

namespace waqai {
namespace {

using Vertex = RelationsChoice::Vertex;
using TieEdge = ActorGraph::edge_descriptor;

constexpr std::size_t most_gatherings = 3;

class Chooser {
 public:
  Chooser(const EventGraph& graph, const ActorGraph& actors, const DiagramOptions& options)
      : graph_(graph), actors_(actors), options_(options) {}

  RelationsChoice choose() && {
    find_gatherings();
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
      if (!event->fulfilled_by.empty()) continue;
      gatherings_.push_back(event);
      for (const Participant& party : event->participants) ++gatherings_of_[party.id];
    }
    std::ranges::stable_sort(gatherings_, std::greater{}, &Event::sources);
  }

  void measure_strength() {
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(actors_))) {
      const std::size_t gatherings = gatherings_of_[actors_[vertex].id];
      auto sum = static_cast<double>(gatherings);
      for (const TieEdge edge : boost::make_iterator_range(boost::out_edges(vertex, actors_)))
        sum += strength(actors_[edge]);
      choice_.strength.push_back(sum);
      if (boost::out_degree(vertex, actors_) + gatherings > 0) tied_.push_back(vertex);
    }
    choice_.tied_actors = tied_.size();
  }

  /// Vertices are in order of ids, which a stable sort keeps among the equally strong.
  void choose_actors() {
    std::vector<Vertex> strongest = tied_;
    std::ranges::stable_sort(strongest, std::greater{}, [&](Vertex vertex) { return choice_.strength[vertex]; });
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
    for (const TieEdge edge : boost::make_iterator_range(boost::edges(actors_)))
      if (choice_.shown.contains(boost::source(edge, actors_)) && choice_.shown.contains(boost::target(edge, actors_)))
        ties.push_back(edge);
    std::ranges::stable_sort(ties, std::greater{}, [&](TieEdge edge) {
      const double of_parties =
          choice_.strength[boost::source(edge, actors_)] + choice_.strength[boost::target(edge, actors_)];
      return std::pair(strength(actors_[edge]), of_parties);
    });
    ties.resize(std::min(options_.max_ties, ties.size()));
    for (const TieEdge edge : ties)
      choice_.ties[std::minmax(boost::source(edge, actors_), boost::target(edge, actors_))].push_back(&actors_[edge]);
    choice_.ties_left_out = boost::num_edges(actors_) - ties.size();
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
  std::vector<const Event*> gatherings_;
  std::map<std::string, std::size_t> gatherings_of_;  // by actor
  std::vector<Vertex> tied_;
};

}  // namespace

double strength(const Tie& tie) {
  const std::uint32_t open = tie.of(Status::planned) + tie.of(Status::proposed) + tie.of(Status::postponed);
  return tie.of(Status::happened) + 0.5 * open;
}

RelationsChoice choose_relations(const EventGraph& graph, const ActorGraph& actors, const DiagramOptions& options) {
  return Chooser(graph, actors, options).choose();
}

}  // namespace waqai
