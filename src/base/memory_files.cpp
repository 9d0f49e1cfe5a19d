// See memory_files.hpp.
#include "hwbplan/base/memory_files.hpp"

#include "hwbplan/base/paths.hpp"

namespace hwbplan {

EntryKind MemoryFiles::kind(const std::string& path) const {
  const auto at = files.lower_bound(path);
  if (at == files.end()) return EntryKind::none;
  if (at->first == path) return EntryKind::file;
  const auto inside = files.lower_bound(path == "/" ? path : path + "/");
  return inside != files.end() && lies_in(inside->first, path) ? EntryKind::directory
                                                               : EntryKind::none;
}

tl::expected<std::vector<DirectoryEntry>, Fault> MemoryFiles::list(const std::string& path,
                                                                   const std::string&) const {
  std::map<std::string, EntryKind> names;
  const std::string prefix = path == "/" ? path : path + "/";
  for (auto it = files.lower_bound(prefix); it != files.end() && it->first.starts_with(prefix);
       ++it) {
    const std::string rest = it->first.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    names[rest.substr(0, slash)] =
        slash == std::string::npos ? EntryKind::file : EntryKind::directory;
  }
  if (names.empty())
    return tl::unexpected(Fault{"can't read the folder " + path + ": it is not there"});
  std::vector<DirectoryEntry> entries;
  entries.reserve(names.size());
  for (const auto& [name, kind] : names) entries.push_back({name, kind});
  return entries;
}

tl::expected<std::string, Fault> MemoryFiles::read(const std::string& path,
                                                   std::size_t limit) const {
  const auto found = files.find(path);
  if (found == files.end())
    return tl::unexpected(Fault{"can't open " + path + ": it is not there"});
  if (locked.count(path) != 0)
    return tl::unexpected(Fault{"can't open " + path + ": permission denied"});
  return found->second.substr(0, limit + 1);
}

tl::expected<void, Fault> MemoryFiles::write(const std::string& path, std::string_view) const {
  return tl::unexpected(Fault{"can't write " + path + ": it is only in memory"});
}

std::unique_ptr<FencedFolder> MemoryFiles::fence(const std::string& folder) const {
  return still_folder(*this, folder);
}

}  // namespace hwbplan
