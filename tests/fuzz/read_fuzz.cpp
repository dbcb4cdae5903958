// libFuzzer entry for the read stage: the first byte chooses the format, the rest is the file.
// Whatever the bytes, reading must end, and spans must lie in order within valid UTF-8.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "waqai/read/reader.hpp"
#include "waqai/text/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  constexpr std::array names{"a.txt", "a.jsonl", "a.json", "a.xml", "a.html", "a"};
  waqai::ReadOptions options;
  options.threads = 1;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto result = waqai::read_memory(bytes, names.at(data[0] % names.size()), options);
  for (const waqai::Document& document : result.documents) {
    if (waqai::find_invalid_utf8(document.text)) std::abort();
    std::uint32_t at = document.title ? document.title->begin : 0;
    for (const waqai::Span span : document.body) {
      if (span.begin > span.end || span.end > document.text.size()) std::abort();
      if (span.begin < at && !document.title) std::abort();
      at = span.end;
    }
  }
  return 0;
}
