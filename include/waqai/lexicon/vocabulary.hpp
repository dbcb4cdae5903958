// Vocabulary: every folded word of the data, numbered; and the analysis of a token against it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "waqai/text/clitics.hpp"
#include "waqai/text/tokens.hpp"

namespace waqai {

using WordId = std::uint32_t;
inline constexpr WordId unknown_word = 0xFFFFFFFFU;

/// Grows while the data are loaded, then is shared read-only by all threads.
class Vocabulary {
 public:
  /// The id of a folded word, given one where it has none. Amortised O(length).
  WordId intern(std::string_view folded_word);
  /// The id of a folded word, or unknown_word.
  [[nodiscard]] WordId find(std::string_view folded_word) const;
  [[nodiscard]] std::string_view word(WordId id) const { return words_[id]; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> ids_;
  std::vector<std::string_view> words_;
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
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  const Vocabulary* vocabulary_;
  std::unordered_map<std::string, std::pair<std::uint32_t, std::uint32_t>, Hash, std::equal_to<>> memo_;
  std::vector<Candidate> memo_candidates_;
};

}  // namespace waqai
