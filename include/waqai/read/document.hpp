// Document: one article as read, the unit that extraction works on.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <optional>
#include <string>
#include <vector>

#include "waqai/core/span.hpp"

namespace waqai {

using Date = boost::gregorian::date;

/// What stands where in a document's text. Spans are in order and do not overlap; what no span covers
/// is site boilerplate (menus, related headlines, comments), kept in `text` so that offsets stay those
/// of the original, and passed over by every later stage.
struct Document {
  std::string id;             ///< file stem, or the id its record gives; unique within a run
  std::string text;           ///< valid UTF-8; all offsets count its bytes. Where the input has the title apart,
                              ///< it is the title, a line break, and the text
  std::optional<Span> title;  ///< the headline's place in `text`
  std::vector<Span> body;     ///< the article's own lines, the title not included
  std::optional<Date> date;   ///< day of publication, where metadata give it
  std::string url;            ///< empty where unknown
  std::string source;         ///< publisher's name, empty where unknown
  std::string file;           ///< path it came from, for diagnostics; "-" for standard input

  /// The headline as written, or nothing.
  [[nodiscard]] std::string_view title_text() const { return title ? title->of(text) : std::string_view{}; }
};

}  // namespace waqai
