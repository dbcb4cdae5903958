// The tense of the verb decides, then cues: words that plan, offer, put off, call off or deny what they govern.
#include "extract/event_status.hpp"

#include <algorithm>

namespace waqai {
namespace {

class StatusChoice {
 public:
  StatusChoice(const Clauses& clauses, std::uint32_t k, const Arguments& arguments, Draft& draft)
      : clauses_(clauses), k_(k), verb_(verb_of(clauses, k, arguments)), draft_(draft) {}

  bool run() {
    if (clauses_[k_].kind == ItemKind::trigger_noun) draft_.status = Status::happened;
    if (clauses_.is_purpose(k_)) settle(Status::planned);
    if (verb_ > k_ && is_undone()) return true;
    if (verb_ != k_ && clauses_[verb_].kind == ItemKind::support_verb)
      if (const auto& said = clauses_.support(verb_).status; said && *said != Status::happened) {
        settle(*said);
        return true;
      }
    take_tense();
    if (verb_ > 0 && clauses_[verb_ - 1].kind == ItemKind::negation) return false;
    if (is_denied()) {
      draft_.status = Status::denied;
      return true;
    }
    if (!is_circumstance()) take_cue_before();
    take_cue_behind();
    return true;
  }

 private:
  /// The verb whose tense is the event's: the trigger, or the verb that carries it.
  static std::uint32_t verb_of(const Clauses& clauses, std::uint32_t k, const Arguments& arguments) {
    if (clauses[k].kind != ItemKind::trigger_noun || clauses.is_purpose(k)) return k;
    const auto carrying = clauses.governor(k);
    if (carrying && clauses[*carrying].kind == ItemKind::support_verb) return *carrying;
    return arguments.support != no_index ? arguments.support : k;
  }

  /// "عرض لافروف خلال اللقاء": what stands ahead tells of something else that came with or after the event.
  [[nodiscard]] bool is_circumstance() const {
    if (clauses_[k_].kind != ItemKind::trigger_noun || verb_ < k_) return false;
    std::uint32_t j = k_;
    while (j > 0 && (clauses_[j - 1].kind == ItemKind::support_noun ||
                     (clauses_[j - 1].kind == ItemKind::neutral && !clauses_[j - 1].cue)))
      --j;
    const Item* before = j > 0 ? &clauses_[j - 1] : nullptr;
    return before != nullptr && before->kind == ItemKind::preposition &&
           (before->slot == Slot::after || before->slot == Slot::other || before->slot == Slot::since);
  }

  void settle(Status status) {
    draft_.status = status;
    draft_.tensed = true;
  }

  /// "تأجيل زيارة كان يعتزم القيام بها": what was planned in a relative clause has been put off or called off.
  bool is_undone() {
    const auto& cue = k_ > 0 ? clauses_[k_ - 1].cue : std::nullopt;
    if (cue != Status::postponed && cue != Status::cancelled) return false;
    settle(*cue);
    return true;
  }

  void take_tense() {
    const Item& verb = clauses_[verb_];
    switch (verb.tense) {
      case Tense::past:
        settle(Status::happened);
        break;
      case Tense::future:
        settle(Status::planned);
        break;
      case Tense::present:
        draft_.status = std::nullopt;
        if ((verb.clitics & prep_li) != 0) draft_.status = Status::planned;
        break;
      case Tense::none:
        break;
    }
  }

  [[nodiscard]] bool is_denied() const {
    for (std::uint32_t j = k_; j > 0 && clauses_[j - 1].kind != ItemKind::reporting; --j)
      if (clauses_[j - 1].cue == Status::denied) return true;
    return false;
  }

  /// The nearest cue ahead of the trigger in its clause; a past tense needs none.
  void take_cue_before() {
    const bool open = clauses_[verb_].tense != Tense::past;
    bool after_that = false;
    for (std::uint32_t j = std::min(verb_, k_); j > 0; --j) {
      const Item& previous = clauses_[j - 1];
      if (previous.kind == ItemKind::complementizer) after_that = true;
      if (open && previous.kind == ItemKind::support_verb && clauses_.support(j - 1).status) {
        settle(*clauses_.support(j - 1).status);  // "اقترح ماكرون عقد قمة"
        return;
      }
      if (open && previous.cue) {
        settle(*previous.cue);
        return;
      }
      const bool boundary = previous.kind == ItemKind::reporting || previous.kind == ItemKind::stop ||
                            previous.kind == ItemKind::trigger_verb || previous.kind == ItemKind::subordinator ||
                            previous.kind == ItemKind::verb;
      if (boundary && !previous.cue) break;
      // What happens before an event leaves the event ahead.
      if (j == k_ && is_before(j - 1)) draft_.status = Status::planned;
    }
    if (!draft_.status && after_that) draft_.status = Status::planned;
  }

  /// What follows the trigger: "القمة المرتقبة", "زيارة مقررة", "اللقاء الذي ... أرجئ إلى مطلع ديسمبر".
  void take_cue_behind() {
    constexpr std::uint32_t reach = 3;  // items; an adjective stands near its noun, a new date near its verb
    for (std::uint32_t j = k_ + 1; j < clauses_.size(); ++j) {
      const Item& next = clauses_[j];
      if (next.kind == ItemKind::trigger_noun || next.kind == ItemKind::trigger_verb) return;
      if (!next.cue || next.aim) continue;
      const bool undone = *next.cue == Status::postponed || *next.cue == Status::cancelled;
      const bool ahead = *next.cue == Status::planned && j <= k_ + reach && clauses_[verb_].tense != Tense::past;
      if (undone || ahead) settle(*next.cue);
      if (*next.cue != Status::postponed) continue;
      for (std::uint32_t t = j + 1; t < clauses_.size() && t <= j + reach; ++t)
        if (clauses_[t].kind == ItemKind::timex) draft_.timex = clauses_.timex(t);
    }
  }

  /// قبل or عشية, right before an event noun.
  [[nodiscard]] bool is_before(std::uint32_t item) const {
    if (clauses_[item].kind == ItemKind::timex) {
      const Meaning& meaning = clauses_.timex(item).meaning;
      return meaning.origin == Origin::event && meaning.start.offset < 0;
    }
    return clauses_[item].kind == ItemKind::preposition && clauses_[item].slot == Slot::before;
  }

  const Clauses& clauses_;
  std::uint32_t k_;
  std::uint32_t verb_;
  Draft& draft_;
};

}  // namespace

bool choose_status(const Clauses& clauses, std::uint32_t k, const Arguments& arguments, Draft& draft) {
  return StatusChoice(clauses, k, arguments, draft).run();
}

}  // namespace waqai
