// JSON: newline-delimited records, parsed in parallel, or the objects of an array.
//
// A file is first cut into records without being understood, so that a broken one costs no other.
#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <cstddef>
#include <utility>

#include "read/ascii.hpp"
#include "read/body.hpp"
#include "read/date_field.hpp"
#include "read/decode.hpp"
#include "read/formats.hpp"
#include "waqai/core/parallel.hpp"

namespace waqai::read {
namespace {

namespace json = boost::json;

struct Record {
  std::string_view text;
  std::size_t line = 1;
};

std::vector<Record> split_lines(std::string_view content) {
  std::vector<Record> records;
  for (std::size_t line = 1; !content.empty(); ++line) {
    const std::size_t end = content.find('\n');
    const std::string_view record = trim(content.substr(0, end));
    if (!record.empty()) records.push_back({record, line});
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
  }
  return records;
}

/// The end of the object that begins at `begin`, or of the text where it is not closed.
std::size_t find_object_end(std::string_view content, std::size_t begin) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = begin; at < content.size(); ++at) {
    const char c = content[at];
    if (in_string) {
      if (c == '\\') ++at;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return at + 1;
    }
  }
  return content.size();
}

/// The objects of an array, or of a file that spreads each over several lines.
std::vector<Record> split_objects(std::string_view content, Findings& findings) {
  std::vector<Record> records;
  std::size_t line = 1;
  bool stray_reported = false;
  for (std::size_t at = 0; at < content.size();) {
    const char c = content[at];
    if (c != '{') {
      if (c == '\n') ++line;
      const bool expected = is_white(c) || c == ',' || c == '[' || c == ']';
      if (!expected && !stray_reported) findings.error(line, "here should stand an object: {...}");
      stray_reported = !expected;
      ++at;
      continue;
    }
    stray_reported = false;
    const std::size_t end = find_object_end(content, at);
    records.push_back({content.substr(at, end - at), line});
    line += static_cast<std::size_t>(std::ranges::count(records.back().text, '\n'));
    at = end;
  }
  const std::string_view all = trim(content);
  if (all.starts_with('[') && !all.ends_with(']')) findings.warning(line, "the array breaks off: ] is missing");
  return records;
}

/// Parses records one after the other with the same buffers.
class RecordParser {
 public:
  RecordParser(const FileContext& context, Findings& findings) : context_(context), findings_(findings) {}

  void parse(const Record& record, std::vector<Document>& documents) {
    if (record.text.size() > context_.options.max_document_bytes) {
      findings_.error(record.line, "the record is left out: it has " + std::to_string(record.text.size()) +
                                       " bytes, more than " + std::to_string(context_.options.max_document_bytes));
      return;
    }
    parser_.reset();
    memory_.release();
    std::size_t stopped_at = 0;
    boost::system::error_code problem;
    json::value value = parse_text(record.text, stopped_at, problem);
    std::string repaired;
    if (problem) {  // perhaps only for broken UTF-8
      repaired = record.text;
      const std::size_t before = findings_.diagnostics.size();
      repair_with_warning(repaired, record.line, findings_);
      if (findings_.diagnostics.size() != before) value = parse_text(repaired, stopped_at, problem);
    }
    if (problem) {
      const auto at = static_cast<std::uint32_t>(stopped_at);
      findings_.error(record.line, "the record is left out: " + problem.message() + " at byte " + std::to_string(at),
                      {at, at + 1});
    } else if (!value.is_object()) {
      findings_.error(record.line, "the record is left out: it is no object {...}");
    } else {
      add_document(value.get_object(), record.line, documents);
    }
  }

 private:
  json::value parse_text(std::string_view text, std::size_t& stopped_at, boost::system::error_code& problem) {
    parser_.reset(&memory_);
    stopped_at = parser_.write_some(text, problem);
    if (!problem && stopped_at < text.size()) problem = json::make_error_code(json::error::extra_data);
    return problem ? json::value() : parser_.release();
  }

  /// A string field; empty where it is absent or null.
  std::string_view field(const json::object& object, std::string_view name, std::size_t line) {
    const json::value* value = object.if_contains(name);
    if (value == nullptr || value->is_null()) return {};
    if (const json::string* text = value->if_string()) return *text;
    findings_.warning(line, "\"" + std::string(name) + "\" is passed over: it is no string");
    return {};
  }

  std::string id_field(const json::object& object, std::size_t line) {
    for (const std::string_view name : {"id", "doc"}) {
      const json::value* value = object.if_contains(name);
      if (value == nullptr || value->is_null()) continue;
      if (value->is_number()) return json::serialize(*value);
      if (const std::string_view id = trim(field(object, name, line)); !id.empty()) return std::string(id);
    }
    return context_.stem + "-" + std::to_string(line);
  }

  void add_document(const json::object& object, std::size_t line, std::vector<Document>& documents) {
    const std::string_view title = trim(field(object, "title", line));
    const std::string_view text = field(object, "text", line);
    const bool has_text = !trim(text).empty();
    if (!has_text && title.empty()) {
      findings_.error(line, "the record is left out: it has no \"text\"");
      return;
    }
    if (!has_text) findings_.warning(line, "the record has no \"text\", only its title");
    Document& document = documents.emplace_back();
    document.id = id_field(object, line);
    document.url = field(object, "url", line);
    document.source = field(object, "source", line);
    document.date = parse_date_field(field(object, "date", line), line, findings_);
    std::string body(text);
    blank_controls(body);
    compose(document, title, std::move(body));
    mark_body(document);
  }

  const FileContext& context_;
  Findings& findings_;
  std::array<unsigned char, std::size_t{1} << 16U> buffer_;
  json::monotonic_resource memory_{buffer_.data(), buffer_.size()};
  json::parser parser_;
};

/// Records to parse by one thread in one go.
constexpr std::size_t batch_records = 64;

/// Whether the records are to be found by their braces, being in an array or spread over lines.
bool is_spread_over_lines(std::string_view content) {
  const std::size_t line_end = std::min(content.find('\n'), content.size());
  const std::string_view first_line = trim(content.substr(0, line_end));
  const bool goes_on = first_line.ends_with('{') || first_line.ends_with(',') || first_line.ends_with('[');
  const bool record_follows = trim(content.substr(line_end)).starts_with('{');
  return first_line.starts_with('[') || (goes_on && !record_follows);
}

}  // namespace

std::vector<Document> read_json(std::string_view content, const FileContext& context, Findings& findings) {
  const std::size_t first = std::min(content.find_first_not_of(" \t\r\n"), content.size());
  const bool spread = is_spread_over_lines(content.substr(first));
  const auto records = spread ? split_objects(content, findings) : split_lines(content);

  std::vector<Batch> batches((records.size() + batch_records - 1) / batch_records, Batch(findings.file()));
  parallel_for(batches.size(), context.threads, [&](std::size_t i) {
    RecordParser parser(context, batches[i].findings);
    const std::size_t end = std::min(records.size(), (i + 1) * batch_records);
    for (std::size_t at = i * batch_records; at < end; ++at) parser.parse(records[at], batches[i].documents);
  });

  return join(std::move(batches), findings);
}

}  // namespace waqai::read
