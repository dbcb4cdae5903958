// SayingDay: on which day each speaker last spoke, for a meeting of which later sentences speak as the occasion.
//
//   قال ماكرون الجمعة إن العقوبات باقية. وأضاف في مؤتمر صحفي مع بوتين ...
#pragma once

#include <cstdint>
#include <vector>

#include "extract/clauses.hpp"
#include "extract/draft.hpp"
#include "extract/subjects.hpp"

namespace waqai {

/// Sentences are read in order.
class SayingDay {
 public:
  explicit SayingDay(const Knowledge& knowledge) : knowledge_(knowledge) {}

  /// Keeps day and speaker of each dated verb of saying. To be called before subjects.leave().
  void read(const Clauses& clauses, const Subjects& subjects);

  /// Gives the day to an undated meeting of the speaker, told by the trigger at item k, that is but the occasion of
  /// what somebody says.
  void date(const Clauses& clauses, std::uint32_t k, Draft& draft) const;

 private:
  [[nodiscard]] bool speaks_for(const Party& speaker, const Party& party) const;

  struct Saying {
    Timex day;
    Group speaker;
  };

  const Knowledge& knowledge_;
  std::vector<Saying> sayings_;
};

}  // namespace waqai
