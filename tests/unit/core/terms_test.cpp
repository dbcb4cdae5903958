#include "waqai/core/terms.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace waqai {
namespace {

/// The values are `names` in this order, all there and back.
template <typename Value>
void expect_names(std::optional<Value> (*parse)(std::string_view), const std::vector<std::string_view>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto value = static_cast<Value>(i);
    EXPECT_EQ(to_string(value), names[i]);
    EXPECT_EQ(parse(names[i]), value) << names[i];
  }
  for (const std::string_view wrong : {"", "Meeting", "meeting ", "meet", "others"})
    EXPECT_EQ(parse(wrong), std::nullopt) << wrong;
}

TEST(Terms, NamesStandInFiles) {
  expect_names<Kind>(parse_kind, {"meeting", "call", "summit", "visit", "talks", "statement", "contact"});
  expect_names<Status>(parse_status, {"happened", "planned", "postponed", "cancelled", "denied", "proposed"});
  expect_names<Role>(parse_role, {"host", "guest", "initiator", "party"});
  expect_names<ActorType>(parse_actor_type, {"person", "country", "org", "group"});
  expect_names<DateBasis>(parse_date_basis,
                          {"none", "given", "explicit", "relative", "document", "inferred", "corpus"});
}

TEST(Terms, EveryValueHasItsOwnName) {
  EXPECT_EQ(to_string(Kind::contact), "contact");
  EXPECT_EQ(to_string(Status::proposed), "proposed");
  EXPECT_EQ(to_string(Role::party), "party");
  EXPECT_EQ(to_string(ActorType::group), "group");
  EXPECT_EQ(to_string(DateBasis::explicit_date), "explicit");
  EXPECT_EQ(to_string(DateBasis::corpus), "corpus");
}

}  // namespace
}  // namespace waqai
