// What stands behind the trigger comes first, then what stands ahead of it in its clause.
#include "extract/event_time.hpp"

#include <algorithm>

namespace waqai {
namespace {

class TimeChoice {
 public:
  TimeChoice(const Clauses& clauses, std::uint32_t k, Draft& draft) : clauses_(clauses), k_(k), draft_(draft) {}

  void run(const Arguments& arguments) {
    for (const std::uint32_t i : arguments.timexes)
      if (!is_of_word(i) && !is_of_matter(i)) consider(i);
    find_during(arguments);
    if (!draft_.timex) take_behind_aim(arguments);
    draft_.together = points_back(arguments);
    take_length();
    take_end();
    take_new_day();
    take_offset();
    if (draft_.until_event) return;
    const auto set_apart = set_apart_by();
    if (is_of_undoing() || is_recalled()) return;
    if (!set_apart) {
      if (!is_told_of_journey()) take_from(first_of_interest(), k_);
    } else if (clauses_[*set_apart].slot == Slot::after) {
      take_day_of_saying(*set_apart);
    }
    if (draft_.timex || draft_.until_event) return;
    take_day_of_occasion();
    if (!draft_.timex) take_day_behind(arguments.end);
  }

 private:
  /// "يلتقي بوتين ماكرون لإجراء محادثات حول سوريا الثلاثاء": what a plan is for takes place on its day.
  void take_behind_aim(const Arguments& arguments) {
    const std::uint32_t aim = arguments.end;
    if (clauses_[k_].kind != ItemKind::trigger_verb || clauses_[k_].tense == Tense::past || aim >= clauses_.size())
      return;
    const bool noun = clauses_[aim].kind == ItemKind::support_noun || clauses_[aim].kind == ItemKind::trigger_noun;
    if (!noun || (clauses_[aim].clitics & prep_li) == 0) return;
    for (std::uint32_t i = aim + 1; i < clauses_.size() && !draft_.timex; ++i) {
      const Item& item = clauses_[i];
      const bool ends = opens_clause(item.kind) || item.kind == ItemKind::stop || is_finite_verb(item.kind) ||
                        (item.cue && !item.aim);
      if (ends) return;
      if (item.kind == ItemKind::timex && !phrase_of_time(i, aim)) consider(i);
    }
  }

  /// "وصل الخميس في زيارة تستغرق يومين", "تستمر زيارته لموسكو يومين"
  void take_length() {
    if (k_ > 0 && clauses_[k_ - 1].lasting) {
      for (std::uint32_t i = k_ + 1; i < clauses_.size() && draft_.days == 1; ++i) {
        if (is_finite_verb(clauses_[i].kind) || clauses_[i].kind == ItemKind::complementizer) break;
        if (clauses_[i].days != 0) draft_.days = clauses_[i].days;
      }
    }
    if (is_on_journey(k_)) return;
    for (std::uint32_t i = k_ + 1; i + 1 < clauses_.size(); ++i) {
      const ItemKind kind = clauses_[i].kind;
      if (is_on_journey(i)) continue;
      if (kind == ItemKind::trigger_verb || kind == ItemKind::complementizer || kind == ItemKind::subordinator) return;
      const bool of_days = i == k_ + 1 && clauses_[i].slot == Slot::from;  // "زيارة من ثلاثة أيام"
      if ((clauses_[i].lasting || of_days) && clauses_[i + 1].days != 0 && is_of_event(i)) {
        draft_.days = clauses_[i + 1].days;
        const auto verb = clauses_.governor(k_);
        draft_.ends = verb && (clauses_[*verb].ending || comes_from(*verb));
        if (draft_.ends && !draft_.timex) draft_.timex = last_time_before(clauses_, k_);
        return;
      }
    }
  }

  /// "في زيارة يلتقي فيها الأسد وتستمر يومين": what is done on a journey says nothing of its length.
  [[nodiscard]] bool is_on_journey(std::uint32_t verb) const {
    return verb > 0 && clauses_[verb].kind == ItemKind::trigger_verb && clauses_[verb].tense != Tense::past &&
           clauses_[verb - 1].journey;
  }

  /// "غادر موسكو بعد زيارة استغرقت يومين": whose verb tells of leaving.
  [[nodiscard]] bool comes_from(std::uint32_t verb) const {
    return clauses_[verb].kind == ItemKind::trigger_verb && clauses_.trigger(verb).kind == Kind::visit &&
           clauses_.trigger(verb).filler(Slot::object) == Filler::nothing && clauses_.circumstance(k_) == Slot::after;
  }

  /// "انطلقت الخميس واختتمت الجمعة", "بدأت أمس وتنتهي الأحد"
  void take_end() {
    constexpr std::uint32_t reach = 4;  // items from the verb to its day
    if (!draft_.timex || draft_.timex->meaning.end || !names_day(draft_.timex->meaning)) return;
    for (std::uint32_t i = k_ + 1; i < clauses_.size(); ++i) {
      const ItemKind kind = clauses_[i].kind;
      if (kind == ItemKind::trigger_verb || kind == ItemKind::trigger_noun || kind == ItemKind::reporting) return;
      if (!clauses_[i].ending || (clauses_[i].clitics & conj_wa) == 0) continue;
      for (std::uint32_t t = i + 1; t < clauses_.size() && t <= i + reach; ++t) {
        if (clauses_[t].kind != ItemKind::timex || !names_day(clauses_.timex(t).meaning)) continue;
        draft_.timex->meaning.end = clauses_.timex(t).meaning.start;
        return;
      }
    }
  }

  /// "تأجيل القمة بين بوتين وأردوغان إلى مايو", "أرجئت المحادثات حتى الجمعة"
  void take_new_day() {
    if (!is_postponed()) return;
    for (std::uint32_t i = k_ + 1; i < clauses_.size(); ++i) {
      const Item& item = clauses_[i];
      if (item.kind == ItemKind::trigger_verb || item.kind == ItemKind::trigger_noun ||
          item.kind == ItemKind::complementizer || item.kind == ItemKind::subordinator || item.kind == ItemKind::stop)
        return;
      if (item.kind != ItemKind::timex) continue;
      Timex timex = clauses_.timex(i);
      const bool until = timex.meaning.relation == Relation::until;
      const bool to = clauses_[i - 1].kind == ItemKind::preposition && clauses_[i - 1].slot == Slot::to;
      if (!until && !to) continue;
      timex.meaning.relation = Relation::at;
      draft_.timex = timex;
      return;
    }
  }

  [[nodiscard]] bool is_postponed() const {
    for (std::uint32_t i = clauses_.start(clauses_.governor(k_).value_or(k_)); i < clauses_.size(); ++i) {
      if (clauses_[i].cue == Status::postponed) return true;
      if (i > k_ && clauses_[i].kind == ItemKind::trigger_noun) return false;
    }
    return false;
  }

  /// Whether what lasts is the event, and not "جولة إقليمية تستغرق يومين", nor of a meeting the visit on which it was.
  [[nodiscard]] bool is_of_event(std::uint32_t lasting) const {
    constexpr int adjectives = 1;
    int words = 0;
    std::uint32_t i = lasting;
    for (; i > k_ && clauses_[i - 1].kind != ItemKind::trigger_noun; --i) {
      const Item& item = clauses_[i - 1];
      const bool of_time = item.kind == ItemKind::preposition && (item.slot == Slot::after || item.slot == Slot::since);
      if (of_time) words = 0;  // "زيارة بعد إعادة انتخابه تستغرق يومين"
      if (item.kind == ItemKind::word) ++words;
    }
    const bool of_journey = i > k_ + 1 && clauses_[i - 1].journey;
    // "في إطار جولة تستمر أياما", "وصل إلى طوكيو بعد زيارة لسول استمرت يومين"
    if (of_journey && (clauses_[i - 1].tour || clauses_.circumstance(i - 1) == Slot::after)) return false;
    return words <= adjectives && (!of_journey || draft_.kind == Kind::visit);
  }

  /// "زيارة إلى واشنطن في 20 مارس، التقى فيها ترامب": what stands ahead of the verb is the journey's day.
  [[nodiscard]] bool is_told_of_journey() const {
    const std::uint32_t start = clauses_.start(k_);
    return draft_.together && clauses_[k_].kind == ItemKind::trigger_verb && start > 0 && clauses_[start - 1].journey;
  }

  /// "والتقى هناك الأسد", "أجرى فيها محادثات"
  [[nodiscard]] bool points_back(const Arguments& arguments) const {
    const std::uint32_t start = clauses_.start(k_);
    if (start > 0 && clauses_[start - 1].kind == ItemKind::relative) return false;
    for (std::uint32_t i = start; i < arguments.end; ++i) {
      const Item& item = clauses_[i];
      const bool therein = item.kind == ItemKind::preposition && (item.clitics & any_pronoun) != 0 &&
                           (item.slot == Slot::in || item.slot == Slot::other);
      const bool exists = i > 0 && clauses_[i - 1].kind == ItemKind::complementizer;  // "أن هناك لقاء"
      if ((item.there && !exists) || therein) return true;
    }
    return false;
  }

  void consider(std::uint32_t item) {
    const Timex& timex = clauses_.timex(item);
    const PartialDate& day = timex.meaning.start;
    const bool same_day = timex.meaning.origin == Origin::event && day.unit == Unit::day && day.offset == 0;
    if (same_day && !draft_.timex && !draft_.until_event) draft_.until_event = timex;  // "في اليوم نفسه"
    const bool no_day = timex.meaning.vague || day.within;  // "خلال ثلاثة أيام": how long it lasts
    if (no_day || timex.meaning.origin == Origin::event || is_year_of_word(item)) return;
    if (timex.meaning.relation == Relation::at && !draft_.timex) draft_.timex = timex;
    if (is_before_end(timex.meaning) && !draft_.timex) draft_.timex = whole(timex);
    const bool of_word = item > 0 && clauses_[item - 1].kind == ItemKind::word && clauses_[item - 1].definite;
    if (timex.meaning.relation == Relation::since && !draft_.since && !is_first_since() && !of_word)  // "المفقود منذ"
      draft_.since = timex;
  }

  /// "قبل نهاية العام": some time in it.
  [[nodiscard]] static bool is_before_end(const Meaning& meaning) {
    const bool limit = meaning.relation == Relation::before || meaning.relation == Relation::until;
    return limit && meaning.start.edge == Edge::end && !meaning.end && meaning.start.day == 0;
  }

  [[nodiscard]] static Timex whole(Timex timex) {
    timex.meaning.relation = Relation::at;
    timex.meaning.start.edge = Edge::none;
    return timex;
  }

  /// "أول قمة منذ عام 2007": when the last one was.
  [[nodiscard]] bool is_first_since() const { return k_ > 0 && clauses_[k_ - 1].ordinal; }

  /// "الانتخابات الرئاسية عام 2016": a year alone behind an unknown noun is the noun's.
  [[nodiscard]] bool is_year_of_word(std::uint32_t item) const {
    const PartialDate& start = clauses_.timex(item).meaning.start;
    const bool year = start.month == 0 && start.day == 0 && start.weekday == 0 &&
                      (start.unit == Unit::none || start.unit == Unit::year);
    if (!year || item == 0) return false;
    const std::uint32_t before = clauses_[item - 1].kind == ItemKind::preposition && item > 1 ? item - 2 : item - 1;
    return clauses_[before].kind == ItemKind::word || clauses_[before].kind == ItemKind::nisba;
  }

  /// The preposition of time in whose phrase the item stands, with something between, back to item `first`.
  [[nodiscard]] std::optional<std::uint32_t> phrase_of_time(std::uint32_t item, std::uint32_t first) const {
    constexpr std::uint32_t reach = 16;  // items
    const bool past = clauses_[item].kind == ItemKind::timex && clauses_.timex(item).meaning.start.modifier == -1;
    for (std::uint32_t i = item; i > first && i + reach > item; --i) {
      const Item& before = clauses_[i - 1];
      const bool preposition = before.kind == ItemKind::preposition;
      if (preposition && (before.slot == Slot::since || before.slot == Slot::after || before.slot == Slot::before))
        return i < item ? std::optional(i - 1) : std::nullopt;
      // "منذ توليه الرئاسة في يناير الماضي"
      const bool verbal_noun = past && before.kind == ItemKind::verb && (before.clitics & any_pronoun) != 0;
      const bool of_phrase = verbal_noun || before.kind == ItemKind::word || before.kind == ItemKind::mention ||
                             before.kind == ItemKind::nisba || before.kind == ItemKind::neutral ||
                             before.kind == ItemKind::trigger_noun || before.kind == ItemKind::timex ||
                             (preposition && (before.slot == Slot::in || before.slot == Slot::to ||
                                              before.slot == Slot::from || before.slot == Slot::other));
      if (!of_phrase) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "الأولى منذ توليه منصبه في يناير", "بعد دخوله القنصلية الثلاثاء": behind the trigger, the time of something else.
  [[nodiscard]] bool is_of_word(std::uint32_t item) const {
    const auto preposition = phrase_of_time(item, k_ + 1);
    return preposition &&
           (clauses_[*preposition].slot == Slot::since || clauses_[*preposition + 1].kind == ItemKind::word);
  }

  /// "يعقد الخميس اجتماعا لبحث الأحداث الدامية يوم الاثنين": behind what the event is about, where a day stands ahead
  /// of the event.
  [[nodiscard]] bool is_of_matter(std::uint32_t item) const {
    const auto verb = clauses_[k_].kind == ItemKind::trigger_noun ? clauses_.governor(k_) : std::nullopt;
    if (!verb || clauses_[*verb].kind != ItemKind::support_verb) return false;
    const auto& items = clauses_.items();
    const bool ahead = std::any_of(items.begin() + *verb, items.begin() + k_,
                                   [](const Item& before) { return before.kind == ItemKind::timex; });
    return ahead && std::any_of(items.begin() + k_, items.begin() + item, [](const Item& before) {
             return before.kind == ItemKind::preposition && before.slot == Slot::about;
           });
  }

  /// "على هامش القمة": the event noun behind the preposition, in the trigger's clause or right before it.
  void find_during(const Arguments& arguments) {
    std::uint32_t first = clauses_.start(k_);
    if (first > 0 && clauses_[first - 1].kind == ItemKind::trigger_noun) --first;
    for (std::uint32_t i = first; i < arguments.end; ++i) {
      if (clauses_[i].kind != ItemKind::trigger_noun || i == k_) continue;
      std::uint32_t j = i;
      while (j > 0 && (clauses_[j - 1].kind == ItemKind::neutral || clauses_[j - 1].kind == ItemKind::support_noun))
        --j;
      if (j > 0 && clauses_[j - 1].during) draft_.during = clauses_[i].first;
    }
  }

  /// The nearest before `end` comes first.
  void take_from(std::uint32_t first, std::uint32_t end) {
    const bool undated = !draft_.timex;
    if (is_second_noun() && end == k_) --end;  // "زيارة نيكسون إلى الصين في 1972 وقمة ريغان مع غورباتشيف"
    for (std::uint32_t i = end; i > first && clauses_[i - 1].kind != ItemKind::then; --i)
      if (clauses_[i - 1].kind == ItemKind::timex && !phrase_of_time(i - 1, 0) && !is_of_aside(i - 1)) consider(i - 1);
    const bool aimed = clauses_.is_purpose(k_) || (k_ > 0 && clauses_[k_ - 1].aim);
    if (undated && draft_.timex && aimed) {  // "سافر الأربعاء للقاء بوتين", "لإجراء محادثات مع بوتين"
      auto verb = clauses_.governor(k_);
      if (verb && clauses_[*verb].kind == ItemKind::support_noun) verb = clauses_.governor(*verb);
      draft_.past_day = verb && clauses_[*verb].tense == Tense::past;
      draft_.lent_day = true;
    }
    const bool subordinate = first > 0 && clauses_[first - 1].kind == ItemKind::subordinator;
    const bool there = subordinate && is_where(clauses_[first - 1]);  // "في مارس عندما زار"
    if (!there && !(subordinate && clauses_[first - 1].index == before_that)) return;  // "يزور غدا باريس قبل أن يزور"
    if (there) draft_.together = true;
    for (std::uint32_t i = first - 1; i > clauses_.start(first - 1); --i)
      if (clauses_[i - 1].kind == ItemKind::timex) consider(i - 1);
    if (draft_.timex || there) return;
    const auto verb = main_verb(first - 1, false);  // "سيجري السبت محادثات قبل أن يلتقي الملك"
    for (std::uint32_t i = first - 1; verb && i > *verb; --i)
      if (clauses_[i - 1].kind == ItemKind::timex && !phrase_of_time(i - 1, 0)) consider(i - 1);
  }

  /// "سيعقد الرجلان، اللذان يشاركان الجمعة في قمة، لقاء": in a relative clause that a comma has ended before the event.
  [[nodiscard]] bool is_of_aside(std::uint32_t item) const {
    if (!clauses_.has_comma(item, k_)) return false;
    for (std::uint32_t i = item; i > 0; --i) {
      const ItemKind kind = clauses_[i - 1].kind;
      if (kind == ItemKind::relative) return i > 1 && clauses_[i - 2].kind == ItemKind::comma;
      if (kind == ItemKind::comma || kind == ItemKind::stop || kind == ItemKind::complementizer) return false;
    }
    return false;
  }

  /// "قرارات القمة الأخيرة": it has been before what the clause dates.
  [[nodiscard]] bool is_recalled() const {
    return clauses_[k_].kind == ItemKind::trigger_noun && clauses_[k_].definite && k_ + 1 < clauses_.size() &&
           clauses_[k_ + 1].recalled;
  }

  /// Behind و, right behind the day of what it is joined to.
  [[nodiscard]] bool is_second_noun() const {
    return clauses_[k_].kind == ItemKind::trigger_noun && (clauses_[k_].clitics & conj_wa) != 0 && k_ > 0 &&
           clauses_[k_ - 1].kind == ItemKind::timex;
  }

  /// Right before the trigger: "قبل يومين من قمة" is counted from what is told before it.
  void take_offset() {
    if (is_of_undoing()) return;
    for (std::uint32_t i = k_; i > 0 && i + 3 > k_; --i)
      if (clauses_[i - 1].kind == ItemKind::timex && clauses_.timex(i - 1).meaning.origin == Origin::event) {
        const bool counted = clauses_.timex(i - 1).meaning.start.counted;
        if (counted && clauses_[k_].number == Number::plural) return;  // "بعد ثلاثة أيام من المحادثات": how long
        draft_.until_event = clauses_.timex(i - 1);
        draft_.counted_from = last_time_before(clauses_, i - 1);
        if (!draft_.counted_from && i <= 2) draft_.counted_from = time_of_next_clause();
      }
  }

  /// "بعد يومين من زيارة لافروف لبيروت، وصل ظريف إليها السبت"
  [[nodiscard]] std::optional<Timex> time_of_next_clause() const {
    bool clause = false;
    for (std::uint32_t i = k_ + 1; i < clauses_.size(); ++i) {
      clause = clause || is_finite_verb(clauses_[i].kind);
      if (clauses_[i].kind == ItemKind::complementizer || clauses_[i].kind == ItemKind::stop) break;
      if (clause && clauses_[i].kind == ItemKind::timex) return clauses_.timex(i);
    }
    return std::nullopt;
  }

  /// "ألغى الخميس قمته مع كيم", "غداة إلغاء القمة": what stands ahead of the event is the day on which it was called
  /// off.
  [[nodiscard]] bool is_of_undoing() const {
    if (clauses_[k_].kind != ItemKind::trigger_noun) return false;
    const auto undoes = [&](std::uint32_t i) {
      return clauses_[i].cue == Status::cancelled || clauses_[i].cue == Status::postponed;
    };
    std::uint32_t j = k_;  // "إلغاء ترامب، لزيارته"
    while (j > 0 && (clauses_[j - 1].kind == ItemKind::comma || clauses_[j - 1].kind == ItemKind::mention)) --j;
    if (j > 0 && j < k_ && clauses_[j - 1].kind == ItemKind::support_noun && undoes(j - 1)) return true;
    const auto verb = clauses_.governor(k_);
    return verb && undoes(*verb);
  }

  /// What sets the event's day apart from that of its clause: "بعد أيام على استقباله", "قبل قمتين".
  [[nodiscard]] std::optional<std::uint32_t> set_apart_by() const {
    for (std::uint32_t i = k_; i > 0 && i + 4 > k_; --i) {
      const Item& item = clauses_[i - 1];
      const bool return_from = item.slot == Slot::from && i == k_ && draft_.kind == Kind::visit;  // "عاد من زيارة"
      const bool by_preposition =
          item.kind == ItemKind::preposition &&
          (item.slot == Slot::after || item.slot == Slot::since || item.slot == Slot::before || return_from);
      if (by_preposition || (item.kind == ItemKind::timex && clauses_.timex(i - 1).meaning.vague)) return i - 1;
    }
    return std::nullopt;
  }

  /// "قال بوتين الاثنين بعد لقائه الأسد": people speak of a meeting on its day.
  void take_day_of_saying(std::uint32_t preposition) {
    if (take_day_of_agreement(preposition)) return;
    const auto verb = clauses_.governor(preposition);
    if (!verb || clauses_[*verb].kind != ItemKind::reporting) return;
    const std::uint32_t first = first_before(*verb);
    for (std::uint32_t i = preposition; i > first; --i)
      if (clauses_[i - 1].kind == ItemKind::timex) consider(i - 1);
  }

  /// "اتفق الجانبان الاثنين على عقد قمة عقب محادثات": people agree on the day of their talks.
  bool take_day_of_agreement(std::uint32_t preposition) {
    const auto verb = main_verb(preposition, false);
    if (!verb || clauses_[*verb].kind != ItemKind::verb || clauses_[*verb].index != marked) return false;
    for (std::uint32_t i = first_before(*verb); i < preposition; ++i) {
      const Item& item = clauses_[i];
      if (item.kind == ItemKind::preposition && item.slot == Slot::on) break;
      if (item.kind == ItemKind::timex && !phrase_of_time(i, 0)) consider(i);
    }
    return draft_.timex.has_value();
  }

  /// "أعرب بوتين الأربعاء عن شكره خلال لقائه الأسد", "أكد الأربعاء أن ...، وذلك خلال لقائه الأسد": the day of what took
  /// place during it.
  void take_day_of_occasion() {
    const bool occasion = clauses_[k_].kind == ItemKind::trigger_noun && k_ > 0 && clauses_[k_ - 1].during;
    if (!occasion) return;
    const auto verb = main_verb(k_ - 1, k_ > 1 && clauses_[k_ - 2].that);
    if (!verb || clauses_[*verb].tense == Tense::future) return;
    const std::uint32_t ahead = first_before(*verb);
    const bool opens_sentence = ahead == 0 || clauses_[ahead - 1].kind == ItemKind::stop;
    std::uint32_t end = *verb + 1;
    while (end < k_ - 1 && !is_finite_verb(clauses_[end].kind) && !opens_clause(clauses_[end].kind)) ++end;
    for (std::uint32_t i = opens_sentence ? ahead : *verb; i < end; ++i)
      if (clauses_[i].kind == ItemKind::timex && !phrase_of_time(i, 0)) consider(i);
  }

  /// "في مستهل قمتهما، أعرب بوتين الاثنين عن أمله": the day of what the occasion opens.
  void take_day_behind(std::uint32_t end) {
    const auto verb = clauses_.verb_behind(k_, end);
    if (!verb || clauses_[*verb].tense == Tense::future) return;
    for (std::uint32_t i = *verb + 1; i < clauses_.size() && !draft_.timex; ++i) {
      if (is_finite_verb(clauses_[i].kind) || opens_clause(clauses_[i].kind)) return;
      if (clauses_[i].kind == ItemKind::timex && !phrase_of_time(i, 0)) consider(i);
    }
  }

  /// The verb of the clause before `end`, or, of the `whole` sentence, its first.
  [[nodiscard]] std::optional<std::uint32_t> main_verb(std::uint32_t end, bool whole) const {
    std::optional<std::uint32_t> verb;
    for (std::uint32_t i = end; i > 0 && clauses_[i - 1].kind != ItemKind::stop; --i) {
      if (is_finite_verb(clauses_[i - 1].kind)) verb = i - 1;
      const bool may_be_noun = verb && clauses_[*verb].kind == ItemKind::reporting;  // شكره, مذكرة
      if (!whole && ((verb && !may_be_noun) || opens_clause(clauses_[i - 1].kind))) break;
    }
    return verb;
  }

  /// "وفي 17 مايو، أكد": where the day ahead of a verb of saying begins.
  [[nodiscard]] std::uint32_t first_before(std::uint32_t verb) const {
    std::uint32_t i = verb;
    while (i > 0 && (is_light(clauses_[i - 1].kind) || clauses_[i - 1].kind == ItemKind::preposition)) --i;
    return i;
  }

  /// The date of a verb that carries the noun is the event's; that of a verb of saying, only what stands behind it.
  [[nodiscard]] std::uint32_t first_of_interest() const {
    const std::uint32_t start = clauses_.start(k_);
    if (clauses_[k_].kind != ItemKind::trigger_noun) return start;
    std::uint32_t about = k_;  // "الإعلان في مارس عن قمة", "كشفت، الاثنين، عن «لقاء سري»"
    while (about > 0 && clauses_[about - 1].kind == ItemKind::neutral) --about;
    if (about > 0 && clauses_[about - 1].kind == ItemKind::preposition && clauses_[about - 1].slot == Slot::about)
      return about;
    const auto verb = clauses_.governor(k_);
    if (!verb) return start;
    if (clauses_.proposes(*verb)) return k_;  // "اقترحت سيول الأربعاء قمة": the day of the proposal
    if (clauses_[*verb].kind == ItemKind::support_verb) return std::min(start, clauses_.start(*verb));
    if (clauses_[*verb].kind == ItemKind::support_noun && *verb > 0) {  // "اتفقا خلال اتصال الاثنين على عقد لقاء"
      std::uint32_t link = *verb - 1;                                   // "على ضرورة عقد"
      while (link > 0 && clauses_[link].kind == ItemKind::neutral) --link;
      const Item& before = clauses_[link];
      if (before.kind == ItemKind::preposition && (before.slot == Slot::on || before.slot == Slot::about)) return *verb;
      // "توصلا هذا الشهر إلى اتفاق لعقد قمة"
      if (clauses_.is_verbal_purpose(*verb) && clauses_[*verb - 1].kind == ItemKind::word) return *verb;
      const auto saying = clauses_.governor(*verb);  // "وفي 17 مايو، أكد الوزراء في ختام اجتماع"
      if (saying && clauses_.proposes(*saying)) return *verb;
      const bool occasion = before.kind == ItemKind::preposition && before.slot == Slot::in;
      if (occasion && saying && clauses_[*saying].kind == ItemKind::reporting) return first_before(*saying);
    }
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

bool names_day(const Meaning& meaning) {
  const PartialDate& start = meaning.start;
  return !meaning.vague && (start.day != 0 || start.weekday != 0 || start.unit == Unit::day);
}

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
