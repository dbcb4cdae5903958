// Folding and class of one character, shared by fold.cpp and tokens.cpp.
//
// Everything below U+0700 is answered from a table made once; the rest (curly
// quotes, presentation forms, other scripts) takes the slow way through ICU.
#pragma once

#include <array>
#include <string>

namespace waqai {

enum class CharacterClass : unsigned char { space, line_end, letter, digit, punctuation, dropped };

struct Character {
  CharacterClass kind = CharacterClass::punctuation;
  char32_t folded = 0;  ///< 0 where the folded form is not one code point: use fold_rare
};

using CharacterTable = std::array<Character, 0x700>;

/// Class and folded form of every code point below U+0700, which all take at most two bytes. Always the same object.
const CharacterTable& character_table();

/// Class and folded form of one code point.
Character character(char32_t codepoint);

/// Appends the NFKC form, folded, of a code point whose `folded` is 0.
void fold_rare(std::string& out, char32_t codepoint);

}  // namespace waqai
