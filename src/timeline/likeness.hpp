// Likeness of two records: how far they tell of the same event.
#pragma once

#include <cstdint>
#include <optional>

#include "waqai/extract/event.hpp"

namespace waqai {

/// Kinds that reports use for one another.
enum class KindFamily : std::uint8_t { encounter, call, statement, visit };
KindFamily family(Kind kind);

/// Whether `country` is the state that `official` acts for.
bool stands_for(const Participant& country, const Participant& official);

/// Whether the place is a whole country.
bool is_country(const Place& place);

/// Whether both may be true: equal, or a city and its country.
bool compatible(const Place& a, const Place& b);

/// From this on two records are one event.
inline constexpr double same_event = 0.7;

/// 0.25 kind + 0.40 parties + 0.20 date + 0.15 place, each from 0 to 1:
///   kind     same 1, of one family 0.5
///   parties  those in common (a country for its official counts 0.75) / the longer list
///   date     equal 1, one within the other 0.8, overlapping 0.5
///   place    same 1, a city and its country 0.8, unknown 0.6, different 0
/// Nothing where they cannot be one event: families differ, a date is missing, dates share no day, a party of
/// the shorter list is missing in the longer, or places differ (but for a meeting told of one day, where one report
/// may err). Statuses are the caller's. O(parties²) at worst.
std::optional<double> likeness(const Event& a, const Event& b);

}  // namespace waqai
