// TimelineForm: how the lines of a timeline stand in its file, as plain text or as Markdown.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "render/timeline_voice.hpp"

namespace waqai {

/// One thing as one language says it.
struct TimelineLine {
  const TimelineVoice* voice = nullptr;
  std::string text;
};

/// The same in each language of the timeline, in their order.
using TimelineLines = std::vector<TimelineLine>;

enum class HeadingLevel : std::uint8_t { year, month };

/// Collects a file, called from its top to its foot.
class TimelineForm {
 public:
  TimelineForm() = default;
  TimelineForm(const TimelineForm&) = delete;
  TimelineForm& operator=(const TimelineForm&) = delete;
  virtual ~TimelineForm() = default;

  /// A line of the head; the first is the title.
  virtual void head(const TimelineLine& line) = 0;
  virtual void heading(HeadingLevel level, const TimelineLines& lines) = 0;
  virtual void event(const TimelineLines& lines, const std::vector<std::size_t>& sources) = 0;
  /// A remark on the last event.
  virtual void remark(const TimelineLines& lines, const std::vector<std::size_t>& sources) = 0;
  virtual void source(std::size_t number, const TimelineLine& line, const std::string& url) = 0;
  virtual std::string finish() = 0;
};

std::unique_ptr<TimelineForm> make_plain_form(std::size_t width);
std::unique_ptr<TimelineForm> make_markdown_form();

}  // namespace waqai
