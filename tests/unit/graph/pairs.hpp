// Small graphs for the tests of graph analysis: pairs by letters, and meetings of letters.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/graph/contacts.hpp"
#include "waqai/graph/pair_graph.hpp"

namespace waqai::test {

/// "AB:2 BC" is a graph of A to `last` in which A and B have met twice, B and C once.
inline PairGraph pairs(std::string_view edges, char last) {
  PairGraph graph(static_cast<std::size_t>(last - 'A' + 1));
  for (const std::string_view edge : split(edges, ' '))
    boost::add_edge(static_cast<ActorVertex>(edge[0] - 'A'), static_cast<ActorVertex>(edge[1] - 'A'),
                    edge.size() > 2 ? std::stod(std::string(edge.substr(3))) : 1.0, graph);
  return graph;
}

/// "AB 2017-11-20|BC 2017-11" are two meetings in this order, the first of A and B on that day; "AB" alone is one
/// without a date, "AB 2017 planned" a plan. Each has its text as its id.
inline std::vector<Event> meetings(std::string_view table) {
  std::vector<Event> events;
  for (const std::string_view row : split(table, '|')) {
    const auto parts = split(row, ' ');
    Event& event = events.emplace_back();
    event.id = row;
    for (const char letter : parts[0]) {
      Participant& party = event.participants.emplace_back();
      party.id = std::string(1, letter);
    }
    if (parts.size() > 1) event.date = Edtf::parse(parts[1]);
    if (parts.size() > 2) event.status = *parse_status(parts[2]);
  }
  return events;
}

/// "ABD"
inline std::string letters(const std::vector<ActorVertex>& actors) {
  std::string text;
  for (const ActorVertex actor : actors) text += static_cast<char>('A' + actor);
  return text;
}

}  // namespace waqai::test
