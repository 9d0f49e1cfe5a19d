// The workflows that make a build service check a plan: what `init --ci` writes.
#pragma once

#include "cli/starter_plan.hpp"

#include <array>
#include <span>
#include <string_view>

namespace hwbplan::cli {

inline constexpr std::array<std::string_view, 3> kCiServices = {"github", "gitlab", "azure"};

struct CiTemplate {
  std::string_view service;
  std::string_view text;
};

// One for each service, from ci/*.yml.
std::span<const CiTemplate> ci_templates();

// The workflow of a service, at the place where that service looks for it in a repository. `plan`
// is the plan directory as seen from the top of the repository: ".", "plans/wealdshire".
StarterFile ci_file(std::string_view service, std::string_view plan);

}  // namespace hwbplan::cli
