#include "waqai/core/diagnostic.hpp"

namespace waqai {

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.line != 0) text += ":" + std::to_string(diagnostic.line);
  switch (diagnostic.severity) {
    case Severity::note:
      text += ": note: ";
      break;
    case Severity::warning:
      text += ": warning: ";
      break;
    case Severity::error:
      text += ": error: ";
      break;
  }
  return text + diagnostic.message;
}

}  // namespace waqai
