// waqai stats: who met whom how often, who stands between others, who began and stopped to meet.
#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/export/analysis_json.hpp"
#include "waqai/render/analysis_text.hpp"

namespace waqai::cli {
namespace {

class StatsCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_events_to(app);
    app.add_option("-f,--format", format_, "text, or json with all figures")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    app.add_option("--top", text_.most_rows, "Rows of a table of the text")->capture_default_str();
    app.add_option("--gap", options_.gap, "Days of silence from which on a pair has begun, stopped or paused")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    app.add_option("--pivots", pivots_,
                   "Estimate betweenness from the paths of so many actors; without it, it is exact where that takes "
                   "seconds, else of 500")
        ->check(CLI::PositiveNumber);
    add_language(app, text_.language);
    add_bidi_marks(app, text_.bidi_marks);
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    const EventGraph graph(merge_inputs(loaded, inputs_, console), loaded.extracted);
    options_.from = Edtf::parse(inputs_.filter.from);
    options_.to = Edtf::parse(inputs_.filter.to);
    if (pivots_ > 0) options_.pivots = pivots_;
    const Statistics statistics = make_statistics(graph, options_);
    output_.write(format_ == "json" ? statistics_json(statistics) : statistics_text(statistics, text_));
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  InputOptions inputs_;
  OutputOptions output_;
  StatisticsOptions options_;
  AnalysisTextOptions text_;
  std::string format_ = "text";
  std::size_t pivots_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_stats() { return std::make_unique<StatsCommand>(); }

}  // namespace waqai::cli
