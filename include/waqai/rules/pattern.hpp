// Patterns: grammars over classes of words, written in data/rules and compiled once.
//
//   SymbolTable symbols;                                    // classes of words, filled by a lexicon
//   const Patterns patterns = Patterns::builtin("rules/ar/time.rules", symbols, fields, constants);
//   PatternMatcher matcher(patterns);                       // one per thread
//   for (const PatternMatch& match : matcher.match(text, lattice, patterns.rule("timex"), at)) ...
//
// A pattern matches tokens by the classes that a lexicon gave them (a Lattice), and
// captures their values in numbered fields. The language is described in docs/rules.md.
// Rules call each other but never themselves, so every match ends; a matcher tries all
// readings and returns all matches, the longest first.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "waqai/text/clitics.hpp"
#include "waqai/text/tokens.hpp"

namespace waqai {

/// A class of words; below SymbolTable::capacity.
using SymbolId = std::uint8_t;

/// The names of the classes. Grows while data are loaded.
class SymbolTable {
 public:
  static constexpr std::size_t capacity = 127;

  /// @throws Error where there are too many.
  SymbolId intern(std::string_view name);
  /// @throws Error where no word has that class.
  [[nodiscard]] SymbolId find(std::string_view name) const;
  [[nodiscard]] bool knows(std::string_view name) const { return ids_.contains(name); }

 private:
  std::map<std::string, SymbolId, std::less<>> ids_;
};

/// A set of symbols, with one bit more for "a punctuation mark".
class SymbolSet {
 public:
  static constexpr SymbolId punctuation = SymbolTable::capacity;

  void add(SymbolId symbol) { words_[symbol / 64U] |= std::uint64_t{1} << (symbol % 64U); }
  void add(const SymbolSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
  }
  [[nodiscard]] bool has(SymbolId symbol) const { return (words_[symbol / 64U] >> (symbol % 64U) & 1U) != 0; }
  [[nodiscard]] bool meets(const SymbolSet& other) const {
    return ((words_[0] & other.words_[0]) | (words_[1] & other.words_[1])) != 0;
  }

 private:
  std::array<std::uint64_t, 2> words_{};
};

/// One reading of the tokens [at, end) as a word of a class.
struct Lexeme {
  SymbolId symbol = 0;
  CliticSet clitics = no_clitic;
  std::uint32_t end = 0;
  std::int32_t value = 0;
};

/// All readings of the tokens [first, last) of a text, by the token where they begin.
class Lattice {
 public:
  /// Begins anew, at token `first`.
  void reset(std::uint32_t first);
  /// Adds a reading of the token that is open.
  void add(const Lexeme& lexeme);
  /// Ends the open token and opens the next.
  void close_token(TokenType type);

  [[nodiscard]] std::uint32_t first() const { return first_; }
  [[nodiscard]] std::uint32_t last() const { return first_ + static_cast<std::uint32_t>(offsets_.size()) - 1; }
  [[nodiscard]] std::span<const Lexeme> at(std::uint32_t token) const {
    if (token < first_ || token >= last()) return {};
    const std::uint32_t begin = offsets_[token - first_];
    return std::span(lexemes_).subspan(begin, offsets_[token - first_ + 1] - begin);
  }
  /// The symbols of all readings of `token`; none outside the range.
  [[nodiscard]] const SymbolSet& symbols(std::uint32_t token) const {
    return token < first_ || token >= last() ? none_ : symbols_[token - first_];
  }

 private:
  std::uint32_t first_ = 0;
  std::vector<Lexeme> lexemes_;
  std::vector<std::uint32_t> offsets_{0};
  std::vector<SymbolSet> symbols_;
  SymbolSet open_;
  SymbolSet none_;
};

/// Index into the field names that the patterns were compiled with.
using FieldId = std::uint8_t;
using RuleId = std::uint16_t;

/// A compiled rule file. Immutable; shared by all threads.
class Patterns {
 public:
  using Constant = std::pair<std::string_view, std::int32_t>;

  /// Compiles `text`; `name` stands in errors. `fields` are what may be captured, `constants` the names that may
  /// stand for numbers. @throws DataError with line and column: bad syntax, a name that is neither class nor rule,
  /// a rule that calls itself, a repetition of nothing.
  Patterns(std::string name, std::string_view text, const SymbolTable& symbols,
           std::span<const std::string_view> fields, std::span<const Constant> constants);
  /// From a file of the built-in data. @throws Error where there is no such resource.
  static Patterns builtin(std::string_view resource_name, const SymbolTable& symbols,
                          std::span<const std::string_view> fields, std::span<const Constant> constants);

  /// @throws Error where there is no such rule.
  [[nodiscard]] RuleId rule(std::string_view name) const;
  /// The rules that no other rule calls, in the order in which the file first names them.
  [[nodiscard]] std::vector<RuleId> entries() const;
  [[nodiscard]] const std::string& name(RuleId rule) const { return rules_[rule].name; }
  /// Whether the readings of the token `at` and of what follows it let a match of the rule begin there: false for
  /// nearly all tokens, at far less cost than a match. Looks two readings far for rules that no other rule calls,
  /// else one.
  [[nodiscard]] bool may_begin(RuleId rule, const Lattice& lattice, std::uint32_t at) const;

 private:
  friend class PatternCompiler;
  friend class PatternMatcher;
  friend class PatternSampler;  // of the tests: writes what a grammar matches

  using Address = std::uint32_t;

  enum class Op : std::uint8_t {
    symbol,       // one reading
    literal,      // one punctuation mark, literals_[operand]
    conjunction,  // و apart, or on the word that follows
    glued,        // no gap before the next token
    unglued,      // what follows is not part of the same number or code
    opens,        // here begins the text or a line
    stop,         // here ends the text, the line or the clause
    behind,       // the token before can be read so
    not_behind,
    ahead,  // the operand's length of code matches here; captures stay
    not_ahead,
    set,     // field = value
    second,  // what follows is captured for the second part
    mute,    // captures nothing
    unmute,
    choose,  // alternatives_[operand, operand + count)
    jump,
    call,    // rules_[operand]
    leave,   // the end of a rule
    accept,  // the end of what `ahead` looks at
  };

  /// Conditions on a reading.
  enum Condition : std::uint8_t { with_article = 1, without_article = 2, no_preposition = 4, same_value = 8 };

  struct Instruction {
    Op op = Op::accept;
    std::uint8_t conditions = 0;
    SymbolId symbol = 0;
    FieldId field = no_field;  // captured, or set
    bool adds = false;         // to what was captured before
    std::int8_t sign = 1;      // of what is captured
    FieldId same_field = no_field;
    std::uint16_t count = 0;
    std::int32_t low = 0;  // of the value; of `set`, the value itself
    std::int32_t high = 0;
    Address operand = 0;
  };

  /// How a piece of code can begin; `nullable`: also with nothing.
  struct First {
    SymbolSet symbols;
    bool nullable = false;
  };

  struct Alternative {
    Address address = 0;
    First first;
    First second;  // of what can follow its first reading, whichever that is
  };

  struct Rule {
    std::string name;
    Address address = 0;
    First first;
    std::vector<First> second;  // by first symbol, what can follow it; empty where not looked for
  };

  static constexpr FieldId no_field = 0xFF;

  [[nodiscard]] std::span<const Alternative> alternatives_of(const Instruction& choose) const {
    return std::span(alternatives_).subspan(choose.operand, choose.count);
  }

  std::vector<Instruction> code_;
  std::vector<Alternative> alternatives_;
  std::vector<std::string> literals_;
  std::vector<Rule> rules_;
  SymbolId conjunction_ = 0;
};

/// A field and the value that a match gives it; later ones replace earlier ones.
struct Capture {
  FieldId field = 0;
  bool second = false;  ///< of the second part, behind ">>"
  bool adds = false;    ///< to the value so far, instead of replacing it
  std::int32_t value = 0;
};

struct PatternMatch {
  std::uint32_t end = 0;  ///< the match is tokens [at, end)
  std::vector<Capture> captures;
};

/// Keeps buffers between calls, so it is not to be shared between threads.
class PatternMatcher {
 public:
  /// The patterns must outlive the matcher.
  explicit PatternMatcher(const Patterns& patterns) : patterns_(&patterns) {}

  /// All matches of `rule` at token `at` that are not empty, the longest first, of equal ones that of the earlier
  /// alternative. Valid until the next call. Exponential in the nesting of optional parts in theory; grammars
  /// look a few tokens far.
  std::span<const PatternMatch> match(const TokenizedText& text, const Lattice& lattice, RuleId rule, std::uint32_t at);

 private:
  struct Frame;
  struct State;

  bool run(Patterns::Address address, State state);
  bool step_conjunction(Patterns::Address address, const State& state);
  bool looks_so(Patterns::Address address, State state);
  [[nodiscard]] bool holds(const Patterns::Instruction& condition, std::uint32_t at) const;
  bool step_symbol(Patterns::Address address, const State& state, const Patterns::Instruction& instruction);
  [[nodiscard]] bool may_begin(const Patterns::Alternative& alternative, std::uint32_t at) const;
  [[nodiscard]] bool admits(const Patterns::Instruction& instruction, const Lexeme& lexeme) const;
  [[nodiscard]] bool is_literal(std::uint32_t at, std::string_view mark) const;
  [[nodiscard]] bool is_glued(std::uint32_t at) const;
  [[nodiscard]] bool is_unglued(std::uint32_t at) const;
  [[nodiscard]] bool is_opening(std::uint32_t at) const;
  [[nodiscard]] bool is_stop(std::uint32_t at) const;
  [[nodiscard]] bool is_behind(std::uint32_t at, const Patterns::Instruction& instruction) const;
  [[nodiscard]] bool is_joined(std::uint32_t at) const;
  void capture(const State& state, const Patterns::Instruction& instruction, std::int32_t value);
  void found(std::uint32_t end);

  const Patterns* patterns_;
  const TokenizedText* text_ = nullptr;
  const Lattice* lattice_ = nullptr;
  std::uint32_t start_ = 0;
  std::vector<Capture> captures_;
  std::vector<PatternMatch> matches_;
  std::size_t match_count_ = 0;  // of matches_ in use; the rest keep their buffers
};

}  // namespace waqai
