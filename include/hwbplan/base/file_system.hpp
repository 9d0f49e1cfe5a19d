// The disk as an interface, so that tests bring their own and a plan can be read from elsewhere
// than the disk. Paths are UTF-8 with '/' between folders.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan {

// A fault of the environment, not of the plan: in the user's words, with the path.
struct Fault {
  std::string message;
};

enum class EntryKind : unsigned char { none, file, directory, other };

struct DirectoryEntry {
  std::string name;
  EntryKind kind = EntryKind::none;
};

class FencedFolder;

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // What stands at the path; links are followed.
  virtual EntryKind kind(const std::string& path) const = 0;
  // The entries of a directory, without "." and "..", sorted by name. A link is listed as what it
  // leads to where that lies below `inside`, and otherwise as `other`, so that no plan can reach
  // out of its directory.
  virtual tl::expected<std::vector<DirectoryEntry>, Fault> list(
      const std::string& path, const std::string& inside) const = 0;
  // The whole of a regular file; of one larger than `limit` bytes only the first limit + 1. Pipes
  // and devices are a fault.
  virtual tl::expected<std::string, Fault> read(const std::string& path,
                                                std::size_t limit) const = 0;
  // Puts a file in place whole or not at all: written beside and renamed. Makes the folders above
  // it.
  virtual tl::expected<void, Fault> write(const std::string& path,
                                          std::string_view bytes) const = 0;
  // The working directory, which relative paths start from.
  virtual std::string current_directory() const = 0;
  // The folder, an absolute path that may itself lead through links, as one that nothing leads out
  // of: for whatever lies in a plan directory. The file system must outlive it.
  virtual std::unique_ptr<FencedFolder> fence(const std::string& folder) const = 0;
};

// The real one.
std::unique_ptr<FileSystem> disk();

}  // namespace hwbplan
