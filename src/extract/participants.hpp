// From parties, numbered in the knowledge, to participants as they stand in the output.
#pragma once

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <optional>

#include "extract/frames.hpp"
#include "waqai/extract/event.hpp"

namespace waqai {

/// Nothing where the party is a post of nobody knows what country. `day` decides the post that is shown.
std::optional<Participant> to_participant(const DraftParty& party, const Knowledge& knowledge,
                                          std::optional<boost::gregorian::date> day);

/// Lower-case letters and digits joined by hyphens: "Nin Nufu" gives "nin-nufu".
std::string slug(std::string_view latin);

}  // namespace waqai
