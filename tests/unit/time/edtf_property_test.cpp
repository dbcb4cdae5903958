// What holds of all EDTF values, tried on many random ones; the seed is fixed, so each run tries the same.
#include <gtest/gtest.h>

#include <algorithm>
#include <bitset>
#include <random>
#include <vector>

#include "waqai/time/edtf.hpp"
#include "waqai/time/edtf_set.hpp"

namespace waqai {
namespace {

using boost::gregorian::date;

class RandomDates {
 public:
  RandomDates(int first_year, int last_year) : first_year_(first_year), last_year_(last_year) {}

  /// Not an interval.
  Edtf plain() {
    const int year = number(first_year_, last_year_);
    const Edtf value = plain_of(year);
    return number(0, 3) == 0 ? value.approximately() : value;
  }

  Edtf any() {
    const Edtf first = plain();
    const Edtf last = plain();
    switch (number(0, 4)) {
      case 0:
        if (*first.earliest() <= *last.latest()) return Edtf::span(first, last);
        return Edtf::span(last, first);
      case 1:
        return *Edtf::parse(first.to_string() + "/..");
      case 2:
        return *Edtf::parse("../" + first.to_string());
      default:
        return first;
    }
  }

  EdtfSet set() {
    std::vector<Edtf> members;
    for (int count = number(1, 4); count > 0; --count) members.push_back(plain());
    return number(0, 2) == 0 ? EdtfSet(any()) : EdtfSet(std::move(members));
  }

 private:
  Edtf plain_of(int year) {
    switch (number(0, 5)) {
      case 0:
        return Edtf::year(year);
      case 1:
        return Edtf::month(year, number(1, 12));
      case 2:
        return Edtf::season(year, static_cast<Season>(number(21, 24)));
      case 3:
        return Edtf::decade(year);
      default: {
        const date first(static_cast<unsigned short>(year), 1, 1);
        return Edtf::day(first + boost::gregorian::days(number(0, 364)));
      }
    }
  }

  int number(int first, int last) { return first + static_cast<int>(random_() % unsigned(last - first + 1)); }

  std::mt19937 random_{20171120};
  int first_year_, last_year_;
};

/// The days of a span that holds all ends of the values tried; an open side reaches its edge.
using Days = std::bitset<12'000>;
const date first_of_days(2000, 1, 1);
constexpr int first_tried = 2010;
constexpr int last_tried = 2029;

Days days_of(const Edtf& value) {
  Days days;
  const std::size_t last =
      value.latest() ? static_cast<std::size_t>((*value.latest() - first_of_days).days()) : days.size() - 1;
  std::size_t day = value.earliest() ? static_cast<std::size_t>((*value.earliest() - first_of_days).days()) : 0;
  for (; day <= last; ++day) days.set(day);
  return days;
}

Days days_of(const EdtfSet& set) {
  Days days;
  for (const Edtf& member : set.members()) days |= days_of(member);
  return days;
}

template <typename Value>
void expect_agreement_with_days(const std::vector<Value>& values) {
  std::vector<Days> days;
  for (const Value& value : values) days.push_back(days_of(value));
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = 0; j < values.size(); ++j) {
      ASSERT_EQ(values[i].contains(values[j]), (days[j] & ~days[i]).none())
          << values[i].to_string() << ' ' << values[j].to_string();
      ASSERT_EQ(values[i].overlaps(values[j]), (days[j] & days[i]).any())
          << values[i].to_string() << ' ' << values[j].to_string();
    }
}

template <typename Value>
void expect_total_order(std::vector<Value> values) {
  for (const Value& a : values)
    for (const Value& b : values) {
      ASSERT_EQ(a == b, std::is_eq(a <=> b)) << a.to_string() << ' ' << b.to_string();
      ASSERT_EQ(a == b, a.to_string() == b.to_string());
      ASSERT_EQ(std::is_lt(a <=> b), std::is_gt(b <=> a)) << a.to_string() << ' ' << b.to_string();
    }
  std::ranges::sort(values);  // with no cycle, each is at most every later one
  for (std::size_t i = 0; i < values.size(); ++i)
    for (std::size_t j = i; j < values.size(); ++j)
      ASSERT_LE(values[i], values[j]) << values[i].to_string() << ' ' << values[j].to_string();
}

TEST(EdtfProperty, PrintedValuesParseBack) {
  RandomDates random(1400, 9998);
  for (int i = 0; i < 20'000; ++i) {
    const Edtf value = random.any();
    ASSERT_EQ(Edtf::parse(value.to_string()), value) << value.to_string();
    const EdtfSet set = random.set();
    ASSERT_EQ(EdtfSet::parse(set.to_string()), set) << set.to_string();
  }
}

TEST(EdtfProperty, ContainsAndOverlapsAgreeWithTheDays) {
  RandomDates random(first_tried, last_tried);
  std::vector<Edtf> values;
  std::vector<EdtfSet> sets;
  for (int i = 0; i < 300; ++i) {
    values.push_back(random.any());
    sets.push_back(random.set());
  }
  expect_agreement_with_days(values);
  expect_agreement_with_days(sets);
}

TEST(EdtfProperty, OrderIsTotalAndConsistentWithEquality) {
  RandomDates random(2016, 2017);  // few years, so that many values share their first day
  std::vector<Edtf> values;
  std::vector<EdtfSet> sets;
  for (int i = 0; i < 300; ++i) {
    values.push_back(random.any());
    sets.push_back(random.set());
    sets.push_back(values.back());
  }
  expect_total_order(values);
  expect_total_order(sets);
}

}  // namespace
}  // namespace waqai
