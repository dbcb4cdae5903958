#include "knowledge/own_file.hpp"

#include <algorithm>

#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {

std::string read_own_file(const std::string& path) {
  std::string bytes = read_file(path);
  if (const auto wrong = find_invalid_utf8(bytes)) {
    const auto lines_before = std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(*wrong), '\n');
    throw DataError(path, static_cast<std::size_t>(lines_before) + 1, 0, "is no UTF-8");
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // editors of Windows write it
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  return bytes;
}

}  // namespace waqai
