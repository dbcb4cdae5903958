// Console: the program's standard streams. Results go to standard output, all else to standard error.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "waqai/core/diagnostic.hpp"

namespace waqai::cli {

class Console {
 public:
  std::string color = "auto";  ///< auto, always or never, as the option --color says

  bool verbose = false;          ///< notes are told too, not only warnings and errors
  std::optional<bool> progress;  ///< whether long work tells how far it is; where not said, on a terminal only

  /// "waqai: FILE:LINE: warning: message" on standard error, one line each.
  void report(const Diagnostics& diagnostics) const;
  /// "waqai: error: message" on standard error.
  void report_error(std::string_view message) const;

 private:
  void write(Severity severity, std::string_view text) const;
};

}  // namespace waqai::cli
