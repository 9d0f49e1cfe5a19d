// What a plan directory was like earlier, one revision after the other, as an interface: a check
// that asks for the past runs in a test without a repository, and costs nothing where nobody asks.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/base/file_system.hpp"

#include <memory>
#include <string>

namespace hwbplan {

// One state of all files. Valid as long as its history.
class Revision {
 public:
  virtual ~Revision() = default;

  // Its files, at the paths of the working tree; they are only read.
  virtual const FileSystem& files() const = 0;
  // A text that is the same in two revisions where the file or folder is the same, byte for byte;
  // empty where there is none at that path.
  virtual std::string content_id(const std::string& path) const = 0;
  // The day on which it was made.
  virtual Date date() const = 0;
  // As people quote it: "3f2a1bc".
  virtual std::string name() const = 0;
  // The one before it: of a merge, the state of the branch that was merged into. Nothing at the
  // beginning, and where a shallow clone ends.
  virtual std::unique_ptr<Revision> earlier() const = 0;
};

class History {
 public:
  virtual ~History() = default;

  // Nothing where there is no repository, or nothing in it yet. May be called by several threads.
  virtual std::unique_ptr<Revision> newest() const = 0;
};

// That of the git repository around `folder`, which is absolute, from `revision` backwards. The
// repository is opened when it is asked for the newest revision. Only git's own store is read:
// nothing that the repository's configuration names is run, and nothing is fetched.
std::shared_ptr<const History> git_history(const std::string& folder,
                                           const std::string& revision = "HEAD");

}  // namespace hwbplan
