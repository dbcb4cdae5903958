// The built-in knowledge with lookups by id and by name, as tests want them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/table.hpp"
#include "waqai/knowledge/knowledge.hpp"
#include "waqai/text/tokens.hpp"

namespace waqai {

struct Known {
  explicit Known(std::span<const std::string> files = {}) : knowledge(vocabulary, files) {}

  [[nodiscard]] ActorIndex actor(std::string_view id) const { return knowledge.actor_of_id(id); }
  [[nodiscard]] std::string id_of(ActorIndex actor) const {
    return actor == no_index ? "-" : knowledge.actor(actor).id;
  }
  [[nodiscard]] bool has_place(std::string_view english) const {
    for (PlaceIndex i = 0; i < knowledge.place_count(); ++i)
      if (knowledge.place(i).place.name.en == english) return true;
    return false;
  }

  /// Posts are numbered by their row.
  [[nodiscard]] static PostIndex post(std::string_view id) {
    static const std::vector<std::string_view> columns{"id"};
    static const Table table = Table::builtin("lexicon/ar/posts.tsv", columns);
    const auto found = std::ranges::find(table.rows(), id, [](const Table::Row& row) { return row["id"]; });
    return found == table.rows().end() ? no_index : static_cast<PostIndex>(found - table.rows().begin());
  }

  /// All entries that span the whole of `phrase`.
  [[nodiscard]] std::vector<Entry> entries(std::string_view phrase) const {
    TokenizedText text;
    tokenize(phrase, text);
    Analysis analysis;
    Analyzer(vocabulary).analyze(text, analysis);
    std::vector<PhraseMatch> matches;
    knowledge.trie().match(text, analysis, 0, matches);
    std::vector<Entry> found;
    for (const PhraseMatch& match : matches)
      if (match.last == text.tokens.size()) found.push_back(knowledge.entry(match.phrase));
    return found;
  }

  /// Whether `phrase` has an entry of `kind` for the actor `id`.
  [[nodiscard]] bool names(std::string_view phrase, EntryKind kind, std::string_view id) const {
    return std::ranges::any_of(entries(phrase), [&](const Entry& entry) {
      return entry.kind == kind && knowledge.actor(entry.index).id == id;
    });
  }

  Vocabulary vocabulary;
  Knowledge knowledge;
};

}  // namespace waqai
