// Word by word: a spelling that is in use before one made of letters.
#include "extract/transliteration.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/lexicon/word_table.hpp"
#include "waqai/text/fold.hpp"

namespace waqai {
namespace {

struct Letters {
  std::string inside;
  std::string initial;
  std::string final;
};

/// How letters and sequences of them are spelled.
struct Alphabet {
  std::map<std::string, Letters, std::less<>> letters;
  std::size_t longest = 0;  ///< of the sequences in `letters`, in bytes
};

Alphabet load_alphabet() {
  Alphabet alphabet;
  constexpr std::array<std::string_view, 4> columns{"letter", "latin", "initial", "final"};
  const Table table = Table::builtin("lexicon/ar/transliteration.tsv", columns);
  for (const Table::Row& row : table.rows()) {
    const auto or_inside = [&](std::string_view column) {
      return std::string(row[column].empty() ? row["latin"] : row[column]);
    };
    alphabet.letters.emplace(row["letter"],
                             Letters{std::string(row["latin"]), or_inside("initial"), or_inside("final")});
    alphabet.longest = std::max(alphabet.longest, row["letter"].size());
  }
  return alphabet;
}

const Alphabet& alphabet() {
  static const Alphabet loaded = load_alphabet();
  return loaded;
}

/// Words of names_words.tsv, and of known people whose Arabic and English names have as many words.
class WordSpellings {
 public:
  WordSpellings();

  /// Of a folded word; empty where none is known.
  [[nodiscard]] std::string_view of(std::string_view word) const {
    const WordTable::Number number = words_.find(word);
    return number == WordTable::none ? std::string_view() : latin_[number];
  }

 private:
  /// Of several spellings, the first is kept.
  void add(std::string_view word, std::string_view latin) {
    if (words_.intern(fold(word)) == latin_.size()) latin_.push_back(latin);
  }

  WordTable words_;
  std::vector<std::string_view> latin_;  // by number in words_; views of the built-in data
};

WordSpellings::WordSpellings() {
  constexpr std::array<std::string_view, 2> name_columns{"word", "latin"};
  const Table names = Table::builtin("lexicon/ar/name_words.tsv", name_columns);
  for (const Table::Row& row : names.rows())
    if (!row["latin"].empty()) add(row["word"], row["latin"]);
  constexpr std::array<std::string_view, 2> person_columns{"en", "ar"};
  const Table people = Table::builtin("knowledge/people.tsv", person_columns);
  for (const Table::Row& row : people.rows()) {
    const auto arabic = split(row["ar"], ' ');
    const auto english = split(row["en"], ' ');
    if (arabic.size() != english.size()) continue;
    for (std::size_t i = 0; i < arabic.size(); ++i) add(arabic[i], english[i]);
  }
}

const WordSpellings& word_spellings() {
  static const WordSpellings loaded;
  return loaded;
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// The letters of a folded word one after the other, in pieces as the table has them.
std::vector<std::string> pieces_of(std::string_view word) {
  const auto& [letters, longest] = alphabet();
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t length = std::min(longest, word.size() - at);
    auto found = letters.end();
    for (; length > 0; --length)
      if (found = letters.find(word.substr(at, length)); found != letters.end()) break;
    if (found == letters.end()) {
      if (static_cast<unsigned char>(word[at]) < 0x80) pieces.emplace_back(1, word[at]);
      ++at;
      continue;
    }
    const bool ends = at + length == word.size();
    pieces.push_back(at == 0 ? found->second.initial : ends ? found->second.final : found->second.inside);
    at += length;
  }
  std::erase(pieces, "");
  return pieces;
}

std::string by_letters(std::string_view word) {
  const std::vector<std::string> pieces = pieces_of(word);
  const bool no_vowel =
      std::ranges::none_of(pieces, [](const std::string& piece) { return std::ranges::any_of(piece, is_vowel); });
  std::string latin;
  for (const std::string& piece : pieces) {
    const bool cluster = !latin.empty() && !is_vowel(latin.back()) && latin.back() != '-' && !is_vowel(piece.front());
    const bool begins = std::ranges::none_of(latin, is_vowel);
    if (cluster && (begins || no_vowel)) latin += 'a';
    latin += piece;
  }
  if (!latin.empty() && is_lower(latin.front())) latin.front() = static_cast<char>(latin.front() - 'a' + 'A');
  return latin;
}

/// What transliterations of one name have in common: its consonants.
std::string consonants(std::string_view folded) {
  std::string result;
  for (const std::string_view word : split(folded, ' '))
    for (const char c : by_letters(word)) {
      const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (!is_lower(lower) || is_vowel(lower) || lower == 'w' || lower == 'h') continue;
      const char letter = lower == 'v' ? 'f' : lower;  // one letter in Arabic
      if (result.empty() || result.back() != letter) result += letter;
    }
  return result;
}

/// Whether one letter changed, added or left out makes `a` of `b`.
bool are_near(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1) return false;
  const auto [left, right] = std::ranges::mismatch(a, b);
  const std::string_view rest_a(left, a.end());
  const std::string_view rest_b(right, b.end());
  if (rest_a.empty()) return true;
  return a.size() == b.size() ? rest_a.substr(1) == rest_b.substr(1) : rest_a.substr(1) == rest_b;
}

/// The least number of letters changed, added, left out or exchanged with their neighbours that makes `a` of `b`.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> steps(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        steps[i][j] = i + j;
        continue;
      }
      const std::size_t changed = steps[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      steps[i][j] = std::min({changed, steps[i - 1][j] + 1, steps[i][j - 1] + 1});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
    }
  return steps[a.size()][b.size()];
}

constexpr std::string_view article = "ال";
constexpr std::string_view servant = "عبد";  ///< of God, or of one of His names: عبد الكريم
constexpr std::string_view joined_servant = "عبدال";
constexpr std::string_view god = "الله";

/// Behind another name, what begins like the article is one: "al-Bahiri", but "Alberto".
std::string spelling_of(std::string_view word, bool may_have_article) {
  if (const std::string_view known = word_spellings().of(word); !known.empty()) return std::string(known);
  constexpr std::size_t least = 6;  // bytes: three letters
  const bool definite = may_have_article && word.starts_with(article) && word.size() >= article.size() + least;
  return definite ? "al-" + by_letters(word.substr(article.size())) : by_letters(word);
}

std::string without_article(std::string latin) {
  const bool definite = latin.size() > 3 && (latin.starts_with("al-") || latin.starts_with("Al-"));
  return definite ? latin.substr(3) : latin;
}

}  // namespace

std::string transliterate(std::string_view arabic) {
  std::string folded = fold(arabic);
  std::ranges::replace(folded, '-', ' ');
  for (std::size_t at = 0; (at = folded.find(joined_servant, at)) != std::string::npos; ++at)
    if (at == 0 || folded[at - 1] == ' ') folded.insert(at + servant.size(), " ");
  std::string latin;
  std::string_view before;
  for (const std::string_view word : split(folded, ' ')) {
    if (word.empty()) continue;
    const bool of_servant = before == servant && word.starts_with(article);
    if (of_servant && word == god) {
      latin += "lah";  // Abdullah
    } else {
      if (!latin.empty()) latin += ' ';
      latin += of_servant ? without_article(spelling_of(word, true)) : spelling_of(word, !before.empty());
    }
    before = word;
  }
  return latin;
}

bool are_spellings_of_one_name(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 4;  // consonants: fewer are alike by chance
  const std::string folded_a = fold(a);
  const std::string folded_b = fold(b);
  const std::string left = consonants(folded_a);
  const std::string right = consonants(folded_b);
  if (std::min(left.size(), right.size()) >= shortest && are_near(left, right)) return true;
  // The last names are one, and of the first names one is a short form of the other.
  const auto words_a = split(folded_a, ' ');
  const auto words_b = split(folded_b, ' ');
  const std::string first_a = consonants(words_a.front());
  const std::string first_b = consonants(words_b.front());
  const bool first_alike = first_a.starts_with(first_b) || first_b.starts_with(first_a);
  return first_alike && consonants(words_a.back()) == consonants(words_b.back());
}

bool may_be_spelling_of(std::string_view written, std::string_view known) {
  constexpr std::size_t shortest = 6;  // consonants
  constexpr std::size_t share = 4;     // one in so many may differ
  const std::string left = consonants(fold(written));
  const std::string right = consonants(fold(known));
  const std::size_t least = std::min(left.size(), right.size());
  return least >= shortest && distance(left, right) <= least / share;
}

}  // namespace waqai
