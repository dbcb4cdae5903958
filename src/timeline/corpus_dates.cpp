// Looks from merged events back at the documents: what others date stands beside what has no date of its own.
#include "waqai/timeline/corpus_dates.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "account.hpp"
#include "merge_wording.hpp"
#include "waqai/lexicon/vocabulary.hpp"
#include "waqai/text/tokens.hpp"
#include "waqai/time/time_lexicon.hpp"
#include "waqai/time/timex.hpp"

namespace waqai {
namespace {

using EvidenceKey = std::tuple<std::string_view, Span, Span, std::string_view>;

EvidenceKey key_of(const Evidence& evidence) {
  return {evidence.document, evidence.sentence, evidence.trigger, evidence.rule};
}

/// Reads "yesterday" and its like.
class RelativeDays {
 public:
  RelativeDays() : lexicon_(vocabulary_), analyzer_(vocabulary_), tagger_(lexicon_) {}

  /// The one time expression of a sentence with the days that it counts from the day of publication; nothing where it
  /// has several, or one that counts otherwise.
  [[nodiscard]] std::optional<std::pair<std::string, int>> only_one(std::string_view sentence) {
    tokenize(sentence, text_);
    analyzer_.analyze(text_, analysis_);
    std::vector<Timex> found;
    tagger_.tag(text_, analysis_, 0, static_cast<std::uint32_t>(text_.tokens.size()), found);
    if (found.size() != 1) return std::nullopt;
    const Meaning& meaning = found.front().meaning;
    PartialDate rest = meaning.start;
    const int offset = rest.offset;
    rest.weekday = 0;
    rest.offset = 0;
    PartialDate day;
    day.unit = Unit::day;
    const bool plain = !meaning.end && meaning.relation == Relation::at && !meaning.vague &&
                       meaning.origin == Origin::anchor && rest == day;
    if (!plain) return std::nullopt;
    return std::pair(std::string(found.front().span.of(sentence)), offset);
  }

 private:
  Vocabulary vocabulary_;
  TimeLexicon lexicon_;
  Analyzer analyzer_;
  TimexTagger tagger_;
  TokenizedText text_;
  Analysis analysis_;
};

std::string day_text(std::int32_t day) {
  return Edtf::day(Date(boost::gregorian::gregorian_calendar::from_day_number(static_cast<std::uint32_t>(day))))
      .to_string();
}

/// What is known of the day of one document, with the proofs.
struct Publication {
  Days days;
  std::string first_proof;
  std::string last_proof;
  std::set<std::int32_t> named;  ///< days that a sentence counts from
  std::string named_proof;
};

class CorpusDater {
 public:
  CorpusDater(std::span<DocumentEvents> documents, std::span<const Event> merged, Diagnostics& proofs)
      : documents_(documents), merged_(merged), proofs_(proofs) {}

  void run() {
    find_events();
    for (DocumentEvents& document : documents_) {
      Publication publication;
      publication.days = days_of(document.date_bounds);
      for (Event& record : document.events) date_record(document, record, publication);
      if (!document.date) date_document(document, publication);
    }
  }

 private:
  /// Looks up the merged events of records without a date.
  void find_events() {
    for (const DocumentEvents& document : documents_)
      for (const Event& record : document.events)
        if (!record.date && !record.evidence.empty()) events_.emplace(key_of(record.evidence.front()), nullptr);
    if (events_.empty()) return;
    for (const Event& event : merged_)
      for (const Evidence& evidence : event.evidence)
        if (const auto found = events_.find(key_of(evidence)); found != events_.end()) found->second = &event;
  }

  void note(const DocumentEvents& document, std::string proof) {
    proofs_.push_back({Severity::note, document.document, 0, {}, std::move(proof)});
  }

  void date_record(const DocumentEvents& document, Event& record, Publication& publication) {
    if (record.date || record.evidence.empty()) return;
    const auto found = events_.find(key_of(record.evidence.front()));
    if (found == events_.end() || found->second == nullptr || !found->second->date) return;
    const Event& event = *found->second;
    note(document, words_("record_date", {record.id, event.date->to_string(), event.id}));
    if (!document.date) tell_day(record, event, publication);
    record.date = event.date;
    record.date_basis = DateBasis::corpus;
  }

  void tell_day(const Event& record, const Event& event, Publication& publication) {
    const Days days = days_of(event.date);
    const std::string date = event.date->to_string();
    if (record.status == Status::happened && days.first > publication.days.first) {
      publication.days.first = days.first;
      publication.first_proof = words_("happened", {event.id, date});
    }
    if (record.status == Status::planned && days.last < publication.days.last) {
      publication.days.last = days.last;
      publication.last_proof = words_("planned", {event.id, date});
    }
    if (event.date->precision() != Precision::day) return;
    for (const Evidence& evidence : record.evidence) {
      if (!relative_days_) relative_days_ = std::make_unique<RelativeDays>();
      const auto counted = relative_days_->only_one(evidence.text);
      if (!counted) continue;
      publication.named.insert(days.first - counted->second);
      publication.named_proof = words_("says_day", {counted->first, record.id, event.id, date});
    }
  }

  void date_document(DocumentEvents& document, const Publication& publication) {
    const Days& days = publication.days;
    if (days.first > days.last || publication.named.size() > 1) return;
    if (publication.named.size() == 1) {
      const std::int32_t day = *publication.named.begin();
      if (day < days.first || day > days.last) return;
      return set_day(document, day, publication.named_proof);
    }
    const std::string proof = publication.first_proof.empty() || publication.last_proof.empty()
                                  ? publication.first_proof + publication.last_proof
                                  : publication.first_proof + "; " + publication.last_proof;
    if (proof.empty()) return;
    if (days.first == days.last) return set_day(document, days.first, proof);
    const auto day = [](std::int32_t number) { return Edtf::parse(day_text(number)); };
    const bool open_start = days.first == INT32_MIN;
    const bool open_end = days.last == INT32_MAX;
    document.date_bounds = open_end     ? Edtf::starting(*day(days.first)->earliest())
                           : open_start ? Edtf::ending(*day(days.last)->latest())
                                        : Edtf::span(*day(days.first), *day(days.last));
    note(document, words_("corpus_bounds", {document.document, open_start ? words_("open") : day_text(days.first),
                                            open_end ? words_("open") : day_text(days.last), proof}));
  }

  void set_day(DocumentEvents& document, std::int32_t day, const std::string& proof) {
    document.date = Edtf::parse(day_text(day));
    document.date_basis = DateBasis::corpus;
    document.date_bounds.reset();
    note(document, words_("corpus_date", {document.document, day_text(day), proof}));
  }

  std::span<DocumentEvents> documents_;
  std::span<const Event> merged_;
  Diagnostics& proofs_;
  MergeWording words_;
  std::map<EvidenceKey, const Event*> events_;
  std::unique_ptr<RelativeDays> relative_days_;
};

}  // namespace

void date_from_corpus(std::span<DocumentEvents> documents, std::span<const Event> merged, Diagnostics& proofs) {
  CorpusDater(documents, merged, proofs).run();
}

}  // namespace waqai
