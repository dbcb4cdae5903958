// data/lexicon: classes, forms and frames that the grammar knows, nothing said twice.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tables.hpp"
#include "waqai/core/terms.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

using Words = std::set<std::string, std::less<>>;

// Classes of words.tsv, with the values that each allows; none: no value.
const std::map<std::string, Words, std::less<>>& classes() {
  static const std::map<std::string, Words, std::less<>> known{
      {"preposition", {"with", "between", "to", "from", "in", "on", "about", "participation", "before", "other"}},
      {"complementizer", {}},
      {"relative", {}},
      {"subordinator", {}},
      {"auxiliary", {}},
      {"reporting", {}},
      {"verb", {}},
      {"negation", {"past", "present", "future", "noun"}},
      {"adverb", {"phone", ""}},
      {"cue", {"planned", "proposed", "postponed", "cancelled", "denied"}},
      {"opener", {}},
      {"collective", {}},
      {"title", {}},
      {"former", {}},
      {"current", {}},
      {"counterpart", {}},
      {"capital", {}},
      {"city", {}},
      {"pair", {}},
      {"both_countries", {}},
      {"generic", {}},
      {"sport", {}},
      {"publisher", {}},
  };
  return known;
}

TEST(LexiconData, ClassesOfWordsAreKnown) {
  const Table words = lexicon_table("words");
  for (const Table::Row& row : words.rows()) {
    const auto found = classes().find(row["class"]);
    ASSERT_NE(found, classes().end()) << place(words, row) << row["class"];
    const bool allowed = found->second.empty() ? row["value"].empty() : found->second.contains(row["value"]);
    EXPECT_TRUE(allowed) << place(words, row) << row["class"] << ": " << row["value"];
  }
}

TEST(LexiconData, NoWordStandsTwiceInAClass) {
  const Table words = lexicon_table("words");
  std::map<std::pair<std::string_view, std::string>, std::size_t> lines;
  for (const Table::Row& row : words.rows())
    for (const std::string_view phrase : row.list("phrase")) {
      const auto [found, added] = lines.emplace(std::pair{row["class"], fold(phrase)}, row.line());
      EXPECT_TRUE(added) << place(words, row) << row["class"] << ": " << phrase << ", also in line " << found->second;
    }
}

TEST(LexiconData, FramesOfTriggers) {
  const Words slots{"subject", "object", "genitive", "owner", "with", "between",      "to",
                    "from",    "in",     "on",       "bi",    "li",   "participation"};
  const Words tags{"phone", "open"};
  const Table triggers = lexicon_table("triggers");
  Words ids;
  for (const Table::Row& row : triggers.rows()) {
    EXPECT_TRUE(ids.emplace(row["id"]).second) << place(triggers, row);
    EXPECT_TRUE(parse_kind(row["kind"])) << place(triggers, row) << row["kind"];
    Words filled;
    for (const std::string_view argument : row.list("frame")) {
      const auto parts = split(argument, '=');
      ASSERT_EQ(parts.size(), 2U) << place(triggers, row) << argument;
      EXPECT_TRUE(slots.contains(parts[0])) << place(triggers, row) << argument;
      EXPECT_TRUE(filled.emplace(parts[0]).second) << place(triggers, row) << argument;
      EXPECT_TRUE(parse_role(parts[1]) || parts[1] == "place" || parts[1] == "none")
          << place(triggers, row) << argument;
    }
    for (const std::string_view need : row.list("needs"))
      EXPECT_TRUE(filled.contains(need)) << place(triggers, row) << "needs " << need;
    for (const std::string_view tag : row.list("tags")) EXPECT_TRUE(tags.contains(tag)) << place(triggers, row) << tag;
  }
}

TEST(LexiconData, NoTriggerStandsTwice) {
  const Table triggers = lexicon_table("triggers");
  std::map<std::pair<std::string_view, std::string>, std::string_view> rules;
  for (const Table::Row& row : triggers.rows())
    for (const std::string_view column : {"past", "present", "noun"})
      for (const std::string_view form : row.list(column)) {
        const auto [found, added] = rules.emplace(std::pair{column, fold(form)}, row["id"]);
        EXPECT_TRUE(added) << place(triggers, row) << form << " is also " << found->second;
      }
}

TEST(LexiconData, SupportVerbs) {
  const Words roles{"party", "host", "initiator", "place", "event"};
  const Table support = lexicon_table("support");
  Words ids;
  for (const Table::Row& row : support.rows()) {
    EXPECT_TRUE(ids.emplace(row["id"]).second) << place(support, row);
    EXPECT_TRUE(roles.contains(row["subject"])) << place(support, row) << row["subject"];
    EXPECT_TRUE(row["object"].empty() || parse_role(row["object"])) << place(support, row) << row["object"];
    EXPECT_TRUE(row["status"].empty() || parse_status(row["status"])) << place(support, row) << row["status"];
    EXPECT_FALSE(row["past"].empty() && row["present"].empty() && row["noun"].empty()) << place(support, row);
    for (const std::string_view column : {"past", "present", "noun"}) {
      Words forms;
      for (const std::string_view form : row.list(column))
        EXPECT_TRUE(forms.insert(fold(form)).second) << place(support, row) << form;
    }
  }
}

TEST(LexiconData, PostsHaveFormsAndSayNothingTwice) {
  const Table posts = lexicon_table("posts");
  for (const Table::Row& row : posts.rows()) {
    EXPECT_FALSE(row["en"].empty()) << place(posts, row);
    EXPECT_FALSE(row["attributive"].empty() && row["construct"].empty() && row["attributive_f"].empty() &&
                 row["construct_f"].empty())
        << place(posts, row);
    for (const std::string_view column : {"attributive", "construct", "attributive_f", "construct_f", "dual_plural"}) {
      Words forms;
      for (const std::string_view form : row.list(column))
        EXPECT_TRUE(forms.insert(fold(form)).second) << place(posts, row) << column << ": " << form;
    }
  }
}

TEST(LexiconData, BoilerplateClasses) {
  const Words allowed{"section_end", "box", "line", "prefix", "short_prefix"};
  const Table boilerplate = lexicon_table("boilerplate");
  Words seen;
  for (const Table::Row& row : boilerplate.rows()) {
    EXPECT_TRUE(allowed.contains(row["class"])) << place(boilerplate, row) << row["class"];
    EXPECT_TRUE(seen.insert(fold(row["phrase"])).second) << place(boilerplate, row) << row["phrase"];
  }
}

TEST(LexiconData, TransliterationSaysNothingTwice) {
  const Table letters = lexicon_table("transliteration");
  Words seen;
  for (const Table::Row& row : letters.rows()) {
    EXPECT_EQ(fold(row["letter"]), row["letter"]) << place(letters, row);
    EXPECT_TRUE(seen.emplace(row["letter"]).second) << place(letters, row) << row["letter"];
  }
}

}  // namespace
}  // namespace waqai
