// Frames: from a sentence's items to drafts of events, one for each trigger.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/arguments.hpp"
#include "extract/clauses.hpp"
#include "extract/draft.hpp"
#include "extract/event_patterns.hpp"
#include "extract/heading_date.hpp"
#include "extract/saying_day.hpp"
#include "extract/subjects.hpp"

namespace waqai {

/// Reads sentences in order and keeps what later ones refer to: who the subject was.
class FrameReader {
 public:
  /// Of sentences of `text`; all must outlive the reader.
  FrameReader(const Grammar& grammar, const EventPatterns& patterns, const Knowledge& knowledge,
              const TokenizedText& text, std::optional<boost::gregorian::date> day)
      : grammar_(grammar),
        knowledge_(knowledge),
        text_(text),
        day_(day),
        patterns_(patterns),
        clauses_(grammar, {}, {}, {}),
        subjects_(clauses_, knowledge),
        saying_day_(knowledge),
        heading_date_(day) {}

  /// Appends the drafts of one sentence. A trigger that lacks parties but is cancelled or put off changes
  /// the latest draft of its kind instead. Drafts that lack parties, but tell where somebody or some event was, are
  /// appended to `hints`. O(items) but for lists inside lists.
  void read(std::span<const Item> items, std::span<const Mention> mentions, std::span<const Timex> timexes,
            std::uint32_t sentence, std::vector<Draft>& drafts, std::vector<Draft>& hints);

  /// Drafts that name too few parties for an event, but a time or a plan, which may be those of an event told
  /// elsewhere.
  [[nodiscard]] const std::vector<Draft>& partial() const { return partial_; }

  /// Summits that are told of without their parties, which may be those of a meeting told elsewhere.
  [[nodiscard]] const std::vector<Draft>& nameless_summits() const { return nameless_summits_; }

 private:
  void read_patterns(std::size_t first_draft, std::vector<Draft>& drafts);
  void read_pattern(const PatternEvent& event, std::vector<Draft>& drafts) const;
  [[nodiscard]] Draft draft_at(std::uint32_t k) const;
  [[nodiscard]] std::uint32_t clause_end(std::uint32_t k) const;
  void read_trigger(std::uint32_t k, std::vector<Draft>& drafts, std::vector<Draft>& hints);
  [[nodiscard]] bool sends_delegates(const Draft& draft) const;
  [[nodiscard]] bool is_subject_alone(const Arguments& arguments) const;
  [[nodiscard]] bool takes_impossible_object(std::uint32_t k) const;
  [[nodiscard]] bool is_generality(std::uint32_t k) const;
  [[nodiscard]] std::uint32_t event_around(std::uint32_t k, std::uint32_t end) const;
  [[nodiscard]] bool is_interview(std::uint32_t k) const;
  [[nodiscard]] bool is_during_journey(const Arguments& arguments) const;
  [[nodiscard]] bool joins_known(std::uint32_t noun) const;
  [[nodiscard]] bool names_nobody_else(const Arguments& arguments) const;
  void refer_back(const Draft& draft, const Arguments& arguments, std::vector<Draft>& drafts) const;
  void go_with(const Draft& before, std::uint32_t k, Draft& draft) const;
  [[nodiscard]] bool may_be_at(PlaceIndex a, PlaceIndex b) const;
  [[nodiscard]] bool has_begun(const Draft& visit) const;
  bool lends_length(const Draft& draft, std::vector<Draft>& drafts) const;
  [[nodiscard]] bool is_goal(const Draft& before, std::uint32_t k, const Draft& draft) const;
  [[nodiscard]] bool name_of_verb(std::uint32_t noun, const Draft& draft, std::vector<Draft>& drafts) const;
  [[nodiscard]] bool names_verb_again(std::uint32_t noun, const Draft& draft, std::span<const Draft> drafts) const;
  [[nodiscard]] bool can_be_party(const Mention& mention, Slot slot) const;
  void add(Draft& draft, const Group& parties, Filler filler, bool stated) const;
  [[nodiscard]] bool acts_for_nobody(const Party& party) const;
  [[nodiscard]] bool belongs_to_word(std::uint32_t item, std::uint32_t trigger) const;
  void fill_marked(const Arguments& arguments, Draft& draft) const;
  [[nodiscard]] bool is_of_matter(std::uint32_t item, const Draft& draft) const;
  [[nodiscard]] Group met_by(std::uint32_t verb) const;
  [[nodiscard]] bool goes_to(const Arguments& arguments) const;
  [[nodiscard]] bool is_before_destination(std::uint32_t guest) const;
  void verb_frame(std::uint32_t k, const Arguments& arguments, Draft& draft) const;
  void place_of_spot(const Arguments& arguments, Draft& draft) const;
  bool is_visit_of_guest(const Draft& reception, Draft& visit) const;
  [[nodiscard]] bool is_before_title(std::uint32_t verb, std::uint32_t mention) const;
  [[nodiscard]] bool meets_strangers(std::uint32_t verb, const Arguments& arguments) const;
  [[nodiscard]] bool is_internal(const Draft& draft) const;
  [[nodiscard]] bool leads(const Party& person, ActorIndex body) const;
  [[nodiscard]] Group meant_by_object(std::uint32_t k, const Group& subject, bool stated) const;
  [[nodiscard]] bool is_before_unknown(std::uint32_t verb, std::uint32_t mention) const;
  [[nodiscard]] bool names_subject(std::uint32_t verb, const Arguments& arguments) const;
  [[nodiscard]] Group people_of(std::uint32_t k) const;
  [[nodiscard]] bool is_bloc(const Group& group) const;
  [[nodiscard]] std::string_view country_of(const Party& party) const;
  [[nodiscard]] Group several_before(std::uint32_t noun) const;
  [[nodiscard]] std::optional<std::size_t> encounter_told(std::span<const Draft> drafts, const Draft& draft) const;
  bool names_who_attended(std::uint32_t k, const Draft& draft, const Arguments& arguments,
                          std::vector<Draft>& drafts) const;
  void issued_by_those_who_met(std::uint32_t k, const Arguments& arguments, std::span<const Draft> drafts,
                               Draft& draft) const;
  void fill_from_context(std::uint32_t k, const Arguments& arguments, Draft& draft,
                         std::span<const Draft> drafts) const;
  [[nodiscard]] Group hosts_of_talks(std::uint32_t k, const Arguments& arguments, const Draft& draft) const;
  [[nodiscard]] bool is_beside(std::uint32_t noun, const Draft& before) const;
  [[nodiscard]] Group agreeing(std::uint32_t noun) const;
  [[nodiscard]] bool complete(const Draft& draft) const;
  [[nodiscard]] bool is_one_to_many(const Draft& draft, const Arguments& arguments) const;
  void split_counterparts(const Draft& draft, const Arguments& arguments, std::vector<Draft>& drafts) const;

  // Event nouns (frames_nouns.cpp).
  void nisba_pair(std::uint32_t k, Draft& draft) const;
  void noun_frame(std::uint32_t k, const Arguments& arguments, Draft& draft) const;
  [[nodiscard]] Group owner_of(std::uint32_t noun, Pronoun pronoun, const Draft& draft) const;
  [[nodiscard]] bool only_countries(const Draft& draft) const;
  void subject_of_relative(std::uint32_t noun, std::uint32_t verb, Draft& draft) const;
  [[nodiscard]] bool has_unknown_subject(std::uint32_t verb) const;
  [[nodiscard]] bool is_said_in_passing(std::uint32_t k, const Arguments& arguments) const;
  [[nodiscard]] bool needs_subject(std::uint32_t k, const Arguments& arguments, const Draft& draft) const;
  void ungoverned_subject(std::uint32_t k, const Arguments& arguments, Draft& draft) const;
  [[nodiscard]] bool in_phrase_of_subject(std::uint32_t noun) const;
  [[nodiscard]] bool opens_that_clause(std::uint32_t noun) const;
  [[nodiscard]] Filler subject_role(std::uint32_t verb, const Draft& draft) const;
  void governed_subject(std::uint32_t k, const Arguments& arguments, Draft& draft) const;
  [[nodiscard]] Group asker_of(std::uint32_t noun) const;
  [[nodiscard]] Group planner_of(std::uint32_t noun) const;
  void accompanying_subject(std::uint32_t verb, std::uint32_t noun, Draft& draft) const;
  void add_addressee(const Arguments& before_noun, const Group& speaker, Draft& draft) const;
  void add_subject(std::uint32_t verb, const Arguments& before_noun, const Arguments& arguments, Draft& draft) const;
  [[nodiscard]] bool leaves_subject_open(std::uint32_t verbal_noun, const Arguments& arguments,
                                         const Draft& draft) const;
  [[nodiscard]] Group owner_beside(std::uint32_t noun) const;
  [[nodiscard]] Group ready_for(std::uint32_t noun) const;
  [[nodiscard]] bool is_of_unknown_body(std::uint32_t noun) const;
  [[nodiscard]] bool is_told_of_word(std::uint32_t verb, std::uint32_t noun) const;
  [[nodiscard]] bool words_are_subject(std::uint32_t verb, std::uint32_t noun) const;
  [[nodiscard]] bool is_adverbial(std::uint32_t word) const;

  // Journeys (frames_visits.cpp).
  void tour_frame(std::uint32_t k, const Arguments& arguments, Draft& draft) const;
  void place_of_tour(std::uint32_t noun, const Arguments& arguments, Draft& draft) const;
  [[nodiscard]] bool is_tour(std::uint32_t noun, const Draft& draft) const;
  [[nodiscard]] bool is_round(std::uint32_t noun) const;
  void nominal_visit(std::uint32_t noun, Draft& draft) const;
  void tell_of_tour(std::uint32_t k, Draft& draft) const;
  [[nodiscard]] bool speaks_of_tour(std::uint32_t k) const;
  void place_of_what_is_visited(const Arguments& arguments, Draft& draft) const;
  void visited_host(std::uint32_t item, Draft& draft) const;
  [[nodiscard]] bool can_travel(const Party& party) const;
  [[nodiscard]] Group invited(std::uint32_t visit) const;
  [[nodiscard]] Group traveller_before(std::uint32_t visit, const Draft& draft) const;
  [[nodiscard]] Group traveller_of(std::uint32_t noun) const;
  [[nodiscard]] bool is_aim_of_journey(std::uint32_t noun) const;
  [[nodiscard]] bool is_at_home(const Draft& visit) const;
  [[nodiscard]] bool lives_at(const Group& group, PlaceIndex place) const;
  [[nodiscard]] Group stranger(std::uint32_t k, PlaceIndex place) const;
  [[nodiscard]] PlaceIndex whereabouts(const Party& person, std::span<const Draft> drafts) const;
  [[nodiscard]] PlaceIndex host_who_speaks(std::uint32_t visit, const Party& guest) const;
  [[nodiscard]] bool leads_on(std::uint32_t link) const;
  void each_object(const Draft& draft, const Arguments& arguments, std::vector<Draft>& drafts) const;
  void each_destination(const Draft& draft, const Arguments& arguments, std::vector<Draft>& drafts) const;

  // Places (frames_places.cpp).
  void place_by_context(std::uint32_t k, Draft& draft) const;
  void place_before_where(std::uint32_t k, Draft& draft) const;
  [[nodiscard]] bool is_to_attend(std::uint32_t item) const;
  void place_before_purpose(std::uint32_t k, Draft& draft) const;
  void place_of_speaker(std::uint32_t k, Draft& draft) const;
  void place_of_aim(std::uint32_t visit, Draft& draft) const;
  void tell_by_next_clause(std::uint32_t start, Draft& draft) const;
  [[nodiscard]] bool tells_where(std::uint32_t k, const Draft& draft) const;
  void hint_where(std::uint32_t k, const Draft& draft, std::vector<Draft>& hints) const;
  /// A part of the world, of several countries.
  [[nodiscard]] bool is_region(PlaceIndex place) const;
  [[nodiscard]] bool leads_to_region(const Draft& draft, std::uint32_t item) const;
  [[nodiscard]] bool is_city(PlaceIndex place) const;
  void set_place(Draft& draft, std::uint32_t item) const;
  [[nodiscard]] bool is_elsewhere(std::uint32_t item) const;
  [[nodiscard]] bool describes_place(std::uint32_t end, PlaceIndex whole) const;
  [[nodiscard]] bool is_described_event(std::uint32_t first, std::uint32_t end) const;
  void host_place(std::uint32_t k, const Arguments& arguments, Draft& draft) const;
  void carried_place(std::uint32_t k, Draft& draft) const;

  // Rounds and series (frames_series.cpp).
  [[nodiscard]] bool is_session(const Draft& draft) const;
  [[nodiscard]] bool is_sitting_of_body(const Arguments& arguments, const Draft& draft) const;
  [[nodiscard]] bool is_between_bodies(const Draft& draft) const;
  void body_of_series(std::uint32_t k, Draft& draft) const;
  void parties_of_series(std::uint32_t k, Draft& draft) const;
  [[nodiscard]] bool is_of_day(const Series& series) const;
  [[nodiscard]] bool is_attended(std::uint32_t noun) const;
  void people_of_series(Draft& draft) const;

  const Grammar& grammar_;
  const Knowledge& knowledge_;
  const TokenizedText& text_;
  std::optional<boost::gregorian::date> day_;
  EventPatternReader patterns_;
  Clauses clauses_;
  std::uint32_t sentence_ = 0;
  Subjects subjects_;
  SayingDay saying_day_;
  HeadingDate heading_date_;
  std::vector<Draft> partial_;
  std::vector<Draft> nameless_summits_;
};

}  // namespace waqai
