// Reading and writing of one file by its descriptor or by a folder's, on systems that have them.
// Used by the disk and by its fenced folders.
#pragma once

#include "hwbplan/base/file_system.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace hwbplan::posix {

// Closes what was opened. Negative where nothing is open.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }

  // Leaves the closing to somebody else.
  int release() {
    const int number = number_;
    number_ = -1;
    return number;
  }

 private:
  int number_;
};

// Why the last call to the system failed: to be asked at once, before anything else is called.
std::string why_it_failed();

// Opens a file without waiting where it is a pipe.
int flags_for_reading();

// All of an opened regular file, or its first limit + 1 bytes. `path` is named where it fails.
tl::expected<std::string, Fault> read_open_file(int file, const std::string& path,
                                                std::size_t limit);

// Puts a file called `name` into the folder whose descriptor is given (or AT_FDCWD, with `name` a
// path): writes beside, and renames. A file that is there already is replaced by one with its
// rights; any other is made with what the user's mask leaves. `path` is named where it fails. Fails
// on a device or a pipe.
tl::expected<void, Fault> write_whole(int folder, const std::string& name, const std::string& path,
                                      std::string_view bytes);

}  // namespace hwbplan::posix
