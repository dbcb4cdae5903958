// The dates of one article as lines in columns; the lines are left-to-right, as they begin with a date.
#include "waqai/render/dates_text.hpp"

#include <algorithm>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <vector>

#include "render/escape.hpp"
#include "render/text_layout.hpp"

namespace waqai {
namespace {

std::string isolated(std::string_view text) {
  const std::string line = plain_line(text);
  if (!is_right_to_left(line)) return line;
  return std::string(right_to_left_isolate) + line + std::string(pop_isolate);
}

/// Cells of one column, each padded to the widest.
void pad(std::vector<std::string>& column) {
  std::size_t widest = 0;
  for (const std::string& cell : column) widest = std::max(widest, display_width(cell));
  for (std::string& cell : column) cell.append(widest - display_width(cell), ' ');
}

}  // namespace

std::string dates_text(const Document& document, const DocumentDates& dates) {
  std::vector<std::string> values;
  std::vector<std::string> words;
  for (const DatedTimex& dated : dates.timexes) {
    values.push_back(dated.value ? dated.value->to_string() : "-");
    words.push_back(isolated(dated.timex.span.of(document.text)));
  }
  pad(values);
  pad(words);
  const std::string anchor = dates.date ? boost::gregorian::to_iso_extended_string(*dates.date) : "-";
  std::string text = isolated(document.id) + ": " + anchor + " (" + std::string(to_string(dates.date_basis)) + ")\n";
  for (std::size_t i = 0; i < dates.timexes.size(); ++i)
    text += "  " + values[i] + "  " + words[i] + "  " + std::string(to_string(dates.timexes[i].basis)) + '\n';
  return text;
}

}  // namespace waqai
