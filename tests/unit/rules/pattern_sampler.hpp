// PatternSampler: writes texts that a grammar matches, by walking its code at random.
//
//   PatternSampler sampler(patterns, [&](const WordWanted& wanted) { ... });
//   const std::optional<Sample> sample = sampler.sample("timex");
//
// What the code looks for before the text or behind it is written as the sample's surroundings. What it looks for
// between its words may be there or not: the sample is then not certain to be matched.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/rules/pattern.hpp"

namespace waqai {

/// The word that a piece of code reads.
struct WordWanted {
  SymbolId symbol = 0;
  std::int32_t low = std::numeric_limits<std::int32_t>::min();
  std::int32_t high = std::numeric_limits<std::int32_t>::max();
  bool with_article = false;
  bool without_article = false;
  bool joined = false;  ///< carries و
};

struct WordWritten {
  std::string text;
  std::int32_t value = 0;
};

struct Sample {
  std::string before, text, after;
  std::vector<Capture> captures;
  bool is_certain = true;
};

class PatternSampler {
 public:
  /// Finds a word, or none where the lexicon has none.
  using Lexicon = std::function<std::optional<WordWritten>(const WordWanted&)>;

  PatternSampler(const Patterns& patterns, Lexicon lexicon, std::mt19937& random)
      : patterns_(patterns), lexicon_(std::move(lexicon)), random_(random) {}

  /// Nothing where the walk wanted a word that does not exist.
  std::optional<Sample> sample(std::string_view rule) {
    sample_ = {};
    second_ = joined_ = glued_ = ends_ = false;
    muted_ = 0;
    if (!walk(patterns_.rules_[patterns_.rule(rule)].address)) return std::nullopt;
    return sample_;
  }

 private:
  using Op = Patterns::Op;
  using Instruction = Patterns::Instruction;

  bool walk(Patterns::Address address) {
    for (;;) {
      const Instruction& code = patterns_.code_[address++];
      switch (code.op) {
        case Op::symbol:
          if (!write_word(code)) return false;
          break;
        case Op::literal:
          write(patterns_.literals_[code.operand]);
          break;
        case Op::conjunction:
          if (number_below(8) == 0) {
            if (!write_wanted({.symbol = patterns_.conjunction_})) return false;
          } else {
            joined_ = true;
          }
          break;
        case Op::glued:
          glued_ = true;
          break;
        case Op::behind:
          if (!write_before(code)) return false;
          break;
        case Op::not_behind:
        case Op::opens:
          sample_.is_certain &= sample_.text.empty() && sample_.before.empty();
          break;
        case Op::ahead:
          if (!write_after(address)) return false;
          address += code.operand;
          break;
        case Op::not_ahead:
          address += code.operand;
          [[fallthrough]];
        case Op::stop:
        case Op::unglued:
          sample_.is_certain &= sample_.after.empty();
          ends_ = true;
          break;
        case Op::set:
          capture(code, code.low);
          break;
        case Op::second:
          second_ = true;
          break;
        case Op::mute:
          ++muted_;
          break;
        case Op::unmute:
          --muted_;
          break;
        case Op::choose:
          address = patterns_.alternatives_[code.operand + number_below(code.count)].address;
          break;
        case Op::jump:
          address = code.operand;
          break;
        case Op::call:
          if (!walk(patterns_.rules_[code.operand].address)) return false;
          break;
        case Op::leave:
        case Op::accept:
          return true;
      }
    }
  }

  bool write_before(const Instruction& code) {
    sample_.is_certain &= sample_.text.empty();
    const auto word = lexicon_({.symbol = code.symbol, .low = code.low, .high = code.high});
    if (word && sample_.text.empty()) sample_.before = word->text + ' ';
    return word.has_value();
  }

  bool write_after(Patterns::Address look) {
    const std::string text = sample_.text;
    if (!walk(look)) return false;
    sample_.after = sample_.text.substr(text.size());
    sample_.text = text;
    ends_ = true;
    return true;
  }

  bool write_word(const Instruction& code) {
    WordWanted wanted{.symbol = code.symbol, .low = code.low, .high = code.high};
    wanted.with_article = (code.conditions & Patterns::with_article) != 0;
    wanted.without_article = (code.conditions & Patterns::without_article) != 0;
    if ((code.conditions & Patterns::same_value) != 0) {
      const auto known =
          std::ranges::find(sample_.captures.rbegin(), sample_.captures.rend(), code.same_field, &Capture::field);
      if (known == sample_.captures.rend()) return false;
      wanted.low = wanted.high = known->value;
    }
    const auto written = write_wanted(wanted);
    if (!written) return false;
    if (code.field != Patterns::no_field) capture(code, code.sign * *written);
    return true;
  }

  std::optional<std::int32_t> write_wanted(WordWanted wanted) {
    wanted.joined = joined_;
    const auto word = lexicon_(wanted);
    joined_ = false;
    if (!word) return std::nullopt;
    write(word->text);
    return word->value;
  }

  void write(std::string_view text) {
    if (ends_) {
      sample_.is_certain = false;
      sample_.after.clear();
    }
    if (!sample_.text.empty() && !glued_) sample_.text += ' ';
    sample_.text += text;
    glued_ = false;
  }

  void capture(const Instruction& code, std::int32_t value) {
    if (muted_ == 0) sample_.captures.push_back({code.field, second_, code.adds, value});
  }

  std::size_t number_below(std::size_t count) { return random_() % count; }

  const Patterns& patterns_;
  Lexicon lexicon_;
  std::mt19937& random_;
  Sample sample_;
  bool second_ = false;
  bool joined_ = false;
  bool glued_ = false;
  bool ends_ = false;  // the text should end here
  int muted_ = 0;
};

}  // namespace waqai
