// Merges once more and asks grouping and likeness what they had to say of two records or events.
#include "waqai/timeline/explain_merge.hpp"

#include <array>
#include <cstdio>

#include "merge_wording.hpp"
#include "merging.hpp"
#include "waqai/core/error.hpp"

namespace waqai {
namespace {

std::string two_digits(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", number);
  return text.data();
}

/// One of the two that are explained: a record, or an event with all its records.
struct Side {
  std::string id;
  const Event* event = nullptr;
  Account account;
  GroupIndex group = no_group;
  std::vector<RecordIndex> records;
};

class Explanation {
 public:
  Explanation(std::span<const DocumentEvents> documents, const MergeOptions& options)
      : renaming_(documents, options.decisions),
        corpus_(documents, renaming_),
        decided_(resolve_ids(documents, corpus_, renaming_, options, told_elsewhere_)),
        grouping_(corpus_, decided_.constraints),
        named_(name_groups(documents, corpus_, grouping_, renaming_, options.threads)) {
    link(named_.merged, corpus_.last_day());
  }

  std::string explain(std::string_view first, std::string_view second) {
    const Side a = find(first);
    const Side b = find(second);
    describe(a);
    describe(b);
    say_where(a, b);
    const bool dated = a.account.date && b.account.date;
    Likeness likeness = compare(a.account, b.account, dated ? DateRule::share_a_day : DateRule::ignored);
    if (likeness.obstacle == Obstacle::date) {
      const Likeness next_day = compare(a.account, b.account, DateRule::next_day);
      if (next_day.obstacle != Obstacle::date) likeness = next_day;
    }
    say_parts(a, b, likeness);
    say_verdict(a, b, likeness);
    say_links(a, b);
    return std::move(text_);
  }

 private:
  void say(const std::string& line) { text_ += line + '\n'; }

  Side find(std::string_view id) const {
    Side side;
    side.id = id;
    for (RecordIndex index = 0; index < corpus_.records().size(); ++index) {
      const CorpusRecord& record = corpus_.records()[index];
      if (corpus_.event(record).id != id) continue;
      side.event = &corpus_.event(record);
      side.account = record.account;
      side.group = grouping_.group_of(index);
      side.records = {index};
      return side;
    }
    const auto group = named_.groups.find(id);
    if (group == named_.groups.end()) throw InputError("no record or event has the id \"" + side.id + "\"");
    side.group = group->second;
    side.account = grouping_.groups()[side.group].account;
    const auto& records = grouping_.groups()[side.group].records;
    side.records.assign(records.begin(), records.end());
    for (const Event& event : named_.merged.events)
      if (event.id == id) side.event = &event;
    return side;
  }

  static std::string parties(const Event& event) {
    std::string list;
    for (const Participant& party : event.participants) list += (list.empty() ? "" : " + ") + party.id;
    return list;
  }
  [[nodiscard]] std::string date(const Event& event) const {
    return event.date ? event.date->to_string() : words_("undated");
  }
  [[nodiscard]] std::string place(const Event& event) const {
    return event.place ? event.place->id : words_("nowhere");
  }

  void describe(const Side& side) {
    const Event& event = *side.event;
    const bool record =
        side.records.size() == 1 && corpus_.event(corpus_.records()[side.records.front()]).id == side.id;
    const std::string last = record ? corpus_.document(corpus_.records()[side.records.front()]).document
                                    : std::to_string(side.records.size());
    say(words_(record ? "record" : "event",
               {side.id, std::string(to_string(event.kind)), std::string(to_string(event.status)), date(event),
                parties(event), place(event), last}));
  }

  [[nodiscard]] std::string event_id(GroupIndex group) const {
    for (const auto& [id, index] : named_.groups)
      if (index == group) return id;
    return {};
  }

  void say_where(const Side& a, const Side& b) {
    for (const Side* side : {&a, &b})
      if (side->group == no_group) say(words_("hidden", {side->id}));
    if (a.group == no_group || b.group == no_group) return;
    say(a.group == b.group ? words_("one_event", {event_id(a.group)})
                           : words_("two_events", {event_id(a.group), event_id(b.group)}));
  }

  void say_part(const char* name, double value, double weight, const std::string& why) {
    say(words_("part", {name, two_digits(value * weight), two_digits(weight), why}));
  }

  void say_parts(const Side& a, const Side& b, const Likeness& likeness) {
    const LikenessWeights& weight = likeness_weights;
    say_part("kind", likeness.kind, weight.kind, kind_words(a, b, likeness));
    say_part("date", likeness.date, weight.date, date_words(a, b, likeness));
    say_part("parties", likeness.parties, weight.parties, party_words(a, b, likeness));
    say_part("place", likeness.place, weight.place, place_words(a, b, likeness));
    say(words_("total", {two_digits(likeness.total()), two_digits(same_event)}));
  }

  [[nodiscard]] std::string kind_words(const Side& a, const Side& b, const Likeness& likeness) const {
    const char* name = likeness.obstacle == Obstacle::kind ? "kind_other"
                       : likeness.kind == 1                ? "kind_same"
                                                           : "kind_family";
    return words_(name, {std::string(to_string(a.account.kind)), std::string(to_string(b.account.kind))});
  }

  [[nodiscard]] std::string date_words(const Side& a, const Side& b, const Likeness& likeness) const {
    if (likeness.obstacle == Obstacle::kind) return words_("not_compared");
    if (!a.account.date || !b.account.date) return words_("date_none");
    const Edtf& first = *a.account.date;
    const Edtf& second = *b.account.date;
    const char* name = likeness.obstacle == Obstacle::date                ? "date_apart"
                       : first == second                                  ? "date_same"
                       : first.contains(second) || second.contains(first) ? "date_within"
                       : first.overlaps(second)                           ? "date_overlap"
                                                                          : "date_next";
    return words_(name, {first.to_string(), second.to_string()});
  }

  [[nodiscard]] std::string party_words(const Side& a, const Side& b, const Likeness& likeness) const {
    const auto name = [&] {
      switch (likeness.obstacle) {
        case Obstacle::kind:
        case Obstacle::date:
        case Obstacle::no_date:
          return "not_compared";
        case Obstacle::too_few_parties:
          return "parties_few";
        case Obstacle::parties:
          return "parties_other";
        case Obstacle::gathering:
          return "parties_gathering";
        case Obstacle::place:
        case Obstacle::none:
          break;
      }
      return likeness.parties == 1 ? "parties_same" : "parties_part";
    };
    return words_(name(), {parties(*a.event), parties(*b.event)});
  }

  [[nodiscard]] std::string place_words(const Side& a, const Side& b, const Likeness& likeness) const {
    const bool reached = likeness.obstacle == Obstacle::none || likeness.obstacle == Obstacle::place;
    const char* name = !reached                                                   ? "not_compared"
                       : likeness.obstacle == Obstacle::place                     ? "place_apart"
                       : a.account.place == no_name || b.account.place == no_name ? "place_unknown"
                       : a.account.place == b.account.place                       ? "place_same"
                       : places_agree(a.account, b.account)                       ? "place_agree"
                                                                                  : "place_differs";
    return words_(name, {place(*a.event), place(*b.event)});
  }

  [[nodiscard]] bool decided_same(const Side& a, const Side& b) const {
    const auto& same = decided_.constraints.same;
    const auto first = same.find(a.records.front());
    const auto second = same.find(b.records.front());
    return first != same.end() && second != same.end() && first->second == second->second;
  }

  /// What decided: for records in one event nothing need be said but a person's decision.
  void say_verdict(const Side& a, const Side& b, const Likeness& likeness) {
    if (a.group == no_group || b.group == no_group) return;
    if (decided_same(a, b)) return say(words_("decided_same"));
    if (a.group == b.group) return say(words_("joined"));
    if (a.account.status != b.account.status)
      return say(
          words_("status", {std::string(to_string(a.account.status)), std::string(to_string(b.account.status))}));
    if (likeness.total() < same_event) return say(words_("too_unlike"));
    const DateRule rule = !a.account.date || !b.account.date ? DateRule::ignored : DateRule::next_day;
    const auto [verdict, as_it_stands] = grouping_.judge(b.records.front(), grouping_.groups()[a.group], rule);
    switch (verdict) {
      case Verdict::unlike:
      case Verdict::other_status:
        return say(words_("too_unlike"));
      case Verdict::same_document:
        return say(words_("same_document"));
      case Verdict::chain:
        return say(words_("chain"));
      case Verdict::parted:
        return say(words_("parted"));
      case Verdict::joined:
        break;
    }
    say(words_(rule == DateRule::ignored ? "untimely" : "suited_other"));
  }

  void say_links(const Side& a, const Side& b) {
    if (a.group == b.group) return;
    const std::string first = event_id(a.group);
    const std::string second = event_id(b.group);
    constexpr std::array<std::pair<const char*, RareString Event::*>, 8> links{{
        {"fulfils", &Event::fulfils},
        {"fulfilled_by", &Event::fulfilled_by},
        {"postponed_to", &Event::postponed_to},
        {"postponed_from", &Event::postponed_from},
        {"cancelled_by", &Event::cancelled_by},
        {"cancels", &Event::cancels},
        {"denied_by", &Event::denied_by},
        {"denies", &Event::denies},
    }};
    for (const Event& event : named_.merged.events)
      for (const auto& [name, link] : links)
        if ((event.id == first && event.*link == second) || (event.id == second && event.*link == first))
          say(words_("link", {event.id, name, event.*link}));
  }

  MergeWording words_;
  Diagnostics told_elsewhere_;  // merge() reports the same
  Renaming renaming_;
  Corpus corpus_;
  ResolvedDecisions decided_;
  Grouping grouping_;
  NamedGroups named_;
  std::string text_;
};

}  // namespace

std::string explain_merge(std::span<const DocumentEvents> documents, std::string_view a, std::string_view b,
                          const MergeOptions& options) {
  return Explanation(documents, options).explain(a, b);
}

}  // namespace waqai
