// Puts the events back between the actors of a path.
#include "waqai/graph/route.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace waqai {

Route make_route(const ContactSequence& contacts, const ActorPath& path) {
  Route route;
  std::map<std::pair<ActorVertex, ActorVertex>, std::size_t> step_of;
  for (std::size_t i = 1; i < path.actors.size(); ++i) {
    step_of.emplace(std::minmax(path.actors[i - 1], path.actors[i]), i - 1);
    route.steps.push_back({path.actors[i - 1], path.actors[i], {}});
  }
  for (const Contact& contact : contacts.contacts) {
    const auto step = step_of.find(std::minmax(contact.source, contact.target));
    if (step != step_of.end() && contact.event->status == Status::happened)
      route.steps[step->second].events.push_back(contact.event);
  }
  return route;
}

Route make_route(const std::vector<ChainStep>& chain, DateReading reading) {
  Route route;
  route.reading = reading;
  for (const ChainStep& step : chain) route.steps.push_back({step.from, step.to, {step.event}});
  return route;
}

}  // namespace waqai
