// Tokens and sentences: one pass over a document's bytes.
//
// A token is a run of letters, a run of digits, or one punctuation mark, with its
// byte offsets in the original and its folded form in a shared buffer. White space
// separates and is not kept, but for line breaks, which are tokens of their own
// because headlines, bullets and captions end there without a stop. '#' and '_'
// separate, so that #فلاديمير_بوتين is two words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/span.hpp"

namespace waqai {

enum class TokenType : std::uint8_t {
  word,         ///< letters, of any script
  number,       ///< digits; a decimal or thousands sign inside belongs to it
  punctuation,  ///< one mark
  line_break,   ///< one or more line ends
};

struct Token {
  Span span;                       ///< in the original text
  std::uint32_t folded_begin = 0;  ///< in TokenizedText::folded
  std::uint16_t folded_size = 0;
  TokenType type = TokenType::word;
};

/// Tokens [first, last) of one sentence, without line breaks at either end.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Span span;  ///< from its first token to its last
  bool starts_paragraph = false;
};

/// Owns its buffers; clear and reuse it over documents to spare allocations.
struct TokenizedText {
  std::string folded;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;

  [[nodiscard]] std::string_view folded_of(const Token& token) const {
    return std::string_view(folded).substr(token.folded_begin, token.folded_size);
  }
  [[nodiscard]] std::string_view folded_at(std::size_t index) const { return folded_of(tokens[index]); }
};

/// Tokenizes `text` (valid UTF-8, below 1 GiB) into `out`, whose earlier content is dropped.
/// Sentences end at . ؟ ? ! and at line breaks; not at a stop inside a number, after a
/// single letter, or within an open short quotation. O(n).
void tokenize(std::string_view text, TokenizedText& out);

}  // namespace waqai
