#include "store/spans.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "core/json_writer.hpp"

namespace waqai {

namespace json = boost::json;

std::string spans_to_json(const std::vector<Span>& spans) {
  std::string text;
  JsonWriter writer(text);
  writer.open('[');
  for (const Span span : spans) {
    writer.open('[');
    writer.value(span.begin);
    writer.value(span.end);
    writer.close(']');
  }
  writer.close(']');
  return text;
}

std::optional<std::vector<Span>> spans_from_json(std::string_view text, std::size_t size) {
  json::error_code problem;
  const json::value value = json::parse(json::string_view(text.data(), text.size()), problem);
  if (problem || !value.is_array()) return std::nullopt;
  std::vector<Span> spans;
  for (const json::value& item : value.get_array()) {
    const json::array* ends = item.if_array();
    if (ends == nullptr || ends->size() != 2) return std::nullopt;
    const auto begin = (*ends)[0].to_number<std::uint32_t>(problem);
    const auto end = problem ? 0 : (*ends)[1].to_number<std::uint32_t>(problem);
    if (problem || begin > end || end > size) return std::nullopt;
    spans.push_back({begin, end});
  }
  return spans;
}

}  // namespace waqai
