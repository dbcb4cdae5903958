// Command: one word after "waqai", in a class and a file of its own.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <span>
#include <string_view>

#include "cli/console.hpp"

namespace waqai::cli {

inline constexpr int exit_well = 0;
inline constexpr int exit_failed = 1;  ///< some input could not be processed
inline constexpr int exit_wrong_use = 2;

class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;

  /// Declares options and arguments; touches no file.
  virtual void setup(CLI::App& app) = 0;
  /// Does the work after parsing; gives the exit code. @throws Error for main to report.
  virtual int run(Console& console) = 0;
};

struct CommandEntry {
  std::string_view name;
  std::string_view summary;  ///< one line, for the list of commands
  std::string_view example;  ///< a command line worth copying
  std::unique_ptr<Command> (*make)();
};

/// All commands, in the order of the help.
std::span<const CommandEntry> commands();

/// The command of this name. @throws UsageError with the nearest name where there is none.
const CommandEntry& find_command(std::string_view name);

/// The parser of one command, set up, with its examples; `command` must outlive it.
std::unique_ptr<CLI::App> make_parser(const CommandEntry& entry, Command& command, Console& console);

}  // namespace waqai::cli
