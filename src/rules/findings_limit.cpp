// See findings_limit.hpp.
#include "rules/findings_limit.hpp"

namespace hwbplan::rules {

void FindingsLimit::add(Diagnostics&& more) {
  for (Diagnostic& finding : more) {
    const FileId file = finding.span.file;
    if (file >= counts_.size()) counts_.resize(file + std::size_t{1});
    if (counts_[file] >= most_) continue;
    ++counts_[file];
    findings_.push_back(std::move(finding));
  }
  more.clear();
}

Diagnostics FindingsLimit::full_files(Severity severity) const {
  Diagnostics all;
  for (FileId file = 0; file < counts_.size(); ++file) {
    if (!is_full(file)) continue;
    all.push_back(too_many_findings(file, most_));
    all.back().severity = severity;
  }
  return all;
}

}  // namespace hwbplan::rules
