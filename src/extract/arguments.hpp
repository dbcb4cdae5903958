// Arguments: what stands behind a verb or an event noun, up to the end of its clause.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/items.hpp"

namespace waqai {

struct Arguments {
  std::vector<std::uint32_t> bare;    ///< mentions that nothing marks, each the head of its list, in order
  std::vector<std::uint32_t> marked;  ///< other mentions, in order
  std::vector<std::uint32_t> attendees;  ///< "اجتماع وحضره لافروف": bare, behind a verb whose object is the noun
  std::vector<std::uint32_t> timexes;
  std::vector<std::uint32_t> pronouns;  ///< prepositions with a pronoun: معه, بينهما
  std::uint32_t second_side = no_index;  ///< "مع X الاثنين، ومع Y الثلاثاء": the preposition of a second event
  std::uint32_t second_day = no_index;  ///< "وغدا مع X": the time of a second event of the same noun
  std::uint32_t second_object = no_index;  ///< "التقى X في باريس الاثنين وY في روما الثلاثاء": of a second event
  std::uint32_t trigger = 0;           ///< the verb or noun
  std::uint32_t end = 0;               ///< the item that stopped the scan
  std::uint32_t predicate = no_index;  ///< a support verb whose subject is the noun: القمة ستعقد في موسكو
  std::uint32_t support = no_index;  ///< a support verb in the noun's relative clause: لقاء جمع بوتين والأسد
};

/// How the word before the arguments governs them.
struct Government {
  bool noun = false;          ///< a noun takes one bare complement, and may have a relative clause
  bool takes_object = false;  ///< of a noun: استقبال بوتين الأسد
};

/// Scans items (k, end) behind the verb or noun at k. O(end - k).
Arguments scan_arguments(std::span<const Item> items, std::uint32_t k, std::uint32_t end, Government government);

}  // namespace waqai
