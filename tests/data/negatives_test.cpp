// negatives/: paragraphs without an event, so that whatever extraction finds there is spurious.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "waqai/extract/extractor.hpp"
#include "waqai/read/reader.hpp"

namespace waqai {
namespace {

struct Case {
  std::string_view file;
  std::size_t at_most;  ///< spurious events; the aim is 2, one in 50 paragraphs
};

constexpr Case cases[] = {
    {"blind.jsonl", 3},
    {"open.jsonl", 1},
};

TEST(Negatives, HoldFewSpuriousEvents) {
  const Extractor extractor;
  for (const Case& c : cases) {
    const std::filesystem::path path = std::filesystem::path(WAQAI_SOURCE_DIR) / "tests/data/negatives" / c.file;
    const ReadResult read = read_documents(std::vector<std::string>{path.string()}, {});
    EXPECT_TRUE(read.diagnostics.empty()) << path;
    EXPECT_EQ(read.documents.size(), 100U) << path;
    std::size_t spurious = 0;
    std::string found;
    for (const Document& document : read.documents)
      for (const Event& event : extractor.extract(document).events) {
        ++spurious;
        found += document.id + ": " + event.evidence.front().rule + '\n';
      }
    EXPECT_LE(spurious, c.at_most) << path << '\n' << found;
  }
}

}  // namespace
}  // namespace waqai
