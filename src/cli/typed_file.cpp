// See typed_file.hpp.
#include "cli/typed_file.hpp"

#include "hwbplan/base/paths.hpp"

#include <algorithm>

namespace hwbplan::cli {

EntryKind FilesWithTyped::kind(const std::string& path) const {
  return path == path_ ? EntryKind::file : files_.kind(path);
}

tl::expected<std::vector<DirectoryEntry>, Fault> FilesWithTyped::list(
    const std::string& path, const std::string& inside) const {
  auto entries = files_.list(path, inside);
  if (!entries || parent_path(path_) != path) return entries;
  const std::string name = relative_path(path, path_);
  const auto at = std::lower_bound(
      entries->begin(), entries->end(), name,
      [](const DirectoryEntry& entry, const std::string& wanted) { return entry.name < wanted; });
  if (at == entries->end() || at->name != name) entries->insert(at, {name, EntryKind::file});
  return entries;
}

tl::expected<std::string, Fault> FilesWithTyped::read(const std::string& path,
                                                      std::size_t limit) const {
  return path == path_ ? text_.substr(0, limit + 1) : files_.read(path, limit);
}

tl::expected<void, Fault> FilesWithTyped::write(const std::string& path,
                                                std::string_view bytes) const {
  if (path == path_) return tl::unexpected(Fault{path + " is read from standard input"});
  return files_.write(path, bytes);
}

}  // namespace hwbplan::cli
