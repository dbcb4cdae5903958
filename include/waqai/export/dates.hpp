// Dates: what DateFinder found in an article, as a line of JSON or as TimeML.
//
//   {"doc":"001","date":"2017-11-21","date_basis":"given","timexes":[
//     {"begin":18,"end":26,"text":"أمس","type":"DATE","value":"2017-11-20","basis":"relative"}]}
//
// "date" and "value" are EDTF or null; offsets are bytes of the document's text.
#pragma once

#include <span>
#include <string>

#include "waqai/read/document.hpp"
#include "waqai/time/date_finder.hpp"

namespace waqai {

/// Appends one line, its line end included. O(size of the result).
void append_jsonl(std::string& out, const Document& document, const DocumentDates& dates);

/// Appends the article as an element TimeML (version 1.2.1): DOCID, DCT where the article has a date, and TEXT,
/// the whole text with its expressions in TIMEX3 elements. Values are TIMEX3's: a week from Monday to Sunday is
/// 2017-W47; any other interval is a DURATION between the points beginPoint and endPoint, which follow it as empty
/// elements; XXXX-XX-XX is a date that is not known; mod="APPROX" stands for EDTF's "~". anchorTimeID names the
/// document's date, t0, where the value was counted from it. O(size of the result).
void append_timeml(std::string& out, const Document& document, const DocumentDates& dates);

/// A well-formed XML file of such elements: the only one is the root itself, several stand in a root "corpus".
std::string timeml_file(std::span<const std::string> elements);

}  // namespace waqai
