// One line of a file with a part of it marked, made ready for a terminal: what to print, and where
// under it the carets go.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hwbplan::output {

struct Snippet {
  std::string text;            // harmless, at most so many cells wide as were asked for
  std::size_t mark_begin = 0;  // in cells from the beginning of `text`
  std::size_t mark_width = 1;  // in cells; an empty mark is one cell wide, for it is to be seen
};

// `begin` and `end` are byte offsets in `line`, which may be 16 MiB long: the time this takes
// depends on `cells` only. A line that is too wide is cut around the mark, with `ellipsis` (ASCII,
// or one cell wide) where something is left out.
Snippet snippet_of(std::string_view line, std::size_t begin, std::size_t end, std::size_t cells,
                   std::string_view ellipsis);

}  // namespace hwbplan::output
