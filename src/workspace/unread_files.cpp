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

// And those that leave a value of it out. A key that is missing is none: what is not stated is said
// where it is looked for.
constexpr std::array<std::string_view, 6> kSmallLosses = {"alias-or-tag",    "ambiguous-date",
                                                          "duplicate-key",   "unknown-key",
                                                          "unreadable-date", "wrong-type"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& rules, std::string_view rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

}  // namespace

bool may_leave_records_out(const Diagnostic& finding) {
  return is_one_of(kLosses, finding.rule);
}

bool may_leave_something_out(const Diagnostic& finding) {
  return may_leave_records_out(finding) || is_one_of(kSmallLosses, finding.rule);
}

std::set<FileId> files_with_mistakes(const Workspace& workspace) {
  std::set<FileId> files = files_not_read_in_full(workspace);
  for (const Diagnostic& finding : workspace.findings) {
    if (may_leave_something_out(finding)) files.insert(finding.span.file);
  }
  return files;
}

std::set<FileId> files_not_read_in_full(const Workspace& workspace) {
  std::set<FileId> files;
  for (const Diagnostic& finding : workspace.findings) {
    if (may_leave_records_out(finding)) files.insert(finding.span.file);
  }
  for (const Document& document : workspace.documents) {
    if (document.unread || !document.damaged_sections.empty()) files.insert(document.file);
  }
  return files;
}

}  // namespace hwbplan
