// One event, one record: joins what a document says of the same event in several places.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "waqai/extract/event.hpp"

namespace waqai {

/// A record with what only the document's own joining needs to know of it.
struct Record {
  Event event;
  bool open_channel = false;           ///< محادثات, بحث: perhaps told elsewhere as a meeting or a call
  bool tensed = false;                 ///< its status is said by a tense or a cue
  bool stated = true;                  ///< all its parties stand in the trigger's own clause
  std::uint16_t days = 1;              ///< how long it lasts
  bool previous = false;               ///< said to be another than what the text is about
  std::optional<std::size_t> journey;  ///< where the trigger of the journey to it begins, in bytes
  bool of_delegates = false;           ///< unnamed officials act for its countries
  bool of_others = false;              ///< one of its people leads no state or government
  bool of_leaders = false;             ///< all its parties lead a state or a government
  std::optional<std::size_t> within;   ///< where the trigger of the event begins during which it took place
};

/// So many days from `day` on or, of a negative number, up to it; dates of several days stay as they are.
Edtf lasting(const Edtf& day, int days);

/// Joins records of one document, in order of first evidence. Two are one where their kinds can name one event, their
/// dates agree, and their parties are the same or one record's are among the other's and not all stated. The earlier
/// keeps its place; the fuller date, place and parties win. `partial` are records with too few parties to stand alone;
/// one that can mean only one record gives it the date or plan that it lacks. `hints` have a place and at most one
/// party: they tell where an event of such a party was. `nameless` are summits of which nothing says who takes part: a
/// meeting that one of them means is a summit. O(n^2), for each hint again.
std::vector<Event> join_records(std::vector<Record> records, std::span<const Record> partial,
                                std::span<const Record> hints, std::span<const Record> nameless);

}  // namespace waqai
