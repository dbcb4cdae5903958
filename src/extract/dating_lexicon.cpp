// Reads dating.tsv and wording_proofs.tsv.
#include "extract/dating_lexicon.hpp"

#include <algorithm>
#include <array>

#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"

namespace waqai {
namespace {

using namespace std::string_view_literals;
using Columns = std::vector<std::string_view>;

constexpr std::array class_names{"ended"sv, "era"sv, "plan"sv, "to_be"sv, "under"sv, "under_way"sv};

}  // namespace

DatingLexicon::DatingLexicon(Vocabulary& vocabulary) {
  const Table table = Table::builtin("lexicon/ar/dating.tsv", Columns{"class", "phrases"});
  for (const Table::Row& row : table.rows()) {
    const auto found = std::ranges::find(class_names, row["class"]);
    if (found == class_names.end()) throw row.error("class", "\"" + std::string(row["class"]) + "\" is unknown");
    for (const std::string_view phrase : row.list("phrases")) {
      trie_.add(phrase, static_cast<PhraseId>(classes_.size()), vocabulary);
      classes_.push_back(static_cast<DatingClass>(found - class_names.begin()));
    }
  }
}

bool DatingLexicon::is(DatingClass dating_class, const TokenizedText& text, const Analysis& analysis,
                       std::uint32_t at) const {
  std::vector<PhraseMatch> matches;
  trie_.match(text, analysis, at, matches);
  return std::ranges::any_of(matches, [&](const PhraseMatch& match) { return classes_[match.phrase] == dating_class; });
}

ProofWording::ProofWording() {
  const Table table = Table::builtin("lexicon/wording_proofs.tsv", Columns{"name", "en"});
  for (const Table::Row& row : table.rows()) sentences_.emplace(row["name"], row["en"]);
}

std::string ProofWording::operator()(std::string_view name, std::initializer_list<std::string> values) const {
  const auto found = sentences_.find(name);
  if (found == sentences_.end()) throw Error("wording_proofs.tsv has no row \"" + std::string(name) + "\"");
  std::string sentence = found->second;
  int number = 0;
  for (const std::string& value : values) {
    const std::string place = "{" + std::to_string(number++) + "}";
    if (const std::size_t at = sentence.find(place); at != std::string::npos) sentence.replace(at, place.size(), value);
  }
  return sentence;
}

}  // namespace waqai
