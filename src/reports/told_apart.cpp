// See told_apart.hpp.
#include "reports/told_apart.hpp"

#include "hwbplan/text/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

std::string told_apart(std::span<const std::string> names) {
  const auto is_a_list = [](const std::string& name) {
    return name.find(", ") != std::string::npos || name.find(" and ") != std::string::npos;
  };
  const bool mixed = names.size() > 1 && std::any_of(names.begin(), names.end(), is_a_list);
  return mixed ? fmt::format("{}", fmt::join(names.begin(), names.end(), "; ")) : listed(names);
}

}  // namespace hwbplan::reports
