// How much was read and how much was found in a run, in numbers and in one sentence.
#pragma once

#include "hwbplan/output/findings.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace hwbplan::output {

struct Counts {
  std::size_t files = 0;    // that were read
  std::size_t records = 0;  // that were read
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t files_with_findings = 0;
};

Counts count(std::span<const CheckedPlan> plans);

// "3 errors and 1 warning in 2 files", "No findings in 14 files with 212 records".
std::string in_words(const Counts& counts);

}  // namespace hwbplan::output
