// Each case is a table of records, one a line, and the events expected of them.
#include "waqai/timeline/merge.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "records.hpp"
#include "waqai/export/jsonl.hpp"

namespace waqai {
namespace {

struct Case {
  const char* name;
  std::vector<std::string> records;
  std::vector<std::string> events;
};

const std::vector<Case> cases{
    {"two documents tell of one meeting",
     {"a | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru",
      "b | meeting | happened | 2017-11-20 | putin@ru assad@sy | -"},
     {"20171120-meeting-assad-putin [2] happened"}},
    {"a country stands for its official",
     {"a | meeting | happened | 2017-11-20 | putin@ru sy | -", "b | talks | happened | 2017-11-20 | ru assad@sy | -"},
     {"20171120-talks-assad-putin [2] happened"}},
    {"another country does not",
     {"a | meeting | happened | 2017-11-20 | putin@ru sy | -", "b | meeting | happened | 2017-11-20 | putin@ru ir | -"},
     {"20171120-meeting-ir-putin [1] happened", "20171120-meeting-putin-sy [1] happened"}},
    {"a subset of the parties joins",
     {"a | summit | happened | 2017-11-22 | putin@ru erdogan@tr rouhani@ir | sochi@ru",
      "b | summit | happened | 2017-11-22 | putin@ru erdogan@tr | sochi@ru"},
     {"20171122-summit-erdogan-putin-rouhani [2] happened"}},
    {"a bilateral meeting on the fringe of a conference does not",
     {"a | talks | happened | 2015-10-30 | kerry@us lavrov@ru zarif@ir jubeir@sa un | vienna@at",
      "b | meeting | happened | 2015-10-30 | kerry@us lavrov@ru | vienna@at"},
     {"20151030-meeting-kerry-lavrov [1] happened", "20151030-talks-jubeir-kerry-lavrov-un-and-1-more [1] happened"}},
    {"one document's two records stay two",
     {"a | meeting | happened | 2017-11-22 | putin@ru erdogan@tr rouhani@ir | -",
      "a | meeting | happened | 2017-11-22 | putin@ru erdogan@tr | -"},
     {"20171122-meeting-erdogan-putin [1] happened", "20171122-meeting-erdogan-putin-rouhani [1] happened"}},
    {"unless they are the same",
     {"a | call | happened | 2017-11-21 | putin@ru trump@us | -",
      "a | call | happened | 2017-11-21 | putin@ru trump@us | -"},
     {"20171121-call-putin-trump [1] happened"}},
    {"calls and meetings of one day are two",
     {"a | call | happened | 2017-11-21 | putin@ru trump@us | -",
      "b | meeting | happened | 2017-11-21 | putin@ru trump@us | -"},
     {"20171121-call-putin-trump [1] happened", "20171121-meeting-putin-trump [1] happened"}},
    {"contact leaves the kind to others",
     {"a | contact | happened | 2017-11-21 | lavrov@ru kerry@us | -",
      "b | contact | happened | 2017-11-21 | lavrov@ru kerry@us | -",
      "c | meeting | happened | 2017-11-21 | lavrov@ru kerry@us | -"},
     {"20171121-meeting-kerry-lavrov [3] happened"}},
    {"a month joins the one day that suits it",
     {"a | meeting | happened | 2017-11 | putin@ru erdogan@tr | -",
      "b | meeting | happened | 2017-11-13 | putin@ru erdogan@tr | -"},
     {"20171113-meeting-erdogan-putin [2] happened"}},
    {"but does not choose between two",
     {"a | meeting | happened | 2017-11 | putin@ru erdogan@tr | -",
      "b | meeting | happened | 2017-11-13 | putin@ru erdogan@tr | -",
      "c | meeting | happened | 2017-11-22 | putin@ru erdogan@tr | -"},
     {"201711-meeting-erdogan-putin [1] happened", "20171113-meeting-erdogan-putin [1] happened",
      "20171122-meeting-erdogan-putin [1] happened"}},
    {"a span does not chain two days",
     {"a | meeting | happened | 2017-11-20 | putin@ru erdogan@tr | -",
      "b | meeting | happened | 2017-11-20/2017-11-22 | putin@ru erdogan@tr | -",
      "c | meeting | happened | 2017-11-22 | putin@ru erdogan@tr | -"},
     {"20171120-meeting-erdogan-putin [1] happened", "20171120_20171122-meeting-erdogan-putin [1] happened",
      "20171122-meeting-erdogan-putin [1] happened"}},
    {"no date joins the only candidate",
     {"a | meeting | happened | - | putin@ru assad@sy | sochi@ru",
      "b | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru"},
     {"20171120-meeting-assad-putin [2] happened"}},
    {"no date, another place",
     {"a | meeting | happened | - | putin@ru assad@sy | moscow@ru",
      "b | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru"},
     {"20171120-meeting-assad-putin [1] happened", "undated-meeting-assad-putin [1] happened"}},
    {"no date, two candidates",
     {"a | meeting | happened | - | putin@ru assad@sy | -",
      "b | meeting | happened | 2015-10-20 | putin@ru assad@sy | -",
      "c | meeting | happened | 2017-11-20 | putin@ru assad@sy | -"},
     {"20151020-meeting-assad-putin [1] happened", "20171120-meeting-assad-putin [1] happened",
      "undated-meeting-assad-putin [1] happened"}},
    {"no date, but told before the candidate",
     {"a | meeting | happened | - | putin@ru assad@sy | -",
      "b | meeting | happened | 2018-05-17 | putin@ru assad@sy | -"},
     {"20180517-meeting-assad-putin [1] happened", "undated-meeting-assad-putin [1] happened"}},
    {"plan and outcome are linked, not joined",
     {"a@2017-12-08 | visit | planned | 2017-12-11 | putin@ru | tr",
      "b | visit | happened | 2017-12-11 | putin@ru | ankara@tr"},
     {"20171211-visit-putin [1] happened fulfils 20171211-visit-putin-2",
      "20171211-visit-putin-2 [1] planned fulfilled_by 20171211-visit-putin"}},
    {"one day's visits to three countries are three",
     {"a | visit | happened | 2017-12-11 | putin@ru | sy", "a | visit | happened | 2017-12-11 | putin@ru | cairo@eg",
      "b | visit | happened | 2017-12-11 | putin@ru | ankara@tr",
      "c | visit | happened | 2017-12-11 | putin@ru shoygu@ru | sy"},
     {"20171211-visit-putin [1] happened", "20171211-visit-putin-2 [1] happened",
      "20171211-visit-putin-shoygu [2] happened"}},
    {"a denial stays apart and is linked",
     {"a | meeting | denied | 2017-09-05 | il sa | -", "b | meeting | happened | 2017-09-05 | il sa | -"},
     {"20170905-meeting-il-sa [1] happened denied_by 20170905-meeting-il-sa-2",
      "20170905-meeting-il-sa-2 [1] denied denies 20170905-meeting-il-sa"}},
    {"reports may disagree on the place of one day",
     {"a | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru",
      "b | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru",
      "c | meeting | happened | 2017-11-20 | putin@ru assad@sy | moscow@ru"},
     {"20171120-meeting-assad-putin [3] happened place: sochi@ab moscow@c"}},
    {"and on the days of a round",
     {"a | talks | happened | 2017-01-23/2017-01-24 | ru tr ir | astana@kz",
      "b | talks | happened | 2017-01-24/2017-01-26 | ru tr ir | astana@kz"},
     {"20170123_20170124-talks-ir-ru-tr [2] happened date: 2017-01-23/2017-01-24@a 2017-01-24/2017-01-26@b"}},
    // Parties
    {"a delegation is told in part",
     {"a | meeting | happened | 2017-11-13 | putin@ru lavrov@ru shoygu@ru erdogan@tr cavusoglu@tr akar@tr | -",
      "b | meeting | happened | 2017-11-13 | putin@ru erdogan@tr | -"},
     {"20171113-meeting-akar-cavusoglu-erdogan-lavrov-and-2-more [2] happened"}},
    {"who came for one of three countries is told in two ways",
     {"a | summit | happened | 2017-11-22 | putin@ru erdogan@tr rouhani@ir | sochi@ru",
      "b | summit | happened | 2017-11-22 | putin@ru erdogan@tr rouhani@ir | sochi@ru",
      "c | summit | happened | 2017-11-22 | putin@ru erdogan@tr zarif@ir | sochi@ru"},
     {"20171122-summit-erdogan-putin-rouhani [3] happened participant: rouhani@ab zarif@c"}},
    {"who came for one of two countries makes two meetings",
     {"a | meeting | happened | 2017-11-22 | putin@ru rouhani@ir | -",
      "b | meeting | happened | 2017-11-22 | putin@ru zarif@ir | -"},
     {"20171122-meeting-putin-rouhani [1] happened", "20171122-meeting-putin-zarif [1] happened"}},
    {"two pairs of a gathering are not chained by it",
     {"a | meeting | happened | 2017-11-22 | putin@ru erdogan@tr rouhani@ir | sochi@ru",
      "b | meeting | happened | 2017-11-22 | putin@ru erdogan@tr | sochi@ru",
      "c | meeting | happened | 2017-11-22 | putin@ru rouhani@ir | sochi@ru"},
     {"20171122-meeting-erdogan-putin-rouhani [2] happened", "20171122-meeting-putin-rouhani [1] happened"}},
    {"two of one country who meet somebody",
     {"a | meeting | happened | 2017-07-25 | macron@fr sarraj@ly haftar@ly | -",
      "b | meeting | happened | 2017-07-25 | sarraj@ly haftar@ly | -"},
     {"20170725-meeting-haftar-macron-sarraj [2] happened"}},
    // Days
    {"a lone report of the next day",
     {"a@2017-11-21 | call | happened | 2017-11-20 | putin@ru trump@us | -",
      "b@2017-11-21 | call | happened | 2017-11-20 | putin@ru trump@us | -",
      "c@2017-11-22 | call | happened | 2017-11-21 | putin@ru trump@us | -"},
     {"20171120-call-putin-trump [3] happened date: 2017-11-20@ab 2017-11-21@c"}},
    {"not where one document tells of both days",
     {"a | meeting | happened | 2017-11-20 | lavrov@ru kerry@us | -",
      "b | meeting | happened | 2017-11-20 | lavrov@ru kerry@us | -",
      "b | meeting | happened | 2017-11-21 | lavrov@ru kerry@us | -"},
     {"20171120-meeting-kerry-lavrov [2] happened", "20171121-meeting-kerry-lavrov [1] happened"}},
    {"nor where they met day after day",
     {"a | meeting | happened | 2017-11-20 | lavrov@ru kerry@us | -",
      "b | meeting | happened | 2017-11-21 | lavrov@ru kerry@us | -",
      "c | meeting | happened | 2017-11-22 | lavrov@ru kerry@us | -"},
     {"20171120-meeting-kerry-lavrov [1] happened", "20171121-meeting-kerry-lavrov [1] happened",
      "20171122-meeting-kerry-lavrov [1] happened"}},
    {"nor of rounds of talks",
     {"a | talks | happened | 2017-11-20 | lavrov@ru kerry@us | -",
      "b | talks | happened | 2017-11-21 | lavrov@ru kerry@us | -"},
     {"20171120-talks-kerry-lavrov [1] happened", "20171121-talks-kerry-lavrov [1] happened"}},
    {"no date is news of the last weeks",
     {"a@2017-11-25 | meeting | happened | - | putin@ru assad@sy | -",
      "b | meeting | happened | 2015-10-20 | putin@ru assad@sy | -",
      "c | meeting | happened | 2017-11-20 | putin@ru assad@sy | -"},
     {"20151020-meeting-assad-putin [1] happened", "20171120-meeting-assad-putin [2] happened"}},
    // Sources
    {"one publisher is one source, and is outvoted by two",
     {"sana:a | meeting | happened | 2017-11-20 | putin@ru assad@sy | moscow@ru",
      "sana:b | meeting | happened | 2017-11-20 | putin@ru assad@sy | moscow@ru",
      "tass:c | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru",
      "afp:d | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru"},
     {"20171120-meeting-assad-putin [3] happened place: sochi@cd moscow@ab"}},
    {"a country supports its city",
     {"a | meeting | happened | 2017-11-20 | putin@ru assad@sy | damascus@sy",
      "b | meeting | happened | 2017-11-20 | putin@ru assad@sy | ru",
      "c | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru"},
     {"20171120-meeting-assad-putin [3] happened place: sochi@c damascus@a"}},
    // Links
    {"a plan of which nothing is heard",
     {"a@2017-12-01 | meeting | planned | 2017-12-11 | putin@ru erdogan@tr | -"},
     {"20171211-meeting-erdogan-putin [1] planned"}},
    {"once its day has passed",
     {"a@2017-12-01 | meeting | planned | 2017-12-11 | putin@ru erdogan@tr | -",
      "b@2017-12-12 | call | happened | 2017-12-12 | macron@fr merkel@de | -"},
     {"20171211-meeting-erdogan-putin [1] planned unreported", "20171212-call-macron-merkel [1] happened"}},
    {"a plan without a day is fulfilled by the first event after it",
     {"a@2017-11-01 | meeting | planned | - | putin@ru erdogan@tr | -",
      "b | meeting | happened | 2017-05-03 | putin@ru erdogan@tr | -",
      "b | meeting | happened | 2017-11-13 | putin@ru erdogan@tr | -",
      "b | meeting | happened | 2017-11-22 | putin@ru erdogan@tr | -"},
     {"20170503-meeting-erdogan-putin [1] happened",
      "20171113-meeting-erdogan-putin [1] happened fulfils undated-meeting-erdogan-putin",
      "20171122-meeting-erdogan-putin [1] happened",
      "undated-meeting-erdogan-putin [1] planned fulfilled_by 20171113-meeting-erdogan-putin"}},
    {"no plan is fulfilled by what was over when it was told",
     {"a@2017-11-20 | meeting | planned | 2017-11 | putin@ru erdogan@tr | -",
      "b | meeting | happened | 2017-11-13 | putin@ru erdogan@tr | -"},
     {"201711-meeting-erdogan-putin [1] planned unreported", "20171113-meeting-erdogan-putin [1] happened"}},
    {"a meeting put off, and held",
     {"a@2016-04-14 | talks | planned | 2016-04-18 | houthis ye | -",
      "b@2016-04-19 | talks | postponed | 2016-04-21 | houthis ye | -",
      "c@2016-04-20 | talks | postponed | 2016-04-18 | houthis ye | -",
      "d@2016-04-22 | talks | happened | 2016-04-21 | houthis ye | -"},
     {"20160418-talks-houthis-ye [1] planned postponed_to 20160421-talks-houthis-ye-2",
      "20160421-talks-houthis-ye [1] happened fulfils 20160421-talks-houthis-ye-2",
      "20160421-talks-houthis-ye-2 [2] postponed date: 2016-04-21@b 2016-04-18@c fulfilled_by "
      "20160421-talks-houthis-ye postponed_from 20160418-talks-houthis-ye"}},
    {"a postponement without a day, and the new plan",
     {"a@2017-05-01 | visit | postponed | 2017-05-10 | putin@ru | cairo@eg",
      "b@2017-06-01 | visit | planned | 2017-12-11 | putin@ru | cairo@eg"},
     {"20170510-visit-putin [1] postponed postponed_to 20171211-visit-putin",
      "20171211-visit-putin [1] planned postponed_from 20170510-visit-putin"}},
    {"a plan called off, and yet held",
     {"a@2018-05-11 | summit | planned | 2018-06-12 | trump@us kim@kp | singapore@sg",
      "b@2018-05-25 | summit | cancelled | 2018-06-12 | trump@us kim@kp | -",
      "c@2018-06-13 | summit | happened | 2018-06-12 | trump@us kim@kp | singapore@sg"},
     {"20180612-summit-kim-trump [1] happened fulfils 20180612-summit-kim-trump-2",
      "20180612-summit-kim-trump-2 [1] planned fulfilled_by 20180612-summit-kim-trump cancelled_by "
      "20180612-summit-kim-trump-3",
      "20180612-summit-kim-trump-3 [1] cancelled cancels 20180612-summit-kim-trump-2"}},
    {"a denial without a day is of what was told before it",
     {"a@2017-09-06 | visit | happened | 2017-09-05 | netanyahu@il | sa",
      "b@2017-09-08 | visit | denied | - | netanyahu@il | sa",
      "c@2017-12-20 | visit | happened | 2017-12-19 | netanyahu@il | sa"},
     {"20170905-visit-netanyahu [1] happened denied_by undated-visit-netanyahu",
      "20171219-visit-netanyahu [1] happened", "undated-visit-netanyahu [1] denied denies 20170905-visit-netanyahu"}},
};

TEST(Merge, Cases) {
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    EXPECT_EQ(summary(merge(documents_of(test.records))), test.events);
  }
}

TEST(Merge, OrderOfDocumentsDoesNotMatter) {
  for (const Case& test : cases) {
    SCOPED_TRACE(test.name);
    auto documents = documents_of(test.records);
    std::ranges::sort(documents, {}, &DocumentEvents::document);
    do {
      EXPECT_EQ(summary(merge(documents)), test.events);
    } while (std::ranges::next_permutation(documents, {}, &DocumentEvents::document).found);
  }
}

std::string lines_of(const std::vector<Event>& events) {
  std::string lines;
  for (const Event& event : events) append_jsonl(lines, event);
  return lines;
}

/// Records of a small world in which everything is near everything else.
std::vector<DocumentEvents> crowded_world(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto one_of = [&](const std::vector<std::string>& choices) { return choices[random() % choices.size()]; };
  std::vector<std::string> records;
  for (int i = 0; i < 60; ++i) {
    std::string parties = one_of({"putin@ru", "lavrov@ru", "ru"}) + " " + one_of({"assad@sy", "sy", "muallem@sy"});
    if (random() % 3 == 0) parties += " " + one_of({"erdogan@tr", "tr"});
    records.push_back(one_of({"x", "y", "z"}) + ":d" + std::to_string(random() % 30) + "@" +
                      one_of({"2017-11-21", "2017-11-25", "-"}) + " | " +
                      one_of({"meeting", "talks", "call", "contact", "visit"}) + " | " +
                      one_of({"happened", "happened", "planned", "postponed", "cancelled", "denied"}) + " | " +
                      one_of({"2017-11-20", "2017-11-21", "2017-11-22", "2017-11", "2017-11-20/2017-11-22", "-"}) +
                      " | " + parties + " | " + one_of({"-", "sochi@ru", "moscow@ru", "ru"}));
  }
  return documents_of(records);
}

TEST(Merge, SameBytesForAnyOrderAndThreads) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    auto documents = crowded_world(seed);
    const std::string expected = lines_of(merge(documents));
    std::mt19937 random(seed);
    for (const unsigned threads : {1U, 2U, 7U}) {
      std::ranges::shuffle(documents, random);
      Diagnostics diagnostics;
      EXPECT_EQ(lines_of(merge(documents, {.threads = threads}, diagnostics)), expected);
      auto taken = documents;
      EXPECT_EQ(lines_of(merge_taking(taken, {.threads = threads}, diagnostics)), expected);
      EXPECT_TRUE(std::ranges::all_of(taken, [](const DocumentEvents& document) { return document.events.empty(); }));
    }
  }
}

TEST(Merge, EveryRecordIsInOneEvent) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    const auto documents = crowded_world(seed);
    std::vector<std::pair<std::string, Span>> given;
    for (const DocumentEvents& document : documents)
      for (const Event& record : document.events) given.emplace_back(document.document, record.evidence[0].sentence);
    std::vector<std::pair<std::string, Span>> merged;
    for (const Event& event : merge(documents))
      for (const Evidence& evidence : event.evidence) merged.emplace_back(evidence.document, evidence.sentence);
    std::ranges::sort(given);
    std::ranges::sort(merged);
    EXPECT_EQ(merged, given);
  }
}

TEST(Merge, OneSourceCountsOnce) {
  const std::string sentence(100, 'x');  // long enough to have been copied
  struct SourceCase {
    const char* name;
    const char* publishers[3];
    bool copied;
    std::uint32_t sources;
    double confidence;
  };
  const SourceCase tests[] = {
      {"three sources", {"x", "y", "z"}, false, 3, 0.875},
      {"two of one publisher", {"x", "x", "z"}, false, 2, 0.75},
      {"nobody named", {"", "", ""}, false, 3, 0.875},
      {"one sentence printed by all", {"x", "y", "z"}, true, 1, 0.5},
  };
  for (const SourceCase& test : tests) {
    SCOPED_TRACE(test.name);
    auto documents = documents_of({"a | call | happened | 2017-11-20 | putin@ru trump@us | -",
                                   "b | call | happened | 2017-11-20 | putin@ru trump@us | -",
                                   "c | call | happened | 2017-11-20 | putin@ru trump@us | -"});
    for (std::size_t i = 0; i < 3; ++i) {
      documents[i].source = test.publishers[i];
      if (test.copied) documents[i].events[0].evidence[0].text = sentence;
    }
    const auto events = merge(documents);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].sources, test.sources);
    EXPECT_DOUBLE_EQ(events[0].confidence, test.confidence);
    EXPECT_EQ(events[0].evidence.size(), 3U);
  }
}

TEST(Merge, ADocumentGivenTwiceAddsNothing) {
  auto documents = documents_of({"a | call | happened | 2017-11-20 | putin@ru trump@us | -"});
  const std::string once = lines_of(merge(documents));
  documents.push_back(documents.front());
  EXPECT_EQ(lines_of(merge(documents)), once);
}

TEST(Merge, AMeetingOnAVisitHasItsDay) {
  const auto events = merge(documents_of({"a | visit | happened | 2017-06-07 | sabah@kw | doha@qa",
                                          "b | visit | happened | 2017-06 | sabah@kw | doha@qa",
                                          "b | meeting | happened | - | sabah@kw tamim@qa | doha@qa"}));
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].id, "20170607-meeting-sabah-tamim");
  EXPECT_EQ(events[0].date_basis, DateBasis::corpus);
}

TEST(Merge, TakesTheBestOfEveryRecord) {
  auto documents = documents_of({"a | meeting | happened | 2017-11 | ru assad@sy | ru",
                                 "b | meeting | happened | 2017-11-20 | putin@ru assad@sy | -",
                                 "c | meeting | happened | 2017-11-20 | putin@ru assad@sy | sochi@ru"});
  documents[1].events[0].date_basis = DateBasis::relative;
  documents[2].events[0].date_basis = DateBasis::relative;
  documents[2].events[0].participants[1].role = Role::host;
  documents[0].events[0].participants[0].name = {"بشار الأسد", "Bashar al-Assad"};
  const auto events = merge(documents);
  ASSERT_EQ(events.size(), 1U);
  const Event& event = events[0];
  EXPECT_EQ(event.date->to_string(), "2017-11-20");
  EXPECT_EQ(event.date_basis, DateBasis::relative);
  EXPECT_EQ(event.place->id, "sochi");
  EXPECT_EQ(event.participants.size(), 2U);
  EXPECT_EQ(event.participants[0].name.en, "Bashar al-Assad");
  EXPECT_EQ(event.participants[1].role, Role::host);
  EXPECT_EQ(event.evidence.size(), 3U);
  EXPECT_EQ(event.sources, 3U);
  EXPECT_DOUBLE_EQ(event.confidence, 0.875);
  EXPECT_TRUE(event.conflicts.empty());
}

TEST(Merge, NothingOutOfNothing) { EXPECT_TRUE(merge({}).empty()); }

}  // namespace
}  // namespace waqai
