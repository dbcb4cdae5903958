// Diagnostic: something wrong in the input that the library could work around.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "waqai/core/span.hpp"

namespace waqai {

enum class Severity : std::uint8_t { note, warning, error };

/// One finding, with its place. An `error` says that a document was left out;
/// a `warning`, that it was taken with a loss; a `note` is for interest only.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string file;      ///< path as the user gave it, "-" for standard input
  std::size_t line = 0;  ///< counted from 1; 0 where the whole file is meant
  Span span;             ///< bytes within the line or file; empty where unknown
  std::string message;
};

using Diagnostics = std::vector<Diagnostic>;

/// "FILE:LINE: warning: message", for the user's eyes.
std::string to_string(const Diagnostic& diagnostic);

}  // namespace waqai
