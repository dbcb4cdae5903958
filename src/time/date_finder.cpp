// Joins the stages up to the time expressions, for callers who want dates and no events.
#include "waqai/time/date_finder.hpp"

#include <algorithm>

#include "waqai/core/pool.hpp"
#include "waqai/time/document_date.hpp"
#include "waqai/time/resolve.hpp"
#include "waqai/time/tense.hpp"

namespace waqai {
namespace {

/// Buffers that one thread uses at a time.
struct Workspace {
  Workspace(const Vocabulary& vocabulary, const TimeLexicon& times) : analyzer(vocabulary), tagger(times) {}
  TokenizedText text;
  Analysis analysis;
  Analyzer analyzer;
  TimexTagger tagger;
  std::vector<Timex> timexes;
};

/// Where the article begins: past what the site puts above it.
std::uint32_t first_token(const Document& document, const TokenizedText& text) {
  std::optional<std::uint32_t> begin;
  if (!document.body.empty()) begin = document.body.front().begin;
  if (document.title) begin = std::min(begin.value_or(document.title->begin), document.title->begin);
  const auto first =
      std::ranges::lower_bound(text.tokens, begin.value_or(0), {}, [](const Token& token) { return token.span.begin; });
  return static_cast<std::uint32_t>(first - text.tokens.begin());
}

void set_anchor(const Document& document, const Workspace& workspace, DocumentDates& found) {
  found.date = document.date;
  if (found.date) {
    found.date_basis = DateBasis::given;
  } else if (const auto stated =
                 find_document_date(workspace.text, workspace.timexes, first_token(document, workspace.text))) {
    found.date = stated->date.earliest();
    found.date_basis = DateBasis::explicit_date;
  }
}

/// A day and month with its weekday beside it needs no verb: the weekday tells the year.
bool needs_direction(const PartialDate& date) { return date.weekday == 0 || date.day == 0 || date.month == 0; }

Direction direction_by_tense(const Timex& timex, std::optional<Date> anchor, const SentenceTense& tense) {
  const PartialDate& start = timex.meaning.start;
  if (!needs_direction(start)) return Direction::unknown;
  return within_a_year(timex, anchor, tense.direction(timex));
}

}  // namespace

struct DateFinder::Data {
  Vocabulary vocabulary;
  TimeLexicon times;
  TenseLexicon tenses;
  HijriCalendar calendar;
  mutable Pool<Workspace> workspaces;

  explicit Data(HijriCalendar hijri) : times(vocabulary), tenses(vocabulary), calendar(hijri) {}

  std::unique_ptr<Workspace> borrow() const {
    return workspaces.borrow([this] { return std::make_unique<Workspace>(vocabulary, times); });
  }

  /// Resolves the expressions of each sentence by its tense, which is read only where there are any. An expression
  /// over two sentences, as by a stop in a date, is of the second.
  void resolve_all(const Document& document, const Workspace& workspace, DocumentDates& found) const {
    auto sentence = workspace.text.sentences.begin();
    std::optional<SentenceTense> tense;
    TimexChain chain(found.date);
    for (Timex timex : workspace.timexes) {
      for (; sentence->last < timex.last; ++sentence) tense.reset();
      if (!tense) tense.emplace(tenses, document.text, workspace.text, workspace.analysis, *sentence);
      const Direction direction = direction_by_tense(timex, found.date, *tense);
      chain.link(timex, direction);
      DatedTimex dated{timex, resolve(timex, found.date, direction, calendar), DateBasis::none};
      if (dated.value) dated.basis = is_explicit(timex.meaning) ? DateBasis::explicit_date : DateBasis::relative;
      found.timexes.push_back(dated);
    }
  }
};

DateFinder::DateFinder(HijriCalendar calendar) : data_(std::make_unique<Data>(calendar)) {}
DateFinder::~DateFinder() = default;
DateFinder::DateFinder(DateFinder&&) noexcept = default;
DateFinder& DateFinder::operator=(DateFinder&&) noexcept = default;

DocumentDates DateFinder::find(const Document& document) const {
  auto workspace = data_->borrow();
  tokenize(document.text, workspace->text);
  workspace->analyzer.analyze(workspace->text, workspace->analysis);
  workspace->timexes.clear();
  workspace->tagger.tag(workspace->text, workspace->analysis, 0,
                        static_cast<std::uint32_t>(workspace->text.tokens.size()), workspace->timexes);
  DocumentDates found;
  set_anchor(document, *workspace, found);
  data_->resolve_all(document, *workspace, found);
  data_->workspaces.give_back(std::move(workspace));
  return found;
}

}  // namespace waqai
