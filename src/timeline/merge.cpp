// From the records of single documents to events: blocking, grouping, linking plan and outcome, naming.
// What makes two records one event is weighed in likeness.cpp; what the joined event says is put together in
// combine.cpp.
#include "waqai/timeline/merge.hpp"

#include <algorithm>
#include <climits>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

#include "combine.hpp"
#include "likeness.hpp"

namespace waqai {
namespace {

struct Record {
  const Event* event = nullptr;
  const DocumentEvents* document = nullptr;
};

/// Days that a date covers; one without an end, or none at all, is vaguer than any other.
long days(const std::optional<Edtf>& date) {
  if (!date || !date->earliest() || !date->latest()) return LONG_MAX;
  return (*date->latest() - *date->earliest()).days() + 1;
}

/// Least vague first: exact dates before long spans, those stated in the sentence before those inferred, long
/// lists of parties before short ones. The document's id makes the order total.
std::vector<Record> records_in_order(std::span<const DocumentEvents> documents) {
  std::vector<Record> records;
  for (const DocumentEvents& document : documents)
    for (const Event& event : document.events) records.push_back({&event, &document});
  const auto vagueness = [](const Record& record) {
    const auto& date = record.event->date;
    const bool stated = record.event->date_basis == DateBasis::explicit_date;
    return std::tuple(days(date), date && date->approximate(), !stated,
                      -static_cast<long>(record.event->participants.size()));
  };
  const auto before = [&](const Record& a, const Record& b) {
    const auto vague_a = vagueness(a);
    const auto vague_b = vagueness(b);
    if (vague_a != vague_b) return vague_a < vague_b;
    return std::tie(a.document->document, a.document->url) < std::tie(b.document->document, b.document->url);
  };
  std::ranges::stable_sort(records, before);
  return records;
}

/// The party's state where it acts for one: a country and its officials fall into one block.
std::string block_name(const Participant& party) {
  const bool official = party.type == ActorType::person || party.type == ActorType::group;
  if (!official || party.country.empty()) return party.id;
  std::string name = party.country;
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

/// Finds events that share a family, a month and a pair of parties (a visit: one visitor) with a record.
/// Dates of more than a year, too vague for that, are found only by dates as vague.
class Blocks {
 public:
  void add(const Event& event, std::size_t index) {
    for (const Key& key : keys(event)) blocks_[key].insert(index);
  }

  /// Indices in ascending order, each once.
  [[nodiscard]] std::set<std::size_t> candidates(const Event& event) const {
    std::set<std::size_t> found;
    for (const Key& key : keys(event))
      if (const auto block = blocks_.find(key); block != blocks_.end())
        found.insert(block->second.begin(), block->second.end());
    return found;
  }

 private:
  using Key = std::tuple<KindFamily, int, std::string, std::string>;  // family, month, party, party

  static std::pair<int, int> months(const Edtf& date) {
    if (days(date) > 366) return {0, 0};
    const auto month = [](const Edtf::Date& day) {
      return static_cast<int>(day.year()) * 12 + static_cast<int>(day.month());
    };
    return {month(*date.earliest()), month(*date.latest())};
  }

  static std::set<Key> keys(const Event& event) {
    std::set<Key> keys;
    if (!event.date) return keys;
    const auto [first, last] = months(*event.date);
    const auto& parties = event.participants;
    const bool alone = event.kind == Kind::visit || parties.size() < 2;
    for (int month = first; month <= last; ++month)
      for (std::size_t i = 0; i < parties.size(); ++i) {
        const std::string name = block_name(parties[i]);
        if (alone) keys.emplace(family(event.kind), month, name, std::string());
        for (std::size_t j = i + 1; !alone && j < parties.size(); ++j) {
          const std::string other = block_name(parties[j]);
          keys.emplace(family(event.kind), month, std::min(name, other), std::max(name, other));
        }
      }
    return keys;
  }

  std::map<Key, std::set<std::size_t>> blocks_;
};

/// The candidate most like `event`; nothing where none reaches the threshold or two are equally like it.
template <typename Candidates, typename EventAt, typename Allowed>
std::optional<std::size_t> most_alike(const Event& event, const Candidates& candidates, EventAt&& event_at,
                                      Allowed&& allowed) {
  std::optional<std::size_t> best;
  double best_likeness = 0;
  bool tied = false;
  for (const std::size_t index : candidates) {
    if (!allowed(index)) continue;
    const double alike = likeness(event, event_at(index)).value_or(0);
    if (alike < same_event || alike < best_likeness) continue;
    tied = best && alike == best_likeness;
    best = index;
    best_likeness = alike;
  }
  return tied ? std::nullopt : best;
}

/// The records of one event.
struct Group {
  Event seen;  // kind, status, date, parties and place as known so far
  std::vector<const Event*> records;
  std::set<std::string> documents;

  void add(const Record& record) {
    const Event& event = *record.event;
    if (records.empty()) {
      seen.kind = event.kind;
      seen.status = event.status;
      seen.date = event.date;
    }
    unite_parties(seen.participants, event.participants);
    if (!seen.place || (event.place && is_country(*seen.place))) seen.place = event.place ? event.place : seen.place;
    records.push_back(record.event);
    documents.insert(record.document->document);
  }
};

std::vector<std::string> party_ids(const Event& event) {
  std::vector<std::string> ids;
  for (const Participant& party : event.participants) ids.push_back(party.id);
  return ids;
}

std::string place_id(const Event& event) { return event.place ? event.place->id : std::string(); }

bool same_account(const Event& a, const Event& b) {
  return a.kind == b.kind && a.date == b.date && place_id(a) == place_id(b) && party_ids(a) == party_ids(b);
}

/// Puts records together into groups, one record at a time.
class Grouping {
 public:
  void add_dated(const Record& record) {
    const auto allowed = [&](std::size_t index) {
      const Group& group = groups_[index];
      if (group.seen.status != record.event->status) return false;
      return !group.documents.contains(record.document->document) || same_account(group.seen, *record.event);
    };
    const auto event_at = [&](std::size_t index) -> const Event& { return groups_[index].seen; };
    const auto found = most_alike(*record.event, blocks_.candidates(*record.event), event_at, allowed);
    const std::size_t index = found ? *found : open();
    groups_[index].add(record);
    blocks_.add(groups_[index].seen, index);
  }

  /// Call after all dated records.
  void add_undated(const Record& record) {
    if (!indexed_) index_accounts();
    std::vector<std::size_t>& alike = accounts_[account(*record.event)];
    std::vector<std::size_t> possible;
    std::ranges::copy_if(alike, std::back_inserter(possible), [&](std::size_t index) {
      const Group& group = groups_[index];
      return !group.documents.contains(record.document->document) && known_by(group.seen, *record.document);
    });
    const bool joins = possible.size() == 1;
    const std::size_t index = joins ? possible.front() : open();
    groups_[index].add(record);
    if (!joins) alike.push_back(index);
  }

  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }

 private:
  using Account = std::tuple<Kind, Status, std::string, std::vector<std::string>>;  // with place and parties

  static Account account(const Event& event) { return {event.kind, event.status, place_id(event), party_ids(event)}; }

  /// What has happened cannot lie after the day of the document that tells it.
  static bool known_by(const Event& event, const DocumentEvents& document) {
    if (event.status != Status::happened || !event.date || !document.date) return true;
    const auto begin = event.date->earliest();
    const auto told = document.date->latest();
    return !begin || !told || *begin <= *told;
  }

  std::size_t open() {
    groups_.emplace_back();
    return groups_.size() - 1;
  }

  void index_accounts() {
    indexed_ = true;
    for (std::size_t i = 0; i < groups_.size(); ++i) accounts_[account(groups_[i].seen)].push_back(i);
  }

  std::vector<Group> groups_;
  Blocks blocks_;
  std::map<Account, std::vector<std::size_t>> accounts_;
  bool indexed_ = false;
};

/// By date, undated last, then by key and what tells events of one key apart, so that "-2" is always the same one's.
bool in_chronology(const Event& a, const Event& b) {
  if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
  if (a.date && *a.date != *b.date) return *a.date < *b.date;
  if (std::tie(a.id, a.status) != std::tie(b.id, b.status)) return std::tie(a.id, a.status) < std::tie(b.id, b.status);
  if (const auto order = place_id(a) <=> place_id(b); order != 0) return order < 0;
  return std::ranges::lexicographical_compare(a.evidence, b.evidence, {}, &Evidence::document, &Evidence::document);
}

void sort_and_name(std::vector<Event>& events) {
  for (Event& event : events) event.id = event_key(event);
  std::ranges::stable_sort(events, in_chronology);
  std::map<std::string, int> seen;
  for (Event& event : events)
    if (const int count = ++seen[event.id]; count > 1) event.id += "-" + std::to_string(count);
}

bool announced(Status status) {
  return status == Status::planned || status == Status::proposed || status == Status::postponed;
}

void add_status_conflict(Event& event, const Event& other) {
  std::set<std::string> documents;
  for (const Evidence& evidence : other.evidence) documents.insert(evidence.document);
  for (const std::string& document : documents)
    event.conflicts.push_back({"status", std::string(to_string(other.status)), document});
}

/// Links what was announced to what came of it, and notes where one report denies or calls off what another tells.
void link(std::vector<Event>& events) {
  Blocks happened;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (events[i].status == Status::happened) happened.add(events[i], i);
  std::map<std::size_t, double> best_plan;  // likeness of the plan that each event is said to fulfil
  for (Event& event : events) {
    if (event.status == Status::happened || !event.date) continue;
    const auto event_at = [&](std::size_t index) -> const Event& { return events[index]; };
    const auto any = [](std::size_t) { return true; };
    const auto found = most_alike(event, happened.candidates(event), event_at, any);
    if (!found) continue;
    Event& outcome = events[*found];
    if (!announced(event.status)) {
      add_status_conflict(event, outcome);
      add_status_conflict(outcome, event);
      continue;
    }
    event.fulfilled_by = outcome.id;
    const double alike = *likeness(event, outcome);
    if (alike <= best_plan[*found]) continue;
    best_plan[*found] = alike;
    outcome.fulfils = event.id;
  }
}

}  // namespace

std::vector<Event> merge(std::span<const DocumentEvents> documents) {
  Grouping grouping;
  for (const Record& record : records_in_order(documents)) {
    if (record.event->date)
      grouping.add_dated(record);
    else
      grouping.add_undated(record);
  }
  std::vector<Event> events;
  events.reserve(grouping.groups().size());
  for (const Group& group : grouping.groups()) events.push_back(combine(group.records));
  sort_and_name(events);
  link(events);
  return events;
}

}  // namespace waqai
