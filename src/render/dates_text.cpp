// The dates of one article as lines in columns; the lines are left-to-right, as they begin with a date.
#include "waqai/render/dates_text.hpp"

#include <boost/date_time/gregorian/gregorian.hpp>

#include "render/escape.hpp"
#include "render/text_layout.hpp"

namespace waqai {
namespace {

std::string isolated(std::string_view text) {
  const std::string line = plain_line(text);
  if (!is_right_to_left(line)) return line;
  return std::string(right_to_left_isolate) + line + std::string(pop_isolate);
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(text) + std::string(width - std::min(width, taken), ' ');
}

}  // namespace

std::string dates_text(const Document& document, const DocumentDates& dates) {
  constexpr std::size_t value_width = 12;  // a day, approximate; intervals are longer and rare
  constexpr std::size_t text_width = 32;
  const std::string anchor = dates.date ? boost::gregorian::to_iso_extended_string(*dates.date) : "-";
  std::string text = isolated(document.id) + ": " + anchor + " (" + std::string(to_string(dates.date_basis)) + ")\n";
  for (const DatedTimex& dated : dates.timexes) {
    text += "  " + padded(dated.value ? dated.value->to_string() : "-", value_width) + "  ";
    text += padded(isolated(dated.timex.span.of(document.text)), text_width) + "  ";
    text += std::string(to_string(dated.basis)) + '\n';
  }
  return text;
}

}  // namespace waqai
