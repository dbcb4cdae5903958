#include "extract/clauses.hpp"

#include <algorithm>
#include <utility>

namespace waqai {

bool is_finite_verb(ItemKind kind) {
  return kind == ItemKind::trigger_verb || kind == ItemKind::support_verb || kind == ItemKind::verb ||
         kind == ItemKind::reporting;
}

bool is_where(const Item& item) { return item.kind == ItemKind::subordinator && item.index == marked; }

bool opens_clause(ItemKind kind) {
  return kind == ItemKind::complementizer || kind == ItemKind::subordinator || kind == ItemKind::relative;
}

bool is_light(ItemKind kind) {
  return kind == ItemKind::comma || kind == ItemKind::neutral || kind == ItemKind::timex ||
         kind == ItemKind::auxiliary || kind == ItemKind::negation;
}

Pronoun pronoun_of(CliticSet clitics) {
  if ((clitics & any_pronoun) == 0) return Pronoun::none;
  if ((clitics & pronoun_dual) != 0) return Pronoun::two;
  if ((clitics & pronoun_plural) != 0) return Pronoun::many;
  return Pronoun::one;
}

Arguments Clauses::arguments_after(std::uint32_t k, std::uint32_t end, bool noun) const {
  const bool takes_object =
      items_[k].kind == ItemKind::trigger_noun && trigger(k).filler(Slot::object) != Filler::nothing;
  return scan_arguments(items_, k, end, {noun, takes_object});
}

std::uint32_t Clauses::start(std::uint32_t k) const {
  for (std::uint32_t j = k; j > 0; --j) {
    const ItemKind kind = items_[j - 1].kind;
    if (opens_clause(kind) || kind == ItemKind::stop || is_finite_verb(kind) || kind == ItemKind::trigger_noun)
      return j;
  }
  return 0;
}

std::optional<std::uint32_t> Clauses::governor(std::uint32_t noun) const {
  bool comma = false;
  bool of_other = false;   // "في ختام زيارة بوتين": a noun between has the support noun before it
  bool quotation = false;  // between its marks
  bool quoted = false;     // the noun stands behind a mark that opens one
  for (std::uint32_t j = noun; j > 0; --j) {
    const ItemKind kind = items_[j - 1].kind;
    comma = comma || kind == ItemKind::comma;
    if (items_[j - 1].opens_quote) quoted = quoted || !std::exchange(quotation, false);
    if (items_[j - 1].quote && !items_[j - 1].opens_quote) quotation = true;
    if (quoted && kind == ItemKind::reporting) return std::nullopt;  // قال: "تقرر عقد اجتماع"
    if (comma && is_finite_verb(kind) && in_relative_clause(j - 1))
      continue;  // "المقترح، الذي تعارضه روسيا، في اجتماع"
    if (comma && kind == ItemKind::reporting && is_aside(j - 1)) continue;
    if (is_of_noun_before(j - 1)) continue;
    if (is_finite_verb(kind) || (kind == ItemKind::support_noun && !of_other && !comma)) return j - 1;
    if (kind == ItemKind::support_noun) of_other = false;
    of_other = of_other || kind == ItemKind::trigger_noun;
    if (kind == ItemKind::complementizer || kind == ItemKind::subordinator || kind == ItemKind::stop)
      return std::nullopt;
  }
  return std::nullopt;
}

/// "اتفقا خلال اتصال جرى السبت على عقد قمة": the verb's subject is the event noun right before it.
bool Clauses::is_of_noun_before(std::uint32_t verb) const {
  return items_[verb].takes_place && !support(verb).takes_object && (items_[verb].clitics & any_conjunction) == 0 &&
         verb > 0 && items_[verb - 1].kind == ItemKind::trigger_noun && !items_[verb - 1].definite;
}

/// "أجرى، وفق ما ذكرت وكالة، محادثات": a verb of saying in a phrase that a comma opens.
bool Clauses::is_aside(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 4;  // items
  std::uint32_t j = verb;
  while (j > 0 && j + reach > verb && items_[j - 1].kind == ItemKind::word) --j;
  return j > 1 && items_[j - 1].kind == ItemKind::preposition && items_[j - 1].slot == Slot::other &&
         items_[j - 2].kind == ItemKind::comma;
}

bool Clauses::has_comma(std::uint32_t first, std::uint32_t last) const {
  return std::any_of(items_.begin() + first, items_.begin() + last,
                     [](const Item& item) { return item.kind == ItemKind::comma; });
}

bool Clauses::is_in_speech(std::uint32_t k) const {
  const std::uint32_t first = start(k);
  return std::any_of(items_.begin() + first, items_.begin() + k, [](const Item& item) { return item.opens_quote; });
}

bool Clauses::in_relative_clause(std::uint32_t verb) const {
  std::uint32_t j = verb;
  while (j > 0 && is_light(items_[j - 1].kind) && items_[j - 1].kind != ItemKind::comma) --j;
  return j > 0 && items_[j - 1].kind == ItemKind::relative;
}

std::optional<std::uint32_t> Clauses::antecedent(std::uint32_t verb) const {
  std::uint32_t j = verb;
  while (j > 0 && (is_light(items_[j - 1].kind) || items_[j - 1].kind == ItemKind::mention) &&
         items_[j - 1].kind != ItemKind::comma)
    --j;
  if (j == 0 || items_[j - 1].kind != ItemKind::relative) return std::nullopt;
  for (--j; j > 0 && items_[j - 1].kind == ItemKind::comma;) --j;
  return j > 0 && items_[j - 1].kind == ItemKind::mention ? std::optional(j - 1) : std::nullopt;
}

std::optional<std::uint32_t> Clauses::visited_before(std::uint32_t verb) const {
  if (items_[verb].kind != ItemKind::trigger_verb || !in_relative_clause(verb)) return std::nullopt;
  const bool visits = (items_[verb].clitics & any_pronoun) != 0 && trigger(verb).filler(Slot::object) == Filler::place;
  std::uint32_t subject = verb + 2;  // "التي توجه إليها أيضا روحاني"
  while (subject < items_.size() && items_[subject].kind == ItemKind::neutral) ++subject;
  const bool goes = subject < items_.size() && items_[subject].kind == ItemKind::mention &&
                    items_[subject].slot == Slot::none && items_[verb + 1].kind == ItemKind::preposition &&
                    (items_[verb + 1].clitics & any_pronoun) != 0 && items_[verb + 1].slot == Slot::to &&
                    trigger(verb).filler(Slot::to) == Filler::place;
  if (!visits && !goes) return std::nullopt;
  std::uint32_t j = verb;
  while (j > 0 && (is_light(items_[j - 1].kind) || items_[j - 1].kind == ItemKind::relative)) --j;
  if (j == 0 || items_[j - 1].kind != ItemKind::mention || mention(j - 1).place == no_index) return std::nullopt;
  return j - 1;
}

std::optional<std::uint32_t> Clauses::verb_behind(std::uint32_t noun, std::uint32_t end) const {
  if (items_[noun].kind != ItemKind::trigger_noun) return std::nullopt;
  std::uint32_t first = noun;
  while (first > 0 && items_[first - 1].kind == ItemKind::support_noun) --first;  // في مستهل
  if (first == 0 || governor(first) || items_[first - 1].kind != ItemKind::preposition) return std::nullopt;
  const bool meanwhile = items_[first - 1].during || (first < noun && items_[first - 1].slot == Slot::in);
  if (!meanwhile) return std::nullopt;
  for (std::uint32_t i = end; i < items_.size(); ++i) {
    const ItemKind kind = items_[i].kind;
    if (is_finite_verb(kind)) return has_comma(noun, i) ? std::optional(i) : std::nullopt;
    if (kind == ItemKind::stop || opens_clause(kind)) break;
  }
  return std::nullopt;
}

std::optional<Slot> Clauses::circumstance(std::uint32_t noun) const {
  std::uint32_t j = noun;
  while (j > 0 && (items_[j - 1].kind == ItemKind::support_noun ||
                   (items_[j - 1].kind == ItemKind::neutral && !items_[j - 1].cue)))
    --j;
  if (j == 0 || items_[j - 1].kind != ItemKind::preposition || (items_[j - 1].clitics & any_pronoun) != 0)
    return std::nullopt;
  const Slot slot = items_[j - 1].slot;
  if (slot == Slot::after || slot == Slot::before || slot == Slot::other || slot == Slot::since) return slot;
  return std::nullopt;
}

}  // namespace waqai
