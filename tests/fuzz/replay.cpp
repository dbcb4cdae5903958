// replay FOLDERS...: feeds a fuzz target with each file whole, cut off, and with bytes changed, by a fixed sequence of
// random numbers.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "waqai/core/file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t longest = 8000;  // bytes of a file that are used
constexpr int variants = 60;           // of each file

void feed(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

void feed_variants(const std::string& content, std::mt19937& random) {
  feed(content);
  for (int i = 0; i < variants; ++i) {
    std::string bytes = content.substr(0, random() % (content.size() + 1));
    for (std::uint32_t changes = random() % 4; changes > 0 && !bytes.empty(); --changes)
      bytes[random() % bytes.size()] = static_cast<char>(random() & 0xFFU);
    feed(bytes);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < argc; ++i)
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) files.push_back(entry.path());
  std::ranges::sort(files);
  std::mt19937 random(1);
  for (const auto& file : files) feed_variants(waqai::read_file(file).substr(0, longest), random);
  std::printf("%zu files\n", files.size());
  return files.empty() ? 1 : 0;
}
