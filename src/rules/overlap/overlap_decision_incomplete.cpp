// The rule `overlap-decision-incomplete`: a decision about an overlap that nobody could carry out,
// or that has not been taken yet.
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

void check_day(const OverlapDecision& decision, Date today, Reporter& report) {
  const Date day = overlaps::date_of(decision);
  if (!day.valid() || day <= today) return;
  const Reference& meeting = decision.decided_by->meeting;
  const DateValue& date = decision.decided_by->date;
  report
      .at(decision, date.given() ? date.span : meeting.span,
          fmt::format("this is written down as decided on {}, which is still to come",
                      day.to_words()))
      .field("decided_by")
      .value(date.given() ? date.text : meeting.id)
      .hint(
          "until then it is a proposal and settles nothing; after the meeting `hwbplan overlaps "
          "decide` writes down what it decided");
}

void check(const Workspace& workspace, Reporter& report) {
  for (const OverlapDecision* decision : workspace.plan.all<OverlapDecision>()) {
    check_actions(*decision, report);
    check_kept(*decision, report);
    check_day(*decision, workspace.today, report);
  }
}

}  // namespace

extern const Rule overlap_decision_incomplete = {
    .name = "overlap-decision-incomplete",
    .group = "overlap",
    .severity = Severity::warning,
    .summary = "a decision about an overlap that says too little, or is still to be taken",
    .rationale =
        "A decision to stop one of two services that does not say which is read by each "
        "partner as meaning the other. And one that is written down before the meeting has "
        "its members find their own minds made up; until that day the papers go on asking.\n\n"
        "A decision names two actions or more. To stop or to merge, it says under keep: which "
        "of them stays. Its day is not later than today: what is written down for a meeting to "
        "come is a "
        "proposal, which stands beside what is in force and is named here until that day.\n\n"
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
