// Endings that show a word's case, or whose it is, in writing without vowel signs; most words show none.
#pragma once

#include <string_view>

namespace waqai {

inline constexpr std::string_view accusative = "ا";          ///< اجتماعا, قادما
inline constexpr std::string_view nominative_plural = "ون";  ///< مسؤولون
inline constexpr std::string_view oblique_plural = "ين";     ///< مسؤولين
inline constexpr std::string_view broken_plural = "اء";      ///< خبراء, in any case
inline constexpr std::string_view of_us = "نا";              ///< اتصالاتنا

}  // namespace waqai
