// A revision of a plan directory, read from git's own store as if it lay on the disk. No checkout
// is touched, and nothing that a repository's configuration names is run.
#pragma once

#include "hwbplan/base/file_system.hpp"

#include <memory>
#include <string>

#include <tl/expected.hpp>

namespace hwbplan {

// The tree of `revision` (anything `git rev-parse` knows: a branch, a tag, HEAD~3) in the
// repository around `folder`, which is absolute. Paths in it are those of the working tree,
// absolute too. A fault where there is no repository or no such revision: it names the command that
// brings it.
tl::expected<std::unique_ptr<FileSystem>, Fault> git_revision(const std::string& folder,
                                                              const std::string& revision);

}  // namespace hwbplan
