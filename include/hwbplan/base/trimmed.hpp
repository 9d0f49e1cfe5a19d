// A text without the blanks around it.
#pragma once

#include <string_view>

namespace hwbplan {

// Blanks are spaces, tabs and line ends.
constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

}  // namespace hwbplan
