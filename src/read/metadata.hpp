// Metadata: what a metadata.tsv says about the files beside it.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "waqai/core/diagnostic.hpp"
#include "waqai/read/document.hpp"

namespace waqai::read {

inline constexpr std::string_view metadata_name = "metadata.tsv";

struct MetadataRow {
  std::size_t line = 0;
  std::optional<Date> date;
  std::string source;
  std::string url;
  std::string title;
};

/// The rows of one metadata.tsv, by the file's path below its folder. Rows that cannot be understood are left out
/// with a warning; the file itself too.
std::map<std::string, MetadataRow> read_metadata(const std::filesystem::path& path, Diagnostics& diagnostics);

}  // namespace waqai::read
