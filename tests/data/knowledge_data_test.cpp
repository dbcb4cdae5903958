// data/knowledge and the posts of the lexicon: order, references, days.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "tables.hpp"
#include "waqai/core/terms.hpp"
#include "waqai/text/fold.hpp"
#include "waqai/time/edtf.hpp"

namespace waqai {
namespace {

using Ids = std::set<std::string, std::less<>>;
using boost::gregorian::date;

Ids ids_of(const Table& table) {
  Ids ids;
  for (const Table::Row& row : table.rows()) ids.emplace(row["id"]);
  return ids;
}

/// Those that may be parties: people, countries, organisations.
const Ids& actors() {
  static const Ids all = [] {
    Ids ids;
    for (const char* stem : {"people", "countries", "organisations"}) ids.merge(ids_of(knowledge_table(stem)));
    return ids;
  }();
  return all;
}

Ids joined(std::initializer_list<const char*> stems) {
  Ids ids;
  for (const char* stem : stems) ids.merge(ids_of(knowledge_table(stem)));
  return ids;
}

bool is_slug(std::string_view id) {
  return !id.empty() &&
         std::ranges::all_of(
             id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; }) &&
         id.front() != '-' && id.back() != '-';
}

void expect_sorted_slugs(const Table& table) {
  std::string_view last;
  for (const Table::Row& row : table.rows()) {
    EXPECT_LT(last, row["id"]) << place(table, row);
    EXPECT_TRUE(is_slug(row["id"])) << place(table, row) << row["id"];
    last = row["id"];
  }
}

void expect_known(const Table& table, std::string_view column, const Ids& ids) {
  for (const Table::Row& row : table.rows())
    for (const std::string_view value : row.list(column))
      EXPECT_TRUE(ids.contains(value)) << place(table, row) << column << ": " << value;
}

struct Days {
  date first, last;
};

/// The days of the columns "from" and "to"; where one is empty, without bound.
Days days_of(const Table& table, const Table::Row& row) {
  const auto side = [&](std::string_view column) {
    const auto value = Edtf::parse(row[column]);
    EXPECT_TRUE(row[column].empty() || (value && value->precision() != Precision::interval && !value->approximate()))
        << place(table, row) << column << ": " << row[column];
    return value;
  };
  const auto from = side("from");
  const auto to = side("to");
  return {from ? *from->earliest() : date(boost::gregorian::neg_infin),
          to ? *to->latest() : date(boost::gregorian::pos_infin)};
}

TEST(KnowledgeData, IsSortedByUniqueSlugs) {
  for (const char* stem : {"cities", "countries", "organisations", "people", "rounds", "series", "venues"})
    expect_sorted_slugs(knowledge_table(stem));
  expect_sorted_slugs(lexicon_table("posts"));
}

TEST(KnowledgeData, NoTwoActorsShareAnId) {
  const auto size = [](const char* stem) { return knowledge_table(stem).rows().size(); };
  EXPECT_EQ(actors().size(), size("people") + size("countries") + size("organisations"));
}

TEST(KnowledgeData, EveryReferenceIsKnown) {
  const Ids countries = joined({"countries"});
  const Ids cities = joined({"cities"});
  const Ids bodies = joined({"countries", "organisations"});
  expect_known(knowledge_table("cities"), "country", countries);
  expect_known(knowledge_table("countries"), "capital", cities);
  expect_known(knowledge_table("organisations"), "country", countries);
  expect_known(knowledge_table("people"), "affiliation", bodies);
  expect_known(knowledge_table("posts"), "person", joined({"people"}));
  expect_known(knowledge_table("posts"), "post", ids_of(lexicon_table("posts")));
  expect_known(knowledge_table("posts"), "of", bodies);
  expect_known(knowledge_table("rounds"), "series", joined({"series"}));
  expect_known(knowledge_table("series"), "place", cities);
  expect_known(knowledge_table("series"), "parties", actors());
  expect_known(knowledge_table("venues"), "city", cities);
}

TEST(KnowledgeData, CapitalsLieInTheirCountry) {
  std::map<std::string, std::string, std::less<>> country_of;
  const Table cities = knowledge_table("cities");
  for (const Table::Row& row : cities.rows()) country_of.emplace(row["id"], row["country"]);
  const Table countries = knowledge_table("countries");
  for (const Table::Row& row : countries.rows())
    if (!row["capital"].empty()) {
      EXPECT_EQ(country_of.find(row["capital"])->second, row["id"]) << place(countries, row);
    }
}

TEST(KnowledgeData, CitiesStandOnTheGlobe) {
  const Table cities = knowledge_table("cities");
  for (const Table::Row& row : cities.rows()) {
    EXPECT_FALSE(row["lat"].empty() || row["lon"].empty()) << place(cities, row);
    EXPECT_LE(std::abs(row.number("lat")), 90) << place(cities, row);
    EXPECT_LE(std::abs(row.number("lon")), 180) << place(cities, row);
    EXPECT_TRUE(row["common"].empty() || row["common"] == "1") << place(cities, row);
  }
}

TEST(KnowledgeData, FieldsHoldWhatIsAllowed) {
  const auto expect_one_of = [](const Table& table, std::string_view column, const Ids& allowed) {
    for (const Table::Row& row : table.rows())
      EXPECT_TRUE(allowed.contains(row[column])) << place(table, row) << column << ": " << row[column];
  };
  expect_one_of(knowledge_table("people"), "gender", {"m", "f"});
  expect_one_of(knowledge_table("organisations"), "type", {"org", "group"});
  expect_one_of(knowledge_table("series"), "kind", {"talks", "summit"});
  expect_one_of(lexicon_table("posts"), "holders", {"one", "many"});
  for (const char* stem : {"cities", "countries", "organisations", "people", "venues"}) {
    const Table table = knowledge_table(stem);
    for (const Table::Row& row : table.rows())
      EXPECT_FALSE(row["en"].empty() || row["ar"].empty()) << place(table, row);
  }
}

TEST(KnowledgeData, NoNameStandsTwiceInARow) {
  for (const char* stem : {"cities", "countries", "organisations", "people", "venues"}) {
    const Table table = knowledge_table(stem);
    for (const Table::Row& row : table.rows()) {
      Ids seen{fold(row["ar"])};
      for (const std::string_view name : row.list("names"))
        EXPECT_TRUE(seen.insert(fold(name)).second) << place(table, row) << name;
    }
  }
}

TEST(KnowledgeData, AFullNameIsOnePersons) {
  std::map<std::string, std::string, std::less<>> person_of;
  const Table people = knowledge_table("people");
  for (const Table::Row& row : people.rows())
    for (const std::string_view column : {"ar", "names"})
      for (const std::string_view name : row.list(column)) {
        const auto [found, added] = person_of.emplace(fold(name), row["id"]);
        EXPECT_EQ(found->second, row["id"]) << place(people, row) << name;
      }
}

TEST(KnowledgeData, AShortNameWithoutDoubtIsOnePersons) {
  std::map<std::string, std::string, std::less<>> person_of;
  const Table people = knowledge_table("people");
  for (const Table::Row& row : people.rows())
    for (const std::string_view name : row.list("short")) {
      if (name.starts_with('~')) continue;
      const auto [found, added] = person_of.emplace(fold(name), row["id"]);
      EXPECT_TRUE(added) << place(people, row) << name << " is also " << found->second;
    }
}

TEST(KnowledgeData, TenuresAreInOrder) {
  const Table posts = knowledge_table("posts");
  std::tuple<std::string_view, std::string_view> last;
  for (const Table::Row& row : posts.rows()) {
    const std::tuple key{row["person"], row["from"]};
    EXPECT_LE(last, key) << place(posts, row);
    last = key;
    const Days days = days_of(posts, row);
    EXPECT_LE(days.first, days.last) << place(posts, row);
  }
}

TEST(KnowledgeData, NoTwoHoldersOfAOneHolderPostAtOnce) {
  std::map<std::string_view, bool> one_holder;
  const Table kinds = lexicon_table("posts");
  for (const Table::Row& row : kinds.rows()) one_holder[row["id"]] = row["holders"] == "one";

  const Table posts = knowledge_table("posts");
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const Table::Row*>> holders;
  for (const Table::Row& row : posts.rows())
    if (one_holder[row["post"]]) holders[{row["post"], row["of"]}].push_back(&row);
  for (const auto& [post, rows] : holders)
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = i + 1; j < rows.size(); ++j) {
        if ((*rows[i])["person"] == (*rows[j])["person"]) continue;
        const Days a = days_of(posts, *rows[i]);
        const Days b = days_of(posts, *rows[j]);
        EXPECT_TRUE(a.last < b.first || b.last < a.first)
            << place(posts, *rows[i]) << (*rows[i])["person"] << " and " << (*rows[j])["person"] << ": " << post.first
            << " of " << post.second;
      }
}

TEST(KnowledgeData, RoundsLieWithinTheirSeries) {
  std::map<std::string_view, Days> series_days;
  const Table series = knowledge_table("series");
  for (const Table::Row& row : series.rows()) {
    series_days[row["id"]] = days_of(series, row);
    EXPECT_LE(series_days[row["id"]].first, series_days[row["id"]].last) << place(series, row);
  }
  const Table rounds = knowledge_table("rounds");
  for (const Table::Row& row : rounds.rows()) {
    const Days round = days_of(rounds, row);
    const Days& whole = series_days[row["series"]];
    EXPECT_LE(round.first, round.last) << place(rounds, row);
    EXPECT_TRUE(whole.first <= round.first && round.last <= whole.last) << place(rounds, row);
  }
}

TEST(KnowledgeData, CompleteRoundsAreInOrderAndHaveAnEnd) {
  const Table table = knowledge_table("complete_rounds");
  std::string_view last;
  for (const Table::Row& row : table.rows()) {
    EXPECT_LT(last, row["series"]) << place(table, row);
    EXPECT_FALSE(days_of(table, row).last.is_special()) << place(table, row);  // nobody knows the rounds to come
    last = row["series"];
  }
}

TEST(KnowledgeData, EncountersAreInOrder) {
  const Table table = knowledge_table("encounters");
  std::string_view last;
  for (const Table::Row& row : table.rows()) {
    EXPECT_LT(last, row["people"]) << place(table, row);
    last = row["people"];
    for (const char* column : {"people", "meetings"})
      EXPECT_TRUE(std::ranges::is_sorted(row.list(column))) << place(table, row) << column;
  }
}

}  // namespace
}  // namespace waqai
