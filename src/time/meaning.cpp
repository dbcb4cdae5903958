// What a Meaning is by itself, before resolution (resolve.cpp).
#include <array>
#include <string_view>

#include "waqai/time/timex.hpp"

namespace waqai {
namespace {

constexpr std::array<std::string_view, 7> unit_names{"none", "day", "week", "month", "year", "decade", "century"};
constexpr std::array<std::string_view, 6> edge_names{"none", "start", "early", "middle", "late", "end"};
constexpr std::array<std::string_view, 5> relation_names{"at", "since", "until", "before", "after"};

bool is_explicit(const PartialDate& date) {
  const bool complete = date.day == 0 || date.month != 0;
  const bool anchored = date.unit != Unit::none && date.unit != Unit::day;  // "اليوم 6 جوان 2017" needs no anchor
  return date.year != 0 && !date.short_year && complete && !anchored;
}

class Writer {
 public:
  void write(const PartialDate& date) {
    number("year", date.year);
    number("month", date.month);
    number("day", date.day);
    number("weekday", date.weekday);
    number("nth", date.nth);
    number("years", date.years);
    number("part", static_cast<int>(date.part));
    number("feast", date.feast);
    if (date.calendar == Calendar::hijri) word("hijri", "");
    if (date.short_year) word("short_year", "");
    if (date.within) word("within", "");
    if (date.modifier != PartialDate::unmodified) word("modifier", std::to_string(date.modifier));
    if (date.edge != Edge::none) word("edge", edge_names[static_cast<std::size_t>(date.edge)]);
    if (date.unit != Unit::none) {
      word("unit", unit_names[static_cast<std::size_t>(date.unit)]);
      word(date.counted ? "counted" : "offset", std::to_string(date.offset));
    }
    number("count", date.count);
    if (date.about) word("about", "");
    if (date.side != 0) word("side", std::to_string(date.side));
    if (date.half) word("half", "");
  }

  void word(std::string_view name, std::string_view value) {
    if (!out.empty()) out += ' ';
    out += name;
    if (!value.empty()) out.append("=").append(value);
  }

  std::string out;

 private:
  void number(std::string_view name, int value) {
    if (value != 0) word(name, std::to_string(value));
  }
};

}  // namespace

bool is_explicit(const Meaning& meaning) {
  if (meaning.vague || meaning.origin != Origin::anchor) return false;
  return is_explicit(meaning.start) && (!meaning.end || is_explicit(*meaning.end));
}

std::string to_string(const Meaning& meaning) {
  Writer writer;
  if (meaning.relation != Relation::at) writer.word(relation_names[static_cast<std::size_t>(meaning.relation)], "");
  if (meaning.vague) writer.word("vague", "");
  if (meaning.origin == Origin::event) writer.word("relative_to_event", "");
  if (meaning.origin == Origin::text) writer.word("relative_to_text", "");
  writer.write(meaning.start);
  if (meaning.end) {
    writer.word("..", "");
    writer.write(*meaning.end);
  }
  return writer.out;
}

}  // namespace waqai
