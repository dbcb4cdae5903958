// The terms of the field: kinds, statuses, roles and the names that stand in files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waqai {

enum class Kind : std::uint8_t { meeting, call, summit, visit, talks, statement, contact };
enum class Status : std::uint8_t { happened, planned, postponed, cancelled, denied, proposed };
enum class Role : std::uint8_t { host, guest, initiator, party };
enum class ActorType : std::uint8_t { person, country, org, group };

/// How a date was come by. A document's is given, explicit, inferred or none;
/// an event's is explicit, relative, document, inferred, corpus or none.
enum class DateBasis : std::uint8_t { none, given, explicit_date, relative, document, inferred, corpus };

/// A name in the two languages of the output; either may be empty.
struct Name {
  std::string ar;
  std::string en;
  bool operator==(const Name&) const = default;
};

struct Place {
  std::string id;  ///< slug of a city, or a country's id
  Name name;
  std::string country;              ///< ISO 3166 alpha-2, upper case
  std::optional<double> latitude;   ///< degrees north
  std::optional<double> longitude;  ///< degrees east
};

// The names that stand in files: "meeting", "happened", "host", "person", "explicit" ...
std::string_view to_string(Kind kind);
std::string_view to_string(Status status);
std::string_view to_string(Role role);
std::string_view to_string(ActorType type);
std::string_view to_string(DateBasis basis);
std::optional<Kind> parse_kind(std::string_view name);
std::optional<Status> parse_status(std::string_view name);
std::optional<Role> parse_role(std::string_view name);
std::optional<ActorType> parse_actor_type(std::string_view name);
std::optional<DateBasis> parse_date_basis(std::string_view name);

}  // namespace waqai
