// Span: a half-open range of UTF-8 byte offsets into a document's text.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace waqai {

/// Bytes [begin, end) of a text. Texts are limited to 1 GiB (reader.hpp), so 32 bits hold every offset.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  auto operator<=>(const Span&) const = default;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

}  // namespace waqai
