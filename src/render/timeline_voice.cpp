// Events put into words, from data/render/timeline.tsv and diagram.tsv.
#include "render/timeline_voice.hpp"

#include <unicode/fmtable.h>
#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

#include <array>

#include "render/escape.hpp"
#include "render/text_layout.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

/// From the first date to the last, each as precise as it is known.
std::optional<Edtf> period_of(std::span<const Event> events) {
  std::optional<Edtf> first;
  std::optional<Edtf> last;
  for (const Event& event : events) {
    if (!event.date || !event.date->earliest() || !event.date->latest()) continue;
    if (!first || *event.date < *first) first = event.date;
    if (!last || last->latest() < event.date->latest()) last = event.date;
  }
  return first ? std::optional(Edtf::span(*first, *last)) : std::nullopt;
}

/// The keys of what became of an event.
std::vector<std::string> fate(const Event& event) {
  std::vector<std::string> keys;
  if (!event.postponed_to.empty() && event.status != Status::postponed) keys.emplace_back("put_off");
  if (!event.cancelled_by.empty()) keys.emplace_back("called_off");
  if (!event.denied_by.empty()) keys.emplace_back("denied");
  if (!event.fulfilled_by.empty()) keys.emplace_back("fulfilled");
  if (event.unreported) keys.emplace_back("unreported");
  return keys;
}

}  // namespace

TimelineVoice::TimelineVoice(Language language, const TextTimelineOptions& options)
    : text_(language),
      dates_(language == Language::ar ? "ar" : "en", options.months, options.calendars, options.hijri) {
  const std::array<std::string_view, 3> columns{"key", "ar", "en"};
  const Table table = Table::builtin("render/timeline.tsv", columns);
  for (const Table::Row& row : table.rows()) words_.emplace(row["key"], row[language == Language::ar ? "ar" : "en"]);
}

const std::string& TimelineVoice::operator[](const std::string& key) const {
  const auto found = words_.find(key);
  if (found == words_.end()) throw Error("data/render/timeline.tsv: no row has the key \"" + key + "\"");
  return found->second;
}

std::string TimelineVoice::counts(std::size_t events, std::size_t sources) const {
  const icu::Locale locale(language() == Language::ar ? "ar@numbers=latn" : "en@numbers=latn");
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8((*this)["counts"]), locale, status);
  const std::array<icu::Formattable, 2> numbers{static_cast<std::int64_t>(events), static_cast<std::int64_t>(sources)};
  icu::UnicodeString formatted;
  icu::FieldPosition ignored;
  format.format(numbers.data(), static_cast<int32_t>(numbers.size()), formatted, ignored, status);
  if (U_FAILURE(status) != 0) throw Error(std::string("data/render/timeline.tsv: counts: ") + u_errorName(status));
  std::string text;
  return formatted.toUTF8String(text);
}

std::vector<std::string> TimelineVoice::head(std::span<const Event> events, std::size_t sources) const {
  std::vector<std::string> lines{(*this)["title"]};
  if (const auto period = period_of(events)) lines.push_back(text_.words("period_line", {dates_(*period)}));
  lines.push_back(counts(events.size(), sources));
  lines.push_back((*this)["automatic"]);
  return lines;
}

std::string TimelineVoice::part(std::string_view text) const {
  std::string line = plain_line(text);
  const bool arabic = language() == Language::ar;
  if (line.empty() || is_right_to_left(line) == arabic) return line;
  const std::string_view mark = arabic ? left_to_right_isolate : right_to_left_isolate;
  return std::string(mark) + line + std::string(pop_isolate);
}

std::string TimelineVoice::parties(const Event& event) const {
  std::string text;
  for (const Participant& participant : event.participants) {
    if (!text.empty()) text += text_.words("list");
    text += part(text_.name(participant.name, participant.id));
    if (const std::string& role = (*this)["role." + std::string(to_string(participant.role))]; !role.empty())
      text += " (" + role + ")";
  }
  return text;
}

std::string TimelineVoice::event(const Event& event) const {
  std::string line = event.date ? dates_(*event.date) + ": " : "";
  line += text_.kind(event.kind, event.status) + ": " + parties(event);
  if (event.place)
    line += text_.words("list") + (*this)["in"] + " " + part(text_.name(event.place->name, event.place->id));
  for (const std::string& key : fate(event)) line += text_.words("list") + (*this)[key];
  return line;
}

std::string TimelineVoice::conflict(const std::string& field, const std::string& value) const {
  const auto date = field == "date" ? Edtf::parse(value) : std::nullopt;
  return (*this)["disagree"] + ": " + (*this)["field." + field] + " " + (date ? dates_(*date) : part(value));
}

std::string TimelineVoice::source(const std::string& id, const DocumentEvents* document) const {
  if (document == nullptr) return part(id);
  std::string line = part(document->title.empty() ? id : document->title);
  if (!document->source.empty()) line += text_.words("list") + part(document->source);
  if (document->date) line += text_.words("list") + dates_(*document->date);
  return line;
}

}  // namespace waqai
