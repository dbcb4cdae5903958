// Dates as metadata write them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "read/findings.hpp"
#include "waqai/read/document.hpp"

namespace waqai::read {

/// The day named by a metadata field, its time of day and zone left aside: 2017-11-21, 2017/11/21, 20171121,
/// 2017-11-21T10:43:00Z, "Tue, 21 Nov 2017 10:43:00 GMT", "November 21, 2017", 21/11/2017. Arabic digits count too.
/// Nothing where it is no date, or where day and month could be either (04/05/2017).
std::optional<Date> parse_date_field(std::string_view field);

/// The same, with a warning where a field that is not blank is no date.
std::optional<Date> parse_date_field(std::string_view field, std::size_t line, Findings& findings);

}  // namespace waqai::read
