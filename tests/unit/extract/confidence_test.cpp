// Confidence: the signs that are named of a record, and the sum of their weights.
#include "extract/confidence.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "waqai/core/table.hpp"
#include "waqai/extract/extractor.hpp"

namespace waqai {
namespace {

constexpr std::string_view columns[]{"sign", "weight"};

std::set<std::string> names(std::span<const ConfidencePart> parts) {
  std::set<std::string> result;
  for (const ConfidencePart& part : parts) EXPECT_TRUE(result.insert(part.sign).second) << part.sign;
  return result;
}

Event meeting(std::initializer_list<ActorType> parties, std::initializer_list<std::string_view> rules) {
  Event event;
  for (const ActorType type : parties) {
    event.participants.emplace_back();
    event.participants.back().type = type;
  }
  for (const std::string_view rule : rules) {
    event.evidence.emplace_back();
    event.evidence.back().rule = rule;
  }
  return event;
}

TEST(Confidence, NamesTheSignsOfARecord) {
  using enum ActorType;
  const Circumstances plain{};
  const Circumstances inferred{.stated = false};
  const Circumstances unlisted{.listed = false};
  const Circumstances noun_in_headline{.tensed = true, .noun = true, .headline = true};
  const struct {
    Event event;
    std::vector<Circumstances> circumstances;
    std::set<std::string> signs;  // beside base, kind.meeting and status.happened
  } cases[] = {
      {meeting({person, person}, {"a"}), {plain}, {"several_named", "rule.a"}},
      {meeting({person, country}, {"a"}), {inferred}, {"inferred_party", "rule.a"}},
      {meeting({country, country}, {"a"}), {unlisted}, {"nobody_named", "unlisted_party", "rule.a"}},
      {meeting({country, org}, {"a"}), {noun_in_headline}, {"nobody_named", "tensed", "noun", "headline", "rule.a"}},
      // Told twice: what one trigger leaves to the context, the other states; a rule counts once.
      {meeting({person, country}, {"a", "a"}), {plain, inferred}, {"told_again", "rule.a"}},
      {meeting({person, country}, {"a", "b"}),
       {plain, noun_in_headline},
       {"told_again", "tensed", "headline", "rule.a", "rule.b"}},
      {meeting({country, country, country, org, org}, {"a"}), {plain}, {"nobody_named", "many_parties", "rule.a"}},
  };
  const ConfidenceModel model;
  for (const auto& c : cases) {
    auto expected = c.signs;
    expected.insert({"base", "kind.meeting", "status.happened"});
    EXPECT_EQ(names(model.parts(c.event, c.circumstances)), expected);
  }
}

TEST(Confidence, TableWeighsRulesThatThereAre) {
  std::set<std::string> rules;
  const Table triggers = Table::builtin("lexicon/ar/triggers.tsv", std::vector<std::string_view>{"id"});
  for (const Table::Row& row : triggers.rows()) rules.insert("rule." + std::string(row["id"]));
  const Table weights = Table::builtin("rules/ar/confidence.tsv", columns);
  for (const Table::Row& row : weights.rows()) {
    const std::string sign(row["sign"]);
    EXPECT_TRUE(!sign.starts_with("rule.") || rules.contains(sign)) << sign << ": run scripts/calibrate";
  }
}

TEST(Confidence, TakesWeightsFromTheTable) {
  const Table table("w.tsv", "sign\tweight\nbase\t1.5\nkind.meeting\t-0.25\nrule.a\t0.5\nkind.call\t9\n", columns);
  const auto parts = ConfidenceModel(table).parts(meeting({ActorType::person, ActorType::org}, {"a"}), {});
  double sum = 0;
  for (const ConfidencePart& part : parts) sum += part.weight;
  EXPECT_DOUBLE_EQ(sum, 1.75);
}

TEST(Confidence, RefusesSignsThatItDoesNotKnow) {
  const struct {
    std::string_view rows, message;
  } cases[] = {
      {"bass\t1\n", "w.tsv:2:1: sign: \"bass\" is unknown"},
      {"kind.dinner\t1\n", "w.tsv:2:1: sign: \"kind.dinner\" is unknown"},
      {"status.\t1\n", "w.tsv:2:1: sign: \"status.\" is unknown"},
      {"base\t1\ndated\t1\nbase\t1\n", "w.tsv:4:1: sign: \"base\" has a weight already"},
      {"base\tmuch\n", "w.tsv:2:2: weight: \"much\" is no number"},
  };
  for (const auto& c : cases) {
    const std::string text = "sign\tweight\n" + std::string(c.rows);
    const Table table("w.tsv", text, columns);
    try {
      const ConfidenceModel model(table);
      ADD_FAILURE() << c.rows << " is taken";
    } catch (const DataError& error) {
      EXPECT_EQ(std::string_view(error.what()), c.message);
    }
  }
}

TEST(Confidence, IsTheLogisticOfTheSum) {
  const struct {
    std::vector<ConfidencePart> parts;
    double chance;
  } cases[] = {
      {{}, 0.5},
      {{{"a", 1.5}, {"b", -1.5}}, 0.5},
      {{{"a", std::log(9)}}, 0.9},
      {{{"a", std::log(9)}, {"b", -2 * std::log(9)}}, 0.1},
  };
  for (const auto& c : cases) EXPECT_NEAR(confidence(c.parts), c.chance, 1e-12);
}

double confidence_of(std::string text) {
  static const Extractor extractor;
  Document document;
  document.id = "d";
  document.date = boost::gregorian::date(2017, 11, 21);
  document.body = {{0, static_cast<std::uint32_t>(text.size())}};
  document.text = std::move(text);
  const DocumentEvents found = extractor.extract(document);
  EXPECT_EQ(found.events.size(), 1U) << document.text;
  return found.events.empty() ? 0 : found.events.front().confidence;
}

TEST(Confidence, IsHigherForTwoWhoMetThanForCountriesInPassing) {
  const double met = confidence_of("التقى الرئيس الروسي فلاديمير بوتين نظيره السوري بشار الأسد في سوتشي أمس الاثنين.");
  const double passing = confidence_of("وكثر الحديث عن لقاء بين روسيا وتركيا.");
  EXPECT_GT(met, passing + 0.1);
}

}  // namespace
}  // namespace waqai
