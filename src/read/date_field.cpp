// Serves all formats that carry a date of publication in a field of its own.
#include "read/date_field.hpp"

#include <array>
#include <boost/date_time/date_parsing.hpp>
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <charconv>
#include <string>
#include <vector>

#include "read/ascii.hpp"
#include "waqai/text/fold.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai::read {
namespace {

using boost::gregorian::gregorian_calendar;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::optional<Date> make_date(unsigned year, unsigned month, unsigned day) {
  if (year < 1400 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const auto y = static_cast<unsigned short>(year);
  const auto m = static_cast<unsigned short>(month);
  if (day > gregorian_calendar::end_of_month_day(y, m)) return std::nullopt;
  return Date(y, m, static_cast<unsigned short>(day));
}

/// A run of digits or of Latin letters.
struct Part {
  std::string_view text;
  char before = 0;  // the separator in front, 0 at the beginning
  [[nodiscard]] bool is_number() const { return is_digit(text.front()); }
  [[nodiscard]] unsigned number() const {
    unsigned value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc{} ? value : 0;
  }
};

/// The first four parts, all that a day needs.
std::vector<Part> split_parts(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size() && parts.size() < 4;) {
    const auto same_kind = is_digit(text[at]) ? is_digit : is_letter;
    std::size_t end = at;
    while (end < text.size() && same_kind(text[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    parts.push_back({text.substr(at, end - at), at == 0 ? '\0' : text[at - 1]});
    at = end;
  }
  return parts;
}

unsigned month_number(const Part& part) {
  const auto month = boost::date_time::month_str_to_ushort<boost::gregorian::greg_month>(std::string(part.text));
  return month <= 12 ? month : 0;
}

std::optional<Date> from_numbers(const Part& first, const Part& second, const Part& third) {
  if (second.before != third.before || std::string_view("-/.").find(second.before) == std::string_view::npos)
    return std::nullopt;
  if (first.text.size() == 4) return make_date(first.number(), second.number(), third.number());
  if (third.text.size() != 4) return std::nullopt;
  const unsigned day = first.number();
  const unsigned month = second.number();
  const bool either = day <= 12 && month <= 12 && day != month;
  if (either) return std::nullopt;
  return month <= 12 ? make_date(third.number(), month, day) : make_date(third.number(), day, month);
}

}  // namespace

std::optional<Date> parse_date_field(std::string_view field) {
  constexpr std::size_t longest_field = 64;
  if (field.size() > longest_field) return std::nullopt;
  const std::string folded = fold(field);
  auto parts = split_parts(folded);
  if (parts.empty()) return std::nullopt;
  if (const Part& first = parts.front(); first.is_number() && (first.text.size() == 8 || first.text.size() == 14)) {
    const std::string_view digits = first.text;
    return make_date(Part{digits.substr(0, 4)}.number(), Part{digits.substr(4, 2)}.number(),
                     Part{digits.substr(6, 2)}.number());
  }
  const bool begins_with_weekday = !parts.front().is_number() && month_number(parts.front()) == 0;
  if (begins_with_weekday) parts.erase(parts.begin());
  if (parts.size() < 3) return std::nullopt;
  if (parts[0].is_number() && parts[1].is_number() && parts[2].is_number())
    return from_numbers(parts[0], parts[1], parts[2]);
  if (!parts[2].is_number() || parts[2].text.size() != 4) return std::nullopt;
  if (parts[0].is_number() && !parts[1].is_number())
    return make_date(parts[2].number(), month_number(parts[1]), parts[0].number());
  if (!parts[0].is_number() && parts[1].is_number())
    return make_date(parts[2].number(), month_number(parts[0]), parts[1].number());
  return std::nullopt;
}

std::optional<Date> parse_date_field(std::string_view field, std::size_t line, Findings& findings) {
  constexpr std::size_t shown_bytes = 64;
  field = trim(field);
  const auto date = parse_date_field(field);
  if (!date && !field.empty()) {
    std::string shown(field.substr(0, shown_bytes));
    repair_utf8(shown);  // where the cut went through a character
    findings.warning(line, "\"" + shown + "\" is no date such as 2017-11-21");
  }
  return date;
}

}  // namespace waqai::read
