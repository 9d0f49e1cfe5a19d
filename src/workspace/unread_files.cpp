// See unread_files.hpp.
#include "hwbplan/workspace/unread_files.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace hwbplan {

namespace {

// Findings of reading that leave something of a file out.
constexpr std::array<std::string_view, 5> kLosses = {"yaml-syntax", "unreadable-file", "too-large",
                                                     "conflict-marker", "more-than-one-document"};

}  // namespace

std::set<FileId> files_not_read_in_full(const Workspace& workspace) {
  std::set<FileId> files;
  for (const Diagnostic& finding : workspace.findings) {
    if (std::find(kLosses.begin(), kLosses.end(), finding.rule) != kLosses.end())
      files.insert(finding.span.file);
  }
  for (const Document& document : workspace.documents) {
    if (document.unread || !document.damaged_sections.empty()) files.insert(document.file);
  }
  return files;
}

}  // namespace hwbplan
