// See board_status.hpp.
#include "hwbplan/model/board_status.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>

namespace hwbplan {

std::optional<Status> board_status(std::string_view word, const Map<Choice<Status>>& scale) {
  const auto is_word = [&](std::string_view other) {
    return utf8::equal_ignoring_case(word, other);
  };
  if (std::any_of(kStatusNames.begin(), kStatusNames.end(), is_word)) return std::nullopt;
  const std::size_t count = std::min(scale.entries.size(), kMostStatusWords);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& [own, status] = scale.entries[i];
    if (status.given() && is_word(own.text)) return status.value;
  }
  return std::nullopt;
}

}  // namespace hwbplan
