// Fills the sentences in; which of them is said, explain_merge.cpp and corpus_dates.cpp know.
#include "merge_wording.hpp"

#include <array>

#include "waqai/core/table.hpp"

namespace waqai {

MergeWording::MergeWording() {
  constexpr std::array<std::string_view, 2> columns{"name", "en"};
  const Table table = Table::builtin("lexicon/wording_merging.tsv", columns);
  for (const Table::Row& row : table.rows()) sentences_.emplace(row["name"], row["en"]);
}

std::string MergeWording::operator()(std::string_view name, std::initializer_list<std::string> values) const {
  const auto found = sentences_.find(name);
  if (found == sentences_.end()) throw Error("wording_merging.tsv has no row \"" + std::string(name) + "\"");
  std::string sentence;
  const std::string_view pattern = found->second;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool place = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    if (!place) {
      sentence += pattern[at];
      continue;
    }
    sentence += values.begin()[pattern[at + 1] - '0'];
    at += 2;
  }
  return sentence;
}

}  // namespace waqai
