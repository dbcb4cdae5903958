// Inputs on their way to events: files are read in the order given, articles extracted on all threads.
#include "cli/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/core/parallel.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/read/reader.hpp"
#include "waqai/store/store.hpp"

namespace waqai::cli {
namespace {

/// The first line of a file that is not blank; nothing where there is none.
std::string first_line(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  while (std::getline(file, line) && line.find_first_not_of(" \t\r") == std::string::npos) {
  }
  return line;
}

/// What a command makes its result of.
enum class Needs { texts, events };

/// Collects what the inputs give.
class Collector {
 public:
  Collector(const ReadOptions& options, Accept accept, Needs needs)
      : options_(options), accept_(accept), needs_(needs) {}

  void add_events(std::string_view content, const std::string& name) {
    EventsFile file = read_events_jsonl(content, name, diagnostics_);
    std::ranges::move(file.documents, std::back_inserter(loaded_.extracted));
    std::ranges::move(file.merged, std::back_inserter(loaded_.merged));
  }

  void add_articles(ReadResult read) {
    loaded_.documents = std::move(read.documents);
    diagnostics_.insert(diagnostics_.begin(), read.diagnostics.begin(), read.diagnostics.end());
  }

  void add_store(const std::string& path) {
    const Store store(path);
    std::vector<DocumentEvents> events = store.events();
    std::vector<Document> articles;
    // Where only events matter, texts would fill the memory for nothing.
    if (accept_ == Accept::articles) articles = store.articles();
    if (needs_ == Needs::texts && articles.size() < events.size())
      diagnostics_.push_back(
          {Severity::warning,
           path,
           0,
           {},
           "of " + std::to_string(events.size() - articles.size()) + " documents only the events are there, no text"});
    add_decisions(store.decisions(), path);
    std::ranges::move(events, std::back_inserter(loaded_.extracted));
    std::ranges::move(articles, std::back_inserter(stored_articles_));
  }

  /// Articles or events: standard input can be read once only, so that is told from its content in memory.
  void add_standard_input() {
    std::string content = read_file("-");
    if (holds_events(content)) {
      add_events(content, "-");
    } else {
      add_articles(read_memory(std::move(content), "-", options_));
    }
  }

  void add_files(const std::vector<std::string>& inputs) {
    std::vector<std::string> articles;
    for (const std::string& input : inputs) {
      const InputKind kind = kind_of_input(input);
      if (kind == InputKind::store) {
        add_store(input);
      } else if (kind == InputKind::events && accept_ == Accept::articles_or_events) {
        add_events(read_file(input), input);
      } else {
        articles.push_back(input);
      }
    }
    add_articles(read_documents(articles, options_));
  }

  Loaded finish(Console& console) {
    console.report(diagnostics_);
    loaded_.failed = has_error(diagnostics_);
    loaded_.fresh = loaded_.documents.size();
    std::ranges::move(stored_articles_, std::back_inserter(loaded_.documents));
    return std::move(loaded_);
  }

 private:
  void add_decisions(std::string table, const std::string& file) {
    DecisionTable& known = loaded_.decisions;
    if (table.empty() || table == known.text) return;
    if (known.text.empty()) {
      known = {std::move(table), file};
    } else {
      known.text += table.substr(table.find('\n') + 1);  // without a second line of columns
    }
  }

  ReadOptions options_;
  Accept accept_;
  Needs needs_;
  Loaded loaded_;
  std::vector<Document> stored_articles_;
  Diagnostics diagnostics_;
};

Loaded collect(const InputOptions& options, Accept accept, Needs needs, Console& console) {
  Collector collector(read_options(options), accept, needs);
  if (accept == Accept::articles_or_events && options.inputs == std::vector<std::string>{"-"}) {
    collector.add_standard_input();
  } else {
    collector.add_files(options.inputs);
  }
  return collector.finish(console);
}

}  // namespace

void InputOptions::add_to(CLI::App& app) {
  add_inputs(app);
  app.add_option("--knowledge", knowledge, "File with further people and their posts; may be repeated")
      ->allow_extra_args(false);
  add_threads(app);
}

void InputOptions::add_events_to(CLI::App& app) {
  add_to(app);
  filter.add_to(app);
  add_decisions(app);
}

void InputOptions::add_decisions(CLI::App& app) {
  app.add_option("--decisions", decisions, "File of what you have decided: same, different, rename, hide");
}

void InputOptions::add_articles_to(CLI::App& app) {
  add_inputs(app);
  add_threads(app);
}

void InputOptions::add_inputs(CLI::App& app) {
  app.add_option("INPUT", inputs, "Files or folders of articles; - is standard input")->required();
  app.add_option(date_option, date, "Day of publication of articles that give none, as 2017-11-21");
}

void InputOptions::add_threads(CLI::App& app) {
  app.add_option("--threads", threads, "Threads to work on, 0 for one each core; the result is the same")
      ->capture_default_str();
}

Extractor make_extractor(const InputOptions& options) { return Extractor(options.knowledge); }

bool has_error(const Diagnostics& diagnostics) {
  return std::ranges::find(diagnostics, Severity::error, &Diagnostic::severity) != diagnostics.end();
}

InputKind kind_of_input(const std::string& input) {
  std::error_code unreadable;  // left for the reader to say
  if (!std::filesystem::is_regular_file(input, unreadable)) return InputKind::articles;
  if (is_sqlite_file(input)) return InputKind::store;
  return holds_events(first_line(input)) ? InputKind::events : InputKind::articles;
}

ReadOptions read_options(const InputOptions& options) {
  ReadOptions read;
  read.threads = options.threads;
  if (options.date.empty()) return read;
  const auto date = Edtf::parse(options.date);
  if (!date || date->precision() != Precision::day || date->approximate())
    throw UsageError(options.date_option + ": \"" + options.date + "\" is no day of the form 2017-11-21");
  read.date = date->earliest();
  return read;
}

std::vector<DocumentEvents> extract_all(const Extractor& extractor, std::span<const Document> documents,
                                        unsigned threads, Progress& progress) {
  std::vector<DocumentEvents> extracted(documents.size());
  parallel_for(extracted.size(), threads, [&](std::size_t i) {
    extracted[i] = extractor.extract(documents[i]);
    progress.advance();
  });
  return extracted;
}

Loaded read_inputs(const InputOptions& options, Accept accept, Console& console) {
  return collect(options, accept, accept == Accept::articles ? Needs::texts : Needs::events, console);
}

Loaded extract_inputs(const InputOptions& options, Accept accept, Console& console) {
  Loaded loaded = collect(options, accept, Needs::events, console);
  if (loaded.fresh == 0) return loaded;
  Progress progress(console, "articles", loaded.fresh);
  auto extracted =
      extract_all(make_extractor(options), std::span(loaded.documents).first(loaded.fresh), options.threads, progress);
  std::ranges::move(loaded.extracted, std::back_inserter(extracted));
  loaded.extracted = std::move(extracted);
  return loaded;
}

MergeOptions merge_options(const Loaded& loaded, const InputOptions& options) {
  MergeOptions merging;
  merging.threads = options.threads;
  if (!options.decisions.empty()) {
    merging.decisions = Decisions::load(options.decisions);
  } else if (!loaded.decisions.text.empty()) {
    merging.decisions = Decisions::parse(loaded.decisions.text, loaded.decisions.file);
  }
  return merging;
}

std::vector<Event> merge_inputs(const Loaded& loaded, const InputOptions& options, const Console& console) {
  Loaded copy;  // of the events alone: the articles are no part of merging
  copy.extracted = loaded.extracted;
  copy.merged = loaded.merged;
  copy.decisions = loaded.decisions;
  return merge_inputs(std::move(copy), options, console);
}

std::vector<Event> merge_inputs(Loaded&& loaded, const InputOptions& options, const Console& console) {
  Names names(loaded.extracted, loaded.merged, options.knowledge);
  const EventFilter filter = make_filter(options.filter, names);  // before the records, and their names, are taken
  Diagnostics diagnostics;
  std::vector<Event> events = merge_taking(loaded.extracted, merge_options(loaded, options), diagnostics);
  console.report(diagnostics);
  std::ranges::move(loaded.merged, std::back_inserter(events));
  report_undated(filter, keep(events, filter).undated, console);
  return events;
}

}  // namespace waqai::cli
