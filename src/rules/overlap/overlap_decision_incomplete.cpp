// The rule `overlap-decision-incomplete`: a decision about an overlap that nobody could carry
// out.
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_actions(const OverlapDecision& decision, Reporter& report) {
  // A reference that leads nowhere is reported by itself, and so is the key where it is missing.
  const bool leads_nowhere =
      std::any_of(decision.actions.begin(), decision.actions.end(),
                  [](const Reference& action) { return action.target == nullptr; });
  if (leads_nowhere || decision.actions.nothing_given()) return;
  if (overlaps::actions_of(decision).size() > 1) return;
  report.on(decision, "a decision about an overlap names two actions or more")
      .field("actions")
      .hint("write the ids of all of them: actions: [HB-07, council-balance]");
}

void check_kept(const OverlapDecision& decision, Reporter& report) {
  const bool stops = decision.decision.is(OverlapVerdict::stop);
  if (!stops && !decision.decision.is(OverlapVerdict::merge)) return;
  if (!decision.keep.given()) {
    report
        .at(decision, decision.decision.span,
            stops ? "the decision is to stop, and does not say which action stays"
                  : "the decision is to merge, and does not say into which action")
        .field("keep")
        .hint("add keep: with the id of the one that stays");
    return;
  }
  const auto* kept = target_as<Action>(decision.keep);
  const auto actions = overlaps::actions_of(decision);
  if (kept == nullptr || std::find(actions.begin(), actions.end(), kept) != actions.end()) return;
  report
      .at(decision, decision.keep.span,
          fmt::format("{} is to stay, and is none of the actions decided about",
                      quoted(decision.keep.id)))
      .field("keep")
      .value(decision.keep.id)
      .hint("name one of those under actions:");
}

void check(const Workspace& workspace, Reporter& report) {
  for (const OverlapDecision* decision : workspace.plan.all<OverlapDecision>()) {
    check_actions(*decision, report);
    check_kept(*decision, report);
  }
}

}  // namespace

extern const Rule overlap_decision_incomplete = {
    .name = "overlap-decision-incomplete",
    .group = "overlap",
    .severity = Severity::warning,
    .summary = "a decision about an overlap that says too little to be carried out",
    .rationale =
        "A decision to stop one of two services that does not say which is read by each "
        "partner as meaning the other.\n\n"
        "A decision names two actions or more. To stop or to merge, it says under keep: which "
        "of them stays.\n\n"
        "The rule looks at what was decided, however likely the pair is; what the figure "
        "beside a pair means, `hwbplan explain overlap-undecided` says.",
    .bad = R"(actions:
  - {id: clinic-adviser, title: Employ an adviser at the memory clinic}
  - {id: dementia-advisers, title: Employ two dementia advisers}
overlap_decisions:
  - actions: [clinic-adviser, dementia-advisers]
    decision: stop
    reason: People met two advisers with the same leaflet
)",
    .good = R"(actions:
  - {id: clinic-adviser, title: Employ an adviser at the memory clinic}
  - {id: dementia-advisers, title: Employ two dementia advisers}
overlap_decisions:
  - actions: [clinic-adviser, dementia-advisers]
    decision: stop
    keep: dementia-advisers
    reason: People met two advisers with the same leaflet
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
