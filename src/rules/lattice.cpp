// The matcher's input: what each token can be, as a lexicon reads it.
#include "waqai/core/error.hpp"
#include "waqai/rules/pattern.hpp"

namespace waqai {

SymbolId SymbolTable::intern(std::string_view name) {
  const auto known = ids_.find(name);
  if (known != ids_.end()) return known->second;
  if (ids_.size() == capacity)
    throw Error("more than " + std::to_string(capacity) + " classes of words: \"" + std::string(name) + "\"");
  const auto id = static_cast<SymbolId>(ids_.size());
  ids_.emplace(name, id);
  return id;
}

SymbolId SymbolTable::find(std::string_view name) const {
  const auto known = ids_.find(name);
  if (known == ids_.end()) throw Error("no class of words \"" + std::string(name) + "\"");
  return known->second;
}

void Lattice::reset(std::uint32_t first) {
  first_ = first;
  lexemes_.clear();
  offsets_.assign(1, 0);
  symbols_.clear();
  open_ = {};
}

void Lattice::add(const Lexeme& lexeme) {
  lexemes_.push_back(lexeme);
  open_.add(lexeme.symbol);
}

void Lattice::close_token(TokenType type) {
  if (type == TokenType::punctuation) open_.add(SymbolSet::punctuation);
  offsets_.push_back(static_cast<std::uint32_t>(lexemes_.size()));
  symbols_.push_back(open_);
  open_ = {};
}

}  // namespace waqai
