// Every table below data/, whatever it is about.
#include <gtest/gtest.h>

#include <set>

#include "tables.hpp"
#include "waqai/core/resource.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

/// Names of the columns: the first line that is no comment.
std::vector<std::string_view> columns_of(std::string_view content) {
  for (const std::string_view line : split(content, '\n'))
    if (!line.empty() && line.front() != '#') return split(line, '\t');
  return {};
}

/// All else are grammars, which are in no columns.
bool is_table(const Resource& file) { return file.name.ends_with(".tsv"); }

TEST(DataFiles, AreTables) {
  for (const Resource& file : resources()) {
    if (!is_table(file)) continue;
    const auto columns = columns_of(file.content);
    EXPECT_NO_THROW(EXPECT_FALSE(Table::builtin(file.name, columns).rows().empty()) << file.name) << file.name;
    EXPECT_EQ(std::set<std::string_view>(columns.begin(), columns.end()).size(), columns.size()) << file.name;
  }
}

TEST(DataFiles, OpenWithTheirPurposeAndLicence) {
  for (const Resource& file : resources()) {
    EXPECT_TRUE(file.content.starts_with("# ")) << file.name;
    const std::string_view header =
        file.content.substr(0, file.content.find("\n" + std::string(columns_of(file.content).front())));
    EXPECT_NE(header.find("CC0-1.0"), std::string_view::npos) << file.name;
  }
}

bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         c == 0xAD || c == 0xA0 || (c < 0x20 && c != U'\t' && c != U'\n') || c == 0x7F;
}

TEST(DataFiles, HoldNoInvisibleCharacters) {
  for (const Resource& file : resources()) {
    ASSERT_EQ(find_invalid_utf8(file.content), std::nullopt) << file.name;
    std::size_t line = 1;
    for (std::size_t at = 0; at < file.content.size();) {
      const Codepoint c = decode_utf8(file.content, at);
      EXPECT_FALSE(is_invisible(c.value)) << file.name << ':' << line << " U+" << std::hex << unsigned(c.value);
      if (c.value == U'\n') ++line;
      at += c.length;
    }
    EXPECT_TRUE(file.content.ends_with('\n')) << file.name;
  }
}

TEST(DataFiles, HoldNoStraySpaces) {
  for (const Resource& file : resources()) {
    if (!is_table(file)) continue;
    if (file.name.starts_with("render/")) continue;  // separators between words have spaces of their own
    const auto columns = columns_of(file.content);
    const Table table = Table::builtin(file.name, columns);
    for (const Table::Row& row : table.rows())
      for (const std::string_view column : columns)
        for (const std::string_view value : row.list(column)) {
          EXPECT_FALSE(value.starts_with(' ') || value.ends_with(' ') || value.find("  ") != std::string_view::npos)
              << place(table, row) << column << " \"" << value << '"';
          EXPECT_FALSE(value.empty()) << place(table, row) << column << ": nothing between bars";
        }
  }
}

TEST(DataFiles, LoadAsAWhole) { EXPECT_NO_THROW(Extractor{}); }

}  // namespace
}  // namespace waqai
