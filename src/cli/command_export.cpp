// waqai export: the merged events of all inputs, in a format that other programs read.
#include <algorithm>
#include <filesystem>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/export/formats.hpp"
#include "waqai/store/store.hpp"

namespace waqai::cli {
namespace {

/// The store is a stage of its own, and no text; it holds records as each document has them.
constexpr std::string_view sqlite = "sqlite";

std::string all_names() {
  std::string names;
  for (const ExportFormat& format : export_formats()) names += std::string(format.name) + ", ";
  return names + std::string(sqlite);
}

std::string format_help() {
  std::string text = "Told by the suffix of -o where it can be, else:";
  for (const ExportFormat& format : export_formats())
    text += "\n" + std::string(format.name) + ": " + std::string(format.what);
  return text + "\nsqlite: a new store of all records of the inputs, which filters do not choose from";
}

class ExportCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_events_to(app);
    app.add_option("-f,--format", format_, format_help());
    app.add_flag("--bom", options_.byte_order_mark, "Begin CSV with a byte order mark, for Excel");
    add_language(app, options_.language);
    output_.add_to(app);
  }

  int run(Console& console) override {
    const std::string name = chosen_name();
    const ExportFormat* format = find_export_format(name);
    if (format == nullptr && name != sqlite)
      throw UsageError("-f: there is no format \"" + name + "\"; there are " + all_names());
    if (format == nullptr && output_.path() == "-") throw UsageError("a store is a file: -o must name it");
    output_.check();
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    if (format != nullptr) {
      write(*format, loaded, console);
    } else {
      write_new_store(loaded, console);
    }
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  /// @throws UsageError where neither -f nor the suffix of -o tells a format.
  [[nodiscard]] std::string chosen_name() const {
    if (!format_.empty()) return format_;
    const std::string suffix = std::filesystem::path(output_.path()).extension();
    if (suffix == ".db" || suffix == ".sqlite") return std::string(sqlite);
    const auto found = std::ranges::find(export_formats(), suffix, &ExportFormat::suffix);
    if (suffix.empty() || found == export_formats().end()) throw UsageError("-f must name a format: " + all_names());
    return std::string(found->name);
  }

  void write(const ExportFormat& format, const Loaded& loaded, const Console& console) const {
    const EventGraph graph(merge_inputs(loaded, inputs_, console), loaded.extracted);
    const Export file = format.write(graph, options_);
    report_losses(format.name, file.losses, console);
    output_.write(file.content);
  }

  void write_new_store(const Loaded& loaded, const Console& console) const {
    if (!loaded.merged.empty())
      report_losses(
          sqlite,
          {"merged events left out, as they are no records of a document: " + std::to_string(loaded.merged.size())},
          console);
    write_store(output_.path(), loaded.extracted, loaded.documents);
  }

  static void report_losses(std::string_view format, const std::vector<std::string>& losses, const Console& console) {
    Diagnostics diagnostics;
    for (const std::string& loss : losses) diagnostics.push_back({Severity::warning, std::string(format), 0, {}, loss});
    console.report(diagnostics);
  }

  InputOptions inputs_;
  OutputOptions output_;
  ExportOptions options_{};
  std::string format_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<ExportCommand>(); }

}  // namespace waqai::cli
