// Subjects: whom a verb without a subject or a pronoun means, in a sentence and over those before it.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "extract/clauses.hpp"
#include "waqai/knowledge/knowledge.hpp"

namespace waqai {

using Group = std::vector<Party>;

/// Remembers who the subject was. Sentences are entered and left in order.
class Subjects {
 public:
  Subjects(const Clauses& clauses, const Knowledge& knowledge) : clauses_(clauses), knowledge_(knowledge) {}

  /// Every finite verb's subject in a sentence, so that later pronouns and dropped subjects find it. O(items).
  void enter(const Clauses& clauses);
  /// Keeps what later sentences refer to.
  void leave();

  /// All parties of the list that begins at `item`.
  [[nodiscard]] Group group(std::uint32_t item) const;
  [[nodiscard]] bool is_person(const Group& group) const;
  /// Whom the sentences before have named, latest last.
  [[nodiscard]] const Group& people() const { return recent_people_; }

  /// The bare mention before a verb: "بوتين يلتقي", "أن بوتين سيلتقي", "الأسد الذي زار". `by_pronoun` takes whom a
  /// pronoun behind أن means, where it is that.
  [[nodiscard]] std::optional<std::uint32_t> before(std::uint32_t verb, Group& by_pronoun) const;
  /// The subject that is stated, behind the verb or else before it; `by_pronoun` as for `before`.
  [[nodiscard]] std::optional<Group> stated(std::uint32_t verb, const Arguments& behind, Group& by_pronoun) const;
  /// Whom a pronoun at item `before` means.
  [[nodiscard]] Group topic(std::uint32_t before, Pronoun pronoun) const;
  /// Whose the event noun at item k is by its pronoun: "زيارتها" is no man's.
  [[nodiscard]] Group owner(std::uint32_t k, Pronoun pronoun) const;
  /// Whom the pronoun of معه and بينهم means behind the verb or noun at item k: nobody's companion is himself.
  [[nodiscard]] Group companion(std::uint32_t k, Pronoun pronoun) const;
  /// The person named last before item k in its sentence who is not the topic, or nobody.
  [[nodiscard]] Group beside_topic(std::uint32_t k) const;
  /// Whom a verb without a subject means.
  [[nodiscard]] Group dropped(std::uint32_t verb) const;
  /// The bare mention that opens the clause of item k, or the topic.
  [[nodiscard]] Group of_clause(std::uint32_t k) const;
  /// The subject of the verb at item k, where it is the sentence's first.
  [[nodiscard]] Group next(std::uint32_t k) const;
  /// "ومن باريس، حيث اجتمع أمس بماكرون، قال ترامب": the person who is the subject of the main clause behind the one
  /// that opens a sentence with the verb; empty where there is none.
  [[nodiscard]] Group of_main_clause(std::uint32_t verb) const;
  /// "لدى وصوله إلى بروكسل، قال لودريان": the person who is the subject behind the phrase that opens a sentence with
  /// the noun at item k; empty where there is none.
  [[nodiscard]] Group ahead_of(std::uint32_t k) const;
  /// "وبعد توقف في بروكسل لحضور اجتماع وصل بومبيو": the person who is the subject of the sentence's first verb, where
  /// that stands behind item k; empty where there is none.
  [[nodiscard]] Group behind(std::uint32_t k) const;
  /// "زار موسكو والتقى بوتين ووزير دفاعه": a second verb of a sentence keeps the subject of the first.
  [[nodiscard]] bool goes_on(std::uint32_t verb) const;

  /// "قال ماكرون بعد أن استقبل ميركل": a verb behind a conjunction keeps the subject of the clause before it.
  [[nodiscard]] bool goes_on_behind(std::uint32_t verb) const;

  /// The several parties of whom the last verb of the sentence before item k tells; empty where they are not several.
  [[nodiscard]] Group several_told(std::uint32_t k) const;

  /// Whether the verb is about a noun before it, which the pronoun behind it means: "زيارة التقى خلالها بوتين".
  [[nodiscard]] bool is_said_of_noun(std::uint32_t verb) const;
  /// Whether a verb or pronoun of this gender can be told of the group. Of bodies and countries either is said.
  [[nodiscard]] bool agrees(Gender gender, const Group& subject) const;
  /// The first party of the list that begins at `item`.
  [[nodiscard]] Group first_of(std::uint32_t item) const;

 private:
  [[nodiscard]] bool opens_with_person(std::uint32_t complementizer) const;
  [[nodiscard]] bool is_speech_of_person(std::uint32_t noun) const;
  [[nodiscard]] bool is_subject_no_party(std::uint32_t verb) const;
  [[nodiscard]] bool sends(std::uint32_t verb) const;
  [[nodiscard]] bool is_destination(std::uint32_t verb, std::uint32_t item) const;
  [[nodiscard]] bool is_object_alone(std::uint32_t verb, const Arguments& arguments) const;
  [[nodiscard]] bool subject_follows(std::uint32_t verb) const;
  [[nodiscard]] std::optional<std::uint32_t> described(std::uint32_t end) const;
  [[nodiscard]] std::optional<std::uint32_t> speaker_quoted(std::uint32_t saying, std::uint32_t end) const;
  [[nodiscard]] bool is_comment(std::uint32_t verb) const;
  [[nodiscard]] Group meant_by_personal(std::uint32_t pronoun) const;
  [[nodiscard]] Group two_before(std::uint32_t k) const;
  [[nodiscard]] Group latest_before(std::uint32_t k) const;
  [[nodiscard]] Group bloc_before(std::uint32_t k) const;
  [[nodiscard]] std::optional<std::uint32_t> owner_of_subject(std::uint32_t verb) const;
  [[nodiscard]] bool goes_on_there(std::uint32_t verb) const;
  [[nodiscard]] std::optional<std::uint32_t> before_place(std::uint32_t end) const;
  [[nodiscard]] bool is_of_closed_clause(std::uint32_t verb, std::uint32_t before) const;
  [[nodiscard]] bool ends_relative_clause(std::uint32_t end, std::uint32_t verb) const;
  [[nodiscard]] std::optional<std::uint32_t> before_relative_clause(std::uint32_t verb) const;
  [[nodiscard]] std::optional<std::uint32_t> before_parenthesis(std::uint32_t verb, std::uint32_t end) const;
  [[nodiscard]] bool is_apposition(std::uint32_t item) const;
  [[nodiscard]] Group only_person_before(std::uint32_t k) const;
  [[nodiscard]] Group joined_to(std::uint32_t verb) const;
  [[nodiscard]] bool is_about_unknown(std::uint32_t relative, std::uint32_t verb) const;
  [[nodiscard]] bool opens_with_words(std::uint32_t k) const;
  [[nodiscard]] Group several_before(std::uint32_t verb) const;
  [[nodiscard]] Group feminine_before(std::uint32_t verb) const;
  [[nodiscard]] Group person_before(std::uint32_t k, Gender gender) const;
  [[nodiscard]] bool has_unknown_subject_before(std::uint32_t k) const;

  Clauses clauses_;
  const Knowledge& knowledge_;
  std::vector<std::pair<std::uint32_t, Group>> subjects_;  ///< of this sentence, by the item of their verb
  Group last_topic_;
  Group last_speaker_;
  Group recent_people_;
};

}  // namespace waqai
