// Latin spellings of Arabic names, for people whom no table knows.
#pragma once

#include <string>
#include <string_view>

namespace waqai {

/// A name as the press may write it: words of known people and of data/lexicon/ar/name_words.tsv as there, others by
/// data/lexicon/ar/transliteration.tsv. Spellings that folding makes equal give the same: "رودولفو نين" is "Rodolfo
/// Nin".
std::string transliterate(std::string_view arabic);

/// Whether two Arabic names differ only as transliterations of one name do: "ستف بلوك" and "ستيف بلوك".
bool are_spellings_of_one_name(std::string_view a, std::string_view b);

/// Whether a name that is written so may be meant for a known one where a post speaks for it already: one in four of
/// its consonants may differ ("ينز ستوتلنبرغ").
bool may_be_spelling_of(std::string_view written, std::string_view known);

}  // namespace waqai
