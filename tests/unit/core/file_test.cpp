#include "waqai/core/file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "unit/read/temporary_folder.hpp"
#include "waqai/core/error.hpp"

namespace waqai {
namespace {

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

std::string input_error(const std::filesystem::path& path, bool write) {
  try {
    write ? write_file(path, "x") : static_cast<void>(read_file(path));
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

TEST(File, KeepsEveryByte) {
  const TemporaryFolder folder;
  const std::size_t chunk = std::size_t{1} << 16U;  // read_file goes by chunks of this size
  const std::string bytes("\0\xFF\r\n\x1A\n", 6);
  for (const std::string& content : {std::string(), bytes, std::string(chunk - 1, 'x'), std::string(chunk, 'x'),
                                     std::string(chunk + 1, 'x'), std::string(3 * chunk, 'x')}) {
    const auto path = folder.path() / "content";
    write_file(path, content);
    EXPECT_TRUE(read_file(path) == content) << content.size();
  }
}

TEST(File, ReplacesAFileAndLeavesNothingBeside) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "events.jsonl";
  write_file(path, "first, and longer\n");
  write_file(path, "second\n");
  EXPECT_EQ(read_file(path), "second\n");
  EXPECT_EQ(names_in(folder.path()), std::vector<std::string>{"events.jsonl"});
}

TEST(File, AFailedWriteChangesNothing) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "kept");
  std::filesystem::create_directory(folder.path() / "sub");
  folder.write("sub/kept", "kept");
  for (const std::filesystem::path& path :
       {std::filesystem::path(file) / "below", folder.path() / "absent" / "x", folder.path() / "sub"})
    EXPECT_TRUE(input_error(path, true).starts_with(path.string() + ": cannot write: ")) << input_error(path, true);
  EXPECT_EQ(read_file(file), "kept");
  EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"file", "sub"}));
}

TEST(File, ReadErrorsNameThePathAndTheCause) {
  const TemporaryFolder folder;
  const std::string absent = (folder.path() / "absent").string();
  EXPECT_EQ(input_error(absent, false), absent + ": cannot read: No such file or directory");
  EXPECT_EQ(input_error(folder.path(), false), folder.path().string() + ": cannot read: Is a directory");
}

}  // namespace
}  // namespace waqai
