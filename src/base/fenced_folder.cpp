// See fenced_folder.hpp: where nothing has to be fenced.
#include "hwbplan/base/fenced_folder.hpp"

#include "base/disk_fault.hpp"
#include "base/stays_below.hpp"

namespace hwbplan {

namespace {

class StillFolder : public FencedFolder {
 public:
  StillFolder(const FileSystem& files, std::string folder)
      : files_(files), folder_(std::move(folder)) {}

  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path) const override {
    if (!stays_below(path, folder_)) return tl::unexpected(outside("can't read the folder", path));
    return files_.list(path, folder_);
  }

  tl::expected<std::string, Fault> read(const std::string& path, std::size_t limit) const override {
    if (!stays_below(path, folder_)) return tl::unexpected(outside("can't read", path));
    return files_.read(path, limit);
  }

  tl::expected<void, Fault> write(const std::string& path, std::string_view bytes) const override {
    if (!stays_below(path, folder_)) return tl::unexpected(outside("can't write", path));
    return files_.write(path, bytes);
  }

 private:
  Fault outside(std::string_view what, const std::string& path) const {
    return disk_fault(what, path, "it lies outside of " + folder_);
  }

  const FileSystem& files_;
  std::string folder_;
};

}  // namespace

std::unique_ptr<FencedFolder> still_folder(const FileSystem& files, const std::string& folder) {
  return std::make_unique<StillFolder>(files, folder);
}

}  // namespace hwbplan
