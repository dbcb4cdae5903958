// RareString: a std::string in less room.
#include "waqai/core/rare_string.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace waqai {
namespace {

TEST(RareString, IsReadAsAString) {
  for (const std::string& text : {std::string(), std::string("x"), std::string("longer than any small buffer holds")}) {
    SCOPED_TRACE(text);
    RareString rare;
    EXPECT_TRUE(rare.empty());
    rare = text;
    EXPECT_EQ(rare.empty(), text.empty());
    EXPECT_EQ(rare.text(), text);
    const std::string& read = rare;
    EXPECT_EQ(read, text);
    EXPECT_EQ(rare, std::string_view(text));
  }
}

TEST(RareString, CopiesAreTheirOwn) {
  RareString first;
  first = "event";
  RareString second = first;
  first = "another";
  EXPECT_EQ(first, "another");
  EXPECT_EQ(second, "event");
  const RareString third = std::move(first);
  EXPECT_EQ(third, "another");
  second.clear();
  EXPECT_EQ(second, "");
  EXPECT_LE(sizeof second, sizeof(void*));
}

}  // namespace
}  // namespace waqai
