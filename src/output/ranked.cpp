// See ranked.hpp.
#include "output/ranked.hpp"

#include <algorithm>

namespace hwbplan::output {

std::vector<Ranked> ranked(std::span<const CheckedPlan> plans) {
  std::vector<Ranked> all;
  for (const CheckedPlan& plan : plans) {
    for (const Diagnostic& finding : plan.findings) all.push_back({&plan, &finding});
  }
  std::stable_sort(all.begin(), all.end(), [](const Ranked& a, const Ranked& b) {
    return a.finding->severity > b.finding->severity;
  });
  return all;
}

}  // namespace hwbplan::output
