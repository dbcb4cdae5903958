// Runs compiled patterns over a lattice: depth first over all readings and alternatives,
// pruned by the symbols with which each alternative can begin.
#include <algorithm>

#include "waqai/rules/pattern.hpp"

namespace waqai {

/// Where a rule that was called goes on when it ends.
struct PatternMatcher::Frame {
  Patterns::Address address = 0;
  const Frame* caller = nullptr;
};

/// What the code has come to; kept apart from the address, as alternatives share it.
struct PatternMatcher::State {
  std::uint32_t at = 0;
  std::uint32_t joint = 0;  // where a reading may carry a conjunction
  std::uint16_t muted = 0;
  bool second = false;
  const Frame* caller = nullptr;
};

std::span<const PatternMatch> PatternMatcher::match(const TokenizedText& text, const Lattice& lattice, RuleId rule,
                                                    std::uint32_t at) {
  text_ = &text;
  lattice_ = &lattice;
  start_ = at;
  captures_.clear();
  match_count_ = 0;
  State state;
  state.at = state.joint = at;
  run(patterns_->rules_[rule].address, state);
  const std::span matches = std::span(matches_).first(match_count_);
  std::ranges::stable_sort(matches, std::ranges::greater{}, &PatternMatch::end);
  return matches;
}

/// Returns true to end the search, which only `accept` does.
bool PatternMatcher::run(Patterns::Address address, State state) {
  using Op = Patterns::Op;
  const std::size_t captured = captures_.size();
  const auto fail = [&] {
    captures_.resize(captured);
    return false;
  };
  for (;;) {
    const Patterns::Instruction& instruction = patterns_->code_[address];
    ++address;
    switch (instruction.op) {
      case Op::symbol:
        return step_symbol(address, state, instruction) || fail();
      case Op::literal:
        if (!is_literal(state.at, patterns_->literals_[instruction.operand])) return fail();
        ++state.at;
        break;
      case Op::conjunction:
        if (step_conjunction(address, state)) return true;
        if (!is_joined(state.at)) return fail();
        state.joint = state.at;
        break;
      case Op::glued:
      case Op::unglued:
      case Op::opens:
      case Op::stop:
      case Op::behind:
      case Op::not_behind:
        if (!holds(instruction, state.at)) return fail();
        break;
      case Op::ahead:
      case Op::not_ahead:
        if (looks_so(address, state) != (instruction.op == Op::ahead)) return fail();
        address += instruction.operand;
        break;
      case Op::set:
        capture(state, instruction, instruction.low);
        break;
      case Op::second:
        state.second = true;
        break;
      case Op::mute:
        ++state.muted;
        break;
      case Op::unmute:
        --state.muted;
        break;
      case Op::choose:
        for (const Patterns::Alternative& alternative : patterns_->alternatives_of(instruction))
          if (may_begin(alternative, state.at) && run(alternative.address, state)) return true;
        return fail();
      case Op::jump:
        address = instruction.operand;
        break;
      case Op::call: {
        const Frame frame{address, state.caller};
        state.caller = &frame;
        return run(patterns_->rules_[instruction.operand].address, state) || fail();
      }
      case Op::leave:
        if (state.caller == nullptr) {
          if (state.at != start_) found(state.at);
          return fail();
        }
        address = state.caller->address;
        state.caller = state.caller->caller;
        break;
      case Op::accept:
        return true;
    }
  }
}

/// Reads و as a word of its own and goes on at `address`.
bool PatternMatcher::step_conjunction(Patterns::Address address, const State& state) {
  const auto lexemes = lattice_->at(state.at);
  const auto word = std::ranges::find(lexemes, patterns_->conjunction_, &Lexeme::symbol);
  if (word == lexemes.end()) return false;
  State next = state;
  next.at = word->end;
  return run(address, next);
}

/// Whether the code at `address`, up to its `accept`, matches here; its captures stay.
bool PatternMatcher::looks_so(Patterns::Address address, State state) {
  state.caller = nullptr;
  return run(address, state);
}

/// Whether the readings of this token and of what follows them leave the alternative possible.
bool PatternMatcher::may_begin(const Patterns::Alternative& alternative, std::uint32_t at) const {
  const Patterns::First& first = alternative.first;
  const Patterns::First& second = alternative.second;
  if (first.nullable) return true;
  const SymbolSet& symbols = lattice_->symbols(at);
  if (!first.symbols.meets(symbols)) return false;
  if (second.nullable || symbols.has(SymbolSet::punctuation)) return true;
  return std::ranges::any_of(lattice_->at(at), [&](const Lexeme& lexeme) {
    return first.symbols.has(lexeme.symbol) && second.symbols.meets(lattice_->symbols(lexeme.end));
  });
}

/// Reads a word and goes on at `address`.
bool PatternMatcher::step_symbol(Patterns::Address address, const State& state,
                                 const Patterns::Instruction& instruction) {
  for (const Lexeme& lexeme : lattice_->at(state.at)) {
    if (lexeme.symbol != instruction.symbol) continue;
    if ((lexeme.clitics & any_conjunction) != 0 && state.at != start_ && state.at != state.joint) continue;
    if (!admits(instruction, lexeme)) continue;
    const std::size_t captured = captures_.size();
    State next = state;
    next.at = lexeme.end;
    if (instruction.field != Patterns::no_field) capture(next, instruction, instruction.sign * lexeme.value);
    if (run(address, next)) return true;
    captures_.resize(captured);
  }
  return false;
}

bool PatternMatcher::admits(const Patterns::Instruction& instruction, const Lexeme& lexeme) const {
  const std::uint8_t conditions = instruction.conditions;
  const bool has_article = (lexeme.clitics & article) != 0;
  if ((conditions & Patterns::with_article) != 0 && !has_article) return false;
  if ((conditions & Patterns::without_article) != 0 && has_article) return false;
  if ((conditions & Patterns::no_preposition) != 0 && (lexeme.clitics & any_preposition) != 0) return false;
  if (lexeme.value < instruction.low || lexeme.value > instruction.high) return false;
  if ((conditions & Patterns::same_value) == 0) return true;
  const auto known = std::ranges::find(captures_.rbegin(), captures_.rend(), instruction.same_field, &Capture::field);
  return known != captures_.rend() && known->value == lexeme.value;
}

/// Of the conditions on what stands around `at`.
bool PatternMatcher::holds(const Patterns::Instruction& condition, std::uint32_t at) const {
  switch (condition.op) {
    case Patterns::Op::glued:
      return is_glued(at);
    case Patterns::Op::unglued:
      return is_unglued(at);
    case Patterns::Op::opens:
      return is_opening(at);
    case Patterns::Op::stop:
      return is_stop(at);
    case Patterns::Op::behind:
      return is_behind(at, condition);
    default:
      return !is_behind(at, condition);
  }
}

bool PatternMatcher::is_literal(std::uint32_t at, std::string_view mark) const {
  return at < lattice_->last() && text_->tokens[at].type == TokenType::punctuation && text_->folded_at(at) == mark;
}

/// Whether the tokens before and at `at` touch.
bool PatternMatcher::is_glued(std::uint32_t at) const {
  return at > lattice_->first() && at < lattice_->last() &&
         text_->tokens[at - 1].span.end == text_->tokens[at].span.begin;
}

bool PatternMatcher::is_unglued(std::uint32_t at) const {
  if (!is_glued(at)) return true;
  switch (text_->tokens[at].type) {
    case TokenType::word:
    case TokenType::number:
      return false;
    case TokenType::punctuation:
      return !is_literal(at, "/") && !is_literal(at, "-") && !is_literal(at, ":");
    case TokenType::line_break:
      break;
  }
  return true;
}

bool PatternMatcher::is_opening(std::uint32_t at) const {
  return at == lattice_->first() || text_->tokens[at - 1].type == TokenType::line_break;
}

bool PatternMatcher::is_stop(std::uint32_t at) const {
  if (at >= lattice_->last() || text_->tokens[at].type == TokenType::line_break) return true;
  return text_->tokens[at].type == TokenType::punctuation && is_unglued(at) && !is_literal(at, "%");
}

bool PatternMatcher::is_behind(std::uint32_t at, const Patterns::Instruction& instruction) const {
  if (at == 0) return false;
  return std::ranges::any_of(lattice_->at(at - 1), [&](const Lexeme& lexeme) {
    return lexeme.symbol == instruction.symbol && lexeme.end == at && admits(instruction, lexeme);
  });
}

/// Whether a word here can carry و.
bool PatternMatcher::is_joined(std::uint32_t at) const {
  return std::ranges::any_of(lattice_->at(at),
                             [](const Lexeme& lexeme) { return (lexeme.clitics & any_conjunction) == conj_wa; });
}

void PatternMatcher::capture(const State& state, const Patterns::Instruction& instruction, std::int32_t value) {
  if (state.muted == 0) captures_.push_back({instruction.field, state.second, instruction.adds, value});
}

void PatternMatcher::found(std::uint32_t end) {
  if (match_count_ == matches_.size()) matches_.emplace_back();
  PatternMatch& match = matches_[match_count_++];
  match.end = end;
  match.captures = captures_;
}

}  // namespace waqai
