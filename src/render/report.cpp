// The report's page: report/*.html, *.css and *.js, joined at build time (cmake/page.cmake), and the data put into it.
// What the page does with them is told in its scripts.
#include "waqai/render/report.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "render/escape.hpp"
#include "render/report_data.hpp"
#include "waqai/core/error.hpp"
#include "waqai/core/table.hpp"

extern "C" {
extern const char waqai_report_page[], waqai_report_page_end[];
}

namespace waqai {
namespace {

/// Variables of CSS for the diagrams' colours, so that the page and they are of one palette.
std::string colour_variables(std::string_view ground) {
  constexpr std::array<std::string_view, 3> columns{"use", "light", "dark"};
  std::string css = ":root{";
  const Table table = Table::builtin("render/diagram_colours.tsv", columns);
  for (const auto& row : table.rows()) css += "--" + std::string(row["use"]) + ":" + std::string(row[ground]) + ";";
  return css + "}";
}

/// JSON fit to stand in a <script>: without "<", nothing in it can end that, and JSON has it in strings only.
std::string script_safe(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<') {
      out += "\\u003c";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string report_html(const EventGraph& graph, std::span<const Document> articles, const ReportOptions& options) {
  const bool arabic = options.language == Language::ar;
  const ReportText texts;
  // In the order of the page.
  const std::array<std::pair<std::string_view, std::string>, 8> values{{
      {"{{language}}", arabic ? "ar" : "en"},
      {"{{direction}}", arabic ? "rtl" : "ltr"},
      {"{{title}}", xml_escape(options.title.empty() ? texts.word("title", options.language) : options.title)},
      {"{{light}}", colour_variables("light")},
      {"{{dark}}", colour_variables("dark")},
      {"{{no_script_ar}}", xml_escape(texts.word("no_script", Language::ar))},
      {"{{no_script_en}}", xml_escape(texts.word("no_script", Language::en))},
      {"{{data}}", script_safe(report_data(graph, articles, options))},
  }};
  std::string_view rest(waqai_report_page, static_cast<std::size_t>(waqai_report_page_end - waqai_report_page));
  std::string page;
  for (const auto& [mark, value] : values) {
    const std::size_t at = rest.find(mark);
    if (at == std::string_view::npos) throw Error("the report's page has no place for " + std::string(mark));
    page.append(rest.substr(0, at)).append(value);
    rest.remove_prefix(at + mark.size());
  }
  return page.append(rest);
}

}  // namespace waqai
