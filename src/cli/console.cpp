#include "cli/console.hpp"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace waqai::cli {
namespace {

constexpr std::string_view red = "\x1b[31m";
constexpr std::string_view yellow = "\x1b[33m";
constexpr std::string_view plain = "\x1b[0m";

bool wants_color(std::string_view color) {
  if (color != "auto") return color == "always";
  const char* no_color = std::getenv("NO_COLOR");  // no-color.org: any value that is not empty
  return ::isatty(STDERR_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

void Console::write(Severity severity, std::string_view text) const {
  std::string line = "waqai: " + std::string(text);
  if (severity != Severity::note && wants_color(color))
    line = std::string(severity == Severity::error ? red : yellow) + line + std::string(plain);
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void Console::report(const Diagnostics& diagnostics) const {
  for (const Diagnostic& diagnostic : diagnostics)
    if (verbose || diagnostic.severity != Severity::note) write(diagnostic.severity, to_string(diagnostic));
}

void Console::report_error(std::string_view message) const { write(Severity::error, "error: " + std::string(message)); }

}  // namespace waqai::cli
