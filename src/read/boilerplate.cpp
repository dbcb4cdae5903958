// Used by body.cpp alone. Lines are compared in folded form, with white space and marks made equal.
#include "read/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "waqai/core/resource.hpp"
#include "waqai/core/table.hpp"
#include "waqai/text/fold.hpp"

namespace waqai::read {
namespace {

struct ClassName {
  std::string_view name;
  PhraseClass kind;
};
constexpr std::array class_names{
    ClassName{"section_end", PhraseClass::section_end},
    ClassName{"box", PhraseClass::box},
    ClassName{"line", PhraseClass::line},
    ClassName{"prefix", PhraseClass::prefix},
    ClassName{"short_prefix", PhraseClass::short_prefix},
};

/// Bytes beyond ASCII are taken for letters: marks beyond ASCII do not surround these phrases.
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Without what is no letter at either end: bullets, colons, counters.
std::string_view trim_marks(std::string_view folded) {
  const auto first = std::ranges::find_if(folded, is_letter);
  folded.remove_prefix(static_cast<std::size_t>(first - folded.begin()));
  while (!folded.empty() && !is_letter(folded.back())) folded.remove_suffix(1);
  return folded;
}

bool begins_with_phrase(std::string_view line, std::string_view phrase) {
  if (!line.starts_with(phrase)) return false;
  const bool word_goes_on = line.size() > phrase.size() && is_letter(phrase.back()) && is_letter(line[phrase.size()]);
  return !word_goes_on;
}

}  // namespace

const Boilerplate& Boilerplate::builtin() {
  static const Boilerplate loaded = [] {
    Boilerplate boilerplate;
    for (const Resource& resource : resources())
      if (resource.name.starts_with("lexicon/") && resource.name.ends_with("/boilerplate.tsv"))
        boilerplate.load(resource.name);
    std::ranges::sort(boilerplate.prefixes_, {}, &Prefix::text);
    return boilerplate;
  }();
  return loaded;
}

void Boilerplate::load(std::string_view resource_name) {
  constexpr std::array<std::string_view, 2> required{"phrase", "class"};
  const Table table = Table::builtin(resource_name, required);
  for (const Table::Row& row : table.rows()) {
    const auto found = std::ranges::find(class_names, row["class"], &ClassName::name);
    if (found == class_names.end())
      throw row.error("class", "allowed are section_end, box, line, prefix and short_prefix");
    const std::string folded = fold(row["phrase"]);
    const bool is_prefix = found->kind == PhraseClass::prefix || found->kind == PhraseClass::short_prefix;
    if (trim_marks(folded).empty()) throw row.error("phrase", "the phrase has no letter");
    if (is_prefix) {
      prefixes_.push_back({folded, found->kind});
    } else if (!whole_lines_.emplace(trim_marks(folded), found->kind).second) {
      throw row.error("phrase", "stands here a second time");
    }
  }
}

PhraseClass Boilerplate::classify(std::string_view folded_begin, bool whole, bool is_short) const {
  if (whole) {
    const auto found = whole_lines_.find(trim_marks(folded_begin));
    if (found != whole_lines_.end()) return found->second;
  }
  const auto first = std::ranges::find_if(folded_begin, is_letter);
  const std::string_view line = folded_begin.substr(static_cast<std::size_t>(first - folded_begin.begin()));
  if (line.empty()) return PhraseClass::none;
  // Every prefix of the line sorts before it; those that share its first letter are few.
  const auto end = std::ranges::upper_bound(prefixes_, line, {}, &Prefix::text);
  for (auto prefix = end; prefix != prefixes_.begin();) {
    --prefix;
    if (prefix->text.compare(0, 2, line.substr(0, 2)) != 0) break;
    if ((prefix->kind == PhraseClass::prefix || is_short) && begins_with_phrase(line, prefix->text))
      return prefix->kind;
  }
  return PhraseClass::none;
}

}  // namespace waqai::read
