// Gathers from the read sentences of an article what bounds the day on which it appeared. The rule for each kind of
// constraint is to leave it out wherever the text could be meant otherwise: what looks back, quotes or plans.
#include "extract/dating.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "waqai/time/document_date.hpp"
#include "waqai/time/resolve.hpp"

namespace waqai {
namespace {

using boost::gregorian::days;

constexpr std::size_t lead = 4;  // sentences, the title counted: what is under way there is so when it is published
constexpr int week = 7;          // a bare weekday is the nearest
constexpr int recent_days = 31;  // a weekday with day and month but no year: further off, none would be written
constexpr int news_days = 8;     // the same of the event that the sentence itself reports
constexpr int year_days = 366;
constexpr std::size_t year_reach = 3;  // sentences: a date without a year may share that of one told so shortly before
constexpr int handover_days = 7;       // after the end of a term the post is still named, as of one who has resigned

/// A value of its own, in the Gregorian calendar, that no other expression or event of the text shifts.
bool is_plain(const Meaning& meaning) {
  const PartialDate& date = meaning.start;
  return !meaning.vague && !meaning.end && meaning.origin == Origin::anchor && date.calendar == Calendar::gregorian &&
         date.feast == 0 && date.part == YearPart::none && date.nth == 0 && date.count == 0 && date.years == 0 &&
         !date.within && !date.short_year;
}

/// "اليوم الأحد", "أمس الثلاثاء 5 مارس": counted in days from the day of publication.
bool is_shift(const Meaning& meaning) {
  return is_plain(meaning) && meaning.start.unit == Unit::day && !meaning.start.counted && meaning.start.year == 0;
}

bool is_bare_weekday(const Meaning& meaning) {
  PartialDate bare;
  bare.weekday = meaning.start.weekday;
  return bare.weekday != 0 && is_plain(meaning) && meaning.start == bare;
}

bool in_calendar(const Edtf& date) {
  return date.earliest() && date.latest() && DaySet::all().contains(*date.earliest()) &&
         DaySet::all().contains(*date.latest());
}

std::string to_text(const DayRange& range) {
  const Edtf first = Edtf::day(range.from);
  if (range.to.is_special()) return Edtf::starting(range.from).to_string();
  return range.from == range.to ? first.to_string() : Edtf::interval(range.from, range.to).to_string();
}

/// "/2018/02/19/", "/2018-02-19-", "/20180219-": the first part of a path that is a date.
std::optional<Date> day_in_address(std::string_view url) {
  constexpr std::size_t longest = 10;  // YYYY/MM/DD
  for (std::size_t slash = url.find('/'); slash != std::string_view::npos; slash = url.find('/', slash + 1)) {
    std::string digits;
    std::size_t at = slash + 1;
    for (; at < url.size() && at <= slash + longest; ++at) {
      const char c = url[at];
      const bool separates = (c == '/' || c == '-') && (digits.size() == 4 || digits.size() == 6);
      if (c >= '0' && c <= '9') {
        digits += c;
      } else if (!separates) {
        break;
      }
    }
    const bool ends = at == url.size() || url[at] == '/' || url[at] == '-';
    if (digits.size() != 8 || !ends) continue;
    const auto day = Edtf::parse(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6));
    if (day && day->earliest()->year() >= DaySet::first_year) return day->earliest();
  }
  return std::nullopt;
}

class Gatherer {
 public:
  Gatherer(const DatingSources& sources, const Document& document, const TaggedText& text,
           std::span<const ReadSentence> sentences)
      : sources_(sources),
        document_(document),
        text_(text),
        sentences_(sentences),
        ordinals_{sources.times.symbols().find("ordinal"), sources.times.symbols().find("ordinal_feminine")} {
    find_quotations();
  }

  std::vector<DateConstraint> run(std::span<const DatedDraft> drafts) {
    read_address();
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      sentence_ = i;
      tense_.reset();
      read_times();
      read_rounds();
      read_beginnings();
    }
    read_posts();
    for (const DatedDraft& dated : drafts) read_meeting(dated.draft);
    return std::move(constraints_);
  }

 private:
  // ---- The text

  [[nodiscard]] const ReadSentence& read() const { return sentences_[sentence_]; }
  [[nodiscard]] const Item& item(std::size_t i) const { return read().items[i]; }

  [[nodiscard]] std::string words(std::uint32_t first, std::uint32_t last) const {
    const auto& tokens = text_.text().tokens;
    return std::string(Span{tokens[first].span.begin, tokens[last - 1].span.end}.of(text_.source()));
  }

  [[nodiscard]] bool is(DatingClass dating_class, std::uint32_t at) const {
    return at < text_.size() && sources_.words.is(dating_class, text_.text(), text_.analysis(), at);
  }

  [[nodiscard]] bool any_is(DatingClass dating_class, std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at)
      if (is(dating_class, at)) return true;
    return false;
  }

  /// Who is quoted speaks on a day of his own. Quotations end with their paragraph.
  void find_quotations() {
    quoted_.assign(text_.size(), false);
    bool quoted = false;
    for (std::uint32_t at = 0; at < text_.size(); ++at) {
      if (text_.text().tokens[at].type == TokenType::line_break) quoted = false;
      if (text_.is_mark(at, "«") || text_.is_mark(at, "“")) quoted = true;
      if (text_.is_mark(at, "»") || text_.is_mark(at, "”")) quoted = false;
      if (text_.is_mark(at, "\"")) quoted = !quoted;
      quoted_[at] = quoted;
    }
  }

  [[nodiscard]] static bool is_verb(const Item& item) {
    return item.kind == ItemKind::trigger_verb || item.kind == ItemKind::support_verb || item.kind == ItemKind::verb ||
           item.kind == ItemKind::reporting || item.kind == ItemKind::auxiliary;
  }

  [[nodiscard]] static bool is_plan(const Item& item) {
    return item.cue == Status::planned || item.cue == Status::proposed || item.cue == Status::postponed;
  }

  [[nodiscard]] Direction told(const Timex& timex) {
    if (!tense_) tense_.emplace(sources_.tenses, text_.source(), text_.text(), text_.analysis(), read().sentence);
    return tense_->direction(timex);
  }

  /// The sentence tells of a plan, or names what lies ahead.
  [[nodiscard]] bool looks_ahead() const {
    return std::ranges::any_of(read().items, is_plan) || std::ranges::any_of(read().timexes, [](const Timex& timex) {
             return timex.meaning.start.modifier > 0 || timex.meaning.start.offset > 0;
           });
  }

  [[nodiscard]] bool surely_past(const Timex& timex) {
    return told(timex) == Direction::past && !looks_ahead() && !lies_ahead(timex);
  }

  /// Item `i` stands with the verb that opens the sentence, no clause between: it is when the news happened.
  [[nodiscard]] bool dates_the_news(std::size_t i) const {
    const auto opens = [](const Item& item) { return is_verb(item) || item.cue == Status::denied; };
    std::size_t verb = 0;
    while (verb < i && !opens(item(verb))) ++verb;
    if (verb >= i || item(verb).kind == ItemKind::auxiliary) return false;
    constexpr std::size_t latest = 2;  // "من جهته، أعلن"
    if (verb > latest) return false;
    constexpr int most_words = 3;  // of the subject's description; more may name what is to come
    int words = 0;
    for (std::size_t k = verb + 1; k < i; ++k) {
      const ItemKind kind = item(k).kind;
      const bool of_subject = kind == ItemKind::mention || kind == ItemKind::neutral || kind == ItemKind::comma ||
                              kind == ItemKind::nisba ||
                              (kind == ItemKind::preposition && item(k).slot == Slot::other);  // الناطق باسم
      if (!of_subject && (kind != ItemKind::word || ++words > most_words)) return false;
    }
    return true;
  }

  /// A set without a day, or one met before, says nothing: the first comes of a date outside the calendar.
  void add(const DaySet& days, std::string proof) {
    if (days.empty()) return;
    for (const DateConstraint& other : constraints_)
      if (other.days == days) return;
    constraints_.push_back({days, std::move(proof)});
  }

  template <typename... Values>
  [[nodiscard]] std::string proof(std::string_view name, Values... values) const {
    return sources_.wording(name, {std::string(values)...});
  }

  // ---- The address

  /// Sites keep an article under the day on which they opened it: by their own clock, and rewrite it for a while.
  void read_address() {
    constexpr int before = -1;
    constexpr int after = 3;
    if (const auto day = day_in_address(document_.url))
      add(DaySet::day(*day).moved(before, after), proof("address", Edtf::day(*day).to_string()));
  }

  // ---- Time expressions

  void read_times() {
    for (std::size_t i = 0; i < read().items.size(); ++i) {
      if (item(i).kind != ItemKind::timex || quoted_[item(i).first]) continue;
      const Timex& timex = read().timexes[item(i).index];
      if (!is_plain(timex.meaning)) continue;
      if (is_shift(timex.meaning)) {
        read_shift(timex);
      } else if (is_explicit(timex.meaning)) {
        read_explicit(i, timex);
      } else if (timex.meaning.start.year == 0 && timex.meaning.start.unit == Unit::none) {
        read_recurring(i, timex);
      }
    }
  }

  [[nodiscard]] bool looks_years_back() const {
    return names_a_year(0) || std::ranges::any_of(read().timexes, [](const Timex& timex) {
             const PartialDate& date = timex.meaning.start;
             return date.unit == Unit::year && date.counted && date.offset < 0 &&
                    timex.meaning.relation != Relation::since;
           });
  }

  [[nodiscard]] std::string words(const Timex& timex) const { return words(timex.first, timex.last); }

  void read_shift(const Timex& timex) {
    const PartialDate& date = timex.meaning.start;
    if (date.weekday == 0 && date.month == 0) return;
    DaySet named = date.weekday == 0 ? DaySet::all() : DaySet::weekday(date.weekday);
    if (date.month != 0) named &= DaySet::of_month(date.month, date.day);
    const bool whole = date.month != 0;
    const int weekday = date.weekday == 0 ? 0 : (date.weekday - 1 - date.offset % week + 2 * week) % week + 1;
    add(named.moved(-date.offset, -date.offset),
        whole ? proof("today_date", words(timex))
              : proof("today", words(timex), sources_.wording("weekday_" + std::to_string(weekday))));
  }

  /// "في 5 مارس 2011": told as past it bounds from below, as planned from above.
  void read_explicit(std::size_t i, const Timex& timex) {
    const Meaning& meaning = timex.meaning;
    const auto date = resolve(timex, std::nullopt, Direction::unknown);
    const bool plain = meaning.relation == Relation::at || meaning.relation == Relation::since;
    if (!date || !in_calendar(*date) || !plain || !weekday_agrees(timex, *date)) return;
    const bool to_the_day = date->precision() == Precision::day && !date->approximate();
    // "عام 2030" may be the name of a plan; what has lasted since a year has begun.
    const bool sure = date->precision() != Precision::year || meaning.relation == Relation::since;
    if (sure && surely_past(timex)) {
      add(DaySet::between(*date->earliest(), std::nullopt), proof("told", words(timex)));
      if (meaning.start.weekday == 0 || !to_the_day || meaning.relation != Relation::at) return;
      const int most = dates_the_news(i) ? news_days : recent_days;
      add(DaySet::between(*date->earliest(), *date->earliest() + days(most)),
          proof("recent", words(timex), std::to_string(most + 1)));
    } else if (to_the_day && meaning.relation == Relation::at && told(timex) == Direction::future && !looks_back()) {
      add(DaySet::between(std::nullopt, *date->latest()), proof("planned", words(timex)));
    }
  }

  /// "بحلول عام 2020", "اعتبارا من يناير 2018", "ميزانية لسنة 2018".
  [[nodiscard]] bool lies_ahead(const Timex& timex) const {
    for (const Candidate& candidate : text_.analysis().at(timex.first))
      if ((candidate.clitics & prep_li) != 0) return true;
    return is(DatingClass::plan, timex.first) || (timex.first > 0 && is(DatingClass::plan, timex.first - 1));
  }

  /// A plan told as past ("كان من المقرر").
  [[nodiscard]] bool looks_back() const {
    return std::ranges::any_of(read().items, [](const Item& i) { return i.kind == ItemKind::auxiliary; });
  }

  /// A day of the year, or a month: which year, only the weekday tells.
  void read_recurring(std::size_t i, const Timex& timex) {
    const PartialDate& date = timex.meaning.start;
    if (date.month == 0 || date.edge != Edge::none || timex.meaning.relation != Relation::at) return;
    if (stands_as_dateline(text_.text(), timex, sentences_.front().sentence.first)) {
      const DaySet weekdays = date.weekday == 0 ? DaySet::all() : DaySet::weekday(date.weekday);
      add(weekdays & DaySet::of_month(date.month, date.day), proof("dateline", words(timex)));
      return;
    }
    if (date.modifier == 0) add(DaySet::of_month(date.month), proof("month", words(timex)));
    if (date.modifier == 1 && date.day == 0)
      add(DaySet::of_month(date.month).complement(), proof("not_month", words(timex)));
    if (date.day == 0 || date.weekday == 0 || names_a_year(year_reach)) return;
    const DaySet named = DaySet::weekday(date.weekday) & DaySet::of_month(date.month, date.day);
    const bool modified = date.modifier != PartialDate::unmodified && date.modifier != 0;
    const bool past = modified ? date.modifier < 0 : surely_past(timex);
    const bool future = modified && date.modifier > 0;
    const int reach = past && dates_the_news(i) ? news_days : modified ? year_days : recent_days;
    add(named.moved(past ? 0 : -reach, future ? 0 : reach), proof("recent", words(timex), std::to_string(reach + 1)));
  }

  /// The sentence, or one of so many before it, tells of a year.
  [[nodiscard]] bool names_a_year(std::size_t reach) const {
    for (std::size_t k = sentence_ < reach ? 0 : sentence_ - reach; k <= sentence_; ++k)
      for (const Timex& timex : sentences_[k].timexes)
        if (timex.meaning.start.year != 0) return true;
    return false;
  }

  // ---- Terms of office

  struct Holder {
    ActorIndex person;
    PostIndex post;
    ActorIndex of;
    std::string words;
    bool current = false;
  };

  void read_posts() {
    std::vector<Holder> holders;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      sentence_ = i;
      for (const Mention& mention : read().mentions)
        for (const Party& party : mention.parties)
          if (const auto holder = holder_of(mention, party)) note(*holder, holders);
    }
    for (const Holder& holder : holders) bound_by_term(holder, holders);
  }

  [[nodiscard]] std::optional<Holder> holder_of(const Mention& mention, const Party& party) const {
    if (party.actor == no_index || party.post == no_index || party.of == no_index) return std::nullopt;
    constexpr std::uint32_t before = 2;  // "زوجة الرئيس", "في عهد إدارة الرئيس"
    const std::uint32_t begin =
        mention.first < read().sentence.first + before ? read().sentence.first : mention.first - before;
    if (mention.first > begin && is(DatingClass::under, mention.first - 1)) return std::nullopt;
    const std::uint32_t end = std::min(mention.last + 1, read().sentence.last);
    for (std::uint32_t at = mention.first; at < end; ++at)
      if (text_.word(at, WordClass::former) != nullptr || is(DatingClass::to_be, at) || is(DatingClass::under, at))
        return std::nullopt;
    if (!states(mention, party)) return std::nullopt;
    Holder holder{party.actor, party.post, party.of, words(mention.first, mention.last), false};
    const bool counted = mention.first > 0 && ordinal_at(mention.first - 1) != 0;  // "أول رئيس"
    holder.current = !counted && !looks_years_back() && !any_is(DatingClass::era, begin, mention.first);
    return holder;
  }

  /// The mention's own words hold the person's name and the post: not "انتخب رئيسا", nor "نظيره".
  [[nodiscard]] bool states(const Mention& mention, const Party& party) const {
    bool name = false;
    bool post = false;
    for (std::uint32_t at = mention.first; at < mention.last; ++at)
      for (const NameMatch& match : text_.names_at(at)) {
        const EntryKind kind = match.entry.kind;
        if (match.phrase.last > mention.last) continue;
        if (kind == EntryKind::person) name = name || match.entry.index == party.actor;  // short names are shared
        if (kind == EntryKind::post_attributive || kind == EntryKind::post_construct || kind == EntryKind::post_plural)
          post = post || match.entry.index == party.post;
      }
    return name && post;
  }

  static void note(const Holder& holder, std::vector<Holder>& holders) {
    const auto same = std::ranges::find_if(holders, [&](const Holder& other) {
      return other.person == holder.person && other.post == holder.post && other.of == holder.of;
    });
    if (same == holders.end()) {
      holders.push_back(holder);
    } else {
      same->current = same->current || holder.current;
    }
  }

  /// Of a post with one holder, as lists of others are not complete; or of one that it stands for (زعيم روسيا).
  [[nodiscard]] std::vector<Tenure> terms_of(const Holder& holder) const {
    std::vector<Tenure> terms;
    const auto take = [&](PostIndex post) {
      if (!terms.empty() || !sources_.knowledge.post(post).one_holder) return;
      std::ranges::copy_if(sources_.knowledge.tenures(post, holder.of), std::back_inserter(terms),
                           [&](const Tenure& tenure) { return tenure.person == holder.person; });
    };
    take(holder.post);
    for (const PostIndex meant : sources_.knowledge.post(holder.post).stands_for) take(meant);
    return terms;
  }

  /// Nobody is named by a post before he holds it; by one that he held once, in what looks back.
  void bound_by_term(const Holder& holder, std::span<const Holder> all) {
    std::optional<DayRange> whole;
    DaySet held;
    std::string terms;
    for (const Tenure& tenure : terms_of(holder)) {
      const Date to = tenure.to.is_special() ? tenure.to : tenure.to + days(handover_days);
      held |= DaySet::between(tenure.from, to);
      whole = whole ? DayRange{std::min(whole->from, tenure.from), std::max(whole->to, tenure.to)}
                    : DayRange{tenure.from, tenure.to};
      terms += (terms.empty() ? "" : ", ") + to_text({tenure.from, tenure.to});
    }
    if (!whole) return;
    const bool others = std::ranges::any_of(all, [&](const Holder& other) {
      return other.person != holder.person && other.post == holder.post && other.of == holder.of;
    });
    const std::string& name = sources_.knowledge.actor(holder.person).name.en;
    if (holder.current && !others) {
      add(held, proof("held", holder.words, name, terms));
    } else {
      add(DaySet::between(whole->from, std::nullopt),
          proof("held_from", holder.words, name, Edtf::day(whole->from).to_string()));
    }
  }

  // ---- Rounds and meetings

  /// Days of the listed rounds, and those of which the list says nothing.
  struct Choice {
    DaySet listed;
    DaySet last_days;
    DaySet beyond;
    std::string names;
  };

  /// The rounds of `list` of that number and not known to be elsewhere; there is no other of a number than is listed.
  [[nodiscard]] Choice choice_of(const EventList& list, int number, Date begun, PlaceIndex city) const {
    Choice choice;
    for (const Round& round : list.rounds) {
      const bool elsewhere = city != no_index && round.place != no_index && !is_at(round.place, city);
      if ((number != 0 && round.number != number) || elsewhere) continue;
      choice.listed |= DaySet::between(round.days.from, round.days.to);
      choice.last_days |= DaySet::day(round.days.to);
      choice.names += (choice.names.empty() ? "" : "; ") + round.name + ", " + to_text(round.days);
    }
    if (number == 0) {
      choice.beyond = DaySet::between(list.complete.from, list.complete.to).complement();
      if (!begun.is_special()) choice.beyond &= DaySet::between(begun, std::nullopt);
    }
    return choice;
  }

  /// Where an event on `days` puts the day of publication, by the expression that tells when it was.
  [[nodiscard]] static std::optional<DaySet> seen_from(const DaySet& days, const Meaning& meaning, Direction told) {
    const PartialDate& date = meaning.start;
    DaySet named = date.weekday == 0 ? days : days & DaySet::weekday(date.weekday);
    if (is_shift(meaning) && date.month == 0) return named.moved(-date.offset, -date.offset);
    if (!is_bare_weekday(meaning) || meaning.relation == Relation::until) return std::nullopt;
    if (told == Direction::past) return named.moved(0, week - 1);
    if (told == Direction::future) return named.moved(1 - week, 0);
    return named.moved(1 - week, week - 1);
  }

  void read_rounds() {
    for (std::size_t i = 0; i < read().items.size(); ++i)
      if (item(i).series != no_index) read_round(i);
  }

  void read_round(std::size_t i) {
    const EventList& list = sources_.events.rounds(item(i).series);
    const int number = number_of_round(item(i));
    if (list.rounds.empty() || (number == 0 && !list.is_complete())) return;
    const RoundContext context = context_of(i);
    const Choice choice = choice_of(list, number, sources_.knowledge.series(item(i).series).from, context.city);
    if (choice.listed.empty()) return;
    const std::string named = words(item(i).first, context.last);
    if (context.timex != nullptr && !quoted_[context.timex->first]) {
      const DaySet& days = context.ended ? choice.last_days : choice.listed;
      const bool begun = (context.ended || context.under_way) && !looks_ahead();
      const Direction how = begun ? Direction::past : told(*context.timex);
      if (const auto seen = seen_from(days | choice.beyond, context.timex->meaning, how))
        add(*seen, proof("round", named, choice.names));
    }
    if (context.under_way && sentence_ < lead && !names_a_year(0))
      add(choice.listed.moved(0, 1) | choice.beyond, proof("round_under_way", named, choice.names));
    const bool over = any_is(DatingClass::ended, read().sentence.first, item(i).first);
    if (number != 0 && (over || told_at(i) == Direction::past) && !looks_ahead())
      add(DaySet::between(choice.listed.first(), std::nullopt), proof("round_after", named, choice.names));
  }

  /// How the sentence tells of item `i`, as of a time expression in its place.
  [[nodiscard]] Direction told_at(std::size_t i) {
    Timex place;
    place.first = item(i).first;
    place.last = item(i).last;
    return told(place);
  }

  struct RoundContext {
    const Timex* timex = nullptr;
    bool ended = false;
    bool under_way = false;
    PlaceIndex city = no_index;
    std::uint32_t last = 0;  ///< token behind all that was read
  };

  /// What stands behind a round's name and still speaks of it: "التي اختتمت الثلاثاء", "المنعقد في ..., الجمعة".
  [[nodiscard]] RoundContext context_of(std::size_t i) const {
    constexpr std::size_t reach = 9;  // items
    RoundContext context;
    context.last = item(i).last;
    for (std::size_t k = i + 1; k < read().items.size() && k < i + reach; ++k) {
      const Item& next = item(k);
      if (is(DatingClass::ended, next.first)) {
        context.ended = true;
      } else if (is(DatingClass::under_way, next.first)) {
        context.under_way = true;
      } else if (next.kind == ItemKind::timex) {
        context.timex = &read().timexes[next.index];
        context.last = next.last;
        return context;
      } else if (!may_stand_between(next)) {
        return context;
      } else if (next.kind == ItemKind::mention) {
        context.city = read().mentions[next.index].place;
      }
      if (next.kind != ItemKind::comma) context.last = next.last;
    }
    return context;
  }

  [[nodiscard]] bool may_stand_between(const Item& next) const {
    switch (next.kind) {
      case ItemKind::comma:
      case ItemKind::relative:
      case ItemKind::preposition:
      case ItemKind::nisba:
      case ItemKind::neutral:
        return true;
      case ItemKind::mention:
        return read().mentions[next.index].place != no_index;
      case ItemKind::word:
        return text_.word(next.first, WordClass::city) != nullptr ||
               text_.word(next.first, WordClass::capital) != nullptr;
      default:
        return false;
    }
  }

  /// "جنيف 4", "الجولة الأولى من محادثات أستانا", "اجتماع أستانا السابع"; 0 where no number stands there.
  [[nodiscard]] int number_of_round(const Item& round) const {
    for (const std::uint32_t at : {round.last - 1, round.last})
      if (const int number = figure_at(at); number != 0) return number;
    if (const int number = ordinal_at(round.last); number != 0) return number;
    constexpr std::uint32_t reach = 2;  // "الأولى من"
    for (std::uint32_t back = 1; back <= reach && round.first >= read().sentence.first + back; ++back)
      if (const int number = ordinal_at(round.first - back); number != 0) return number;
    return 0;
  }

  [[nodiscard]] int figure_at(std::uint32_t at) const {
    if (at >= read().sentence.last || text_.text().tokens[at].type != TokenType::number) return 0;
    const std::string_view digits = text_.text().folded_at(at);
    if (digits.size() > 2) return 0;
    int number = 0;
    for (const char digit : digits) number = digit >= '0' && digit <= '9' ? 10 * number + (digit - '0') : 100;
    return number < 100 ? number : 0;
  }

  [[nodiscard]] int ordinal_at(std::uint32_t at) const {
    if (at >= read().sentence.last) return 0;
    std::vector<PhraseMatch> matches;
    sources_.times.match(text_.text(), text_.analysis(), at, matches);
    for (const PhraseMatch& match : matches) {
      const TimeWord& word = sources_.times.word(match.phrase);
      if (word.symbol == ordinals_[0] || word.symbol == ordinals_[1]) return word.value;
    }
    return 0;
  }

  /// A meeting of two who met on few days.
  void read_meeting(const Draft& draft) {
    const bool face_to_face = draft.kind == Kind::meeting || draft.kind == Kind::summit || draft.kind == Kind::talks;
    if (!face_to_face) return;
    if (draft.status != Status::happened || draft.place == no_index) return;
    const Timex* timex = draft.timex ? &*draft.timex : time_behind(draft);
    if (timex == nullptr || quoted_[timex->first]) return;
    for (std::size_t a = 0; a < draft.parties.size(); ++a)
      for (std::size_t b = a + 1; b < draft.parties.size(); ++b)
        read_meeting(draft, *timex, draft.parties[a].party.actor, draft.parties[b].party.actor);
  }

  /// "لقائهما اليوم": the time expression right behind the trigger.
  [[nodiscard]] const Timex* time_behind(const Draft& draft) const {
    for (const Timex& timex : sentences_[draft.sentence].timexes)
      if (timex.first == draft.last) return &timex;
    return nullptr;
  }

  /// A city is named by itself, or by its country.
  [[nodiscard]] bool is_at(PlaceIndex city, PlaceIndex named) const {
    const Knowledge& knowledge = sources_.knowledge;
    const ActorIndex country = knowledge.place(named).metonym;
    return city == named || (country != no_index && knowledge.country_place(country) == named &&
                             knowledge.place(named).place.country == knowledge.place(city).place.country);
  }

  void read_meeting(const Draft& draft, const Timex& timex, ActorIndex one, ActorIndex other) {
    EventList list = sources_.events.meetings(one, other);
    std::erase_if(list.rounds, [&](const Round& meeting) { return !is_at(meeting.place, draft.place); });
    if (list.rounds.empty()) return;
    const Choice choice = choice_of(list, 0, Date(boost::gregorian::neg_infin), no_index);
    const auto seen = seen_from(choice.listed | choice.beyond, timex.meaning, Direction::past);
    if (!seen) return;
    const Span sentence = sentences_[draft.sentence].sentence.span;
    add(*seen, proof("meeting", std::string(sentence.of(text_.source())), sources_.knowledge.actor(one).name.en,
                     sources_.knowledge.actor(other).name.en, choice.names));
  }

  // ---- What has lasted since a known day

  void read_beginnings() {
    for (std::size_t i = 0; i < read().items.size(); ++i) {
      if (item(i).kind != ItemKind::timex) continue;
      const Timex& timex = read().timexes[item(i).index];
      if (timex.meaning.relation != Relation::since || !is_plain(timex.meaning)) continue;
      if (const Beginning* beginning = beginning_before(item(i).first)) read_beginning(timex, *beginning);
    }
  }

  /// The last noun before token `at` for something that began in a country which the sentence names.
  [[nodiscard]] const Beginning* beginning_before(std::uint32_t at) const {
    std::vector<PhraseMatch> matches;
    while (at-- > read().sentence.first) {
      matches.clear();
      sources_.events.beginnings().match(text_.text(), text_.analysis(), at, matches);
      const Beginning* found = nullptr;
      for (const PhraseMatch& match : matches) {
        const Beginning& beginning = sources_.events.beginning(match.phrase);
        if (sentence_names(beginning.country)) found = &beginning;
      }
      if (!matches.empty()) return found;
    }
    return nullptr;
  }

  [[nodiscard]] bool sentence_names(ActorIndex country) const {
    for (std::uint32_t at = read().sentence.first; at < read().sentence.last; ++at)
      for (const NameMatch& match : text_.names_at(at))
        if ((match.entry.kind == EntryKind::country || match.entry.kind == EntryKind::nisba) &&
            match.entry.index == country)
          return true;
    return false;
  }

  void read_beginning(const Timex& timex, const Beginning& beginning) {
    const PartialDate& date = timex.meaning.start;
    const Date from = beginning.days.from;
    constexpr int longest = 30;  // years
    if (date.unit == Unit::year && date.counted && date.offset < -1 && date.offset >= -longest && !date.about) {
      const int years = -date.offset;
      constexpr int month_days = 30;
      // "منذ أربع سنوات" is said from some months before the day, and repeated when the fifth is full.
      const int least = date.half ? month_days : -9 * month_days;
      const int most = date.half ? 14 * month_days : 24 * month_days;
      const Date full = from + boost::gregorian::years(years);
      add(DaySet::between(full + days(least), full + days(most)),
          proof("duration", words(timex), beginning.name, Edtf::day(from).to_string()));
    } else if (date.year == 0 && date.month == from.month() && date.day == from.day() && date.modifier == -1) {
      add(DaySet::between(from, from + days(year_days)),
          proof("lasting", words(timex), beginning.name, Edtf::day(from).to_string()));
    }
  }

  const DatingSources& sources_;
  const Document& document_;
  const TaggedText& text_;
  std::span<const ReadSentence> sentences_;
  std::array<SymbolId, 2> ordinals_;    // the classes of words in the time lexicon
  std::size_t sentence_ = 0;            // the one at hand
  std::optional<SentenceTense> tense_;  // of that, once it is asked for
  std::vector<bool> quoted_;            // by token
  std::vector<DateConstraint> constraints_;
};

}  // namespace

std::vector<DateConstraint> gather_constraints(const DatingSources& sources, const Document& document,
                                               const TaggedText& text, std::span<const ReadSentence> sentences,
                                               std::span<const DatedDraft> drafts) {
  return Gatherer(sources, document, text, sentences).run(drafts);
}

}  // namespace waqai
