// Whole files: read in one go, written whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace waqai {

/// The bytes of a file, or of standard input for "-". @throws InputError naming the path and the cause.
std::string read_file(const std::filesystem::path& path);

/// Writes beside `path`, then renames, so that no reader ever sees half a file.
/// "-" writes to standard output. @throws InputError naming the path and the cause.
void write_file(const std::filesystem::path& path, std::string_view content);

}  // namespace waqai
