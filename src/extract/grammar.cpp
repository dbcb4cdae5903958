// Reads words.tsv, triggers.tsv and support.tsv into one trie.
#include "extract/grammar.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "waqai/core/error.hpp"

namespace waqai {
namespace {

using namespace std::string_view_literals;
using Columns = std::vector<std::string_view>;

constexpr std::array word_classes{
    "preposition"sv,  "pronoun"sv,      "complementizer"sv, "relative"sv,
    "subordinator"sv, "auxiliary"sv,    "reporting"sv,      "verb"sv,
    "negation"sv,     "request"sv,      "refusal"sv,        "adverb"sv,
    "cue"sv,          "doubt"sv,        "recalled"sv,       "aim"sv,
    "during"sv,       "opener"sv,       "then"sv,           "collective"sv,
    "title"sv,        "former"sv,       "current"sv,        "counterpart"sv,
    "capital"sv,      "city"sv,         "pair"sv,           "these_countries"sv,
    "generic"sv,      "lasting"sv,      "ending"sv,         "days"sv,
    "sport"sv,        "tour"sv,         "personal"sv,       "host"sv,
    "latter"sv,       "field"sv,        "owned"sv,          "media"sv,
    "ordinal"sv,      "of_countries"sv, "speech"sv,         "homeland"sv,
    "compass"sv,      "honour"sv,       "these_leaders"sv,  "these_officials"sv,
    "same"sv,         "spot"sv,         "venue"sv,          "gathered"sv,
    "leadership"sv,
};
constexpr std::array slots{
    "none"sv, "subject"sv, "object"sv, "genitive"sv, "owner"sv, "with"sv,          "between"sv,
    "to"sv,   "from"sv,    "in"sv,     "on"sv,       "about"sv, "participation"sv, "other"sv,
    "bi"sv,   "li"sv,      "before"sv, "after"sv,    "since"sv,
};
static_assert(slots.size() == slot_count);
constexpr std::array fillers{"none"sv, "party"sv, "host"sv, "guest"sv, "initiator"sv, "place"sv};
constexpr std::array owned_kinds{"thing"sv, "city_too"sv, "of_people"sv};
constexpr std::array honours{"highness"sv,    "majesty"sv,  "excellency"sv, "presidency"sv,
                             "premiership"sv, "ministry"sv, "embassy"sv,    "eminence"sv};
constexpr std::array support_subjects{"party"sv, "member"sv, "initiator"sv, "place"sv, "event"sv};

/// What the value of a row says, of the classes whose words differ by no more than a name.
struct NamedValue {
  WordClass word_class;
  std::string_view name;
  std::uint16_t value;
};
constexpr std::array named_values{
    NamedValue{WordClass::adverb, "phone", by_phone},       NamedValue{WordClass::adverb, "there", back_there},
    NamedValue{WordClass::adverb, "that", of_clause},       NamedValue{WordClass::aim, "preparing", marked},
    NamedValue{WordClass::auxiliary, "was", marked},        NamedValue{WordClass::auxiliary, "verb", opens_verb},
    NamedValue{WordClass::collective, "state", marked},     NamedValue{WordClass::host, "guest", marked},
    NamedValue{WordClass::lasting, "verb", marked},         NamedValue{WordClass::negation, "ahead", marked},
    NamedValue{WordClass::pair, "sides", marked},           NamedValue{WordClass::pair, "others", other_two},
    NamedValue{WordClass::recalled, "previous", marked},    NamedValue{WordClass::relative, "feminine", marked},
    NamedValue{WordClass::reporting, "announces", marked},  NamedValue{WordClass::sport, "sure", marked},
    NamedValue{WordClass::subordinator, "there", marked},   NamedValue{WordClass::subordinator, "before", before_that},
    NamedValue{WordClass::subordinator, "also", also_told}, NamedValue{WordClass::title, "given", marked},
    NamedValue{WordClass::verb, "agrees", marked},
};

template <std::size_t size>
std::string allowed(const std::array<std::string_view, size>& names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

/// The position of `value` among `names`. @throws DataError at the row's field with what is allowed.
template <std::size_t size>
std::uint16_t index_of(const std::array<std::string_view, size>& names, std::string_view value, const Table::Row& row,
                       std::string_view column) {
  const auto found = std::ranges::find(names, value);
  if (found == names.end())
    throw row.error(column, "\"" + std::string(value) + "\" is unknown; allowed are " + allowed(names));
  return static_cast<std::uint16_t>(found - names.begin());
}

std::uint16_t word_value(WordClass word_class, const Table::Row& row) {
  const std::string_view value = row["value"];
  switch (word_class) {
    case WordClass::preposition:
    case WordClass::pronoun:
      return index_of(slots, value, row, "value");
    case WordClass::honour:
      return index_of(honours, value, row, "value");
    case WordClass::owned:
      return index_of(owned_kinds, value, row, "value");
    case WordClass::cue: {
      const auto status = parse_status(value);
      if (!status) throw row.error("value", "\"" + std::string(value) + "\" is no status of events");
      return static_cast<std::uint16_t>(*status);
    }
    case WordClass::days:
    case WordClass::these_leaders:
    case WordClass::these_officials:
    case WordClass::these_countries: {
      std::uint16_t count = 0;
      const auto read = std::from_chars(value.data(), value.data() + value.size(), count);
      if (read.ec != std::errc() || count == 0)
        throw row.error("value", "\"" + std::string(value) + "\" is no number of days or countries");
      return count;
    }
    default: {
      const auto named = std::ranges::find_if(
          named_values, [&](const NamedValue& known) { return known.word_class == word_class && known.name == value; });
      return named == named_values.end() ? std::uint16_t{0} : named->value;
    }
  }
}

}  // namespace

Grammar::Grammar(Vocabulary& vocabulary) : vocabulary_(&vocabulary) {
  load_words();
  load_triggers();
  load_supports();
}

void Grammar::add(const Table::Row& row, std::string_view column, GrammarEntry entry) {
  for (const std::string_view phrase : row.list(column)) {
    if (phrase.empty()) throw row.error(column, "a value between bars is empty");
    trie_.add(phrase, static_cast<PhraseId>(entries_.size()), *vocabulary_);
    entries_.push_back(entry);
  }
}

void Grammar::load_words() {
  const Table table = Table::builtin("lexicon/ar/words.tsv", Columns{"phrase", "class", "value"});
  for (const Table::Row& row : table.rows()) {
    const auto word_class = static_cast<WordClass>(index_of(word_classes, row["class"], row, "class"));
    add(row, "phrase", {word_class, word_value(word_class, row)});
  }
}

void Grammar::load_triggers() {
  const Table table =
      Table::builtin("lexicon/ar/triggers.tsv", Columns{"id", "kind", "past", "present", "noun", "frame", "tags"});
  for (const Table::Row& row : table.rows()) {
    Trigger trigger;
    trigger.id = row["id"];
    const auto kind = parse_kind(row["kind"]);
    if (!kind) throw row.error("kind", "\"" + std::string(row["kind"]) + "\" is no kind of events");
    trigger.kind = *kind;
    for (const std::string_view part : row.list("frame")) {
      const auto pair = split(part, '=');
      if (pair.size() != 2) throw row.error("frame", "\"" + std::string(part) + "\" is not SLOT=ROLE");
      trigger.frame[index_of(slots, pair[0], row, "frame")] =
          static_cast<Filler>(index_of(fillers, pair[1], row, "frame"));
    }
    for (const std::string_view tag : row.list("tags")) {
      if (tag == "open")
        trigger.open_channel = true;
      else if (tag == "body")
        trigger.within_body = true;
      else if (tag == "sitting")
        trigger.of_sitting = true;
      else if (tag == "tour")
        trigger.of_tour = true;
      else if (tag == "apart")
        trigger.one_sided = true;
      else if (tag == "minor")
        trigger.minor = true;
      else
        throw row.error(
            "tags", "\"" + std::string(tag) + "\" is unknown; allowed are open, body, sitting, tour, apart and minor");
    }
    const auto index = static_cast<std::uint16_t>(triggers_.size());
    if (trigger.id == "ar.talks.series") series_trigger_ = index;
    triggers_.push_back(std::move(trigger));
    add(row, "past", {WordClass::trigger_past, index});
    add(row, "present", {WordClass::trigger_present, index});
    add(row, "noun", {WordClass::trigger_noun, index});
    for (const std::string_view noun : row.list("noun")) {
      trie_.add("ال" + std::string(noun), static_cast<PhraseId>(entries_.size()), *vocabulary_);
      entries_.push_back({WordClass::trigger_noun, index});
    }
  }
  if (triggers_.empty() || triggers_[series_trigger_].id != "ar.talks.series")
    throw Error("data/lexicon/ar/triggers.tsv: the row ar.talks.series is missing");
}

void Grammar::load_supports() {
  const Table table =
      Table::builtin("lexicon/ar/support.tsv", Columns{"id", "past", "present", "noun", "subject", "object", "status"});
  for (const Table::Row& row : table.rows()) {
    Support support;
    support.id = row["id"];
    support.subject = static_cast<SupportSubject>(index_of(support_subjects, row["subject"], row, "subject"));
    support.takes_object = row["object"] == "party";
    if (!row["status"].empty()) {
      support.status = parse_status(row["status"]);
      if (!support.status) throw row.error("status", "\"" + std::string(row["status"]) + "\" is no status of events");
    }
    const auto index = static_cast<std::uint16_t>(supports_.size());
    supports_.push_back(std::move(support));
    add(row, "past", {WordClass::support_past, index});
    add(row, "present", {WordClass::support_present, index});
    add(row, "noun", {WordClass::support_noun, index});
  }
}

}  // namespace waqai
