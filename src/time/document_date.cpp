// The day that a text gives itself, for documents whose metadata have none.
#include "waqai/time/document_date.hpp"

#include <algorithm>

#include "waqai/time/resolve.hpp"

namespace waqai {
namespace {

using At = std::uint32_t;

constexpr At dateline_reach = 80;  // tokens from the beginning; further on stand chronologies and other articles

bool is_full_day(const Timex& timex) {
  const Meaning& m = timex.meaning;
  return m.start.year != 0 && m.start.month != 0 && m.start.day != 0 && !m.end && m.relation == Relation::at;
}

/// The line around an expression, and what stands on it before and after.
class Line {
 public:
  Line(const TokenizedText& text, const Timex& timex)
      : text_(text), timex_(timex), begin_(timex.first), end_(timex.last) {
    while (begin_ > 0 && !is_break(begin_ - 1)) --begin_;
    while (end_ < text.tokens.size() && !is_break(end_)) ++end_;
  }

  [[nodiscard]] At begin() const { return begin_; }

  /// "القاهرة - وكالة الثلاثاء 21 نوفمبر 2017, 10:43 صباحا": nothing but place, source, date and hour.
  [[nodiscard]] bool is_dateline() const {
    constexpr long most_words_before = 8;
    constexpr long most_words_after = 3;  // صباحا, بتوقيت غرينتش
    if (words(begin_, timex_.first) > most_words_before || words(timex_.last, end_) > most_words_after) return false;
    if (mark(end_ - 1, ".") || mark(end_ - 1, "؟")) return false;
    return timex_.first == begin_ || mark(timex_.first - 1, ":") || has_separator(begin_, timex_.first);
  }

  /// A place, a source or a weekday stands with the date.
  [[nodiscard]] bool is_signed() const { return timex_.meaning.start.weekday != 0 || words(begin_, timex_.first) > 0; }

  /// "تونس 11 ديسمبر 2016 (وات) - أكد ...": the date stands before the dash that opens the report, or before its source
  /// between strokes ("مسقط في 26 أكتوبر /العمانية/").
  [[nodiscard]] bool opens_report() const {
    constexpr long most_words_before = 4;
    constexpr At longest_source = 6;  // tokens in brackets
    if (words(begin_, timex_.first) > most_words_before) return false;
    At at = timex_.last;
    if (mark(at, "/")) {
      At close = at + 1;
      while (close < std::min(end_, at + longest_source) && !mark(close, "/")) ++close;
      return mark(close, "/");
    }
    if (mark(at, "(")) {
      const At limit = std::min(end_, at + longest_source);
      while (at < limit && !mark(at, ")")) ++at;
      if (at == limit) return false;
      ++at;
    }
    return mark(at, "-");
  }

 private:
  [[nodiscard]] bool is_break(At at) const { return text_.tokens[at].type == TokenType::line_break; }

  [[nodiscard]] bool mark(At at, std::string_view wanted) const {
    return at < text_.tokens.size() && text_.tokens[at].type == TokenType::punctuation && text_.folded_at(at) == wanted;
  }

  [[nodiscard]] long words(At first, At last) const {
    return std::count_if(text_.tokens.begin() + first, text_.tokens.begin() + last,
                         [](const Token& token) { return token.type == TokenType::word; });
  }

  [[nodiscard]] bool has_separator(At first, At last) const {
    for (At at = first; at < last; ++at)
      if (mark(at, "-") || mark(at, "|")) return true;
    return false;
  }

  const TokenizedText& text_;
  const Timex& timex_;
  At begin_;
  At end_;
};

/// "اليوم الجمعة 7 أغسطس 2015" dates the text, and so does "أمس" with its date.
std::optional<DocumentDate> stated_date(const TokenizedText& text, const Timex& timex, At first_token) {
  if (!is_full_day(timex)) return std::nullopt;
  const auto day = resolve(timex, std::nullopt, Direction::unknown);
  if (!day || !weekday_agrees(timex, *day)) return std::nullopt;
  if (timex.meaning.start.unit == Unit::day) {
    const Date today = *day->earliest() - boost::gregorian::days(timex.meaning.start.offset);
    return DocumentDate{Edtf::day(today), timex.span, DatelineKind::today};
  }
  if (timex.first >= first_token + dateline_reach) return std::nullopt;
  const Line line(text, timex);
  if (!line.is_dateline() && !line.opens_report()) return std::nullopt;
  return DocumentDate{*day, timex.span, DatelineKind::dateline};
}

}  // namespace

std::vector<DatedItem> split_at_datelines(const TokenizedText& text, std::span<const Timex> timexes, At first_token) {
  const boost::gregorian::days farthest(31);
  std::vector<DatedItem> items;
  for (const Timex& timex : timexes) {
    if (!is_full_day(timex) || timex.meaning.start.unit != Unit::none || timex.first < first_token) continue;
    const Line line(text, timex);
    if (!line.is_signed() || !(line.is_dateline() || line.opens_report())) continue;
    const auto day = resolve(timex, std::nullopt, Direction::unknown);
    if (!day || !weekday_agrees(timex, *day)) continue;
    const Date date = *day->earliest();
    if (items.empty() && timex.first >= first_token + dateline_reach) return {};
    if (!items.empty() && items.back().day == date) continue;
    if (!items.empty() && (date > items.front().day + farthest || date < items.front().day - farthest)) return {};
    if (!items.empty()) items.back().last = line.begin();
    items.push_back({items.empty() ? 0 : line.begin(), static_cast<At>(text.tokens.size()), date, timex.span});
  }
  if (items.size() < 2) items.clear();
  return items;
}

bool stands_as_dateline(const TokenizedText& text, const Timex& timex, std::uint32_t first_token) {
  const Meaning& meaning = timex.meaning;
  const bool day = meaning.start.calendar == Calendar::gregorian && meaning.start.month != 0 &&
                   meaning.start.day != 0 && meaning.start.unit == Unit::none &&
                   meaning.start.modifier == PartialDate::unmodified && !meaning.end &&
                   meaning.relation == Relation::at;
  if (!day || timex.first < first_token || timex.first >= first_token + dateline_reach) return false;
  const Line line(text, timex);
  return line.is_dateline() || line.opens_report();
}

std::optional<DocumentDate> find_document_date(const TokenizedText& text, std::span<const Timex> timexes,
                                               std::uint32_t first_token) {
  std::optional<DocumentDate> found;
  for (const Timex& timex : timexes) {
    if (timex.first < first_token) continue;
    const auto stated = stated_date(text, timex, first_token);
    if (!stated) continue;
    if (found && found->date != stated->date) return std::nullopt;
    if (!found) found = stated;
  }
  return found;
}

}  // namespace waqai
