// The stages before the tagger, for tests that begin with text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "waqai/time/timex.hpp"

namespace waqai {

struct TaggedText {
  explicit TaggedText(std::string_view content) {
    static Vocabulary vocabulary;
    static const TimeLexicon lexicon(vocabulary);
    tokenize(content, tokens);
    Analysis analysis;
    Analyzer(vocabulary).analyze(tokens, analysis);
    TimexTagger(lexicon).tag(tokens, analysis, 0, static_cast<std::uint32_t>(tokens.tokens.size()), timexes);
  }

  TokenizedText tokens;
  std::vector<Timex> timexes;
};

}  // namespace waqai
