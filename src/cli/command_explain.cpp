// waqai explain: tokens, mentions, dates and rules of each article, and why its records are as they are.
#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"

namespace waqai::cli {
namespace {

class ExplainCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_to(app);
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    const Extractor extractor = make_extractor(inputs_);
    const Loaded loaded = read_inputs(inputs_, Accept::articles, console);
    std::string result;
    for (const Document& document : loaded.documents) result += extractor.explain(document);
    output_.write(result);
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  InputOptions inputs_;
  OutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_explain() { return std::make_unique<ExplainCommand>(); }

}  // namespace waqai::cli
