// A folder of the real disk that nothing leads out of.
#pragma once

#include "hwbplan/base/fenced_folder.hpp"

#include <memory>
#include <string>

namespace hwbplan {

// On systems with descriptors (Linux, macOS, the BSDs) every folder on the way is opened from the
// one above it and never through a link, so that it does not matter what is swapped when. On
// Windows the fence is not proven: each path is resolved before it is opened, so that who swaps it
// between those two moments is not caught; and junctions, which anybody may make, may not be seen
// as links by the standard library at all. `disk` must outlive it.
std::unique_ptr<FencedFolder> fenced_disk(const FileSystem& disk, const std::string& folder);

}  // namespace hwbplan
