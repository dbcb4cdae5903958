#include "render/timeline_form.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "render/escape.hpp"
#include "render/text_layout.hpp"

namespace waqai {
namespace {

constexpr std::string_view entry_indent = "  ";
constexpr std::string_view continued_indent = "      ";
constexpr std::string_view between_languages = " · ";

/// For terminals: lines of a given width, each isolated in its direction.
class PlainForm : public TimelineForm {
 public:
  explicit PlainForm(std::size_t width) : width_(width) {}

  void head(const TimelineLine& line) override { add(*line.voice, line.text); }

  void heading(HeadingLevel, const TimelineLines& lines) override {
    text_ += '\n';
    add(*lines.front().voice, joined(lines));
  }

  void event(const TimelineLines& lines, const std::vector<std::size_t>& sources) override {
    for (const TimelineLine& line : lines)
      add(*line.voice, line.text + " " + references(*line.voice, sources),
          &line == &lines.front() ? entry_indent : continued_indent, continued_indent);
  }

  void remark(const TimelineLines& lines, const std::vector<std::size_t>& sources) override {
    for (const TimelineLine& line : lines)
      add(*line.voice, line.text + " " + references(*line.voice, sources), continued_indent, continued_indent);
  }

  void source(std::size_t number, const TimelineLine& line, const std::string& url) override {
    add(*line.voice, references(*line.voice, {number}) + " " + line.text, entry_indent, continued_indent);
    if (!url.empty()) add(*line.voice, line.voice->part(url), continued_indent, continued_indent);
  }

  std::string finish() override { return std::move(text_); }

 private:
  static std::string joined(const TimelineLines& lines) {
    std::string text = lines.front().text;
    for (auto line = lines.begin() + 1; line != lines.end(); ++line)
      if (const std::string other = lines.front().voice->part(line->text); other != text)
        text += std::string(between_languages) + other;
    return text;
  }

  /// "[1][2]".
  static std::string references(const TimelineVoice& voice, const std::vector<std::size_t>& sources) {
    std::string text;
    for (const std::size_t number : sources) text += "[" + std::to_string(number) + "]";
    return voice.part(text);
  }

  void add(const TimelineVoice& voice, std::string_view text, std::string_view indent = "",
           std::string_view continued = "") {
    const std::size_t room = width_ - std::max(indent.size(), continued.size());
    for (const std::string& line : wrap(text, room)) {
      text_ += voice.isolated(std::string(indent) + line) + '\n';
      indent = continued;
    }
  }

  std::size_t width_;
  std::string text_;
};

/// For web pages: sources are footnotes, as GitHub and Pandoc read them.
class MarkdownForm : public TimelineForm {
 public:
  void head(const TimelineLine& line) override {
    if (text_.empty() && line.voice->language() == Language::ar) text_ = "<div dir=\"rtl\">\n\n";
    text_ += std::exchange(titled_, true) ? "" : "# ";
    text_ += markdown_text(line.text) + "\n\n";
  }

  void heading(HeadingLevel level, const TimelineLines& lines) override {
    end_list();
    text_ += level == HeadingLevel::year ? "## " : "### ";
    for (const TimelineLine& line : lines) {
      if (&line != &lines.front() && line.text == lines.front().text) continue;
      text_ += (&line == &lines.front() ? "" : std::string(between_languages)) + markdown_text(line.text);
    }
    text_ += "\n\n";
  }

  void event(const TimelineLines& lines, const std::vector<std::size_t>& sources) override {
    in_list_ = true;
    add_item("- ", lines, sources);
  }

  void remark(const TimelineLines& lines, const std::vector<std::size_t>& sources) override {
    add_item("  - ", lines, sources);
  }

  void source(std::size_t number, const TimelineLine& line, const std::string& url) override {
    text_ += "[^" + std::to_string(number) + "]: " + markdown_text(line.text);
    const std::string_view address = web_url(url);
    if (!address.empty()) text_ += " <" + markdown_address(address) + ">";
    text_ += '\n';
  }

  std::string finish() override {
    end_list();
    if (text_.starts_with("<div")) text_ += "\n</div>\n";
    return std::move(text_);
  }

 private:
  /// The languages of an item stand under each other, by a hard line break.
  void add_item(std::string_view mark, const TimelineLines& lines, const std::vector<std::size_t>& sources) {
    text_ += mark;
    for (const TimelineLine& line : lines) {
      if (&line != &lines.front()) text_ += "\\\n" + std::string(mark.size(), ' ');
      text_ += markdown_text(line.text);
    }
    for (const std::size_t number : sources) text_ += "[^" + std::to_string(number) + "]";
    text_ += '\n';
  }

  void end_list() {
    if (std::exchange(in_list_, false)) text_ += '\n';
  }

  std::string text_;
  bool titled_ = false;
  bool in_list_ = false;
};

}  // namespace

std::unique_ptr<TimelineForm> make_plain_form(std::size_t width) { return std::make_unique<PlainForm>(width); }
std::unique_ptr<TimelineForm> make_markdown_form() { return std::make_unique<MarkdownForm>(); }

}  // namespace waqai
