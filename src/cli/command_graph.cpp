// waqai graph: a diagram of the merged events of all inputs.
#include <filesystem>
#include <map>
#include <optional>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"

namespace waqai::cli {
namespace {

const std::map<std::string, View> views{
    {"relations", View::relations}, {"events", View::events}, {"lanes", View::lanes}, {"matrix", View::matrix}};
const std::map<std::string, Period> periods{
    {"month", Period::month}, {"quarter", Period::quarter}, {"year", Period::year}};
const std::map<std::string, DiagramFormat> formats{
    {"dot", DiagramFormat::dot}, {"svg", DiagramFormat::svg}, {"png", DiagramFormat::png}, {"pdf", DiagramFormat::pdf}};
const std::map<std::string, Direction> directions{{"rtl", Direction::right_to_left}, {"ltr", Direction::left_to_right}};

class GraphCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_events_to(app);
    app.add_option("--view", view_, "relations (who met whom), events, lanes (actors over time) or matrix")
        ->check(CLI::IsMember({"relations", "events", "lanes", "matrix"}))
        ->capture_default_str();
    app.add_option_function<std::string>(
           "--series", [this](const std::string& name) { series_ = periods.at(name); },
           "Relations of one month, quarter or year beside those of the next, in small")
        ->check(CLI::IsMember({"month", "quarter", "year"}))
        ->option_text("PERIOD");
    app.add_option("-f,--format", format_, "dot, svg, png or pdf; told by the suffix of -o where not given, else svg")
        ->check(CLI::IsMember({"dot", "svg", "png", "pdf"}));
    app.add_option("--ego", ego_, "Show the surroundings of this actor, by id or name");
    app.add_option("--hops", options_.hops, "Steps from --ego within which actors are shown")
        ->needs("--ego")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    app.add_option("--min-weight", options_.min_weight, "Leave out pairs of fewer events; a plan counts half")
        ->capture_default_str();
    app.add_option_function<std::string>(
           "--direction", [this](const std::string& name) { options_.direction = directions.at(name); },
           "Where time begins in lanes: rtl or ltr; as the language is read where not given")
        ->check(CLI::IsMember({"rtl", "ltr"}));
    app.add_option("--months", options_.months, "Country whose month names are used, as SY, EG or MA");
    app.add_option("--max-actors", options_.max_actors, "Show at most so many actors")->capture_default_str();
    app.add_option("--max-events", options_.max_events, "Of events and lanes: show at most so many events")
        ->capture_default_str();
    app.add_option("--layout", options_.layout,
                   "Of relations: places by Graphviz's dot, neato, sfdp or circo, not by our own")
        ->check(CLI::IsMember({"dot", "neato", "sfdp", "circo"}));
    app.add_flag("--embed-font", options_.embed_font, "Put the letters' font into the SVG, where it may be missing");
    add_language(app, options_.language);
    output_.add_to(app);
  }

  int run(Console& console) override {
    const std::string format = chosen_format();
    if (series_ && view_ != "relations") throw UsageError("--series is of the relations view");
    if (!options_.layout.empty() && (series_ || view_ != "relations"))
      throw UsageError("--layout is of the relations view; the others have places of their own");
    if ((series_ || view_ != "relations") && (!ego_.empty() || options_.min_weight > 0))
      throw UsageError("--ego and --min-weight are of the relations view; --actor chooses events");
    output_.check();
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    if (Names names(loaded.extracted, loaded.merged, inputs_.knowledge); !ego_.empty())
      options_.ego = names.actor("--ego", ego_);
    const EventGraph graph(merge_inputs(loaded, inputs_, console), loaded.extracted);
    if (const auto warning = missing_font(options_.language); warning && format != "dot") console.report({*warning});
    if (series_) options_.period = *series_;
    output_.write(render_diagram(graph, series_ ? View::series : views.at(view_), formats.at(format), options_));
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  /// @throws UsageError for a suffix that no format has.
  [[nodiscard]] std::string chosen_format() const {
    if (!format_.empty()) return format_;
    if (output_.path() == "-") return "svg";
    const std::string suffix = std::filesystem::path(output_.path()).extension();
    if (!suffix.empty() && formats.contains(suffix.substr(1))) return suffix.substr(1);
    throw UsageError(output_.path() + ": the suffix tells no format; -f takes dot, svg, png or pdf");
  }

  InputOptions inputs_;
  OutputOptions output_;
  std::string view_ = "relations";
  std::optional<Period> series_;
  std::string format_;
  DiagramOptions options_;
  std::string ego_;
};

}  // namespace

std::unique_ptr<Command> make_graph() { return std::make_unique<GraphCommand>(); }

}  // namespace waqai::cli
