// Output: the options -o and -O, and the writing of a result that they ask for.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <string_view>

#include "waqai/core/language.hpp"
#include "waqai/time/wording.hpp"

namespace waqai::cli {

/// Where a command's one result goes.
class OutputOptions {
 public:
  /// Declares -o and -O.
  void add_to(CLI::App& app);
  /// To be called before long work. @throws InputError where the file exists and -O is not given.
  void check() const;
  /// @throws InputError where the result cannot be written.
  void write(std::string_view content) const;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_ = "-";
  bool overwrite_ = false;
};

/// @throws InputError where `path` exists.
void check_absent(const std::filesystem::path& path);

/// Declares --lang.
void add_language(CLI::App& app, Language& language);

/// Declares --calendar and --hijri; the latter without the former asks for both calendars.
void add_calendars(CLI::App& app, Calendars& calendars, HijriCalendar& hijri);

/// Declares --no-bidi-marks.
void add_bidi_marks(CLI::App& app, bool& bidi_marks);

}  // namespace waqai::cli
