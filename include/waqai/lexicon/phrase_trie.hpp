// PhraseTrie: lookup of word sequences in analysed text.
//
// A phrase is a sequence of folded words, each with or without the article. In the
// text its first word may carry proclitics (وللرئيس), its last a pronoun (وزير
// خارجيته); the words between stand as in the data.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "waqai/lexicon/vocabulary.hpp"

namespace waqai {

/// Index of a phrase's payload in the table of whoever built the trie.
using PhraseId = std::uint32_t;

struct PhraseMatch {
  std::uint32_t first = 0;  ///< token indices [first, last)
  std::uint32_t last = 0;
  PhraseId phrase = 0;
  CliticSet clitics = no_clitic;  ///< those of the first token (with its pronoun where the phrase is one word)
};

class PhraseTrie {
 public:
  /// Adds a phrase written as in the data; folds and tokenizes it, interns its words. O(words).
  void add(std::string_view phrase, PhraseId id, Vocabulary& vocabulary);

  /// All phrases that begin at token `at`, appended to `out`, those of a shorter reading first. A phrase does
  /// not cross a line break; one hyphen or quotation mark between its words is passed over. O(matches + depth).
  void match(const TokenizedText& text, const Analysis& analysis, std::uint32_t at,
             std::vector<PhraseMatch>& out) const;

 private:
  using NodeId = std::uint32_t;
  static constexpr NodeId root = 0;

  [[nodiscard]] NodeId child(NodeId node, WordId word, bool with_article) const;
  void collect(NodeId node, const PhraseMatch& match, std::vector<PhraseMatch>& out) const;
  void walk(const TokenizedText& text, const Analysis& analysis, NodeId node, PhraseMatch match,
            std::vector<PhraseMatch>& out) const;

  std::vector<NodeId> first_words_;                     // by 2 * word + article; 0 where no phrase begins so
  std::unordered_map<std::uint64_t, NodeId> children_;  // by node and word
  std::vector<std::vector<PhraseId>> phrases_{1};       // that end at each node
};

}  // namespace waqai
