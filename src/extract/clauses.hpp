// Clauses: a sentence's items, and how its verbs, nouns and clauses hang together. It needs no memory of
// other sentences and knows no parties.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "extract/arguments.hpp"
#include "extract/grammar.hpp"
#include "extract/items.hpp"

namespace waqai {

enum class Pronoun : std::uint8_t { none, one, two, many };
Pronoun pronoun_of(CliticSet clitics);

/// Whether the item is a verb with a subject of its own.
bool is_finite_verb(ItemKind kind);

/// حيث, عندما: what follows took place there or then.
bool is_where(const Item& item);

/// أن, حيث, التي: what follows is a clause of its own.
bool opens_clause(ItemKind kind);

/// What may stand between a subject and its verb.
bool is_light(ItemKind kind);

class Clauses {
 public:
  Clauses(const Grammar& grammar, std::span<const Item> items, std::span<const Mention> mentions,
          std::span<const Timex> timexes)
      : grammar_(&grammar), items_(items), mentions_(mentions), timexes_(timexes) {}

  [[nodiscard]] std::span<const Item> items() const { return items_; }
  [[nodiscard]] std::span<const Mention> mentions() const { return mentions_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(items_.size()); }
  [[nodiscard]] const Item& operator[](std::uint32_t item) const { return items_[item]; }

  /// Whether the item is a mention, alone or the first of a list.
  [[nodiscard]] bool begins_list(std::uint32_t item) const {
    return items_[item].kind == ItemKind::mention && items_[item].head == item;
  }

  [[nodiscard]] const Mention& mention(std::uint32_t item) const { return mentions_[items_[item].index]; }
  [[nodiscard]] const Timex& timex(std::uint32_t item) const { return timexes_[items_[item].index]; }
  [[nodiscard]] const Trigger& trigger(std::uint32_t item) const {
    return grammar_->trigger(static_cast<std::uint16_t>(items_[item].index));
  }
  [[nodiscard]] const Support& support(std::uint32_t item) const {
    return grammar_->support(static_cast<std::uint16_t>(items_[item].index));
  }

  /// What stands behind the verb or noun at k, up to item `end`.
  [[nodiscard]] Arguments arguments_after(std::uint32_t k, std::uint32_t end, bool noun) const;

  /// The first item of the clause that item k stands in.
  [[nodiscard]] std::uint32_t start(std::uint32_t k) const;

  /// The verb that carries an event noun or speaks in its clause, scanning back to the clause's start.
  [[nodiscard]] std::optional<std::uint32_t> governor(std::uint32_t noun) const;

  /// Whether a verb stands in a relative clause: "بومبيو الذي وصل السبت".
  [[nodiscard]] bool in_relative_clause(std::uint32_t verb) const;

  /// Whether a comma is among items [first, last).
  [[nodiscard]] bool has_comma(std::uint32_t first, std::uint32_t last) const;

  /// Whether a quotation opens before item `k` in its clause: وأضاف «من المقرر إجراء اتصال».
  [[nodiscard]] bool is_in_speech(std::uint32_t k) const;

  [[nodiscard]] bool is_of_noun_before(std::uint32_t verb) const;
  [[nodiscard]] bool is_aside(std::uint32_t verb) const;

  /// "الرئيس الذي كان الملك استقبله": the mention that the relative clause around the verb is about.
  [[nodiscard]] std::optional<std::uint32_t> antecedent(std::uint32_t verb) const;

  /// "الصين التي زارها ماكرون", "عمان التي وصل إليها": the mention that the pronoun of a visit's verb means, in a
  /// relative clause about it.
  [[nodiscard]] std::optional<std::uint32_t> visited_before(std::uint32_t verb) const;

  /// Whether an event noun is a purpose, behind ل: دعوة لزيارة; in ترأسه لاجتماع it is the object.
  [[nodiscard]] bool is_purpose(std::uint32_t k) const {
    const bool object = k > 0 && items_[k - 1].attends && (items_[k - 1].clitics & any_pronoun) != 0;
    return items_[k].kind == ItemKind::trigger_noun && (items_[k].clitics & prep_li) != 0 && !object;
  }

  /// Whether the item is a verbal noun that is a purpose: لحضور قمة, لإجراء محادثات.
  [[nodiscard]] bool is_verbal_purpose(std::uint32_t item) const {
    return items_[item].kind == ItemKind::support_noun && (items_[item].clitics & prep_li) != 0;
  }

  /// Whether the item is a verb that proposes what it carries: دعا, اقترح.
  [[nodiscard]] bool proposes(std::uint32_t item) const {
    return items_[item].kind == ItemKind::support_verb && support(item).status == Status::proposed;
  }

  /// Whether a verb of beginning carries the noun: "بدأ زيارة".
  [[nodiscard]] bool is_started(std::uint32_t noun) const {
    const auto verb = governor(noun);
    return verb && items_[*verb].kind == ItemKind::support_verb && support(*verb).id == "start";
  }

  /// "في مستهل قمتهما في هلسنكي، أعرب ترامب": the verb of the clause that an event noun opens as its occasion, from
  /// item `end` on.
  [[nodiscard]] std::optional<std::uint32_t> verb_behind(std::uint32_t noun, std::uint32_t end) const;

  /// What makes an event noun a mere circumstance of what its clause tells: after, before, since, or other:
  /// "عرض لافروف خلال اللقاء".
  [[nodiscard]] std::optional<Slot> circumstance(std::uint32_t noun) const;

 private:
  const Grammar* grammar_;
  std::span<const Item> items_;
  std::span<const Mention> mentions_;
  std::span<const Timex> timexes_;
};

}  // namespace waqai
