// UTF-8: validation and stepping. Every offset is in bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace waqai {

/// Offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or nothing.
/// One pass; O(n).
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Replaces every byte that is part of no well-formed sequence by '?', so that
/// all offsets stay those of the original. Returns how many were replaced.
std::size_t repair_utf8(std::string& text);

/// The code point that begins at `at` and its length in bytes. `text` must be valid UTF-8.
struct Codepoint {
  char32_t value = 0;
  unsigned length = 0;
};
inline Codepoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {char32_t(lead & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
  if (lead < 0xF0) return {char32_t(lead & 0x0FU) << 12U | char32_t(byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
  return {char32_t(lead & 0x07U) << 18U | char32_t(byte(1) & 0x3FU) << 12U | char32_t(byte(2) & 0x3FU) << 6U |
              (byte(3) & 0x3FU),
          4};
}

/// Appends one code point as UTF-8.
void append_utf8(std::string& out, char32_t codepoint);

}  // namespace waqai
