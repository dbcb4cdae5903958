// Bidi isolates: invisible characters that keep text of one direction in order inside the other (UAX #9).
#pragma once

#include <string_view>

namespace waqai::bidi {

inline constexpr std::string_view left_to_right_isolate = "\u2066";
inline constexpr std::string_view right_to_left_isolate = "\u2067";
inline constexpr std::string_view pop_isolate = "\u2069";

}  // namespace waqai::bidi
