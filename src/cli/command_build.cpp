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
#include "waqai/render/diagram.hpp"
#include "waqai/render/text_timeline.hpp"

namespace waqai::cli {
namespace {

struct File {
  std::string_view name;
  std::string content;
};

constexpr std::array file_names{"timeline.ar.txt", "timeline.en.txt", "relations.dot", "relations.svg",
                                "events.dot",      "events.svg",      "events.jsonl",  "documents.jsonl"};

template <typename Record>
std::string lines_of(const std::vector<Record>& records) {
  std::string lines;
  for (const Record& record : records) append_jsonl(lines, record);
  return lines;
}

class BuildCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_to(app);
    app.add_option("-o,--output", folder_, "Folder for the files; made where it does not exist")->required();
    app.add_flag("-O,--overwrite", overwrite_, "Replace files of an earlier run, each in one step; others stay");
    add_language(app, language_);
  }

  int run(Console& console) override {
    if (!overwrite_)
      for (const std::string_view name : file_names) check_absent(folder_ / name);
    make_folder();
    const Loaded loaded = extract_inputs(inputs_, Accept::articles, console);
    if (loaded.documents.empty()) throw InputError("no article could be read, so there is nothing to build");
    for (const File& file : render(loaded)) {
      const std::filesystem::path path = folder_ / file.name;
      write_file(path, file.content);
      std::printf("%s\n", path.c_str());
    }
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  void make_folder() const {
    std::error_code problem;
    std::filesystem::create_directories(folder_, problem);
    if (problem) throw InputError(folder_.string() + ": cannot make the folder: " + problem.message());
  }

  [[nodiscard]] std::vector<File> render(const Loaded& loaded) const {
    const std::vector<Event> events = merge_inputs(loaded);
    const auto timeline = [&](Language language) {
      return text_timeline(events, loaded.extracted, {.language = language});
    };
    const std::string relations = relations_dot(events, {.language = language_});
    const std::string event_graph = events_dot(events, {.language = language_});
    return {{"timeline.ar.txt", timeline(Language::arabic)},
            {"timeline.en.txt", timeline(Language::english)},
            {"relations.dot", relations},
            {"relations.svg", render_svg(relations)},
            {"events.dot", event_graph},
            {"events.svg", render_svg(event_graph)},
            {"events.jsonl", lines_of(events)},
            {"documents.jsonl", lines_of(loaded.documents)}};
  }

  InputOptions inputs_;
  std::filesystem::path folder_;
  bool overwrite_ = false;
  Language language_ = Language::arabic;
};

}  // namespace

std::unique_ptr<Command> make_build() { return std::make_unique<BuildCommand>(); }

}  // namespace waqai::cli
