// The data of the report's page; what the page does with them is tested in tests/report.
#include "waqai/render/report.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "unit/graph/syria.hpp"
#include "waqai/core/error.hpp"
#include "waqai/graph/event_graph.hpp"

namespace waqai {
namespace {

std::string_view data_text(std::string_view page) {
  constexpr std::string_view begin = R"(<script type="application/json" id="data">)";
  page.remove_prefix(page.find(begin) + begin.size());
  return page.substr(0, page.find("</script>"));
}

boost::json::object data_of(std::string_view page) {
  const std::string_view text = data_text(page);
  return boost::json::parse({text.data(), text.size()}).as_object();
}

/// A meeting that one article tells of, in the last sentence of its text.
struct Told {
  Document article;
  Event event;

  Told(const std::string& title, const std::string& before, const std::string& sentence) {
    article.id = "a";
    article.text = title + "\n" + before + sentence;
    const auto at = [](std::size_t offset) { return static_cast<std::uint32_t>(offset); };
    article.title = Span{0, at(title.size())};
    article.body = {Span{at(title.size() + 1), at(article.text.size())}};
    const Span whole{at(article.text.size() - sentence.size()), at(article.text.size())};
    event.id = "e";
    event.participants = {{"ru", ActorType::country, Role::party, {"روسيا", "Russia"}, "RU", {}},
                          {"sy", ActorType::country, Role::party, {"سوريا", "Syria"}, "SY", {}}};
    event.evidence = {{"a", whole, {whole.begin, whole.begin + 4}, "r", sentence}};
  }

  [[nodiscard]] std::string page(bool with_article) const {
    const DocumentEvents document{"a", {}, {}, {}, std::string(article.title_text()), "", "", {}};
    const EventGraph graph({event}, std::span(&document, 1));
    return report_html(graph, std::span(&article, with_article ? 1 : 0));
  }
};

const boost::json::object& evidence_of(const boost::json::object& data) {
  return data.at("events").at(0).at("evidence").at(0).as_object();
}

TEST(Report, OffsetsCountAsJavaScriptDoes) {
  struct Case {
    std::string title, before;
    boost::json::array sentence;
  };
  const std::vector<Case> cases{
      {"T", "", {2, 8}},
      {"عنوان", "", {6, 12}},                  // two bytes are one unit
      {"€", "قال: ", {7, 13}},                 // three are one
      {"\U0001F600", "\U0001F600 ", {6, 12}},  // four are two
  };
  for (const Case& c : cases) {
    const boost::json::object data = data_of(Told(c.title, c.before, "التقيا").page(true));
    EXPECT_EQ(evidence_of(data).at("sentence").as_array(), c.sentence) << c.title << c.before;
  }
}

TEST(Report, ShowsAnArticlesOwnLines) {
  Told told("عنوان", "شارك على الشبكات\n", "التقيا");
  told.article.body = {told.event.evidence[0].sentence};
  const boost::json::object data = data_of(told.page(true));
  EXPECT_EQ(data.at("documents").at(0).at("text").as_string(), "عنوان\nالتقيا");
  EXPECT_EQ(evidence_of(data).at("sentence").as_array(), (boost::json::array{6, 12}));
}

TEST(Report, HasTheSentenceWhereTheArticleIsNotShown) {
  const boost::json::object data = data_of(Told("عنوان", "ثم ", "التقيا").page(false));
  EXPECT_FALSE(data.at("documents").at(0).as_object().contains("text"));
  EXPECT_EQ(evidence_of(data).at("text").as_string(), "التقيا");
  EXPECT_EQ(evidence_of(data).at("trigger").as_array(), (boost::json::array{0, 2}));
}

TEST(Report, NothingEndsTheDataBeforeTheirEnd) {
  const std::string hostile = "</script><script>alert(1)</script><!--";
  const std::string page = Told(hostile, hostile, "التقيا").page(true);
  EXPECT_EQ(data_text(page).find('<'), std::string_view::npos);
  EXPECT_EQ(data_of(page).at("documents").at(0).at("title").as_string(), hostile);
}

TEST(Report, IsTheSameEveryTime) {
  const EventGraph graph(test::syria_events(), test::syria_documents());
  EXPECT_TRUE(report_html(graph) == report_html(graph));
}

TEST(Report, RefusesMonthsThatNobodyKnows) {
  ReportOptions options;
  options.months = "XX";
  EXPECT_THROW(report_html(EventGraph({}), {}, options), UsageError);
}

}  // namespace
}  // namespace waqai
