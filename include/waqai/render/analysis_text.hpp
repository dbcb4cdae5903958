// Analysis text: routes between actors, and statistics, as text to read.
//
// Tables are aligned by the columns that a terminal gives to each script, and Arabic is kept in order by invisible
// isolates, as in the text timeline. Wording: data/render/analysis.tsv.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "waqai/core/language.hpp"
#include "waqai/graph/route.hpp"
#include "waqai/graph/statistics.hpp"

namespace waqai {

struct AnalysisTextOptions {
  Language language = Language::ar;
  std::size_t most_rows = 20;  ///< of a table
  bool bidi_marks = true;
};

/// Routes from one actor to another, each step with its events; says so where there is none. `in_time`: what was looked
/// for, chains or paths. Both texts end in a line end. O(size of the result).
std::string routes_text(const ContactSequence& contacts, ActorVertex from, ActorVertex to,
                        std::span<const Route> routes, bool in_time, const AnalysisTextOptions& options = {});

std::string statistics_text(const Statistics& statistics, const AnalysisTextOptions& options = {});

}  // namespace waqai
