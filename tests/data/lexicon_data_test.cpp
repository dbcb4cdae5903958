// data/lexicon: nothing said twice. That classes, frames and references are known is checked by those who load them.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tables.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

using Words = std::set<std::string, std::less<>>;

TEST(LexiconData, NoWordStandsTwiceInAClass) {
  const Table words = lexicon_table("words");
  std::map<std::pair<std::string_view, std::string>, std::size_t> lines;
  for (const Table::Row& row : words.rows())
    for (const std::string_view phrase : row.list("phrase")) {
      const auto [found, added] = lines.emplace(std::pair{row["class"], fold(phrase)}, row.line());
      EXPECT_TRUE(added) << place(words, row) << row["class"] << ": " << phrase << ", also in line " << found->second;
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

TEST(LexiconData, NoSupportVerbStandsTwiceInARow) {
  const Table support = lexicon_table("support");
  for (const Table::Row& row : support.rows())
    for (const std::string_view column : {"past", "present", "noun"}) {
      Words forms;
      for (const std::string_view form : row.list(column))
        EXPECT_TRUE(forms.insert(fold(form)).second) << place(support, row) << form;
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

TEST(LexiconData, NoFormHasTwoTenses) {
  const Table tenses = lexicon_table("tense");
  std::map<std::string, std::string_view> classes;
  for (const Table::Row& row : tenses.rows())
    for (const std::string_view form : row.list("forms")) {
      const auto [found, added] = classes.emplace(fold(form.substr(form.starts_with('~') ? 1 : 0)), row["class"]);
      EXPECT_TRUE(added) << place(tenses, row) << form << " is also " << found->second;
    }
}

TEST(LexiconData, NoBoilerplateStandsTwiceInAClass) {
  const Table boilerplate = lexicon_table("boilerplate");
  std::set<std::pair<std::string_view, std::string>> seen;
  for (const Table::Row& row : boilerplate.rows())
    EXPECT_TRUE(seen.emplace(row["class"], fold(row["phrase"])).second) << place(boilerplate, row) << row["phrase"];
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
