// Spelling: how far two words are from each other, for advice on what may have been meant.
#pragma once

#include <cstddef>
#include <string_view>

namespace waqai::cli {

/// Levenshtein's distance in bytes. O(a * b).
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace waqai::cli
