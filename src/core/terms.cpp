// The names of the enumerations as they stand in files.
#include "waqai/core/terms.hpp"

#include <algorithm>
#include <array>

namespace waqai {
namespace {

using namespace std::string_view_literals;

constexpr std::array kinds{"meeting"sv, "call"sv, "summit"sv, "visit"sv, "talks"sv, "statement"sv, "contact"sv};
constexpr std::array statuses{"happened"sv, "planned"sv, "postponed"sv, "cancelled"sv, "denied"sv, "proposed"sv};
constexpr std::array roles{"host"sv, "guest"sv, "initiator"sv, "party"sv};
constexpr std::array actor_types{"person"sv, "country"sv, "org"sv, "group"sv};
constexpr std::array date_bases{"none"sv,     "given"sv,    "explicit"sv, "relative"sv,
                                "document"sv, "inferred"sv, "corpus"sv};

template <typename Value, std::size_t size>
std::optional<Value> parse(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

template <typename Value, std::size_t size>
std::string_view print(const std::array<std::string_view, size>& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view to_string(Kind kind) { return print(kinds, kind); }
std::string_view to_string(Status status) { return print(statuses, status); }
std::string_view to_string(Role role) { return print(roles, role); }
std::string_view to_string(ActorType type) { return print(actor_types, type); }
std::string_view to_string(DateBasis basis) { return print(date_bases, basis); }
std::optional<Kind> parse_kind(std::string_view name) { return parse<Kind>(kinds, name); }
std::optional<Status> parse_status(std::string_view name) { return parse<Status>(statuses, name); }
std::optional<Role> parse_role(std::string_view name) { return parse<Role>(roles, name); }
std::optional<ActorType> parse_actor_type(std::string_view name) { return parse<ActorType>(actor_types, name); }
std::optional<DateBasis> parse_date_basis(std::string_view name) { return parse<DateBasis>(date_bases, name); }

}  // namespace waqai
