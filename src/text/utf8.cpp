// UTF-8 checking. ASCII goes by in words of eight bytes, the rest by the table of
// well-formed sequences (Unicode 15, table 3-7).
#include "waqai/text/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace waqai {
namespace {

/// Length of the well-formed sequence at `at`, or 0.
unsigned sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return continues(1) ? 2 : 0;
  if (lead < 0xF0) {
    if (!continues(1) || !continues(2)) return 0;
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return overlong || surrogate ? 0 : 3;
  }
  if (lead > 0xF4 || !continues(1) || !continues(2) || !continues(3)) return 0;
  const bool overlong = lead == 0xF0 && byte(1) < 0x90;
  const bool too_large = lead == 0xF4 && byte(1) > 0x8F;
  return overlong || too_large ? 0 : 4;
}

std::size_t first_invalid(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (std::uint64_t word = 0; at + sizeof word <= text.size()) {
      std::memcpy(&word, text.data() + at, sizeof word);
      if ((word & 0x8080808080808080U) == 0) {
        at += sizeof word;
        continue;
      }
    }
    const unsigned length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return text.size();
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const std::size_t at = first_invalid(text, 0);
  if (at == text.size()) return std::nullopt;
  return at;
}

std::size_t repair_utf8(std::string& text) {
  std::size_t repaired = 0;
  for (std::size_t at = first_invalid(text, 0); at < text.size(); at = first_invalid(text, at + 1)) {
    text[at] = '?';
    ++repaired;
  }
  return repaired;
}

void append_utf8(std::string& out, char32_t codepoint) {
  const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
  if (codepoint < 0x80) {
    put(codepoint);
  } else if (codepoint < 0x800) {
    put(0xC0U | codepoint >> 6U);
    put(0x80U | (codepoint & 0x3FU));
  } else if (codepoint < 0x10000) {
    put(0xE0U | codepoint >> 12U);
    put(0x80U | (codepoint >> 6U & 0x3FU));
    put(0x80U | (codepoint & 0x3FU));
  } else {
    put(0xF0U | codepoint >> 18U);
    put(0x80U | (codepoint >> 12U & 0x3FU));
    put(0x80U | (codepoint >> 6U & 0x3FU));
    put(0x80U | (codepoint & 0x3FU));
  }
}

}  // namespace waqai
