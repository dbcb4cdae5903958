// Items: a sentence as a short row of typed pieces, the alphabet in which frames are read.
//
// Mentions, time expressions and triggers cover several tokens each; what is left are
// words of grammar and unknown words. Each mention knows what marks it: a preposition,
// a place in a list, or nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/mentions.hpp"
#include "extract/tagged_text.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {

enum class ItemKind : std::uint8_t {
  mention,
  timex,
  trigger_noun,
  trigger_verb,
  support_noun,
  support_verb,
  verb,  ///< any other finite verb
  reporting,
  auxiliary,
  preposition,
  complementizer,
  relative,
  subordinator,
  negation,
  neutral,  ///< adverb, adjective of the noun, cue: stands between arguments without harm
  comma,
  hyphen,
  then,  ///< ثم between two parties
  open_bracket,
  close_bracket,
  stop,   ///< : ; ؛
  nisba,  ///< adjective of a country that is part of no mention; index: Actor
  word,   ///< content that the grammar does not know
};

enum class Tense : std::uint8_t { none, past, present, future };

/// Of a verb's ending: عقد, عقدا, عقدوا, with a pronoun or without.
enum class Number : std::uint8_t { singular, dual, plural };

/// Of a verb in the third person singular, unknown behind a pronoun's ending; of an event noun, that of its pronoun.
enum class Gender : std::uint8_t { unknown, masculine, feminine };

struct Item {
  ItemKind kind = ItemKind::word;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  CliticSet clitics = no_clitic;
  std::uint32_t index = 0;          ///< into mentions, timexes, triggers or supports
  std::uint32_t series = no_index;  ///< of a trigger that is a named series
  Tense tense = Tense::none;        ///< of a verb
  Slot slot = Slot::none;  ///< of a preposition, what it marks; of a mention or what describes it, what marks it
                           ///< (none: bare)
  std::uint32_t head = 0;  ///< of a mention, the item that begins its list (itself where it stands alone)
  std::optional<Status> cue;
  bool aim = false;        ///< the cue is about what follows alone
  bool preparing = false;  ///< an aim that is not reached on the same day
  bool leads = false;      ///< برئاسة: who stands behind it is of the delegation before it
  bool during = false;     ///< على هامش: the event noun behind it takes place meanwhile
  bool doubts = false;     ///< هدد: what calls an event off behind it has not done so
  bool recalled = false;   ///< الأخيرة: the event noun before it has taken place
  bool previous = false;   ///< السابقة: it is another event than what the text is about
  bool refuses = false;    ///< what it governs does not take place
  bool requests = false;   ///< asks for the event right behind it
  bool phone = false;
  bool that = false;       ///< وذلك: what stands behind it is said of the whole clause before it
  bool there = false;      ///< هناك: where the event told before took place
  bool lasting = false;    ///< تستغرق, before days
  bool ending = false;     ///< واختتمت, before the event's last day
  std::uint16_t days = 0;  ///< the length of an event
  bool generic = false;
  bool media = false;                ///< who speaks with it gives an interview
  Number number = Number::singular;  ///< of a verb with a tense, or an event noun
  Gender gender = Gender::unknown;   ///< of a verb with a tense, or an event noun's pronoun
  bool first_person = false;         ///< of a verb: who speaks is its subject
  bool definite = false;             ///< of an event noun or a word: with the article
  bool journey = false;              ///< of an event noun: a visit
  bool takes_place = false;          ///< of a support verb: its subject is the event
  bool attends = false;              ///< of a support verb: its subject is one party among others
  bool ordinal = false;              ///< أول, before who or what is the first to
  bool compass = false;              ///< شمال: a part of the country or city behind it
  bool speech = false;               ///< تصريح: whose it is speaks
  bool quote = false;                ///< a quotation mark
  bool opens_quote = false;          ///< one that opens
  bool gathered = false;             ///< المجتمعون: all who took part in what was told before
  bool venue = false;                ///< قاعدة, مطار: somewhere in a place
  bool tour = false;                 ///< جولة: a journey of several stations
  bool personal = false;             ///< هو, before a verb: its subject
};

/// Whether the item stands behind إلى or ل, as where somebody goes.
inline bool leads_there(const Item& item) { return item.slot == Slot::to || item.slot == Slot::li; }

/// "وصل، الأحد، إلى باريس": whether item `comma`, before `end`, is the first of two commas around a day, which end no
/// clause.
bool opens_day(std::span<const Item> items, std::uint32_t comma, std::uint32_t end);

/// The items of tokens [sentence.first, sentence.last). `mentions` and `timexes` are those of the sentence, in order.
std::vector<Item> itemize(const TaggedText& text, const Sentence& sentence, std::span<const Mention> mentions,
                          std::span<const Timex> timexes, const Grammar& grammar);

}  // namespace waqai
