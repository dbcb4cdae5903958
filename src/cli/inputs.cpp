// Inputs on their way to events: files are read in the order given, articles extracted on all threads.
#include "cli/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/core/parallel.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/read/reader.hpp"
#include "waqai/timeline/merge.hpp"

namespace waqai::cli {
namespace {

bool has_error(const Diagnostics& diagnostics) {
  return std::ranges::find(diagnostics, Severity::error, &Diagnostic::severity) != diagnostics.end();
}

ReadOptions read_options(const InputOptions& options) {
  ReadOptions read;
  read.threads = options.threads;
  if (options.date.empty()) return read;
  const auto date = Edtf::parse(options.date);
  if (!date || date->precision() != Precision::day || date->approximate())
    throw UsageError("--date: \"" + options.date + "\" is no day of the form 2017-11-21");
  read.date = date->earliest();
  return read;
}

/// The first line of a file that is not blank; nothing where it cannot be read, which is left for the reader to say.
std::string first_line(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  while (std::getline(file, line) && line.find_first_not_of(" \t\r") == std::string::npos) {
  }
  return line;
}

/// The content of `input` where it is a file of events. Standard input, which can be read once only, is kept in
/// `read` for the reader of articles where it is none.
std::optional<std::string> events_content(const std::string& input, ReadOptions& read) {
  if (input == "-") {
    if (!read.standard_input) read.standard_input = read_file(input);
    return holds_events(*read.standard_input) ? read.standard_input : std::nullopt;
  }
  const bool events = std::filesystem::is_regular_file(input) && holds_events(first_line(input));
  return events ? std::optional(read_file(input)) : std::nullopt;
}

void read_events(const std::string& content, const std::string& name, Loaded& loaded, Diagnostics& diagnostics) {
  EventsFile file = read_events_jsonl(content, name, diagnostics);
  std::ranges::move(file.documents, std::back_inserter(loaded.extracted));
  std::ranges::move(file.merged, std::back_inserter(loaded.merged));
}

}  // namespace

void InputOptions::add_to(CLI::App& app) {
  app.add_option("INPUT", inputs, "Files or folders of articles; - is standard input")->required();
  app.add_option("--date", date, "Day of publication of articles that give none, as 2017-11-21");
  app.add_option("--knowledge", knowledge, "File with further people, places or organisations; may be repeated")
      ->allow_extra_args(false);
  app.add_option("--threads", threads, "Threads to work on, 0 for one each core; the result is the same")
      ->capture_default_str();
}

Extractor make_extractor(const InputOptions& options) { return Extractor(options.knowledge); }

Loaded read_inputs(const InputOptions& options, Accept accept, Console& console) {
  ReadOptions read = read_options(options);
  Loaded loaded;
  Diagnostics diagnostics;
  std::vector<std::string> articles;
  for (const std::string& input : options.inputs) {
    const auto events = accept == Accept::articles_or_events ? events_content(input, read) : std::nullopt;
    if (events) {
      read_events(*events, input, loaded, diagnostics);
    } else {
      articles.push_back(input);
    }
  }
  ReadResult result = read_documents(articles, read);
  loaded.documents = std::move(result.documents);
  diagnostics.insert(diagnostics.begin(), result.diagnostics.begin(), result.diagnostics.end());
  console.report(diagnostics);
  loaded.failed = has_error(diagnostics);
  return loaded;
}

Loaded extract_inputs(const InputOptions& options, Accept accept, Console& console) {
  Loaded loaded = read_inputs(options, accept, console);
  if (loaded.documents.empty()) return loaded;
  const Extractor extractor = make_extractor(options);
  std::vector<DocumentEvents> extracted(loaded.documents.size());
  parallel_for(extracted.size(), options.threads,
               [&](std::size_t i) { extracted[i] = extractor.extract(loaded.documents[i]); });
  std::ranges::move(loaded.extracted, std::back_inserter(extracted));
  loaded.extracted = std::move(extracted);
  return loaded;
}

std::vector<Event> merge_inputs(const Loaded& loaded) {
  std::vector<Event> events = merge(loaded.extracted);
  events.insert(events.end(), loaded.merged.begin(), loaded.merged.end());
  return events;
}

}  // namespace waqai::cli
