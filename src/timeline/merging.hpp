// Merging: the steps of merge() that explain_merge() takes as well.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "combine.hpp"
#include "corpus.hpp"
#include "grouping.hpp"
#include "linking.hpp"
#include "resolving.hpp"
#include "waqai/timeline/merge.hpp"

namespace waqai {

/// Puts events into chronological order and names them.
void sort_and_name(MergedEvents& merged);

/// The events of all groups, with the index of each in the grouping. Records are copied.
struct NamedGroups {
  MergedEvents merged;                                    ///< in chronological order
  std::map<std::string, GroupIndex, std::less<>> groups;  ///< by the event's id
};
NamedGroups name_groups(std::span<const DocumentEvents> documents, const Corpus& corpus, const Grouping& grouping,
                        const Renaming& renaming, unsigned threads);

/// What decisions make of the corpus.
ResolvedDecisions resolve_ids(std::span<const DocumentEvents> documents, const Corpus& corpus, const Renaming& renaming,
                              const MergeOptions& options, Diagnostics& diagnostics);

}  // namespace waqai
