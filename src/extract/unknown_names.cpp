// A name goes on while its words look like those of names, and ends at a mark, a word of grammar, a common word or
// another mention. Particles such as بن and دي take the word behind them along, whatever it is.
#include "extract/unknown_names.hpp"

#include <algorithm>

#include "waqai/text/clitics.hpp"

namespace waqai {
namespace {

constexpr std::string_view al = "ال";
constexpr std::string_view fathatan = "\u064B";

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> prefixes) {
  return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return word.starts_with(prefix); });
}

}  // namespace

std::optional<UnknownNames::Name> UnknownNames::at(std::uint32_t at, Setting setting) const {
  constexpr std::uint32_t most_words = 5;
  if (text_.is_mark(at, "\"")) ++at;
  if (!is_word(at)) return std::nullopt;
  const bool arabic = is_given_name(at);
  std::uint32_t words = 0;
  std::uint32_t names = 0;  // words that are parts of names beyond doubt
  std::uint32_t end = at;
  std::uint32_t next = at;
  while (words < most_words) {
    const Sign what = sign(next, words, arabic, setting);
    if (what == Sign::ends) break;
    if (what == Sign::joins) {
      // عبد الكريم, فان دير بيرغ: the particle counts with its word.
      std::uint32_t joined = next + 1;
      while (is_word(joined) && sign(joined, 1, true, setting) == Sign::joins) ++joined;
      // آل ثاني, but جيونغ كيونغ دو أيضا
      const bool more = is_word(joined) && (text_.words_at(joined).empty() ||
                                            (arabic && text_.word(joined, WordClass::ordinal) != nullptr));
      if (!more) {
        if (words > 0) end = joined;  // جيونغ كيونغ دو
        break;
      }
      next = joined;
    }
    ++words;
    if (what != Sign::may_be) ++names;
    end = ++next;
    if (text_.is_mark(next, "-") && is_word(next + 1) && sign(next + 1, words, arabic, setting) != Sign::ends) ++next;
  }
  const bool goes_on = words == most_words && sign(next, words, arabic, setting) != Sign::ends;
  if (goes_on || words == 0) return std::nullopt;
  const bool alone =
      words == 1 && (names == 0 || arabic || end - at > 1 || written(at).starts_with(al) || is_of_known_person(at));
  if (alone) return std::nullopt;
  return Name{at, end, arabic};
}

bool UnknownNames::is_given_name(std::uint32_t at) const {
  if (!is_word(at) || (traits(at) & given_name) == 0) return false;
  if (text_.name(at, EntryKind::nisba) != nullptr) return false;  // مسؤول تركي
  return words_.is_spelled(written(at)) || (text_.words_at(at).empty() && !bars(at, true));
}

UnknownNames::Sign UnknownNames::sign(std::uint32_t at, std::uint32_t words_before, bool arabic,
                                      Setting setting) const {
  if (!is_word(at)) return Sign::ends;
  const NameTraits known = traits(at);
  const std::string_view word = written(at);
  if ((known & particle) != 0 && text_.words_at(at).empty()) return Sign::joins;
  const bool first = words_before == 0;
  if (words_.is_spelled(word)) return Sign::is_name;
  const bool apart = setting == Setting::apart;
  const bool grammar = std::ranges::any_of(
      text_.words_at(at), [&](const WordMatch& match) { return !apart || first || match.phrase.clitics == no_clitic; });
  if (grammar || is_time_word(at) || bars(at, first)) return Sign::ends;
  const std::string_view folded = text_.text().folded_at(at);
  if ((known & (given_name | name_part)) != 0) return Sign::is_name;
  const bool feminine_noun = word.ends_with("ة") && (first || !apart);  // not "بيجن زنغنة،"
  if (is_common(at, words_before) || feminine_noun || starts_with_any(word, {"لل", "بال", "كال", "وال", "فال"}))
    return Sign::ends;
  if (word.starts_with(al)) return !first && arabic ? Sign::may_be : Sign::ends;
  if (words_.has_ending(folded)) return Sign::is_name;
  // Behind two words of a name, a verb or و is likelier than a third.
  if (setting == Setting::apart) return Sign::may_be;
  const bool may_be_next = words_before >= 2 && starts_with_any(word, {"ي", "ت", "و", "ف", "ب", "ل"});
  const bool and_another = !first && word.starts_with("و") && (arabic || is_known_behind_wa(at));
  return may_be_next || and_another ? Sign::ends : Sign::may_be;
}

bool UnknownNames::is_of_known_person(std::uint32_t at) const {
  return std::ranges::any_of(text_.names_at(at), [](const NameMatch& match) {
    return match.entry.kind == EntryKind::short_name || match.entry.kind == EntryKind::doubtful_name;
  });
}

/// Whether a name of the gazetteer begins here that is no part of a person's name.
bool UnknownNames::bars(std::uint32_t at, bool first) const {
  return std::ranges::any_of(text_.names_at(at), [&](const NameMatch& match) {
    const bool with_clitic = (match.phrase.clitics & ~article) != 0;
    switch (match.entry.kind) {
      case EntryKind::doubtful_name:
        return !first && with_clitic;  // "وليام لعباس"
      case EntryKind::common_place:
        return false;
      case EntryKind::short_name:
        return with_clitic;
      case EntryKind::person:
      case EntryKind::place:
        return first || with_clitic;
      case EntryKind::post_construct:
        return (traits(at) & (given_name | name_part)) == 0;
      default:
        return true;
    }
  });
}

NameTraits UnknownNames::traits(std::uint32_t at) const { return words_.traits(text_.text().folded_at(at)); }

/// A common word, also with what may be written onto it where enough of it is left (كيم is no ك + يم).
bool UnknownNames::is_common(std::uint32_t at, std::uint32_t words_before) const {
  constexpr std::size_t shortest = 10;  // bytes: five letters
  constexpr std::size_t shortest_later = 8;
  const std::string_view word = text_.text().folded_at(at);
  const bool tanwin = written(at).find(fathatan) != std::string_view::npos;
  if (tanwin) return true;
  const Readings readings(word);
  return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
    const bool whole = (reading.clitics & ~article) == 0;
    const bool long_enough =
        word.size() >= ((reading.clitics & any_pronoun) != 0 || words_before > 1 ? shortest_later : shortest);
    return (whole || long_enough) && (words_.traits(reading.stem) & common_word) != 0;
  });
}

/// واكانيفالو is a name, as nothing has the word behind its و.
bool UnknownNames::is_known_behind_wa(std::uint32_t at) const {
  const auto candidates = text_.analysis().at(at);
  const Readings readings(text_.text().folded_at(at));
  return std::ranges::any_of(candidates, [](const Candidate& c) { return (c.clitics & conj_wa) != 0; }) ||
         std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
           return (reading.clitics & conj_wa) != 0 && words_.traits(reading.stem) != no_trait;
         });
}

bool UnknownNames::is_time_word(std::uint32_t at) const {
  std::vector<PhraseMatch> matches;
  times_.match(text_.text(), text_.analysis(), at, matches);
  return !matches.empty();
}

std::string_view UnknownNames::written(std::uint32_t at) const {
  return text_.text().tokens[at].span.of(text_.source());
}

/// More than one letter: بـ before a number or a Latin word is none.
bool UnknownNames::is_word(std::uint32_t at) const {
  constexpr std::size_t letter = 2;  // bytes
  return at < text_.size() && text_.text().tokens[at].type == TokenType::word &&
         text_.text().folded_at(at).size() > letter;
}

}  // namespace waqai
