// Likeness of two accounts: how far they tell of the same event, each part by itself (docs/merging.md).
#pragma once

#include <cstdint>
#include <optional>

#include "account.hpp"

namespace waqai {

/// Kinds that reports use for one another. A contact, which leaves the channel open, is of each but visit.
enum class KindFamily : std::uint8_t { encounter, call, statement, visit };
KindFamily family(Kind kind);

/// Whether reports may call one event by both kinds.
bool one_family(Kind a, Kind b);

/// Whether both places may be true: one is unknown, both are equal, or a city and its country.
bool places_agree(const Account& a, const Account& b);

/// The party of `parties` that `party` is or stands for, or nothing.
const AccountParty* counterpart(const AccountParty& party, std::span<const AccountParty> parties);

/// Why two accounts cannot be one event.
enum class Obstacle : std::uint8_t { none, kind, no_date, date, too_few_parties, parties, gathering, place };

/// How strictly dates are compared.
enum class DateRule : std::uint8_t {
  share_a_day,
  next_day,  ///< or lie side by side, as by a report of the next day or another time zone
  ignored,
};

/// Each part from 0 to 1.
struct Likeness {
  Obstacle obstacle = Obstacle::none;
  double kind = 0;
  double parties = 0;
  double date = 0;
  double place = 0;

  /// 0.25 kind + 0.40 parties + 0.20 date + 0.15 place; 0 where there is an obstacle.
  [[nodiscard]] double total() const;
};

struct LikenessWeights {
  double kind = 0.25;
  double parties = 0.40;
  double date = 0.20;
  double place = 0.15;
};
inline constexpr LikenessWeights likeness_weights;

/// From this total on two accounts are of one event.
inline constexpr double same_event = 0.7;

/// Compares kinds, parties, dates and places; statuses are the caller's. Stops at the first obstacle, the parts behind
/// it being 0. O(parties²) at worst.
Likeness compare(const Account& a, const Account& b, DateRule rule = DateRule::share_a_day);

}  // namespace waqai
