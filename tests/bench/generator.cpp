// The made-up press of the benchmarks: first a world, then encounters in it, then reports of each.
// Only std::mt19937_64 is used of <random>, as its distributions differ from one standard library to another.
#include "generator.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <string>
#include <utility>

namespace waqai_bench {
namespace {

using waqai::ActorType;
using waqai::DateBasis;
using waqai::DocumentEvents;
using waqai::Edtf;
using waqai::Event;
using waqai::Kind;
using waqai::Participant;
using waqai::Place;
using waqai::Role;
using waqai::Status;

constexpr std::size_t least_actors = 500;
constexpr std::size_t country_count = 200;
constexpr std::size_t city_count = 600;
constexpr int day_count = 25 * 365;
constexpr int latest_recall = 400;  // days after an encounter
constexpr std::size_t desks = 4;    // documents that are written at a time, each day

std::string numbered(const char* word, std::size_t number) {
  std::string digits = std::to_string(number);
  return word + std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// In [0, 1).
  double unit() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
  bool chance(double probability) { return unit() < probability; }
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(unit() * static_cast<double>(end)); }
  /// Both ends included.
  int between(int first, int last) { return first + static_cast<int>(unit() * (last - first + 1)); }
  /// Pareto's law: `least` or little more as a rule, much more now and then.
  int skewed(double least, double exponent, int most) {
    const double value = least / std::pow(1 - unit(), exponent);
    return static_cast<int>(std::min(value, static_cast<double>(most)));
  }

 private:
  std::mt19937_64 engine_;
};

/// Ranks by the law of Zipf and Mandelbrot: rank r has the weight 1 / (r + 2.7), r from 1.
class Zipf {
 public:
  explicit Zipf(std::size_t size) {
    double sum = 0;
    for (std::size_t rank = 1; rank <= size; ++rank) sums_.push_back(sum += 1 / (static_cast<double>(rank) + 2.7));
  }

  [[nodiscard]] std::size_t size() const { return sums_.size(); }

  /// O(log size).
  std::size_t pick(Random& random) const {
    const auto found = std::ranges::upper_bound(sums_, random.unit() * sums_.back());
    return std::min(static_cast<std::size_t>(found - sums_.begin()), sums_.size() - 1);
  }

 private:
  std::vector<double> sums_;
};

/// "aa", "ab" ...: codes of countries.
std::string country_code(std::size_t index, char first_letter) {
  return {static_cast<char>(first_letter + index / 26), static_cast<char>(first_letter + index % 26)};
}

class World {
 public:
  World(std::size_t actors, Random& random) : others_(std::max(actors, least_actors) - country_count) {
    for (std::size_t i = 0; i < country_count; ++i) actors_.push_back(country(i));
    for (std::size_t i = 0; i < city_count; ++i) places_.push_back(city(i, countries_.pick(random)));
    while (actors_.size() < country_count + others_.size()) actors_.push_back(person_or_body(random));
  }

  [[nodiscard]] const Participant& actor(std::size_t index) const { return actors_[index]; }
  [[nodiscard]] const Place& place(std::size_t index) const { return places_[index]; }

  std::size_t any_actor(Random& random) const {
    return random.chance(0.12) ? countries_.pick(random) : country_count + others_.pick(random);
  }
  std::size_t any_place(Random& random) const { return cities_.pick(random); }

  [[nodiscard]] Participant country_of(const Participant& official) const {
    const auto first = static_cast<std::size_t>(official.country[0] - 'A');
    return actors_[first * 26 + static_cast<std::size_t>(official.country[1] - 'A')];
  }

  static Place country_of(const Place& place) {
    std::string id = place.country;
    for (char& c : id) c = static_cast<char>(c - 'A' + 'a');
    return {id, {"دولة " + id, "Country " + id}, place.country, place.latitude, place.longitude};
  }

 private:
  static Participant country(std::size_t index) {
    const std::string id = country_code(index, 'a');
    return {id, ActorType::country, Role::party, {"دولة " + id, "Country " + id}, country_code(index, 'A'), {}};
  }

  static Place city(std::size_t index, std::size_t country) {
    return {numbered("city-", index),
            {numbered("مدينة ", index), numbered("City ", index)},
            country_code(country, 'A'),
            static_cast<double>(index % 120) - 60,
            static_cast<double>(index % 360) - 180};
  }

  Participant person_or_body(Random& random) const {
    const std::size_t number = actors_.size();
    if (random.chance(0.1)) {
      const ActorType type = random.chance(0.5) ? ActorType::org : ActorType::group;
      return {
          numbered("body-", number), type, Role::party, {numbered("هيئة ", number), numbered("Body ", number)}, {}, {}};
    }
    const std::string country = country_code(countries_.pick(random), 'A');
    return {numbered("given-family-", number),
            ActorType::person,
            Role::party,
            {numbered("اسم العائلة ", number), numbered("Given Family ", number)},
            country,
            {"وزير خارجية " + country, "foreign minister of " + country}};
  }

  Zipf countries_{country_count};
  Zipf cities_{city_count};
  Zipf others_;
  std::vector<Participant> actors_;
  std::vector<Place> places_;
};

struct Encounter {
  Kind kind = Kind::meeting;
  int first_day = 0;  // since 2000-01-01
  int last_day = 0;
  std::vector<std::size_t> parties;  // indices in World, each once
  std::size_t place = 0;
};

Edtf::Date date_of(int day) { return Edtf::Date(2000, 1, 1) + boost::gregorian::days(day); }

Edtf dates_of(const Encounter& encounter, int shift = 0) {
  return Edtf::interval(date_of(encounter.first_day + shift), date_of(encounter.last_day + shift));
}

bool is_encounter(Kind kind) { return kind == Kind::meeting || kind == Kind::summit || kind == Kind::talks; }

/// Lets things happen: lone encounters, and crises, in which a few parties meet again and again.
class History {
 public:
  History(const World& world, Random& random) : world_(world), random_(random) {}

  /// One encounter, or those of one crisis.
  std::vector<Encounter> next() {
    const int start = random_.between(30, day_count - 60);  // within the years with all that is told before and after
    if (random_.chance(0.9)) return {encounter({}, start)};
    const std::vector<std::size_t> cast = actors(random_.between(3, 9), {});
    const int length = random_.between(3, 45);
    std::vector<Encounter> crisis;
    for (int left = random_.skewed(4, 0.8, 300); left > 0; --left)
      crisis.push_back(encounter(cast, start + random_.between(0, length)));
    return crisis;
  }

 private:
  Kind kind() {
    const double value = random_.unit();
    if (value < 0.45) return Kind::meeting;
    if (value < 0.65) return Kind::visit;
    if (value < 0.80) return Kind::call;
    if (value < 0.92) return Kind::talks;
    return value < 0.97 ? Kind::summit : Kind::statement;
  }

  int party_count(Kind kind) {
    if (kind == Kind::visit) return random_.chance(0.9) ? 1 : 2;
    if (kind == Kind::call || kind == Kind::statement) return 2;
    return random_.skewed(kind == Kind::meeting ? 2 : 2.5, 0.3, 12);
  }

  /// Of the cast, where there is one and it reaches.
  std::vector<std::size_t> actors(int count, const std::vector<std::size_t>& cast) {
    std::vector<std::size_t> chosen;
    while (static_cast<int>(chosen.size()) < count) {
      const bool from_cast = chosen.size() + 1 < cast.size();
      const std::size_t actor = from_cast ? cast[random_.below(cast.size())] : world_.any_actor(random_);
      if (std::ranges::find(chosen, actor) == chosen.end()) chosen.push_back(actor);
    }
    return chosen;
  }

  Encounter encounter(const std::vector<std::size_t>& cast, int day) {
    Encounter made;
    made.kind = kind();
    made.parties = actors(party_count(made.kind), cast);
    const bool long_one = made.kind != Kind::call && random_.chance(0.1);
    made.first_day = day;
    made.last_day = long_one ? day + random_.between(1, 3) : day;
    made.place = world_.any_place(random_);
    return made;
  }

  const World& world_;
  Random& random_;
};

/// Writes what the papers make of encounters, each report a record in a document of its day.
class Press {
 public:
  Press(const World& world, Random& random, std::size_t records)
      : world_(world), random_(random), records_(records), open_(desks * (day_count + latest_recall)) {}

  [[nodiscard]] bool is_full() const { return written_ == records_; }

  Records take() {
    Records taken;
    for (const auto& told : told_) taken.told.insert(taken.told.end(), told.begin(), told.end());
    taken.documents = std::move(documents_);
    return taken;
  }

  void cover(const Encounter& encounter) {
    ++story_;
    if (random_.chance(0.25)) announce(encounter);
    if (random_.chance(0.05)) return;  // nothing came of it, or nobody saw it
    for (int left = random_.skewed(1.2, 0.75, 60); left > 0; --left) {
      const bool recalled = random_.chance(0.1);
      const int later = recalled ? random_.between(20, latest_recall) : random_.skewed(1, 0.5, 4) - 1;
      report(encounter, Status::happened, encounter.last_day + later, told_date(encounter, recalled));
    }
    if (random_.chance(0.01)) report(encounter, Status::denied, encounter.last_day + 1, dates_of(encounter));
  }

 private:
  static constexpr std::size_t no_document = static_cast<std::size_t>(-1);
  static constexpr std::size_t status_count = 6;

  void announce(const Encounter& encounter) {
    const bool put_off = random_.chance(0.1);
    const int shift = put_off ? -random_.between(1, 7) : 0;
    const int first_plan = encounter.first_day + shift;
    const int told = first_plan - random_.between(1, 14);
    for (int left = random_.skewed(1, 0.5, 8); left > 0; --left) {
      const bool dated = random_.chance(0.8);
      const std::optional<Edtf> date = dated ? std::optional(dates_of(encounter, shift)) : std::nullopt;
      report(encounter, random_.chance(0.1) ? Status::proposed : Status::planned, told, date);
    }
    if (put_off) report(encounter, Status::postponed, first_plan - 1, dates_of(encounter));
  }

  /// Right as a rule; else by a day beside it, a month, or none.
  std::optional<Edtf> told_date(const Encounter& encounter, bool recalled) {
    const double value = random_.unit();
    const Edtf::Date day = date_of(encounter.first_day);
    if (value < (recalled ? 0.5 : 0.04)) return Edtf::month(day.year(), day.month());
    if (value < (recalled ? 0.6 : 0.16)) return std::nullopt;
    if (value < (recalled ? 0.6 : 0.19)) return dates_of(encounter, random_.chance(0.5) ? 1 : -1);
    return dates_of(encounter);
  }

  void report(const Encounter& encounter, Status status, int day, std::optional<Edtf> date) {
    if (is_full()) return;
    const std::size_t index = document_of(day);
    DocumentEvents& document = documents_[index];
    Event event;
    event.id = document.document + '#' + std::to_string(document.events.size() + 1);
    event.kind = told_kind(encounter.kind);
    event.status = status;
    event.date = date;
    if (date) event.date_basis = random_.chance(0.3) ? DateBasis::explicit_date : DateBasis::relative;
    event.participants = told_parties(encounter);
    event.place = told_place(encounter);
    event.confidence = 0.5 + 0.5 * random_.unit();
    event.evidence = {evidence(document, event)};
    document.events.push_back(std::move(event));
    told_[index].push_back(story_ * status_count + static_cast<std::size_t>(status));
    ++written_;
  }

  /// What some desk is writing that day, unless it tells this story already or is long enough.
  std::size_t document_of(int day) {
    OpenDocument& open = open_[static_cast<std::size_t>(day) * desks + random_.below(desks)];
    if (open.index == no_document || open.story == story_ || open.room == 0) {
      DocumentEvents document;
      document.document = numbered("article-", documents_.size());
      document.date = Edtf::day(date_of(day));
      document.date_basis = DateBasis::given;
      document.source = numbered("وكالة ", random_.below(50));
      open.index = documents_.size();
      open.room = random_.between(1, 6);
      documents_.push_back(std::move(document));
      told_.emplace_back();
    }
    open.story = story_;
    --open.room;
    return open.index;
  }

  Kind told_kind(Kind kind) {
    if (!is_encounter(kind) || random_.chance(0.85)) return kind;
    return kind == Kind::meeting ? Kind::talks : Kind::meeting;
  }

  /// Two at least of several; here and there a country for its official.
  std::vector<Participant> told_parties(const Encounter& encounter) {
    std::vector<Participant> parties;
    for (std::size_t i = 0; i < encounter.parties.size(); ++i) {
      const Participant& actor = world_.actor(encounter.parties[i]);
      if (i >= 2 && random_.chance(0.3)) continue;
      const bool by_country = actor.type == ActorType::person && random_.chance(0.08);
      parties.push_back(by_country ? world_.country_of(actor) : actor);
      if (encounter.kind == Kind::visit) parties.back().role = Role::guest;
    }
    std::ranges::sort(parties, {}, &Participant::id);
    const auto same = [](const Participant& a, const Participant& b) { return a.id == b.id; };
    parties.erase(std::unique(parties.begin(), parties.end(), same), parties.end());
    return parties;
  }

  std::optional<Place> told_place(const Encounter& encounter) {
    const double value = random_.unit();
    const bool remote = encounter.kind == Kind::call || encounter.kind == Kind::statement;
    if (remote || value < 0.2) return std::nullopt;
    const Place& place = world_.place(encounter.place);
    if (value < 0.32) return World::country_of(place);
    return value < 0.35 ? world_.place(world_.any_place(random_)) : place;
  }

  /// A sentence as long as those of the press.
  static waqai::Evidence evidence(const DocumentEvents& document, const Event& event) {
    std::string text = "خبر عن لقاء جمع عددا من المسؤولين في ختام يوم طويل من المشاورات: ";
    for (const Participant& party : event.participants) text += party.name.ar + '.';
    const auto begin = static_cast<std::uint32_t>(document.events.size() * 400);
    const auto end = begin + static_cast<std::uint32_t>(text.size());
    return {document.document, {begin, end}, {begin, begin + 6}, "ar.meeting.meet", std::move(text)};
  }

  struct OpenDocument {
    std::size_t index = no_document;
    std::size_t story = 0;
    int room = 0;
  };

  const World& world_;
  Random& random_;
  std::size_t records_;
  std::size_t written_ = 0;
  std::size_t story_ = 0;
  std::vector<OpenDocument> open_;  // by day, then desk
  std::vector<DocumentEvents> documents_;
  std::vector<std::vector<std::size_t>> told_;  // by document
};

}  // namespace

Records generate_records(std::size_t records, const WorldOptions& options) {
  Random random(options.seed);
  const World world(options.actors, random);
  History history(world, random);
  Press press(world, random, records);
  while (!press.is_full())
    for (const Encounter& encounter : history.next()) press.cover(encounter);
  return press.take();
}

std::vector<Event> generate_events(std::size_t events, const WorldOptions& options) {
  Random random(options.seed);
  const World world(options.actors, random);
  History history(world, random);
  std::vector<Event> made;
  while (made.size() < events) {
    for (const Encounter& encounter : history.next()) {
      Event event;
      event.kind = encounter.kind;
      event.date = dates_of(encounter);
      event.date_basis = DateBasis::explicit_date;
      for (const std::size_t actor : encounter.parties) event.participants.push_back(world.actor(actor));
      std::ranges::sort(event.participants, {}, &Participant::id);
      if (encounter.kind != Kind::call) event.place = world.place(encounter.place);
      event.evidence = {{numbered("article-", made.size()), {0, 1}, {0, 1}, "ar.meeting.meet", {}}};
      made.push_back(std::move(event));
    }
  }
  made.erase(made.begin() + static_cast<std::ptrdiff_t>(events), made.end());
  std::ranges::stable_sort(made, {}, &Event::date);
  for (std::size_t i = 0; i < made.size(); ++i) made[i].id = numbered("event-", i);
  return made;
}

}  // namespace waqai_bench
