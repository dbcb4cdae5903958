// Traits of words by their number, from two tables and from the names of people.
#include "waqai/knowledge/name_words.hpp"

#include <algorithm>
#include <array>

#include "waqai/core/table.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

NameTrait trait_of(const Table::Row& row) {
  const std::string_view name = row["class"];
  if (name == "given") return given_name;
  if (name == "part") return name_part;
  if (name == "particle") return particle;
  throw row.error("class", "allowed are given, part, particle and ending");
}

}  // namespace

NameWords::NameWords() {
  constexpr std::size_t usual_words = 15'000;  // with those of known people; it is no limit
  table_.reserve(usual_words);
  traits_.reserve(usual_words);
  constexpr std::array<std::string_view, 3> columns{"class", "word", "latin"};
  const Table names = Table::builtin("lexicon/ar/name_words.tsv", columns);
  for (const Table::Row& row : names.rows()) {
    if (row["class"] == "ending") {
      endings_.push_back(fold(row["word"]));
      continue;
    }
    add(row["word"], trait_of(row));
    if (row["class"] == "given") spelled_.emplace(row["word"]);
  }
  constexpr std::array<std::string_view, 1> word{"word"};
  const Table common = Table::builtin("lexicon/ar/common_words.tsv", word);
  for (const Table::Row& row : common.rows()) {
    add(row["word"], common_word);
    add(std::string(row["word"]) + "ا", common_word);  // the accusative
  }
}

void NameWords::add_person(std::string_view name) {
  constexpr std::size_t shortest = 6;  // bytes: three letters; ما is also a word
  bool first = true;
  for (const std::string_view compound : split(name, ' '))
    for (const std::string_view word : split(compound, '-')) {
      if (word.size() >= shortest) add(word, first ? given_name | name_part : int{name_part});
      first = false;
    }
}

void NameWords::add(std::string_view word, NameTraits trait) {
  folded_.clear();
  fold_append(folded_, word);
  const WordTable::Number number = table_.intern(folded_);
  if (number >= traits_.size()) traits_.resize(number + 1, no_trait);
  traits_[number] |= trait;
}

NameTraits NameWords::traits(std::string_view folded) const {
  const WordTable::Number number = table_.find(folded);
  return number == WordTable::none ? NameTraits{no_trait} : traits_[number];
}

bool NameWords::has_ending(std::string_view folded) const {
  constexpr std::size_t shortest_stem = 4;  // bytes: two letters
  return std::ranges::any_of(endings_, [&](std::string_view ending) {
    return folded.size() >= ending.size() + shortest_stem && folded.ends_with(ending);
  });
}

}  // namespace waqai
