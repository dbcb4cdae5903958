// The busiest table of the program: the analyzer looks every token up in one. The hash takes eight bytes at a time.
#include "waqai/lexicon/word_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace waqai {
namespace {

/// The 128 bits of a product, folded to 64, as in wyhash: every bit of both factors reaches all of the result.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// Up to eight bytes, told apart from all others of their size; two loads of fixed size cost less than one of any size.
std::uint64_t load(const char* bytes, std::size_t size) {
  std::uint64_t value = 0;
  if (size >= sizeof(std::uint32_t)) {
    std::uint32_t last = 0;
    std::memcpy(&value, bytes, sizeof last);
    std::memcpy(&last, bytes + size - sizeof last, sizeof last);
    return value << 32U | last;
  }
  for (std::size_t i = 0; i < size; ++i) value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace

WordTable::Hash WordTable::hash(std::string_view word) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  constexpr std::size_t step = 8;
  std::uint64_t mixed = word.size();
  for (; word.size() > step; word.remove_prefix(step)) mixed = mix(mixed ^ load(word.data(), step), factor);
  return static_cast<Hash>(mix(mixed ^ load(word.data(), word.size()), factor));
}

WordTable::Number WordTable::intern(std::string_view word, Hash hash) {
  std::size_t at = slot_of(word, hash);
  if (slots_[at].number != none) return slots_[at].number;
  if (2 * (size() + 1) > slots_.size()) {
    constexpr std::size_t first_size = 1024;
    rehash(std::max(first_size, 2 * slots_.size()));
    at = slot_of(word, hash);
  }
  const auto number = static_cast<Number>(size());
  slots_[at] = {hash, number};
  text_ += word;
  starts_.push_back(static_cast<std::uint32_t>(text_.size()));
  return number;
}

void WordTable::reserve(std::size_t words) {
  starts_.reserve(words + 1);
  if (2 * words > slots_.size()) rehash(std::bit_ceil(2 * words));
}

void WordTable::clear() {
  std::ranges::fill(slots_, Slot{});
  starts_.resize(1);
  text_.clear();
}

/// Where a word stands, or would.
std::size_t WordTable::slot_of(std::string_view word, Hash hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const auto [found, number] = slots_[at];
    if (number == none) return at;
    if (found != hash) continue;
    if (std::string_view(text_).substr(starts_[number], starts_[number + 1] - starts_[number]) == word) return at;
  }
}

void WordTable::rehash(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == none) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != none) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace waqai
