// The structure of the lanes, matrix and series, the formats, and that nothing is lost unsaid.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bench/generator.hpp"
#include "unit/graph/syria.hpp"
#include "unit/render/svg.hpp"
#include "waqai/core/error.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"

namespace waqai {
namespace {

using test::english;
using test::Svg;
using test::syria;

Svg drawn(View view, const EventGraph& graph, const DiagramOptions& options) {
  return Svg(render_diagram(graph, view, DiagramFormat::svg, options));
}

constexpr std::array all_views{View::relations, View::events, View::lanes, View::matrix, View::series};
constexpr std::array new_views{View::lanes, View::matrix, View::series};

/// An event of those ids, for worlds small enough to be laid out by hand.
Event event(const std::string& id, const char* date, std::initializer_list<const char*> parties,
            Status status = Status::happened) {
  Event event;
  event.id = id;
  event.status = status;
  if (*date != 0) event.date = Edtf::parse(date);
  for (const char* party : parties) {
    Participant& added = event.participants.emplace_back();
    added.id = party;
    added.name = {party, party};
  }
  std::ranges::sort(event.participants, {}, &Participant::id);
  event.evidence.emplace_back().document = "d";
  return event;
}

/// Where the first mark of an event, and an actor's lane, stand, in the drawing's own measure.
double across(const Svg& svg, const std::string& event) {
  return std::stod(svg.all("//s:g[@id='event-" + event + "']//@cx").at(0));
}
double down(const Svg& svg, const std::string& actor) {
  return std::stod(svg.all("//s:g[@id='actor-" + actor + "']//@y").at(0));
}

TEST(Views, SayWhatTheyAre) {
  const EventGraph graph = syria();
  for (const Language language : {Language::ar, Language::en})
    for (const View view : new_views) {
      DiagramOptions options;
      options.language = language;
      options.title = "A & B <C>";
      const Svg svg = drawn(view, graph, options);
      EXPECT_EQ(svg.one("/s:svg/@role"), "img");
      EXPECT_NE(svg.one("/s:svg/s:title").find("A & B <C>"), std::string::npos);
      EXPECT_NE(svg.one("/s:svg/s:desc").find("2015-10-20"), std::string::npos);
      EXPECT_TRUE(svg.says(language == Language::ar ? "الأحداث: 27 · المصادر: 6" : "Events: 27 · Sources: 6"));
      EXPECT_TRUE(svg.says(language == Language::ar ? "آليًّا" : "automatically"));
      EXPECT_NE(svg.one("/s:svg/@font-family").find("Arabic"), std::string::npos);
      const auto ids = svg.all("//@id");
      EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
      for (const std::string& text : svg.all("//s:text"))
        EXPECT_EQ(text.starts_with("\u2067") && text.ends_with("\u2069"), language == Language::ar) << text;
    }
}

TEST(Views, OfNothingAreAFrame) {
  for (const View view : new_views) EXPECT_TRUE(drawn(view, EventGraph({}), english()).says("no events"));
}

TEST(Views, AreTheSameEachTime) {
  const EventGraph graph = syria();
  for (const View view : new_views)
    for (const DiagramFormat format : {DiagramFormat::svg, DiagramFormat::dot, DiagramFormat::png})
      EXPECT_TRUE(render_diagram(graph, view, format) == render_diagram(graph, view, format));
}

TEST(Views, ComeInAllFormats) {
  const EventGraph graph = syria();
  for (const View view : all_views) {
    EXPECT_TRUE(render_diagram(graph, view, DiagramFormat::dot).starts_with("graph "));
    EXPECT_TRUE(render_diagram(graph, view, DiagramFormat::png).starts_with("\x89PNG"));
    EXPECT_TRUE(render_diagram(graph, view, DiagramFormat::pdf).starts_with("%PDF"));
  }
}

TEST(Views, SurviveAwkwardNames) {
  auto events = test::syria_events();
  events.resize(6);
  events[0].participants[0].name.en = "A\\N <b>&\x02\"quoted\"";
  events[0].participants[0].id = "awkward";
  for (const View view : new_views) EXPECT_TRUE(drawn(view, EventGraph(events), english()).says("A\\N"));
}

TEST(Views, EmbedTheLettersThatTheyNeed) {
  DiagramOptions options;
  options.embed_font = true;
  const std::string svg = render_diagram(syria(), View::lanes, DiagramFormat::svg, options);
  EXPECT_NE(svg.find("@font-face{font-family:\"Amiri\";src:url(data:font/ttf;base64,AAEAAA"), std::string::npos);
  EXPECT_LT(svg.size(), 400000U);
}

TEST(Layout, IsGraphvizsOwnWhereAskedFor) {
  const EventGraph graph = syria();
  for (const char* engine : {"dot", "neato", "sfdp", "circo"}) {
    DiagramOptions options = english();
    options.layout = engine;
    const Svg svg = drawn(View::relations, graph, options);
    EXPECT_EQ(svg.count("//s:g[starts-with(@id,'actor-')]"), 18U) << engine;
    EXPECT_GT(svg.count("//s:g[starts-with(@id,'tie-')]"), 10U) << engine;
    const bool boxed = std::string(engine) == "dot";
    EXPECT_EQ(svg.count("//s:g[@class='cluster']"), boxed ? 7U : 0U) << engine;
    EXPECT_EQ(svg.count("//s:text[starts-with(@id,'name-of-')]"), boxed ? 7U : 0U) << engine;
    const auto patches =
        svg.all("//s:g[contains(@id,'-label')]//s:path[@fill=//s:g[@class='cluster']/s:path/@fill]/@d");
    EXPECT_EQ(!patches.empty(), boxed) << engine;  // labels in boxes have the ground of these
  }
  DiagramOptions options = english();
  options.layout = "nonsense";
  EXPECT_THROW(drawn(View::relations, graph, options), Error);
}

TEST(Lanes, LieInTheOrderOfFewestCrossings) {
  // a–c and b–d meet again and again, c–d once: a c d b, or the same upside down.
  const EventGraph graph({event("1", "2017-01-01", {"a", "c"}), event("2", "2017-01-05", {"b", "d"}),
                          event("3", "2017-01-09", {"c", "d"}), event("4", "2017-01-13", {"a", "c"}),
                          event("5", "2017-01-17", {"b", "d"})});
  const Svg svg = drawn(View::lanes, graph, english());
  const double a = down(svg, "a");
  const double c = down(svg, "c");
  const double d = down(svg, "d");
  const double b = down(svg, "b");
  EXPECT_TRUE((a < c && c < d && d < b) || (a > c && c > d && d > b)) << a << ' ' << b << ' ' << c << ' ' << d;
}

TEST(Lanes, RunAsTheLanguageOrAsAsked) {
  struct Case {
    Language language;
    Direction direction;
    bool rightwards;
  };
  const std::vector<Case> cases{{Language::ar, Direction::of_language, false},
                                {Language::en, Direction::of_language, true},
                                {Language::ar, Direction::left_to_right, true},
                                {Language::en, Direction::right_to_left, false}};
  const EventGraph graph({event("1", "2017-01-01", {"a", "b"}), event("2", "2017-03-05", {"a", "b"})});
  for (const Case& test : cases) {
    DiagramOptions options;
    options.language = test.language;
    options.direction = test.direction;
    const Svg svg = drawn(View::lanes, graph, options);
    EXPECT_EQ(across(svg, "1") < across(svg, "2"), test.rightwards);
    const auto marks = svg.all("//s:g[@id='event-1']//@cx");
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0], marks[1]);
  }
}

TEST(Lanes, HaveWiderColumnsForArabicHeads) {
  const EventGraph graph({event("1", "2017-01-01", {"a", "b"}), event("2", "2017-01-01", {"a", "c"})});
  const auto apart = [&](Language language) {
    DiagramOptions options;
    options.language = language;
    const Svg svg = drawn(View::lanes, graph, options);
    return std::abs(across(svg, "1") - across(svg, "2"));
  };
  const double letters = 11;          // in points
  const double sine_of_lean = 0.819;  // 55 degrees
  EXPECT_GE(apart(Language::en) * sine_of_lean, 1.4 * letters);
  EXPECT_GE(apart(Language::ar) * sine_of_lean, 1.6 * letters);
}

TEST(Lanes, ShowUncertainDatesAsSpans) {
  const EventGraph graph({event("day", "2017-01-01", {"a", "b"}), event("month", "2017-03", {"a", "b"}),
                          event("about", "2017-05-05~", {"a", "b"}), event("since", "2017-06-05/..", {"a"}),
                          event("vague", "201X", {"a", "b"}), event("never", "", {"a", "b"})});
  const Svg svg = drawn(View::lanes, graph, english());
  EXPECT_EQ(svg.all("//s:g[starts-with(@id,'span-')]/@id"),
            (std::vector<std::string>{"span-month", "span-about", "span-since"}));
  EXPECT_EQ(svg.count("//s:g[@id='span-month']//s:path[not(@stroke-dasharray)]"), 2U);
  EXPECT_EQ(svg.count("//s:g[@id='span-about']//s:path[@stroke-dasharray='4 3']"), 2U);
  EXPECT_EQ(svg.count("//s:g[@id='span-since']//s:path[@stroke-dasharray='4 3']"), 1U);
  for (const char* undated : {"vague", "never"}) EXPECT_GT(across(svg, undated), across(svg, "since")) << undated;
  EXPECT_TRUE(svg.says("no known date"));
}

TEST(Lanes, MarkWhatDidNotHappen) {
  const EventGraph graph({event("held", "2017-01-01", {"a", "b"}),
                          event("plan", "2017-01-02", {"a", "b"}, Status::planned),
                          event("no", "2017-01-03", {"a", "b"}, Status::denied)});
  const Svg svg = drawn(View::lanes, graph, english());
  const auto fill = [&](const char* event) {
    return svg.all(std::string("//s:g[@id='event-") + event + "']//s:ellipse/@fill").at(0);
  };
  EXPECT_NE(fill("held"), fill("plan"));
  EXPECT_EQ(fill("no"), fill("plan"));
  const auto dashed = [&](const char* event) {
    return svg.count(std::string("//s:g[@id='event-") + event + "']//s:path[@stroke-dasharray='6 5']");
  };
  EXPECT_EQ(dashed("held"), 0U);
  EXPECT_EQ(dashed("plan"), 1U);
  EXPECT_EQ(dashed("no"), 0U);
}

TEST(Lanes, CapCrowdedDays) {
  std::vector<Event> events;
  for (char id = 'a'; id < 'h'; ++id) events.push_back(event(std::string(1, id), "2017-01-01", {"x", "y"}));
  const Svg svg = drawn(View::lanes, EventGraph(events), english());
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'event-')]"), 4U);
  EXPECT_TRUE(svg.says("\u2066+3\u2069"));
  const std::string tooltip = svg.one("//s:g[starts-with(@id,'gathered-')]/s:title");
  EXPECT_EQ(std::ranges::count(tooltip, '\n'), 3);
  EXPECT_TRUE(svg.says("Events gathered under a number, as their day is crowded: 3"));
}

TEST(Lanes, SayWhatTheyLeaveOut) {
  DiagramOptions options = english();
  options.max_events = 10;
  options.max_actors = 6;
  const Svg svg = drawn(View::lanes, syria(), options);
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'event-')]"), 10U);
  EXPECT_LE(svg.count("//s:g[starts-with(@id,'actor-')]"), 6U);
  EXPECT_TRUE(svg.says("10 of 27"));
  EXPECT_TRUE(svg.says("of 18"));
}

/// Three hundred actors and five thousand events, each with a link to its report.
TEST(Views, OfMuchAreSmall) {
  std::vector<Event> events = waqai_bench::generate_events(5000, {.actors = 500});
  std::map<std::string, DocumentEvents> documents;
  for (const Event& event : events)
    for (const Evidence& evidence : event.evidence) {
      documents[evidence.document].document = evidence.document;
      documents[evidence.document].url = "https://news.example/politics/2017/11/20/" + evidence.document;
    }
  std::vector<DocumentEvents> sources;
  for (auto& [id, document] : documents) sources.push_back(std::move(document));
  const EventGraph graph(std::move(events), sources);
  DiagramOptions options;
  options.max_actors = 300;
  options.max_events = 5000;
  for (const View view : {View::relations, View::events, View::lanes})
    EXPECT_LT(render_diagram(graph, view, DiagramFormat::svg, options).size(), 5'000'000U) << static_cast<int>(view);
}

TEST(Lanes, ListEventsAndLinkToEvidence) {
  const Svg svg = drawn(View::lanes, syria(), english());
  EXPECT_NE(svg.one("//s:g[@id='event-e20']/s:title").find("2017-11-20"), std::string::npos);
  EXPECT_EQ(svg.all("//s:g[@id='event-e20']//s:a/@l:href").at(0), "https://news.example/a?id=1&lang=ar");
}

TEST(Matrix, CountsEachPairTwiceAndCompatriotsTogether) {
  const Svg svg = drawn(View::matrix, syria(), english());
  const auto cells = svg.all("//s:g[starts-with(@id,'pair-')]/@id");
  EXPECT_EQ(cells.size() % 2, 0U);
  for (const char* id : {"pair-john-kerry-sergey-lavrov", "pair-sergey-lavrov-john-kerry"})
    EXPECT_NE(svg.one("//s:g[@id='" + std::string(id) + "']//s:text"), "0");
  EXPECT_EQ(svg.one("//s:g[@id='pair-bashar-al-assad-benjamin-netanyahu']//s:text"), "×");
  EXPECT_EQ(svg.one("//s:g[@id='pair-bashar-al-assad-vladimir-putin']//s:text"), "2");
  const auto rows = svg.all("//s:g[starts-with(@id,'actor-')]/@id");
  const auto place = [&](const char* id) { return std::ranges::find(rows, std::string("actor-") + id) - rows.begin(); };
  EXPECT_LE(std::abs(place("vladimir-putin") - place("sergey-lavrov")), 2);
}

TEST(Matrix, CountsTheEventsOfEachMonth) {
  const Svg svg = drawn(View::matrix, syria(), english());
  EXPECT_TRUE(svg.says("Events of each month"));
  EXPECT_TRUE(svg.says("November"));
  EXPECT_TRUE(svg.says("Events without a known date: 2"));
}

TEST(Series, HasAPanelAPeriodWithEverybodyInPlace) {
  DiagramOptions options = english();
  options.period = Period::year;
  const Svg svg = drawn(View::series, syria(), options);
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'part-2015-')]"), svg.count("//s:g[starts-with(@id,'part-2017-')]"));
  for (const std::string who : {"vladimir-putin", "sergey-lavrov", "john-kerry"}) {
    const auto place = [&](const char* year, const char* axis) {
      return std::stod(svg.one("//s:g[@id='part-" + std::string(year) + "-" + who + "']//@" + axis));
    };
    EXPECT_EQ(place("2015", "cy"), place("2017", "cy"));
    EXPECT_LT(place("2015", "cx"), place("2017", "cx"));
  }
  EXPECT_EQ(svg.count("//s:g[starts-with(@id,'tie-2017-') and contains(@id,'bashar') and contains(@id,'putin')]"), 1U);
}

TEST(Series, NamesItsPeriods) {
  struct Case {
    Period period;
    const char* name;
  };
  for (const auto& [period, name] :
       {Case{Period::month, "November 2017"}, Case{Period::quarter, "Q4 2017"}, Case{Period::year, "2017"}}) {
    DiagramOptions options = english();
    options.period = period;
    EXPECT_TRUE(drawn(View::series, syria(), options).says(name));
  }
}

TEST(Series, SayWhatHasNoPanel) {
  DiagramOptions options = english();
  options.period = Period::year;
  EXPECT_TRUE(drawn(View::series, syria(), options).says("Events whose period is not known, shown in no panel: 2"));
}

}  // namespace
}  // namespace waqai
