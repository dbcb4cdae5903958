// The one place where text is made safe for the formats that are written.
#include "escape.hpp"

#include <algorithm>

#include "waqai/core/error.hpp"
#include "waqai/text/utf8.hpp"

namespace waqai {

std::string printable(std::string_view text) {
  if (const auto at = find_invalid_utf8(text))
    throw Error("text for a diagram is not UTF-8 from byte " + std::to_string(*at));
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Codepoint code = decode_utf8(text, i);
    const bool control = code.value < 0x20 || (code.value >= 0x7F && code.value < 0xA0);
    // U+FFFE and U+FFFF are no characters, and XML forbids them.
    if (code.value == '\n' || code.value == '\t')
      out += ' ';
    else if (!control && code.value != 0xFFFE && code.value != 0xFFFF)
      out += text.substr(i, code.length);
    i += code.length;
  }
  return out;
}

std::string xml_escape(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t white = std::min(text.find_first_of("\n\t", at), text.size());
    out += xml_escape(text.substr(at, white - at));
    at = white;
    if (at < text.size()) out += text[at++];
  }
  return out;
}

std::string dot_escape(std::string_view text) {
  std::string out;
  for (const char c : xml_escape(text)) {
    if (c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string dot_lines(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "&#10;") + dot_escape(line);
  return out;
}

std::string dot_url(std::string_view url) { return dot_escape(web_url(url)); }

std::string_view web_url(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://") ? url : std::string_view();
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string icalendar_text(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '\\':
      case ';':
      case ',':
        out += '\\';
        out += c;
        break;
      case '\n':
        out += "\\n";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20) out += c;
    }
  return out;
}

std::string markdown_text(std::string_view text) {
  constexpr std::string_view markup = "\\`*_{}[]<>#|~!&$";
  std::string out;
  for (const char c : printable(text)) {
    if (markup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_address(std::string_view url) {
  std::string out;
  for (const char c : printable(url)) {
    if (c == '<') {
      out += "%3C";
    } else if (c == '>') {
      out += "%3E";
    } else if (c == ' ') {
      out += "%20";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace waqai
