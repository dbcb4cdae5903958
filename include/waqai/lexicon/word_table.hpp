// WordTable: words, numbered from 0 in the order in which they come.
//
//   WordTable table;
//   table.intern("لقاء");  // 0
//   table.find("لقاء");    // 0, and WordTable::none for what was never interned
//
// One hash of the bytes, one slot in most cases, and one comparison; no allocation but
// for growth. Words may be of any bytes, together below 4 GiB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waqai {

class WordTable {
 public:
  using Number = std::uint32_t;
  static constexpr Number none = 0xFFFFFFFFU;

  /// The number of `word`, given the next one where it is new. Amortised O(length).
  Number intern(std::string_view word) { return intern(word, hash(word)); }
  /// The number of `word`, or none. O(length).
  [[nodiscard]] Number find(std::string_view word) const { return slots_[slot_of(word, hash(word))].number; }
  [[nodiscard]] std::size_t size() const { return starts_.size() - 1; }
  /// Makes room for so many words in all, where it is known that they will come.
  void reserve(std::size_t words);
  /// Forgets all words; keeps the memory.
  void clear();

  /// intern() in three steps, for those with many words to look up: hash() them, prefetch() some words ahead of
  /// where intern() is, and the memory has answered when intern() asks.
  using Hash = std::uint32_t;
  [[nodiscard]] static Hash hash(std::string_view word);
  void prefetch(Hash hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  Number intern(std::string_view word, Hash hash);

 private:
  struct Slot {
    Hash hash = 0;
    Number number = none;  ///< none: the slot is free
  };

  [[nodiscard]] std::size_t slot_of(std::string_view word, Hash hash) const;
  void rehash(std::size_t slots);

  std::vector<Slot> slots_{1};            // a power of two with linear probing, at most half in use
  std::vector<std::uint32_t> starts_{0};  // of each word in text_, and the last one's end
  std::string text_;
};

}  // namespace waqai
