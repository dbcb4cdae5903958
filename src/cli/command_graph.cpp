// waqai graph: a diagram of the merged events of all inputs.
#include <filesystem>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"

namespace waqai::cli {
namespace {

class GraphCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_events_to(app);
    app.add_option("--view", view_, "relations (who met whom) or events")
        ->check(CLI::IsMember({"relations", "events"}))
        ->capture_default_str();
    app.add_option("-f,--format", format_, "dot or svg; told by the suffix of -o where not given, else svg")
        ->check(CLI::IsMember({"dot", "svg"}));
    app.add_option("--ego", ego_, "Show the surroundings of this actor, by id or name");
    app.add_option("--hops", options_.hops, "Steps from --ego within which actors are shown")
        ->needs("--ego")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    app.add_option("--min-weight", options_.min_weight, "Leave out pairs of fewer events; a plan counts half")
        ->capture_default_str();
    add_language(app, options_.language);
    output_.add_to(app);
  }

  int run(Console& console) override {
    const std::string format = chosen_format();
    if (view_ == "events" && (!ego_.empty() || options_.min_weight > 0))
      throw UsageError("--ego and --min-weight are of the relations view; --actor chooses events");
    output_.check();
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    if (Names names(loaded.extracted, loaded.merged, inputs_.knowledge); !ego_.empty())
      options_.ego = names.actor("--ego", ego_);
    const EventGraph graph(merge_inputs(loaded, inputs_, console), loaded.extracted);
    if (const auto warning = missing_font(options_.language); warning && format == "svg") console.report({*warning});
    output_.write(render(graph, format));
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  [[nodiscard]] std::string render(const EventGraph& graph, std::string_view format) const {
    if (view_ == "events") return format == "dot" ? events_dot(graph, options_) : events_svg(graph, options_);
    return format == "dot" ? relations_dot(graph, options_) : relations_svg(graph, options_);
  }

  /// @throws UsageError for a suffix that no format has.
  [[nodiscard]] std::string chosen_format() const {
    if (!format_.empty()) return format_;
    if (output_.path() == "-") return "svg";
    const std::string suffix = std::filesystem::path(output_.path()).extension();
    if (suffix == ".svg" || suffix == ".dot") return suffix.substr(1);
    throw UsageError(output_.path() + ": the suffix tells no format; -f takes dot or svg");
  }

  InputOptions inputs_;
  OutputOptions output_;
  std::string view_ = "relations";
  std::string format_;
  DiagramOptions options_;
  std::string ego_;
};

}  // namespace

std::unique_ptr<Command> make_graph() { return std::make_unique<GraphCommand>(); }

}  // namespace waqai::cli
