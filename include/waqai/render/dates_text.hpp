// Dates as text: what DateFinder found in an article, for the eye.
//
// A line names the article and its date; below it, each expression has a line: its value (- where it has none),
// its words, and the basis. Arabic words are isolated, so that the line keeps its order on any terminal.
#pragma once

#include <string>

#include "waqai/read/document.hpp"
#include "waqai/time/date_finder.hpp"

namespace waqai {

/// Ends in a line end. O(size of the result).
std::string dates_text(const Document& document, const DocumentDates& dates);

}  // namespace waqai
