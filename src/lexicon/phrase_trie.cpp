#include "waqai/lexicon/phrase_trie.hpp"

#include <algorithm>
#include <bit>

#include "waqai/core/error.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

struct Word {
  std::string_view stem;
  bool with_article;
};

/// The data write the article as part of the word; the text's readings have it apart.
Word split_article(std::string_view word) {
  constexpr std::string_view al = "ال";
  constexpr std::size_t shortest_stem = 4;  // as in clitics.cpp
  if (word.starts_with(al) && word.size() - al.size() >= shortest_stem) return {word.substr(al.size()), true};
  return {word, false};
}

std::uint32_t label_of(WordId word, bool with_article) { return 2 * word + static_cast<std::uint32_t>(with_article); }

bool may_stand_between_words(const TokenizedText& text, std::uint32_t token) {
  if (text.tokens[token].type != TokenType::punctuation) return false;
  const std::string_view mark = text.folded_at(token);
  return mark == "-" || mark == "+" || mark == "\"";  // مجموعة 5+1
}

}  // namespace

void PhraseTrie::add(std::string_view phrase, PhraseId id, Vocabulary& vocabulary) {
  tokenize(phrase, added_);
  NodeId node = root;
  for (const Token& token : added_.tokens) {
    if (token.type == TokenType::punctuation) continue;
    const auto [stem, with_article] = split_article(added_.folded_of(token));
    const WordId word = vocabulary.intern(stem);
    node = node == root ? add_first_word(word, with_article) : add_child(node, word, with_article);
  }
  if (node == root) throw Error("a phrase without a word: \"" + std::string(phrase) + "\"");
  const auto ending = static_cast<std::uint32_t>(endings_.size());
  endings_.push_back({id, no_ending});
  (nodes_[node].first_ending == no_ending ? nodes_[node].first_ending : endings_[nodes_[node].last_ending].next) =
      ending;
  nodes_[node].last_ending = ending;
}

PhraseTrie::NodeId PhraseTrie::add_first_word(WordId word, bool with_article) {
  const std::uint32_t label = label_of(word, with_article);
  if (begins_.size() <= label) {
    begins_.resize(label + 1);
    first_words_.resize(label + 1, root);
  }
  if (!begins_[label]) {
    begins_[label] = true;
    first_words_[label] = static_cast<NodeId>(nodes_.size());
    nodes_.emplace_back();
  }
  return first_words_[label];
}

PhraseTrie::NodeId PhraseTrie::add_child(NodeId node, WordId word, bool with_article) {
  constexpr std::size_t first_size = 64;
  if (2 * (edge_count_ + 1) > edges_.size()) rehash(std::max(first_size, 2 * edges_.size()));
  const std::uint32_t label = label_of(word, with_article);
  Edge& edge = edges_[slot_of(node, label)];
  if (edge.from == root) {
    edge = {node, label, static_cast<NodeId>(nodes_.size())};
    ++edge_count_;
    nodes_[node].goes_on = true;
    nodes_.emplace_back();
  }
  return edge.child;
}

void PhraseTrie::reserve(std::size_t phrases) {
  nodes_.reserve(2 * phrases);
  endings_.reserve(phrases);
  if (phrases > edges_.size()) rehash(std::bit_ceil(phrases));  // half of them in use, as some phrases begin alike
}

void PhraseTrie::rehash(std::size_t edges) {
  std::vector<Edge> old(edges);
  old.swap(edges_);
  for (const Edge& edge : old)
    if (edge.from != root) edges_[slot_of(edge.from, edge.label)] = edge;
}

/// Where an edge stands, or would.
std::size_t PhraseTrie::slot_of(NodeId from, std::uint32_t label) const {
  constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;  // Fibonacci hashing; the high bits are the mixed ones
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = (std::uint64_t{from} << 32U | label) * golden >> 32U & mask;
  while (edges_[slot].from != root && (edges_[slot].from != from || edges_[slot].label != label))
    slot = (slot + 1) & mask;
  return slot;
}

PhraseTrie::NodeId PhraseTrie::first_word(WordId word, bool with_article) const {
  const std::uint32_t label = label_of(word, with_article);
  return label < begins_.size() && begins_[label] ? first_words_[label] : root;
}

PhraseTrie::NodeId PhraseTrie::child(NodeId node, WordId word, bool with_article) const {
  return edges_[slot_of(node, label_of(word, with_article))].child;
}

void PhraseTrie::match(const TokenizedText& text, const Analysis& analysis, std::uint32_t at,
                       std::vector<PhraseMatch>& out) const {
  for (const Candidate& candidate : analysis.at(at)) {
    const NodeId node = first_word(candidate.word, (candidate.clitics & article) != 0);
    if (node == root) continue;
    const PhraseMatch match{at, at + 1, 0, candidate.clitics};
    collect(nodes_[node], match, out);
    if (nodes_[node].goes_on && (candidate.clitics & any_pronoun) == 0) walk(text, analysis, node, match, out);
  }
}

void PhraseTrie::collect(const Node& node, const PhraseMatch& match, std::vector<PhraseMatch>& out) const {
  for (std::uint32_t i = node.first_ending; i != no_ending; i = endings_[i].next) {
    out.push_back(match);
    out.back().phrase = endings_[i].phrase;
  }
}

void PhraseTrie::walk(const TokenizedText& text, const Analysis& analysis, NodeId node, PhraseMatch match,
                      std::vector<PhraseMatch>& out) const {
  std::uint32_t at = match.last;
  if (at < text.tokens.size() && may_stand_between_words(text, at)) ++at;
  if (at >= text.tokens.size()) return;
  for (const Candidate& candidate : analysis.at(at)) {
    if ((candidate.clitics & ~(article | any_pronoun)) != 0) continue;
    const NodeId next = child(node, candidate.word, (candidate.clitics & article) != 0);
    if (next == root) continue;
    PhraseMatch longer = match;
    longer.last = at + 1;
    longer.clitics |= candidate.clitics & any_pronoun;
    collect(nodes_[next], longer, out);
    if (nodes_[next].goes_on && (candidate.clitics & any_pronoun) == 0) walk(text, analysis, next, longer, out);
  }
}

}  // namespace waqai
