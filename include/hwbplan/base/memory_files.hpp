// A disk in memory: what the examples of rules are checked on, and tests.
#pragma once

#include "hwbplan/base/fenced_folder.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>

namespace hwbplan {

class MemoryFiles : public FileSystem {
 public:
  // Absolute path to bytes. Folders exist where files lie in them.
  std::map<std::string, std::string> files;
  // Of these, those that exist and can't be opened, as when the rights to read them are missing.
  std::set<std::string> locked;
  std::string working_directory = "/";

  EntryKind kind(const std::string& path) const override;
  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path,
                                                        const std::string& inside) const override;
  tl::expected<std::string, Fault> read(const std::string& path, std::size_t limit) const override;
  // Refused: what is in memory is only read.
  tl::expected<void, Fault> write(const std::string& path, std::string_view bytes) const override;
  std::string current_directory() const override { return working_directory; }
  std::unique_ptr<FencedFolder> fence(const std::string& folder) const override;
};

}  // namespace hwbplan
