// One scan to the right: lists of mentions are taken at their heads, phrases that are not ours are passed over, and
// the next clause ends it.
#include "extract/arguments.hpp"

#include <algorithm>

namespace waqai {
namespace {

class ArgumentScan {
 public:
  ArgumentScan(std::span<const Item> items, std::uint32_t k, std::uint32_t end, Government government)
      : items_(items), end_(end), government_(government), at_(k + 1) {
    result_.trigger = k;
  }

  Arguments run() {
    while (at_ < end_ && !opens_speech() && take(items_[at_])) ++at_;
    result_.end = at_;
    return std::move(result_);
  }

 private:
  /// What is still of interest behind a noun in a phrase: "بعد القمة إلى بريطانيا", "على هامش القمة في هانغتشو أمس".
  enum class Interest : std::uint8_t { all, destination, circumstances };

  /// "قال في مؤتمر صحفي "إن كل الدول الثلاث ..."": what is quoted at length is another clause.
  [[nodiscard]] bool opens_speech() const {
    constexpr std::uint32_t longest_term = 5;  // items: "محادثات "جيدة جدا" مع بوتين"
    if (!items_[at_].opens_quote) return false;
    const std::uint32_t last = std::min(end_, at_ + 1 + longest_term);
    return std::none_of(items_.begin() + at_ + 1, items_.begin() + last, [](const Item& item) { return item.quote; });
  }

  /// False where the clause ends.
  bool take(const Item& item) {
    switch (item.kind) {
      case ItemKind::mention:
        take_mention(item);
        in_phrase_ = in_aside_ = false;
        return true;
      case ItemKind::timex:
        result_.timexes.push_back(at_);
        in_phrase_ = false;
        return true;
      case ItemKind::word:
        titles_ = titles_ && item.definite;  // "للقاء نظيره الجنوبي مون": words that say who it is
        if (!in_phrase_ && !titles_) bare_open_ = false;
        return true;
      case ItemKind::preposition:
        take_preposition(item);
        return true;
      case ItemKind::comma:
        if (government_.noun && in_phrase_ && result_.bare.empty())
          bare_open_ = false;  // "خلال اجتماع في باريس، ألمانيا"
        in_phrase_ = in_aside_ = false;
        if (set_off_) interest_ = Interest::all;
        set_off_ = false;
        return true;
      case ItemKind::open_bracket:
        take_bracket();
        return true;
      case ItemKind::relative:
        return (of_noun() && !tells_of_phrase()) || pass_relative_clause();
      case ItemKind::support_verb:
      case ItemKind::auxiliary:
      case ItemKind::verb:
        return take_verb(item);
      case ItemKind::reporting:
        return (government_.noun && is_negated()) || pass_aside();
      case ItemKind::support_noun:
        return result_.support + 1 == at_ || is_of_noun_itself(item) || pass_noun();  // "زيارة يعتزم القيام بها"
      case ItemKind::trigger_noun:
        return pass_noun();
      case ItemKind::complementizer:
        return of_noun() && leads_to_support();
      case ItemKind::trigger_verb:
        return passed_journey_ = is_verbal_noun(item);  // "قبل توجهه إلى الكرملين"
      case ItemKind::subordinator:
      case ItemKind::stop:
        return false;
      case ItemKind::nisba:
      case ItemKind::negation:
      case ItemKind::neutral:
      case ItemKind::hyphen:
      case ItemKind::then:
      case ItemKind::close_bracket:
        return true;
    }
    return true;
  }

  void take_mention(const Item& item) {
    const bool taken_by_its_head = item.head != at_ && item.head > result_.trigger;
    const bool of_phrase = in_aside_ && item.slot == Slot::li;  // "على هامش الدورة السبعين للجمعية العامة"
    if (taken_by_its_head || of_phrase) return;
    if (passed_journey_ && leads_there(item)) {
      passed_journey_ = false;
      return;
    }
    if (interest_ == Interest::destination && item.slot != Slot::to) return;
    const bool of_verb = item.slot == Slot::in || (journey_ && (item.slot == Slot::with || item.slot == Slot::bi));
    const bool led_by = result_.predicate != no_index && item.slot == Slot::participation;  // "عقدت القمة برئاسة"
    const bool behind_journey = owned_journey_ && item.slot == Slot::none && !items_[at_].compass && bare_open_;
    if (interest_ == Interest::circumstances && !of_verb && !led_by && !behind_journey) return;
    if (item.slot != Slot::none) {
      result_.marked.push_back(at_);
      return;
    }
    if (is_second_object(item)) {
      result_.second_object = at_;
      return;
    }
    if (attended_) {
      attended_ = false;
      result_.attendees.push_back(at_);
      return;
    }
    const bool added = items_[at_ - 1].kind == ItemKind::neutral && (items_[at_ - 1].clitics & conj_wa) != 0;
    if (government_.noun && !result_.bare.empty() && added) bare_open_ = false;  // "لقاء بوتين وكذلك أردوغان"
    if (bare_open_) result_.bare.push_back(at_);
    if (government_.noun && (!government_.takes_object || result_.bare.size() == 2)) bare_open_ = false;
  }

  /// "التقى بوتين في موسكو الاثنين وأردوغان في أنقرة الثلاثاء": behind a day, with a day of its own.
  [[nodiscard]] bool is_second_object(const Item& item) const {
    if (government_.noun || (item.clitics & conj_wa) == 0 || result_.bare.empty() || at_ == 0 ||
        result_.second_object != no_index || items_[at_ - 1].kind != ItemKind::timex)
      return false;
    for (std::uint32_t next = at_ + 1; next < end_ && next <= at_ + 4; ++next) {
      if (items_[next].kind == ItemKind::timex) return true;
      if (items_[next].kind != ItemKind::preposition && items_[next].kind != ItemKind::mention) return false;
    }
    return false;
  }

  void take_preposition(const Item& item) {
    in_phrase_ = true;
    in_aside_ = item.during;
    if ((item.clitics & any_pronoun) != 0) result_.pronouns.push_back(at_);
    const Item& previous = items_[at_ - 1];
    const bool another_day = item.slot == Slot::with && previous.kind == ItemKind::timex &&
                             (previous.clitics & conj_wa) != 0 && !result_.marked.empty();
    if (another_day && at_ + 1 < end_) result_.second_day = at_ - 1;
    const Item& before = previous.kind == ItemKind::comma && at_ > 1 ? items_[at_ - 2] : previous;
    const bool another_side = item.slot == Slot::with && (item.clitics & conj_wa) != 0 &&
                              before.kind == ItemKind::timex && !result_.marked.empty();
    if (another_side) result_.second_side = at_;
  }

  /// In brackets stand days and places: "اليوم (الاثنين)", "(في أستانا)".
  void take_bracket() {
    while (at_ + 1 < end_ && items_[at_].kind != ItemKind::close_bracket) {
      ++at_;
      if (items_[at_].kind == ItemKind::timex) result_.timexes.push_back(at_);
      if (items_[at_].kind == ItemKind::mention && items_[at_].slot == Slot::in) result_.marked.push_back(at_);
    }
  }

  /// Whether a clause that begins here is about the noun itself.
  [[nodiscard]] bool of_noun() const {
    if (!government_.noun) return false;
    return (result_.bare.empty() && result_.marked.empty()) || is_of_event_in_place();
  }

  /// "القمة في سنغافورة التي جمعته بكيم", "قمة سنغافورة التي جمعته بكيم"
  [[nodiscard]] bool is_of_event_in_place() const {
    const bool behind_in = result_.bare.empty() && result_.marked.size() == 1 &&
                           items_[result_.marked.front()].slot == Slot::in &&
                           result_.marked.front() <= result_.trigger + 3;  // an adjective and في
    const bool right_behind =
        result_.marked.empty() && result_.bare.size() == 1 && result_.bare.front() == result_.trigger + 1;
    const bool in_place = behind_in || right_behind;
    if (in_place && items_[at_].kind == ItemKind::relative) return verb_of_event() != no_index;
    if (!in_place || items_[at_].kind != ItemKind::support_verb) return false;
    const bool joins_parties = items_[at_].takes_place && !is_predicate(items_[at_]);  // "قمة في مكة جمعت قادة"
    return items_[at_ - 1].kind == ItemKind::relative || joins_parties;
  }

  /// A relative clause about a mention ends at the next comma. One about the noun, behind its arguments, may say when
  /// the event was: "زيارة الرئيس إلى موسكو التي بدأت الخميس".
  bool pass_relative_clause() {
    if (at_ + 1 < end_ && is_chaired_by(items_[at_ + 1])) {
      ++at_;
      return attended_ = true;
    }
    const auto verb = government_.noun ? verb_of_event() : no_index;
    const bool dated = verb != no_index || (government_.noun && tells_schedule());
    const auto take_time = [&](std::uint32_t time) {
      if (!dated) return;
      result_.timexes.push_back(time);
      if (result_.predicate == no_index) result_.predicate = verb;
    };
    std::uint32_t comma = at_;
    for (; comma < end_; ++comma) {
      const Item& item = items_[comma];
      if (item.kind == ItemKind::comma && !opens_day(items_, comma, end_)) break;
      if (item.kind == ItemKind::comma) {
        take_time(comma + 1);
        comma += 2;
      } else if (item.kind == ItemKind::timex) {
        take_time(comma);
      } else if (verb != no_index && item.kind == ItemKind::mention && item.slot == Slot::in) {
        result_.marked.push_back(comma);
      }
    }
    if (comma == end_) return false;
    at_ = comma;
    return true;
  }

  /// "زيارته إلى روسيا التي كانت مقررة الأربعاء"
  [[nodiscard]] bool tells_schedule() const {
    std::uint32_t next = at_ + 1;
    while (next < end_ && items_[next].kind == ItemKind::auxiliary) ++next;
    return items_[at_].index == marked && next + 1 < end_ && items_[next].cue == Status::planned &&
           items_[next + 1].kind == ItemKind::timex;
  }

  /// "المؤتمر الدولي لدعم لبنان الذي يقام الجمعة"
  [[nodiscard]] bool is_when_it_took_place(std::uint32_t verb) const {
    if (!items_[verb].takes_place || verb + 1 >= end_) return false;
    const Item& next = items_[verb + 1];
    return next.kind == ItemKind::timex || (next.kind == ItemKind::preposition && next.slot == Slot::in);
  }

  /// The verb of events that carries the relative clause which begins here; none where it is about the person before
  /// it.
  [[nodiscard]] std::uint32_t verb_of_event() const {
    std::uint32_t verb = at_ + 1;
    while (verb < end_ && (items_[verb].kind == ItemKind::auxiliary || items_[verb].kind == ItemKind::neutral)) ++verb;
    if (verb == end_ || items_[verb].kind != ItemKind::support_verb) return no_index;
    const bool feminine = items_[at_].index == marked;
    std::uint32_t before = at_;
    while (before > 0 && items_[before - 1].kind == ItemKind::comma) --before;
    const bool of_event = feminine || items_[before - 1].kind != ItemKind::mention || is_when_it_took_place(verb);
    return of_event && !is_of_phrase(before) ? verb : no_index;
  }

  /// "القمة في إطار آلية التعاون التي انطلقت": the relative clause that begins here tells when something else took
  /// place.
  [[nodiscard]] bool tells_of_phrase() const {
    return at_ + 1 < end_ && items_[at_ + 1].takes_place && is_of_phrase(at_);
  }

  /// "القمة في إطار آلية التعاون": whether words behind a preposition end before the item.
  [[nodiscard]] bool is_of_phrase(std::uint32_t end) const {
    std::uint32_t first = end;
    while (first > 0 && (items_[first - 1].kind == ItemKind::word || items_[first - 1].kind == ItemKind::neutral ||
                         items_[first - 1].kind == ItemKind::nisba))
      --first;
    return first < end && first > 0 && items_[first - 1].kind == ItemKind::preposition &&
           items_[first - 1].slot == Slot::other;
  }

  /// "لقاء كان مقررا أن يجمع بوتين وهولاند"
  [[nodiscard]] bool leads_to_support() const {
    return items_[at_ - 1].cue == Status::planned && at_ + 1 < end_ && items_[at_ + 1].kind == ItemKind::support_verb;
  }

  /// "اجتماع لوزراء الخارجية احتضنته تونس": the pronoun of the verb is the noun.
  [[nodiscard]] bool takes_noun_as_object(const Item& verb) const {
    const Item& before = items_[at_ - 1];
    return government_.noun && verb.kind == ItemKind::support_verb && (verb.clitics & any_pronoun) != 0 &&
           (verb.clitics & any_conjunction) == 0 && before.kind == ItemKind::mention;
  }

  /// "وحضره نظيره", "وشارك فيها نظيره", "يشارك فيها نظيره": another clause about the noun.
  [[nodiscard]] bool is_attendance(const Item& item) const {
    if (!government_.noun || item.kind != ItemKind::support_verb || !item.attends) return false;
    const bool in_it = at_ + 1 < end_ && items_[at_ + 1].kind == ItemKind::preposition &&
                       items_[at_ + 1].slot == Slot::in && (items_[at_ + 1].clitics & any_pronoun) != 0;
    if ((item.clitics & conj_wa) == 0) return in_it && !item.takes_place;
    return in_it || (item.clitics & any_pronoun) != 0;
  }

  /// "الاجتماع مع الوفد، الذي ترأسه بوتين": no person is chaired or attended.
  [[nodiscard]] bool is_chaired_by(const Item& verb) const {
    return government_.noun && verb.kind == ItemKind::support_verb && !verb.takes_place &&
           (verb.clitics & any_pronoun) != 0;
  }

  /// "زيارة إلى سويسرا كانت مقررة الأربعاء"
  [[nodiscard]] bool was_scheduled(const Item& item) const {
    return government_.noun && item.kind == ItemKind::auxiliary && (item.clitics & any_conjunction) == 0 &&
           at_ + 1 < end_ && items_[at_ + 1].cue == Status::planned && items_[at_ + 1].kind == ItemKind::neutral;
  }

  bool take_verb(const Item& item) {
    if (was_scheduled(item)) return true;
    if (is_attendance(item)) return attended_ = true;
    if (government_.noun && item.lasting) return true;  // "قمة استغرقت ساعات مع نظيره"
    const ItemKind before = items_[at_ - 1].kind;  // "خلال القمة، اقترح بوتين", "القمة الثلاثية.. عرض هدنة"
    const bool main_clause = item.cue && (before == ItemKind::comma || items_[result_.trigger].series != no_index);
    if (((of_noun() && !main_clause) || takes_noun_as_object(item)) && result_.support == no_index) {
      // لقاء جمع بوتين والأسد, المفاوضات التي اختتمت الثلاثاء
      bare_open_ = item.kind == ItemKind::support_verb;
      if (bare_open_) result_.support = at_;
      return true;
    }
    if (is_predicate(item) || is_second_predicate(item)) {
      result_.predicate = at_;
      interest_ = Interest::circumstances;
      return true;
    }
    if (item.kind == ItemKind::verb && is_verbal_noun(item) && in_phrase_) return true;  // "قبل توليه منصبه"
    return government_.noun && is_negated();
  }

  /// "سيذهب، بحسب ما قاله، إلى مسقط": between commas stands who says so.
  bool pass_aside() {
    constexpr std::uint32_t longest = 8;  // items
    std::uint32_t first = at_;
    while (first > result_.trigger &&
           (items_[first - 1].kind == ItemKind::word || items_[first - 1].kind == ItemKind::preposition))
      --first;
    const bool opens = first < at_ && items_[first].slot == Slot::other && items_[first - 1].kind == ItemKind::comma;
    if (!opens) return false;
    for (std::uint32_t comma = at_ + 1; comma < end_ && comma < at_ + longest; ++comma) {
      if (items_[comma].kind != ItemKind::comma) continue;
      at_ = comma;
      return true;
    }
    return false;
  }

  /// Written like a verb, with a pronoun, right behind a preposition.
  [[nodiscard]] bool is_verbal_noun(const Item& item) const {
    return (item.clitics & any_pronoun) != 0 && items_[at_ - 1].kind == ItemKind::preposition;
  }

  /// "القمة المزمع عقدها بين", "اجتماع من المقرر انعقاده في": its pronoun is
  /// the event.
  [[nodiscard]] bool is_of_noun_itself(const Item& item) const {
    const Item& before = items_[at_ - 1];
    const bool of_it = (item.clitics & any_pronoun) != 0 || before.cue == Status::planned;  // عقدها is a word too
    return government_.noun && of_it && (item.clitics & any_preposition) == 0 &&
           (before.kind == ItemKind::neutral || before.kind == ItemKind::word);
  }

  /// "القمة مع كيم ستعقد في سنغافورة": behind the verb stands no other subject.
  [[nodiscard]] bool is_predicate(const Item& item) const {
    if (!government_.noun || item.kind != ItemKind::support_verb || result_.predicate != no_index) return false;
    std::uint32_t behind = at_ + 1;
    while (behind < end_ && items_[behind].kind == ItemKind::neutral) ++behind;  // "ستعقد على الأرجح في"
    if ((item.clitics & (any_pronoun | any_conjunction)) != 0 || behind >= end_) return false;
    const Item& next = items_[behind];
    return next.kind == ItemKind::timex || (next.kind == ItemKind::preposition && next.slot == Slot::in) ||
           (next.kind == ItemKind::mention && next.slot == Slot::bi);
  }

  /// "القمة التي ترأسها الملك وعقدت في الرياض"
  [[nodiscard]] bool is_second_predicate(const Item& item) const {
    return government_.noun && result_.support != no_index && result_.predicate == no_index && item.takes_place &&
           (item.clitics & conj_wa) != 0 && (item.clitics & any_pronoun) == 0;
  }

  /// "بزيارة لم يعلن عنها إلى بكين"
  [[nodiscard]] bool is_negated() const { return items_[at_ - 1].kind == ItemKind::negation; }

  /// A noun inside a phrase behind a verb: what follows may still be the verb's.
  bool pass_noun() {
    const Item& previous = items_[at_ - 1];
    if (previous.kind == ItemKind::preposition) {
      const bool of_time = previous.slot == Slot::after || previous.slot == Slot::before;
      if (!government_.noun && of_time && is_own_journey(items_[at_])) return pass_own_journey();
      if (!government_.noun && of_time) interest_ = Interest::destination;
      if (!government_.noun && previous.slot == Slot::in) interest_ = Interest::circumstances;
      if (previous.slot == Slot::other) interest_ = Interest::circumstances;
      journey_ = items_[at_].journey;
      owned_journey_ = journey_ && (items_[at_].definite || (items_[at_].clitics & any_pronoun) != 0);
      set_off_ = interest_ != Interest::all && at_ >= 2 && items_[at_ - 2].kind == ItemKind::comma;
    }
    // "وصل إلى سنغافورة مقر القمة مساء الأحد"
    if (!government_.noun && previous.kind == ItemKind::word && items_[at_].definite && !result_.marked.empty())
      interest_ = Interest::circumstances;
    return interest_ != Interest::all;
  }

  static bool is_own_journey(const Item& noun) { return noun.journey && (noun.clitics & any_pronoun) != 0; }

  /// "التقى فور وصوله إلى برلين نظيره": behind the journey's destination, what follows is the verb's again.
  bool pass_own_journey() {
    passed_journey_ = at_ + 1 < end_ && leads_there(items_[at_ + 1]);
    return true;
  }

  std::span<const Item> items_;
  std::uint32_t end_;
  Government government_;
  std::uint32_t at_;
  bool bare_open_ = true;
  bool attended_ = false;   ///< behind a verb whose object is the noun
  bool titles_ = true;      ///< nothing but words with the article so far
  bool in_phrase_ = false;  ///< inside a prepositional phrase whose words are not ours
  bool in_aside_ = false;   ///< that phrase names an occasion: على هامش
  Interest interest_ = Interest::all;
  bool journey_ = false;         ///< the noun in the phrase is a journey, which has no parties behind مع or ب
  bool passed_journey_ = false;  ///< a verbal noun inside a phrase, whose destination is still to come
  bool owned_journey_ = false;  ///< with the article or a pronoun: "يلتقي بوتين خلال زيارته لأنقرة أردوغان"
  bool set_off_ = false;  ///< the phrase stands between commas: "سيبحث، خلال زيارته، مع بوتين"
  Arguments result_;
};

}  // namespace

Arguments scan_arguments(std::span<const Item> items, std::uint32_t k, std::uint32_t end, Government government) {
  return ArgumentScan(items, k, end, government).run();
}

}  // namespace waqai
