#include "waqai/export/formats.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace waqai {
namespace {

Participant party(std::string id, ActorType type, std::string name, std::string country, Role role = Role::party) {
  Participant made;
  made.id = std::move(id);
  made.type = type;
  made.role = role;
  made.name.en = std::move(name);
  made.country = std::move(country);
  return made;
}

const Participant macron = party("emmanuel-macron", ActorType::person, "Emmanuel Macron", "FR");
const Participant merkel = party("angela-merkel", ActorType::person, "Angela Merkel", "DE");

Event event(std::string id, Kind kind, Status status, std::string_view date, std::vector<Participant> parties) {
  Event made;
  made.id = std::move(id);
  made.kind = kind;
  made.status = status;
  made.date = Edtf::parse(date);
  made.participants = std::move(parties);
  made.evidence.push_back({"d", {}, {}, "", "One sentence, of \"two\" parts"});
  return made;
}

Export written(std::string_view format, std::vector<Event> events,
               const ExportOptions& options = {.language = Language::en}) {
  return find_export_format(format)->write(EventGraph(std::move(events)), options);
}

TEST(Formats, HaveNamesAndSuffixesOfTheirOwn) {
  std::set<std::string_view> names;
  std::set<std::string_view> suffixes;
  for (const ExportFormat& format : export_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_TRUE(format.suffix.empty() || suffixes.insert(format.suffix).second) << format.suffix;
  }
  EXPECT_EQ(find_export_format("xls"), nullptr);
}

TEST(Formats, GiveAFileForNoEventsAtAll) {
  for (const ExportFormat& format : export_formats()) EXPECT_TRUE(written(format.name, {}).losses.empty());
}

TEST(Formats, HoldWhatTheyAreGiven) {
  struct Case {
    std::string_view format;
    std::string_view part;
  };
  constexpr std::array cases{
      Case{"csv", "e,meeting,happened,2018-06-19,2018-06-19,2018-06-19,none,angela-merkel; emmanuel-macron,"},
      Case{"csv", R"("One sentence, of ""two"" parts")"},
      Case{"jsonl", R"("id":"e","kind":"meeting")"},
      Case{"gexf", R"(<spell start="2018-06-19" end="2018-06-19"/>)"},
      Case{"graphml", R"(<data key="weight">1</data>)"},
      Case{"gephi-nodes", "angela-merkel,Angela Merkel,person,DE\r\n"},
      Case{"gephi-edges", "angela-merkel,emmanuel-macron,Undirected,meeting,0,meeting,1,2018-06-19,2018-06-19\r\n"},
      Case{"timelinejs", R"("start_date":{"year":2018,"month":6,"day":19})"},
      Case{"jsonld", R"("dcterms:date":{"@type":"edtf:EDTF","@value":"2018-06-19"})"},
      Case{"ics", "DTSTART;VALUE=DATE:20180619\r\nDTEND;VALUE=DATE:20180620\r\n"},
      Case{"ftm", R"("involved":["actor-angela-merkel","actor-emmanuel-macron"])"},
      Case{"cameo", "e,2018-06-19,2018-06-19,2018-06-19,angela-merkel,DEU,emmanuel-macron,FRA,040,04,,"},
      Case{"plover", "angela-merkel,DEU,emmanuel-macron,FRA,CONSULT,,,"},
  };
  for (const Case& each : cases) {
    const Export file =
        written(each.format, {event("e", Kind::meeting, Status::happened, "2018-06-19", {merkel, macron})});
    EXPECT_NE(file.content.find(each.part), std::string::npos) << each.format << ":\n" << file.content;
    EXPECT_TRUE(file.losses.empty()) << each.format << ": " << file.losses.front();
  }
}

TEST(Formats, CountWhatTheyCannotHold) {
  struct Case {
    std::string_view format;
    std::string_view date;
    Status status;
    std::string_view loss;
  };
  constexpr std::array cases{
      Case{"timelinejs", "", Status::happened,
           "events left out, as TimelineJS shows none without a first and a last day: 1"},
      Case{"ics", "2018-06-19/..", Status::happened,
           "events left out, as a calendar shows none without a first and a last day: 1"},
      Case{"ics", "2018-06", Status::happened,
           "events with an imprecise date stand on all days on which they may have been: 1"},
      Case{"gexf", "2018-06", Status::happened,
           "events of ties with an imprecise date are told as lasting over all its days: 1"},
      Case{"gexf", "2018-06-19", Status::planned, "ties left out, as nothing of them is reported to have happened: 1"},
      Case{"cameo", "2018-06-19", Status::denied,
           "events left out, as the ontology has no code for their kind and status: 1"},
      Case{"jsonld", "2018-06-19", Status::denied, R"(denied events, "cancelled" to schema.org: 1)"},
  };
  for (const Case& each : cases) {
    const Export file = written(each.format, {event("e", Kind::meeting, each.status, each.date, {merkel, macron})});
    ASSERT_EQ(file.losses.size(), 1U) << each.format;
    EXPECT_EQ(file.losses.front(), each.loss);
  }
}

TEST(Calendar, FoldsLinesWithoutCuttingACharacter) {
  Event long_event = event("e", Kind::talks, Status::happened, "2018-06-19", {merkel});
  long_event.evidence.front().text = std::string(200, 'x');
  for (int i = 0; i < 60; ++i) long_event.evidence.front().text += "ش";
  const std::string content = written("ics", {long_event}).content;
  std::string unfolded;
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t end = content.find("\r\n", at);
    EXPECT_LE(end - at, 75U);
    EXPECT_NE(static_cast<unsigned char>(content[at + (content[at] == ' ' ? 1 : 0)]) & 0xC0U, 0x80U);
    unfolded += content[at] == ' ' ? content.substr(at + 1, end - at - 1) : "\n" + content.substr(at, end - at);
    at = end + 2;
  }
  EXPECT_NE(unfolded.find(long_event.evidence.front().text), std::string::npos);
}

TEST(EventCodes, TellTheVisitorFromTheHost) {
  Event meeting = event("e", Kind::meeting, Status::happened, "2018-06-19", {merkel, macron});
  meeting.place = Place{"meseberg", {"", "Meseberg"}, "DE", {}, {}};
  const std::string content = written("cameo", {meeting}).content;
  EXPECT_NE(content.find("emmanuel-macron,FRA,angela-merkel,DEU,042,04,DE,"), std::string::npos) << content;
  EXPECT_NE(content.find("angela-merkel,DEU,emmanuel-macron,FRA,043,04,DE,"), std::string::npos) << content;
  meeting.place->country = "CH";
  EXPECT_NE(written("cameo", {meeting}).content.find(",044,04,CH,"), std::string::npos);
}

}  // namespace
}  // namespace waqai
