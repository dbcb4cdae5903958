// Every element of the language of rules: what it matches, what it captures, and which match comes first.
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "toy_language.hpp"

namespace waqai {
namespace {

struct Case {
  std::string_view rules, text, matches;
  std::uint32_t at = 0;
};

void check(std::initializer_list<Case> cases) {
  ToyLanguage language;
  for (const Case& c : cases) EXPECT_EQ(language.match(c.rules, c.text, c.at), c.matches) << c.rules << " : " << c.text;
}

TEST(PatternMatcher, Classes) {
  check({
      {"start : number", "two", R"("two")"},
      {"start : number", "red", ""},
      {"start : number", "unheard", ""},
      {"start : number", "", ""},
      {"start : number colour", "two red", R"("two red")"},
      {"start : number colour", "two unheard red", ""},
      {"start : number colour", "two", ""},
      {"start : colour number | name", "red two", R"("red two"; "red two")"},  // two words, or one of two tokens
      {"start : pronoun", "one", R"("one")"},
      {"start : digits", "1984", R"("1984")"},
  });
}

TEST(PatternMatcher, RangesOfValues) {
  check({
      {"start : number(2)", "two", R"("two")"},
      {"start : number(2)", "one", ""},
      {"start : number(2..few)", "three", R"("three")"},
      {"start : number(2..few)", "one", ""},
      {"start : digits(many)", "9", R"("9")"},
      {"start : number(-1..1)", "one", R"("one")"},
      {"start : number:n digits(=n)", "two 2", R"("two 2" n=2)"},
      {"start : number:n digits(=n)", "two 3", ""},
      {"start : digits(=n)", "2", ""},                                                  // nothing captured yet
      {"start : number:n colour:n digits(=n)", "two red 1", R"("two red 1" n=2 n=1)"},  // the last capture counts
  });
}

TEST(PatternMatcher, ArticlesAndParticles) {
  check({
      {"start : house", "البيت", R"("البيت")"},
      {"start : house[def]", "البيت", R"("البيت")"},
      {"start : house[def]", "بيت", ""},
      {"start : house[def]", "للبيت", R"("للبيت")"},
      {"start : house[indef]", "بيت", R"("بيت")"},
      {"start : house[indef]", "البيت", ""},
      {"start : house[bare]", "البيت", R"("البيت")"},
      {"start : house[bare]", "بالبيت", ""},
      {"start : house(1)[def]:n", "البيت", R"("البيت" n=1)"},
  });
}

TEST(PatternMatcher, Captures) {
  check({
      {"start : number:n", "two", R"("two" n=2)"},
      {"start : number:-n", "two", R"("two" n=-2)"},
      {"start : number:n digits:+n", "two 20", R"("two 20" n=2 n+=20)"},
      {"start : number:n digits:-+n", "two 20", R"("two 20" n=2 n+=-20)"},
      {"start : {kind=few} number:n {m=-4 n+=1}", "two", R"("two" kind=3 n=2 m=-4 n+=1)"},
      {"start : number:n >> digits:n {m=1}", "two 3", R"("two 3" n=2 >>n=3 >>m=1)"},
      {"start : (number:n >> in)? digits:n", "3", R"("3" n=3)"},  // ">>" on the way taken only
      {"start : number:n ^(digits:m {kind=1}) colour:m", "two 3 red", R"("two 3 red" n=2 m=1)"},
      {"start : ^(number:n >> digits:n) colour:m", "two 3 red", R"("two 3 red" >>m=1)"},
      {"start : colour:m (number:n digits | number:kind)", "red two", R"("red two" m=1 kind=2)"},  // a way given up
  });
}

TEST(PatternMatcher, AlternativesAndRepetition) {
  check({
      {"start : number | colour", "red", R"("red")"},
      {"start : colour number?", "red two", R"("red two"; "red")"},
      {"start : colour (number:n | digits:m)? in", "red 5 in", R"("red 5 in" m=5)"},
      {"start : colour (number | )", "red two", R"("red two"; "red")"},
      {"start : number*", "one two three red", R"("one two three"; "one two"; "one")"},
      {"start : (number colour)* in", "one red two blue in", R"("one red two blue in")"},
      {"start : (number (colour | in)*)* digits", "one red in two blue 7", R"("one red in two blue 7")"},
      {"start : number*", "red", ""},  // a match is never empty
      {"start : number?", "red", ""},
  });
}

TEST(PatternMatcher, LongestFirstAndOfEqualOnesTheEarlierAlternative) {
  check({
      {"start : number | number colour", "two red", R"("two red"; "two")"},
      {"start : number {n=1} | number {n=2}", "two", R"("two" n=1; "two" n=2)"},
      {"start : (number {n=1} | number {n=2}) (colour {m=1} | colour {m=2})", "two red",
       R"("two red" n=1 m=1; "two red" n=1 m=2; "two red" n=2 m=1; "two red" n=2 m=2)"},
      {"start : name {n=1} | colour number in {n=2} | colour number {n=3}", "red two in",
       R"("red two in" n=2; "red two" n=1; "red two" n=3)"},
      {"start : number? {n=1} colour | number:n", "two red", R"("two red" n=1; "two" n=2)"},
  });
}

TEST(PatternMatcher, RulesCallRules) {
  check({
      {"start : pair pair\npair : number colour", "one red two blue", R"("one red two blue")"},
      {"pair : number:n\nstart : pair colour | pair", "two", R"("two" n=2)"},
      {"start : a in\na : b digits?\nb : number colour?", "one red 5 in", R"("one red 5 in")"},
      {"start : a in\na : b digits?\nb : number colour?", "one in", R"("one in")"},
      {"start : number  # comment : colour\n # another\n  colour", "one red", R"("one red")"},
  });
}

TEST(PatternMatcher, Punctuation) {
  check({
      {R"(start : number "," digits)", "two, 3", R"("two, 3")"},
      {R"(start : number "," digits)", "two . 3", ""},
      {R"(start : number ("،" | "-")? digits)", "two ، 3", R"("two ، 3")"},
      {"start : \"(\" number \")\"", "(two)", "\"(two)\""},
      {R"(start : digits ~ "/" ~ digits)", "3/4", R"("3/4")"},
      {R"(start : digits ~ "/" ~ digits)", "3 /4", ""},
      {R"(start : digits ~ "/" ~ digits)", "3/ 4", ""},
      {R"(start : digits ~ "/" ~ digits)", "3/", ""},
  });
}

TEST(PatternMatcher, WhereTextBeginsAndEnds) {
  check({
      {"start : opens number", "two", R"("two")"},
      {"start : opens number", "red two", "", 1},
      {"start : opens number", "red\ntwo", R"("two")", 2},
      {"start : number stop", "two", R"("two")"},
      {"start : number stop", "two.", R"("two")"},
      {"start : number stop", "two\nred", R"("two")"},
      {"start : number stop", "two red", ""},
      {"start : digits stop", "5%", ""},
      {"start : digits stop", "5/6", ""},
      {"start : digits stop", "5 /6", R"("5")"},
      {"start : digits unglued", "5 red", R"("5")"},
      {"start : digits unglued", "5.", R"("5")"},
      {"start : digits unglued", "5", R"("5")"},
      {"start : digits unglued", "5/6", ""},
      {"start : digits unglued", "5-6", ""},
      {"start : digits unglued", "5:6", ""},
      {"start : digits unglued", "5red", ""},
  });
}

TEST(PatternMatcher, LooksBehind) {
  check({
      {"start : <in number", "in two", R"("two")", 1},
      {"start : <in number", "red two", "", 1},
      {"start : <in number", "two", ""},
      {"start : !<in number", "in two", "", 1},
      {"start : !<in number", "red two", R"("two")", 1},
      {"start : !<in number", "two", R"("two")"},
      {"start : <number(2) colour", "two red", R"("red")", 1},
      {"start : <number(2) colour", "one red", "", 1},
      {"start : <name number", "red two", "", 1},  // a phrase that ends further on is not before it
      {"start : <house[def] river", "البيت نهر", R"("نهر")", 1},
      {"start : number (<number(1) colour:n | <number(2) colour:m)", "two red", R"("two red" m=1)"},
  });
}

TEST(PatternMatcher, LooksAhead) {
  check({
      {"start : number &colour", "two red", R"("two")"},
      {"start : number &colour", "two", ""},
      {"start : number:n &(colour:m in) colour", "two red in", R"("two red" n=2 m=1)"},  // captures stay
      {"start : number:n &(colour:m in)", "two red", ""},
      {"start : number !colour", "two", R"("two")"},
      {"start : number !colour", "two red", ""},
      {"start : number !colour(2)", "two red", R"("two")"},
      {"start : number !(colour in)", "two red", R"("two")"},
      {"start : number !(colour in)", "two red in", ""},
      {"start : number:n !(colour:m in) colour", "two red", R"("two red" n=2)"},  // and nothing of what is not there
      {R"(start : digits !"/")", "5/6", ""},
      {"start : number &start_of_more\nstart_of_more : colour in", "two red in", R"("two")"},
      {"start : number !(!colour)", "two red", R"("two")"},
  });
}

TEST(PatternMatcher, Conjunction) {
  check({
      {"start : number and colour", "one و red", R"("one و red")"},
      {"start : number and colour", "one red", ""},
      {"start : river and house", "نهر وبيت", R"("نهر وبيت")"},
      {"start : river and house", "نهر و بيت", R"("نهر و بيت")"},
      {"start : river and house", "نهر بيت", ""},
      {"start : river and house", "نهر فبيت", ""},  // another conjunction
      {"start : river and? house[def]", "نهر والبيت", R"("نهر والبيت")"},
      {"start : river house", "نهر وبيت", ""},               // only `and` joins
      {"start : river house", "ونهر بيت", R"("ونهر بيت")"},  // the first word of a match is free
      {"start : river (and house)* in", "نهر وبيت وبيت in", R"("نهر وبيت وبيت in")"},
  });
}

TEST(PatternMatcher, KeepsNothingOfTheMatchBefore) {
  ToyLanguage language;
  const Patterns patterns = language.compile("start : number:n colour:m | number:n");
  PatternMatcher matcher(patterns);
  language.read("two red");
  EXPECT_EQ(matcher.match(language.text, language.lattice, patterns.rule("start"), 0).size(), 2U);
  language.read("three");
  const auto matches = matcher.match(language.text, language.lattice, patterns.rule("start"), 0);
  ASSERT_EQ(matches.size(), 1U);
  ASSERT_EQ(matches[0].captures.size(), 1U);
  EXPECT_EQ(matches[0].captures[0].value, 3);
}

}  // namespace
}  // namespace waqai
