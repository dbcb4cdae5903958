// One file's bytes, and what must come out: documents or diagnostics, never a crash.
#include <gtest/gtest.h>

#include <boost/date_time/gregorian/formatters.hpp>
#include <string>
#include <vector>

#include "unit/read/temporary_folder.hpp"
#include "waqai/read/reader.hpp"

namespace waqai {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// "id|date|source|url|title|body" for each document, the body's lines joined by '/'.
std::string describe(const Document& document) {
  std::string text = document.id + "|";
  if (document.date) text += boost::gregorian::to_iso_extended_string(*document.date);
  text += "|" + document.source + "|" + document.url + "|" + std::string(document.title_text()) + "|";
  std::string body;
  for (const Span span : document.body) body += (body.empty() ? "" : "/") + std::string(span.of(document.text));
  for (char& c : body) c = c == '\n' ? '/' : c;
  return text + body;
}

struct Case {
  std::string what;
  std::string file;
  std::string content;
  std::vector<std::string> documents;
  std::vector<std::string> diagnostics;  // each a part of the diagnostic's text, from ':' after the file's name on
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const TemporaryFolder folder;
    const std::string path = folder.write(c.file, c.content);
    ReadOptions options;
    options.max_document_bytes = 3'000'000;
    for (const unsigned threads : {1U, 3U}) {
      options.threads = threads;
      const ReadResult read = read_documents(std::vector{path}, options);
      std::vector<std::string> documents;
      for (const Document& document : read.documents) documents.push_back(describe(document));
      EXPECT_EQ(documents, c.documents) << c.what;
      ASSERT_EQ(read.diagnostics.size(), c.diagnostics.size())
          << c.what << ": " << (read.diagnostics.empty() ? "" : to_string(read.diagnostics.front()));
      for (std::size_t i = 0; i < c.diagnostics.size(); ++i) {
        const std::string text = to_string(read.diagnostics[i]);
        EXPECT_NE(text.find(path + c.diagnostics[i]), std::string::npos) << c.what << ": " << text;
      }
    }
  }
}

const std::string sentence = "التقى الوزير نظيره في العاصمة اليوم.";
const std::string record = R"({"id":"a","date":"2017-11-21","title":"لقاء الوزيرين","text":")" + sentence + R"("})";
const std::string expected = "a|2017-11-21|||لقاء الوزيرين|" + sentence;

TEST(Formats, Plain) {
  check({
      {"sentence", "a.txt", sentence, {"a|||||" + sentence}, {}},
      {"byte order mark", "a.txt", "\xEF\xBB\xBF" + sentence, {"a|||||" + sentence}, {}},
      {"UTF-16 little endian", "a.txt", std::string("\xFF\xFE\x44\x06\x42\x06.\0\n\0", 10), {"a|||||لق."}, {}},
      {"UTF-16 big endian", "a.txt", std::string("\xFE\xFF\x06\x44\x06\x42\0.", 8), {"a|||||لق."}, {}},
      {"carriage returns", "a.txt", sentence + "\r\n", {"a|||||" + sentence}, {}},
      {"one broken byte",
       "a.txt",
       sentence + "\xFF" + "\n",
       {"a|||||" + sentence + "?"},
       {":1: warning: broken UTF-8: 1 bytes replaced by '?', the first at byte 66"}},
      {"cut in a character",
       "a.txt",
       sentence + "\n\xD8",
       {"a|||||" + sentence},
       {":2: warning: broken UTF-8: 1 bytes replaced by '?', the first at byte 67"}},
      {"control character", "a.txt", "التقى\x01الوزير نظيره.", {"a|||||التقى الوزير نظيره."}, {}},
      {"empty", "a.txt", "", {}, {": error: is empty"}},
      {"white space", "a.txt", " \n\t\r\n", {}, {": error: holds only white space"}},
      {"white space of Unicode",
       "a.txt",
       "\xC2\xA0\n",
       {},
       {": error: the document \"a\" is left out: it holds no line of text"}},
      {"marks alone", "a.txt", "-----\n&\n", {}, {": error: the document \"a\" is left out: it holds no line of text"}},
      {"binary", "a.txt", std::string("ab\0cd", 5), {}, {": error: is no text: byte 2 is 0"}},
      {"byte order mark alone", "a.txt", "\xEF\xBB\xBF", {}, {": error: holds only white space"}},
      {"too long", "a.txt", repeat("لقاء ", 400'000), {}, {": error: is left out: it has 3600000 bytes"}},
      {"one line of 2 MB", "a.txt", repeat("a", 2'000'000), {"a|||||" + repeat("a", 2'000'000)}, {}},
  });
}

TEST(Formats, WindowsTextIsRecognised) {
  // "وقال الوزير إن اللقاء كان مفيدا" many times, as windows-1256.
  const std::string line =
      "\xE6\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC5\xE4 \xC7\xE1\xE1\xDE\xC7\xC1 \xDF\xC7\xE4 "
      "\xE3\xDD\xED\xCF\xC7.\n";
  const TemporaryFolder folder;
  const ReadResult read = read_documents(std::vector{folder.write("a.txt", repeat(line, 20))}, {});
  ASSERT_EQ(read.documents.size(), 1U);
  EXPECT_TRUE(read.documents[0].text.starts_with("وقال الوزير إن اللقاء كان مفيدا.\n"));
  ASSERT_EQ(read.diagnostics.size(), 1U);
  EXPECT_NE(read.diagnostics[0].message.find("windows-1256"), std::string::npos);
}

TEST(Formats, Json) {
  check({
      {"lines",
       "n.jsonl",
       record + "\n\n" + R"({"doc":7,"text":")" + sentence + R"("})",
       {expected, "7|||||" + sentence},
       {}},
      {"array",
       "n.json",
       "[\n" + record + ",\n" + R"({"text":")" + sentence + "\"}\n]",
       {expected, "n-3|||||" + sentence},
       {}},
      {"object over lines",
       "n.json",
       "{\n \"id\": \"a\",\n \"text\": \"" + sentence + "\"\n}\n",
       {"a|||||" + sentence},
       {}},
      {"told by content", "n", record, {expected}, {}},
      {"array told by content", "n.data", "[" + record + "]", {expected}, {}},
      {"byte order mark", "n.jsonl", "\xEF\xBB\xBF" + record, {expected}, {}},
      {"source and url",
       "n.jsonl",
       R"({"id":"a","text":")" + sentence + R"(","source":"س","url":"http://x","more":[1]})",
       {"a||س|http://x||" + sentence},
       {}},
      {"no id",
       "n.jsonl",
       "\n"
       R"({"text":")" +
           sentence + R"("})",
       {"n-2|||||" + sentence},
       {}},
      {"broken line", "n.jsonl", "{\"id\": oops}\n" + record, {expected}, {":1: error: the record is left out: "}},
      {"cut line",
       "n.jsonl",
       record + "\n" + record.substr(0, 60),
       {expected},
       {":2: error: the record is left out: incomplete JSON"}},
      {"no object", "n.jsonl", "[1]\n", {}, {":1: error: here should stand an object"}},
      {"a number among lines",
       "n.jsonl",
       record + "\n17\n",
       {expected},
       {":2: error: the record is left out: it is no object"}},
      {"more after the object", "n.jsonl", record + " x\n", {}, {":1: error: the record is left out: extra data"}},
      {"cut array",
       "n.json",
       "[" + record + ",\n" + record.substr(0, 30),
       {expected},
       {":2: warning: the array breaks off", ":2: error: the record is left out: incomplete JSON"}},
      {"no text", "n.jsonl", R"({"id":"a"})", {}, {":1: error: the record is left out: it has no \"text\""}},
      {"text of white space",
       "n.jsonl",
       R"({"id":"a","text":" \n "})",
       {},
       {":1: error: the record is left out: it has no \"text\""}},
      {"text is a number",
       "n.jsonl",
       R"({"id":"a","text":5})",
       {},
       {":1: warning: \"text\" is passed over: it is no string",
        ":1: error: the record is left out: it has no \"text\""}},
      {"title alone",
       "n.jsonl",
       R"({"id":"a","title":"لقاء الوزيرين"})",
       {"a||||لقاء الوزيرين|"},
       {":1: warning: the record has no \"text\", only its title"}},
      {"no date",
       "n.jsonl",
       R"({"id":"a","date":"soon","text":")" + sentence + R"("})",
       {"a|||||" + sentence},
       {":1: warning: \"soon\" is no date"}},
      {"broken UTF-8",
       "n.jsonl",
       R"({"id":"a","text":"التقى)"
       "\xFF"
       R"( الوزير نظيره."})",
       {"a|||||التقى? الوزير نظيره."},
       {":1: warning: broken UTF-8: 1 bytes replaced"}},
      {"half a surrogate pair",
       "n.jsonl",
       R"({"id":"a","text":"\ud800"})"
       "\n" +
           record,
       {expected},
       {":1: error: the record is left out: "}},
      {"NUL escaped", "n.jsonl", R"({"id":"a","text":"التقى\u0000الوزير نظيره."})", {"a|||||التقى الوزير نظيره."}, {}},
      {"deep nesting",
       "n.jsonl",
       "{\"a\":" + repeat("[", 100'000) + "\n" + record,
       {expected},
       {":1: error: the record is left out: too deep"}},
      {"deep objects in an array",
       "n.json",
       "[" + repeat("{\"a\":", 100'000),
       {},
       {":1: warning: the array breaks off", ":1: error: the record is left out: too deep"}},
      {"long line",
       "n.jsonl",
       R"({"id":"a","text":")" + repeat("x", 2'000'000) + "\"}\n" + record,
       {"a|||||" + repeat("x", 2'000'000), "a-2" + expected.substr(1)},
       {": note: a second document \"a\" is called \"a-2\""}},
      {"too long a line",
       "n.jsonl",
       R"({"id":"b","text":")" + repeat("x", 4'000'000) + "\"}\n" + record,
       {expected},
       {":1: error: the record is left out: it has 4000020 bytes, more than 3000000"}},
  });
}

const std::string doc = "<DOC>\n<DOCNO>a</DOCNO><DATE>2017-11-21</DATE>\n<TITLE>لقاء الوزيرين</TITLE>\n<TEXT>" +
                        sentence + "</TEXT>\n</DOC>\n";

TEST(Formats, TrecXml) {
  check({
      {"without a root",
       "n.xml",
       doc + "<DOC><TEXT><P>" + sentence + "</P><P>وغادر الوزير العاصمة مساء أمس.</P></TEXT></DOC>",
       {expected, "n-6|||||" + sentence + "/وغادر الوزير العاصمة مساء أمس."},
       {}},
      {"paragraphs wrapped over lines",
       "n.xml",
       "<DOC><DOCNO>a</DOCNO><TEXT>\n<P>\nالتقى الوزير\nنظيره اليوم.\n</P>\n<P>\nوغادر العاصمة\nمساء "
       "أمس.\n</P>\n</TEXT></DOC>",
       {"a|||||التقى الوزير نظيره اليوم. // وغادر العاصمة مساء أمس."},
       {}},
      {"with a root", "n.xml", "<?xml version=\"1.0\"?>\n<DOCS>" + doc + "</DOCS>", {expected}, {}},
      {"told by content", "n", doc, {expected}, {}},
      {"other names",
       "n.trec",
       "<doc><headline>لقاء "
       "الوزيرين</headline><time>20171121</time><docno>a</docno><url>u</url><source>s</source><text>" +
           sentence + "</text></doc>",
       {"a|2017-11-21|s|u|لقاء الوزيرين|" + sentence},
       {}},
      {"character references",
       "n.xml",
       "<DOC><DOCNO>a</DOCNO><TEXT>قال &quot;نعم&quot; &amp; التقى الوزير نظيره.</TEXT></DOC>",
       {"a|||||قال \"نعم\" & التقى الوزير نظيره."},
       {}},
      {"CDATA",
       "n.xml",
       "<DOC><DOCNO>a</DOCNO><TEXT><![CDATA[" + sentence + "]]></TEXT></DOC>",
       {"a|||||" + sentence},
       {}},
      {"bare ampersand",
       "n.xml",
       "<DOC><DOCNO>a</DOCNO>\n<TEXT>" + sentence + " A & B.</TEXT></DOC>" + doc,
       {"a|||||" + sentence + " A  B.", "a-2" + expected.substr(1)},
       {":2: warning: faulty XML", ": note: a second document"}},
      {"cut off",
       "n.xml",
       doc + "<DOC><DOCNO>b</DOCNO><TEXT>" + sentence,
       {expected, "b|||||" + sentence},
       {":6: warning: the document breaks off"}},
      {"unclosed in between",
       "n.xml",
       "<DOC><DOCNO>b</DOCNO><TEXT>" + sentence + "</TEXT>\n" + doc,
       {"b|||||" + sentence, expected},
       {":1: warning: the document breaks off"}},
      {"no text",
       "n.xml",
       "<DOC><DOCNO>b</DOCNO></DOC>\n" + doc,
       {expected},
       {":1: error: the document is left out: it has no <TEXT>"}},
      {"no DOC", "n.xml", "<news><item/></news>", {}, {": error: holds no <DOC>"}},
      {"text outside",
       "n.xml",
       doc + "lost" + doc,
       {expected, "a-2" + expected.substr(1)},
       {":5: warning: text outside of <DOC> is passed over", ": note: a second document"}},
      {"no date",
       "n.xml",
       "<DOC><DOCNO>a</DOCNO><DATE>soon</DATE><TEXT>" + sentence + "</TEXT></DOC>",
       {"a|||||" + sentence},
       {":1: warning: \"soon\" is no date"}},
      {"deep nesting",
       "n.xml",
       "<DOC>" + repeat("<a>", 100'000) + "</DOC>\n" + doc,
       {expected},
       {":1: error: the document is left out: its elements lie more than 64 deep"}},
      {"many unclosed",
       "n.xml",
       repeat("<DOC>", 2) + doc,
       {expected},
       {":1: error: the document is left out", ":1: error: the document is left out"}},
      {"entity bomb",
       "n.xml",
       "<!DOCTYPE DOC [<!ENTITY a \"" + repeat("x", 1000) + "\"><!ENTITY b \"" + repeat("&a;", 1000) +
           "\">]>\n<DOC><DOCNO>a</DOCNO><TEXT>" + sentence + repeat("&b;", 1000) + "</TEXT></DOC>",
       {"a|||||" + sentence},
       {":2: warning: faulty XML"}},
      {"external entity",
       "n.xml",
       "<!DOCTYPE DOC [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<DOC><DOCNO>a</DOCNO><TEXT>" + sentence +
           "&e;</TEXT></DOC>",
       {"a|||||" + sentence},
       {":2: warning: faulty XML"}},
  });
}

const std::string long_sentence = "التقى الوزير نظيره في العاصمة اليوم وبحث معه عددا من الملفات التي تهم البلدين.";

std::string page(std::string_view head, std::string_view body) {
  return "<!DOCTYPE html><html><head>" + std::string(head) + "</head><body>" + std::string(body) + "</body></html>";
}

TEST(Formats, Html) {
  const std::string p = "<p>" + long_sentence + "</p>";
  check({
      {"article",
       "n.html",
       page("<title>لقاء الوزيرين</title>",
            "<nav><p>الرئيسية</p></nav><article><h1>لقاء الوزيرين</h1>" + p + "</article><footer>x</footer>"),
       {"n||||لقاء الوزيرين|" + long_sentence},
       {}},
      {"densest block",
       "n.html",
       page("", "<div><p>قصير</p></div><div>" + p + "<p>وغادر العاصمة مساء أمس.</p></div>"),
       {"n|||||" + long_sentence + "/وغادر العاصمة مساء أمس."},
       {}},
      {"articleBody",
       "n.html",
       page("", "<article><p>وصف المقال في سطر واحد طويل بعض الشيء.</p><div itemprop=\"articleBody\">" + p +
                    "</div></article>"),
       {"n|||||" + long_sentence},
       {}},
      {"no paragraphs",
       "n.html",
       page("", "<div>" + long_sentence + "<br>وغادر العاصمة مساء أمس.</div>"),
       {"n|||||" + long_sentence + "/وغادر العاصمة مساء أمس."},
       {}},
      {"text in the block itself, a paragraph elsewhere",
       "n.html",
       page("", "<div>" + long_sentence + "<br>وغادر العاصمة مساء أمس.</div><div><p>نص قصير.</p></div>"),
       {"n|||||" + long_sentence + "/وغادر العاصمة مساء أمس."},
       {}},
      {"script, style, aside, form, comments",
       "n.html",
       page("<style>p{}</style>",
            "<script>var a=1;</script><article>" + p +
                "<aside><p>إعلان في الجانب من الصفحة.</p></aside><form><p>اكتب تعليقك هنا الآن.</p></form><!-- x "
                "--><div class=\"related-posts\"><p>خبر آخر من أخبار اليوم.</p></div></article>"),
       {"n|||||" + long_sentence},
       {}},
      {"Open Graph",
       "n.html",
       page("<title>x</title><meta property='og:title' content='لقاء الوزيرين | موقع'><meta property='og:site_name' "
            "content='موقع'>"
            "<meta property='og:url' content='http://b'><link rel='canonical' href='http://a'>"
            "<meta property='article:published_time' content='2017-11-21T10:00:00Z'>",
            p),
       {"n|2017-11-21|موقع|http://a|لقاء الوزيرين|" + long_sentence},
       {}},
      {"JSON-LD",
       "n.html",
       page("<script type='application/ld+json'>{\"@graph\":[{\"a\":1},{\"datePublished\":\"2017-11-20\"}]}</script>",
            "<time datetime='2017-11-19'></time>" + p),
       {"n|2017-11-20||||" + long_sentence},
       {}},
      {"broken JSON-LD, then time",
       "n.html",
       page("<script type='application/ld+json'>{oops</script>", "<time datetime='2017-11-19'></time>" + p),
       {"n|2017-11-19||||" + long_sentence},
       {}},
      {"meta date",
       "n.html",
       page("<meta name='date' content='2017-11-18'>", p),
       {"n|2017-11-18||||" + long_sentence},
       {}},
      {"no date",
       "n.html",
       page("<meta name='date' content='soon'>", p),
       {"n|||||" + long_sentence},
       {": warning: \"soon\" is no date"}},
      {"told by content", "n", page("", p), {"n|||||" + long_sentence}, {}},
      {"XHTML by the name of XML", "n.xml", "<?xml version=\"1.0\"?>" + page("", p), {"n|||||" + long_sentence}, {}},
      {"windows-1256",
       "n.html",
       "<html><meta charset='windows-1256'><p>\xC7\xE1\xCA\xDE\xEC \xC7\xE1\xE6\xD2\xED\xD1 "
       "\xE4\xD9\xED\xD1\xE5.</p></html>",
       {"n|||||التقى الوزير نظيره."},
       {}},
      {"wrong charset declared",
       "n.html",
       "<html><meta charset='windows-1256'>" + p + "</html>",
       {"n|||||" + long_sentence},
       {}},
      {"unknown charset declared",
       "n.html",
       "<html><meta charset='x-nothing'>" + p + "</html>",
       {"n|||||" + long_sentence},
       {}},
      {"cut off",
       "n.html",
       "<html><body><article>" + p + "<p>وغاد",
       {"n|||||" + long_sentence},
       {": warning: the page breaks off"}},
      {"no text",
       "n.html",
       page("<title>x</title>", "<script>1</script>"),
       {},
       {": error: the page is left out: it holds no text"}},
      {"text alone", "n.html", long_sentence, {"n|||||" + long_sentence}, {}},
      {"deep nesting",
       "n.html",
       "<html>" + repeat("<div>", 100'000),
       {},
       {": warning", ": error: the page is left out"}},
      {"deep JSON-LD",
       "n.html",
       page("<script type='application/ld+json'>" + repeat("[", 100'000) + "</script>", p),
       {"n|||||" + long_sentence},
       {}},
  });
}

}  // namespace
}  // namespace waqai
