#include "export/parts.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

namespace waqai {

void Losses::add(std::string_view what) {
  auto found = counts_.find(what);
  if (found == counts_.end()) found = counts_.emplace(what, 0).first;
  ++found->second;
}

std::vector<std::string> Losses::told() const {
  std::vector<std::string> lines;
  for (const auto& [what, count] : counts_) lines.push_back(what + ": " + std::to_string(count));
  return lines;
}

std::optional<DaySpan> closed_days(const Event& event) {
  if (!event.date || !event.date->earliest() || !event.date->latest()) return std::nullopt;
  return DaySpan{*event.date->earliest(), *event.date->latest()};
}

bool is_imprecise(const Edtf& date) {
  return date.approximate() || (date.precision() != Precision::day && date.precision() != Precision::interval);
}

std::string iso_day(Edtf::Date day) { return boost::gregorian::to_iso_extended_string(day); }

EventWords::EventWords(Language language)
    : language_(language == Language::ar ? "ar" : "en"), text_(language), dates_(language_) {}

std::string EventWords::headline(const Event& event) const { return kind(event) + ": " + text_.parties(event); }

std::string EventWords::place(const Event& event) const {
  return event.place ? text_.name(event.place->name, event.place->id) : "";
}

std::string EventWords::date(const Event& event) const { return event.date ? dates_(*event.date) : dates_.undated(); }

std::vector<const SourceDocument*> sources_of(const EventGraph& graph, const Event& event) {
  std::map<std::string_view, const SourceDocument*> sources;
  for (const Evidence& evidence : event.evidence) sources[evidence.document] = graph.document(evidence.document);
  std::vector<const SourceDocument*> found;
  for (const auto& [id, source] : sources)
    if (source != nullptr) found.push_back(source);
  return found;
}

}  // namespace waqai
