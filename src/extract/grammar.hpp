// Grammar: the words of data/lexicon/ar that build sentences and name events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/core/terms.hpp"
#include "waqai/lexicon/phrase_trie.hpp"
#include "waqai/lexicon/vocabulary.hpp"

namespace waqai {

/// What a word does in a sentence; the classes of data/lexicon/ar/words.tsv, in its order.
enum class WordClass : std::uint8_t {
  preposition,
  pronoun,
  complementizer,
  relative,
  subordinator,
  auxiliary,
  reporting,
  verb,
  negation,
  request,
  refusal,
  adverb,
  cue,
  doubt,
  recalled,
  aim,
  during,
  opener,
  then,
  collective,
  title,
  former,
  current,
  counterpart,
  capital,
  city,
  pair,
  these_countries,
  generic,
  lasting,
  ending,
  days,
  sport,
  tour,
  personal,
  host,
  latter,
  field,
  owned,
  media,
  ordinal,
  of_countries,
  speech,
  homeland,
  compass,
  honour,
  these_leaders,
  these_officials,
  same,
  spot,
  venue,
  gathered,
  leadership,
  // from triggers.tsv and support.tsv:
  trigger_past,
  trigger_present,
  trigger_noun,
  support_past,
  support_present,
  support_noun,
};

/// Where an argument stands in relation to its trigger.
enum class Slot : std::uint8_t {
  none,
  subject,
  object,
  genitive,
  owner,
  with,
  between,
  to,
  from,
  in,
  on,
  about,
  participation,
  other,
  bi,
  li,
  before,
  after,
  since,
};
inline constexpr std::size_t slot_count = 19;

/// What stands in a slot: a party with its role, the place, or nothing of interest.
enum class Filler : std::uint8_t { nothing, party, host, guest, initiator, place };

/// What stands before a name that is not meant itself.
enum class Owned : std::uint8_t {
  thing,      ///< جامعة: before a person's or a country's name
  city_too,   ///< شارع
  of_people,  ///< مساعد: before a person's name alone
};

struct Trigger {
  std::string id;
  Kind kind = Kind::meeting;
  Filler frame[slot_count] = {};
  [[nodiscard]] Filler filler(Slot slot) const { return frame[static_cast<std::size_t>(slot)]; }
  bool open_channel = false;
  bool one_sided = false;  ///< its subject speaks; several of them do not speak to each other: "تحدث السفيران عن"
  bool minor = false;        ///< too common a word to read an article for that has no other trigger
  bool of_tour = false;      ///< "جولة تشمل مصر": told of a journey alone
  bool of_sitting = false;   ///< "جلسة": of one country's people alone, its parliament or court sits
  bool within_body = false;  ///< said of a body alone, its members meet for it: "يبحث مجلس الأمن"
};

/// Role of a support verb's subject in the event that its noun names.
enum class SupportSubject : std::uint8_t {
  party,
  member,  ///< one party: who else there is, other words say (قمة ترأسها ماكرون)
  initiator,
  place,
  event
};

inline bool takes_part(SupportSubject subject) {
  return subject == SupportSubject::party || subject == SupportSubject::member;
}

struct Support {
  std::string id;
  SupportSubject subject = SupportSubject::party;
  bool takes_object = false;  ///< لقاء جمع بوتين والأسد
  std::optional<Status> status;
};

/// Value of a word whose class knows one value beside none: a feminine relative, حيث, كان, a verb that announces or
/// agrees, an aim that prepares, a state's collective, a word of nothing but sport.
inline constexpr std::uint16_t marked = 1;
/// Of auxiliary: the word behind it is a verb, whatever it is.
inline constexpr std::uint16_t opens_verb = 2;
/// Value of a subordinator: قبل أن.
inline constexpr std::uint16_t before_that = 2;
/// Value of a subordinator: كما.
inline constexpr std::uint16_t also_told = 3;
/// Values of an adverb: هاتفيا, هناك, وذلك.
inline constexpr std::uint16_t by_phone = 1;
inline constexpr std::uint16_t back_there = 2;
inline constexpr std::uint16_t of_clause = 3;
/// Value of a pair: كلا منهما.
inline constexpr std::uint16_t other_two = 2;

/// One meaning of a phrase of the grammar.
struct GrammarEntry {
  WordClass word_class = WordClass::verb;
  /// Slot of a preposition or pronoun; Status of a cue; number of days; of an adverb 1 for the phone and 2 for هناك;
  /// `marked`; `before_that`; index of Trigger or Support.
  std::uint16_t value = 0;
};

class Grammar {
 public:
  /// @throws DataError at the first wrong row of the built-in tables.
  explicit Grammar(Vocabulary& vocabulary);

  [[nodiscard]] const PhraseTrie& trie() const { return trie_; }
  [[nodiscard]] GrammarEntry entry(PhraseId phrase) const { return entries_[phrase]; }
  [[nodiscard]] const Trigger& trigger(std::uint16_t index) const { return triggers_[index]; }
  [[nodiscard]] const Support& support(std::uint16_t index) const { return supports_[index]; }
  /// What a named series of negotiations (knowledge.hpp) brings with it in place of a row of triggers.tsv.
  [[nodiscard]] std::uint16_t series_trigger() const { return series_trigger_; }

 private:
  void load_words();
  void load_triggers();
  void load_supports();
  void add(const Table::Row& row, std::string_view column, GrammarEntry entry);

  Vocabulary* vocabulary_;
  PhraseTrie trie_;
  std::vector<GrammarEntry> entries_;
  std::vector<Trigger> triggers_;
  std::vector<Support> supports_;
  std::uint16_t series_trigger_ = 0;
};

}  // namespace waqai
