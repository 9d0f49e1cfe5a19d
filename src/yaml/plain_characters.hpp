// Which texts the reader for the plain subset may look at, byte for byte.
#pragma once

#include <string_view>

namespace hwbplan::yaml {

// Whether the text holds nothing but visible characters, spaces and line ends ("\n" or "\r\n"), in
// valid UTF-8. False for what must be reported, replaced or looked at closely: tabs, control
// characters, a carriage return alone, characters that cannot be seen or that turn the direction of
// writing, private and unassigned specials.
bool holds_only_plain_characters(std::string_view text);

}  // namespace hwbplan::yaml
