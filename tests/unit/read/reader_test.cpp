// Inputs as a user names them: folders, metadata, ids, order, and what cannot be opened.
#include "waqai/read/reader.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <boost/date_time/gregorian/formatters.hpp>
#include <cstdio>
#include <iterator>

#include "unit/read/temporary_folder.hpp"

namespace waqai {
namespace {

namespace fs = std::filesystem;

const std::string sentence = "التقى الوزير نظيره في العاصمة اليوم.";

ReadResult read(const std::vector<std::string>& inputs, const ReadOptions& options = {}) {
  return read_documents(inputs, options);
}

std::vector<std::string> ids(const ReadResult& result) {
  std::vector<std::string> all;
  for (const Document& document : result.documents) all.push_back(document.id);
  return all;
}

/// Counts of errors, warnings and notes.
std::vector<int> counts(const ReadResult& result) {
  std::vector<int> count(3);
  for (const Diagnostic& diagnostic : result.diagnostics) ++count[2 - static_cast<std::size_t>(diagnostic.severity)];
  return count;
}

using Strings = std::vector<std::string>;
using Counts = std::vector<int>;

TEST(Reader, FolderInTheOrderOfPaths) {
  const TemporaryFolder folder;
  folder.write("b.txt", sentence);
  folder.write("a/z.txt", sentence);
  folder.write("a/y.jsonl", R"({"id":"j","text":"نص."})");
  folder.write("README.md", "x");
  folder.write("picture.jpg", "x");
  folder.write(".hidden/a.txt", sentence);
  const ReadResult result = read({folder.path().string()});
  EXPECT_EQ(ids(result), (Strings{"j", "z", "b"}));
  ASSERT_EQ(counts(result), (Counts{0, 0, 1}));
  EXPECT_EQ(result.diagnostics[0].message, "3 passed over, being no articles by their names, such as .hidden");
}

TEST(Reader, InputsInTheOrderGiven) {
  const TemporaryFolder folder;
  const auto b = folder.write("b.txt", sentence);
  const auto a = folder.write("a.txt", sentence);
  EXPECT_EQ(ids(read({b, a})), (Strings{"b", "a"}));
}

TEST(Reader, EqualIdsAreToldApart) {
  const TemporaryFolder folder;
  const auto lines = folder.write("x.jsonl", R"({"id":"a","text":"نص."})"
                                             "\n"
                                             R"({"id":"a-2","text":"نص."})"
                                             "\n"
                                             R"({"id":"a","text":"نص."})");
  const auto a = folder.write("a.txt", sentence);
  const ReadResult result = read({lines, a});
  EXPECT_EQ(ids(result), (Strings{"a", "a-2", "a-3", "a-4"}));
  EXPECT_EQ(counts(result), (Counts{0, 0, 2}));
}

TEST(Reader, InPartsGivesTheSame) {
  const TemporaryFolder folder;
  std::string wide = sentence;
  wide.append(std::size_t{17} << 20U, '\n');  // more than one part is to hold
  const std::vector<std::string> inputs{folder.write("a.txt", wide), folder.write("b/a.txt", wide), "none.txt",
                                        folder.write("c/a.txt", sentence), folder.write("d.txt", "")};
  ReadResult joined;
  int parts = 0;
  read_documents_in_parts(inputs, {}, [&](ReadResult part) {
    ++parts;
    std::ranges::move(part.documents, std::back_inserter(joined.documents));
    std::ranges::move(part.diagnostics, std::back_inserter(joined.diagnostics));
  });
  const ReadResult at_once = read(inputs);
  EXPECT_EQ(parts, 3);
  EXPECT_EQ(ids(joined), (Strings{"a", "a-2", "a-3"}));
  EXPECT_EQ(ids(joined), ids(at_once));
  EXPECT_EQ(counts(joined), counts(at_once));
}

TEST(Reader, AFileTwiceIsReadOnce) {
  const TemporaryFolder folder;
  const auto a = folder.write("a.txt", sentence);
  const ReadResult result = read({a, folder.path().string(), a});
  EXPECT_EQ(ids(result), (Strings{"a"}));
  EXPECT_EQ(counts(result), (Counts{0, 0, 2}));
}

TEST(Reader, Metadata) {
  const TemporaryFolder folder;
  folder.write("metadata.tsv",
               "\xEF\xBB\xBF# comment\n"
               "file\tdate\tsource\turl\ttitle\r\n"
               "a.txt\t2017-11-21\tوكالة\thttp://a\tلقاء\r\n"
               "sub/b.txt\t2017-11-22\r\n"
               "c.txt\tsoon\t\t\t\n"
               "absent.txt\t2017-11-21\t\t\t\n"
               "a.txt\t\t\t\t\n"
               "\t2017-11-21\t\t\t\n"
               "d.txt\t\tx\t\t\tmore\n");
  for (const char* name : {"a.txt", "sub/b.txt", "c.txt", "d.txt"}) folder.write(name, sentence);
  const ReadResult result = read({folder.path().string()});
  ASSERT_EQ(ids(result), (Strings{"a", "c", "d", "b"}));
  const Document& a = result.documents[0];
  EXPECT_EQ(boost::gregorian::to_iso_extended_string(*a.date), "2017-11-21");
  EXPECT_EQ(a.source, "وكالة");
  EXPECT_EQ(a.url, "http://a");
  EXPECT_EQ(a.title_text(), "لقاء");
  EXPECT_EQ(a.body.at(0).of(a.text), sentence);
  EXPECT_FALSE(result.documents[1].date);
  EXPECT_EQ(result.documents[2].source, "x");
  EXPECT_EQ(boost::gregorian::to_iso_extended_string(*result.documents[3].date), "2017-11-22");
  Strings messages;
  for (const Diagnostic& diagnostic : result.diagnostics)
    messages.push_back(std::to_string(diagnostic.line) + " " + diagnostic.message);
  EXPECT_EQ(messages,
            (Strings{"5 \"soon\" is no date such as 2017-11-21", "7 a second row for \"a.txt\" is passed over",
                     "8 the row names no file", "9 the row has 6 fields, its table 5 columns; the last are passed over",
                     "6 there is no article \"absent.txt\""}));
}

TEST(Reader, MetadataHoldForFilesNamedAlone) {
  const TemporaryFolder folder;
  const auto table = folder.write("metadata.tsv", "file\tsource\na.txt\tx\nabsent.txt\ty\n");
  const auto a = folder.write("a.txt", sentence);
  const ReadResult result = read({a, table});
  ASSERT_EQ(ids(result), (Strings{"a"}));
  EXPECT_EQ(result.documents[0].source, "x");
  EXPECT_EQ(counts(result), (Counts{0, 0, 1}));
}

TEST(Reader, MetadataFillTheGapsOfRecords) {
  const TemporaryFolder folder;
  folder.write("metadata.tsv", "file\tdate\nx.jsonl\t2017-11-21\n");
  folder.write("x.jsonl", R"({"id":"a","text":"نص.","date":"2016-01-01"})"
                          "\n"
                          R"({"id":"b","text":"نص."})");
  const ReadResult result = read({folder.path().string()});
  ASSERT_EQ(result.documents.size(), 2U);
  EXPECT_EQ(result.documents[0].date, Date(2016, 1, 1));
  EXPECT_EQ(result.documents[1].date, Date(2017, 11, 21));
}

TEST(Reader, FaultyMetadataCostNoArticle) {
  for (const std::string content : {"name\tdate\n", "", "\xFF\xFE"}) {
    const TemporaryFolder folder;
    folder.write("metadata.tsv", content);
    folder.write("a.txt", sentence);
    EXPECT_EQ(ids(read({folder.path().string()})), (Strings{"a"}));
  }
}

TEST(Reader, DateOption) {
  const TemporaryFolder folder;
  const auto lines = folder.write("x.jsonl", R"({"id":"a","text":"نص.","date":"2016-01-01"})"
                                             "\n"
                                             R"({"id":"b","text":"نص."})");
  ReadOptions options;
  options.date = Date(2017, 11, 21);
  const ReadResult result = read({lines}, options);
  EXPECT_EQ(result.documents[0].date, Date(2016, 1, 1));
  EXPECT_EQ(result.documents[1].date, Date(2017, 11, 21));
}

TEST(Reader, MissingFileAndTheRestGoesOn) {
  const TemporaryFolder folder;
  const auto a = folder.write("a.txt", sentence);
  const ReadResult result = read({(folder.path() / "none.txt").string(), a});
  EXPECT_EQ(ids(result), (Strings{"a"}));
  EXPECT_EQ(counts(result), (Counts{1, 0, 0}));
}

TEST(Reader, FolderWithoutArticles) {
  const TemporaryFolder folder;
  EXPECT_EQ(counts(read({folder.path().string()})), (Counts{0, 1, 0}));
}

TEST(Reader, LinksThatLoop) {
  const TemporaryFolder folder;
  folder.write("a.txt", sentence);
  fs::create_directory_symlink(folder.path(), folder.path() / "loop");
  fs::create_symlink("y.txt", folder.path() / "x.txt");
  fs::create_symlink("x.txt", folder.path() / "y.txt");
  const ReadResult result = read({folder.path().string()});
  EXPECT_EQ(ids(result), (Strings{"a"}));
  EXPECT_EQ(counts(result), (Counts{2, 0, 1}));
  EXPECT_EQ(counts(read({(folder.path() / "x.txt").string()})), (Counts{1, 0, 0}));
}

TEST(Reader, NoPermission) {
  if (geteuid() == 0) GTEST_SKIP() << "the superuser may read everything";
  const TemporaryFolder folder;
  fs::permissions(folder.write("a.txt", sentence), fs::perms::none);
  folder.write("closed/b.txt", sentence);
  fs::permissions(folder.path() / "closed", fs::perms::none);
  folder.write("c.txt", sentence);
  const ReadResult result = read({folder.path().string()});
  fs::permissions(folder.path() / "closed", fs::perms::owner_all);
  EXPECT_EQ(ids(result), (Strings{"c"}));
  EXPECT_EQ(counts(result), (Counts{2, 0, 0}));
}

TEST(Reader, StandardInput) {
  const TemporaryFolder folder;
  const auto lines = folder.write("lines", R"({"text":"التقى الوزير نظيره."})");
  ASSERT_NE(std::freopen(lines.c_str(), "rb", stdin), nullptr);
  const ReadResult result = read({"-", "-"});
  EXPECT_EQ(ids(result), (Strings{"stdin-1"}));
  EXPECT_EQ(result.documents.at(0).file, "-");
  EXPECT_EQ(counts(result), (Counts{0, 0, 1}));
}

TEST(Reader, EndlessDevice) {
  ReadOptions options;
  options.max_input_bytes = 1'000'000;
  EXPECT_EQ(counts(read({"/dev/zero"}, options)), (Counts{1, 0, 0}));
}

TEST(Reader, InputLimit) {
  const TemporaryFolder folder;
  ReadOptions options;
  options.max_input_bytes = 10;
  const ReadResult result = read({folder.write("a.txt", sentence)}, options);
  ASSERT_EQ(counts(result), (Counts{1, 0, 0}));
  EXPECT_EQ(result.diagnostics[0].message, "is left out: it has more than 10 bytes");
}

TEST(Reader, BytesInMemory) {
  const ReadResult result = read_memory(sentence, "news/a.txt", {});
  ASSERT_EQ(ids(result), (Strings{"a"}));
  EXPECT_EQ(result.documents[0].file, "news/a.txt");
  EXPECT_EQ(result.documents[0].text, sentence);
}

TEST(Reader, OffsetsOfPlainTextAreThoseOfTheFile) {
  const TemporaryFolder folder;
  const std::string text = "لقاء الوزيرين في العاصمة اليوم\r\n\r\n" + sentence + "\r\n";
  const ReadResult result = read({folder.write("a.txt", text)});
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].text, text);
  EXPECT_EQ(result.documents[0].body.at(0).of(text), sentence);
}

}  // namespace
}  // namespace waqai
