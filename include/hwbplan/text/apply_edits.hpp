// Mending a text by splicing: only the bytes of the edits change, so that comments, line ends and
// layout stay.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/text/source.hpp"

#include <optional>
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

// The bytes of a file, which were `before` and were read as `text`, with the edits made and all
// else as it was, to the byte: in its own encoding, with its mark or without. Nothing where that
// can't be: the file holds a mixture of encodings or a broken character, or an edit a character
// that its encoding lacks.
std::optional<std::string> bytes_with_edits(std::string_view before, std::string_view text,
                                            Encoding encoding, std::span<const Edit> edits);

// The bytes that write a text in an encoding, with the byte-order mark that belongs to it; nothing
// where Windows-1252 lacks one of its characters.
std::optional<std::string> encoded(std::string_view text, Encoding encoding);

}  // namespace hwbplan
