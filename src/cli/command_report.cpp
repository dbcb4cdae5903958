// waqai report: one page of everything, to read, search and pass on.
#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"
#include "waqai/render/report.hpp"

namespace waqai::cli {
namespace {

class ReportCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_events_to(app);
    add_language(app, report_.language);
    app.add_option("--title", report_.title, "Title of the page")->option_text("TEXT");
    app.add_option("--months", report_.months, "Country whose Arabic month names are used, as SY, EG or MA");
    add_calendars(app, report_.calendars, report_.hijri);
    app.add_flag("--without-articles", without_articles_,
                 "Leave out the articles' texts, but for the sentences that tell of events");
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    const EventGraph graph(merge_inputs(loaded, inputs_, console), loaded.extracted);
    if (const auto warning = missing_font(report_.language)) console.report({*warning});
    const std::span<const Document> articles(loaded.documents);
    output_.write(report_html(graph, without_articles_ ? std::span<const Document>() : articles, report_));
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  InputOptions inputs_;
  OutputOptions output_;
  ReportOptions report_;
  bool without_articles_ = false;
};

}  // namespace

std::unique_ptr<Command> make_report() { return std::make_unique<ReportCommand>(); }

}  // namespace waqai::cli
