// The items of a sentence become a lattice in which an item is one word of a
// class, valued with its own number; so what a rule captures is an item. A list
// of parties is one word.
#include "extract/event_patterns.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace waqai {
namespace {

using namespace std::string_view_literals;

constexpr std::array field_names{"trigger"sv, "party"sv, "host"sv, "guest"sv, "initiator"sv, "place"sv};
constexpr std::array fillers{Filler::nothing, Filler::party,     Filler::host,
                             Filler::guest,   Filler::initiator, Filler::place};
constexpr FieldId trigger_field = 0;

/// Classes of items; those of event nouns and verbs follow, by kind, then those
/// of prepositions, by what they mark.
enum class ItemClass : SymbolId {
  person,
  people,
  country,
  body,
  place,
  time,
  carrier,
  verb,
  says,
  that,
  which,
  ordinal,
  light,
  comma,
  hyphen,
  nisba,
  word,
};
constexpr std::array class_names{"person"sv,  "people"sv, "country"sv, "body"sv,  "place"sv, "time"sv,
                                 "carrier"sv, "verb"sv,   "says"sv,    "that"sv,  "which"sv, "ordinal"sv,
                                 "light"sv,   "comma"sv,  "hyphen"sv,  "nisba"sv, "word"sv};
constexpr std::array kinds{Kind::meeting, Kind::call,      Kind::summit, Kind::visit,
                           Kind::talks,   Kind::statement, Kind::contact};
constexpr std::array preposition_names{"with"sv,  "between"sv,       "to"sv,    "from"sv, "in"sv, "on"sv,
                                       "about"sv, "participation"sv, "other"sv, "bi"sv,   "li"sv, "before"sv,
                                       "after"sv, "since"sv};

constexpr SymbolId first_noun = class_names.size();
constexpr SymbolId first_verb = first_noun + kinds.size();
constexpr SymbolId first_preposition = first_verb + kinds.size();

SymbolTable symbols() {
  SymbolTable table;
  for (const std::string_view name : class_names) table.intern(name);
  for (const Kind kind : kinds) table.intern(to_string(kind));
  for (const Kind kind : kinds) table.intern(std::string(to_string(kind)) + "_verb");
  for (const std::string_view name : preposition_names) table.intern(name);
  table.intern("conjunction");  // the language's `and`; in items it is part of
                                // what follows
  return table;
}

SymbolId by_kind(SymbolId first, Kind kind) {
  return static_cast<SymbolId>(first + (std::ranges::find(kinds, kind) - kinds.begin()));
}

std::optional<SymbolId> class_of(const Item& item, const Clauses& clauses, std::uint32_t i) {
  const auto symbol = [](ItemClass name) { return static_cast<SymbolId>(name); };
  switch (item.kind) {
    case ItemKind::timex:
      return symbol(ItemClass::time);
    case ItemKind::trigger_noun:
      return by_kind(first_noun, clauses.trigger(i).kind);
    case ItemKind::trigger_verb:
      return by_kind(first_verb, clauses.trigger(i).kind);
    case ItemKind::support_noun:
    case ItemKind::support_verb:
      return symbol(ItemClass::carrier);
    case ItemKind::preposition:
      if ((item.clitics & any_pronoun) != 0) return symbol(ItemClass::light);
      return static_cast<SymbolId>(first_preposition + static_cast<SymbolId>(item.slot) -
                                   static_cast<SymbolId>(Slot::with));
    case ItemKind::verb:
      return symbol(ItemClass::verb);
    case ItemKind::reporting:
      return symbol(ItemClass::says);
    case ItemKind::complementizer:
      return symbol(ItemClass::that);
    case ItemKind::relative:
      return symbol(ItemClass::which);
    case ItemKind::neutral:
      return symbol(item.ordinal ? ItemClass::ordinal : ItemClass::light);
    case ItemKind::auxiliary:
      return symbol(ItemClass::light);
    case ItemKind::comma:
      return symbol(ItemClass::comma);
    case ItemKind::hyphen:
      return symbol(ItemClass::hyphen);
    case ItemKind::nisba:
      return symbol(ItemClass::nisba);
    case ItemKind::word:
      return symbol(ItemClass::word);
    default:
      return std::nullopt;
  }
}

ItemClass class_of(const Party& party, const Knowledge& knowledge) {
  const ActorType type = party.actor == no_index ? ActorType::person : knowledge.actor(party.actor).type;
  if (type == ActorType::person) return ItemClass::person;
  return type == ActorType::country ? ItemClass::country : ItemClass::body;
}

}  // namespace

EventPatterns::EventPatterns() : patterns_(Patterns::builtin("rules/ar/events.rules", symbols(), field_names, {})) {
  rules_ = patterns_.entries();
  for (const RuleId rule : rules_) {
    ids_.resize(std::max<std::size_t>(ids_.size(), rule + 1U));
    ids_[rule] = "ar.pattern." + patterns_.name(rule);
  }
}

std::vector<PatternEvent> EventPatternReader::read(const Clauses& clauses, const TokenizedText& text,
                                                   const Knowledge& knowledge) {
  read_lattice(clauses, text, knowledge);
  std::vector<PatternEvent> events;
  for (const Item& item : clauses.items())
    for (const RuleId rule : patterns_->rules()) {
      if (!patterns_->patterns().may_begin(rule, lattice_, item.first)) continue;
      const auto matches = matcher_.match(text, lattice_, rule, item.first);
      if (matches.empty()) continue;
      PatternEvent event{.rule = rule};
      for (const Capture& capture : matches.front().captures) {
        const auto at = static_cast<std::uint32_t>(capture.value);
        if (capture.field == trigger_field)
          event.trigger = at;
        else
          event.arguments.emplace_back(fillers[capture.field], at);
      }
      events.push_back(std::move(event));
    }
  return events;
}

void EventPatternReader::read_lattice(const Clauses& clauses, const TokenizedText& text, const Knowledge& knowledge) {
  const auto items = clauses.items();
  lattice_.reset(items.empty() ? 0 : items.front().first);
  for (std::uint32_t i = 0; i < clauses.size(); ++i) {
    const Item& item = items[i];
    if (item.kind == ItemKind::mention)
      add_mention(clauses, i, knowledge);
    else if (const auto symbol = class_of(item, clauses, i))
      lattice_.add({*symbol, item.clitics, item.last, static_cast<std::int32_t>(i)});
    for (std::uint32_t token = item.first; token < item.last; ++token) lattice_.close_token(text.tokens[token].type);
  }
}

/// A list stands at its head, as one word.
void EventPatternReader::add_mention(const Clauses& clauses, std::uint32_t item, const Knowledge& knowledge) {
  const Item& head = clauses[item];
  if (head.head != item) return;
  const Mention& mention = clauses.mention(item);
  std::uint32_t end = head.last;
  std::size_t parties = mention.parties.size();
  for (std::uint32_t i = item + 1; i < clauses.size(); ++i)
    if (clauses[i].kind == ItemKind::mention && clauses[i].head == item) {
      end = clauses[i].last;
      parties += clauses.mention(i).parties.size();
    }
  const auto add = [&](ItemClass name, std::uint32_t last) {
    lattice_.add({static_cast<SymbolId>(name), head.clitics, last, static_cast<std::int32_t>(item)});
  };
  if (parties > 1) add(ItemClass::people, end);
  if (parties == 1 && !mention.parties.empty()) add(class_of(mention.parties.front(), knowledge), end);
  if (mention.place != no_index) add(ItemClass::place, head.last);
}

}  // namespace waqai
