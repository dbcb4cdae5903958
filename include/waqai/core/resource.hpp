// Resources: the files of data/, built into the program so that it needs none at run time.
#pragma once

#include <span>
#include <string_view>

namespace waqai {

struct Resource {
  std::string_view name;     ///< path below data/, e.g. "knowledge/people.tsv"
  std::string_view content;  ///< the file's bytes, alive as long as the program
};

/// All resources, sorted by name.
std::span<const Resource> resources();

/// The content of one resource. @throws Error where `name` is unknown.
std::string_view resource(std::string_view name);

}  // namespace waqai
