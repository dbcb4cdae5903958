// Chooses among events, merged or of one document, before anything is made of them.
#include "waqai/timeline/filter.hpp"

#include <algorithm>

#include "timeline/account.hpp"

namespace waqai {
namespace {

/// Whether a field of the filter asks for nothing, or `matches` holds for one of its values.
template <typename Values, typename Matches>
bool any_or_empty(const Values& values, Matches matches) {
  return values.empty() || std::ranges::any_of(values, matches);
}

bool is_of_country(const Event& event, const std::string& country) {
  const auto of_it = [&](const Participant& party) { return party.country == country; };
  return std::ranges::any_of(event.participants, of_it) || visited_country(event) == country_id(country);
}

bool is_at(const std::optional<Place>& place, const std::string& id) {
  return place && (place->id == id || country_id(place->country) == id);
}

}  // namespace

std::string visited_country(const Event& event) {
  return event.kind == Kind::visit && event.place ? country_id(event.place->country) : std::string();
}

bool concerns(const Event& event, std::string_view actor) {
  return std::ranges::find(event.participants, actor, &Participant::id) != event.participants.end() ||
         (!actor.empty() && visited_country(event) == actor);
}

bool EventFilter::accepts_undated(const Event& event) const {
  return event.confidence >= min_confidence && event.sources >= min_sources &&
         any_or_empty(kinds, [&](Kind kind) { return event.kind == kind; }) &&
         any_or_empty(statuses, [&](Status status) { return event.status == status; }) &&
         any_or_empty(actors, [&](const std::string& id) { return concerns(event, id); }) &&
         any_or_empty(pairs,
                      [&](const auto& pair) { return concerns(event, pair.first) && concerns(event, pair.second); }) &&
         any_or_empty(countries, [&](const std::string& country) { return is_of_country(event, country); }) &&
         any_or_empty(places, [&](const std::string& id) { return is_at(event.place, id); }) &&
         (documents.empty() || std::ranges::any_of(event.evidence, [&](const Evidence& evidence) {
            return documents.contains(evidence.document);
          }));
}

bool EventFilter::in_period(const std::optional<Edtf>& date) const {
  if (!has_period()) return true;
  if (!date) return false;
  const auto begin = from ? from->earliest() : std::nullopt;
  const auto end = to ? to->latest() : std::nullopt;
  const bool ended_before = begin && date->latest() && *date->latest() < *begin;
  const bool began_after = end && date->earliest() && *date->earliest() > *end;
  return !ended_before && !began_after;
}

bool EventFilter::accepts(const Event& event) const { return in_period(event.date) && accepts_undated(event); }

FilterResult keep(std::vector<Event>& events, const EventFilter& filter) {
  FilterResult result;
  const auto left_out = std::stable_partition(events.begin(), events.end(), [&](const Event& event) {
    const bool asked_for = filter.accepts_undated(event);
    const bool in_period = filter.in_period(event.date);
    if (asked_for && !in_period && !event.date) ++result.undated;
    return asked_for && in_period;
  });
  std::set<std::string> gone;
  std::for_each(left_out, events.end(), [&](const Event& event) { gone.insert(event.id); });
  events.erase(left_out, events.end());
  for (Event& event : events)
    for (RareString* link : {&event.fulfils, &event.fulfilled_by, &event.postponed_to, &event.postponed_from,
                             &event.cancelled_by, &event.cancels, &event.denied_by, &event.denies})
      if (gone.contains(*link)) link->clear();
  return result;
}

}  // namespace waqai
