// Mentions: noun phrases that stand for actors and places, resolved within the document.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/tagged_text.hpp"
#include "waqai/time/time_lexicon.hpp"

namespace waqai {

/// One party that a mention stands for: a known actor, or a post whose holder is not known.
struct Party {
  ActorIndex actor = no_index;  ///< no_index: known by post only
  PostIndex post = no_index;
  ActorIndex of = no_index;
  std::string name;  ///< of somebody whom the data do not know, as written

  bool operator==(const Party&) const = default;
};

struct Mention {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  CliticSet clitics = no_clitic;  ///< before the first word
  std::vector<Party> parties;  ///< several for الرئيسان الروسي والتركي; empty where it is a place only
  PlaceIndex place = no_index;  ///< where it may stand for a place
  bool named = false;           ///< by name, not by post or by a word that points back
};

/// Finds mentions from left to right, remembering whom the document has named.
class MentionFinder {
 public:
  MentionFinder(const TaggedText& text, const Knowledge& knowledge, const TimeLexicon& times,
                std::optional<boost::gregorian::date> day)
      : text_(text), knowledge_(knowledge), times_(times), day_(day) {}

  /// Looks through tokens [first, last) for the country that posts without one belong to. Call it before find().
  void find_home(std::uint32_t first, std::uint32_t last);

  /// The mentions of tokens [first, last), in order, not overlapping. Sentences must be given in order.
  std::vector<Mention> find(std::uint32_t first, std::uint32_t last);

 private:
  using Result = std::optional<Mention>;

  [[nodiscard]] Result mention_at(std::uint32_t at);
  [[nodiscard]] Result post_at(std::uint32_t at);
  [[nodiscard]] static bool known(const Mention& mention);
  [[nodiscard]] Result single_post(const NameMatch& post);
  [[nodiscard]] Result plural_post(const NameMatch& post);
  [[nodiscard]] Result counterpart_at(std::uint32_t at);
  [[nodiscard]] Result collective_at(std::uint32_t at);
  [[nodiscard]] bool is_city_here(const PhraseMatch& phrase) const;
  [[nodiscard]] bool governs_place(std::uint32_t at) const;
  [[nodiscard]] bool starts_with_wa(std::uint32_t at) const;
  [[nodiscard]] ActorIndex country_of(ActorIndex index) const;
  [[nodiscard]] std::vector<ActorIndex> two_countries() const;
  [[nodiscard]] Result both_countries_at(std::uint32_t at) const;
  [[nodiscard]] Result people_at(std::uint32_t at) const;
  void countries_of_ministers(std::uint32_t at, Mention& mention) const;
  [[nodiscard]] Result short_form_at(std::uint32_t at) const;
  [[nodiscard]] Result person_at(std::uint32_t at);
  [[nodiscard]] Result actor_at(std::uint32_t at);
  [[nodiscard]] Result place_at(std::uint32_t at);
  [[nodiscard]] Result pair_at(std::uint32_t at);

  struct Body {
    ActorIndex actor = no_index;
    std::uint32_t last = 0;
  };
  [[nodiscard]] std::optional<Body> nisba_at(std::uint32_t at, bool plural) const;
  [[nodiscard]] std::optional<Body> body_at(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip(std::uint32_t at, WordClass word_class) const;
  [[nodiscard]] std::uint32_t skip_titles(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip_field(std::uint32_t at) const;
  [[nodiscard]] std::optional<Body> name_after(std::uint32_t at, const Party& role) const;
  [[nodiscard]] std::optional<Body> name_at(std::uint32_t at, bool after_post, const Party& role) const;
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  [[nodiscard]] std::optional<Range> unknown_name(std::uint32_t at) const;
  [[nodiscard]] bool is_time_word(std::uint32_t at) const;
  [[nodiscard]] bool is_also_a_word(const PhraseMatch& phrase) const;
  [[nodiscard]] bool is_name_word(std::uint32_t at) const;
  [[nodiscard]] Party resolve(PostIndex post, ActorIndex of) const;
  [[nodiscard]] Mention make(std::uint32_t first, std::uint32_t last, CliticSet clitics, Party party, bool named) const;
  [[nodiscard]] std::string words(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::string head_word(std::uint32_t at, CliticSet clitics) const;
  void remember(const Mention& mention);
  void join_appositions(std::vector<Mention>& mentions) const;

  const TaggedText& text_;
  const Knowledge& knowledge_;
  const TimeLexicon& times_;
  std::optional<boost::gregorian::date> day_;
  std::unordered_map<ActorIndex, std::uint32_t> seen_;  ///< people named, with the count at their last mention
  std::unordered_map<PostIndex, Party> last_of_post_;
  std::unordered_map<std::string, Party> last_of_head_;  ///< المعارضة السورية, by its first word: المعارضة
  std::vector<Party> recent_;                            ///< people and countries in order of mention, latest last
  ActorIndex home_ = no_index;
  std::uint32_t count_ = 0;
};

}  // namespace waqai
