// Records and merged events as lines of text, for tables of tests.
//
// "document | kind | status | date or - | party party … | place or -"; countries are two letters, a person is
// written with his country: putin@ru. A document is of 2017-12-31, or of the day behind its name: a@2017-11-21, a@- of
// none; a name before a colon is its publisher's: sana:a@2017-11-21.
#pragma once

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/extract/event.hpp"

namespace waqai {

inline std::string upper(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

inline Participant participant(const std::string& text) {
  const std::size_t at = text.find('@');
  Participant party;
  party.id = text.substr(0, at);
  if (at != std::string::npos)
    party.country = upper(text.substr(at + 1));
  else
    party.type = party.id.size() == 2 ? ActorType::country : ActorType::org;
  return party;
}

inline std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

inline std::vector<DocumentEvents> documents_of(const std::vector<std::string>& records) {
  std::vector<DocumentEvents> documents;
  for (const std::string& line : records) {
    std::vector<std::string> fields;
    for (const auto field : split(line, '|'))
      fields.push_back(words(std::string(field)).empty() ? "" : std::string(field));
    std::string id = words(fields[0])[0];
    std::string date = "2017-12-31";
    if (const std::size_t at = id.find('@'); at != std::string::npos) {
      date = id.substr(at + 1);
      id.resize(at);
    }
    std::string publisher;
    if (const std::size_t colon = id.find(':'); colon != std::string::npos) {
      publisher = id.substr(0, colon);
      id.erase(0, colon + 1);
    }
    auto document = std::ranges::find(documents, id, &DocumentEvents::document);
    if (document == documents.end()) {
      document = documents.emplace(documents.end());
      document->document = id;
      document->source = publisher;
      document->date = Edtf::parse(date);
    }
    Event event;
    event.kind = *parse_kind(words(fields[1])[0]);
    event.status = *parse_status(words(fields[2])[0]);
    event.date = Edtf::parse(words(fields[3])[0]);
    event.date_basis = event.date ? DateBasis::explicit_date : DateBasis::none;
    for (const std::string& word : words(fields[4])) event.participants.push_back(participant(word));
    std::ranges::sort(event.participants, {}, &Participant::id);
    if (const std::string place = words(fields[5])[0]; place != "-") {
      const std::size_t at = place.find('@');
      event.place.emplace();
      event.place->id = place.substr(0, at);
      event.place->country = upper(at == std::string::npos ? place : place.substr(at + 1));
    }
    event.id = id + "#" + std::to_string(document->events.size() + 1);
    event.confidence = 0.5;
    Evidence& evidence = event.evidence.emplace_back();
    evidence.document = id;
    evidence.sentence.begin = static_cast<std::uint32_t>(document->events.size() * 100);
    evidence.sentence.end = evidence.sentence.begin + 50;
    document->events.push_back(event);
  }
  return documents;
}

/// "id [sources] status", then conflicts and links, of each event.
inline std::vector<std::string> summary(const std::vector<Event>& events) {
  std::vector<std::string> lines;
  for (const Event& event : events) {
    std::string line = event.id + " [" + std::to_string(event.sources) + "] " + std::string(to_string(event.status));
    for (const Conflict& conflict : event.conflicts) {
      line += " " + conflict.field + ":";
      for (const ReportedValue& reported : conflict.values) {
        line += " " + reported.value + "@";
        for (const Citation& citation : reported.evidence) line += citation.document;
      }
    }
    const std::pair<const char*, const RareString*> links[] = {
        {"fulfils", &event.fulfils},           {"fulfilled_by", &event.fulfilled_by},
        {"postponed_to", &event.postponed_to}, {"postponed_from", &event.postponed_from},
        {"cancelled_by", &event.cancelled_by}, {"cancels", &event.cancels},
        {"denied_by", &event.denied_by},       {"denies", &event.denies}};
    for (const auto& [name, id] : links)
      if (!id->empty()) line += " " + std::string(name) + " " + id->text();
    if (event.unreported) line += " unreported";
    lines.push_back(line);
  }
  return lines;
}

}  // namespace waqai
