// The readings of tokens, and the test whether a match may begin.
#include <gtest/gtest.h>

#include <string>

#include "toy_language.hpp"
#include "waqai/core/error.hpp"

namespace waqai {
namespace {

TEST(SymbolTable, NumbersNames) {
  SymbolTable symbols;
  const SymbolId red = symbols.intern("red");
  EXPECT_NE(symbols.intern("blue"), red);
  EXPECT_EQ(symbols.intern("red"), red);
  EXPECT_EQ(symbols.find("red"), red);
  EXPECT_TRUE(symbols.knows("blue"));
  EXPECT_FALSE(symbols.knows("green"));
  EXPECT_THROW((void)symbols.find("green"), Error);
}

TEST(SymbolTable, IsLimited) {
  SymbolTable symbols;
  for (std::size_t i = 0; i < SymbolTable::capacity; ++i) symbols.intern("s" + std::to_string(i));
  EXPECT_EQ(symbols.intern("s0"), 0);
  EXPECT_THROW(symbols.intern("one too many"), Error);
}

TEST(SymbolSet, HoldsEverySymbol) {
  for (unsigned i = 0; i <= SymbolSet::punctuation; ++i) {
    SymbolSet set;
    set.add(static_cast<SymbolId>(i));
    for (unsigned j = 0; j <= SymbolSet::punctuation; ++j) EXPECT_EQ(set.has(static_cast<SymbolId>(j)), i == j);
  }
}

TEST(Lattice, HoldsReadingsByToken) {
  Lattice lattice;
  lattice.reset(10);
  lattice.add({.symbol = 1, .end = 11, .value = 5});
  lattice.add({.symbol = 2, .end = 12, .value = 6});
  lattice.close_token(TokenType::word);
  lattice.close_token(TokenType::punctuation);
  EXPECT_EQ(lattice.first(), 10U);
  EXPECT_EQ(lattice.last(), 12U);
  ASSERT_EQ(lattice.at(10).size(), 2U);
  EXPECT_EQ(lattice.at(10)[1].value, 6);
  EXPECT_TRUE(lattice.at(11).empty());
  for (const std::uint32_t outside : {9U, 12U, 99U}) {
    EXPECT_TRUE(lattice.at(outside).empty());
    EXPECT_FALSE(lattice.symbols(outside).has(1));
  }
  EXPECT_TRUE(lattice.symbols(10).has(1) && lattice.symbols(10).has(2));
  EXPECT_TRUE(lattice.symbols(11).has(SymbolSet::punctuation));
  lattice.reset(0);
  EXPECT_EQ(lattice.last(), 0U);
}

TEST(Patterns, MayBegin) {
  ToyLanguage language;
  const struct {
    std::string_view rules, text;
    bool expected;
  } cases[] = {
      {"start : number", "one", true},
      {"start : number", "red", false},
      {"start : number", "unheard", false},
      {"start : number colour", "one red", true},
      {"start : number colour", "one two", false},
      {"start : number colour", "one", false},
      {"start : number colour | number in", "one in", true},
      {"start : number colour?", "one", true},
      {"start : number* colour", "one two", true},  // two readings far, no further
      {"start : number* colour", "one in", false},
      {"start : number* colour", "red", true},
      {"start : pair in\npair : number colour?", "one in", true},
      {"start : pair in\npair : number colour?", "one two", false},
      {"start : (name | colour) in", "red two in", true},  // by the reading's own end
      {"start : name in", "red two", false},
      {R"(start : "(" number)", "(one", true},
      {R"(start : number "," colour)", "one, red", true},
      {R"(start : number "," colour)", "one red", false},
      {"start : !colour number", "one", true},
      {"start : and house", "وبيت", true},
  };
  for (const auto& c : cases) EXPECT_EQ(language.may_begin(c.rules, c.text), c.expected) << c.rules << " : " << c.text;
}

}  // namespace
}  // namespace waqai
