// Words that may stand in a command which somebody will paste into a shell.
#pragma once

#include <string_view>

namespace hwbplan {

// True for letters and digits of ASCII, dots, hyphens and underscores, without a hyphen in front:
// no shell takes such a word apart, and no command takes it for a flag.
[[nodiscard]] bool is_plain_word(std::string_view word);

}  // namespace hwbplan
