// Between the file of decisions and grouping, which knows records by number only.
#include "resolving.hpp"

#include <algorithm>
#include <set>

namespace waqai {
namespace {

class Resolving {
 public:
  Resolving(const Decisions& decisions, const Corpus& corpus, IdFinder& ids, Diagnostics& diagnostics)
      : decisions_(decisions), corpus_(corpus), ids_(ids), diagnostics_(diagnostics) {}

  ResolvedDecisions run() {
    for (const Decision& decision : decisions_.rows()) {
      switch (decision.kind) {
        case DecisionKind::same:
          join(decision);
          break;
        case DecisionKind::different:
          part(decision);
          break;
        case DecisionKind::rename:
          check_rename(decision);
          break;
        case DecisionKind::hide:
          hide(decision);
          break;
      }
    }
    check_parted();
    return std::move(resolved_);
  }

 private:
  void warn(std::size_t line, std::string message) {
    diagnostics_.push_back({Severity::warning, decisions_.file(), line, {}, std::move(message)});
  }

  /// Its records; a warning where there are none.
  const std::vector<RecordIndex>& find(const Decision& decision, const std::string& id) {
    const auto& records = ids_.find(id);
    if (records.empty()) warn(decision.line, "no record or event has the id \"" + id + "\"");
    return records;
  }

  void join(const Decision& decision) {
    const auto& a = find(decision, decision.a);
    const auto& b = find(decision, decision.b);
    if (a.empty() || b.empty()) return;
    auto& same = resolved_.constraints.same;
    const auto class_of = [&](RecordIndex record) { return same.try_emplace(record, record).first->second; };
    const RecordIndex first = class_of(a.front());
    for (const auto* records : {&a, &b})
      for (const RecordIndex record : *records) {
        const RecordIndex old = class_of(record);
        for (auto& [member, representative] : same)
          if (representative == old) representative = first;
      }
  }

  void part(const Decision& decision) {
    const auto& a = find(decision, decision.a);
    const auto& b = find(decision, decision.b);
    if (a.empty() || b.empty()) return;
    ++parted_;
    lines_.push_back(decision.line);
    auto& different = resolved_.constraints.different;
    for (const RecordIndex record : a) different[record].push_back(parted_);
    for (const RecordIndex record : b) different[record].push_back(-parted_);
  }

  void check_rename(const Decision& decision) {
    if (actors_.empty())
      for (const CorpusRecord& record : corpus_.records())
        for (const Participant& party : corpus_.event(record).participants) actors_.insert(party.id);
    if (!actors_.contains(decision.a)) warn(decision.line, "no actor has the id \"" + decision.a + "\"");
  }

  void hide(const Decision& decision) {
    const auto& records = ids_.find(decision.a);
    if (records.empty()) {
      resolved_.hidden_events.emplace(decision.a, decision.line);
      return;
    }
    auto& hidden = resolved_.constraints.hidden;
    hidden.resize(corpus_.records().size());
    for (const RecordIndex record : records) hidden[record] = true;
  }

  void check_parted() {
    const auto& [same, different, hidden] = resolved_.constraints;
    std::map<int, std::set<RecordIndex>> classes;  // by the number of a parting, signed
    for (const auto& [record, numbers] : different)
      if (const auto found = same.find(record); found != same.end())
        for (const int number : numbers) classes[number].insert(found->second);
    for (int number = 1; number <= parted_; ++number) {
      const auto& others = classes[-number];
      const bool joined =
          std::ranges::any_of(classes[number], [&](RecordIndex first) { return others.contains(first); });
      if (joined) warn(lines_[static_cast<std::size_t>(number) - 1], "other decisions join these, so they stay joined");
    }
  }

  const Decisions& decisions_;
  const Corpus& corpus_;
  IdFinder& ids_;
  Diagnostics& diagnostics_;
  ResolvedDecisions resolved_;
  int parted_ = 0;
  std::vector<std::size_t> lines_;  ///< of the partings
  std::set<std::string, std::less<>> actors_;
};

}  // namespace

IdFinder::IdFinder(const Corpus& corpus, std::function<EventRecords()> make_events)
    : make_events_(std::move(make_events)) {
  for (RecordIndex record = 0; record < corpus.records().size(); ++record)
    records_[corpus.event(corpus.records()[record]).id].push_back(record);
}

const std::vector<RecordIndex>& IdFinder::find(std::string_view id) {
  if (const auto found = records_.find(id); found != records_.end()) return found->second;
  if (!events_made_) events_ = make_events_();
  events_made_ = true;
  const auto found = events_.find(id);
  return found == events_.end() ? nothing_ : found->second;
}

ResolvedDecisions resolve(const Decisions& decisions, const Corpus& corpus, IdFinder& ids, Diagnostics& diagnostics) {
  return Resolving(decisions, corpus, ids, diagnostics).run();
}

}  // namespace waqai
