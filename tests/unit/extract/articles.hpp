// Articles of a sentence or two beside the events that are to be found in them, one a line of a table.
#pragma once

#include <gtest/gtest.h>

#include <boost/date_time/gregorian/parsers.hpp>
#include <string>

#include "waqai/core/error.hpp"
#include "waqai/extract/extractor.hpp"
#include "waqai/read/reader.hpp"

namespace waqai {

struct Case {
  std::string_view day;  ///< of publication; empty: unknown
  std::string_view text;
  std::string_view expected;
};

/// "meeting happened 2017-11-20 bashar-al-assad+vladimir-putin @sochi; ...": "-" where the date is unknown.
inline std::string listed(const std::vector<Event>& events) {
  std::string out;
  for (const Event& event : events) {
    if (!out.empty()) out += "; ";
    out.append(to_string(event.kind)).append(" ").append(to_string(event.status)).append(" ");
    out += event.date ? event.date->to_string() : "-";
    char before = ' ';
    for (const Participant& participant : event.participants) {
      out += before + participant.id;
      before = '+';
    }
    if (event.place) out += " @" + event.place->id;
  }
  return out;
}

inline const Extractor& extractor() {
  static const Extractor built_in;
  return built_in;
}

inline DocumentEvents extracted(std::string_view day, std::string_view text) {
  ReadOptions options;
  if (!day.empty()) options.date = boost::gregorian::from_simple_string(std::string(day));
  const ReadResult read = read_memory(std::string(text), "article.txt", options);
  if (read.documents.size() != 1) throw Error("no article was read");
  return extractor().extract(read.documents.front());
}

inline void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(listed(extracted(c.day, c.text).events), c.expected) << c.text;
}

}  // namespace waqai
