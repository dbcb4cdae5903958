// Makes one event of the records that grouping.cpp has put together: what most sources say stands in the event, what
// contradicts it in its conflicts.
#include "combine.hpp"

#include <algorithm>
#include <boost/container/flat_map.hpp>
#include <boost/container/small_vector.hpp>
#include <functional>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "account.hpp"

namespace waqai {
namespace {

/// From the vaguest word for an encounter to the most exact.
int exactness(Kind kind) {
  switch (kind) {
    case Kind::contact:
      return 0;
    case Kind::meeting:
      return 1;
    case Kind::talks:
      return 2;
    case Kind::summit:
      return 3;
    case Kind::call:
    case Kind::visit:
    case Kind::statement:
      break;
  }
  return 1;
}

/// A sentence of fewer bytes may well be written twice; a longer one was copied.
constexpr std::size_t short_sentence = 80;

/// Most events have few reports: so many fit in without allocation.
constexpr std::size_t few = 8;
template <typename Value>
using Few = boost::container::small_vector<Value, few>;

/// Which reports are of one source: those of one publisher, and those that print the same sentence. O(n log n).
class Sources {
 public:
  explicit Sources(std::span<const Report> reports) : parent_(reports.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    if (reports.size() == 1) return;
    Few<Words> publishers;
    Few<Words> sentences;
    for (std::size_t i = 0; i < reports.size(); ++i) {
      publishers.emplace_back(reports[i].publisher, i);
      for (const Evidence& evidence : reports[i].event->evidence)
        if (evidence.text.size() >= short_sentence) sentences.emplace_back(evidence.text, i);
    }
    join_equal(publishers);
    join_equal(sentences);
  }

  /// Equal for the reports of one source.
  [[nodiscard]] std::size_t of(std::size_t report) const {
    while (parent_[report] != report) report = parent_[report];
    return report;
  }

 private:
  using Words = std::pair<std::string_view, std::size_t>;  ///< of a report

  void join_equal(Few<Words>& words) {
    std::ranges::sort(words);
    for (std::size_t i = 1; i < words.size(); ++i)
      if (words[i].first == words[i - 1].first) join(words[i].second, words[i - 1].second);
  }

  void join(std::size_t report, std::size_t earlier) {
    const std::size_t a = of(report);
    const std::size_t b = of(earlier);
    parent_[std::max(a, b)] = std::min(a, b);
    parent_[report] = std::min(a, b);
  }

  Few<std::size_t> parent_;  ///< an earlier report of the same source; itself for the first
};

class Combiner {
 public:
  explicit Combiner(std::span<const Report> reports) : reports_(reports), sources_(reports) {}

  Event combine() {
    Event event;
    event.kind = kind();
    event.status = reports_.front().event->status;
    choose_date(event);
    choose_place(event);
    choose_parties(event);
    event.confidence = confidence();
    event.sources = support([](const Event&) { return true; });
    gather_evidence(event);
    event.id = event_key(event);
    return event;
  }

 private:
  /// How many independent sources say what `says` asks for.
  template <typename Says>
  [[nodiscard]] std::uint32_t support(Says says) const {
    Few<bool> counted(reports_.size());  // by source
    for (std::size_t i = 0; i < reports_.size(); ++i)
      if (says(*reports_[i].event)) counted[sources_.of(i)] = true;
    return static_cast<std::uint32_t>(std::ranges::count(counted, true));
  }

  /// "Contact" leaves the channel open, so it never outvotes a report that names it.
  [[nodiscard]] Kind kind() const {
    const Kind first = reports_.front().event->kind;
    if (std::ranges::all_of(reports_, [&](const Report& report) { return report.event->kind == first; })) return first;
    std::set<Kind> kinds;
    for (const Report& report : reports_) kinds.insert(report.event->kind);
    kinds.erase(Kind::contact);
    return *std::ranges::max_element(kinds, {}, [&](Kind kind) {
      return std::pair(support([&](const Event& event) { return event.kind == kind; }), exactness(kind));
    });
  }

  /// A vague date supports every date within it; of dates with as many sources, the finer, then the one stated in full,
  /// then the earlier. A postponement is to its last date.
  void choose_date(Event& event) {
    boost::container::small_flat_map<Edtf, DateBasis, few> dates;
    for (const Report& report : reports_) {
      if (!report.event->date) continue;
      const auto [entry, added] = dates.emplace(*report.event->date, report.event->date_basis);
      if (!added && report.event->date_basis == DateBasis::explicit_date) entry->second = DateBasis::explicit_date;
    }
    if (dates.empty()) return;
    const bool postponed = event.status == Status::postponed;
    const auto rank = [&](const auto& entry) {
      const Edtf& date = entry.first;
      const auto backed = support([&](const Event& told) { return told.date && told.date->contains(date); });
      return std::tuple(postponed ? days_of(date).first : 0, backed, -days_of(date).count(), !date.approximate(),
                        entry.second == DateBasis::explicit_date);
    };
    const auto best = std::ranges::max_element(dates, {}, rank);
    event.date = best->first;
    event.date_basis = best->second;
    note_conflict(
        event, "date", event.date->to_string(),
        [&](const Event& told) { return told.date ? told.date->to_string() : std::string(); },
        [&](const Event& told) { return !told.date || told.date->contains(*event.date); });
  }

  static bool agree(const Place& a, const Place& b) {
    return a.id == b.id || (a.country == b.country && (is_country(a) || is_country(b)));
  }

  /// The place with most sources, of as many a city before its country, then the first by id.
  void choose_place(Event& event) {
    boost::container::small_flat_map<std::string_view, Place*, few> places;
    for (const Report& report : reports_) {
      if (!report.event->place) continue;
      Place*& place = places[report.event->place->id];
      if (place == nullptr || (!place->latitude && report.event->place->latitude)) place = &*report.event->place;
    }
    if (places.empty()) return;
    const auto best = std::ranges::max_element(places, {}, [&](const auto& entry) {
      const Place& place = *entry.second;
      return std::tuple(support([&](const Event& told) { return told.place && agree(*told.place, place); }),
                        !is_country(place),
                        support([&](const Event& told) { return told.place && told.place->id == place.id; }));
    });
    Place& chosen = *best->second;
    note_conflict(
        event, "place", chosen.id, [](const Event& told) { return told.place ? told.place->id : std::string(); },
        [&](const Event& told) { return !told.place || agree(*told.place, chosen); });
    event.place = std::move(chosen);  // nothing else asks the reports for their places
  }

  void choose_parties(Event& event) {
    const bool rivals = may_have_rivals();
    for (const Report& report : reports_) {
      std::vector<Participant>& parties = report.event->participants;  // without rivals, nobody asks for them again
      unite_parties(event.participants, rivals ? parties : std::exchange(parties, {}));
    }
    drop_represented(event.participants);
    std::ranges::sort(event.participants, {}, &Participant::id);
    if (rivals) settle_delegates(event);
  }

  /// Whether the reports may name different officials of one country.
  [[nodiscard]] bool may_have_rivals() const {
    if (reports_.size() == 1) return false;
    boost::container::small_vector<const Participant*, 8> first_of_country;
    for (const Report& report : reports_) {
      for (const Participant& party : report.event->participants) {
        if (party.country.empty()) continue;
        const auto first = std::ranges::find(first_of_country, party.country, &Participant::country);
        if (first == first_of_country.end()) {
          first_of_country.push_back(&party);
        } else if ((*first)->id != party.id) {
          return true;
        }
      }
    }
    return false;
  }

  static bool acts_for_state(const Participant& party) {
    const bool unnamed_officials = party.type == ActorType::group && party.post != Name{};
    return (party.type == ActorType::person || unnamed_officials) && !party.country.empty();
  }

  /// Whether the party is a country with an official among the parties, or the unnamed holder of a post beside a person
  /// who holds it.
  static bool is_represented(const Participant& party, const std::vector<Participant>& parties) {
    if (party.type == ActorType::country)
      return std::ranges::any_of(parties, [&](const Participant& other) {
        return acts_for_state(other) && country_id(other.country) == party.id;
      });
    if (party.type != ActorType::group || party.post == Name{}) return false;
    return std::ranges::any_of(parties, [&](const Participant& other) {
      return other.type == ActorType::person && other.country == party.country && other.post.en == party.post.en;
    });
  }

  /// A country goes where its official is named, and the unnamed holder of a post where the person is.
  static void drop_represented(std::vector<Participant>& parties) {
    Few<bool> represented;
    represented.reserve(parties.size());
    for (const Participant& party : parties) represented.push_back(is_represented(party, parties));
    std::erase_if(parties, [&](const Participant& party) {
      return represented[static_cast<std::size_t>(&party - parties.data())];
    });
  }

  /// Whom of `country` an account names, or nobody where it names none or several.
  static const Participant* only_delegate(const Event& told, const std::string& country) {
    const Participant* only = nullptr;
    for (const Participant& party : told.participants) {
      if (!acts_for_state(party) || party.country != country) continue;
      if (only != nullptr) return nullptr;
      only = &party;
    }
    return only;
  }

  /// Where each report has one official of a country, and not the same, only the best supported took part.
  void settle_delegates(Event& event) {
    std::map<std::string, std::vector<std::string>> delegates;
    for (const Participant& party : event.participants)
      if (acts_for_state(party)) delegates[party.country].push_back(party.id);
    for (const auto& entry : delegates) {
      const std::string& country = entry.first;
      const std::vector<std::string>& ids = entry.second;
      if (ids.size() < 2) continue;
      const auto names = [&](const Event& told, const std::string& id) {
        return std::ranges::find(told.participants, id, &Participant::id) != told.participants.end();
      };
      const bool rivals = std::ranges::all_of(reports_, [&](const Report& report) {
        const auto named = std::ranges::count_if(ids, [&](const std::string& id) { return names(*report.event, id); });
        return named == 0 || only_delegate(*report.event, country) != nullptr;
      });
      if (!rivals) continue;
      const std::string& best = *std::ranges::max_element(
          ids, {}, [&](const std::string& id) { return support([&](const Event& told) { return names(told, id); }); });
      note_conflict(
          event, "participant", best,
          [&](const Event& told) {
            const Participant* delegate = only_delegate(told, country);
            return delegate == nullptr ? std::string() : delegate->id;
          },
          [&](const Event& told) {
            const Participant* delegate = only_delegate(told, country);
            return delegate == nullptr || delegate->id == best;
          });
      std::erase_if(event.participants, [&](const Participant& party) {
        return party.id != best && std::ranges::find(ids, party.id) != ids.end();
      });
    }
  }

  /// Adds the parties of `more`; roles, names and posts that `parties` lack are taken over.
  static void unite_parties(std::vector<Participant>& parties, std::vector<Participant> more) {
    const auto fill = [](Name& name, const Name& from) {
      if (name.ar.empty()) name.ar = from.ar;
      if (name.en.empty()) name.en = from.en;
    };
    const bool all_differ =
        std::ranges::adjacent_find(more, std::ranges::greater_equal{}, &Participant::id) == more.end();
    if (parties.empty() && all_differ) {
      parties = std::move(more);
      return;
    }
    for (Participant& party : more) {
      const auto known = std::ranges::find(parties, party.id, &Participant::id);
      if (known == parties.end()) {
        parties.push_back(std::move(party));
        continue;
      }
      if (known->role == Role::party) known->role = party.role;
      if (known->country.empty()) known->country = party.country;
      fill(known->name, party.name);
      fill(known->post, party.post);
    }
  }

  /// Where a report does not agree with the chosen value, all values with their evidence, the chosen one first, the
  /// others by their support.
  template <typename Value, typename Agrees>
  void note_conflict(Event& event, const char* field, const std::string& chosen, Value value_of, Agrees agrees) {
    if (std::ranges::all_of(reports_, [&](const Report& report) { return agrees(*report.event); })) return;
    std::map<std::string, ReportedValue> values;
    for (const Report& report : reports_) {
      const std::string value = value_of(*report.event);
      if (value.empty() || (value != chosen && agrees(*report.event))) continue;
      ReportedValue& reported = values[value];
      reported.value = value;
      for (const Evidence& evidence : report.event->evidence)
        reported.evidence.push_back({evidence.document, evidence.sentence});
    }
    Conflict& conflict = event.conflicts.emplace_back();
    conflict.field = field;
    for (auto& [value, reported] : values) {
      reported.sources = support([&, &wanted = value](const Event& told) { return value_of(told) == wanted; });
      std::ranges::sort(reported.evidence);
      reported.evidence.erase(std::unique(reported.evidence.begin(), reported.evidence.end()), reported.evidence.end());
      conflict.values.push_back(std::move(reported));
    }
    std::ranges::stable_sort(conflict.values, [&](const ReportedValue& a, const ReportedValue& b) {
      return std::pair(a.value != chosen, -static_cast<long>(a.sources)) <
             std::pair(b.value != chosen, -static_cast<long>(b.sources));
    });
  }

  /// 1 - Π(1 - c), each independent source counted by its surest report.
  [[nodiscard]] double confidence() const {
    Few<double> surest(reports_.size());  // by source
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      double& confidence = surest[sources_.of(i)];
      confidence = std::max(confidence, reports_[i].event->confidence);
    }
    double doubt = 1;
    for (const double confidence : surest) doubt *= 1 - confidence;
    return 1 - doubt;
  }

  /// All evidence, each piece once: a document may have been given twice.
  void gather_evidence(Event& event) {
    for (const Report& report : reports_) {
      auto evidence = std::exchange(report.event->evidence, {});
      if (event.evidence.empty()) {
        event.evidence = std::move(evidence);
      } else {
        std::ranges::move(evidence, std::back_inserter(event.evidence));
      }
    }
    const auto place = [](const Evidence& evidence) {
      return std::tie(evidence.document, evidence.sentence, evidence.trigger, evidence.rule);
    };
    std::ranges::sort(event.evidence, {}, place);
    const auto same = [&](const Evidence& a, const Evidence& b) { return place(a) == place(b); };
    event.evidence.erase(std::unique(event.evidence.begin(), event.evidence.end(), same), event.evidence.end());
  }

  std::span<const Report> reports_;
  Sources sources_;
};

/// Keeps letters and digits of an EDTF date: 20171120, 20171120_20171122, 201711circa.
std::string date_key(const std::optional<Edtf>& date) {
  if (!date) return "undated";
  std::string key;
  for (const char c : date->to_string()) {
    if (c >= '0' && c <= '9') key += c;
    if (c == '/') key += '_';
    if (c == '~') key += "circa";
  }
  return key;
}

}  // namespace

Event combine(std::span<const Report> reports) { return Combiner(reports).combine(); }

std::string event_key(const Event& event) {
  constexpr std::size_t most = 4;
  std::string key = date_key(event.date) + "-" + std::string(to_string(event.kind));
  const std::size_t shown = std::min(most, event.participants.size());
  for (std::size_t i = 0; i < shown; ++i) key += "-" + event.participants[i].id;
  if (event.participants.size() > shown) key += "-and-" + std::to_string(event.participants.size() - shown) + "-more";
  return key;
}

}  // namespace waqai
