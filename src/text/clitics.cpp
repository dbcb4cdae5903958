// Lists the readings of a word by peeling proclitics outside in, then pronouns.
#include "waqai/text/clitics.hpp"

namespace waqai {
namespace {

struct Pronoun {
  std::string_view text;
  CliticSet clitics;
};

// Longest first, so that هما is not read as ما.
constexpr std::array<Pronoun, 7> pronouns{{
    {"هما", pronoun | pronoun_dual},
    {"هم", pronoun | pronoun_plural},
    {"هن", pronoun | pronoun_plural},
    {"كم", pronoun | pronoun_plural},
    {"نا", pronoun | pronoun_plural},
    {"ها", pronoun | pronoun_feminine},
    {"ه", pronoun},
}};

constexpr std::string_view wa = "و", fa = "ف", bi = "ب", li = "ل", ka = "ك", sa = "س", al = "ال", lil = "لل";
constexpr std::size_t shortest_stem = 4;  // bytes: two Arabic letters

/// Below `shortest_stem` a rest is no word of its own.
bool peel(std::string_view& word, std::string_view clitic) {
  if (!word.starts_with(clitic) || word.size() - clitic.size() < shortest_stem) return false;
  word.remove_prefix(clitic.size());
  return true;
}

}  // namespace

void Readings::add(std::string_view stem, CliticSet clitics) {
  if (count_ < readings_.size()) readings_[count_++] = {stem, clitics};
}

void Readings::add_with_pronouns(std::string_view stem, CliticSet clitics) {
  add(stem, clitics);
  if ((clitics & article) != 0) return;  // a word has the article or a pronoun
  for (const Pronoun& p : pronouns) {
    if (!stem.ends_with(p.text) || stem.size() - p.text.size() < shortest_stem) continue;
    const std::string_view bare = stem.substr(0, stem.size() - p.text.size());
    add(bare, clitics | p.clitics);
    if (bare.ends_with("ت")) add_restored(bare, "ه", clitics | p.clitics);
    if (bare.ends_with("اي") || bare.ends_with("او")) add_restored(bare, "ء", clitics | p.clitics);
    return;
  }
}

/// The stem with its last letter (two bytes) replaced by `ending`.
void Readings::add_restored(std::string_view stem, std::string_view ending, CliticSet clitics) {
  add(restored_.emplace_back(std::string(stem.substr(0, stem.size() - 2)).append(ending)), clitics);
}

Readings::Readings(std::string_view word) {
  const auto after_conjunction = [this](std::string_view rest, CliticSet before) {
    add_with_pronouns(rest, before);
    std::string_view stem = rest;
    if (peel(stem, al)) add(stem, before | article);
    if (stem = rest; peel(stem, lil)) {
      // لل is ل and ال with its alif dropped: للرئيس is ل + الرئيس.
      add(stem, before | prep_li | article);
    }
    for (const auto& [letter, clitic] : {std::pair{bi, prep_bi}, {li, prep_li}, {ka, prep_ka}, {sa, future_sa}}) {
      stem = rest;
      if (!peel(stem, letter)) continue;
      add_with_pronouns(stem, before | clitic);
      if (clitic != future_sa && peel(stem, al)) add(stem, before | clitic | article);
    }
  };
  after_conjunction(word, no_clitic);
  if (std::string_view rest = word; peel(rest, wa)) after_conjunction(rest, conj_wa);
  if (std::string_view rest = word; peel(rest, fa)) after_conjunction(rest, conj_fa);
}

}  // namespace waqai
