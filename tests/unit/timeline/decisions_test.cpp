// The file of a person's decisions, and what it makes of a merge.
#include "waqai/timeline/decisions.hpp"

#include <gtest/gtest.h>

#include "records.hpp"
#include "waqai/core/error.hpp"
#include "waqai/timeline/explain_merge.hpp"
#include "waqai/timeline/merge.hpp"

namespace waqai {
namespace {

std::string table(const std::string& rows) { return "decision\ta\tb\tnote\n" + rows; }

TEST(Decisions, RefusesWhatCannotBeMeant) {
  const std::pair<const char*, const char*> cases[] = {
      {"joined\tx\ty\t\n", "d.tsv:2:1: decision: allowed are same, different, rename and hide"},
      {"same\t\ty\t\n", "d.tsv:2:2: a: is empty"},
      {"same\tx\t\t\n", "d.tsv:2:3: b: is empty"},
      {"same\tx\tx\t\n", "d.tsv:2:3: b: is the same as a"},
      {"hide\tx\ty\t\n", "d.tsv:2:3: b: must be empty, as hide takes one id"},
      {"same\tx\ty\t\ndifferent\ty\tx\t\n", "d.tsv:3:2: a: line 2 has decided this already"},
      {"hide\tx\t\t\nhide\tx\t\tagain\n", "d.tsv:3:2: a: line 2 has decided this already"},
      {"rename\tx\ty\t\nrename\ty\tz\t\nrename\tz\tx\t\n", "d.tsv:4:3: b: this and earlier lines rename in a circle"},
      {"same\tx\n", "d.tsv:2: the row has 2 fields, its table 4 columns"},
  };
  for (const auto& [rows, message] : cases) {
    SCOPED_TRACE(rows);
    try {
      Decisions::parse(table(rows), "d.tsv");
      ADD_FAILURE() << "taken";
    } catch (const DataError& error) {
      EXPECT_STREQ(error.what(), message);
    }
  }
}

TEST(Decisions, RenamesFollowOneAnother) {
  const Decisions decisions = Decisions::parse(table("rename\tb\tc\t\nrename\ta\tb\t\nrename\tc\td\t\n"), "d.tsv");
  for (const char* id : {"a", "b", "c", "d"}) EXPECT_EQ(decisions.renamed(id), "d");
  EXPECT_EQ(decisions.renamed("e"), "e");
}

struct Case {
  const char* name;
  std::vector<std::string> records;
  std::string rows;
  std::vector<std::string> events;
  std::vector<std::string> warnings;
};

const std::vector<std::string> two_calls{"a | call | happened | 2017-11-20 | putin@ru trump@us | -",
                                         "b | call | happened | 2017-11-20 | putin@ru trump@us | -"};
const std::vector<std::string> two_days{"a | call | happened | 2017-11-20 | putin@ru trump@us | -",
                                        "b | call | happened | 2017-11-24 | putin@ru trump@us | -"};

const std::vector<Case> cases{
    {"records kept apart",
     two_calls,
     "different\ta#1\tb#1\t\n",
     {"20171120-call-putin-trump [1] happened", "20171120-call-putin-trump-2 [1] happened"},
     {}},
    {"records joined",
     two_days,
     "same\ta#1\tb#1\t\n",
     {"20171120-call-putin-trump [2] happened date: 2017-11-20@a 2017-11-24@b"},
     {}},
    {"events joined",
     two_days,
     "same\t20171120-call-putin-trump\t20171124-call-putin-trump\t\n",
     {"20171120-call-putin-trump [2] happened date: 2017-11-20@a 2017-11-24@b"},
     {}},
    {"a record hidden", two_calls, "hide\tb#1\t\tsport\n", {"20171120-call-putin-trump [1] happened"}, {}},
    {"an event hidden",
     two_days,
     "hide\t20171120-call-putin-trump\t\t\n",
     {"20171124-call-putin-trump [1] happened"},
     {}},
    {"an event hidden by the id that decisions gave it",
     two_calls,
     "different\ta#1\tb#1\t\nhide\t20171120-call-putin-trump-2\t\t\n",
     {"20171120-call-putin-trump [1] happened"},
     {}},
    {"an actor renamed",
     {"a | call | happened | 2017-11-20 | putin@ru trump@us | -",
      "b | call | happened | 2017-11-20 | butin trump@us | -"},
     "rename\tbutin\tputin\t\n",
     {"20171120-call-putin-trump [2] happened"},
     {}},
    {"decisions about nothing",
     two_calls,
     "same\ta#1\tz#9\t\nhide\tno-event\t\t\nrename\tnobody\tputin\t\n",
     {"20171120-call-putin-trump [2] happened"},
     {"d.tsv:2: warning: no record or event has the id \"z#9\"", "d.tsv:4: warning: no actor has the id \"nobody\"",
      "d.tsv:3: warning: no record or event has the id \"no-event\""}},
    {"decisions that contradict each other",
     two_days,
     "same\ta#1\tb#1\t\ndifferent\t20171120-call-putin-trump\tb#1\t\n",
     {"20171120-call-putin-trump [2] happened date: 2017-11-20@a 2017-11-24@b"},
     {"d.tsv:3: warning: other decisions join these, so they stay joined"}},
};

TEST(Decisions, AreApplied) {
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    Diagnostics diagnostics;
    const MergeOptions options{.decisions = Decisions::parse(table(test.rows), "d.tsv")};
    EXPECT_EQ(summary(merge(documents_of(test.records), options, diagnostics)), test.events);
    std::vector<std::string> warnings;
    for (const Diagnostic& diagnostic : diagnostics) warnings.push_back(to_string(diagnostic));
    EXPECT_EQ(warnings, test.warnings);
  }
}

TEST(Decisions, ARenamedActorBearsTheNameOfTheOther) {
  auto documents = documents_of({"a | call | happened | 2017-11-20 | butin trump@us | -",
                                 "b | call | happened | 2017-11-24 | putin@ru trump@us | -"});
  documents[1].events[0].participants[0].name = {"فلاديمير بوتين", "Vladimir Putin"};
  Diagnostics diagnostics;
  const auto events =
      merge(documents, {.decisions = Decisions::parse(table("rename\tbutin\tputin\t\n"), "d.tsv")}, diagnostics);
  ASSERT_EQ(events.size(), 2U);
  const Participant& renamed = events[0].participants[0];
  EXPECT_EQ(renamed.id, "putin");
  EXPECT_EQ(renamed.name.en, "Vladimir Putin");
  EXPECT_EQ(renamed.country, "RU");
  EXPECT_EQ(renamed.type, ActorType::person);
}

TEST(ExplainMerge, SaysWhatDecided) {
  struct ExplainCase {
    std::vector<std::string> records;
    const char* a;
    const char* b;
    std::vector<std::string> lines;  // in this order, among others
  };
  const ExplainCase explained[] = {
      {two_calls,
       "a#1",
       "b#1",
       {"a#1: call, happened, 2017-11-20, putin + trump, no place; told by a",
        "Both are in the event 20171120-call-putin-trump.", "kind: 0.25 of 0.25: the same",
        "date: 0.20 of 0.20: the same", "parties: 0.40 of 0.40: the same",
        "place: 0.09 of 0.15: one says nothing of it", "likeness: 0.94; from 0.70 on they may be one event"}},
      {two_days,
       "20171120-call-putin-trump",
       "b#1",
       {"They are in two events, 20171120-call-putin-trump and 20171124-call-putin-trump.",
        "date: 0.00 of 0.20: 2017-11-20 and 2017-11-24 share no day", "parties: 0.00 of 0.40: not compared",
        "likeness: 0.00", "They are too unlike."}},
      {{"a | visit | planned | 2017-12-11 | putin@ru | tr", "b | visit | happened | 2017-12-11 | putin@ru | ankara@tr"},
       "a#1",
       "b#1",
       {"place: 0.12 of 0.15: tr and ankara: a city and its country",
        "Their statuses are planned and happened: what was announced and what came of it are two events."}},
      {{"a | meeting | happened | 2017-11-20 | lavrov@ru kerry@us | -",
        "a | meeting | happened | 2017-11-20 | lavrov@ru kerry@us zarif@ir | -"},
       "a#1",
       "a#2",
       {"parties: 0.27 of 0.40: not all are the same: kerry + lavrov against kerry + lavrov + zarif",
        "One document tells of both, so they are two."}},
      {{"a | meeting | happened | 2017-11 | lavrov@ru kerry@us | -",
        "b | meeting | happened | 2017-11-20 | lavrov@ru kerry@us | -",
        "c | meeting | happened | 2017-11-28 | lavrov@ru kerry@us | -"},
       "b#1",
       "a#1",
       {"date: 0.16 of 0.20: 2017-11-20 and 2017-11: one lies within the other",
        "They would suit, but another event suits as well or better."}},
  };
  for (const ExplainCase& test : explained) {
    SCOPED_TRACE(std::string(test.a) + " " + test.b);
    const std::string text = explain_merge(documents_of(test.records), test.a, test.b);
    std::size_t at = 0;
    for (const std::string& line : test.lines) {
      at = text.find(line, at);
      ASSERT_NE(at, std::string::npos) << line << "\nin:\n" << text;
    }
  }
  EXPECT_THROW(explain_merge(documents_of(two_calls), "a#1", "z#1"), InputError);
}

TEST(ExplainMerge, NamesTheDecision) {
  const std::pair<const char*, const char*> decided[] = {{"different\ta#1\tb#1\t\n", "A decision keeps them apart."},
                                                         {"hide\tb#1\t\t\n", "A decision hides b#1."}};
  for (const auto& [rows, words] : decided) {
    const MergeOptions options{.decisions = Decisions::parse(table(rows), "d.tsv")};
    EXPECT_NE(explain_merge(documents_of(two_calls), "a#1", "b#1", options).find(words), std::string::npos) << rows;
  }
  const MergeOptions joined{.decisions = Decisions::parse(table("same\ta#1\tb#1\t\n"), "d.tsv")};
  EXPECT_NE(explain_merge(documents_of(two_days), "a#1", "b#1", joined).find("A decision joins them."),
            std::string::npos);
}

}  // namespace
}  // namespace waqai
