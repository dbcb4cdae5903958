// EventFilter: which events are asked for, by party, kind, time, place, source and certainty.
//
// Values of one field are alternatives, fields are joined by "and", and an empty field asks for nothing: kinds {call,
// summit} and countries {RU} are the calls and summits of Russia. The country to which a visit went counts as its
// party, as in the actor graph.
//
//   EventFilter filter;
//   filter.actors = {"vladimir-putin"};
//   filter.from = Edtf::parse("2016");
//   const FilterResult result = keep(events, filter);
//   // events: those of Putin from 2016 on; result.undated: those of Putin whose day nobody knows
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "waqai/extract/event.hpp"

namespace waqai {

struct EventFilter {
  std::vector<std::string> actors{};                         ///< ids, one of which is a party
  std::vector<std::pair<std::string, std::string>> pairs{};  ///< ids, both of which are parties
  std::vector<std::string> countries{};                      ///< ISO 3166 alpha-2, upper case: one party's at least
  std::vector<Kind> kinds{};
  std::vector<Status> statuses{};
  std::optional<Edtf> from{};         ///< the period begins on its first day
  std::optional<Edtf> to{};           ///< and ends on its last, both days included
  std::vector<std::string> places{};  ///< ids; a country's stands for all places in it
  std::set<std::string> documents{};  ///< ids, one of which reports the event
  double min_confidence = 0;
  std::uint32_t min_sources = 0;

  [[nodiscard]] bool has_period() const { return from || to; }
  /// Whether the event is asked for, its date left aside. O(parties + evidence · log documents).
  [[nodiscard]] bool accepts_undated(const Event& event) const;
  /// Whether a date may lie in the period: one that is not known to the day is in it if any of its days is. The margin
  /// of "~" is not counted. An event without a date is in no period.
  [[nodiscard]] bool in_period(const std::optional<Edtf>& date) const;
  /// Both.
  [[nodiscard]] bool accepts(const Event& event) const;
};

/// Whether the actor is a party, or the country to which a visit went.
bool concerns(const Event& event, std::string_view actor);

/// The id of the country to which a visit went, as an actor: "ru". Empty for all other events.
std::string visited_country(const Event& event);

struct FilterResult {
  std::size_t undated = 0;  ///< events left out for want of a date alone
};

/// Leaves the events that the filter accepts, in their order, and takes away links to those that are gone.
/// O(events · log events).
FilterResult keep(std::vector<Event>& events, const EventFilter& filter);

}  // namespace waqai
