// waqai dates: the time expressions of each article with their values.
#include <vector>

#include "cli/inputs.hpp"
#include "cli/output.hpp"
#include "cli/registry.hpp"
#include "waqai/core/parallel.hpp"
#include "waqai/export/dates.hpp"
#include "waqai/render/dates_text.hpp"

namespace waqai::cli {
namespace {

class DatesCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    inputs_.date_option = "--anchor";
    inputs_.add_articles_to(app);
    app.add_option("-f,--format", format_, "text for the eye, jsonl, or timeml (TIMEX3 elements around the text)")
        ->check(CLI::IsMember({"text", "jsonl", "timeml"}))
        ->capture_default_str();
    app.add_option("--hijri", hijri_, "the calendar of Hijri dates: umalqura, civil or tabular")->capture_default_str();
    output_.add_to(app);
  }

  int run(Console& console) override {
    output_.check();
    const DateFinder finder(parse_hijri_calendar(hijri_));
    const Loaded loaded = read_inputs(inputs_, Accept::articles, console);
    std::vector<std::string> parts(loaded.documents.size());
    parallel_for(parts.size(), inputs_.threads, [&](std::size_t i) {
      const Document& document = loaded.documents[i];
      write(parts[i], document, finder.find(document));
    });
    output_.write(joined(parts));
    return loaded.failed ? exit_failed : exit_well;
  }

 private:
  void write(std::string& out, const Document& document, const DocumentDates& dates) const {
    if (format_ == "jsonl") {
      append_jsonl(out, document, dates);
    } else if (format_ == "timeml") {
      append_timeml(out, document, dates);
    } else {
      out = dates_text(document, dates) + '\n';
    }
  }

  [[nodiscard]] std::string joined(const std::vector<std::string>& parts) const {
    if (format_ == "timeml") return timeml_file(parts);
    std::string result;
    for (const std::string& part : parts) result += part;
    return result;
  }

  InputOptions inputs_;
  OutputOptions output_;
  std::string format_ = "text";
  std::string hijri_ = "umalqura";
};

}  // namespace

std::unique_ptr<Command> make_dates() { return std::make_unique<DatesCommand>(); }

}  // namespace waqai::cli
