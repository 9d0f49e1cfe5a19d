// A file as it stands in an editor and not yet on the disk.
#pragma once

#include "hwbplan/base/fenced_folder.hpp"

#include <string>

namespace hwbplan::cli {

// The disk, with `text` in place of what the file at `path` (absolute) holds, or where there is no
// such file yet. `files` must outlive it. Everything but that file can still be written.
class FilesWithTyped : public FileSystem {
 public:
  FilesWithTyped(const FileSystem& files, std::string path, std::string text)
      : files_(files), path_(std::move(path)), text_(std::move(text)) {}

  EntryKind kind(const std::string& path) const override;
  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path,
                                                        const std::string& inside) const override;
  tl::expected<std::string, Fault> read(const std::string& path, std::size_t limit) const override;
  tl::expected<void, Fault> write(const std::string& path, std::string_view bytes) const override;
  std::string current_directory() const override { return files_.current_directory(); }
  std::unique_ptr<FencedFolder> fence(const std::string& folder) const override;

 private:
  const FileSystem& files_;
  std::string path_;
  std::string text_;
};

}  // namespace hwbplan::cli
