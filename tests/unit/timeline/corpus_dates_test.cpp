// What dated documents prove of undated ones.
#include "waqai/timeline/corpus_dates.hpp"

#include <gtest/gtest.h>

#include "records.hpp"
#include "waqai/timeline/merge.hpp"

namespace waqai {
namespace {

struct Case {
  const char* name;
  std::vector<std::string> records;  // those of document u are undated
  const char* sentence;              // of each record of u
  const char* record_date;           // of the first record of u
  const char* date;                  // of u
  const char* bounds;
  std::vector<std::string> proofs;
};

const char* const dated = "a@2017-11-22 | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru";
const char* const undated = "u@- | meeting | happened | - | putin@ru assad@sy | sochi@ru";
const char* const plan = "b@2017-11-22 | visit | planned | 2017-12-11 | putin@ru | cairo@eg";
const char* const undated_plan = "u@- | visit | planned | - | putin@ru | cairo@eg";
const std::string event = "20171120-meeting-assad-putin";

const std::vector<Case> cases{
    {"yesterday counts back to an event that others date",
     {dated, undated},
     "التقى بوتين الأسد أمس الاثنين في سوتشي.",
     "2017-11-20",
     "2017-11-21",
     "",
     {"u: note: u#1: 2017-11-20, the date of " + event,
      "u: note: u: 2017-11-21, as “أمس الاثنين” in u#1 is of " + event + ", which others tell of on 2017-11-20"}},
    {"what is told as past bounds it",
     {dated, undated},
     "التقى بوتين الأسد في سوتشي.",
     "2017-11-20",
     "",
     "2017-11-20/..",
     {"u: note: u#1: 2017-11-20, the date of " + event,
      "u: note: u: from 2017-11-20 to .., as it tells as past of " + event + ", which others tell of on 2017-11-20"}},
    {"what is to come bounds it too",
     {dated, undated, plan, undated_plan},
     "",
     "2017-11-20",
     "",
     "2017-11-20/2017-12-11",
     {"u: note: u#1: 2017-11-20, the date of " + event, "u: note: u#2: 2017-12-11, the date of 20171211-visit-putin",
      "u: note: u: from 2017-11-20 to 2017-12-11, as it tells as past of " + event +
          ", which others tell of on 2017-11-20; it tells as to come of 20171211-visit-putin, which others tell of on "
          "2017-12-11"}},
    {"two time expressions in a sentence prove nothing of either",
     {dated, undated},
     "أعلن الكرملين اليوم أن بوتين التقى الأسد أمس في سوتشي.",
     "2017-11-20",
     "",
     "2017-11-20/..",
     {"u: note: u#1: 2017-11-20, the date of " + event,
      "u: note: u: from 2017-11-20 to .., as it tells as past of " + event + ", which others tell of on 2017-11-20"}},
    {"nothing told by others", {undated}, "التقى بوتين الأسد أمس.", "", "", "", {}},
};

TEST(CorpusDates, Cases) {
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    auto documents = documents_of(test.records);
    auto& unknown = *std::ranges::find(documents, "u", &DocumentEvents::document);
    for (Event& record : unknown.events) record.evidence[0].text = test.sentence;
    const auto merged = merge(documents);
    Diagnostics proofs;
    date_from_corpus(documents, merged, proofs);
    const auto text = [](const std::optional<Edtf>& date) { return date ? date->to_string() : std::string(); };
    EXPECT_EQ(text(unknown.events[0].date), test.record_date);
    EXPECT_EQ(unknown.events[0].date_basis, unknown.events[0].date ? DateBasis::corpus : DateBasis::none);
    EXPECT_EQ(text(unknown.date), test.date);
    EXPECT_EQ(text(unknown.date_bounds), test.bounds);
    std::vector<std::string> said;
    for (const Diagnostic& proof : proofs) said.push_back(to_string(proof));
    EXPECT_EQ(said, test.proofs);
  }
}

}  // namespace
}  // namespace waqai
