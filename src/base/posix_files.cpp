// See posix_files.hpp.
#ifndef _WIN32

#include "base/posix_files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <random>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hwbplan::posix {

namespace {

constexpr int kMostNames = 100;  // that are tried for the file beside

// What a new file may be used for: as the one it replaces, and otherwise as the user's mask says.
mode_t mode_for(int folder, const std::string& name) {
  struct stat about {};
  if (::fstatat(folder, name.c_str(), &about, 0) == 0) return about.st_mode & 0777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
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

// The name is made up afresh and must not be there yet, so that no link which somebody has put
// there can lead the writing elsewhere.
int create_beside(int folder, const std::string& name, std::string& beside) {
  std::random_device random;
  for (int i = 0; i < kMostNames; ++i) {
    beside = fmt::format("{}.new-{:06x}", name, random() & 0xFFFFFFU);
    const int file = ::openat(folder, beside.c_str(),
                              O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file >= 0 || errno != EEXIST) return file;
  }
  return -1;
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

Fault fault(std::string_view what, const std::string& path, const std::string& why) {
  return {fmt::format("{} {}: {}", what, path, why)};
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
  if (::fstat(file, &about) != 0) return tl::unexpected(fault("can't read", path, why_it_failed()));
  if (!S_ISREG(about.st_mode))
    return tl::unexpected(fault("can't read", path, "it is not a regular file"));
  // One byte more than the size shows the end at once; a file that grows meanwhile is read on, up
  // to the limit.
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(std::min(static_cast<std::size_t>(about.st_size), limit) + 1);
  while (true) {
    const ssize_t got = ::read(file, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return tl::unexpected(fault("can't read", path, why_it_failed()));
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
  // To put a file in the place of a device or a pipe would take it from every other program. A link
  // is no such thing: it is replaced, and what it leads to stays.
  struct stat there {};
  if (::fstatat(folder, name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 &&
      !S_ISREG(there.st_mode) && !S_ISLNK(there.st_mode) && !S_ISDIR(there.st_mode)) {
    return tl::unexpected(fault("can't write", path, "it is a device or a pipe"));
  }
  std::string beside;
  const Descriptor file(create_beside(folder, name, beside));
  if (file.get() < 0) return tl::unexpected(fault("can't write", path, why_it_failed()));
  // fsync: else the rename may reach the disk before the bytes do, and a power cut leaves nothing.
  const bool written =
      write_all(file.get(), bytes) && ::fchmod(file.get(), mode_for(folder, name)) == 0 &&
      ::fsync(file.get()) == 0 && ::renameat(folder, beside.c_str(), folder, name.c_str()) == 0;
  if (written) return {};
  const std::string why = why_it_failed();
  ::unlinkat(folder, beside.c_str(), 0);
  return tl::unexpected(fault("can't write", path, why));
}

}  // namespace hwbplan::posix

#endif
