// Findings: the diagnostics of one input file, as they come up.
#pragma once

#include <string>
#include <utility>

#include "waqai/core/diagnostic.hpp"

namespace waqai::read {

class Findings {
 public:
  explicit Findings(std::string file) : file_(std::move(file)) {}

  [[nodiscard]] const std::string& file() const { return file_; }

  /// `line` is counted from 1, or 0 for the whole file.
  void note(std::size_t line, std::string message) { add(Severity::note, line, std::move(message), {}); }
  void warning(std::size_t line, std::string message, Span span = {}) {
    add(Severity::warning, line, std::move(message), span);
  }
  void error(std::size_t line, std::string message, Span span = {}) {
    add(Severity::error, line, std::move(message), span);
  }

  void append(Findings other) {
    for (Diagnostic& diagnostic : other.diagnostics) diagnostics.push_back(std::move(diagnostic));
  }

  Diagnostics diagnostics;

 private:
  void add(Severity severity, std::size_t line, std::string message, Span span) {
    diagnostics.push_back({severity, file_, line, span, std::move(message)});
  }

  std::string file_;
};

}  // namespace waqai::read
