// waqai export: the merged events of all inputs, in a format that other programs read.
#include <algorithm>
#include <filesystem>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/export/formats.hpp"

namespace waqai::cli {
namespace {

std::string all_names() {
  std::string names;
  for (const ExportFormat& format : export_formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
  return names;
}

std::string format_help() {
  std::string text = "Told by the suffix of -o where it can be, else:";
  for (const ExportFormat& format : export_formats())
    text += "\n" + std::string(format.name) + ": " + std::string(format.what);
  return text;
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
    const ExportFormat& format = chosen_format();
    output_.check();
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    const EventGraph graph(merge_inputs(loaded, inputs_, console), loaded.extracted);
    const Export file = format.write(graph, options_);
    Diagnostics losses;
    for (const std::string& loss : file.losses)
      losses.push_back({Severity::warning, std::string(format.name), 0, {}, loss});
    console.report(losses);
    output_.write(file.content);
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  /// @throws UsageError where neither -f nor the suffix of -o tells one.
  [[nodiscard]] const ExportFormat& chosen_format() const {
    if (!format_.empty()) {
      if (const ExportFormat* format = find_export_format(format_)) return *format;
      throw UsageError("-f: there is no format \"" + format_ + "\"; there are " + all_names());
    }
    const std::string suffix = std::filesystem::path(output_.path()).extension();
    const auto found = std::ranges::find(export_formats(), suffix, &ExportFormat::suffix);
    if (!suffix.empty() && found != export_formats().end()) return *found;
    throw UsageError("-f must name a format: " + all_names());
  }

  InputOptions inputs_;
  OutputOptions output_;
  ExportOptions options_{};
  std::string format_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<ExportCommand>(); }

}  // namespace waqai::cli
