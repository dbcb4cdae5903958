// The words that dating an article turns on, and the sentences of its proofs.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/lexicon/phrase_trie.hpp"
#include "waqai/lexicon/vocabulary.hpp"

namespace waqai {

/// The classes of data/lexicon/ar/dating.tsv, in its order.
enum class DatingClass : std::uint8_t { ended, era, plan, to_be, under, under_way };

class DatingLexicon {
 public:
  /// @throws DataError at the first wrong row of the built-in table.
  explicit DatingLexicon(Vocabulary& vocabulary);

  /// Whether a phrase of the class begins at token `at`.
  [[nodiscard]] bool is(DatingClass dating_class, const TokenizedText& text, const Analysis& analysis,
                        std::uint32_t at) const;

 private:
  PhraseTrie trie_;
  std::vector<DatingClass> classes_;
};

class ProofWording {
 public:
  ProofWording();

  /// The sentence with {0}, {1} ... filled in. @throws Error where the table has no such row.
  [[nodiscard]] std::string operator()(std::string_view name, std::initializer_list<std::string> values = {}) const;

 private:
  std::map<std::string, std::string, std::less<>> sentences_;
};

}  // namespace waqai
