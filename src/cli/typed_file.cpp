// See typed_file.hpp.
#include "cli/typed_file.hpp"

#include "hwbplan/base/paths.hpp"

#include <algorithm>

namespace hwbplan::cli {

namespace {

// Adds the typed file to the entries of its folder.
void add_typed(std::vector<DirectoryEntry>& entries, const std::string& folder,
               const std::string& typed) {
  if (parent_path(typed) != folder) return;
  const std::string name = relative_path(folder, typed);
  const auto at = std::lower_bound(
      entries.begin(), entries.end(), name,
      [](const DirectoryEntry& entry, const std::string& wanted) { return entry.name < wanted; });
  if (at == entries.end() || at->name != name) entries.insert(at, {name, EntryKind::file});
}

Fault typed_is_no_file(const std::string& path) {
  return {path + " is read from standard input"};
}

class FenceWithTyped : public FencedFolder {
 public:
  FenceWithTyped(std::unique_ptr<FencedFolder> folder, const std::string& typed,
                 const std::string& text)
      : folder_(std::move(folder)), typed_(typed), text_(text) {}

  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path) const override {
    auto entries = folder_->list(path);
    if (entries) add_typed(*entries, path, typed_);
    return entries;
  }

  tl::expected<std::string, Fault> read(const std::string& path, std::size_t limit) const override {
    return path == typed_ ? text_.substr(0, limit + 1) : folder_->read(path, limit);
  }

  tl::expected<void, Fault> write(const std::string& path, std::string_view bytes) const override {
    if (path == typed_) return tl::unexpected(typed_is_no_file(path));
    return folder_->write(path, bytes);
  }

 private:
  std::unique_ptr<FencedFolder> folder_;
  const std::string& typed_;
  const std::string& text_;
};

}  // namespace

EntryKind FilesWithTyped::kind(const std::string& path) const {
  return path == path_ ? EntryKind::file : files_.kind(path);
}

tl::expected<std::vector<DirectoryEntry>, Fault> FilesWithTyped::list(
    const std::string& path, const std::string& inside) const {
  auto entries = files_.list(path, inside);
  if (entries) add_typed(*entries, path, path_);
  return entries;
}

tl::expected<std::string, Fault> FilesWithTyped::read(const std::string& path,
                                                      std::size_t limit) const {
  return path == path_ ? text_.substr(0, limit + 1) : files_.read(path, limit);
}

tl::expected<void, Fault> FilesWithTyped::write(const std::string& path,
                                                std::string_view bytes) const {
  if (path == path_) return tl::unexpected(typed_is_no_file(path));
  return files_.write(path, bytes);
}

std::unique_ptr<FencedFolder> FilesWithTyped::fence(const std::string& folder) const {
  return std::make_unique<FenceWithTyped>(files_.fence(folder), path_, text_);
}

}  // namespace hwbplan::cli
