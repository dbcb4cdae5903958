// The last step of extraction: signs of a record are named, weighed by the table, and summed.
#include "extract/confidence.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace waqai {
namespace {

constexpr std::size_t many_parties = 5;
constexpr std::string_view columns[]{"sign", "weight"};
constexpr std::string_view plain_signs[]{"base",          "dated",        "headline",   "inferred_party",
                                         "many_parties",  "nobody_named", "noun",       "placed",
                                         "several_named", "tensed",       "told_again", "unlisted_party"};

std::string sign(std::string_view family, std::string_view value) {
  return std::string(family) + '.' + std::string(value);
}

bool is_sign(std::string_view name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return std::ranges::find(plain_signs, name) != std::end(plain_signs);
  const std::string_view family = name.substr(0, dot);
  const std::string_view value = name.substr(dot + 1);
  return (family == "kind" && parse_kind(value)) || (family == "status" && parse_status(value)) || family == "rule";
}

using Signs = std::vector<std::string>;

void add(Signs& signs, std::string_view name, bool holds) {
  if (holds) signs.emplace_back(name);
}

/// Of the record alone.
void name_signs(const Event& event, Signs& signs) {
  signs.push_back(sign("kind", to_string(event.kind)));
  signs.push_back(sign("status", to_string(event.status)));
  add(signs, "dated", event.date.has_value());
  add(signs, "placed", event.place.has_value());
  add(signs, "told_again", event.evidence.size() > 1);
  const auto people = std::ranges::count(event.participants, ActorType::person, &Participant::type);
  add(signs, "nobody_named", people == 0);
  add(signs, "several_named", people > 1);
  add(signs, "many_parties", event.participants.size() >= many_parties);
  std::set<std::string_view> rules;
  for (const Evidence& evidence : event.evidence) rules.insert(evidence.rule);
  for (const std::string_view rule : rules) signs.push_back(sign("rule", rule));
}

/// Of what stood around its triggers.
void name_signs(std::span<const Circumstances> all, Signs& signs) {
  add(signs, "inferred_party", std::ranges::none_of(all, &Circumstances::stated));
  add(signs, "unlisted_party", !std::ranges::all_of(all, &Circumstances::listed));
  add(signs, "tensed", std::ranges::any_of(all, &Circumstances::tensed));
  add(signs, "noun", std::ranges::all_of(all, &Circumstances::noun));
  add(signs, "headline", std::ranges::any_of(all, &Circumstances::headline));
}

}  // namespace

ConfidenceModel::ConfidenceModel() : ConfidenceModel(Table::builtin("rules/ar/confidence.tsv", columns)) {}

ConfidenceModel::ConfidenceModel(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    if (!is_sign(row["sign"])) throw row.error("sign", "\"" + std::string(row["sign"]) + "\" is unknown");
    if (!weights_.emplace(row["sign"], row.number("weight")).second)
      throw row.error("sign", "\"" + std::string(row["sign"]) + "\" has a weight already");
  }
}

std::vector<ConfidencePart> ConfidenceModel::parts(const Event& event,
                                                   std::span<const Circumstances> circumstances) const {
  Signs signs{"base"};
  name_signs(event, signs);
  name_signs(circumstances, signs);
  std::vector<ConfidencePart> parts;
  for (std::string& name : signs) {
    const auto weight = weights_.find(name);
    parts.push_back({std::move(name), weight == weights_.end() ? 0 : weight->second});
  }
  return parts;
}

double confidence(std::span<const ConfidencePart> parts) {
  double sum = 0;
  for (const ConfidencePart& part : parts) sum += part.weight;
  return 1 / (1 + std::exp(-sum));
}

}  // namespace waqai
