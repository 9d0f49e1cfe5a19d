// Mending a text by splicing: only the bytes of the edits change, so that comments, line ends and
// layout stay.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/text/source.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan {

// The edits of all fixes in one file, sorted and without overlaps. A fix is taken whole or not at
// all: of two that touch the same bytes, or insert at the same place, the one that stands first is
// taken.
std::vector<Edit> edits_of(std::span<const Diagnostic> findings, FileId file);

// `edits` are sorted, inside the text, and don't overlap.
std::string with_edits(std::string_view text, std::span<const Edit> edits);

// What a mended text changes, as a unified diff with three lines around each change; empty where
// nothing differs.
std::string unified_diff(std::string_view name, std::string_view before,
                         std::span<const Edit> edits);

// The bytes that write a text as the file was written: with its byte-order mark or in UTF-16.
// Windows-1252 becomes UTF-8, which is what its finding asks for.
std::string encoded(std::string_view text, Encoding encoding);

}  // namespace hwbplan
