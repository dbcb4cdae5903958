#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>
#include <utility>

namespace waqai::cli {
namespace {

constexpr std::chrono::milliseconds first_shown_after{500};
constexpr std::chrono::milliseconds shortest_pause{100};
constexpr std::string_view line_start = "\r\x1b[K";  // and nothing left of an earlier line

}  // namespace

Progress::Progress(const Console& console, std::string what, std::size_t total)
    : what_(std::move(what)),
      total_(total),
      shown_(console.progress.value_or(::isatty(STDERR_FILENO) != 0)),
      asked_for_(console.progress.value_or(false)),
      next_(std::chrono::steady_clock::now() + (asked_for_ ? std::chrono::milliseconds::zero() : first_shown_after)) {}

Progress::~Progress() {
  if (!shown_) return;
  if (asked_for_) {
    draw();
    std::fputc('\n', stderr);
  } else if (drawn_) {
    std::fwrite(line_start.data(), 1, line_start.size(), stderr);
  }
}

void Progress::advance() {
  ++done_;
  if (!shown_) return;
  const std::unique_lock lock(drawing_, std::try_to_lock);
  const auto now = std::chrono::steady_clock::now();
  if (!lock || now < next_) return;
  next_ = now + shortest_pause;
  draw();
}

void Progress::draw() {
  std::string line = std::string(line_start) + what_ + ": " + std::to_string(done_);
  if (total_ > 0) line += " of " + std::to_string(total_);
  std::fwrite(line.data(), 1, line.size(), stderr);
  drawn_ = true;
}

}  // namespace waqai::cli
