// Inputs: the options that every command with INPUT... shares, and the way from files to events.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/filter_options.hpp"
#include "cli/progress.hpp"
#include "waqai/core/diagnostic.hpp"
#include "waqai/extract/event.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/read/document.hpp"
#include "waqai/read/reader.hpp"
#include "waqai/timeline/merge.hpp"

namespace waqai::cli {

/// What the user asked for.
struct InputOptions {
  std::vector<std::string> inputs;
  std::vector<std::string> knowledge;
  std::string date;
  std::string date_option = "--date";  ///< the name under which the user gives it
  unsigned threads = 0;
  FilterOptions filter;   ///< what is taken of the events
  std::string decisions;  ///< file of a person's decisions, or empty

  /// Declares INPUT..., --date, --knowledge and --threads.
  void add_to(CLI::App& app);
  /// The same and the filters and --decisions, for commands whose result is made of merged events.
  void add_events_to(CLI::App& app);
  /// Declares INPUT..., `date_option` and --threads, for commands that know nobody.
  void add_articles_to(CLI::App& app);
  /// Declares --decisions.
  void add_decisions(CLI::App& app);

 private:
  void add_inputs(CLI::App& app);
  void add_threads(CLI::App& app);
};

/// A person's decisions as a store has them.
struct DecisionTable {
  std::string text;  ///< empty where there are none
  std::string file;  ///< the store, for errors
};

/// What the inputs gave.
struct Loaded {
  std::vector<Document> documents;        ///< articles, in the order of the inputs, then those of stores
  std::size_t fresh = 0;                  ///< the first so many of them come from no store, which has their events
  std::vector<DocumentEvents> extracted;  ///< of the articles, then of files of extracted events and of stores
  std::vector<Event> merged;              ///< of files of merged events
  DecisionTable decisions;                ///< of the stores
  bool failed = false;                    ///< an input, or a part of one, was left out
};

enum class Accept { articles, articles_or_events };

/// Whether an input, or a part of one, was left out.
bool has_error(const Diagnostics& diagnostics);

/// What the file of an input is; a folder and standard input count as articles.
enum class InputKind : std::uint8_t { articles, events, store };
InputKind kind_of_input(const std::string& input);

/// @throws UsageError where the date given is no day.
ReadOptions read_options(const InputOptions& options);

/// The extractor that the options ask for. @throws DataError for a broken knowledge file.
Extractor make_extractor(const InputOptions& options);

/// What extraction gives for each document, on so many threads.
std::vector<DocumentEvents> extract_all(const Extractor& extractor, std::span<const Document> documents,
                                        unsigned threads, Progress& progress);

/// Reads all inputs; what cannot be used is reported and passed over. Stores are always accepted. Where events are, a
/// file is told by its first line; standard input may hold events where it is the only input.
Loaded read_inputs(const InputOptions& options, Accept accept, Console& console);

/// Reads all inputs and extracts the events of the articles among them, on the threads asked for; those of a store
/// are taken as they stand there.
Loaded extract_inputs(const InputOptions& options, Accept accept, Console& console);

/// How the options ask to merge; a file of decisions goes before those of a store. @throws DataError for a broken one.
MergeOptions merge_options(const Loaded& loaded, const InputOptions& options);

/// The events of all inputs, merged and in chronological order; those that the filter takes, once all reports are
/// counted. Decisions that are about nothing are reported.
std::vector<Event> merge_inputs(const Loaded& loaded, const InputOptions& options, const Console& console);
/// The same, taking the records, so that millions are not in memory twice.
std::vector<Event> merge_inputs(Loaded&& loaded, const InputOptions& options, const Console& console);

}  // namespace waqai::cli
