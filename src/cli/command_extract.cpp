// waqai extract: the events of each article by itself, before anything is merged.
#include <span>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/render/text_timeline.hpp"

namespace waqai::cli {
namespace {

class ExtractCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_to(app);
    inputs_.filter.add_single_document_to(app);
    app.add_option("-f,--format", format_, "jsonl, or text for the eye")
        ->check(CLI::IsMember({"jsonl", "text"}))
        ->capture_default_str();
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    Loaded loaded = extract_inputs(inputs_, Accept::articles, console);
    Names names(loaded.extracted, {}, inputs_.knowledge);
    const EventFilter filter = make_filter(inputs_.filter, names);
    std::size_t undated = 0;
    std::string result;
    for (DocumentEvents& document : loaded.extracted) {
      undated += keep(document.events, filter).undated;
      if (format_ == "jsonl") {
        append_jsonl(result, document);
      } else {
        result += text_timeline(document.events, std::span(&document, 1)) + '\n';
      }
    }
    report_undated(filter, undated, console);
    output_.write(result);
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  InputOptions inputs_;
  OutputOptions output_;
  std::string format_ = "jsonl";
};

}  // namespace

std::unique_ptr<Command> make_extract() { return std::make_unique<ExtractCommand>(); }

}  // namespace waqai::cli
