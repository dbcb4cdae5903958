#include "cli/output.hpp"

#include <map>

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

void add_calendars(CLI::App& app, Calendars& calendars, HijriCalendar& hijri) {
  static const std::map<std::string, Calendars> choices{
      {"gregorian", Calendars::gregorian}, {"hijri", Calendars::hijri}, {"both", Calendars::both}};
  CLI::Option* chosen = app.add_option_function<std::string>(
                               "--calendar", [&calendars](const std::string& name) { calendars = choices.at(name); },
                               "Dates by the calendar gregorian or hijri, or by both")
                            ->check(CLI::IsMember({"gregorian", "hijri", "both"}))
                            ->default_str("gregorian");
  const auto take = [&calendars, &hijri, chosen](const std::string& name) {
    hijri = parse_hijri_calendar(name);
    if (chosen->empty()) calendars = Calendars::both;
  };
  app.add_option_function<std::string>(
         "--hijri", take, "Hijri dates computed by umalqura, civil or tabular; without --calendar, beside the others")
      ->option_text("CALENDAR=umalqura");
}

void add_bidi_marks(CLI::App& app, bool& bidi_marks) {
  app.add_flag_callback(
      "--no-bidi-marks", [&bidi_marks] { bidi_marks = false; },
      "Leave out the invisible marks that keep Arabic in order");
}

}  // namespace waqai::cli
