// The makers of all commands, one beside each class; the table of them is in registry.cpp.
#pragma once

#include <memory>

#include "cli/command.hpp"

namespace waqai::cli {

std::unique_ptr<Command> make_add();
std::unique_ptr<Command> make_build();
std::unique_ptr<Command> make_completion();
std::unique_ptr<Command> make_dates();
std::unique_ptr<Command> make_explain();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_extract();
std::unique_ptr<Command> make_graph();
std::unique_ptr<Command> make_help();
std::unique_ptr<Command> make_knowledge();
std::unique_ptr<Command> make_merge();
std::unique_ptr<Command> make_path();
std::unique_ptr<Command> make_report();
std::unique_ptr<Command> make_rules();
std::unique_ptr<Command> make_stats();
std::unique_ptr<Command> make_timeline();
std::unique_ptr<Command> make_who();

/// The help of the program: what it is, its commands, examples.
std::string program_help();

}  // namespace waqai::cli
