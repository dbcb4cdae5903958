// What stands behind the trigger comes first, then what stands ahead of it in its clause.
#include "extract/event_time.hpp"

#include <algorithm>

namespace waqai {
namespace {

class TimeChoice {
 public:
  TimeChoice(const Clauses& clauses, std::uint32_t k, Draft& draft) : clauses_(clauses), k_(k), draft_(draft) {}

  void run(const Arguments& arguments) {
    for (const std::uint32_t i : arguments.timexes) consider(i);
    draft_.together = points_back(arguments);
    take_length();
    take_offset();
    if (draft_.until_event) return;
    const auto set_apart = set_apart_by();
    if (!set_apart) {
      take_from(first_of_interest(), k_);
    } else if (clauses_[*set_apart].slot == Slot::after) {
      take_day_of_saying(*set_apart);
    }
  }

 private:
  /// "وصل الخميس في زيارة تستغرق يومين"
  void take_length() {
    for (std::uint32_t i = k_ + 1; i + 1 < clauses_.size(); ++i) {
      const ItemKind kind = clauses_[i].kind;
      if (kind == ItemKind::trigger_verb || kind == ItemKind::complementizer || kind == ItemKind::subordinator) return;
      if (clauses_[i].lasting && clauses_[i + 1].days != 0 && is_of_event(i)) {
        draft_.days = clauses_[i + 1].days;
        return;
      }
    }
  }

  /// Whether what lasts is the event, and not "جولة إقليمية تستغرق يومين".
  [[nodiscard]] bool is_of_event(std::uint32_t lasting) const {
    constexpr int adjectives = 1;
    int words = 0;
    for (std::uint32_t i = lasting; i > k_ && clauses_[i - 1].kind != ItemKind::trigger_noun; --i)
      if (clauses_[i - 1].kind == ItemKind::word) ++words;
    return words <= adjectives;
  }

  /// "والتقى هناك الأسد", "أجرى فيها محادثات"
  [[nodiscard]] bool points_back(const Arguments& arguments) const {
    const std::uint32_t start = clauses_.start(k_);
    if (start > 0 && clauses_[start - 1].kind == ItemKind::relative) return false;
    for (std::uint32_t i = start; i < arguments.end; ++i) {
      const Item& item = clauses_[i];
      const bool therein = item.kind == ItemKind::preposition && (item.clitics & any_pronoun) != 0 &&
                           (item.slot == Slot::in || item.slot == Slot::other);
      if (item.there || therein) return true;
    }
    return false;
  }

  void consider(std::uint32_t item) {
    const Timex& timex = clauses_.timex(item);
    const PartialDate& day = timex.meaning.start;
    const bool same_day = timex.meaning.origin == Origin::event && day.unit == Unit::day && day.offset == 0;
    if (same_day && !draft_.timex && !draft_.until_event) draft_.until_event = timex;  // "في اليوم نفسه"
    if (timex.meaning.vague || timex.meaning.origin == Origin::event || is_year_of_word(item) || is_of_since(item))
      return;
    if (timex.meaning.relation == Relation::at && !draft_.timex) draft_.timex = timex;
    if (timex.meaning.relation == Relation::since && !draft_.since) draft_.since = timex;
  }

  /// "الانتخابات الرئاسية عام 2016": a year alone behind an unknown noun is the noun's.
  [[nodiscard]] bool is_year_of_word(std::uint32_t item) const {
    const PartialDate& start = clauses_.timex(item).meaning.start;
    const bool year = start.month == 0 && start.day == 0 && start.weekday == 0 &&
                      (start.unit == Unit::none || start.unit == Unit::year);
    if (!year || item == 0) return false;
    const std::uint32_t before = clauses_[item - 1].kind == ItemKind::preposition && item > 1 ? item - 2 : item - 1;
    return clauses_[before].kind == ItemKind::word || clauses_[before].kind == ItemKind::nisba;
  }

  /// "الأولى منذ توليه منصبه في يناير": a time inside what since begins.
  [[nodiscard]] bool is_of_since(std::uint32_t item) const {
    for (std::uint32_t i = item; i > k_ + 1; --i) {
      const Item& before = clauses_[i - 1];
      if (before.kind == ItemKind::preposition && before.slot == Slot::since) return i < item;
      const bool of_phrase = before.kind == ItemKind::word || before.kind == ItemKind::mention ||
                             before.kind == ItemKind::nisba || before.kind == ItemKind::neutral ||
                             (before.kind == ItemKind::preposition && before.slot == Slot::in);
      if (!of_phrase) return false;
    }
    return false;
  }

  /// The nearest before `end` comes first.
  void take_from(std::uint32_t first, std::uint32_t end) {
    const bool undated = !draft_.timex;
    for (std::uint32_t i = end; i > first; --i)
      if (clauses_[i - 1].kind == ItemKind::timex) consider(i - 1);
    const bool aimed = clauses_.is_purpose(k_) || (k_ > 0 && clauses_[k_ - 1].aim);
    if (undated && draft_.timex && aimed) {  // "سافر الأربعاء للقاء بوتين", "لإجراء محادثات مع بوتين"
      auto verb = clauses_.governor(k_);
      if (verb && clauses_[*verb].kind == ItemKind::support_noun) verb = clauses_.governor(*verb);
      draft_.past_day = verb && clauses_[*verb].tense == Tense::past;
    }
    const bool goes_with_clause_before = first > 0 && clauses_[first - 1].kind == ItemKind::subordinator &&
                                         clauses_[first - 1].index == marked;  // "في مارس عندما زار"
    if (!goes_with_clause_before) return;
    draft_.together = true;
    for (std::uint32_t i = first - 1; i > clauses_.start(first - 1); --i)
      if (clauses_[i - 1].kind == ItemKind::timex) consider(i - 1);
  }

  /// Right before the trigger: "قبل يومين من قمة" is counted from what is told before it.
  void take_offset() {
    for (std::uint32_t i = k_; i > 0 && i + 3 > k_; --i)
      if (clauses_[i - 1].kind == ItemKind::timex && clauses_.timex(i - 1).meaning.origin == Origin::event) {
        draft_.until_event = clauses_.timex(i - 1);
        draft_.counted_from = last_time_before(clauses_, i - 1);
      }
  }

  /// What sets the event's day apart from that of its clause: "بعد أيام على استقباله", "قبل قمتين".
  [[nodiscard]] std::optional<std::uint32_t> set_apart_by() const {
    for (std::uint32_t i = k_; i > 0 && i + 4 > k_; --i) {
      const Item& item = clauses_[i - 1];
      const bool by_preposition = item.kind == ItemKind::preposition &&
                                  (item.slot == Slot::after || item.slot == Slot::since || item.slot == Slot::before);
      if (by_preposition || (item.kind == ItemKind::timex && clauses_.timex(i - 1).meaning.vague)) return i - 1;
    }
    return std::nullopt;
  }

  /// "قال بوتين الاثنين بعد لقائه الأسد": people speak of a meeting on its day.
  void take_day_of_saying(std::uint32_t preposition) {
    const auto verb = clauses_.governor(preposition);
    if (!verb || clauses_[*verb].kind != ItemKind::reporting) return;
    for (std::uint32_t i = preposition; i > *verb; --i)
      if (clauses_[i - 1].kind == ItemKind::timex) consider(i - 1);
  }

  /// The date of a verb that carries the noun is the event's; that of a verb of saying, only what stands behind it.
  [[nodiscard]] std::uint32_t first_of_interest() const {
    const std::uint32_t start = clauses_.start(k_);
    if (clauses_[k_].kind != ItemKind::trigger_noun) return start;
    const auto verb = clauses_.governor(k_);
    if (!verb) return start;
    if (clauses_[*verb].kind == ItemKind::support_verb) return std::min(start, clauses_.start(*verb));
    const std::uint32_t first = is_finite_verb(clauses_[*verb].kind) ? aim(*verb) : *verb;
    return first > *verb ? first : std::min(start, *verb);
  }

  /// "وصل الأربعاء لبحث ترتيبات القمة", "بدأ الخميس التمهيد للقمة": of a verb that does not carry the noun, what stands
  /// ahead of an aim or a plan is another day's.
  [[nodiscard]] std::uint32_t aim(std::uint32_t verb) const {
    for (std::uint32_t i = k_; i > verb + 1; --i) {
      const Item& item = clauses_[i - 1];
      const bool ahead = item.preparing || (!item.aim && (item.cue == Status::planned || item.cue == Status::proposed));
      if (ahead || (item.kind == ItemKind::preposition && item.slot == Slot::about)) return i;
    }
    return verb;
  }

  const Clauses& clauses_;
  std::uint32_t k_;
  Draft& draft_;
};

}  // namespace

void choose_time(const Clauses& clauses, std::uint32_t k, const Arguments& arguments, Draft& draft) {
  TimeChoice(clauses, k, draft).run(arguments);
}

std::optional<Timex> last_time_before(const Clauses& clauses, std::uint32_t item) {
  for (std::uint32_t i = item; i > 0; --i) {
    if (clauses[i - 1].kind != ItemKind::timex) continue;
    Timex timex = clauses.timex(i - 1);
    timex.meaning.relation = Relation::at;
    return timex;
  }
  return std::nullopt;
}

}  // namespace waqai
