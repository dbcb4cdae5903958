// Rule tests: sentences with what the grammars must make of them, as tables that a linguist can write.
//
// A table of dates has the columns text, date and dates: the values in EDTF that the text names, in order, parted by
// "; ", "-" for an expression without one. A table of events has text, date and events: each as "meeting happened
// 2017-11-20 bashar-al-assad vladimir-putin @sochi", in order of evidence, parted by "; ", "-" for no date, the ids
// of the parties sorted. `date` is the day of publication; it may be empty.
//
// Built-in tables are data/rules/ar/*.tests.tsv.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "waqai/core/diagnostic.hpp"

namespace waqai {

struct RuleTestResult {
  std::size_t passed = 0;
  Diagnostics failures;  ///< an error for each row that fails, with its file and line, what was wanted and what came
};

/// Runs the tables in `files`, or the built-in ones where there are none. O(text), after the data are loaded.
/// @throws DataError for a table of neither form, InputError for a file that cannot be read.
RuleTestResult test_rules(const std::vector<std::string>& files);

}  // namespace waqai
