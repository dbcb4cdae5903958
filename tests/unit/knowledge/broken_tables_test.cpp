// Built-in tables with a wrong row. This program has resources() of its own: data/ as it is, but for the table that a
// case breaks.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/core/resource.hpp"
#include "waqai/knowledge/dated_events.hpp"

namespace waqai {
namespace {

/// data/ by name.
const std::map<std::string, std::string>& files() {
  static const auto read = [] {
    const std::filesystem::path folder = std::filesystem::path(WAQAI_SOURCE_DIR) / "data";
    std::map<std::string, std::string> contents;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.is_regular_file())
        contents.emplace(entry.path().lexically_relative(folder).generic_string(), read_file(entry.path()));
    return contents;
  }();
  return read;
}

std::vector<Resource>& tables() {
  static auto all = [] {
    std::vector<Resource> whole;
    for (const auto& [name, content] : files()) whole.push_back({name, content});
    return whole;
  }();
  return all;
}

/// What loading says where `row` is the last of `table`, without the place; empty where all is well.
std::string error_of(std::string_view table, std::string_view row) {
  Resource& resource = *std::ranges::find(tables(), table, &Resource::name);
  const std::string_view whole = resource.content;
  const std::string broken = std::string(whole) + std::string(row) + '\n';
  resource.content = broken;
  std::string message;
  try {
    Vocabulary vocabulary;
    const Knowledge knowledge(vocabulary);
    const DatedEvents events(knowledge, vocabulary);
  } catch (const DataError& error) {
    message = error.what();
    message.erase(0, message.find(' ') + 1);
  }
  resource.content = whole;
  return message;
}

TEST(BrokenTables, AreRefused) {
  const struct {
    std::string_view table;
    std::string_view row;
    std::string_view message;
  } cases[] = {
      {"knowledge/series.tsv", "new\tNew\ttalks\t\t\tye\t2018-12-06\t2018-12-13", ""},
      {"knowledge/series.tsv", "astana\tAstana\ttalks\t\t\tye\t2018-12-06\t2018-12-13", "id: the id stands twice"},
      {"knowledge/rounds.tsv", "new-1\tnew\tNew 1\t2018-12-06\t", "series: nothing has the id \"new\""},
  };
  for (const auto& c : cases) EXPECT_EQ(error_of(c.table, c.row), c.message) << c.table << ": " << c.row;
}

}  // namespace

std::span<const Resource> resources() { return tables(); }

}  // namespace waqai
