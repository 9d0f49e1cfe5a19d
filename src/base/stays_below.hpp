// What a fenced folder takes to lie in it, by the path alone.
#pragma once

#include "hwbplan/base/paths.hpp"

#include <string>
#include <string_view>

namespace hwbplan {

// Whether an absolute path is `folder` or begins there and does not climb out of it by "..".
inline bool stays_below(std::string_view path, std::string_view folder) {
  const std::string below = relative_path(folder, path);
  return lies_in(path, folder) && below != ".." && !below.starts_with("../");
}

}  // namespace hwbplan
