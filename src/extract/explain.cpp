// The stages of one document in words, for people who ask why.
#include "extract/explain.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace waqai {
namespace {

using namespace std::string_view_literals;

constexpr std::array item_names{
    "mention"sv,        "time"sv,     "event noun"sv,   "event verb"sv, "support noun"sv,
    "support verb"sv,   "verb"sv,     "saying"sv,       "auxiliary"sv,  "prep"sv,
    "complementizer"sv, "relative"sv, "subordinator"sv, "negation"sv,   "neutral"sv,
    "comma"sv,          "hyphen"sv,   "then"sv,         "("sv,          ")"sv,
    "stop"sv,           "nisba"sv,    "word"sv,
};
constexpr std::array slot_names{"bare"sv,          "subject"sv, "object"sv, "genitive"sv, "owner"sv,  "with"sv,
                                "between"sv,       "to"sv,      "from"sv,   "in"sv,       "on"sv,     "about"sv,
                                "participation"sv, "other"sv,   "bi"sv,     "li"sv,       "before"sv, "after"sv,
                                "since"sv};

std::string name_of(const Party& party, const Knowledge& knowledge) {
  if (party.actor != no_index) return knowledge.actor(party.actor).id;
  std::string text = party.name.empty() ? "?" : "“" + party.name + "”";
  if (party.post != no_index) text += " " + knowledge.post(party.post).id;
  if (party.of != no_index) text += " of " + knowledge.actor(party.of).id;
  return text;
}

std::string rounded(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 2);
  return {digits.data(), end.ptr};
}

class Explainer {
 public:
  Explainer(const TaggedText& text, const Grammar& grammar, const EventPatterns& patterns, const Knowledge& knowledge)
      : text_(text), grammar_(grammar), patterns_(patterns), knowledge_(knowledge) {}

  void sentence(const ReadSentence& read) {
    out_ += "\n  «" + std::string(read.sentence.span.of(text_.source())) + "»\n";
    for (const Item& item : read.items) {
      if (item.kind == ItemKind::comma) continue;
      out_ +=
          "    " + std::string(item_names[static_cast<std::size_t>(item.kind)]) + "\t" + words(item.first, item.last);
      if (item.kind == ItemKind::mention) mention(item, read.mentions[item.index]);
      if (item.kind == ItemKind::timex) out_ += "\t" + to_string(read.timexes[item.index].meaning);
      if (item.kind == ItemKind::trigger_noun || item.kind == ItemKind::trigger_verb)
        out_ += "\t" + grammar_.trigger(static_cast<std::uint16_t>(item.index)).id;
      if (item.kind == ItemKind::preposition)
        out_ += "\t" + std::string(slot_names[static_cast<std::size_t>(item.slot)]);
      if (item.cue) out_ += "\tcue: " + std::string(to_string(*item.cue));
      out_ += "\n";
    }
  }

  void draft(const DatedDraft& dated) {
    const Draft& draft = dated.draft;
    const std::string& rule = draft.pattern ? patterns_.id(*draft.pattern) : grammar_.trigger(draft.trigger).id;
    out_ += "    => " + rule + " at “" + words(draft.first, draft.last) + "”: " + std::string(to_string(draft.kind)) +
            ", " + std::string(to_string(*draft.status)) + ", ";
    out_ += dated.date ? dated.date->to_string() + " (" + std::string(to_string(dated.basis)) + ", from “" +
                             std::string(dated.dated_by.of(text_.source())) + "”)"
                       : "no date";
    for (const DraftParty& party : draft.parties)
      out_ += "; " + name_of(party.party, knowledge_) + " as " + std::string(to_string(party.role)) +
              (party.stated ? "" : " (from the context)");
    if (draft.place != no_index) out_ += "; in " + knowledge_.place(draft.place).place.id;
    out_ += "\n";
  }

  void event(const Event& event, std::span<const ConfidencePart> confidence_parts) {
    out_ += "  " + event.id + " " + std::string(to_string(event.kind)) + " " + std::string(to_string(event.status)) +
            " " + (event.date ? event.date->to_string() : "undated") + ":";
    for (const Participant& participant : event.participants) out_ += " " + participant.id;
    if (event.place) out_ += " in " + event.place->id;
    out_ += "; by";
    for (const Evidence& evidence : event.evidence) out_ += " " + evidence.rule;
    out_ += "\n    confidence " + rounded(event.confidence) + ":";
    for (const ConfidencePart& part : confidence_parts) out_ += " " + part.sign + " " + rounded(part.weight);
    out_ += "\n";
  }

  std::string out_;

 private:
  [[nodiscard]] std::string words(std::uint32_t first, std::uint32_t last) const {
    const auto& tokens = text_.text().tokens;
    return std::string(Span{tokens[first].span.begin, tokens[last - 1].span.end}.of(text_.source()));
  }

  void mention(const Item& item, const Mention& mention) {
    out_ += "\t" + std::string(slot_names[static_cast<std::size_t>(item.slot)]);
    for (const Party& party : mention.parties) out_ += "\t" + name_of(party, knowledge_);
    if (mention.place != no_index) out_ += "\t@" + knowledge_.place(mention.place).place.id;
    if (mention.score < 1) out_ += "\t" + std::to_string(std::lround(mention.score * 100)) + "%";
  }

  const TaggedText& text_;
  const Grammar& grammar_;
  const EventPatterns& patterns_;
  const Knowledge& knowledge_;
};

}  // namespace

std::string explain_document(const Document& document, const DocumentEvents& events,
                             const std::vector<std::vector<ConfidencePart>>& confidence_parts,
                             const std::vector<std::string>& day_proof, const std::vector<ReadSentence>& sentences,
                             const std::vector<DatedDraft>& drafts, const TaggedText& text, const Grammar& grammar,
                             const EventPatterns& patterns, const Knowledge& knowledge) {
  Explainer explainer(text, grammar, patterns, knowledge);
  explainer.out_ = document.id + "\ndate: " + (events.date ? events.date->to_string() : "unknown") + " (" +
                   std::string(to_string(events.date_basis)) + ")\n";
  for (const std::string& line : day_proof) explainer.out_ += "  " + line + "\n";
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    const bool has_trigger = std::ranges::any_of(sentences[i].items, [](const Item& item) {
      return item.kind == ItemKind::trigger_noun || item.kind == ItemKind::trigger_verb;
    });
    if (!has_trigger) continue;
    explainer.sentence(sentences[i]);
    for (const DatedDraft& dated : drafts)
      if (dated.draft.sentence == i) explainer.draft(dated);
  }
  explainer.out_ += "\nevents:\n";
  for (std::size_t i = 0; i < events.events.size(); ++i) explainer.event(events.events[i], confidence_parts[i]);
  return explainer.out_ + "\n";
}

}  // namespace waqai
