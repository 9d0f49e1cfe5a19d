// See fenced_disk.hpp.
#include "base/fenced_disk.hpp"

#include "hwbplan/base/paths.hpp"

#include "base/disk_fault.hpp"
#include "base/stays_below.hpp"
#include "base/system_paths.hpp"

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <optional>

#include <fmt/format.h>

#ifndef _WIN32
#include "base/posix_files.hpp"

#include <cerrno>
#include <cstring>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hwbplan {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kLeadsOut = "it is a link that leads out of the plan directory";

#ifdef _WIN32
class FencedDisk : public FencedFolder {
 public:
  FencedDisk(const FileSystem& disk, std::string folder)
      : disk_(disk), folder_(std::move(folder)) {}

  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path) const override {
    if (!leads_inside(path)) return tl::unexpected(refused("can't read the folder", path));
    return disk_.list(path, folder_);
  }

  tl::expected<std::string, Fault> read(const std::string& path, std::size_t limit) const override {
    if (!leads_inside(path)) return tl::unexpected(refused("can't read", path));
    return disk_.read(path, limit);
  }

  tl::expected<void, Fault> write(const std::string& path, std::string_view bytes) const override {
    if (!leads_inside(parent_path(path))) return tl::unexpected(refused("can't write", path));
    return disk_.write(path, bytes);
  }

 private:
  // With what is not there yet taken as it is written.
  static fs::path resolved(const std::string& path) {
    std::error_code error;
    return fs::weakly_canonical(to_path(path), error);
  }

  bool leads_inside(const std::string& path) const {
    return lies_below(resolved(path), resolved(folder_));
  }

  static Fault refused(std::string_view what, const std::string& path) {
    return disk_fault(what, path, kLeadsOut);
  }

  const FileSystem& disk_;
  std::string folder_;
};
#else
using posix::Descriptor;

// A folder may be passed through without the right to list it, where the system knows that.
#if defined(O_PATH)
constexpr int kPassThrough = O_PATH;
#elif defined(O_SEARCH)
constexpr int kPassThrough = O_SEARCH;
#else
constexpr int kPassThrough = O_RDONLY;
#endif
constexpr int kFolder = kPassThrough | O_DIRECTORY | O_CLOEXEC;

using OpenFolder = std::shared_ptr<const Descriptor>;

// A folder, or why it can't be had, in words: the system's own, unless it would say something else
// than what the matter is.
using Opened = tl::expected<OpenFolder, std::string>;

EntryKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::file;
  return S_ISDIR(mode) ? EntryKind::directory : EntryKind::other;
}

std::string resolved(const std::string& path) {
  std::error_code error;
  const fs::path at = fs::canonical(path, error);
  return error ? std::string() : at.string();
}

// The parts of a relative path; none for ".".
std::vector<std::string> parts_of(std::string_view relative) {
  std::vector<std::string> parts;
  while (!relative.empty() && relative != ".") {
    const std::size_t end = std::min(relative.find('/'), relative.size());
    parts.emplace_back(relative.substr(0, end));
    relative.remove_prefix(std::min(end + 1, relative.size()));
  }
  return parts;
}

// Why the entry `name` of a folder couldn't be opened as a folder, of which `error` is what the
// system said: it has one word for a file and for a link. `shown` is where it lies.
std::string why_no_folder(int folder, const std::string& name, const std::string& shown,
                          int error) {
  struct stat about {};
  const bool is_there = ::fstatat(folder, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0;
  if (is_there && S_ISLNK(about.st_mode))
    return fmt::format("the folder {} is a link, and no link to a folder is followed", shown);
  if (is_there && !S_ISDIR(about.st_mode)) return fmt::format("{} is no folder", shown);
  return std::strerror(error);
}

bool is_link(const Descriptor& folder, const std::string& name) {
  struct stat about {};
  return ::fstatat(folder.get(), name.c_str(), &about, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISLNK(about.st_mode);
}

int open_for_reading(const Descriptor& folder, const std::string& name) {
  return ::openat(folder.get(), name.c_str(), posix::flags_for_reading() | O_NOFOLLOW);
}

class FencedDisk : public FencedFolder {
 public:
  FencedDisk(const FileSystem&, std::string folder)
      : folder_(std::move(folder)), root_(open_root().value_or(nullptr)) {}

  tl::expected<std::vector<DirectoryEntry>, Fault> list(const std::string& path) const override {
    constexpr std::string_view kWhat = "can't read the folder";
    const Opened folder = opened(path, false);
    if (!folder) return tl::unexpected(disk_fault(kWhat, path, folder.error()));
    // Opened anew: what was opened to pass through cannot be listed.
    Descriptor listed(::openat((*folder)->get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (listed.get() < 0) return tl::unexpected(disk_fault(kWhat, path, posix::why_it_failed()));
    DIR* entries = ::fdopendir(listed.get());
    if (entries == nullptr) return tl::unexpected(disk_fault(kWhat, path, posix::why_it_failed()));
    listed.release();
    const std::unique_ptr<DIR, int (*)(DIR*)> closed_at_the_end(entries, ::closedir);
    std::vector<DirectoryEntry> found;
    int error = 0;
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(entries);
      error = errno;
      if (entry == nullptr) break;
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..")
        found.push_back({std::string(name), kind_of_entry(*entry, ::dirfd(entries), path)});
    }
    if (error != 0) return tl::unexpected(disk_fault(kWhat, path, std::strerror(error)));
    std::sort(found.begin(), found.end(),
              [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
    return found;
  }

  tl::expected<std::string, Fault> read(const std::string& path, std::size_t limit) const override {
    constexpr std::string_view kWhat = "can't open";
    const std::string name = name_of(path);
    const Opened folder = opened(parent_path(path), false);
    if (!folder) return tl::unexpected(disk_fault(kWhat, path, folder.error()));
    const Descriptor file(open_for_reading(**folder, name));
    if (file.get() >= 0) return posix::read_open_file(file.get(), path, limit);
    const std::string why = posix::why_it_failed();
    if (!is_link(**folder, name)) return tl::unexpected(disk_fault(kWhat, path, why));
    // Where it leads now is opened without links, so that it may change as it likes.
    const auto target = target_inside(path);
    if (!target) return tl::unexpected(disk_fault("can't read", path, kLeadsOut));
    const Opened away = opened(parent_path(*target), false);
    if (!away) return tl::unexpected(disk_fault(kWhat, path, away.error()));
    const Descriptor linked(open_for_reading(**away, name_of(*target)));
    if (linked.get() < 0) return tl::unexpected(disk_fault(kWhat, path, posix::why_it_failed()));
    return posix::read_open_file(linked.get(), path, limit);
  }

  tl::expected<void, Fault> write(const std::string& path, std::string_view bytes) const override {
    const Opened folder = opened(parent_path(path), true);
    if (!folder) return tl::unexpected(disk_fault("can't write", path, folder.error()));
    return posix::write_whole((*folder)->get(), name_of(path), path, bytes);
  }

 private:
  static std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

  EntryKind kind_of_entry(const dirent& entry, int folder, const std::string& path) const {
    if (entry.d_type == DT_REG) return EntryKind::file;
    if (entry.d_type == DT_DIR) return EntryKind::directory;
    struct stat about {};
    if (::fstatat(folder, entry.d_name, &about, AT_SYMLINK_NOFOLLOW) != 0) return EntryKind::none;
    if (!S_ISLNK(about.st_mode)) return kind_of(about.st_mode);
    // A link to a folder above itself would be a loop; links to files are enough for sharing within
    // a plan.
    return target_inside(join_path(path, entry.d_name)) ? EntryKind::file : EntryKind::other;
  }

  // The regular file below the folder that a link leads to, as a path from the folder on that holds
  // no link at this moment.
  std::optional<std::string> target_inside(const std::string& path) const {
    const std::string border = resolved(folder_);
    const std::string target = resolved(path);
    std::error_code error;
    if (border.empty() || target.empty() || target == border || !lies_in(target, border) ||
        !fs::is_regular_file(target, error)) {
      return std::nullopt;
    }
    return join_path(folder_, relative_path(border, target));
  }

  // The folder at a path. Files are read folder by folder, so the last one is kept: else a plan of
  // many files would open each of its folders as often as it has files.
  Opened opened(const std::string& path, bool make) const {
    if (!stays_below(path, folder_)) return tl::unexpected("it lies outside of " + folder_);
    const std::lock_guard lock(mutex_);
    if (last_ && path == last_path_) return last_;
    Opened folder = walk(path, make);
    if (folder) {
      last_path_ = path;
      last_ = *folder;
    }
    return folder;
  }

  Opened walk(const std::string& path, bool make) const {
    if (!root_ && make) {
      std::error_code error;
      fs::create_directories(folder_, error);
    }
    Opened at = root_ ? Opened(root_) : open_root();
    std::string shown;
    for (const std::string& part : parts_of(relative_path(folder_, path))) {
      if (!at) break;
      shown = join_path(shown, part);
      at = step(**at, part, shown, make);
    }
    return at;
  }

  static Opened step(const Descriptor& from, const std::string& name, const std::string& shown,
                     bool make) {
    if (make && ::mkdirat(from.get(), name.c_str(), 0777) != 0 && errno != EEXIST)
      return tl::unexpected(posix::why_it_failed());
    const int next = ::openat(from.get(), name.c_str(), kFolder | O_NOFOLLOW);
    if (next < 0) return tl::unexpected(why_no_folder(from.get(), name, shown, errno));
    return std::make_shared<const Descriptor>(next);
  }

  Opened open_root() const {
    const int root = ::open(folder_.c_str(), kFolder);
    if (root < 0) return tl::unexpected(posix::why_it_failed());
    return std::make_shared<const Descriptor>(root);
  }

  std::string folder_;
  OpenFolder root_;
  mutable std::mutex mutex_;
  mutable std::string last_path_;
  mutable OpenFolder last_;
};
#endif

}  // namespace

std::unique_ptr<FencedFolder> fenced_disk(const FileSystem& disk, const std::string& folder) {
  return std::make_unique<FencedDisk>(disk, folder);
}

}  // namespace hwbplan
