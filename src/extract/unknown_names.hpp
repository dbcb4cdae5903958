// The name of somebody whom no table knows: where it begins is told by the post before it, where it ends by general
// signs of the words themselves.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/tagged_text.hpp"
#include "waqai/knowledge/name_words.hpp"
#include "waqai/time/time_lexicon.hpp"

namespace waqai {

class UnknownNames {
 public:
  UnknownNames(const TaggedText& text, const NameWords& words, const TimeLexicon& times)
      : text_(text), words_(words), times_(times) {}

  struct Name {
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
    bool certain = false;  ///< it begins with a first name that is known as such
  };

  /// Between commas stands nothing but the name: it goes on to the second one where its words allow it.
  enum class Setting : std::uint8_t { running, apart };

  /// The name that begins at token `at`, which may be a quotation mark before it. It has at least two words, or one
  /// that known people bear. O(words of the name).
  [[nodiscard]] std::optional<Name> at(std::uint32_t at, Setting setting = Setting::running) const;

  /// Whether the word at `at` begins names, and is no word of grammar there.
  [[nodiscard]] bool is_given_name(std::uint32_t at) const;

 private:
  enum class Sign : std::uint8_t { ends, may_be, is_name, joins };

  [[nodiscard]] Sign sign(std::uint32_t at, std::uint32_t words_before, bool arabic, Setting setting) const;
  [[nodiscard]] bool is_of_known_person(std::uint32_t at) const;
  [[nodiscard]] bool bars(std::uint32_t at, bool first) const;
  [[nodiscard]] NameTraits traits(std::uint32_t at) const;
  [[nodiscard]] bool is_common(std::uint32_t at, std::uint32_t words_before) const;
  [[nodiscard]] bool is_known_behind_wa(std::uint32_t at) const;
  [[nodiscard]] bool is_time_word(std::uint32_t at) const;
  [[nodiscard]] std::string_view written(std::uint32_t at) const;
  [[nodiscard]] bool is_word(std::uint32_t at) const;

  const TaggedText& text_;
  const NameWords& words_;
  const TimeLexicon& times_;
};

}  // namespace waqai
