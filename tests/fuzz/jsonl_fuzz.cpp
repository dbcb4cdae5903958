// libFuzzer entry for the reader of events: whatever the bytes, it ends, and what it keeps is written and read back
// the same.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "waqai/export/jsonl.hpp"

namespace {

std::string rewrite(std::string_view content) {
  waqai::Diagnostics diagnostics;
  const waqai::EventsFile file = waqai::read_events_jsonl(content, "fuzz", diagnostics);
  std::string lines;
  for (const waqai::DocumentEvents& document : file.documents) append_jsonl(lines, document);
  for (const waqai::Event& event : file.merged) append_jsonl(lines, event);
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string once = rewrite({reinterpret_cast<const char*>(data), size});
  if (rewrite(once) != once) std::abort();
  return 0;
}
