// Boilerplate: the phrases that news sites put around an article, from data/lexicon/*/boilerplate.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waqai::read {

enum class PhraseClass : std::uint8_t {
  none,
  section_end,   ///< the whole line: this line and all below
  box,           ///< the whole line: this line and the headlines right below
  line,          ///< the whole line, alone
  prefix,        ///< the beginning of a line of any length
  short_prefix,  ///< the beginning of a line of a few words without a full stop
};

class Boilerplate {
 public:
  /// The built-in phrases of all languages, loaded at first use.
  static const Boilerplate& builtin();

  /// Class of a line. `folded_begin` is the folded line or its first part; `whole` says that it is all of it;
  /// `is_short`, that it has a few words without a full stop. Counters and marks around the phrase do not matter.
  [[nodiscard]] PhraseClass classify(std::string_view folded_begin, bool whole, bool is_short) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  struct Prefix {
    std::string text;
    PhraseClass kind;
  };
  void load(std::string_view resource_name);

  std::unordered_map<std::string, PhraseClass, Hash, std::equal_to<>> whole_lines_;
  std::vector<Prefix> prefixes_;  // sorted by text
};

}  // namespace waqai::read
