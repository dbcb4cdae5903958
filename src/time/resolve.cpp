// Resolution of what the tagger found (timex.cpp) to dates, by the anchor and the direction of the verb.
#include "waqai/time/resolve.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "waqai/time/feasts.hpp"

namespace waqai {
namespace {

using boost::gregorian::days;

constexpr int first_year = 1400;
constexpr int last_year = 9999;

int iso_weekday(Date date) {
  const int day = date.day_of_week().as_number();
  return day == 0 ? 7 : day;
}

Date monday_of(Date date) { return date - days(iso_weekday(date) - 1); }

/// A month as its number since year 0, so that shifting needs no carrying.
int month_index(int year, int month) { return 12 * year + month - 1; }
int month_index(Date date) { return month_index(date.year(), date.month()); }

bool in_calendar(int index) { return first_year <= index / 12 && index / 12 <= last_year; }

Date first_of_month(int index) {
  return {static_cast<unsigned short>(index / 12), static_cast<unsigned short>(index % 12 + 1), 1};
}

Edtf month_at(int index) { return Edtf::month(index / 12, index % 12 + 1); }

std::optional<Date> day_of_month(int index, int day) {
  if (!in_calendar(index)) return std::nullopt;
  const Date first = first_of_month(index);
  if (day > first.end_of_month().day()) return std::nullopt;
  return first + days(day - 1);
}

/// The first such weekday on or after `date`.
Date weekday_from(Date date, int weekday) { return date + days((weekday - iso_weekday(date) + 7) % 7); }

Edtf week_of(Date monday) { return Edtf::interval(monday, monday + days(6)); }

std::optional<Edtf> years_from(int first, int count) {
  if (first < first_year || first + count - 1 > last_year) return std::nullopt;
  return Edtf::span(Edtf::year(first), Edtf::year(first + count - 1));
}

// ---- Parts of periods

/// The first, middle or last of the `length` units that begin with `first`.
template <typename Index, typename ToDate>
Edtf edge_of(Index first, int length, Edge edge, ToDate to_date) {
  const int third = std::max(1, (length + 1) / 3);
  const int middle = (length - 1) / 2;
  switch (edge) {
    case Edge::start:
      return to_date(first);
    case Edge::early:
      return Edtf::span(to_date(first), to_date(first + third - 1));
    case Edge::middle:
      return length % 2 == 0 ? Edtf::span(to_date(first + middle), to_date(first + middle + 1))
                             : to_date(first + middle);
    case Edge::late:
      return Edtf::span(to_date(first + length - third), to_date(first + length - 1));
    case Edge::end:
      return to_date(first + length - 1);
    case Edge::none:
      break;
  }
  return Edtf::span(to_date(first), to_date(first + length - 1));
}

/// "مطلع مارس": a day of a month, a month of a year, a year of a decade.
Edtf edge_of(const Edtf& period, Edge edge) {
  if (edge == Edge::none) return period;
  const Date first = *period.earliest();
  const Date last = *period.latest();
  const auto length = static_cast<int>((last - first).days()) + 1;
  constexpr int longest_month = 31;
  constexpr int shortest_month = 28;
  const auto day = [&](int offset) { return Edtf::day(first + days(offset)); };
  if (shortest_month <= length && length <= longest_month) {
    // Of a month the 15th is the middle, and the thirds have ten days and what is left.
    constexpr int middle = 14;
    constexpr int third = 10;
    if (edge == Edge::middle) return day(middle).approximately();
    if (edge == Edge::early) return Edtf::interval(first, first + days(third - 1)).approximately();
    if (edge == Edge::late) return Edtf::interval(first + days(2 * third), last).approximately();
  }
  constexpr int longest_season = 100;
  if (length <= longest_season) return edge_of(0, length, edge, day).approximately();
  if (first.year() == last.year()) {
    const int months = last.month() - first.month() + 1;
    constexpr int quarter = 3;
    if (edge == Edge::early)
      return Edtf::span(month_at(month_index(first)), month_at(month_index(first) + quarter - 1)).approximately();
    if (edge == Edge::late)
      return Edtf::span(month_at(month_index(last) - quarter + 1), month_at(month_index(last))).approximately();
    return edge_of(month_index(first), months, edge, month_at).approximately();
  }
  return edge_of(int{first.year()}, last.year() - first.year() + 1, edge, Edtf::year).approximately();
}

/// "الربع الثالث", "النصف الأول", "صيف": of the year, or a half of the month that `date` names.
std::optional<Edtf> part_of(int year, YearPart part) {
  if (year < first_year || year >= last_year) return std::nullopt;
  const int january = month_index(year, 1);
  const auto months = [&](int first, int count) {
    return Edtf::span(month_at(january + first - 1), month_at(january + first + count - 2));
  };
  constexpr int season_months = 3;
  switch (part) {
    case YearPart::none:
      return Edtf::year(year);
    case YearPart::first_half:
      return months(1, 6);
    case YearPart::second_half:
      return months(7, 6);
    case YearPart::spring:
      return months(3, season_months);
    case YearPart::summer:
      return months(6, season_months);
    case YearPart::autumn:
      return months(9, season_months);
    case YearPart::winter:
      return months(12, season_months);
    default:
      return months(3 * static_cast<int>(part) - 2, 3);
  }
}

Edtf half_of(const Edtf& month, YearPart part) {
  constexpr int half = 15;
  const Date first = *month.earliest();
  if (part == YearPart::first_half) return Edtf::interval(first, first + days(half - 1));
  return Edtf::interval(first + days(half), *month.latest());
}

bool is_half(YearPart part) { return part == YearPart::first_half || part == YearPart::second_half; }

/// The nth weekday of a month, or its nth whole ISO week; -1 is the last.
std::optional<Edtf> nth_of_month(const PartialDate& date, const Edtf& month) {
  const Date first = *month.earliest();
  const Date last = *month.latest();
  const int weekday = date.weekday != 0 ? date.weekday : 1;
  const Date day =
      date.nth > 0 ? weekday_from(first, weekday) + days(7 * (date.nth - 1)) : weekday_from(last - days(6), weekday);
  if (day > last) return std::nullopt;
  if (date.weekday != 0) return Edtf::day(day);
  // A month's last week is the last that ends in it.
  return week_of(date.nth < 0 && day + days(6) > last ? day - days(7) : day);
}

class Resolver {
 public:
  Resolver(std::optional<Date> anchor, Direction direction, HijriCalendar calendar)
      : anchor_(anchor), direction_(direction), calendar_(calendar) {}

  [[nodiscard]] std::optional<Edtf> resolve(const PartialDate& date) const {
    auto result = resolve_exact(date);
    if (result && date.side != 0) result = side_of(*result, date.side);
    if (result && (date.about || date.half)) result = result->approximately();
    return result;
  }

 private:
  /// What of a period lies ahead of the anchor or behind it, the anchor included; of a month or a year the whole, whose
  /// precision is what is told.
  [[nodiscard]] std::optional<Edtf> side_of(const Edtf& period, int side) const {
    if (period.precision() != Precision::interval) return period;
    if (!anchor_ || !period.contains(Edtf::day(*anchor_))) return period;
    return side > 0 ? Edtf::interval(*anchor_, *period.latest()) : Edtf::interval(*period.earliest(), *anchor_);
  }

  [[nodiscard]] std::optional<Edtf> resolve_exact(const PartialDate& date) const {
    if (date.short_year) return short_year(date);
    if (date.year != 0 && date.feast != 0) return feast_in_year(date);
    if (date.year != 0) return in_year(date, date.year);
    if (!anchor_) return std::nullopt;
    if (date.unit == Unit::day && date.month != 0 && date.day != 0) return stated_day(date);
    if (date.unit != Unit::none) return date.counted ? counted(date) : date.count != 0 ? run(date) : period(date);
    if (date.month != 0 || date.part != YearPart::none || date.feast != 0) return unsaid_year(date);
    if (date.weekday == 0) return std::nullopt;
    return Edtf::day(date.day != 0 ? weekday_and_day(date) : weekday(date));
  }

  // ---- Within a known year, of the date's own calendar

  [[nodiscard]] std::optional<Edtf> in_year(const PartialDate& date, int year) const {
    if (date.calendar == Calendar::hijri) return in_hijri_year(date, year);
    if (year < first_year || year > last_year) return std::nullopt;
    if (date.month != 0) return in_month(date, Edtf::month(year, date.month));
    const auto whole = date.years != 0 ? years_from(year, date.years) : part_of(year, date.part);
    if (!whole) return std::nullopt;
    return edge_of(*whole, date.edge);
  }

  [[nodiscard]] std::optional<Edtf> in_hijri_year(const PartialDate& date, int year) const {
    if (date.day != 0) return hijri_day(calendar_, {year, date.month, date.day});
    const auto whole = date.month != 0 ? hijri_month(calendar_, year, date.month) : hijri_year(calendar_, year);
    if (!whole) return std::nullopt;
    return edge_of(*whole, date.edge);
  }

  [[nodiscard]] static std::optional<Edtf> in_month(const PartialDate& date, const Edtf& month) {
    if (date.nth != 0) return nth_of_month(date, month);
    if (is_half(date.part)) return half_of(month, date.part);
    if (date.day == 0) return edge_of(month, date.edge);
    const auto day = day_of_month(month_index(*month.earliest()), date.day);
    if (!day) return std::nullopt;
    return Edtf::day(*day);
  }

  [[nodiscard]] std::optional<Edtf> feast_in_year(const PartialDate& date) const {
    const Feasts& feasts = Feasts::builtin();
    const auto feast = static_cast<std::size_t>(date.feast - 1);
    if (date.calendar == Calendar::gregorian) return shaped(feasts.on(feast, date.year, calendar_), date);
    const auto year = hijri_year(calendar_, date.year);
    if (!year) return std::nullopt;
    for (const int gregorian : {int{year->earliest()->year()}, int{year->latest()->year()}})
      for (const Edtf& day : feasts.occurrences(feast, gregorian, calendar_))
        if (year->contains(day)) return shaped(day, date);
    return std::nullopt;
  }

  /// "ثاني أيام عيد الفطر", "عشية عيد الفطر", "أواخر رمضان".
  static std::optional<Edtf> shaped(const std::optional<Edtf>& feast, const PartialDate& date) {
    if (!feast) return std::nullopt;
    if (date.nth > 0) return Edtf::day(*feast->earliest() + days(date.nth - 1));
    if (date.nth < 0) return Edtf::day(*feast->earliest() + days(date.nth));
    return edge_of(*feast, date.edge);
  }

  /// "16/4/21": the day, month and year that lie nearest to the anchor, of the two orders in use.
  [[nodiscard]] std::optional<Edtf> short_year(const PartialDate& date) const {
    const auto full = [](int year) { return year < 70 ? 2000 + year : 1900 + year; };
    PartialDate year_last = date;
    year_last.short_year = false;
    year_last.year = static_cast<std::int16_t>(full(date.year));
    PartialDate year_first = year_last;
    year_first.day = static_cast<std::int8_t>(std::min<int>(date.year, 99));
    year_first.year = static_cast<std::int16_t>(full(date.day));
    const auto a = resolve(year_last);
    const auto b = date.year <= 31 ? resolve(year_first) : std::nullopt;
    if (!a || !b || !anchor_) return a ? a : b;
    return distance(*b) < distance(*a) ? b : a;
  }

  // ---- Counted from the anchor

  /// "أمس", "الأسبوع الماضي", "22 من الشهر الجاري", "مارس من العام الماضي".
  [[nodiscard]] std::optional<Edtf> period(const PartialDate& date) const {
    switch (date.unit) {
      case Unit::day:
        return Edtf::day(shifted_day(date));
      case Unit::week: {
        const Date monday = monday_of(*anchor_) + days(7 * date.offset);
        if (date.weekday != 0) return Edtf::day(monday + days(date.weekday - 1));
        return edge_of(week_of(monday), date.edge);
      }
      case Unit::month: {
        const int index = month_index(*anchor_) + date.offset;
        if (!in_calendar(index)) return std::nullopt;
        return in_month(date, month_at(index));
      }
      case Unit::year: {
        const int year = date.calendar == Calendar::hijri ? to_hijri(calendar_, *anchor_).value_or(HijriDate{}).year
                                                          : int{anchor_->year()};
        PartialDate dated = date;
        dated.year = static_cast<std::int16_t>(year + date.offset);
        return date.feast != 0 ? feast_in_year(dated) : in_year(dated, dated.year);
      }
      case Unit::decade:
      case Unit::century: {
        const int length = date.unit == Unit::decade ? 10 : 100;
        const auto whole = years_from(anchor_->year() / length * length + date.offset * length, length);
        if (!whole) return std::nullopt;
        return edge_of(*whole, date.edge);
      }
      case Unit::none:
        break;
    }
    return std::nullopt;
  }

  /// "اليوم 20 نوفمبر": the day that is written, in the year that brings it nearest.
  [[nodiscard]] std::optional<Edtf> stated_day(PartialDate date) const {
    date.unit = Unit::none;
    return Resolver(anchor_, Direction::unknown, calendar_).resolve(date);
  }

  /// "أمس الثلاثاء": where the two disagree, the weekday is right and the anchor is not, as sites date articles
  /// by when they took them over: mostly later, at times a day earlier.
  [[nodiscard]] Date shifted_day(const PartialDate& date) const {
    const Date day = *anchor_ + days(date.offset);
    return date.weekday == 0 ? day : weekday_from(day - days(5), date.weekday);
  }

  /// "قبل 3 أسابيع": as exact as its unit, for nobody counts months to the day.
  /// Against the verb's direction ("تلقت بعد أسبوع") it counts from something else in the story.
  [[nodiscard]] std::optional<Edtf> counted(const PartialDate& date) const {
    if (date.within) return within(date);
    if (direction_ == (date.offset > 0 ? Direction::past : Direction::future)) return std::nullopt;
    return moved(date.unit, date.offset);
  }

  [[nodiscard]] std::optional<Edtf> moved(Unit unit, int offset) const {
    switch (unit) {
      case Unit::day:
        return Edtf::day(*anchor_ + days(offset));
      case Unit::week:
        return Edtf::day(*anchor_ + days(7 * offset)).approximately();
      case Unit::month: {
        const int index = month_index(*anchor_) + offset;
        if (!in_calendar(index)) return std::nullopt;
        return month_at(index);
      }
      case Unit::year:
        return years_from(anchor_->year() + offset, 1);
      case Unit::decade:
      case Unit::century: {
        const auto year = years_from(anchor_->year() + (unit == Unit::decade ? 10 : 100) * offset, 1);
        if (!year) return std::nullopt;
        return year->approximately();
      }
      case Unit::none:
        break;
    }
    return std::nullopt;
  }

  /// The day that lies so many units from the anchor; a month's end where the month is shorter.
  [[nodiscard]] std::optional<Date> day_after(Unit unit, int offset) const {
    if (unit == Unit::day) return *anchor_ + days(offset);
    if (unit == Unit::week) return *anchor_ + days(7 * offset);
    const int index = month_index(*anchor_) + (unit == Unit::month ? offset : 12 * offset);
    if (!in_calendar(index)) return std::nullopt;
    const Date last = first_of_month(index).end_of_month();
    return day_of_month(index, anchor_->day()).value_or(last);
  }

  /// "خلال 3 أسابيع", told of what is to come or what was; of neither it is a duration.
  [[nodiscard]] std::optional<Edtf> within(const PartialDate& date) const {
    if (direction_ == Direction::unknown || date.unit > Unit::year) return std::nullopt;
    const bool ahead = direction_ == Direction::future;
    const auto other = day_after(date.unit, ahead ? date.offset : -date.offset);
    if (!other) return std::nullopt;
    return ahead ? Edtf::interval(*anchor_, *other) : Edtf::interval(*other, *anchor_);
  }

  /// "الأسابيع الثلاثة المقبلة": calendar weeks and years; months, which nobody counts from their first, to the day.
  [[nodiscard]] std::optional<Edtf> run(const PartialDate& date) const {
    if (date.unit == Unit::month) {
      const bool ahead = date.offset > 0;
      const auto other = day_after(date.unit, ahead ? date.count : -date.count);
      if (!other) return std::nullopt;
      return ahead ? Edtf::interval(*anchor_ + days(1), *other) : Edtf::interval(*other, *anchor_ - days(1));
    }
    PartialDate from;
    from.unit = date.unit;
    from.offset = date.offset;
    PartialDate to = from;
    to.offset = static_cast<std::int16_t>(date.offset + date.count - 1);
    const auto first_period = period(from);
    const auto last_period = period(to);
    if (!first_period || !last_period) return std::nullopt;
    return Edtf::span(*first_period, *last_period);
  }

  // ---- What recurs: a weekday each week, a day, month, season or feast each year

  [[nodiscard]] Date weekday(const PartialDate& date) const {
    const Date next = weekday_from(*anchor_ + days(1), date.weekday);
    const Date on_or_after = weekday_from(*anchor_, date.weekday);
    switch (date.modifier) {
      case PartialDate::unmodified:
        return direction_ == Direction::future ? on_or_after : weekday_from(*anchor_ - days(6), date.weekday);
      case 0:
        return direction_ == Direction::past ? weekday_from(*anchor_ - days(6), date.weekday) : on_or_after;
      default:
        return date.modifier > 0 ? next + days(7 * (date.modifier - 1)) : on_or_after + days(7 * date.modifier);
    }
  }

  /// "الخميس 21": the nearest day that is both, in the direction said; the weekday alone where there is none.
  [[nodiscard]] Date weekday_and_day(const PartialDate& date) const {
    constexpr int reach = 92;  // days: further off, one would say the month
    const auto fits = [&](Date day) { return day.day() == date.day && iso_weekday(day) == date.weekday; };
    for (int distance = 0; distance <= reach; ++distance) {
      if (direction_ != Direction::future && fits(*anchor_ - days(distance))) return *anchor_ - days(distance);
      if (direction_ != Direction::past && fits(*anchor_ + days(distance))) return *anchor_ + days(distance);
    }
    return weekday(date);
  }

  /// What recurs, where its year is left to the reader.
  [[nodiscard]] std::optional<Edtf> unsaid_year(const PartialDate& date) const {
    const int years = date.modifier == -2 ? -1 : date.modifier == 2 ? 1 : 0;  // "قبل الماضي": one further
    std::optional<Edtf> best;
    int best_year = 0;
    for (const auto& [year, candidate] : recurrences(date)) {
      if (!lies_right(candidate, date)) continue;
      if (best && !better(candidate, *best, date)) continue;
      best = candidate;
      best_year = year;
    }
    if (!best || years == 0) return best;
    return in_year(date, best_year + years);
  }

  /// With the years of their calendar: from the year before the last, whose winter ends in the last, to the next.
  [[nodiscard]] std::vector<std::pair<int, Edtf>> recurrences(const PartialDate& date) const {
    std::vector<std::pair<int, Edtf>> found;
    int year = anchor_->year();
    if (date.calendar == Calendar::hijri) {
      const auto today = to_hijri(calendar_, *anchor_);
      if (!today) return found;
      year = today->year;
    }
    for (int candidate_year = year - 2; candidate_year <= year + 1; ++candidate_year) {
      if (date.feast != 0) {
        const auto feast = static_cast<std::size_t>(date.feast - 1);
        for (const Edtf& day : Feasts::builtin().occurrences(feast, candidate_year, calendar_))
          if (const auto part = shaped(day, date)) found.emplace_back(candidate_year, *part);
      } else if (const auto candidate = in_year(date, candidate_year)) {
        found.emplace_back(candidate_year, *candidate);
      }
    }
    return found;
  }

  /// Whether a candidate lies where the modifier or else the direction says.
  [[nodiscard]] bool lies_right(const Edtf& candidate, const PartialDate& date) const {
    const Date first = *candidate.earliest();
    const Date last = *candidate.latest();
    if (date.modifier == 0) return first.year() == anchor_->year();
    if (date.modifier != PartialDate::unmodified) return date.modifier > 0 ? first > *anchor_ : last < *anchor_;
    if (direction_ == Direction::past) return first <= *anchor_;
    return direction_ != Direction::future || last >= *anchor_;
  }

  /// A weekday written beside the day decides between years; then the nearer one, and the past of equals. Without a
  /// direction the anchor's own year is meant rather than what lies far off, and of feasts always.
  [[nodiscard]] bool better(const Edtf& a, const Edtf& b, const PartialDate& date) const {
    constexpr long near = 92;  // days
    if (date.weekday != 0 && date.day != 0) {
      const bool a_fits = iso_weekday(*a.earliest()) == date.weekday;
      const bool b_fits = iso_weekday(*b.earliest()) == date.weekday;
      if (a_fits != b_fits) return a_fits;
    }
    if (direction_ == Direction::unknown && (date.feast != 0 || std::min(distance(a), distance(b)) > near)) {
      const bool a_now = a.earliest()->year() == anchor_->year();
      const bool b_now = b.earliest()->year() == anchor_->year();
      if (a_now != b_now) return a_now;
    }
    return distance(a) < distance(b);
  }

  [[nodiscard]] long distance(const Edtf& date) const {
    if (date.contains(Edtf::day(*anchor_))) return 0;
    const long before = (*anchor_ - *date.latest()).days();
    const long after = (*date.earliest() - *anchor_).days();
    return std::max(before, after);
  }

  std::optional<Date> anchor_;
  Direction direction_;
  HijriCalendar calendar_;
};

/// An anchor so near the calendar's ends that counting from it might leave them is none.
std::optional<Date> usable(std::optional<Date> anchor) {
  constexpr int margin = 200;  // years
  if (!anchor || anchor->is_special()) return std::nullopt;
  const int year = anchor->year();
  return first_year + margin <= year && year <= last_year - margin ? anchor : std::nullopt;
}

/// Both ends of a range by one resolver.
std::optional<Edtf> resolve_range(const Meaning& meaning, const Resolver& resolver, HijriCalendar calendar) {
  const auto start = resolver.resolve(meaning.start);
  if (!start || !meaning.end) return start;
  const PartialDate& end = *meaning.end;
  const bool follows_start = end.year == 0 && end.unit == Unit::none;
  PartialDate unmodified = end;
  unmodified.modifier = PartialDate::unmodified;
  // The end of a range is what first follows its start.
  const auto last = follows_start ? Resolver(*start->earliest(), Direction::future, calendar).resolve(unmodified)
                                  : resolver.resolve(end);
  if (!last || *last->latest() < *start->earliest()) return std::nullopt;
  return Edtf::span(*start, *last);
}

/// Counted from `base`: forward from its last day, back from its first; in the same unit it is the base itself.
std::optional<Edtf> resolve_from(const Meaning& meaning, const Edtf& base, HijriCalendar calendar) {
  const PartialDate& date = meaning.start;
  if (date.unit == Unit::day && date.offset == 0 && !date.counted) return base;
  const auto day = date.offset > 0 || date.modifier > 0 ? base.latest() : base.earliest();
  const auto anchor = usable(day);
  if (!anchor) return std::nullopt;
  return resolve_range(meaning, Resolver(anchor, Direction::unknown, calendar), calendar);
}

/// Told of the past, "بعد يومين" counts from what was told before.
bool counts_from_text(const Meaning& meaning, Direction direction) {
  const PartialDate& date = meaning.start;
  return meaning.origin == Origin::text ||
         (date.counted && !date.within && date.offset > 0 && direction == Direction::past);
}

}  // namespace

std::optional<Edtf> resolve(const Timex& timex, std::optional<Date> anchor, Direction direction,
                            HijriCalendar calendar) {
  const Meaning& meaning = timex.meaning;
  if (meaning.vague || meaning.origin == Origin::event) return std::nullopt;
  if (counts_from_text(meaning, direction)) {
    if (timex.antecedent) return resolve_from(meaning, *timex.antecedent, calendar);
    // "الأسبوع التالي" with nothing before it is next week; "في اليوم التالي" of nothing is no day.
    if (meaning.start.unit == Unit::day || meaning.start.counted) return std::nullopt;
  }
  return resolve_range(meaning, Resolver(usable(anchor), direction, calendar), calendar);
}

Direction within_a_year(const Timex& timex, std::optional<Date> anchor, Direction direction) {
  const boost::gregorian::days farthest(300);
  const PartialDate& start = timex.meaning.start;
  const bool year_unsaid = start.year == 0 && start.unit == Unit::none && start.modifier == PartialDate::unmodified &&
                           timex.meaning.relation != Relation::since;
  if (!anchor || !year_unsaid) return direction;
  const auto date = resolve(timex, anchor, direction);
  if (!date) return direction;
  const bool too_far = (date->earliest() && *date->earliest() > *anchor + farthest) ||
                       (date->latest() && *date->latest() < *anchor - farthest);
  return too_far ? Direction::unknown : direction;
}

std::optional<Edtf> resolve_offset(const Timex& timex, const Edtf& event) {
  if (timex.meaning.origin == Origin::anchor || timex.meaning.vague) return std::nullopt;
  return resolve_from(timex.meaning, event, default_hijri_calendar);
}

void TimexChain::link(Timex& timex, Direction direction) {
  const PartialDate& start = timex.meaning.start;
  const bool same_day = timex.meaning.origin == Origin::text && start.unit == Unit::day && start.offset == 0;
  timex.antecedent = same_day && last_day_ ? last_day_ : last_;
  const auto date = resolve(timex, anchor_, direction);
  if (!date || !date->earliest() || !date->latest()) return;
  last_ = date;
  if (date->precision() == Precision::day && !date->approximate() && date->earliest() == date->latest())
    last_day_ = date;
}

bool weekday_agrees(const Timex& timex, const Edtf& resolved) {
  const std::int8_t weekday = timex.meaning.start.weekday;
  if (weekday == 0 || !resolved.earliest()) return true;
  const bool single = timex.meaning.end || resolved.precision() == Precision::day;
  return !single || iso_weekday(*resolved.earliest()) == weekday;
}

}  // namespace waqai
