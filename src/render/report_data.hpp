// What the report's scripts work on: events, actors, sources, diagrams and wording, as one JSON value.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "waqai/core/language.hpp"
#include "waqai/graph/event_graph.hpp"
#include "waqai/read/document.hpp"
#include "waqai/render/report.hpp"

namespace waqai {

/// The words of data/render/report.tsv, and of diagram.tsv where that has no row of the key.
class ReportText {
 public:
  ReportText();
  /// @throws Error where neither table has the key.
  [[nodiscard]] const std::string& word(std::string_view key, Language language) const;
  [[nodiscard]] const std::map<std::string, Name, std::less<>>& all() const { return words_; }

 private:
  std::map<std::string, Name, std::less<>> words_;
};

/// Lists hold each actor, place, date and document once, and events refer to them by their place there. Offsets are
/// UTF-16 units, as JavaScript counts. report/model.js reads it.
std::string report_data(const EventGraph& graph, std::span<const Document> articles, const ReportOptions& options);

}  // namespace waqai
