// Progress: a line on standard error that tells how far long work has come.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

#include "cli/console.hpp"

namespace waqai::cli {

/// Drawn anew at most ten times a second, from half a second on, and wiped away at the end; only on a terminal, unless
/// the user asks for it. Then its last state stays, and it is drawn however short the work is.
class Progress {
 public:
  /// `what` is counted: "articles"; their `total`, where it is known.
  Progress(const Console& console, std::string what, std::size_t total = 0);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// One more is done. May be called from any thread.
  void advance();

 private:
  void draw();

  std::string what_;
  std::size_t total_;
  bool shown_;
  bool asked_for_;
  std::atomic<std::size_t> done_{0};
  std::mutex drawing_;
  std::chrono::steady_clock::time_point next_;  ///< not drawn before
  bool drawn_ = false;
};

}  // namespace waqai::cli
