// Decoding: the bytes of a file to UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "read/findings.hpp"

namespace waqai::read {

/// Drops a byte order mark, converting UTF-16 and UTF-32 where it announces them.
/// Returns false, with an error, where the bytes are no text at all.
bool decode_signature(std::string& bytes, Findings& findings);

/// Makes `text` valid UTF-8: converts it from `charset` where one is declared; else from the charset that it looks
/// like where much of it is broken; else replaces single broken bytes by '?'. Each with a warning.
void ensure_utf8(std::string& text, std::string_view charset, Findings& findings);

/// Replaces broken bytes by '?', with a warning that names the first one's place and their number.
/// `line` is that of the text's beginning.
void repair_with_warning(std::string& text, std::size_t line, Findings& findings);

/// Replaces control characters other than tab and line ends by spaces.
void blank_controls(std::string& text);

}  // namespace waqai::read
