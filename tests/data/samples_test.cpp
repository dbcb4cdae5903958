// samples/ and its gold: every article is described, every piece of evidence stands in its article.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "tables.hpp"
#include "waqai/core/file.hpp"
#include "waqai/core/terms.hpp"
#include "waqai/read/reader.hpp"
#include "waqai/time/edtf.hpp"

namespace waqai {
namespace {

const std::filesystem::path root = WAQAI_SOURCE_DIR;

const std::map<std::string, Document>& documents() {
  static const auto read = [] {
    std::map<std::string, Document> by_id;
    for (Document& document : read_documents(std::vector<std::string>{(root / "samples").string()}, {}).documents)
      by_id.emplace(document.id, std::move(document));
    return by_id;
  }();
  return read;
}

std::vector<boost::json::value> gold() {
  const std::string content = read_file(root / "tests" / "data" / "samples" / "gold.jsonl");
  std::vector<boost::json::value> records;
  for (const std::string_view line : split(content, '\n'))
    if (!line.empty()) records.push_back(boost::json::parse(line));
  return records;
}

std::string_view text(const boost::json::value& value) { return value.as_string(); }

std::string one_spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char plain = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    if (plain != ' ' || !out.ends_with(' ')) out += plain;
  }
  return out;
}

TEST(Samples, AreReadWithoutComplaint) {
  const ReadResult read = read_documents(std::vector<std::string>{(root / "samples").string()}, {});
  EXPECT_EQ(read.documents.size(), 20U);
  for (const Diagnostic& diagnostic : read.diagnostics)
    EXPECT_EQ(diagnostic.severity, Severity::note) << to_string(diagnostic);  // README.md is passed over
}

TEST(Samples, MetadataNameEveryTextAndNoOther) {
  std::set<std::string> articles;
  for (const auto& entry : std::filesystem::directory_iterator(root / "samples"))
    if (entry.path().extension() == ".txt") articles.insert(entry.path().filename().string());
  const std::string content = read_file(root / "samples" / "metadata.tsv");
  const std::vector<std::string_view> columns{"file", "date", "source", "url"};
  const Table metadata("samples/metadata.tsv", content, columns);
  std::set<std::string> named;
  for (const Table::Row& row : metadata.rows()) {
    EXPECT_TRUE(named.emplace(row["file"]).second) << place(metadata, row);
    EXPECT_TRUE(row["date"].empty() || Edtf::parse(row["date"])) << place(metadata, row) << row["date"];
  }
  EXPECT_EQ(named, articles);
}

TEST(Samples, GoldTellsOfEveryDocument) {
  std::set<std::string> in_gold, read;
  for (const boost::json::value& record : gold())
    EXPECT_TRUE(in_gold.emplace(text(record.at("doc"))).second) << record.at("doc");
  for (const auto& [id, document] : documents()) read.insert(id);
  EXPECT_EQ(in_gold, read);
}

TEST(Samples, GoldHoldsWhatTheFormatAllows) {
  for (const boost::json::value& record : gold())
    for (const boost::json::value& event : record.at("events").as_array()) {
      const std::string where = std::string(text(record.at("doc"))) + " " + serialize(event);
      EXPECT_TRUE(parse_kind(text(event.at("kind")))) << where;
      EXPECT_TRUE(parse_status(text(event.at("status")))) << where;
      EXPECT_TRUE(event.at("date").is_null() || Edtf::parse(text(event.at("date")))) << where;
      EXPECT_FALSE(event.at("participants").as_array().empty()) << where;
      std::set<std::string_view> ids;
      for (const boost::json::value& participant : event.at("participants").as_array()) {
        EXPECT_TRUE(parse_actor_type(text(participant.at("type")))) << where;
        EXPECT_TRUE(ids.insert(text(participant.at("id"))).second) << where;
      }
    }
}

TEST(Samples, EvidenceStandsInItsArticle) {
  for (const boost::json::value& record : gold()) {
    const auto document = documents().find(std::string(text(record.at("doc"))));
    ASSERT_NE(document, documents().end()) << record.at("doc");
    const std::string article = one_spaced(document->second.text);
    for (const boost::json::value& event : record.at("events").as_array()) {
      const std::string_view evidence = text(event.at("evidence"));
      EXPECT_FALSE(evidence.empty());
      EXPECT_NE(article.find(one_spaced(evidence)), std::string::npos) << document->first << ": " << evidence;
    }
  }
}

}  // namespace
}  // namespace waqai
