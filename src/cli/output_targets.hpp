// Where a command's results go, and in which form: what --format and --output ask for.
#pragma once

#include "cli/command.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan::cli {

struct OutputTarget {
  std::string format;
  std::string file;  // empty for standard output
};

// Standard output first. A fault where --output is not FORMAT=FILE with one of the formats.
tl::expected<std::vector<OutputTarget>, Fault> output_targets(
    const Arguments& arguments, std::span<const std::string_view> formats);

}  // namespace hwbplan::cli
