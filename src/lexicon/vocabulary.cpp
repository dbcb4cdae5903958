#include "waqai/lexicon/vocabulary.hpp"

namespace waqai {

void Analyzer::analyze(const TokenizedText& text, Analysis& out) {
  constexpr std::size_t ahead = 16;  // tokens: long enough for memory to answer, short enough to stay in the cache
  out.offsets_.assign(1, 0);
  out.candidates_.clear();
  hashes_.clear();
  for (const Token& token : text.tokens) hashes_.push_back(WordTable::hash(text.folded_of(token)));
  for (std::size_t at = 0; at < text.tokens.size(); ++at) {
    if (at + ahead < text.tokens.size()) memo_.prefetch(hashes_[at + ahead]);
    if (text.tokens[at].type != TokenType::punctuation && text.tokens[at].type != TokenType::line_break) {
      const auto [begin, end] = look_up(text.folded_at(at), hashes_[at]);
      for (std::uint32_t i = begin; i < end; ++i) out.candidates_.push_back(memo_candidates_[i]);
    }
    out.offsets_.push_back(static_cast<std::uint32_t>(out.candidates_.size()));
  }
}

Analyzer::Range Analyzer::look_up(std::string_view word, WordTable::Hash hash) {
  constexpr std::size_t memo_limit = 1U << 17U;  // words; news holds fewer, and a stream of junk must not fill memory
  const WordTable::Number number = memo_.intern(word, hash);
  if (number < memo_ranges_.size()) return memo_ranges_[number];
  if (number == memo_limit) {
    memo_.clear();
    memo_ranges_.clear();
    memo_candidates_.clear();
    memo_.intern(word, hash);
  }
  const auto begin = static_cast<std::uint32_t>(memo_candidates_.size());
  for (const Reading& reading : Readings(word))
    if (const WordId id = vocabulary_->find(reading.stem); id != unknown_word)
      memo_candidates_.push_back({id, reading.clitics});
  return memo_ranges_.emplace_back(begin, static_cast<std::uint32_t>(memo_candidates_.size()));
}

}  // namespace waqai
