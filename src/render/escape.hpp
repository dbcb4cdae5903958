// Escaping of text for each format that is written, and the marks that keep right-to-left text in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waqai {

inline constexpr std::string_view left_to_right_isolate = "\u2066";
inline constexpr std::string_view right_to_left_isolate = "\u2067";
inline constexpr std::string_view pop_isolate = "\u2069";

/// Text without control characters (C0, DEL, C1), which no XML can hold; a line break or tab becomes a blank.
/// @throws Error where `text` is not UTF-8: Graphviz would take the whole graph for Latin-1.
std::string printable(std::string_view text);

/// printable(), with & < > " ' as entities: for XML's text and attributes, and for Graphviz's HTML-like labels.
std::string xml_escape(std::string_view text);

/// For XML's text where white space counts: as xml_escape, but line ends and tabs stay as they are.
std::string xml_text(std::string_view text);

/// For a DOT attribute that Graphviz expands (label, tooltip): as xml_escape, since Graphviz reads entities, and
/// with \ doubled, since it also reads \N, \n and the like. Quoting is left to cgraph.
std::string dot_escape(std::string_view text);

/// Lines of one tooltip, escaped each; their breaks outlive XML's folding of attributes.
std::string dot_lines(const std::vector<std::string>& lines);

/// An address fit for a DOT attribute; empty unless it is http or https, for a diagram runs no scripts.
std::string dot_url(std::string_view url);

/// A field of comma-separated values (RFC 4180), quoted where it must be.
std::string csv_field(std::string_view text);

/// A value of type TEXT of iCalendar (RFC 5545, 3.3.11): backslash, semicolon, comma and line ends
/// escaped, other control characters left out. Folding is left to the writer.
std::string icalendar_text(std::string_view text);

/// For Markdown's inline text: printable(), with a backslash before what could be read as markup.
std::string markdown_text(std::string_view text);

/// For an address within < > of Markdown: its < > and blanks are percent-encoded.
std::string markdown_address(std::string_view url);

/// `url` where a reader of web pages may follow it, http or https; else empty.
std::string_view web_url(std::string_view url);

}  // namespace waqai
