// Language: the languages that output is written in.
#pragma once

#include <cstdint>

namespace waqai {

enum class Language : std::uint8_t { ar, en };

}  // namespace waqai
