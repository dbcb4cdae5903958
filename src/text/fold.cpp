// Folding by table for U+0000 to U+06FF, by ICU's NFKC beyond.
#include "waqai/text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/character.hpp"
#include "waqai/core/error.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

constexpr char32_t tatweel = 0x640;

char32_t fold_letter(char32_t c) {
  switch (c) {
    case U'أ':
    case U'إ':
    case U'آ':
    case U'ٱ':
      return U'ا';
    case U'ة':
      return U'ه';
    case U'ى':
    case U'ی':
    case U'ئ':
      return U'ي';
    case U'ؤ':
      return U'و';
    case U'ک':
      return U'ك';
    default:
      return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
  }
}

bool is_quote(char32_t c) {
  return c == U'«' || c == U'»' || c == U'“' || c == U'”' || c == U'„' || c == U'‟' || c == U'"' || c == U'″';
}

bool is_dash(char32_t c) { return c == U'–' || c == U'—' || c == U'‒' || c == U'―' || c == U'−' || c == U'‑'; }

Character classify(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029) return {CharacterClass::line_end, U'\n'};
  if (c == tatweel) return {CharacterClass::dropped, 0};
  if (is_quote(c)) return {CharacterClass::punctuation, U'"'};
  if (is_dash(c)) return {CharacterClass::punctuation, U'-'};
  if (c == U'‘' || c == U'’') return {CharacterClass::punctuation, U'\''};
  const int digit = u_charDigitValue(code);
  if (digit >= 0 && u_charType(code) == U_DECIMAL_DIGIT_NUMBER)
    return {CharacterClass::digit, U'0' + static_cast<char32_t>(digit)};
  switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return {CharacterClass::dropped, 0};
    case U_COMBINING_SPACING_MARK:
      return {CharacterClass::letter, c};
    default:
      break;
  }
  // '_' joins the words of a hashtag and '#' opens it: neither is part of a word.
  if (c == U'_' || c == U'#' || u_isUWhiteSpace(code) || u_iscntrl(code)) return {CharacterClass::space, U' '};
  if (u_isalpha(code)) return {CharacterClass::letter, fold_letter(c)};
  return {CharacterClass::punctuation, c};
}

bool is_presentation_form(char32_t c) { return (c >= 0xFB00 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE); }

}  // namespace

const CharacterTable& character_table() {
  static const CharacterTable table = [] {
    CharacterTable filled;
    for (char32_t c = 0; c < filled.size(); ++c) filled[c] = classify(c);
    return filled;
  }();
  return table;
}

Character character(char32_t codepoint) {
  if (const CharacterTable& table = character_table(); codepoint < table.size()) return table[codepoint];
  if (is_presentation_form(codepoint)) return {CharacterClass::letter, 0};
  return classify(codepoint);
}

void fold_rare(std::string& out, char32_t codepoint) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString plain = nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(codepoint)), status);
  if (U_FAILURE(status)) throw Error(std::string("ICU cannot normalize: ") + u_errorName(status));
  for (std::int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const Character part = character(static_cast<char32_t>(plain.char32At(i)));
    if (part.folded != 0) append_utf8(out, part.folded);
  }
}

void fold_append(std::string& out, std::string_view text) {
  const CharacterTable& table = character_table();
  for (std::size_t at = 0; at < text.size();) {
    const auto [codepoint, length] = decode_utf8(text, at);
    at += length;
    const Character c = codepoint < table.size() ? table[codepoint] : character(codepoint);
    if (c.kind == CharacterClass::dropped) continue;
    if (c.folded == 0) {
      fold_rare(out, codepoint);
    } else {
      append_utf8(out, c.folded);
    }
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_append(out, text);
  return out;
}

}  // namespace waqai
