// Suites of date expressions: how many get the days that a careful reader gives them.
//
// A case is right where an expression that overlaps the case's span (any, where it names none) has a value that covers
// exactly the days expected, or others accepted. A case that expects nothing only looks like a date.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/json.hpp>
#include <filesystem>

#include "waqai/core/file.hpp"
#include "waqai/core/table.hpp"
#include "waqai/time/date_finder.hpp"

namespace waqai {
namespace {

const std::filesystem::path root = WAQAI_SOURCE_DIR;

struct Figures {
  int cases = 0, right = 0, traps = 0, alarms = 0;
  [[nodiscard]] double share() const { return static_cast<double>(right) / cases; }
};

std::string_view field(const boost::json::value& object, std::string_view name) {
  const auto* value = object.as_object().if_contains(name);
  return value != nullptr && value->is_string() ? std::string_view(value->as_string()) : std::string_view();
}

/// Days as "2017-11-20", of which only the date counts.
Edtf days_of(const boost::json::value& period) {
  const std::string_view start = field(period, "start").substr(0, 10);
  const std::string_view end = field(period, "end").substr(0, 10);
  return Edtf::span(Edtf::parse(start).value(), Edtf::parse(end.empty() ? start : end).value());
}

bool covers(const std::optional<Edtf>& value, const boost::json::value& period) {
  const Edtf wanted = days_of(period);
  return value && value->earliest() == wanted.earliest() && value->latest() == wanted.latest();
}

bool is_right(const DatedTimex& found, const boost::json::value& expected) {
  if (covers(found.value, expected)) return true;
  const auto* others = expected.as_object().if_contains("accept");
  return others != nullptr && std::ranges::any_of(others->as_array(), [&](const boost::json::value& other) {
           return covers(found.value, other);
         });
}

Document to_document(const boost::json::value& line) {
  Document document;
  document.text = field(line, "text");
  document.date = boost::gregorian::from_simple_string(std::string(field(line, "date").substr(0, 10)));
  return document;
}

Figures measure(const std::filesystem::path& suite) {
  const DateFinder finder;
  Figures figures;
  const std::string content = read_file(suite);
  for (const std::string_view line : split(content, '\n')) {
    if (line.empty()) continue;
    const boost::json::value record = boost::json::parse(line);
    const Document document = to_document(record);
    DocumentDates dates = finder.find(document);
    const std::string_view span = field(record, "span_text");
    // Some suites spell the span otherwise than the text.
    if (const std::size_t begin = document.text.find(span); !span.empty() && begin != std::string::npos) {
      std::erase_if(dates.timexes, [&](const DatedTimex& dated) {
        return dated.timex.span.end <= begin || dated.timex.span.begin >= begin + span.size();
      });
    }
    const boost::json::value& expected = record.at("expect");
    if (expected.is_null()) {
      ++figures.traps;
      figures.alarms += dates.timexes.empty() ? 0 : 1;
    } else {
      ++figures.cases;
      figures.right += std::ranges::any_of(dates.timexes, [&](const DatedTimex& d) { return is_right(d, expected); });
    }
  }
  return figures;
}

TEST(DateSuites, OwnOnes) {
  const Figures blind = measure(root / "tests/data/dates/blind.jsonl");
  EXPECT_GE(blind.share(), 0.92);
  EXPECT_LE(blind.alarms, 10);
  const Figures open = measure(root / "tests/data/dates/open.jsonl");
  EXPECT_GE(open.share(), 0.98);
  EXPECT_LE(open.alarms, 2);
}

TEST(DateSuites, ThoseOfOtherRecognisers) {
  const std::filesystem::path folder = root / "../shared/eval/dates";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no suites in ../shared";
  const std::pair<std::string_view, double> floors[] = {
      {"duckling.jsonl", 0.97}, {"maha.jsonl", 0.95}, {"recognizers-text.jsonl", 0.92}};
  int alarms = 0;
  for (const auto& [name, floor] : floors) {
    const Figures figures = measure(folder / name);
    EXPECT_GE(figures.share(), floor) << name;
    alarms += figures.alarms;
  }
  EXPECT_LE(alarms, 1);
}

}  // namespace
}  // namespace waqai
