// Vocabulary: every folded word of the data, numbered; and the analysis of a token against it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "waqai/lexicon/word_table.hpp"
#include "waqai/text/clitics.hpp"
#include "waqai/text/tokens.hpp"

namespace waqai {

using WordId = WordTable::Number;
inline constexpr WordId unknown_word = WordTable::none;

/// Grows while the data are loaded, then is shared read-only by all threads.
class Vocabulary {
 public:
  /// The id of a folded word, given one where it has none. Amortised O(length).
  WordId intern(std::string_view folded_word) { return table_.intern(folded_word); }
  /// Makes room for so many words in all.
  void reserve(std::size_t words) { table_.reserve(words); }
  /// The id of a folded word, or unknown_word.
  [[nodiscard]] WordId find(std::string_view folded_word) const { return table_.find(folded_word); }
  [[nodiscard]] std::size_t size() const { return table_.size(); }

 private:
  WordTable table_;
};

/// One reading of a token that the vocabulary knows.
struct Candidate {
  WordId word = unknown_word;
  CliticSet clitics = no_clitic;
};

/// The candidates of every token of a text, in the order of Readings.
class Analysis {
 public:
  [[nodiscard]] std::span<const Candidate> at(std::size_t token) const {
    return std::span(candidates_).subspan(offsets_[token], offsets_[token + 1] - offsets_[token]);
  }
  [[nodiscard]] std::size_t size() const { return offsets_.size() - 1; }

 private:
  friend class Analyzer;
  std::vector<std::uint32_t> offsets_{0};
  std::vector<Candidate> candidates_;
};

/// Looks tokens up, remembering words it has seen: news repeats itself, so nearly
/// every token costs one hash lookup. One per thread; the vocabulary is shared.
class Analyzer {
 public:
  explicit Analyzer(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}
  void analyze(const TokenizedText& text, Analysis& out);

 private:
  using Range = std::pair<std::uint32_t, std::uint32_t>;  // of memo_candidates_
  Range look_up(std::string_view word, WordTable::Hash hash);

  const Vocabulary* vocabulary_;
  WordTable memo_;
  std::vector<Range> memo_ranges_;  // by number in memo_
  std::vector<Candidate> memo_candidates_;
  std::vector<WordTable::Hash> hashes_;  // of the tokens at hand
};

}  // namespace waqai
