// Joins the stages for one document: tokens, mentions, time expressions, frames,
// then dates against the document's day, and one record an event.
#include "waqai/extract/extractor.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "extract/confidence.hpp"
#include "extract/dating.hpp"
#include "extract/explain.hpp"
#include "extract/frames.hpp"
#include "extract/grammar.hpp"
#include "extract/items.hpp"
#include "extract/joining.hpp"
#include "extract/mentions.hpp"
#include "extract/participants.hpp"
#include "extract/tagged_text.hpp"
#include "waqai/core/pool.hpp"
#include "waqai/knowledge/knowledge.hpp"
#include "waqai/time/document_date.hpp"
#include "waqai/time/resolve.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {
namespace {

/// Buffers that one thread uses at a time.
struct Workspace {
  Workspace(const Vocabulary& vocabulary, const TimeLexicon& time_lexicon)
      : analyzer(vocabulary), tagger(time_lexicon) {}
  TaggedText text;
  Analyzer analyzer;
  TimexTagger tagger;
};

bool covers(const Document& document, Span span) {
  if (document.title && document.title->contains(span)) return true;
  const auto after = std::ranges::upper_bound(document.body, span.begin, {}, &Span::begin);
  return after != document.body.begin() && std::prev(after)->contains(span);
}

Direction direction_of(const Draft& draft) {
  if (draft.past_day) return Direction::past;
  if (!draft.status) return Direction::future;
  if (draft.was_ahead) return Direction::unknown;
  const bool day_of_year = draft.timex && draft.timex->meaning.start.month != 0;  // "قمة 12 يونيو": the nearest
  if (*draft.status == Status::happened && !draft.tensed && day_of_year) return Direction::unknown;
  return *draft.status == Status::happened || *draft.status == Status::denied ? Direction::past : Direction::future;
}

/// "قبل يومين من القمة" said of a dated event puts the summit two days later.
std::optional<Edtf> date_of_anchor(const Timex& offset, const Edtf& dated) {
  const PartialDate& span = offset.meaning.start;
  if (offset.meaning.vague || dated.precision() != Precision::day) return std::nullopt;  // not "بعد أيام من"
  if (span.unit == Unit::day) return Edtf::day(*dated.earliest() - boost::gregorian::days(span.offset));
  if (span.unit != Unit::month) return std::nullopt;
  const boost::gregorian::date day = *dated.earliest() - boost::gregorian::months(span.offset);
  return Edtf::month(day.year(), day.month());
}

/// "أواخر أبريل", "نهاية مايو أو مطلع يونيو": of an event that says no more than the months.
Timex without_parts_of_months(Timex timex) {
  PartialDate& start = timex.meaning.start;
  std::optional<PartialDate>& end = timex.meaning.end;
  const auto is_of_month = [](const PartialDate& date) {
    return date.edge != Edge::none && date.day == 0 && (date.month != 0 || date.unit == Unit::month);
  };
  if (end && is_of_month(start) && is_of_month(*end)) start.edge = end->edge = Edge::none;
  if (is_of_month(start) && (start.edge == Edge::early || start.edge == Edge::late)) start.edge = Edge::none;
  return timex;
}

}  // namespace

struct Extractor::Data {
  Vocabulary vocabulary;
  TimeLexicon time_lexicon;
  TenseLexicon tense_lexicon;
  Grammar grammar;
  DatingLexicon dating_lexicon;
  EventPatterns patterns;
  Knowledge knowledge;
  DatedEvents dated_events;
  ProofWording proof_wording;
  ConfidenceModel confidence_model;
  mutable Pool<Workspace> workspaces;

  explicit Data(std::span<const std::string> knowledge_files)
      : time_lexicon(vocabulary),
        tense_lexicon(vocabulary),
        grammar(vocabulary),
        dating_lexicon(vocabulary),
        knowledge(vocabulary, knowledge_files),
        dated_events(knowledge, vocabulary) {}

  [[nodiscard]] DatingSources dating() const {
    return {knowledge, dated_events, time_lexicon, tense_lexicon, dating_lexicon, proof_wording};
  }

  std::unique_ptr<Workspace> borrow() const {
    return workspaces.borrow([this] { return std::make_unique<Workspace>(vocabulary, time_lexicon); });
  }
};

namespace {

/// One document on its way through the stages.
class DocumentReader {
 public:
  DocumentReader(const Document& document, const Grammar& grammar, const EventPatterns& patterns,
                 const ConfidenceModel& confidence_model, const DatingSources& dating, Workspace& workspace)
      : document_(document),
        grammar_(grammar),
        patterns_(patterns),
        confidence_model_(confidence_model),
        knowledge_(dating.knowledge),
        times_(dating.times),
        dating_(dating),
        workspace_(workspace) {}

  DocumentEvents run() {
    workspace_.text.assign(document_.text, grammar_, knowledge_, workspace_.analyzer);
    find_day();
    if (items_.empty()) {
      read_sentences();
      if (!day_) infer_day();
      resolve_dates();
    }
    std::vector<Record> found = records();
    for (const DatedItem& item : items_) std::ranges::move(read_item(item), std::back_inserter(found));
    std::vector<Record> hints;
    for (const Draft& hint : hints_) hints.push_back(to_hint(hint));
    DocumentEvents result;
    result.document = document_.id;
    result.title = document_.title_text();
    result.source = document_.source;
    result.url = document_.url;
    if (day_ && items_.empty()) result.date = Edtf::day(*day_);
    result.date_basis = day_basis_;
    result.date_bounds = day_bounds_;
    result.events = join_records(std::move(found), base_records(partial_), hints, base_records(nameless_summits_));
    for (std::size_t i = 0; i < result.events.size(); ++i) {
      Event& event = result.events[i];
      event.id = document_.id + "#" + std::to_string(i + 1);
      confidence_parts_.push_back(confidence_model_.parts(event, circumstances(event)));
      event.confidence = confidence(confidence_parts_.back());
    }
    return result;
  }

  [[nodiscard]] const std::vector<ReadSentence>& sentences() const { return sentences_; }
  [[nodiscard]] const std::vector<DatedDraft>& drafts() const { return dated_; }
  /// Of what each event's confidence is the sum.
  [[nodiscard]] const std::vector<std::vector<ConfidencePart>>& confidence_parts() const { return confidence_parts_; }
  /// Why the document has its date or bounds, in sentences.
  [[nodiscard]] const std::vector<std::string>& day_proof() const { return day_proof_; }

 private:
  /// A number of four digits or more, or one before a slash: no date is written out in full without.
  static bool may_hold_date(const TokenizedText& text) {
    constexpr std::uint16_t year_digits = 4;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
      const bool number = text.tokens[i].type == TokenType::number;
      const bool slash = number && i + 1 < text.tokens.size() && text.folded_at(i + 1) == "/";
      if (slash || (number && text.tokens[i].folded_size >= year_digits)) return true;
    }
    return false;
  }

  void find_day() {
    day_ = document_.date;
    day_basis_ = day_ ? DateBasis::given : DateBasis::none;
    if (day_) return;
    const TokenizedText& text = workspace_.text.text();
    const auto first =
        std::ranges::find_if(text.sentences, [&](const Sentence& s) { return covers(document_, s.span); });
    if (first == text.sentences.end() || !may_hold_date(text)) return;
    std::vector<Timex> timexes;
    workspace_.tagger.tag(text, workspace_.text.analysis(), first->first, workspace_.text.size(), timexes);
    items_ = split_at_datelines(text, timexes, first->first);
    if (!items_.empty()) {
      day_bounds_ = Edtf::starting(std::ranges::max(items_, {}, &DatedItem::day).day);
      for (const DatedItem& item : items_)
        day_proof_.push_back(
            dating_.wording("item", {std::string(item.span.of(document_.text)), Edtf::day(item.day).to_string()}));
    } else if (const auto found = find_document_date(text, timexes, first->first)) {
      day_ = found->date.earliest();
      day_basis_ = DateBasis::explicit_date;
      day_proof_.push_back(dating_.wording("stated", {std::string(found->span.of(document_.text))}));
    }
  }

  /// Each of several reports on one page has a day of its own.
  std::vector<Record> read_item(const DatedItem& item) {
    day_ = item.day;
    first_draft_ = dated_.size();
    first_partial_ = partial_.size();
    first_nameless_ = nameless_summits_.size();
    read_sentences(item.first, item.last);
    resolve_dates();
    return records();
  }

  /// What the sentences, read without a day, prove of it; with the one day proved, they are read again.
  void infer_day() {
    using Outcome = DateSolution::Outcome;
    const auto constraints = gather_constraints(dating_, document_, workspace_.text, sentences_, dated_);
    const DateSolution solution = solve(constraints);
    if (solution.outcome == Outcome::open) return;
    prove(solution, constraints);
    if (solution.outcome == Outcome::bounded) {
      day_bounds_ = !solution.earliest ? Edtf::ending(*solution.latest)
                    : !solution.latest ? Edtf::starting(*solution.earliest)
                                       : Edtf::interval(*solution.earliest, *solution.latest);
    }
    day_ = solution.day();
    if (!day_) return;
    day_basis_ = DateBasis::inferred;
    sentences_.clear();
    dated_.clear();
    partial_.clear();
    nameless_summits_.clear();
    hints_.clear();
    read_sentences();
  }

  void prove(const DateSolution& solution, std::span<const DateConstraint> constraints) {
    using Outcome = DateSolution::Outcome;
    const auto day = [](const std::optional<Date>& end) {
      return end ? Edtf::day(*end).to_string() : std::string("..");
    };
    day_proof_.push_back(solution.outcome == Outcome::contradiction ? dating_.wording("contradiction")
                         : solution.outcome == Outcome::one_day
                             ? dating_.wording("one_day", {day(solution.earliest)})
                             : dating_.wording("bounds", {day(solution.earliest), day(solution.latest)}));
    for (const std::uint32_t i : solution.proof) day_proof_.push_back("- " + constraints[i].proof);
  }

  /// In an article about sport a قمة is a match and a لقاء too: only people on both sides make an event there.
  [[nodiscard]] bool is_about_sport() const {
    constexpr std::uint32_t least = 6;   // words of sport
    constexpr std::uint32_t share = 40;  // one in so many tokens
    const std::uint32_t words = words_of_sport(0, workspace_.text.size());
    return words >= least && words * share >= workspace_.text.size();
  }

  /// The same of one sentence: "لقاء السعودية واليابان ضمن تصفيات كأس العالم".
  [[nodiscard]] bool is_about_sport(const Sentence& sentence) const {
    constexpr std::uint32_t least = 4;  // words of sport
    return words_of_sport(sentence.first, sentence.last) >= least;
  }

  /// In tokens [first, last); a word of nothing but sport counts thrice.
  [[nodiscard]] std::uint32_t words_of_sport(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t sure = 3;
    std::uint32_t words = 0;
    for (std::uint32_t at = first; at < last; ++at)
      if (const WordMatch* match = workspace_.text.word(at, WordClass::sport))
        words += match->entry.value == marked ? sure : 1;
    return words;
  }

  [[nodiscard]] bool has_trigger(const Sentence& sentence) const {
    bool tour = false;  // "جولة", which makes "تشمل" a trigger
    bool of_tour = false;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      for (const WordMatch& match : workspace_.text.words_at(at)) {
        tour = tour || match.entry.word_class == WordClass::tour;
        if (match.entry.word_class < WordClass::trigger_past || match.entry.word_class > WordClass::trigger_noun)
          continue;
        const Trigger& trigger = grammar_.trigger(match.entry.value);
        if (!trigger.minor) return true;
        of_tour = of_tour || trigger.of_tour;
      }
      if (workspace_.text.name(at, EntryKind::series) != nullptr) return true;
    }
    return tour && of_tour;
  }

  /// Nothing behind the last sentence with a trigger is parsed, but where the day is to be inferred; what stands
  /// before it may be referred back to.
  void read_sentences() { read_sentences(0, workspace_.text.size()); }

  /// Of those in tokens [first, last).
  void read_sentences(std::uint32_t first, std::uint32_t last) {
    std::span all = workspace_.text.text().sentences;
    while (!all.empty() && all.front().first < first) all = all.subspan(1);
    while (!all.empty() && all.back().first >= last) all = all.first(all.size() - 1);
    while (day_ && !all.empty() && !(has_trigger(all.back()) && covers(document_, all.back().span)))
      all = all.first(all.size() - 1);
    if (all.empty()) return;
    if (!about_sport_) about_sport_ = is_about_sport();
    MentionFinder finder(workspace_.text, knowledge_, times_, day_);
    finder.find_home(0, workspace_.text.size());
    FrameReader frames(grammar_, patterns_, knowledge_, workspace_.text.text(), day_);
    TimexChain chain(day_);
    std::vector<Draft> drafts;
    for (const Sentence& sentence : all) {
      if (!covers(document_, sentence.span)) continue;
      ReadSentence read;
      read.sentence = sentence;
      read.mentions = finder.find(sentence.first, sentence.last);
      workspace_.tagger.tag(workspace_.text.text(), workspace_.text.analysis(), sentence.first, sentence.last,
                            read.timexes);
      for (Timex& timex : read.timexes) chain.link(timex);
      read.items = itemize(workspace_.text, sentence, read.mentions, read.timexes, grammar_);
      frames.read(read.items, read.mentions, read.timexes, static_cast<std::uint32_t>(sentences_.size()), drafts,
                  hints_);
      sentences_.push_back(std::move(read));
    }
    for (Draft& draft : drafts) {
      name_posts(draft);
      dated_.push_back({std::move(draft), {}, DateBasis::none, {}});
    }
    for (const Draft& draft : frames.partial()) partial_.push_back({draft, {}, DateBasis::none, {}});
    for (const Draft& draft : frames.nameless_summits()) nameless_summits_.push_back({draft, {}, DateBasis::none, {}});
  }

  /// "مبعوث الأمم المتحدة" of a headline is whom the text behind it names with that post, where it names one alone.
  void name_posts(Draft& draft) const {
    std::vector<DraftParty> parties;
    for (DraftParty& member : draft.parties) {
      const Party& post = member.party;
      const bool unnamed = post.actor == no_index && post.name.empty() && post.post != no_index;
      if (unnamed && !knowledge_.post(post.post).abroad) {  // of ambassadors there are many
        const std::vector<Party> named = named_with(post);
        if (named.size() == 1) member.party = named.front();
      }
      const auto same = [&](const DraftParty& other) { return other.party == member.party; };
      if (std::ranges::none_of(parties, same)) parties.push_back(std::move(member));
    }
    draft.parties = std::move(parties);
  }

  /// Whom the document names with the post of that party.
  [[nodiscard]] std::vector<Party> named_with(const Party& post) const {
    std::vector<Party> named;
    for (const ReadSentence& read : sentences_)
      for (const Mention& mention : read.mentions)
        for (const Party& party : mention.parties) {
          const bool holds = party.post == post.post && party.of == post.of;
          const bool known = party.actor != no_index || !party.name.empty();
          if (holds && known && std::ranges::find(named, party) == named.end()) named.push_back(party);
        }
    return named;
  }

  void resolve_dates() {
    for (std::size_t i = first_draft_; i < dated_.size(); ++i) {
      DatedDraft& dated = dated_[i];
      resolve_date(dated);
      if (dated.date || !dated.draft.until_event) continue;
      if (const auto anchor = anchor_of(i)) dated.date = date_of_anchor(*dated.draft.until_event, *anchor);
      if (!dated.date) continue;
      dated.basis = DateBasis::relative;
      dated.dated_by = dated.draft.until_event->span;
    }
    for (std::size_t i = first_draft_; i < dated_.size(); ++i) {
      if (!dated_[i].date && dated_[i].draft.during) date_by_occasion(dated_[i]);
      settle_status(dated_[i]);
    }
    settle(std::span(partial_).subspan(first_partial_));
    settle(std::span(nameless_summits_).subspan(first_nameless_));
  }

  void settle(std::span<DatedDraft> drafts) const {
    for (DatedDraft& dated : drafts) {
      resolve_date(dated);
      settle_status(dated);
    }
  }

  /// By the draft's own time expression.
  void resolve_date(DatedDraft& dated) const {
    Draft& draft = dated.draft;
    if (!draft.timex && draft.since && direction_of(draft) == Direction::future) draft.timex = draft.since;
    if (!draft.timex) return;
    Direction direction = direction_of(draft);
    if (direction == Direction::future) direction = within_a_year(*draft.timex, day_, direction);
    if (!draft.status && is_yesterday(*draft.timex)) direction = Direction::past;
    dated.date = resolve(without_parts_of_months(*draft.timex), day_, direction);
    if (!dated.date) return;
    dated.basis = is_explicit(draft.timex->meaning) ? DateBasis::explicit_date : DateBasis::relative;
    dated.dated_by = draft.timex->span;
    dated.date = lasting(*dated.date, draft.ends ? -draft.days : draft.days);
  }

  /// The weekday of the day before the article's: in the present, "يجتمع الوزراء الجمعة" on a Saturday.
  [[nodiscard]] bool is_yesterday(const Timex& timex) const {
    const Meaning& meaning = timex.meaning;
    if (!day_ || meaning.end || meaning.start.weekday == 0 || meaning.start.offset != 0) return false;
    const auto latest = resolve(timex, day_, Direction::past);
    return latest && latest->latest() == *day_ - boost::gregorian::days(1);
  }

  /// "التقاه على هامش القمة" took place while the summit did.
  void date_by_occasion(DatedDraft& dated) const {
    const auto occasion = std::ranges::find_if(dated_, [&](const DatedDraft& other) {
      return other.date && other.draft.first == *dated.draft.during && other.draft.status == dated.draft.status;
    });
    if (occasion == dated_.end()) return;
    dated.date = occasion->date;
    dated.basis = occasion->basis;
    dated.dated_by = occasion->dated_by;
  }

  /// The day from which "قبل يومين من" the event of draft i is counted: that which its clause gives, that of the draft
  /// before it, or the document's.
  [[nodiscard]] std::optional<Edtf> anchor_of(std::size_t i) const {
    const Draft& draft = dated_[i].draft;
    if (draft.counted_from) return resolve(*draft.counted_from, day_, Direction::past);
    const bool same_day = draft.until_event->meaning.start.offset == 0;  // as that of the event told last
    for (std::size_t j = i; j > 0 && (same_day || dated_[j - 1].draft.sentence == draft.sentence); --j)
      if (dated_[j - 1].date) return dated_[j - 1].date;
    const bool past = draft.until_event->meaning.start.offset > 0;
    const bool counted = draft.until_event->meaning.start.counted;                 // not "عشية"
    const bool from_today = past || (counted && draft.status == Status::planned);  // "جاء ذلك قبل شهر من القمة"
    return from_today && day_ ? std::optional(Edtf::day(*day_)) : std::nullopt;
  }

  /// The present tense and bare nouns leave it to the date whether the event lies ahead.
  void settle_status(DatedDraft& dated) const {
    std::optional<Status>& status = dated.draft.status;
    const auto first_day = dated.date ? dated.date->earliest() : std::nullopt;
    const bool ahead = first_day && day_ && *first_day > *day_;
    const bool today =
        first_day && day_ && *first_day == *day_ && (dated.date->precision() == Precision::day || dated.draft.days > 1);
    if (!status) {
      // Headlines tell in the present what has happened; texts, what is to come, but for journeys under way.
      const Span sentence = sentences_[dated.draft.sentence].sentence.span;
      const bool headline = document_.title && document_.title->contains(sentence);
      const bool to_come = !headline && !first_day && dated.draft.kind != Kind::visit;
      status = ahead || today || to_come ? Status::planned : Status::happened;
      dated.draft.tensed = first_day.has_value();
    }
    const bool past = day_ && first_day && dated.date->latest() && *dated.date->latest() < *day_;
    const bool ahead_of_day = *status == Status::planned || *status == Status::proposed;
    if (past && ahead_of_day && !dated.draft.was_ahead) settle_past_plan(dated);
    if (*status == Status::happened && ahead) status = Status::planned;
  }

  /// What no tense puts ahead has come about by then. What lies ahead, as when plans of the day before are reported, is
  /// not of a month or year that is over.
  static void settle_past_plan(DatedDraft& dated) {
    const Precision precision = dated.date->precision();
    if (dated.draft.past_day || !dated.draft.tensed) {
      dated.draft.status = Status::happened;
    } else if (precision != Precision::day && precision != Precision::interval) {
      dated.date = std::nullopt;
      dated.basis = DateBasis::none;
    }
  }

  std::vector<Record> records() const {
    std::vector<Record> result;
    for (const DatedDraft& dated : std::span(dated_).subspan(first_draft_))
      if (auto record = to_record(dated)) result.push_back(std::move(*record));
    return result;
  }

  std::vector<Record> base_records(std::span<const DatedDraft> drafts) const {
    std::vector<Record> result;
    for (const DatedDraft& dated : drafts) result.push_back(base_record(dated));
    return result;
  }

  [[nodiscard]] Record base_record(const DatedDraft& dated) const {
    const Draft& draft = dated.draft;
    Record record;
    record.tensed = draft.tensed;
    record.days = draft.ends ? 1 : draft.days;
    record.previous = draft.previous;
    record.open_channel = draft.open_channel && draft.kind != Kind::call;
    Event& event = record.event;
    event.kind = draft.kind;
    event.status = *draft.status;
    event.date = dated.date;
    event.date_basis = dated.basis;
    for (const DraftParty& party : draft.parties) {
      auto participant = to_participant(party, knowledge_, day_);
      if (!participant) continue;
      record.stated = record.stated && party.stated;
      event.participants.push_back(std::move(*participant));
    }
    drop_countries_of_people(event.participants);
    const auto leads_none = [&](const DraftParty& party) {
      const ActorIndex person = party.party.actor;
      return person != no_index && knowledge_.actor(person).type == ActorType::person && day_ &&
             !knowledge_.is_leader(person, *day_);
    };
    record.of_delegates = draft.delegates;
    record.of_others = std::ranges::any_of(draft.parties, leads_none);
    record.of_leaders =
        day_ && !draft.parties.empty() && std::ranges::all_of(draft.parties, [&](const DraftParty& party) {
          return party.party.actor != no_index && knowledge_.is_leader(party.party.actor, *day_);
        });
    if (draft.place != no_index && draft.kind != Kind::call) event.place = knowledge_.place(draft.place).place;
    return record;
  }

  std::optional<Record> to_record(const DatedDraft& dated) const {
    const Draft& draft = dated.draft;
    Record record = base_record(dated);
    Event& event = record.event;
    const bool of_bloc = std::ranges::any_of(draft.parties, [&](const DraftParty& party) {
      return party.party.actor != no_index && knowledge_.actor(party.party.actor).bloc;
    });
    const std::size_t needed = event.kind == Kind::visit || of_bloc ? 1 : 2;
    if (event.participants.size() < needed || is_domestic(event, draft)) return std::nullopt;
    const auto people = std::ranges::count(event.participants, ActorType::person, &Participant::type);
    const bool few_people = people < (event.kind == Kind::visit ? 1 : 2);
    if (few_people && (about_sport_.value_or(false) || is_about_sport(sentences_[draft.sentence].sentence)))
      return std::nullopt;
    if (draft.journey != no_index) record.journey = workspace_.text.text().tokens[draft.journey].span.begin;
    if (draft.within != no_index) record.within = workspace_.text.text().tokens[draft.within].span.begin;
    event.evidence.push_back(evidence(draft));
    return record;
  }

  /// Of a draft that lacks parties, what helps to place other events.
  Record to_hint(const Draft& draft) const {
    DatedDraft dated{draft, {}, DateBasis::none, {}};
    if (draft.timex) dated.date = resolve(without_parts_of_months(*draft.timex), day_, direction_of(draft));
    settle_status(dated);
    Record hint;
    hint.tensed = draft.tensed;
    hint.event.kind = draft.kind;
    hint.event.status = *dated.draft.status;
    hint.event.date = dated.date;
    if (dated.date)
      hint.event.date_basis = is_explicit(draft.timex->meaning) ? DateBasis::explicit_date : DateBasis::relative;
    hint.event.place = knowledge_.place(draft.place).place;
    for (const DraftParty& party : draft.parties)
      if (auto participant = to_participant(party, knowledge_, day_))
        hint.event.participants.push_back(std::move(*participant));
    return hint;
  }

  /// Where a person and his country could both be named, the person is.
  static void drop_countries_of_people(std::vector<Participant>& participants) {
    std::erase_if(participants, [&](const Participant& candidate) {
      return candidate.type == ActorType::country && std::ranges::any_of(participants, [&](const Participant& other) {
               return other.type == ActorType::person && other.country == candidate.country;
             });
    });
  }

  /// An event of one country's own officials counts only where at least two are named.
  bool is_domestic(const Event& event, const Draft& draft) const {
    if (event.kind == Kind::visit) return false;
    const std::string& country = event.participants.front().country;
    const bool one_country = !country.empty() && std::ranges::all_of(event.participants, [&](const Participant& p) {
      return p.country == country;
    });
    const auto people = std::ranges::count(event.participants, ActorType::person, &Participant::type);
    const bool body = std::ranges::any_of(draft.parties, [&](const DraftParty& party) {
      if (party.party.actor == no_index) return false;
      const ActorType type = knowledge_.actor(party.party.actor).type;
      return type == ActorType::org || type == ActorType::group;
    });
    return one_country && ((people < 2 && !body) || event.kind == Kind::statement);
  }

  /// Of the triggers that the evidence names.
  [[nodiscard]] std::vector<Circumstances> circumstances(const Event& event) const {
    std::vector<Circumstances> result;
    for (const DatedDraft& dated : dated_) {
      const Span trigger = trigger_span(dated.draft);
      if (std::ranges::find(event.evidence, trigger, &Evidence::trigger) != event.evidence.end())
        result.push_back(circumstances(dated.draft));
    }
    return result;
  }

  [[nodiscard]] Circumstances circumstances(const Draft& draft) const {
    const ReadSentence& read = sentences_[draft.sentence];
    Circumstances result;
    result.stated = std::ranges::all_of(draft.parties, &DraftParty::stated);
    result.listed =
        std::ranges::none_of(draft.parties, [](const DraftParty& party) { return party.party.actor == no_index; });
    result.tensed = draft.tensed;
    result.noun = std::ranges::any_of(
        read.items, [&](const Item& item) { return item.kind == ItemKind::trigger_noun && item.first == draft.first; });
    result.headline = document_.title && document_.title->contains(read.sentence.span);
    return result;
  }

  [[nodiscard]] Span trigger_span(const Draft& draft) const {
    const auto& tokens = workspace_.text.text().tokens;
    return {tokens[draft.first].span.begin, tokens[draft.last - 1].span.end};
  }

  [[nodiscard]] Evidence evidence(const Draft& draft) const {
    const Span sentence = sentences_[draft.sentence].sentence.span;
    const std::string& rule = draft.pattern ? patterns_.id(*draft.pattern) : grammar_.trigger(draft.trigger).id;
    return {document_.id, sentence, trigger_span(draft), rule, std::string(sentence.of(document_.text))};
  }

  const Document& document_;
  const Grammar& grammar_;
  const EventPatterns& patterns_;
  const ConfidenceModel& confidence_model_;
  const Knowledge& knowledge_;
  const TimeLexicon& times_;
  const DatingSources& dating_;
  Workspace& workspace_;
  std::optional<Date> day_;
  DateBasis day_basis_ = DateBasis::none;
  std::optional<Edtf> day_bounds_;
  std::vector<std::string> day_proof_;
  std::vector<DatedItem> items_;     ///< of a page that joins several reports; else empty
  std::size_t first_draft_ = 0;      ///< of the item at hand, in dated_
  std::size_t first_partial_ = 0;    ///< in partial_
  std::size_t first_nameless_ = 0;   ///< in nameless_summits_
  std::optional<bool> about_sport_;  // not asked yet
  std::vector<ReadSentence> sentences_;
  std::vector<DatedDraft> dated_;
  std::vector<DatedDraft> partial_;  ///< of too few parties to stand alone
  std::vector<DatedDraft> nameless_summits_;
  std::vector<Draft> hints_;                                   ///< of places
  std::vector<std::vector<ConfidencePart>> confidence_parts_;  ///< of each event
};

}  // namespace

Extractor::Extractor(std::span<const std::string> knowledge_files) : data_(std::make_unique<Data>(knowledge_files)) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

DocumentEvents Extractor::extract(const Document& document) const {
  auto workspace = data_->borrow();
  const DatingSources dating = data_->dating();
  DocumentEvents events =
      DocumentReader(document, data_->grammar, data_->patterns, data_->confidence_model, dating, *workspace).run();
  data_->workspaces.give_back(std::move(workspace));
  return events;
}

std::string Extractor::explain(const Document& document) const {
  auto workspace = data_->borrow();
  const DatingSources dating = data_->dating();
  DocumentReader reader(document, data_->grammar, data_->patterns, data_->confidence_model, dating, *workspace);
  const DocumentEvents events = reader.run();
  std::string text =
      explain_document(document, events, reader.confidence_parts(), reader.day_proof(), reader.sentences(),
                       reader.drafts(), workspace->text, data_->grammar, data_->patterns, data_->knowledge);
  data_->workspaces.give_back(std::move(workspace));
  return text;
}

}  // namespace waqai
