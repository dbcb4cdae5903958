#include "waqai/core/resource.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"

namespace waqai {
namespace {

TEST(Resources, AreSortedAndUnique) {
  EXPECT_TRUE(std::ranges::is_sorted(resources(), {}, &Resource::name));
  const auto same = std::ranges::adjacent_find(resources(), std::ranges::equal_to{}, &Resource::name);
  EXPECT_TRUE(same == resources().end()) << same->name;
}

TEST(Resources, AreTheFilesOfData) {
  const std::filesystem::path data = std::filesystem::path(WAQAI_SOURCE_DIR) / "data";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
    if (entry.path().extension() != ".tsv" && entry.path().extension() != ".rules") continue;
    ++files;
    const std::string name = entry.path().lexically_relative(data).generic_string();
    EXPECT_TRUE(resource(name) == read_file(entry.path())) << name;
  }
  EXPECT_EQ(resources().size(), files);
}

TEST(Resources, AnUnknownNameThrows) {
  for (const std::string_view name : {"", "knowledge", "knowledge/people", "zzz", "data/knowledge/people.tsv"})
    EXPECT_THROW(static_cast<void>(resource(name)), Error) << name;
}

}  // namespace
}  // namespace waqai
