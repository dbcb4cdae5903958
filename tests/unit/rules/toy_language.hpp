// A language of a dozen words, to try rules on.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/lexicon/phrase_trie.hpp"
#include "waqai/lexicon/vocabulary.hpp"
#include "waqai/rules/pattern.hpp"

namespace waqai {

class ToyLanguage {
 public:
  static constexpr std::array<std::string_view, 3> fields{"n", "m", "kind"};
  static constexpr std::array<Patterns::Constant, 2> constants{{{"few", 3}, {"many", 9}}};

  ToyLanguage() {
    for (const auto& [phrase, name, value] : words) {
      trie.add(phrase, static_cast<PhraseId>(lexemes.size()), vocabulary);
      lexemes.push_back({.symbol = symbols.intern(name), .value = value});
    }
    digits = symbols.intern("digits");
  }

  [[nodiscard]] Patterns compile(std::string_view rules) const {
    return {"toy.rules", rules, symbols, fields, constants};
  }

  /// All matches of the rule "start" at a token, in their order: "one two" n=1 n+=2; "one" n=1.
  std::string match(std::string_view rules, std::string_view content, std::uint32_t at = 0) {
    const Patterns patterns = compile(rules);
    read(content);
    PatternMatcher matcher(patterns);
    std::string out;
    for (const PatternMatch& match : matcher.match(text, lattice, patterns.rule("start"), at)) {
      const Span span{text.tokens[at].span.begin, text.tokens[match.end - 1].span.end};
      out.append(out.empty() ? "\"" : "; \"").append(span.of(content)).append("\"");
      for (const Capture& capture : match.captures)
        out.append(capture.second ? " >>" : " ")
            .append(fields[capture.field])
            .append(capture.adds ? "+=" : "=")
            .append(std::to_string(capture.value));
    }
    return out;
  }

  bool may_begin(std::string_view rules, std::string_view content) {
    const Patterns patterns = compile(rules);
    read(content);
    return patterns.may_begin(patterns.rule("start"), lattice, 0);
  }

  void read(std::string_view content) {
    tokenize(content, text);
    Analysis analysis;
    Analyzer(vocabulary).analyze(text, analysis);
    lattice.reset(0);
    std::vector<PhraseMatch> phrases;
    for (std::uint32_t at = 0; at < text.tokens.size(); ++at) {
      const TokenType type = text.tokens[at].type;
      if (type == TokenType::number)
        lattice.add({digits, no_clitic, at + 1, std::stoi(std::string(text.folded_at(at)))});
      phrases.clear();
      if (type == TokenType::word) trie.match(text, analysis, at, phrases);
      for (const PhraseMatch& phrase : phrases) {
        Lexeme lexeme = lexemes[phrase.phrase];
        lexeme.clitics = phrase.clitics;
        lexeme.end = phrase.last;
        lattice.add(lexeme);
      }
      lattice.close_token(type);
    }
  }

  TokenizedText text;
  Lattice lattice;

 private:
  struct Word {
    std::string_view phrase, name;
    std::int32_t value;
  };
  static constexpr Word words[] = {
      {"one", "number", 1},  {"two", "number", 2},  {"three", "number", 3}, {"red", "colour", 1},
      {"blue", "colour", 2}, {"one", "pronoun", 7}, {"red two", "name", 5}, {"in", "in", 0},
      {"بيت", "house", 1},   {"البيت", "house", 1}, {"نهر", "river", 2},    {"و", "conjunction", 0},
  };

  Vocabulary vocabulary;
  PhraseTrie trie;
  SymbolTable symbols;
  std::vector<Lexeme> lexemes;
  SymbolId digits = 0;
};

}  // namespace waqai
