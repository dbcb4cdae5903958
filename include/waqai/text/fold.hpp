// Orthographic folding: one form for what Arabic writers spell in several ways.
//
//   أ إ آ ٱ → ا    ة → ه    ى ی → ي    ئ → ي    ؤ → و    ک → ك    (hamza alone stays: ء)
//   tatweel, harakat, tanwin, shadda, Quranic marks, bidi controls, ZWJ/ZWNJ: dropped
//   ٠-٩ ۰-۹ → 0-9    A-Z → a-z    presentation forms → their letters (NFKC)
//   curly quotes and guillemets → "    long dashes → -
//
// Folding is for matching only: output always quotes the original.
#pragma once

#include <string>
#include <string_view>

namespace waqai {

/// Appends the folded form of `text` (valid UTF-8). O(n), no allocation but for `out`.
void fold_append(std::string& out, std::string_view text);

/// The folded form of `text`.
std::string fold(std::string_view text);

}  // namespace waqai
