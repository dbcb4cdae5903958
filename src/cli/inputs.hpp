// Inputs: the options that every command with INPUT... shares, and the way from files to events.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/filter_options.hpp"
#include "waqai/core/diagnostic.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/read/document.hpp"

namespace waqai::cli {

/// What the user asked for.
struct InputOptions {
  std::vector<std::string> inputs;
  std::vector<std::string> knowledge;
  std::string date;
  std::string date_option = "--date";  ///< the name under which the user gives it
  unsigned threads = 0;
  FilterOptions filter;  ///< what is taken of the events

  /// Declares INPUT..., --date, --knowledge and --threads.
  void add_to(CLI::App& app);
  /// The same and the filters, for commands whose result is made of merged events.
  void add_events_to(CLI::App& app);
  /// Declares INPUT..., `date_option` and --threads, for commands that know nobody.
  void add_articles_to(CLI::App& app);

 private:
  void add_inputs(CLI::App& app);
  void add_threads(CLI::App& app);
};

/// What the inputs gave.
struct Loaded {
  std::vector<Document> documents;        ///< articles, in the order of the inputs
  std::vector<DocumentEvents> extracted;  ///< of the articles, then of files of extracted events
  std::vector<Event> merged;              ///< of files of merged events
  bool failed = false;                    ///< an input, or a part of one, was left out
};

enum class Accept { articles, articles_or_events };

/// The extractor that the options ask for. @throws DataError for a broken knowledge file.
Extractor make_extractor(const InputOptions& options);

/// Reads all inputs; what cannot be used is reported and passed over. Where events are accepted, a file is told by
/// its first line; standard input may hold events where it is the only input.
Loaded read_inputs(const InputOptions& options, Accept accept, Console& console);

/// Reads all inputs and extracts the events of the articles among them, on the threads asked for.
Loaded extract_inputs(const InputOptions& options, Accept accept, Console& console);

/// The events of all inputs, merged and in chronological order; those that the filter takes, once all reports are
/// counted.
std::vector<Event> merge_inputs(const Loaded& loaded, const InputOptions& options, const Console& console);

}  // namespace waqai::cli
