// The rule `contribution-missing`: an action that is not marked with what it contributes to.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostNamed = 6;

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  if (!action.contributes_to.nothing_given()) return;
  const auto contributions = workspace.plan.all<Contribution>();
  if (contributions.empty()) return;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(contributions.size(), kMostNamed); ++i)
    ids.push_back(excerpt(contributions[i]->id.text));
  if (contributions.size() > kMostNamed) ids.emplace_back("another");
  report
      .missing(action, action.contributes_to,
               "nothing says to which outcome of the strategy this action contributes")
      .field("contributes_to")
      .hint(fmt::format("add contributes_to: with {}", listed(ids, "or")));
}

}  // namespace

extern const Rule contribution_missing = {
    .name = "contribution-missing",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action that does not say what it contributes to",
    .rationale =
        "Where the strategy names the outcomes that its work contributes to, each action says "
        "which. A board that shared its actions out to one group for each outcome cut apart what "
        "belongs together; marking them in one plan keeps both the whole and the parts in view, "
        "and shows where the weight lies.\n\n"
        "The rule is silent where the strategy has no contributions.",
    .bad = R"(strategy:
  id: healthy-county
  title: Healthy county
  contributions:
    - {id: prevention, title: Early intervention and prevention}
    - {id: treatment, title: Treatment}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(strategy:
  id: healthy-county
  title: Healthy county
  contributions:
    - {id: prevention, title: Early intervention and prevention}
    - {id: treatment, title: Treatment}
actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    contributes_to: [prevention]
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
