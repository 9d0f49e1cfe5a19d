// See posix_files.hpp.
#ifndef _WIN32

#include "base/posix_files.hpp"

#include "base/disk_fault.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <random>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hwbplan::posix {

namespace {

constexpr int kMostNames = 100;  // that are tried for the file beside

// What is there already; nothing where nothing is, or where it can't be looked at. Never what a
// link leads to: that may be anything, and stays as it is.
std::optional<mode_t> mode_at(int folder, const std::string& name) {
  struct stat about {};
  if (::fstatat(folder, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) return std::nullopt;
  return about.st_mode;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

struct FileBeside {
  int descriptor = -1;
  std::string name;
};

// The name is made up afresh and must not be there yet, so that no link which somebody has put
// there can lead the writing elsewhere. The system takes the user's mask from `mode`.
tl::expected<FileBeside, std::string> create_beside(int folder, const std::string& name,
                                                    mode_t mode) {
  std::random_device random;
  std::string why;
  for (int i = 0; i < kMostNames; ++i) {
    std::string beside = fmt::format("{}.new-{:08x}", name, random());
    const int file = ::openat(folder, beside.c_str(),
                              O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (file >= 0) return FileBeside{file, std::move(beside)};
    const bool is_taken = errno == EEXIST;
    why = why_it_failed();
    if (!is_taken) break;
  }
  return tl::unexpected(why);
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

std::string why_it_failed() {
  return std::strerror(errno);
}

int flags_for_reading() {
  return O_RDONLY | O_NONBLOCK | O_CLOEXEC;
}

tl::expected<std::string, Fault> read_open_file(int file, const std::string& path,
                                                std::size_t limit) {
  struct stat about {};
  if (::fstat(file, &about) != 0)
    return tl::unexpected(disk_fault("can't read", path, why_it_failed()));
  if (!S_ISREG(about.st_mode))
    return tl::unexpected(disk_fault("can't read", path, "it is not a regular file"));
  // One byte more than the size shows the end at once; a file that grows meanwhile is read on, up
  // to the limit.
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(std::min(static_cast<std::size_t>(about.st_size), limit) + 1);
  while (true) {
    const ssize_t got = ::read(file, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return tl::unexpected(disk_fault("can't read", path, why_it_failed()));
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > limit) break;
    if (used == bytes.size()) bytes.resize(std::min(bytes.size() * 2, limit + 1));
  }
  bytes.resize(used);
  return bytes;
}

tl::expected<void, Fault> write_whole(int folder, const std::string& name, const std::string& path,
                                      std::string_view bytes) {
  constexpr std::string_view kWhat = "can't write";
  // To put a file in the place of a device or a pipe would take it from every other program. A link
  // is no such thing: it is replaced, and what it leads to stays.
  const std::optional<mode_t> there = mode_at(folder, name);
  if (there && !S_ISREG(*there) && !S_ISLNK(*there) && !S_ISDIR(*there))
    return tl::unexpected(disk_fault(kWhat, path, "it is a device or a pipe"));
  // The mask is left to the system: to ask for it is to change it, for every other thread too. A
  // file whose rights are narrower than the mask is closed to all others from its first byte on.
  const bool replaces = there && S_ISREG(*there);
  const auto beside = create_beside(folder, name, replaces ? 0600 : 0666);
  if (!beside) return tl::unexpected(disk_fault(kWhat, path, beside.error()));
  const Descriptor file(beside->descriptor);
  // fsync: else the rename may reach the disk before the bytes do, and a power cut leaves nothing.
  const bool written = write_all(file.get(), bytes) &&
                       (!replaces || ::fchmod(file.get(), *there & 0777) == 0) &&
                       ::fsync(file.get()) == 0 &&
                       ::renameat(folder, beside->name.c_str(), folder, name.c_str()) == 0;
  if (written) return {};
  const std::string why = why_it_failed();
  ::unlinkat(folder, beside->name.c_str(), 0);
  return tl::unexpected(disk_fault(kWhat, path, why));
}

}  // namespace hwbplan::posix

#endif
