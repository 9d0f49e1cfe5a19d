// A made-up plan of any size: the same for the same shape and seed on every platform, with every
// reference resolved and all six questions answered in every action.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hwbplan::perf {

// The day on which nothing in the plan is overdue or stale.
inline constexpr const char* kToday = "2026-06-15";

// How many actions a partner has; a file of a partner's plan holds that many, or one.
inline constexpr int kActionsOfPartner = 40;
// There are names for so many partners.
inline constexpr int kMostPartners = 10'000;
inline constexpr int kMostActions = kActionsOfPartner * kMostPartners;

struct Shape {
  int actions = 300;
  bool one_action_a_file = false;
  std::uint64_t seed = 1;

  int partners() const { return (actions + kActionsOfPartner - 1) / kActionsOfPartner; }
};

struct MadeUpFile {
  std::string path;  // below the plan directory, with '/'
  std::string text;
};

// hwbplan.yaml, the strategy with its themes and priorities, and the partners and groups.
std::vector<MadeUpFile> framework_files(const Shape& shape);

// All that one partner has, `partner` counted from 0: its plan with the actions, and its metrics.
std::vector<MadeUpFile> partner_files(const Shape& shape, int partner);

}  // namespace hwbplan::perf
