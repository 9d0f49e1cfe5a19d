// See output_file.hpp.
#include "hwbplan/base/output_file.hpp"

#include "base/disk_fault.hpp"
#include "base/system_paths.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace hwbplan {

namespace fs = std::filesystem;

namespace {

constexpr int kMostLinks = 40;  // as many as the system itself follows

struct Target {
  fs::path path;
  bool is_open_already = false;  // named by a link of the system to what a program has open
};

// Follows links at the end of the path; the folders above it are the system's to follow.
Target target_of(fs::path path) {
  std::error_code error;
  for (int i = 0; i < kMostLinks; ++i) {
    const fs::path below_root = path.relative_path();
    if (!below_root.empty() && *below_root.begin() == "proc") return {path, true};
    const fs::path to = fs::read_symlink(path, error);
    if (error) break;
    path = path.parent_path() / to;  // or `to` alone where that is absolute
  }
  return {path, false};
}

// Added at the end, because a file that is open already may have had its first part.
tl::expected<void, Fault> write_into(const fs::path& path, const std::string& shown,
                                     std::string_view bytes) {
  errno = 0;
  std::ofstream out(path, std::ios::binary | std::ios::app);
  if (out) out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
  if (out) return {};
  return tl::unexpected(
      disk_fault("can't write", shown, errno == 0 ? "it is closed" : std::strerror(errno)));
}

}  // namespace

tl::expected<void, Fault> write_output(const FileSystem& files, const std::string& path,
                                       std::string_view bytes) {
  const Target target = target_of(to_path(path));
  std::error_code error;
  const fs::file_type type = fs::status(target.path, error).type();
  const bool is_special = type == fs::file_type::character || type == fs::file_type::block ||
                          type == fs::file_type::fifo || type == fs::file_type::socket;
  if (is_special || target.is_open_already) return write_into(target.path, path, bytes);
  return files.write(to_utf8(target.path), bytes);
}

}  // namespace hwbplan
