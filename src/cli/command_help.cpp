// waqai help [COMMAND]
#include <cstdio>

#include "cli/registry.hpp"

namespace waqai::cli {
namespace {

class HelpCommand : public Command {
 public:
  void setup(CLI::App& app) override { app.add_option("COMMAND", name_, "The command to be explained"); }

  int run(Console& console) override {
    std::string text;
    if (name_.empty()) {
      text = program_help();
    } else {
      const CommandEntry& entry = find_command(name_);
      const auto command = entry.make();
      text = make_parser(entry, *command, console)->help();
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
    return exit_well;
  }

 private:
  std::string name_;
};

}  // namespace

std::unique_ptr<Command> make_help() { return std::make_unique<HelpCommand>(); }

}  // namespace waqai::cli
