// Manual pages and shell completions, both made from what the commands' parsers declare.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace waqai::cli {

/// The manual page of the program (section 1), in roff's man macros.
std::string man_page();
/// The manual page of one command: waqai-NAME(1).
std::string man_page(const CommandEntry& entry);

enum class Shell : std::uint8_t { bash, zsh, fish };

/// A script that completes commands, options and their values; other words are files.
std::string completion_script(Shell shell);

}  // namespace waqai::cli
