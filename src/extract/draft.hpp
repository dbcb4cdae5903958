// Draft: an event as one trigger tells it, before dates are resolved and mentions of it joined.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/mentions.hpp"
#include "waqai/core/terms.hpp"
#include "waqai/rules/pattern.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {

struct DraftParty {
  Party party;
  Role role = Role::party;
  bool stated = true;  ///< in the trigger's own clause; false where only the context gives it
};

/// Whether all who take part are in one place: a visit leads to its own, and a call is between two.
constexpr bool is_in_one_place(Kind kind) { return kind != Kind::visit && kind != Kind::call; }

/// Whether they come together there; a statement they may also make from afar.
constexpr bool is_encounter(Kind kind) { return is_in_one_place(kind) && kind != Kind::statement; }

struct Draft {
  Kind kind = Kind::meeting;
  std::optional<Status> status;  ///< nothing: the present tense, which the date decides
  std::vector<DraftParty> parties;
  PlaceIndex place = no_index;
  std::optional<Timex> timex;
  std::optional<Timex> since;           ///< "اعتبارا من": the date of a plan that has no other
  std::optional<Timex> until_event;     ///< "قبل يومين من" this event
  std::optional<Timex> counted_from;    ///< the day of what is told so long before or after it
  std::optional<std::uint32_t> during;  ///< the first token of the event noun on whose margins it took place
  std::uint16_t days = 1;               ///< how long it lasts from that day on
  bool ends = false;                    ///< that day is its last
  std::uint32_t first = 0;              ///< the trigger's tokens
  std::uint32_t last = 0;
  std::uint32_t within = no_index;  ///< the first token of the event during which it took place ("على هامش القمة")
  std::uint32_t journey = no_index;  ///< the first token of the journey that was made for it
  std::uint32_t sentence = 0;
  std::uint16_t trigger = 0;      ///< index in Grammar
  std::optional<RuleId> pattern;  ///< the rule of events.rules that put the parties around it
  bool open_channel = false;
  bool tensed = false;     ///< a tense or a cue says the status
  bool was_ahead = false;  ///< "كان من المقرر": its day may be over
  bool past_day = false;   ///< its day is that of a verb in the past, though it lies ahead of it
  bool lent_day = false;   ///< its day is that of the journey to it
  bool together = false;   ///< "حيث": at the time and place of what the clause before tells
  bool previous = false;   ///< "الجولة السابقة": not what the text is about
  bool definite = false;   ///< with the article: perhaps named before
  bool delegates = false;  ///< unnamed officials act for the countries among its parties
};

}  // namespace waqai
