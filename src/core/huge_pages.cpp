// Linux gives huge pages to whom asks by madvise(); elsewhere nothing is asked.
#include "waqai/core/huge_pages.hpp"

#include <sys/mman.h>

#include <cstdint>

namespace waqai {

void ask_for_huge_pages(void* begin, std::size_t bytes) {
#ifdef MADV_HUGEPAGE
  constexpr std::size_t huge = std::size_t{2} << 20U;
  constexpr std::size_t page = 4096;  // madvise() takes whole ones
  if (bytes < 4 * huge) return;
  const auto first = (reinterpret_cast<std::uintptr_t>(begin) + page - 1) / page * page;
  const auto end = (reinterpret_cast<std::uintptr_t>(begin) + bytes) / page * page;
  madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);  // a refusal costs nothing but speed
#endif
}

}  // namespace waqai
