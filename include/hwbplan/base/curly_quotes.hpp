// The quotation marks that word processors put in place of straight ones: " becomes “ and ”.
#pragma once

#include <string_view>

namespace hwbplan {

inline constexpr std::string_view kCurlyOpen = "“";
inline constexpr std::string_view kCurlyClose = "”";

}  // namespace hwbplan
