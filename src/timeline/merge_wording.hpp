// MergeWording: the sentences of data/lexicon/wording_merging.tsv.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace waqai {

class MergeWording {
 public:
  MergeWording();

  /// The sentence with {0}, {1} ... filled in. @throws Error where the table has no such row.
  [[nodiscard]] std::string operator()(std::string_view name, std::initializer_list<std::string> values = {}) const;

 private:
  std::map<std::string, std::string, std::less<>> sentences_;
};

}  // namespace waqai
