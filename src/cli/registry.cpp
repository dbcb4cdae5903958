// The table of commands, and the way from a word to its command.
#include "cli/registry.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "cli/spelling.hpp"
#include "waqai/core/error.hpp"

namespace waqai::cli {
namespace {

constexpr std::array table{
    CommandEntry{"build", "Articles in, a folder of timelines, diagrams and events out", "waqai build articles/ -o out",
                 make_build},
    CommandEntry{"extract", "The events of each article, one line of JSON an article",
                 "waqai extract articles.jsonl > extracted.jsonl", make_extract},
    CommandEntry{"merge", "The events of all articles, each once, with all who tell of it",
                 "waqai merge extracted.jsonl > events.jsonl", make_merge},
    CommandEntry{"timeline", "A chronology as text, with its sources", "waqai timeline --lang en extracted.jsonl",
                 make_timeline},
    CommandEntry{"graph", "A diagram of who met whom, or of the events", "waqai graph --lang ar articles/ -o who.svg",
                 make_graph},
    CommandEntry{"report", "One page to read, search and filter, with all evidence",
                 "waqai report articles/ -o report.html", make_report},
    CommandEntry{"export", "The events in a format that other programs read",
                 "waqai export -f gexf articles/ -o network.gexf", make_export},
    CommandEntry{"path", "How one actor is tied to another, and by which events",
                 "waqai path --lang en بوتين ميركل extracted.jsonl", make_path},
    CommandEntry{"stats", "Who met whom how often, who stands between others, who began and stopped to meet",
                 "waqai stats --lang en --from 2017 extracted.jsonl", make_stats},
    CommandEntry{"add", "Articles and their events into a store, which all commands take as input",
                 "waqai add syria.db articles/", make_add},
    CommandEntry{"explain", "What was found in an article, and why", "waqai explain article.txt", make_explain},
    CommandEntry{"dates", "The dates that articles name, each with its value in EDTF",
                 "waqai dates --anchor 2017-11-21 article.txt", make_dates},
    CommandEntry{"who", "What is known of an actor, and what articles tell of it", "waqai who لافروف articles/",
                 make_who},
    CommandEntry{"knowledge", "Checks files of people of your own", "waqai knowledge check people.tsv", make_knowledge},
    CommandEntry{"rules", "Tests the grammars by tables of sentences", "waqai rules test sentences.tsv", make_rules},
    CommandEntry{"completion", "A script by which a shell completes command lines",
                 "waqai completion bash > ~/.local/share/bash-completion/completions/waqai", make_completion},
    CommandEntry{"help", "The help of a command", "waqai help build", make_help},
};

std::string padded(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width - std::min(width, text.size()), ' ');
}

}  // namespace

std::span<const CommandEntry> commands() { return table; }

const CommandEntry& find_command(std::string_view name) {
  const auto found = std::ranges::find(table, name, &CommandEntry::name);
  if (found != table.end()) return *found;
  const auto distance = [&](const CommandEntry& entry) { return edit_distance(name, entry.name); };
  const auto nearest = std::ranges::min_element(table, {}, distance);
  constexpr std::size_t likely_slip = 3;
  const std::string advice = distance(*nearest) <= likely_slip ? "is \"" + std::string(nearest->name) + "\" meant?"
                                                               : "\"waqai help\" lists them";
  throw UsageError("there is no command \"" + std::string(name) + "\"; " + advice);
}

std::unique_ptr<CLI::App> make_parser(const CommandEntry& entry, Command& command, Console& console) {
  auto app = std::make_unique<CLI::App>(std::string(entry.summary), "waqai " + std::string(entry.name));
  app->set_help_flag("-h,--help", "Print this help");
  app->footer("Example:\n  " + std::string(entry.example));
  app->add_option("--color", console.color, "Colours on standard error")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  app->add_flag("-v,--verbose", console.verbose, "Tell on standard error also what is no more than of interest");
  app->add_flag_callback(
      "--progress", [&console] { console.progress = true; },
      "Tell how far long work is, also where this is no terminal");
  app->add_flag_callback(
      "--no-progress", [&console] { console.progress = false; }, "Never tell how far long work is");
  command.setup(*app);
  return app;
}

std::string program_help() {
  std::string text =
      "waqai: diplomatic events from Arabic news articles, as a chronology and as diagrams\n\n"
      "Usage: waqai COMMAND [OPTIONS] INPUT...\n\nCommands:\n";
  constexpr std::size_t column = 12;
  for (const CommandEntry& entry : table) text += "  " + padded(entry.name, column) + std::string(entry.summary) + "\n";
  text += "\nExamples:\n";
  for (const CommandEntry& entry : table) text += "  " + std::string(entry.example) + "\n";
  return text +
         "\nINPUT is a file of articles, a folder of such files, a store of \"waqai add\", or - for standard input.\n"
         "\"waqai help COMMAND\" tells the options of one command, \"waqai --version\" the version.\n";
}

}  // namespace waqai::cli
