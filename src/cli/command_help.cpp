// waqai help [COMMAND]
#include <cstdio>

#include "cli/manual.hpp"
#include "cli/registry.hpp"

namespace waqai::cli {
namespace {

class HelpCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("COMMAND", name_, "The command to be explained");
    app.add_flag("--man", man_, "Print it as a manual page, for man -l -");
  }

  int run(Console& console) override {
    const std::string text = name_.empty() ? (man_ ? man_page() : program_help()) : help(find_command(name_), console);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return exit_well;
  }

 private:
  [[nodiscard]] std::string help(const CommandEntry& entry, Console& console) const {
    if (man_) return man_page(entry);
    const auto command = entry.make();
    return make_parser(entry, *command, console)->help();
  }

  std::string name_;
  bool man_ = false;
};

}  // namespace

std::unique_ptr<Command> make_help() { return std::make_unique<HelpCommand>(); }

}  // namespace waqai::cli
