#include "cli/output.hpp"

#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"

namespace waqai::cli {

void OutputOptions::add_to(CLI::App& app) {
  app.add_option("-o,--output", path_, "File to write; - is standard output")->capture_default_str();
  app.add_flag("-O,--overwrite", overwrite_, "Replace the file where it exists");
}

void OutputOptions::check() const {
  if (path_ != "-" && !overwrite_) check_absent(path_);
}

void OutputOptions::write(std::string_view content) const { write_file(path_, content); }

void check_absent(const std::filesystem::path& path) {
  std::error_code unreadable;  // such a path is left for the writing to report
  if (std::filesystem::exists(path, unreadable))
    throw InputError(path.string() + ": exists already; -O (--overwrite) replaces it");
}

void add_language(CLI::App& app, Language& language) {
  const auto take = [&language](const std::string& name) { language = name == "en" ? Language::en : Language::ar; };
  app.add_option_function<std::string>("--lang", take, "Language of the output")
      ->check(CLI::IsMember({"ar", "en"}))
      ->default_str("ar");
}

void add_bidi_marks(CLI::App& app, bool& bidi_marks) {
  app.add_flag_callback(
      "--no-bidi-marks", [&bidi_marks] { bidi_marks = false; },
      "Leave out the invisible marks that keep Arabic in order");
}

}  // namespace waqai::cli
