// See write_below.hpp.
#include "cli/write_below.hpp"

#include "hwbplan/base/paths.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan::cli {

tl::expected<void, Fault> may_write_below(const FileSystem& files, const std::string& base,
                                          const std::string& path) {
  std::string folder = base;
  for (std::size_t begin = 0;;) {
    const std::size_t end = path.find('/', begin);
    if (end == std::string::npos) return {};
    const std::string_view name = std::string_view(path).substr(begin, end - begin);
    const auto entries = files.list(folder, base);
    if (!entries) return {};  // not there yet, or what is wrong with it is said when it is written
    const auto entry = std::find_if(entries->begin(), entries->end(),
                                    [&](const DirectoryEntry& one) { return one.name == name; });
    if (entry == entries->end()) return {};
    if (entry->kind != EntryKind::directory) {
      return tl::unexpected(
          Fault{fmt::format("{} is a link or a file, and nothing is written through it\n  put a "
                            "folder of that name in its place",
                            path.substr(0, end))});
    }
    folder = join_path(folder, name);
    begin = end + 1;
  }
}

}  // namespace hwbplan::cli
