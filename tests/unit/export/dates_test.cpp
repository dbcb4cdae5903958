#include "waqai/export/dates.hpp"

#include <gtest/gtest.h>

namespace waqai {
namespace {

DocumentDates dates_of(std::string_view value, DateBasis basis, Span span) {
  DocumentDates dates;
  dates.date = Date(2017, 11, 21);
  dates.date_basis = DateBasis::given;
  DatedTimex dated;
  dated.timex.span = span;
  dated.value = Edtf::parse(value);
  dated.basis = basis;
  dates.timexes.push_back(dated);
  return dates;
}

Document document(std::string text) {
  Document made;
  made.id = "a<b>";
  made.text = std::move(text);
  return made;
}

TEST(DatesJsonl, OneLine) {
  std::string out;
  append_jsonl(out, document("وصل أمس"), dates_of("2017-11-20", DateBasis::relative, {7, 13}));
  append_jsonl(out, document("\"x\""), {});
  EXPECT_EQ(out,
            "{\"doc\":\"a<b>\",\"date\":\"2017-11-21\",\"date_basis\":\"given\",\"timexes\":["
            "{\"begin\":7,\"end\":13,\"text\":\"أمس\",\"type\":\"DATE\",\"value\":\"2017-11-20\","
            "\"basis\":\"relative\"}]}\n"
            "{\"doc\":\"a<b>\",\"date\":null,\"date_basis\":\"none\",\"timexes\":[]}\n");
}

TEST(Timeml, ValuesOfTimex3) {
  const struct {
    std::string_view value;
    std::string_view element;
  } cases[] = {
      {"2017-11-20", R"(<TIMEX3 tid="t1" type="DATE" value="2017-11-20">x</TIMEX3>)"},
      {"2017-11", R"(<TIMEX3 tid="t1" type="DATE" value="2017-11">x</TIMEX3>)"},
      {"2017-11-15~", R"(<TIMEX3 tid="t1" type="DATE" value="2017-11-15" mod="APPROX">x</TIMEX3>)"},
      {"2017-11-20/2017-11-26", R"(<TIMEX3 tid="t1" type="DATE" value="2017-W47">x</TIMEX3>)"},
      {"2019-12-30/2020-01-05", R"(<TIMEX3 tid="t1" type="DATE" value="2020-W01">x</TIMEX3>)"},
      {"2017-11-20/2017-11-22",
       R"(<TIMEX3 tid="t1" type="DURATION" value="P3D" beginPoint="t2" endPoint="t3">x</TIMEX3>)"
       R"(<TIMEX3 tid="t2" type="DATE" value="2017-11-20"/><TIMEX3 tid="t3" type="DATE" value="2017-11-22"/>)"},
      {"../2017-11", R"(<TIMEX3 tid="t1" type="DURATION" value="PXD" endPoint="t2">x</TIMEX3>)"
                     R"(<TIMEX3 tid="t2" type="DATE" value="2017-11"/>)"},
      {"", R"(<TIMEX3 tid="t1" type="DATE" value="XXXX-XX-XX">x</TIMEX3>)"},
  };
  for (const auto& c : cases) {
    std::string out;
    append_timeml(out, document("x"), dates_of(c.value, DateBasis::explicit_date, {0, 1}));
    EXPECT_NE(out.find("<TEXT>" + std::string(c.element) + "</TEXT>"), std::string::npos) << out;
  }
}

TEST(Timeml, TextIsEscapedAndKeepsItsLines) {
  std::string out;
  append_timeml(out, document("a < b\n\tأمس & c"), dates_of("2017-11-20", DateBasis::relative, {7, 13}));
  EXPECT_EQ(out,
            "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            "xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n"
            "<DOCID>a&lt;b&gt;</DOCID>\n"
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2017-11-21\" functionInDocument=\"CREATION_TIME\">"
            "2017-11-21</TIMEX3></DCT>\n"
            "<TEXT>a &lt; b\n\t<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2017-11-20\" temporalFunction=\"true\" "
            "anchorTimeID=\"t0\">أمس</TIMEX3> &amp; c</TEXT>\n"
            "</TimeML>\n");
}

TEST(Timeml, SeveralDocumentsHaveARoot) {
  const std::vector<std::string> one{"<TimeML/>\n"};
  const std::vector<std::string> two{"<TimeML/>\n", "<TimeML/>\n"};
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  EXPECT_EQ(timeml_file(one), head + "<TimeML/>\n");
  EXPECT_EQ(timeml_file(two), head + "<corpus>\n<TimeML/>\n<TimeML/>\n</corpus>\n");
  EXPECT_EQ(timeml_file({}), head + "<corpus>\n</corpus>\n");
}

}  // namespace
}  // namespace waqai
