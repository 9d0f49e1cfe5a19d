// Plans in memory for the tests of overlaps.
#pragma once

#include "hwbplan/base/memory_files.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::overlaps {

struct PlannedAction {
  std::string id;
  std::string plan;
  std::string title;
  std::string more;  // further lines of YAML, each indented by four blanks
};

inline Workspace plan_of(const std::vector<PlannedAction>& actions) {
  MemoryFiles files;
  files.files["/plan/hwbplan.yaml"] = "hwbplan: 1\n";
  std::string text = "actions:\n";
  for (const auto& action : actions) {
    text += fmt::format("  - id: {}\n    plan: {}\n    title: {}\n{}", action.id, action.plan,
                        action.title, action.more);
  }
  files.files["/plan/actions.yaml"] = text;
  Timings timings;
  auto workspace = load_workspace(files, "/plan", {}, timings).value();
  workspace.today = Date::of(2026, 6, 15).value();
  return workspace;
}

// The score of two titles of different plans that stand alone, without a threshold.
inline double score_of(const std::string& a, const std::string& b) {
  const auto workspace = plan_of({{"a", "p", a, ""}, {"b", "q", b, ""}});
  OverlapOptions options;
  options.report_at = 0;
  const OverlapFinder finder(workspace.plan, options);
  const auto found = finder.find();
  return found.empty() ? 0 : found.front().score;
}

// Numbers from a seed, the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

}  // namespace hwbplan::overlaps
