// Gathers what rules find, and no more of one file than a file may have.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/most_findings.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace hwbplan::rules {

// Gathers findings in the order in which they are given, and leaves out those of a file that has
// too many. What is left out depends on that order alone, so it must not depend on threads.
class FindingsLimit {
 public:
  explicit FindingsLimit(std::size_t most = kMostFindingsInFile) : most_(most) {}

  void add(Diagnostics&& more);
  // Whether every further finding of this file would be left out.
  bool is_full(FileId file) const { return file < counts_.size() && counts_[file] >= most_; }

  // All findings that were not left out. To be asked last of what is gathered.
  Diagnostics take() { return std::move(findings_); }

  // A `too-large` for each file that is full.
  Diagnostics full_files(Severity severity) const;

 private:
  std::size_t most_;
  Diagnostics findings_;
  std::vector<std::size_t> counts_;  // by file; no more than `most_`
};

}  // namespace hwbplan::rules
