#include "waqai/core/resource.hpp"

#include <algorithm>
#include <string>

#include "waqai/core/error.hpp"

namespace waqai {

std::string_view resource(std::string_view name) {
  const auto all = resources();
  const auto found = std::ranges::lower_bound(all, name, {}, &Resource::name);
  if (found == all.end() || found->name != name) throw Error("no built-in data of the name " + std::string(name));
  return found->content;
}

}  // namespace waqai
