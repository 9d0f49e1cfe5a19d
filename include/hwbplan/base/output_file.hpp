// Writing where the user has said, which is not always a file.
#pragma once

#include "hwbplan/base/file_system.hpp"

#include <string>
#include <string_view>

namespace hwbplan {

// Writes what a command is to put at `path`, an absolute path that the user typed. A link is
// followed to the file that it names; what stands there already and is no file (a device, a pipe,
// the program's own output as /dev/stdout) is written into; all else is put in place whole or not
// at all by `files`. Never for a path that a plan gives: no link in a plan is followed.
tl::expected<void, Fault> write_output(const FileSystem& files, const std::string& path,
                                       std::string_view bytes);

}  // namespace hwbplan
