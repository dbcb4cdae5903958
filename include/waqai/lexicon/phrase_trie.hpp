// PhraseTrie: lookup of word sequences in analysed text.
//
// A phrase is a sequence of folded words, each with or without the article. In the
// text its first word may carry proclitics (وللرئيس), its last a pronoun (وزير
// خارجيته); the words between stand as in the data.
#pragma once

#include <cstdint>
#include <string_view>
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

  /// Makes room for so many phrases of some two words each.
  void reserve(std::size_t phrases);

  /// All phrases that begin at token `at`, appended to `out`, those of a shorter reading first. A phrase does
  /// not cross a line break; one hyphen, plus sign or quotation mark between its words is passed over. O(matches +
  /// depth).
  void match(const TokenizedText& text, const Analysis& analysis, std::uint32_t at,
             std::vector<PhraseMatch>& out) const;

 private:
  using NodeId = std::uint32_t;
  static constexpr NodeId root = 0;
  static constexpr std::uint32_t no_ending = 0xFFFFFFFFU;

  struct Node {
    std::uint32_t first_ending = no_ending;
    std::uint32_t last_ending = no_ending;
    bool goes_on = false;  ///< has children
  };
  /// A phrase that ends at a node, in the list of all that do.
  struct Ending {
    PhraseId phrase = 0;
    std::uint32_t next = no_ending;
  };
  struct Edge {
    NodeId from = root;       ///< root: the slot is free, as the first words stand apart
    std::uint32_t label = 0;  ///< 2 * word + article
    NodeId child = root;
  };

  [[nodiscard]] std::size_t slot_of(NodeId from, std::uint32_t label) const;
  [[nodiscard]] NodeId first_word(WordId word, bool with_article) const;
  [[nodiscard]] NodeId child(NodeId node, WordId word, bool with_article) const;
  NodeId add_first_word(WordId word, bool with_article);
  NodeId add_child(NodeId node, WordId word, bool with_article);
  void rehash(std::size_t edges);

  void collect(const Node& node, const PhraseMatch& match, std::vector<PhraseMatch>& out) const;
  void walk(const TokenizedText& text, const Analysis& analysis, NodeId node, PhraseMatch match,
            std::vector<PhraseMatch>& out) const;

  std::vector<bool> begins_;         // by 2 * word + article: whether a phrase begins so; small, as it is asked most
  std::vector<NodeId> first_words_;  // by the same, the node behind
  std::vector<Edge> edges_{1};       // a power of two with linear probing, at most half in use
  std::size_t edge_count_ = 0;
  std::vector<Node> nodes_{1};
  std::vector<Ending> endings_;
  TokenizedText added_;  // the phrase that add() is at; kept, as phrases come by the thousand
};

}  // namespace waqai
