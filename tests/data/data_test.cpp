// The built-in data, tested as data: what holds for every table. What a table's own columns may hold is checked by
// those who load it, which the last test lets them do.
#include <gtest/gtest.h>

#include "waqai/core/resource.hpp"
#include "waqai/core/table.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

std::string_view comments_on_top(std::string_view content) {
  std::size_t at = 0;
  while (at < content.size() && content[at] == '#') at = content.find('\n', at) + 1;
  return content.substr(0, at);
}

TEST(Data, EveryFileIsATableWithAHeaderOfItsPurposeAndLicence) {
  for (const auto& [name, content] : resources()) {
    SCOPED_TRACE(name);
    EXPECT_NE(comments_on_top(content).find("CC0-1.0"), std::string_view::npos);
    EXPECT_FALSE(Table(std::string(name), content, {}).rows().empty());
  }
}

TEST(Data, FilesAreCleanText) {
  for (const auto& [name, content] : resources()) {
    SCOPED_TRACE(name);
    EXPECT_EQ(find_invalid_utf8(content), std::nullopt);
    EXPECT_TRUE(content.ends_with('\n'));
    EXPECT_EQ(content.find('\r'), std::string_view::npos);
    for (const std::string_view invisible : {"\u200B", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202E",
                                             "\u2066", "\u2067", "\u2068", "\u2069", "\u00A0", "\uFEFF"})
      EXPECT_EQ(content.find(invisible), std::string_view::npos) << "an invisible character";
  }
}

TEST(Data, LoadsAsAWhole) { EXPECT_NO_THROW(Extractor{}); }

}  // namespace
}  // namespace waqai
