// The font of a diagram inside it, so that it looks the same where no such font is installed.
#pragma once

#include <string>
#include <string_view>

namespace waqai {

/// CSS's @font-face of the first font of diagram_fonts that this machine has, as a data address: only the letters of
/// `text`, with what joins them. Some tens of kilobytes for Arabic.
/// @throws Error where the machine has none of these fonts, or the font cannot be read.
std::string embedded_font(std::string_view text);

}  // namespace waqai
