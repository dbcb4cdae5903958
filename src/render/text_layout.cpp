// What a terminal makes of text, by the Unicode properties that ICU knows.
#include "render/text_layout.hpp"

#include <unicode/uchar.h>

#include "render/escape.hpp"
#include "waqai/core/table.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

std::size_t columns(char32_t codepoint) {
  const auto character = static_cast<UChar32>(codepoint);
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

template <typename Visit>
void for_each_codepoint(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint codepoint = decode_utf8(text, at);
    visit(codepoint.value, text.substr(at, codepoint.length));
    at += codepoint.length;
  }
}

/// Keeps `open` (the isolates not yet closed) up to date over one word.
void track_isolates(std::string_view word, std::vector<std::string_view>& open) {
  for_each_codepoint(word, [&](char32_t, std::string_view bytes) {
    if (bytes == left_to_right_isolate || bytes == right_to_left_isolate) open.push_back(bytes);
    if (bytes == pop_isolate && !open.empty()) open.pop_back();
  });
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for_each_codepoint(text, [&](char32_t codepoint, std::string_view) { width += columns(codepoint); });
  return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::vector<std::string_view> open;
  std::size_t filled = 0;
  bool first_word = true;
  for (const std::string_view word : split(text, ' ')) {
    const std::size_t needed = display_width(word);
    if (!first_word && filled + 1 + needed > width) {
      for (std::size_t i = 0; i < open.size(); ++i) lines.back() += pop_isolate;
      lines.emplace_back();
      for (const std::string_view isolate : open) lines.back() += isolate;
      filled = 0;
      first_word = true;
    }
    if (!first_word) {
      lines.back() += ' ';
      ++filled;
    }
    lines.back() += word;
    filled += needed;
    first_word = false;
    track_isolates(word, open);
  }
  return lines;
}

bool is_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Codepoint codepoint = decode_utf8(text, at);
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(codepoint.value));
    if (direction == U_LEFT_TO_RIGHT) return false;
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    at += codepoint.length;
  }
  return false;
}

std::string without_bidi_controls(std::string_view text) {
  std::string kept;
  for_each_codepoint(text, [&](char32_t codepoint, std::string_view bytes) {
    if (!u_hasBinaryProperty(static_cast<UChar32>(codepoint), UCHAR_BIDI_CONTROL)) kept += bytes;
  });
  return kept;
}

std::string plain_line(std::string_view text) { return without_bidi_controls(printable(text)); }

}  // namespace waqai
