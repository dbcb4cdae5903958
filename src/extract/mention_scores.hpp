// How sure a mention is of its parties, by what it says of them, from 0 to 1. A full name alone is certain.
#pragma once

#include "waqai/text/clitics.hpp"

namespace waqai {

inline constexpr double score_of_title = 0.95;    ///< a name behind its post, a country behind its delegation
inline constexpr double score_of_post = 0.9;      ///< who held the post on the day
inline constexpr double score_of_short = 0.85;    ///< a name that only one person in the tables bears
inline constexpr double score_of_unknown = 0.75;  ///< a name that no table has, by the signs of names
inline constexpr double score_of_context = 0.7;   ///< whom the document has named before
inline constexpr double score_of_guess = 0.5;     ///< the country that the article is about

/// What of a word's clitics a mention keeps: that which stands before it.
inline constexpr CliticSet before_word = any_conjunction | any_preposition;

}  // namespace waqai
