// Last step of reading: a document's lines, told apart as headline, article and boilerplate.
#include "read/body.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <vector>

#include "read/ascii.hpp"
#include "read/boilerplate.hpp"
#include "waqai/text/fold.hpp"

namespace waqai::read {
namespace {

constexpr std::size_t longest_headline = 200;  // bytes; longer lines are prose, of which the beginning is enough
constexpr std::size_t beginning_bytes = 96;    // to look for phrases in
constexpr std::size_t ending_bytes = 16;       // of which a full stop with its closing quotes is told
constexpr std::size_t prose_words = 20;        // so many words are a paragraph, with or without a full stop
constexpr std::size_t sentence_words = 5;      // so many words with a full stop are one too
constexpr std::size_t short_words = 6;         // links and buttons have no more
constexpr std::size_t headline_min_words = 4;
constexpr std::size_t preface_lines = 12;  // above which a headline is looked for

struct Line {
  Span span;
  std::string folded;  // all of it up to longest_headline, else its beginning
  bool whole = true;   // folded is all of it
  std::size_t words = 0;
  bool full_stop = false;
  bool blank_after = false;
  bool junk = false;  // no words of the article's script, or an address
  PhraseClass phrase = PhraseClass::none;

  [[nodiscard]] bool is_prose() const {
    return !junk && phrase == PhraseClass::none && (words >= prose_words || (full_stop && words >= sentence_words));
  }
  [[nodiscard]] bool is_own() const { return !junk && phrase == PhraseClass::none; }
};

bool is_arabic_lead(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xD8 && byte <= 0xDB;
}
bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_mostly_arabic(std::string_view text) {
  constexpr std::size_t sample_bytes = 1024;
  const std::string_view sample = text.substr(0, sample_bytes);
  return std::ranges::count_if(sample, is_arabic_lead) > std::ranges::count_if(sample, is_latin);
}

/// `text` without the white space around it, that of Unicode included.
Span trim_line(std::string_view text, Span span) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  for (bool cut = true; cut;) {
    const std::string_view rest = span.of(text);
    cut = false;
    for (const std::string_view white :
         {std::string_view(" "), std::string_view("\t"), std::string_view("\r"), no_break_space, byte_order_mark}) {
      const auto size = static_cast<std::uint32_t>(white.size());
      if (rest.starts_with(white)) {
        span.begin += size;
        cut = true;
        break;
      }
      if (rest.ends_with(white)) {
        span.end -= size;
        cut = true;
        break;
      }
    }
  }
  return span;
}

/// Whether a sentence ends here: a stop, with closing quotes and brackets after it. Three dots cut a headline short.
bool ends_with_full_stop(std::string_view folded) {
  while (!folded.empty() && std::string_view("\"')]* ").find(folded.back()) != std::string_view::npos)
    folded.remove_suffix(1);
  if (folded.ends_with("..")) return false;
  if (folded.ends_with('.')) return true;
  const bool question = folded.ends_with("؟") || folded.ends_with('?') || folded.ends_with('!');
  constexpr std::size_t longest_question_headline = 160;
  return question && folded.size() > longest_question_headline;
}

std::size_t count_words(std::string_view folded) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : folded) {
    const bool letter = is_latin(c) || is_digit(c) || is_arabic_lead(c) || static_cast<unsigned char>(c) >= 0x80;
    if (letter && !inside) ++words;
    inside = letter || (inside && !is_white(c));
  }
  return words;
}

bool has_year(std::string_view folded) {
  for (std::size_t at = 0; at + 4 <= folded.size(); ++at) {
    if (!std::ranges::all_of(folded.substr(at, 4), is_digit)) continue;
    const bool begins = at == 0 || !is_digit(folded[at - 1]);
    const bool ends = at + 4 == folded.size() || !is_digit(folded[at + 4]);
    const std::string_view century = folded.substr(at, 2);
    if (begins && ends && (century == "19" || century == "20")) return true;
  }
  return false;
}

bool is_address(std::string_view line) {
  if (std::ranges::any_of(line, is_white)) return false;
  return line.starts_with("www.") || line.find("://") != std::string_view::npos;
}

/// The beginning of the character that byte `at` belongs to.
std::size_t character_begin(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

Line make_line(std::string_view text, Span span, bool arabic) {
  Line line;
  line.span = span;
  const std::string_view all = span.of(text);
  line.whole = all.size() <= longest_headline;
  const std::string_view begin = line.whole ? all : all.substr(0, character_begin(all, beginning_bytes));
  fold_append(line.folded, begin);
  line.words = line.whole ? count_words(line.folded) : prose_words;
  line.full_stop =
      ends_with_full_stop(line.whole ? line.folded : fold(all.substr(character_begin(all, all.size() - ending_bytes))));
  const bool has_letter = std::ranges::any_of(
      begin, [&](char c) { return arabic ? is_arabic_lead(c) : is_latin(c) || static_cast<unsigned char>(c) >= 0x80; });
  line.junk = !has_letter || is_address(begin);
  const bool is_short = line.words <= short_words && !line.full_stop;
  line.phrase = Boilerplate::builtin().classify(line.folded, line.whole, is_short);
  return line;
}

/// The lines that hold anything, from byte `from` on.
std::vector<Line> split_lines(std::string_view text, std::size_t from) {
  const bool arabic = is_mostly_arabic(text.substr(from));
  const char line_end = text.find('\n', from) == std::string_view::npos ? '\r' : '\n';
  std::vector<Line> lines;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find(line_end, from), text.size());
    const Span span = trim_line(text, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)});
    if (!span.empty()) {
      lines.push_back(make_line(text, span, arabic));
    } else if (!lines.empty()) {
      lines.back().blank_after = true;
    }
    from = end + 1;
  }
  return lines;
}

/// Lines that stand twice: the second is boilerplate, and so is the first of two headlines one below the other.
void mark_repeated(std::string_view text, std::vector<Line>& lines, std::size_t from) {
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (seen.insert(lines[i].span.of(text)).second) continue;
    if (i < from) continue;
    const bool adjacent = i > 0 && lines[i - 1].span.of(text) == lines[i].span.of(text);
    if (adjacent && !lines[i].is_prose()) lines[i - 1].junk = true;
    lines[i].junk = true;
  }
}

std::size_t find_first_prose(const std::vector<Line>& lines) {
  return static_cast<std::size_t>(std::ranges::find_if(lines, &Line::is_prose) - lines.begin());
}

bool is_headline(const Line& line) {
  return line.is_own() && !line.is_prose() && line.whole && line.words >= headline_min_words &&
         !line.folded.ends_with(':') && !has_year(line.folded);
}

/// Whether the line is `title` again, perhaps several times or with the site's name.
bool repeats_title(std::string_view line, std::string_view title) {
  if (title.empty() || !line.starts_with(title)) return false;
  while (line.starts_with(title)) line.remove_prefix(title.size());
  return count_words(line) <= short_words && !ends_with_full_stop(line);
}

/// The headline among the lines above the first paragraph: one that stands there again, else the longest that is set
/// off from what follows.
std::optional<std::size_t> find_title(const std::vector<Line>& lines, std::size_t first_prose) {
  if (first_prose == lines.size()) return std::nullopt;
  const std::size_t end = std::min(first_prose, preface_lines);
  std::optional<std::size_t> longest;
  for (std::size_t i = 0; i < end; ++i) {
    if (!is_headline(lines[i])) continue;
    for (std::size_t other = 0; other < end; ++other)
      if (other != i && repeats_title(lines[other].folded, lines[i].folded)) return i;
    if (!longest || lines[i].words > lines[*longest].words) longest = i;
  }
  if (!longest) return std::nullopt;
  const Line& title = lines[*longest];
  const Line& next = lines[*longest + 1];
  const bool above_paragraph = next.is_prose() && 2 * next.words >= 3 * title.words;
  const bool set_off = title.blank_after || above_paragraph || has_year(next.folded);
  return set_off ? longest : std::nullopt;
}

/// Where the article ends: at a phrase that opens another section, else where only headlines follow.
std::size_t find_end(const std::vector<Line>& lines, std::size_t first_prose) {
  std::size_t end = first_prose;
  while (end < lines.size() && lines[end].phrase != PhraseClass::section_end) ++end;
  std::size_t last = end;  // a year makes it a row of a chronology, or the date of publication
  const auto closes = [](const Line& line) {
    return line.is_own() && (line.full_stop || line.words >= prose_words || has_year(line.folded));
  };
  while (last > first_prose && !closes(lines[last - 1])) --last;
  if (last == first_prose) return end;
  // A last paragraph without its full stop stands alone; a list of headlines does not.
  const auto own = std::ranges::count_if(lines.begin() + static_cast<std::ptrdiff_t>(last),
                                         lines.begin() + static_cast<std::ptrdiff_t>(end), &Line::is_own);
  for (std::size_t i = last; own == 1 && i < end; ++i)
    if (lines[i].is_own() && lines[i].words > short_words) return i + 1;
  return last;
}

void drop_boxes(std::vector<Line>& lines) {
  bool inside = false;
  for (Line& line : lines) {
    if (line.phrase == PhraseClass::box) {
      inside = true;
    } else if (line.full_stop || line.words >= prose_words) {
      inside = false;
    } else if (inside) {
      line.junk = true;
    }
  }
}

void append_body(std::vector<Span>& body, Span span, bool joins) {
  if (joins && !body.empty()) {
    body.back().end = span.end;
  } else {
    body.push_back(span);
  }
}

}  // namespace

void compose(Document& document, std::string_view title, std::string text) {
  std::string headline;
  for (const char c : title) {
    const char plain = is_white(c) ? ' ' : c;
    if (plain != ' ' || (!headline.empty() && headline.back() != ' ')) headline += plain;
  }
  if (headline.ends_with(' ')) headline.pop_back();
  if (headline.empty()) {
    document.text = std::move(text);
    return;
  }
  document.title = Span{0, static_cast<std::uint32_t>(headline.size())};
  document.text.reserve(headline.size() + 1 + text.size());
  document.text = std::move(headline);
  document.text += '\n';
  document.text += text;
}

void mark_body(Document& document) {
  const std::string_view text = document.text;
  const bool title_apart = document.title && document.title->begin == 0;
  auto lines = split_lines(text, title_apart ? document.title->end : 0);
  std::size_t first_prose = find_first_prose(lines);
  std::optional<std::size_t> title;
  if (!document.title) {
    title = find_title(lines, first_prose);
    if (title) document.title = lines[*title].span;
  }
  const std::string_view raw_title = document.title_text();
  const std::string folded_title = fold(raw_title);
  mark_repeated(text, lines, title ? *title + 1 : 0);
  drop_boxes(lines);
  first_prose = find_first_prose(lines);
  const bool no_prose = first_prose == lines.size();
  if (no_prose) first_prose = 0;

  const std::size_t end = find_end(lines, first_prose);
  bool joins = false;
  document.body.clear();
  for (std::size_t i = 0; i < end; ++i) {
    const Line& line = lines[i];
    const bool preface_junk = i < first_prose && line.words < sentence_words && !has_year(line.folded);
    const bool repeats = repeats_title(line.folded, folded_title) || repeats_title(line.span.of(text), raw_title);
    const bool own = i != title && line.is_own() && !preface_junk && !repeats;
    if (own) append_body(document.body, line.span, joins);
    joins = own;
  }
  // A text of nothing but what looks like a site's own words, such as a lone date, is its own body.
  if (document.body.empty() && !document.title)
    for (const Line& line : lines)
      if (line.words > 0) append_body(document.body, line.span, !document.body.empty());
}

}  // namespace waqai::read
