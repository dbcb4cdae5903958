// Knowledge: who is who. People with dated posts, countries, organisations, cities
// and venues, and the trie that finds their names in text.
//
// Loaded from data/knowledge and data/lexicon (built in), with files of the user
// added on top. Read-only after construction and shared by all threads.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/core/terms.hpp"
#include "waqai/knowledge/name_words.hpp"
#include "waqai/lexicon/phrase_trie.hpp"
#include "waqai/lexicon/vocabulary.hpp"
#include "waqai/lexicon/word_table.hpp"

namespace waqai {

using ActorIndex = std::uint32_t;
using PlaceIndex = std::uint32_t;
using PostIndex = std::uint32_t;
inline constexpr std::uint32_t no_index = 0xFFFFFFFFU;

struct KnownActor {
  std::string id;
  ActorType type = ActorType::person;
  Name name;
  ActorIndex affiliation = no_index;  ///< of a person: the country or organisation that he acts for
  std::string country;                ///< ISO 3166 alpha-2, upper case, or empty
  bool feminine = false;
  bool bloc = false;                ///< of an organisation: its members meet in it
  std::vector<ActorIndex> members;  ///< of a name that stands for several countries (الكوريتان); else empty
};

/// A place with, for a capital or a country, the actor that its name stands for.
struct KnownPlace {
  Place place;
  ActorIndex metonym = no_index;
};

struct Post {
  std::string id;  ///< "foreign_minister"
  Name name;       ///< "وزير خارجية", "foreign minister"
  bool one_holder = false;
  bool anyone = false;              ///< المسؤول: without a name, the country that he acts for is meant
  bool speaks = false;              ///< spokespersons: their holders are no parties
  bool abroad = false;              ///< ambassadors: في says where they serve, not where the event was
  bool joint = false;               ///< deputies: their holders often hold another post too, named right behind it
  ActorIndex sole_body = no_index;  ///< البابا: the one body that has this post, so that its name alone is enough
  std::vector<PostIndex> stands_for;  ///< whose holder is meant where this post has none
};

struct Tenure {
  ActorIndex person = no_index;
  boost::gregorian::date from;
  boost::gregorian::date to;  ///< included; pos_infin where not ended
};

/// One post of a person.
struct HeldPost {
  PostIndex post = no_index;
  ActorIndex of = no_index;
  Tenure tenure;
};

/// A named negotiation or forum with those who take part when the text names nobody.
struct Series {
  std::string id;
  Kind kind = Kind::talks;
  PlaceIndex place = no_index;
  std::vector<ActorIndex> parties;
  boost::gregorian::date from;
  boost::gregorian::date to;
};

/// What a phrase of the gazetteer stands for. Names of one thing may be of several kinds.
enum class EntryKind : std::uint8_t {
  person,            ///< full name; index: KnownActor
  short_name,        ///< names the person alone; index: KnownActor
  doubtful_name,     ///< the same, once the document has named the person otherwise
  country,           ///< index: KnownActor
  government,        ///< الكرملين; index: KnownActor
  organisation,      ///< index: KnownActor
  nisba,             ///< الروسي, indefinite or definite, singular; index: KnownActor
  nisba_plural,      ///< الروس, روسيين: people of a country; index: KnownActor
  place,             ///< city or venue; index: KnownPlace
  common_place,      ///< the same, of a name that is also a common word
  post_attributive,  ///< وزير الخارجية, before a nisba; index: Post
  post_construct,    ///< وزير خارجية, before a country; index: Post
  post_plural,       ///< وزراء خارجية, الرئيسان; index: Post
  series,            ///< مفاوضات جنيف; index: Series
};

struct Entry {
  EntryKind kind = EntryKind::person;
  std::uint32_t index = 0;
};

class Knowledge {
 public:
  /// Loads the built-in data, then `files` of the user (docs/data.md says their form), adding to `vocabulary`.
  /// @throws DataError at the first wrong row; InputError for a file that cannot be read.
  explicit Knowledge(Vocabulary& vocabulary, std::span<const std::string> files = {});

  [[nodiscard]] const PhraseTrie& trie() const { return trie_; }
  [[nodiscard]] Entry entry(PhraseId phrase) const { return entries_[phrase]; }

  [[nodiscard]] const KnownActor& actor(ActorIndex index) const { return actors_[index]; }
  [[nodiscard]] const KnownPlace& place(PlaceIndex index) const { return places_[index]; }
  [[nodiscard]] const Post& post(PostIndex index) const { return posts_[index]; }
  [[nodiscard]] const Series& series(std::uint32_t index) const { return series_[index]; }

  /// By id, or no_index. O(1).
  [[nodiscard]] ActorIndex actor_of_id(std::string_view id) const;
  [[nodiscard]] PlaceIndex city_of_id(std::string_view id) const;

  /// The capital of a country, or no_index.
  [[nodiscard]] PlaceIndex capital(ActorIndex country) const;
  /// The country itself as a place, or no_index where `actor` is no country.
  [[nodiscard]] PlaceIndex country_place(ActorIndex actor) const;

  /// The part of the world whose adjective is the body's too (أفريقي), or no_index.
  [[nodiscard]] PlaceIndex region(ActorIndex body) const;

  /// Who held `post` of `of` on `day`, or a post that it stands for: nobody known, or several at once, gives no_index.
  [[nodiscard]] ActorIndex holder(PostIndex post, ActorIndex of, boost::gregorian::date day) const;
  /// The post that `person` held on `day` with its country or body; of several, one that has a single holder.
  [[nodiscard]] std::optional<std::pair<PostIndex, ActorIndex>> post_of(ActorIndex person,
                                                                        boost::gregorian::date day) const;
  /// Whether somebody holds, on that day, a post that زعيم may mean: president, king, prime minister.
  [[nodiscard]] bool is_leader(ActorIndex person, boost::gregorian::date day) const;
  /// Whether `person` ever held `post` of `of`.
  [[nodiscard]] bool has_held(ActorIndex person, PostIndex post, ActorIndex of) const;
  /// All terms of `post` of `of`, in the order of the data; empty where none is known.
  [[nodiscard]] std::span<const Tenure> tenures(PostIndex post, ActorIndex of) const;
  /// "وزير خارجية روسيا", "foreign minister of Russia".
  [[nodiscard]] Name post_name(PostIndex post, ActorIndex of) const;

  /// The one organisation of `country` whose name begins with the folded word `head`: المعارضة of Syria.
  [[nodiscard]] ActorIndex body_called(std::string_view head, ActorIndex country) const;

  /// Adds a person of a table with the columns of a user's file, and the post that the row may name. The table's text
  /// must outlive this object. @throws DataError for a wrong row, which may leave a part of it behind.
  void add_person(const Table::Row& row);

  /// The actors of this id, of this English name without regard to case, or of this Arabic name, in order of number.
  [[nodiscard]] std::vector<ActorIndex> find_actors(std::string_view name) const;
  /// All names of an actor in Arabic as the tables write them, the full ones first; without the ~ of doubtful ones.
  [[nodiscard]] std::vector<std::string_view> names_of(ActorIndex actor) const;
  /// The posts of a person in the order of the tables.
  [[nodiscard]] std::span<const HeldPost> posts_held(ActorIndex person) const;
  /// Words that are and are not parts of names, for people who are not in the tables.
  [[nodiscard]] const NameWords& name_words() const { return *name_words_; }

  [[nodiscard]] std::size_t actor_count() const { return actors_.size(); }
  [[nodiscard]] std::size_t place_count() const { return places_.size(); }
  /// Whether the body has a series of talks of its own: what it alone holds is a session of them. O(series).
  [[nodiscard]] bool sits_for_talks(ActorIndex body) const;

  [[nodiscard]] std::size_t series_count() const { return series_.size(); }

 private:
  void load_posts(const Table& table);
  void load_sole_bodies(const Table& table);
  void load_countries(const Table& table);
  void load_organisations(const Table& table);
  void load_country_groups(const Table& table);
  void load_places(const Table& cities, const Table& venues);
  void load_regions(const Table& table);
  void load_capitals(const Table& countries);
  void load_people(const Table& table);
  ActorIndex add_actor_of_row(const Table::Row& row);
  void load_tenures(const Table& table);
  void load_series(const Table& table);
  void load_user_file(const std::string& path);

  [[nodiscard]] ActorIndex sole_holder(PostIndex post, ActorIndex of, boost::gregorian::date day) const;
  ActorIndex add_actor(const Table::Row& row, KnownActor actor);
  void add_names(const Table::Row& row, std::string_view column, EntryKind kind, std::uint32_t index);
  void add_name(const Table::Row& row, std::string_view column, std::string_view name, EntryKind kind,
                std::uint32_t index);
  void add_phrase(std::string_view phrase, EntryKind kind, std::uint32_t index);
  void add_tenure(const Table::Row& row, ActorIndex person);
  void add_nisba(const Table::Row& row, std::string_view base, ActorIndex actor);
  void add_people_names(const Table::Row& row, ActorIndex person);
  ActorIndex find_actor(const Table::Row& row, std::string_view column, std::string_view id) const;
  PlaceIndex find_city(const Table::Row& row, std::string_view column) const;
  PostIndex find_post(const Table::Row& row, std::string_view column, std::string_view id) const;

  Vocabulary* vocabulary_;
  std::optional<NameWords> name_words_;  ///< of the built-in tables once these are loaded
  PhraseTrie trie_;
  std::vector<Entry> entries_;
  std::vector<KnownActor> actors_;
  std::vector<KnownPlace> places_;
  std::vector<Post> posts_;
  std::vector<Series> series_;
  WordTable actor_ids_;                                              ///< by ActorIndex
  std::map<std::pair<std::string, std::string>, ActorIndex> heads_;  ///< by first word and country; no_index: several
  WordTable post_ids_;                                               ///< by PostIndex
  WordTable series_ids_;                                             ///< by its index in series_
  WordTable city_ids_;                                               ///< in the order of places_ from first_city_ on
  PlaceIndex first_city_ = 0;                                        ///< those before are countries
  std::unordered_map<ActorIndex, PlaceIndex> capitals_;
  std::unordered_map<ActorIndex, PlaceIndex> country_places_;
  std::unordered_map<ActorIndex, PlaceIndex> regions_;  ///< by body
  std::map<std::pair<PostIndex, ActorIndex>, std::vector<Tenure>> holders_;
  std::vector<std::vector<HeldPost>> posts_of_;                ///< by actor; those behind the last have none
  std::deque<std::pair<ActorIndex, std::string_view>> names_;  ///< of actors, as written; views of built-in or own text
  std::deque<std::string> own_texts_;                          ///< of the user's files
};

}  // namespace waqai
