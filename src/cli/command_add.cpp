// waqai add: articles and their events into a store, a file that every other command takes as its input.
#include <algorithm>
#include <cstdio>
#include <future>
#include <span>
#include <string>
#include <utility>

#include "cli/inputs.hpp"
#include "cli/registry.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/core/parallel.hpp"
#include "waqai/export/jsonl.hpp"
#include "waqai/knowledge/knowledge.hpp"
#include "waqai/store/store.hpp"
#include "waqai/timeline/decisions.hpp"

namespace waqai::cli {
namespace {

/// Articles of one transaction: enough to make its cost small, few enough that others need not wait long.
constexpr std::size_t batch_size = 256;

/// Brings inputs into a store, batch by batch, and counts what becomes of them.
class Adder {
 public:
  Adder(Store& store, const Extractor& extractor, unsigned threads, Console& console)
      : store_(store), extractor_(extractor), threads_(threads), console_(console), progress_(console, "articles") {}

  void add_articles(ReadResult read) {
    report(read.diagnostics);
    std::vector<Document>& articles = read.documents;
    unchanged_ += std::erase_if(articles, [&](const Document& article) { return store_.holds(article); });
    std::span<const Document> rest(articles);
    auto extracted = extraction(first_batch(rest));
    while (!rest.empty()) {
      const auto part = first_batch(rest);
      rest = rest.subspan(part.size());
      const auto events = std::exchange(extracted, {}).get();
      extracted = extraction(first_batch(rest));
      write(part, events);
    }
  }

  void add_events(const std::string& content, const std::string& file) {
    Diagnostics diagnostics;
    const EventsFile events = read_events_jsonl(content, file, diagnostics);
    report(diagnostics);
    if (!events.merged.empty())
      report(Severity::error, file, "merged events are left out; a store takes the lines of extract");
    Store::Batch batch(store_);
    for (const DocumentEvents& document : events.documents) count(batch.put(document), document.document, file);
    batch.commit();
  }

  /// Puts those of a file in the place of what the store has; gives a line that tells what has become of them.
  std::string add_decisions(const std::string& file) {
    const std::string table = read_file(file);
    Decisions::parse(table, file);  // what is refused later is refused now
    Store::Batch batch(store_);
    const bool changed = batch.set_decisions(table, file);
    batch.commit();
    return changed ? "decisions taken over\n" : "decisions unchanged\n";
  }

  void refresh() {
    while (true) {
      const std::vector<Document> articles = store_.outdated(batch_size);
      if (articles.empty()) return;
      const auto extracted = extract_all(extractor_, articles, threads_, progress_);
      Store::Batch batch(store_);
      for (std::size_t i = 0; i < articles.size(); ++i) changed_ += batch.refresh(articles[i], extracted[i]) ? 1 : 0;
      batch.commit();
      refreshed_ += articles.size();
    }
  }

  void report(const Diagnostics& diagnostics) {
    console_.report(diagnostics);
    failed_ = failed_ || has_error(diagnostics);
  }
  void report(Severity severity, const std::string& file, const std::string& message) {
    report({{severity, file, 0, {}, message}});
  }

  [[nodiscard]] bool failed() const { return failed_; }

  [[nodiscard]] std::string summary() const {
    return "added " + std::to_string(added_) + ", replaced " + std::to_string(replaced_) + ", unchanged " +
           std::to_string(unchanged_) + "\n";
  }
  [[nodiscard]] std::string refresh_summary() const {
    return "extracted anew " + std::to_string(refreshed_) + ", of them with other events " + std::to_string(changed_) +
           "\n";
  }

 private:
  using Extracted = std::vector<DocumentEvents>;

  static std::span<const Document> first_batch(std::span<const Document> articles) {
    return articles.first(std::min(batch_size, articles.size()));
  }

  /// Goes on while the articles before are written, where there are threads for it.
  std::future<Extracted> extraction(std::span<const Document> articles) {
    const auto policy = thread_count(threads_) > 1 ? std::launch::async : std::launch::deferred;
    return std::async(policy, [=, this] { return extract_all(extractor_, articles, threads_, progress_); });
  }

  void write(std::span<const Document> articles, const Extracted& extracted) {
    Store::Batch batch(store_);
    for (std::size_t i = 0; i < articles.size(); ++i)
      count(batch.put(articles[i], extracted[i]), articles[i].id, articles[i].file);
    batch.commit();
  }

  void count(Stored result, const std::string& id, const std::string& file) {
    switch (result) {
      case Stored::unchanged:
        ++unchanged_;
        break;
      case Stored::added:
        ++added_;
        break;
      case Stored::replaced:
        ++replaced_;
        report(Severity::warning, file, "takes the place of another \"" + id + "\" in the store");
        break;
      case Stored::refused:
        report(Severity::error, file,
               "the events of \"" + id + "\" are left out: the store has the article itself, with other events");
        break;
    }
  }

  Store& store_;
  const Extractor& extractor_;
  unsigned threads_;
  Console& console_;
  Progress progress_;
  std::size_t added_ = 0;
  std::size_t replaced_ = 0;
  std::size_t unchanged_ = 0;
  std::size_t refreshed_ = 0;
  std::size_t changed_ = 0;
  bool failed_ = false;
};

class AddCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    app.add_option("STORE", store_, "SQLite file to add to; made where it does not exist")->required();
    inputs_.add_to(app);
    app.get_option("INPUT")->required(false);
    inputs_.add_decisions(app);
    app.add_flag("--refresh", refresh_, "Extract anew what another version, or other knowledge, has extracted");
  }

  int run(Console& console) override {
    if (inputs_.inputs.empty() && inputs_.decisions.empty() && !refresh_)
      throw UsageError("INPUT is required; see \"waqai help add\"");
    ReadOptions read = read_options(inputs_);
    const Extractor extractor = make_extractor(inputs_);
    Vocabulary vocabulary;
    const Knowledge knowledge(vocabulary, inputs_.knowledge);
    Store store(store_, {.extractor = extractor_name(WAQAI_VERSION, inputs_.knowledge), .knowledge = &knowledge});
    Adder adder(store, extractor, inputs_.threads, console);
    if (!inputs_.inputs.empty()) {
      add_inputs(adder, read);
      std::printf("%s", adder.summary().c_str());
    }
    if (!inputs_.decisions.empty()) std::printf("%s", adder.add_decisions(inputs_.decisions).c_str());
    if (refresh_) {
      adder.refresh();
      std::printf("%s", adder.refresh_summary().c_str());
    } else if (const std::size_t outdated = store.outdated_count(); outdated > 0) {
      std::printf("%zu extracted by another version or with other knowledge; --refresh extracts them anew\n", outdated);
    }
    return adder.failed() ? exit_failed : exit_well;
  }

 private:
  void add_inputs(Adder& adder, ReadOptions& read) const {
    std::vector<std::string> articles;
    for (const std::string& input : inputs_.inputs) {
      const InputKind kind = kind_of_input(input);
      if (kind == InputKind::store) {
        adder.report(Severity::error, input, "is a store, which cannot be added to another");
      } else if (kind == InputKind::events) {
        adder.add_events(read_file(input), input);
      } else if (std::string content; input == "-" && holds_events(content = read_file(input))) {
        adder.add_events(content, input);
      } else {
        if (input == "-") read.standard_input = std::move(content);
        articles.push_back(input);
      }
    }
    if (articles.empty()) return;
    read_documents_in_parts(articles, read, [&](ReadResult part) { adder.add_articles(std::move(part)); });
  }

  std::string store_;
  InputOptions inputs_;
  bool refresh_ = false;
};

}  // namespace

std::unique_ptr<Command> make_add() { return std::make_unique<AddCommand>(); }

}  // namespace waqai::cli
