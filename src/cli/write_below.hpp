// Writing at a place that the program chooses in a folder of the user's, such as .vscode: what lies
// in that folder may have come from a stranger.
#pragma once

#include "hwbplan/base/file_system.hpp"

#include <string>

namespace hwbplan::cli {

// A fault that names the folder where one on the way from `base` down to `path` (relative to it) is
// a link, or no folder at all: what is written there would land elsewhere. Folders that are not
// there yet are none.
tl::expected<void, Fault> may_write_below(const FileSystem& files, const std::string& base,
                                          const std::string& path);

}  // namespace hwbplan::cli
