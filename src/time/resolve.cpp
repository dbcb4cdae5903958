// Resolution of what the tagger found (timex.cpp) to dates, by the anchor and the direction of the verb.
#include "waqai/time/resolve.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

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

std::optional<Date> day_of_month(int index, int day) {
  if (!in_calendar(index)) return std::nullopt;
  const Date first = first_of_month(index);
  if (day > first.end_of_month().day()) return std::nullopt;
  return first + days(day - 1);
}

/// The first such weekday on or after `date`.
Date weekday_from(Date date, int weekday) { return date + days((weekday - iso_weekday(date) + 7) % 7); }

class Resolver {
 public:
  Resolver(std::optional<Date> anchor, Direction direction) : anchor_(anchor), direction_(direction) {}

  [[nodiscard]] std::optional<Edtf> resolve(const PartialDate& date) const {
    std::optional<Edtf> result;
    if (date.year != 0) {
      result = in_year(date, date.year);
    } else if (!anchor_) {
      return std::nullopt;
    } else if (date.unit != Unit::none) {
      result = date.counted ? counted(date) : date.count != 0 ? run(date) : period(date);
    } else if (date.month != 0) {
      result = unsaid_year(date);
    } else if (date.weekday != 0) {
      result = Edtf::day(date.day != 0 ? weekday_and_day(date) : weekday(date));
    }
    if (result && date.about) result = result->approximately();
    return result;
  }

 private:
  [[nodiscard]] static std::optional<Edtf> in_year(const PartialDate& date, int year) {
    if (year < first_year || year > last_year) return std::nullopt;
    return date.month == 0 ? edge_of_year(year, date.edge) : in_month(date, month_index(year, date.month));
  }

  [[nodiscard]] static std::optional<Edtf> in_month(const PartialDate& date, int index) {
    if (!in_calendar(index)) return std::nullopt;
    if (date.nth != 0) return nth(date, index);
    if (date.day == 0) return edge_of_month(index, date.edge);
    const auto day = day_of_month(index, date.day);
    if (!day) return std::nullopt;
    return Edtf::day(*day);
  }

  [[nodiscard]] static Edtf edge_of_month(int index, Edge edge) {
    const Date first = first_of_month(index);
    switch (edge) {
      case Edge::start:
        return Edtf::day(first).approximately();
      case Edge::middle:
        return Edtf::day(first + days(14)).approximately();
      case Edge::end:
        return Edtf::day(first.end_of_month()).approximately();
      case Edge::none:
        break;
    }
    return Edtf::month(first.year(), first.month());
  }

  [[nodiscard]] static Edtf edge_of_year(int year, Edge edge) {
    switch (edge) {
      case Edge::start:
        return Edtf::month(year, 1).approximately();
      case Edge::middle:
        return Edtf::span(Edtf::month(year, 6), Edtf::month(year, 7)).approximately();
      case Edge::end:
        return Edtf::month(year, 12).approximately();
      case Edge::none:
        break;
    }
    return Edtf::year(year);
  }

  [[nodiscard]] static Edtf edge_of_week(Date monday, Edge edge) {
    switch (edge) {
      case Edge::start:
        return Edtf::day(monday).approximately();
      case Edge::middle:
        return Edtf::day(monday + days(2)).approximately();
      case Edge::end:
        return Edtf::day(monday + days(6)).approximately();
      case Edge::none:
        break;
    }
    return Edtf::interval(monday, monday + days(6));
  }

  /// The nth weekday of a month, or its nth whole ISO week; -1 is the last.
  [[nodiscard]] static std::optional<Edtf> nth(const PartialDate& date, int index) {
    const Date first = first_of_month(index);
    const Date last = first.end_of_month();
    const int weekday = date.weekday != 0 ? date.weekday : 1;
    const Date day =
        date.nth > 0 ? weekday_from(first, weekday) + days(7 * (date.nth - 1)) : weekday_from(last - days(6), weekday);
    if (day > last) return std::nullopt;
    if (date.weekday != 0) return Edtf::day(day);
    // A month's last week is the last that ends in it.
    const Date monday = date.nth < 0 && day + days(6) > last ? day - days(7) : day;
    return edge_of_week(monday, Edge::none);
  }

  /// "أمس", "الأسبوع الماضي", "22 من الشهر الجاري", "مارس من العام الماضي".
  [[nodiscard]] std::optional<Edtf> period(const PartialDate& date) const {
    switch (date.unit) {
      case Unit::day:
        return Edtf::day(shifted_day(date));
      case Unit::week: {
        const Date monday = monday_of(*anchor_) + days(7 * date.offset);
        if (date.weekday != 0) return Edtf::day(monday + days(date.weekday - 1));
        return edge_of_week(monday, date.edge);
      }
      case Unit::month:
        return in_month(date, month_index(*anchor_) + date.offset);
      case Unit::year:
        return in_year(date, anchor_->year() + date.offset);
      case Unit::none:
        break;
    }
    return std::nullopt;
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
    if (direction_ == (date.offset > 0 ? Direction::past : Direction::future)) return std::nullopt;
    switch (date.unit) {
      case Unit::day:
        return Edtf::day(*anchor_ + days(date.offset));
      case Unit::week:
        return Edtf::day(*anchor_ + days(7 * date.offset)).approximately();
      case Unit::month:
        return in_month({}, month_index(*anchor_) + date.offset);
      case Unit::year:
        return in_year({}, anchor_->year() + date.offset);
      case Unit::none:
        break;
    }
    return std::nullopt;
  }

  /// "الأسابيع الثلاثة المقبلة".
  [[nodiscard]] std::optional<Edtf> run(const PartialDate& date) const {
    const int last = date.offset + date.count - 1;
    PartialDate from;
    from.unit = date.unit;
    from.offset = date.offset;
    PartialDate to = from;
    to.offset = static_cast<std::int16_t>(last);
    const auto first_period = period(from);
    const auto last_period = period(to);
    if (!first_period || !last_period) return std::nullopt;
    return Edtf::span(*first_period, *last_period);
  }

  // ---- What recurs: a weekday each week, a day or month each year

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

  /// A day and month, or a month, whose year is left to the reader.
  [[nodiscard]] std::optional<Edtf> unsaid_year(const PartialDate& date) const {
    const int years = date.modifier == -2 ? -1 : date.modifier == 2 ? 1 : 0;  // "قبل الماضي": one further
    std::optional<Edtf> best;
    for (int year = anchor_->year() - 1; year <= anchor_->year() + 1; ++year) {
      const auto candidate = in_year(date, year);
      if (!candidate || !lies_right(*candidate, date)) continue;
      if (!best || better(*candidate, *best, date)) best = candidate;
    }
    if (!best || years == 0) return best;
    return in_year(date, best->earliest()->year() + years);
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

  /// A weekday written beside the day decides between years; then the nearer one, and the past of equals.
  [[nodiscard]] bool better(const Edtf& a, const Edtf& b, const PartialDate& date) const {
    if (date.weekday != 0 && date.day != 0) {
      const bool a_fits = iso_weekday(*a.earliest()) == date.weekday;
      const bool b_fits = iso_weekday(*b.earliest()) == date.weekday;
      if (a_fits != b_fits) return a_fits;
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
};

/// An anchor so near the calendar's ends that counting from it might leave them is none.
std::optional<Date> usable(std::optional<Date> anchor) {
  constexpr int margin = 200;  // years
  if (!anchor || anchor->is_special()) return std::nullopt;
  const int year = anchor->year();
  return first_year + margin <= year && year <= last_year - margin ? anchor : std::nullopt;
}

/// The end of a range is what first follows its start.
std::optional<Edtf> resolve_end(const PartialDate& end, const Edtf& start) {
  return Resolver(*start.earliest(), Direction::future).resolve(end);
}

}  // namespace

std::optional<Edtf> resolve(const Timex& timex, std::optional<Date> anchor, Direction direction) {
  const Meaning& meaning = timex.meaning;
  if (meaning.vague || meaning.relative_to_event) return std::nullopt;
  const Resolver resolver(usable(anchor), direction);
  const auto start = resolver.resolve(meaning.start);
  if (!start || !meaning.end) return start;
  const PartialDate& end = *meaning.end;
  const bool follows_start = end.year == 0 && end.unit == Unit::none;
  PartialDate unmodified = end;
  unmodified.modifier = PartialDate::unmodified;
  const auto last = follows_start ? resolve_end(unmodified, *start) : resolver.resolve(end);
  if (!last || *last->latest() < *start->earliest()) return std::nullopt;
  return Edtf::span(*start, *last);
}

std::optional<Edtf> resolve_offset(const Timex& timex, Date event) {
  if (!timex.meaning.relative_to_event || timex.meaning.vague) return std::nullopt;
  return Resolver(usable(event), Direction::unknown).resolve(timex.meaning.start);
}

bool weekday_agrees(const Timex& timex, const Edtf& resolved) {
  const std::int8_t weekday = timex.meaning.start.weekday;
  if (weekday == 0 || !resolved.earliest()) return true;
  const bool single = timex.meaning.end || resolved.precision() == Precision::day;
  return !single || iso_weekday(*resolved.earliest()) == weekday;
}

}  // namespace waqai
