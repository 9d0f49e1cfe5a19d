// See unread_parts.hpp.
#include "cli/unread_parts.hpp"

#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/line_index.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/unread_files.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

// The faults of one file.
struct Faults {
  std::uint32_t first = 0;  // offset
  std::size_t count = 0;
};

std::string place_of(const SourceFile& source, const Faults& faults) {
  const std::uint32_t line = LineIndex(source.text).position(faults.first).line;
  std::string place = fmt::format("{}:{}", utf8::escape_for_terminal(source.name), line);
  if (faults.count > 1) place += fmt::format(" and {} further on", faults.count - 1);
  return place;
}

}  // namespace

void remark_on_unread_parts(const Workspace& workspace, std::size_t papers,
                            const Session& session) {
  constexpr std::size_t kMostNamed = 5;
  std::map<FileId, Faults> files;
  std::vector<std::string> places;
  std::size_t count = 0;
  for (const Diagnostic& finding : workspace.findings) {
    if (!may_leave_something_out(finding)) continue;
    ++count;
    if (finding.rule == "unreadable-file" && finding.span.file == 0) {
      // A folder that can't be opened has no place, and its message names it.
      if (places.size() < kMostNamed) places.push_back(utf8::escape_for_terminal(finding.message));
      continue;
    }
    Faults& faults =
        files.try_emplace(finding.span.file, Faults{finding.span.begin, 0}).first->second;
    faults.first = std::min(faults.first, finding.span.begin);
    ++faults.count;
  }
  if (count == 0) return;
  std::size_t unnamed = 0;
  for (const auto& [file, faults] : files) {
    if (places.size() < kMostNamed) {
      places.push_back(place_of(workspace.sources[file], faults));
    } else {
      ++unnamed;
    }
  }
  if (unnamed > 0) places.push_back(fmt::format("and {}", counted(unnamed, "more file")));
  session.remark(fmt::format(
      "hwbplan: the plan holds {}, and what could not be understood there is missing from {}:\n  "
      "{}\n  `hwbplan check` says what is wrong; mend it, and write the {} again",
      counted(count, "mistake"), papers == 1 ? "this paper" : "these papers",
      fmt::join(places, "\n  "), papers == 1 ? "paper" : "papers"));
}

}  // namespace hwbplan::cli
