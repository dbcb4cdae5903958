// Tokens, and the phrases of grammar and gazetteer that begin at each.
#include "extract/tagged_text.hpp"

namespace waqai {
namespace {

template <typename Match, typename Accept>
const Match* longest(std::span<const Match> matches, Accept accept) {
  const Match* best = nullptr;
  for (const Match& match : matches)
    if (accept(match) && (best == nullptr || match.phrase.last > best->phrase.last)) best = &match;
  return best;
}

/// Folding makes ة and ه one letter; only the second is a pronoun.
bool ends_in_taa_marbuta(std::string_view source, const Token& token) { return token.span.of(source).ends_with("ة"); }

}  // namespace

void TaggedText::assign(std::string_view text, const Grammar& grammar, const Knowledge& knowledge, Analyzer& analyzer) {
  source_ = text;
  tokenize(text, text_);
  analyzer.analyze(text_, analysis_);
  words_.clear();
  names_.clear();
  classes_.assign(size(), 0);
  word_offsets_.assign(1, 0);
  name_offsets_.assign(1, 0);
  for (std::uint32_t at = 0; at < size(); ++at) {
    if (!analysis_.at(at).empty()) {
      buffer_.clear();
      grammar.trie().match(text_, analysis_, at, buffer_);
      for (const PhraseMatch& match : buffer_)
        if (reads_as_written(match)) {
          words_.push_back({grammar.entry(match.phrase), match});
          classes_[at] |= bit(words_.back().entry.word_class);
        }
      buffer_.clear();
      knowledge.trie().match(text_, analysis_, at, buffer_);
      for (const PhraseMatch& match : buffer_)
        if (reads_as_written(match)) names_.push_back({knowledge.entry(match.phrase), match});
    }
    word_offsets_.push_back(static_cast<std::uint32_t>(words_.size()));
    name_offsets_.push_back(static_cast<std::uint32_t>(names_.size()));
  }
}

bool TaggedText::reads_as_written(const PhraseMatch& match) const {
  return (match.clitics & pronoun) == 0 || !ends_in_taa_marbuta(source_, text_.tokens[match.last - 1]);
}

const WordMatch* TaggedText::word(std::uint32_t at, WordClass word_class) const {
  if (at >= classes_.size() || (classes_[at] & bit(word_class)) == 0) return nullptr;
  return longest(words_at(at), [&](const WordMatch& match) { return match.entry.word_class == word_class; });
}

const WordMatch* TaggedText::preposition(std::uint32_t at, Slot slot) const {
  const WordMatch* match = word(at, WordClass::preposition);
  return match != nullptr && match->entry.value == static_cast<std::uint16_t>(slot) ? match : nullptr;
}

const NameMatch* TaggedText::name(std::uint32_t at, EntryKind kind) const {
  return longest(names_at(at), [&](const NameMatch& match) { return match.entry.kind == kind; });
}

}  // namespace waqai
