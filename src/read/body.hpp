// Body detection: which lines of a document are the article's own.
#pragma once

#include <string>
#include <string_view>

#include "waqai/read/document.hpp"

namespace waqai::read {

/// Sets document.text to `title`, a line break and `text`, or to `text` alone where there is no title, and
/// document.title accordingly. White space inside the title becomes single spaces.
void compose(Document& document, std::string_view title, std::string text);

/// Finds document.title where it is not set, and document.body.
///
/// The phrases of boilerplate.hpp tell most; for the rest, the shape of lines: prose ends in a full stop or is long,
/// while headlines, menus and buttons are short and without. A sub-heading among paragraphs stays in the body, and so
/// does a line with a year near the top, as it may be the dateline. O(bytes).
void mark_body(Document& document);

}  // namespace waqai::read
