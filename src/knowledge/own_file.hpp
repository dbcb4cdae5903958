// A user's file of people, as text.
#pragma once

#include <string>

namespace waqai {

/// The file's content without a byte order mark. @throws InputError where it cannot be read, DataError where it is no
/// UTF-8.
std::string read_own_file(const std::string& path);

}  // namespace waqai
