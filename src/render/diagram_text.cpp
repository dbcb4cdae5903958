// Turns events and ties into the words of data/render/diagram.tsv.
#include "diagram_text.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>

#include "escape.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

std::string digits(const std::string& text) {
  return std::string(left_to_right_isolate) + text + std::string(pop_isolate);
}

}  // namespace

DiagramText::DiagramText(Language language) : language_(language) {
  constexpr std::array<std::string_view, 4> columns{"key", "ar", "ar_f", "en"};
  const Table table = Table::builtin("render/diagram.tsv", columns);
  for (const auto& row : table.rows()) {
    const std::string_view word = row[right_to_left() ? "ar" : "en"];
    entries_[std::string(row["key"])] = {std::string(word), right_to_left() ? std::string(row["ar_f"]) : ""};
  }
}

const DiagramText::Entry& DiagramText::entry(std::string_view key) const {
  const auto found = entries_.find(key);
  if (found == entries_.end()) throw Error("data/render/diagram.tsv lacks \"" + std::string(key) + "\"");
  return found->second;
}

std::string fill(std::string_view pattern, std::initializer_list<std::string> values) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool value_follows = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    const auto index = value_follows ? static_cast<std::size_t>(pattern[i + 1] - '0') : values.size();
    if (index >= values.size()) {
      out += pattern[i];
      continue;
    }
    out += values.begin()[index];
    i += 2;
  }
  return out;
}

std::string DiagramText::words(std::string_view key, std::initializer_list<std::string> values) const {
  return fill(entry(key).masculine, values);
}

std::string DiagramText::name(const Name& name, const std::string& id) const {
  const std::string& first = right_to_left() ? name.ar : name.en;
  const std::string& second = right_to_left() ? name.en : name.ar;
  if (!first.empty()) return first;
  return second.empty() ? id : second;
}

std::string DiagramText::name(const Actor& actor) const {
  const bool nameless = actor.name.ar.empty() && actor.name.en.empty();
  if (nameless && actor.type == ActorType::country) return country(actor.country);
  return name(actor.name, actor.id);
}

std::string DiagramText::country(const std::string& code) const {
  const icu::Locale locale(right_to_left() ? "ar" : "en");
  icu::UnicodeString name;
  icu::Locale("", code.c_str()).getDisplayCountry(locale, name);
  std::string text;
  return name.toUTF8String(text);
}

std::string DiagramText::date(const std::optional<Edtf>& date) const {
  if (!date) return words("undated");
  const std::string text = date->to_string();
  const auto point = [&](std::string part) {
    if (!part.ends_with('~')) return digits(part);
    part.pop_back();
    return words("about", {digits(part)});
  };
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return point(text);
  const std::string first = text.substr(0, slash);
  const std::string last = text.substr(slash + 1);
  if (first == "..") return words("until", {point(last)});
  if (last == "..") return words("since", {point(first)});
  return words("period", {point(first), point(last)});
}

std::string DiagramText::period(const std::optional<Edtf>& first, const std::optional<Edtf>& last) const {
  if (!first || !last || *first == *last) return date(first);
  const auto begin = first->earliest();
  const auto end = last->latest();
  const bool plain = first->precision() == Precision::day && last->precision() == Precision::day;
  if (plain || !begin || !end) return words("period", {date(first), date(last)});
  // Of spans only the outer ends are of interest.
  const auto outer = [&](const Edtf& edge, Edtf::Date day) {
    return edge.precision() == Precision::interval ? date(Edtf::day(day)) : date(edge);
  };
  return words("period", {outer(*first, *begin), outer(*last, *end)});
}

std::string DiagramText::short_period(const std::optional<Edtf>& first, const std::optional<Edtf>& last) const {
  const auto begin = first ? first->earliest() : std::nullopt;
  const auto end = last ? last->latest() : std::nullopt;
  if (!begin || !end || *first == *last) return date(first);
  if (begin->year() != end->year())
    return words("period", {date(Edtf::year(begin->year())), date(Edtf::year(end->year()))});
  if (begin->month() == end->month()) return date(Edtf::month(begin->year(), begin->month()));
  return words("period",
               {date(Edtf::month(begin->year(), begin->month())), date(Edtf::month(end->year(), end->month()))});
}

std::string DiagramText::status(Kind kind, Status status) const {
  const Entry& word = entry(to_string(status));
  const bool feminine = entry(to_string(kind)).feminine == "f";
  return feminine ? word.feminine : word.masculine;
}

std::string DiagramText::kind(Kind kind, Status status) const {
  const std::string word = words(to_string(kind));
  return status == Status::happened ? word : words("with_status", {word, this->status(kind, status)});
}

std::string DiagramText::tie(const Tie& tie) const {
  const auto times = [&](const std::string& what, std::uint32_t count) {
    return count > 1 ? words("times", {what, std::to_string(count)}) : what;
  };
  const std::string kind = words(to_string(tie.kind));
  const bool happened = tie.of(Status::happened) > 0;
  std::string others;
  for (std::size_t i = 1; i < tie.count.size(); ++i) {
    if (tie.count[i] == 0) continue;
    const std::string word = status(tie.kind, static_cast<Status>(i));
    const std::string one =
        happened ? words("numbered", {std::to_string(tie.count[i]), word}) : times(word, tie.count[i]);
    others = others.empty() ? one : words("and_more", {others, one});
  }
  const std::string label = times(kind, tie.of(Status::happened));
  if (others.empty()) return label;
  return words(happened ? "and_more" : "with_status", {label, others});
}

std::string DiagramText::parties(const Event& event) const {
  std::string names;
  for (const Participant& party : event.participants)
    names += (names.empty() ? "" : words("list")) + name(party.name, party.id);
  return names;
}

std::string DiagramText::event_line(const Event& event) const {
  const std::string separator = words("separator");
  std::string line = date(event.date) + separator + kind(event.kind, event.status) + separator + parties(event);
  if (event.place) line += separator + name(event.place->name, event.place->id);
  return line + separator + words("sources", {std::to_string(event.sources)});
}

std::string DiagramText::isolated(const std::string& line) const {
  if (!right_to_left()) return line;
  return std::string(right_to_left_isolate) + line + std::string(pop_isolate);
}

}  // namespace waqai
