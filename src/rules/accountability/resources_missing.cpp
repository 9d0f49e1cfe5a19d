// The rule `resources-missing`: the second of the board's six questions has no answer.
#include "hwbplan/model/wording.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::string_view kHint =
    "add resources: with the money, staff or volunteers; funding: none where there are none";

// An entry in which no money and nobody is named: `{source: TBC}`.
bool says_nothing_yet(const Resource& resource) {
  return resource.funding.missing() && resource.amount.missing() && resource.staff.missing() &&
         resource.volunteers.missing() && resource.partner.missing() &&
         (resource.source.missing() ||
          (resource.source.given() && is_placeholder(resource.source.text)));
}

void check(const Action& action, const Workspace& workspace, Reporter& report) {
  const List<Resource>& resources = action.resources;
  const bool only_placeholders = !resources.empty() && !resources.partial &&
                                 std::all_of(resources.begin(), resources.end(), says_nothing_yet);
  if (!resources.nothing_given() && !only_placeholders) return;
  if (!is_asked_how(action, workspace)) return;
  const Text source = only_placeholders ? resources[0].source : Text();
  if (source.given()) {
    report
        .at(action, source.span,
            fmt::format("the resources of this action are {}", quoted(source.text)))
        .field("resources.source")
        .value(source.text)
        .hint("name the money, staff or volunteers; funding: none where there are none");
    return;
  }
  report
      .missing(action, resources, "nothing says with what money or whose time this action is done")
      .field("resources")
      .hint(std::string(kHint));
}

}  // namespace

extern const Rule resources_missing = {
    .name = "resources-missing",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action without money, staff or volunteers",
    .rationale =
        "Most published plans leave the column of resources empty. The work is then done out of "
        "whatever is left, or not at all, and a board that has agreed ten such actions has agreed "
        "to nothing it could pay for.\n\n"
        "Money need not be new: funding: existing with the name of the budget is an answer, so is "
        "the time of staff or volunteers, and so is funding: none, which shows the board the gap. "
        "Business as usual (kind: quiet-hum) and stopped actions are not asked.",
    .bad = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
)",
    .good = R"(actions:
  - id: falls-classes
    title: Run twelve strength-and-balance classes a week
    resources:
      - {funding: existing, source: Public health budget, amount: 24000, secured: yes}
      - {staff: 0.6}
)",
    .check = ActionCheck(check),
};

}  // namespace hwbplan::rules
