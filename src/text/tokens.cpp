// The first pass over a document: bytes to tokens, tokens to sentences.
#include "waqai/text/tokens.hpp"

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "waqai/core/error.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {
namespace {

constexpr std::size_t text_limit = std::size_t{1} << 30U;

class Tokenizer {
 public:
  Tokenizer(std::string_view text, TokenizedText& out) : text_(text), out_(out) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      if (const std::size_t end = take_letters(at); end != at) {
        at = end;
        continue;
      }
      const auto [codepoint, length] = decode_utf8(text_, at);
      take(codepoint, at, at + length);
      at += length;
    }
    close();
  }

 private:
  /// The short way for nearly all of a text: a run of letters of two bytes that fold to letters of two bytes.
  std::size_t take_letters(std::size_t at) {
    constexpr std::size_t longest = 64;  // of a run, in bytes
    std::array<char, longest> folded;
    std::size_t size = 0;
    const std::size_t end = std::min(text_.size(), at + longest);
    for (; at + size + 2 <= end; size += 2) {
      const auto lead = static_cast<unsigned char>(text_[at + size]);
      if (lead < 0xC2 || lead >= 0xDC) break;
      const auto trail = static_cast<unsigned char>(text_[at + size + 1]);
      const Character c = table_[(lead & 0x1FU) << 6U | (trail & 0x3FU)];
      if (c.kind != CharacterClass::letter || c.folded < 0x80 || c.folded >= 0x800) break;
      folded[size] = static_cast<char>(0xC0U | c.folded >> 6U);
      folded[size + 1] = static_cast<char>(0x80U | (c.folded & 0x3FU));
    }
    if (size == 0) return at;
    open(TokenType::word, at, at + size);
    out_.folded.append(folded.data(), size);
    return at + size;
  }

  void take(char32_t codepoint, std::size_t begin, std::size_t end) {
    const Character c = codepoint < table_.size() ? table_[codepoint] : character(codepoint);
    switch (c.kind) {
      case CharacterClass::dropped:
        if (open_) token_.span.end = static_cast<std::uint32_t>(end);
        break;
      case CharacterClass::space:
        close();
        break;
      case CharacterClass::letter:
        open(TokenType::word, begin, end);
        append(codepoint, c);
        break;
      case CharacterClass::digit:
        open(TokenType::number, begin, end);
        append(codepoint, c);
        break;
      case CharacterClass::line_end:
        if (!open_ && !out_.tokens.empty() && out_.tokens.back().type == TokenType::line_break) break;
        close();
        start(TokenType::line_break, begin, end);
        append(codepoint, c);
        close();
        break;
      case CharacterClass::punctuation:
        if (is_number_sign(codepoint, end)) {
          open(TokenType::number, begin, end);
          append(codepoint, c);
          break;
        }
        close();
        start(TokenType::punctuation, begin, end);
        append(codepoint, c);
        close();
        break;
    }
  }

  /// A decimal or thousands sign between two digits belongs to the number.
  bool is_number_sign(char32_t codepoint, std::size_t end) const {
    if (!open_ || token_.type != TokenType::number || end >= text_.size()) return false;
    if (codepoint != U'.' && codepoint != U',' && codepoint != U'٫' && codepoint != U'٬') return false;
    return character(decode_utf8(text_, end).value).kind == CharacterClass::digit;
  }

  /// Lets [begin, end) be part of the token before, where it is of that type, or begins one.
  void open(TokenType type, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 4096;  // of a token, in bytes: more is no word and would overflow folded_size
    if (open_ && (token_.type != type || end - token_.span.begin > longest)) close();
    if (!open_) start(type, begin, end);
    token_.span.end = static_cast<std::uint32_t>(end);
  }

  void start(TokenType type, std::size_t begin, std::size_t end) {
    open_ = true;
    token_.type = type;
    token_.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    token_.folded_begin = static_cast<std::uint32_t>(out_.folded.size());
  }

  void append(char32_t codepoint, Character c) {
    if (c.folded == 0) {
      fold_rare(out_.folded, codepoint);
    } else {
      append_utf8(out_.folded, c.folded);
    }
  }

  void close() {
    if (!open_) return;
    open_ = false;
    token_.folded_size = static_cast<std::uint16_t>(out_.folded.size() - token_.folded_begin);
    out_.tokens.push_back(token_);
  }

  std::string_view text_;
  TokenizedText& out_;
  const CharacterTable& table_ = character_table();
  Token token_;
  bool open_ = false;
};

/// Splits tokens into sentences: at stops outside short quotations, and at line breaks.
class SentenceSplitter {
 public:
  explicit SentenceSplitter(TokenizedText& out) : out_(out) {}

  void run() {
    const auto count = static_cast<std::uint32_t>(out_.tokens.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      if (out_.tokens[i].type == TokenType::line_break) {
        close(i);
        begin_ = i + 1;
        paragraph_ = true;
        quote_open_ = false;
      } else if (ends_sentence(i)) {
        std::uint32_t last = i + 1;
        while (last < count && is_mark(last, "\"") && quote_open_) {
          quote_open_ = false;
          ++last;
        }
        close(last);
        begin_ = last;
        i = last - 1;
      } else if (is_mark(i, "\"")) {
        quote_open_ = !quote_open_;
      }
    }
    close(count);
  }

 private:
  [[nodiscard]] bool is_mark(std::uint32_t i, std::string_view mark) const {
    return out_.tokens[i].type == TokenType::punctuation && out_.folded_at(i) == mark;
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t i) const {
    if (is_mark(i, "؟") || is_mark(i, "?") || is_mark(i, "!")) return !quote_open_;
    if (!is_mark(i, ".") || i == begin_) return false;
    // "ج. ب. شوفنمان" and "رويترز.كوم" go on; "..." and "(...)" do too.
    const auto& tokens = out_.tokens;
    const Token& before = tokens[i - 1];
    const bool initial = before.type == TokenType::word && before.folded_size <= 2;
    const bool ellipsis = is_mark(i - 1, ".") || (i + 1 < tokens.size() && is_mark(i + 1, "."));
    const bool glued = i + 1 < tokens.size() && tokens[i + 1].span.begin == tokens[i].span.end &&
                       tokens[i + 1].type == TokenType::word && is_latin(i + 1);
    return !initial && !ellipsis && !glued;
  }

  [[nodiscard]] bool is_latin(std::uint32_t i) const {
    return static_cast<unsigned char>(out_.folded_at(i).front()) < 0x80;
  }

  void close(std::uint32_t last) {
    if (last <= begin_) return;
    Sentence sentence;
    sentence.first = begin_;
    sentence.last = last;
    sentence.span = {out_.tokens[begin_].span.begin, out_.tokens[last - 1].span.end};
    sentence.starts_paragraph = paragraph_;
    out_.sentences.push_back(sentence);
    paragraph_ = false;
  }

  TokenizedText& out_;
  std::uint32_t begin_ = 0;
  bool paragraph_ = true;
  bool quote_open_ = false;
};

}  // namespace

void tokenize(std::string_view text, TokenizedText& out) {
  if (text.size() >= text_limit) throw InputError("a text of 1 GiB or more cannot be processed");
  out.folded.clear();
  out.tokens.clear();
  out.sentences.clear();
  Tokenizer(text, out).run();
  SentenceSplitter(out).run();
}

}  // namespace waqai
