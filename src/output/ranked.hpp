// The findings of a run with the most severe first, for formats that show only so many.
#pragma once

#include "hwbplan/output/findings.hpp"

#include <span>
#include <vector>

namespace hwbplan::output {

struct Ranked {
  const CheckedPlan* plan = nullptr;
  const Diagnostic* finding = nullptr;
};

// Errors, then warnings, then notes; within each as they are shown.
std::vector<Ranked> ranked(std::span<const CheckedPlan> plans);

}  // namespace hwbplan::output
