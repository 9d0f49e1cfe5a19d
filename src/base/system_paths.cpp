// See system_paths.hpp.
#include "base/system_paths.hpp"

#include <algorithm>
#include <string_view>

namespace hwbplan {

std::filesystem::path to_path(const std::string& path) {
  return {std::u8string_view(reinterpret_cast<const char8_t*>(path.data()), path.size())};
}

std::string to_utf8(const std::filesystem::path& path) {
  const std::u8string text = path.generic_u8string();
  return {reinterpret_cast<const char*>(text.data()), text.size()};
}

bool lies_below(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto [rest, unused] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return !folder.empty() && rest == folder.end();
}

}  // namespace hwbplan
