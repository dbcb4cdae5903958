// TaggedText: a document's tokens with all that the two tries know of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/grammar.hpp"
#include "waqai/knowledge/knowledge.hpp"

namespace waqai {

/// A phrase of the grammar at a token.
struct WordMatch {
  GrammarEntry entry;
  PhraseMatch phrase;
};

/// A name of the gazetteer at a token.
struct NameMatch {
  Entry entry;
  PhraseMatch phrase;
};

/// Reused over documents to spare allocations; one per thread.
class TaggedText {
 public:
  /// Tokenizes and matches; `text` must outlive the use of this object.
  void assign(std::string_view text, const Grammar& grammar, const Knowledge& knowledge, Analyzer& analyzer);

  [[nodiscard]] std::string_view source() const { return source_; }
  [[nodiscard]] const TokenizedText& text() const { return text_; }
  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.tokens.size()); }

  /// All matches that begin at token `at`; empty beyond the end.
  [[nodiscard]] std::span<const WordMatch> words_at(std::uint32_t at) const { return at_(words_, word_offsets_, at); }
  [[nodiscard]] std::span<const NameMatch> names_at(std::uint32_t at) const { return at_(names_, name_offsets_, at); }

  /// The longest match of one class at `at`, or nothing.
  [[nodiscard]] const WordMatch* word(std::uint32_t at, WordClass word_class) const;
  [[nodiscard]] const NameMatch* name(std::uint32_t at, EntryKind kind) const;
  /// The preposition at `at`, where it marks `slot`; or nothing.
  [[nodiscard]] const WordMatch* preposition(std::uint32_t at, Slot slot) const;

  [[nodiscard]] bool is_mark(std::uint32_t at, std::string_view mark) const {
    return at < size() && text_.tokens[at].type == TokenType::punctuation && text_.folded_at(at) == mark;
  }
  [[nodiscard]] bool is_comma(std::uint32_t at) const { return is_mark(at, "،") || is_mark(at, ","); }

 private:
  template <typename Match>
  static std::span<const Match> at_(const std::vector<Match>& all, const std::vector<std::uint32_t>& offsets,
                                    std::uint32_t at) {
    if (at + 1 >= offsets.size()) return {};
    return std::span(all).subspan(offsets[at], offsets[at + 1] - offsets[at]);
  }

  [[nodiscard]] bool reads_as_written(const PhraseMatch& match) const;

  std::string_view source_;
  TokenizedText text_;
  Analysis analysis_;
  using ClassSet = std::uint64_t;  ///< one bit for each WordClass
  static constexpr ClassSet bit(WordClass word_class) { return ClassSet{1} << static_cast<unsigned>(word_class); }
  static_assert(static_cast<unsigned>(WordClass::support_noun) < 64);

  std::vector<WordMatch> words_;
  std::vector<ClassSet> classes_;  ///< of the words at each token: most tokens have none of the class that is asked for
  std::vector<NameMatch> names_;
  std::vector<std::uint32_t> word_offsets_;
  std::vector<std::uint32_t> name_offsets_;
  std::vector<PhraseMatch> buffer_;
};

}  // namespace waqai
