// waqai completion SHELL
#include <cstdio>

#include "cli/manual.hpp"
#include "cli/registry.hpp"

namespace waqai::cli {
namespace {

class CompletionCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("SHELL", shell_, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  }

  int run(Console&) override {
    const Shell shell = shell_ == "bash" ? Shell::bash : shell_ == "zsh" ? Shell::zsh : Shell::fish;
    const std::string script = completion_script(shell);
    std::fwrite(script.data(), 1, script.size(), stdout);
    return exit_well;
  }

 private:
  std::string shell_;
};

}  // namespace

std::unique_ptr<Command> make_completion() { return std::make_unique<CompletionCommand>(); }

}  // namespace waqai::cli
