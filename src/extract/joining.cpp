#include "extract/joining.hpp"

#include <algorithm>
#include <utility>

namespace waqai {
namespace {

bool has(const Event& event, const std::string& id) {
  return std::ranges::any_of(event.participants, [&](const Participant& p) { return p.id == id; });
}

/// "مفتي لبنان" in a headline is the one of that post whom the text names.
bool is_nameless_holder(const Participant& nameless, const Participant& named) {
  return nameless.type == ActorType::group && named.type == ActorType::person && nameless.name == named.post &&
         nameless.country == named.country;
}

/// A country and its official stand for each other, and so do a post and its holder.
bool stands_for(const Participant& a, const Participant& b) {
  if (a.id == b.id || is_nameless_holder(a, b) || is_nameless_holder(b, a)) return true;
  const bool country_and_person = (a.type == ActorType::country && b.type == ActorType::person) ||
                                  (a.type == ActorType::person && b.type == ActorType::country);
  return country_and_person && a.country == b.country;
}

/// "وفد المعارضة برئاسة علوش": beside a group of his country he does not stand for its state.
bool speaks_for_group(const Participant& person, const Event& event) {
  return person.type == ActorType::person && std::ranges::any_of(event.participants, [&](const Participant& other) {
           return other.type == ActorType::group && other.country == person.country;
         });
}

/// Whether every party of `part` has one in `whole` to itself: two officials of one country are two.
bool within(const Event& part, const Event& whole) {
  std::vector<bool> taken(whole.participants.size(), false);
  const auto one = [&](const Participant& p, const Participant& w) {
    return stands_for(p, w) && (p.id == w.id || !(speaks_for_group(p, part) || speaks_for_group(w, whole)));
  };
  return std::ranges::all_of(part.participants, [&](const Participant& p) {
    std::size_t i = 0;
    while (i < taken.size() && (taken[i] || !one(p, whole.participants[i]))) ++i;
    if (i < taken.size()) taken[i] = true;
    return i < taken.size();
  });
}

/// meeting, summit, talks and contact may be names for one event; a call is one where the channel is open.
bool kinds_agree(const Record& a, const Record& b) {
  if (a.event.kind == b.event.kind) return true;
  const auto face_to_face = [](Kind kind) {
    return kind == Kind::meeting || kind == Kind::summit || kind == Kind::talks || kind == Kind::contact;
  };
  if (face_to_face(a.event.kind) && face_to_face(b.event.kind)) return true;
  const auto taken_up = [&](const Record& call, const Record& other) {
    return call.event.kind == Kind::call && other.open_channel && face_to_face(other.event.kind);
  };
  return taken_up(a, b) || taken_up(b, a);
}

bool dates_agree(const Event& a, const Event& b) { return !a.date || !b.date || a.date->overlaps(*b.date); }

bool places_agree(const Event& a, const Event& b) {
  return !a.place || !b.place || a.place->id == b.place->id ||
         (a.place->country == b.place->country && !a.place->country.empty());
}

/// Two cities of one country are two places.
bool may_be_in(const Place& a, const Place& b) {
  const bool country = a.id.size() == 2 || b.id.size() == 2;
  return a.id == b.id || (country && a.country == b.country);
}

/// "آخر اجتماع بينهما في حزيران 2013": what is recalled with its year is not what lies ahead.
bool is_recalled(const Record& record, const Record& plan) {
  return record.event.status == Status::happened && record.event.date_basis == DateBasis::explicit_date &&
         plan.event.status == Status::planned && !plan.event.date;
}

/// How firmly a status speaks of what has not taken place: an offer less than a plan, a plan less than its end.
int firmness(Status status) {
  switch (status) {
    case Status::proposed:
      return 1;
    case Status::planned:
      return 2;
    case Status::postponed:
    case Status::cancelled:
      return 3;
    case Status::happened:
    case Status::denied:
      return 0;
  }
  return 0;
}

bool statuses_agree(const Record& a, const Record& b) {
  if (a.event.status == b.event.status) return true;
  // Of one plan an article may tell who offered it, that it stands, and that it was called off.
  if (firmness(a.event.status) > 0 && firmness(b.event.status) > 0) return true;
  if (is_recalled(a, b) || is_recalled(b, a)) return false;
  const auto told = [](Status status) { return status == Status::happened || status == Status::planned; };
  // A plan and what came of it are one record where a date says so, or where one of them has no tense of its own.
  const bool same_day = a.event.date && b.event.date && a.event.date == b.event.date;
  return told(a.event.status) && told(b.event.status) && (same_day || !a.tensed || !b.tensed);
}

/// "قمة الأطلسي" is the one that a person took part in.
bool names_body_alone(const Record& record) {
  return record.event.participants.size() == 1 && record.event.participants.front().type == ActorType::org;
}

/// Whether `inner` took place on the margins of `outer`.
bool is_beside(const Record& inner, const Record& outer) {
  return inner.within && std::ranges::any_of(outer.event.evidence,
                                             [&](const Evidence& told) { return told.trigger.begin == *inner.within; });
}

/// What people do on the margins of a body's event is one of its own; "بحثا خلال لقائهما" is not.
bool is_beside_body(const Record& inner, const Record& outer) {
  return is_beside(inner, outer) && std::ranges::any_of(outer.event.participants, [&](const Participant& p) {
           return p.type == ActorType::org && !has(inner.event, p.id);
         });
}

/// "تمهيدا لقمة بوتين وهولاند، اقترحت موسكو محادثات مع باريس": what one sentence tells of a summit and of talks of
/// another status is not of one event.
bool prepares(const Record& talks, const Record& summit) {
  return talks.open_channel && summit.event.kind == Kind::summit && talks.event.status != summit.event.status &&
         talks.event.evidence.front().sentence == summit.event.evidence.front().sentence;
}

bool same_event(const Record& a, const Record& b) {
  if (is_beside_body(a, b) || is_beside_body(b, a) || prepares(a, b) || prepares(b, a)) return false;
  const bool two_cities =
      a.event.kind == Kind::visit && a.event.place && b.event.place && !may_be_in(*a.event.place, *b.event.place);
  if (two_cities) return false;
  if (a.previous != b.previous && !(a.event.date && b.event.date)) return false;
  if (!kinds_agree(a, b) || !dates_agree(a.event, b.event) || !places_agree(a.event, b.event) || !statuses_agree(a, b))
    return false;
  // Of a country's talks and its leader's summit nothing says that they are one.
  const bool shared =
      std::ranges::any_of(a.event.participants, [&](const Participant& p) { return has(b.event, p.id); });
  if (!shared && a.event.kind != b.event.kind) return false;
  // What unnamed officials do is not what their leaders do.
  const bool delegates = (a.of_delegates && b.of_leaders) || (b.of_delegates && a.of_leaders);
  if (delegates && !shared) return false;
  // A summit of countries is none of their ministers' meetings.
  const bool ministers = (a.event.kind == Kind::summit && b.of_others && !a.of_others) ||
                         (b.event.kind == Kind::summit && a.of_others && !b.of_others);
  if (ministers && a.event.kind != b.event.kind) return false;
  // Nor of what their leaders did in one year, and the countries at another time that is not told.
  const bool recalls = a.event.date_basis == DateBasis::explicit_date || b.event.date_basis == DateBasis::explicit_date;
  if (!shared && recalls && a.event.date.has_value() != b.event.date.has_value()) return false;
  const bool a_in_b = within(a.event, b.event);
  const bool b_in_a = within(b.event, a.event);
  if (a_in_b && b_in_a) return true;
  const auto joins = [](const Record& part) {
    return !part.stated || !part.event.date || part.event.kind == Kind::contact || names_body_alone(part);
  };
  if (a_in_b) return joins(a);
  if (b_in_a) return joins(b);
  return false;
}

/// Whether the name of kind `a` says more than `b`: a summit is also a meeting, a contact may be anything.
int weight(const Record& record) {
  switch (record.event.kind) {
    case Kind::contact:
      return 0;
    case Kind::talks:
      return record.open_channel ? 1 : 3;
    case Kind::meeting:
      return record.open_channel ? 1 : 2;
    case Kind::call:
      return 3;
    case Kind::summit:
      return 4;
    case Kind::visit:
    case Kind::statement:
      return 2;
  }
  return 0;
}

/// Whether `day` is the first or last of the days of a stay, and no more than told of "last week".
bool bounds_stay(const Edtf& day, const Edtf& stay) {
  constexpr int week = 7;  // days
  if (day.earliest() == stay.earliest()) return true;
  return day.earliest() == stay.latest() && stay.earliest() && (*stay.latest() - *stay.earliest()).days() + 1 != week;
}

/// Of two dates of one event, that which says more: a day more than its month, and a stay more than its first or last
/// day.
bool more_precise(const std::optional<Edtf>& a, const std::optional<Edtf>& b) {
  if (!a || !b) return a.has_value();
  if (a->precision() == Precision::interval && b->precision() == Precision::day) return bounds_stay(*b, *a);
  if (b->precision() == Precision::interval && a->precision() == Precision::day) return !bounds_stay(*a, *b);
  return a->precision() < b->precision();
}

void absorb(Record& kept, Record other) {
  Event& event = kept.event;
  const bool says_more = event.kind == Kind::contact && other.event.kind != Kind::contact;
  if (weight(other) > weight(kept)) {
    event.kind = other.event.kind;
    kept.open_channel = other.open_channel;
  }
  if (firmness(event.status) > 0 && firmness(other.event.status) > 0) {
    if (firmness(other.event.status) > firmness(event.status)) event.status = other.event.status;
  } else if (other.tensed && (!kept.tensed || says_more || more_precise(other.event.date, event.date))) {
    event.status = other.event.status;
  }
  kept.tensed = kept.tensed || other.tensed;
  if (more_precise(other.event.date, event.date)) {
    event.date = other.event.date;
    event.date_basis = other.event.date_basis;
  }
  const bool finer_place = other.event.place && (!event.place || event.place->id.size() == 2);
  if (finer_place) event.place = std::move(other.event.place);
  for (Participant& participant : other.event.participants) {
    const auto same =
        std::ranges::find_if(event.participants, [&](const Participant& p) { return stands_for(p, participant); });
    if (same == event.participants.end())
      event.participants.push_back(std::move(participant));
    else if (same->type != ActorType::person && participant.type == ActorType::person && !has(event, participant.id))
      *same = std::move(participant);  // the person says more than the country or the post
  }
  kept.days = std::max(kept.days, other.days);
  kept.stated = kept.stated || other.stated;
  kept.of_others = kept.of_others || other.of_others;
  kept.of_leaders = kept.of_leaders || other.of_leaders;
  event.confidence = 1 - (1 - event.confidence) * (1 - other.event.confidence);
  for (Evidence& evidence : other.event.evidence) event.evidence.push_back(std::move(evidence));
  if (!kept.within) kept.within = other.within;
  if (!kept.journey) kept.journey = other.journey;
}

/// What the same claim tells of a denied event is denied with it: the trip to a meeting that did not take place.
void spread_denials(std::vector<Record>& records) {
  for (const Record& denied : records) {
    if (denied.event.status != Status::denied || denied.event.kind == Kind::contact) continue;
    for (Record& other : records)
      if (other.event.status == Status::happened && dates_agree(denied.event, other.event) &&
          (within(denied.event, other.event) || (other.event.kind == Kind::visit && within(other.event, denied.event))))
        other.event.status = Status::denied;
  }
}

/// "أجرت موغيريني السبت محادثات في طرابلس", and elsewhere "التقت موغيريني السراج": the date that is told with one party
/// alone is that of the one record which it can mean.
void date_by(const Record& part, std::vector<Record>& records) {
  const bool nobody = part.event.participants.empty();
  const bool has_own_kind = part.event.kind == Kind::talks && !part.open_channel &&  // "المؤتمر الذي انتهى الخميس"
                            std::ranges::any_of(records, [&](const Record& r) { return r.event.kind == Kind::talks; });
  Record* meant = nullptr;
  std::vector<Record*> there;  // "سيجري محادثات في سوريا اليوم", of each whom he is to meet there
  for (Record& record : records) {
    const bool same_status = record.event.status == part.event.status;
    if (part.event.kind == Kind::summit && record.event.kind != Kind::summit) continue;  // with others, who knows
    if (nobody && record.event.kind == Kind::contact) continue;
    if (nobody && has_own_kind && record.event.kind != part.event.kind) continue;
    const bool other_plan = nobody && !same_status && firmness(part.event.status) > 0 &&
                            firmness(record.event.status) > 0 && kinds_agree(part, record);
    if (other_plan && dates_agree(part.event, record.event)) return;  // which of them?
    const bool may_be = kinds_agree(part, record) && (nobody ? same_status : statuses_agree(part, record)) &&
                        dates_agree(part.event, record.event) && places_agree(part.event, record.event) &&
                        within(part.event, record.event);
    if (!may_be) continue;
    const bool placed = part.event.place && record.event.place && !nobody && !record.event.date &&
                        record.event.status == part.event.status && record.event.status == Status::planned;
    if (placed) there.push_back(&record);
    if (meant != nullptr && there.size() < 2) return;
    meant = &record;
  }
  if (there.size() > 1) {
    for (Record* record : there) {
      record->event.date = part.event.date;
      record->event.date_basis = part.event.date_basis;
    }
    return;
  }
  if (meant == nullptr || !more_precise(part.event.date, meant->event.date)) return;
  meant->event.date = part.event.date;
  meant->event.date_basis = part.event.date_basis;
  if (part.tensed && !meant->tensed) meant->event.status = part.event.status;
}

/// A visit without a date of its own takes that of a meeting which the visitor had there, and one that no tense puts
/// ahead or behind lies ahead with the meeting.
void date_visits(std::vector<Record>& records) {
  for (Record& visit : records) {
    if (visit.event.kind != Kind::visit || visit.event.date || !visit.event.place) continue;
    for (const Record& meeting : records) {
      const Event& event = meeting.event;
      const bool ahead = !visit.tensed && event.status == Status::planned && visit.event.status == Status::happened;
      if (event.kind == Kind::visit || !event.date || !event.place) continue;
      if (event.status != visit.event.status && !ahead) continue;
      if (!may_be_in(*event.place, *visit.event.place) || !within(visit.event, event)) continue;
      visit.event.status = event.status;
      visit.event.date = lasting(*event.date, visit.days);
      visit.event.date_basis = event.date_basis;
      break;
    }
  }
}

/// A visit takes the day of an encounter at its destination of which the document does not say who takes part.
void date_visits_by(std::span<const Record> hints, std::vector<Record>& records) {
  for (Record& visit : records) {
    if (visit.event.kind != Kind::visit || visit.event.date || !visit.event.place) continue;
    const Event* found = nullptr;
    bool several = false;
    for (const Record& hint : hints) {
      const Event& event = hint.event;
      if (event.kind == Kind::visit || !event.date || !event.place || event.status != visit.event.status) continue;
      if (event.place->id != visit.event.place->id || !event.participants.empty()) continue;
      several = several || (found != nullptr && found->date != event.date);
      found = &event;
    }
    if (found == nullptr || several) continue;
    visit.event.date = found->date;
    visit.event.date_basis = found->date_basis;
  }
}

/// "القمة المرتقبة": what no tense says of the one summit of an article lies ahead.
void plan_by(const Record& part, std::vector<Record>& records) {
  const bool identified = !part.event.participants.empty() || part.event.place || part.event.date;
  if (part.event.status != Status::planned || !part.tensed || part.event.kind == Kind::visit || !identified) return;
  Record* meant = nullptr;
  for (Record& record : records) {
    if (record.event.kind != part.event.kind || !within(part.event, record.event)) continue;
    if (!places_agree(part.event, record.event) || !dates_agree(part.event, record.event)) continue;
    if (meant != nullptr) return;
    meant = &record;
  }
  if (meant == nullptr || meant->tensed || meant->event.date || meant->event.status != Status::happened) return;
  meant->event.status = Status::planned;
}

/// "زار بكين الشهر الماضي": a meeting there took place in that time, where it is told no better. Of an arrival on one
/// day nobody knows when the meeting followed, nor of two visits during which it was.
void date_meetings(std::vector<Record>& records) {
  for (Record& meeting : records) {
    const bool face_to_face = meeting.event.kind == Kind::meeting || meeting.event.kind == Kind::summit;
    if (!face_to_face || meeting.event.date || !meeting.event.place) continue;
    const Event* found = nullptr;
    bool several = false;
    for (const Record& visit : records) {
      const Event& event = visit.event;
      if (event.kind != Kind::visit || !event.date || !event.place || event.status != meeting.event.status) continue;
      if (visit.days > 1) continue;  // on which of its days?
      if (!may_be_in(*meeting.event.place, *event.place) || !within(event, meeting.event)) continue;
      several = several || found != nullptr;
      found = &event;
    }
    if (found == nullptr || several || found->date->precision() == Precision::day) continue;
    meeting.event.date = found->date;
    meeting.event.date_basis = found->date_basis;
  }
}

/// A visit that is told by the day of arrival lasts some days more.
bool may_last_until(const Event& visit, const Event& meeting) {
  if (dates_agree(visit, meeting)) return true;
  if (visit.date->precision() != Precision::day || meeting.date->precision() != Precision::day) return false;
  constexpr int longest = 3;  // days
  const auto days = (*meeting.date->earliest() - *visit.date->earliest()).days();
  return days > 0 && days <= longest;
}

/// Whether people of the visit met somebody on its day, or a host of the country there.
bool is_on_visit(const Event& meeting, const Event& visit) {
  const auto meets = [&](const Participant& p) { return has(meeting, p.id); };
  const bool arrived = visit.status == Status::happened && meeting.status == Status::planned &&
                       std::ranges::all_of(visit.participants, meets);
  if (visit.status != meeting.status && !arrived) return false;
  const bool travelled = within(visit, meeting) || std::ranges::any_of(visit.participants, meets);
  if (!may_last_until(visit, meeting) || !travelled) return false;
  const bool same_day = visit.date && meeting.date == visit.date && visit.date->precision() == Precision::day;
  if (same_day && visit.status == meeting.status) return true;
  return std::ranges::any_of(meeting.participants, [&](const Participant& p) {
    return p.country == visit.place->country && !has(visit, p.id);
  });
}

bool is_face_to_face(Kind kind) { return kind == Kind::meeting || kind == Kind::summit || kind == Kind::talks; }

/// A meeting with a host of the country that its visitor travelled to took place there, and so did what they are said
/// to have spoken of.
void place_meetings(std::vector<Record>& records) {
  for (Record& meeting : records) {
    Event& event = meeting.event;
    if ((!is_face_to_face(event.kind) && event.kind != Kind::contact) || event.place) continue;
    const auto visit = std::ranges::find_if(records, [&](const Record& other) {
      const bool somewhere =
          other.event.kind == Kind::visit && other.event.place && !other.event.place->country.empty();
      return somewhere && is_on_visit(event, other.event);
    });
    if (visit == records.end()) continue;
    event.place = visit->event.place;
    if (event.kind == Kind::contact) event.kind = Kind::meeting;
  }
}

/// Where all who are to meet travel to one place, they meet there.
void place_by_journeys(std::vector<Record>& records) {
  for (Record& meeting : records) {
    Event& event = meeting.event;
    if (event.status != Status::planned || !is_face_to_face(event.kind) || event.place) continue;
    if (event.participants.size() < 2) continue;
    const Place* found = nullptr;
    const auto travels = [&](const Participant& p) {
      const auto visit = std::ranges::find_if(records, [&](const Record& other) {
        const bool ahead = other.event.status == Status::planned || other.event.status == Status::happened;
        return other.event.kind == Kind::visit && other.event.place && ahead && has(other.event, p.id) &&
               (found == nullptr || other.event.place->id == found->id);
      });
      if (visit == records.end()) return false;
      found = &*visit->event.place;
      return true;
    };
    if (std::ranges::all_of(event.participants, travels)) event.place = *found;
  }
}

/// "يتوجه إلى إسرائيل للقاء نتانياهو": on the day of the journey made for it, which the text tells elsewhere.
void follow_journeys(std::vector<Record>& records) {
  for (Record& meeting : records) {
    if (!meeting.journey || meeting.event.date) continue;
    const auto is_journey = [&](const Record& visit) {
      return visit.event.kind == Kind::visit && std::ranges::any_of(visit.event.evidence, [&](const Evidence& told) {
               return told.trigger.begin == *meeting.journey;
             });
    };
    const auto visit = std::ranges::find_if(records, is_journey);
    if (visit == records.end() || !visit->event.date || visit->event.date->precision() != Precision::day) continue;
    if (visit->event.status != meeting.event.status) continue;
    meeting.event.date = visit->event.date;
    meeting.event.date_basis = visit->event.date_basis;
  }
}

/// What took place on the margins of an event has its place, and its date where nothing else dates it.
void follow_outer_events(std::vector<Record>& records) {
  for (Record& inner : records) {
    if (!inner.within || !is_face_to_face(inner.event.kind)) continue;
    const auto outer = std::ranges::find_if(records, [&](const Record& other) {
      return &other != &inner && is_face_to_face(other.event.kind) && is_beside(inner, other);
    });
    if (outer == records.end()) continue;
    if (!inner.event.place) inner.event.place = outer->event.place;
    if (inner.event.date || outer->event.status != inner.event.status) continue;
    inner.event.date = outer->event.date;
    inner.event.date_basis = outer->event.date_basis;
  }
}

/// Whether a hint may tell of the event: "قمة سنغافورة" of any summit, "أجرى بومبيو محادثات في الرياض" of his meetings.
bool may_tell_of(const Record& hint, const Event& event) {
  const Status said = hint.event.status;
  const bool kinds = hint.event.kind != Kind::summit || event.kind == Kind::summit;
  const bool statuses = !hint.tensed || said == event.status || (firmness(said) > 0 && firmness(event.status) > 0);
  return kinds && statuses && dates_agree(hint.event, event) &&
         std::ranges::all_of(hint.event.participants, [&](const Participant& p) { return has(event, p.id); });
}

/// Places, and days that one party's side gives, from where the document tells of an event without saying who took
/// part. Nothing is taken where hints differ, nor one without a party where it may tell of several events.
void place_by_hints(std::vector<Record>& records, std::span<const Record> hints) {
  for (Record& record : records) {
    Event& event = record.event;
    if (!is_face_to_face(event.kind) || event.place) continue;
    const Event* found = nullptr;
    bool several = false;
    for (const Record& hint : hints) {
      if (!may_tell_of(hint, event)) continue;
      const auto tells_of = [&](const Record& other) {
        return is_face_to_face(other.event.kind) && may_tell_of(hint, other.event);
      };
      const auto on_its_day = [&](const Record& other) { return tells_of(other) && other.event.date; };
      const bool by_day = hint.event.date && event.date && std::ranges::count_if(records, on_its_day) == 1;
      if (!by_day && std::ranges::count_if(records, tells_of) > 1) continue;
      several = several || (found != nullptr && found->place->id != hint.event.place->id);
      found = &hint.event;
    }
    if (found == nullptr || several) continue;
    event.place = found->place;
    if (event.date || found->participants.empty()) continue;
    event.date = found->date;
    event.date_basis = found->date_basis;
  }
}

/// "القمة الرباعية": a meeting of leaders, or at the place or date of the summit, that the document elsewhere calls so,
/// where it can mean no other: neither a known summit nor another of the nameless ones, which is at another place.
void call_summits(std::vector<Record>& records, std::span<const Record> nameless) {
  for (const Record& summit : nameless) {
    const auto may_be = [&](const Record& record) {
      return dates_agree(summit.event, record.event) && places_agree(summit.event, record.event) &&
             within(summit.event, record.event) && (!summit.tensed || statuses_agree(summit, record));
    };
    const auto is_known = [&](const Record& record) { return record.event.kind == Kind::summit && may_be(record); };
    if (std::ranges::any_of(records, is_known)) continue;
    const auto is_meant = [&](const Record& record) {
      const Event& event = record.event;
      const bool there = summit.event.place && event.place && summit.event.place->id == event.place->id;
      const bool then = summit.event.date && summit.event.date == event.date;
      const bool only_one =
          std::ranges::all_of(nameless, [&](const Record& other) { return places_agree(other.event, event); });
      return event.kind == Kind::meeting && may_be(record) && ((record.of_leaders && only_one) || there || then);
    };
    const auto meant = std::ranges::find_if(records, is_meant);
    if (meant != records.end() && std::ranges::count_if(records, is_meant) == 1) meant->event.kind = Kind::summit;
  }
}

/// What its parties say of an encounter's kind: named people who negotiate with each other sit in one room; talks are
/// between parties and delegations, and those of governments alone no meeting where nothing says when or where they
/// were. Governments that are in touch (اتصالات) need no telephone.
Kind kind_by_parties(const Record& record) {
  const Event& event = record.event;
  const auto people = std::ranges::count(event.participants, ActorType::person, &Participant::type);
  const auto states = std::ranges::count_if(event.participants, [](const Participant& p) {
    return p.type == ActorType::country || p.type == ActorType::org;
  });
  const auto size = std::ranges::ssize(event.participants);
  if (event.kind == Kind::talks && people == 2 && size == 2) return Kind::meeting;
  if (event.kind == Kind::call && people == 0 && states > 0) return Kind::contact;
  const bool nowhere = !event.date && !event.place;
  if (event.kind == Kind::meeting && record.open_channel && nowhere && size > 1 && states == size) return Kind::talks;
  return event.kind;
}

/// One pass from first to last: each record goes to the first that tells of the same event.
std::vector<Record> join_once(std::vector<Record> records) {
  std::vector<Record> kept;
  for (Record& record : records) {
    const auto same = std::ranges::find_if(kept, [&](const Record& other) { return same_event(other, record); });
    if (same == kept.end()) {
      kept.push_back(std::move(record));
    } else {
      absorb(*same, std::move(record));
    }
  }
  return kept;
}

/// Records that have grown may turn out to be one, so that passes follow until none is joined.
std::vector<Record> join(std::vector<Record> records) {
  for (std::size_t before = records.size() + 1; records.size() < before;) {
    before = records.size();
    records = join_once(std::move(records));
  }
  return records;
}

}  // namespace

Edtf lasting(const Edtf& day, int days) {
  if (day.precision() != Precision::day || day.approximate() || (days >= -1 && days <= 1)) return day;
  const boost::gregorian::date from = *day.earliest();
  const boost::gregorian::days more(days > 0 ? days - 1 : days + 1);
  return days > 0 ? Edtf::interval(from, from + more) : Edtf::interval(from + more, from);
}

std::vector<Event> join_records(std::vector<Record> records, std::span<const Record> partial,
                                std::span<const Record> hints, std::span<const Record> nameless) {
  spread_denials(records);
  std::vector<Record> kept = join(std::move(records));
  for (Record& record : kept)
    if (record.event.date) record.event.date = lasting(*record.event.date, record.days);
  for (const Record& part : partial) plan_by(part, kept);
  for (const Record& part : partial)
    if (part.event.date) date_by(part, kept);
  follow_outer_events(kept);
  place_by_hints(kept, hints);
  date_visits(kept);
  place_meetings(kept);
  place_by_journeys(kept);
  date_visits(kept);  // by meetings placed only now
  date_visits_by(hints, kept);
  date_meetings(kept);
  follow_journeys(kept);
  call_summits(kept, nameless);
  for (Record& record : kept) record.event.kind = kind_by_parties(record);
  std::vector<Event> events;
  events.reserve(kept.size());
  for (Record& record : kept) {
    std::ranges::sort(record.event.participants, {}, &Participant::id);
    events.push_back(std::move(record.event));
  }
  return events;
}

}  // namespace waqai
