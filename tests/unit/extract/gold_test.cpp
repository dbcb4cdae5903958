// Whole articles against their gold: how many events are found, and how many of the found are right.
//
// An event is found where one of the same family of kinds has at least half of its parties. Gold marks with
// core=false what readers may differ about: found it is no error, missed neither.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <map>

#include "waqai/core/file.hpp"
#include "waqai/core/table.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/read/reader.hpp"

namespace waqai {
namespace {

const std::filesystem::path root = WAQAI_SOURCE_DIR;

struct GoldEvent {
  Kind kind = Kind::meeting;
  std::vector<std::string> parties;
  bool core = true;
};

using Gold = std::map<std::string, std::vector<GoldEvent>>;

Gold read_gold(const std::filesystem::path& path) {
  Gold gold;
  const std::string content = read_file(path);
  for (const std::string_view line : split(content, '\n')) {
    if (line.empty()) continue;
    const boost::json::value record = boost::json::parse(line);
    auto& events = gold[std::string(record.at("doc").as_string())];
    for (const boost::json::value& event : record.at("events").as_array()) {
      GoldEvent known;
      known.kind = parse_kind(std::string_view(event.at("kind").as_string())).value();
      for (const boost::json::value& party : event.at("participants").as_array())
        known.parties.emplace_back(party.at("id").as_string());
      if (const auto* core = event.as_object().if_contains("core")) known.core = core->as_bool();
      events.push_back(std::move(known));
    }
  }
  return gold;
}

bool kinds_agree(Kind a, Kind b) {
  static const std::vector<std::vector<Kind>> families{
      {Kind::meeting, Kind::summit, Kind::talks, Kind::contact},
      {Kind::call, Kind::contact},
      {Kind::statement, Kind::contact},
      {Kind::visit},
  };
  return std::ranges::any_of(families, [&](const std::vector<Kind>& family) {
    return std::ranges::find(family, a) != family.end() && std::ranges::find(family, b) != family.end();
  });
}

/// F1 of the two sets of parties.
double likeness(const GoldEvent& gold, const Event& event) {
  const auto shared = std::ranges::count_if(event.participants, [&](const Participant& p) {
    return std::ranges::find(gold.parties, p.id) != gold.parties.end();
  });
  return 2.0 * static_cast<double>(shared) / static_cast<double>(gold.parties.size() + event.participants.size());
}

struct Score {
  int core = 0;  // gold events that must be found
  int found_core = 0;
  int answered = 0;  // events that extraction gave
  int right = 0;

  void add(const std::vector<GoldEvent>& gold, const std::vector<Event>& events) {
    std::vector<bool> taken(events.size(), false);
    answered += static_cast<int>(events.size());
    for (const GoldEvent& known : gold) {
      core += known.core ? 1 : 0;
      std::size_t best = events.size();
      for (std::size_t i = 0; i < events.size(); ++i) {
        if (taken[i] || !kinds_agree(known.kind, events[i].kind) || likeness(known, events[i]) < 0.5) continue;
        if (best == events.size() || likeness(known, events[i]) > likeness(known, events[best])) best = i;
      }
      if (best == events.size()) continue;
      taken[best] = true;
      ++right;
      found_core += known.core ? 1 : 0;
    }
  }

  [[nodiscard]] double f1() const {
    const double precision = answered == 0 ? 0 : double(right) / answered;
    const double recall = core == 0 ? 0 : double(found_core) / core;
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
};

Score score(const std::filesystem::path& articles, const std::filesystem::path& gold_file) {
  Gold gold = read_gold(gold_file);
  const Extractor extractor;
  Score score;
  for (const Document& document : read_documents(std::vector<std::string>{articles.string()}, {}).documents) {
    score.add(gold[document.id], extractor.extract(document).events);
    gold.erase(document.id);
  }
  EXPECT_TRUE(gold.empty()) << gold.begin()->first << " was not read";
  return score;
}

TEST(Gold, OfTheSamples) {
  const Score samples = score(root / "samples", root / "tests" / "data" / "samples" / "gold.jsonl");
  EXPECT_GE(samples.f1(), 0.88) << samples.right << " of " << samples.answered << " right, " << samples.found_core
                                << " of " << samples.core << " found";
}

TEST(Gold, OfSavedPages) {
  const auto seeds = root.parent_path() / "shared" / "eval" / "seeds";
  if (!std::filesystem::exists(seeds)) GTEST_SKIP() << seeds << " is not at hand";
  const Score pages = score(seeds / "articles", seeds / "gold.jsonl");
  EXPECT_GE(pages.f1(), 0.92) << pages.right << " of " << pages.answered << " right, " << pages.found_core << " of "
                              << pages.core << " found";
}

}  // namespace
}  // namespace waqai
