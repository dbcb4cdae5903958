// Extraction does the same within one document; here the visit may be dated by another.
#include "visit_dates.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "combine.hpp"
#include "likeness.hpp"

namespace waqai {
namespace {

bool takes_part(const Event& event, const std::string& actor) {
  return std::ranges::find(event.participants, actor, &Participant::id) != event.participants.end();
}

bool on_visit(const Event& encounter, const Event& visit) {
  if (!encounter.place || !visit.place) return false;
  const Place& a = *encounter.place;
  const Place& b = *visit.place;
  const bool same_place = a.id == b.id || (a.country == b.country && (is_country(a) || is_country(b)));
  return same_place && std::ranges::any_of(visit.participants, [&](const Participant& visitor) {
           return takes_part(encounter, visitor.id);
         });
}

/// The days of the visits that an encounter may belong to.
struct VisitDays {
  std::optional<Edtf> day;
  bool several = false;
};

}  // namespace

void date_from_visits(std::span<Event> events) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> undated;  // by document
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    if (event.date || event.status != Status::happened || family(event.kind) != KindFamily::encounter) continue;
    for (const Evidence& evidence : event.evidence) undated[evidence.document].push_back(i);
  }
  std::unordered_map<std::size_t, VisitDays> days;
  for (const Event& visit : events) {
    const bool dated = visit.date && visit.date->precision() == Precision::day;
    if (visit.kind != Kind::visit || visit.status != Status::happened || !dated) continue;
    for (const Evidence& evidence : visit.evidence) {
      const auto told = undated.find(evidence.document);
      if (told == undated.end()) continue;
      for (const std::size_t i : told->second) {
        if (!on_visit(events[i], visit)) continue;
        VisitDays& found = days[i];
        found.several = found.several || (found.day && found.day != visit.date);
        found.day = visit.date;
      }
    }
  }
  for (const auto& [i, found] : days) {
    if (found.several) continue;
    events[i].date = found.day;
    events[i].date_basis = DateBasis::corpus;
    events[i].id = event_key(events[i]);
  }
}

}  // namespace waqai
