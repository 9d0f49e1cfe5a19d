// Names in a row, in a cell or behind a label, so that a reader can tell where one ends.
#pragma once

#include <span>
#include <string>

namespace hwbplan::reports {

// "Blaby, Charnwood and Melton"; and "Melton; Oadby and Wigston" where one of them has a comma or
// an "and" of its own, because "Melton and Oadby and Wigston" may be two places or three.
std::string told_apart(std::span<const std::string> names);

}  // namespace hwbplan::reports
