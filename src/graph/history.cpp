// Follows each pair through its dated events.
#include "waqai/graph/history.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace waqai {
namespace {

using Date = Edtf::Date;

/// Days between two dates, or less where they are uncertain; 0 where either is open.
std::int64_t days_between(const std::optional<Date>& end, const std::optional<Date>& begin) {
  return end && begin ? std::max<std::int64_t>(0, (*begin - *end).days()) : 0;
}

/// The time that the events are told of.
struct Period {
  std::optional<Date> begin;
  std::optional<Date> end;

  void extend(const Edtf& date) {
    if (date.earliest() && (!begin || *date.earliest() < *begin)) begin = date.earliest();
    if (date.latest() && (!end || *date.latest() > *end)) end = date.latest();
  }
};

Period period_of(const std::vector<Contact>& contacts, const std::optional<Edtf>& from, const std::optional<Edtf>& to) {
  Period period;
  for (const Contact& contact : contacts) period.extend(*contact.event->date);
  if (from) period.begin = from->earliest();
  if (to) period.end = to->latest();
  return period;
}

void add(PairHistory& history, const Contact& contact) {
  const Event& event = *contact.event;
  if (history.last != nullptr && history.last != &event) {
    const std::int64_t pause = days_between(history.last->date->latest(), event.date->earliest());
    if (history.pause_from == nullptr || pause > history.pause) {
      history.pause = pause;
      history.pause_from = history.last;
      history.pause_to = &event;
    }
  }
  if (history.first == nullptr) history.first = &event;
  history.last = &event;
  ++history.meetings;
}

}  // namespace

std::vector<PairHistory> pair_histories(const ContactSequence& contacts, const std::optional<Edtf>& from,
                                        const std::optional<Edtf>& to) {
  std::vector<Contact> met;
  for (Contact contact : contacts.contacts) {
    if (contact.event->status != Status::happened || !contact.event->date) continue;
    if (contact.source > contact.target) std::swap(contact.source, contact.target);
    met.push_back(contact);
  }
  const Period period = period_of(met, from, to);
  const auto pair = [](const Contact& contact) { return std::pair(contact.source, contact.target); };
  std::ranges::stable_sort(met, {}, pair);  // within a pair, the order of time stays
  std::vector<PairHistory> histories;
  for (const Contact& contact : met) {
    if (histories.empty() || pair(contact) != std::pair(histories.back().a, histories.back().b)) {
      PairHistory& begun = histories.emplace_back();
      begun.a = contact.source;
      begun.b = contact.target;
    }
    add(histories.back(), contact);
  }
  for (PairHistory& history : histories) {
    history.before = days_between(period.begin, history.first->date->earliest());
    history.after = days_between(history.last->date->latest(), period.end);
  }
  return histories;
}

}  // namespace waqai
