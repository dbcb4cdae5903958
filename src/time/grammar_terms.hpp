// The names that data/lexicon/ar/time.tsv and data/rules/ar/time.rules share with the code.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "waqai/rules/pattern.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {

/// What a rule may capture, in the order of field_names.
enum class TimeField : FieldId {
  year,
  month,
  day,
  weekday,
  nth,
  modifier,
  edge,
  unit,
  offset,
  amount,
  sign,
  count,
  about,
  half,
  side,
  part,
  years,
  calendar,
  feast,
  short_year,
  dotted,
  relation,
  vague,
  origin,
  pair,
  within,
  run,
};

inline constexpr std::array<std::string_view, 27> field_names{
    "year",   "month",      "day",    "weekday",  "nth",   "modifier", "edge", "unit",   "offset",
    "amount", "sign",       "count",  "about",    "half",  "side",     "part", "years",  "calendar",
    "feast",  "short_year", "dotted", "relation", "vague", "origin",   "pair", "within", "run"};

template <typename Enumeration>
constexpr Patterns::Constant constant(std::string_view name, Enumeration value) {
  return {name, static_cast<std::int32_t>(value)};
}

inline constexpr std::array time_constants{
    constant("day", Unit::day),           constant("week", Unit::week),
    constant("month", Unit::month),       constant("year", Unit::year),
    constant("decade", Unit::decade),     constant("century", Unit::century),
    constant("start", Edge::start),       constant("early", Edge::early),
    constant("middle", Edge::middle),     constant("late", Edge::late),
    constant("end", Edge::end),           constant("spring", YearPart::spring),
    constant("summer", YearPart::summer), constant("autumn", YearPart::autumn),
    constant("winter", YearPart::winter), constant("gregorian", Calendar::gregorian),
    constant("hijri", Calendar::hijri),   constant("since", Relation::since),
    constant("until", Relation::until),   constant("before", Relation::before),
    constant("after", Relation::after),   constant("event", Origin::event),
    constant("text", Origin::text),
};

/// What the captures of a match say; nothing where they contradict each other.
std::optional<Meaning> to_meaning(std::span<const Capture> captures);

}  // namespace waqai
