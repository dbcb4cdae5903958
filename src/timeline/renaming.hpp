// Renaming: one actor under two ids becomes one, as a person has decided.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "waqai/extract/event.hpp"
#include "waqai/timeline/decisions.hpp"

namespace waqai {

class Renaming {
 public:
  /// Looks in `documents` for what is known of those who are to be renamed to. O(parties) where there are renames.
  Renaming(std::span<const DocumentEvents> documents, const Decisions& decisions);

  /// The party under the id that stands for its own. What is known of that actor replaces name, type and country;
  /// the role stays.
  [[nodiscard]] Participant apply(const Participant& party) const;
  /// The same for all parties, each once, in order of their ids.
  void apply(Event& event) const;

  [[nodiscard]] bool empty() const { return actors_.empty(); }

 private:
  struct Actor {
    std::string id;
    std::optional<Participant> known;
  };
  std::map<std::string, Actor, std::less<>> actors_;  ///< by old id
};

}  // namespace waqai
