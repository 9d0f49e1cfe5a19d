// The rule `resources-unsecured`: an action counts on money that nobody has agreed to.
#include "hwbplan/base/number.hpp"
#include "hwbplan/model/wording.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/finished_actions.hpp"

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

// `£68,000 from "Better Care Fund"`, "0.6 of a post", "12 volunteers".
std::string described(const Resource& resource) {
  std::string what = "the money";
  if (resource.amount.given()) {
    what = format_pounds(resource.amount.value);
  } else if (resource.staff.given()) {
    const double staff = resource.staff.value;
    what = format_number(staff) + (staff < 1 ? " of a post" : staff > 1 ? " posts" : " post");
  } else if (resource.volunteers.given()) {
    const double people = resource.volunteers.value;
    what = format_number(people) + (people == 1 ? " volunteer" : " volunteers");
  }
  if (resource.source.given()) what += " from " + quoted(resource.source.text);
  return what;
}

std::string message(const Action& action, const Resource& resource, Date today) {
  const std::string what = described(resource);
  if (resource.decided_by.given() && resource.decided_by.date < today) {
    return fmt::format("{} was to be decided by {}, {} ago, and is not agreed yet", what,
                       resource.decided_by.date.to_words(),
                       time_between(resource.decided_by.date, today));
  }
  const DateValue* start = start_of(action);
  if (start == nullptr) return fmt::format("nobody has agreed yet to {}", what);
  if (start->date > today) {
    return fmt::format("nobody has agreed yet to {}, and this action starts on {}", what,
                       start->date.to_words());
  }
  return fmt::format("nobody has agreed yet to {}, though this action has run since {}", what,
                     start->date.to_words());
}

std::string_view hint(const Resource& resource, Date today) {
  if (resource.decided_by.given() && resource.decided_by.date < today)
    return "say whether it is secured, give the new day, or do what stands under without_it:";
  return "have it agreed, or add decided_by: and without_it:, what is done where it fails";
}

// A bid that somebody will decide about, with a plan for the day on which it fails.
bool is_provided_for(const Resource& resource, Date today) {
  const bool has_fallback = resource.without_it.given() &&
                            !is_placeholder(resource.without_it.text) &&
                            !says_nothing(resource.without_it.text);
  return has_fallback && resource.decided_by.given() && resource.decided_by.date >= today;
}

void check_action(const Action& action, const Workspace& workspace, FinishedActions& finished,
                  Reporter& report) {
  bool asked = false;
  for (const Resource& resource : action.resources) {
    if (!resource.secured.given() || resource.secured.value) continue;
    if (is_provided_for(resource, workspace.today)) continue;
    if (!asked) {
      if (!is_asked_how(action, workspace)) return;
      if (finished.may_be(action)) return;
      asked = true;
    }
    report.at(action, resource.secured.span, message(action, resource, workspace.today))
        .field("resources.secured")
        .value(resource.source.text)
        .hint(std::string(hint(resource, workspace.today)));
  }
}

void check(const Workspace& workspace, Reporter& report) {
  FinishedActions finished(workspace);
  for (const Action* action : workspace.plan.all<Action>())
    check_action(*action, workspace, finished, report);
}

}  // namespace

extern const Rule resources_unsecured = {
    .name = "resources-unsecured",
    .group = "accountability",
    .severity = Severity::error,
    .summary = "an action that counts on money or staff not yet agreed",
    .rationale =
        "A bid is no budget. Actions that run on money nobody has agreed to stop in the middle, "
        "often after people have been recruited and classes advertised. The board needs to see "
        "them while it can still help: underwrite, find another source, or wait with the "
        "start.\n\n"
        "The finding goes when the money is secured, or when the action is complete or stopped, by "
        "what its lead says or by its milestones and targets. It rests while a bid is being "
        "decided and the plan says by when, decided_by:, and what is "
        "done if it fails, without_it:.",
    .bad = R"(actions:
  - id: dementia-advisers
    title: Employ two dementia advisers
    resources:
      - {funding: new, source: Bid to the Better Care Fund, amount: 68000, secured: no}
    timeline: {start: 2026-04-01, end: 2027-03-31}
)",
    .good = R"(actions:
  - id: dementia-advisers
    title: Employ two dementia advisers
    resources:
      - {funding: pooled, source: Better Care Fund, amount: 68000, secured: yes}
    timeline: {start: 2026-04-01, end: 2027-03-31}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
