// waqai: the command line. Finds the command, lets it parse and run, and turns exceptions into exit codes.
#include <cstdio>
#include <exception>
#include <string_view>

#include "cli/registry.hpp"
#include "waqai/core/error.hpp"

namespace waqai::cli {
namespace {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

int run(int argc, char** argv, Console& console) {
  const std::string_view word = argc < 2 ? "--help" : argv[1];
  if (word == "--help" || word == "-h") {
    print(program_help());
    return exit_well;
  }
  if (word == "--version") {
    print("waqai " WAQAI_VERSION "\n");
    return exit_well;
  }
  if (word.starts_with('-')) throw UsageError("a command must come first; \"waqai help\" lists them");
  const CommandEntry& entry = find_command(word);
  const auto command = entry.make();
  const auto parser = make_parser(entry, *command, console);
  try {
    parser->parse(argc - 1, argv + 1);
  } catch (const CLI::CallForHelp&) {
    print(parser->help());
    return exit_well;
  } catch (const CLI::ParseError& error) {
    throw UsageError(std::string(error.what()) + "; see \"waqai help " + std::string(entry.name) + "\"");
  }
  return command->run(console);
}

}  // namespace
}  // namespace waqai::cli

int main(int argc, char** argv) {
  waqai::cli::Console console;
  try {
    const int code = waqai::cli::run(argc, argv, console);
    if (std::fflush(stdout) != 0) throw waqai::InputError("-: cannot write");
    return code;
  } catch (const waqai::UsageError& error) {
    console.report_error(error.what());
    return waqai::cli::exit_wrong_use;
  } catch (const std::exception& error) {
    console.report_error(error.what());
    return waqai::cli::exit_failed;
  }
}
