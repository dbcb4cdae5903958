// Loads the tables of data/knowledge into numbered actors, places and posts, and
// every name of theirs into one phrase trie.
#include "waqai/knowledge/knowledge.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <future>

#include "knowledge/own_file.hpp"
#include "waqai/core/error.hpp"
#include "waqai/text/fold.hpp"
#include "waqai/text/tokens.hpp"
#include "waqai/time/edtf.hpp"

namespace waqai {
namespace {

using boost::gregorian::date;
using Columns = std::vector<std::string_view>;

const Columns post_columns{"id",          "en",          "attributive", "construct",  "attributive_f",
                           "construct_f", "dual_plural", "holders",     "stands_for", "tags"};
const Columns country_columns{"id", "en", "ar", "names", "nisba", "capital", "government"};
const Columns organisation_columns{"id", "en", "ar", "names", "type", "country", "nisba", "bloc"};
const Columns country_group_columns{"id", "en", "ar", "names", "members"};
const Columns city_columns{"id", "en", "ar", "names", "country", "lat", "lon", "common"};
const Columns venue_columns{"id", "en", "ar", "names", "city"};
const Columns region_columns{"id", "en", "ar", "names", "body"};
const Columns person_columns{"id", "en", "ar", "affiliation", "names", "short", "gender"};
const Columns tenure_columns{"person", "post", "of", "from", "to"};
const Columns series_columns{"id", "en", "kind", "names", "place", "parties", "from", "to"};

std::string upper_case(std::string_view iso) {
  std::string code(iso);
  std::ranges::transform(code, code.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
  return code;
}

/// First or last day of YYYY, YYYY-MM or YYYY-MM-DD; empty is without end.
date day_of(const Table::Row& row, std::string_view column, bool last) {
  const std::string_view text = row[column];
  if (text.empty()) return date(last ? boost::gregorian::pos_infin : boost::gregorian::neg_infin);
  const auto value = Edtf::parse(text);
  if (!value || value->precision() == Precision::interval)
    throw row.error(column, "\"" + std::string(text) + "\" is no YYYY, YYYY-MM or YYYY-MM-DD");
  return last ? *value->latest() : *value->earliest();
}

/// The forms of a nisba adjective by gender, number and case: روسي، روسية، روسيين ...
constexpr std::array<std::string_view, 2> singular_endings{"", "ة"};
constexpr std::string_view accusative_ending = "ا";  // وفدا روسيا, without the article alone
constexpr std::array<std::string_view, 6> plural_endings{"ين", "ون", "ان", "ات", "تين", "تان"};

/// Applies `change` to each word: a nisba of two words agrees in both (الكوري الجنوبي).
template <typename Change>
std::string each_word(std::string_view phrase, Change change) {
  std::string result;
  for (const std::string_view word : split(phrase, ' ')) {
    if (!result.empty()) result += ' ';
    result += change(word);
  }
  return result;
}

std::string definite(std::string_view phrase) {
  return each_word(phrase, [](std::string_view word) { return "ال" + std::string(word); });
}

/// The words of the tables and of the names of `people`.
NameWords name_words_with(const Table& people) {
  NameWords words;
  for (const Table::Row& row : people.rows()) words.add_person(row["ar"]);
  return words;
}

}  // namespace

Knowledge::Knowledge(Vocabulary& vocabulary, std::span<const std::string> files) : vocabulary_(&vocabulary) {
  constexpr std::size_t usual_words = 15'000;  // of the built-in names; these are no limits
  constexpr std::size_t usual_phrases = 25'000;
  vocabulary.reserve(usual_words);
  trie_.reserve(usual_phrases);
  entries_.reserve(usual_phrases);
  const Table people = Table::builtin("knowledge/people.tsv", person_columns);
  // The words of names have a table of their own, so they can be loaded beside the rest.
  auto name_words = std::async(std::launch::async, name_words_with, std::cref(people));
  const Table posts = Table::builtin("lexicon/ar/posts.tsv", post_columns);
  load_posts(posts);
  const Table countries = Table::builtin("knowledge/countries.tsv", country_columns);
  load_countries(countries);
  load_organisations(Table::builtin("knowledge/organisations.tsv", organisation_columns));
  load_country_groups(Table::builtin("knowledge/country_groups.tsv", country_group_columns));
  load_places(Table::builtin("knowledge/cities.tsv", city_columns),
              Table::builtin("knowledge/venues.tsv", venue_columns));
  load_regions(Table::builtin("knowledge/regions.tsv", region_columns));
  load_capitals(countries);
  load_sole_bodies(posts);
  load_people(people);
  load_tenures(Table::builtin("knowledge/posts.tsv", tenure_columns));
  load_series(Table::builtin("knowledge/series.tsv", series_columns));
  name_words_ = name_words.get();
  for (const std::string& file : files) load_user_file(file);
}

void Knowledge::load_posts(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    const auto index = static_cast<PostIndex>(posts_.size());
    const auto construct = row.list("construct");
    const auto tags = row.list("tags");
    Post post{std::string(row["id"]),
              {construct.empty() ? std::string() : std::string(construct.front()), std::string(row["en"])},
              row["holders"] == "one",
              std::ranges::find(tags, "anyone") != tags.end(),
              std::ranges::find(tags, "speaks") != tags.end(),
              std::ranges::find(tags, "abroad") != tags.end(),
              std::ranges::find(tags, "joint") != tags.end(),
              no_index,
              {}};
    if (post_ids_.intern(row["id"]) != index) throw row.error("id", "the id stands twice");
    posts_.push_back(std::move(post));
    add_names(row, "attributive", EntryKind::post_attributive, index);
    add_names(row, "attributive_f", EntryKind::post_attributive, index);
    add_names(row, "construct", EntryKind::post_construct, index);
    add_names(row, "construct_f", EntryKind::post_construct, index);
    add_names(row, "dual_plural", EntryKind::post_plural, index);
  }
  for (const Table::Row& row : table.rows())
    for (const std::string_view id : row.list("stands_for"))
      posts_[post_ids_.find(row["id"])].stands_for.push_back(find_post(row, "stands_for", id));
}

void Knowledge::load_sole_bodies(const Table& table) {
  constexpr std::string_view of = "of=";
  for (const Table::Row& row : table.rows())
    for (const std::string_view tag : row.list("tags"))
      if (tag.starts_with(of))
        posts_[post_ids_.find(row["id"])].sole_body = find_actor(row, "tags", tag.substr(of.size()));
}

void Knowledge::load_countries(const Table& table) {
  actors_.reserve(actors_.size() + table.rows().size());
  for (const Table::Row& row : table.rows()) {
    KnownActor country;
    country.type = ActorType::country;
    country.country = upper_case(row["id"]);
    const ActorIndex index = add_actor(row, std::move(country));
    add_names(row, "ar", EntryKind::country, index);
    add_names(row, "names", EntryKind::country, index);
    add_names(row, "government", EntryKind::government, index);
    for (const std::string_view nisba : row.list("nisba")) add_nisba(row, nisba, index);
    // "المملكة العربية السعودية" is called المملكة.
    constexpr std::string_view kingdom = "المملكة";
    for (const std::string_view name : row.list("names"))
      if (name.starts_with(kingdom)) heads_.try_emplace({fold(kingdom), actors_[index].country}, index);

    KnownPlace place;
    place.place = {actors_[index].id, actors_[index].name, actors_[index].country, {}, {}};
    place.metonym = index;
    country_places_.emplace(index, static_cast<PlaceIndex>(places_.size()));
    places_.push_back(std::move(place));
  }
}

void Knowledge::load_organisations(const Table& table) {
  actors_.reserve(actors_.size() + table.rows().size());
  for (const Table::Row& row : table.rows()) {
    KnownActor organisation;
    if (row["type"] == "org") {
      organisation.type = ActorType::org;
    } else if (row["type"] == "group") {
      organisation.type = ActorType::group;
    } else {
      throw row.error("type", "allowed are org and group");
    }
    organisation.country = upper_case(row["country"]);
    organisation.bloc = row["bloc"] == "1";
    const ActorIndex index = add_actor(row, std::move(organisation));
    add_names(row, "ar", EntryKind::organisation, index);
    add_names(row, "names", EntryKind::organisation, index);
    const std::string_view name = row["ar"];
    // "المعارضة السورية" owns its first word, "المعارضة المسلحة السورية" does not.
    if (std::ranges::count(name, ' ') == 1) {
      const auto [head, fresh] =
          heads_.try_emplace({fold(name.substr(0, name.find(' '))), actors_[index].country}, index);
      if (!fresh) head->second = no_index;
    }
    for (const std::string_view nisba : row.list("nisba")) add_nisba(row, nisba, index);
  }
}

void Knowledge::load_country_groups(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    KnownActor group;
    group.type = ActorType::group;
    for (const std::string_view member : row.list("members"))
      group.members.push_back(find_actor(row, "members", member));
    if (group.members.size() < 2) throw row.error("members", "names fewer than two countries");
    const ActorIndex index = add_actor(row, std::move(group));
    add_names(row, "ar", EntryKind::organisation, index);
    add_names(row, "names", EntryKind::organisation, index);
  }
}

void Knowledge::load_places(const Table& cities, const Table& venues) {
  first_city_ = static_cast<PlaceIndex>(places_.size());
  places_.reserve(places_.size() + cities.rows().size());
  for (const Table::Row& row : cities.rows()) {
    const ActorIndex country = find_actor(row, "country", row["country"]);
    KnownPlace city;
    city.place = {std::string(row["id"]),
                  {std::string(row["ar"]), std::string(row["en"])},
                  actors_[country].country,
                  row.number("lat"),
                  row.number("lon")};
    const auto index = static_cast<PlaceIndex>(places_.size());
    if (first_city_ + city_ids_.intern(row["id"]) != index) throw row.error("id", "the id stands twice");
    places_.push_back(std::move(city));
    const auto kind = row["common"] == "1" ? EntryKind::common_place : EntryKind::place;
    add_names(row, "ar", kind, index);
    add_names(row, "names", kind, index);
  }
  for (const Table::Row& row : venues.rows()) {
    const PlaceIndex city = find_city(row, "city");
    add_names(row, "ar", EntryKind::place, city);
    add_names(row, "names", EntryKind::place, city);
  }
}

void Knowledge::load_regions(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    const auto index = static_cast<PlaceIndex>(places_.size());
    KnownPlace region;
    region.place = {std::string(row["id"]), {std::string(row["ar"]), std::string(row["en"])}, {}, {}, {}};
    places_.push_back(std::move(region));
    add_names(row, "ar", EntryKind::place, index);
    add_names(row, "names", EntryKind::place, index);
    if (!row["body"].empty()) regions_.emplace(find_actor(row, "body", row["body"]), index);
  }
}

void Knowledge::load_capitals(const Table& countries) {
  for (const Table::Row& row : countries.rows()) {
    if (row["capital"].empty()) continue;
    const PlaceIndex capital = find_city(row, "capital");
    const ActorIndex country = actor_ids_.find(row["id"]);
    capitals_.emplace(country, capital);
    places_[capital].metonym = country;
    Place& land = places_[country_places_.at(country)].place;
    land.latitude = places_[capital].place.latitude;
    land.longitude = places_[capital].place.longitude;
  }
}

void Knowledge::load_people(const Table& table) {
  actors_.reserve(actors_.size() + table.rows().size());
  for (const Table::Row& row : table.rows()) add_actor_of_row(row);
}

ActorIndex Knowledge::add_actor_of_row(const Table::Row& row) {
  KnownActor person;
  person.type = ActorType::person;
  person.affiliation = row["affiliation"].empty() ? no_index : find_actor(row, "affiliation", row["affiliation"]);
  if (person.affiliation != no_index) person.country = actors_[person.affiliation].country;
  person.feminine = row["gender"] == "f";
  const ActorIndex index = add_actor(row, std::move(person));
  add_people_names(row, index);
  return index;
}

void Knowledge::add_person(const Table::Row& row) {
  const ActorIndex person = add_actor_of_row(row);
  name_words_->add_person(row["ar"]);
  if (row.has("post") && !row["post"].empty()) add_tenure(row, person);
}

void Knowledge::add_people_names(const Table::Row& row, ActorIndex person) {
  add_names(row, "ar", EntryKind::person, person);
  add_names(row, "names", EntryKind::person, person);
  for (std::string_view name : row.list("short")) {
    const bool doubtful = name.starts_with('~');
    if (doubtful) name.remove_prefix(1);
    add_name(row, "short", name, doubtful ? EntryKind::doubtful_name : EntryKind::short_name, person);
  }
}

void Knowledge::load_tenures(const Table& table) {
  for (const Table::Row& row : table.rows()) add_tenure(row, find_actor(row, "person", row["person"]));
}

void Knowledge::add_tenure(const Table::Row& row, ActorIndex person) {
  const PostIndex post = find_post(row, "post", row["post"]);
  const ActorIndex of = find_actor(row, "of", row["of"]);
  const Tenure tenure{person, day_of(row, "from", false), day_of(row, "to", true)};
  if (tenure.to < tenure.from) throw row.error("to", "lies before \"from\"");
  holders_[{post, of}].push_back(tenure);
  if (posts_of_.size() <= person) posts_of_.resize(actors_.size());
  posts_of_[person].push_back({post, of, tenure});
}

void Knowledge::load_series(const Table& table) {
  for (const Table::Row& row : table.rows()) {
    Series series;
    series.id = row["id"];
    const auto kind = parse_kind(row["kind"]);
    if (!kind) throw row.error("kind", "allowed are the kinds of events, such as talks and summit");
    series.kind = *kind;
    if (!row["place"].empty()) series.place = find_city(row, "place");
    for (const std::string_view party : row.list("parties"))
      series.parties.push_back(find_actor(row, "parties", party));
    series.from = day_of(row, "from", false);
    series.to = day_of(row, "to", true);
    const auto index = static_cast<std::uint32_t>(series_.size());
    if (series_ids_.intern(series.id) != index) throw row.error("id", "the id stands twice");
    series_.push_back(std::move(series));
    add_names(row, "names", EntryKind::series, index);
  }
}

/// A user's file has the columns of people.tsv, and may name the post besides: post, of, from, to.
void Knowledge::load_user_file(const std::string& path) {
  const std::string& text = own_texts_.emplace_back(read_own_file(path));
  const Table table(path, text, person_columns);
  for (const Table::Row& row : table.rows()) add_person(row);
}

ActorIndex Knowledge::add_actor(const Table::Row& row, KnownActor actor) {
  actor.id = row["id"];
  actor.name = {std::string(row["ar"]), std::string(row["en"])};
  if (actor.id.empty()) throw row.error("id", "is empty");
  if (actor.name.ar.empty()) throw row.error("ar", "is empty");
  const auto index = static_cast<ActorIndex>(actors_.size());
  if (actor_ids_.intern(actor.id) != index) throw row.error("id", "the id stands twice");
  actors_.push_back(std::move(actor));
  return index;
}

ActorIndex Knowledge::find_actor(const Table::Row& row, std::string_view column, std::string_view id) const {
  const ActorIndex actor = actor_of_id(id);
  if (actor == no_index) throw row.error(column, "no actor has the id \"" + std::string(id) + "\"");
  return actor;
}

PlaceIndex Knowledge::find_city(const Table::Row& row, std::string_view column) const {
  const PlaceIndex city = city_of_id(row[column]);
  if (city == no_index) throw row.error(column, "no city has the id \"" + std::string(row[column]) + "\"");
  return city;
}

PostIndex Knowledge::find_post(const Table::Row& row, std::string_view column, std::string_view id) const {
  const WordTable::Number number = post_ids_.find(id);
  if (number == WordTable::none) throw row.error(column, "no post has the id \"" + std::string(id) + "\"");
  return number;
}

void Knowledge::add_names(const Table::Row& row, std::string_view column, EntryKind kind, std::uint32_t index) {
  for (const std::string_view name : row.list(column)) add_name(row, column, name, kind, index);
}

void Knowledge::add_name(const Table::Row& row, std::string_view column, std::string_view name, EntryKind kind,
                         std::uint32_t index) {
  if (name.empty()) throw row.error(column, "a value between bars is empty");
  if (kind <= EntryKind::organisation) names_.emplace_back(index, name);
  try {
    add_phrase(name, kind, index);
  } catch (const Error& error) {
    throw row.error(column, error.what());
  }
}

void Knowledge::add_phrase(std::string_view phrase, EntryKind kind, std::uint32_t index) {
  trie_.add(phrase, static_cast<PhraseId>(entries_.size()), *vocabulary_);
  entries_.push_back({kind, index});
}

/// `base` is the masculine singular; an irregular plural may follow after a slash.
/// Its accusative is left out where it is the country's name too (روسيا).
void Knowledge::add_nisba(const Table::Row& row, std::string_view base, ActorIndex actor) {
  const auto parts = split(base, '/');
  const auto add = [&](const std::string& form, EntryKind kind) {
    add_phrase(form, kind, actor);
    add_phrase(definite(form), kind, actor);
  };
  const auto inflect = [&](std::string_view ending) {
    return each_word(parts.front(), [&](std::string_view word) { return std::string(word) + std::string(ending); });
  };
  for (const std::string_view ending : singular_endings) add(inflect(ending), EntryKind::nisba);
  const std::string accusative = inflect(accusative_ending);
  auto names = row.list("names");
  names.push_back(row["ar"]);
  if (std::ranges::none_of(names, [&](std::string_view name) { return fold(name) == fold(accusative); }))
    add_phrase(accusative, EntryKind::nisba, actor);
  for (const std::string_view ending : plural_endings) add(inflect(ending), EntryKind::nisba_plural);
  for (std::size_t i = 1; i < parts.size(); ++i) add(std::string(parts[i]), EntryKind::nisba_plural);
}

ActorIndex Knowledge::actor_of_id(std::string_view id) const {
  const WordTable::Number number = actor_ids_.find(id);
  return number == WordTable::none ? no_index : number;
}

PlaceIndex Knowledge::city_of_id(std::string_view id) const {
  const WordTable::Number number = city_ids_.find(id);
  return number == WordTable::none ? no_index : first_city_ + number;
}

ActorIndex Knowledge::body_called(std::string_view head, ActorIndex country) const {
  const auto found = heads_.find({std::string(head), actors_[country].country});
  return found == heads_.end() ? no_index : found->second;
}

PlaceIndex Knowledge::capital(ActorIndex country) const {
  const auto found = capitals_.find(country);
  return found == capitals_.end() ? no_index : found->second;
}

PlaceIndex Knowledge::country_place(ActorIndex actor) const {
  const auto found = country_places_.find(actor);
  return found == country_places_.end() ? no_index : found->second;
}

PlaceIndex Knowledge::region(ActorIndex body) const {
  const auto found = regions_.find(body);
  return found == regions_.end() ? no_index : found->second;
}

ActorIndex Knowledge::holder(PostIndex post, ActorIndex of, date day) const {
  ActorIndex person = sole_holder(post, of, day);
  for (const PostIndex meant : posts_[post].stands_for)
    if (person == no_index) person = sole_holder(meant, of, day);
  return person;
}

ActorIndex Knowledge::sole_holder(PostIndex post, ActorIndex of, date day) const {
  const auto found = holders_.find({post, of});
  if (found == holders_.end() || !posts_[post].one_holder) return no_index;
  ActorIndex person = no_index;
  for (const Tenure& tenure : found->second) {
    if (day < tenure.from || day > tenure.to || tenure.person == person) continue;
    if (person != no_index) return no_index;
    person = tenure.person;
  }
  return person;
}

std::optional<std::pair<PostIndex, ActorIndex>> Knowledge::post_of(ActorIndex person, date day) const {
  std::optional<std::pair<PostIndex, ActorIndex>> best;
  for (const HeldPost& held : posts_held(person)) {
    if (day < held.tenure.from || day > held.tenure.to) continue;
    if (!best || (posts_[held.post].one_holder && !posts_[best->first].one_holder)) best = {held.post, held.of};
  }
  return best;
}

bool Knowledge::sits_for_talks(ActorIndex body) const {
  return std::ranges::any_of(series_, [&](const Series& series) {
    return series.kind == Kind::talks && series.parties.size() == 1 && series.parties.front() == body;
  });
}

bool Knowledge::is_leader(ActorIndex person, date day) const {
  const WordTable::Number leader = post_ids_.find("leader");
  if (leader == WordTable::none) return false;
  const std::vector<PostIndex>& meant = posts_[leader].stands_for;
  return std::ranges::any_of(posts_held(person), [&](const HeldPost& held) {
    return held.tenure.from <= day && day <= held.tenure.to && std::ranges::find(meant, held.post) != meant.end();
  });
}

bool Knowledge::has_held(ActorIndex person, PostIndex post, ActorIndex of) const {
  const auto found = holders_.find({post, of});
  return found != holders_.end() && std::ranges::find(found->second, person, &Tenure::person) != found->second.end();
}

std::span<const Tenure> Knowledge::tenures(PostIndex post, ActorIndex of) const {
  const auto found = holders_.find({post, of});
  if (found == holders_.end()) return {};
  return found->second;
}

std::vector<ActorIndex> Knowledge::find_actors(std::string_view name) const {
  std::vector<ActorIndex> found;
  for (ActorIndex index = 0; index < actors_.size(); ++index)
    if (actors_[index].id == name || fold(actors_[index].name.en) == fold(name)) found.push_back(index);
  TokenizedText text;
  tokenize(name, text);
  Analysis analysis;
  Analyzer(*vocabulary_).analyze(text, analysis);
  std::vector<PhraseMatch> matches;
  if (!text.tokens.empty()) trie_.match(text, analysis, 0, matches);
  for (const PhraseMatch& match : matches)
    if (match.last == text.tokens.size() && (match.clitics & ~article) == 0 &&
        entries_[match.phrase].kind <= EntryKind::organisation)
      found.push_back(entries_[match.phrase].index);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::string_view> Knowledge::names_of(ActorIndex actor) const {
  std::vector<std::string_view> names;
  for (const auto& [index, name] : names_)
    if (index == actor && std::ranges::find(names, name) == names.end()) names.push_back(name);
  return names;
}

std::span<const HeldPost> Knowledge::posts_held(ActorIndex person) const {
  return person < posts_of_.size() ? std::span<const HeldPost>(posts_of_[person]) : std::span<const HeldPost>();
}

Name Knowledge::post_name(PostIndex post, ActorIndex of) const {
  const Name& title = posts_[post].name;
  const Name& body = actors_[of].name;
  return {title.ar.empty() ? std::string() : title.ar + " " + body.ar, title.en + " of " + body.en};
}

}  // namespace waqai
