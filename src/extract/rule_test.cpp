// Compares what the grammars make of the sentences of a table with what stands there.
#include "waqai/extract/rule_test.hpp"

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>

#include "waqai/core/file.hpp"
#include "waqai/core/resource.hpp"
#include "waqai/core/table.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/time/date_finder.hpp"

namespace waqai {
namespace {

constexpr std::string_view no_date = "-";
constexpr std::array<std::string_view, 2> required_columns{"text", "date"};

void append(std::string& list, const std::string& entry) { list.append(list.empty() ? "" : "; ").append(entry); }

std::string words_of(const DocumentDates& dates) {
  std::string list;
  for (const DatedTimex& dated : dates.timexes)
    append(list, dated.value ? dated.value->to_string() : std::string(no_date));
  return list;
}

std::string words_of(const DocumentEvents& events) {
  std::string list;
  for (const Event& event : events.events) {
    std::string entry(to_string(event.kind));
    entry.append(" ").append(to_string(event.status)).append(" ");
    entry += event.date ? event.date->to_string() : std::string(no_date);
    for (const Participant& participant : event.participants) entry.append(" ").append(participant.id);
    if (event.place) entry.append(" @").append(event.place->id);
    append(list, entry);
  }
  return list;
}

class RuleTester {
 public:
  void run(const std::string& name, std::string_view content) {
    const Table table(name, content, required_columns);
    const bool dates = table.has_column("dates");
    if (dates == table.has_column("events"))
      throw DataError(name, 0, 0, "a table of tests has the column \"dates\" or the column \"events\"");
    for (const Table::Row& row : table.rows()) {
      const Document document = to_document(row);
      const std::string found = dates ? words_of(finder_.find(document)) : words_of(extractor_.extract(document));
      check(table, row, row[dates ? "dates" : "events"], found);
    }
  }

  RuleTestResult result;

 private:
  static Document to_document(const Table::Row& row) {
    Document document;
    document.id = "test";
    document.text = row["text"];
    document.body = {{0, static_cast<std::uint32_t>(document.text.size())}};
    if (row["date"].empty()) return document;
    const auto date = Edtf::parse(row["date"]);
    if (!date || date->precision() != Precision::day) throw row.error("date", "no day of the form 2017-11-20");
    document.date = date->earliest();
    return document;
  }

  void check(const Table& table, const Table::Row& row, std::string_view wanted, const std::string& found) {
    if (wanted == found) {
      ++result.passed;
      return;
    }
    Diagnostic failure;
    failure.severity = Severity::error;
    failure.file = table.name();
    failure.line = row.line();
    failure.message = std::string(row["text"]) + "\n    wanted: " + std::string(wanted) + "\n    found:  " + found;
    result.failures.push_back(std::move(failure));
  }

  DateFinder finder_;
  Extractor extractor_;
};

}  // namespace

RuleTestResult test_rules(const std::vector<std::string>& files) {
  RuleTester tester;
  for (const std::string& file : files) {
    const std::string content = read_file(file);
    tester.run(file, content);
  }
  if (files.empty())
    for (const Resource& resource : resources())
      if (resource.name.ends_with(".tests.tsv")) tester.run("data/" + std::string(resource.name), resource.content);
  return std::move(tester.result);
}

}  // namespace waqai
