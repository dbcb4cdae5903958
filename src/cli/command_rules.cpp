// waqai rules test: whether the grammars make of the sentences in tables what stands there.
#include <cstdio>
#include <string>
#include <vector>

#include "cli/registry.hpp"
#include "waqai/extract/rule_test.hpp"

namespace waqai::cli {
namespace {

class RulesCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("ACTION", action_, "test: run tables of sentences with their dates or events")
        ->required()
        ->check(CLI::IsMember({"test"}));
    app.add_option("FILE", files_, "Tables of your own; without any, those of data/rules");
  }

  int run(Console& console) override {
    const RuleTestResult result = test_rules(files_);
    console.report(result.failures);
    std::printf("%zu passed, %zu failed\n", result.passed, result.failures.size());
    return result.failures.empty() ? exit_well : exit_failed;
  }

 private:
  std::string action_;
  std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Command> make_rules() { return std::make_unique<RulesCommand>(); }

}  // namespace waqai::cli
