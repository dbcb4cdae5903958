#include "render/escape.hpp"

#include <gtest/gtest.h>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

TEST(Escape, Tables) {
  struct Case {
    const char* text;
    const char* xml;
    const char* dot;
  };
  const std::vector<Case> cases{
      {"plain", "plain", "plain"},
      {"بوتين & الأسد", "بوتين &amp; الأسد", "بوتين &amp; الأسد"},
      {"a<b>\"c\"'d'", "a&lt;b&gt;&quot;c&quot;&#39;d&#39;", "a&lt;b&gt;&quot;c&quot;&#39;d&#39;"},
      {"&amp;", "&amp;amp;", "&amp;amp;"},
      {"C:\\temp \\N", "C:\\temp \\N", "C:\\\\temp \\\\N"},
      {"a\x01\x1B"
       "b\x7F",
       "ab", "ab"},
      {"a\u0085b\uFFFEc", "abc", "abc"},
      {"two\nlines\tof", "two lines of", "two lines of"},
      {"\u2067نص\u2069", "\u2067نص\u2069", "\u2067نص\u2069"},
      {"", "", ""},
  };
  for (const Case& test : cases) {
    SCOPED_TRACE(test.text);
    EXPECT_EQ(xml_escape(test.text), test.xml);
    EXPECT_EQ(dot_escape(test.text), test.dot);
  }
}

TEST(Escape, RefusesBrokenUtf8) {
  for (const char* text : {"\xC3", "a\xFFz", "\xED\xA0\x80"}) EXPECT_THROW(printable(text), Error) << text;
}

TEST(Escape, LinesStayLines) {
  EXPECT_EQ(dot_lines({"a\\n", "b & c"}), "a\\\\n&#10;b &amp; c");
  EXPECT_EQ(dot_lines({}), "");
}

TEST(Escape, UrlsOfTheWebOnly) {
  struct Case {
    const char* url;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"https://a.example/?x=1&y=2", "https://a.example/?x=1&amp;y=2"},
      {"http://a.example/\"q\"", "http://a.example/&quot;q&quot;"},
      {"javascript:alert(1)", ""},
      {"file:///etc/passwd", ""},
      {"", ""},
  };
  for (const Case& test : cases) EXPECT_EQ(dot_url(test.url), test.expected) << test.url;
}

TEST(Escape, FieldsOfCsvAndCalendars) {
  struct Case {
    const char* text;
    const char* csv;
    const char* icalendar;
  };
  const std::vector<Case> cases{
      {"plain نص", "plain نص", "plain نص"},  {"a, b; c", "\"a, b; c\"", "a\\, b\\; c"},
      {"\"q\"", "\"\"\"q\"\"\"", "\"q\""},   {"two\r\nlines", "\"two\r\nlines\"", "two\\nlines"},
      {"c:\\d\x07", "c:\\d\x07", "c:\\\\d"}, {"", "", ""},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(csv_field(test.text), test.csv);
    EXPECT_EQ(icalendar_text(test.text), test.icalendar);
  }
}

}  // namespace
}  // namespace waqai
