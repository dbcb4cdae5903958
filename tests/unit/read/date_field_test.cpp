#include "read/date_field.hpp"

#include <gtest/gtest.h>

#include <boost/date_time/gregorian/formatters.hpp>
#include <string>

namespace waqai::read {
namespace {

struct Case {
  std::string_view field;
  std::string_view expected;  // empty: no date
};

constexpr Case cases[] = {
    {"2017-11-21", "2017-11-21"},
    {" 2017-11-21 ", "2017-11-21"},
    {"2017/11/21", "2017-11-21"},
    {"2017-1-5", "2017-01-05"},
    {"20171121", "2017-11-21"},
    {"20171121104300", "2017-11-21"},
    {"2017-11-21T10:43:00Z", "2017-11-21"},
    {"2017-11-21T10:43:00+03:00", "2017-11-21"},
    {"2017-11-21 10:43", "2017-11-21"},
    {"Tue, 21 Nov 2017 10:43:00 GMT", "2017-11-21"},
    {"21 November 2017", "2017-11-21"},
    {"November 21, 2017", "2017-11-21"},
    {"Tuesday, November 21, 2017", "2017-11-21"},
    {"21/11/2017", "2017-11-21"},
    {"11/21/2017", "2017-11-21"},
    {"05/05/2017", "2017-05-05"},
    {"٢٠١٧-١١-٢١", "2017-11-21"},
    {"04/05/2017", ""},  // April or May
    {"2017-13-01", ""},
    {"2017-02-29", ""},
    {"2016-02-29", "2016-02-29"},
    {"0000-00-00", ""},
    {"2017-11", ""},
    {"2017", ""},
    {"99999999", ""},
    {"yesterday", ""},
    {"1511222400", ""},
    {"2017-11 21", ""},
    {"12:30:2017", ""},
    {"-", ""},
    {"", ""},
};

TEST(DateField, IsADayOrNothing) {
  for (const Case& c : cases) {
    const auto date = parse_date_field(c.field);
    EXPECT_EQ(date ? boost::gregorian::to_iso_extended_string(*date) : "", c.expected) << c.field;
  }
}

TEST(DateField, RefusesLongText) { EXPECT_FALSE(parse_date_field(std::string(100'000, '1'))); }

}  // namespace
}  // namespace waqai::read
