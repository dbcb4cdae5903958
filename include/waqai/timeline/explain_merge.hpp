// explain_merge: why two records, or two events, were or were not joined, in words.
//
// Both are described; then each part of their likeness (docs/merging.md) stands with what it is worth and why, and what
// kept them apart, or a person's decision. Wording: data/lexicon/wording_merging.tsv.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "waqai/extract/event.hpp"
#include "waqai/timeline/merge.hpp"

namespace waqai {

/// `a` and `b` are ids of records, or of events as merge() names them with these options. Several lines, each with its
/// line end. Costs a merge.
/// @throws InputError where nothing has the id.
std::string explain_merge(std::span<const DocumentEvents> documents, std::string_view a, std::string_view b,
                          const MergeOptions& options = {});

}  // namespace waqai
