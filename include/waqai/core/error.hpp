// Exceptions of the library: every one says what, where and what is allowed.
//
// The library throws for unusable input or data and never prints or exits; what
// it could work around is a Diagnostic (diagnostic.hpp) instead.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

namespace waqai {

/// Base of everything that the library throws on purpose.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file or stream cannot be read, written or understood at all.
class InputError : public Error {
 public:
  using Error::Error;
};

/// Knowledge or lexicon data breaks its format. what() is "FILE:LINE:COLUMN: message".
class DataError : public Error {
 public:
  /// `line` and `column` (of the table, counted from 1) may be 0 where there is none.
  DataError(const std::string& file, std::size_t line, std::size_t column, const std::string& message);
};

/// The caller asked for something that does not exist or cannot be combined.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace waqai
