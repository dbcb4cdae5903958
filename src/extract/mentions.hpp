// Mentions: noun phrases that stand for actors and places, resolved within the document.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/tagged_text.hpp"
#include "extract/unknown_names.hpp"
#include "waqai/time/time_lexicon.hpp"

namespace waqai {

/// One party that a mention stands for: a known actor, or a post whose holder is not known.
struct Party {
  ActorIndex actor = no_index;  ///< no_index: known by post only
  PostIndex post = no_index;
  ActorIndex of = no_index;
  std::string name;  ///< of somebody whom the data do not know, as written

  /// Somebody known is the same with a post and without.
  bool operator==(const Party& other) const {
    if (actor != no_index || other.actor != no_index) return actor == other.actor;
    return post == other.post && of == other.of && name == other.name;
  }
};

struct Mention {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  CliticSet clitics = no_clitic;  ///< before the first word
  std::vector<Party> parties;  ///< several for الرئيسان الروسي والتركي; empty where it is a place only
  PlaceIndex place = no_index;  ///< where it may stand for a place
  bool officials = false;       ///< وزراء الخارجية العرب, against their body or country itself
  bool named = false;           ///< by name, not by post or by a word that points back
  double score = 1;             ///< how sure the parties are, from 0 to 1: orders readings, and is no probability
};

/// Finds mentions from left to right, remembering whom the document has named.
class MentionFinder {
 public:
  MentionFinder(const TaggedText& text, const Knowledge& knowledge, const TimeLexicon& times,
                std::optional<boost::gregorian::date> day)
      : text_(text), knowledge_(knowledge), names_(text, knowledge.name_words(), times), day_(day) {}

  /// Looks through tokens [first, last), the whole document, for the countries named, and the one among them that posts
  /// without a country belong to. Call it before find().
  void find_home(std::uint32_t first, std::uint32_t last);

  /// The mentions of tokens [first, last), in order, not overlapping. Sentences must be given in order.
  std::vector<Mention> find(std::uint32_t first, std::uint32_t last);

 private:
  using Result = std::optional<Mention>;

  /// A known actor's name, and the token behind it.
  struct Body {
    ActorIndex actor = no_index;
    std::uint32_t last = 0;
  };
  /// A place that words point back to, and the token behind them.
  struct PlaceBefore {
    PlaceIndex place = no_index;
    std::uint32_t last = 0;
    CliticSet clitics = no_clitic;
  };
  /// Somebody whom no table knows, as the document has named him.
  struct Learned {
    Party party;
    std::vector<std::string> words;  ///< folded
    std::uint32_t last = 0;          ///< where a match of it ends
  };

  [[nodiscard]] Result mention_at(std::uint32_t at);
  [[nodiscard]] bool belongs_to_another(const Mention& mention) const;
  void join_appositions(std::vector<Mention>& mentions) const;
  void name_apposed_posts(std::vector<Mention>& mentions, std::uint32_t first);
  [[nodiscard]] std::optional<UnknownNames::Name> name_before(std::uint32_t end, std::uint32_t free) const;
  void expand_groups(Mention& mention) const;
  [[nodiscard]] bool is_of_people(const Mention& mention) const;
  void remember_head(const Mention& mention);
  void remember(const Mention& mention);
  void remember_list(const Mention& mention);
  [[nodiscard]] bool follows_event(std::uint32_t at) const;
  void remember_sides(const Mention& mention);
  void remember_honours(const Mention& mention);
  [[nodiscard]] Party resolve(PostIndex post, ActorIndex of) const;
  [[nodiscard]] ActorIndex country_of(ActorIndex index) const;
  [[nodiscard]] std::optional<Body> nisba_at(std::uint32_t at, bool plural) const;
  [[nodiscard]] std::optional<Body> body_at(std::uint32_t at) const;
  [[nodiscard]] ActorIndex country_of_body(ActorIndex body) const;
  [[nodiscard]] std::optional<Body> body_in_marks(std::uint32_t at) const;
  [[nodiscard]] std::optional<Body> capital_at(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip(std::uint32_t at, WordClass word_class) const;
  [[nodiscard]] bool starts_with_wa(std::uint32_t at) const;
  [[nodiscard]] bool may_start_with_wa(std::uint32_t at) const;
  [[nodiscard]] Mention make(std::uint32_t first, std::uint32_t last, CliticSet clitics, Party party, bool named,
                             double score = 1) const;
  [[nodiscard]] std::string words(std::uint32_t first, std::uint32_t last) const;

  // Names:
  [[nodiscard]] Result person_at(std::uint32_t at);
  [[nodiscard]] Result unknown_person_at(const WordMatch& title, std::uint32_t begin) const;
  [[nodiscard]] std::optional<Party> named_by_last_name(std::uint32_t at) const;
  [[nodiscard]] std::optional<Party> named_by_given_name(std::uint32_t at) const;
  [[nodiscard]] Result learned_mention_at(std::uint32_t at) const;
  [[nodiscard]] std::optional<Body> name_after(std::uint32_t at, const Party& role) const;
  [[nodiscard]] std::optional<Body> name_at(std::uint32_t at, bool after_post, const Party& role) const;
  [[nodiscard]] std::optional<std::uint32_t> full_name_at(std::uint32_t at) const;
  [[nodiscard]] ActorIndex namesake_of(ActorIndex person, std::uint32_t at) const;
  [[nodiscard]] bool follows_feminine_verb(std::uint32_t at) const;
  [[nodiscard]] bool is_reigning(const NameMatch& name) const;
  [[nodiscard]] static bool is_form_of(const NameMatch& match, const Body& name);
  [[nodiscard]] bool is_also_a_word(const PhraseMatch& phrase) const;
  [[nodiscard]] bool is_of_another(const NameMatch& name) const;
  [[nodiscard]] std::optional<UnknownNames::Name> unknown_name(std::uint32_t at) const;
  [[nodiscard]] std::optional<UnknownNames::Name> unknown_name_ahead(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip_titles(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip_adjective(std::uint32_t at) const;
  [[nodiscard]] bool ends_field(std::uint32_t at) const;
  [[nodiscard]] std::optional<Learned> learned_at(std::uint32_t at) const;
  void learn(const Mention& mention);

  // Places, countries and bodies:
  [[nodiscard]] Result actor_at(std::uint32_t at);
  [[nodiscard]] Result place_at(std::uint32_t at);
  [[nodiscard]] std::optional<PlaceBefore> place_named_before(std::uint32_t at) const;
  [[nodiscard]] const NameMatch* city_behind(std::uint32_t at, bool common_too) const;
  [[nodiscard]] const NameMatch* likeliest_place(std::uint32_t at) const;
  [[nodiscard]] bool begins_collective(const PhraseMatch& name) const;
  [[nodiscard]] bool is_city_here(const PhraseMatch& phrase) const;
  [[nodiscard]] bool names_country_of(PlaceIndex place) const;
  [[nodiscard]] bool governs_place(std::uint32_t at) const;

  // Posts:
  [[nodiscard]] Result post_at(std::uint32_t at);
  [[nodiscard]] std::ptrdiff_t people_in(const Mention& mention) const;
  [[nodiscard]] Result titled_post_at(std::uint32_t at);
  [[nodiscard]] Result single_post(const NameMatch& post);
  [[nodiscard]] Result with_second_post(const NameMatch& post);
  [[nodiscard]] bool is_of_name_before(std::uint32_t at, const Party& role) const;
  [[nodiscard]] std::optional<Body> home_at(std::uint32_t at) const;
  [[nodiscard]] bool agrees(const NameMatch& post, std::uint32_t at) const;
  [[nodiscard]] bool takes_genitive(const NameMatch& post, std::uint32_t at) const;
  [[nodiscard]] bool is_indefinite(const NameMatch& post, std::uint32_t end) const;
  [[nodiscard]] ActorIndex country_before(std::uint32_t end) const;
  [[nodiscard]] std::uint32_t skip_field(std::uint32_t at, const Party& role) const;
  [[nodiscard]] std::optional<Body> known_name_ahead(std::uint32_t at) const;
  [[nodiscard]] bool opens_field(std::uint32_t at) const;
  [[nodiscard]] std::optional<UnknownNames::Name> unknown_holder(std::uint32_t at, const Party& role,
                                                                 EntryKind kind) const;
  [[nodiscard]] ActorIndex holder_spelled_so(const Party& role, const UnknownNames::Name& name) const;
  [[nodiscard]] Party former_holder(Party role) const;
  [[nodiscard]] std::optional<Party> last_with_longer_post(PostIndex post) const;
  [[nodiscard]] ActorIndex named_with_longer_post(const Party& role) const;
  [[nodiscard]] bool is_shared(const NameMatch& post) const;
  [[nodiscard]] bool is_sole_office(PostIndex post) const;
  [[nodiscard]] Result post_of_somebody(const NameMatch& post, const Party& role, bool former) const;
  [[nodiscard]] ActorIndex country_of_owner(bool feminine) const;
  [[nodiscard]] Result plural_post(const NameMatch& post);
  [[nodiscard]] Result counterpart_at(std::uint32_t at);
  [[nodiscard]] std::optional<Body> bloc_behind(std::uint32_t at) const;
  [[nodiscard]] PostIndex post_of_counterpart(const std::optional<Body>& nisba, std::size_t passed) const;
  [[nodiscard]] Result same_post_at(std::uint32_t at) const;

  // References:
  [[nodiscard]] Result pointer_at(std::uint32_t at) const;
  [[nodiscard]] Result honoured_at(std::uint32_t at) const;
  [[nodiscard]] bool follows_verb(std::uint32_t at) const;
  [[nodiscard]] bool follows_bare_noun(std::uint32_t at) const;
  [[nodiscard]] bool follows_person(std::uint32_t at) const;
  [[nodiscard]] Result pair_at(std::uint32_t at);
  [[nodiscard]] bool is_called(PostIndex held, PostIndex post) const;
  [[nodiscard]] std::vector<Party> last_people(std::size_t most, PostIndex post) const;
  [[nodiscard]] Result these_countries_at(std::uint32_t at) const;
  [[nodiscard]] Result these_leaders_at(std::uint32_t at) const;
  [[nodiscard]] std::vector<Party> leaders_named_last(std::size_t count) const;
  [[nodiscard]] Result homeland_at(std::uint32_t at) const;
  [[nodiscard]] std::vector<ActorIndex> two_countries() const;
  [[nodiscard]] std::vector<ActorIndex> listed_countries(std::size_t count) const;
  [[nodiscard]] Result whose_collective(std::uint32_t at);
  [[nodiscard]] Result collective_at(std::uint32_t at);
  void countries_of_ministers(std::uint32_t at, Mention& mention) const;
  [[nodiscard]] bool is_adjective(std::uint32_t at) const;
  [[nodiscard]] bool is_country_adjective(std::uint32_t before) const;
  void country_of_institution(std::uint32_t at, Mention& mention) const;
  [[nodiscard]] std::uint32_t skip_of_countries(std::uint32_t at) const;
  [[nodiscard]] Result people_at(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip_to_body(std::uint32_t at) const;
  [[nodiscard]] Result kingdom_called(std::uint32_t at, std::string_view head, CliticSet clitics) const;
  [[nodiscard]] Result short_form_at(std::uint32_t at) const;
  [[nodiscard]] bool may_be_another(const Party& body, const std::string& head, std::uint32_t at) const;
  [[nodiscard]] Result body_of_country_at(std::uint32_t at) const;
  [[nodiscard]] std::string head_word(std::uint32_t at, CliticSet clitics) const;

  const TaggedText& text_;
  const Knowledge& knowledge_;
  UnknownNames names_;
  std::optional<boost::gregorian::date> day_;
  std::unordered_map<ActorIndex, std::uint32_t> seen_;  ///< people named, with the count at their last mention
  std::unordered_map<PostIndex, Party> last_of_post_;
  std::map<PostIndex, std::vector<Party>> last_pair_of_post_;  // two who were named together with it
  std::unordered_map<std::string, Party> last_of_head_;  ///< المعارضة السورية, by its first word: المعارضة
  std::set<std::string> shared_heads_;                   ///< first words of several
  std::map<std::uint16_t, std::vector<Party>> honoured_;  ///< who bore سمو or another honour, latest last
  std::vector<Party> recent_;                             ///< people and countries in order of mention, latest last
  std::vector<Learned> learned_;
  std::vector<PlaceIndex> cities_;              ///< in order of mention, latest last
  std::vector<std::vector<ActorIndex>> lists_;  ///< of countries, or of their officials: "مصر والسودان وإثيوبيا"
  std::unordered_map<ActorIndex, std::uint32_t> countries_;  ///< of the whole document: how often each is named
  std::set<ActorIndex> named_in_full_;                       ///< people, anywhere in the document
  std::set<ActorIndex> clearly_named_;  ///< countries by their adjective or a name of several words
  ActorIndex home_ = no_index;
  std::vector<Party> sides_;             ///< countries or bodies behind بين, named last
  std::uint32_t sides_count_ = 0;        ///< the number of their mention
  std::uint32_t last_person_count_ = 0;  ///< the number of the last mention of a person
  std::uint32_t count_ = 0;
  std::uint32_t last_end_ = 0;  ///< of the mention found last
  std::uint32_t sentence_begin_ = 0;
};

}  // namespace waqai
