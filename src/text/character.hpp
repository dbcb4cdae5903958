// Folding and class of one character, shared by fold.cpp and tokens.cpp.
//
// Everything below U+0700 is answered from a table made once; the rest (curly
// quotes, presentation forms, other scripts) takes the slow way through ICU.
#pragma once

#include <string>

namespace waqai {

enum class CharacterClass : unsigned char { space, line_end, letter, digit, punctuation, dropped };

struct Character {
  CharacterClass kind = CharacterClass::punctuation;
  char32_t folded = 0;  ///< 0 where the folded form is not one code point: use fold_rare
};

/// Class and folded form of one code point.
Character character(char32_t codepoint);

/// Appends the NFKC form, folded, of a code point whose `folded` is 0.
void fold_rare(std::string& out, char32_t codepoint);

}  // namespace waqai
