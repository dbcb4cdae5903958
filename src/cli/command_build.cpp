// waqai build: everything at once, from articles to a folder of files for readers and for programs.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/render/diagram.hpp"
#include "waqai/render/text_timeline.hpp"

namespace waqai::cli {
namespace {

struct Results {
  Results(Loaded from, const InputOptions& options, Language language, const Console& console)
      : loaded(std::move(from)),
        events(merge_inputs(loaded, options, console)),
        graph(events, loaded.extracted),
        diagram{.language = language},
        relations(relations_diagram(graph, diagram)) {}

  Loaded loaded;
  std::vector<Event> events;
  EventGraph graph;
  DiagramOptions diagram;
  Diagram relations;
};

template <Language language>
std::string timeline(const Results& results) {
  return text_timeline(results.events, results.loaded.extracted, {.language = language});
}

template <typename Record>
std::string lines_of(const std::vector<Record>& records) {
  std::string lines;
  for (const Record& record : records) append_jsonl(lines, record);
  return lines;
}

/// A file of the output folder and how its content is made.
struct Product {
  std::string_view name;
  std::string (*make)(const Results&);
};

constexpr std::array products{
    Product{"timeline.ar.txt", timeline<Language::ar>},
    Product{"timeline.en.txt", timeline<Language::en>},
    Product{"relations.dot", [](const Results& results) { return results.relations.dot; }},
    Product{"relations.svg", [](const Results& results) { return results.relations.svg; }},
    Product{"events.dot", [](const Results& results) { return events_dot(results.graph, results.diagram); }},
    Product{"events.svg", [](const Results& results) { return events_svg(results.graph, results.diagram); }},
    Product{"events.jsonl", [](const Results& results) { return lines_of(results.events); }},
    Product{"documents.jsonl", [](const Results& results) { return lines_of(results.loaded.documents); }},
};

class BuildCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_events_to(app);
    app.add_option("-o,--output", folder_, "Folder for the files; made where it does not exist")->required();
    app.add_flag("-O,--overwrite", overwrite_, "Replace files of an earlier run, each in one step; others stay");
    add_language(app, language_);
  }

  int run(Console& console) override {
    if (!overwrite_)
      for (const Product& product : products) check_absent(folder_ / product.name);
    make_folder();
    Loaded loaded = extract_inputs(inputs_, Accept::articles, console);
    if (loaded.documents.empty()) throw InputError("no article could be read, so there is nothing to build");
    if (const auto warning = missing_font(language_)) console.report({*warning});
    std::ranges::stable_sort(loaded.documents, {}, &Document::id);  // the order of the inputs is nothing to tell
    const Results results(std::move(loaded), inputs_, language_, console);
    for (const Product& product : products) {
      const std::filesystem::path path = folder_ / product.name;
      write_file(path, product.make(results));
      std::printf("%s\n", path.c_str());
    }
    return results.loaded.failed ? exit_failed : exit_well;
  }

 private:
  void make_folder() const {
    std::error_code problem;
    std::filesystem::create_directories(folder_, problem);
    if (problem) throw InputError(folder_.string() + ": cannot make the folder: " + problem.message());
  }

  InputOptions inputs_;
  std::filesystem::path folder_;
  bool overwrite_ = false;
  Language language_ = Language::ar;
};

}  // namespace

std::unique_ptr<Command> make_build() { return std::make_unique<BuildCommand>(); }

}  // namespace waqai::cli
