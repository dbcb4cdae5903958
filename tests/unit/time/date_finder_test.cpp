#include "waqai/time/date_finder.hpp"

#include <gtest/gtest.h>

namespace waqai {
namespace {

Document document(std::string text, std::optional<Date> date) {
  Document made;
  made.id = "a";
  made.body = {{0, static_cast<std::uint32_t>(text.size())}};
  made.text = std::move(text);
  made.date = date;
  return made;
}

/// "given 2017-11-21: [أمس] 2017-11-20 relative": the anchor, then every expression.
std::string found(const Document& document) {
  static const DateFinder finder;
  const DocumentDates dates = finder.find(document);
  std::string out(to_string(dates.date_basis));
  out += dates.date ? " " + Edtf::day(*dates.date).to_string() : " -";
  for (const DatedTimex& dated : dates.timexes) {
    out.append("; [").append(dated.timex.span.of(document.text)).append("] ");
    out.append(dated.value ? dated.value->to_string() : "-").append(" ").append(to_string(dated.basis));
  }
  return out;
}

TEST(DateFinder, ValuesWithTheirBasis) {
  const Date tuesday(2017, 11, 21);
  const struct {
    std::string_view text;
    std::optional<Date> date;
    std::string_view expected;
  } cases[] = {
      {"", tuesday, "given 2017-11-21"},
      {"لا شيء هنا", std::nullopt, "none -"},
      {"وصل أمس وغادر في 5 مايو 2016", tuesday,
       "given 2017-11-21; [أمس] 2017-11-20 relative; [5 مايو 2016] 2016-05-05 explicit"},
      {"وصل أمس", std::nullopt, "none -; [أمس] - none"},
      {"عمان، 21 نوفمبر 2017 - سيعود الوزير الجمعة", std::nullopt,
       "explicit 2017-11-21; [21 نوفمبر 2017] 2017-11-21 explicit; [الجمعة] 2017-11-24 relative"},
      {"عاد الوزير الجمعة\nسيعود الوزير الجمعة", tuesday,
       "given 2017-11-21; [الجمعة] 2017-11-17 relative; [الجمعة] 2017-11-24 relative"},
      {"سيلتقيان مؤخرا", tuesday, "given 2017-11-21; [مؤخرا] - none"},
      // Not of next year, as that would be said.
      {"أكد أنه سيعود في 15 نوفمبر", tuesday, "given 2017-11-21; [15 نوفمبر] 2017-11-15 relative"},
      {"سيعود في 5 مايو", tuesday, "given 2017-11-21; [5 مايو] 2018-05-05 relative"},
      // The weekday tells the year: 1 December was a Friday in 2017, not in 2016.
      {"كتب عن يوم الجمعة 1 ديسمبر", tuesday, "given 2017-11-21; [يوم الجمعة 1 ديسمبر] 2017-12-01 relative"},
  };
  for (const auto& c : cases) EXPECT_EQ(found(document(std::string(c.text), c.date)), c.expected) << c.text;
}

}  // namespace
}  // namespace waqai
