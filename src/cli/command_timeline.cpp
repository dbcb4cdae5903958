// waqai timeline: the merged events of all inputs as a text to read.
#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/render/text_timeline.hpp"

namespace waqai::cli {
namespace {

class TimelineCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.add_events_to(app);
    app.add_option_function<std::string>(
           "--lang", [this](const std::string& name) { choose_language(name); }, "Language of the output, or both")
        ->check(CLI::IsMember({"ar", "en", "both"}))
        ->default_str("ar");
    app.add_option("-f,--format", format_,
                   "text, or md for Markdown; told by the suffix of -o where not given, else text")
        ->check(CLI::IsMember({"text", "md"}));
    app.add_option("--months", timeline_.months, "Country whose month names are used, as SY, EG or MA");
    add_calendars(app, timeline_.calendars, timeline_.hijri);
    app.add_option("--width", timeline_.width, "Columns of a line")->check(CLI::Range(40, 1000))->capture_default_str();
    add_bidi_marks(app, timeline_.bidi_marks);
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    if (format_ == "md" || (format_.empty() && output_.path().ends_with(".md")))
      timeline_.form = TimelineFormat::markdown;
    const Loaded loaded = extract_inputs(inputs_, Accept::articles_or_events, console);
    output_.write(text_timeline(merge_inputs(loaded, inputs_, console), loaded.extracted, timeline_));
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  void choose_language(const std::string& name) {
    timeline_.language = name == "en" ? Language::en : Language::ar;
    if (name == "both") timeline_.second_language = Language::en;
  }

  InputOptions inputs_;
  OutputOptions output_;
  TextTimelineOptions timeline_;
  std::string format_;
};

}  // namespace

std::unique_ptr<Command> make_timeline() { return std::make_unique<TimelineCommand>(); }

}  // namespace waqai::cli
