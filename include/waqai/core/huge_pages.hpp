// Huge pages: for arrays of many megabytes that are visited at random. With pages of 4 KiB the processor would look up
// the page anew at most visits, and the system would give half a million of them one by one.
//
//   std::vector<Group, waqai::HugePages<Group>> groups;
//
// Only asked for: where the system has none, everything works as with std::allocator.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace waqai {

/// Asks the system to back `bytes` from `begin`, to which nothing was written yet, with huge pages.
void ask_for_huge_pages(void* begin, std::size_t bytes);

/// Allocates large arrays on huge pages, small ones as usual.
template <typename Value>
class HugePages {
 public:
  using value_type = Value;

  HugePages() = default;
  template <typename Other>
  HugePages(const HugePages<Other>& /*other*/) {}  // NOLINT(google-explicit-constructor): as allocators must

  Value* allocate(std::size_t count) {
    void* begin = ::operator new (count * sizeof(Value), std::align_val_t{alignof(Value)});
    ask_for_huge_pages(begin, count * sizeof(Value));
    return static_cast<Value*>(begin);
  }
  void deallocate(Value* begin, std::size_t /*count*/) { ::operator delete (begin, std::align_val_t{alignof(Value)}); }

  bool operator==(const HugePages&) const = default;
};

/// Makes room in an empty vector that must have the usual allocator.
template <typename Value>
void reserve_huge_pages(std::vector<Value>& values, std::size_t count) {
  values.reserve(count);
  ask_for_huge_pages(values.data(), count * sizeof(Value));
}

}  // namespace waqai
