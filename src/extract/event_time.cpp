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
    if (take_offset()) return;
    if (is_of_another_day()) return;
    for (std::uint32_t i = k_; i > first_of_interest(); --i)
      if (clauses_[i - 1].kind == ItemKind::timex) consider(i - 1);
  }

 private:
  void consider(std::uint32_t item) {
    const Timex& timex = clauses_.timex(item);
    if (timex.meaning.vague || timex.meaning.origin == Origin::event) return;
    if (timex.meaning.relation == Relation::at && !draft_.timex) draft_.timex = timex;
    if (timex.meaning.relation == Relation::since && !draft_.since) draft_.since = timex;
  }

  /// Right before the trigger: "قبل يومين من قمة" dates it by the event told before.
  bool take_offset() {
    for (std::uint32_t i = k_; i > 0 && i + 3 > k_; --i)
      if (clauses_[i - 1].kind == ItemKind::timex && clauses_.timex(i - 1).meaning.origin == Origin::event)
        draft_.until_event = clauses_.timex(i - 1);
    return draft_.until_event.has_value();
  }

  /// "بعد أيام على استقباله": what the clause tells of is another day's.
  [[nodiscard]] bool is_of_another_day() const {
    for (std::uint32_t i = k_; i > 0 && i + 4 > k_; --i) {
      const Item& item = clauses_[i - 1];
      if (item.kind == ItemKind::preposition && item.slot == Slot::after) return true;
      if (item.kind == ItemKind::timex && clauses_.timex(i - 1).meaning.vague) return true;
    }
    return false;
  }

  /// The date of a verb that carries the noun is the event's; that of a verb of saying, only what stands behind it.
  [[nodiscard]] std::uint32_t first_of_interest() const {
    const std::uint32_t start = clauses_.start(k_);
    if (clauses_[k_].kind != ItemKind::trigger_noun) return start;
    const auto verb = clauses_.governor(k_);
    if (!verb) return start;
    return std::min(start, clauses_[*verb].kind == ItemKind::support_verb ? clauses_.start(*verb) : *verb);
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
