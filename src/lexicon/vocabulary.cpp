#include "waqai/lexicon/vocabulary.hpp"

namespace waqai {

WordId Vocabulary::intern(std::string_view folded_word) {
  if (const auto found = ids_.find(folded_word); found != ids_.end()) return found->second;
  const auto id = static_cast<WordId>(words_.size());
  const auto inserted = ids_.emplace(std::string(folded_word), id).first;
  words_.push_back(inserted->first);  // a node's key keeps its address when the map grows
  return id;
}

WordId Vocabulary::find(std::string_view folded_word) const {
  const auto found = ids_.find(folded_word);
  return found == ids_.end() ? unknown_word : found->second;
}

void Analyzer::analyze(const TokenizedText& text, Analysis& out) {
  constexpr std::size_t memo_limit = 1U << 17U;  // words; news holds fewer, and a stream of junk must not fill memory
  out.offsets_.assign(1, 0);
  out.candidates_.clear();
  for (const Token& token : text.tokens) {
    if (token.type == TokenType::word) {
      const std::string_view word = text.folded_of(token);
      auto found = memo_.find(word);
      if (found == memo_.end()) {
        if (memo_.size() == memo_limit) {
          memo_.clear();
          memo_candidates_.clear();
        }
        const auto begin = static_cast<std::uint32_t>(memo_candidates_.size());
        for (const Reading& reading : Readings(word))
          if (const WordId id = vocabulary_->find(reading.stem); id != unknown_word)
            memo_candidates_.push_back({id, reading.clitics});
        found = memo_.emplace(std::string(word), std::pair{begin, static_cast<std::uint32_t>(memo_candidates_.size())})
                    .first;
      }
      const auto [begin, end] = found->second;
      out.candidates_.insert(out.candidates_.end(), memo_candidates_.begin() + begin, memo_candidates_.begin() + end);
    }
    out.offsets_.push_back(static_cast<std::uint32_t>(out.candidates_.size()));
  }
}

}  // namespace waqai
