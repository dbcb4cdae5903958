// Statistics: the figures of a set of events, all at once; each is explained in the header that it comes from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "waqai/graph/activity.hpp"
#include "waqai/graph/centrality.hpp"
#include "waqai/graph/communities.hpp"
#include "waqai/graph/components.hpp"
#include "waqai/graph/history.hpp"

namespace waqai {

struct StatisticsOptions {
  ProjectionOptions projection{};
  PairWeights weights{};
  /// Of betweenness; as many as there are actors, or more, make it exact. Where not given: exact while V · E is at most
  /// `exact_limit`, which takes seconds, else 500.
  std::optional<std::size_t> pivots{};
  std::uint64_t exact_limit = 300'000'000;
  std::optional<Edtf> from{};  ///< of the period in which pairs began and stopped, as pair_histories() takes it
  std::optional<Edtf> to{};
  std::int64_t gap = 180;  ///< days of silence from which on a pair has begun, stopped or paused
};

/// A pair that has met, with its weight and dates.
struct PairFigures {
  ActorVertex a = 0;
  ActorVertex b = 0;
  double weight = 0;
  std::optional<Edtf> first;  ///< of what happened
  std::optional<Edtf> last;
};

struct Statistics {
  std::size_t events = 0;
  std::size_t documents = 0;
  std::vector<Actor> actors;  ///< by vertex, as all that follows
  std::vector<std::uint32_t> degree;
  std::vector<double> weighted_degree;
  Betweenness betweenness;
  Partition components;
  Communities communities;
  std::vector<PairFigures> pairs;  ///< the heaviest first, then by vertices
  Activity activity;
  std::int64_t gap = 0;  ///< days, as asked for
  // Of pairs that met twice or more:
  std::vector<PairHistory> began;    ///< with a gap before the first meeting, in order of that one
  std::vector<PairHistory> stopped;  ///< with a gap after the last meeting, in order of that one
  std::vector<PairHistory> paused;   ///< with a gap between two, the longest first
};

/// The events stay in `graph`, which must outlive the result. Takes as long as betweenness does.
Statistics make_statistics(const EventGraph& graph, const StatisticsOptions& options = {});

}  // namespace waqai
