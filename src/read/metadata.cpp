// Read before the articles of a folder. Lenient where core/table.hpp is strict: this table is the user's, and one
// wrong row must not cost the others.
#include "read/metadata.hpp"

#include <algorithm>
#include <vector>

#include "read/date_field.hpp"
#include "read/decode.hpp"
#include "read/findings.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/file.hpp"
#include "waqai/core/table.hpp"

namespace waqai::read {
namespace {

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

class MetadataParser {
 public:
  MetadataParser(std::string_view header, Findings& findings) : columns_(split(header, '\t')), findings_(findings) {}

  [[nodiscard]] bool names_files() const { return std::ranges::find(columns_, "file") != columns_.end(); }

  void parse(std::string_view line, std::size_t number, std::map<std::string, MetadataRow>& rows) {
    fields_ = split(line, '\t');
    const std::string file(field("file"));
    if (file.empty()) {
      findings_.warning(number, "the row names no file");
      return;
    }
    if (fields_.size() > columns_.size())
      findings_.warning(number, "the row has " + std::to_string(fields_.size()) + " fields, its table " +
                                    std::to_string(columns_.size()) + " columns; the last are passed over");
    MetadataRow row{number, parse_date_field(field("date"), number, findings_), std::string(field("source")),
                    std::string(field("url")), std::string(field("title"))};
    if (!rows.emplace(file, std::move(row)).second)
      findings_.warning(number, "a second row for \"" + file + "\" is passed over");
  }

 private:
  [[nodiscard]] std::string_view field(std::string_view column) const {
    const auto index = static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
    return index < fields_.size() ? fields_[index] : std::string_view{};
  }

  std::vector<std::string_view> columns_;
  std::vector<std::string_view> fields_;
  Findings& findings_;
};

void parse_table(std::string_view text, Findings& findings, std::map<std::string, MetadataRow>& rows) {
  std::optional<MetadataParser> parser;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (line.empty() || line.front() == '#') continue;
    if (parser) {
      parser->parse(line, number, rows);
      continue;
    }
    parser.emplace(line, findings);
    if (!parser->names_files()) {
      findings.warning(number, "the table is passed over: no column is named \"file\"");
      return;
    }
  }
}

}  // namespace

std::map<std::string, MetadataRow> read_metadata(const std::filesystem::path& path, Diagnostics& diagnostics) {
  std::map<std::string, MetadataRow> rows;
  Findings findings(path.string());
  try {
    std::string text = read_file(path);
    if (decode_signature(text, findings)) {
      ensure_utf8(text, {}, findings);
      parse_table(text, findings, rows);
    }
  } catch (const InputError& error) {
    findings.warning(0, std::string("is passed over: ") + error.what());
  }
  for (Diagnostic& diagnostic : findings.diagnostics) diagnostics.push_back(std::move(diagnostic));
  return rows;
}

}  // namespace waqai::read
