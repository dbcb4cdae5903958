// Sets of days as bits, and the solver over them. The calendar is small enough to try every day.
#include "waqai/time/date_constraints.hpp"

#include <algorithm>
#include <tuple>

namespace waqai {
namespace {

constexpr int bits = 64;

Date calendar_begin() { return {DaySet::first_year, 1, 1}; }
Date calendar_end() { return {DaySet::last_year, 12, 31}; }

long number_of(Date day) { return (day - calendar_begin()).days(); }
Date day_of(long number) { return calendar_begin() + boost::gregorian::days(number); }

DaySet intersection(std::span<const DateConstraint> constraints, const std::vector<std::uint32_t>& chosen) {
  DaySet left = DaySet::all();
  for (const std::uint32_t i : chosen) left &= constraints[i].days;
  return left;
}

using Ends = std::pair<std::optional<Date>, std::optional<Date>>;

/// Without those at which only the calendar ends.
Ends ends_of(const DaySet& days) {
  const boost::gregorian::years cycle(28);
  Ends ends{days.first(), days.last()};
  if (ends.first && *ends.first < calendar_begin() + cycle) ends.first.reset();
  if (ends.second && *ends.second > calendar_end() - cycle) ends.second.reset();
  return ends;
}

std::vector<std::uint32_t> contradicting_pair(std::span<const DateConstraint> constraints) {
  for (std::uint32_t i = 0; i < constraints.size(); ++i)
    for (std::uint32_t k = i + 1; k < constraints.size(); ++k)
      if ((constraints[i].days & constraints[k].days).empty()) return {i, k};
  return {};
}

/// Leaves out, from the last, each constraint without which the answer stays the same.
std::vector<std::uint32_t> reduced(std::span<const DateConstraint> constraints, std::vector<std::uint32_t> chosen) {
  const DaySet whole = intersection(constraints, chosen);
  for (std::size_t i = chosen.size(); i-- > 0;) {
    std::vector<std::uint32_t> fewer = chosen;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    const DaySet left = intersection(constraints, fewer);
    if (left.empty() == whole.empty() && ends_of(left) == ends_of(whole)) chosen = std::move(fewer);
  }
  return chosen;
}

}  // namespace

void DaySet::insert(long first, long last) {
  first = std::max(first, 0L);
  last = std::min(last, number_of(calendar_end()));
  for (long day = first; day <= last; ++day) {
    if (day % bits == 0 && day + bits - 1 <= last) {
      words_[static_cast<std::size_t>(day / bits)] = ~std::uint64_t{0};
      day += bits - 1;
    } else {
      words_[static_cast<std::size_t>(day / bits)] |= std::uint64_t{1} << static_cast<unsigned>(day % bits);
    }
  }
}

DaySet DaySet::all() { return between(std::nullopt, std::nullopt); }

DaySet DaySet::between(std::optional<Date> first, std::optional<Date> last) {
  DaySet set;
  const auto open = [](const std::optional<Date>& day) { return !day || day->is_special(); };
  set.insert(open(first) ? 0 : number_of(*first), number_of(open(last) ? calendar_end() : *last));
  return set;
}

DaySet DaySet::weekday(int iso) {
  static const std::array<DaySet, 7> sets = [] {
    std::array<DaySet, 7> weekdays;  // Sunday is 0
    const long begin = calendar_begin().day_of_week().as_number();
    for (long day = 0; day <= number_of(calendar_end()); ++day)
      weekdays[static_cast<std::size_t>((begin + day) % 7)].insert(day, day);
    return weekdays;
  }();
  return sets[static_cast<std::size_t>(iso % 7)];
}

DaySet DaySet::of_month(int month, int day_of_month) {
  DaySet set;
  for (unsigned short year = first_year; year <= last_year; ++year) {
    const Date first(year, static_cast<unsigned short>(month), 1);
    const long begin = number_of(first);
    const long length = first.end_of_month().day();
    if (day_of_month == 0) {
      set.insert(begin, begin + length - 1);
    } else if (day_of_month <= length) {
      set.insert(begin + day_of_month - 1, begin + day_of_month - 1);
    }
  }
  return set;
}

DaySet& DaySet::operator&=(const DaySet& other) {
  for (std::size_t i = 0; i < words; ++i) words_[i] &= other.words_[i];
  return *this;
}

DaySet& DaySet::operator|=(const DaySet& other) {
  for (std::size_t i = 0; i < words; ++i) words_[i] |= other.words_[i];
  return *this;
}

DaySet DaySet::complement() const {
  DaySet set = all();
  for (std::size_t i = 0; i < words; ++i) set.words_[i] &= ~words_[i];
  return set;
}

DaySet DaySet::moved(int least, int most) const {
  DaySet set;
  for (std::size_t i = 0; i < words; ++i)
    for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
      const long day = static_cast<long>(i) * bits + std::countr_zero(rest);
      set.insert(day + least, day + most);
    }
  return set;
}

bool DaySet::contains(Date day) const {
  if (day < calendar_begin() || day > calendar_end()) return false;
  const long number = number_of(day);
  return (words_[static_cast<std::size_t>(number / bits)] >> static_cast<unsigned>(number % bits) & 1U) != 0;
}

bool DaySet::empty() const {
  return std::ranges::all_of(words_, [](std::uint64_t word) { return word == 0; });
}

std::size_t DaySet::size() const {
  std::size_t count = 0;
  for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

std::optional<Date> DaySet::first() const {
  for (std::size_t i = 0; i < words; ++i)
    if (words_[i] != 0) return day_of(static_cast<long>(i) * bits + std::countr_zero(words_[i]));
  return std::nullopt;
}

std::optional<Date> DaySet::last() const {
  for (std::size_t i = words; i-- > 0;)
    if (words_[i] != 0) return day_of(static_cast<long>(i + 1) * bits - 1 - std::countl_zero(words_[i]));
  return std::nullopt;
}

DateSolution solve(std::span<const DateConstraint> constraints) {
  using Outcome = DateSolution::Outcome;
  std::vector<std::uint32_t> chosen(constraints.size());
  for (std::uint32_t i = 0; i < chosen.size(); ++i) chosen[i] = i;
  const DaySet left = intersection(constraints, chosen);

  DateSolution solution;
  if (left.empty()) {
    solution.outcome = Outcome::contradiction;
    solution.proof = contradicting_pair(constraints);
    if (solution.proof.empty()) solution.proof = reduced(constraints, std::move(chosen));
    return solution;
  }
  std::tie(solution.earliest, solution.latest) = ends_of(left);
  if (!solution.earliest && !solution.latest) return solution;
  solution.outcome = solution.earliest == solution.latest ? Outcome::one_day : Outcome::bounded;
  solution.proof = reduced(constraints, std::move(chosen));
  return solution;
}

}  // namespace waqai
