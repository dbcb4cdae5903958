// Spans of a document's body in a column of their own, as JSON: [[0,120],[121,240]].
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "waqai/core/span.hpp"

namespace waqai {

std::string spans_to_json(const std::vector<Span>& spans);

/// Nothing where the text has another form, or a span does not lie within `size` bytes.
std::optional<std::vector<Span>> spans_from_json(std::string_view json, std::size_t size);

}  // namespace waqai
