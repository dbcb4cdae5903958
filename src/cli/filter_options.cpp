// From the words of the command line to an EventFilter: every name is looked up, every date read.
#include "cli/filter_options.hpp"

#include "waqai/core/error.hpp"

namespace waqai::cli {
namespace {

CLI::Option* add_repeatable(CLI::App& app, const char* name, std::vector<std::string>& values, const char* help) {
  return app.add_option(name, values, help)->allow_extra_args(false)->group("Events to take")->type_name("TEXT");
}

std::optional<Edtf> parse_date(const std::string& option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto date = Edtf::parse(text);
  if (!date) throw UsageError(option + ": \"" + text + "\" is no date such as 2017-11-20, 2017-11 or 2017");
  return date;
}

template <typename Term>
std::vector<Term> parse_terms(const std::vector<std::string>& names, std::optional<Term> (*parse)(std::string_view)) {
  std::vector<Term> terms;
  for (const std::string& name : names) terms.push_back(*parse(name));  // checked as the options were read
  return terms;
}

/// Two names, parted by a Latin or an Arabic comma.
std::pair<std::string, std::string> parse_pair(const std::string& pair, Names& names) {
  const std::string comma = pair.find(',') == std::string::npos ? "،" : ",";
  const std::size_t at = pair.find(comma);
  if (at == std::string::npos) throw UsageError("--pair: \"" + pair + "\" is not of the form A,B");
  return {names.actor("--pair", pair.substr(0, at)), names.actor("--pair", pair.substr(at + comma.size()))};
}

}  // namespace

void FilterOptions::add_single_document_to(CLI::App& app) {
  add_repeatable(app, "--actor", actors, "Events of this actor, by id or name; may be repeated, as all of these");
  add_repeatable(app, "--pair", pairs, "Events that these two had with each other, as A,B");
  add_repeatable(app, "--country", countries, "Events with a party of this country, by code or name");
  add_repeatable(app, "--kind", kinds, "Events of this kind")
      ->check(CLI::IsMember({"meeting", "call", "summit", "visit", "talks", "statement", "contact"}));
  add_repeatable(app, "--status", statuses, "Events of this status")
      ->check(CLI::IsMember({"happened", "planned", "postponed", "cancelled", "denied", "proposed"}));
  app.add_option("--from", from, "Events of this day, month or year and later; a date in doubt counts where it may be")
      ->group("Events to take");
  app.add_option("--to", to, "Events up to this day, month or year")->group("Events to take");
  add_repeatable(app, "--place", places, "Events in this city or country");
  app.add_option("--min-confidence", min_confidence, "Leave out events less sure than this")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str()
      ->group("Events to take");
}

void FilterOptions::add_to(CLI::App& app) {
  add_single_document_to(app);
  add_repeatable(app, "--source", sources, "Events that this source reports, by its name, web host or document id");
  app.add_option("--min-sources", min_sources, "Leave out events of fewer documents")
      ->capture_default_str()
      ->group("Events to take");
}

EventFilter make_filter(const FilterOptions& options, Names& names) {
  EventFilter filter;
  for (const std::string& name : options.actors) filter.actors.push_back(names.actor("--actor", name));
  for (const std::string& pair : options.pairs) filter.pairs.push_back(parse_pair(pair, names));
  for (const std::string& name : options.countries) filter.countries.push_back(names.country("--country", name));
  for (const std::string& name : options.places) filter.places.push_back(names.place("--place", name));
  for (const std::string& name : options.sources) filter.documents.merge(names.documents("--source", name));
  filter.kinds = parse_terms(options.kinds, parse_kind);
  filter.statuses = parse_terms(options.statuses, parse_status);
  filter.from = parse_date("--from", options.from);
  filter.to = parse_date("--to", options.to);
  if (filter.from && filter.to && filter.from->earliest() && filter.to->latest() &&
      *filter.to->latest() < *filter.from->earliest())
    throw UsageError("--to: " + options.to + " ends before --from " + options.from + " begins");
  filter.min_confidence = options.min_confidence;
  filter.min_sources = options.min_sources;
  return filter;
}

void report_undated(const EventFilter& filter, std::size_t count, const Console& console) {
  if (count == 0) return;
  Diagnostic told;
  told.file = filter.from ? "--from" : "--to";
  told.message = "events left out, as they have no date: " + std::to_string(count);
  console.report({told});
}

}  // namespace waqai::cli
