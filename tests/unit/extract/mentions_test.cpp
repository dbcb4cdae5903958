// Mentions in sentences of our own, and whom or what a careful reader takes them for: tests/data/mentions.tsv, and
// mentions_blind.tsv, which was written before the rules.
#include "extract/mentions.hpp"

#include <gtest/gtest.h>

#include <boost/date_time/gregorian/parsers.hpp>
#include <set>
#include <string>
#include <vector>

#include "waqai/core/file.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

struct Stages {
  Vocabulary vocabulary;
  TimeLexicon times{vocabulary};
  Grammar grammar{vocabulary};
  Knowledge knowledge{vocabulary};
};

const Stages& stages() {
  static const Stages built_in;
  return built_in;
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view day) : text_(text) {
    Analyzer analyzer(stages().vocabulary);
    tagged_.assign(text, stages().grammar, stages().knowledge, analyzer);
    MentionFinder finder(tagged_, stages().knowledge, stages().times,
                         boost::gregorian::from_simple_string(std::string(day)));
    finder.find_home(0, tagged_.size());
    for (const Sentence& sentence : tagged_.text().sentences)
      for (Mention& mention : finder.find(sentence.first, sentence.last)) mentions_.push_back(std::move(mention));
  }

  /// What the words `wanted` are taken for, each way that a row may expect it; "-" where they are no mention.
  [[nodiscard]] std::set<std::string> readings(std::string_view wanted) const {
    std::set<std::string> found;
    for (std::size_t at = text_.find(wanted); at != std::string_view::npos; at = text_.find(wanted, at + 1)) {
      const std::size_t before = found.size();
      for (const Mention& mention : mentions_)
        if (covers(mention, at, at + wanted.size())) add(mention, wanted, found);
      if (found.size() == before) found.insert("-");
    }
    return found;
  }

 private:
  [[nodiscard]] bool covers(const Mention& mention, std::size_t begin, std::size_t end) const {
    const auto& tokens = tagged_.text().tokens;
    return tokens[mention.first].span.begin <= begin && tokens[mention.last - 1].span.end >= end;
  }

  static void add(const Mention& mention, std::string_view wanted, std::set<std::string>& found) {
    const Knowledge& knowledge = stages().knowledge;
    std::set<std::string> ids;
    for (const Party& party : mention.parties) {
      if (party.actor != no_index) {
        ids.insert(knowledge.actor(party.actor).id);
        continue;
      }
      if (!party.name.empty() && party.name != wanted) continue;
      std::string reading = party.name.empty() ? "?" : "+";
      if (party.of != no_index) reading += knowledge.actor(party.of).country;
      found.insert(reading + ":" + (party.post == no_index ? "" : knowledge.post(party.post).id));
    }
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : ",") + id;
    if (!all.empty()) found.insert(all);
    if (mention.place != no_index) found.insert("@" + knowledge.place(mention.place).place.id);
  }

  std::string_view text_;
  TaggedText tagged_;
  std::vector<Mention> mentions_;
};

std::string sorted(std::string_view ids) {
  std::set<std::string_view> all;
  for (const std::string_view id : split(ids, ',')) all.insert(id);
  std::string joined;
  for (const std::string_view id : all) joined.append(joined.empty() ? "" : ",").append(id);
  return joined;
}

struct Score {
  std::size_t rows = 0;
  std::size_t right = 0;
  std::string wrong;
  [[nodiscard]] double share() const { return static_cast<double>(right) / static_cast<double>(rows); }
};

Score score_of(const std::string& name) {
  const std::string bytes = read_file(std::string(WAQAI_SOURCE_DIR) + "/tests/data/" + name);
  const std::vector<std::string_view> columns{"class", "date", "text", "mention", "expected"};
  const Table table(name, bytes, columns);
  Score score;
  for (const Table::Row& row : table.rows()) {
    ++score.rows;
    const auto readings = Reader(row["text"], row["date"]).readings(row["mention"]);
    if (readings.contains(sorted(row["expected"]))) {
      ++score.right;
      continue;
    }
    score.wrong += name + ":" + std::to_string(row.line()) + ": " + std::string(row["mention"]) + ": expected " +
                   std::string(row["expected"]) + ", read as";
    for (const std::string& reading : readings) score.wrong += " " + reading;
    score.wrong += "\n";
  }
  return score;
}

TEST(Mentions, AreTakenForWhomACarefulReaderTakesThem) {
  const Score score = score_of("mentions.tsv");
  EXPECT_GE(score.rows + score_of("mentions_blind.tsv").rows, 300U);
  EXPECT_GE(score.share(), 0.95) << score.wrong;
}

/// Its rows are not named, so that nobody fits the rules to them.
TEST(Mentions, SoAreThoseThatWereWrittenBeforeTheRules) {
  const Score score = score_of("mentions_blind.tsv");
  EXPECT_GE(score.rows, 100U);
  EXPECT_GE(score.share(), 0.80);
  RecordProperty("right", static_cast<int>(score.right));
  RecordProperty("rows", static_cast<int>(score.rows));
}

}  // namespace
}  // namespace waqai
