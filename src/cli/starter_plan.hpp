// The small plan that `hwbplan init` writes: one of everything an officer needs to see, and nothing
// to find.
#pragma once

#include "hwbplan/base/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::cli {

struct StarterFile {
  std::string path;  // below the plan directory, or the top of its repository
  std::string text;
};

// `title` and `area` are put in quotes as YAML needs. Dates are chosen so that the plan passes on
// `today` and for some weeks after.
std::vector<StarterFile> starter_plan(std::string_view title, std::string_view area, Date today);

}  // namespace hwbplan::cli
