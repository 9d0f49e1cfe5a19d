// What a mended text changes, in the form that `git apply -p0` and `patch -p0` take.
#pragma once

#include "hwbplan/text/diagnostic.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hwbplan {

// The text's lines as they are, each with its own end, and three of them around each change; empty
// where there are no edits. `edits` are sorted, inside the text, and don't overlap. `mark` is what
// the file has in front of its text: a byte-order mark, or nothing.
std::string unified_diff(std::string_view name, std::string_view before,
                         std::span<const Edit> edits, std::string_view mark = {});

// The same for a file that is not there yet.
std::string diff_of_new_file(std::string_view name, std::string_view text);

}  // namespace hwbplan
