// waqai knowledge check: what is wrong in files that --knowledge is to take.
#include <algorithm>
#include <string>
#include <vector>

#include "cli/registry.hpp"
#include "waqai/knowledge/check.hpp"

namespace waqai::cli {
namespace {

class KnowledgeCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("ACTION", action_, "check: report what is wrong in each file, row by row")
        ->required()
        ->check(CLI::IsMember({"check"}));
    app.add_option("FILE", files_, "Files of people as --knowledge takes them; a later one knows those before it")
        ->required();
  }

  int run(Console& console) override {
    const Diagnostics findings = check_knowledge_files(files_);
    console.report(findings);
    const bool wrong = std::ranges::find(findings, Severity::error, &Diagnostic::severity) != findings.end();
    return wrong ? exit_failed : exit_well;
  }

 private:
  std::string action_;
  std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Command> make_knowledge() { return std::make_unique<KnowledgeCommand>(); }

}  // namespace waqai::cli
