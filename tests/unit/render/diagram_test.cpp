// The structure of diagrams, read back as XML: bytes may change with every version of Graphviz and every font.
#include "waqai/render/diagram.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <set>

#include "unit/graph/syria.hpp"
#include "unit/render/svg.hpp"
#include "waqai/core/error.hpp"
#include "waqai/graph/event_graph.hpp"

namespace waqai {
namespace {

using test::english;
using test::Svg;
using test::syria;

/// Made once, as it takes a while.
const Svg& english_relations() {
  static const Svg svg(relations_svg(syria(), english()));
  return svg;
}

TEST(Diagram, EverySvgSaysWhatItIs) {
  const EventGraph graph = syria();
  for (const Language language : {Language::ar, Language::en})
    for (const auto render : {relations_svg, events_svg}) {
      DiagramOptions options;
      options.language = language;
      options.title = "A & B <C>";
      const Svg svg(render(graph, options));
      EXPECT_EQ(svg.one("/s:svg/@role"), "img");
      EXPECT_EQ(svg.one("/s:svg/@xml:lang"), language == Language::ar ? "ar" : "en");
      EXPECT_NE(svg.one("/s:svg/s:title").find("A & B <C>"), std::string::npos);
      EXPECT_NE(svg.one("/s:svg/s:desc").find("2015-10-20"), std::string::npos);
      EXPECT_NE(svg.one("/s:svg/s:style").find("prefers-color-scheme:dark"), std::string::npos);
      EXPECT_TRUE(svg.says("A & B <C>"));
      EXPECT_TRUE(svg.says(language == Language::ar ? "الأحداث: 27 · المصادر: 6" : "Events: 27 · Sources: 6"));
      EXPECT_TRUE(svg.says(language == Language::ar ? "آليًّا" : "automatically"));
      EXPECT_NE(svg.one("/s:svg/@font-family").find("Arabic"), std::string::npos);
      EXPECT_EQ(svg.count("//@id"), [&] {
        const auto ids = svg.all("//@id");
        return std::set<std::string>(ids.begin(), ids.end()).size();
      }());
    }
}

TEST(Diagram, ArabicLinesAreIsolated) {
  const EventGraph graph = syria();
  for (const auto render : {relations_svg, events_svg})
    for (const std::string& text : Svg(render(graph, {})).all("//s:text")) {
      EXPECT_TRUE(text.starts_with("\u2067")) << text;
      EXPECT_TRUE(text.ends_with("\u2069")) << text;
    }
}

TEST(Relations, HaveANodeAnActorAndAnEdgeATie) {
  const Svg& svg = english_relations();
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'actor-')]"), 18U);
  EXPECT_EQ(svg.one("//s:g[@id='actor-vladimir-putin']/@class"), "node person");
  EXPECT_EQ(svg.count("//s:g[@class='cluster']"), 7U);
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'event-')]"), 2U);  // Vienna and Astana
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'part-')]"), 10U);
  EXPECT_TRUE(svg.says("meeting ×3"));
  EXPECT_TRUE(svg.says("2015-12-15"));
}

/// The ends of a straight line that leans: "M1,2L3,4".
std::array<double, 4> ends(const std::string& path) {
  std::array<double, 4> values{};
  EXPECT_EQ(std::sscanf(path.c_str(), "M%lf,%lfL%lf,%lf", &values[0], &values[1], &values[2], &values[3]), 4) << path;
  return values;
}

TEST(Relations, DrawTheKindsOfAPairSideBySideUnderOneLabel) {
  const Svg& svg = english_relations();
  const std::string pair = "tie-donald-trump-vladimir-putin-";
  const auto call = ends(svg.one("//s:g[@id='" + pair + "call']//s:path/@d"));
  const auto meeting = ends(svg.one("//s:g[@id='" + pair + "meeting']//s:path/@d"));
  EXPECT_NE(call, meeting);
  const double cross =
      (call[2] - call[0]) * (meeting[3] - meeting[1]) - (call[3] - call[1]) * (meeting[2] - meeting[0]);
  const double lengths =
      std::hypot(call[2] - call[0], call[3] - call[1]) * std::hypot(meeting[2] - meeting[0], meeting[3] - meeting[1]);
  EXPECT_NEAR(cross / lengths, 0, 0.01);
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'a_" + pair + "') and contains(@id,'-label')]"), 1U);
}

TEST(Relations, FitAPage) {
  for (const Language language : {Language::ar, Language::en}) {
    DiagramOptions options;
    options.language = language;
    const Svg svg(relations_svg(syria(), options));
    EXPECT_LE(std::stod(svg.one("/s:svg/@width")), 1000);
    EXPECT_LE(std::stod(svg.one("/s:svg/@height")), 1300);
  }
}

TEST(Relations, ShowTheStrongestTiesAndWhoHasThem) {
  DiagramOptions options = english();
  options.max_ties = 4;
  options.max_parties = 100;
  const Svg svg(relations_svg(syria(), options));
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'tie-')]"), 4U);
  EXPECT_EQ(svg.count("//s:g[@id='tie-john-kerry-sergey-lavrov-meeting']"), 1U);
  EXPECT_LE(svg.count("//s:g[starts-with(@id,'actor-')]"), 8U);
  EXPECT_TRUE(svg.says("ties left out"));
}

TEST(Relations, TellWhatHappenedFromWhatDidNot) {
  const Svg& svg = english_relations();
  struct Case {
    const char* id;
    const char* classes;
    std::size_t arrows;
  };
  const std::vector<Case> cases{
      {"tie-bashar-al-assad-vladimir-putin-meeting", "edge meeting happened", 1},
      {"tie-recep-tayyip-erdogan-vladimir-putin-call", "edge call happened", 2},
      {"tie-mohammad-javad-zarif-sergey-lavrov-statement", "edge statement happened", 0},
      {"tie-tr-vladimir-putin-visit", "edge visit planned", 1},
  };
  for (const Case& test : cases) {
    const std::string edge = std::string("//s:g[@id='") + test.id + "']";
    EXPECT_EQ(svg.one(edge + "/@class"), test.classes);
    EXPECT_EQ(svg.count(edge + "//s:polygon"), test.arrows) << test.id;
  }
  EXPECT_EQ(svg.one("//s:g[@id='tie-bashar-al-assad-benjamin-netanyahu-meeting']/@class"), "edge denied");
  EXPECT_TRUE(svg.says("meeting (denied)"));
  EXPECT_EQ(svg.count("//s:text[contains(.,'denied') and @text-decoration='line-through']"), 1U);
}

TEST(Relations, ListEventsAndLinkToEvidence) {
  const Svg& svg = english_relations();
  const std::string edge = "//s:g[@id='tie-bashar-al-assad-vladimir-putin-meeting']";
  const std::string tooltip = svg.one(edge + "/s:title");
  EXPECT_NE(tooltip.find("2015-10-20"), std::string::npos) << tooltip;
  EXPECT_NE(tooltip.find("2017-11-20"), std::string::npos) << tooltip;
  EXPECT_NE(tooltip.find('\n'), std::string::npos) << tooltip;
  EXPECT_EQ(svg.all(edge + "//s:a/@l:href").at(0), "https://news.example/a?id=1&lang=ar");
}

TEST(Relations, SayWhatTheyLeaveOut) {
  DiagramOptions options = english();
  options.max_actors = 5;
  const Svg svg(relations_svg(syria(), options));
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'actor-')]"), 5U);
  EXPECT_EQ(svg.count("//s:g[@id='actor-vladimir-putin']"), 1U);
  EXPECT_TRUE(svg.says("5 of 18"));
  EXPECT_FALSE(english_relations().says("of 18"));
}

TEST(Events, StandInOrderOfTimeAndPlansAreLinked) {
  const EventGraph graph = syria();
  const Svg svg(events_svg(graph, english()));
  const auto ids = svg.all("//s:g[starts-with(@id,'event-')]/@id");
  std::vector<std::string> expected;
  for (const Event* event : graph.chronology()) expected.push_back("event-" + event->id);
  EXPECT_EQ(ids, expected);
  EXPECT_EQ(svg.count("//s:g[@id='plan-e22p']"), 1U);
  EXPECT_EQ(svg.count("//s:g[@id='event-e04']//s:ellipse"), 5U);
  EXPECT_TRUE(svg.says("undated"));
  EXPECT_TRUE(svg.says("c. \u20662017-11-15\u2069"));
}

TEST(Events, TurnTheNamesOfLanes) {
  const EventGraph graph = syria();
  const Svg english_svg(events_svg(graph, english()));
  const std::string name = "//s:g[@id='actor-vladimir-putin']//s:text";
  EXPECT_TRUE(english_svg.one(name + "/@transform").starts_with("rotate(-55 "));
  EXPECT_EQ(english_svg.one("/s:svg/@direction"), "ltr");
  const Svg arabic_svg(events_svg(graph, {}));
  EXPECT_TRUE(arabic_svg.one(name + "/@transform").starts_with("rotate(55 "));
  EXPECT_EQ(arabic_svg.one("/s:svg/@direction"), "rtl");
  for (const Svg* svg : {&english_svg, &arabic_svg}) EXPECT_EQ(svg->count(name + "/@text-anchor"), 0U);
}

TEST(Events, SayWhatHappenedInEveryRow) {
  const Svg svg(events_svg(syria(), english()));
  EXPECT_TRUE(svg.says("contact"));  // undated
  EXPECT_TRUE(svg.says("visit \u00b7 Moscow"));
  for (const std::string& text : svg.all("//s:text")) EXPECT_FALSE(text.starts_with("event-")) << text;
}

TEST(Events, NameThoseWithoutALane) {
  DiagramOptions options = english();
  options.max_actors = 2;
  const Svg svg(events_svg(syria(), options));
  const std::string names = "+ Staffan de Mistura, Syrian opposition";
  EXPECT_EQ(svg.count("//s:g[@id='event-e14']//s:text[.='" + names + "']"), 1U);
  EXPECT_FALSE(Svg(events_svg(syria(), english())).says("+ "));
}

TEST(Events, SayWhatTheyLeaveOut) {
  DiagramOptions options = english();
  options.max_events = 10;
  options.max_actors = 6;
  const Svg svg(events_svg(syria(), options));
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'event-')]"), 10U);
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'actor-')]"), 6U);
  EXPECT_TRUE(svg.says("10 of 27"));
}

TEST(Diagram, SurvivesAwkwardNames) {
  auto events = test::syria_events();
  events.resize(6);
  events[0].participants[0].name.en = "A\\N <b>&\x02\"quoted\"";
  events[0].participants[0].id = "awkward";
  for (const auto render : {relations_svg, events_svg}) {
    const Svg svg(render(EventGraph(events), english()));
    EXPECT_TRUE(svg.says("A\\N")) << svg.all("//s:text").size();
  }
  events[0].participants[0].name.en = "\xFF";
  EXPECT_THROW(relations_svg(EventGraph(events), english()), Error);
}

TEST(Diagram, OfNothingIsAFrame) {
  for (const auto render : {relations_svg, events_svg})
    EXPECT_TRUE(Svg(render(EventGraph({}), english())).says("no events"));
}

TEST(Diagram, IsTheSameEachTime) {
  const EventGraph graph = syria();
  for (const auto render : {relations_dot, events_dot, events_svg, relations_svg})
    EXPECT_TRUE(render(graph, {}) == render(graph, {}));
}

TEST(Diagram, DotHoldsTheFrame) {
  const EventGraph graph = syria();
  for (const auto render : {relations_dot, events_dot}) {
    const std::string dot = render(graph, english());
    EXPECT_TRUE(dot.starts_with("graph ")) << dot.substr(0, 40);
    EXPECT_NE(dot.find("Events: 27"), std::string::npos);
  }
}

}  // namespace
}  // namespace waqai
