// waqai path: how one actor is tied to another, with the events of each step.
#include <algorithm>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/export/analysis_json.hpp"
#include "waqai/render/analysis_text.hpp"

namespace waqai::cli {
namespace {

class PathCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("FROM", from_, "An actor, by id or by a name in Arabic or English")->required();
    app.add_option("TO", to_, "Another")->required();
    inputs_.add_events_to(app);
    app.add_flag("--in-time", in_time_, "Chains of events in order of date, the one that arrives first")
        ->excludes(app.add_option("-k", count_, "How many paths")->check(CLI::Range(1, 1000))->capture_default_str());
    app.add_option("--prefer", preference_, "steps: the fewest; strength: ties of many events, though they be more")
        ->check(CLI::IsMember({"steps", "strength"}))
        ->capture_default_str();
    app.add_option("-f,--format", format_, "text, or jsonl with all events of each step")
        ->check(CLI::IsMember({"text", "jsonl"}))
        ->capture_default_str();
    add_language(app, text_.language);
    add_bidi_marks(app, text_.bidi_marks);
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    Names names(loaded.extracted, loaded.merged, inputs_.knowledge);
    const std::string from = names.actor("FROM", from_);
    const std::string to = names.actor("TO", to_);
    if (from == to) throw UsageError("FROM and TO are both " + from);
    const EventGraph graph(merge_inputs(loaded, inputs_, console), loaded.extracted);
    const ContactSequence contacts = find_contacts(graph);
    const ActorVertex start = vertex(contacts, "FROM", from);
    const ActorVertex end = vertex(contacts, "TO", to);
    const std::vector<Route> routes = in_time_ ? chains(contacts, start, end) : paths(graph, contacts, start, end);
    output_.write(format_ == "jsonl" ? routes_jsonl(contacts, routes)
                                     : routes_text(contacts, start, end, routes, in_time_, text_));
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  static ActorVertex vertex(const ContactSequence& contacts, const std::string& argument, const std::string& id) {
    const auto found = contacts.find(id);
    if (!found) throw InputError(argument + ": " + id + " is in none of these events");
    return *found;
  }

  [[nodiscard]] std::vector<Route> paths(const EventGraph& graph, const ContactSequence& contacts, ActorVertex from,
                                         ActorVertex to) const {
    const PairGraph pairs = weigh_pairs(project_actors(graph));
    const auto preference = preference_ == "steps" ? PathPreference::fewest_steps : PathPreference::strongest_ties;
    std::vector<Route> routes;
    for (const ActorPath& path : shortest_paths(pairs, from, to, count_, preference))
      routes.push_back(make_route(contacts, path));
    return routes;
  }

  /// The certain chain, and the possible one where that is another.
  [[nodiscard]] static std::vector<Route> chains(const ContactSequence& contacts, ActorVertex from, ActorVertex to) {
    std::vector<Route> routes;
    for (const DateReading reading : {DateReading::certain, DateReading::possible}) {
      const auto chain = first_chain(contacts, from, to, reading);
      if (chain && (routes.empty() || !is_same(routes.front(), *chain))) routes.push_back(make_route(*chain, reading));
    }
    return routes;
  }

  static bool is_same(const Route& route, const std::vector<ChainStep>& chain) {
    return std::ranges::equal(
        route.steps, chain, {}, [](const RouteStep& step) { return step.events.front(); },
        [](const ChainStep& step) { return step.event; });
  }

  std::string from_;
  std::string to_;
  InputOptions inputs_;
  OutputOptions output_;
  AnalysisTextOptions text_;
  bool in_time_ = false;
  std::size_t count_ = 3;
  std::string preference_ = "steps";
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_path() { return std::make_unique<PathCommand>(); }

}  // namespace waqai::cli
