#include "waqai/export/jsonl.hpp"

#include <gtest/gtest.h>

namespace waqai {
namespace {

// Written by hand in the form of docs/formats.md; what the writer must give for it, byte for byte.
constexpr std::string_view evidence =
    R"([{"doc":"001","begin":10,"end":60,"trigger":[10,18],"rule":"ar.meeting.3","text":"التقى \"بوتين\"\nالأسد"}])";

std::string record(std::string_view date = R"("2017-11-20")", std::string_view place = "null") {
  return R"({"id":"e1","kind":"meeting","status":"happened","date":)" + std::string(date) +
         R"(,"date_basis":"relative","participants":[)"
         R"({"id":"ru","type":"country","role":"host","name":{"ar":"روسيا","en":"Russia"},"country":"RU"},)"
         R"({"id":"vladimir-putin","type":"person","role":"party","name":{"ar":"فلاديمير بوتين","en":""},)"
         R"("country":"RU","post":{"ar":"رئيس روسيا","en":"president of Russia"}}],"place":)" +
         std::string(place) + R"(,"confidence":0.9,"evidence":)" + std::string(evidence);
}

std::string document_line(std::string_view event) {
  return R"({"doc":"001","date":"2017-11-21","date_basis":"explicit","title":"قمة","source":"","url":"http://a/b",)"
         R"("events":[)" +
         std::string(event) + "]}\n";
}

std::string merged_line(std::string_view links) {
  return record() +
         R"(,"sources":2,"conflicts":[{"field":"date","values":[)"
         R"({"value":"2017-11-20","sources":1,"evidence":[{"doc":"001","begin":0,"end":40}]},)"
         R"({"value":"2017-11-21","sources":1,"evidence":[{"doc":"002","begin":3,"end":50}]}]}],)" +
         std::string(links) + "}\n";
}

std::string written(const EventsFile& file) {
  std::string lines;
  for (const DocumentEvents& document : file.documents) append_jsonl(lines, document);
  for (const Event& event : file.merged) append_jsonl(lines, event);
  return lines;
}

TEST(Jsonl, WhatIsReadIsWrittenInTheSameBytes) {
  const std::string sochi =
      R"({"id":"sochi","name":{"ar":"سوتشي","en":"Sochi"},"country":"RU","lat":43.6,"lon":39.75})";
  const std::string lines[] = {
      document_line(record() + "}"),
      document_line(record("null") + "}"),
      document_line(record(R"("2017-11~")", sochi) + "}"),
      document_line(record(R"("2017-11-20/2017-11-22")", R"({"id":"x","name":{"ar":"","en":""}})") + "}"),
      document_line(record() + "}," + record() + "}"),
      document_line(""),
      R"({"doc":"1","date":null,"date_basis":"none","date_bounds":["2015-09-04","2015-09-06"],"title":"","source":"",)"
      R"("url":"","events":[]})"
      "\n",
      R"({"doc":"1","date":null,"date_basis":"none","date_bounds":["2015-09-04",null],"title":"","source":"","url":"",)"
      R"("events":[]})"
      "\n",
      merged_line(R"("fulfils":null,"fulfilled_by":null)"),
      merged_line(R"("fulfils":"e0","fulfilled_by":"e2")"),
      merged_line(R"("fulfils":null,"fulfilled_by":null,"postponed_to":"e1","postponed_from":"e2","cancelled_by":"e3",)"
                  R"("cancels":"e4","denied_by":"e5","denies":"e6","unreported":true)"),
  };
  for (const std::string& line : lines) {
    Diagnostics diagnostics;
    EXPECT_EQ(written(read_events_jsonl(line, "f", diagnostics)), line);
    EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics.front());
  }
}

TEST(Jsonl, ReadsEveryField) {
  Diagnostics diagnostics;
  const EventsFile file = read_events_jsonl(merged_line(R"("fulfils":"e0","fulfilled_by":null)"), "f", diagnostics);
  ASSERT_EQ(file.merged.size(), 1U);
  const Event& event = file.merged.front();
  EXPECT_EQ(event.kind, Kind::meeting);
  EXPECT_EQ(event.date, Edtf::parse("2017-11-20"));
  EXPECT_EQ(event.date_basis, DateBasis::relative);
  ASSERT_EQ(event.participants.size(), 2U);
  EXPECT_EQ(event.participants[0].role, Role::host);
  EXPECT_EQ(event.participants[1].post.en, "president of Russia");
  EXPECT_EQ(event.confidence, 0.9);
  EXPECT_EQ(event.evidence.front().trigger, (Span{10, 18}));
  EXPECT_EQ(event.evidence.front().text, "التقى \"بوتين\"\nالأسد");
  EXPECT_EQ(event.sources, 2U);
  ASSERT_EQ(event.conflicts.front().values.size(), 2U);
  EXPECT_EQ(event.conflicts.front().values[1].value, "2017-11-21");
  EXPECT_EQ(event.conflicts.front().values[1].evidence.front().sentence, (Span{3, 50}));
  EXPECT_EQ(event.fulfils, "e0");
}

TEST(Jsonl, TakesWhatOtherProgramsWrite) {
  const std::string lines[] = {
      document_line("").substr(0, document_line("").size() - 1),  // no line end
      "\xEF\xBB\xBF" + document_line(""),                         // a byte order mark
      "\n  \n" + document_line(""),                               // blank lines
      R"({"events":[],"more":{"a":[1]},"doc":"1"})"
      "\r\n",  // another order, unknown keys, CRLF
  };
  for (const std::string& line : lines) {
    Diagnostics diagnostics;
    EXPECT_EQ(read_events_jsonl(line, "f", diagnostics).documents.size(), 1U) << line;
    EXPECT_TRUE(diagnostics.empty()) << to_string(diagnostics.front());
  }
}

TEST(Jsonl, LeavesOutBrokenLinesAndSaysWhy) {
  struct {
    std::string line;
    std::string cause;
  } const cases[] = {
      {"{", "this is no JSON: incomplete JSON"},
      {"[]", "\"line\" is no object"},
      {"{}", "neither \"events\" (a document's) nor \"kind\" (one event's) is there"},
      {"{\"events\":[],\"doc\":\"\xFF\"}", "this is no JSON: syntax error"},
      {R"({"events":[]})", "\"doc\" is missing or empty"},
      {R"({"events":[],"doc":1})", "\"doc\" is no string"},
      {R"({"events":[1],"doc":"1"})", "\"events\" is no object"},
      {R"({"events":[],"doc":"1","date":"2017-13"})",
       "\"2017-13\" is no date of the form that EDTF gives (2017-11-20, 2017-11, 2017-11~)"},
      {R"({"kind":"dinner","id":"e"})", "\"dinner\" is not known as \"kind\""},
      {R"({"kind":"call","id":"e","status":"happened"})", "the event \"e\" has no evidence"},
      {R"({"kind":"call","id":"e","status":"happened","evidence":{}})", "\"evidence\" is no array"},
      {R"({"kind":"call","id":"e","status":"happened","evidence":[{"doc":"1","begin":-1,"end":2}]})",
       "\"evidence\" is no whole number from 0 to 2^32 - 1"},
      {R"({"kind":"call","id":"e","status":"happened","evidence":[{"doc":"1","begin":3,"end":2}]})",
       "\"evidence\" ends before it begins"},
      {R"({"kind":"call","id":"e","status":"happened","evidence":[{"doc":"1","begin":1,"end":2,"trigger":[1]}]})",
       "\"trigger\" is no array of two offsets"},
  };
  for (const auto& [line, cause] : cases) {
    Diagnostics diagnostics;
    const EventsFile file =
        read_events_jsonl(document_line("") + line + "\n" + document_line(""), "e.jsonl", diagnostics);
    EXPECT_EQ(file.documents.size(), 2U) << line;
    EXPECT_TRUE(file.merged.empty()) << line;
    ASSERT_EQ(diagnostics.size(), 1U) << line;
    EXPECT_EQ(to_string(diagnostics.front()), "e.jsonl:2: error: " + cause);
  }
}

TEST(Jsonl, TellsEventsFromArticles) {
  struct {
    std::string_view content;
    bool events;
  } const cases[] = {
      {R"({"doc":"1","events":[]})", true},
      {"\n\n{\"kind\":\"call\"}\nwhatever follows", true},
      {"\xEF\xBB\xBF{\"kind\":\"call\"}", true},
      {R"({"id":"1","text":"نص","title":"عنوان"})", false},
      {R"({"id":"1","kind":1})", false},
      {R"([{"kind":"call"}])", false},
      {R"({"kind":"call")", false},
      {"التقى بوتين الأسد", false},
      {"", false},
  };
  for (const auto& [content, events] : cases) EXPECT_EQ(holds_events(content), events) << content;
}

TEST(Jsonl, WritesArticlesWithTheTextThatOffsetsCountIn) {
  Document document;
  document.id = "a";
  document.text = "قمة\nالتقى \"بوتين\"";
  document.title = Span{0, 6};
  document.date = Date(2017, 11, 21);
  document.url = "http://a/b?c&d";
  std::string line;
  append_jsonl(line, document);
  EXPECT_EQ(line, R"({"id":"a","date":"2017-11-21","title":"قمة","source":"","url":"http://a/b?c&d",)"
                  R"("text":"قمة\nالتقى \"بوتين\""})"
                  "\n");
}

}  // namespace
}  // namespace waqai
