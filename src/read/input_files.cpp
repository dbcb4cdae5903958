// The way from the command line's arguments to files. Only here are folders looked into.
#include "read/input_files.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include "read/ascii.hpp"
#include "read/findings.hpp"

namespace waqai::read {
namespace {

namespace fs = std::filesystem;

struct Suffix {
  std::string_view suffix;
  Format format;
};
constexpr std::array suffixes{
    Suffix{".txt", Format::plain},  Suffix{".jsonl", Format::json}, Suffix{".ndjson", Format::json},
    Suffix{".json", Format::json},  Suffix{".xml", Format::xml},    Suffix{".trec", Format::xml},
    Suffix{".sgml", Format::xml},   Suffix{".html", Format::html},  Suffix{".htm", Format::html},
    Suffix{".xhtml", Format::html},
};

class Lister {
 public:
  explicit Lister(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add_input(const std::string& input) {
    std::error_code problem;
    const fs::path path(input);
    if (input == "-") {
      add_file(path);
    } else if (const fs::file_status status = fs::status(path, problem); fs::is_directory(status)) {
      add_folder(path);
    } else if (!fs::exists(status)) {
      add(Severity::error, input, problem ? problem.message() : "no such file or folder");
    } else if (path.filename() == metadata_name) {
      add(Severity::note, input, "holds metadata of the files beside it and is no article");
    } else {
      // Named alone, a file has the same metadata as when its folder is named.
      const fs::path table = path.parent_path() / metadata_name;
      if (!tables_.contains(path.parent_path()) && fs::is_regular_file(table, problem))
        tables_[path.parent_path()] = read_metadata(table, diagnostics_);
      add_file(path);
    }
  }

  std::vector<InputFile> take_files() { return std::move(files_); }

 private:
  void add(Severity severity, const std::string& file, std::string message) {
    diagnostics_.push_back({severity, file, 0, {}, std::move(message)});
  }

  void add_folder(const fs::path& root) {
    std::vector<fs::path> found;
    std::vector<fs::path> passed_over;
    walk(root, found, passed_over);
    std::ranges::sort(found);
    for (const fs::path& path : found) add_file(path);
    warn_of_absent_files(root, found);
    if (!passed_over.empty()) {
      const fs::path& first = *std::ranges::min_element(passed_over);
      add(Severity::note, root.string(),
          std::to_string(passed_over.size()) + " passed over, being no articles by their names, such as " +
              first.lexically_relative(root).string());
    }
    if (found.empty()) add(Severity::warning, root.string(), "there is no article in this folder");
  }

  /// Own recursion, because the library's iterator gives the whole walk up at the first folder that it cannot open.
  void walk(const fs::path& root, std::vector<fs::path>& found, std::vector<fs::path>& passed_over) {
    std::vector<fs::path> open{root};
    while (!open.empty()) {
      const fs::path folder = std::move(open.back());
      open.pop_back();
      std::error_code problem;
      fs::directory_iterator entry(folder, problem);
      for (; !problem && entry != fs::directory_iterator(); entry.increment(problem))
        visit(*entry, open, found, passed_over);
      if (problem) add(Severity::error, folder.string(), "cannot read the folder: " + problem.message());
    }
  }

  void visit(const fs::directory_entry& entry, std::vector<fs::path>& open, std::vector<fs::path>& found,
             std::vector<fs::path>& passed_over) {
    const fs::path& path = entry.path();
    std::error_code problem;
    const bool hidden = path.filename().native().starts_with('.');
    if (hidden || (entry.is_directory(problem) && entry.is_symlink(problem))) {
      passed_over.push_back(path);
    } else if (entry.is_directory(problem)) {
      open.push_back(path);
    } else if (path.filename() == metadata_name) {
      tables_[path.parent_path()] = read_metadata(path, diagnostics_);
    } else if (format_of_suffix(path) == Format::unknown) {
      passed_over.push_back(path);
    } else if (!entry.is_regular_file(problem)) {
      add(Severity::error, path.string(), problem ? problem.message() : "is no regular file");
    } else {
      found.push_back(path);
    }
  }

  void add_file(const fs::path& path) {
    std::error_code problem;
    const fs::path real = path == "-" ? path : fs::canonical(path, problem);
    if (!problem && !seen_.insert(real).second) {
      add(Severity::note, path.string(), "comes up a second time and is read once");
      return;
    }
    files_.push_back({path, metadata_of(path)});
  }

  /// The row of the nearest folder above whose table names the file.
  [[nodiscard]] MetadataRow metadata_of(const fs::path& path) const {
    for (fs::path folder = path.parent_path();; folder = folder.parent_path()) {
      if (const auto table = tables_.find(folder); table != tables_.end()) {
        const fs::path relative = folder.empty() ? path : path.lexically_relative(folder);
        const auto row = table->second.find(relative.generic_string());
        if (row != table->second.end()) return row->second;
      }
      if (folder.empty() || folder == folder.parent_path()) return {};
    }
  }

  void warn_of_absent_files(const fs::path& root, const std::vector<fs::path>& found) {
    for (const auto& [folder, rows] : tables_) {
      const bool below_root = std::ranges::mismatch(root, folder).in1 == root.end();
      if (!below_root) continue;
      for (const auto& [name, row] : rows)
        if (!std::ranges::binary_search(found, folder / name))
          diagnostics_.push_back({Severity::warning,
                                  (folder / metadata_name).string(),
                                  row.line,
                                  {},
                                  "there is no article \"" + name + "\""});
    }
  }

  Diagnostics& diagnostics_;
  std::vector<InputFile> files_;
  std::set<fs::path> seen_;
  std::map<fs::path, std::map<std::string, MetadataRow>> tables_;  // by folder
};

}  // namespace

Format format_of_suffix(const std::filesystem::path& path) {
  std::string suffix = path.extension().string();
  std::ranges::transform(suffix, suffix.begin(), lower);
  const auto found = std::ranges::find(suffixes, suffix, &Suffix::suffix);
  return found == suffixes.end() ? Format::unknown : found->format;
}

std::vector<InputFile> list_input_files(std::span<const std::string> inputs, Diagnostics& diagnostics) {
  Lister lister(diagnostics);
  for (const std::string& input : inputs) lister.add_input(input);
  return lister.take_files();
}

}  // namespace waqai::read
