// NameWords: what tells a word of a person's name from other words, for people whom no table knows.
//
// Loaded from data/lexicon/ar/name_words.tsv and common_words.tsv; the words of known people's names are added.
// It is asked where a name may stand, which is seldom, so its words are kept out of the vocabulary, which reads every
// word of a text. Read-only after loading.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/lexicon/word_table.hpp"

namespace waqai {

/// Traits of a word, joined by |. A word may have several: سلطان is a first name and part of others.
enum NameTrait : std::uint8_t {
  no_trait = 0,
  given_name = 1U << 0U,   ///< begins names: رودولفو
  name_part = 1U << 1U,    ///< stands in a known person's name
  particle = 1U << 2U,     ///< joins the words beside it: بن, دي
  common_word = 1U << 3U,  ///< frequent, and no name
};
using NameTraits = std::uint8_t;

class NameWords {
 public:
  NameWords();

  /// Takes the words of a known name, in Arabic, for parts of names.
  void add_person(std::string_view name);

  /// Traits of a folded word, its article included. O(1).
  [[nodiscard]] NameTraits traits(std::string_view folded) const;
  /// Whether a first name is spelled just so, unfolded: علي is a name, على is not. O(log n).
  [[nodiscard]] bool is_spelled(std::string_view word) const { return spelled_.contains(word); }
  /// Whether a folded word ends as foreign surnames do. O(endings).
  [[nodiscard]] bool has_ending(std::string_view folded) const;

 private:
  void add(std::string_view word, NameTraits trait);

  std::string folded_;  // the word that add() is at; kept, as words come by the thousand
  WordTable table_;
  std::vector<NameTraits> traits_;  // by number in table_
  std::set<std::string, std::less<>> spelled_;
  std::vector<std::string> endings_;
};

}  // namespace waqai
