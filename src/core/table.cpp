#include "waqai/core/table.hpp"

#include <algorithm>
#include <charconv>

#include "waqai/core/resource.hpp"

namespace waqai {
namespace {

/// Calls take(begin, end) with the offsets of each part of a text that is not empty.
template <typename Take>
void each_part(std::string_view text, char separator, Take take) {
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    take(begin, end);
    if (end == text.size()) return;
    begin = end + 1;
  }
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  if (text.empty()) return parts;
  parts.reserve(static_cast<std::size_t>(std::ranges::count(text, separator)) + 1);
  each_part(text, separator,
            [&](std::size_t begin, std::size_t end) { parts.push_back(text.substr(begin, end - begin)); });
  return parts;
}

Table::Table(std::string name, std::string_view text, std::span<const std::string_view> required)
    : name_(std::move(name)), text_(text) {
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  std::size_t line_number = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++line_number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (columns_.empty()) {
      columns_ = split(line, '\t');
      fields_.reserve(lines * columns_.size());
      rows_.reserve(lines);
      for (const std::string_view column : required)
        if (!has_column(column))
          throw DataError(name_, line_number, 0, "the column \"" + std::string(column) + "\" is missing");
      continue;
    }
    Row row;
    row.table_ = this;
    row.line_ = line_number;
    row.first_ = fields_.size();
    const auto at = static_cast<std::uint32_t>(line.data() - text_.data());
    each_part(line, '\t', [&](std::size_t begin, std::size_t end) {
      fields_.push_back({at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end)});
    });
    if (const std::size_t width = fields_.size() - row.first_; width != columns_.size())
      throw DataError(name_, line_number, 0,
                      "the row has " + std::to_string(width) + " fields, its table " + std::to_string(columns_.size()) +
                          " columns");
    rows_.push_back(row);
  }
  if (columns_.empty()) throw DataError(name_, 0, 0, "there is no line with column names");
}

Table Table::builtin(std::string_view resource_name, std::span<const std::string_view> required) {
  return Table("data/" + std::string(resource_name), resource(resource_name), required);
}

bool Table::has_column(std::string_view column) const { return std::ranges::find(columns_, column) != columns_.end(); }

std::size_t Table::column_index(std::string_view column) const {
  const auto found = std::ranges::find(columns_, column);
  if (found == columns_.end()) throw Error(name_ + ": no column is named \"" + std::string(column) + "\"");
  return static_cast<std::size_t>(found - columns_.begin());
}

std::string_view Table::Row::operator[](std::string_view column) const {
  return table_->fields_[first_ + table_->column_index(column)].of(table_->text_);
}

std::vector<std::string_view> Table::Row::list(std::string_view column) const { return split((*this)[column], '|'); }

double Table::Row::number(std::string_view column, double fallback) const {
  const std::string_view field = (*this)[column];
  if (field.empty()) return fallback;
  double value = 0;
  const auto [rest, problem] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (problem != std::errc{} || rest != field.data() + field.size())
    throw error(column, "\"" + std::string(field) + "\" is no number");
  return value;
}

DataError Table::Row::error(std::string_view column, const std::string& message) const {
  return DataError(table_->name_, line_, table_->column_index(column) + 1, std::string(column) + ": " + message);
}

}  // namespace waqai
