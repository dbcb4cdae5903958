// Text layout for terminals: display width, wrapping, isolates.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waqai {

/// Columns that a terminal gives to `text`: none to combining marks and format characters, two to wide ones. O(n).
std::size_t display_width(std::string_view text);

/// `text` cut at spaces into lines of at most `width` columns; a longer word stands alone. An isolate open at a
/// line's end is closed there and opened again on the next line. O(n).
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Whether the first letter of `text` belongs to a script written from right to left.
bool is_right_to_left(std::string_view text);

/// `text` without the invisible marks that direct its display.
std::string without_bidi_controls(std::string_view text);

/// One line of text from outside: control characters and line ends become spaces, bidi controls go.
std::string plain_line(std::string_view text);

}  // namespace waqai
