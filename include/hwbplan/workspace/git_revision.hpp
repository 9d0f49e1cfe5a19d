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

// What is checked out around a plan directory.
struct CheckedOut {
  std::string id;        // of the commit, in its first ten digits; empty where there is none
  bool changed = false;  // the plan's files differ from it, or new ones are not in it yet
};

// For `folder`, which is absolute. Only YAML files and templates in it are looked at, so that a
// paper that is written beside the plan does not itself change what the next one says.
CheckedOut checked_out(const std::string& folder);

}  // namespace hwbplan
