// Dated events: rounds of talks and forums, meetings of two people, and what has lasted since a known day. An article
// that tells of one of them as today's, or yesterday's, is dated by it.
//
// Immutable once loaded; shared by all threads.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "waqai/knowledge/knowledge.hpp"

namespace waqai {

/// Days from the first to the last, both included.
struct DayRange {
  boost::gregorian::date from;
  boost::gregorian::date to;
};

struct Round {
  std::string name;  ///< English: "Astana 7"
  int number = 0;    ///< in its series; 0 where rounds are not counted
  DayRange days;
  PlaceIndex place = no_index;  ///< its city, where one is known
};

/// The rounds of a series, or the meetings of a pair, in order of time.
struct EventList {
  std::vector<Round> rounds;
  DayRange complete;  ///< between these days there are no others; both special where that is not known
  [[nodiscard]] bool is_complete() const { return !complete.from.is_special(); }
};

struct Beginning {
  std::string name;  ///< English
  ActorIndex country = no_index;
  DayRange days;  ///< from its first day; `to` is pos_infin where it has not ended
};

class DatedEvents {
 public:
  /// Loads the built-in tables; ids are those of `knowledge`, words are added to `vocabulary`.
  /// @throws DataError at the first wrong row.
  DatedEvents(const Knowledge& knowledge, Vocabulary& vocabulary);

  /// Nothing listed gives an empty list.
  [[nodiscard]] const EventList& rounds(std::uint32_t series) const { return rounds_[series]; }
  /// In either order.
  [[nodiscard]] const EventList& meetings(ActorIndex one, ActorIndex other) const;

  /// The nouns of beginnings; a match's phrase is an argument of beginning().
  [[nodiscard]] const PhraseTrie& beginnings() const { return trie_; }
  [[nodiscard]] const Beginning& beginning(PhraseId phrase) const { return beginnings_[by_phrase_[phrase]]; }

 private:
  void load_rounds(const Knowledge& knowledge);
  void load_meetings(const Knowledge& knowledge);
  void load_beginnings(const Knowledge& knowledge, Vocabulary& vocabulary);

  EventList none_;
  std::vector<EventList> rounds_;  ///< by series
  std::map<std::pair<ActorIndex, ActorIndex>, EventList> meetings_;
  std::vector<Beginning> beginnings_;
  std::vector<std::uint32_t> by_phrase_;
  PhraseTrie trie_;
};

}  // namespace waqai
