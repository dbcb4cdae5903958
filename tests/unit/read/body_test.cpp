// The lines of small pages, each with the place where body detection must put it.
#include "read/body.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace waqai::read {
namespace {

enum class Place { title, body, outside };
constexpr Place title = Place::title;
constexpr Place body = Place::body;
constexpr Place outside = Place::outside;

struct Line {
  std::string_view text;
  Place place;
};

constexpr std::string_view paragraph =
    "استقبل وزير الخارجية في مكتبه صباح اليوم سفيرة الدولة المجاورة وبحث معها سبل تعزيز التعاون بين البلدين.";
constexpr std::string_view second_paragraph =
    "وأكد الوزير في ختام اللقاء أن بلاده حريصة على متابعة ما اتفق عليه الجانبان خلال زيارته الأخيرة.";
constexpr std::string_view headline = "وزير الخارجية يستقبل سفيرة الدولة المجاورة";

struct Page {
  std::string_view what;
  std::vector<Line> lines;
};

const std::vector<Page> pages{
    {"paragraphs alone", {{paragraph, body}, {second_paragraph, body}}},
    {"headline set off by a blank line", {{headline, title}, {"", outside}, {paragraph, body}}},
    {"headline right above a longer paragraph", {{headline, title}, {paragraph, body}}},
    {"headline twice", {{headline, title}, {headline, outside}, {paragraph, body}}},
    {"headline with the site's name, then alone",
     {{"وزير الخارجية يستقبل سفيرة الدولة المجاورة - موقع الأخبار", outside},
      {"", outside},
      {headline, title},
      {"", outside},
      {paragraph, body}}},
    {"a first sentence is no headline",
     {{"استقبل وزير الخارجية سفيرة الدولة المجاورة.", body}, {"", outside}, {paragraph, body}}},
    {"menu, headline, dateline",
     {{"الرئيسية", outside},
      {"سياسة", outside},
      {"", outside},
      {headline, title},
      {"", outside},
      {"القاهرة - الثلاثاء 21 نوفمبر 2017", body},
      {"", outside},
      {paragraph, body}}},
    {"sub-heading among paragraphs", {{paragraph, body}, {"زيارة مرتقبة", body}, {second_paragraph, body}}},
    {"related headlines",
     {{paragraph, body},
      {"مقالات ذات صلة", outside},
      {"الرئيس يلتقي نظيره غدا", outside},
      {second_paragraph, outside}}},
    {"section phrase above the article is a menu",
     {{"آخر الأخبار", outside}, {paragraph, body}, {second_paragraph, body}}},
    {"links among paragraphs",
     {{paragraph, body},
      {"اقرأ أيضا:", outside},
      {"الرئيس يلتقي نظيره غدا في العاصمة", outside},
      {second_paragraph, body}}},
    {"headlines below the last paragraph",
     {{paragraph, body},
      {second_paragraph, body},
      {"الرئيس يلتقي نظيره غدا في العاصمة", outside},
      {"البرلمان يناقش الموازنة العامة للدولة", outside}}},
    {"last paragraph without its stop",
     {{paragraph, body}, {"ومن المقرر أن يزور الوزير البلد المجاور الشهر المقبل", body}}},
    {"headline pairs",
     {{paragraph, body},
      {"الرئيس يلتقي نظيره غدا في العاصمة", outside},
      {"الرئيس يلتقي نظيره غدا في العاصمة", outside},
      {second_paragraph, body}}},
    {"addresses, Latin and marks",
     {{"logo", outside},
      {paragraph, body},
      {"https://example.org/news/1", outside},
      {"-----", outside},
      {"&", outside},
      {second_paragraph, body},
      {"www.example.org", outside}}},
    {"a paragraph a second time", {{paragraph, body}, {second_paragraph, body}, {paragraph, outside}}},
    {"lines without any prose are kept", {{"الرئيس يلتقي نظيره", body}, {"زيارة مرتقبة", body}}},
    {"chronology at the end",
     {{paragraph, body}, {"2015 - قمة أولى في العاصمة", body}, {"2016 - قمة ثانية في الدولة المجاورة", body}}},
    {"English article",
     {{"Minister receives the ambassador", title},
      {"", outside},
      {"The minister received the ambassador of the neighbouring country in his office on Tuesday morning.", body},
      {"Related articles", outside},
      {"President meets his counterpart", outside}}},
};

std::string name(Place place) { return place == title ? "title" : place == body ? "body" : "outside"; }

Place place_of(const Document& document, Span span) {
  if (document.title && document.title->contains(span)) return title;
  for (const Span own : document.body)
    if (own.contains(span)) return body;
  return outside;
}

void check(const Page& page, std::string_view line_end) {
  Document document;
  std::vector<Span> spans;
  for (const Line& line : page.lines) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += line.text;
    spans.push_back({begin, static_cast<std::uint32_t>(document.text.size())});
    document.text += line_end;
  }
  mark_body(document);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].empty()) continue;
    EXPECT_EQ(name(place_of(document, spans[i])), name(page.lines[i].place)) << page.what << ": " << page.lines[i].text;
  }
}

TEST(Body, PlaceOfEachLine) {
  for (const Page& page : pages) check(page, "\n");
}
TEST(Body, LineEndsOfOtherSystems) {
  for (const Page& page : pages) {
    check(page, "\r\n");
    check(page, "\r");
  }
}

TEST(Body, NeighbouringLinesAreOneSpan) {
  Document document;
  document.text = std::string(paragraph) + "\n\n" + std::string(second_paragraph) + "\n";
  mark_body(document);
  ASSERT_EQ(document.body.size(), 1U);
  EXPECT_EQ(document.body[0].size(), document.text.size() - 1);
}

TEST(Body, TitleApartIsNotRepeatedInTheBody) {
  Document document;
  compose(document, " وزير  الخارجية\nيستقبل سفيرة الدولة المجاورة ",
          std::string(headline) + "\n" + std::string(paragraph));
  mark_body(document);
  EXPECT_EQ(document.title_text(), headline);
  ASSERT_EQ(document.body.size(), 1U);
  EXPECT_EQ(document.body[0].of(document.text), paragraph);
}

TEST(Body, AnyBytesOfAnyLengthAreSafe) {
  std::string text;
  for (int i = 0; i < 400; ++i) {
    text += i % 7 == 0 ? "\n" : i % 3 == 0 ? "ة" : i % 5 == 0 ? "." : "\xC2\xA0";
    Document document;
    document.text = text;
    mark_body(document);
    std::uint32_t at = 0;
    for (const Span span : document.body) {
      EXPECT_LE(at, span.begin);
      EXPECT_LT(span.begin, span.end);
      EXPECT_LE(span.end, text.size());
      at = span.end;
    }
  }
}

}  // namespace
}  // namespace waqai::read
