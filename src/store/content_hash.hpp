// Content hashes: what tells the same article, or the same events, from changed ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "waqai/extract/event.hpp"
#include "waqai/read/document.hpp"

namespace waqai {

/// FNV-1a of 64 bits: it finds changes, and is no protection against forgery. O(bytes).
class ContentHash {
 public:
  ContentHash& add(std::string_view bytes);
  [[nodiscard]] std::string hexadecimal() const;  ///< 16 digits

 private:
  std::uint64_t state_ = 0xCBF29CE484222325;
};

/// Of all that a document holds but the path of its file.
std::string content_hash(const Document& article);

/// Of events as JSONL writes them.
std::string content_hash(const DocumentEvents& extracted);

}  // namespace waqai
