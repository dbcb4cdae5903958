// waqai_bench ARTICLES...: what each stage does in a second on one core, in MB of text and in documents, and how
// long the data take to load. Each stage is measured with those before it, but for reading and tagging alone.
// waqai_bench merge|graph|records N: one run over N generated records or events instead (scale.hpp).
//
// Plain C++ and a steady clock: a stage runs over a whole corpus for seconds, so that neither the repetition nor the
// statistics of a benchmark library would change the figures. Each stage passes over all articles until a second
// has gone by, at least three times; the best pass counts, as everything that disturbs only slows down.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scale.hpp"
#include "waqai/core/error.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/knowledge/knowledge.hpp"
#include "waqai/lexicon/vocabulary.hpp"
#include "waqai/read/reader.hpp"
#include "waqai/text/tokens.hpp"
#include "waqai/time/date_finder.hpp"
#include "waqai/time/time_lexicon.hpp"
#include "waqai/time/timex.hpp"

namespace {

using Seconds = std::chrono::duration<double>;
using Clock = std::chrono::steady_clock;

constexpr int least_passes = 3;
constexpr Seconds least_time{1.0};

/// Seconds of the best pass.
double best_pass(const std::function<void()>& pass) {
  double best = std::numeric_limits<double>::max();
  const auto start = Clock::now();
  for (int passes = 0; passes < least_passes || Clock::now() - start < least_time; ++passes) {
    const auto begin = Clock::now();
    pass();
    best = std::min(best, Seconds(Clock::now() - begin).count());
  }
  return best;
}

struct ReadText {
  waqai::TokenizedText tokens;
  waqai::Analysis analysis;
};

class Bench {
 public:
  explicit Bench(std::vector<std::string> inputs) : inputs_(std::move(inputs)), documents_(read()) {
    if (documents_.empty()) throw waqai::InputError("no article could be read");
    for (const waqai::Document& document : documents_) megabytes_ += static_cast<double>(document.text.size()) / 1e6;
    std::printf("%zu documents, %.2f MB of text\n\n%-10s %10s %14s\n", documents_.size(), megabytes_, "stage", "MB/s",
                "documents/s");
  }

  /// Measures reading: the files are in the system's cache after the first pass.
  void reading() {
    report("read", best_pass([&] { documents_ = read(); }));
  }

  /// Measures what is done once, before the first document.
  void startup(const char* name, const std::function<void()>& work) const {
    std::printf("%-10s %10.1f ms\n", name, 1e3 * best_pass(work));
  }

  /// What `read` makes of each document, for stages that begin with it.
  template <typename Read>
  std::vector<ReadText> read_all(Read read) const {
    std::vector<ReadText> texts(documents_.size());
    for (std::size_t i = 0; i < texts.size(); ++i) read(documents_[i], texts[i]);
    return texts;
  }

  /// Measures `work(text)` over all texts.
  template <typename Work>
  void stage(const char* name, const std::vector<ReadText>& texts, Work work) {
    report(name, best_pass([&] { std::ranges::for_each(texts, work); }));
  }

  /// Measures `work(document)` over all documents.
  template <typename Work>
  void stage(const char* name, Work work) {
    report(name, best_pass([&] { std::ranges::for_each(documents_, work); }));
  }

 private:
  [[nodiscard]] std::vector<waqai::Document> read() const {
    waqai::ReadOptions options;
    options.threads = 1;
    return waqai::read_documents(inputs_, options).documents;
  }

  void report(const char* name, double seconds) const {
    std::printf("%-10s %10.1f %14.0f\n", name, megabytes_ / seconds, static_cast<double>(documents_.size()) / seconds);
  }

  std::vector<std::string> inputs_;
  std::vector<waqai::Document> documents_;
  double megabytes_ = 0;
};

void run(std::vector<std::string> inputs) {
  Bench bench(std::move(inputs));
  bench.reading();

  waqai::TokenizedText tokens;
  bench.stage("tokenize", [&](const waqai::Document& document) { waqai::tokenize(document.text, tokens); });

  waqai::Vocabulary vocabulary;
  const waqai::TimeLexicon time_lexicon(vocabulary);
  const waqai::Knowledge knowledge(vocabulary);
  waqai::Analyzer analyzer(vocabulary);
  waqai::Analysis analysis;
  bench.stage("analyze", [&](const waqai::Document& document) {
    waqai::tokenize(document.text, tokens);
    analyzer.analyze(tokens, analysis);
  });

  // By itself: of tokens that are read and analysed already.
  const auto read = bench.read_all([&](const waqai::Document& document, ReadText& text) {
    waqai::tokenize(document.text, text.tokens);
    analyzer.analyze(text.tokens, text.analysis);
  });
  waqai::TimexTagger tagger(time_lexicon);
  std::vector<waqai::Timex> timexes;
  bench.stage("tag times", read, [&](const ReadText& text) {
    timexes.clear();
    tagger.tag(text.tokens, text.analysis, 0, static_cast<std::uint32_t>(text.tokens.tokens.size()), timexes);
  });

  const waqai::DateFinder dates;
  waqai::DocumentDates dated;
  bench.stage("dates", [&](const waqai::Document& document) { dated = dates.find(document); });

  const waqai::Extractor extractor;
  waqai::DocumentEvents found;
  bench.stage("extract", [&](const waqai::Document& document) { found = extractor.extract(document); });

  bench.startup("load data", [] { const waqai::Extractor loaded; });
}

std::optional<std::size_t> as_count(std::string_view text) {
  std::size_t count = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return count;
}

/// Whether the arguments name a run of scale.hpp, which is then done.
bool run_scale(const std::vector<std::string>& arguments) {
  const auto count = arguments.size() == 2 ? as_count(arguments[1]) : std::nullopt;
  if (!count) return false;
  if (arguments[0] == "merge") return waqai_bench::measure_merge(*count), true;
  if (arguments[0] == "graph") return waqai_bench::measure_graph(*count), true;
  if (arguments[0] == "diagrams") return waqai_bench::measure_diagrams(*count), true;
  if (arguments[0] == "records") return waqai_bench::print_records(*count), true;
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!run_scale(arguments)) run(std::move(arguments));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "waqai_bench: %s\n", error.what());
    return 1;
  }
}
