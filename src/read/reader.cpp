// The read stage's one entrance: lists the files, reads each by its format, and sees to what holds over all of them:
// limits, metadata, unique ids, and that every file left out has its error.
#include "waqai/read/reader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "read/ascii.hpp"
#include "read/body.hpp"
#include "read/decode.hpp"
#include "read/formats.hpp"
#include "read/input_files.hpp"
#include "waqai/core/parallel.hpp"

namespace waqai {
namespace {

using read::FileContext;
using read::Findings;
using read::Format;
using read::InputFile;

constexpr std::size_t longest_document = std::size_t{1} << 30U;  // so that Span's 32 bits hold every offset

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

/// The file's bytes, never more than the limit: a device or a pipe may have no end. Nothing, with an error, where
/// there are more or where it cannot be read.
std::optional<std::string> read_bytes(const std::filesystem::path& path, std::size_t limit, Findings& findings) {
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  std::error_code no_size;
  const auto expected = std::filesystem::file_size(path, no_size);
  // One byte more than expected shows the end of the file without a second read.
  const std::size_t chunk = !no_size && expected > 0 && expected <= limit ? expected + 1 : std::size_t{1} << 16U;
  std::string content;
  for (std::size_t got = chunk; file && got == chunk && content.size() <= limit;) {
    const std::size_t size = content.size();
    content.resize(size + chunk);
    got = std::fread(content.data() + size, 1, chunk, file.get());
    content.resize(size + got);
  }
  if (!file || std::ferror(file.get()) != 0) {
    findings.error(0, std::string("cannot read: ") + std::strerror(errno));
    return std::nullopt;
  }
  if (content.size() > limit) {
    findings.error(0, "is left out: it has more than " + std::to_string(limit) + " bytes");
    return std::nullopt;
  }
  return content;
}

Format format_of_content(std::string_view content) {
  constexpr std::size_t head_bytes = 1024;
  const std::size_t first = content.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Format::plain;
  const std::string_view head = content.substr(first, head_bytes);
  if (head.front() == '[') {
    const std::size_t next = head.find_first_not_of(" \t\r\n", 1);
    return next != std::string_view::npos && head[next] == '{' ? Format::json : Format::plain;
  }
  if (head.front() == '{') return Format::json;
  if (head.front() != '<') return Format::plain;
  const auto contains = [&](std::string_view tag) {
    return read::find_ignoring_case(head, tag) != std::string_view::npos;
  };
  if (contains("<doc>") || contains("<doc ")) return Format::xml;
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<meta", "<article", "<div", "<p>"})
    if (contains(tag)) return Format::html;
  return head.starts_with("<?xml") ? Format::xml : Format::plain;
}

std::vector<Document> read_plain(std::string content, const FileContext& context) {
  std::vector<Document> documents(1);
  documents[0].id = context.stem;
  documents[0].text = std::move(content);
  read::blank_controls(documents[0].text);
  read::mark_body(documents[0]);
  return documents;
}

/// Reads one article or page, which is a document at once and so has its limit.
std::vector<Document> read_single(std::string content, Format format, const FileContext& context, Findings& findings) {
  if (content.size() > context.options.max_document_bytes) {
    findings.error(0, "is left out: it has " + std::to_string(content.size()) + " bytes, more than " +
                          std::to_string(context.options.max_document_bytes));
    return {};
  }
  const bool html = format == Format::html;
  read::ensure_utf8(content, html ? read::html_charset(content) : std::string_view{}, findings);
  return html ? read::read_html(content, context, findings) : read_plain(std::move(content), context);
}

std::vector<Document> read_content(std::string content, const InputFile& file, const FileContext& context,
                                   Findings& findings) {
  if (content.empty()) {
    findings.error(0, "is empty");
    return {};
  }
  if (!read::decode_signature(content, findings)) return {};
  if (std::ranges::all_of(content, read::is_white)) {
    findings.error(0, "holds only white space");
    return {};
  }
  Format format = read::format_of_suffix(file.path);
  if (format == Format::unknown) format = format_of_content(content);
  if (format == Format::xml && format_of_content(content) == Format::html) format = Format::html;
  switch (format) {
    case Format::json:
      return read::read_json(content, context, findings);
    case Format::xml:
      read::ensure_utf8(content, {}, findings);
      return read::read_trec_xml(content, context, findings);
    default:
      return read_single(std::move(content), format, context, findings);
  }
}

/// Fills in what the metadata know. For a file that is one article they go before what it says itself.
void apply_metadata(Document& document, const read::MetadataRow& row, bool goes_first) {
  const auto fill = [&](std::string& field, const std::string& value) {
    if (!value.empty() && (goes_first || field.empty())) field = value;
  };
  fill(document.source, row.source);
  fill(document.url, row.url);
  if (row.date && (goes_first || !document.date)) document.date = row.date;
  if (!row.title.empty() && !document.title) {
    std::string text = std::move(document.text);
    read::compose(document, row.title, std::move(text));
    read::mark_body(document);
  }
}

std::vector<Document> read_file_content(std::string content, const InputFile& file, const ReadOptions& options,
                                        unsigned threads, Findings& findings) {
  const bool standard_input = file.path == "-";
  const FileContext context{standard_input ? "stdin" : file.path.stem().string(), options, threads};
  auto documents = read_content(std::move(content), file, context, findings);
  std::erase_if(documents, [&](const Document& document) {
    const bool empty = document.body.empty() && !document.title;
    if (empty) findings.error(0, "the document \"" + document.id + "\" is left out: it holds no line of text");
    return empty;
  });
  const bool single = documents.size() == 1;
  for (Document& document : documents) {
    document.file = file.path.string();
    apply_metadata(document, file.metadata, single);
    if (!document.date) document.date = options.date;
  }
  return documents;
}

/// Gives every document an id of its own, the later ones with -2, -3 and so on.
class UniqueIds {
 public:
  void assign(Document& document, Diagnostics& diagnostics) {
    if (used_.insert(document.id).second) return;
    const std::string wanted = document.id;
    unsigned& last = last_number_[wanted];
    if (last == 0) last = 1;
    do {
      document.id = wanted + "-" + std::to_string(++last);
    } while (!used_.insert(document.id).second);
    diagnostics.push_back({Severity::note,
                           document.file,
                           0,
                           {},
                           "a second document \"" + wanted + "\" is called \"" + document.id + "\""});
  }

 private:
  std::unordered_set<std::string> used_;
  std::unordered_map<std::string, unsigned> last_number_;
};

/// What came of one file.
struct FileResult {
  std::vector<Document> documents;
  Diagnostics diagnostics;
};

FileResult read_one_file(const InputFile& file, const ReadOptions& options, unsigned threads) {
  Findings findings(file.path.string());
  FileResult result;
  const bool given = file.path == "-" && options.standard_input;
  if (auto content = given ? options.standard_input : read_bytes(file.path, options.max_input_bytes, findings))
    result.documents = read_file_content(std::move(*content), file, options, threads, findings);
  result.diagnostics = std::move(findings.diagnostics);
  return result;
}

ReadResult join(std::vector<FileResult> files, Diagnostics first, UniqueIds& ids) {
  ReadResult result{{}, std::move(first)};
  for (FileResult& file : files) {
    std::ranges::move(file.diagnostics, std::back_inserter(result.diagnostics));
    for (Document& document : file.documents) ids.assign(document, result.diagnostics);
    std::ranges::move(file.documents, std::back_inserter(result.documents));
  }
  return result;
}

ReadOptions within_limits(ReadOptions options) {
  options.max_document_bytes = std::min(options.max_document_bytes, longest_document);
  return options;
}

std::vector<FileResult> read_files(std::span<const InputFile> files, const ReadOptions& options) {
  const unsigned threads = thread_count(options.threads);
  const bool many_files = files.size() >= threads;
  std::vector<FileResult> results(files.size());
  parallel_for(files.size(), many_files ? threads : 1,
               [&](std::size_t i) { results[i] = read_one_file(files[i], options, many_files ? 1 : threads); });
  return results;
}

/// The first files that together have some megabytes; at least one where there is any.
std::span<const InputFile> first_part(std::span<const InputFile> files) {
  constexpr std::uintmax_t part_bytes = std::uintmax_t{16} << 20U;
  std::uintmax_t bytes = 0;
  std::size_t count = 0;
  while (count < files.size() && bytes < part_bytes) {
    std::error_code unknown;  // of standard input
    const std::uintmax_t size = std::filesystem::file_size(files[count++].path, unknown);
    if (!unknown) bytes += size;
  }
  return files.first(count);
}

}  // namespace

ReadResult read_documents(std::span<const std::string> inputs, const ReadOptions& options) {
  Diagnostics diagnostics;
  const auto files = read::list_input_files(inputs, diagnostics);
  UniqueIds ids;
  return join(read_files(files, within_limits(options)), std::move(diagnostics), ids);
}

void read_documents_in_parts(std::span<const std::string> inputs, const ReadOptions& options,
                             const std::function<void(ReadResult)>& take) {
  Diagnostics diagnostics;
  const auto files = read::list_input_files(inputs, diagnostics);
  UniqueIds ids;
  std::span<const InputFile> rest(files);
  do {
    const std::span<const InputFile> part = first_part(rest);
    take(join(read_files(part, within_limits(options)), std::exchange(diagnostics, {}), ids));
    rest = rest.subspan(part.size());
  } while (!rest.empty());
}

ReadResult read_memory(std::string bytes, const std::string& name, const ReadOptions& options) {
  Findings findings(name);
  std::vector<FileResult> results(1);
  results[0].documents =
      read_file_content(std::move(bytes), {name, {}}, within_limits(options), thread_count(options.threads), findings);
  results[0].diagnostics = std::move(findings.diagnostics);
  UniqueIds ids;
  return join(std::move(results), {}, ids);
}

}  // namespace waqai
