// Finds the one document of a file, and what stands around it: directives in front, more documents
// behind, and the marks that git leaves where two people changed the same lines.
#pragma once

#include "hwbplan/text/diagnostic.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hwbplan::yaml {

// The offsets of the document. `marked`: its first line begins with `---` and has content behind
// it.
struct DocumentRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

DocumentRange find_document(std::string_view text, FileId file, Diagnostics& findings);

// A conflict that git could not settle: from `<<<<<<<` over `=======` to `>>>>>>>`. `theirs` is
// where the second side begins; equal to `end` where there is none.
struct Conflict {
  std::uint32_t begin = 0;
  std::uint32_t theirs = 0;
  std::uint32_t end = 0;
};

// The conflicts in the order of the text, each reported, and in `marks` the lines of their marks.
std::vector<Conflict> find_conflicts(std::string_view text, FileId file, Diagnostics& findings,
                                     std::vector<Span>& marks);

// The conflict that `at` lies in, of those in the order of the text; null where there is none.
const Conflict* conflict_at(const std::vector<Conflict>& conflicts, std::uint32_t at);

}  // namespace hwbplan::yaml
