#include "waqai/lexicon/phrase_trie.hpp"

#include "waqai/core/error.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

constexpr CliticSet any_pronoun = pronoun | pronoun_dual | pronoun_plural | pronoun_feminine;

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

std::uint64_t edge(std::uint32_t node, WordId word, bool with_article) {
  return std::uint64_t{node} << 32U | word << 1U | static_cast<unsigned>(with_article);
}

bool may_stand_between_words(const TokenizedText& text, std::uint32_t token) {
  if (text.tokens[token].type != TokenType::punctuation) return false;
  const std::string_view mark = text.folded_at(token);
  return mark == "-" || mark == "\"";
}

}  // namespace

void PhraseTrie::add(std::string_view phrase, PhraseId id, Vocabulary& vocabulary) {
  TokenizedText text;
  tokenize(phrase, text);
  NodeId node = root;
  for (const Token& token : text.tokens) {
    if (token.type == TokenType::punctuation) continue;
    const auto [stem, with_article] = split_article(text.folded_of(token));
    const WordId word = vocabulary.intern(stem);
    NodeId next = child(node, word, with_article);
    if (next == root) {
      next = static_cast<NodeId>(phrases_.size());
      phrases_.emplace_back();
      if (node == root) {
        const std::size_t slot = 2 * std::size_t{word} + static_cast<unsigned>(with_article);
        if (first_words_.size() <= slot) first_words_.resize(slot + 1, root);
        first_words_[slot] = next;
      } else {
        children_.emplace(edge(node, word, with_article), next);
      }
    }
    node = next;
  }
  if (node == root) throw Error("a phrase without a word: \"" + std::string(phrase) + "\"");
  phrases_[node].push_back(id);
}

PhraseTrie::NodeId PhraseTrie::child(NodeId node, WordId word, bool with_article) const {
  if (node == root) {
    const std::size_t slot = 2 * std::size_t{word} + static_cast<unsigned>(with_article);
    return slot < first_words_.size() ? first_words_[slot] : root;
  }
  const auto found = children_.find(edge(node, word, with_article));
  return found == children_.end() ? root : found->second;
}

void PhraseTrie::match(const TokenizedText& text, const Analysis& analysis, std::uint32_t at,
                       std::vector<PhraseMatch>& out) const {
  for (const Candidate& candidate : analysis.at(at)) {
    const NodeId node = child(root, candidate.word, (candidate.clitics & article) != 0);
    if (node == root) continue;
    const PhraseMatch match{at, at + 1, 0, candidate.clitics};
    collect(node, match, out);
    if ((candidate.clitics & any_pronoun) == 0) walk(text, analysis, node, match, out);
  }
}

void PhraseTrie::collect(NodeId node, const PhraseMatch& match, std::vector<PhraseMatch>& out) const {
  for (const PhraseId phrase : phrases_[node]) {
    out.push_back(match);
    out.back().phrase = phrase;
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
    collect(next, longer, out);
    if ((candidate.clitics & any_pronoun) == 0) walk(text, analysis, next, longer, out);
  }
}

}  // namespace waqai
