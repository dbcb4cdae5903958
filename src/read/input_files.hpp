// Input files: the inputs that a user names, spread out to single files with their metadata.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "read/metadata.hpp"
#include "waqai/core/diagnostic.hpp"

namespace waqai::read {

enum class Format : std::uint8_t { unknown, plain, json, xml, html };

/// The format that a file's suffix stands for.
Format format_of_suffix(const std::filesystem::path& path);

struct InputFile {
  std::filesystem::path path;  ///< "-" for standard input
  MetadataRow metadata;
};

/// Files in the order of `inputs`, those of a folder in the order of paths, each file once.
std::vector<InputFile> list_input_files(std::span<const std::string> inputs, Diagnostics& diagnostics);

}  // namespace waqai::read
