// waqai merge: the events of all inputs, each once; or why two records or events were or were not joined.
#include <utility>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/timeline/corpus_dates.hpp"
#include "waqai/timeline/explain_merge.hpp"

namespace waqai::cli {
namespace {

class MergeCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_events_to(app);
    auto* explain =
        app.add_option("--explain", explained_, "Tell why A and B were or were not joined: ids of records or events")
            ->expected(2)
            ->option_text("A B");
    app.add_flag("--records", records_, "Write the records, as extract does, with the dates that others give")
        ->excludes(explain);
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    output_.write(result(loaded, console));
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  std::string result(Loaded& loaded, Console& console) {
    std::string lines;
    if (!explained_.empty())
      return explain_merge(loaded.extracted, explained_[0], explained_[1], merge_options(loaded, inputs_));
    if (!records_) {
      for (Event& event : merge_inputs(std::move(loaded), inputs_, console)) {
        append_jsonl(lines, event);
        event = {};  // of millions, none stays in memory twice
      }
      return lines;
    }
    const std::vector<Event> events = merge_inputs(std::as_const(loaded), inputs_, console);
    Diagnostics proofs;
    date_from_corpus(loaded.extracted, events, proofs);
    console.report(proofs);
    for (const DocumentEvents& document : loaded.extracted) append_jsonl(lines, document);
    return lines;
  }

  InputOptions inputs_;
  OutputOptions output_;
  std::vector<std::string> explained_;
  bool records_ = false;
};

}  // namespace

std::unique_ptr<Command> make_merge() { return std::make_unique<MergeCommand>(); }

}  // namespace waqai::cli
