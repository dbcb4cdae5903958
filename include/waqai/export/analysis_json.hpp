// Analysis JSON: routes between actors as lines of JSON, statistics as one object. Actors are named by id, events by
// theirs; dates are EDTF or null. Nothing is left out.
//
//   {"reading":null,"steps":[{"from":"a","to":"b","events":["…"]},…]}        a path
//   {"reading":"certain","steps":[{"from":"a","to":"b","events":["…"]},…]}   a chain in order of time
#pragma once

#include <span>
#include <string>

#include "waqai/graph/route.hpp"
#include "waqai/graph/statistics.hpp"

namespace waqai {

/// One line a route. O(size of the result).
std::string routes_jsonl(const ContactSequence& contacts, std::span<const Route> routes);

/// One line, its line end included:
///   events, documents   numbers
///   actors              id, name, degree, weight, betweenness (number of paths), betweenness_error, component and
///                       community (indices into the lists below)
///   betweenness_pivots  as many as there are actors where betweenness is exact
///   pairs               a, b, weight, first, last
///   components          sizes
///   communities         modularity and sizes
///   activity            months (month, and the number of events by status), month_unknown, undated
///   gap                 days, then began, stopped and paused: a, b, meetings, first, last, days; of a pause, from and
///   to
std::string statistics_json(const Statistics& statistics);

}  // namespace waqai
