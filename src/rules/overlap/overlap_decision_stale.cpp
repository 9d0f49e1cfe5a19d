// The rule `overlap-decision-stale`: an action has been written anew since the board decided about
// its overlap.
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include "rules/record_names.hpp"

#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check(const Workspace& workspace, Reporter& report) {
  const auto all = workspace.plan.all<OverlapDecision>();
  const auto replaced = overlaps::replaced_decisions(all, workspace.today);
  for (const OverlapDecision* decision : all) {
    // Of what a later decision has replaced nobody asks anything any longer.
    if (replaced.count(decision) != 0) continue;
    if (overlaps::state_of(*decision) != overlaps::DecisionState::stale) continue;
    std::vector<std::string> ids;
    for (const Reference& action : decision->actions) ids.emplace_back(excerpt(action.id));
    Finding finding = report.at(
        *decision, decision->texts.span,
        fmt::format("what {} says has changed since this was decided: its wording, people, "
                    "places, priorities or measures",
                    listed(ids, "or")));
    finding.field("texts").value(fmt::format("{}", fmt::join(ids, " ")));
    finding.hint(
        "read both again; if the decision still holds, record it again with `hwbplan overlaps "
        "decide`");
    for (const Action* action : overlaps::actions_of(*decision)) {
      finding.related(action->place(), fmt::format("{} stands here", named(*action)));
    }
  }
}

}  // namespace

extern const Rule overlap_decision_stale = {
    .name = "overlap-decision-stale",
    .group = "overlap",
    .severity = Severity::warning,
    .summary = "a decision about an overlap, of which an action has been changed since",
    .rationale =
        "A decision that two actions may stay side by side was made about what they said that "
        "day. When one of them then takes on other people or another place, the reason may "
        "hold no longer, and a decision that is on file keeps everybody from looking again.\n\n"
        "`hwbplan overlaps decide` notes under texts the wording of titles and descriptions, "
        "and the people, places, priorities and measures by their ids. Capitals, punctuation, "
        "blanks, lines and dates are no change. Records that an older version has written "
        "hold titles and descriptions alone, to the letter. A decision without texts is never "
        "called stale.\n\n"
        "The rule looks at what was decided, however likely the pair is; what the figure "
        "beside a pair means, `hwbplan explain overlap-undecided` says.",
    .bad = R"(actions:
  - {id: steady-steps, title: Run strength and balance classes for people under 65 with diabetes}
  - {id: village-balance, title: Run balance classes for older people in village halls}
overlap_decisions:
  - actions: [steady-steps, village-balance]
    decision: joint
    reason: One programme with one timetable
    texts: 00c0ffee
)",
    .good = R"(actions:
  - {id: steady-steps, title: Run strength and balance classes for people over 65}
  - {id: village-balance, title: Run balance classes for older people in village halls}
overlap_decisions:
  - actions: [steady-steps, village-balance]
    decision: joint
    reason: One programme with one timetable
    texts: 48bd487f
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
