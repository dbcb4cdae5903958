// HeadingDate: the date that a chronicle sets above its entries, or before one.
//
//   سبتمبر 2014
//   عقد الاجتماع الأول بين مصر وإثيوبيا.
//   19 نوفمبر 1977: السادات يزور القدس.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/clauses.hpp"
#include "extract/draft.hpp"

namespace waqai {

/// Sentences are read in order.
class HeadingDate {
 public:
  explicit HeadingDate(std::optional<boost::gregorian::date> day) : day_(day) {}

  /// Keeps the date of a sentence that is nothing else, for those that follow, and the one that opens this sentence
  /// before a colon. To be called before date().
  void read(const Clauses& clauses, std::uint32_t sentence);

  /// Gives the date to an undated event that has come about. What a headline announces for a weekday, without a verb,
  /// lies ahead.
  void date(Draft& draft) const;

 private:
  [[nodiscard]] bool is_past(const Timex& timex) const;
  [[nodiscard]] static bool opens_agenda(const Clauses& clauses);

  std::optional<boost::gregorian::date> day_;
  std::optional<Timex> above_;
  std::uint32_t sentence_ = 0;  ///< of above_
  std::optional<Timex> before_;
  std::optional<Span> opening_;  ///< the weekday with which a headline opens
};

}  // namespace waqai
