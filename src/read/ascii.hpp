// Helpers of the format readers on ASCII: white space and the case of letters.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace waqai::read {

inline bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

inline std::string_view trim(std::string_view text) {
  while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  return text;
}

inline bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

/// Position of `needle`, letters of either case, from `from` on; npos where it is not.
inline std::size_t find_ignoring_case(std::string_view text, std::string_view needle, std::size_t from = 0) {
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size()));
  const auto equal = [](char a, char b) { return lower(a) == lower(b); };
  const auto found = std::search(begin, text.end(), needle.begin(), needle.end(), equal);
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

}  // namespace waqai::read
