// What the compiler of rules refuses, with its place.
#include <gtest/gtest.h>

#include <string>

#include "toy_language.hpp"
#include "waqai/core/error.hpp"

namespace waqai {
namespace {

TEST(PatternCompiler, RefusesWithItsPlace) {
  const ToyLanguage language;
  const struct {
    std::string_view rules, error;
  } cases[] = {
      // Rules
      {"number", "1:1: expected a rule: a name, a space and a colon"},
      {"start: number", "1:1: expected a rule: a name, a space and a colon"},
      {"start : number\nother: number", "2:1: \"other\" is not a class of words, which alone has a range or field"},
      {"start : number )", "1:16: expected a rule: a name, a space and a colon"},
      {"start : number\nstart : colour", "2:1: a second rule \"start\""},
      {"colour : number", "1:1: \"colour\" is a class of words already"},
      {"start : number\nstop : number", "2:1: \"stop\" is a word of the language"},
      // Names
      {"start : numbr", "1:9: neither a class of words nor a rule: \"numbr\""},
      {"start : number\n  other  # here\nlast : start", "2:3: neither a class of words nor a rule: \"other\""},
      {"start : Number", "1:9: expected a name before \"N\""},
      {"start : number:year", "1:16: unknown field \"year\"; there are: n m kind"},
      {"start : number(some)", "1:16: unknown value \"some\"; there are: few many"},
      {"start : number[fem]", "1:16: unknown condition \"fem\"; there are: def indef bare"},
      {"start : {k=1}", "1:10: unknown field \"k\"; there are: n m kind"},
      {"start : number(=x)", "1:17: unknown field \"x\"; there are: n m kind"},
      {"start : pair:n\npair : number", "1:9: \"pair\" is not a class of words, which alone has a range or field"},
      {"start : pair(3)\npair : number", "1:9: \"pair\" is not a class of words, which alone has a range or field"},
      // Brackets and marks
      {"start : (number", "1:16: expected \")\", not the end of the file"},
      {"start : (number\nother : colour", "2:1: expected \")\" before \"o\""},
      {"start : number(1", "1:17: expected \")\", not the end of the file"},
      {"start : number[def", "1:19: expected \"]\", not the end of the file"},
      {"start : {n=1", "1:13: expected a name, not the end of the file"},
      {"start : {n 1}", "1:12: expected \"=\" before \"1\""},
      {"start : number(1..)", "1:19: expected a name before \")\""},
      {"start : number(-x)", "1:16: expected a number before \"-\""},
      {"start : number(99999999999)", "1:16: expected a number before \"9\""},
      {"start : number(3..1)", "1:16: the range ends before it begins"},
      {"start : number \"،", "1:16: a quotation mark is not closed"},
      {"start : number \"\n\"", "1:16: a quotation mark is not closed"},
      {"start : \"،\" \"word\"", "1:13: \"word\" is not one punctuation mark"},  // characters are counted, not bytes
      {"start : \"\"", "1:9: \"\" is not one punctuation mark"},
      {"start : \"--\"", "1:9: \"--\" is not one punctuation mark"},
      {"start : number??", "1:16: expected a name before \"?\""},
      {"start : !", "1:10: expected a name, not the end of the file"},
      // Looking behind
      {"start : <(number) colour", "1:10: only a class of words can stand behind"},
      {"start : colour !<\",\"", "1:18: only a class of words can stand behind"},
      {"start : <pair colour\npair : number", "1:10: only a class of words can stand behind"},
      {"start : <number:n colour", "1:10: what stands behind is not captured"},
      // What would not end
      {"start : start number", "1:9: the rule \"start\" calls itself"},
      {"start : number a\na : b?\nb : colour &(start)", "3:14: the rule \"start\" calls itself"},
      {"start : (number?)*", "1:9: what is repeated may be nothing"},
      {"start : colour (&number)* in", "1:16: what is repeated may be nothing"},
      {"start : colour a* in\na : number? colour?", "1:16: what is repeated may be nothing"},
      {"start : and* number", "1:9: what is repeated may be nothing"},
      {"start : (number? colour*)*", "1:9: what is repeated may be nothing"},
  };
  for (const auto& c : cases) {
    try {
      (void)language.compile(c.rules);
      ADD_FAILURE() << "taken: " << c.rules;
    } catch (const DataError& error) {
      EXPECT_EQ(error.what(), "toy.rules:" + std::string(c.error)) << c.rules;
    }
  }
}

TEST(PatternCompiler, Takes) {
  const ToyLanguage language;
  for (const std::string_view rules :
       {"", "# nothing\n", "start : ", "start :\n  number |\n", "start : (((number)))", "start : number ? colour *",
        "start : late\nlate : number", "start : (number (colour digits?)*)*", "start : ! number < in & colour digits",
        "start\t: number", "r2_d2 : number\nstart : r2_d2", "start : {}", "start : { n = 1 m += few }"})
    EXPECT_NO_THROW((void)language.compile(rules)) << rules;
}

TEST(Patterns, NamesItsRules) {
  const Patterns patterns = ToyLanguage().compile("a : b\nb : number");
  EXPECT_NE(patterns.rule("a"), patterns.rule("b"));
  EXPECT_THROW((void)patterns.rule("c"), Error);
  ASSERT_EQ(patterns.entries().size(), 1U);  // b is called
  EXPECT_EQ(patterns.name(patterns.entries().front()), "a");
}

}  // namespace
}  // namespace waqai
