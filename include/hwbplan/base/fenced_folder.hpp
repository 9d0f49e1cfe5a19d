// Reading and writing in a folder that strangers write into, without ever leaving it: neither
// through links that lie there nor through those that are put there in the meantime.
#pragma once

#include "hwbplan/base/file_system.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan {

// Paths are absolute and lie below the folder; any other is a fault. May be used by many threads at
// once. Made for one piece of work and thrown away: a folder that is moved while it lasts may still
// be seen where it was.
class FencedFolder {
 public:
  virtual ~FencedFolder() = default;

  // As FileSystem::list; also of the folder itself. A folder that is a link is a fault.
  virtual tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path) const = 0;
  // As FileSystem::read. A link is followed to a file below the folder; any other is a fault.
  virtual tl::expected<std::string, Fault> read(const std::string& path,
                                                std::size_t limit) const = 0;
  // As FileSystem::write: what is a link itself is replaced. A link on the way there is a fault.
  virtual tl::expected<void, Fault> write(const std::string& path,
                                          std::string_view bytes) const = 0;
};

// A file system in which others may swap what stands at a path between two looks at it.
class CanFence {
 public:
  virtual ~CanFence() = default;
  virtual std::unique_ptr<FencedFolder> fence(const std::string& folder) const = 0;
};

// The folder, an absolute path that may itself lead through links. Where `files` is no CanFence
// (memory, a commit), nothing can be swapped, and it is asked as it is. `files` must outlive what
// is given back.
std::unique_ptr<FencedFolder> fence(const FileSystem& files, const std::string& folder);

}  // namespace hwbplan
