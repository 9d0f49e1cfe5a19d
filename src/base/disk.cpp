// The real disk. Files are opened without following what may block for ever (pipes, devices), and
// written so that a reader sees the old file or the new one and never a part.
#include "hwbplan/base/file_system.hpp"

#include "base/disk_fault.hpp"
#include "base/fenced_disk.hpp"
#include "base/system_paths.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#ifdef _WIN32
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <random>

#include <fmt/format.h>
#else
#include "base/posix_files.hpp"

#include <fcntl.h>
#endif

namespace hwbplan {

namespace fs = std::filesystem;

namespace {

EntryKind kind_of(fs::file_type type) {
  if (type == fs::file_type::regular) return EntryKind::file;
  if (type == fs::file_type::directory) return EntryKind::directory;
  return type == fs::file_type::not_found || type == fs::file_type::none ? EntryKind::none
                                                                         : EntryKind::other;
}

#ifdef _WIN32
tl::expected<std::string, Fault> read_bytes(const std::string& path, std::size_t limit) {
  std::ifstream in(to_path(path), std::ios::binary);
  if (!in)
    return tl::unexpected(disk_fault("can't open", path, "it is not there or may not be read"));
  // As it grows: the limit is for the largest file, and hardly any is a thousandth of it.
  constexpr std::size_t kPiece = std::size_t{64} << 10U;
  std::string bytes;
  while (in && bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    bytes.resize(before + std::min(kPiece, limit + 1 - before));
    in.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
    bytes.resize(before + static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return tl::unexpected(disk_fault("can't read", path, "the disk gives it no more"));
  return bytes;
}
tl::expected<void, Fault> write_whole(const std::string& path, std::string_view bytes) {
  // As below: a fresh name, and "x" so that nothing that is there already is opened.
  std::random_device random;
  const fs::path beside = to_path(fmt::format("{}.new-{:08x}{:08x}", path, random(), random()));
  std::FILE* out = ::_wfopen(beside.c_str(), L"wbx");
  if (out == nullptr) return tl::unexpected(disk_fault("can't write", path, std::strerror(errno)));
  const bool put = std::fwrite(bytes.data(), 1, bytes.size(), out) == bytes.size();
  const bool written = std::fclose(out) == 0 && put;
  std::error_code error;
  if (written) fs::rename(beside, to_path(path), error);
  if (written && !error) return {};
  std::error_code ignored;
  fs::remove(beside, ignored);
  return tl::unexpected(
      disk_fault("can't write", path, error ? error.message() : "the disk may be full"));
}
#else
tl::expected<std::string, Fault> read_bytes(const std::string& path, std::size_t limit) {
  const posix::Descriptor file(::open(path.c_str(), posix::flags_for_reading()));
  if (file.get() < 0) return tl::unexpected(disk_fault("can't open", path, posix::why_it_failed()));
  return posix::read_open_file(file.get(), path, limit);
}

tl::expected<void, Fault> write_whole(const std::string& path, std::string_view bytes) {
  return posix::write_whole(AT_FDCWD, path, path, bytes);
}
#endif

class Disk : public FileSystem {
 public:
  EntryKind kind(const std::string& path) const override {
    std::error_code error;
    return kind_of(fs::status(to_path(path), error).type());
  }

  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path,
                                                        const std::string& inside) const override {
    std::error_code error;
    std::vector<DirectoryEntry> entries;
    const fs::path border = fs::weakly_canonical(to_path(inside), error);
    for (fs::directory_iterator it(to_path(path), error), end; !error && it != end;
         it.increment(error)) {
      std::error_code ignored;
      EntryKind kind = kind_of(it->status(ignored).type());
      if (it->is_symlink(ignored)) {
        const fs::path target = fs::canonical(it->path(), ignored);
        // A link to a folder above itself would be a loop; links to files are enough for sharing
        // within a plan.
        if (ignored || kind != EntryKind::file || !lies_below(target, border))
          kind = EntryKind::other;
      }
      entries.push_back({to_utf8(it->path().filename()), kind});
    }
    if (error) return tl::unexpected(disk_fault("can't read the folder", path, error.message()));
    std::sort(entries.begin(), entries.end(),
              [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
    return entries;
  }

  tl::expected<std::string, Fault> read(const std::string& path, std::size_t limit) const override {
    return read_bytes(path, limit);
  }

  tl::expected<void, Fault> write(const std::string& path, std::string_view bytes) const override {
    std::error_code error;
    const fs::path target = to_path(path);
    if (target.has_parent_path()) fs::create_directories(target.parent_path(), error);
    return write_whole(path, bytes);
  }

  std::string current_directory() const override {
    std::error_code error;
    return to_utf8(fs::current_path(error));
  }

  std::unique_ptr<FencedFolder> fence(const std::string& folder) const override {
    return fenced_disk(*this, folder);
  }
};

}  // namespace

std::unique_ptr<FileSystem> disk() {
  return std::make_unique<Disk>();
}

}  // namespace hwbplan
