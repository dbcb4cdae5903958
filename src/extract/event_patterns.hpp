// Event patterns: ways of putting parties around a trigger that
// data/rules/ar/events.rules tells, in the language of docs/rules.md, over a
// sentence's items instead of its words.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extract/clauses.hpp"
#include "waqai/knowledge/knowledge.hpp"
#include "waqai/rules/pattern.hpp"

namespace waqai {

/// What a rule makes of some items: the trigger, and who or what the other
/// items are.
struct PatternEvent {
  RuleId rule = 0;
  std::uint32_t trigger = 0;                                  ///< item
  std::vector<std::pair<Filler, std::uint32_t>> arguments{};  ///< items, in the order of the rule
};

/// The compiled rules. Immutable; shared by all threads.
class EventPatterns {
 public:
  /// @throws DataError where the built-in rules break the language.
  EventPatterns();

  [[nodiscard]] const Patterns& patterns() const { return patterns_; }
  /// The rules that no other rule calls, each of which tells an event.
  [[nodiscard]] std::span<const RuleId> rules() const { return rules_; }
  /// What stands in evidence as the rule that fired: "ar.pattern." and the
  /// rule's name.
  [[nodiscard]] const std::string& id(RuleId rule) const { return ids_[rule]; }

 private:
  Patterns patterns_;
  std::vector<RuleId> rules_;
  std::vector<std::string> ids_;
};

/// Keeps buffers between sentences, so it is not to be shared between threads.
/// The patterns must outlive it.
class EventPatternReader {
 public:
  explicit EventPatternReader(const EventPatterns& patterns) : patterns_(&patterns), matcher_(patterns.patterns()) {}

  /// The events that rules find in a sentence, in order; of one rule at one
  /// place the longest match.
  std::vector<PatternEvent> read(const Clauses& clauses, const TokenizedText& text, const Knowledge& knowledge);

 private:
  void read_lattice(const Clauses& clauses, const TokenizedText& text, const Knowledge& knowledge);
  void add_mention(const Clauses& clauses, std::uint32_t item, const Knowledge& knowledge);

  const EventPatterns* patterns_;
  PatternMatcher matcher_;
  Lattice lattice_;
};

}  // namespace waqai
