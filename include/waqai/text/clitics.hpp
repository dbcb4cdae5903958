// Clitics: the readings of one written word as proclitics, stem and pronoun.
//
// Arabic writes و ف ب ل ك س ال before a word and object or possessive pronouns
// after it. All readings are listed; which of them exist is the vocabulary's word
// (lexicon/vocabulary.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace waqai {

enum Proclitic : std::uint16_t {
  no_clitic = 0,
  conj_wa = 1U << 0U,            ///< و
  conj_fa = 1U << 1U,            ///< ف
  prep_bi = 1U << 2U,            ///< ب
  prep_li = 1U << 3U,            ///< ل
  prep_ka = 1U << 4U,            ///< ك
  article = 1U << 5U,            ///< ال, also inside لل
  future_sa = 1U << 6U,          ///< س
  pronoun = 1U << 7U,            ///< any enclitic pronoun
  pronoun_dual = 1U << 8U,       ///< هما
  pronoun_plural = 1U << 9U,     ///< هم هن نا كم
  pronoun_feminine = 1U << 10U,  ///< ها
};
using CliticSet = std::uint16_t;

inline constexpr CliticSet any_conjunction = conj_wa | conj_fa;
inline constexpr CliticSet any_preposition = prep_bi | prep_li | prep_ka;
inline constexpr CliticSet any_pronoun = pronoun | pronoun_dual | pronoun_plural | pronoun_feminine;

/// Whether a folded word begins as with the article; التقى does too.
inline bool seems_definite(std::string_view folded) { return folded.starts_with("ال"); }

/// One way to read a word; `stem` views the folded word, without its article.
struct Reading {
  std::string_view stem;
  CliticSet clitics = no_clitic;
};

/// At most 32 readings, the unanalysed word first.
///
/// Before a pronoun, ة is written ت and a final hamza sits on its vowel's seat
/// (زيارته, لقائه); such stems are given in the form that they have alone (زياره, لقاء).
class Readings {
 public:
  /// Lists the readings of a folded word, whose bytes must outlive this object.
  explicit Readings(std::string_view folded_word);
  Readings(const Readings&) = delete;
  Readings& operator=(const Readings&) = delete;

  [[nodiscard]] const Reading* begin() const { return readings_.data(); }
  [[nodiscard]] const Reading* end() const { return readings_.data() + count_; }

 private:
  void add(std::string_view stem, CliticSet clitics);
  void add_with_pronouns(std::string_view stem, CliticSet clitics);
  void add_restored(std::string_view stem, std::string_view ending, CliticSet clitics);

  std::array<Reading, 32> readings_;
  std::size_t count_ = 0;
  std::deque<std::string> restored_;  // stems that stand nowhere in the word as such
};

}  // namespace waqai
