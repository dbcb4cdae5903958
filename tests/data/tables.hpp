// Built-in tables by name, and places in them, for tests of data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/table.hpp"

namespace waqai {

inline const std::vector<std::string_view> no_columns;

inline Table knowledge_table(std::string_view stem) {
  return Table::builtin("knowledge/" + std::string(stem) + ".tsv", no_columns);
}
inline Table lexicon_table(std::string_view stem) {
  return Table::builtin("lexicon/ar/" + std::string(stem) + ".tsv", no_columns);
}

/// "data/knowledge/people.tsv:12", to open an expectation's message.
inline std::string place(const Table& table, const Table::Row& row) {
  return table.name() + ":" + std::to_string(row.line()) + " ";
}

}  // namespace waqai
