// The tense of the verb decides, then cues: words that plan, offer, put off, call off or deny what they govern.
#include "extract/event_status.hpp"

#include <algorithm>

namespace waqai {
namespace {

bool is_undoing(const std::optional<Status>& status) {
  return status == Status::postponed || status == Status::cancelled;
}

class StatusChoice {
 public:
  StatusChoice(const Clauses& clauses, std::uint32_t k, const Arguments& arguments, Draft& draft)
      : clauses_(clauses), k_(k), end_(arguments.end), verb_(verb_of(clauses, k, arguments)), draft_(draft) {}

  bool run() {
    if (clauses_[k_].kind == ItemKind::trigger_noun) draft_.status = Status::happened;
    if (is_purpose() && verb_ == k_) {
      draft_.status = Status::planned;
      draft_.tensed = !is_of_journey_made();
    }
    if (verb_ == k_ &&
        (is_recalled() || is_set_out_for() || is_done_there() || is_aim_of_past_journey() || has_lasted())) {
      settle(Status::happened);
      return true;
    }
    if (verb_ > k_ && is_undone()) return true;
    if (is_beside_what_is_undone()) {
      settle(Status::happened);
      return draft_.kind == Kind::visit;
    }
    if (verb_ != k_ && clauses_[verb_].kind == ItemKind::support_verb)
      if (const auto& said = clauses_.support(verb_).status; said && (*said != Status::happened || !is_past(verb_))) {
        settle(is_undoing(said) && may_be(verb_) ? Status::planned : *said);
        draft_.tensed = !clauses_[verb_].ending;  // "يختتم زيارته في السابع من أبريل": under way, or ahead
        return true;
      }
    take_tense();
    take_tense_before_that();
    if (verb_ > 0 && clauses_[verb_ - 1].kind == ItemKind::negation) {
      if (!was_scheduled()) return false;
      settle(Status::cancelled);
      return true;
    }
    if (is_refused() || is_there_none()) return false;
    if (is_requested() || is_invited()) {
      settle(Status::proposed);
      return true;
    }
    if (is_denied()) {
      draft_.status = Status::denied;
      return true;
    }
    if (is_aimed_at()) settle(Status::planned);
    if (is_beside(clauses_, k_))
      take_tense_of_clause();
    else
      take_cue_before();
    take_future_of_clause();
    take_cue_behind();
    if (draft_.status == Status::happened && is_occasion()) draft_.tensed = true;
    return true;
  }

 private:
  /// The verb whose tense is the event's: the trigger, or the verb that carries it.
  static std::uint32_t verb_of(const Clauses& clauses, std::uint32_t k, const Arguments& arguments) {
    if (clauses[k].kind != ItemKind::trigger_noun) return k;
    if (clauses.is_purpose(k)) return is_told_of(clauses, k, arguments) ? arguments.support : k;
    const bool apart = is_beside(clauses, k) || clauses.circumstance(k) || is_matter(clauses, k);
    auto carrying = apart ? std::nullopt : clauses.governor(k);
    if (carrying && is_plain_support_noun(clauses, *carrying, k))
      carrying =
          is_matter(clauses, *carrying) || is_reached(clauses, *carrying) ? std::nullopt : clauses.governor(*carrying);
    if (carrying && clauses[*carrying].kind == ItemKind::support_verb) return *carrying;
    if (arguments.support != no_index) return arguments.support;
    return arguments.predicate != no_index ? arguments.predicate : k;
  }

  /// عقد or إجراء right before the noun, which say nothing of the status themselves.
  static bool is_plain_support_noun(const Clauses& clauses, std::uint32_t item, std::uint32_t noun) {
    if (clauses[item].kind != ItemKind::support_noun || clauses.support(item).status) return false;
    for (std::uint32_t j = item + 1; j < noun; ++j)
      if (clauses[j].kind != ItemKind::neutral && clauses[j].kind != ItemKind::word) return false;
    return true;
  }

  /// "أثر للقمة التي انعقدت": no purpose.
  static bool is_told_of(const Clauses& clauses, std::uint32_t k, const Arguments& arguments) {
    return arguments.support != no_index && clauses[arguments.support].tense == Tense::past &&
           (clauses[k].definite || clauses.in_relative_clause(arguments.support));
  }

  /// "بحثا هاتفيا بشأن الاجتماع المرتقب", "شارك في محادثات حول إمكانية عقد اجتماع": what is spoken about.
  static bool is_matter(const Clauses& clauses, std::uint32_t k) {
    std::uint32_t j = k;
    while (j > 0 && clauses[j - 1].kind == ItemKind::neutral && clauses[j - 1].cue) --j;
    return j > 0 && clauses[j - 1].kind == ItemKind::preposition && clauses[j - 1].slot == Slot::about;
  }

  /// "تم التوصل إلى عقد قمة": what a word leads to.
  static bool is_reached(const Clauses& clauses, std::uint32_t k) {
    return k > 1 && clauses[k - 1].kind == ItemKind::preposition && clauses[k - 1].slot == Slot::to &&
           clauses[k - 2].kind == ItemKind::word;
  }

  /// Whether the clause tells of something else, which came with the event or after it.
  static bool is_beside(const Clauses& clauses, std::uint32_t k) {
    if (clauses[k].kind != ItemKind::trigger_noun) return false;
    const auto slot = clauses.circumstance(k);
    if (slot) return *slot != Slot::before;
    // "دعا بوتين في لقاء مع ميركل إلى رفع العقوبات"
    std::uint32_t first = k;
    while (first > 0 && clauses[first - 1].kind == ItemKind::support_noun) --first;  // "دعا بوتين في ختام قمة إلى"
    const auto verb = clauses.governor(first);
    return first > 0 && clauses[first - 1].slot == Slot::in && verb && clauses.proposes(*verb);
  }

  /// "اتفق بوتين وأردوغان على عقد قمة", "أعلنت موسكو عن زيارة لافروف": what is agreed on and announced lies ahead.
  [[nodiscard]] bool is_aimed_at() const {
    if (verb_ != k_ || clauses_[k_].kind != ItemKind::trigger_noun) return false;
    const auto carrying = clauses_.governor(k_);
    if (!carrying) return false;
    const Item& before = clauses_[k_ - 1];
    if (clauses_[*carrying].kind == ItemKind::reporting)
      return clauses_[*carrying].index == marked && before.kind == ItemKind::preposition && before.slot == Slot::about;
    const bool agreed = clauses_[*carrying].kind == ItemKind::verb && clauses_[*carrying].index == marked;
    const auto is_on = [](const Item& item) { return item.kind == ItemKind::preposition && item.slot == Slot::on; };
    if (agreed)  // "وافق على لقائه"
      return is_on(before) &&
             std::none_of(clauses_.items().begin() + *carrying, clauses_.items().begin() + k_ - 1, is_on);
    if (*carrying == 0 || !is_plain_support_noun(clauses_, *carrying, k_)) return false;
    const Item& link = clauses_[*carrying - 1];
    const bool holding = clauses_.support(*carrying).id == "hold";  // "في عقد قمة", but "في مستهل القمة"
    const bool matter =
        link.kind == ItemKind::preposition && (link.slot == Slot::on || link.slot == Slot::about ||
                                               (holding && (link.slot == Slot::in || link.slot == Slot::to)));
    const bool with_letter = (clauses_[*carrying].clitics & (prep_bi | prep_li)) != 0;
    return matter || (with_letter && clauses_.governor(*carrying));
  }

  /// "للقاء بوتين"; but not of a definite noun that says whose a noun before it is: "البيان الختامي للقمة".
  [[nodiscard]] bool is_purpose() const {
    if (!clauses_.is_purpose(k_)) return false;
    std::uint32_t j = k_;  // behind the word before it
    while (j > 0 && clauses_[j - 1].quote) --j;
    const bool behind_noun =
        j > 0 && (clauses_[j - 1].kind == ItemKind::word || clauses_[j - 1].kind == ItemKind::nisba ||
                  (clauses_[j - 1].kind == ItemKind::trigger_noun &&
                   (clauses_[j - 1].tour || clauses_[j - 1].definite)));  // "جولة للمفاوضات", "البيان الختامي لقمة"
    const bool of_parties = k_ + 1 < clauses_.size() && clauses_.begins_list(k_ + 1) &&
                            clauses_[k_ + 1].slot == Slot::none;  // "تقريرا مدته دقيقة لقمة كيم وشي"
    const bool definite = clauses_[k_].definite || of_parties || (j > 0 && clauses_[j - 1].definite) ||
                          (j > 1 && clauses_[j - 2].definite);  // "انعقاد الدورة التاسعة والعشرين للقمة"
    const bool theirs = (clauses_[k_].clitics & pronoun_dual) != 0;  // "شريط مصور لاجتماعهما"
    return !behind_noun || !(clauses_[k_].definite || theirs || (draft_.kind == Kind::summit && definite));
  }

  /// "غادر إلى بكين لزيارة الصين": who has set out is on that visit.
  [[nodiscard]] bool is_set_out_for() const {
    if (!clauses_.is_purpose(k_) || draft_.kind != Kind::visit) return false;
    const auto verb = clauses_.governor(k_);
    return verb && clauses_[*verb].kind == ItemKind::trigger_verb && clauses_.trigger(*verb).kind == Kind::visit &&
           is_past(*verb);
  }

  /// "وصل للقاء الملك": what somebody has travelled for may have come about, as the text tells elsewhere.
  [[nodiscard]] bool is_of_journey_made() const {
    const auto verb = clauses_.governor(k_);
    const bool journey = verb && clauses_[*verb].kind == ItemKind::trigger_verb &&
                         clauses_.trigger(*verb).kind == Kind::visit && is_past(*verb);
    return journey && std::none_of(clauses_.items().begin() + *verb + 1, clauses_.items().begin() + k_,
                                   [](const Item& item) { return item.cue.has_value(); });
  }

  /// Where the purpose begins that the event is, if it is one: للقاء, لإجراء محادثات.
  [[nodiscard]] std::optional<std::uint32_t> purpose_of() const {
    if (k_ > 0 && clauses_.is_verbal_purpose(k_ - 1)) return k_ - 1;
    return clauses_.is_purpose(k_) ? std::optional(k_) : std::nullopt;
  }

  /// "كان بومبيو في الرياض لإجراء محادثات", "بعد توقف في بروكسل لحضور اجتماع": who was there has done it.
  [[nodiscard]] bool is_done_there() const {
    const auto purpose = purpose_of();
    if (!purpose) return false;
    const std::uint32_t aim = *purpose;
    if (const auto verb = clauses_.governor(aim)) {
      const bool stays = clauses_[*verb].kind == ItemKind::trigger_verb && is_past(*verb) &&
                         clauses_.trigger(*verb).filler(Slot::object) == Filler::place &&
                         clauses_.trigger(*verb).filler(Slot::to) == Filler::nothing;
      return stays && std::none_of(clauses_.items().begin() + *verb + 1, clauses_.items().begin() + aim,
                                   [](const Item& item) { return item.cue || item.preparing; });
    }
    std::uint32_t j = aim;  // over where: في الرياض
    while (j > 0 && (clauses_[j - 1].kind == ItemKind::timex || clauses_[j - 1].kind == ItemKind::preposition ||
                     (clauses_[j - 1].kind == ItemKind::mention && clauses_[j - 1].slot == Slot::in)))
      --j;
    if (j == aim || j < 2) return false;
    const bool after_stop = clauses_[j - 1].kind == ItemKind::word && clauses_[j - 2].slot == Slot::after;
    return after_stop || (clauses_[j - 1].kind == ItemKind::mention && clauses_[j - 2].kind == ItemKind::auxiliary &&
                          clauses_[j - 2].index == marked);
  }

  /// "إثر زيارة أردوغان إلى باريس لعقد قمة", "قال عند وصوله لحضور الاجتماع": what somebody came for has begun.
  [[nodiscard]] bool is_aim_of_past_journey() const {
    const auto aim = purpose_of();
    if (!aim) return false;
    std::uint32_t j = *aim;
    while (j > 0 && (clauses_[j - 1].kind == ItemKind::mention || clauses_[j - 1].kind == ItemKind::preposition ||
                     clauses_[j - 1].kind == ItemKind::timex))
      --j;
    if (j == 0 || !clauses_[j - 1].journey) return false;
    const auto slot = clauses_.circumstance(j - 1);
    const bool arrives = clauses_.trigger(j - 1).filler(Slot::subject) == Filler::nothing;
    if (slot != Slot::after && !(slot == Slot::other && arrives)) return false;
    const auto verb = clauses_.governor(j - 1);
    return !verb || (clauses_[*verb].tense != Tense::future && clauses_[*verb].tense != Tense::present);
  }

  /// "زيارته الأخيرة", "زيارة ماتيس الأخيرة"; not "زيارة الأخير", who was named last.
  [[nodiscard]] bool is_recalled() const {
    constexpr std::uint32_t reach = 3;  // items, over another adjective
    if (clauses_[k_].kind != ItemKind::trigger_noun) return false;
    const bool definite = clauses_[k_].definite || (clauses_[k_].clitics & any_pronoun) != 0;
    for (std::uint32_t j = k_ + 1; j < clauses_.size() && j <= k_ + reach; ++j) {
      if (clauses_[j].recalled) return definite || j > k_ + 1;
      const ItemKind kind = clauses_[j].kind;
      if (kind != ItemKind::neutral && kind != ItemKind::nisba && kind != ItemKind::mention) return false;
    }
    return false;
  }

  /// "ألغت دورها كوسيط في المفاوضات", "ألغى جدول أعماله في اليوم الثاني من زيارته": the verb has another object.
  [[nodiscard]] bool is_beside_what_is_undone() const {
    if (verb_ >= k_ || clauses_[verb_].kind != ItemKind::support_verb) return false;
    const Item& before = clauses_[k_ - 1];
    const bool inside = before.kind == ItemKind::preposition && (before.slot == Slot::in || before.slot == Slot::from);
    const ItemKind object = clauses_[verb_ + 1].kind;
    return inside && is_undoing(clauses_.support(verb_).status) && object == ItemKind::word;
  }

  /// "استغرق اجتماع بوتين مع الأسد ساعة", "لم يستغرق اجتماعهما ساعة"
  [[nodiscard]] bool has_lasted() const {
    if (k_ == 0 || !clauses_[k_ - 1].lasting) return false;
    return clauses_[k_ - 1].kind == ItemKind::verb || (k_ > 1 && clauses_[k_ - 2].kind == ItemKind::negation);
  }

  /// "سيعلن حكومته قبل أن يزور برلين": the verb behind قبل أن has no tense of its own; "سيستمر أياما حيث يزور برلين".
  void take_tense_before_that() {
    const std::uint32_t start = clauses_.start(verb_);
    if (clauses_[verb_].tense != Tense::present || start == 0) return;
    const Item& link = clauses_[start - 1];
    if (!is_where(link) && (link.kind != ItemKind::subordinator || link.index != before_that)) return;
    const auto first = verb_before(start - 1);
    if (!first) return;
    const bool ahead = clauses_[*first].tense == Tense::future || (clauses_[*first].clitics & future_sa) != 0;
    if (is_where(link) && !ahead) return;
    const bool told = clauses_[*first].tense == Tense::past || clauses_[*first].kind == ItemKind::reporting;
    if (ahead || told) settle(ahead ? Status::planned : Status::happened);
  }

  /// The last verb before item `end`, over what is added to its arguments ("بالإضافة إلى").
  [[nodiscard]] std::optional<std::uint32_t> verb_before(std::uint32_t end) const {
    for (std::uint32_t j = end; j > 0; --j) {
      const ItemKind kind = clauses_[j - 1].kind;
      if (is_finite_verb(kind)) return j - 1;
      if (kind == ItemKind::stop || kind == ItemKind::complementizer) break;
    }
    return std::nullopt;
  }

  /// "احتمال إلغاء القمة", "هدد بإلغاء القمة": not undone yet.
  [[nodiscard]] bool is_hypothetical(std::uint32_t undoing) const {
    constexpr std::uint32_t reach = 5;  // items
    for (std::uint32_t j = undoing; j > 0 && j + reach > undoing; --j) {
      const Item& item = clauses_[j - 1];
      if (item.cue == Status::proposed || item.doubts || item.kind == ItemKind::negation) return true;
      if (item.kind == ItemKind::stop || item.kind == ItemKind::complementizer || is_finite_verb(item.kind))
        return false;
    }
    return false;
  }

  void take_tense_of_clause() {
    const auto verb = clauses_.governor(k_);
    if (verb_ == k_ && verb && clauses_[*verb].tense == Tense::future) settle(Status::planned);
    if (verb_ != k_ || !verb || clauses_[*verb].tense != Tense::present) return;
    draft_.status = std::nullopt;
    const bool doubted =
        *verb > 0 && clauses_[*verb - 1].kind == ItemKind::auxiliary && clauses_[*verb - 1].index != marked;
    if (doubted) settle(Status::planned);  // "قد يوضع الجدول خلال محادثات"
  }

  /// "قال خلال زيارته", "صرح بعد لقائه", "في مستهل لقائهما، قال"
  [[nodiscard]] bool is_occasion() const {
    if (verb_ != k_ || k_ == 0) return false;
    if (const auto behind = clauses_.verb_behind(k_, end_)) return is_past(*behind);
    const auto slot = clauses_.circumstance(k_);
    auto verb = clauses_.governor(k_);
    if (verb && is_opened_or_closed(*verb)) {  // "طالب في ختام الاجتماع"
      verb = clauses_.governor(*verb);
      return verb && clauses_[*verb].tense != Tense::future && clauses_[*verb].kind != ItemKind::support_verb;
    }
    const bool told = verb && (clauses_[*verb].kind == ItemKind::reporting || is_past(*verb));
    // "اتفقوا خلال محادثات", "تأتي المساعدة خلال زيارة بوتين"
    const bool tells = verb && clauses_[*verb].kind == ItemKind::verb && clauses_[*verb].tense != Tense::future &&
                       (draft_.kind == Kind::visit || clauses_[*verb].index == marked);
    if (tells && clauses_[k_ - 1].during) return true;
    return told && slot && (*slot == Slot::after || clauses_[k_ - 1].during);
  }

  /// "وجه دعوة لبوتين إلى المشاركة في قمة", "تلقى دعوة إلى قمة"
  [[nodiscard]] bool is_invited() const {
    if (verb_ >= k_ || clauses_[verb_].kind != ItemKind::support_verb) return false;
    const std::string_view carrier = clauses_.support(verb_).id;
    const auto& items = clauses_.items();
    return (carrier == "send" || carrier == "receive") &&
           std::any_of(items.begin() + verb_ + 1, items.begin() + k_,
                       [](const Item& item) { return item.cue == Status::proposed; });
  }

  /// في ختام, في افتتاح; not في عقد
  [[nodiscard]] bool is_opened_or_closed(std::uint32_t item) const {
    return item > 0 && is_plain_support_noun(clauses_, item, k_) && clauses_.support(item).id != "hold" &&
           clauses_[item - 1].kind == ItemKind::preposition && clauses_[item - 1].slot == Slot::in;
  }

  /// "سيجلسان في أول قمة بينهما", "ستشمل زيارته الأردن", "من المنتظر أن يقدم مقترحه في اجتماع": an event noun right
  /// behind a verb of the future, or where it takes place.
  void take_future_of_clause() {
    if (verb_ != k_ || draft_.tensed || draft_.status != Status::happened) return;
    if (is_subject_of_future()) return settle(Status::planned);
    const auto verb = main_governor();
    if (!verb || clauses_[*verb].kind == ItemKind::reporting || !is_ahead(*verb)) return;
    std::uint32_t first = k_;
    while (first > *verb + 1 && !clauses_[first - 1].cue &&
           (clauses_[first - 1].kind == ItemKind::neutral || clauses_[first - 1].kind == ItemKind::support_noun))
      --first;
    const Item& before = clauses_[first - 1];
    const bool during = before.kind == ItemKind::preposition && before.slot == Slot::in;
    const bool behind = clauses_.circumstance(k_) == Slot::after;  // "سيعلن موقفه بعد لقاء بوتين"
    if (first == *verb + 1 || during || behind) settle(Status::planned);
  }

  /// "إن المحادثات بين بوتين وترامب ستتركز على سوريا", "القمة ستشارك فيها فرنسا"
  [[nodiscard]] bool is_subject_of_future() const {
    const auto is_verb = [&](std::uint32_t i) {  // "المحادثات لن تكون سهلة"
      const bool will_not_be = clauses_[i].kind == ItemKind::negation && clauses_[i].tense == Tense::future &&
                               i + 1 < clauses_.size() && clauses_[i + 1].kind == ItemKind::auxiliary;
      return is_finite_verb(clauses_[i].kind) || will_not_be;
    };
    std::uint32_t verb = k_ + 1;
    while (verb < end_ && !is_verb(verb)) ++verb;
    while (verb < clauses_.size() && clauses_[verb].kind == ItemKind::neutral) ++verb;
    const std::uint32_t start = clauses_.start(k_);
    const bool opens = start == k_ || (start + 1 == k_ && clauses_[start].kind == ItemKind::neutral);
    const bool of_verb = start > 0 && is_finite_verb(clauses_[start - 1].kind);
    return opens && !of_verb && verb < clauses_.size() && is_verb(verb) && clauses_[verb].tense == Tense::future &&
           !clauses_.in_relative_clause(verb) && (clauses_[verb].clitics & any_conjunction) == 0;
  }

  /// Past relative clauses that a comma has ended: "سيقدم مقترحه، الذي تعارضه موسكو، في اجتماع".
  [[nodiscard]] std::optional<std::uint32_t> main_governor() const {
    auto verb = clauses_.governor(k_);
    while (verb && *verb > 0 && clauses_[*verb - 1].kind == ItemKind::relative) {
      std::uint32_t comma = *verb;
      while (comma < k_ && clauses_[comma].kind != ItemKind::comma) ++comma;
      if (comma == k_) break;
      verb = clauses_.governor(*verb - 1);
    }
    return verb;
  }

  /// "سيقدم", "من المنتظر أن يقدم"
  [[nodiscard]] bool is_ahead(std::uint32_t verb) const {
    if (clauses_[verb].tense == Tense::future) return true;
    for (std::uint32_t j = verb; j > 0; --j) {
      const Item& item = clauses_[j - 1];
      if (item.cue) return item.cue == Status::planned && clauses_[verb].tense != Tense::past;
      if (item.kind != ItemKind::neutral && item.kind != ItemKind::complementizer) return false;
    }
    return false;
  }

  /// "قد يلغي", "هدد بإلغاء"
  [[nodiscard]] bool may_be(std::uint32_t verb) const {
    const bool doubted = verb > 0 && clauses_[verb - 1].kind == ItemKind::auxiliary && !is_past(verb);
    return doubted || is_hypothetical(verb);
  }

  [[nodiscard]] bool is_past(std::uint32_t verb) const { return clauses_[verb].tense == Tense::past; }

  void settle(Status status) {
    draft_.status = status;
    draft_.tensed = true;
  }

  /// "تأجيل زيارة كان يعتزم القيام بها": what was planned in a relative clause has been put off or called off.
  bool is_undone() {
    const auto& cue = k_ > 0 ? clauses_[k_ - 1].cue : std::nullopt;
    if (!is_undoing(cue)) return false;
    settle(is_hypothetical(k_ - 1) ? Status::planned : *cue);
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
        if (is_under_way() || is_of_past_clause() || is_state()) settle(Status::happened);
        if ((verb.clitics & prep_li) != 0) draft_.status = Status::planned;
        break;
      case Tense::none:
        break;
    }
  }

  /// "طلب لقاء بوتين", "طلبت عقد اجتماع", "يطلب فيها كيم تحديد موعد لاجتماع"
  [[nodiscard]] bool is_requested() const {
    if (clauses_[k_].kind != ItemKind::trigger_noun) return false;
    std::uint32_t j = k_;
    const bool scheduled = clauses_.is_purpose(k_) && j > 1 && clauses_[j - 1].cue == Status::planned &&
                           clauses_[j - 2].kind == ItemKind::word;
    if (scheduled) j -= 2;
    while (j > 0 && (clauses_[j - 1].kind == ItemKind::support_noun || clauses_[j - 1].kind == ItemKind::timex ||
                     (clauses_[j - 1].kind == ItemKind::neutral && !clauses_[j - 1].cue) ||
                     (clauses_[j - 1].kind == ItemKind::preposition && (clauses_[j - 1].clitics & any_pronoun) != 0) ||
                     (clauses_[j - 1].kind == ItemKind::mention && clauses_[j - 1].slot == Slot::none)))
      --j;
    return j > 0 && clauses_[j - 1].requests;
  }

  /// "لا يخطط بوتين للقاء أردوغان"
  [[nodiscard]] bool is_not_intended() const {
    const auto verb = clauses_[k_].kind == ItemKind::trigger_noun ? clauses_.governor(k_) : std::nullopt;
    return verb && *verb > 0 && clauses_[*verb].kind == ItemKind::support_verb &&
           clauses_.support(*verb).status == Status::planned && clauses_[*verb - 1].kind == ItemKind::negation;
  }

  /// "رفض لقاء بوتين", "استبعد أن يزور"
  [[nodiscard]] bool is_refused() const {
    if (is_not_intended()) return true;
    for (std::uint32_t j = k_; j > 0 && j + 4 > k_; --j) {
      const Item& item = clauses_[j - 1];
      if (item.refuses) return j < 2 || clauses_[j - 2].kind != ItemKind::negation;
      if (item.kind == ItemKind::trigger_noun || item.kind == ItemKind::trigger_verb ||
          item.kind == ItemKind::reporting || item.kind == ItemKind::verb || item.kind == ItemKind::subordinator)
        return false;
      if (item.kind == ItemKind::preposition && (item.slot == Slot::after || item.slot == Slot::other)) return false;
    }
    return false;
  }

  /// "لن يكون هناك لقاء"
  [[nodiscard]] bool is_there_none() const {
    if (clauses_[k_].kind != ItemKind::trigger_noun || clauses_[k_].definite) return false;
    std::uint32_t j = k_;
    while (j > 0 && clauses_[j - 1].kind == ItemKind::neutral && !clauses_[j - 1].cue) --j;
    return j > 1 && clauses_[j - 1].kind == ItemKind::auxiliary && clauses_[j - 2].kind == ItemKind::negation;
  }

  /// "لم تؤكد أو تنفي"
  [[nodiscard]] bool is_negated(std::uint32_t verb) const {
    constexpr std::uint32_t reach = 6;  // items
    for (std::uint32_t j = verb; j > 0 && j + reach > verb; --j)
      if (clauses_[j - 1].kind == ItemKind::negation) return true;
    return false;
  }

  [[nodiscard]] bool is_denied() const {
    for (std::uint32_t j = k_; j > 0 && clauses_[j - 1].kind != ItemKind::reporting; --j)
      if (clauses_[j - 1].cue == Status::denied) return !is_negated(j - 1) && !is_denial_of_word(j - 1);
    return false;
  }

  /// "نفى التهم ... بشأن رحلته": what is denied is said about the event.
  [[nodiscard]] bool is_denial_of_word(std::uint32_t denial) const {
    const Item& next = clauses_[denial + 1];
    return next.kind == ItemKind::word && next.definite &&
           std::any_of(clauses_.items().begin() + denial, clauses_.items().begin() + k_,
                       [](const Item& item) { return item.kind == ItemKind::preposition && item.slot == Slot::about; });
  }

  /// What the item says of an event behind it: a verb that offers or ends it, or a cue.
  [[nodiscard]] std::optional<Status> said_at(std::uint32_t item) const {
    const Item& said = clauses_[item];
    if (item > 0 && clauses_[item - 1].kind == ItemKind::preposition && is_finite_verb(said.kind))
      return std::nullopt;  // "بدون عرض"
    if (said.kind == ItemKind::support_verb && clauses_.support(item).status) return clauses_.support(item).status;
    if (!said.cue || said.cue == Status::happened) return std::nullopt;
    return is_undoing(said.cue) && is_hypothetical(item) ? Status::planned : said.cue;
  }

  /// "كان يشارك في اجتماع", "قال خلال القمة التي تجمعه مع بوتين"
  [[nodiscard]] bool is_of_past_clause() const {
    std::uint32_t was = verb_;  // "كان ظريف يجري"
    while (was > 0 && clauses_[was - 1].kind == ItemKind::mention && clauses_[was - 1].slot == Slot::none) --was;
    if (verb_ != k_ && was > 0 && clauses_[was - 1].kind == ItemKind::auxiliary && clauses_[was - 1].index == marked)
      return true;
    const auto slot = clauses_.circumstance(k_);
    const auto around = clauses_.governor(k_);
    return verb_ > k_ && clauses_[k_].kind == ItemKind::trigger_noun && slot && *slot != Slot::before && around &&
           clauses_[*around].tense == Tense::past;
  }

  /// "خلال الزيارة التي يقوم بها"
  [[nodiscard]] bool is_under_way() const {
    if (verb_ <= k_ || draft_.kind != Kind::visit || !clauses_[k_].definite) return false;
    const bool of_it = verb_ + 1 < clauses_.size() && clauses_[verb_ + 1].kind == ItemKind::preposition &&
                       (clauses_[verb_ + 1].clitics & any_pronoun) != 0;
    return of_it || (clauses_[verb_].clitics & any_pronoun) != 0;
  }

  /// "وهو يصافح بوتين": what somebody did meanwhile.
  [[nodiscard]] bool is_state() const {
    return verb_ > 0 && clauses_[verb_ - 1].personal && (clauses_[verb_ - 1].clitics & conj_wa) != 0;
  }

  /// "كان من المقرر أن يلتقي"
  [[nodiscard]] bool is_told_of_past() const {
    for (std::uint32_t j = k_; j > 0; --j) {
      const Item& item = clauses_[j - 1];
      if (item.kind == ItemKind::auxiliary && item.index == marked) return true;
      if (item.kind == ItemKind::complementizer || item.kind == ItemKind::stop) return false;
    }
    return false;
  }

  /// "قالا في مؤتمر صحفي إنهما اتفقا": beside a verb of saying, whose clause stands behind.
  [[nodiscard]] bool is_said(std::uint32_t noun) const {
    const auto verb = clauses_.governor(noun);
    return verb && clauses_[*verb].kind == ItemKind::reporting;
  }

  /// "لن يزور الصين كما كان مقررا"
  [[nodiscard]] bool was_scheduled() const {
    for (std::uint32_t j = verb_ + 1; j + 2 < clauses_.size(); ++j) {
      if (clauses_[j].kind != ItemKind::subordinator) continue;
      return clauses_[j + 1].kind == ItemKind::auxiliary && clauses_[j + 2].cue == Status::planned;
    }
    return false;
  }

  /// Where the search for cues ends.
  static bool is_boundary(const Item& item) {
    return !item.cue &&
           (item.kind == ItemKind::reporting || item.kind == ItemKind::stop || item.kind == ItemKind::trigger_verb ||
            item.kind == ItemKind::subordinator || item.kind == ItemKind::verb);
  }

  /// The nearest cue ahead of the trigger in its clause; a past tense needs none. What puts the event off outweighs an
  /// adjective before it: "أرجئت الجولة المقبلة من المحادثات".
  void take_cue_before() {
    const bool outcome = k_ > 0 && clauses_[k_ - 1].kind == ItemKind::preposition &&
                         clauses_[k_ - 1].slot == Slot::from && !stands_before();
    const bool open = clauses_[verb_].tense != Tense::past;
    bool after_that = false;
    bool by_aim = false;
    std::optional<Status> said;
    for (std::uint32_t j = std::min(verb_, k_); j > 0; --j) {
      const Item& previous = clauses_[j - 1];
      if (previous.kind == ItemKind::complementizer) after_that = true;
      const bool of_word = previous.kind == ItemKind::support_noun && j < k_ && clauses_[j].kind == ItemKind::word;
      if (is_undoing(previous.cue) && of_word) break;  // "بإلغاء العملية"
      std::optional<Status> here;
      if (open) here = said_at(j - 1);
      const bool offer = here == Status::proposed;
      if (outcome && offer) here = std::nullopt;                       // "يأمل نتائج من الزيارة"
      if (here && (!said || is_undoing(here) || (by_aim && offer))) {  // "مستعدة لإجراء محادثات"
        by_aim = !said && previous.aim;
        said = here;
      }
      if (said && said != Status::planned && said != Status::proposed) break;
      if (is_boundary(previous) || (said && previous.kind == ItemKind::support_verb)) break;
      // What happens before an event leaves the event ahead.
      const bool before = j == k_ && (stands_before() || clauses_.circumstance(k_) == Slot::before);
      if (before && (open || verb_ == k_) && !is_told_of_past())
        draft_.status = Status::planned;  // "قبيل توجهه", but "قبيل لقاء جمع الأحد"
    }
    if (said && said != Status::denied) settle(*said);  // is_denied has looked at those
    draft_.was_ahead = said == Status::planned && is_told_of_past();
    if (!draft_.status && after_that) draft_.status = Status::planned;
  }

  /// What follows the trigger: "القمة المرتقبة", "زيارة مقررة", "اللقاء الذي ... أرجئ إلى مطلع ديسمبر".
  void take_cue_behind() {
    constexpr std::uint32_t reach = 3;  // items from a verb to its new date
    constexpr std::uint32_t adjective = 7;  // items from a noun, over its complement: "قمة ترامب وكيم المقررة"
    const bool settled = draft_.status == Status::cancelled || draft_.status == Status::postponed;
    for (std::uint32_t j = k_ + 1; j < clauses_.size(); ++j) {
      const Item& next = clauses_[j];
      if (next.kind == ItemKind::trigger_noun || next.kind == ItemKind::trigger_verb) return;
      if (next.kind == ItemKind::complementizer && (is_said(k_) || pronoun_of(next.clitics) != Pronoun::one)) return;
      // "خلال زيارة للعراق، يخطط بوتين": another clause.
      if (is_finite_verb(next.kind) && clauses_[j - 1].kind == ItemKind::comma) return;
      if (draft_.kind == Kind::statement && is_finite_verb(next.kind)) return;  // "رسالة يخبره فيها بإلغاء القمة"
      if (!next.cue || next.aim) continue;
      const bool of_what_follows = (next.kind == ItemKind::support_noun || next.kind == ItemKind::support_verb) &&
                                   (next.clitics & any_pronoun) == 0;
      if (*next.cue == Status::happened && j <= k_ + adjective && verb_ == k_) settle(Status::happened);
      const bool undone = is_undoing(next.cue) && !of_what_follows && !is_hypothetical(j);
      const bool ahead =
          !settled && *next.cue == Status::planned && j <= k_ + adjective && clauses_[verb_].tense != Tense::past &&
          !(of_what_follows && next.kind == ItemKind::support_noun);  // "خلال لقائهما على استئناف الرحلات"
      const bool may_be = *next.cue == Status::proposed && j == k_ + 1 && verb_ == k_ && !draft_.tensed &&
                          draft_.status == Status::happened;  // "زيارة محتملة"
      if (undone || ahead || may_be) settle(*next.cue);
      if (*next.cue != Status::postponed || !undone) continue;
      for (std::uint32_t t = j + 1; t < clauses_.size() && t <= j + reach; ++t)
        if (clauses_[t].kind == ItemKind::timex) draft_.timex = clauses_.timex(t);
    }
  }

  /// "عشية القمة", "قبل أيام من القمة", "قبل ساعات من انطلاق القمة"
  [[nodiscard]] bool stands_before() const {
    std::uint32_t j = k_;
    while (j > 0 && !clauses_[j - 1].cue &&
           (clauses_[j - 1].kind == ItemKind::support_noun || clauses_[j - 1].kind == ItemKind::neutral))
      --j;
    if (j == 0 || clauses_[j - 1].kind != ItemKind::preposition || clauses_[j - 1].slot != Slot::from)
      return k_ > 0 && is_before(k_ - 1);
    constexpr std::uint32_t longest = 2;  // words: ساعات قليلة
    const std::uint32_t end = --j;
    while (j > 0 && end - j < longest && clauses_[j - 1].kind == ItemKind::word) --j;
    return j > 0 && is_before(j - 1);
  }

  /// قبل or عشية
  [[nodiscard]] bool is_before(std::uint32_t item) const {
    if (clauses_[item].kind == ItemKind::timex) {
      const Meaning& meaning = clauses_.timex(item).meaning;
      return meaning.origin == Origin::event && meaning.start.offset < 0;
    }
    return clauses_[item].kind == ItemKind::preposition && clauses_[item].slot == Slot::before;
  }

  const Clauses& clauses_;
  std::uint32_t k_;
  std::uint32_t end_;  ///< of the arguments
  std::uint32_t verb_;
  Draft& draft_;
};

}  // namespace

bool choose_status(const Clauses& clauses, std::uint32_t k, const Arguments& arguments, Draft& draft) {
  return StatusChoice(clauses, k, arguments, draft).run();
}

}  // namespace waqai
