#include "waqai/core/table.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace waqai {
namespace {

const std::vector<std::string_view> id_and_names{"id", "names"};

/// "1:ru=روسيا 2:..." of the rows' lines, ids and names.
std::string listed(std::string_view text) {
  const Table table("t.tsv", text, id_and_names);
  std::string out;
  for (const Table::Row& row : table.rows()) {
    if (!out.empty()) out += ' ';
    out += std::to_string(row.line()).append(":").append(row["id"]).append("=").append(row["names"]);
  }
  return out;
}

/// What the DataError of `work` says, or "none".
std::string data_error(const std::function<void()>& work) {
  try {
    work();
  } catch (const DataError& error) {
    return error.what();
  }
  return "none";
}

TEST(Table, Rows) {
  struct Case {
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"id\tnames\nru\tروسيا\n", "2:ru=روسيا"},
      {"id\tnames\nru\tروسيا", "2:ru=روسيا"},  // no line end at the end
      {"# purpose\n\nid\tnames\n# between\nru\tروسيا\n\nsy\tسوريا\n", "5:ru=روسيا 7:sy=سوريا"},
      {"id\tnames\r\nru\tروسيا\r\n\r\nsy\t\r\n", "2:ru=روسيا 4:sy="},  // line ends of Windows
      {"names\tother\tid\nروسيا\tx\tru\n", "2:ru=روسيا"},              // columns in any order
      {"id\tnames\n\t\n", "2:="},                                      // empty fields are fields
      {"id\tnames\nru\t# no comment\n", "2:ru=# no comment"},
      {"id\tnames\n", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(listed(c.text), c.expected) << c.text;
}

TEST(Table, RefusesABrokenForm) {
  struct Case {
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"", "t.tsv: there is no line with column names"},
      {"# only a comment\n\n", "t.tsv: there is no line with column names"},
      {"# purpose\nid\tname\n", "t.tsv:2: the column \"names\" is missing"},
      {"id\tnames\nru\n", "t.tsv:2: the row has 1 fields, its table 2 columns"},
      {"id\tnames\nsy\tسوريا\nru\tروسيا\t\n", "t.tsv:3: the row has 3 fields, its table 2 columns"},
      {"id\tnames\n \n", "t.tsv:2: the row has 1 fields, its table 2 columns"},
  };
  for (const Case& c : cases) EXPECT_EQ(data_error([&] { listed(c.text); }), c.expected) << c.text;
}

TEST(Table, ErrorsNameTheFieldTheyStandIn) {
  const Table table("t.tsv", "# purpose\nid\tnames\tlat\nsochi\tسوتشي\t43,6\n", id_and_names);
  const Table::Row& row = table.rows().front();
  EXPECT_EQ(data_error([&] { static_cast<void>(row.number("lat")); }), "t.tsv:3:3: lat: \"43,6\" is no number");
  EXPECT_STREQ(row.error("id", "is unknown").what(), "t.tsv:3:1: id: is unknown");
  EXPECT_THROW(static_cast<void>(row["lon"]), Error);
  EXPECT_TRUE(table.has_column("lat"));
  EXPECT_FALSE(table.has_column("lon"));
  EXPECT_EQ(table.name(), "t.tsv");
}

TEST(Table, Numbers) {
  struct Case {
    std::string_view field;
    double expected;
  };
  for (const Case& c : {Case{"43.60", 43.6}, {"-0.5", -0.5}, {"7", 7}, {"", 99}, {"1e3", 1000}}) {
    const std::string text = "id\tnames\tlat\nx\t\t" + std::string(c.field) + "\n";
    const Table table("t.tsv", text, id_and_names);
    EXPECT_DOUBLE_EQ(table.rows().front().number("lat", 99), c.expected) << c.field;
  }
  for (const std::string_view field : {"x", "1x", " 1", "1 ", "+1", "٣", "--1"}) {
    const std::string text = "id\tnames\tlat\nx\t\t" + std::string(field) + "\n";
    const Table table("t.tsv", text, id_and_names);
    EXPECT_THROW(static_cast<void>(table.rows().front().number("lat")), DataError) << field;
  }
}

TEST(Table, Lists) {
  using Parts = std::vector<std::string_view>;
  struct Case {
    std::string_view field;
    Parts expected;
  };
  const Case cases[] = {
      {"", {}}, {"روسيا", {"روسيا"}}, {"روسيا|موسكو", {"روسيا", "موسكو"}}, {"a||b", {"a", "", "b"}}, {"a|", {"a", ""}}};
  for (const Case& c : cases) {
    const std::string text = "id\tnames\nx\t" + std::string(c.field) + "\n";
    const Table table("t.tsv", text, id_and_names);
    EXPECT_EQ(table.rows().front().list("names"), c.expected) << c.field;
    EXPECT_EQ(split(c.field, '|'), c.expected) << c.field;
  }
}

TEST(Table, BuiltIn) {
  const Table table = Table::builtin("knowledge/countries.tsv", id_and_names);
  EXPECT_EQ(table.name(), "data/knowledge/countries.tsv");
  EXPECT_GT(table.rows().size(), 190U);
  EXPECT_THROW(Table::builtin("knowledge/planets.tsv", id_and_names), Error);
}

}  // namespace
}  // namespace waqai
