// Only what lies before the article's own day is a chronicle's date; the day itself is the article's dateline.
#include "extract/heading_date.hpp"

#include "waqai/time/resolve.hpp"

namespace waqai {
namespace {

bool is_mark(const Item& item) {
  return item.kind == ItemKind::stop || item.kind == ItemKind::hyphen || item.kind == ItemKind::neutral ||
         item.kind == ItemKind::comma;
}

}  // namespace

void HeadingDate::read(const Clauses& clauses, std::uint32_t sentence) {
  before_.reset();
  opening_.reset();
  if (opens_agenda(clauses)) opening_ = clauses.timex(0).span;
  if (clauses.size() == 0 || clauses[0].kind != ItemKind::timex || !is_past(clauses.timex(0))) return;
  std::uint32_t end = 1;
  while (end < clauses.size() && is_mark(clauses[end])) ++end;
  if (end == clauses.size()) {
    above_ = clauses.timex(0);
    sentence_ = sentence;
  } else if (clauses[1].kind == ItemKind::stop) {
    before_ = clauses.timex(0);
  }
}

/// "الأربعاء.. محادثات بين الكوريتين"
bool HeadingDate::opens_agenda(const Clauses& clauses) {
  constexpr std::uint32_t marks = 2;  // items: ..
  if (clauses.size() <= 1 + marks || clauses[0].kind != ItemKind::timex || !is_mark(clauses[1]) ||
      !is_mark(clauses[marks]))
    return false;
  PartialDate bare;
  bare.weekday = clauses.timex(0).meaning.start.weekday;
  return bare.weekday != 0 && clauses.timex(0).meaning.start == bare;
}

void HeadingDate::date(Draft& draft) const {
  if (opening_ && draft.timex && draft.timex->span.begin == opening_->begin && !draft.tensed &&
      draft.status == Status::happened)
    draft.status = Status::planned;
  constexpr std::uint32_t reach = 6;  // sentences
  if (draft.timex || draft.until_event || draft.during) return;
  if (draft.status && draft.status != Status::happened) return;
  if (before_)
    draft.timex = before_;
  else if (above_ && draft.sentence <= sentence_ + reach)
    draft.timex = above_;
}

bool HeadingDate::is_past(const Timex& timex) const {
  const Meaning& meaning = timex.meaning;
  if (meaning.relation != Relation::at || !is_explicit(meaning)) return false;
  const auto date = resolve(timex, day_, Direction::past);
  return date && date->latest() && (!day_ || *date->latest() < *day_);
}

}  // namespace waqai
