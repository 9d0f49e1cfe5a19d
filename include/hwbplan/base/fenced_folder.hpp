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

// What FileSystem::fence() gives. Paths are absolute and lie below the folder; any other is a
// fault. May be used by many threads at once. Made for one piece of work and thrown away: a folder
// that is moved while it lasts may still be seen where it was.
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

// For the file systems in which nobody can swap what stands at a path between two looks at it
// (memory, a commit): `files` is asked as it is, for what lies below the folder. It must outlive
// what is given back.
std::unique_ptr<FencedFolder> still_folder(const FileSystem& files, const std::string& folder);

}  // namespace hwbplan
