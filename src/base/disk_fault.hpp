// How every fault of the disk is put into words.
#pragma once

#include "hwbplan/base/file_system.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

namespace hwbplan {

// What could not be done ("can't read"), with what, and why, as a clause of its own.
inline Fault disk_fault(std::string_view what, const std::string& path, std::string_view why) {
  return {fmt::format("{} {}: {}", what, path, why)};
}

}  // namespace hwbplan
