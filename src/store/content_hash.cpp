// Hashes of records are taken of the lines that JSONL gives, so that they stay the same over versions of the classes.
#include "store/content_hash.hpp"

#include "store/spans.hpp"
#include "waqai/export/jsonl.hpp"

namespace waqai {

ContentHash& ContentHash::add(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x100000001B3;
  for (const char byte : bytes) state_ = (state_ ^ static_cast<unsigned char>(byte)) * prime;
  return *this;
}

std::string ContentHash::hexadecimal() const {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[state_ >> shift & 0xFU];
  return text;
}

std::string content_hash(const Document& article) {
  std::string line;
  append_jsonl(line, article);
  return ContentHash().add(line).add(spans_to_json(article.body)).hexadecimal();
}

std::string content_hash(const DocumentEvents& extracted) {
  std::string line;
  append_jsonl(line, extracted);
  return ContentHash().add(line).hexadecimal();
}

}  // namespace waqai
