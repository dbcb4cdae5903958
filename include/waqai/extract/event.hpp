// Event: one dated encounter, with its parties, its place and the sentences that tell of it.
//
// The meaning of kind, status, date and participants is in docs/events.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "waqai/core/rare_string.hpp"
#include "waqai/core/span.hpp"
#include "waqai/core/terms.hpp"
#include "waqai/read/document.hpp"
#include "waqai/time/edtf.hpp"

namespace waqai {

struct Participant {
  std::string id;  ///< slug: vladimir-putin, ru, arab-league
  ActorType type = ActorType::person;
  Role role = Role::party;
  Name name;
  std::string country;  ///< ISO 3166 alpha-2, upper case; empty where none is known
  Name post;            ///< held on the day of the article; empty where none is known
};

/// The sentence that tells of an event. An event without evidence does not exist.
struct Evidence {
  std::string document;  ///< Document::id
  Span sentence;         ///< in Document::text
  Span trigger;          ///< the words that name the event
  std::string rule;      ///< id of the rule that fired
  std::string text;      ///< the sentence as written
};

/// Where a document says something.
struct Citation {
  std::string document;
  Span sentence;  ///< in Document::text

  auto operator<=>(const Citation&) const = default;
};

/// What some reports of an event say in one matter.
struct ReportedValue {
  std::string value;          ///< a date in EDTF, or the id of a place or actor
  std::uint32_t sources = 0;  ///< how many independent sources say so
  std::vector<Citation> evidence;
};

/// What the reports of one event disagree on.
struct Conflict {
  std::string field;                  ///< "date", "place" or "participant"
  std::vector<ReportedValue> values;  ///< first what stands in the event, then the others by their sources
};

struct Event {
  std::string id;
  Kind kind = Kind::meeting;
  Status status = Status::happened;
  std::optional<Edtf> date;
  DateBasis date_basis = DateBasis::none;
  std::vector<Participant> participants;  ///< sorted by id
  std::optional<Place> place;
  double confidence = 0;  ///< 0 to 1
  std::vector<Evidence> evidence;
  // Of merged events only; ids are those of other merged events, or empty:
  std::uint32_t sources = 1;  ///< number of independent sources that tell of it (docs/merging.md)
  std::vector<Conflict> conflicts;
  RareString fulfils;       ///< the plan that came to pass here
  RareString fulfilled_by;  ///< what came of this plan
  RareString postponed_to;  ///< the report that this was put off, or the event on its new date
  RareString postponed_from;
  RareString cancelled_by;  ///< the report that this was called off
  RareString cancels;
  RareString denied_by;  ///< the report that this did not, or will not, take place
  RareString denies;
  bool unreported = false;  ///< a plan whose day has passed without a report of what came of it
};

/// What extraction gives for one document.
struct DocumentEvents {
  std::string document;
  std::optional<Edtf> date;
  DateBasis date_basis = DateBasis::none;
  std::optional<Edtf> date_bounds;  ///< of a document without a date: the interval that holds it, open where unbounded
  std::string title;
  std::string source;
  std::string url;
  std::vector<Event> events;
};

}  // namespace waqai
