// Checks of a user's own files of people, row by row.
#pragma once

#include <span>
#include <string>

#include "waqai/core/diagnostic.hpp"

namespace waqai {

/// What is wrong (error) or doubtful (warning) in files with the columns of people.tsv and of posts.tsv; a later file
/// knows the people of those before it. Errors are what an Extractor would refuse, and rows without an English name,
/// an Arabic name in Arabic letters, an id in the form of a slug or a gender; warnings are two holders of one post on
/// one day, and a name that somebody else bears too. A wrong row does not hide the next. O(rows * actors).
Diagnostics check_knowledge_files(std::span<const std::string> files);

}  // namespace waqai
