// Filter options: what the user asks for among the events, and the filter that it makes.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/console.hpp"
#include "cli/names.hpp"
#include "waqai/timeline/filter.hpp"

namespace waqai::cli {

/// The options as given; names are not yet looked up.
struct FilterOptions {
  std::vector<std::string> actors;
  std::vector<std::string> pairs;  ///< "A,B"
  std::vector<std::string> countries;
  std::vector<std::string> kinds;
  std::vector<std::string> statuses;
  std::string from;
  std::string to;
  std::vector<std::string> places;
  std::vector<std::string> sources;
  double min_confidence = 0;
  std::uint32_t min_sources = 0;

  /// Declares all of them, for commands whose result is made of merged events.
  void add_to(CLI::App& app);
  /// Declares those that have a meaning for one document: all but --source and --min-sources.
  void add_single_document_to(CLI::App& app);
};

/// The filter that the options describe.
/// @throws UsageError for a name that nobody bears or several do, and for what is no date.
EventFilter make_filter(const FilterOptions& options, Names& names);

/// Tells on standard error how many events the filter left out for want of a date.
void report_undated(const EventFilter& filter, std::size_t count, const Console& console);

}  // namespace waqai::cli
